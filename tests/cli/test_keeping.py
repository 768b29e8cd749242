"""`verify` and `upgrade`: what they prove and do, and how they say what is wrong."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.store import derived
from factcheck.store.schema import SCHEMA_VERSION
from tests.report import made

DISCREPANCY = made.case()[0].discrepancy.id


@pytest.fixture
def run(stored: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, code: ExitCode = ExitCode.OK) -> str:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        return out or err

    return call


def edited(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_verify_says_that_all_is_as_it_was_and_prints_the_head(run: Any) -> None:
    run("annotate", DISCREPANCY, "--verdict", "confirmed")
    said = run("verify").splitlines()
    assert said[0] == "All is as it was written: 1 document, 3 claims, 1 ledger entry."
    head = said[1].removeprefix("Head: ")
    assert head.startswith("1:")
    assert "tail" in said[2]
    assert run("verify", "--plain") == ""
    run("annotate", DISCREPANCY, "--verdict", "unsure")
    record = json.loads(run("verify", "--head", head, "--json"))
    assert (record["entries"], record["problems"]) == (2, [])


TAMPERED = [
    ("UPDATE documents SET text = replace(text, 'people', 'PEOPLE')", "was changed"),
    ("UPDATE readings SET payload = replace(payload, '\"low\":31', '\"low\":13')", "was edited"),
    ("UPDATE claims SET withdrawn = 1", "what holds of it was edited"),
]


@pytest.mark.parametrize(("statement", "told"), TAMPERED)
def test_what_was_changed_is_listed_and_fails(run: Any, stored: Path, statement: str, told: str) -> None:
    edited(stored, statement)
    said = run("verify", code=ExitCode.FAILED)
    assert "in 1 document" in said.splitlines()[0]
    assert told in said
    assert all(len(line.split("\t")) == 2 for line in run("verify", "--plain", code=ExitCode.FAILED).splitlines())


def test_a_cut_tail_shows_against_a_printed_head(run: Any, stored: Path) -> None:
    run("annotate", DISCREPANCY, "--verdict", "confirmed")
    head = json.loads(run("verify", "--json"))["head"]
    edited(stored, "DROP TRIGGER ledger_refuses_delete", "DELETE FROM ledger")
    run("verify")
    assert "ledger 1  the ledger does not hold the printed head" in run("verify", "--head", head, code=ExitCode.FAILED)


def test_the_first_digits_of_a_seal_will_do(run: Any) -> None:
    run("annotate", DISCREPANCY, "--verdict", "confirmed")
    count, _, seal = json.loads(run("verify", "--json"))["head"].partition(":")
    for typed in (seal[:8], seal[:12].upper(), f"{seal[:10]}...", seal):
        assert "All is as it was written" in run("verify", "--head", f"{count}:{typed}")
    other = "".join("0" if digit != "0" else "1" for digit in seal[:8])
    assert "does not hold the printed head" in run("verify", "--head", f"{count}:{other}", code=ExitCode.FAILED)


@pytest.mark.parametrize("head", ["1", "x:y", "1:abc", ":", "1:abcdefg", "1:ghijklmnop"])
def test_what_is_no_head_is_a_wrong_call(run: Any, head: str) -> None:
    assert "is no head" in run("verify", "--head", head, code=ExitCode.USAGE)


def test_an_older_store_is_refused_until_it_is_upgraded(run: Any, stored: Path) -> None:
    engine = create_engine(f"sqlite:///{stored}")
    with engine.begin() as connection:
        derived.drop(connection)
    engine.dispose()
    indexes = ("ix_discrepancies_severity_reading_order_check_id_id_kind_gone", "ix_ledger_act")
    edited(stored, *(f"DROP INDEX {one}" for one in indexes))
    later = ("claims DROP COLUMN found", "documents DROP COLUMN withdrawn", "documents DROP COLUMN forgotten")
    later += ("discrepancies DROP COLUMN reading_order",)
    edited(stored, *(f"ALTER TABLE {one}" for one in later))
    edited(stored, *(f"DROP TABLE {one}" for one in ("bookmarks", "successors", "aliases")))
    edited(stored, "UPDATE meta SET value = '1' WHERE key = 'schema'")
    assert "Run `factcheck upgrade`" in run("claims", code=ExitCode.STORE)
    assert run("upgrade") == f"claims.db was upgraded from schema 1 to {SCHEMA_VERSION}.\n"
    assert run("upgrade") == f"claims.db is up to date (schema {SCHEMA_VERSION}).\n"
    assert json.loads(run("upgrade", "--json")) == {
        "store": "claims.db",
        "before": SCHEMA_VERSION,
        "now": SCHEMA_VERSION,
    }
    assert "All is as it was written" in run("verify")


def test_a_newer_store_is_refused_with_what_to_do_and_not_touched(run: Any, stored: Path) -> None:
    edited(stored, "UPDATE meta SET value = '99' WHERE key = 'schema'")
    before = stored.read_bytes()
    for command in (["upgrade"], ["claims"], ["verify"], ["undo"]):
        assert "newer factcheck (schema 99" in run(*command, code=ExitCode.STORE)
    assert stored.read_bytes() == before
