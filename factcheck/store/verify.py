"""Whether a store still says what was written to it. Owns the proofs: seals, hashes, quotes. Repairs nothing.

A ledger cut at its end cannot be told from one that never went on, except against a head that was printed before.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from factcheck import identity
from factcheck.store.acts import READS
from factcheck.store.database import Store
from factcheck.store.ledger import GENESIS, entries, seal_of
from factcheck.store.payloads import digest, sha256, unpack
from factcheck.store.readings import holding
from factcheck.store.schema import claims, documents, ledger, readings


@dataclass(frozen=True, slots=True)
class Problem:
    """What is not as it was written: where (an id, or "ledger 7"), and what."""

    where: str
    message: str


def verify(store: Store, *, head: tuple[int, str] | None = None) -> tuple[Problem, ...]:
    """Return everything that was changed behind the program's back.

    `head` is a (count, seal) printed earlier, to hold the ledger against.
    """
    with store.reading():
        return (*_ledger(store, head), *_documents(store), *_readings(store), *_claims(store))


def _ledger(store: Store, head: tuple[int, str] | None) -> Iterator[Problem]:
    before, expected, seals = GENESIS, 1, {0: GENESIS}
    with store.reading() as connection:
        rows = connection.execute(select(ledger).order_by(ledger.c.number)).mappings().all()
    for row in rows:
        number = row["number"]
        if number != expected:
            missing = f"entry {expected} is" if number == expected + 1 else f"entries {expected} to {number - 1} are"
            yield Problem(f"ledger {expected}", f"{missing} missing")
        elif row["seal"] != seal_of(before, dict(row)):
            yield Problem(f"ledger {number}", "the entry was edited: its seal does not fit its content")
        # Going on from the stored seal, one edit is one problem, not one for every entry after it.
        before, expected = row["seal"], number + 1
        seals[number] = row["seal"]
    if head is not None and seals.get(head[0]) != head[1]:
        yield Problem(f"ledger {head[0]}", "the ledger does not hold the printed head: it was cut or written anew")


def _documents(store: Store) -> Iterator[Problem]:
    with store.reading() as connection:
        for row in connection.execute(select(documents).order_by(documents.c.id)):
            if sha256(row.text) != row.text_sha256:
                yield Problem(row.id, f"the text of {row.name} was changed")
            elif identity.document_id(row.text, row.publisher, row.uri, row.name) != row.id:
                yield Problem(row.id, f"the name, publisher or address of {row.name} was changed")


def _readings(store: Store) -> Iterator[Problem]:
    query = select(readings, documents.c.text, documents.c.name).join(claims, claims.c.id == readings.c.claim)
    query = query.join(documents, documents.c.id == claims.c.document).order_by(readings.c.claim, readings.c.number)
    said = {entry.number: entry.payload.get("record") for entry in entries(store) if entry.act in READS}
    with store.reading() as connection:
        for row in connection.execute(query):
            record = unpack(row.payload)
            if digest(record) != row.digest or (row.entry is not None and record != said.get(row.entry)):
                yield Problem(row.claim, f"reading {row.number} was edited")
            elif row.text[record["start"] : record["end"]] != record["quote"]:
                yield Problem(row.claim, f"its quote is not in {row.name} where it should be")


def _claims(store: Store) -> Iterator[Problem]:
    """What is derived must be what it is derived from: a claim cannot be hidden by hand."""
    expected = holding(store)
    with store.reading() as connection:
        for row in connection.execute(select(claims).order_by(claims.c.id)).mappings():
            if any(row[name] != value for name, value in expected[row["id"]].items()):
                yield Problem(row["id"], "what holds of it was edited: its readings and the ledger say otherwise")
