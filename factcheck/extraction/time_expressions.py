"""One time expression at a place: the longest that any reader finds, alone or in a range. Owns that choice."""

from collections.abc import Callable

from factcheck.extraction.calendar_dates import Days
from factcheck.extraction.calendar_words import CalendarWords
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import FoundTime
from factcheck.extraction.time_atoms import UNKNOWN, Atom, Direction, Standpoint, between
from factcheck.extraction.time_counted import counted, nth_of
from factcheck.extraction.time_days import day_led, month_led, weekday, year_led
from factcheck.extraction.time_figures import numeric
from factcheck.extraction.time_portions import portioned
from factcheck.extraction.time_relative import deictic, row, weekday_of_week, weekend
from factcheck.extraction.time_tense import looks_ahead
from factcheck.extraction.time_years import decade, feast, quarter, season, year
from factcheck.model import Period, Since

_NESTING = 3
"""Expressions inside one another: "the end" of "late" of "last week" is as deep as English goes."""
_ALONE: tuple[Callable[[Standpoint, int], Atom | None], ...] = (
    weekday_of_week,
    weekday,
    day_led,
    numeric,
    month_led,
    year_led,
)
_ALONE += (quarter, season, decade, feast, deictic, weekend, year)
_AROUND = (row, counted, portioned, nth_of)
LINKS = {"since": "since", "until": "until", "till": "until", "by": "until", "before": "until", "after": "since"}
LINKS |= {"starting": "since", "beginning": "since", "through": "until", "from": "from", "between": "between"}
_OTHERS = "the q h so to as no now date later couple few several half up prior weekend week year"


class Openers:
    """Every word that can open a time expression; at any other the scan moves on."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.table(CalendarWords)
        known = set(_OTHERS.split())
        days = (words.weekdays, words.weekday_abbreviations, words.months, words.month_abbreviations, words.holidays)
        counts = (words.numbers, words.ordinals, words.decade_words, words.seasons)
        for table in (*days, *counts, words.steps, words.portions, words.deictic, LINKS):
            known.update(table)
        self.words = frozenset(known | words.classes["prepositions"])

    def open(self, word: str) -> bool:
        return word in self.words or word[:1].isdigit()


def atom(view: Standpoint, index: int) -> Atom | None:
    """The longest bare expression at `index`: no preposition, no range."""
    if view.depth >= _NESTING or not view.tokens.lexicon.table(Openers).open(view.tokens.low(index)):
        return None
    view.depth += 1
    stop = view.tokens.sentence(index).end
    best: Atom | None = None
    for alone in _ALONE:
        best = _longer(best, alone(view, index), stop)
    for around in _AROUND:
        best = _longer(best, around(view, index, atom), stop)
    view.depth -= 1
    return best


def _longer(best: Atom | None, found: Atom | None, stop: int) -> Atom | None:
    if found is None or found.end > stop or (best is not None and found.end <= best.end):
        return best
    return found


def stretch(view: Standpoint, first: int, index: int, *, joined_by_and: bool = False) -> FoundTime | None:
    """An atom, or two joined to a range; the expression begins at `first`."""
    opening = atom(view, index)
    if opening is None:
        return None
    at = opening.end
    joins = view.words.among("range_words", view.tokens.low(at)) or (joined_by_and and view.tokens.low(at) == "and")
    closing = atom(view, at + 1) if joins and _can_range(view, at) else None
    if closing is None:
        if joined_by_and:
            return None
        days = opening.settled(view.dateline, direction(view, first, opening.end))
        return found_time(view, first, opening.end, days or UNKNOWN, opening.kind)
    days = between(opening, closing, view.dateline, direction(view, first, closing.end))
    if days is None and not joined_by_and:
        days = opening.settled(view.dateline, direction(view, first, opening.end))
        return found_time(view, first, opening.end, days or UNKNOWN, opening.kind)
    return found_time(view, first, closing.end, days or UNKNOWN, "window")


def _can_range(view: Standpoint, index: int) -> bool:
    """A long dash with spaces around it sets a clause off ("on Tuesday — Monday ...")."""
    tokens = view.tokens
    if tokens.low(index) == "—":
        return tokens.joined(index) and tokens.joined(index + 1)
    return True


def direction(view: Standpoint, first: int, end: int) -> Direction:
    return Direction.AHEAD if looks_ahead(view.tokens, first, end) else Direction.BACK


def found_time(view: Standpoint, first: int, end: int, days: Days, kind: str, since: Since | None = None) -> FoundTime:
    words = view.tokens.words(first, end)
    return FoundTime(first, end, view.tokens.span(first, end), Period(days[0], days[1], words, since), kind)
