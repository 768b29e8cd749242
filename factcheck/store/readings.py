"""What claims were read as. Owns which reading holds: the newest human correction that stands, else the newest; and
which claims are withdrawn: rejected, or neither found by the newest extraction nor added by a person.

Readings are never overwritten. A digest names a reading's content, so what is read again as it was counts as unchanged.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, func, select

from factcheck.records import Record
from factcheck.store.database import Store
from factcheck.store.ledger import Act, reversed_numbers
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


def let_hold(store: Store, claim_ids: Collection[str]) -> None:
    """Let claims be what their readings and the ledger say: to be called after any of these changed."""
    if not claim_ids:
        return
    undone = reversed_numbers(store)
    query = select(readings.c.claim, readings.c.number, readings.c.entry).where(readings.c.claim.in_(list(claim_ids)))
    holding: dict[str, tuple[bool, int]] = {}
    with store.writing() as connection:
        for claim, number, entry in connection.execute(query):
            if entry is None or entry not in undone:
                holding[claim] = max(holding.get(claim, (False, 0)), (entry is not None, number))
        for claim, (_by_a_person, number) in holding.items():
            connection.execute(claims.update().where(claims.c.id == claim).values(reading=number))
        _withdraw(connection, claim_ids, undone)


def _withdraw(connection: Connection, claim_ids: Collection[str], undone: Collection[int]) -> None:
    query = select(ledger.c.target, ledger.c.act, ledger.c.number).where(ledger.c.target.in_(list(claim_ids)))
    acts: dict[str, set[str]] = {}
    for row in connection.execute(query.where(ledger.c.act.in_([Act.ADD, Act.REJECT]))):
        if row.number not in undone:
            acts.setdefault(row.target, set()).add(row.act)
    rows = connection.execute(select(claims.c.id, claims.c.found).where(claims.c.id.in_(list(claim_ids)))).all()
    for claim, found in rows:
        said = acts.get(claim, set())
        withdrawn = Act.REJECT in said or not (found or Act.ADD in said)
        connection.execute(claims.update().where(claims.c.id == claim).values(withdrawn=withdrawn))
