"""A store opened, checked, read and written in transactions. Owns who may write when; knows no table but `meta`."""

import contextlib
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, inspect, select
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

import factcheck
from factcheck.errors import FactcheckError, StoreError
from factcheck.store import derived, dialect, places
from factcheck.store.places import Place, plainly
from factcheck.store.schema import SCHEMA_VERSION, meta, metadata

PATIENCE = 30.0
"""Seconds a writer waits for the others before a person hears of it."""


class Store:
    """One open store. A transaction opened inside another one joins it, so flows compose."""

    def __init__(self, place: Place, engine: Engine, *, patience: float) -> None:
        self.place = place
        self._engine = engine
        self._patience = patience
        self._open = threading.local()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give back every connection; what was committed is in the file."""
        self._engine.dispose()

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """Read one consistent state. Raises StoreError."""
        outer: Connection | None = getattr(self._open, "connection", None)
        if outer is not None:
            yield outer
            return
        with self._transaction() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[Connection]:
        """Write all or nothing, alone; `durable` also survives a power cut. Raises StoreError."""
        outer: Connection | None = getattr(self._open, "connection", None)
        if outer is not None:
            if not outer.get_execution_options().get(dialect.WRITES):
                raise RuntimeError("a transaction that reads cannot start to write")
            yield outer
            return
        if self.place.read_only:
            raise StoreError(places.READ_ONLY.format(where=self.place.name))
        with self._transaction({dialect.WRITES: True, dialect.DURABLE: durable}) as connection:
            yield connection

    def erase_traces(self) -> bool:
        """Leave no free page that holds what was deleted; False when others at the store keep it from that."""
        return dialect.erase_traces(self._engine)

    @contextlib.contextmanager
    def trying(self) -> Iterator[Connection]:
        """Write as `writing` does, and take it all back at the end: a dry run is the act itself. Raises StoreError."""
        if self.place.read_only:
            raise StoreError(places.READ_ONLY.format(where=self.place.name))
        with self._transaction({dialect.WRITES: True, dialect.TRIAL: True}) as connection:
            yield connection

    @contextlib.contextmanager
    def _transaction(self, options: dict[str, bool] | None = None) -> Iterator[Connection]:
        with plainly(self.place, self._patience), self._engine.connect() as connection:
            # 0 would mean to wait for ever
            waiting = {dialect.PATIENCE: max(self._patience, 0.001)}
            connection = connection.execution_options(**waiting, **(options or {}))
            self._begin(connection)
            self._open.connection = connection
            try:
                yield connection
                if connection.get_execution_options().get(dialect.TRIAL):
                    connection.rollback()
                else:
                    if options and options.get(dialect.WRITES):
                        derived.refresh(connection)
                    connection.commit()
            finally:
                self._open.connection = None

    def _begin(self, connection: Connection) -> None:
        """Begin when the other writers let us; every wait is a little different, so that none starves."""
        deadline = time.monotonic() + self._patience
        while True:
            try:
                connection.begin()
                return
            except DatabaseError as error:
                if not dialect.is_locked(error.orig) or time.monotonic() > deadline:
                    raise
                connection.rollback()
                time.sleep(random.uniform(0.005, 0.05))


def open_store(where: str | Path, *, create: bool = True, patience: float = PATIENCE) -> Store:
    """Open the store at a path or SQLAlchemy URL (`sqlite://` keeps nothing), made anew if there is none and `create`.

    Raises StoreError, which says what to do, when it cannot be reached or belongs to another version; then it is left
    as it was. Writers wait `patience` seconds for one another.
    """
    place = places.find(where, create=create)
    engine = _engine(place)
    store = Store(place, engine, patience=patience)
    try:
        with plainly(place, patience):
            _prepare(store, engine, create=create and not place.read_only)
    except FactcheckError:
        store.close()
        raise
    return store


def open_any_version(where: str | Path, *, patience: float = PATIENCE) -> Store:
    """Open a store that is there without asking for its version: for upgrading alone. Raises StoreError."""
    place = places.find(where, create=False)
    return Store(place, _engine(place), patience=patience)


def _engine(place: Place) -> Engine:
    try:
        if place.in_memory:
            engine = create_engine(place.url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        else:
            engine = create_engine(place.url)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(places.NO_DRIVER.format(where=place.name, why=error)) from error
    dialect.prepare(engine)
    return engine


def _prepare(store: Store, engine: Engine, *, create: bool) -> None:
    if _is_store(store):
        return
    if not create:
        raise StoreError(places.NO_STORE.format(where=store.place.name))
    dialect.write_ahead(engine)
    with store.writing() as connection:
        if _is_store(store):
            return  # another process was faster
        metadata.create_all(connection)
        dialect.guard_ledger(connection)
        derived.make(connection)
        values = {"schema": str(SCHEMA_VERSION), "created_by": f"factcheck {factcheck.__version__}"}
        connection.execute(meta.insert(), [{"key": key, "value": value} for key, value in values.items()])


def _is_store(store: Store) -> bool:
    """Whether a store of this version is there; False for nothing at all. Raises StoreError for anything else."""
    found = version_of(store)
    if found is not None and found != SCHEMA_VERSION:
        sentence = places.NEWER if found > SCHEMA_VERSION else places.OLDER
        raise StoreError(sentence.format(where=store.place.name, found=found, known=SCHEMA_VERSION))
    return found is not None


def version_of(store: Store) -> int | None:
    """Return the version of the schema, None where there is nothing at all. Raises StoreError for what is no store."""
    with store.reading() as connection:
        tables = inspect(connection).get_table_names()
        if not tables:
            return None
        if meta.name not in tables:
            raise StoreError(places.FOREIGN.format(where=store.place.name))
        found = connection.scalar(select(meta.c.value).where(meta.c.key == "schema"))
    if found is None or not found.isdecimal():
        raise StoreError(places.FOREIGN.format(where=store.place.name))
    return int(found)
