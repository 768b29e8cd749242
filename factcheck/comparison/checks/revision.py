"""C4: a total of one origin that falls without a stated reason. Rises and stated corrections are notes (C3)."""

from factcheck.comparison import wording
from factcheck.comparison.checks.check import Table, from_rulings, standard_anchor
from factcheck.comparison.ruling import Ruling
from factcheck.model import Discrepancy, DiscrepancyKind, Mark, RelationKind, Severity

NO_REASON = "A total that falls needs a reason, and none is stated."


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each group and slice in which an origin's total fell."""
    gathered = table.gather(table.disputes(RelationKind.REVISION, "C4"))
    return [_discrepancy(table, rulings, standard_anchor(place)) for place, rulings in gathered.items()]


def _discrepancy(table: Table, rulings: list[Ruling], anchored: str) -> Discrepancy:
    old, new = rulings[0].first, rulings[0].second
    assert old.quantity is not None
    assert new.quantity is not None
    before, after = wording.figure(old.quantity), wording.figure(new.quantity)
    title = f"{wording.counted([old, new])} {wording.happened(old)}: why did {before} become {after}?"
    days = f"as of {old.as_of} and as of {new.as_of}" if old.as_of != new.as_of else f"both as of {old.as_of}"
    who = table.case.speaker_words(new)
    revised = any(Mark.REVISED in claim.marks for claim in (old, new))
    end = "The text says that it was corrected: does the reason hold?" if revised else NO_REASON
    text = f"{who} gave {before}, then {after} ({days}). {end}"
    return from_rulings(table, "C4", DiscrepancyKind.REVISION, rulings, Severity.MEDIUM, title, text, anchored)
