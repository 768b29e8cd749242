"""The window that a length alone tells: "eleven people shot in seven days". Owns that form; no day is told in it."""

from datetime import date, timedelta

from factcheck.extraction.records import Figure
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event, Period

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_BEFELL = frozenset(
    [Event.KILLED, Event.WOUNDED, Event.MISSING, Event.ARRESTED, Event.ATTACKED, Event.INFECTED, Event.DISPLACED]
)
_PREDICATE = 4
"""Tokens between who is counted and "in": "were shot", "have been killed"."""
_NO_END = frozenset(["ago", "time", "old", "later", "of"])
"""Behind the length: an age or another day; "in two weeks of fighting" is the fighting's own window."""


def window_of_a_length(tokens: Tokens, figure: Figure, as_of: date | None) -> Period | None:
    """Return the days up to `as_of` in which so many were hit; None where no length stands behind what befell them."""
    if as_of is None or figure.event not in _BEFELL:
        return None
    limit = min(tokens.sentence(figure.quantity.first).end, figure.subject_end + _PREDICATE + 1)
    at = next((at for at in range(figure.subject_end, limit) if tokens.low(at) == "in"), None)
    told = range(figure.subject_end, at or figure.subject_end)
    if at is None or any(tokens.tag(near) not in (Tag.AUXILIARY, Tag.VERB, Tag.WORD, Tag.ADVERB) for near in told):
        return None
    calendar = tokens.lexicon.table(CalendarWords)
    number = calendar.small_number(tokens, at + 1)
    if number is None or number.value is None or number.value < 1:
        return None
    days = _DAYS.get(calendar.units.get(tokens.low(number.end), ""), 0) * number.value
    if days < 2 or tokens.low(number.end + 1) in _NO_END:
        return None
    span = tokens.span(at, number.end + 1)
    return Period(as_of - timedelta(days=days - 1), as_of, span.of(tokens.text))
