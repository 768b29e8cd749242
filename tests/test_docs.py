"""README says what the program says: the transcript, the commands, the help, the names it promises."""

import inspect
import runpy
import shlex
import sys
from pathlib import Path
from typing import Any

import click
import pytest

import factcheck
from factcheck.cli import main
from factcheck.cli.main import SECTIONS, cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [name for names in SECTIONS.values() for name in names]


def test_the_readme_shows_what_the_program_prints() -> None:
    sys.path.insert(0, str(ROOT / ".ci"))
    try:
        readme: dict[str, Any] = runpy.run_path(str(ROOT / ".ci" / "readme.py"))
        assert readme["refreshed"](README) == README, "run: make readme"
    finally:
        sys.path.remove(str(ROOT / ".ci"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_an_example(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.help
    assert "Example" in command.help
    assert f"factcheck {name}" in command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert parameter.help, parameter.name


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_example_of_the_help_fits_80_columns(name: str) -> None:
    command = cli.get_command(click.Context(cli), name) if name else cli
    assert command is not None
    commands = [command, *(command.commands.values() if name and isinstance(command, click.Group) else ())]
    lines = [line for one in commands for line in inspect.cleandoc(one.help or "").splitlines()]
    examples = [line for line in lines if line.lstrip().startswith("factcheck ")]
    assert [line for line in examples if len(line) > 78] == []  # the help indents by two
    assert examples


def test_no_line_of_the_readme_is_wider_than_100_columns() -> None:
    assert [line for line in README.splitlines() if len(line) > 100] == []


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_readmes_python_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    program = README.split("```python\n")[1].split("```")[0]
    monkeypatch.chdir(ROOT)
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out


def test_what_the_readme_says_to_do_after_the_demo_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    block = next(part for part in README.split("```\n") if part.startswith(". .venv/bin/activate"))
    called = [shlex.split(line, comments=True)[1:] for line in block.splitlines() if line.startswith("factcheck")]
    assert ["review"] in called
    monkeypatch.chdir(tmp_path)
    assert main.run(["check", str(ROOT / "seeds")]) == 0
    listed = capfd.readouterr().out
    for call in called:
        if call != ["review"]:
            assert main.run(call) == 0, call
            assert capfd.readouterr().out
    assert next(word for call in called for word in call if word.startswith("d-")) in listed.splitlines()[0]


def test_the_promised_names_are_there() -> None:
    for name in factcheck.__all__:
        assert getattr(factcheck, name) is not None
