"""docs/ says what the program says: its generated parts, the commands it shows, its links."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from factcheck.cli.main import SECTIONS, cli
from factcheck.comparison.checks import CHECKS, NOTED
from factcheck.errors import ExitCode
from tests.docs_pages import PAGES, ROOT, writers

WITH_PARTS, WITH_SESSIONS = writers()
NAMES = [path.relative_to(ROOT).as_posix() for path in PAGES]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)")
SESSIONS = [path for path in PAGES if "```console" in path.read_text(encoding="utf-8")]


def anchors(path: Path) -> set[str]:
    """The headings of a page as its readers' sites link to them."""
    heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_what_is_generated_is_as_the_program_says_now(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert WITH_PARTS(page) == page, "run: make docs"


@pytest.mark.parametrize("path", SESSIONS, ids=[path.stem for path in SESSIONS])
def test_every_command_shown_prints_what_is_shown(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert WITH_SESSIONS(page) == page, "run: make docs"


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_every_link_leads_to_a_page_and_a_heading(path: Path) -> None:
    for target, anchor in LINK.findall(path.read_text(encoding="utf-8")):
        page = (path.parent / target).resolve() if target else path
        assert page.exists(), target
        assert not anchor or anchor in anchors(page), f"{target}#{anchor}"


def test_every_page_can_be_reached_from_the_readme() -> None:
    found, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in found or page.suffix != ".md":
            continue
        found.add(page)
        links = LINK.findall(page.read_text(encoding="utf-8"))
        waiting += [(page.parent / target).resolve() for target, _ in links if target]
    assert set(PAGES) <= found


def test_every_command_and_exit_code_is_in_the_reference() -> None:
    commands = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    codes = (ROOT / "docs/reference/exit-codes.md").read_text(encoding="utf-8")
    for names in SECTIONS.values():
        for name in names:
            assert f"\n### factcheck {name}\n" in commands
    for code in ExitCode:
        assert f"\n| {code.value} | " in codes


def test_the_numbers_measured_stand_in_one_file_and_the_page_shows_each_of_them() -> None:
    page = (ROOT / "docs/methodology.md").read_text(encoding="utf-8")
    sets = tomllib.loads((ROOT / "docs/measured.toml").read_text(encoding="utf-8"))["set"]
    rows = [row for one in sets for row in one["measures"]]
    assert len(rows) > 20
    for row in rows:
        assert 0 <= row["right"] <= row["of"] > 0
        share = f"{100 * row['right'] / row['of']:.1f} %{' wrong' if row.get('wrong') else ''}"
        assert f"| {row['what']} | {share} | {row['right']:,} of {row['of']:,} |" in page, "run: make docs"
    assert any("conflict" in row["what"] for row in rows), "how often the comparison errs is told, too"


def test_every_check_is_in_the_methodology() -> None:
    page = (ROOT / "docs/methodology.md").read_text(encoding="utf-8")
    for check in (*CHECKS, *NOTED):
        assert f"\n| {check} | " in page


FENCE = re.compile(r"^```(?!console)(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.M | re.S)


@pytest.mark.parametrize("path", PAGES, ids=NAMES)
def test_a_command_on_a_line_of_its_own_stands_in_a_session_that_is_run(path: Path) -> None:
    page = re.sub(r"```console.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    for block in FENCE.finditer(page):
        lines = [line for line in block["body"].splitlines() if re.match(r"(\$ )?factcheck [a-z]", line)]
        assert lines == [], block["body"]


INLINE = re.compile(r"`factcheck ([a-z-]+)((?: [^`]*)?)`")


@pytest.mark.parametrize("path", [*PAGES, ROOT / "README.md"], ids=[*NAMES, "README.md"])
def test_a_command_named_in_a_sentence_is_one_with_these_options(path: Path) -> None:
    for name, words in INLINE.findall(path.read_text(encoding="utf-8")):
        command = cli.get_command(click.Context(cli), name)
        assert command is not None, name
        first = words.split()[0] if words.split() else ""
        if isinstance(command, click.Group) and first.isalpha():
            command = command.get_command(click.Context(command), first)
            assert command is not None, f"{name} {first}"
        known = {option for one in command.params for option in (*one.opts, *one.secondary_opts)}
        assert set(re.findall(r"(?<!\S)--[a-z-]+", words)) <= known, f"{name}{words}"


def test_a_command_that_ends_otherwise_than_said_is_told(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"`false` ended with 1 and not 0"):
        WITH_SESSIONS("```console\n$ false\n```")
    assert WITH_SESSIONS("```console exit=1\n$ false\n```") == "```console exit=1\n$ false\n```"


def test_what_a_session_printed_is_replaced_and_cut_where_it_was() -> None:
    page = "```console\n$ seq 5\nold\n```\n\n```console\n$ seq 5\na\nb\n…\n```\n"
    assert WITH_SESSIONS(page) == "```console\n$ seq 5\n1\n2\n3\n4\n5\n```\n\n```console\n$ seq 5\n1\n2\n…\n```\n"
