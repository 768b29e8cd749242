"""C2, C3, C8, C10, C11, C14: what was compared and is no discrepancy, as notes on pairs, claims and groups."""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.comparison import wording
from factcheck.comparison.checks.check import Note, Table
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, RelationKind

KINDS = {
    RelationKind.COMPATIBLE: "compatible",
    RelationKind.UPDATE: "update",
    RelationKind.SUBSET: "subset",
}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = frozenset(_WEEKDAYS.split())
SURPRISING_DAYS = 5
"""A weekday this far before the dateline may be read otherwise by a reader."""


def find(table: Table, direct: list[Ruling]) -> list[Note]:
    """Return the notes in a fixed order. `direct` are the listed rulings, subsets under direct parents only."""
    notes = [*_pairs(direct, table), *_copies(table), *_single(table), *_weekdays(table)]
    return [note for note in notes if table.case.settings.runs(note.check)]


def _pairs(direct: list[Ruling], table: Table) -> Iterator[Note]:
    for ruling in direct:
        kind = KINDS.get(ruling.relation) if ruling.relation else None
        if ruling.relation is RelationKind.REVISION and ruling.check == "C3":
            kind = "stated revision"
        if kind:
            yield Note(ruling.check or "C2", kind, (ruling.first.id, ruling.second.id), _sentence(ruling.reason))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _copies(table: Table) -> Iterator[Note]:
    """C8: one origin's figure in several documents counts once."""
    told: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in table.case.counts:
        origin = table.case.origin(claim)
        if origin.key:
            told[table.groups.key(claim), table.case.bounds(claim).nominal, origin.key].append(claim)
    for own in told.values():
        documents = {claim.document_id for claim in own}
        if len(documents) > 1:
            who = table.case.origin(own[0]).words
            given = f"{len(documents)} documents give {wording.read(own[0])}"
            text = f"{given}, and all of them have it from {who}: one origin."
            yield Note("C8", "copy", tuple(claim.id for claim in own), text)


def _single(table: Table) -> Iterator[Note]:
    """C14: a total that only one origin gives."""
    for own in table.groups.members.values():
        totals = [claim for claim in own if claim.cumulative and not table.case.bounds(claim).vague]
        origins = {table.case.origin(claim).key for claim in totals if table.case.origin(claim).independent}
        if len(origins) == 1 and all(table.case.origin(claim).speaks for claim in totals):
            who = table.case.origin(totals[0]).words
            yield Note(
                "C14", "single origin", tuple(c.id for c in totals), f"Only {who} gives {wording.read(totals[0])}."
            )


def _weekdays(table: Table) -> Iterator[Note]:
    """A bare weekday that lies days before the dateline: said how it was read."""
    seen: set[tuple[str, str]] = set()
    for claim in table.case.counts:
        dateline, window = table.case.dateline(claim), claim.period
        if dateline is None or window is None or window.words is None or window.start is None:
            continue
        bare = WEEKDAYS & set(window.words.lower().split())
        gap = (dateline - window.start).days
        if bare and gap >= SURPRISING_DAYS and (claim.document_id, window.words) not in seen:
            seen.add((claim.document_id, window.words))
            day = f"{window.start.day} {window.start:%B %Y}"
            yield Note(
                "time", "date", (claim.id,), f"“{window.words}” is read as {day}, {gap} days before the dateline."
            )
