"""What share of those called on followed: "put participation at 40%" beside "90% of shops closed". Owns that alone."""

from dataclasses import replace

from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_REACH = 8
"""Tokens of "participation in the strike at" before its number."""
_FOLLOWING = frozenset(["participation", "adherence", "compliance", "observance", "take-up", "uptake"])


def settle_followed(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with a percentage of those who followed as of what the percentage before it is of.

    What is counted goes along, as with every number that only answers another.
    """
    settled = list(found)
    for index in range(1, len(figures)):
        figure, before = figures[index], figures[index - 1]
        shares = {one.quantity.quantity.unit for one in (figure, before)} == {"percent"}
        if not shares or not _measures_following(tokens, figure):
            continue
        away = tokens.sentence_of[figure.quantity.first] - tokens.sentence_of[before.quantity.first]
        told = settled[index - 1]
        if away > 1 or before.subject is None or told is None or told.event is not Event.OTHER:
            continue
        figure.subject, figure.inherited = replace(before.subject, span=None), True
        settled[index], figure.answers = told, index - 1
    return settled


def _measures_following(tokens: Tokens, figure: Figure) -> bool:
    """Whether a percentage without a noun of its own is the value of "participation in the strike"."""
    first = figure.quantity.first
    near = tokens.lower[max(tokens.sentence(first).first, first - _REACH) : first]
    return figure.subject_end == figure.quantity.end and not _FOLLOWING.isdisjoint(near)
