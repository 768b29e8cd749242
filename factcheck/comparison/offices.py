"""The names of who speaks for a city each month: behind titles and before offices, of hospitals, in capitals.

Shared by two reports they are little evidence of one happening; what they weigh, `clues` says.
"""

import re

from factcheck.comparison.clue_words import clue_words

ABBREVIATED = 5
"""Letters of a name in capitals: of a station or a police force."""
NAMED = 4
"""Tokens before a hospital's kind, and behind a title, in which its name stands."""
_SPEAKER = re.compile(
    r"(?P<first>[^\W\d_a-z][\w'’]+) (?P<last>[^\W\d_a-z][\w'’]+), (?:an? |the )?(?P<office>(?:[\w'’-]+ ){0,6})"
)
"""A name and what stands behind it: "Jane Dow, a police spokeswoman for"."""


def offices_in(text: str, tokens: list[str]) -> frozenset[str]:
    """Return the names in small letters; `tokens` are the text's words and marks, in order."""
    return _behind_titles(tokens) | _speakers(text)


def _behind_titles(tokens: list[str]) -> frozenset[str]:
    """The names behind titles, and those before a hospital's kind."""
    data, found = clue_words(), set[str]()
    for at, low in enumerate(token.lower() for token in tokens):
        if low in data.titles:
            found.update(_capitals(tokens[at + 1 : at + 1 + NAMED]))
        elif low in data.hospitals and tokens[at][0].isupper():
            found.update(_capitals(tokens[max(0, at - NAMED) : at][::-1]))
    capitals = {token for token in tokens if len(token) <= ABBREVIATED and token.isupper()}
    found.update(token.lower() for token in capitals if token.title() not in tokens)  # "KARSK, May 3 - In Karsk"
    return frozenset(found)


def _capitals(tokens: list[str]) -> list[str]:
    """The capital words at the start, over points and "of"."""
    found = []
    for token in tokens:
        if token[0].isupper():
            found.append(token.lower().removesuffix("'s").removesuffix("’s"))
        elif token not in (".", "-", "of", "the"):
            break
    return found


def _speakers(text: str) -> frozenset[str]:
    titles = clue_words().titles
    return frozenset(
        name.lower()
        for match in _SPEAKER.finditer(text)
        if not titles.isdisjoint(match["office"].lower().split())
        for name in (match["first"], match["last"])
    )
