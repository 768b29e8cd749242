"""The ledger only grows, seals what it holds, knows what stands, and tells when somebody edited what it rests on."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from factcheck.errors import UsageError
from factcheck.store import ledger
from factcheck.store.database import Store, open_store
from factcheck.store.ledger import Act, append, head, standing
from factcheck.store.schema import ledger as table
from factcheck.store.verify import verify
from tests.store.made import claim, document, put, two_figures


def acts(store: Store, count: int) -> None:
    for number in range(1, count + 1):
        append(store, actor="Ada", act=Act.DECIDE, target=f"d-{number}", payload={"to": "unsure", "why": "Ünsicher"})


def test_entries_count_from_one_and_each_seal_rests_on_the_one_before(store: Store) -> None:
    assert head(store) == (0, ledger.GENESIS)
    acts(store, 3)
    entries = ledger.entries(store)
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert len({entry.seal for entry in entries}) == 3
    assert head(store) == (3, entries[-1].seal)
    assert verify(store) == ()


def test_the_database_refuses_to_change_or_delete_an_entry(store: Store) -> None:
    acts(store, 1)
    for statement in (table.update().values(actor="Eve"), table.delete()):
        with pytest.raises(IntegrityError, match="append-only"), store.writing() as connection:
            connection.execute(statement)
    assert verify(store) == ()


@pytest.mark.parametrize("nobody", ["", "  "])
def test_an_act_needs_somebody_who_acted(store: Store, nobody: str) -> None:
    with pytest.raises(UsageError, match="--reviewer"):
        append(store, actor=nobody, act=Act.DECIDE, target="d-1", payload={})
    row = {"number": 1, "at": "", "actor": nobody, "act": "decide", "target": "", "payload": "{}", "seal": ""}
    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(table.insert().values(row))


def test_undo_takes_an_entry_out_and_redo_puts_it_back(store: Store) -> None:
    acts(store, 2)
    undone = append(store, actor="Ada", act=Act.UNDO, target="d-2", payload={}, reverses=2)
    assert [entry.number for entry in standing(store)] == [1]
    redone = append(store, actor="Ada", act=Act.REDO, target="d-2", payload={}, reverses=undone.number)
    assert [entry.number for entry in standing(store)] == [1, 2]
    append(store, actor="Ada", act=Act.UNDO, target="d-2", payload={}, reverses=redone.number)
    assert [entry.number for entry in standing(store)] == [1]


def test_an_entry_is_reversed_only_once(store: Store) -> None:
    acts(store, 1)
    append(store, actor="Ada", act=Act.UNDO, target="d-1", payload={}, reverses=1)
    with pytest.raises(IntegrityError):
        append(store, actor="Eve", act=Act.UNDO, target="d-1", payload={}, reverses=1)


def edited(path: Path, *statements: str) -> None:
    """Change a store as somebody would who wants it to say something else."""
    connection = sqlite3.connect(path)
    for name in ("update", "delete"):
        connection.execute(f"DROP TRIGGER ledger_refuses_{name}")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


TAMPERING = [
    # one edited entry, and nothing but that entry is named
    ("UPDATE ledger SET payload = replace(payload, 'unsure', 'confirmed') WHERE number = 2", "ledger 2", "edited"),
    ("UPDATE ledger SET actor = 'Eve' WHERE number = 1", "ledger 1", "edited"),
    ("UPDATE ledger SET at = '2001-01-01T00:00:00Z' WHERE number = 3", "ledger 3", "edited"),
    # a missing entry
    ("DELETE FROM ledger WHERE number = 2", "ledger 2", "entry 2 is missing"),
    ("DELETE FROM ledger WHERE number < 3", "ledger 1", "entries 1 to 2 are missing"),
    # one changed character of a text that no claim quotes
    ("UPDATE documents SET text = replace(text, 'Friday', 'Sunday')", "doc-", "text of harbour was changed"),
    ("UPDATE documents SET publisher = 'The Post'", "doc-", "publisher"),
    # a reading made to say something else
    ("UPDATE readings SET payload = replace(payload, '\"low\":41', '\"low\":14') WHERE low = '41'", "c-", "edited"),
]


@pytest.mark.parametrize(("statement", "where", "message"), TAMPERING)
def test_verify_names_what_was_tampered_with(tmp_path: Path, statement: str, where: str, message: str) -> None:
    with open_store(tmp_path / "claims.db") as store:
        two_figures(store)
        acts(store, 3)
        assert verify(store) == ()
    edited(tmp_path / "claims.db", statement)
    with open_store(tmp_path / "claims.db") as store:
        problems = verify(store)
    assert len(problems) == 1
    assert problems[0].where.startswith(where)
    assert message in problems[0].message


def test_a_quote_that_is_not_where_it_should_be_is_a_problem(store: Store) -> None:
    article = document()
    moved = claim(article, "41")
    put(store, article, [moved])
    other = document("Nothing at all, for the length of a whole sentence of words.", "other")
    put(store, other, [replace(moved, id="c-other", document_id=other.id)])
    assert [problem.where for problem in verify(store)] == ["c-other"]


def test_a_tail_that_was_cut_shows_only_against_a_printed_head(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        acts(store, 3)
        printed = head(store)
    edited(tmp_path / "claims.db", "DELETE FROM ledger WHERE number = 3")
    with open_store(tmp_path / "claims.db") as store:
        assert verify(store) == ()
        assert [problem.where for problem in verify(store, head=printed)] == ["ledger 3"]


@pytest.mark.parametrize("forge", [lambda seal: seal[::-1], lambda seal: ""])
def test_a_head_that_was_never_printed_is_a_problem(store: Store, forge: Callable[[str], str]) -> None:
    acts(store, 2)
    count, seal = head(store)
    assert verify(store, head=(count, seal)) == ()
    assert verify(store, head=(count, forge(seal)))
