"""C15: a document dated after an origin's newer figure that still gives the old one."""

from collections import defaultdict

from factcheck import identity
from factcheck.comparison import wording
from factcheck.comparison.checks.check import Table
from factcheck.comparison.groups import Key, anchor, positions, window_label
from factcheck.comparison.intervals import same_when_rounded
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Event, Mark, Severity


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each group and window in which a later document repeats an origin's older figure."""
    series: dict[tuple[Key, str, str], list[Claim]] = defaultdict(list)
    for claim in table.case.counts:
        origin = table.case.origin(claim)
        if origin.key and origin.speaks and _counts(claim, table):
            series[table.groups.key(claim), window_label(claim), origin.key].append(claim)
    made: dict[str, Discrepancy] = {}
    for (key, window, _), own in series.items():
        stale = _stale(own, table) if len(own) > 2 else None
        if stale:
            anchored = anchor(key, window)
            made.setdefault(anchored, _discrepancy(stale, anchored, table))
    return list(made.values())


def _counts(claim: Claim, table: Table) -> bool:
    running = claim.as_of is not None and (claim.cumulative or claim.event is Event.HELD)
    told_before = Mark.EARLIER in claim.marks or table.case.telling(claim).before  # "it had stood at 12"
    return bool(running) and table.case.bounds(claim).nominal is not None and not told_before


def _stale(own: list[Claim], table: Table) -> tuple[Claim, Claim, Claim] | None:
    """Return the old figure, the newer one, and its late repetition; None when there is no such thing."""
    ordered = sorted(own, key=lambda claim: (str(claim.as_of), table.case.date_order(claim)))
    nominal = {claim.id: table.case.bounds(claim).nominal for claim in ordered}
    first: dict[object, Claim] = {}
    for place, claim in enumerate(ordered):
        old = first.setdefault(nominal[claim.id], claim)
        between = (one for one in reversed(ordered[:place]) if _later(claim, one) and _later(one, old))
        newest = next(between, None) if old is not claim else None
        if newest is not None and not same_when_rounded(nominal[newest.id], nominal[claim.id]):
            return old, newest, claim
    return None


def _later(claim: Claim, other: Claim) -> bool:
    return claim.as_of is not None and other.as_of is not None and claim.as_of > other.as_of


def _discrepancy(stale: tuple[Claim, Claim, Claim], anchored: str, table: Table) -> Discrepancy:
    _, newer, late = stale
    held = positions(stale, table.case)
    at = {claim.id: index for index, (_, own) in enumerate(held) for claim in own}
    pair = sorted((at[newer.id], at[late.id]))
    who = table.case.speaker_words(late)
    given = f"{who} had given {wording.read(newer)} as of {newer.as_of}"
    text = f"{given}; as of {late.as_of} its older {wording.read(late)} is given again."
    return Discrepancy(
        id=identity.discrepancy_id("C15", anchored),
        check="C15",
        anchor=anchored,
        kind=DiscrepancyKind.STALE,
        severity=Severity.LOW,
        title=f"{wording.whom_and_what([late])}: is {wording.read(late)} out of date?",
        explanation=text,
        scope=table.groups.scope(late),
        positions=tuple(position for position, _ in held),
        disputes=((pair[0], pair[1]),) if pair[0] != pair[1] else (),
    )
