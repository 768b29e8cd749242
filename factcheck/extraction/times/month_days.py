"""Days of a month that another word names: "the 15th", "6 to 21 next month", "from 2 to 7 April". Owns no month."""

from datetime import date

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, on, plus_months
from factcheck.extraction.times.calendar_words import ORDINAL_ENDINGS
from factcheck.extraction.tokens import Tag

_INTRODUCES = frozenset({"on", "for", "by", "until", "till", "since", "from", "to", "through", "between", "and"})
_INTRODUCES |= {"before", "after", "of", "-", "–"}
_SPELLED = 10
"""From the tenth on a bare spelled ordinal is a day; below, it is a rank ("finished on the third")."""


def day_alone(view: Standpoint, index: int) -> Atom | None:
    """ "the 12th": the last such day up to the dateline, or the next, by its sentence."""
    tokens = view.tokens
    before = tokens.low(index - 1)
    at = index + (tokens.low(index) == "the")
    if before not in _INTRODUCES or (at == index and before not in ("on", "and", "to", "-", "–")):
        return None
    number = view.words.ordinal(tokens, at)
    if number is None or not number.value or not 1 <= number.value <= 31 or _goes_on(view, number.end):
        return None
    spelled = tokens.low(number.end - 1) not in ORDINAL_ENDINGS
    if spelled and number.value < _SPELLED and not _ends_a_run(view, index - 1):
        return None
    if view.dateline is None:
        return Atom(number.end, "day", UNKNOWN)
    return Atom(number.end, "day", monthly=number.value)


def _ends_a_run(view: Standpoint, index: int) -> bool:
    """Whether "to" or its like stands right behind a day: "from April 27 to the third"."""
    tokens, words = view.tokens, view.words
    last = tokens.low(index - 1)
    if not words.among("range_words", tokens.low(index)):
        return False
    after_a_month = last.isdecimal() and words.month(tokens, index - 2) is not None
    return after_a_month or bool(words.month(tokens, index - 1)) or last in words.ordinals or last in ORDINAL_ENDINGS


def _goes_on(view: Standpoint, index: int) -> bool:
    """Whether a noun follows: "on the 12th floor", "the 5th of her books"."""
    tokens = view.tokens
    if tokens.tag(index) in (Tag.WORD, Tag.VERB, Tag.NUMBER) or tokens.low(index) in ("of", "'s", "’s"):
        return True
    if tokens.low(index) == "-" and tokens.joined(index):
        return True
    return tokens.low(index) in ("and", "or") and view.words.ordinal(tokens, index + 1) is not None


def of_month(view: Standpoint, index: int) -> Atom | None:
    """ "6 to 21 next month", "the 12th of last month": days of a month named from the dateline."""
    tokens, words = view.tokens, view.words
    first = words.day_number(tokens, index + (tokens.low(index) == "the"))
    if first is None or first.value is None or view.dateline is None:
        return None
    last = None
    if words.among("range_words", tokens.low(first.end)) or tokens.low(first.end) == "and":
        last = words.day_number(tokens, first.end + 1 + (tokens.low(first.end + 1) == "the"))
    end = last.end if last else first.end
    of = end + (tokens.low(end) == "of")
    step = words.steps.get(tokens.low(of))
    if step is None or tokens.low(of + 1) != "month" or (last is None and of == end):
        return None
    month = plus_months(view.dateline.replace(day=1), step)
    start = on(month.year, month.month, first.value) if month else None
    stop = on(month.year, month.month, last.value) if month and last and last.value else start
    if start is None or stop is None or stop < start:
        return None
    return Atom(of + 2, "window" if last else "day", Days(start, stop))


def before_month(view: Standpoint, index: int) -> Atom | None:
    """ "2 to April 7": the first day borrows the month of the second."""
    tokens, words = view.tokens, view.words
    first = words.day_number(tokens, index + (tokens.low(index) == "the"))
    if first is None or first.value is None or not words.among("range_words", tokens.low(first.end)):
        return None
    if words.month(tokens, first.end + 1) is None:
        return None
    last = view.atom(view, first.end + 1)
    if last is None or last.kind != "day":
        return None
    number = first.value

    def from_first(day: date | None) -> Days | None:
        start = on(day.year, day.month, number) if day else None
        return Days(start, day) if start and day and start <= day else None

    if last.days is not None:
        return Atom(last.end, "window", from_first(last.days[0]) or UNKNOWN)
    yearly = last.yearly
    if yearly is None:
        return None
    return Atom(last.end, "window", yearly=lambda year: from_first(days[0]) if (days := yearly(year)) else None)
