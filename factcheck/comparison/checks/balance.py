"""C7: stock and flow: those still held, released, rescued and dead against those taken, in one document."""

from decimal import Decimal

from factcheck import identity
from factcheck.comparison import populations, scope, wording
from factcheck.comparison.checks.check import Table
from factcheck.comparison.groups import anchor, positions, slice_label
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Event, Mark, Severity

_TAKING = "take kidnap abduct seize capture snatch grab"
TAKING = frozenset(_TAKING.split())
OTHERS = 2
"""More held than this many times those taken are others: a jail's inmates, beside the guards that they took."""
OUT = frozenset({Event.RELEASED, Event.EVACUATED, Event.KILLED})


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return a discrepancy for each document whose counts of captives leave more, or fewer, than it says are held."""
    made = []
    for own in table.case.by_document.values():
        counted = [claim for claim in own if _counts(claim, table)]
        taken, held = _taken(counted), _held(counted)
        if taken is None or not held:
            continue
        held = [claim for claim in held if claim.id != taken.id and _number(claim) <= _number(taken) * OTHERS]
        out = _one_of_each([claim for claim in counted if _left(claim, taken, held)])
        discrepancy = _balance(taken, held, out, table) if held and out else None
        if discrepancy:
            made.append(discrepancy)
    return made


def _counts(claim: Claim, table: Table) -> bool:
    """True for a closed count of people that is neither superseded nor to be added or still to come."""
    excluded = claim.marks & {Mark.EARLIER, Mark.INCREMENT, *scope.NOT_YET}
    return table.case.bounds(claim).closed and not excluded and scope.concept_of(claim) == "person"


def _taken(own: list[Claim]) -> Claim | None:
    """Return the count of those taken: by its verb, else the largest of those held, when it is of an older day."""
    for claim in own:
        if claim.event in (Event.HELD, Event.OTHER) and claim.predicate and claim.predicate.lemma in TAKING:
            return claim
    held = _held(own)
    first = max(held, key=_number, default=None)
    older = first is not None and any(
        claim.as_of is not None and first.as_of is not None and first.as_of < claim.as_of for claim in held
    )
    return first if older else None


def _held(own: list[Claim]) -> list[Claim]:
    return [
        claim
        for claim in own
        if claim.event is Event.HELD and (claim.predicate is None or claim.predicate.lemma not in TAKING)
    ]


def _left(claim: Claim, taken: Claim, held: list[Claim]) -> bool:
    """True for captives who are so no more: freed, rescued, dead, by their words or beside the held."""
    if claim.event not in OUT or claim.part_of not in (None, taken.id):
        return False
    if claim.event is Event.KILLED and _number(claim) > _number(taken):
        return False  # "seven guards were taken": 35 dead prisoners are none of them
    captive = "held" in populations.population_of(claim).get("status", ())
    beside = claim.part_of == taken.id or any(claim.sentence == other.sentence for other in (taken, *held))
    return captive or claim.event is Event.RELEASED or beside


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
