"""Parts of a period by their number: "the first week of October", "the second Friday of next month". Owns no period."""

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Direction, Standpoint
from factcheck.extraction.times.calendar_dates import (
    Days,
    iso_week,
    month_of,
    nth_weekday,
    plus,
    shifted,
    single,
    unit_around,
)
from factcheck.extraction.times.relative import KINDS, this_unit, unit_from
from factcheck.extraction.tokens import Tag

_OPENING = 2
"""Tokens of an ordinal and a weekday."""


def nth_of(view: Standpoint, index: int) -> Atom | None:
    """ "the first week of October", "the week of May 22", "the second Friday of next month"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    low, after = tokens.low(at), tokens.low(at + 1)
    if low in ("week", "weekend") and after in ("of", "beginning", "commencing", "ending", "starting"):
        return _week_named(view, at + 2, words.units[low])
    if low == "week" and after.isdecimal() and len(after) < 3:
        return _numbered_week(view, at + 2, int(after))
    if low in ("first", "last", "final", "opening") and (several := _first_units(view, at)):
        return several
    if low in ("week", "month", "year", "weekend") and after == "after":
        return _after_next(view, at)
    ordinal = words.ordinal(tokens, at)
    number = -1 if low in ("last", "final") else ordinal.value if ordinal else None
    if not number:
        return None
    return _numbered(view, ordinal.end if ordinal and number > 0 else at + 1, number)


def _numbered(view: Standpoint, index: int, number: int) -> Atom | None:
    """What follows the ordinal: a weekday, week, month or day, and the period it is counted in."""
    tokens, words = view.tokens, view.words
    day = words.weekday(tokens, index)
    unit = "" if day else tokens.low(index)
    end = day.end if day else index + (unit in ("week", "day", "month"))
    end += words.among("day_parts", tokens.low(end))
    of = tokens.low(end) == "of" or (tokens.low(end) == "in" and end > index)
    if end == index and number < 1:
        return None
    if not of and tokens.low(end) not in ("this", "next", "last"):
        return (
            _of_this_month(view, end, number, day.value) if day and day.value is not None and end == day.end else None
        )
    inner = this_unit(view, end + of) or view.atom(view, end + of)
    days = inner.settled(view.dateline, Direction.BACK) if inner else None
    if inner is None or days is None or inner.kind not in ("month", "year"):
        return None
    return _counted_in(inner, days, number, day.value if day else None, unit)


def _of_this_month(view: Standpoint, index: int, number: int, weekday: int) -> Atom | None:
    """ "on third Tuesday" by itself is the dateline's month's; not "for the third Sunday in a row".

    Nor one that opens its sentence: "Third Saturday, larger crowd" is the third of what goes on.
    """
    tokens = view.tokens
    opens = index - tokens.sentence(index - 1).first <= _OPENING
    if number < 1 or view.dateline is None or tokens.tag(index) is not Tag.PUNCTUATION or opens:
        return None
    within = month_of(view.dateline.year, view.dateline.month)
    found = nth_weekday(within, weekday, number) if within else None
    return Atom(index, "day", single(found)) if found else None


def _counted_in(inner: Atom, days: Days, number: int, weekday: int | None, unit: str) -> Atom | None:
    start, end = days
    if start is None or end is None:
        return None
    if weekday is not None:
        return Atom(inner.end, "day", single(nth_weekday(days, weekday, number)))
    if unit == "month":
        first = shifted(start if number > 0 else end, "month", number - (number > 0) + (number < 0))
        whole = unit_around(first, "month", 0) if first else None
        return Atom(inner.end, "month", whole) if whole and whole[1] and start <= whole[1] <= end else None
    if unit != "week":
        found = plus(start, number - 1) if number > 0 else plus(end, number + 1)
        return Atom(inner.end, "day", single(found)) if found and start <= found <= end else None
    # As the calendar counts them: the first week is the one that holds the period's first Thursday.
    thursday = nth_weekday(days, 3, number)
    return Atom(inner.end, "week", unit_around(thursday, "week", 0) if thursday else None)


def _first_units(view: Standpoint, index: int) -> Atom | None:
    """ "the first nine months of 2019", "the last ten days of May"."""
    tokens = view.tokens
    number = view.words.small_number(tokens, index + 1)
    unit = view.words.units.get(tokens.low(number.end)) if number else None
    if number is None or number.value is None or unit in (None, "hour", "minute") or tokens.low(number.end + 1) != "of":
        return None
    inner = this_unit(view, number.end + 2) or view.atom(view, number.end + 2)
    days = inner.settled(view.dateline, Direction.BACK) if inner else None
    if inner is None or days is None or days[0] is None or days[1] is None or unit is None:
        return None
    if unit == "week" and inner.kind == "year":
        return Atom(inner.end, "window", _weeks_of_a_year(days, number.value, last=tokens.low(index) != "first"))
    if tokens.low(index) in ("last", "final"):
        after = plus(days[1], 1)
        return Atom(inner.end, "window", Days(shifted(after, unit, -number.value) if after else None, days[1]))
    end = shifted(days[0], unit, number.value)
    return Atom(inner.end, "window", Days(days[0], plus(end, -1) if end else None))


def _weeks_of_a_year(days: Days, count: int, *, last: bool) -> Days:
    """The first or last weeks of a year, numbered as the calendar does, like its first week alone."""
    thursday = nth_weekday(days, 3, -1 if last else 1)
    monday = plus(thursday, -3 - 7 * (count - 1) * last) if thursday else None
    return Days(monday, plus(monday, 7 * count - 1)) if monday else UNKNOWN


def _numbered_week(view: Standpoint, index: int, number: int) -> Atom | None:
    """ "week 34", "week 31 of last year": counted as ISO 8601 does, of this year where none is named."""
    inner = None
    if view.tokens.low(index) in ("of", ",", "in"):
        inner = view.atom(view, index + 1)
        inner = inner if inner and inner.kind == "year" and inner.days and inner.days[0] else None
    of = inner.days[0] if inner and inner.days else view.dateline
    if not 1 <= number <= 53 or of is None:
        return None
    return Atom(inner.end if inner else index, "week", iso_week(of.year, number) or UNKNOWN)


def _week_named(view: Standpoint, index: int, unit: str) -> Atom | None:
    inner = view.atom(view, index)
    days = inner.settled(view.dateline, Direction.BACK) if inner else None
    if inner is None or inner.kind != "day":
        return None
    return Atom(inner.end, "week", unit_from(view, days[0] if days else None, unit, 0))


def _after_next(view: Standpoint, index: int) -> Atom | None:
    at = index + 2 + (view.tokens.low(index + 2) == "the")
    if view.tokens.low(at) != "next":
        return None
    unit = view.words.units[view.tokens.low(index)]
    return Atom(at + 1, KINDS[unit], unit_from(view, view.dateline, unit, 2))
