"""How comparing grows: ten and a hundred thousand made-up claims, processor time and memory as ratios of two sizes.

    python -m benchmarks.comparing [SIZE...]

One happening holds a tenth of all claims, the others share the rest as 1/rank, as news does. Slim: an article is a
line, with two figures. Each size has a process of its own, so that its memory is its own. *Again* is one article more
in the same process, as when a review goes on. Nothing is read or stored here.
"""

import json
import resource
import subprocess
import sys
import time
from math import log

from factcheck.comparison.engine import compare
from factcheck.model import Claim, Document
from tests.comparison.many import made

SIZES = (10_000, 100_000)
MEBIBYTE = 1024
"""`ru_maxrss` counts in kB (Linux)."""


def measured(size: int) -> dict[str, float]:
    """Compare that many claims, then those of one article more: seconds of processor time, and MB at the most."""
    claims, documents = made(size)
    before = _megabytes()
    first, _ = _spent(claims[:-2], documents[:-1])
    again, found = _spent(claims, documents)
    return {"first": first, "again": again, "memory": _megabytes() - before, "found": found}


def _spent(claims: list[Claim], documents: list[Document]) -> tuple[float, int]:
    start = time.process_time()
    found = compare(claims, documents)
    return time.process_time() - start, len(found.discrepancies)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE


def main(sizes: tuple[int, ...]) -> None:
    """Print a line a size, and what the larger costs of the smaller beside n log n."""
    print(
        f"{'claims':>9} {'compare s':>10} {'again s':>9} {'MB':>7} {'found':>7}   claims/s   processor time, one core"
    )
    rows = []
    for size in sizes:
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.comparing", "--one", str(size)],
            check=True,
            capture_output=True,
            text=True,
        )
        row = json.loads(told.stdout)
        rows.append(row)
        print(
            f"{size:>9,} {row['first']:>10.1f} {row['again']:>9.1f} {row['memory']:>7,.0f} {row['found']:>7,}"
            f" {size / row['first']:>10,.0f}"
        )
    for small, large, one, other in zip(sizes, sizes[1:], rows, rows[1:], strict=False):
        most = large * log(large) / (small * log(small))
        grown = (f"{name} {other[name] / one[name]:.1f} times" for name in ("first", "again", "memory"))
        print(f"{large / small:.0f} times the claims: {', '.join(grown)}; n log n is {most:.1f} times")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(int(sys.argv[2]))))
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
