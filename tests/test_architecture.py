"""The house holds: layers, what a start loads, sizes, docstrings, names. Exceptions are named here, with reasons."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
CODE = [*MODULES, *sorted((ROOT / ".ci").glob("*.py")), *sorted((ROOT / "benchmarks").glob("*.py"))]

LONGEST_FILE, LONGEST_FUNCTION = 300, 40
LONG_FILES = {
    "factcheck/model.py",  # the vocabulary, a table of words: every room reads it as a whole
    "factcheck/records.py",  # the contract's records, one pair of functions for each word of it
}
LONG_FUNCTIONS: set[str] = set()

HEAVY = ("sqlalchemy", "alembic", "textual", "rich", "jinja2", "rapidfuzz", "xlsxwriter", "vl_convert")
NAMELESS = frozenset({"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"})


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_layers_hold() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"
    done = run("-c", program)
    assert done.returncode == 0, done.stdout + done.stderr


PROGRAM = "import sys; sys.argv = ['factcheck', '{}']; import runpy; runpy.run_module('factcheck', run_name='__main__')"


@pytest.mark.parametrize(
    "start", ["import factcheck, factcheck.readers", *map(PROGRAM.format, ("--help", "--version"))]
)
def test_a_start_loads_nothing_heavy(start: str) -> None:
    at_exit = "import atexit, sys; atexit.register(lambda: print(sorted(sys.modules), file=sys.stderr))"
    done = run("-c", f"{at_exit}; {start}")
    assert done.returncode == 0, done.stderr
    loaded = set(re.findall(r"'(\w+)'", done.stderr))
    assert "factcheck" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_extraction_imports_the_standard_library_only() -> None:
    allowed = {*sys.stdlib_module_names, "factcheck"}
    assert not [
        name_of(path) for path in MODULES if "extraction" in path.parts and not allowed.issuperset(imported(path))
    ]


def test_only_store_imports_the_database() -> None:
    database = {"sqlalchemy", "alembic"}
    assert not [
        name_of(path) for path in MODULES if "store" not in path.parts and database.intersection(imported(path))
    ]


def imported(path: Path) -> Iterator[str]:
    """Name the distribution-level part of every import of a file, inside functions as well."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def test_every_module_says_what_it_owns() -> None:
    assert not [name_of(path) for path in CODE if not ast.get_docstring(parsed(path))]


def test_no_module_is_named_after_nothing() -> None:
    assert not [name_of(path) for path in CODE if NAMELESS.intersection(path.relative_to(ROOT).with_suffix("").parts)]


def test_no_file_is_too_long() -> None:
    long = {name_of(path) for path in CODE if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE}
    assert long == LONG_FILES


def test_no_function_is_too_long() -> None:
    long = {
        f"{name_of(path)}:{node.name}"
        for path in CODE
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    }
    assert long == LONG_FUNCTIONS


def test_nothing_tells_where_it_was_written() -> None:
    """No path of a machine and no package host stands in the lock or the code."""
    files = [*CODE, ROOT / ".ci" / "requirements.lock", ROOT / "Makefile", ROOT / "pyproject.toml"]
    pattern = re.compile(r"/(?:home|root|work|Users)/|index-url|find-links|://[^\s\"')]*(?:pypi|pythonhosted)")
    assert not [name_of(path) for path in files if pattern.search(path.read_text(encoding="utf-8"))]
