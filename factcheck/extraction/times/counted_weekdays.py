"""Weekdays by counting: "two Saturdays ago", "a week ago Monday", "Saturday two weeks ago". Owns no other day."""

from datetime import date

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, plus, single, unit_around
from factcheck.extraction.times.relative import KINDS
from factcheck.extraction.tokens import Tag

_UNITS = frozenset({"week", "weekend", "month", "year"})
_BACK, _AHEAD = ("ago",), ("later", "hence")


def weekdays_ago(view: Standpoint, index: int) -> Atom | None:
    """ "two Saturdays ago", "two Mondays from now": that many of them back or ahead, the dateline's own not counted."""
    tokens = view.tokens
    number = view.words.small_number(tokens, index)
    if number is None or not number.value:
        return None
    low = tokens.low(number.end)
    weekday = view.words.weekdays.get(low, view.words.weekdays.get(low.removesuffix("s")))
    after = tokens.low(number.end + 1)
    if weekday is None:
        return None
    if after == "from" and tokens.low(number.end + 2) in ("now", "today"):
        return Atom(number.end + 3, "day", _counted(view.dateline, weekday, number.value))
    if after not in _BACK and after not in _AHEAD:
        return None
    return Atom(number.end + 2, "day", _counted(view.dateline, weekday, number.value * (-1 if after in _BACK else 1)))


def _counted(dateline: date | None, weekday: int, count: int) -> Days:
    if dateline is None:
        return UNKNOWN
    gap = (weekday - dateline.weekday()) % 7 if count > 0 else -((dateline.weekday() - weekday) % 7)
    first = gap or (7 if count > 0 else -7)
    return single(plus(dateline, first + 7 * (count - (1 if count > 0 else -1)))) or UNKNOWN


def before_last(view: Standpoint, index: int) -> Atom | None:
    """ "the Friday before last" is two Fridays ago; "the week before last", so months and years."""
    tokens = view.tokens
    index += tokens.low(index) == "the"
    unit = tokens.low(index)
    if tokens.lower[index + 1 : index + 3] != ["before", "last"] or view.dateline is None:
        return None
    weekday = view.words.weekdays.get(unit)
    if weekday is not None:
        return Atom(index + 3, "day", _counted(view.dateline, weekday, -2))
    if unit not in _UNITS:
        return None
    return Atom(index + 3, KINDS[unit], unit_around(view.dateline, unit, -2) or UNKNOWN)


def weekday_last(view: Standpoint, index: int) -> Atom | None:
    """ "On Tuesday last": the last one before the dateline; "Tuesday last week" says which week."""
    tokens = view.tokens
    weekday = view.words.weekdays.get(tokens.low(index))
    plain = tokens.low(index + 1) == "last" and tokens.tag(index + 2) not in (Tag.WORD, Tag.NUMBER, Tag.VERB)
    if weekday is None or not plain or not view.dateline:
        return None
    return Atom(index + 2, "day", _counted(view.dateline, weekday, -1))


def weekday_beside(view: Standpoint, index: int) -> Atom | None:
    """ "Saturday two weeks ago", "Monday, three days from now": the weekday nearest to the counted day."""
    tokens, words = view.tokens, view.words
    found = words.weekday(tokens, index)
    if found is None or found.value is None:
        return None
    at = found.end + words.among("day_parts", tokens.low(found.end))
    at += tokens.low(at) == ","
    if not (tokens.low(at)[:1].isdigit() or tokens.low(at) in words.numbers):
        return None
    counted = view.atom(view, at)
    if (
        counted is None
        or counted.kind not in ("day", "week")
        or tokens.low(counted.end - 1) not in ("ago", "now", "hence")
    ):
        return None
    return Atom(counted.end, "day", nearest(counted.days, found.value))


def ago_weekday(view: Standpoint, index: int) -> Atom | None:
    """ "a week ago Monday", "a week ago today", "two weeks ago on Saturday"; "in 4 days on Monday" begins with "in"."""
    tokens, words = view.tokens, view.words
    number = words.small_number(tokens, index)
    unit = words.units.get(tokens.low(number.end)) if number else None
    if number is None or unit not in ("week", "fortnight", "day") or tokens.low(number.end + 1) != "ago":
        return None
    at = number.end + 2
    at += tokens.low(at) == "on" or (tokens.low(at) == "last")
    found = words.weekday(tokens, at)
    days = (number.value or 0) * {"day": 1, "week": 7, "fortnight": 14}[unit]
    if tokens.low(at) == "today" and days and view.dateline is not None:
        return Atom(at + 1, "day", single(plus(view.dateline, -days)) or UNKNOWN)
    if found is None or found.value is None or number.value is None or view.dateline is None:
        return None
    if tokens.low(at - 1) == "last":  # "a week ago last Monday": a week before it
        last = _counted(view.dateline, found.value, -1)[0]
        return Atom(found.end, "day", single(plus(last, -7 * number.value) if last else None) or UNKNOWN)
    return Atom(found.end, "day", nearest(single(plus(view.dateline, -days)), found.value))


def nearest(days: Days | None, weekday: int) -> Days:
    """The weekday within three days of a day."""
    day = days[0] if days else None
    if day is None:
        return UNKNOWN
    gap = (weekday - day.weekday() + 3) % 7 - 3
    return single(plus(day, gap)) or UNKNOWN
