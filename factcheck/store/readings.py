"""What claims were read as. Owns which reading holds: the newest human correction that stands, else the newest; and
which claims are withdrawn: rejected, neither found by the newest extraction nor added by a person, or of a document
that was withdrawn itself. What was said of a claim holds for those of newer versions that are read like it.

Readings are never overwritten. A digest names a reading's content, so what is read again as it was counts as unchanged.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import func, select

from factcheck.records import Record
from factcheck.store.database import Store
from factcheck.store.documents import withdrawing
from factcheck.store.ledger import Act, Told, entries, reversed_numbers
from factcheck.store.lineage import ancestors
from factcheck.store.payloads import digest, pack
from factcheck.store.schema import claims, ledger, readings


def add_readings(
    store: Store, records: Mapping[str, Record], read_by: str, *, run: str | None = None, entry: int | None = None
) -> None:
    """Add a reading to each claim, by an extractor's run or a person's ledger entry, and let the right one hold."""
    if not records:
        return
    with store.writing() as connection:
        query = select(readings.c.claim, func.max(readings.c.number)).where(readings.c.claim.in_(list(records)))
        last = {row[0]: row[1] for row in connection.execute(query.group_by(readings.c.claim))}
        made = {"read_by": read_by, "run": run, "entry": entry}
        rows = [
            {"claim": claim, "number": last.get(claim, 0) + 1, **_reading_columns(record), **made}
            for claim, record in records.items()
        ]
        connection.execute(readings.insert(), rows)
        let_hold(store, [claim for claim in records if claim in last])


def _reading_columns(record: Record) -> dict[str, Any]:
    """The payload, and beside it what comparing, filtering and searching need without unpacking."""
    quantity, subject, predicate = (record[name] or {} for name in ("quantity", "subject", "predicate"))
    attribution = record["attribution"]
    return {
        "digest": digest(record),
        "span_start": record["start"],
        "span_end": record["end"],
        "unit": quantity.get("unit"),
        "low": _words(quantity.get("low")),
        "high": _words(quantity.get("high")),
        "concept": subject.get("concept"),
        "event": record["event"],
        "predicate": predicate.get("lemma"),
        "place": record["place"],
        "as_of": record["as_of"],
        "status": attribution["status"],
        "source": None if attribution["source"] is None else attribution["source"]["name"],
        "payload": pack(record),
    }


def _words(number: float | None) -> str | None:
    return None if number is None else str(number)


NEVER: Told = ("", 0, "", "")
"""Before every entry."""


def let_hold(store: Store, claim_ids: Collection[str]) -> None:
    """Let claims be what their readings and the ledger say: to be called after any of these changed."""
    if not claim_ids:
        return
    with store.writing() as connection:
        for claim, values in holding(store, claim_ids).items():
            connection.execute(claims.update().where(claims.c.id == claim).values(values))


def holding(store: Store, claim_ids: Collection[str] | None = None) -> dict[str, dict[str, Any]]:
    """Return, by claim, the number of the reading that holds and whether it is withdrawn; None means every claim."""
    undone = reversed_numbers(store)
    every = select(readings.c.claim, readings.c.number, readings.c.entry)
    said = select(ledger.c.target, ledger.c.act, ledger.c.number).where(ledger.c.act.in_([Act.ADD, Act.REJECT]))
    known = select(claims.c.id, claims.c.reading, claims.c.found, claims.c.document, claims.c.entry)
    withdrawn = withdrawing(store)
    older = ancestors(store, claim_ids)
    meant: list[str] | None = None
    if claim_ids is not None:
        wanted = list(claim_ids)
        meant = [*wanted, *(one for line in older.values() for one in line)]
        every, said = every.where(readings.c.claim.in_(wanted)), said.where(ledger.c.target.in_(meant))
        known = known.where(claims.c.id.in_(wanted))
    told = {one.number: one.told for one in entries(store, targets=meant, acts=[Act.ADD, Act.CORRECT])}
    best: dict[str, tuple[bool, Told, int]] = {}
    acts: dict[str, set[str]] = {}
    with store.reading() as connection:
        for claim, number, entry in connection.execute(every):
            if entry is None or entry not in undone:
                reading = (entry is not None, told.get(entry or 0, NEVER), number)
                best[claim] = max(best.get(claim, (False, NEVER, 0)), reading)
        for target, act, number in connection.execute(said):
            if number not in undone:
                acts.setdefault(target, set()).add(act)
        rows = connection.execute(known).all()
    held = {row.id: best.get(row.id, (False, NEVER, row.reading))[2] for row in rows}
    for row in rows:
        if row.entry is not None and row.entry not in undone:  # added by a person, or brought by an import
            acts.setdefault(row.id, set()).add(Act.ADD)
    return {
        row.id: {
            "reading": held[row.id],
            "withdrawn": row.document in withdrawn or _withdrawn(row.found, _acts(row.id, acts, older)),
        }
        for row in rows
    }


def lost(store: Store) -> frozenset[str]:
    """Return the claims that nothing lets stand: no extractor finds them, and no act or import that stands adds them.

    What was rejected, or is of a document that was withdrawn, is not lost: an undo brings it back.
    """
    undone, older = reversed_numbers(store), ancestors(store)
    with store.reading() as connection:
        said = connection.execute(select(ledger.c.target, ledger.c.number).where(ledger.c.act == Act.ADD)).all()
        unfound = connection.execute(select(claims.c.id, claims.c.entry).where(claims.c.found.is_(False))).all()
    added = {row.target for row in said if row.number not in undone}
    return frozenset(
        row.id
        for row in unfound
        if (row.entry is None or row.entry in undone) and added.isdisjoint((row.id, *older.get(row.id, ())))
    )


def _acts(claim: str, acts: Mapping[str, set[str]], older: Mapping[str, Collection[str]]) -> set[str]:
    """What people said of a claim, and of those of earlier versions that are read like it."""
    return set().union(*(acts.get(one, ()) for one in (claim, *older.get(claim, ()))))


def _withdrawn(found: bool, acts: set[str]) -> bool:
    return Act.REJECT in acts or not (found or Act.ADD in acts)
