"""`factcheck sources`: every form of the list, one source, what may be one; and the acts of a person on them."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.cli.commands import sources
from factcheck.errors import ExitCode
from factcheck.report.columns import SOURCE_COLUMNS, SUGGESTION_COLUMNS

ARTICLES = {
    "morning": "The World Health Organization said 41 people were killed when the ferry sank. The Hamas-run Orla Office said 38 people were killed when the ferry sank.",
    "evening": "The WHO said 44 people were killed when the ferry sank. The Ketra Orla Office said 12 people were hurt.",
}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """Call the program beside a store of the articles; returns stdout, or stderr of a failure."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "ana")
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(f"Dateline: 2 May 2031\n\n{text}\n", encoding="utf-8")

    def call(*args: str, code: ExitCode = ExitCode.OK) -> str:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        return err if code else out

    call("check", "morning.txt", "evening.txt")
    return call


def records(printed: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]


def test_the_list_names_each_source_once_with_its_aliases(run: Any) -> None:
    rows = {row["name"]: row for row in records(run("sources", "list", "--json"))}
    assert list(rows) == ["World Health Organization", "Ketra Orla Office", "Orla Office"]
    assert {alias["words"] for alias in rows["World Health Organization"]["aliases"]} == {
        "WHO",
        "World Health Organization",
    }
    assert len(rows["World Health Organization"]["claims"]) == 2
    assert [label["words"] for label in rows["Orla Office"]["labels"]] == ["Hamas-run"]


def test_without_a_command_it_lists(run: Any) -> None:
    assert run("sources") == run("sources", "list")
    assert run("sources", "--plain") == run("sources", "list", "--plain")


def test_a_group_without_a_command_says_which_there_are(run: Any) -> None:
    said = run("claim", code=ExitCode.USAGE)
    assert said == "factcheck: say which: add, correct or reject. See: factcheck claim --help\n"


def test_a_place_in_json_slices_to_the_words(run: Any) -> None:
    for row in records(run("sources", "list", "--json")):
        for alias in row["aliases"]:
            for seen in alias["seen"]:
                texts = [(Path(f"{name}.txt")).read_text(encoding="utf-8") for name in ARTICLES]
                assert seen["text"] in {text[seen["start"] : seen["end"]] for text in texts}


def test_plain_has_the_fields_that_help_names(run: Any) -> None:
    lines = run("sources", "list", "--plain").splitlines()
    assert {len(line.split("\t")) for line in lines} == {len(SOURCE_COLUMNS)}
    assert {len(line.split("\t")) for line in run("sources", "suggest", "--plain").splitlines()} == {
        len(SUGGESTION_COLUMNS)
    }


def test_the_list_is_narrowed_by_kind(run: Any) -> None:
    assert "Orla Office" not in run("sources", "list", "--kind", "international_body")
    assert run("sources", "list", "--kind", "poll").strip() == "No sources."


@pytest.mark.parametrize("name", ["World Health Organization", "the W.H.O.", "world health organisation"])
def test_a_source_is_shown_and_its_claims_listed_by_any_name(run: Any, name: str) -> None:
    page = run("sources", "show", name)
    assert page.startswith("World Health Organization")
    assert "morning ¶" in page
    assert "evening ¶" in page
    assert len(run("claims", "--source", name, "--plain").splitlines()) == 2


def test_claims_are_asked_for_by_id_and_by_a_part_of_a_name(run: Any) -> None:
    id_ = records(run("sources", "show", "WHO", "--json"))[0]["id"]
    assert len(run("claims", "--source", id_[:8], "--plain").splitlines()) == 2
    assert len(run("claims", "--source", "orla", "--plain").splitlines()) == 2
    assert len(run("claims", "--source", "Orla Office", "--plain").splitlines()) == 1
    assert run("claims", "--source", "nobody", "--plain") == ""


def test_a_label_is_shown_as_the_documents_word_it(run: Any) -> None:
    run("sources", "set", "Orla Office", "--party", "Hamas", "--affiliation", "Orla council")
    page = run("sources", "show", "Orla Office")
    assert "“Hamas-run”" in page
    assert "Orla council" in page
    assert "set Orla Office" in page


def test_a_suggestion_says_why_and_how_to_accept_it(run: Any) -> None:
    printed = run("sources", "suggest")
    assert "holds all its words" in printed
    command = next(line.split() for line in printed.splitlines() if "sources merge" in line)
    assert "merged" in run(*command[1:])
    assert run("sources", "suggest").strip() == "No two sources look like one."
    assert len(run("claims", "--source", "Ketra Orla Office", "--plain").splitlines()) == 2


def test_an_act_is_logged_and_taken_back(run: Any) -> None:
    before = run("sources", "list", "--json")
    run("sources", "merge", "Orla Office", "WHO", "--reason", "one house")
    assert run("sources", "list", "--json") != before
    assert "one house" in run("log")
    run("sources", "split", "orla office")
    run("undo")
    run("undo")
    assert run("sources", "list", "--json") == before


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["show", "Nobody"], "no source is called 'Nobody'"),
        (["set", "Orla Office"], "say what to set"),
        (["merge", "Orla Office", "orla office"], "one source already"),
        (["split", "Orla Office"], "the only name of"),
    ],
)
def test_a_wrong_call_is_a_usage_error(run: Any, call: list[str], words: str) -> None:
    assert words in run("sources", *call, code=ExitCode.USAGE)


def test_the_kinds_offered_are_the_models() -> None:
    from factcheck.model import SourceKind

    assert set(sources.KINDS) == set(SourceKind)


@pytest.mark.parametrize("name", list(sources.command.commands))
def test_every_command_of_sources_has_help_and_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["sources", name, "--help"]) == ExitCode.OK
    text = capsys.readouterr().out
    assert f"factcheck sources {name}" in text
    assert "--json" in text
    assert "--plain" in text


def test_a_claims_page_says_what_is_known_of_its_source(run: Any) -> None:
    run("sources", "set", "Orla Office", "--affiliation", "Orla council")
    claim, entry = (records(run("sources", "show", "Orla Office", "--json"))[0][name] for name in ("claims", "id"))
    page = run("show", claim[0])
    assert f"Orla council, {entry[:10]}" in page
