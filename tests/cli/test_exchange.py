"""`factcheck export` and `factcheck import`: files, stdout, checks before writing, and what a person is told."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.report.exchange import jsonl


@pytest.fixture
def run(stored: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, code: ExitCode = ExitCode.OK) -> tuple[str, str]:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        return out, err

    return call


@pytest.mark.parametrize("name", ["jsonl", "annotations", "prov", "claimreview", "csv"])
def test_each_format_is_written_checked_and_the_same_on_stdout(run: Any, name: str) -> None:
    _, said = run("export", "--format", name, "--validate", "-o", "case.out")
    assert said == f"factcheck: wrote case.out, checked as {name}.\n"
    out, _ = run("export", "--format", name)
    assert Path("case.out").read_bytes().decode("utf-8") == out


def test_the_suffix_says_the_format_where_it_can(run: Any) -> None:
    run("export", "-o", "case.csv")
    assert Path("case.csv").read_text(encoding="utf-8-sig").startswith("id,kind,quote")
    assert "say which format: --format jsonl|annotations" in run("export", "-o", "case.json", code=ExitCode.USAGE)[1]
    assert "say which format" in run("export", code=ExitCode.USAGE)[1]


def test_the_metadata_names_the_store_as_datasette_does(run: Any) -> None:
    about = json.loads(run("export", "--format", "datasette")[0])
    tables = about["databases"]["claims"]["tables"]
    assert "Start here" in tables["claims_readable"]["description"]
    assert tables["claims_readable"]["columns"]["quote"]
    assert tables["search_words"] == {"hidden": True}


def test_a_file_that_is_not_sound_is_not_written(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    write = jsonl.write
    monkeypatch.setattr(jsonl, "write", lambda one: write(one).replace('"quote": "31"', '"quote": "13"'))
    _, said = run("export", "-o", "case.jsonl", "--validate", code=ExitCode.FAILED)
    assert "its quote is not where it says" in said
    assert "nothing was written" in said
    assert not Path("case.jsonl").exists()


def test_an_import_is_told_with_how_to_reverse_it_and_the_second_finds_nothing_new(run: Any) -> None:
    run("export", "-o", "case.jsonl")
    out, _ = run("import", "case.jsonl", "--db", "other.db")
    assert out == "Imported 1 document, 3 claims, 0 acts   (entry 1)\nTo reverse it: factcheck undo 1\n"
    assert (
        "Nothing new in case.jsonl: 4 things in it are here already."
        in run("import", "case.jsonl", "--db", "other.db")[0]
    )
    assert "imported case.jsonl: 1 documents, 3 claims" in run("log", "--db", "other.db")[0]
    assert "undid entry 1" in run("undo", "--db", "other.db")[0]
    assert run("claims", "--plain", "--db", "other.db")[0] == ""


def test_another_tools_annotations_are_notes_and_need_the_articles(run: Any) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "31", "prefix": "", "suffix": ""}
    [document] = map(json.loads, run("documents", "--json")[0].splitlines())
    one = {"id": "urn:a", "type": "Annotation", "body": {"type": "TextualBody", "value": "who counted?"}}
    one["target"] = {"source": f"urn:factcheck:{document['id']}", "selector": [quote]}
    Path("other.json").write_text(json.dumps([one, {**one, "id": "urn:b", "body": []}]))
    out, said = run("import", "other.json", code=ExitCode.FAILED)
    assert out == "Imported 0 documents, 0 claims, 1 act; 1 thing left out, see above   (entry 2)\n" + (
        "To reverse it: factcheck undo 2\n"
    )
    assert said == "factcheck: annotation urn:b (“31”) was left out: it marks words and says nothing about them\n"
    assert "who counted?" in run("log")[0]
    _, said = run("import", "other.json", "--db", "none.db", code=ExitCode.STORE)
    assert "there is no store at none.db" in said
    assert not Path("none.db").exists()


def test_stdin_is_taken_and_each_form_printed(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    handed, _ = run("export", "--format", "annotations")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(handed.encode())))
    record = json.loads(run("import", "-", "--json", "--db", "other.db")[0])
    assert (record["entry"], record["documents"], record["claims"], record["clashes"]) == (1, 1, 3, [])


def test_what_clashes_is_told_and_the_rest_comes_in(run: Any) -> None:
    run("export", "-o", "case.jsonl")
    path = Path("case.jsonl")
    path.write_text(path.read_text(encoding="utf-8").replace('"quote": "31"', '"quote": "13"'), encoding="utf-8")
    out, said = run("import", "case.jsonl", "--db", "other.db", code=ExitCode.FAILED)
    assert "was left out: its quote is not where it says" in said
    assert "Imported 1 document, 2 claims, 0 acts; 1 thing left out, see above" in out


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "no such file or directory: case.x"), ("", "case.x: it is no JSON"), ("{}", "it holds no annotations")],
)
def test_what_cannot_be_imported_is_said_and_no_store_is_made(run: Any, content: str | None, told: str) -> None:
    if content is not None:
        Path("case.x").write_text(content)
    _, said = run("import", "case.x", "--db", "other.db", code=ExitCode.FAILED)
    assert told in said
    assert not Path("other.db").exists()
