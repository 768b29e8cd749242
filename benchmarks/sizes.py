"""What a benchmark of comparing costs at several sizes: each size in a process of its own, a line each, and the growth.

Owns the processes and the table; what is measured at one size the benchmark says, in `python -m MODULE --one SIZE`.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Mapping
from math import log

MEBIBYTE = 1024
"""`ru_maxrss` counts in kB (Linux)."""


def megabytes() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE


def table(module: str, sizes: tuple[int, ...], times: Mapping[str, str], memory: str = "memory") -> None:
    """Print a line a size, and what the larger costs of the smaller beside n log n.

    `times` are the keys of a size's seconds, each with its heading, the first that of the whole.
    """
    headings = " ".join(f"{heading:>9}" for heading in times.values())
    print(f"{'claims':>9} {headings} {'MB':>7} {'found':>7}   claims/s   processor time, one core")
    rows = [_row(module, size, tuple(times), memory) for size in sizes]
    for small, large, one, other in zip(sizes, sizes[1:], rows, rows[1:], strict=False):
        most = large * log(large) / (small * log(small))
        grown = (f"{name} {other[name] / one[name]:.1f} times" for name in (*times, memory))
        print(f"{large / small:.0f} times the claims: {', '.join(grown)}; n log n is {most:.1f} times")


def _row(module: str, size: int, times: tuple[str, ...], memory: str) -> dict[str, float]:
    told = subprocess.run(
        [sys.executable, "-m", module, "--one", str(size)], check=True, capture_output=True, text=True
    )
    row: dict[str, float] = json.loads(told.stdout)
    spent = " ".join(f"{row[name]:>9.1f}" for name in times)
    print(f"{size:>9,} {spent} {row[memory]:>7,.0f} {row['found']:>7,} {size / row[times[0]]:>10,.0f}", flush=True)
    return row
