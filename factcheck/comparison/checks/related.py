"""C12: a related quantity that implies another value: dead among those that another source counts as held."""

from factcheck.comparison import groups, wording
from factcheck.comparison.checks.check import Table, from_rulings, merged
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, CueClass, Discrepancy, DiscrepancyKind, RelationKind, Severity


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each pair of groups, the held and the dead among them."""
    gathered: dict[tuple[groups.Key, str], list[Ruling]] = {}
    for ruling in table.disputes(RelationKind.RELATED, "C12"):
        key = min(table.groups.key(ruling.first), table.groups.key(ruling.second))
        gathered.setdefault((key, ""), []).append(ruling)
    return [_discrepancy(table, rulings, "|".join(key)) for (key, _), rulings in merged(gathered).items()]


def _discrepancy(table: Table, rulings: list[Ruling], anchored: str) -> Discrepancy:
    answered = next((ruling for ruling in rulings if _answers(ruling)), None)
    ruling = answered or rulings[0]
    severity = Severity.HIGH if answered else Severity.MEDIUM
    held = ruling.second
    assert held.quantity is not None
    who = wording.counted([claim for ruling in rulings for claim in (ruling.second, ruling.first)])
    place = table.groups.scope(held).place
    title = f"{who}{wording.where(place)}: are {wording.figure(held.quantity)} still held?"
    words = _explain(ruling, table)
    return from_rulings(table, "C12", DiscrepancyKind.RELATED, rulings, severity, title, words, anchored, held)


def _answers(ruling: Ruling) -> bool:
    """True when a side rebuts, or one sentence sets the two sources against each other."""
    one, other = ruling.first, ruling.second
    rebuts = any(c.attribution.cue and c.attribution.cue.cue_class is CueClass.REBUTTAL for c in (one, other))
    return rebuts or (one.document_id == other.document_id and one.sentence == other.sentence)


def _explain(ruling: Ruling, table: Table) -> str:
    dead, held = ruling.first, ruling.second
    least, most = table.case.bounds(dead).low, table.case.bounds(held).high
    words = f"{wording.read(dead)} dead among {wording.read(held)} held changes how many are still held"
    if least is not None and most is not None:
        left = wording.number(most - least)
        words = f"{wording.number(least)} or more dead among {wording.read(held)} leaves at most {left}"
    return f"{words}; {_who(dead, table)} against {_who(held, table)}{_cue(dead) or _cue(held)}."


def _who(claim: Claim, table: Table) -> str:
    return table.case.speaker_words(claim)


def _cue(claim: Claim) -> str:
    cue = claim.attribution.cue
    return f" (“{cue.text}”)" if cue and cue.cue_class is CueClass.REBUTTAL else ""
