"""The commands that repair: what they print in each form, what they refuse, and that each is taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.store.database import open_store
from tests.review.scripted import claim_of, reviewed


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Ids of the claims of a store that the commands find, by figure."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "ana")
    with open_store("claims.db") as store:
        reviewed(store)
        return {figure: claim_of(store, figure).id for figure in ("41", "38", "120", "7")}


@pytest.fixture
def run(claims: dict[str, str], capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, code: ExitCode = ExitCode.OK) -> str:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        assert (not out) if code else (not err), (out, err)
        return err if code else out

    return call


def test_a_correction_tells_what_changed_and_how_to_take_it_back(run: Any, claims: dict[str, str]) -> None:
    said = run("claim", "correct", claims["38"][:8], "--low", "41", "--high", "41", "--reason", "line 2")
    lines = said.splitlines()
    assert lines[0].startswith(f"corrected {claims['38'][:8]}: figure 38 → 41   (entry 1)")
    assert lines[1].startswith("no longer found d-")
    assert lines[-1] == "To reverse it: factcheck undo"
    assert "undid entry 1 (correct, by ana)" in run("undo")
    assert "did again entry 1" in run("redo")


def test_an_added_claim_is_there_at_once(run: Any) -> None:
    quote, who = "A 30-member choir", ("--subject", "singers", "--event", "killed", "--source", "Red Crescent")
    record = json.loads(run("claim", "add", "harbour", "--quote", quote, "--low", "1,030", *who, "--json"))
    assert (record["act"], record["reviewer"], record["payload"]["to"]) == ("add", "ana", quote)
    assert "read as at least 1,030 singers killed, Red Crescent" in record["words"]
    shown = json.loads(run("show", record["target"], "--json"))
    assert (shown["quantity"]["low"], shown["quantity"]["high"]) == (1030, None)


def test_words_of_ones_own_reach_an_added_claim(run: Any, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('[subjects.concepts]\nperson = ["zorber"]\n', encoding="utf-8")
    words = ("claim", "add", "harbour", "--quote", "A 30-member choir", "--low", "30", "--high", "30")
    added = run(*words, "--subject", "zorbers", "--lexicon", str(mine), "--json")
    shown = json.loads(run("show", json.loads(added)["target"], "--json"))
    assert shown["subject"]["concept"] == "person"


def test_the_page_of_a_claim_tells_what_people_did_to_it(run: Any, claims: dict[str, str]) -> None:
    assert "What people did" not in run("show", claims["7"])
    run("unlink", claims["7"], claims["41"])
    run("claim", "reject", claims["7"], "--reason", "a road")
    page = run("show", claims["7"])
    assert "ana  rejected c-" in page.partition("What people did")[2]
    assert "unlinked" in page
    record = json.loads(run("show", claims["7"], "--json"))
    assert (record["withdrawn"], [one["act"] for one in record["history"]]) == (True, ["unlink", "reject"])


def test_links_are_shown_in_why(run: Any, claims: dict[str, str]) -> None:
    run("unlink", claims["41"], claims["38"], "--note", "two ferries")
    assert "a person said that the two do not measure the same thing: ana (" in run("why", claims["41"], claims["38"])
    assert "not compared" in run("why", claims["41"], "--plain")
    run("link", claims["41"], claims["38"])
    assert "a person said that both measure the same thing: ana (" in run("why", claims["41"], claims["38"])


def test_the_log_tells_who_did_what_and_what_was_taken_back(run: Any, claims: dict[str, str]) -> None:
    assert run("log") == "Nobody has done anything yet.\n"
    run("claim", "reject", claims["7"], "--reason", "a road", "--reviewer", "ben")
    run("undo", "1")
    lines = run("log").splitlines()
    assert "ben  rejected c-" in lines[0]
    assert lines[0].endswith("“a road”   (undone)")
    assert "ana  undid entry 1 (reject, by ben)" in lines[1]
    records = [json.loads(line) for line in run("log", "--json").splitlines()]
    assert [(one["entry"], one["act"], one["stands"]) for one in records] == [(1, "reject", "undone"), (2, "undo", "")]
    assert len(run("log", claims["7"], "--plain").splitlines()) == 2
    assert run("log", claims["41"], "--plain") == ""
    assert len(run("log", "--by", "ben", "--plain").splitlines()) == 1


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["claim", "correct", "{41}", "--low", "x", "--reason", "r"], "is no number"),
        (["claim", "correct", "{41}", "--low", "nan", "--reason", "r"], "is no number"),
        (["claim", "correct", "{41}", "--low", "5"], "missing option '--reason'"),
        (["claim", "add", "harbour", "--quote", "the ferry"], "say which with --occurrence"),
        (["claim", "add", "nowhere", "--quote", "x"], "nowhere"),
        (["undo"], "there is nothing to undo"),
        (["redo", "4"], "there is no entry 4"),
        (["link", "{41}", "{41}"], "one and the same"),
        (["link", "{41}"], "missing argument"),
        (["same-origin", "{41}", "doc-ffff"], "there is no claim or document"),
    ],
)
def test_wrong_calls_are_sentences(run: Any, claims: dict[str, str], args: list[str], told: str) -> None:
    given = [claims["41"] if arg == "{41}" else arg for arg in args]
    assert told in run(*given, code=ExitCode.USAGE)


def test_what_others_built_on_needs_a_yes(run: Any, claims: dict[str, str]) -> None:
    run("claim", "correct", claims["41"], "--low", "44", "--high", "44", "--reason", "r", "--reviewer", "ben")
    run("claim", "reject", claims["41"], "--reason", "r")
    assert "others built on entry 1: entry 2 (reject, by ana)" in run("undo", "--reviewer", "ben", code=ExitCode.USAGE)
    assert "undid entry 1" in run("undo", "--reviewer", "ben", "--yes")


def test_two_incidents_are_kept_apart_until_that_is_taken_back(run: Any, claims: dict[str, str]) -> None:
    said = run("other-incident", claims["41"], claims["38"], "--note", "two ferries")
    assert said.startswith("two incidents: ")
    assert "different incidents" in run("why", claims["41"], claims["38"])
    run("undo")
    assert "different incidents" not in run("why", claims["41"], claims["38"])
    assert run("same-incident", claims["41"], claims["41"], code=ExitCode.USAGE)
