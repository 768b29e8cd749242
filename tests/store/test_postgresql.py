"""What only PostgreSQL does: a store made from nothing, one lock for all writers, and failures as sentences."""

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from factcheck.errors import ExitCode, StoreError
from factcheck.store.database import open_store
from factcheck.store.documents import all_documents, count_documents
from factcheck.store.dump import dump
from factcheck.store.ledger import Act, append
from factcheck.store.verify import verify
from tests.conftest import Server
from tests.review.scripted import ScriptedReviewer, reviewed
from tests.store.made import document, put


def test_a_store_is_made_in_an_empty_database_and_found_again(postgresql: Server) -> None:
    address = postgresql.database()
    with pytest.raises(StoreError, match="there is no store at"):
        open_store(address, create=False)
    with open_store(address) as store:
        put(store, document())
    with open_store(address.replace("+psycopg", ""), create=False) as store:
        assert count_documents(store) == 1
        assert verify(store) == ()


def test_the_database_of_another_program_is_refused(postgresql: Server) -> None:
    address = postgresql.database()
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (id integer)")
    engine.dispose()
    with pytest.raises(StoreError, match="is a database of another program"):
        open_store(address)


def test_a_server_that_is_not_there_is_a_sentence_without_the_password() -> None:
    with pytest.raises(StoreError, match="cannot be reached") as refused:
        open_store("postgresql://ada:secret@127.0.0.1:1/claims")
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)
    assert refused.value.exit_code is ExitCode.STORE


def test_writers_wait_for_one_another_and_readers_for_nobody(postgresql: Server) -> None:
    address = postgresql.database()
    with open_store(address) as first, open_store(address, patience=0.05) as second, first.writing():
        with pytest.raises(StoreError, match="held by another program"):
            put(second, document())
        assert count_documents(second) == 0


def test_a_reader_sees_one_state_while_others_write(postgresql: Server) -> None:
    address = postgresql.database()
    with open_store(address) as first, open_store(address) as second:
        with first.reading():
            assert count_documents(first) == 0
            put(second, document())
            assert count_documents(first) == 0
        assert count_documents(first) == 1


def test_names_are_ordered_by_code_point_in_any_country(postgresql: Server) -> None:
    with open_store(postgresql.database()) as store:
        for name in ("émile", "Zoë", "adam", "_x"):
            put(store, document(f"In {name} 3 fell.", name))
        assert [one.name for one in all_documents(store)] == ["Zoë", "_x", "adam", "émile"]


def test_the_ledger_cannot_be_emptied(postgresql: Server) -> None:
    address = postgresql.database()
    with open_store(address) as store:
        append(store, actor="Ada", act=Act.DECIDE, target="d-1", payload={})
        with pytest.raises(IntegrityError, match="append-only"), store.writing() as connection:
            connection.exec_driver_sql("TRUNCATE ledger CASCADE")
        assert verify(store) == ()


def test_the_same_work_leaves_the_same_content_on_both(
    postgresql: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    contents = []
    for where in (tmp_path / "claims.db", postgresql.database()):
        with open_store(where) as store:
            reviewed(store)
            ada = ScriptedReviewer(store)
            ada.decides()
            ada.corrects("38", low=Decimal(37), high=Decimal(37), source="Zoë of the Red Crescent")
            ada.adds("harbour", "30-member", subject="singers")
            ada.links("41", "120")
            ada.undoes()
            ada.rejects("7")
            contents.append(list(dump(store)))
            assert verify(store) == ()
    assert contents[0] == contents[1]
