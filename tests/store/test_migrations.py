"""Migrations make the schema that `schema` says, from nothing and from every earlier one, and lose nothing on the way."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, inspect, text

from factcheck.errors import ExitCode, StoreError
from factcheck.store import derived, dialect
from factcheck.store.claims import all_claims
from factcheck.store.database import open_any_version, open_store
from factcheck.store.docket import Docket
from factcheck.store.lineage import predecessors
from factcheck.store.migrations import STEPS, m0001_first, migrate, upgrade
from factcheck.store.schema import SCHEMA_VERSION, metadata
from factcheck.store.verify import verify
from tests.conftest import STORES, Server
from tests.store.made import document, put, two_figures

FIRST = min(STEPS)


@pytest.fixture(params=STORES)
def blanks(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Addresses of databases with nothing in them."""
    server: Server | None = request.getfixturevalue("postgresql") if request.param == "postgresql" else None
    return (server.database() if server else f"sqlite:///{tmp_path}/blank{number}.db" for number in count())


def described(address: str) -> dict[str, Any]:
    """What a database says its tables are, in the order of nothing but their names."""
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    look = inspect(engine)
    derived = sorted(name for name in look.get_table_names() if name.startswith(("search_", "compared_")))
    found: dict[str, Any] = {table: _table(look, table) for table in sorted({*look.get_table_names()} - {*derived})}
    found["derived"] = (derived, sorted(look.get_view_names()))
    engine.dispose()
    return found


def _table(look: Any, table: str) -> dict[str, Any]:
    columns = {
        one["name"]: (str(one["type"]), one["nullable"], str(one["default"]).removeprefix("None"))
        for one in look.get_columns(table)
    }
    return {
        "columns": columns,
        "key": look.get_pk_constraint(table),
        "foreign": sorted(map(str, look.get_foreign_keys(table))),
        "unique": sorted(map(str, look.get_unique_constraints(table))),
        "checks": sorted(str(one["name"]) for one in look.get_check_constraints(table)),
        "indexes": sorted(map(str, look.get_indexes(table))),
    }


def in_one_transaction(address: str, act: Callable[[Connection], object]) -> None:
    engine = create_engine(address)
    dialect.prepare(engine)
    options = {dialect.WRITES: True, dialect.PATIENCE: 1}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        act(connection)
    engine.dispose()


def first(connection: Connection) -> None:
    """A store as the first schema made it."""
    m0001_first.metadata.create_all(connection)
    dialect.guard_ledger(connection)
    connection.execute(text("INSERT INTO meta (key, value) VALUES ('schema', '1'), ('created_by', 'factcheck 0.1.0')"))


def test_the_last_step_makes_the_version() -> None:
    assert list(STEPS) == sorted(STEPS)
    assert max(STEPS) == SCHEMA_VERSION


def test_all_steps_from_nothing_and_from_the_first_schema_make_the_schema(blanks: Iterator[str]) -> None:
    made, migrated, upgraded = next(blanks), next(blanks), next(blanks)
    open_store(made).close()
    in_one_transaction(migrated, lambda connection: migrate(connection, 0))
    in_one_transaction(upgraded, first)
    upgrade(upgraded)
    assert described(made) == described(migrated) == described(upgraded)
    assert described(made).keys() - {"derived"} == metadata.tables.keys()


def test_a_store_of_the_first_schema_becomes_one_of_this(blanks: Iterator[str]) -> None:
    blank = next(blanks)
    in_one_transaction(blank, first)
    with pytest.raises(StoreError, match="Run `factcheck upgrade`") as refused:
        open_store(blank)
    assert refused.value.exit_code is ExitCode.STORE
    assert upgrade(blank) == (1, SCHEMA_VERSION)
    assert upgrade(blank) == (SCHEMA_VERSION, SCHEMA_VERSION)
    with open_store(blank, create=False) as store:
        put(store, document())
        assert verify(store) == ()


def test_what_was_stored_is_kept_and_what_was_withdrawn_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        put(store, document())
        put(store, document(), claims=[claim for claim in all_claims(store) if claim.quote == "41"])
        before = all_claims(store, withdrawn=None)
    made_first(path)
    upgrade(path)
    with open_store(path) as store:
        assert all_claims(store, withdrawn=None) == before
        assert [claim.quote for claim in all_claims(store)] == ["41"]
        assert verify(store) == ()


def test_an_upgrade_puts_old_discrepancies_in_the_order_that_new_ones_have(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        two_figures(store)
        before = [(row.id, row.place) for row in Docket(store).rows.values()]
    made_first(path)
    upgrade(path)
    with open_store(path) as store:
        assert [(row.id, row.place) for row in Docket(store).rows.values()] == before
        assert all(place for _, place in before)


def test_an_upgrade_keeps_which_claim_of_a_next_version_is_which(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        older, newer = document(), document("At least 44 people were killed.")
        put(store, older)
        put(store, newer)
        one, other = (all_claims(store, documents_only=[each.id])[0].id for each in (older, newer))
    in_one_transaction(f"sqlite:///{path}", lambda connection: _tied_as_of_schema_8(connection, one, other))
    upgrade(path)
    with open_store(path) as store:
        assert predecessors(store, [other]) == {other: one}


def _tied_as_of_schema_8(connection: Connection, one: str, other: str) -> None:
    derived.drop(connection)
    for statement in (
        "DROP TABLE successors",
        "CREATE TABLE successors (claim TEXT NOT NULL PRIMARY KEY, successor TEXT NOT NULL UNIQUE, same BOOLEAN)",
        f"INSERT INTO successors VALUES ('{one}', '{other}', 0)",
        "UPDATE meta SET value = '8' WHERE key = 'schema'",
    ):
        connection.execute(text(statement))


def made_first(path: Path) -> None:
    """Take from a store what came after the first schema."""

    def act(connection: Connection) -> None:
        derived.drop(connection)
        connection.execute(text("ALTER TABLE claims DROP COLUMN found"))
        for column in ("withdrawn", "forgotten"):
            connection.execute(text(f"ALTER TABLE documents DROP COLUMN {column}"))
        for table in ("bookmarks", "successors", "aliases"):
            connection.execute(text(f"DROP TABLE {table}"))
        for index in ("ix_discrepancies_severity_reading_order_check_id_id_kind_gone", "ix_ledger_act"):
            connection.execute(text(f"DROP INDEX {index}"))
        connection.execute(text("ALTER TABLE discrepancies DROP COLUMN reading_order"))
        connection.execute(text("UPDATE meta SET value = '1' WHERE key = 'schema'"))

    in_one_transaction(f"sqlite:///{path}", act)


def test_an_upgrade_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "claims.db"
    open_store(path).close()
    made_first(path)
    monkeypatch.setitem(STEPS, SCHEMA_VERSION, "m9999_missing")
    before = described(f"sqlite:///{path}")
    with pytest.raises(ModuleNotFoundError):
        upgrade(path)
    assert described(f"sqlite:///{path}") == before


@pytest.mark.parametrize(
    ("version", "told"),
    [(str(SCHEMA_VERSION + 1), "made by a newer factcheck"), ("0", "another program"), ("x", "another program")],
)
def test_what_is_no_older_store_is_refused_untouched(tmp_path: Path, version: str, told: str) -> None:
    path = tmp_path / "claims.db"
    open_store(path).close()
    in_one_transaction(
        f"sqlite:///{path}", lambda one: one.execute(text(f"UPDATE meta SET value = '{version}' WHERE key = 'schema'"))
    )
    before = path.read_bytes()
    with pytest.raises(StoreError, match=told):
        upgrade(path)
    assert path.read_bytes() == before
    with pytest.raises(StoreError, match="there is no store"):
        upgrade(tmp_path / "nothing.db")


def test_any_version_can_be_opened_to_be_upgraded_and_no_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        open_any_version(tmp_path / "nothing.db")
    assert list(tmp_path.iterdir()) == []
