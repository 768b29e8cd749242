"""C6: one number under two predicates by two sources: a possible mix-up, and no corroboration."""

from collections import defaultdict
from decimal import Decimal
from itertools import combinations

from factcheck import identity
from factcheck.comparison import populations, scope, wording
from factcheck.comparison.checks.check import Table
from factcheck.comparison.fit import Fit
from factcheck.comparison.groups import positions
from factcheck.comparison.predicates import MEASURING
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Event, Severity

LEAST = Decimal(10)
"""Smaller numbers are equal by chance."""
MOST_ALIKE = 12
"""Claims of one document and one number that are paired; a list of equal numbers is no mix-up."""


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each two groups of a document that share a number and not what it counts."""
    alike: dict[tuple[str, str, str, Decimal], list[Claim]] = defaultdict(list)
    for claim in table.case.counts:
        number = table.case.bounds(claim).nominal
        if number is not None and number >= LEAST and claim.quantity is not None:
            alike[claim.document_id, claim.quantity.unit, scope.concept_of(claim), number].append(claim)
    made: dict[str, Discrepancy] = {}
    for own in alike.values():
        for a, b in combinations(own[:MOST_ALIKE], 2):
            if _mixed_up(a, b, table):
                discrepancy = _discrepancy(a, b, table)
                made.setdefault(discrepancy.anchor, discrepancy)
    return list(made.values())


def _mixed_up(a: Claim, b: Claim, table: Table) -> bool:
    speakers = table.case.speaker(a), table.case.speaker(b)
    if None in speakers or speakers[0] == speakers[1] or b.id == a.part_of or a.id == b.part_of:
        return False
    if not MEASURING.isdisjoint(map(scope.event_words, (a, b))):
        return False  # a list that "shows" 118 says nothing of them that another could have meant
    if scope.event(a, b).fit is not Fit.DISJOINT or populations.field(a, b).fit is not Fit.SAME:
        return False
    one, other = populations.population_of(a), populations.population_of(b)
    return scope.kind(a, b).fit is Fit.SAME and one.keys() == other.keys()


def _discrepancy(a: Claim, b: Claim, table: Table) -> Discrepancy:
    anchored = "|".join(min(table.groups.key(a), table.groups.key(b)))
    held = [positions([claim], table.case)[0][0] for claim in (a, b)]
    assert a.quantity is not None
    number = wording.number(table.case.bounds(a).nominal or LEAST)
    who = wording.counted([a, b])
    what = " and ".join(f"“{word}”" for word in (_what(a), _what(b)))
    return Discrepancy(
        id=identity.discrepancy_id("C6", anchored),
        check="C6",
        anchor=anchored,
        kind=DiscrepancyKind.MIXUP,
        severity=Severity.LOW,
        title=f"{number} {who} ({_what(a)}), {number} ({_what(b)}): one number, two meanings?",
        explanation=(
            f"{table.case.speaker_words(a)} and {table.case.speaker_words(b)} give the same number for different "
            f"things ({what}). It confirms nothing, and one may have been taken for the other."
        ),
        scope=table.groups.scope(a),
        positions=tuple(held),
        disputes=((0, 1),),
    )


def _what(claim: Claim) -> str:
    if claim.event not in (None, Event.OTHER):
        return wording.happened(claim)
    return claim.predicate.text if claim.predicate else "not said what"
