"""How far the reported figures of a discrepancy reach, and whose claim stands at each end. Owns that, no layout.

A range of reported figures, never an estimate: no middle, no weight. Figures of different events ("held", "killed")
have a range each. The terms of a sum and two figures that only look alike have no range, so they are listed instead.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Position, Qualifier
from factcheck.report import wording
from factcheck.report.dossier import Dossier

LISTED = frozenset({DiscrepancyKind.ARITHMETIC, DiscrepancyKind.MIXUP})
"""Kinds whose figures measure different things by themselves."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a range in words, and the claim that sets it."""

    words: str
    claim: str


@dataclass(frozen=True, slots=True)
class Range:
    """The figures for one event. `ends` are one (all agree), two (lowest, highest), or all of them where listed."""

    what: str
    ends: tuple[End, ...]
    between: str = "to"
    """What is said between the last two: "to" of a range, "and" of a list, "or" of days."""

    @property
    def words(self) -> str:
        """Return "21 to 34", "240", "24 or more", "96, 20 and 118" or "7 Oct 2023 or 1 to 7 Nov 2023"."""
        return wording.listed((end.words for end in self.ends), self.between)


def ranges(discrepancy: Discrepancy, dossier: Dossier) -> tuple[Range, ...]:
    """Return the range of each event, in the order of the positions; a vague word without bounds is in none."""
    events: dict[str, list[Position]] = {}
    for position in discrepancy.positions:
        events.setdefault("" if position.start or position.end else _what(position, dossier), []).append(position)
    if discrepancy.kind in LISTED:
        ends = (End(_figure(position, dossier), position.claims[0]) for position in discrepancy.positions)
        return (Range("", tuple(ends), "and"),)
    found = (
        Range(what, tuple(_ends(positions, dossier)), "to" if what or not _dated(positions) else "or")
        for what, positions in events.items()
    )
    return tuple(one for one in found if one.ends)


def _what(position: Position, dossier: Dossier) -> str:
    claims = dossier.known(position.claims)
    return wording.happening(claims[0]) if claims else position.event.value if position.event else ""


def _figure(position: Position, dossier: Dossier) -> str:
    claims = dossier.known(position.claims)
    return wording.position_figure(position, claims[0] if claims else None)


def _ends(positions: list[Position], dossier: Dossier) -> Iterator[End]:
    if _dated(positions):
        yield from _days(positions)
        return
    units = {claim.quantity.unit for claim in _firsts(positions, dossier) if claim.quantity}
    unit = units.pop() if len(units) == 1 else "count"
    numbers = [one for one in positions if one.low is not None or one.high is not None]
    if not numbers:
        return
    lowest = min(numbers, key=lambda one: (_low(one), one.high is None, one.high or 0))
    highest = max(numbers, key=lambda one: (one.high is None, one.high or 0, _low(one)))
    if lowest is highest:
        yield End(_about(lowest) + wording.bounds(lowest.low, lowest.high, unit), lowest.claims[0])
        return
    low = wording.number(lowest.low, unit) if lowest.low is not None else wording.bounds(None, lowest.high, unit)
    high = wording.number(highest.high, unit) if highest.high is not None else wording.bounds(highest.low, None, unit)
    yield End(_about(lowest) + low, lowest.claims[0])
    if low != high:
        yield End(_about(highest) + high, highest.claims[0])


def _dated(positions: list[Position]) -> bool:
    return any(position.start or position.end for position in positions)


def _low(position: Position) -> Decimal:
    """A count is never below nothing."""
    return position.low if position.low is not None else Decimal(0)


def _about(position: Position) -> str:
    return "about " if position.qualifier is Qualifier.APPROX and position.low == position.high else ""


def _days(positions: list[Position]) -> Iterator[End]:
    dated = [(one.start or one.end, one) for one in positions]
    known = [(day, one) for day, one in dated if day is not None]
    first = min(known, key=lambda one: one[0])
    last = max(known, key=lambda one: one[1].end or date.max)
    for _, one in dict.fromkeys((first, last)):
        yield End(wording.days(one.start, one.end), one.claims[0])


def _firsts(positions: Iterable[Position], dossier: Dossier) -> list[Claim]:
    return dossier.known(position.claims[0] for position in positions)
