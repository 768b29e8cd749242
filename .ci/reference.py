"""What docs/ takes from the program itself: commands, checks, packs, exit codes, JSON, and what was measured.

Owns the tables' layout; every word in them is the program's, except what an exit code means for a script.
"""

import sys
import textwrap
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # the quality set is the tests'

from factcheck.cli.main import SECTIONS, cli  # noqa: E402
from factcheck.comparison.checks import CHECKS, NOTED  # noqa: E402
from factcheck.errors import ExitCode  # noqa: E402
from factcheck.report import wording  # noqa: E402
from factcheck.report.exporters.method import TOLERANCES  # noqa: E402
from factcheck.report.schemas import OUTPUTS, definitions  # noqa: E402
from factcheck.review.reasons import REASONS  # noqa: E402
from factcheck.settings import PACKS, Settings  # noqa: E402

WIDTH = 100
LINE = 126
"""Characters of a line of prose in docs/."""
MEASURED = ROOT / "docs/measured.toml"
MEANINGS: Mapping[ExitCode, str] = {
    ExitCode.OK: "Fine; also when discrepancies were found, unless --exit-code was given.",
    ExitCode.FAILED: "Something failed. Of several inputs the others went on, and are stored.",
    ExitCode.USAGE: "The call was wrong: an unknown option, id or name, or values that exclude each other.",
    ExitCode.STORE: "The store cannot be reached, is locked for too long, or needs `factcheck upgrade`.",
    ExitCode.OPEN_DISCREPANCIES: "Discrepancies of medium or higher severity are open (`check --exit-code`).",
    ExitCode.INTERRUPTED: "Interrupted (Ctrl-C); what was stored stays.",
}
Lines = Iterator[str]


def _table(names: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Lines:
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


# --------------------------------------------------------------------------------------------------------- commands


def commands() -> Lines:
    """Yield the help of every command, in the order of the help page."""
    for section, names in SECTIONS.items():
        yield f"## {section}"
        yield ""
        for name in names:
            command = cli.get_command(click.Context(cli), name)
            if command is not None:
                yield from _command(command, f"factcheck {name}", "###")


def _command(command: click.Command, path: str, level: str) -> Lines:
    # As the program itself calls it; a command keeps the first help option that it makes.
    helps = cli.context_settings["help_option_names"]
    context = click.Context(
        command, info_name=path, terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=helps
    )
    yield f"{level} {path}"
    yield ""
    yield "```"
    yield from (line.rstrip() for line in command.get_help(context).splitlines())
    yield "```"
    yield ""
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _command(inner, f"{path} {name}", f"{level}#")


def exit_codes() -> Lines:
    """Yield every exit code with what a script may take from it."""
    yield from _table(("Code", "Means"), ((str(code.value), MEANINGS[code]) for code in ExitCode))


def verdicts() -> Lines:
    """Yield every verdict with its reason codes."""
    rows = (
        (wording.spoken(verdict.value), f"`{code}`", words)
        for verdict, codes in REASONS.items()
        for code, words in codes.items()
    )
    yield from _table(("Verdict", "Reason code", "Means"), rows)


# ---------------------------------------------------------------------------------------------------- how it compares


def checks() -> Lines:
    """Yield every check in the order in which they run."""
    rows = ((one.id, one.explanation, one.needs, one.severity) for one in CHECKS.values())
    yield from _table(("Check", "Looks for", "Needs", "Severity"), rows)


def notes() -> Lines:
    """Yield what is told of pairs, claims and groups, and is never a discrepancy."""
    yield from _table(("Check", "Tells", "Of"), ((one.id, one.explanation, one.needs) for one in NOTED.values()))


def packs() -> Lines:
    """Yield every rule pack word by word."""
    words = list(dict.fromkeys(word for pack in PACKS.values() for word in (*pack.ceilings, *pack.points)))
    names = tuple(f"{pack.name} {pack.version}" for pack in PACKS.values())
    rows = ((word, *(_taken(pack, word) for pack in PACKS.values())) for word in words)
    yield from _table(("Word", *names), rows)


def _taken(pack: Any, word: str) -> str:
    if word in pack.points:
        return f"taken as {wording.number(pack.points[word])}"
    return f"up to {wording.number(pack.ceilings[word])}" if word in pack.ceilings else "as its words entail"


def tolerances() -> Lines:
    """Yield every tolerance with its default."""
    default = Settings()
    known = [one.name for one in fields(Settings) if one.name in TOLERANCES]
    rows = ((f"`{name}`", str(getattr(default, name)), TOLERANCES[name]) for name in known)
    yield from _table(("Tolerance", "Default", "Means"), rows)


# -------------------------------------------------------------------------------------------------------------- JSON


def json_output() -> Lines:
    """Yield every output and definition of the schema, field by field."""
    known = definitions()["$defs"]
    for name in (*OUTPUTS, *(name for name in known if name not in OUTPUTS)):
        value = known[name]
        yield f"### {name}"
        yield ""
        described = value.get("description", "")
        yield f"{described[:1].upper()}{described[1:]}."
        yield ""
        if "properties" in value:
            yield from _table(("Field", "Type", "Means"), _fields(value))
        else:
            yield f"Type: {_type(value)}"
        yield ""


def _fields(value: dict[str, Any], before: str = "") -> Iterator[tuple[str, ...]]:
    for name, one in value["properties"].items():
        optional = "" if name in value.get("required", ()) else " (where asked for)"
        yield f"`{before}{name}`", _type(one), one.get("description", "") + optional
        for inner, path in _inside(one, f"{before}{name}"):
            yield from _fields(inner, path)


def _inside(one: dict[str, Any], path: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield objects that are described where they stand."""
    for each in (one, *one.get("anyOf", ())):
        if "properties" in each:
            yield each, f"{path}."
        elif "properties" in each.get("items", {}):
            yield each["items"], f"{path}[]."


def _type(one: dict[str, Any]) -> str:
    if "$ref" in one:
        name = one["$ref"].rpartition("/")[2]
        return f"[{name}](#{name})"
    if "anyOf" in one:
        return " or ".join(map(_type, one["anyOf"]))
    if "enum" in one:
        return ", ".join(f"`{value}`" for value in one["enum"])
    kinds = one.get("type", "any")
    said = " or ".join([kinds] if isinstance(kinds, str) else kinds)
    said += f" ({one['format']})" if "format" in one else ""
    return f"list of {_type(one['items'])}" if "items" in one else said


# ----------------------------------------------------------------------------------------------------------- measured

SCORED = {
    "detection": "figures found, and nothing else taken for one (F1)",
    "interval": "lower and upper bound both right",
    "qualifier": "exact, about, at least ... right",
    "item": "what is counted",
    "event": "what happened to it",
    "predicate": "the words that say so",
    "source": "who says it, or that nobody is named",
    "source where one is given": "who says it, of figures that somebody says",
    "time where one is given": "the period, of figures with a time in their sentence",
    "time where none is given": "that there is none",
    "place": "where it was counted",
    "cumulative": "running total or not",
    "sentences": "ends of sentences",
}


def measured() -> Lines:
    """Yield how well the quality set is read, measured now."""
    from tests.quality import scoring  # noqa: PLC0415

    scores = scoring.measured()
    rows = ((words, f"{100 * scores[name]:.1f} %") for name, words in SCORED.items())
    yield from _table(("What is right", "Share"), rows)


def measured_elsewhere() -> Lines:
    """Yield what docs/measured.toml says, set by set: texts that are no part of the project."""
    for one in tomllib.loads(MEASURED.read_text(encoding="utf-8"))["set"]:
        yield f"#### {one['name']}"
        yield ""
        yield from textwrap.wrap(one["what"], LINE)
        yield ""
        rows = ((row["what"], share(row), f"{row['right']:,} of {row['of']:,}") for row in one["measures"])
        yield from _table(("Measured", "Share", "Counted"), rows)
        yield ""


def share(row: Mapping[str, Any]) -> str:
    """Return the share that a measure of docs/measured.toml gives, as the page prints it."""
    return f"{100 * row['right'] / row['of']:.1f} %{' wrong' if row.get('wrong') else ''}"


_COMPARING = (checks, notes, packs, tolerances)
_MEASURED = (measured, measured_elsewhere)
PARTS: Mapping[str, Callable[[], Lines]] = {
    one.__name__.replace("_", "-"): one
    for one in (commands, exit_codes, verdicts, json_output, *_COMPARING, *_MEASURED)
}
"""Part of a page, as its markers name it -> its lines."""
