"""The screens of a review that the pages show: drawn by the program over the seed articles, signs alone.

Owns which screens there are, and the keys that lead to them; the tests own how one sits at a screen.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))  # whoever sits at the screen is the tests'

from factcheck.cli.main import run  # noqa: E402
from factcheck.store.database import open_store  # noqa: E402
from tests.review.screens import NARROW, WIDE, app_of, at_screen, drawn, press, typed  # noqa: E402

Play = Callable[[Any], Any]
CORRECTED = "approximately 240"
"""The words of the figure that the screen of a correction is about."""


async def _at_once(pilot: Any) -> None:
    """Press nothing."""


async def _dismissing(pilot: Any) -> None:
    await press(pilot, "d")


async def _correcting(pilot: Any) -> None:
    """Correct the figure of the claim that is named, up to the question whether to write it."""
    await press(pilot, "e")
    offered = [line for line in drawn(pilot.app).splitlines() if CORRECTED in line and line.strip(" │")[:1].isdigit()]
    key = next(iter(offered), "1").strip(" │")[:1]
    await press(pilot, key, "1", *["backspace"] * len("240"))
    await typed(pilot, "241")
    await press(pilot, "escape")
    await typed(pilot, "misprint")


SCREENS: Mapping[str, tuple[tuple[int, int], bool, Play]] = {
    "screen": (WIDE, False, _at_once),
    "screen-readme": ((100, 30), False, _at_once),
    "screen-narrow": (NARROW, False, _at_once),
    "screen-dismissed": (NARROW, False, _dismissing),
    "screen-corrected": (NARROW, False, _correcting),
    "screen-blind": (NARROW, True, _at_once),
}
"""Name -> size, whether blind, and what is pressed."""


@cache
def screen(name: str) -> tuple[str, ...]:
    """Return one screen as a block of text. Raises KeyError for a name that there is not."""
    size, blind, play = SCREENS[name]
    seen: list[str] = []
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "claims.db")
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            run(("check", str(ROOT / "seeds"), "--db", path, "--plain"))
        with open_store(path) as store:
            app = app_of(store, "eve" if blind else "ada", blind=blind)

            async def look(pilot: Any) -> None:
                await play(pilot)
                seen.append(drawn(app))

            at_screen(app, look, size)
    return ("```", *seen[0].rstrip("\n").splitlines(), "```")


def shown(name: str) -> Callable[[], Iterator[str]]:
    """Return what writes one screen into a page."""
    return lambda: iter(screen(name))
