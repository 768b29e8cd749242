"""`factcheck report`: every form, every choice, and what it says when it cannot."""

import os
import pty
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.report import digest

Capture = pytest.CaptureFixture[str]


def said(capfd: Capture, *words: str) -> tuple[int, str, str]:
    code = run(("report", *words))
    out, err = capfd.readouterr()
    return code, out, err


@pytest.mark.parametrize("suffix", ["md", "markdown", "html", "htm", "json", "csv", "xlsx", "HTML"])
def test_the_suffix_says_the_format(stored: Path, capfd: Capture, suffix: str) -> None:
    code, out, err = said(capfd, "-o", f"report.{suffix}")
    assert (code, out) == (0, "")
    assert err.endswith(f"factcheck: wrote report.{suffix}.\n")
    assert (stored.parent / f"report.{suffix}").stat().st_size > 1_000


@pytest.mark.parametrize("name", ["markdown", "html", "json", "csv"])
def test_a_format_by_name_goes_to_stdout_as_it_goes_to_a_file(stored: Path, capfd: Capture, name: str) -> None:
    _, out, _ = said(capfd, "--format", name)
    said(capfd, "--format", name, "-o", "anything.txt")
    assert out.encode() == (stored.parent / "anything.txt").read_bytes()


@pytest.mark.usefixtures("stored")
def test_a_workbook_goes_down_a_pipe_but_not_onto_a_terminal() -> None:
    command = [sys.executable, "-m", "factcheck", "report", "--format", "xlsx"]
    piped = subprocess.run(command, capture_output=True, check=True)
    assert piped.stdout[:2] == b"PK"
    master, slave = pty.openpty()
    refused = subprocess.run(command, stdout=slave, stderr=subprocess.PIPE, check=False)
    os.close(slave)
    os.close(master)
    assert (refused.returncode, b"name a file with -o FILE" in refused.stderr) == (2, True)


def test_two_reports_of_one_store_are_the_same_file(stored: Path, capfd: Capture) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        said(capfd, "-o", name)
    first, second = ((stored.parent / name).read_bytes() for name in ("a.xlsx", "b.xlsx"))
    assert first == second
    with zipfile.ZipFile(stored.parent / "a.xlsx") as parts:
        assert parts.testzip() is None


@pytest.mark.usefixtures("stored")
def test_the_title_is_the_readers_first_words(capfd: Capture) -> None:
    _, out, _ = said(capfd, "--title", "The *bridge*")
    assert out.startswith("# The \\*bridge\\*\n")
    _, out, _ = said(capfd, "--title", "The *bridge*", "--terminal")
    assert out.startswith("The *bridge*\n")


@pytest.mark.usefixtures("stored")
def test_the_terminal_page_has_each_section_on_plain_lines(capfd: Capture) -> None:
    _, out, _ = said(capfd, "--terminal")
    for words in (digest.HEADLINE, "Compared, and no contradiction", "Not compared, and why", "Documents", "Method"):
        assert f"{words}\n" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--severity", "high"), "Only high severity: 1 of 1 discrepancy."),
        (("--severity", "medium"), "Only medium or higher severity: 1 of 1 discrepancy."),
        (("--status", "open", "--status", "reopened"), "Only status open or reopened: 1 of 1 discrepancy."),
        (("--check", "c12,C1"), "Only check C1 or C12: 1 of 1 discrepancy."),
        (("--source", "Red Crescent"), "Only source Red Crescent: 1 of 1 discrepancy."),
        (("--document", "ketra_20210512"), "Only document ketra\\_20210512: 1 of 1 discrepancy."),
        (("--status", "decided"), "Only status decided: 0 of 1 discrepancy."),
        (
            ("--severity", "low", "--check", "C12", "--source", "Red Crescent"),
            "Only low or higher severity, check C12 and source Red Crescent: 1 of 1 discrepancy.",
        ),
    ],
)
@pytest.mark.usefixtures("stored")
def test_a_choice_is_said_in_the_report(capfd: Capture, words: tuple[str, ...], told: str) -> None:
    code, out, _ = said(capfd, *words)
    assert code == 0
    assert f"**{told}**".replace("\\_", "_") in out.replace("\\_", "_")


@pytest.mark.usefixtures("stored")
def test_a_choice_that_nothing_fits_is_said_on_stderr_too(capfd: Capture) -> None:
    code, out, err = said(capfd, "--status", "decided")
    assert (code, "None fits the choice." in out) == (0, True)
    assert "no discrepancy fits the choice" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-o", "report.docx"), "no report is written as .docx; name a file that ends in .csv, .htm, .html, .json,"),
        (("--format", "docx"), "no exporter is called 'docx'. There are: markdown, html, json, csv, xlsx"),
        (("--terminal", "-o", "a.html"), "--terminal shows the report here"),
        (("--terminal", "--json"), "--format and --terminal exclude each other"),
        (("--template", "a.j2", "--terminal"), "--template and --terminal exclude each other"),
        (("--check", "C99"), "there is no check 'C99'; there are C1, C4,"),
        (("--source", "The Moon"), "no source is called 'The Moon'. See: factcheck sources"),
        (("--document", "The Moon"), "no document is called 'The Moon'. See: factcheck documents"),
        (("--severity", "grave"), "'grave' is not one of"),
    ],
)
@pytest.mark.usefixtures("stored")
def test_a_wrong_call_says_what_is_right(capfd: Capture, words: tuple[str, ...], message: str) -> None:
    code, out, err = said(capfd, *words)
    assert (code, out) == (2, "")
    assert message in err


@pytest.mark.usefixtures("stored")
def test_a_template_that_is_not_there_and_a_folder_that_is_not_there_are_named(capfd: Capture) -> None:
    assert said(capfd, "--template", "brief.j2")[2].endswith("factcheck: no such file or directory: brief.j2\n")
    assert said(capfd, "-o", "nowhere/report.html")[2].endswith("no such file or directory: nowhere/report.html\n")


def test_a_store_that_is_not_there_is_no_empty_report(
    capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = said(capfd, "-o", "report.html")
    assert (code, out, list(tmp_path.iterdir())) == (3, "", [])


def test_names_of_reviewers_are_left_out_where_asked(stored: Path, capfd: Capture) -> None:
    assert run(("annotate", "d-", "--verdict", "unsure", "--no-input")) == 2
    from factcheck.store.database import open_store
    from factcheck.store.findings import all_findings

    with open_store(stored) as store:
        (finding,) = all_findings(store)
    assert run(("annotate", finding.discrepancy.id, "--verdict", "unsure", "--reviewer", "Mx Night-Desk")) == 0
    capfd.readouterr()
    assert "Mx Night-Desk" in said(capfd)[1]
    _, out, _ = said(capfd, "--redact-reviewers")
    assert "Night" not in out
    assert "reviewer 1" in out
