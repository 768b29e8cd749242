"""`documents diff`: figures first, then what went and came, then wording; decisions on what went are named."""

import json
from pathlib import Path

import pytest

from factcheck.cli.main import run

FIRST = (
    "Police in Orrin said on Monday that at least 21 people were killed when a footbridge fell. "
    "Nine of the dead were children.\n\n"
    "The hospital said it was treating 40 people, six of them in intensive care. "
    "“We will search all night,” said Mayor Ida Brandt.\n"
)
SECOND = (
    "Police in Orrin said on Monday that at least 24 people were killed when a footbridge fell.\n\n"
    "The hospital said it was treating 40 people, six of them in intensive care. "
    "“We will search until dawn,” said Mayor Ida Brandt. Divers found 3 cars.\n"
)


@pytest.fixture
def db(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    folder, where = tmp_path / "in", str(tmp_path / "claims.db")
    folder.mkdir()
    for text in (FIRST, SECOND):
        (folder / "bridge.txt").write_text(text, encoding="utf-8")
        assert run(["check", str(folder), "--db", where, "--dateline", "2025-03-04"]) == 0
    capsys.readouterr()
    return where


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run([*words]) == 0
    return capsys.readouterr().out


def test_changed_figures_stand_before_everything_else(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "documents", "diff", "bridge", "--db", db)
    order = [page.index(title) for title in ("Figures that changed (1)", "No longer made (1)", "New (1)", "Wording (")]
    assert order == sorted(order)
    assert "at least 21 → at least 24" in page


def test_what_only_changed_its_words_is_in_the_wording_alone(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "documents", "diff", "bridge", "--db", db)
    assert page.count("until dawn") == 1
    assert "Read otherwise" not in page


def test_json_names_both_claims_of_each_change(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, "documents", "diff", "bridge", "--db", db, "--json"))
    (figure,) = found["figures"]
    assert figure["old"].startswith("c-")
    assert figure["old"] != figure["new"]
    assert figure["changes"][0] == {"field": "figure", "old": "at least 21", "new": "at least 24"}
    assert [one["claim"]["quote"] for one in found["lost"]] == ["Nine"]
    assert [one["quote"] for one in found["new"]] == ["3"]


def test_two_documents_are_compared_the_older_first_whatever_the_order(
    db: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [json.loads(line) for line in printed(capsys, "documents", "--db", db, "--json").splitlines()]
    ids = [row["id"] for row in rows]
    one = printed(capsys, "documents", "diff", *ids, "--db", db, "--json")
    other = printed(capsys, "documents", "diff", *reversed(ids), "--db", db, "--json")
    assert one == other


@pytest.mark.parametrize(
    ("given", "told"),
    [(["nothing"], "no document is called 'nothing'"), (["bridge", "bridge"], "is one version: give two")],
)
def test_what_cannot_be_compared_is_a_sentence(
    db: str, given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["documents", "diff", *given, "--db", db]) == 2
    assert told in capsys.readouterr().err
