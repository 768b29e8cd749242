"""Where a discrepancy first shows as one reads, in one word that sorts. Owns that word, and keeping it in its column.

A list of ten thousand is put in order from that column alone: no claim, reading or document is looked at for it. It is
derived from the readings that hold, so a store has the same words whatever was stored first.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Integer, Text, cast, func, literal, select

from factcheck.store.schema import claims, discrepancies, discrepancy_claims, documents, readings

UNDATED = "~"
"""After every day there is."""
NAMED = 100
"""Code points of a document's name that count; beyond them its id tells."""
DIGITS = "0" * 10
"""An offset is written with so many digits."""
CHUNK = 500
"""Discrepancies asked about by one statement."""


def _word() -> Any:
    """Its document as documents are ordered (`documents.IN_ORDER`), the offset there, the claim; tabs between."""
    start = cast(readings.c.span_start, Text)
    padded = func.substr(DIGITS, func.length(start) + literal(1, Integer)).concat(start)
    word: Any = func.coalesce(documents.c.dateline, UNDATED)
    for part in (func.substr(documents.c.name, 1, NAMED), documents.c.id, padded, claims.c.id):
        word = word.concat("\t").concat(part)
    return word


def put_reading_order(connection: Connection, ids: Collection[str] | None = None) -> int:
    """Let these discrepancies, or all, bear where they show now; return how many of them moved."""
    now = _now(connection, ids)
    query = select(discrepancies.c.id, discrepancies.c.reading_order)
    before = _asked(connection, query, discrepancies.c.id, ids)
    moved = [one for one, word in now.items() if before.get(one) not in (None, word)]
    for one in moved:
        row = discrepancies.c.id == one
        connection.execute(discrepancies.update().where(row).values(reading_order=now[one]))
    return len(moved)


def _now(connection: Connection, ids: Collection[str] | None) -> dict[str, str]:
    query = select(discrepancy_claims.c.discrepancy, func.min(_word())).group_by(discrepancy_claims.c.discrepancy)
    query = query.join(claims, claims.c.id == discrepancy_claims.c.claim)
    query = query.join(readings, (readings.c.claim == claims.c.id) & (readings.c.number == claims.c.reading))
    query = query.join(documents, documents.c.id == claims.c.document)
    return _asked(connection, query, discrepancy_claims.c.discrepancy, ids)


def _asked(connection: Connection, query: Any, column: Any, ids: Collection[str] | None) -> dict[str, str]:
    """Return what a query of ids and words gives for these discrepancies, or for all."""
    if ids is None:
        return {row[0]: row[1] for row in connection.execute(query)}
    wanted, found = sorted(ids), {}
    for start in range(0, len(wanted), CHUNK):
        part = query.where(column.in_(wanted[start : start + CHUNK]))
        found.update({row[0]: row[1] for row in connection.execute(part)})
    return found
