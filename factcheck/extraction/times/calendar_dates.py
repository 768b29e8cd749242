"""Arithmetic on days: weeks, months, quarters, portions of them, holidays. Owns the calendar; knows no word.

Weeks run from Monday to Sunday. Periods end on their last day. What falls outside the years 1 to 9999 is None.
"""

from calendar import isleap
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple


class Days(NamedTuple):
    """A stretch of days, both ends included; None is an open or unknown end."""

    start: date | None
    end: date | None


_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of each month, from 1 on."""


def _length(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _LENGTHS[month]


def on(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has none such (30 February, month 13)."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    return date(year, month, day)


def single(day: date | None) -> Days | None:
    return None if day is None else Days(day, day)


def plus(day: date, days: int) -> date | None:
    """The day `days` later, None beyond the calendar."""
    number = day.toordinal() + days
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def plus_months(day: date, months: int) -> date | None:
    """The same day of another month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_WEEKLY = {"week": (0, 7), "weekend": (5, 2), "fortnight": (0, 14), "workweek": (0, 5)}
"""First day after Monday, and length in days."""
_DAYS = {"day": 1, "week": 7, "workweek": 7, "weekend": 7, "fortnight": 14}


def shifted(day: date, unit: str, count: int) -> date | None:
    """The day `count` units later. Hours and minutes count in days begun: 48 hours are two, five hours none."""
    if unit in _MONTHS:
        return plus_months(day, count * _MONTHS[unit])
    if unit in _DAYS:
        return plus(day, count * _DAYS[unit])
    return plus(day, int(count / 24) if unit == "hour" else 0)


def month_of(year: int, month: int) -> Days | None:
    first = on(year, month, 1)
    return None if first is None else Days(first, first.replace(day=_length(year, month)))


def years(first: int, count: int = 1) -> Days | None:
    """The first day of year `first` to the last of the `count`-th year."""
    if first < MINYEAR or first + count - 1 > MAXYEAR:
        return None
    return Days(date(first, 1, 1), date(first + count - 1, 12, 31))


def months(year: int, month: int, count: int) -> Days | None:
    """`count` calendar months from a month on."""
    first = on(year, month, 1)
    last = plus_months(first, count - 1) if first else None
    if first is None or last is None:
        return None
    return Days(first, last.replace(day=_length(last.year, last.month)))


def week_of(day: date) -> Days:
    monday = day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return Days(monday, plus(monday, 6))


def weekend_around(day: date | None) -> Days | None:
    """The nearest Saturday and Sunday, with the day when it stands within two days of them (a holiday's weekend)."""
    saturday = plus(day, (5 - day.weekday() + 3) % 7 - 3) if day else None
    sunday = plus(saturday, 1) if saturday else None
    if day is None or saturday is None or sunday is None:
        return None
    return Days(min(day, saturday), max(day, sunday)) if -2 <= (day - saturday).days <= 3 else Days(saturday, sunday)


def iso_week(year: int, number: int) -> Days | None:
    """The numbered week of a year: ISO 8601 counts from the week that holds 4 January."""
    fourth = on(year, 1, 4)
    monday = plus(fourth, 7 * (number - 1) - fourth.weekday()) if fourth else None
    return week_of(monday) if monday else None


def working_days(day: date, count: int) -> Days:
    """The `count` days from Monday to Friday after the day, or, counting down, before it."""
    sign = 1 if count > 0 else -1
    first = last = None
    here: date | None = day
    while count and here is not None:
        here = plus(here, sign)
        if here is not None and here.weekday() < 5:
            first, last, count = first or here, here, count - sign
    return Days(first, last) if sign > 0 else Days(last, first)


def unit_around(day: date, unit: str, step: int) -> Days | None:
    """The calendar unit the day lies in (step 0), the one before (-1), the one after (1)."""
    moved = shifted(day, unit, step)
    if moved is None:
        return None
    if unit in ("day", "hour", "minute"):
        return single(moved)
    if unit in _WEEKLY:
        monday = week_of(moved)[0]
        first, length = _WEEKLY[unit]
        start = plus(monday, first) if monday else None
        return Days(start, plus(start, length - 1)) if start else None
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        return years(moved.year // size * size, size)
    size = _MONTHS[unit]
    return months(moved.year, (moved.month - 1) // size * size + 1, size)


def portion(days: Days, part: str) -> Days:
    """Early and late are halves of a period, mid its middle; a month's late half begins on the 16th."""
    start, end = days
    if start is None or end is None:
        return days
    length = (end - start).days + 1
    if part == "mid":
        return _middle(start, end, length)
    if length in range(28, 32):
        half = 15
    elif length > 300:
        middle = plus_months(start, (end.year - start.year + 1) * 6)
        half = (middle - start).days if middle else length
    else:
        half = length // 2
    if part == "start" and length in (365, 366):
        return months(start.year, 1, 4) or days
    return Days(start, plus(start, max(half, 1) - 1)) if part in ("early", "start") else Days(plus(start, half), end)


def _middle(start: date, end: date, length: int) -> Days:
    if length in (365, 366):
        return months(start.year, 5, 4) or Days(start, end)
    if length in range(28, 32):
        return Days(plus(start, 10), plus(start, 19))
    return Days(plus(start, length // 3), plus(start, length - length // 3 - 1))


def nth_weekday(within: Days, weekday: int, number: int) -> date | None:
    """The first (1), second (2) ... or last (-1) such weekday of a period; None when it has none."""
    start, end = within
    if start is None or end is None:
        return None
    if number < 0:
        return plus(end, -((end.weekday() - weekday) % 7))
    found = plus(start, (weekday - start.weekday()) % 7 + 7 * (number - 1))
    return found if found and found <= end else None


def easter(year: int) -> date | None:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return on(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date | None:
    """Easter Sunday of the Julian calendar, as a Gregorian day (Meeus, Astronomical Algorithms, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    f = d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114
    julian = on(year, f // 31, f % 31 + 1)
    return plus(julian, year // 100 - year // 400 - 2) if julian else None


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def holiday(rule: str, year: int) -> date | None:
    """The day of a rule of the lexicon: "12-25", "11-4thu", "5-lastmon", "11-4thu+1", "easter-2", "orthodox+1"."""
    if rule.startswith(("easter", "orthodox")):
        movable = easter if rule.startswith("easter") else orthodox_easter
        base = movable(year) if MINYEAR <= year <= MAXYEAR else None
        return plus(base, int(rule.removeprefix("easter").removeprefix("orthodox"))) if base else None
    month, _, day = rule.partition("-")
    if day.isdigit():
        return on(year, int(month), int(day))
    name, _, more = day.partition("+")
    number = -1 if name.startswith("last") else int(name[0])
    within = month_of(year, int(month))
    found = nth_weekday(within, _WEEKDAYS.index(name[-3:]), number) if within else None
    return plus(found, int(more or 0)) if found else None
