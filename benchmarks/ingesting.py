"""How fast articles come into a store: 5,000 short ones into a new SQLite file, and the same again, which adds nothing.

    python -m benchmarks.ingesting [ARTICLES]

The texts are made up, each of its own. Progress goes to stderr where that is a terminal; Ctrl-C may be pressed.
"""

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
    """Print a line for the first time and one for the second: articles a second and claims."""
    with tempfile.TemporaryDirectory() as directory:
        where = Path(directory) / "claims.db"
        for turn in ("new", "known"):
            spent, claims = _spent(where, many)
            size = where.stat().st_size / 1e6
            print(
                f"{turn:<6} {many:,} articles, {claims:,} claims: {many / spent:,.0f} articles/s, {size:,.0f} MB stored"
            )


def _spent(where: Path, many: int) -> tuple[float, int]:
    """Return the seconds of processor time that one ingest takes, and the claims it leaves."""
    start = time.process_time()
    with open_store(where) as store, Progress("Reading") as progress:
        report = ingest(store, articles(many), progress=progress.document)
    return time.process_time() - start, report.claims


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)
