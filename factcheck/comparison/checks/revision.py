"""C4: a total of one origin that falls without a stated reason. Rises and stated corrections are notes (C3).

A series of many days is read day by day: a fall is from one day to the next, so that one slip or one downward revision
is one fall, however many earlier days stood higher.
"""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.comparison import wording
from factcheck.comparison.checks.check import Table, from_rulings, standard_anchor
from factcheck.comparison.groups import Key, window_label
from factcheck.comparison.intervals import exceeds
from factcheck.comparison.judgements import pair_of
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Mark, RelationKind, Severity

NO_REASON = "A total that falls needs a reason, and none is stated."
LONG = 3
"""Days from which an origin's totals are a series."""

Series = tuple[Key, str, str]
"""Group, window and origin."""


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each group and slice in which an origin's total fell."""
    series = _series(table)
    member = {claim.id: name for name, own in series.items() for claim in own}
    pairs = [
        ruling
        for ruling in table.disputes(RelationKind.REVISION, "C4")
        if member.get(ruling.first.id) is None or member.get(ruling.first.id) != member.get(ruling.second.id)
    ]
    pairs += [ruling for own in series.values() for ruling in _falls(own, table)]
    gathered = table.gather(pairs)
    return [_discrepancy(table, rulings, standard_anchor(place)) for place, rulings in gathered.items()]


def _series(table: Table) -> dict[Series, list[Claim]]:
    """The dated running totals of each named origin under one group and window, by day, where there are several."""
    found: dict[Series, list[Claim]] = defaultdict(list)
    for claim in table.case.counts:
        origin = table.case.origin(claim)
        dated = claim.cumulative and claim.as_of is not None and Mark.EARLIER not in claim.marks
        if dated and origin.key and origin.speaks and table.case.bounds(claim).closed:
            found[table.groups.key(claim), window_label(claim), origin.key].append(claim)
    ordered = {
        name: sorted(own, key=lambda one: (str(one.as_of), table.case.date_order(one))) for name, own in found.items()
    }
    return {name: own for name, own in ordered.items() if len({claim.as_of for claim in own}) >= LONG}


def _falls(own: list[Claim], table: Table) -> Iterator[Ruling]:
    """Yield each fall from one day's figure to the next day's; what only repeats an older day's is stale, no fall."""
    given: set[object] = set()
    last: Claim | None = None
    for claim in own:
        number = table.case.bounds(claim).nominal
        if last is not None and claim.as_of != last.as_of and number not in given and _fell(last, claim, table):
            then = f"{wording.read(last)} as of {last.as_of}, {wording.read(claim)} as of {claim.as_of}"
            reason = f"one origin, {then}: it fell"
            yield Ruling(last, claim, RelationKind.REVISION, "C4", reason)
        if number not in given:
            last = claim
        given.add(number)


def _fell(old: Claim, new: Claim, table: Table) -> bool:
    apart = pair_of(old.id, new.id) in table.case.judgements.unlinked
    return not apart and exceeds(table.case.bounds(old), table.case.bounds(new))


def _discrepancy(table: Table, rulings: list[Ruling], anchored: str) -> Discrepancy:
    old, new = rulings[0].first, rulings[0].second
    assert old.quantity is not None
    assert new.quantity is not None
    before, after = wording.figure(old.quantity), wording.figure(new.quantity)
    title = f"{wording.whom_and_what([old, new])}: why did {before} become {after}?"
    days = f"as of {old.as_of} and as of {new.as_of}" if old.as_of != new.as_of else f"both as of {old.as_of}"
    who = table.case.speaker_words(new)
    revised = any(Mark.REVISED in claim.marks for claim in (old, new))
    end = "The text says that it was corrected: does the reason hold?" if revised else NO_REASON
    text = f"{who} gave {before}, then {after} ({days}). {end}"
    return from_rulings(table, "C4", DiscrepancyKind.REVISION, rulings, Severity.MEDIUM, title, text, anchored)
