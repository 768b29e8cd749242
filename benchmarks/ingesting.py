"""How fast articles come into a store: 5,000 short ones into a new SQLite file, stopped half-way, gone on, given again.

    python -m benchmarks.ingesting [ARTICLES]

The texts are made up, each of its own; making them is in the time. Processor time of this process. Progress goes to
stderr where that is a terminal. `tests/cli/test_interrupted.py` presses Ctrl-C in one.
"""

import contextlib
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from factcheck.cli.notes import Progress
from factcheck.model import Document
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.store.claims import all_claims
from factcheck.store.database import open_store

ARTICLES = 5_000
TEXT = (
    "At least {dead} people were killed when a ferry sank off Pier {number} on Sunday, the Harbour Office said. The "
    "Red Crescent put the toll at {more} and said {hurt} passengers were treated in hospital. About 200 families were "
    "moved from the quay, according to the mayor. Rescuers searched through the night, and the port was closed."
)


def articles(many: int) -> Iterator[Document]:
    """Yield so many short articles of four or five claims each."""
    for number in range(many):
        text = TEXT.format(dead=number % 70 + 3, number=number, more=number % 90 + 5, hurt=number % 40 + 11)
        yield document_of(text, name=f"article{number}", dateline=date(2031, 1, 1) + timedelta(days=number % 700))


def main(many: int) -> None:
    """Print a line for each time that the articles are given: stopped half-way, gone on, and given once more."""
    with tempfile.TemporaryDirectory() as directory:
        where = Path(directory) / "claims.db"
        half = many // 2
        spent, _, claims = _spent(where, many, stopped_after=half)
        _tell("stopped", spent, half, claims, where)
        spent, passing, claims = _spent(where, many, known=half)
        _tell("gone on", spent - passing, many - half, claims, where)
        print(
            f"         {passing:.1f} s of going over the {half:,} that were stored ({passing / half * 1e3:.2f} ms each)"
        )
        spent, passing, claims = _spent(where, many, known=many)
        _tell("known", spent, many, claims, where)


def _tell(turn: str, spent: float, many: int, claims: int, where: Path) -> None:
    size = where.stat().st_size / 1e6
    rate = f"{many:,} articles in {spent:.1f} s, {many / spent:,.0f} a second"
    print(f"{turn:<8} {rate}; {claims:,} claims, {size:,.0f} MB stored", flush=True)


def _spent(where: Path, many: int, *, stopped_after: int = -1, known: int = 0) -> tuple[float, float, int]:
    """Return the seconds of processor time of one ingest, those of its first `known` articles, and the claims stored.

    It is stopped before it gets another article than the first so many, as Ctrl-C stops it.
    """
    start = passed = time.process_time()

    def given() -> Iterator[Document]:
        nonlocal passed
        for number, article in enumerate(articles(many)):
            if number == known:
                passed = time.process_time()
            if number == stopped_after:
                raise KeyboardInterrupt
            yield article

    with open_store(where) as store, Progress("Reading") as progress:
        with contextlib.suppress(KeyboardInterrupt):
            ingest(store, given(), progress=progress.document)
        spent = time.process_time() - start
        return spent, passed - start, len(all_claims(store))


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)
