"""A store copied to a file while it is in use: one consistent state of it, whole or not at all. Owns the copying."""

import contextlib
import os
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, select

from factcheck.errors import StoreError
from factcheck.store import dialect
from factcheck.store.database import Store, open_store
from factcheck.store.schema import metadata

THERE = "{where} is there already. Name another file, or remove it first; it was not touched."
NO_PARENT = "cannot write {where}: there is no directory {parent}. Make it first, or name another file."
CANNOT = "cannot write {where} ({why}). Name a file elsewhere; nothing was left behind."
SIDE_FILES = ("", "-wal", "-shm", "-journal")


def backup(store: Store, where: Path) -> None:
    """Copy a store to a new file, itself a store. Raises StoreError; then no part of it is left behind.

    Nobody is stopped meanwhile. A store in PostgreSQL becomes a file of the same content.
    """
    if where.exists():
        raise StoreError(THERE.format(where=where))
    if not where.absolute().parent.is_dir():
        raise StoreError(NO_PARENT.format(where=where, parent=where.parent))
    part = where.with_name(f".{where.name}.{os.getpid()}.part")
    try:
        with store.reading() as connection:
            if connection.dialect.name == "sqlite":
                _copy_file(connection, part)
            else:
                _copy_rows(connection, part)
        part.replace(where)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(CANNOT.format(where=where, why=str(error).lower())) from error
    finally:
        for side in SIDE_FILES:
            with contextlib.suppress(OSError):
                part.with_name(part.name + side).unlink()


def _copy_file(connection: Connection, where: Path) -> None:
    """SQLite's own way, in one step, so that it is one state; a file that stands alone needs no files beside it."""
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    target = sqlite3.connect(where)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        target.close()


def _copy_rows(connection: Connection, where: Path) -> None:
    with open_store(where) as copy, copy.writing(durable=True) as target:
        dialect.check_keys_at_the_end(target)
        for table in metadata.sorted_tables:
            target.execute(table.delete()) if table.name == "meta" else None
            rows = connection.execution_options(yield_per=1_000).execute(select(table)).mappings()
            for some in rows.partitions(1_000):
                target.execute(table.insert(), [dict(row) for row in some])
