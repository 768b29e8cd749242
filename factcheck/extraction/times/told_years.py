"""The year of a day or month that names none: told behind it, or at the head of its sentence. Owns those forms."""

from dataclasses import replace

from factcheck.extraction.times.atoms import Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, on, single
from factcheck.extraction.times.calendar_words import Number

_STEPS = {"last": -1, "this": 0, "next": 1}
_REACH = 40
"""Tokens between a year and a day that is in it."""
_TURNS = frozenset({";", ":", "than", "compared", "against", "versus", "like", "since", "until", "now"})
"""Words behind which a sentence leaves the year that it began with."""


def year_from_now(view: Standpoint, index: int) -> Number | None:
    """ "last year", "two years ago" behind a day or a month ("on 6 March last year"), and the token after it."""
    tokens = view.tokens
    if view.dateline is None:
        return None
    step = _STEPS.get(tokens.low(index))
    if step is not None:
        return Number(index + 2, view.dateline.year + step) if tokens.low(index + 1) == "year" else None
    one = tokens.low(index) == "a"
    number = Number(index + 1, 1) if one else view.words.small_number(tokens, index)
    if number is None or not number.value or tokens.low(number.end) not in ("year", "years"):
        return None
    past = tokens.low(number.end + 1) == "ago"
    return Number(number.end + 2, view.dateline.year - number.value) if past else None


def in_the_time_told(view: Standpoint, index: int, atom: Atom) -> Atom:
    """The atom with the days that a past year or month gives it: "In 2021, a shooting on the Fourth of July".

    The year opens the sentence, or stands right before the day ("last year on Christmas Eve").
    """
    head, tokens, dateline = view.head, view.tokens, view.dateline
    if head is None or atom.days is not None or dateline is None or view.head_sentence != tokens.sentence_of[index]:
        return atom
    start, end = head.period.start, head.period.end
    if start is None or end is None or end >= dateline:
        return atom
    opens = head.first - tokens.sentence(index).first <= 1
    beside = index - head.end <= (tokens.low(head.end) == ",")
    if (
        not (opens or beside)
        or index - head.end > _REACH
        or any(tokens.low(at) in _TURNS for at in range(head.end, index))
    ):
        return atom
    days: Days | None = None
    if head.kind == "year" and atom.yearly is not None:
        days = atom.yearly(start.year)
    elif head.kind == "month" and atom.monthly is not None:
        days = single(on(start.year, start.month, atom.monthly))
    return replace(atom, days=days) if days else atom
