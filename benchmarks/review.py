"""How fast a review answers: opening the queue, a decision and the next page, an undo, with few and many discrepancies.

A key press should cost with ten thousand open discrepancies what it costs with a hundred, and so should the first
paint. What is measured is the time that this process works: others on the machine are left out. Below each table stands
how many times the larger queue costs the smaller one; above `MOST` times the program ends with 1. That nothing of a key
grows with the queue is held, without a clock, by `tests/review/test_queue.py`. Run it from the project's root:
`python -m benchmarks.review`.
"""

import asyncio
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.model import Verdict
from factcheck.review.session import ReviewSession
from factcheck.store.database import open_store
from tests.review.screens import app_of, settled
from tests.store.made import claim, compared, discrepancy, document, put

SIZES = (100, 10_000)
ROUNDS = 20
MOST = 2.0
"""Times that the larger queue may cost the smaller one."""
PAGE = 40
"""Discrepancies of a page of the list."""


def main() -> int:
    """Print both tables; return 1 when the larger queue costs more than `MOST` times the smaller one."""
    with tempfile.TemporaryDirectory() as directory:
        stores = [Path(directory) / f"{size}.db" for size in SIZES]
        for where, size in zip(stores, SIZES, strict=True):
            fill(where, size)
        worst = [
            table("discrepancies", ("open", "decide", "undo", "skip"), [measured(where) for where in stores]),
            table("on screen", ("paint", "decide", "next", "undo"), [asyncio.run(drawn(where)) for where in stores]),
        ]
    return int(max(worst) > MOST)


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[float]]) -> float:
    """Print a line for each size, milliseconds, and how many times the last costs the first; return the most."""
    print(f"{title:>13} " + " ".join(f"{column:>8}" for column in columns) + "   ms")
    for size, row in zip(SIZES, rows, strict=True):
        print(f"{size:>13,} " + " ".join(f"{one:>8.1f}" for one in row))
    times = [many / few for few, many in zip(rows[0], rows[-1], strict=True)]
    print(f"{'times':>13} " + " ".join(f"{one:>8.2f}" for one in times) + "\n")
    return max(times[1:] if title == "discrepancies" else times)


async def drawn(where: Path) -> list[float]:
    """Return milliseconds until the first paint, and medians of a decision, a step and an undo, each until drawn."""
    gc.collect()  # what making the stores left behind is no part of a review
    with open_store(where) as store:
        start = time.process_time()
        app = app_of(store)
        async with app.run_test(size=(120, 32)) as pilot:
            await settled(pilot)
            times = [(time.process_time() - start) * 1_000]
            for key in ("c", "j", "z"):
                spent = []
                for _ in range(ROUNDS):
                    start = time.process_time()
                    await pilot.press(key)
                    await settled(pilot)
                    spent.append((time.process_time() - start) * 1_000)
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
        opened = spent(lambda: (session.open(), session.queue.page(0, PAGE)))  # a part of the first paint
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
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1_000


if __name__ == "__main__":
    sys.exit(main())
