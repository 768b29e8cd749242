"""Runs: executions that changed something. Owns their rows; a run that changes nothing is never written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Integer, Row, Text, cast, func, select

import factcheck
from factcheck import identity
from factcheck.store import clock
from factcheck.store.database import Store
from factcheck.store.payloads import pack, unpack
from factcheck.store.schema import meta, runs

CHANGES = "changes"
"""The key of `meta` that counts what runs changed."""


@dataclass(frozen=True, slots=True)
class Run:
    """One execution that changed something: what it was set to, and how much it changed."""

    id: str
    number: int
    kind: str
    at: str
    version: str
    settings: Mapping[str, Any]
    summary: Mapping[str, int]


class RunLog:
    """The run of one flow. It is recorded with the first change, and counts what follows."""

    def __init__(self, store: Store, kind: str, settings: Mapping[str, Any] | None = None) -> None:
        self._store = store
        self._kind = kind
        self._settings = dict(settings or {})
        self._summary: dict[str, int] = {}
        self.id: str | None = None
        """None as long as nothing has changed."""

    def record(self, **changes: int) -> str:
        """Count changes inside the transaction that makes them, and return the run's id."""
        summary = self._summary | {name: self._summary.get(name, 0) + count for name, count in changes.items() if count}
        with self._store.writing() as connection:
            if self.id is None:
                number = (connection.scalar(select(func.max(runs.c.number))) or 0) + 1
                at = clock.now()
                self.id = identity.identify(identity.RUN, number, self._kind, at)
                values = {"id": self.id, "number": number, "kind": self._kind, "at": at, "summary": pack(summary)}
                values |= {"version": factcheck.__version__, "settings": pack(self._settings)}
                connection.execute(runs.insert().values(values))
            else:
                connection.execute(runs.update().where(runs.c.id == self.id).values(summary=pack(summary)))
            _count(connection)
        self._summary = summary
        return self.id


def _count(connection: Connection) -> None:
    more = cast(cast(meta.c.value, Integer) + 1, Text)
    if not connection.execute(meta.update().where(meta.c.key == CHANGES).values(value=more)).rowcount:
        connection.execute(meta.insert().values(key=CHANGES, value="1"))


def changes(store: Store) -> int:
    """Return a number that moves whenever a run changed something, however large the store is.

    What people change is counted by the ledger.
    """
    with store.reading() as connection:
        return int(connection.scalar(select(meta.c.value).where(meta.c.key == CHANGES)) or 0)


def all_runs(store: Store) -> tuple[Run, ...]:
    """Return every run, oldest first."""
    with store.reading() as connection:
        rows = connection.execute(select(runs).order_by(runs.c.number)).all()
    return tuple(map(_run, rows))


def last_run(store: Store, kind: str) -> Run | None:
    """Return the last run of a kind, None when there was none."""
    query = select(runs).where(runs.c.kind == kind).order_by(runs.c.number.desc()).limit(1)
    with store.reading() as connection:
        row = connection.execute(query).first()
    return None if row is None else _run(row)


def _run(row: Row[Any]) -> Run:
    return Run(row.id, row.number, row.kind, row.at, row.version, unpack(row.settings), unpack(row.summary))
