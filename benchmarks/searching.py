"""How fast words are found among 100,000 claims, against reading all claims once; and how long filling the index takes.

The ratio is what to watch from change to change; the seconds depend on the machine. The store is made of articles that
this program makes up, in a directory of its own.
"""

import platform
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from factcheck.model import Document
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.search import Wanted, search
from factcheck.store import derived
from factcheck.store.claims import all_claims
from factcheck.store.database import Store, open_store

CLAIMS = 100_000
PLACES = "Ketra Solvane Brimmer Oldham Vastra Lirien Korsk Tamber".split()
SOURCES = ("the Interior Ministry", "the Red Crescent", "the Health Ministry", "the Harbour Office", "the mayor")
HAPPENED = "killed injured missing evacuated arrested".split()
ROUNDS = 5
SEARCHES = {
    "two words": Wanted("ketra flood"),
    "a figure": Wanted("417"),
    "a word in every claim": Wanted("people"),
    "words in every claim": Wanted("people street said"),
    "a beginning": Wanted("evac*"),
    "a beginning in every claim": Wanted("p*"),
    "words side by side": Wanted('"interior ministry"'),
    "side by side in every claim": Wanted('"people were"'),
    "a source and a range": Wanted(source="crescent", low=850.0),
    "a subject of every figure": Wanted(subject="people"),
    "a range of every figure": Wanted(low=0.0),
    "a word and a range": Wanted("people", low=500.0),
    "subject, event, range": Wanted(subject="people", event="killed", high=3.0),
    "days": Wanted("storm", between=(date(2021, 1, 1), date(2021, 2, 1))),
}


def main() -> None:
    """Print one line a search: the median of the rounds, after one to warm up."""
    with tempfile.TemporaryDirectory() as directory, open_store(Path(directory) / "claims.db") as store:
        print(f"Python {platform.python_version()}; making a store of {CLAIMS:,} claims", flush=True)
        ingest(store, _articles())
        count = len(all_claims(store))
        whole = _seconds(lambda: all_claims(store), rounds=1)
        fill = _seconds(lambda: _fill(store), rounds=1)
        print(f"{count:,} claims; read once {whole:.2f} s; index made anew {fill:.1f} s")
        for name, wanted in SEARCHES.items():
            spent = _seconds(lambda wanted=wanted: search(store, wanted, 20), ROUNDS)  # type: ignore[misc]
            found = sum(search(store, wanted, 1).totals.values())
            print(f"{name:28} {spent * 1000:>8.0f} ms   1/{whole / spent:.0f} of reading all   {found:,} found")


def _articles() -> Iterator[Document]:
    chance = random.Random(7)
    for number in range(CLAIMS // 40):
        # A sentence makes a count and a statement, so forty claims.
        place = chance.choice(PLACES)
        happening = chance.choice(("flood", "fire", "collapse", "storm"))
        sentences = (
            f"{chance.choice(SOURCES).capitalize()} said {chance.randrange(2, 900)} people were "
            f"{chance.choice(HAPPENED)} in the {happening} at {place} street {number}."
            for _ in range(20)
        )
        day = date(2020, 1, 1) + timedelta(number % 1500)
        yield document_of("\n\n".join(sentences), name=f"article {number:05}", publisher="Post", dateline=day)


def _fill(store: Store) -> None:
    with store.writing() as connection:
        derived.drop(connection)
        derived.make(connection)


def _seconds(work: Callable[[], object], rounds: int) -> float:
    spent = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent[1:])


if __name__ == "__main__":
    main()
