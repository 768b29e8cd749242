"""Whether a store still says what was written to it. Owns the proofs: seals, hashes, quotes. Repairs nothing.

A ledger cut at its end cannot be told from one that never went on, except against a head that was printed before.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from factcheck import identity
from factcheck.store.acts import READS
from factcheck.store.database import Store
from factcheck.store.documents import withdrawing
from factcheck.store.ledger import GENESIS, Act, Entry, entries, seal_of
from factcheck.store.lineage import ancestors
from factcheck.store.payloads import canonical, digest, pack, sha256, unpack
from factcheck.store.readings import holding
from factcheck.store.schema import claims, documents, ledger, readings


@dataclass(frozen=True, slots=True)
class Problem:
    """What is not as it was written: where (an id, or "ledger 7"), and what."""

    where: str
    message: str


def verify(store: Store, *, head: tuple[int, str] | None = None) -> tuple[Problem, ...]:
    """Return everything that was changed behind the program's back.

    `head` is a (count, seal) printed earlier, to hold the ledger against; of the seal the first digits will do.
    """
    with store.reading():
        forgotten = {entry.target: entry for entry in entries(store, acts=[Act.FORGET])}
        return (
            *_ledger(store, head, forgotten.values()),
            *_documents(store, forgotten),
            *_readings(store, forgotten),
            *_claims(store),
        )


def _ledger(store: Store, head: tuple[int, str] | None, forgotten: Iterable[Entry]) -> Iterator[Problem]:
    erased = {int(number): left for entry in forgotten for number, left in entry.payload["erased"].items()}
    before, expected, seals = GENESIS, 1, {0: GENESIS}
    with store.reading() as connection:
        rows = connection.execute(select(ledger).order_by(ledger.c.number)).mappings().all()
    for row in rows:
        number = row["number"]
        if number != expected:
            missing = f"entry {expected} is" if number == expected + 1 else f"entries {expected} to {number - 1} are"
            yield Problem(f"ledger {expected}", f"{missing} missing")
        elif row["seal"] != seal_of(before, dict(row)) and not _is_left_of(dict(row), erased.get(number)):
            yield Problem(f"ledger {number}", "the entry was edited: its seal does not fit its content")
        elif not _was_sealed(dict(row)):
            yield Problem(f"ledger {number}", "the merged entry is not what was sealed in the store that it came from")
        # Going on from the stored seal, one edit is one problem, not one for every entry after it.
        before, expected = row["seal"], number + 1
        seals[number] = row["seal"]
    if head is not None and not (head[1] and seals.get(head[0], "").startswith(head[1])):
        yield Problem(f"ledger {head[0]}", "the ledger does not hold the printed head: it was cut or written anew")


def _was_sealed(row: Mapping[str, Any]) -> bool:
    """Whether a merged entry, made as it was, bears the seal it came with."""
    payload = dict(unpack(row["payload"]))
    merged = payload.pop("merged", None)
    if merged is None:
        return True
    if merged["entry"] is not None:
        payload["entry"] = merged["entry"]
    first = {**row, "number": merged["number"], "reverses": merged["reverses"], "payload": pack(payload)}
    return bool(seal_of(merged["before"], first) == merged["seal"])


def _is_left_of(row: Mapping[str, Any], erased: Mapping[str, str] | None) -> bool:
    """Whether an entry is what a later entry, sealed itself, says that forgetting a document left of it."""
    names = ("number", "at", "actor", "act", "target", "payload", "reverses")
    left = sha256(canonical([row[name] for name in names]))
    return erased is not None and (row["seal"], left) == (erased["seal"], erased["left"])


def _documents(store: Store, forgotten: Mapping[str, Entry]) -> Iterator[Problem]:
    withdrawn = withdrawing(store)
    with store.reading() as connection:
        for row in connection.execute(select(documents).order_by(documents.c.id)):
            if row.withdrawn != (row.id in withdrawn):
                yield Problem(row.id, f"whether {row.name} is withdrawn was edited: the ledger says otherwise")
            if row.forgotten is not None or row.id in forgotten:
                yield from _tombstone(row, forgotten.get(row.id))
            elif sha256(row.text) != row.text_sha256:
                yield Problem(row.id, f"the text of {row.name} was changed")
            elif identity.document_id(row.text, row.publisher, row.uri, row.name) != row.id:
                yield Problem(row.id, f"the name, publisher or address of {row.name} was changed")


def _tombstone(row: Row[Any], by: Entry | None) -> Iterator[Problem]:
    """What is left of a forgotten document must be what the entry that erased it says, and no word more."""
    hashes = None if by is None else (by.number, by.payload["sha256"], by.payload["text_sha256"])
    if hashes != (row.forgotten, row.sha256, row.text_sha256):
        yield Problem(row.id, f"{row.name} is said to be forgotten, and the ledger says otherwise")
    elif row.text or row.title:
        yield Problem(row.id, f"{row.name} was forgotten, and has words again")


def _readings(store: Store, forgotten: Mapping[str, Entry]) -> Iterator[Problem]:
    query = select(readings, documents.c.text, documents.c.name, documents.c.id.label("document")).join(
        claims, claims.c.id == readings.c.claim
    )
    query = query.join(documents, documents.c.id == claims.c.document).order_by(readings.c.claim, readings.c.number)
    acted = {entry.number: entry for entry in entries(store, acts=READS)}
    older = ancestors(store)
    with store.reading() as connection:
        for row in connection.execute(query):
            if row.document in forgotten or not row.payload:
                if row.payload or row.document not in forgotten:
                    yield Problem(row.claim, f"reading {row.number} was edited")
                continue
            record = unpack(row.payload)
            if digest(record) != row.digest or not _is_said(row, record, acted, older):
                yield Problem(row.claim, f"reading {row.number} was edited")
            elif row.text[record["start"] : record["end"]] != record["quote"]:
                yield Problem(row.claim, f"its quote is not in {row.name} where it should be")


def _is_said(row: Row[Any], record: Any, acted: Mapping[int, Entry], older: Mapping[str, Collection[str]]) -> bool:
    """Whether a person's reading is the one of its entry, given to this claim or carried on from an older version's."""
    if row.entry is None:
        return True
    entry = acted.get(row.entry)
    if entry is None:
        return False
    return (
        entry.target in older.get(row.claim, ()) if entry.target != row.claim else record == entry.payload.get("record")
    )


def _claims(store: Store) -> Iterator[Problem]:
    """What is derived must be what it is derived from: a claim cannot be hidden by hand."""
    expected = holding(store)
    with store.reading() as connection:
        for row in connection.execute(select(claims).order_by(claims.c.id)).mappings():
            if any(row[name] != value for name, value in expected[row["id"]].items()):
                yield Problem(row["id"], "what holds of it was edited: its readings and the ledger say otherwise")
