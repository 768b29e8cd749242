"""What one article more costs a store of ten and of a hundred thousand claims: storing it, comparing what it concerns.

    python -m benchmarks.adding [SIZE...]

The claims are those of `benchmarks.comparing`. Articles are added to happenings of ordinary size, one after the other,
and to the largest, which holds a tenth of all claims and is told apart. Each size is a SQLite file of its own.
Processor time of this process, the median of the articles; reading the texts is not in it (`benchmarks/reading.py`).

Measured on one core of a busy machine: 0.11 s in a store of 10,000 claims and 0.09 s in one of 100,000; in the largest
happening, of 10,100 claims, 16 s (all of it is compared again).
"""

import statistics
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from benchmarks.sizes import megabytes
from factcheck.model import Claim, Document, Extraction
from factcheck.pipeline.compare import compare
from factcheck.settings import Settings
from factcheck.store.claim_store import put_extraction
from factcheck.store.database import Store, open_store
from factcheck.store.runs import RunLog
from tests.comparison.many import made

SIZES = (10_000, 100_000)
ADDED = 5
"""Articles added to ordinary happenings."""
ORDINARY = range(10, 1_000)
"""Claims of an ordinary happening."""
AT_A_TIME = 1_000
"""Articles stored in one transaction when the store is filled."""


def measured(size: int) -> dict[str, float]:
    """Fill a store, compare it, add articles; seconds of each step, and MB at the most."""
    claims, documents = made(size)
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.document_id].append(claim)
    with tempfile.TemporaryDirectory() as directory, open_store(Path(directory) / "claims.db") as store:
        ordinary, giant = _held_back(documents)
        kept = {one.id for one in (*ordinary, *giant)}
        _fill(store, [(one, own[one.id]) for one in documents if one.id not in kept])
        return {
            "first": _spent(store, []),
            "nothing": _spent(store, []),
            "ordinary": statistics.median(_spent(store, [(one, own[one.id])]) for one in ordinary),
            "giant": statistics.median(_spent(store, [(one, own[one.id])]) for one in giant),
            "memory": megabytes(),
        }


def _held_back(documents: list[Document]) -> tuple[list[Document], list[Document]]:
    """Return the newest articles of some ordinary happenings, and one of the largest."""
    told: dict[str, list[Document]] = defaultdict(list)
    for one in documents:
        told[one.text.partition(" came from ")[2]].append(one)
    by_size = sorted(told.values(), key=len)
    ordinary = [own for own in by_size if 2 * len(own) in ORDINARY]
    step = max(1, len(ordinary) // ADDED)
    return [own[-1] for own in ordinary[::step][:ADDED]], [by_size[-1][-1]]


def _fill(store: Store, articles: list[tuple[Document, list[Claim]]]) -> None:
    run = RunLog(store, "ingest")
    for start in range(0, len(articles), AT_A_TIME):
        with store.writing():
            for document, claims in articles[start : start + AT_A_TIME]:
                put_extraction(store, _extraction(document, claims), "benchmark", run)


def _extraction(document: Document, claims: list[Claim]) -> Extraction:
    return Extraction(document, tuple(replace(claim, document_id=document.id) for claim in claims), (), ())


def _spent(store: Store, articles: list[tuple[Document, list[Claim]]]) -> float:
    start = time.process_time()
    _fill(store, articles)
    compare(store, Settings())
    return time.process_time() - start


def main(sizes: tuple[int, ...]) -> None:
    """Print a line a size, and what an article more costs in the largest store beside the smallest."""
    print(f"{'claims':>9} {'all s':>8} {'nothing s':>10} {'an article s':>13} {'of the giant s':>15} {'MB':>7}")
    rows = []
    for size in sizes:
        row = measured(size)
        rows.append(row)
        print(
            f"{size:>9,} {row['first']:>8.1f} {row['nothing']:>10.3f} {row['ordinary']:>13.3f} {row['giant']:>15.2f} "
            f"{row['memory']:>7,.0f}"
        )
    if len(rows) > 1:
        grown = {name: rows[-1][name] / rows[0][name] for name in ("ordinary", "giant")}
        print(f"{sizes[-1] / sizes[0]:.0f} times the claims: an article {grown['ordinary']:.1f} times, ", end="")
        print(f"of the giant {grown['giant']:.1f} times")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
