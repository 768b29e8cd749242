"""The console sessions that docs/ shows: run in order, page by page, and written down as they came out.

Owns the running and the form of a block; the pages own their words. In a page,

    ```console            lines that begin with "$ " are run, each in a shell of its own, in the page's folder
    ```console exit=2     ... and the last one ends with that code
    ```text file=a.txt    (any language) is a file that lies in the folder from then on

What a command prints on a plain terminal 80 wide, stdout and stderr together, follows it. Where a "…" ends what is
shown, only so many lines are kept. The folder begins with `seeds/`; the clock stands still; whoever reviews is "ana".
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from readme import OUTRANKING, STYLE, on_terminal

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```(?P<language>\w+)(?P<facts>(?: \w+=\S+)*)\n(?P<body>.*?)^```$", re.M | re.S)
WIDTH = 80
CLOCK = 1_741_219_200
"""Seconds since 1970: 6 March 2025, after the last article of the pages."""
CUT = "…"
OURS = frozenset({"FACTCHECK_DB", "FACTCHECK_REVIEWER", "FACTCHECK_CONFIG", "FACTCHECK_PACK", "FACTCHECK_LEXICON"})


@dataclass(frozen=True, slots=True)
class Said:
    """One command and the lines it printed."""

    command: str
    lines: list[str]


def refreshed(page: str) -> str:
    """Return a page with every command run anew and what it printed. Raises RuntimeError for a wrong exit code."""
    with TemporaryDirectory() as folder:
        inside = Path(folder) / "desk"
        shutil.copytree(ROOT / "seeds", inside / "seeds")
        return BLOCK.sub(lambda block: _block(block, inside), page)


def _block(block: re.Match[str], folder: Path) -> str:
    facts = dict(fact.split("=", 1) for fact in block["facts"].split())
    if "file" in facts:
        path = folder / facts["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["body"], encoding="utf-8")
    if block["language"] != "console":
        return block[0]
    body = "".join(_run(one, folder, int(facts.get("exit", 0)), last) for one, last in _commands(block["body"]))
    return f"```console{block['facts']}\n{body}```"


def _commands(body: str) -> Iterator[tuple[Said, bool]]:
    found: list[Said] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(Said(line[2:], []))
        elif found:
            found[-1].lines.append(line)
    for number, one in enumerate(found, 1):
        yield one, number == len(found)


def _run(one: Said, folder: Path, code: int, last: bool) -> str:
    wanted = code if last else 0
    wrapped = f'({one.command}) 2>&1; echo "[exit $?]"'
    printed = STYLE.sub("", on_terminal(["/bin/sh", "-c", wrapped], folder, WIDTH, _environment(folder)))
    text, _, ended = printed.rpartition("[exit ")
    ended = ended.strip("]\n ")
    if int(ended) != wanted:
        raise RuntimeError(f"`{one.command}` ended with {ended} and not {wanted}:\n{text}")
    lines = [line.rstrip() for line in text.strip("\n").splitlines()]
    if one.lines and one.lines[-1].strip() == CUT:
        lines = [*lines[: len(one.lines) - 1], CUT]
    return "".join(f"{line}\n" for line in (f"$ {one.command}", *lines))


def _environment(folder: Path) -> dict[str, str]:
    """Nobody's settings, a clock that stands still, and the program of this interpreter first."""
    inherited = {name: value for name, value in os.environ.items() if name not in OUTRANKING | OURS}
    return inherited | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "HOME": str(folder.parent), "XDG_CONFIG_HOME": str(folder.parent), "LOGNAME": "ana", "USER": "ana",
        "NO_COLOR": "1", "TERM": "dumb", "SOURCE_DATE_EPOCH": str(CLOCK),
        "PIP_NO_BUILD_ISOLATION": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore",
    }  # fmt: skip
