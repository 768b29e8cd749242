"""The captures of the review screen that the pages show: real screens over the seed articles, as text.

Owns which keys were pressed before each, and the sizes. A part of a page is named `screen-...`; `make readme` and
`make docs` draw it anew, and the tests that compare the pages compare it too.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # whoever sits at the screen sits in the tests

from click.testing import CliRunner  # noqa: E402
from textual.pilot import Pilot  # noqa: E402

from factcheck.cli.main import cli  # noqa: E402
from factcheck.store.database import open_store  # noqa: E402
from tests.review.screens import app_of, at_screen, drawn, press, typed  # noqa: E402

WIDE, NARROW = (118, 30), (80, 24)
REVIEWER = "ada"


@dataclass(frozen=True, slots=True)
class Shot:
    """What was pressed, in which window; what is written in between keys stands with a blank before it."""

    size: tuple[int, int] = NARROW
    keys: Sequence[str] = ()
    blind: bool = False


SHOTS = {
    "screen-wide": Shot(WIDE),
    "screen-readme": Shot((100, 30)),
    "screen-narrow": Shot(),
    "screen-reason": Shot(keys=("d",)),
    "screen-edit": Shot(keys=("e", "1", "1", *["backspace"] * 12, " 241", "escape", " a misprint")),
    "screen-document": Shot(keys=("v",)),
    "screen-decided": Shot(WIDE, keys=("c", "n", "7", "j", "u")),
    "screen-blind": Shot(keys=("tab",), blind=True),
}


def capture(shot: Shot) -> str:
    """Return the screen as it is drawn after the keys."""
    with tempfile.TemporaryDirectory() as directory:
        where = Path(directory) / "claims.db"
        where.write_bytes(_checked())
        with open_store(where) as store:
            app = app_of(store, REVIEWER, blind=shot.blind)
            shown: list[str] = []

            async def play(pilot: Pilot[Any]) -> None:
                for key in shot.keys:
                    await (typed(pilot, key[1:]) if key.startswith(" ") else press(pilot, key))
                await pilot.pause(0.2)
                shown.append(drawn(app))

            at_screen(app, play, shot.size)
    return shown[0]


@cache
def _checked() -> bytes:
    """The store of the seed articles."""
    with tempfile.TemporaryDirectory() as directory:
        where = Path(directory) / "claims.db"
        done = CliRunner().invoke(cli, ["check", str(ROOT / "seeds"), "--db", str(where), "--json"])
        if done.exit_code:
            raise SystemExit(f"the seeds cannot be checked: {done.output}")
        with open_store(where) as store:
            store.erase_traces()
        return where.read_bytes()


def block(name: str) -> Iterator[str]:
    """Yield a capture as a block of text."""
    yield "```"
    yield from (line.rstrip() for line in capture(SHOTS[name]).split("\n"))
    yield "```"


def _part(name: str) -> Callable[[], Iterator[str]]:
    return lambda: block(name)


PARTS = {name: _part(name) for name in SHOTS}
"""Part of a page -> its lines."""
