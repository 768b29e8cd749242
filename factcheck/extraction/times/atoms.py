"""What a bare time expression is before its tense is known, and how it is given days. Owns the atom; reads no text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.calendar_dates import Days, on, plus, plus_months, single
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tokens

Yearly = Callable[[int], Days | None]


class Direction(Enum):
    """Where an expression without a year lies: news looks back, a future tense ahead."""

    BACK = "back"
    AHEAD = "ahead"
    NEAREST = "nearest"


@dataclass(slots=True)
class Standpoint:
    """From where times are read; `recent` is the day last named ("the next day" counts from it)."""

    tokens: Tokens
    words: CalendarWords
    dateline: date | None
    atom: "Reader"
    """Reads a bare expression inside another ("last" + "May")."""
    recent: date | None = None
    recent_sentence: int = -1
    """The sentence in which that day stands."""
    window: Days | None = None
    """The window last named ("in the same period")."""
    window_sentence: int = -1
    """The sentence in which it stands."""
    unit: "tuple[str, date, int] | None" = None
    """The month or year last named, its first day and its sentence ("in 2019, down from 61 a year earlier")."""
    head: FoundTime | None = None
    """The month or year last named; it may be that of a day behind it ("In 2021, a shooting on 4 July")."""
    head_sentence: int = -1
    """The sentence in which it stands."""
    depth: int = 0
    """How many expressions the one being read lies inside ("late" + "last" + "week"); bounded by the reader."""


@dataclass(slots=True)
class Atom:
    """A time of tokens ..`end`: fixed `days`, or one that returns every year or every week."""

    end: int
    kind: str
    days: Days | None = None
    yearly: Yearly | None = None
    weekday: int | None = None
    either: tuple[Days | None, Days | None] | None = None
    """Its days looking back, and looking ahead."""
    monthly: int | None = None
    """The day of a month, of any month ("the 12th")."""

    def settled(self, dateline: date | None, direction: Direction) -> Days | None:
        """Its days as seen from the dateline; None where they cannot be known."""
        if self.days is not None or dateline is None:
            return self.days
        if self.either is not None:
            return self.either[direction is Direction.AHEAD]
        if self.weekday is not None:
            return _weekly(self.weekday, dateline, direction)
        if self.monthly is not None:
            return _in_its_month(self.monthly, dateline, direction)
        return _in_its_year(self.yearly, dateline, direction) if self.yearly else None


Reader = Callable[[Standpoint, int], Atom | None]
UNKNOWN = Days(None, None)


def _weekly(weekday: int, dateline: date, direction: Direction) -> Days | None:
    if direction is Direction.AHEAD:
        return single(plus(dateline, (weekday - dateline.weekday()) % 7))
    return single(plus(dateline, -((dateline.weekday() - weekday) % 7)))


def _in_its_month(number: int, dateline: date, direction: Direction) -> Days | None:
    """The day in the nearest month back or ahead that has it."""
    first = dateline.replace(day=1)
    near = [month for step in range(-3, 4) if (month := plus_months(first, step))]
    days = [day for month in near if (day := on(month.year, month.month, number))]
    if direction is Direction.AHEAD:
        return single(min((day for day in days if day >= dateline), default=None))
    return single(max((day for day in days if day <= dateline), default=None))


def _in_its_year(yearly: Yearly, dateline: date, direction: Direction) -> Days | None:
    """The occurrence wanted among those of the years around; leap days need eight of them.

    What is named by its year begins at the earliest, and ends at the latest, in the one beside it.
    """
    year = dateline.year
    if direction is Direction.NEAREST:
        found = [days for near in range(year - 8, year + 9) if (days := yearly(near)) is not None]
        return min(found, key=lambda days: abs((days[0] or dateline) - dateline), default=None)
    if direction is Direction.AHEAD:
        for near in range(year - 1, year + 9):
            days = yearly(near)
            if days is not None and days[1] is not None and days[1] >= dateline:
                return days
        return None
    for near in range(year + 1, year - 9, -1):
        days = yearly(near)
        if days is not None and days[0] is not None and days[0] <= dateline:
            return days
    return None


def stepped(atom: Atom, dateline: date | None, step: int) -> Days | None:
    """ "last", "this" or "next" with a day: the previous week's, this week's, the next week's; months likewise."""
    if dateline is None:
        return None
    if atom.weekday is not None:
        monday = dateline - timedelta(days=min(dateline.weekday(), dateline.toordinal() - 1))
        return single(plus(monday, 7 * step + atom.weekday))
    if atom.yearly is None:
        return None
    if step == 0:
        return atom.yearly(dateline.year)
    years = range(dateline.year + step, dateline.year - step, -step)
    near = [days for year in reversed(years) if (days := atom.yearly(year)) is not None]
    if step < 0:
        return next(
            (days for days in near if days[1] is not None and days[1] < dateline), atom.yearly(dateline.year - 1)
        )
    return next((days for days in near if days[0] is not None and days[0] > dateline), atom.yearly(dateline.year + 1))


def between(first: Atom, last: Atom, dateline: date | None, direction: Direction) -> Days | None:
    """The stretch from one atom to another; a year or week said of one holds for both. None when it runs backwards."""
    end = last.settled(dateline, direction)
    start = first.settled(dateline, direction)
    named = first.days if first.monthly is None and last.monthly is None else start
    if last.days is None and named is not None and first.monthly is None:
        end = _from(last, named[0])
    elif end is not None and end[1] is not None and first.days is None:
        start = _up_to(first, end[1])
    if start is None or end is None or start[0] is None or end[1] is None:
        return Days(start[0] if start else None, end[1] if end else None) if start or end else None
    return Days(start[0], end[1]) if start[0] <= end[1] else None


def _from(atom: Atom, start: date | None) -> Days | None:
    return atom.settled(start, Direction.AHEAD) if start else None


def _up_to(atom: Atom, end: date) -> Days | None:
    return atom.settled(end, Direction.BACK)
