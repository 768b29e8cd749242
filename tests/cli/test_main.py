"""The program as a whole: help, errors, exit codes, streams kept apart."""

import io
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode, FactcheckError, InputError, StoreError, UsageError

HEAVY = ("rich", "sqlalchemy", "rapidfuzz", "textual", "jinja2", "decimal")


def factcheck(*args: str, stdin: str = "", cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell does."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **env},
        check=False,
        timeout=60,
    )


def test_help_loads_none_of_the_heavy_packages() -> None:
    code = (
        "import sys\nfrom factcheck.cli.main import run\n"
        "assert not [name for name in sys.modules if 'commands' in name]\nassert run(['--help']) == 0\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


GROUPS = ("claim", "sources")
"""Commands with commands of their own, which have these options."""
FILES = ("export", "completion", "schema")
"""Commands that print a file of a form of its own."""
COMMANDS = [name for names in main.SECTIONS.values() for name in names]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_short_help_and_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([name, "--help"]) == ExitCode.OK
    text = capsys.readouterr().out
    assert "Example" in text
    assert f"factcheck {name}" in text
    assert "--json" in text or name in (*GROUPS, *FILES, "review")  # a conversation is no data
    assert "--plain" in text or name in (*GROUPS, *FILES, "report")  # a report is a file, not records
    assert max(map(len, text.splitlines())) <= 120


def test_the_first_help_page_names_every_command_on_one_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run([]) == ExitCode.OK
    text = capsys.readouterr().out
    assert all(any(line.startswith(f"  {name} ") for line in text.splitlines()) for name in COMMANDS)


def test_the_version_is_printed_on_stdout() -> None:
    done = factcheck("--version")
    assert (done.stdout.split()[0], done.stderr, done.returncode) == ("factcheck", "", 0)


WRONG_CALLS = [
    (["chekc"], "there is no command 'chekc'; did you mean 'check'? See: factcheck --help"),
    (["xyzzy"], "there is no command 'xyzzy'. See: factcheck --help"),
    (["claims", "--json", "--plain"], "--json and --plain exclude each other. See: factcheck claims --help"),
    (["extract"], "say what to read: files, directories, or - for text on stdin. See: factcheck extract --help"),
    (
        ["extract", "a", "b", "--title", "T"],
        "--title and --uri are for a single input. See: factcheck extract --help",
    ),
    (
        ["extract", "a", "--dateline", "7/11/23"],
        "invalid value for '--dateline': '7/11/23' is not a day; write it as 2023-11-07. See: factcheck extract --help",
    ),
    (["show"], "missing argument 'ID'. See: factcheck show --help"),
    (["claim"], "say which: add, correct or reject. See: factcheck claim --help"),
    (["claim", "drop"], "factcheck claim has no 'drop'; it has add, correct and reject. See: factcheck claim --help"),
    (
        ["documents", "show", "harbour"],
        "factcheck documents has no 'show'; it has diff, forget and withdraw. "
        "`factcheck show` is a command of its own. See: factcheck documents --help",
    ),
    (["claims", "--jsn"], "there is no option --jsn; did you mean --json? See: factcheck claims --help"),
    (["claims", "--xyzzy"], "there is no option --xyzzy. See: factcheck claims --help"),
    (
        ["claim", "add", "harbour", "--qualifier"],
        "--qualifier needs a value: exact, approx, at_least, at_most, range or vague. See: factcheck claim add --help",
    ),
    (["annotate", "d-4f2a", "--note"], "option '--note' requires an argument. See: factcheck annotate --help"),
    (
        ["timeline"],
        "say whose figures to draw: hostages, killed, or the id of a discrepancy or claim. "
        "See: factcheck timeline --help",
    ),
]


@pytest.mark.parametrize(("args", "sentence"), WRONG_CALLS)
def test_a_wrong_call_is_one_sentence_on_stderr_and_exit_2(
    args: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.run(args) == ExitCode.USAGE
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"factcheck: {sentence}\n")


RAISED = [
    (InputError("cannot read notes.docx."), ExitCode.FAILED, "cannot read notes.docx."),
    (UsageError("no id begins with d-1."), ExitCode.USAGE, "no id begins with d-1."),
    (StoreError("claims.db is locked."), ExitCode.STORE, "claims.db is locked."),
    (FactcheckError("no."), ExitCode.FAILED, "no."),
    (PermissionError(13, "Permission denied", "x"), ExitCode.FAILED, "permission denied: x"),
    (KeyboardInterrupt(), ExitCode.INTERRUPTED, "interrupted; what was stored stays."),
    (click.Abort(), ExitCode.INTERRUPTED, "interrupted; what was stored stays."),
    (KeyError("x"), ExitCode.FAILED, "a fault of the program: KeyError: 'x'. FACTCHECK_DEBUG=1 shows where."),
    # a file's name may hold anything
    (InputError("cannot read \x1b[2J\nx."), ExitCode.FAILED, "cannot read ␛[2J x."),
]


@pytest.mark.parametrize(("error", "code", "sentence"), RAISED)
def test_every_failure_is_one_sentence_and_its_exit_code(
    error: BaseException,
    code: ExitCode,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    @click.command()
    def failing() -> None:
        raise error

    monkeypatch.setattr(main.cli, "get_command", lambda *_: failing)
    assert main.run(["show"]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == f"factcheck: {sentence}"


def test_a_reader_that_had_enough_hears_no_complaint() -> None:
    code = "import sys\nfrom factcheck.cli.main import run\nsys.exit(run(['--help']))"
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([sys.executable, "-c", code], stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.stderr, done.returncode) == ("", 0)


def test_a_character_that_the_terminal_lacks_ends_nothing(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("“Über 300” people left.", encoding="utf-8")
    done = factcheck("extract", str(article), PYTHONIOENCODING="ascii:strict")
    assert "Traceback" not in done.stderr
    assert "fault" not in done.stderr


@pytest.mark.parametrize("command", ["claims", "documents", "discrepancies"])
def test_without_a_store_the_sentence_says_how_to_make_one(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main.run([command]) == ExitCode.STORE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("factcheck: there is no store at claims.db.")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "env"),
    [
        (["--db", "x.db", "claims"], "claims.db"),
        (["claims", "--db", "x.db"], "y.db"),
        (["claims"], "x.db"),
        (["--db", "y.db", "claims", "--db", "x.db"], "z.db"),
    ],
)
def test_the_store_is_named_after_the_command_else_before_it_else_by_the_environment(
    args: list[str], env: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_DB", env)
    assert main.run(args) == ExitCode.STORE
    assert "there is no store at x.db" in capsys.readouterr().err


def test_progress_is_silent_in_a_pipe_and_counts_on_a_terminal() -> None:
    from factcheck.cli.notes import Progress

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    pipe, terminal = io.StringIO(), Terminal()
    for stream in (pipe, terminal):
        with Progress("Reading", stream) as progress:
            progress.count(document=1, claim=1200)
            assert progress.words() == "Reading  1 document   1,200 claims"
    assert pipe.getvalue() == ""
    assert "1,200 claims" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[2K")


def test_a_closed_stream_takes_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    assert main.run(["nope"]) == ExitCode.USAGE
    assert main.run(["--help"]) == ExitCode.OK
