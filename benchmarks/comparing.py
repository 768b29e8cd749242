"""How comparing grows: ten and a hundred thousand made-up claims, processor time and memory as ratios of two sizes.

    python -m benchmarks.comparing [SIZE...]

One happening holds a tenth of all claims, the others share the rest as 1/rank, as news does. Slim: an article is a
line, with two figures. Each size has a process of its own, so that its memory is its own. *Again* is one article more
in the same process, as when a review goes on. Nothing is read or stored here.
"""

import json
import sys
import time

from benchmarks.sizes import megabytes, table
from factcheck.comparison.engine import compare
from factcheck.model import Claim, Document
from tests.comparison.many import made

TIMES = {"first": "compare s", "again": "again s"}
"""What is timed at a size, and its heading."""
SIZES = (10_000, 100_000)


def measured(size: int) -> dict[str, float]:
    """Compare that many claims, then those of one article more: seconds of processor time, and MB at the most."""
    claims, documents = made(size)
    before = megabytes()
    first, _ = _spent(claims[:-2], documents[:-1])
    again, found = _spent(claims, documents)
    return {"first": first, "again": again, "memory": megabytes() - before, "found": found}


def _spent(claims: list[Claim], documents: list[Document]) -> tuple[float, int]:
    start = time.process_time()
    found = compare(claims, documents)
    return time.process_time() - start, len(found.discrepancies)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(int(sys.argv[2]))))
    else:
        table("benchmarks.comparing", tuple(map(int, sys.argv[1:])) or SIZES, TIMES)
