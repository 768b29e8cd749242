"""Shells complete commands, options, values, files, ids and names: what they are told, and in real shells.

Without zsh or fish on this machine their tests are skipped and say so; `.ci/run` installs both where it may.
"""

import contextlib
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.cli.commands.completion import SHELLS
from factcheck.store import completion
from factcheck.store.database import Store, open_store
from tests.review.scripted import reviewed

PROGRAM = Path(sys.executable).parent / "factcheck"


def answers(*words: str, shell: str = "bash") -> list[str]:
    """What the shell is told about the last of the words."""
    told = {"COMP_WORDS": " ".join(("factcheck", *words)), "COMP_CWORD": str(len(words))}
    told |= {"_FACTCHECK_COMPLETE": f"{shell}_complete"}
    done = subprocess.run([PROGRAM], env=os.environ | told, capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_commands_options_and_values_are_completed() -> None:
    assert answers("sea") == ["plain,search"]
    assert answers("search", "--st") == ["plain,--status"]
    assert answers("search", "--event", "ki") == ["plain,killed"]
    assert answers("sources", "mer") == ["plain,merge"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a store in which two articles disagree."""
    with open_store(tmp_path / "claims.db") as store:
        reviewed(store)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def offered(*words: str, shell: str = "fish") -> dict[str, str]:
    """What is offered for the last of the words, and what is said of each; fish gets both in one line."""
    told = {"COMP_WORDS": " ".join(("factcheck", *words[:-1])), "COMP_CWORD": words[-1]}
    told |= {"_FACTCHECK_COMPLETE": f"{shell}_complete"}
    done = subprocess.run([PROGRAM], env=os.environ | told, capture_output=True, text=True, check=True)
    assert not done.stderr
    found = [line.partition(",")[2].partition("\t") for line in done.stdout.splitlines() if line]
    return {value: said for value, _, said in found}


def test_ids_and_names_of_the_store_are_completed(desk: Path) -> None:
    [disagreement] = [one for one in offered("annotate", "") if one.startswith("d-")]
    assert offered("show", disagreement[:4]) == {disagreement: "People killed in Sorrel: 38 or 41?"}
    assert set(offered("show", "")) >= {disagreement, "harbour", "morning", "Harbour Office", "Red Crescent"}
    assert set(offered("claim", "correct", "c-").values()) >= {"41", "38", "120", "7"}
    assert set(offered("documents", "withdraw", "HAR")) == {"harbour"}
    assert set(offered("documents", "withdraw", "doc-").values()) == {"harbour", "morning"}
    assert set(offered("claims", "--source", "red")) == {"Red Crescent"}
    assert set(offered("sources", "show", "s-").values()) >= {"Harbour Office", "Red Crescent"}


def test_what_is_given_already_is_not_offered_again(desk: Path) -> None:
    first, second, *_ = offered("link", "c-")
    assert first not in offered("link", first, "c-")
    assert second in offered("link", first, "c-")


def test_the_store_is_the_one_that_the_call_or_a_setting_names(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "elsewhere").mkdir()
    monkeypatch.chdir(desk / "elsewhere")
    assert offered("documents", "withdraw", "h") == {}
    assert set(offered("documents", "withdraw", "--db", "../claims.db", "h")) == {"harbour"}
    assert set(offered("--db", "../claims.db", "documents", "withdraw", "h")) == {"harbour"}
    Path("factcheck.toml").write_text('db = "../claims.db"\n')
    assert set(offered("documents", "withdraw", "h")) == {"harbour"}
    Path("factcheck.toml").unlink()
    Path("mine.toml").write_text('db = "../claims.db"\n')
    assert set(offered("documents", "withdraw", "--config", "mine.toml", "h")) == {"harbour"}


def test_asking_makes_and_changes_no_file(desk: Path) -> None:
    offered("show", "d-")
    assert [path.name for path in desk.iterdir()] == ["claims.db"]
    (desk / "claims.db").rename(desk / "gone.db")
    assert offered("show", "d-") == {}
    assert [path.name for path in desk.iterdir()] == ["gone.db"]
    (desk / "claims.db").write_text("no store")
    assert offered("show", "d-") == {}


def test_of_more_than_a_person_reads_the_beginnings_that_go_on_are_offered(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completion, "MOST", 2)
    every = {id_ for letter in "0123456789abcdef" for id_, _ in completion.ids("claims.db", "c", f"c-{letter}")}
    assert len(every) > 2
    assert completion.ids("claims.db", "c", "c-") == [(one, "") for one in sorted({id_[:3] for id_ in every})]


def test_ids_are_read_from_every_kind_of_store(store: Store, where: str) -> None:
    reviewed(store)
    assert {told for _, told in completion.ids(where, "doc", "doc-")} == {"harbour", "morning"}
    assert completion.names(where, "s", "RED") == ["Red Crescent"]
    assert len(completion.ids(where, "d", "d")) == 1
    assert completion.claims(where) > 3


def test_what_a_terminal_would_obey_is_offered_nowhere(hostile: Path) -> None:
    assert all(one.isprintable() for pair in offered("show", "").items() for one in pair)
    assert all(one.isprintable() for pair in offered("claim", "correct", "c-").items() for one in pair)


def test_files_are_left_to_the_shell() -> None:
    assert answers("check", "art") == ["file,art"]
    assert answers("claims", "--db", "cl") == ["file,cl"]
    assert answers("export", "-o", "x") == ["file,x"]


def in_shell(shell: str, script: str, directory: Path) -> str:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    path = f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [shell, "-c", script],
        env=os.environ | {"PATH": path},
        cwd=directory,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_bash_completes_with_the_script(tmp_path: Path) -> None:
    script = """
        eval "$(factcheck completion bash)"
        COMP_WORDS=(factcheck disc); COMP_CWORD=1; _factcheck_completion factcheck; echo "${COMPREPLY[@]}"
        complete -p factcheck
    """
    said = in_shell("bash", script, tmp_path).splitlines()
    assert said[0] == "discrepancies"
    assert "-F _factcheck_completion factcheck" in said[1]


def test_zsh_takes_the_script(tmp_path: Path) -> None:
    script = 'autoload -U compinit; compinit -u; eval "$(factcheck completion zsh)"; whence -w _factcheck_completion'
    assert "function" in in_shell("zsh", script, tmp_path)


def test_fish_completes_with_the_script(desk: Path) -> None:
    ask = "factcheck completion fish | source; complete -C '{}'"
    assert "discrepancies" in in_shell("fish", ask.format("factcheck disc"), desk)
    assert "People killed in Sorrel" in in_shell("fish", ask.format("factcheck show d-"), desk)
    assert in_shell("fish", ask.format("factcheck documents withdraw h"), desk).split() == ["harbour"]
    assert "Red Crescent" in in_shell("fish", ask.format("factcheck claims --source Re"), desk)


class Typist:
    """A person at a shell in a terminal, who can press Tab."""

    def __init__(self, terminal: int) -> None:
        self.terminal, self.seen = terminal, ""

    def types(self, keys: str, until: str) -> str:
        """Type, and wait until a pattern is on the screen; return what the screen has got since."""
        os.write(self.terminal, keys.encode())
        start, deadline = len(self.seen), time.monotonic() + 60
        while not re.search(until, self.seen[start:]):
            assert time.monotonic() < deadline, self.seen
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.seen += os.read(self.terminal, 65536).decode(errors="replace")
        return self.seen[start:]


@contextlib.contextmanager
def at(shell: str, *options: str) -> Iterator[Typist]:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    environment = os.environ | {
        "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}",
        "PS1": "ready> ",
        "TERM": "dumb",
        "NO_COLOR": "1",
    }
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(shell, [shell, *options, "-i"], environment)
    try:
        yield Typist(terminal)
    finally:
        os.close(terminal)
        os.waitpid(process, 0)


SETUP = {
    "bash": (("--norc", "--noprofile"), 'eval "$(factcheck completion bash)"; echo pre""pared\n'),
    "zsh": (
        ("-f",),
        'autoload -U compinit; compinit -u; eval "$(factcheck completion zsh)"; echo pre""pared\n',
    ),
}


@pytest.mark.parametrize("shell", SETUP)
def test_tab_completes_an_id_and_a_name_with_blanks(desk: Path, shell: str) -> None:
    options, setup = SETUP[shell]
    [disagreement] = offered("annotate", "")
    with at(shell, *options) as ana:
        ana.types(setup, "prepared\r?\n")
        ana.types(f"factcheck show {disagreement[:4]}\t", disagreement)
        assert "People killed in Sorrel" in ana.types("\n", "decide +factcheck")
        ana.types("factcheck sources show Red\t", "Crescent")
        assert "s-" in ana.types("\n", "named +Red Crescent")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_that_of_the_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["completion", shell]) == 0
    said = capsys.readouterr().out
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in said
    assert "factcheck" in said
