"""One time expression at a place: the longest that any reader finds, alone or in a range. Owns that choice."""

from collections.abc import Iterable
from datetime import date

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.atoms import UNKNOWN, Atom, Direction, Reader, Standpoint, between
from factcheck.extraction.times.bounds import COMPARED, opened, pointed, suffix
from factcheck.extraction.times.calendar_dates import Days, plus
from factcheck.extraction.times.calendar_words import ORDINAL_ENDINGS, CalendarWords
from factcheck.extraction.times.counted import bounded, counted
from factcheck.extraction.times.counted_weekdays import (
    ago_weekday,
    before_last,
    weekday_beside,
    weekday_last,
    weekdays_ago,
)
from factcheck.extraction.times.days import day_led, month_led, weekday, year_led
from factcheck.extraction.times.decades import century, decade
from factcheck.extraction.times.feasts import feast
from factcheck.extraction.times.figures import numeric
from factcheck.extraction.times.month_days import before_month, day_alone, of_month
from factcheck.extraction.times.parts_of_periods import nth_of
from factcheck.extraction.times.portions import part_of_a_day, portioned
from factcheck.extraction.times.relative import deictic, row, weekday_of_week, weekend
from factcheck.extraction.times.same_periods import same_period
from factcheck.extraction.times.tense import looks_ahead
from factcheck.extraction.times.told_years import in_the_time_told
from factcheck.extraction.times.unit_edges import current, to_date, unit_end
from factcheck.extraction.times.years import quarter, quarter_of_its_year, season, year
from factcheck.extraction.tokens import Tokens
from factcheck.model import Period, Since

_NESTING = 3
"""Expressions inside one another: "the end" of "late" of "last week" is as deep as English goes."""
LINKS = {"since": "since", "until": "until", "till": "until", "by": "until", "before": "until", "after": "since"}
LINKS |= {"starting": "since", "beginning": "since", "through": "until", "from": "from", "between": "between"}
PHRASES = frozenset({"as", "so", "to", "no", "later", "prior", "up"})
_ORDINAL = (day_led, quarter, nth_of, century, of_month, day_alone, before_month)
_FIGURE: tuple[Reader, ...] = (
    day_led,
    numeric,
    year_led,
    quarter,
    quarter_of_its_year,
    decade,
    year,
    counted,
    ago_weekday,
)
_FIGURE += (weekdays_ago, nth_of, century, of_month, day_alone, before_month)
_SPELLED = (day_led, year_led, year, counted, ago_weekday, weekdays_ago, nth_of, decade, century, of_month)
_ARTICLE: tuple[Reader, ...] = (
    before_last,
    day_led,
    quarter,
    season,
    decade,
    century,
    deictic,
    weekend,
    year,
    row,
    same_period,
)
_ARTICLE = (before_last, *_ARTICLE, counted, portioned, part_of_a_day, nth_of)
_ARTICLE += (of_month, day_alone, unit_end, current, feast)
_UNIT = (before_last, to_date, unit_end, nth_of)
_BY_WORD: dict[str, tuple[Reader, ...]] = {"the": _ARTICLE, "q": (quarter,), "h": (quarter,)}
_BY_WORD |= {
    "now": (deictic,),
    "date": (deictic,),
    "year": (year, *_UNIT),
    "quarter": _UNIT,
    "decade": _UNIT,
}
_BY_WORD |= {
    "week": _UNIT,
    "weekend": (before_last, weekend, nth_of),
    "month": _UNIT,
    "final": (nth_of,),
    "opening": (nth_of,),
}
_BY_WORD |= dict.fromkeys(("eow", "eom", "eoq", "eoy"), (unit_end,))
_BY_WORD |= dict.fromkeys(("fy", "sy", "cy", "fiscal", "financial", "school", "academic", "calendar"), (year,))
_BY_WORD |= dict.fromkeys(("couple", "few", "several", "half"), (counted,))
_BY_WORD |= dict.fromkeys(COMPARED, (bounded,)) | dict.fromkeys(("'", "’", "‘"), (decade,))
_AFTER_A_NUMBER = frozenset(
    {"/", ".", ",", "of", "and", "day", "couple", "few", "half", "hundred", "thousand", "century"}
)
_AFTER_A_NUMBER |= {"zero", "oh", "s", "'s", "’s", "q", "h"}
_AFTER_AN_ARTICLE = frozenset(
    {
        "small",
        "wee",
        "predawn",
        "hours",
        "night",
        "morning",
        "evening",
        "afternoon",
        "day",
        "'",
        "’",
        "‘",
        "nineteen",
        "twenty",
    }
)


class Openers:
    """Which readers a word opens an expression for; at any other word the scan moves on."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.table(CalendarWords)
        self.readers: dict[str, tuple[Reader, ...]] = {}
        for known, readers in _BY_WORD.items():
            self._add((known,), readers)
        for weekdays in (words.weekdays, words.weekday_abbreviations):
            self._add(weekdays, (before_last, weekday_last, weekday_of_week, weekday_beside, weekday))
        for months in (words.months, words.month_abbreviations):
            self._add(months, (month_led,))
        self._add(words.numbers, _SPELLED)
        self._add(words.ordinals, _ORDINAL)
        self._add(words.decade_words, (decade,))
        self._add(words.seasons, (season,))
        self._add(words.steps, (row, same_period, nth_of, quarter_of_its_year))
        self._add(words.portions, (portioned,))
        self._add(words.deictic, (deictic,))
        self._add(words.holidays, (feast,))
        self.numbers = frozenset(words.numbers) - {"hundred"}
        after = (words.units, words.weekdays, words.months, words.month_abbreviations, words.numbers, words.ordinals)
        self.after_a_number = frozenset().union(*after, words.steps, words.decade_words, words.classes["range_words"])
        self.after_a_number |= {f"{day}s" for day in words.weekdays} | ORDINAL_ENDINGS | _AFTER_A_NUMBER
        """What can follow a number that opens an expression; before any other word it is a count."""
        self.leads = frozenset(LINKS) | words.classes["prepositions"] | PHRASES
        """Words that lead to an expression behind them."""
        self.leading_alone = frozenset(LINKS) | PHRASES | {"during"}
        """Those that may make one with a word that opens none by itself."""
        self.words = self.leads.union(self.readers)
        """All of these; a number in figures opens one, too."""

    def _add(self, words: Iterable[str], readers: tuple[Reader, ...]) -> None:
        for word in words:
            self.readers[word] = (*self.readers.get(word, ()), *readers)

    def at(self, tokens: Tokens, index: int) -> tuple[Reader, ...]:
        """The readers for the word at `index`; an article opens only what its next word opens."""
        return self._opened(tokens.low(index), tokens.low(index + 1))

    def _opened(self, low: str, after: str) -> tuple[Reader, ...]:
        if low == "the":
            return _ARTICLE if after in self.readers or after[:1].isdigit() or after in _AFTER_AN_ARTICLE else ()
        if low[:1].isdigit():
            return _FIGURE if after in self.after_a_number or (low[3:] and "," not in low) else ()
        if low in self.numbers and after not in self.after_a_number:
            return ()
        return self.readers.get(low, ())

    def places(self, tokens: Tokens) -> list[int]:
        """The places of the words that may open an expression."""
        return [index for index in tokens.among_numbers(self.words) if self._opens(tokens, index)]

    def _opens(self, tokens: Tokens, index: int) -> bool:
        word = tokens.lower[index]
        if word in self.leads and (word in self.leading_alone or self.at(tokens, index + 1)):
            return True
        return bool(self.at(tokens, index))


def atom(view: Standpoint, index: int) -> Atom | None:
    """The longest bare expression at `index`: no preposition, no range."""
    readers = view.tokens.lexicon.table(Openers).at(view.tokens, index)
    if not readers or view.depth >= _NESTING:
        return None
    view.depth += 1
    stop = view.tokens.sentence(index).end
    best: Atom | None = None
    for reader in readers:
        best = _longer(best, reader(view, index), stop)
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
    opening = in_the_time_told(view, first, opening)
    at = opening.end + (first < index and view.tokens.low(opening.end) == "," and _goes_on(view, opening.end + 1))
    joins = view.words.among("range_words", view.tokens.low(at)) or (joined_by_and and view.tokens.low(at) == "and")
    if not joins and (pair := _neighbours(view, first, opening)):
        return pair
    closing = atom(view, at + 1) if joins and _can_range(view, at) else None
    if closing is None:
        if joined_by_and:
            return None
        days = opening.settled(view.dateline, direction(view, first, opening.end)) or UNKNOWN
        if bound := suffix(view, opening.end):
            return found_time(view, first, bound[0], opened(days, bound[1]), bound[1])
        return found_time(view, first, opening.end, days, opening.kind)
    ends = pointed(view, index, opening, opens=True), pointed(view, at + 1, closing)
    run = between(*ends, view.dateline, direction(view, first, closing.end))
    if run is None and not joined_by_and:
        days = opening.settled(view.dateline, direction(view, first, opening.end)) or UNKNOWN
        return found_time(view, first, opening.end, days, opening.kind)
    return found_time(view, first, closing.end, run or UNKNOWN, "window")


def _neighbours(view: Standpoint, first: int, opening: Atom) -> FoundTime | None:
    """ "in February and March", "Saturday and Sunday", "Tuesday night into Wednesday": two days or months in a row."""
    low = view.tokens.low(opening.end)
    if opening.kind not in ("day", "month", "year") or low not in ("and", "into"):
        return None
    closing = atom(view, opening.end + 1)
    if closing is None or closing.kind != opening.kind or (low == "into" and closing.kind != "day"):
        return None
    days = between(opening, closing, view.dateline, direction(view, first, closing.end))
    if days is None or days[0] is None or days[1] is None:
        return None
    begun = opening.settled(days[1], Direction.BACK)
    if begun is None or begun[1] is None or plus(begun[1], 1) != _first_day(closing, days):
        return None
    return found_time(view, first, closing.end, days, "window")


def _first_day(closing: Atom, days: Days) -> date | None:
    """The first day of the second of two neighbours."""
    settled = closing.settled(days[1], Direction.BACK)
    return settled[0] if settled else None


def _goes_on(view: Standpoint, index: int) -> bool:
    """ "from Thursday, July 3, through Sunday"."""
    return view.tokens.low(index) in ("to", "through", "thru", "until", "till")


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
