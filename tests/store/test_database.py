"""Opening a store: every way it can fail is one sentence that says what to do, and nothing foreign is touched."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.errors import ExitCode, StoreError
from factcheck.store.database import Store, open_store
from factcheck.store.documents import count_documents
from factcheck.store.schema import SCHEMA_VERSION
from tests.store.made import document, put


def nothing(_path: Path) -> None:
    """The path does not exist."""


def a_directory(path: Path) -> None:
    path.mkdir()


def a_text(path: Path) -> None:
    path.write_text("Not a database. " * 100, encoding="utf-8")


def a_note(path: Path) -> None:
    path.write_text("short", encoding="utf-8")


def a_foreign_database(path: Path) -> None:
    executed(path, "CREATE TABLE recipes (id INTEGER)")


def another_meta(path: Path) -> None:
    executed(path, "CREATE TABLE meta (key TEXT, value TEXT)")


def of_schema(version: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        open_store(path).close()
        executed(path, f"UPDATE meta SET value = '{version}' WHERE key = 'schema'")

    return make


def executed(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


REFUSED = [
    (nothing, False, "there is no store at {}. Run `factcheck check"),
    (a_directory, True, "{} is a directory"),
    (a_text, True, "{} is not a factcheck store"),
    (a_note, True, "{} is not a factcheck store"),
    (a_foreign_database, True, "{} is a database of another program"),
    (another_meta, True, "{} is a database of another program"),
    (of_schema(SCHEMA_VERSION + 2), True, f"{{}} was made by a newer factcheck (schema {SCHEMA_VERSION + 2}, "),
    (of_schema(SCHEMA_VERSION - 1), True, f"{{}} was made by an older factcheck (schema {SCHEMA_VERSION - 1}, "),
]


@pytest.mark.parametrize(("make", "create", "sentence"), REFUSED)
def test_what_is_no_store_of_ours_is_refused_and_not_touched(
    tmp_path: Path, make: Callable[[Path], None], create: bool, sentence: str
) -> None:
    path = tmp_path / "claims.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError) as refused:
        open_store(path, create=create)
    assert str(refused.value).startswith(sentence.format(path))
    assert refused.value.exit_code is ExitCode.STORE
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [one.name for one in tmp_path.iterdir() if one != path] == []


def test_a_store_in_a_directory_that_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no directory"):
        open_store(tmp_path / "missing" / "claims.db")


@pytest.mark.parametrize("url", ["nosuch://x", "postgresql+nosuch://ada:secret@localhost/claims", "://"])
def test_a_url_that_leads_nowhere_is_one_sentence_without_the_password(url: str) -> None:
    with pytest.raises(StoreError, match="cannot be used as a store") as refused:
        open_store(url)
    assert "secret" not in str(refused.value)


def test_a_read_only_store_is_read_and_never_written(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        put(store, document())
    path.chmod(0o444)
    with open_store(path) as store:
        assert count_documents(store) == 1
        with pytest.raises(StoreError, match="is read-only"):
            put(store, document("else 5"))
    assert [one.name for one in tmp_path.iterdir()] == ["claims.db"]


def test_a_store_in_a_read_only_directory_cannot_be_made(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(StoreError, match=r"the directory .* is read-only"):
            open_store(tmp_path / "claims.db")
    finally:
        tmp_path.chmod(0o755)


def test_a_store_that_another_holds_for_too_long_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as first, open_store(path, patience=0.0) as second, first.writing():
        with pytest.raises(StoreError, match="held by another program"):
            put(second, document())
        assert count_documents(second) == 0  # reading goes on meanwhile


def test_a_damaged_store_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        put(store, document())
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * len(data[4096:])
    path.write_bytes(data)
    with pytest.raises(StoreError, match="is damaged"), open_store(path) as store:
        count_documents(store)


def test_a_url_of_a_file_is_that_file_and_memory_keeps_nothing(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/odd name #1.db") as store:
        put(store, document())
    with open_store(tmp_path / "odd name #1.db", create=False) as store:
        assert count_documents(store) == 1
    for _ in range(2):
        with open_store("sqlite://") as store:
            assert count_documents(store) == 0
            put(store, document())


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "claims.db").touch()
    with open_store(tmp_path / "claims.db") as store:
        assert count_documents(store) == 0


def interrupted(store: Store) -> None:
    with store.writing():
        put(store, document())
        raise KeyboardInterrupt


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        with pytest.raises(KeyboardInterrupt):
            interrupted(store)
        assert count_documents(store) == 0


def test_a_transaction_that_reads_cannot_start_to_write(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store, store.reading(), pytest.raises(RuntimeError):
        put(store, document())
