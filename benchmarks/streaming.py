"""How the engine alone grows: a hundred thousand and a million slim claims, one happening after the other.

    python -m benchmarks.streaming [SIZE...]

No store, no articles, no texts: claims with the fields that comparing needs, made as they are asked for and let go when
their happening is compared, as rows that a database streams by group key would be. One happening holds a tenth of all
claims: a war of `DAYS` days, whose running totals hundreds of articles a day repeat, round and get wrong. The others
share the rest as 1/rank, each the toll of one day. Making the claims is not in the time.

Each size has a process of its own, so that its memory is its own. Processor time. A million take some minutes.
"""

import json
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count as counter

from benchmarks.sizes import megabytes, table
from factcheck.comparison.engine import compare
from factcheck.model import Claim, Event
from tests.comparison.claims import count

TIMES = {"all": "compare s", "giant": "giant s", "rest": "rest s"}
"""What is timed at a size, and its heading."""
SIZES = (100_000, 1_000_000)
GIANT = 0.1
"""Share of the claims that the largest happening holds."""
PER_HAPPENING = 20
"""Claims of a happening, on average."""
DAYS = 600
"""Days of the largest happening."""
SOURCES = (None, "the Harbour Office", "the Red Crescent", "the ministry", "the Health Board", "the mayor", "someone")
HEDGES = ("", "", "", "", "about ", "at least ", "up to ")
ERRORS = (100, 100, 100, 100, 100, 100, 97, 105, 60)
"""Percent of the true figure that an article gives."""
TOLLS = ((Event.KILLED, 20), (Event.WOUNDED, 50))
"""What befell how many on each day."""
START = date(2031, 1, 1)


def happenings(size: int) -> Iterator[list[Claim]]:
    """Yield the claims of each happening, the largest first; the same size gives the same."""
    chance = random.Random(size)
    yield _told(0, round(size * GIANT), DAYS, chance)
    shares = [1 / rank for rank in range(1, max(2, size // PER_HAPPENING))]
    rest = left = size - round(size * GIANT)
    whole = sum(shares)
    for number, share in enumerate(shares, 1):
        many = min(left, max(len(TOLLS), round(rest * share / whole)))
        if number == len(shares):
            many = left  # what rounding left over
        if many:
            yield _told(number, many, 1, chance)
        left -= many


def _told(number: int, many: int, days: int, chance: random.Random) -> list[Claim]:
    """So many claims of one happening, two in an article."""
    first, made = START + timedelta(days=number % 700), list[Claim]()
    for article in counter():
        day = chance.randrange(days)
        as_of = (first + timedelta(days=day)).isoformat()
        by, name = chance.choice(SOURCES), f"report {number} {article}"
        for event, daily in TOLLS:
            if len(made) == many:
                return made
            figure = max(1, daily * (day + 1) * chance.choice(ERRORS) // 100)
            words = f"{chance.choice(HEDGES)}{figure}"
            made.append(count(words, event, by=by, doc=name, window=f"{first}..{as_of}", as_of=as_of))
    return made


def measured(size: int) -> dict[str, float]:
    """Compare so many claims: seconds of processor time, also of the largest happening, and MB at the most."""
    spent: list[float] = []
    before, found, compared = megabytes(), 0, 0
    for claims in happenings(size):
        start = time.process_time()
        done = compare(claims)
        spent.append(time.process_time() - start)
        compared, found = compared + len(claims), found + len(done.discrepancies)
    return {
        "claims": compared,
        "all": sum(spent),
        "giant": spent[0],
        "rest": sum(spent[1:]),
        "memory": megabytes() - before,
        "found": found,
    }


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(int(sys.argv[2]))))
    else:
        table("benchmarks.streaming", tuple(map(int, sys.argv[1:])) or SIZES, TIMES)
