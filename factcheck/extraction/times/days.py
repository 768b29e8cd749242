"""Days and months by name: "October 7", "7 Oct. 2023", "Tuesday", "4 to 9 March". Owns no relative times."""

from factcheck.extraction.times.atoms import Atom, Standpoint, Yearly
from factcheck.extraction.times.calendar_dates import Days, month_of, on, single, weekend_around
from factcheck.extraction.times.calendar_words import ORDINAL_ENDINGS, Number
from factcheck.extraction.times.day_runs import listed_days, other_day, second_day, two_days
from factcheck.extraction.times.figures import full_year, numeric, yearly_day
from factcheck.extraction.times.told_years import year_from_now
from factcheck.extraction.tokens import Tag

_JOINS = frozenset({"-", "–", "%", ":", "/", "$", "£", "€"})
_A_YEAR = 350
"""Days from the dateline within which a day is written without its year; beyond, the weekday is a slip."""


def _days(month: int, first: int, last: int) -> Yearly:
    def within(year: int) -> Days | None:
        start, end = on(year, month, first), on(year, month, last)
        return Days(start, end) if start and end else None

    return within


def _month(month: int) -> Yearly:
    return lambda year: month_of(year, month)


def weekday(view: Standpoint, index: int) -> Atom | None:
    """ "Tuesday", "Tuesday, Oct. 3", "Friday the 13th"; plurals ("Mondays") are habits and no time."""
    tokens, words = view.tokens, view.words
    found = words.weekday(tokens, index)
    if found is None or found.value is None:
        return None
    end = found.end
    comma = end + (tokens.low(end) in (",", "(", "-"))
    for reader in (numeric, month_led, day_led):
        full = reader(view, comma) if tokens.tag(comma) in (Tag.NUMBER, Tag.WORD, Tag.AUXILIARY, Tag.VERB) else None
        if full is not None and full.kind == "day":
            closing = full.end + (tokens.low(comma - 1) == "(" and tokens.low(full.end) == ")")
            ahead = words.steps.get(tokens.low(index - 1), -1) >= 0
            return _on_weekday(view, full, found.value, closing, ahead=ahead)
    named = _day_of_month(view, end, found.value)
    return named or Atom(_past_day_part(view, end), "day", weekday=found.value)


def _on_weekday(view: Standpoint, found: Atom, weekday: int, end: int, *, ahead: bool) -> Atom:
    """The day in the nearest year in which it falls on that weekday; as if unsaid when none near does (a slip).

    `ahead`: said with "this" or "next", so of no year before.
    """
    if view.dateline is None or found.yearly is None:
        return Atom(end, "day", found.days, found.yearly)
    dateline = view.dateline
    near = [found.yearly(dateline.year + step) for step in ((0, 1) if ahead else (0, -1, 1))]
    fitting = [days for days in near if days and days[0] and days[0].weekday() == weekday]
    fitting = [days for days in fitting if days[0] and abs((days[0] - dateline).days) < _A_YEAR]
    nearest = min(fitting, key=lambda days: abs(((days[0] or dateline) - dateline).days), default=None)
    return Atom(end, "day", nearest) if nearest else Atom(end, "day", None, found.yearly)


def _day_of_month(view: Standpoint, index: int, weekday: int) -> Atom | None:
    """ "Friday the 13th", "Monday 21st": the nearest month before the dateline that has it."""
    after = index + (view.tokens.low(index) == "the")
    found = view.words.ordinal(view.tokens, after) or _bare_day(view, after, named=after > index)
    if found is None or found.value is None or view.dateline is None:
        return None
    year, month = view.dateline.year, view.dateline.month
    for back in range(120):
        there, left = divmod(year * 12 + month - 1 - back, 12)
        day = on(there, left + 1, found.value)
        if day and day.weekday() == weekday and (day <= view.dateline or back == 0):
            return Atom(found.end, "day", single(day))
    return None


def _bare_day(view: Standpoint, index: int, *, named: bool) -> Number | None:
    """ "Sunday 31" where nothing that could be counted follows; "Friday the fifteen"."""
    found = view.words.day_number(view.tokens, index)
    if found is None or not (named or view.tokens.low(index).isdecimal()):
        return None
    return found if view.tokens.tag(found.end) is Tag.PUNCTUATION and view.tokens.low(found.end) not in _JOINS else None


def _past_day_part(view: Standpoint, index: int) -> int:
    """After "Tuesday": morning, night, early morning, in the evening."""
    tokens, words = view.tokens, view.words
    after = index
    if tokens.low(after) == "in" and tokens.low(after + 1) == "the":
        after += 2
    if tokens.low(after) in ("early", "late", "mid"):
        after += 1
        after += tokens.low(after) == "-"
    return after + 1 if words.among("day_parts", tokens.low(after)) else index


def month_led(view: Standpoint, index: int) -> Atom | None:
    """ "October 7", "Oct. 7, 2023", "October 7-9", "March 2019", "March"."""
    tokens, words = view.tokens, view.words
    found = words.month(tokens, index)
    if found is None or found.value is None:
        return None
    month, end = found.value, found.end
    if view.tokens.low(end) in ("between", "from") and (days := two_days(view, end + 1)):
        return _with_year(view, days[2], "window", _days(month, days[0], days[1]))
    day = _day_after_month(view, index, end)
    if day is None:
        return _whole_month(view, index, end, month)
    first, end = day
    last = second_day(view, end) or listed_days(view, first, end)
    yearly = yearly_day(month, first)
    if last is not None and first < last[0] and yearly_day(month, last[0])(2000):
        return _with_year(view, last[1], "window", _days(month, first, last[0]))
    return _with_year(view, end, "day", yearly)


def _day_after_month(view: Standpoint, index: int, end: int) -> tuple[int, int] | None:
    """The day of the month and where it ends; not the count in "in May 20 people died", nor a clock time."""
    tokens, words = view.tokens, view.words
    at = end + (tokens.low(end) in ("-", "/", ".", "the") and view.words.day_number(tokens, end + 1) is not None)
    found = words.day_number(tokens, at)
    if (
        found is None
        or found.value is None
        or tokens.low(found.end) in (":", "%")
        or words.year(tokens, at) is not None
    ):
        return None
    bare = tokens.low(found.end - 1) not in ORDINAL_ENDINGS
    counts = tokens.tag(found.end) in (Tag.WORD, Tag.VERB) and not words.month(tokens, found.end)
    if bare and counts and tokens.low(index - 1) == "in":
        return None
    if bare and tokens.low(index) in words.classes["ambiguous_months"] and not tokens.is_capitalised(index):
        return None  # "march 5 miles", "may 3 people"
    return found.value, found.end


def _whole_month(view: Standpoint, index: int, end: int, month: int) -> Atom | None:
    tokens, words = view.tokens, view.words
    at = end + (tokens.low(end) in (",", "of", "in", "-", "/"))
    if tokens.low(end) != "," and (named := year_from_now(view, at)) and named.value:
        return Atom(named.end, "month", month_of(named.value, month))
    year = words.year(tokens, at) or _short_year(view, at)
    if year is not None and year.value is not None:
        return Atom(year.end, "month", month_of(year.value, month))
    if not _is_month(view, index):
        return None
    return Atom(end, "month", yearly=_month(month))


def _is_month(view: Standpoint, index: int) -> bool:
    """Whether a lone month's word is the month: "in May", not "may", "April Smith", "Jan"."""
    tokens, words = view.tokens, view.words
    low, before = tokens.low(index), tokens.low(index - 1)
    to_a_month = words.among("range_words", tokens.low(index + 1)) and words.month(tokens, index + 2) is not None
    introduced = words.among("before_a_month", before) or to_a_month
    if low in words.classes["ambiguous_months"] or low in words.month_abbreviations:
        if not tokens.is_capitalised(index):
            return before in ("in", "since", "until", "late", "early", "mid", "last")
        return introduced
    named = (
        tokens.is_capitalised(index + 1) and tokens.tag(index + 1) is Tag.WORD and low in ("april", "june", "august")
    )
    return introduced or not named


def _short_year(view: Standpoint, index: int) -> Number | None:
    """ "August 99", "April '87": two figures that can be no day."""
    tokens = view.tokens
    at = index + (tokens.low(index) in ("'", "’"))
    low = tokens.low(at)
    marked = at > index
    bare = (
        int(low) > 31 and tokens.low(index - 1) != "," and tokens.tag(at + 1) is not Tag.WORD
        if low.isdecimal()
        else False
    )
    if low.isdecimal() and len(low) == 2 and (bare or marked):
        return Number(at + 1, full_year(int(low)))
    return None


def _with_year(view: Standpoint, end: int, kind: str, yearly: Yearly) -> Atom:
    """The atom in the year that follows, or in whichever year its sentence means."""
    tokens, words = view.tokens, view.words
    if kind == "day" and tokens.low(end) == "weekend":  # "the Fourth of July weekend", "the July 4 weekend"
        return _with_year(
            view, end + 1, "week", lambda year: weekend_around(days[0]) if (days := yearly(year)) else None
        )
    at = end
    if tokens.low(at) in (",", "of", "in", "-", "/"):
        at += 1
    at += tokens.low(at) == "the" and tokens.low(at + 1) == "year"
    at += tokens.low(at) == "year"
    if tokens.low(end) != "," and (named := year_from_now(view, at)) and named.value:
        return Atom(named.end, kind, yearly(named.value) or Days(None, None))
    year = words.year(tokens, at) or _year_in_two_figures(view, at, end)
    if year is None or year.value is None or (tokens.low(end) == "," and _counts(view, year.end)):
        return Atom(end, kind, yearly=yearly)
    return Atom(year.end, kind, yearly(year.value) or Days(None, None))


def _year_in_two_figures(view: Standpoint, index: int, end: int) -> Number | None:
    """ "6 Nov 23", "6-Nov-23": near the dateline, and nothing that could be counted follows."""
    tokens = view.tokens
    low = tokens.low(index)
    if not (low.isdecimal() and len(low) == 2) or tokens.low(end) in (",", "of", "in") or view.dateline is None:
        return None
    year = full_year(int(low))
    closed = tokens.tag(index + 1) is Tag.PUNCTUATION and tokens.low(index + 1) not in _JOINS
    return Number(index + 1, year) if closed and -40 <= year - view.dateline.year <= 2 else None


def _counts(view: Standpoint, index: int) -> bool:
    """Whether a noun follows, so that the four figures are its number: "On May 5, 2000 people died"."""
    low = view.tokens.low(index)
    return low in ("people", "men", "women", "children") or (
        low.endswith("s") and view.tokens.tag(index) is Tag.WORD and len(low) > 3
    )


def day_led(view: Standpoint, index: int) -> Atom | None:
    """ "7 October", "the 7th of October 2023", "4 to 9 March", "second of August"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    first = words.day_number(tokens, at)
    if first is None or first.value is None:
        return None
    last = other_day(view, first.end)
    end = last.end if last else first.end
    end += tokens.low(end) == "day" and tokens.low(end + 1) == "of"
    of = end + (tokens.low(end) in ("of", "/", "-"))
    month = words.month(tokens, of)
    if month is None or month.value is None or not _is_day_and_month(view, at, first.end, of):
        return None
    if last and last.value:
        return _with_year(view, month.end, "window", _days(month.value, first.value, last.value))
    return _with_year(view, month.end, "day", yearly_day(month.value, first.value))


_DATING = frozenset(["on", "since", "until", "till", "by"])
"""Before a day: "on second march"."""


def _is_day_and_month(view: Standpoint, first: int, end: int, month: int) -> bool:
    """Not "killed 30 may have", "one March", "12 march": a verb's month needs its capital or an ordinal."""
    tokens = view.tokens
    low = tokens.low(month)
    is_ordinal = tokens.low(end - 1) in ORDINAL_ENDINGS or tokens.low(end - 1) in view.words.ordinals
    if low in view.words.classes["ambiguous_months"] and not tokens.is_capitalised(month):
        if low == "march" and tokens.low(end - 1) in view.words.ordinals:  # "the second march was longer"
            return tokens.low(month - 1) == "of" or tokens.low(first - 1) in _DATING
        return is_ordinal or tokens.low(month - 1) == "of"
    if low in view.words.month_abbreviations and not tokens.is_capitalised(month):
        return is_ordinal or tokens.low(first).isdecimal()
    return tokens.low(first) not in ("one", "second") or tokens.low(month - 1) == "of"


def year_led(view: Standpoint, index: int) -> Atom | None:
    """ "2016 June", "2019-Sep-1": the year in front."""
    tokens, words = view.tokens, view.words
    year = words.year(tokens, index)
    if year is None or year.value is None:
        return None
    at = year.end + (tokens.low(year.end) in (",", "-", "/"))
    month = words.month(tokens, at)
    if (
        month is None
        or month.value is None
        or (tokens.low(at) in words.classes["ambiguous_months"] and not tokens.is_capitalised(at))
    ):
        return None
    day = words.day_number(tokens, month.end + 1) if tokens.low(month.end) in ("-", "/") else None
    if day is not None and day.value is not None:
        return Atom(day.end, "day", single(on(year.value, month.value, day.value)) or Days(None, None))
    return Atom(month.end, "month", month_of(year.value, month.value))
