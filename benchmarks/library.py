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

ROUNDS = 3
LEAST_SECONDS = 0.5
"""A round goes through the sentences until so much processor time has passed: the fast ones would else be noise."""


def _quantulum3() -> Callable[[str], object]:
    from quantulum3 import parser

    return parser.parse


def _recognizers() -> Callable[[str], object]:
    from recognizers_number import recognize_number

    return lambda sentence: recognize_number(sentence, "en-us")


def _dateparser() -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda sentence: search_dates(sentence, languages=["en"])


def _text2num() -> Callable[[str], object]:
    from text_to_num import alpha2digit

    return lambda sentence: alpha2digit(sentence, "en")


READERS: dict[str, Callable[[], Callable[[str], object]]] = {
    "quantulum3": _quantulum3,
    "recognizers": _recognizers,
    "dateparser": _dateparser,
    "text2num": _text2num,
}


def main(name: str, path: str) -> None:
    """Print the words a second of one library, by sentence: the median of the rounds, in processor time."""
    with open(path, encoding="utf-8") as file:
        sentences: list[str] = json.load(file)
    read = READERS[name]()
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
