"""C16: a figure that changed between two versions of a document: it was edited after publication."""

from factcheck import identity
from factcheck.comparison import wording
from factcheck.comparison.checks.check import Table
from factcheck.comparison.groups import positions
from factcheck.comparison.versions import figure_changed
from factcheck.model import Claim, ClaimKind, Discrepancy, DiscrepancyKind, Mark, Period, Position, Scope, Severity


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each claim whose figure or days are others than in the version before."""
    both = ((table.case.earlier.get(claim.id), claim) for claim in table.case.claims)
    return [_discrepancy(old, new, table) for old, new in both if old is not None and figure_changed(old, new)]


def _discrepancy(old: Claim, new: Claim, table: Table) -> Discrepancy:
    before, after = _figure(old), _figure(new)
    document = table.case.documents.get(new.document_id)
    name = document.name if document else "the document"
    explanation = f"The version before of {name} gave {before}; this one gives {after} in the same place."
    if Mark.REVISED in new.marks:
        explanation += " The text says that it was corrected."
    return Discrepancy(
        id=identity.discrepancy_id("C16", new.id),
        check="C16",
        anchor=new.id,
        kind=DiscrepancyKind.CHANGED,
        severity=Severity.MEDIUM,
        title=_title(old, new),
        explanation=explanation,
        scope=_scope(new, table),
        positions=(_position(old, table), _position(new, table)),
        disputes=((0, 1),),
    )


def _scope(claim: Claim, table: Table) -> Scope:
    if claim.kind is ClaimKind.COUNT:
        return table.groups.scope(claim)
    return Scope(concept=claim.subject.concept if claim.subject else None, place=claim.place, period=claim.period)


def _figure(claim: Claim) -> str:
    if claim.kind is ClaimKind.DATE:
        return _days(claim.period)
    return wording.read(claim)


def _days(period: Period | None) -> str:
    if period is None:
        return "no day"
    ends = dict.fromkeys(str(day) for day in (period.start, period.end) if day)
    return " to ".join(ends) or f"“{period.words}”"


def _title(old: Claim, new: Claim) -> str:
    if new.kind is ClaimKind.DATE:
        event = new.subject.text if new.subject else "the event"
        return f"Edited: when did {event} happen, {_figure(old)} or {_figure(new)}?"
    return f"Edited: {wording.whom_and_what([new])}, {_figure(old)} became {_figure(new)}"


def _position(claim: Claim, table: Table) -> Position:
    """The version before is not among the claims compared, so its position is made here."""
    if claim.id in table.case.by_id and claim.kind is ClaimKind.COUNT:
        return positions([claim], table.case)[0][0]
    quantity, period = claim.quantity, claim.period if claim.kind is ClaimKind.DATE else None
    return Position(
        claims=(claim.id,),
        sources=(table.case.speaker_words(claim),),
        origins=1,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        start=period.start if period else None,
        end=period.end if period else None,
        qualifier=quantity.qualifier if quantity else None,
        event=claim.event,
    )
