"""`factcheck search` in each form: words marked, ids that can be typed, and wrong calls that say what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.report.columns import SEARCH_COLUMNS
from tests.report import made

CLAIM = made.case()[0].discrepancy.claim_ids[0]


@pytest.fixture
def run(stored: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, code: ExitCode = ExitCode.OK) -> str:
        left = main.run(["search", *args])
        out, err = capsys.readouterr()
        assert left == code, err
        return err if code else out

    return call


def test_the_words_are_marked_in_brackets_where_there_is_no_colour(run: Any) -> None:
    said = run("trapped", "deck")
    assert "31 people are still [trapped] under the [deck]" in said
    assert said.startswith("2 claims\n")
    assert "1 document" in said
    assert "No source and no note fits." in said


def test_without_words_the_figure_is_marked(run: Any) -> None:
    assert "{31} people are still trapped" in run("--low", "31")


def test_plain_is_one_record_a_line_with_the_fields_that_help_names(run: Any) -> None:
    lines = run("trapped", "--plain").splitlines()
    assert {len(line.split("\t")) for line in lines} == {len(SEARCH_COLUMNS)}
    assert lines[0].split("\t")[:2] == ["claim", CLAIM]


def test_json_says_where_the_words_stand(run: Any) -> None:
    records = [json.loads(line) for line in run("trapped deck", "--json").splitlines()]
    assert [one["what"] for one in records] == ["claim", "claim", "document"]
    for one in records:
        assert [made.TEXT[start:end] for start, end in one["found"]][:2] == ["trapped", "deck"]


def test_nothing_found_is_no_error_and_says_what_to_try(run: Any) -> None:
    assert "Nothing found" in run("zeppelin")
    assert run("zeppelin", "--json") == ""


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ([], "say what to search for"),
        (["…"], "holds no word"),
        (["x", "--in", "ledger"], "--in knows claims, documents, sources, notes, not 'ledger'"),
        (["x", "--between", "yesterday"], "is not a day; write it as 2023-11-07"),
        (["x", "--between", "2023-11-02..2023-11-01"], "2023-11-01 is before 2023-11-02"),
        (["x", "--between", ".."], "say from when or until when"),
        (["x", "--low", "nan"], "--low is a number"),
        (["x", "--in", "documents", "--event", "killed"], "--event narrows claims, not documents"),
    ],
)
def test_a_wrong_call_says_what_to_do(run: Any, args: list[str], told: str) -> None:
    assert told in run(*args, code=ExitCode.USAGE)


def test_what_an_article_holds_never_reaches_the_terminal(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ([], ["--plain"], ["--json"]):
        assert main.run(["search", "people", *form]) == 0
        out = capsys.readouterr().out
        assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(out)
