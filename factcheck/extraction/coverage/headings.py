"""The day a report as a whole holds for: "Situation as of 30 April" above its list of counts. Owns those headings."""

from bisect import bisect_left
from dataclasses import replace

from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.predicate_tense import Tense, tense_around
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Mark

_HEADING = 25
"""Tokens of a heading."""
_NEAR = 1
"""Paragraphs behind a sentence that begins "As of 30 April", in which bare counts still hold for that day."""


class Headings:
    """The as-of days of one article that stand above lists: in a line without a verb, or at the head of a sentence."""

    def __init__(self, tokens: Tokens, placed: list[PlacedTime]) -> None:
        self.tokens = tokens
        stated = [one for one in placed if one.role is Role.AS_OF and tokens.low(one.time.first) == "as"]
        self.plain = {one.time.first for one in stated if _is_verbless(tokens, one.time.first)}
        self.found = [one for one in stated if one.opens or one.time.first in self.plain]
        self.starts = [one.time.first for one in self.found]

    def day_of(self, figure: Figure, tense: str) -> PlacedTime | None:
        """Return the as-of time that a bare count of a list holds for: "Cumulative figures: 94 cases, 4 deaths".

        Under a heading without a verb a perfect holds for it, too: "94 cases have been reported".
        """
        anchor = figure.quantity.anchor
        number = bisect_left(self.starts, anchor) - 1
        if number < 0 or Mark.EARLIER in figure.marks:
            return None
        placed = self.found[number]
        plain = placed.time.first in self.plain
        near = self.tokens.sentence(anchor).paragraph - self.tokens.sentence(placed.time.first).paragraph <= _NEAR
        listed = tense is Tense.NOMINAL and _is_verbless(self.tokens, figure.quantity.first)
        perfect = plain and tense_around(self.tokens, figure, tense) is Tense.PERFECT
        if not (listed and (plain or near)) and not perfect:
            return None
        return replace(placed, time=replace(placed.time, period=replace(placed.time.period, words=None)))


def _is_verbless(tokens: Tokens, index: int) -> bool:
    """Whether the sentence or line around a token is short and has no verb."""
    sentence = tokens.sentence(index)
    if sentence.end - sentence.first > _HEADING:
        return False
    return not any(
        (tokens.tag(at) is Tag.AUXILIARY and not tokens.is_capitalised(at))  # "10 May"
        or (is_verb(tokens, at) and not _is_participle(tokens, at))
        for at in range(sentence.first, sentence.end)
    )


def _is_participle(tokens: Tokens, index: int) -> bool:
    """ "4 killed", "cases confirmed": a verb's form that only says what is counted."""
    return tokens.low(index).endswith("ed") and tokens.low(index - 1) not in ("who", "that", "which")
