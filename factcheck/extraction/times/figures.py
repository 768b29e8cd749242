"""Dates in figures: 2023-11-07, 11/7/2023, 7.11.2023, 2015-3. Owns their forms; an ambiguous order is month first."""

from factcheck.extraction.times.atoms import Atom, Standpoint, Yearly
from factcheck.extraction.times.calendar_dates import month_of, on, single
from factcheck.extraction.times.calendar_words import DASHES
from factcheck.extraction.tokens import Tag

_SEPARATORS = DASHES | {"/"}
_BEFORE_A_SHORT_DATE = frozenset(
    {"on", "from", "between", "since", "until", "till", "by", "before", "after", "to", "and", "through", "-", "–"}
)


def full_year(short: int) -> int:
    """1987 for 87, 2018 for 18: two figures below 50 are this century's."""
    return short + (2000 if short < 50 else 1900) if short < 100 else short


def numeric(view: Standpoint, index: int) -> Atom | None:
    """A date in figures, or None: also for what only looks like one (ratios, scores, telephone numbers)."""
    tokens = view.tokens
    low = tokens.low(index)
    if not low[:1].isdigit() or (tokens.joined(index) and tokens.low(index - 1) in ("$", "£", "€", "+")):
        return None
    if low.isdecimal() and len(low) == 8:
        return _ymd(index + 1, int(low[:4]), int(low[4:6]), int(low[6:])) if low[:2] in ("19", "20") else None
    if "." in low:
        return _dotted(view, index, low)
    parts = _parts(view, index)
    if len(parts) == 3:
        return _three(index + 5, parts, len(tokens.low(index)) == 4)
    return _two(view, index, parts) if len(parts) == 2 else None


def _parts(view: Standpoint, index: int) -> list[int]:
    """The figures of "11/7/2023" (one separator throughout, no spaces); "08/12,15" is three."""
    tokens = view.tokens
    separator = tokens.low(index + 1)
    if separator not in _SEPARATORS or not (tokens.joined(index + 1) and tokens.joined(index + 2)):
        return _spaced(view, index)
    parts = [tokens.low(index), tokens.low(index + 2)]
    again = tokens.low(index + 3) == separator or (tokens.low(index + 3) == "," and separator == "/")
    if again and tokens.joined(index + 3) and tokens.joined(index + 4) and _is_short(tokens.low(index + 4)):
        parts.append(tokens.low(index + 4))
    return [int(part) for part in parts] if all(map(_is_short, parts)) else []


def _spaced(view: Standpoint, index: int) -> list[int]:
    """ "2016 - 11", "11 - 2016": a year and a month with a loose dash."""
    parts = [view.tokens.low(index), view.tokens.low(index + 2)]
    if view.tokens.low(index + 1) not in ("-", "/") or not all(map(_is_short, parts)):
        return []
    return [int(part) for part in parts] if sorted(map(len, parts)) == [2, 4] else []


def _is_short(word: str) -> bool:
    return word.isdecimal() and len(word) <= 4 and len(word) != 3


def _dotted(view: Standpoint, index: int, low: str) -> Atom | None:
    """ "7.11.2023", "2015.5.13", "2015.3"; "7.6" only with a weekday or "on" before it."""
    parts = low.split(".")
    if "," in low or not all(map(_is_short, parts)):
        return None
    numbers = [int(part) for part in parts]
    if len(parts) == 3:
        return _three(index + 1, numbers, len(parts[0]) == 4, day_first=True)
    if len(parts) == 2 and len(parts[0]) == 4 and 1900 <= numbers[0] <= 2199 and len(parts[1]) <= 2:
        return _month(index + 1, numbers[0], numbers[1])
    before = view.tokens.low(index - 1)
    alone = before == "on" and view.tokens.tag(index + 1) is Tag.PUNCTUATION and view.tokens.low(index + 1) != "%"
    if len(parts) == 2 and (before in view.words.weekdays or (alone and max(map(len, parts)) == 2)):
        return _short(index + 1, numbers)
    return None


def _three(end: int, parts: list[int], year_first: bool, *, day_first: bool = False) -> Atom | None:
    if year_first:
        return _ymd(end, *parts)
    first, second, year = parts[0], parts[1], full_year(parts[2])
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    return next((atom for month, day in orders if (atom := _ymd(end, year, month, day))), None)


def _two(view: Standpoint, index: int, parts: list[int]) -> Atom | None:
    """A month of a year ("2015-3", "11-2016"), or a day where something says that it is one ("on 4/22")."""
    first, second = parts
    end = index + 3
    if first > 1900 or second > 1900:
        year, month = (first, second) if first > second else (second, first)
        return _month(end, year, month) if year <= 2199 and month <= 12 else None
    before = view.tokens.low(index - 1)
    dated = before in _BEFORE_A_SHORT_DATE or before in view.words.weekdays or view.tokens.low(index + 3) in ("-", "to")
    if not dated or view.tokens.low(index + 1) == "–" or max(map(len, map(str, parts))) > 2:
        return None
    slash = view.tokens.low(index + 1) == "/" or before in ("on",) or before in view.words.weekdays
    if not slash:
        return None
    stated = view.words.year(view.tokens, end + 1) if view.tokens.low(end) == "," else None
    if stated is not None and stated.value is not None:
        return _ymd(stated.end, stated.value, first, second) or _ymd(stated.end, stated.value, second, first)
    return _short(end, parts)


def _short(end: int, parts: list[int]) -> Atom | None:
    first, second = parts
    for month, day in ((first, second), (second, first)):
        if on(2000, month, day):
            return Atom(end, "day", yearly=yearly_day(month, day))
    return None


def yearly_day(month: int, day: int) -> Yearly:
    """The day as it returns every year."""
    return lambda year: single(on(year, month, day))


def _ymd(end: int, year: int, month: int, day: int) -> Atom | None:
    found = single(on(year, month, day)) if 1000 <= year <= 2199 else None
    return Atom(end, "day", found) if found else None


def _month(end: int, year: int, month: int) -> Atom | None:
    found = month_of(year, month)
    return Atom(end, "month", found) if found else None
