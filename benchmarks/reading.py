"""How fast claims are read: words a second of `factcheck.extract` over the seeds, against a plain cut into tokens.

The ratio is what to watch from change to change; the words a second depend on the machine.
"""

import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.extraction.tokens import tokenize
from factcheck.model import Document
from factcheck.pipeline.extract import extract
from factcheck.readers import read_document

SEEDS = Path(__file__).parent.parent / "seeds"
REPEATS = 20
"""Times the seeds are gone through in a round: about 30,000 words, so that a round takes a fraction of a second."""
ROUNDS = 5


def main() -> None:
    """Print one line a measure: the median of the rounds, after one round to warm up."""
    documents = [one for path in sorted(SEEDS.iterdir()) for one in read_document(path) if isinstance(one, Document)]
    words = REPEATS * sum(len(document.text.split()) for document in documents)
    cut = _rate(words, documents, lambda document: tokenize(document.text, document.header))
    read = _rate(words, documents, extract)
    print(f"Python {platform.python_version()}, {words:,} words a round, median of {ROUNDS} rounds, one core")
    print(f"tokens   {cut:>12,.0f} words/s")
    print(f"claims   {read:>12,.0f} words/s   {cut / read:.1f} times as long as the tokens alone")


def _rate(words: int, documents: list[Document], work: Callable[[Document], object]) -> float:
    """Return the words a second of `work`, the median of the rounds."""
    seconds = [_round(documents, work) for _ in range(ROUNDS + 1)][1:]
    return words / statistics.median(seconds)


def _round(documents: list[Document], work: Callable[[Document], object]) -> float:
    start = time.perf_counter()
    for document in documents * REPEATS:
        work(document)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
