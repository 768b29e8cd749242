"""Claims of one scope under one canonical key, cut into slices by window and day, and the positions held in them.

The key is never a closure of pairwise "comparable": edges between groups are the checks' to draw.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import itemgetter

from factcheck import identity
from factcheck.comparison import places, populations, scope
from factcheck.comparison.case import Case
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import value_of
from factcheck.comparison.periods import is_day_toll, is_flow, is_state
from factcheck.model import Claim, Event, Position, Qualifier, Scope

BETWEEN = 100
"""Claims of a window that stand beside a dispute of some days; of more, only those of these very days do."""

Key = tuple[str, ...]
Window = tuple[Key, str]
"""A group's key, and what tells its windows apart."""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one scope; `key` is canonical, `claims` in document order."""

    id: str
    key: Key
    scope: Scope
    claims: tuple[str, ...]


class Groups:
    """The groups of a case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._places = _main_places(case)
        self._keys = {claim.id: self._key(claim) for claim in case.counts}
        self.members: dict[Key, list[Claim]] = defaultdict(list)
        for claim in case.counts:
            self.members[self._keys[claim.id]].append(claim)

    def _key(self, claim: Claim) -> Key:
        assert claim.quantity is not None
        incident = self.case.incident(claim)
        people = ";".join(
            f"{name}={','.join(sorted(values))}" for name, values in sorted(populations.population_of(claim).items())
        )
        event, lemma = str(claim.event or Event.OTHER), ""
        if claim.event in (None, Event.OTHER):
            lemma = scope.event_words(claim)
        # What is told of another happening in passing stands beside no dispute of this one.
        passage = self.case.telling(claim).passage
        return (
            f"{incident} {passage}".rstrip(),
            claim.quantity.unit,
            scope.concept_of(claim),
            people,
            event,
            lemma,
            self._place(claim, incident),
        )

    def _place(self, claim: Claim, incident: str) -> str:
        main = self._places.get(incident)
        fit = places.fit(claim.place, main)
        return "" if fit in (Fit.SAME, Fit.UNKNOWN) else places.key(claim.place)

    def key(self, claim: Claim) -> Key:
        return self._keys[claim.id]

    def window(self, claim: Claim) -> Window:
        return self._keys[claim.id], window_label(claim)

    def beside(self, window: Window, days: Collection[date]) -> list[Claim]:
        """Return the claims of a window that stand beside a dispute of these days: of no day, and from first to last.

        Looked up, not looked for: a war has thousands of disputes, and as many claims in each of its days.
        """
        undated, dated, told = self._by_day[window]
        if not days:
            return [*undated, *dated]
        first, last = bisect_left(told, min(days)), bisect_right(told, max(days))
        if len(undated) + last - first <= BETWEEN:
            return [*undated, *dated[first:last]]
        spans = ((bisect_left(told, day), bisect_right(told, day)) for day in sorted(set(days)))
        return [claim for start, end in spans for claim in dated[start:end]]

    @cached_property
    def _by_day(self) -> Mapping[Window, tuple[list[Claim], list[Claim], list[date]]]:
        """The claims of each window: of no day, the others by day, and their days."""
        found: dict[Window, tuple[list[Claim], list[tuple[date, Claim]]]] = defaultdict(lambda: ([], []))
        for claim in self.case.counts:
            undated, dated = found[self.window(claim)]
            if claim.as_of is None:
                undated.append(claim)
            else:
                dated.append((claim.as_of, claim))
        for _, dated in found.values():
            dated.sort(key=itemgetter(0))
        return {
            window: (undated, [claim for _, claim in dated], [day for day, _ in dated])
            for window, (undated, dated) in found.items()
        }

    def scope(self, claim: Claim) -> Scope:
        """Return the scope as the claim words it; a missing place is the incident's."""
        assert claim.quantity is not None
        return Scope(
            scope.concept_of(claim),
            dict(claim.subject.population) if claim.subject else {},
            claim.event,
            claim.place or self._places.get(self.case.incident(claim)),
            claim.period if claim.period and (claim.period.words or is_day_toll(claim)) else None,
            claim.quantity.unit,
        )

    @cached_property
    def all(self) -> tuple[Group, ...]:
        return tuple(
            Group(identity.identify(identity.GROUP, *key), key, self.scope(own[0]), tuple(claim.id for claim in own))
            for key, own in self.members.items()
        )


def _main_places(case: Case) -> dict[str, str]:
    """The place most claims of an incident name; ties go to the first in the alphabet, so that no order decides.

    "The state" and "the country" name none.
    """
    named: Mapping[str, Counter[str]] = defaultdict(Counter)
    for claim in case.counts:
        if claim.place and places.is_name(claim.place):
            named[case.incident(claim)][claim.place] += 1
    return {incident: min(found, key=lambda place: (-found[place], place)) for incident, found in named.items()}


def window_label(claim: Claim) -> str:
    """The part of a slice's name that tells windows apart; running totals of unstated start share one."""
    window = claim.period
    if window is None or is_state(claim):
        return ""
    if window.since:
        return f"since {window.since.event} {window.since.edge}"
    if is_day_toll(claim) or not is_flow(claim):
        return str(window.start or "")
    return f"{window.start or ''}..{window.end or ''}"


def slice_label(claim: Claim) -> str:
    """Name of the slice a claim lies in: the toll of one happening is one slice, other counts are cut by day."""
    if is_day_toll(claim):
        return f"toll of {window_label(claim)}"
    return f"{window_label(claim)} as of {claim.as_of or 'an unstated day'}".strip()


def anchor(key: Key, label: str) -> str:
    """The words a discrepancy's id is made of."""
    return "|".join((*key, label))


def positions(claims: Iterable[Claim], case: Case) -> list[tuple[Position, list[Claim]]]:
    """Collapse claims that share event, interval and qualifier into positions, lowest first."""
    held: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=case.date_order):
        quantity = claim.quantity
        assert quantity is not None
        held[claim.event, quantity.low, quantity.high, quantity.qualifier].append(claim)
    order = sorted(
        held.values(), key=lambda own: (_event_order(own[0]), value_of(case.bounds(own[0])), own[0].quote, own[0].id)
    )
    return [(_position(own, case), own) for own in order]


def _event_order(claim: Claim) -> int:
    return 1 if claim.event is Event.KILLED else 0


def _position(own: list[Claim], case: Case) -> Position:
    quantity = own[0].quantity
    assert quantity is not None
    origins = {case.origin(claim).key for claim in own if case.origin(claim).independent and case.origin(claim).key}
    sources = dict.fromkeys(case.speaker_words(claim) for claim in own)
    return Position(
        claims=tuple(claim.id for claim in own),
        sources=tuple(sources),
        origins=len(origins),
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        event=own[0].event,
    )


def holds_a_position(claim: Claim) -> bool:
    """Open and vague figures are compatible with several positions and hold none of their own."""
    quantity = claim.quantity
    assert quantity is not None
    return quantity.qualifier is not Qualifier.VAGUE and quantity.low is not None and quantity.high is not None
