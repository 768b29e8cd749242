"""Inputs that cannot be read: each a sentence, the others go on, and the exit code tells."""

import os
import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode

GOOD = "The ministry said on Monday that 31 people were killed when the bridge fell.\n"


def _bad(directory: Path) -> dict[str, Path]:
    """One input of every kind that fails, by the words its sentence must hold."""
    made: dict[str, Path] = {
        "no such file": directory / "missing.txt",
        "it holds no text": directory / "empty.txt",
        "NUL bytes": directory / "binary.txt",
        "is not UTF-8": directory / "latin.txt",
        "no reader for .docx": directory / "notes.docx",
        "no article in": directory / "nothing",
        "line 1": directory / "broken.jsonl",
    }
    made["it holds no text"].write_text(" \n")
    made["NUL bytes"].write_bytes(b"PK\x00\x00\x01")
    made["is not UTF-8"].write_bytes("Über 300".encode("latin-1"))
    made["no reader for .docx"].write_bytes(b"PK")
    made["no article in"].mkdir()
    made["line 1"].write_text('{"id": "a"\n')
    return made


@pytest.mark.parametrize("command", ["extract", "ingest", "check"])
def test_each_bad_input_is_a_sentence_and_the_good_one_goes_on(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    bad = _bad(tmp_path)
    good = tmp_path / "good.txt"
    good.write_text(GOOD)
    paths = [str(path) for path in (*bad.values(), good)]
    assert main.run([command, *paths]) == ExitCode.FAILED
    out, err = capsys.readouterr()
    lines = err.splitlines()
    for words, path in bad.items():
        assert any(words in line and str(path) in line for line in lines), words
    done = "read" if command == "extract" else "stored"
    assert lines[-1] == f"factcheck: 7 of 8 files were not read; the other 1 is {done}."
    assert len(lines) == len(bad) + 1
    assert out


@pytest.mark.parametrize("command", ["extract", "ingest", "check"])
def test_one_bad_input_alone_is_one_sentence(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main.run([command, "missing.txt"]) == ExitCode.FAILED
    err = capsys.readouterr().err
    assert err == "factcheck: cannot read missing.txt: no such file or directory\n"


STORES = [
    ("a directory", "is a directory, not a store"),
    ("a text file", "is not a factcheck store"),
    ("nowhere", "there is no directory"),
]


@pytest.mark.parametrize(("what", "words"), STORES)
def test_a_store_that_cannot_be_used_is_exit_3_and_is_not_touched(
    what: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.txt"
    article.write_text(GOOD)
    store = {"a directory": tmp_path, "a text file": article, "nowhere": tmp_path / "no" / "x.db"}[what]
    for command in ("ingest", "check"):
        assert main.run([command, str(article), "--db", str(store)]) == ExitCode.STORE
        out, err = capsys.readouterr()
        assert out == ""
        assert words in err
    assert article.read_text() == GOOD


@pytest.mark.parametrize("command", ["extract", "ingest", "check"])
def test_stdin_is_a_document_of_its_own(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    read, write = os.pipe()
    os.write(write, GOOD.encode())
    os.close(write)
    with os.fdopen(read) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert main.run([command, "-", "--dateline", "2021-05-12", "--publisher", "Post", "--json"]) == ExitCode.OK
    out = capsys.readouterr().out
    assert '"name": "stdin"' in out
