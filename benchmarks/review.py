"""How fast a review answers: opening the queue, a decision and the next page, an undo, with few and many discrepancies.

A key press should cost with ten thousand open discrepancies what it costs with a hundred. Run it from the project's
root: `python -m benchmarks.review`.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from factcheck.model import Verdict
from factcheck.review.session import ReviewSession
from factcheck.store.database import open_store
from tests.review.screens import app_of, settled
from tests.store.made import claim, compared, discrepancy, document, put

SIZES = (100, 10_000)
ROUNDS = 20
PAGE = 40
"""Discrepancies of a page of the list."""


def main() -> None:
    """Print a line for each size: milliseconds, medians of the rounds."""
    print(f"{'discrepancies':>13} {'open':>8} {'decide':>8} {'undo':>8} {'skip':>8}   ms")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as directory:
            where = Path(directory) / "claims.db"
            fill(where, size)
            opened, *keys = measured(where)
        print(f"{size:>13,} {opened:>8.1f} " + " ".join(f"{key:>8.1f}" for key in keys))


def screens() -> None:
    """Print a line for each size: milliseconds until the full screen is drawn, medians of its keys until drawn."""
    print(f"\n{'on screen':>13} {'paint':>8} {'decide':>8} {'next':>8} {'undo':>8}   ms")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as directory:
            where = Path(directory) / "claims.db"
            fill(where, size)
            times = asyncio.run(drawn(where))
        print(f"{size:>13,} " + " ".join(f"{one:>8.1f}" for one in times))


async def drawn(where: Path) -> list[float]:
    """Return milliseconds until the first paint, and medians of a decision, a step and an undo, each until drawn."""
    with open_store(where) as store:
        start = time.perf_counter()
        app = app_of(store)
        async with app.run_test(size=(120, 32)) as pilot:
            await settled(pilot)
            times = [(time.perf_counter() - start) * 1_000]
            for key in ("c", "j", "z"):
                spent = []
                for _ in range(ROUNDS):
                    start = time.perf_counter()
                    await pilot.press(key)
                    await settled(pilot)
                    spent.append((time.perf_counter() - start) * 1_000)
                times.append(statistics.median(spent))
    return times


def fill(where: Path, size: int) -> None:
    """Make a store of so many discrepancies, each of two figures of one article."""
    with open_store(where) as store, store.writing():
        found = []
        for number in range(size):
            text = f"The Harbour Office said 41 were missing off pier {number}. The Red Crescent said 38 were."
            article = document(text, f"pier{number}")
            sides = claim(article, "41", "The Harbour Office"), claim(article, "38", "The Red Crescent")
            put(store, article, sides)
            found.append(replace(discrepancy(*sides, anchor=f"{number}"), title=f"Pier {number}?"))
        compared(store, *found)


def measured(where: Path) -> list[float]:
    """Return milliseconds: to open, then medians of deciding and going on, of undoing, of skipping."""
    with open_store(where) as store:
        session = ReviewSession(store, "Ada")
        opened = spent(lambda: (session.open(), session.queue.page(0, PAGE)))
        keys = [lambda: decide(session), lambda: (session.undo(), session.refresh()), session.skip]
        return [opened, *(statistics.median(spent(key) for _ in range(ROUNDS)) for key in keys)]


def decide(session: ReviewSession) -> None:
    """What one key does: write the verdict, go on, show the page, the list and the progress."""
    assert session.current is not None
    session.decide(session.current.id, Verdict.CONFIRMED, seen=session.current.seen)
    session.next()
    session.queue.page(0, PAGE)
    session.progress()


def spent(act: Callable[[], object]) -> float:
    """Return the milliseconds that an act takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1_000


if __name__ == "__main__":
    main()
    screens()
