"""Words that point back at a time told before: "22,000 then", "died there". Owns them and what they point at."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event, Period

_PHRASES: tuple[tuple[str, ...], ...] = (
    ("at", "the", "time"),
    ("at", "that", "time"),
    ("on", "that", "occasion"),
    ("back", "then"),
)
_REACH = 20
"""Tokens between a count and such words."""
_NOT_OF_A_TIME = frozenset(
    {"and", "but", "or", "since", "by", "until", "till", "from", "before", "even", "only", "every"}
)
"""Before "then": what only comes next, or a window."""
_TOLD = frozenset({"day", "part_of_day", "month", "season", "year"})
_ROLES = frozenset({Role.EVENT, Role.NOUN, Role.COMPARED, Role.STATEMENT})


def _points_back(tokens: Tokens, figure: Figure) -> bool:
    """Whether words in the clause of a count point back at a time: "then", "at the time", "on that occasion"."""
    sentence = tokens.sentence(figure.quantity.anchor)
    first = figure.quantity.first
    floor, limit = max(sentence.first, first - _REACH), min(sentence.end, first + _REACH)
    begins = next((at for at in range(first - 1, floor - 1, -1) if tokens.low(at) == ";"), floor - 1)
    ends = next((at for at in range(first, limit) if tokens.low(at) == ";"), limit)
    return any(_points(tokens, at, ends) for at in range(begins + 1, ends))


def _points(tokens: Tokens, index: int, stop: int) -> bool:
    low = tokens.low(index)
    if low == "then":
        closes = index + 1 >= stop or tokens.tag(index + 1) is Tag.PUNCTUATION or tokens.low(index + 1) == "that"
        before = tokens.tag(index - 1)
        return closes and before is not Tag.PUNCTUATION and tokens.low(index - 1) not in _NOT_OF_A_TIME
    if low == "there":  # "on 2 May a stand gave way at a ring. Nine died there"
        closes = index + 1 >= stop or tokens.tag(index + 1) in (Tag.PUNCTUATION, Tag.CONJUNCTION)
        return closes and tokens.tag(index - 1) in (Tag.VERB, Tag.WORD) and index > 0
    if (low, tokens.low(index + 1)) in (("in", "that"), ("by", "that")):  # "seven were hurt in that strike"
        return tokens.lexicon.table(CoverageWords).names("incident_nouns", tokens.low(index + 2))
    for phrase in _PHRASES:
        end = index + len(phrase)
        if low == phrase[0] and tuple(tokens.lower[index:end]) == phrase:
            return tokens.low(end) != "of"  # "at the time of the fire" says its own
    return False


class Pointing:
    """Reads the days that such words mean, of one count after another."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._last: tuple[int, Event | None, Period] | None = None
        """The sentence, the event and the days of the last count that points back."""

    def days(self, before: list[PlacedTime], figure: Figure, incident: date | None) -> Period | None:
        """Return the days that a count points back at; also those of the next one: "21 died there; others say 34"."""
        sentence = self._tokens.sentence_of[figure.quantity.anchor]
        found = _days_pointed_at(self._tokens, before, figure, incident)
        if found is None and self._last is not None and self._last[:2] == (sentence, figure.event):
            return self._last[2]
        self._last = (sentence, figure.event, found) if found is not None else None
        return found


def _days_pointed_at(tokens: Tokens, before: list[PlacedTime], figure: Figure, incident: date | None) -> Period | None:
    """Return the days that such words mean: of the last time told in the count's sentence, or in the one before it.

    A sentence later, only a time up to the main happening (`incident`) is meant; else it is that happening itself.
    """
    if not _points_back(tokens, figure):
        return None
    anchor = figure.quantity.anchor
    own, paragraph = tokens.sentence_of[anchor], tokens.sentence(anchor).paragraph
    for placed in reversed(before):
        first = placed.time.first
        step = own - tokens.sentence_of[first]
        if step > 1 or tokens.sentence(first).paragraph != paragraph:
            return None
        end = placed.time.period.end
        known = placed.time.kind in _TOLD and placed.role in _ROLES and end is not None
        if known and end is not None and (step == 0 or incident is None or end <= incident):
            return replace(placed.time.period, words=None)
    return None
