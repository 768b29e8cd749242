"""What SQLite and PostgreSQL say differently. Owns every statement that only one of them knows, and no other."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError

WRITES = "factcheck_writes"
"""Execution option of a connection that is going to write."""
DURABLE = "factcheck_durable"
"""Execution option of a connection whose commit must survive a power cut, not only a killed process."""
TRIAL = "factcheck_trial"
"""Execution option of a connection that writes only to see what that would give: nothing of it is kept."""
BUSY_MILLISECONDS = 250
"""How long SQLite itself waits for a lock; `database` asks again until its own time is up."""
PATIENCE = "factcheck_patience"
"""Execution option: for how many seconds PostgreSQL waits for the other writers. SQLite's waiting is `database`'s."""
LEDGER_LOCK = 0x6661_6374
"""Key of PostgreSQL's advisory lock for writers ("fact")."""

_SQLITE_GUARDS = tuple(
    f"CREATE TRIGGER ledger_refuses_{verb.lower()} BEFORE {verb} ON ledger "
    "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
    for verb in ("UPDATE", "DELETE")
)
_POSTGRESQL_GUARDS = (
    "CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$",
    "CREATE TRIGGER ledger_refuses BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger "
    "FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses()",
)


_SQLITE_OPENINGS = ("DROP TRIGGER ledger_refuses_update", "DROP TRIGGER ledger_refuses_delete")
_POSTGRESQL_OPENINGS = ("DROP TRIGGER ledger_refuses ON ledger", "DROP FUNCTION ledger_refuses()")


def prepare(engine: Engine) -> None:
    """Teach the engine's connections how transactions begin here."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _connect_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)


def _connect_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Take transactions out of the driver's hands (it would begin late and deferred), and keep foreign keys."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten, not only let go


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the one write lock at once: a later upgrade of a read lock could fail without waiting."""
    options = connection.get_execution_options()
    level = "FULL" if options.get(DURABLE) else "NORMAL"
    connection.exec_driver_sql(f"PRAGMA synchronous = {level}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(WRITES) else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """A reader sees one state throughout; a writer waits for the one lock, and then sees what the others wrote."""
    options = connection.get_execution_options()
    if not options.get(WRITES):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return
    connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(options.get(PATIENCE, 0) * 1000)}")
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LEDGER_LOCK})")


def write_ahead(engine: Engine) -> None:
    """Let readers go on while one writes; SQLite remembers it in the file."""
    if engine.dialect.name != "sqlite":
        return
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if not is_locked(error):
            raise
        # Another process is making this very store, and asks for the same.
    finally:
        raw.close()


def guard_ledger(connection: Connection) -> None:
    """Make the database itself refuse to change or delete a ledger entry."""
    for statement in _SQLITE_GUARDS if connection.dialect.name == "sqlite" else _POSTGRESQL_GUARDS:
        connection.exec_driver_sql(statement)


def unguard_ledger(connection: Connection) -> None:
    """Let the database change entries, in this transaction alone: for erasing words; `guard_ledger` ends it."""
    for statement in _SQLITE_OPENINGS if connection.dialect.name == "sqlite" else _POSTGRESQL_OPENINGS:
        connection.exec_driver_sql(statement)


def check_keys_at_the_end(connection: Connection) -> None:
    """Let rows of one transaction come in any order: SQLite looks at foreign keys when it commits."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def erase_traces(engine: Engine) -> bool:
    """Rewrite the database so that no free page holds what was deleted; False while others keep it from that."""
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            raw = connection.connection.driver_connection
            if isinstance(raw, sqlite3.Connection):
                raw.execute("VACUUM")
                busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                return not busy
            connection.exec_driver_sql("SET lock_timeout = 5000")
            connection.exec_driver_sql("VACUUM FULL")
    except DatabaseError:
        return False
    except sqlite3.Error:
        return False
    return True


def insert_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not there yet; leave the others as they are."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(sqlite.insert(table).on_conflict_do_nothing(), list(rows))
    else:
        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), list(rows))


def is_locked(error: BaseException | None) -> bool:
    """Whether the database said that another writer holds it."""
    return isinstance(error, sqlite3.OperationalError) and "locked" in str(error)
