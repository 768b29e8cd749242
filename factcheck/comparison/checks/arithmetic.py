"""C5: parts and wholes that do not fit: a part above its whole, a share over 100 percent, parts with another sum."""

from collections import defaultdict
from decimal import Decimal

from factcheck import identity
from factcheck.comparison import populations, scope, wording
from factcheck.comparison.case import Case
from factcheck.comparison.checks.check import Table, from_rulings, standard_anchor
from factcheck.comparison.fit import Fit
from factcheck.comparison.groups import anchor, positions, slice_label
from factcheck.comparison.intervals import same_when_rounded
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, Discrepancy, DiscrepancyKind, Mark, Qualifier, RelationKind, Severity

WHOLE = Decimal(100)


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return parts above wholes, sums that fail, and shares over 100."""
    above = table.gather(table.disputes(RelationKind.ARITHMETIC, "C5"))
    made = {standard_anchor(place): _above(table, rulings, standard_anchor(place)) for place, rulings in above.items()}
    for other in (*_sums(table), *_overfull(table), *_shares(table)):
        made.setdefault(other.anchor, other)
    return list(made.values())


def _above(table: Table, rulings: list[Ruling], anchored: str) -> Discrepancy:
    part, whole = rulings[0].first, rulings[0].second
    assert part.quantity is not None
    assert whole.quantity is not None
    figures = wording.figure(part.quantity), wording.figure(whole.quantity)
    title = f"{wording.whom_and_what([part])}: can {figures[0]} be a part of {figures[1]}?"
    explanation = f"{rulings[0].reason[:1].upper()}{rulings[0].reason[1:]}. A part cannot be more than its whole."
    return from_rulings(table, "C5", DiscrepancyKind.ARITHMETIC, rulings, Severity.MEDIUM, title, explanation, anchored)


def complete_parts(case: Case) -> dict[str, list[Claim]]:
    """Return the parts of each whole that the text presents as complete; at least two of them, all exact."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in case.counts:
        if claim.part_of in case.by_id and Mark.COMPLETE in claim.marks and claim.part_of:
            found[claim.part_of].append(claim)
    return {whole: parts for whole, parts in found.items() if len(parts) > 1 and all(map(_exact, parts))}


def _exact(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.qualifier is Qualifier.EXACT and claim.quantity.unit == "count"


def _sums(table: Table) -> list[Discrepancy]:
    made = []
    for name, parts in complete_parts(table.case).items():
        whole = table.case.by_id[name]
        total = sum((part.quantity.nominal for part in parts if part.quantity and part.quantity.nominal), Decimal(0))
        if not _exact(whole) or whole.quantity is None or same_when_rounded(whole.quantity.nominal, total):
            continue
        alike = all(scope.concept(part, whole).fit is Fit.SAME for part in parts)
        if not alike or total * 2 < _nominal(whole):
            continue  # parts that make less than half of it are parts of something else
        terms = " + ".join(wording.figure(part.quantity) for part in parts if part.quantity)
        stated = wording.figure(whole.quantity)
        title = f"{wording.counted([whole])}: do {terms} make {stated}?"
        text = f"The text presents {terms} as making up {stated}, but they add up to {wording.number(total)}."
        made.append(_discrepancy(table, [whole, *parts], title, text))
    return made


def _overfull(table: Table) -> list[Discrepancy]:
    """Parts that exclude each other and together are more than their whole: eight women and seven men of twelve."""
    parts: dict[str, list[Claim]] = defaultdict(list)
    for claim in table.case.counts:
        whole = _whole_of(claim, table.case)
        if whole is not None and _exact(claim) and _exact(whole) and claim.document_id == whole.document_id:
            parts[whole.id].append(claim)
    made = []
    for name, own in parts.items():
        whole = table.case.by_id[name]
        apart = _excluding(own, table.case)
        total = sum((_nominal(part) for part in apart), Decimal(0))
        if len(apart) < 2 or total <= _nominal(whole) or max(map(_nominal, apart)) > _nominal(whole):
            continue
        terms = " + ".join(wording.figure(part.quantity) for part in apart if part.quantity)
        stated = wording.figure(whole.quantity) if whole.quantity else ""
        title = f"{wording.counted([whole])}: are {terms} part of {stated}?"
        text = f"The text gives {terms} as parts of {stated} that exclude each other; together they are {total:,}."
        made.append(_discrepancy(table, [whole, *apart], title, text))
    return made


def _nominal(claim: Claim) -> Decimal:
    return (claim.quantity.nominal if claim.quantity else None) or Decimal(0)


def _whole_of(claim: Claim, case: Case) -> Claim | None:
    """Return the whole of a part; "seven of them" behind "eight of them" is of the same people."""
    whole = case.by_id.get(case.part_of(claim) or "")
    while (
        whole is not None
        and whole.sentence == claim.sentence
        and case.telling(whole).share
        and case.telling(claim).share
    ):
        whole = case.by_id.get(case.part_of(whole) or "")
    return whole


def _excluding(parts: list[Claim], case: Case) -> list[Claim]:
    """Return the parts of which every two count other people; the first told of two that overlap."""
    kept: list[Claim] = []
    for part in parts:
        if all(_exclude(part, other, case) for other in kept):
            kept.append(part)
    return kept


def _exclude(a: Claim, b: Claim, case: Case) -> bool:
    """True when nobody is counted in both: two places, two nations, men and women."""
    one, other = (populations.SEXES.get(case.telling(claim).called) for claim in (a, b))
    sexes = one is not None and other is not None and one != other
    apart = Fit.DISJOINT in (scope.place(a, b).fit, populations.field(a, b).fit)
    return apart or sexes


def _shares(table: Table) -> list[Discrepancy]:
    made = []
    for claim in table.case.counts:
        quantity = claim.quantity
        if quantity is None or quantity.unit != "percent" or claim.part_of is None or (quantity.low or WHOLE) <= WHOLE:
            continue
        title = f"{wording.counted([claim])}: can {wording.figure(quantity)} be a share of a whole?"
        made.append(_discrepancy(table, [claim], title, "A share of a whole cannot be more than 100 percent."))
    return made


def _discrepancy(table: Table, claims: list[Claim], title: str, explanation: str) -> Discrepancy:
    head = claims[0]
    anchored = anchor(table.groups.key(head), slice_label(head))
    held = positions(claims, table.case)
    at = {claim.id: index for index, (_, own) in enumerate(held) for claim in own}
    disputes = {(min(at[head.id], at[claim.id]), max(at[head.id], at[claim.id])) for claim in claims[1:]}
    return Discrepancy(
        id=identity.discrepancy_id("C5", anchored),
        check="C5",
        anchor=anchored,
        kind=DiscrepancyKind.ARITHMETIC,
        severity=Severity.MEDIUM,
        title=title,
        explanation=explanation,
        scope=table.groups.scope(head),
        positions=tuple(position for position, _ in held),
        disputes=tuple(sorted(pair for pair in disputes if pair[0] != pair[1])),
    )
