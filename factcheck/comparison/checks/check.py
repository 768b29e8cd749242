"""What a check is, and the table it works on: the case, its groups and every ruling. Holds no check."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from factcheck import identity
from factcheck.comparison import candidates, groups, wording
from factcheck.comparison.case import Case
from factcheck.comparison.fit import Fit
from factcheck.comparison.groups import Groups, anchor, positions, slice_label
from factcheck.comparison.intervals import value_of
from factcheck.comparison.judgements import Pair, pair_of
from factcheck.comparison.pairs import decide, decided
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, RelationKind, Severity

SECTIONS = {"copy": 1, "single origin": 2, "date": 3}
"""The order in which notes are told, by kind; all others, which are of pairs, come first."""
NESTING = (Fit.NARROWER, Fit.WIDER)
"""How a field compares of which one side counts a part of the other."""
SIDES = 6
"""Figures in dispute that another claim is held against before it is listed with them."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was compared and is no discrepancy."""

    check: str
    kind: str
    claims: tuple[str, ...]
    text: str

    @property
    def section(self) -> int:
        """Where notes of its kind stand: relations of pairs, copies, single origins, days."""
        return SECTIONS.get(self.kind, 0)


class Table:
    """All that the checks look at, worked out once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.groups = Groups(case)
        self.weighed = 0
        """Pairs decided; those plainly not compared are left out."""
        self.apart: Counter[str] = Counter()
        """Why pairs that were decided are not compared -> how many."""

    @cached_property
    def rulings(self) -> list[Ruling]:
        """Every candidate pair that stands in some relation, each once."""
        kept = []
        for ruling in decided(candidates.once(candidates.pairs(self.case)), self.case):
            self.weighed += 1
            if ruling.relation is None:
                self.apart[ruling.reason] += 1
            else:
                kept.append(_what_is_told_of(ruling))
        return kept

    def disputes(self, relation: RelationKind, check: str) -> list[Ruling]:
        return [ruling for ruling in self.rulings if ruling.relation is relation and ruling.check == check]

    def place_of(self, ruling: Ruling) -> tuple[groups.Key, str]:
        """Return the group key and slice a dispute belongs to: the smaller key, the slice of its later side."""
        key = min(self.groups.key(ruling.first), self.groups.key(ruling.second))
        return key, max(slice_label(ruling.first), slice_label(ruling.second))

    def gather(self, rulings: Iterable[Ruling]) -> dict[tuple[groups.Key, str], list[Ruling]]:
        """Put disputes together that are about one group and slice."""
        found: dict[tuple[groups.Key, str], list[Ruling]] = {}
        for ruling in rulings:
            found.setdefault(self.place_of(ruling), []).append(ruling)
        return merged(found)

    def slice_of(self, rulings: Iterable[Ruling]) -> list[Claim]:
        """Return the disputing claims and every other claim of their groups' slices."""
        disputing = {claim.id: claim for ruling in rulings for claim in (ruling.first, ruling.second)}
        days = [claim.as_of for claim in disputing.values() if claim.as_of]
        found = dict(disputing)
        inorder = sorted(disputing.values(), key=self.case.date_order)
        sides = list({value_of(self.case.bounds(claim)): claim for claim in inorder}.values())[:SIDES]
        for window in {self.groups.window(claim) for claim in disputing.values()}:
            for claim in self.groups.beside(window, days):
                if claim.id not in found and not self._is_part(claim) and self._measures(claim, sides):
                    found[claim.id] = claim
        return list(found.values())

    def _is_part(self, claim: Claim) -> bool:
        """True for what the text tells as a part: it stands beside no whole as another answer."""
        return self.case.part_of(claim) is not None or self.case.details.is_detail(claim)

    def _measures(self, claim: Claim, sides: Iterable[Claim]) -> bool:
        """True when the claim is comparable with one of the sides: another shipwreck's dead are no position here."""
        value = value_of(self.case.bounds(claim))
        return any(value == value_of(self.case.bounds(side)) or self._are_related(claim, side) for side in sides)

    def _are_related(self, one: Claim, other: Claim) -> bool:
        return pair_of(one.id, other.id) in self._related or decide(one, other, self.case).relation is not None

    @cached_property
    def _related(self) -> frozenset[Pair]:
        """The pairs ruled on already that stand in some relation."""
        return frozenset(pair_of(r.first.id, r.second.id) for r in self.rulings)


def _what_is_told_of(ruling: Ruling) -> Ruling:
    """The ruling with what a check tells of it: how each field compares takes most of the room, nestings are few."""
    nesting = tuple(field for field in ruling.fields if field.fit in NESTING)
    return Ruling(ruling.first, ruling.second, ruling.relation, ruling.check, ruling.reason, nesting, ruling.far)


TOLL = "toll of"
"""How the slice of a happening's own toll is called (`groups.slice_label`)."""


def merged(found: Mapping[tuple[groups.Key, str], list[Ruling]]) -> dict[tuple[groups.Key, str], list[Ruling]]:
    """Put disputes under the first of their places when they share a claim and differ only by a place or a window.

    One disagreement is one discrepancy, also when one of its claims names a place or a window that others leave out,
    and when the same figures stand against each other again on another day.
    """
    made: dict[tuple[groups.Key, str], list[Ruling]] = {}
    holders: dict[tuple[object, groups.Key, str], tuple[groups.Key, str]] = {}
    for place in sorted(found, key=lambda place: (place[0], not place[1].startswith(TOLL), place[1])):
        key, label = place
        window, dated, as_of = label.rpartition("as of ")
        days = [as_of, TOLL]  # the toll of a happening takes in what is only told as of a day
        claims = [claim.id for ruling in found[place] for claim in (ruling.first, ruling.second)]
        held = ((claim, key[:-1], day) for day in days for claim in claims)
        again = [(_figures(ruling), key, _window(window) if dated else label) for ruling in found[place]]
        home = next((holders[one] for one in (*again, *held) if one in holders), place)
        made.setdefault(home, []).extend(found[place])
        day = TOLL if label.startswith(TOLL) else as_of
        holders.update(((claim, key[:-1], day), home) for claim in claims)
        holders.update((one, home) for one in again)
    return made


def _window(told: str) -> str:
    """The window of a slice; a running total's start, which not every report gives, tells no two disputes apart."""
    return told if told.startswith("since") or ".." in told else ""


def _figures(ruling: Ruling) -> frozenset[tuple[Decimal | None, Decimal | None]]:
    sides = (ruling.first.quantity, ruling.second.quantity)
    return frozenset((side.low, side.high) for side in sides if side is not None)


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what it needs, how severe its flags are, what it looks for, and the function that looks.

    `makes` is the kind of discrepancy, or "note"; a check that makes only notes has no function of its own.
    """

    id: str
    needs: str
    severity: str
    explanation: str
    function: Callable[[Table, list[Discrepancy]], list[Discrepancy]] = lambda table, found: []
    makes: str = "note"


def from_rulings(
    table: Table,
    check: str,
    kind: DiscrepancyKind,
    rulings: list[Ruling],
    severity: Severity,
    title: str,
    explanation: str,
    anchored: str,
    head: Claim | None = None,
) -> Discrepancy:
    """Make the one discrepancy of a group and slice from its disputes, with every position held there.

    `head` is the claim whose scope is shown, the first in dispute when left out.
    """
    disputing = {claim.id for ruling in rulings for claim in (ruling.first, ruling.second)}
    claims = table.slice_of(rulings)
    holding = [claim for claim in claims if claim.id in disputing or groups.holds_a_position(claim)]
    beside = [claim for claim in claims if claim.id not in disputing and not groups.holds_a_position(claim)]
    held = positions(holding, table.case)
    at = {claim.id: index for index, (_, own) in enumerate(held) for claim in own}
    pairs = sorted({tuple(sorted((at[r.first.id], at[r.second.id]))) for r in rulings})
    return Discrepancy(
        id=identity.discrepancy_id(check, anchored),
        check=check,
        anchor=anchored,
        kind=kind,
        severity=severity,
        title=title,
        explanation=explanation,
        scope=table.groups.scope(head or min((r.first for r in rulings), key=table.case.date_order)),
        positions=tuple(position for position, _ in held),
        disputes=tuple((a, b) for a, b in pairs if a != b),
        notes=tuple(_beside(claim, table) for claim in sorted(beside, key=table.case.date_order)),
    )


def _beside(claim: Claim, table: Table) -> str:
    assert claim.quantity is not None
    who = table.case.speaker_words(claim)
    return f"{wording.figure(claim.quantity)} ({who}) is compatible with more than one of these figures."


def standard_anchor(place: tuple[groups.Key, str]) -> str:
    return anchor(*place)
