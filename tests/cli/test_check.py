"""The main job, on real articles: what it prints, what it keeps, how it leaves."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.report.safe import is_safe
from tests.cli.conftest import ATTACK

MINISTRY = "The Interior Ministry said on Monday that 31 people were killed when the bridge over the Ketra fell.\n"
CRESCENT = "The Red Crescent said on Monday that 58 people were killed when the bridge over the Ketra fell.\n"


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles that contradict each other, in a directory where a store may be made."""
    directory = tmp_path / "articles"
    directory.mkdir()
    (directory / "post.txt").write_text(f"date: 2021-05-12\n\n{MINISTRY}\n{CRESCENT}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    return directory


def _run(capsys: pytest.CaptureFixture[str], *args: str, code: ExitCode = ExitCode.OK) -> tuple[str, str]:
    assert main.run(list(args)) == code
    out, err = capsys.readouterr()
    return out, err


def test_a_contradiction_is_shown_with_both_sides_their_words_and_the_reason(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = _run(capsys, "check", "articles")
    assert err == ""
    assert out.startswith(("HIGH ", "MEDIUM "))
    for words in ("31", "58", "Interior Ministry", "Red Crescent", "{31} people were killed", "why ", "[C1", "post ¶2"):
        assert words in out
    assert "1 to review: 1 " in out
    assert "Next:  factcheck review   factcheck show d-" in out


def test_json_is_one_object_as_the_contract_says(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = _run(capsys, "check", "articles", "--json", "--pairs")
    record = json.loads(out)
    assert list(record) == ["documents", "discrepancies", "pairs"]
    assert [document["name"] for document in record["documents"]] == ["post"]
    assert record["discrepancies"][0]["positions"][0]["claims"][0]["document"] == "post"
    assert record["pairs"][0]["relation"] == "conflict"
    assert "pairs" not in json.loads(_run(capsys, "check", "articles", "--json")[0])


def test_plain_is_one_line_a_discrepancy(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = _run(capsys, "check", "articles", "--plain")
    assert len(out.splitlines()) == 1
    assert out.split("\t")[2] == "open"


def test_twice_is_once(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(capsys, "check", "articles") == _run(capsys, "check", "articles")
    assert "1 there already" in _run(capsys, "ingest", "articles")[0]


def test_the_exit_code_tells_what_waits_only_when_asked(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run(capsys, "check", "articles")
    out, _ = _run(capsys, "check", "articles", "--exit-code", "--json", code=ExitCode.OPEN_DISCREPANCIES)
    found = json.loads(out)["discrepancies"][0]["id"]
    _run(capsys, "annotate", found, "--verdict", "confirmed", "--reviewer", "ana")
    out, _ = _run(capsys, "check", "articles", "--exit-code")
    assert "decided: confirmed (sources disagree), by ana" in out
    assert "Nothing to review; 1 decided." in out


def test_a_store_that_keeps_nothing_leaves_nothing(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = _run(capsys, "check", "articles", "--db", "sqlite://")
    assert "1 to review" in out
    assert sorted(path.name for path in Path().iterdir()) == ["articles"]


@pytest.mark.parametrize("option", [["--without", "c1,C13"], ["--only", "C5"], ["--only", "C5", "--only", "c9"]])
def test_checks_can_be_left_out(articles: Path, option: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = _run(capsys, "check", "articles", *option)
    assert out.startswith("Nothing to review")
    assert "Read 1 document with" in out


def test_an_unknown_check_is_a_wrong_call_and_nothing_is_read(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, err = _run(capsys, "check", "articles", "--only", "C99", code=ExitCode.USAGE)
    assert err.startswith("factcheck: --only: there is no check C99; there are C1,")
    assert not Path("claims.db").exists()


def test_an_article_that_attacks_the_terminal_reaches_no_page(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = MINISTRY.replace("people", f"people {ATTACK}") + CRESCENT.replace("Red Crescent", f"Red Crescent{ATTACK}")
    (articles / "post.txt").write_text(hostile)
    about = ["--publisher", f"P{ATTACK}", "--title", f"T{ATTACK}", "--dateline", "2021-05-12"]
    for call in (["extract"], ["check"], ["ingest"]):
        for form in ([], ["--plain"], ["--json"]):
            printed: Any = _run(capsys, *call, "articles/post.txt", *about, *form)
            assert all(map(is_safe, printed))


def test_a_second_reading_says_what_changed(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = json.loads(_run(capsys, "ingest", "articles", "--json")[0])
    assert (len(first["added"]), first["known"], first["failures"]) == (1, [], [])
    again = json.loads(_run(capsys, "ingest", "articles", "--reread", "--json")[0])
    assert (again["added"], len(again["known"]), again["changes"], again["run"]) == ([], 1, [], None)


TOWN = "LORN - Four people died in Lorn, a nurse said. Her ward is full of weavers.\n"
MILL = "LORN, May 12 - A fire in a mill killed nine people in Lorn on Sunday, the mayor said. Weavers jumped from it.\n"


def test_reports_taken_for_two_happenings_are_told_of_and_a_person_s_word_is_the_last(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (("mill", MILL), ("town", TOWN)):
        (articles / f"{name}.txt").write_text(f"date: 2024-05-12\n\n{text}")
    told = "mill tells of another happening than town (too little in common), so not compared."
    out, _ = _run(capsys, "check", "articles")
    assert told in out
    _, _, step = out.partition("If of one: factcheck ")
    word, *ids = step.split()[:3]
    assert word == "same-incident"
    _run(capsys, word, *ids, "--reviewer", "ada")
    assert told not in _run(capsys, "check", "articles")[0]
    _run(capsys, "undo", "--reviewer", "ada")
    assert told in _run(capsys, "check", "articles")[0]
    _run(capsys, "other-incident", *ids, "--reviewer", "ada")
    assert told not in _run(capsys, "check", "articles")[0]
