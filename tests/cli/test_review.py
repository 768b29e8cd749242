"""`queue`, `review`, `annotate`, `documents`, `backup`: what they print, in each form, what they refuse and leave."""

import io
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.store.database import open_store
from factcheck.store.dump import dump
from factcheck.store.verify import verify
from tests.conftest import TEMPLATE, Server
from tests.review.scripted import claim_of, reviewed
from tests.review.test_at_once import many_disputes


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "ana")
    return tmp_path


@pytest.fixture
def ferry(here: Path) -> Path:
    with open_store("claims.db") as store:
        reviewed(store)
    return here


@pytest.fixture
def piers(here: Path) -> list[str]:
    return many_disputes("claims.db")


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, code: ExitCode = ExitCode.OK) -> str:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        return out if code is ExitCode.OK else err

    return call


def records(said: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.splitlines()]


# ------------------------------------------------------------------------------------------------------------- queue


def test_the_queue_is_listed_with_what_stands_beside_it(run: Any, piers: list[str]) -> None:
    run("annotate", piers[0], "--tag", "wire", "--assign", "ben", "--question", "their list")
    lines = run("queue").splitlines()
    assert lines[0].split()[:4] == ["1", "HIGH", "Pier", "0?"]
    assert "for ben; #wire; question" in lines[0]
    assert lines[-2:-1] == ["40 in all; 0 of 40 decided."]
    assert len(run("queue", "--plain").splitlines()) == 40
    record = records(run("queue", "--assigned", "BEN", "--json"))
    assert [(one["id"], one["assigned"], one["tags"], one["question"]) for one in record] == [
        (piers[0], "ben", ["wire"], "their list")
    ]
    assert record[0]["documents"] == ["pier0"]


def test_the_queue_is_paged(run: Any, piers: list[str]) -> None:
    lines = run("queue", "--limit", "3", "--from", "38").splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["38", "39", "40"]
    assert "38 to 40 of 40" in lines[-2]
    assert run("queue", "--from", "99", "--plain") == ""


def test_filters_narrow_the_queue_and_what_was_decided_leaves_it(run: Any, piers: list[str]) -> None:
    run("annotate", piers[3], "--verdict", "unsure")
    assert len(records(run("queue", "--json"))) == 39
    for filters, count in (
        (("--status", "decided"), 1),
        (("--status", "any"), 40),
        (("--decided-as", "unsure"), 1),
        (("--unreviewed",), 39),
        (("--unreviewed", "--reviewer", "ben"), 40),
        (("--severity", "high"), 39),
        (("--check", "c1"), 39),
        (("--check", "C5"), 0),
        (("--kind", "conflict"), 39),
        (("--document", "pier7"), 1),
        (("--source", "harbour office"), 39),
        (("--search", "pier 39"), 1),
        (("--assigned", "me"), 0),
        (("--assigned", "nobody"), 39),
        (("--reopened",), 0),
    ):
        assert len(run("queue", *filters, "--plain").splitlines()) == count, filters
    assert "Nothing waits; 0 of 0 decided." in run("queue", "--check", "C5")
    assert "no document is called" in run("queue", "--document", "nowhere", code=ExitCode.USAGE)


# ---------------------------------------------------------------------------------------------------------- annotate


def test_many_are_annotated_by_filter_in_one_step(run: Any, piers: list[str]) -> None:
    said = ("--verdict", "dismissed", "--reason", "immaterial", "--tag", "drill")
    tried = run("annotate", "--all", "--search", "pier 1", *said, "--dry-run").splitlines()
    assert tried[0] == "dismissed (immaterial), tagged drill: 11 discrepancies   (entry 1)"
    assert tried[-1] == "dry run: nothing was written."
    assert run("log") == "Nobody has done anything yet.\n"
    assert len(records(run("annotate", "--all", "--search", "pier 1", *said, "--json"))) == 11
    assert len(run("queue", "--plain").splitlines()) == 29
    assert len(run("queue", "--status", "any", "--tagged", "drill", "--plain").splitlines()) == 11
    assert len(run("log", "--plain").splitlines()) == 1
    assert len(run("log", piers[1], "--plain").splitlines()) == 1
    assert run("log", piers[2], "--plain") == ""
    assert "undid entry 1" in run("undo")
    assert len(run("queue", "--plain").splitlines()) == 40


def test_remarks_need_no_verdict_and_are_shown(run: Any, piers: list[str]) -> None:
    id_ = piers[0]
    said = run("annotate", id_, "--note", "call them", "--evidence", "https://example.org/list", "--question", "a list")
    assert said.startswith("note “call them”, evidence “https://example.org/list”, question “a list”: d-")
    page = run("show", id_)
    for words in ("note        “call them”", "evidence    “https://example.org/list”", "question    “a list”"):
        assert words in page, words
    assert json.loads(run("show", id_, "--json"))["remarks"]["question"] == "a list"
    run("annotate", id_, "--question", "", "--untag", "x")
    assert json.loads(run("show", id_, "--json"))["remarks"]["question"] is None


def test_a_claim_and_a_document_take_notes(run: Any, ferry: Path) -> None:
    with open_store("claims.db") as store:
        claim = claim_of(store, "41").id
    run("annotate", claim, "--note", "as the captain says")
    run("annotate", "harbour", "--tag", "wire")
    assert "note “as the captain says”" in run("show", claim)
    assert "tagged wire" in run("log", "harbour")
    assert "is no discrepancy" in run("annotate", claim, "--verdict", "unsure", code=ExitCode.USAGE)


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ([], "give an id, or --all with filters"),
        (["--severity", "low", "--verdict", "unsure"], "add --all to mean all that these filters leave"),
        (["{0}", "--all", "--verdict", "unsure"], "not both"),
        (["{0}"], "say what you found"),
        (["--all", "--verdict", "dismissed"], "dismissed needs a reason"),
        (["--all", "--check", "C5", "--verdict", "unsure"], "nothing fits, so nothing was written"),
        (["{0}", "--untag", "x"], "that is so already"),
        (["{0}", "--reason", "immaterial"], "say what you found"),
        (["{0}", "--tag", "a,b"], "is no tag"),
        (["{0}", "c-0000", "--tag", "a"], "there is no"),
    ],
)
def test_wrong_annotations_are_sentences(run: Any, piers: list[str], args: list[str], told: str) -> None:
    given = [piers[0] if arg == "{0}" else arg for arg in args]
    assert told in run("annotate", *given, code=ExitCode.USAGE)
    assert run("log", "--plain") == ""


# ------------------------------------------------------------------------------------------------------------ dry run


def test_a_dry_run_tells_what_would_follow_and_writes_nothing(run: Any, ferry: Path) -> None:
    with open_store("claims.db") as store:
        ids = {figure: claim_of(store, figure).id for figure in ("41", "38")}
        before = list(dump(store))
    for args in (
        ["claim", "correct", ids["38"], "--low", "41", "--high", "41", "--reason", "r"],
        ["claim", "reject", ids["38"], "--reason", "r"],
        ["unlink", ids["41"], ids["38"]],
        ["documents", "withdraw", "harbour", "--reason", "r"],
        ["documents", "forget", "harbour", "--reason", "r"],
    ):
        said = run(*args, "--dry-run")
        assert "no longer found" in said, args
        assert said.splitlines()[-1] == "dry run: nothing was written.", args
        assert records(run(*args, "--dry-run", "--json"))[0]["dry_run"] is True
    with open_store("claims.db") as store:
        assert list(dump(store)) == before


def test_a_link_tells_what_the_two_are_to_each_other_now(run: Any, ferry: Path) -> None:
    with open_store("claims.db") as store:
        ids = {figure: claim_of(store, figure).id for figure in ("41", "38", "120", "7")}
    lines = run("unlink", ids["41"], ids["38"]).splitlines()
    assert lines[1].startswith("→ not compared: a person said that the two do not measure the same thing: ana (")
    assert lines[2].startswith("no longer found")
    lines = run("link", ids["120"], ids["7"]).splitlines()
    assert lines[1].startswith("→ ")
    assert "both measure the same thing" in lines[1]
    assert lines[2].startswith(("new", "No discrepancy changed by that."))
    record = records(run("link", ids["41"], ids["38"], "--json"))[0]
    assert (record["relation"], record["check"]) == ("conflict", "C1")
    assert records(run("undo", "--json"))[0]["relation"] is None


# ---------------------------------------------------------------------------------------------------------- documents


def test_documents_are_listed_withdrawn_and_forgotten(run: Any, ferry: Path) -> None:
    assert "harbour" in run("documents")
    said = run("documents", "withdraw", "harbour", "--reason", "retracted")
    assert said.startswith("withdrew harbour (doc-")
    assert "To reverse it: factcheck undo" in said
    assert [(one["name"], one["withdrawn"]) for one in records(run("documents", "--json"))] == [
        ("harbour", True),
        ("morning", False),
    ]
    assert "withdrawn" in run("show", "harbour")
    assert "needs" not in run("queue")
    run("undo")
    refused = run("documents", "forget", "harbour", "--reason", "asked for", code=ExitCode.USAGE)
    assert "say that it is meant with --confirm harbour" in refused
    wrong = run("documents", "forget", "harbour", "--reason", "asked for", "--confirm", "morning", code=ExitCode.USAGE)
    assert "nothing was erased" in wrong
    assert "This cannot be undone." in run(
        "documents", "forget", "harbour", "--reason", "asked for", "--confirm", "harbour"
    )
    assert "forgotten: its words are erased" in run("documents")
    page = run("show", "harbour")
    assert "forgotten by ana" in page
    assert "All is as it was written" in run("verify")
    assert b"Red Crescent" not in b"".join(path.read_bytes() for path in ferry.iterdir())
    assert "harbour" in run("report", "--format", "markdown")


def test_the_claims_of_what_was_taken_out_are_listed_with_what_was_said_of_them(run: Any, ferry: Path) -> None:
    with open_store("claims.db") as store:
        seven, many = claim_of(store, "7").id, claim_of(store, "41").id
    dispute = records(run("queue", "--json"))[0]["id"]
    run("annotate", dispute, "--verdict", "confirmed")
    run("claim", "reject", seven, "--reason", "a road")
    run("documents", "withdraw", "harbour", "--reason", "retracted")
    listed = {one["id"]: one for one in records(run("claims", "--withdrawn", "--json"))}
    assert set(listed) >= {seven, many}
    assert "rejected by ana (entry 2)" in listed[seven]["withdrawn"]
    assert "in a document that ana withdrew (entry 3)" in listed[many]["withdrawn"]
    assert [one["entry"] for one in listed[many]["decisions"]] == [1]
    page = run("claims", "--withdrawn")
    assert "rejected by ana (entry 2)" in page
    assert "confirmed" in page


# ------------------------------------------------------------------------------------------------------------- backup


def test_a_backup_is_a_store_of_the_same_content_made_while_others_write(run: Any, ferry: Path) -> None:
    run("annotate", records(run("queue", "--json"))[0]["id"], "--verdict", "unsure")
    writer = sqlite3.connect("claims.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")  # somebody is in the middle of something
    writer.execute("DELETE FROM notes")
    said = run("backup", "copy.db").splitlines()
    writer.execute("ROLLBACK")
    writer.close()
    assert said[0].startswith("claims.db was copied to copy.db: 2 documents")
    assert said[1].startswith("Head: 1:")
    with open_store("claims.db") as store, open_store("copy.db", create=False) as copy:
        assert list(dump(copy)) == list(dump(store))
        assert verify(copy) == ()
    assert sorted(path.name for path in ferry.iterdir()) == ["claims.db", "copy.db"]
    assert "is there already" in run("backup", "copy.db", code=ExitCode.STORE)
    assert "there is no directory" in run("backup", "nowhere/copy.db", code=ExitCode.STORE)
    assert "there is no store" in run("backup", "x.db", "--db", "none.db", code=ExitCode.STORE)


def test_a_store_in_postgresql_is_backed_up_to_a_file(run: Any, here: Path, postgresql: Server) -> None:
    address = postgresql.database(TEMPLATE)
    with open_store(address) as store:
        reviewed(store)
    run("annotate", "--all", "--verdict", "unsure", "--db", address)
    run("backup", "copy.db", "--db", address)
    with open_store(address) as store, open_store("copy.db", create=False) as copy:
        assert list(dump(copy)) == list(dump(store))
        assert verify(copy) == ()
    run("undo", "--db", "copy.db")


# ------------------------------------------------------------------------------------------------- nothing to store


@pytest.mark.parametrize("command", ["check", "ingest"])
def test_no_store_is_made_for_nothing(run: Any, here: Path, command: str) -> None:
    (here / "broken.txt").write_bytes(b"\xff\xfe\x00")
    for missing in (["missing.txt"], ["missing.txt", "broken.txt"]):
        assert "missing.txt" in run(command, *missing, code=ExitCode.FAILED)
    assert [path.name for path in here.iterdir()] == ["broken.txt"]
    (here / "good.txt").write_text("The office said 5 people were killed.", encoding="utf-8")
    run(command, "missing.txt", "good.txt", code=ExitCode.FAILED)
    assert len(records(run("documents", "--json"))) == 1


# ------------------------------------------------------------------------------------------------------------- review


def test_a_review_goes_through_a_pipe(run: Any, piers: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2\n1\nother people\nq\n"))
    shown = run("review")
    assert shown.startswith("Reviewing claims.db as ana. Answers are written at once.\n")
    assert "not comparable (different people): d-" in shown
    assert shown.endswith("1 entry written; 39 still to decide. To go on: factcheck review\n")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "Discrepancy 1 of 39; 1 of 40 decided." in run("review", "--plain")


def test_an_interrupted_review_says_where_it_stands(
    run: Any, piers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    run("review", code=ExitCode.INTERRUPTED)


def test_a_review_that_may_not_ask_says_what_to_do(run: Any, piers: list[str]) -> None:
    assert "factcheck annotate decides" in run("--no-input", "review", code=ExitCode.USAGE)
    assert "there is no store" in run("review", "--db", "none.db", code=ExitCode.STORE)


def test_what_is_no_longer_found_is_told_by_its_question(run: Any, ferry: Path) -> None:
    said = run("documents", "withdraw", "harbour", "--reason", "retracted")
    assert "People killed in Sorrel: 38 or 41?" in said


def test_at_most_means_this_severity_or_a_lower_one(run: Any, piers: list[str]) -> None:
    assert len(run("queue", "--at-most", "high", "--plain").splitlines()) == 40
    assert run("queue", "--at-most", "medium", "--plain") == ""


def test_a_document_that_was_taken_out_and_is_given_again_stays_out(
    run: Any, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "harbour.txt").write_text("The Harbour Office said 41 people were killed.", encoding="utf-8")
    run("check", "harbour.txt")
    run("documents", "withdraw", "harbour", "--reason", "retracted")
    assert [line.split("\t")[-1] for line in run("documents", "--plain").splitlines()] == ["withdrawn"]
    assert main.run(["check", "harbour.txt"]) == ExitCode.OK
    assert "harbour was withdrawn, so its claims are not compared" in capsys.readouterr().err
    run("documents", "forget", "harbour", "--reason", "asked for", "--confirm", "harbour")
    assert main.run(["check", "harbour.txt"]) == ExitCode.OK
    assert "harbour was forgotten, and is not stored again" in capsys.readouterr().err
    assert run("documents", "--plain").split("\t")[-1] == "forgotten\n"
