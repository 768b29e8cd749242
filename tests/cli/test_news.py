"""`check --new` and `--since`: a daily routine sees what came up, and not again what it saw."""

import json
from pathlib import Path

import pytest

from factcheck.cli.main import run

MONDAY = "The Harbour Office said on Monday that 41 people were killed when the ferry sank off Sorrel."
UNION = "The Dockers’ Union said on Monday that 60 people were killed when the ferry sank off Sorrel."
CLINIC = "The Sorrel clinic said on Monday that 75 people were killed when the ferry sank off Sorrel."


def checked(capsys: pytest.CaptureFixture[str], folder: Path, *more: str) -> list[str]:
    """Check the folder and return the titles listed."""
    assert (
        run(
            [
                "check",
                str(folder),
                "--db",
                str(folder.parent / "claims.db"),
                "--dateline",
                "2031-05-05",
                "--json",
                *more,
            ]
        )
        == 0
    )
    return [one["title"] for one in json.loads(capsys.readouterr().out)["discrepancies"]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    (made / "one.txt").write_text(f"{MONDAY} {UNION}", encoding="utf-8")
    return made


def test_what_was_seen_is_not_new_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(checked(capsys, folder, "--new")) == 1
    assert checked(capsys, folder, "--new") == []
    assert len(checked(capsys, folder)) == 1


def test_a_dispute_with_a_new_side_is_news(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked(capsys, folder)
    (folder / "two.txt").write_text(f"{MONDAY} {CLINIC}", encoding="utf-8")
    assert any("75" in title for title in checked(capsys, folder, "--new"))


def test_since_a_day_and_since_a_run(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # 14 November 2023
    checked(capsys, folder)
    db = str(folder.parent / "claims.db")
    for when, expected in (("2023-11-14", 1), ("2023-11-15", 0)):
        assert run(["discrepancies", "--db", db, "--since", when, "--json"]) == 0
        assert len(json.loads(capsys.readouterr().out)["discrepancies"]) == expected
    assert run(["compare", "--db", db, "--since", "2023-11-15", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["discrepancies"] == []


def test_a_when_that_is_none_is_a_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked(capsys, folder)
    assert run(["discrepancies", "--db", str(folder.parent / "claims.db"), "--since", "yesterday"]) == 2
    assert "is no day and no run" in capsys.readouterr().err


def test_where_nothing_is_new_it_says_so_and_how_many_wait_from_before(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(capsys, folder)
    assert run(("check", str(folder), "--new", "--db", str(folder.parent / "claims.db"))) == 0
    out = capsys.readouterr().out
    assert out.startswith("Nothing new; 1 waits from before.")
    assert "factcheck review" in out
