"""What a report prints so that a reader can redo a comparison: each claim as it was compared, each dispute worked out.

Owns the choice of what is worked out; `why` owns how a pair is explained, `intervals` what a figure is compared as.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.comparison.case import Case
from factcheck.comparison.intervals import Bounds
from factcheck.comparison.why import Explanation, explained, flagged
from factcheck.model import Claim, Discrepancy

MOST = 20
"""Disputes worked out for one discrepancy: of more, the rest are like these, and `factcheck why` tells them all."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two positions of a discrepancy, by index, and how the pair of their claims that was flagged was decided."""

    first: int
    second: int
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Working:
    """How what stands in discrepancies was compared."""

    disputes: Mapping[str, tuple[Dispute, ...]] = field(default_factory=dict)
    """Discrepancy -> its disputes, at most `MOST`; none where no two figures were set against each other (a sum)."""
    bounds: Mapping[str, Bounds] = field(default_factory=dict)
    """Claim -> the interval that was compared, under the tolerances and the rule pack."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Claim -> its origin in words."""


def working(discrepancies: Iterable[Discrepancy], case: Case) -> Working:
    """Return how the claims of a case were compared, and the disputes of these discrepancies worked out."""
    return Working(
        disputes={one.id: _disputes(one, case) for one in discrepancies},
        bounds={claim.id: case.bounds(claim) for claim in case.counts},
        origins={claim.id: _origin(claim, case) for claim in case.claims},
    )


def _disputes(one: Discrepancy, case: Case) -> tuple[Dispute, ...]:
    sides = [[case.by_id[id_] for id_ in position.claims if id_ in case.by_id] for position in one.positions]
    rulings = (
        (first, second, flagged(sides[first], sides[second], one.check, case)) for first, second in one.disputes[:MOST]
    )
    return tuple(Dispute(first, second, explained(ruling, case)) for first, second, ruling in rulings if ruling)


def _origin(claim: Claim, case: Case) -> str:
    """Return who the figure is taken to come from, and where it adds no vote of its own, that it does not."""
    origin = case.origin(claim)
    first = case.copies.get(claim.document_id)
    words = origin.words if origin.independent else f"{origin.words} (adds no independent origin)"
    if origin.own_voice and first is not None and first != claim.document_id and first in case.documents:
        words += f", the text is a copy of {case.documents[first].name}"
    return words
