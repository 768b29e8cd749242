"""C9: a figure of which the words do not make clear whose it is."""

from dataclasses import replace

from factcheck import identity
from factcheck.comparison import wording
from factcheck.comparison.case import OWN_VOICE
from factcheck.comparison.checks.check import Table
from factcheck.comparison.groups import positions
from factcheck.comparison.periods import STATES
from factcheck.model import AttributionStatus, Claim, Discrepancy, DiscrepancyKind, Severity


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each count with an ambiguous source; `found` are the other checks' flags."""
    serious = {claim for other in found if other.severity is not Severity.LOW for claim in other.claim_ids}
    unclear = [claim for claim in table.case.counts if claim.attribution.status is AttributionStatus.AMBIGUOUS]
    return [_discrepancy(table, claim, Severity.MEDIUM if claim.id in serious else Severity.LOW) for claim in unclear]


def _discrepancy(table: Table, claim: Claim, severity: Severity) -> Discrepancy:
    assert claim.quantity is not None
    candidates = [source.name for source in claim.attribution.candidates]
    choice = wording.listing([*candidates, OWN_VOICE])
    held = [replace(position, sources=(*candidates, OWN_VOICE)) for position, _ in positions([claim], table.case)]
    return Discrepancy(
        id=identity.discrepancy_id("C9", claim.id),
        check="C9",
        anchor=claim.id,
        kind=DiscrepancyKind.ATTRIBUTION,
        severity=severity,
        title=_title(claim),
        explanation=f"The words leave open who gives {wording.figure(claim.quantity)}: {choice}.",
        scope=table.groups.scope(claim),
        positions=tuple(held),
    )


def _title(claim: Claim) -> str:
    assert claim.quantity is not None
    who, did = wording.counted([claim]), wording.happened(claim)
    figure = f"{wording.figure(claim.quantity)} {who[:1].lower()}{who[1:]}"
    if claim.event not in wording.HAPPENED:
        return f"Who says {figure} {did}?".replace(" ?", "?")
    return f"Who says that {figure} {'are' if claim.event in STATES else 'were'} {did}?"
