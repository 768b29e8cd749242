"""Shells complete commands, options, their values and files: what they are told, and in a real shell where it is there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.cli.commands.completion import SHELLS

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


def test_fish_completes_with_the_script(tmp_path: Path) -> None:
    assert "discrepancies" in in_shell(
        "fish", "factcheck completion fish | source; complete -C 'factcheck disc'", tmp_path
    )


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_that_of_the_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.run(["completion", shell]) == 0
    said = capsys.readouterr().out
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in said
    assert "factcheck" in said
