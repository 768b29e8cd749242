"""Many made-up claims of realistic skew: one happening holds a tenth of all, the others share the rest as 1/rank.

Slim: an article is a line, with two figures. Made for `benchmarks`.
"""

import random
from datetime import date, timedelta
from itertools import accumulate

from factcheck.model import Claim, Document, Event
from tests.comparison.claims import count, document

GIANT = 0.1
"""Share of the claims that the largest happening holds."""
PER_HAPPENING = 20
"""Claims of a happening, on average."""
FIGURES = ("12", "about 40", "at least 38", "41", "dozens", "up to 60", "57", "58")
SOURCES = (None, "the Harbour Office", "the Red Crescent", "the ministry", "someone")
START = date(2031, 1, 1)


def made(size: int) -> tuple[list[Claim], list[Document]]:
    """Return `size` claims in half as many articles; the same size gives the same."""
    chance = random.Random(size)
    happenings = range(max(2, size // PER_HAPPENING))
    rest = [1 / rank for rank in happenings[1:]]
    weights = [GIANT * sum(rest) / (1 - GIANT), *rest]
    told = chance.choices(happenings, cum_weights=list(accumulate(weights)), k=size // 2)
    articles = [_article(number, happening, chance) for number, happening in enumerate(told)]
    return [claim for _, claims in articles for claim in claims], [one for one, _ in articles]


def _article(number: int, happening: int, chance: random.Random) -> tuple[Document, list[Claim]]:
    """One line on one happening, with the names that only its reports bear."""
    day = START + timedelta(days=happening % 700)
    names = " ".join(f"{stem}{_letters(happening)}" for stem in ("Karsk", "Velmo", "Oruna", "Besti"))
    printed = day + timedelta(days=chance.randrange(3))
    name = f"report{number}"
    text = f"Reports {_letters(number)} came from {names} on the day of it."
    article = document(name, f"Paper {number % 50}", printed.isoformat(), text)
    claims = [
        count(
            chance.choice(FIGURES),
            event,
            by=chance.choice(SOURCES),
            doc=name,
            window=f"{day}..{day}",
            as_of=printed.isoformat(),
        )
        for event in (Event.KILLED, Event.WOUNDED)
    ]
    return article, claims


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
