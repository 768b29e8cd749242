"""C7: stock and flow: those still held, released, rescued and dead against those taken, in one document."""

from collections import defaultdict
from decimal import Decimal

from factcheck import identity
from factcheck.comparison import scope, wording
from factcheck.comparison.checks.check import Table
from factcheck.comparison.groups import anchor, positions, slice_label
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Event, Mark, Severity

_TAKING = "take kidnap abduct seize capture snatch grab"
TAKING = frozenset(_TAKING.split())
OUT = frozenset({Event.RELEASED, Event.EVACUATED, Event.KILLED})


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return a discrepancy for each document whose counts of captives leave more, or fewer, than it says are held."""
    made = []
    for own in table.case.by_document.values():
        kinds = _kinds(own, table)
        if kinds["taken"] and kinds["held"] and kinds["out"]:
            discrepancy = _balance(kinds["taken"][0], kinds["held"], kinds["out"], table)
            if discrepancy:
                made.append(discrepancy)
    return made


def _kinds(own: list[Claim], table: Table) -> dict[str, list[Claim]]:
    kinds: dict[str, list[Claim]] = defaultdict(list)
    for claim in own:
        if not table.case.bounds(claim).closed or claim.marks & {Mark.EARLIER, Mark.INCREMENT, *scope.NOT_YET}:
            continue
        captive = "held" in scope.population_of(claim).get("status", ())
        if claim.event is Event.HELD:
            lemma = claim.predicate.lemma if claim.predicate else ""
            kinds["taken" if lemma in TAKING else "held"].append(claim)
        elif claim.event in OUT and captive and claim.part_of is None:
            kinds["out"].append(claim)
    kinds["out"] = _one_of_each(kinds["out"])
    return kinds


def _one_of_each(out: list[Claim]) -> list[Claim]:
    """Keep the largest figure of each way out: the smaller ones are its parts or older."""
    largest: dict[Event | None, Claim] = {}
    for claim in out:
        best = largest.get(claim.event)
        if best is None or _number(claim) > _number(best):
            largest[claim.event] = claim
    return list(largest.values())


def _number(claim: Claim) -> Decimal:
    quantity = claim.quantity
    return (quantity.nominal or quantity.low or Decimal(0)) if quantity else Decimal(0)


def _balance(taken: Claim, held: list[Claim], out: list[Claim], table: Table) -> Discrepancy | None:
    """More held than can be left is a contradiction; fewer only when released, rescued and dead are all counted."""
    stock = max(held, key=_number)
    ends = [table.case.bounds(claim) for claim in (taken, stock, *out)]
    lows = [bound.low or Decimal(0) for bound in ends]
    highs = [bound.high or Decimal(0) for bound in ends]
    most, least = highs[0] - sum(lows[2:]), lows[0] - sum(highs[2:])
    complete = {claim.event for claim in out} == OUT
    if lows[1] <= most and (not complete or highs[1] >= least):
        return None
    return _discrepancy(taken, stock, out, table)


def _title(taken: Claim, stock: Claim, ways: str) -> str:
    who = wording.counted([taken, stock])
    return f"{who}: {wording.read(stock)} still held after {ways} of {wording.read(taken)}?"


def _discrepancy(taken: Claim, stock: Claim, out: list[Claim], table: Table) -> Discrepancy:
    anchored = anchor(table.groups.key(taken), slice_label(taken))
    held = positions([taken, stock, *out], table.case)
    left = _number(taken) - sum(_number(claim) for claim in out)
    work = " − ".join([wording.number(_number(taken)), *(wording.number(_number(claim)) for claim in out)])
    at = {claim.id: index for index, (_, own) in enumerate(held) for claim in own}
    dispute = tuple(sorted((at[taken.id], at[stock.id])))
    ways = wording.listing([f"{wording.number(_number(claim))} {wording.happened(claim)}" for claim in out], "and")
    return Discrepancy(
        id=identity.discrepancy_id("C7", anchored),
        check="C7",
        anchor=anchored,
        kind=DiscrepancyKind.ARITHMETIC,
        severity=Severity.MEDIUM,
        title=_title(taken, stock, ways),
        explanation=f"{work} = {wording.number(left)}, but {wording.read(stock)} are said to be held.",
        scope=table.groups.scope(taken),
        positions=tuple(position for position, _ in held),
        disputes=((dispute[0], dispute[1]),) if dispute[0] != dispute[1] else (),
    )
