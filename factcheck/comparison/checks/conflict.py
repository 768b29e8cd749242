"""C1: comparable figures that cannot both be true, from different origins."""

from factcheck.comparison import wording
from factcheck.comparison.checks.check import NESTING, Table, from_rulings, standard_anchor
from factcheck.comparison.fit import Field
from factcheck.comparison.intervals import value_of
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, RelationKind, Severity

GAP = 10
"""One tenth: a gap from which two named, independent sources make a conflict high."""


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each group and slice that holds a conflict."""
    disputes = table.gather(table.disputes(RelationKind.CONFLICT, "C1"))
    return [_discrepancy(table, rulings, standard_anchor(place)) for place, rulings in disputes.items()]


def _discrepancy(table: Table, rulings: list[Ruling], anchored: str) -> Discrepancy:
    claims = disputing(rulings, table)
    return from_rulings(
        table,
        "C1",
        DiscrepancyKind.CONFLICT,
        rulings,
        _severity(table, rulings),
        title(claims, table),
        explain(rulings, table),
        anchored,
    )


def disputing(rulings: list[Ruling], table: Table) -> list[Claim]:
    """Return the claims in dispute, lowest figure first."""
    claims = {claim.id: claim for ruling in rulings for claim in (ruling.first, ruling.second)}
    return sorted(claims.values(), key=lambda claim: (value_of(table.case.bounds(claim)), table.case.date_order(claim)))


def title(claims: list[Claim], table: Table) -> str:
    """Ask which figure holds."""
    figures = wording.listing([wording.figure(claim.quantity) for claim in claims if claim.quantity])
    place = table.groups.scope(claims[0]).place
    return f"{wording.whom_and_what(claims)}{wording.where(place)}: {figures}?"


def explain(rulings: list[Ruling], table: Table) -> str:
    """Say who gives which figure, and why they cannot all hold."""
    claims = disputing(rulings, table)
    who: dict[str, dict[str, None]] = {}
    for claim in claims:
        who.setdefault(wording.read(claim), {})[table.case.speaker_words(claim)] = None
    sides = [f"{figure} according to {wording.said_by(list(names))}" for figure, names in who.items()]
    soft = all(ruling.far for ruling in rulings)
    end = "By the letter both could be true, but they are far apart." if soft else "They cannot all be true."
    scope = "Same subject, event, place and time as far as the words say."
    if all(_nesting(ruling) for ruling in rulings):
        scope = "As far as the words say the larger counts only a part of the smaller."
    return f"{'; '.join(sides)}. {scope} {end}"


def _nesting(ruling: Ruling) -> list[Field]:
    """The fields in which one side counts a part of the other."""
    return [field for field in ruling.fields if field.fit in NESTING]


def _severity(table: Table, rulings: list[Ruling]) -> Severity:
    for ruling in rulings:
        one, other = table.case.origin(ruling.first), table.case.origin(ruling.second)
        both = one.named and other.named and not (one.own_voice and other.own_voice and ruling.far)
        if both and not ruling.far and _gap(table, ruling):
            return Severity.HIGH
    return Severity.MEDIUM


def _gap(table: Table, ruling: Ruling) -> bool:
    low, high = sorted(value_of(table.case.bounds(claim)) for claim in (ruling.first, ruling.second))
    return (high - low) * GAP >= high
