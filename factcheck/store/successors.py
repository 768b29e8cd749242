"""Which claim of a newer version is which claim of the one before, and what people said of it that goes on there.

Owns the rows and the carrying, not the matching (`comparison.versions`). A row says that two claims are one; `same`,
that the extractor reads them alike, so that a correction or rejection of the one holds for the other. Rows are derived:
they can be made anew from the texts at any time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from factcheck import identity
from factcheck.model import Document
from factcheck.records import Record
from factcheck.store.claims import claim_row
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.documents import SUPERSEDED
from factcheck.store.ledger import Entry
from factcheck.store.payloads import unpack
from factcheck.store.readings import add_readings
from factcheck.store.schema import claims, documents, readings, successors


@dataclass(frozen=True, slots=True)
class Heir:
    """A claim that stands for an older one in a newest version; `same` when all versions between read it alike."""

    claim: str
    same: bool


def put_successors(store: Store, newer: str, rows: Iterable[tuple[str, str, bool]]) -> bool:
    """Let the claims of version `newer` succeed what `rows` say (older claim, newer one, read alike); True on news."""
    with store.writing() as connection:
        of_it = select(claims.c.id).where(claims.c.document == newer)
        query = select(successors).where(successors.c.successor.in_(of_it)).order_by(successors.c.claim)
        before = [(row.claim, row.successor, row.same) for row in connection.execute(query)]
        after = sorted(rows)
        if before == after:
            return False
        connection.execute(successors.delete().where(successors.c.successor.in_(of_it)))
        if after:
            made = [dict(zip(("claim", "successor", "same"), row, strict=True)) for row in after]
            connection.execute(successors.insert(), made)
    return True


def heirs(store: Store) -> dict[str, tuple[Heir, ...]]:
    """Return, for each claim of a superseded version that has any, its heirs in the newest versions that stand.

    There are two where two next versions follow one: people who worked apart each read another.
    """
    steps: dict[str, list[Heir]] = {}
    with store.reading() as connection:
        for row in connection.execute(select(successors).order_by(successors.c.successor)):
            steps.setdefault(row.claim, []).append(Heir(row.successor, row.same))
        if not steps:
            return {}
        older = select(claims.c.id).where(
            claims.c.document.in_(SUPERSEDED), claims.c.id.in_(select(successors.c.claim))
        )
        superseded = frozenset(connection.scalars(older))
    found = {claim: tuple(_last(Heir(claim, True), steps, superseded)) for claim in superseded}
    return {claim: last for claim, last in found.items() if last}


def _last(at: Heir, steps: Mapping[str, Iterable[Heir]], superseded: Collection[str]) -> Iterator[Heir]:
    """The ends of the chains; none where versions dropped the claim on the way."""
    if at.claim not in superseded:
        yield at
        return
    for step in steps.get(at.claim, ()):
        yield from _last(Heir(step.claim, at.same and step.same), steps, superseded)


# -------------------------------------------------------------------------------------------------------- carrying


def carry(store: Store, entry: Entry, heirs_of: Iterable[str]) -> None:
    """Give newer claims the reading that an ADD or CORRECT entry gave the older one; where they have it, keep it."""
    record = entry.payload.get("record")
    if record is None or "erased" in entry.payload:
        return
    for heir in heirs_of:
        with store.reading() as connection:
            has = readings.c.claim == heir, readings.c.entry == entry.number
            known = connection.scalar(select(readings.c.number).where(*has))
        read, texts = extracted(store, [entry.target, heir]), texts_of(store, [entry.target, heir])
        if known is not None or heir not in read:
            continue
        old = read.get(entry.target, record)
        words = carried(read[heir], old, record, texts[entry.target], texts[heir])
        add_readings(store, {heir: words}, entry.actor, entry=entry.number)


def carry_added(store: Store, entry: Entry, document: Document) -> tuple[str, str] | None:
    """Let a claim that a person added stand in a newer version that holds its sentence word for word.

    Returns the older and the newer claim; None where the sentence, or the claim's document, is no more.
    """
    record = entry.payload.get("record")
    text = texts_of(store, [entry.target]).get(entry.target)
    if record is None or "erased" in entry.payload or not text:
        return None
    start, end = record["sentence"]
    there = document.text.find(text[start:end])
    if there < 0:
        return None
    by = there - start
    moved = _Moved(by, text, document.text, record["start"] + by).value(deepcopy(record))
    anchor = _anchor(entry)
    if anchor is None:
        return None
    moved["id"] = identity.claim_id(document.id, record["kind"], anchor + by)
    with store.writing() as connection:
        insert_missing(connection, claims, [claim_row(document.id, moved, entry.number)])
        has = readings.c.claim == moved["id"], readings.c.entry == entry.number
        if connection.scalar(select(readings.c.number).where(*has)) is None:
            add_readings(store, {moved["id"]: moved}, entry.actor, entry=entry.number)
    return entry.target, moved["id"]


def _anchor(entry: Entry) -> int | None:
    """The offset that an added claim's id hangs on: its number token lies in its words."""
    record, document = entry.payload["record"], entry.payload["document"]
    places = range(record["start"], record["end"])
    return next((at for at in places if identity.claim_id(document, record["kind"], at) == entry.target), None)


def carried(record: Record, old: Record, corrected: Record, old_text: str, new_text: str) -> Record:
    """Return a newer claim's extracted `record` as a person's correction of the older one words it.

    `old` is what the older claim was read as before. Offsets move with the claim; where other words stand now, a source
    or predicate has an empty span at the claim, as one that a person names from outside the text.
    """
    by = record["start"] - old["start"]
    moved = _Moved(by, old_text, new_text, record["start"])
    changed = {name for name in corrected if corrected[name] != old.get(name)} - {
        "id",
        "start",
        "end",
        "sentence",
        "quote",
    }
    return {**record, **{name: moved.value(deepcopy(corrected[name])) for name in changed}}


@dataclass(frozen=True, slots=True)
class _Moved:
    by: int
    old_text: str
    new_text: str
    home: int

    def value(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._span(one) if _is_span(one) else self.value(one) for one in value]
        if not isinstance(value, dict):
            return value
        value = {name: self.value(one) for name, one in value.items()}
        if isinstance(value.get("start"), int):
            value["start"], value["end"] = self._span([value["start"], value["end"]])
        return value

    def _span(self, span: list[int]) -> list[int]:
        start, end = span
        there = [start + self.by, end + self.by]
        stands = self.old_text[start:end] == self.new_text[max(there[0], 0) : max(there[1], 0)]
        return there if stands else [self.home, self.home]


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(one, int) for one in value)


def extracted(store: Store, claim_ids: Collection[str]) -> dict[str, Record]:
    """Return what extractors last read claims as; a claim that only people read is left out."""
    query = select(readings.c.claim, readings.c.payload).where(readings.c.claim.in_(list(claim_ids)))
    query = query.where(readings.c.entry.is_(None), readings.c.payload != "").order_by(readings.c.number)
    with store.reading() as connection:
        return {row.claim: unpack(row.payload) for row in connection.execute(query)}


def texts_of(store: Store, claim_ids: Collection[str]) -> dict[str, str]:
    """Return the text of each claim's document."""
    query = select(claims.c.id, documents.c.text).join(documents, documents.c.id == claims.c.document)
    with store.reading() as connection:
        rows = connection.execute(query.where(claims.c.id.in_(list(claim_ids))))
        return {row.id: row.text for row in rows}
