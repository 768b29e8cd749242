"""An article that attacks the terminal: whatever command prints it, in whatever form, nothing is obeyed."""

import fcntl
import os
import pty
import re
import struct
import sys
import termios
import threading

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.report.safe import is_safe

COLOURS = re.compile(r"\x1b\[[\d;]*m")
FORMS = ("", "--plain", "--json")


def _ids(capsys: pytest.CaptureFixture[str]) -> list[str]:
    ids = []
    for command in ("claims", "documents", "discrepancies"):
        assert main.run([command, "--plain"]) == ExitCode.OK
        ids += [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]
    return ids


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.usefixtures("hostile")
def test_no_command_passes_an_escape_on(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    calls = [["claims"], ["documents"], ["discrepancies"], ["show", "?"]]
    calls += [["discrepancies", "--cards"]] * (not form)
    for call in calls:
        for id_ in _ids(capsys) if "?" in call else [""]:
            assert main.run([id_ if word == "?" else word for word in call] + [form] * bool(form)) == ExitCode.OK
            out, err = capsys.readouterr()
            assert out
            assert is_safe(out)
            assert is_safe(err)


@pytest.mark.usefixtures("hostile")
def test_a_note_and_a_name_of_a_reviewer_are_shown_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    id_ = _ids(capsys)[-1]
    call = ["annotate", id_, "--verdict", "unsure", "--note", "\x1b[2J[red]x", "--reviewer", "ana\x1b[2J"]
    assert main.run(call) == ExitCode.OK
    assert "␛[2J[red]x" in capsys.readouterr().out
    for form in ([], ["--json"], ["--plain"]):
        assert main.run(["show", id_, *form]) == ExitCode.OK
        assert is_safe(capsys.readouterr().out)


@pytest.mark.usefixtures("hostile")
def test_a_wrong_call_repeats_its_words_safely(capsys: pytest.CaptureFixture[str]) -> None:
    for call in (["\x1b[2J"], ["show", "\x1b[2J"], ["claims", "--document", "\x1b[2J"], ["show", "c-0000", "\x1b[2J"]):
        assert main.run(call) == ExitCode.USAGE
        assert is_safe(capsys.readouterr().err)


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, *args: str, **env: str) -> str:
    """Run the program with a real terminal of 80 columns as stdout, and return all that was written to it."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", **env}.items():
        monkeypatch.setenv(name, value)
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    pieces: list[bytes] = []
    reader = threading.Thread(target=_read_all, args=(master, pieces))
    reader.start()
    with open(slave, "w", encoding="utf-8") as terminal:  # noqa: PTH123 (a descriptor has no path)
        monkeypatch.setattr(sys, "stdout", terminal)
        assert main.run(list(args)) == ExitCode.OK
        monkeypatch.undo()
    reader.join(timeout=10)
    os.close(master)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read_all(master: int, pieces: list[bytes]) -> None:
    try:
        while piece := os.read(master, 65536):
            pieces.append(piece)
    except OSError:  # how Linux says that the other side is closed
        return


@pytest.mark.usefixtures("hostile")
def test_on_a_real_terminal_only_our_own_colours_are_escapes(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = on_a_terminal(monkeypatch, "discrepancies", "--cards")
    assert "\x1b[1" in printed
    assert is_safe(COLOURS.sub("", printed))


@pytest.mark.usefixtures("stored")
def test_a_terminal_gets_its_width_and_without_colour_the_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = on_a_terminal(monkeypatch, "discrepancies", "--cards", NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*3\d", plain), "colour"
    words = COLOURS.sub("", plain)
    assert "‹claims›" in words
    assert max(map(len, words.splitlines())) <= 80
