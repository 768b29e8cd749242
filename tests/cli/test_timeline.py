"""`timeline` and `sources behaviour`: every figure on its day, a fall said in words, and no score."""

import json
from pathlib import Path

import pytest

from factcheck.cli.main import run

ARTICLES = {
    "one": "ORRIN, 3 March 2025 - The Harbour Office said on Monday that 21 people were killed when a footbridge fell in Orrin.",
    "two": "ORRIN, 4 March 2025 - The Harbour Office said on Tuesday that 29 people were killed when the footbridge fell in Orrin "
    "on Monday. The Dockers’ Union said about 40 people were killed.",
    "three": "ORRIN, 6 March 2025 - The Harbour Office said on Thursday that 27 people were killed when the footbridge fell in "
    "Orrin on Monday. The Dockers’ Union said at least 27 people were killed.",
}


@pytest.fixture
def db(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    where = str(tmp_path / "claims.db")
    assert run(["check", str(tmp_path), "--db", where]) == 0
    capsys.readouterr()
    return where


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run([*words]) == 0
    return capsys.readouterr().out


def test_a_row_a_source_with_its_figures_in_order_and_a_fall_said(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "timeline", "killed", "--db", db)
    assert "21 → 29 → 27 (lower)" in page
    assert "about 40 → at least 27" in page  # an open side is no fall
    assert "3 Mar 2025" in page
    assert "6 Mar 2025" in page


def test_the_picture_joins_the_figures_of_one_source_from_its_first_day_to_its_last(
    db: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(capsys, "timeline", "killed", "--db", db).splitlines()
    office = next(line for line in lines if "Harbour Office" in line)
    union = next(line for line in lines if "Dockers" in line)
    assert office.count("●") == 3
    assert office[office.index("●") : office.rindex("●")].strip("●─") == ""
    assert "○" in union
    assert "↑" in union
    assert union.index("○") > office.index("●")  # it speaks a day later


def test_an_id_draws_what_stands_behind_it(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [json.loads(line) for line in printed(capsys, "timeline", "killed", "--db", db, "--json").splitlines()]
    claim = rows[0]["figures"][0]["claim"]
    assert printed(capsys, "timeline", claim, "--db", db, "--json").splitlines() == [
        json.dumps(row, ensure_ascii=False) for row in rows
    ]


def test_plain_gives_one_figure_a_line_with_its_claim(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [line.split("\t") for line in printed(capsys, "timeline", "killed", "--db", db, "--plain").splitlines()]
    assert len(rows) == 5
    assert all(len(row) == 10 and row[8].startswith("c-") for row in rows)


def test_what_is_not_counted_is_a_sentence(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["timeline", "zebras", "--db", db]) == 2
    assert "no figure counts 'zebras'" in capsys.readouterr().err


def test_behaviour_counts_rises_falls_and_days_behind(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = {
        row["source"]: row
        for row in map(json.loads, printed(capsys, "sources", "behaviour", "--db", db, "--json").splitlines())
    }
    office = next(row for name, row in found.items() if "Harbour Office" in name)
    assert (office["figures"], office["raised"], office["lowered"]) == (3, 1, 1)
    assert office["alone"] == 3


def test_behaviour_speaks_of_no_worth(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "sources", "behaviour", "--db", db).lower()
    for word in ("reliab", "trust", "credib", "score", "accura", "truth"):
        assert word not in page
