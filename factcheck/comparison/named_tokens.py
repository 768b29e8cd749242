"""Which words of a report belong to a name or to the calendar, and tell no happening: "Operation Flood", "26 March"."""

from collections.abc import Iterator
from itertools import pairwise

_DATING = frozenset("in since of until till by from early late mid last this next between during".split())


def of_names(tokens: list[str]) -> list[bool]:
    """Return for each token whether it goes on with a name, or is a month that a number or a preposition dates."""
    return [one or other for one, other in zip(_inside_names(tokens), _of_the_calendar(tokens), strict=True)]


def _inside_names(tokens: list[str]) -> Iterator[bool]:
    """For each token whether it goes on with a name: the "Flood" of an operation's, which is no flood.

    In a headline each word has a capital; there the kind stands with a small letter in what follows.
    """
    yield from (False, *(one[0].isupper() and two[0].isupper() for one, two in pairwise(tokens)))


def _of_the_calendar(tokens: list[str]) -> Iterator[bool]:
    """For each token whether it is the month of March, beside a number or what dates: no march."""
    around = zip(("", *tokens[:-1]), tokens, (*tokens[1:], ""), strict=True)
    for before, token, behind in around:
        dated = before[:1].isdigit() or behind[:1].isdigit() or before.lower() in _DATING
        yield token == "March" and dated
