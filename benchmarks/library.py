"""Reads sentences with one other library and prints its words a second. Runs in the library's own environment.

    python library.py NAME SENTENCES.json

Owns how each library is called; needs nothing but the standard library and that one. What each reads is less than
`factcheck.extract` reads: quantulum3 and Recognizers numbers and their units, dateparser dates, text2num number words.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROUNDS = 3
LEAST_SECONDS = 0.5
"""A round goes through the sentences until so much processor time has passed: the fast ones would else be noise."""


def _reader(name: str) -> Callable[[str], object]:
    """How one library is called; only the one that is measured is installed here."""
    if name == "quantulum3":
        parse: Callable[[str], object] = import_module("quantulum3.parser").parse
        return parse
    if name == "recognizers":
        recognize = import_module("recognizers_number").recognize_number
        return lambda sentence: recognize(sentence, "en-us")
    if name == "dateparser":
        search = import_module("dateparser.search").search_dates
        return lambda sentence: search(sentence, languages=["en"])
    convert = import_module("text_to_num").alpha2digit
    return lambda sentence: convert(sentence, "en")


def main(name: str, path: str) -> None:
    """Print the words a second of one library, by sentence: the median of the rounds, in processor time."""
    sentences: list[str] = json.loads(Path(path).read_text(encoding="utf-8"))
    read = _reader(name)
    _round(read, sentences[:20])  # tables are loaded on first use
    print(statistics.median(_round(read, sentences) for _ in range(ROUNDS)))


def _round(read: Callable[[str], object], sentences: list[str]) -> float:
    """Words a second of going through the sentences, as often as it takes."""
    words, started = 0, time.process_time()
    while (spent := time.process_time() - started) < LEAST_SECONDS or not words:
        for sentence in sentences:
            read(sentence)
            words += len(sentence.split())
    return words / spent


if __name__ == "__main__":
    main(*sys.argv[1:])
