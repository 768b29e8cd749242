"""Settings as a person gives them: they reach what is compared, read and written, and stay with the store."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode

CRESCENT = """date 2031-03-03

The Interior Ministry said on Monday that 40 sailors were killed in Orlo. The Red Crescent said that 75 sailors were killed in Orlo.
"""
TABLE = "said_by,dead,when\nInterior Ministry,40,2031-03-03\nRed Crescent,lots,2031-03-03\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "none"))
    for name in ("DB", "PACK", "CONFIG", "TOLERANCE", "LEXICON", "COLUMNS", "REVIEWER"):
        monkeypatch.delenv(f"FACTCHECK_{name}", raising=False)
    (tmp_path / "crescent.txt").write_text(CRESCENT, encoding="utf-8")

    def call(*args: str, code: ExitCode = ExitCode.OK) -> tuple[str, str]:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        return out, err

    return call


def test_compare_says_what_other_settings_change_and_the_store_keeps_them(run: Any) -> None:
    run("check", "crescent.txt", "--json")
    first = json.loads(run("compare", "--without", "C1", "--tolerance", "lag_days=5", "--json")[0])
    assert len(first["gone"]) == 1
    assert (first["settings"]["without"], first["settings"]["lag_days"]) == (["C1"], 5)
    assert json.loads(run("report", "--json")[0])["methodology"]["settings"]["lag_days"] == 5
    again = json.loads(run("compare", "--json")[0])
    assert again["new"] == first["gone"]
    assert json.loads(run("compare", "--json")[0])["run"] is None


def test_compare_prints_for_people_and_for_pipes(run: Any) -> None:
    run("ingest", "crescent.txt")
    assert run("compare")[0].startswith("1 new\n")
    assert run("compare")[0].startswith("Nothing changed.\n")
    (line,) = run("compare", "--plain")[0].splitlines()
    assert line.split("\t")[0] == "same"
    assert run("compare", "--without", "C1", "--plain")[0].split("\t")[0] == "gone"


def test_compare_needs_a_store(run: Any) -> None:
    run("compare", code=ExitCode.STORE)


def test_the_projects_file_holds_for_every_command(run: Any) -> None:
    Path("factcheck.toml").write_text('db = "desk.db"\nwithout = ["C1"]\nreviewer = "ana"\n', encoding="utf-8")
    assert json.loads(run("check", "crescent.txt", "--json")[0])["discrepancies"] == []
    assert Path("desk.db").exists()
    Path("other.toml").write_text('db = "desk.db"\n', encoding="utf-8")
    assert json.loads(run("check", "crescent.txt", "--json", "--config", "other.toml")[0])["discrepancies"]
    assert json.loads(run("--config", "other.toml", "compare", "--json")[0])["settings"]["without"] == []
    assert json.loads(run("compare", "--json")[0])["settings"]["without"] == ["C1"]
    Path("factcheck.toml").write_text("wihtout = 1\n", encoding="utf-8")
    said = run("check", "crescent.txt", code=ExitCode.USAGE)[1]
    assert said.startswith("factcheck: factcheck.toml, key wihtout: there is no such setting; there are db,")


def test_columns_are_said_in_the_call_or_the_file(run: Any) -> None:
    Path("toll.csv").write_text(TABLE, encoding="utf-8")
    out, err = run("ingest", "toll.csv", "--columns", "figure=dead,as_of=when", "--json", code=ExitCode.FAILED)
    assert json.loads(out)["claims"] == 1
    assert "toll.csv#3/dead was not read: 'lots' in 'dead' is no number" in err
    (claim,) = (json.loads(line) for line in run("claims", "--json")[0].splitlines())
    assert (claim["quote"], claim["as_of"], claim["document"]) == ("40", "2031-03-03", "toll.csv#2/dead")
    Path("factcheck.toml").write_text('[columns]\nfigure = "dead"\nwhom = "x"\n', encoding="utf-8")
    said = run("extract", "toll.csv", code=ExitCode.USAGE)[1]
    assert said.startswith("factcheck: factcheck.toml, key columns.figure, factcheck.toml, key columns.whom: a column")


def test_a_lexicon_of_ones_own_is_read_beside_the_shipped_one(run: Any) -> None:
    Path("words.toml").write_text('[sources.heads]\nperson = ["harbourmaster"]\n', encoding="utf-8")
    Path("a.txt").write_text("The harbourmaster said 12 people were killed in Orlo.\n", encoding="utf-8")
    kinds = []
    for extra in ([], ["--lexicon", "words.toml"]):
        record = json.loads(run("extract", "a.txt", "--json", *extra)[0])
        kinds.append(record["claims"][0]["attribution"]["source"]["kind"])
    assert kinds[1] == "person"
    assert kinds[0] != "person"
    assert "no lexicon section colours" in _refused(run, "[colours]\nred = 1\n")
    assert "no lexicon file absent.toml" in run("extract", "a.txt", "--lexicon", "absent.toml", code=ExitCode.USAGE)[1]


def _refused(run: Any, words: str) -> str:
    Path("bad.toml").write_text(words, encoding="utf-8")
    said: str = run("check", "a.txt", "--lexicon", "bad.toml", code=ExitCode.USAGE)[1]
    return said


def test_a_report_is_written_in_the_format_of_its_suffix(run: Any) -> None:
    run("check", "crescent.txt", "--json")
    out, err = run("report", "-o", "out.md")
    assert (out, err) == ("", "factcheck: wrote out.md.\n")
    assert Path("out.md").read_text(encoding="utf-8") == run("report")[0]
    run("report", "-o", "out.json")
    assert Path("out.json").read_text(encoding="utf-8") == run("report", "--json")[0]
    assert "name a file that ends in .csv" in run("report", "-o", "out.docx", code=ExitCode.USAGE)[1]
    assert "no exporter is called 'x'" in run("report", "--format", "x", code=ExitCode.USAGE)[1]


def test_a_report_says_when_to_compare_first(run: Any) -> None:
    run("ingest", "crescent.txt")
    assert "run factcheck compare" in run("report")[1]


def test_why_explains_by_the_settings_of_the_last_comparison(run: Any) -> None:
    Path("vague.txt").write_text(
        "date 2031-03-03\n\nThe Interior Ministry said that about 97 sailors were killed in Orlo. The Red Crescent "
        "said that 108 sailors were killed in Orlo.\n",
        encoding="utf-8",
    )
    run("check", "vague.txt", "--json")
    one, other = (json.loads(line)["id"] for line in run("claims", "--kind", "count", "--json")[0].splitlines())
    assert json.loads(run("why", one, other, "--json")[0])["relation"] == "conflict"
    run("compare", "--tolerance", "approx_share=0.15")
    assert json.loads(run("why", one, other, "--json")[0])["relation"] != "conflict"
