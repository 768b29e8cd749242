"""Reads texts with one library and prints its words a second. Runs in the library's own environment, ours as theirs.

    python library.py NAME TEXTS.json

Owns how each library is called, with its defaults; needs nothing but the standard library and that one. quantulum3
(without its classifier, which its extra installs) and Recognizers read numbers and their units, dateparser dates,
text2num number words. Ours: `numbers` and `times` do the same jobs, `claims` reads everything, attribution included.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

ROUNDS = 3
LEAST_SECONDS = 0.5
"""A round goes through the texts until so much processor time has passed: the fast ones would else be noise."""

DAY = date(2024, 5, 17)
"""The dateline of every text."""


def _reader(name: str) -> Callable[[str], object]:
    """How one library is called; only the one that is measured is installed here."""
    if name == "quantulum3":
        parse: Callable[[str], object] = import_module("quantulum3.parser").parse
        return parse
    if name in ("numbers", "times", "claims"):
        return _own(name)
    if name == "recognizers":
        recognize = import_module("recognizers_number").recognize_number
        return lambda sentence: recognize(sentence, "en-us")
    if name == "dateparser":
        search = import_module("dateparser.search").search_dates
        return lambda sentence: search(sentence, languages=["en"])
    convert = import_module("text_to_num").alpha2digit
    return lambda sentence: convert(sentence, "en")


def _own(name: str) -> Callable[[str], object]:
    factcheck = import_module("factcheck")
    if name == "numbers":
        numbers: Callable[[str], object] = factcheck.find_quantities
        return numbers
    if name == "times":
        return lambda text: factcheck.find_times(text, DAY)
    return lambda text: factcheck.extract(text, dateline=DAY)


def main(name: str, path: str) -> None:
    """Print the words a second of one library: the median of the rounds, in processor time."""
    texts: list[str] = json.loads(Path(path).read_text(encoding="utf-8"))
    read = _reader(name)
    _round(read, texts[:20], least=0)  # tables are loaded on first use
    print(statistics.median(_round(read, texts, LEAST_SECONDS) for _ in range(ROUNDS)))


def _round(read: Callable[[str], object], texts: list[str], least: float) -> float:
    """Words a second of going through the texts, as often as it takes to fill `least` seconds."""
    words, started = 0, time.process_time()
    while (spent := time.process_time() - started) < least or not words:
        for text in texts:
            read(text)
            words += len(text.split())
    return words / max(spent, 1e-9)


if __name__ == "__main__":
    main(*sys.argv[1:])
