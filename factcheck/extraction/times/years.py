"""Years, seasons and quarters: "in 2019", "fiscal 2022", "the third quarter of 2019". Owns no relative times."""

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Standpoint
from factcheck.extraction.times.bounds import ONWARDS
from factcheck.extraction.times.calendar_dates import Days, months, years
from factcheck.extraction.times.calendar_words import DASHES, Number
from factcheck.extraction.times.figures import full_year
from factcheck.extraction.tokens import Tag

OLDEST = 1900
"""Years before it are years only after "in" and the like."""
_ROUND = 100
"""A number that a count may be as well: "a 2000 seat hall"."""

_CALENDAR = frozenset({"cy", "calendar"})
_OWN_YEARS = _CALENDAR | {"fy", "sy", "fiscal", "financial", "school", "academic"}


def year(view: Standpoint, index: int) -> Atom | None:
    """A year after a word that a year follows; four figures before a noun in the plural are a count."""
    tokens, words = view.tokens, view.words
    if named := _named_year(view, index):
        return named
    at = index + (tokens.low(index) == "year" or (tokens.low(index) == "the" and tokens.low(index + 1) == "year") * 2)
    at += at > index and tokens.low(at) == "of"
    found = words.year(tokens, at)
    if found is None or found.value is None:
        return None
    before = tokens.low(at - 3 if (tokens.low(at - 2), tokens.low(at - 1)) == ("at", "least") else at - 1)
    if not (words.among("before_a_year", before) or _stands_alone(view, at, found.end) or _is_epithet(view, at, found)):
        return None
    happened = words.among("yearly_plurals", tokens.low(found.end)) and before == "the"
    if not words.among("sure_of_a_year", before) and not happened and _is_counted(view, found.end):
        return None
    if found.value < OLDEST and before not in ("in", "since", "by", "until", "year", "to", "from"):
        return None  # "a total of 1720"
    if before == "(" and tokens.low(found.end) not in (")", ",", "-", "–"):
        return None  # "(0730 UTC)"
    tied = before in (",", "-") and tokens.joined(at) and words.year(tokens, at - 2) is None
    tied = tied and tokens.low(at - 2) not in words.portions
    if words.among("counted", tokens.low(found.end)) or tokens.low(found.end) == ":" or tied:
        return None
    if last := _short_end(view, found.end, found.value):
        if before in DASHES and tokens.joined(at):
            return None  # "2010-2015-86"
        return Atom(found.end + 2, "window", years(found.value, last - found.value + 1))
    return Atom(found.end, "year", years(found.value))


def _named_year(view: Standpoint, index: int) -> Atom | None:
    """ "fiscal 2022", "FY22", "the school year 2019-20": begun on days of their own; "CY18" is the calendar's."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    low = tokens.low(at)
    if low not in _OWN_YEARS:
        return None
    at += 1
    at += tokens.low(at) == "year"
    found = words.year(tokens, at)
    short = tokens.low(at)
    value = found.value if found else full_year(int(short)) if short.isdecimal() and len(short) == 2 else None
    if value is None or (low in ("financial", "school", "academic") and tokens.low(at - 1) != "year"):
        return None
    end = found.end if found else at + 1
    if last := _short_end(view, end, value):
        return Atom(end + 2, "window", years(value, last - value + 1) if low in _CALENDAR else UNKNOWN)
    return Atom(end, "year", years(value) if low in _CALENDAR else UNKNOWN)


def _short_end(view: Standpoint, index: int, first: int) -> int:
    """The last year of "2016-17", else 0."""
    tokens = view.tokens
    low = tokens.low(index + 1)
    separates = tokens.low(index) in DASHES or tokens.low(index) == "/"
    if not separates or not (tokens.joined(index) and tokens.joined(index + 1)):
        return 0
    last = first // 100 * 100 + int(low) if low.isdecimal() and len(low) == 2 else 0
    return last if last > first and tokens.low(index + 2) not in DASHES else 0


def _stands_alone(view: Standpoint, index: int, end: int) -> bool:
    """A year of this century or the last that opens a range or has a possessive: "2019's", "2014-2018"."""
    tokens = view.tokens
    low = tokens.low(index)
    if not low.isdecimal() or not 1900 <= int(low) <= 2199 or tokens.joined(index):
        return False
    after = tokens.low(end)
    if after in DASHES or after in ("to", "through"):
        ends = view.words.year(tokens, end + 1)
        return ends is not None and not (tokens.low(ends.end) in DASHES and tokens.joined(ends.end + 1))
    if after in ("'s", "’s", "q", "h"):
        return True
    opens = index == tokens.sentence(index).first or tokens.low(index - 1) == ";"
    return opens and tokens.tag(end) in (Tag.VERB, Tag.AUXILIARY, Tag.PUNCTUATION)


def _is_epithet(view: Standpoint, index: int, found: Number) -> bool:
    """ "the 2019 fire", "a 2019 fire", "the 2019/20 season": a year of about this time before a noun in the singular.

    "A 2000 seat hall" counts its seats, and "a 2025 target" is to come.
    """
    tokens = view.tokens
    newest = view.dateline.year + 1 if view.dateline else 2100
    if found.value is None or not OLDEST <= found.value <= newest or not tokens.low(index).isdecimal():
        return False
    if tokens.tag(index - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE) or tokens.low(index - 1) in ("an", "about"):
        return False
    past = view.dateline is None or found.value < view.dateline.year
    if tokens.low(index - 1) == "a" and (not past or found.value % _ROUND == 0):
        return False
    after = found.end + 2 * (_short_end(view, found.end, found.value) > 0)
    happened = view.words.among("yearly_plurals", tokens.low(after))  # "the 2016 floods"
    return tokens.tag(after) in (Tag.WORD, Tag.VERB) and (happened or not _is_counted(view, after))


def _is_counted(view: Standpoint, index: int) -> bool:
    low = view.tokens.low(index)
    return low.endswith("s") and len(low) > 3 and view.tokens.tag(index) is Tag.WORD and low not in ONWARDS


_BEFORE_A_SEASON = frozenset(
    {"in", "during", "this", "last", "next", "since", "until", "by", "late", "early", "whole", "entire", "all", "mid"}
)


def season(view: Standpoint, index: int) -> Atom | None:
    """ "summer 2019", "the spring of 2020"; days only with a year. "spring" and "fall" alone are verbs as well."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    if tokens.low(at) not in words.seasons:
        return None
    after = at + 1 + (tokens.low(at + 1) in ("of", ","))
    found = words.year(tokens, after)
    if found is not None and found.value is not None:
        last = _short_end(view, found.end, found.value)
        return Atom(found.end + 2 * (last > 0), "season", Days(None, None))
    introduced = tokens.low(index - 1) in _BEFORE_A_SEASON
    is_noun = tokens.low(at) in ("summer", "winter", "autumn") or at > index or tokens.tag(at + 1) is not Tag.WORD
    return Atom(at + 1, "season", Days(None, None)) if introduced and is_noun else None


def quarter(view: Standpoint, index: int) -> Atom | None:
    """ "Q3 2019", "2019 Q3", "the third quarter of 2019", "first half of the year"."""
    tokens, words = view.tokens, view.words
    low = tokens.low(index)
    if low in ("q", "h") and tokens.joined(index + 1) and tokens.low(index + 1) in ("1", "2", "3", "4"):
        return _part_of_year(
            view, index + 2, int(tokens.low(index + 1)), 3 if low == "q" else 6, tokens.low(index) == "q"
        )
    found = words.year(tokens, index)
    if found is not None and found.value is not None:
        at = found.end + (tokens.low(found.end) == "-")
        part = tokens.low(at + 1)
        if tokens.low(at) not in ("q", "h") or part not in ("1", "2", "3", "4"):
            return None
        size = 3 if tokens.low(at) == "q" else 6
        return Atom(at + 2, "season", months(found.value, (int(part) - 1) * size + 1, size))
    at = index + (low == "the")
    ordinal = words.ordinal(tokens, at)
    if ordinal is None or not ordinal.value or tokens.low(ordinal.end) not in ("quarter", "half"):
        return None
    size = 3 if tokens.low(ordinal.end) == "quarter" else 6
    return _part_of_year(view, ordinal.end + 1, ordinal.value, size, size == 3) if ordinal.value <= 12 // size else None


def quarter_of_its_year(view: Standpoint, index: int) -> Atom | None:
    """ "last year's third quarter", "2019's first half"."""
    tokens, words = view.tokens, view.words
    step = words.steps.get(tokens.low(index))
    if step is not None and tokens.low(index + 1) == "year" and view.dateline:
        value, at = view.dateline.year + step, index + 2
    else:
        found = words.year(tokens, index)
        if found is None or found.value is None:
            return None
        value, at = found.value, found.end
    ordinal = words.ordinal(tokens, at + 1)
    if tokens.low(at) not in ("'s", "’s") or ordinal is None or not ordinal.value:
        return None
    size = {"quarter": 3, "half": 6}.get(tokens.low(ordinal.end), 0)
    if not size or ordinal.value > 12 // size:
        return None
    return Atom(ordinal.end + 1, "season", months(value, (ordinal.value - 1) * size + 1, size) or UNKNOWN)


def _part_of_year(view: Standpoint, end: int, number: int, size: int, alone: bool) -> Atom | None:
    """The quarter or half of the year that follows; a lone half is half of anything."""
    tokens, words = view.tokens, view.words
    at = end + (tokens.low(end) in ("of", "in", "-", ","))
    first = (number - 1) * size + 1
    found = words.year(tokens, at)
    if found is not None and found.value is not None:
        return Atom(found.end, "season", months(found.value, first, size))
    at += tokens.low(at) == "the"
    step = words.steps.get(tokens.low(at), 0)
    named = at + (tokens.low(at) in words.steps)
    if tokens.low(named) == "year" and (named > end):
        days = months(view.dateline.year + step, first, size) if view.dateline else None
        return Atom(named + 1, "season", days or Days(None, None))
    if not alone:
        return None
    return Atom(end, "season", yearly=lambda year: months(year, first, size))
