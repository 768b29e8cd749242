"""What would settle a discrepancy: whom to ask for what. Words for a person; decides nothing, looks nothing up."""

from collections.abc import Callable

from factcheck.comparison.wording import listing
from factcheck.model import Discrepancy, DiscrepancyKind

_ASKED = {
    "C4": "why its total fell: a recount, names counted twice, or a slip of the pen",
    "C5": "for the whole list: either a part or the whole is wrong",
    "C6": "whom exactly each counts: one list, or two of the same length by chance",
    "C7": "for names and days: who was taken, who left and how, who is still held",
    "C9": "whether the figure is theirs",
    "C12": "how many of those held are alive, and as of which day",
    "C15": "for their newest figure",
}
_CONFLICT = "who is counted, where, and up to which hour; a later figure of either, dated, replaces both"
_OWN = "which of the two it stands by, and where each comes from"
_DATE = "a dated report of the event itself"


def what_settles(discrepancy: Discrepancy, named: Callable[[str], str] = str) -> str:
    """Return one sentence: whom to ask for what; `named` says how a name stands in a sentence."""
    if discrepancy.kind is DiscrepancyKind.DATE:
        return f"What would settle it: {_DATE}."
    disputed = {index for pair in discrepancy.disputes for index in pair} or range(len(discrepancy.positions))
    sides = [discrepancy.positions[index].sources for index in sorted(disputed)]
    sources = [name for side in sides for name in side]
    if discrepancy.check == "C4":  # its own origin, whoever else gives one of the figures
        sources = [name for name in sources if all(name in side for side in sides)] or sources
    whom = listing([named(name) for name in dict.fromkeys(sources)], "and") if sources else "whoever gave it"
    asked = _OWN if discrepancy.check == "C13" else _ASKED.get(discrepancy.check, _CONFLICT)
    return f"What would settle it: ask {whom} {asked}."
