"""What a shell offers for a word that is being typed: ids and names in a store. Owns the queries, and reading only.

It runs while a person waits for a key, so a store in a file is read by the standard library alone: loading SQLAlchemy
takes longer than the question. Nothing is ever made: no store, no file beside one.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError

MOST = 100
"""More than a person looks through: then the beginnings that go on are offered."""
PATIENCE = 0.3
"""Seconds that a writer may keep the store."""
_BEGINNING = "id >= :low AND id < :high"
IDS = {
    "d": f"SELECT id, payload FROM discrepancies WHERE {_BEGINNING} AND NOT gone",
    "c": "SELECT c.id, r.payload FROM claims c JOIN readings r ON r.claim = c.id AND r.number = c.reading "
    "WHERE c.id >= :low AND c.id < :high AND NOT c.withdrawn",
    "doc": f"SELECT id, name FROM documents WHERE {_BEGINNING}",
}
"""Letter of an id -> its rows: the id, and what tells of it."""
NAMES = {
    "doc": "SELECT DISTINCT name FROM documents WHERE forgotten IS NULL",
    "s": "SELECT DISTINCT name FROM sources",
}
_TABLES = {"d": "discrepancies", "c": "claims", "doc": "documents"}


def ids(where: str, letter: str, typed: str) -> list[tuple[str, str]]:
    """Return ids of one kind that begin as typed, each with what tells of it (a record as text, a name).

    Of more than `MOST`, what they go on with is returned instead, without words. A store that cannot be read has none.
    """
    low = typed if len(typed) > len(letter) + 1 else f"{letter}-"
    bounds = {"low": low, "high": f"{low}g"}  # "g" is the letter after the last hex digit
    found = _rows(where, f"{IDS[letter]} ORDER BY 1 LIMIT {MOST + 1}", bounds)
    if len(found) <= MOST:
        return [(str(id_), str(told)) for id_, told in found]
    longer = f"SELECT DISTINCT substr(id, 1, {len(low) + 1}) FROM {_TABLES[letter]} WHERE {_BEGINNING} ORDER BY 1"
    return [(str(beginning), "") for (beginning,) in _rows(where, longer, bounds)]


def names(where: str, letter: str, typed: str) -> list[str]:
    """Return the names of documents ("doc") or sources ("s") that begin as typed, be it in capitals or not."""
    begins = f"lower(substr(name, 1, {len(typed)})) = lower(:typed)"
    joint = "AND" if "WHERE" in NAMES[letter] else "WHERE"
    query = f"{NAMES[letter]} {joint} {begins} ORDER BY 1 LIMIT {MOST}"
    return [str(name) for (name,) in _rows(where, query, {"typed": typed})]


def claims(where: str) -> int:
    """Return how many claims are stored; 0 where none can be read."""
    return sum(int(number) for (number,) in _rows(where, "SELECT count(*) FROM claims", {}))


def _rows(where: str, query: str, values: Mapping[str, str]) -> Sequence[Sequence[Any]]:
    try:
        return list(_in_file(Path(where), query, values) if "://" not in where else _elsewhere(where, query, values))
    except (FactcheckError, sqlite3.Error, OSError, ValueError):
        return []


def _in_file(path: Path, query: str, values: Mapping[str, str]) -> Iterator[Sequence[Any]]:
    if not path.is_file():
        return
    pending = path.with_name(f"{path.name}-wal").exists()
    # As `places` opens what may not be written: where nothing is pending, no file is made beside it.
    address = f"{path.absolute().as_uri()}?mode=ro{'' if pending else '&immutable=1'}"
    with closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:
        yield from connection.execute(query, values).fetchall()


def _elsewhere(where: str, query: str, values: Mapping[str, str]) -> Iterator[Sequence[Any]]:
    from sqlalchemy import text

    from factcheck.store.database import open_store

    with open_store(where, create=False, patience=PATIENCE) as store, store.reading() as connection:
        yield from connection.execute(text(query), values).all()
