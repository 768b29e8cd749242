"""Numbers that tell which day or year, how long or how often: one predicate each. Owns no meaning (`times` does)."""

from factcheck.extraction.quantities.numerals import NumeralKind
from factcheck.extraction.quantities.surroundings import DASHES, Surroundings
from factcheck.model import Qualifier

_LINKS = frozenset(["and", "or", "to", "through", ",", "&", "/", "until"]) | DASHES
_STROKES = DASHES | {"/"}
_SHORTEST_DATE = 3
"""Tokens of two joined numbers."""
_LONGEST_DATE = 7
"""Tokens of more than three joined numbers: no date, and no need to see the end of them."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def is_date(at: Surroundings) -> bool:
    """October 7; 7 October; the 7th of October; Nov. 3; 5/17/2018; 2023-11-07; October 7 and 8."""
    if _in_numeric_date(at):
        return True
    if not 1 <= at.value <= 31 or not at.mention.number.in_digits:
        return False
    if _is_month(at, at.mention.end + (at.after() == "of")):
        return True
    month = at.mention.core - 1
    if at.tokens.low(month) == "." and at.tokens.joined(month):
        month -= 1
    if at.tokens.low(month) == "the":
        month -= 1
    if _is_month(at, month):  # "In May 12 people died" has no day
        return at.tokens.low(month - 1) != "in" or at.noun_after() is None
    return at.follows("date", _LINKS - {","}) and at.noun_after() is None


def _is_month(at: Surroundings, index: int) -> bool:
    return at.is_in(at.tokens.low(index), "time.months") and at.tokens.is_capitalised(index)


def _in_numeric_date(at: Surroundings) -> bool:
    """Three numbers joined by one kind of mark, or two by a slash that make no fraction ("24/7", "9/11")."""
    tokens, first, end = at.tokens, at.mention.core, at.mention.core_end
    if not at.mention.number.in_digits:
        return False
    while _linked(at, first) and end - first < _LONGEST_DATE:
        first -= 2
    while _linked(at, end + 1) and end - first < _LONGEST_DATE:
        end += 2
    if end - first < _SHORTEST_DATE:
        return False
    run = [tokens.low(place) for place in range(first, end)]
    parts, marks = run[::2], set(run[1::2])
    if len(marks) != 1 or len(parts) not in (2, 3) or any(len(part) > 4 for part in parts):
        return False
    if len(parts) == 2:
        return marks == {"/"} and all(len(part) <= 2 for part in parts)
    lengths = sorted(map(len, parts))
    return lengths[1] <= 2 and (lengths[2] == 4 or (lengths[2] <= 2 and marks == {"/"}))


def _linked(at: Surroundings, index: int) -> bool:
    """Whether the digits at `index` are glued by a mark to digits before it."""
    tokens = at.tokens
    if tokens.low(index - 1) not in _STROKES or not tokens.joined(index) or not tokens.joined(index - 1):
        return False
    return tokens.low(index)[:1].isdecimal() and tokens.low(index - 2)[:1].isdecimal()


def is_year(at: Surroundings) -> bool:
    """2018; in about 1900; between 2014 and 2016; the 1990s; 2014-15."""
    if at.tokens.low(at.mention.end) == "s" and at.tokens.joined(at.mention.end):
        return True
    if at.follows("year", _STROKES) and at.is_plain and at.value < 100:
        return at.glued_before() and not at.mention.hedged  # "2019-20"; not "4 March 2025 - At least 21 people"
    if not at.is_plain or at.mention.unit != "count" or not _FIRST_YEAR <= at.value <= _LAST_YEAR:
        return False
    return len(at.tokens.word(at.mention.core)) == 4 and _reads_as_year(at)


def _reads_as_year(at: Surroundings) -> bool:
    counted = at.noun_after() is not None
    before = at.outside()
    if at.mention.hedged and at.mention.interval.qualifier is not Qualifier.RANGE:
        return before in ("in", "since", "from") and not counted
    if before == "," and at.earlier_trap == "date":
        return True
    if at.is_in(before, "time.year_strong") or _is_month(at, at.mention.first - 1):
        return not (counted and at.value % 100 == 0)
    if at.follows("year", _LINKS):
        return True
    if at.is_in(before, "time.year_weak"):
        return not counted or at.value % 100 != 0
    if at.value % 100:
        return not counted
    names = at.tokens.is_name(at.mention.first - 1) or (at.value >= 1900 and at.tokens.is_capitalised(at.mention.end))
    return not counted and names  # "a 2000 Pontiac"


def is_duration(at: Surroundings) -> bool:
    """24 hours; three-day; half an hour; dozens of years; two more weeks."""
    tokens, place = at.tokens, at.mention.end
    if at.mention.unit.startswith("money"):
        return False  # "$17,400 Friday morning"
    if tokens.low(place) in DASHES and tokens.joined(place):
        place += 1
    if tokens.low(place) == "of":
        place += 1
    if tokens.low(place) in ("a", "an") and at.mention.number.kind is NumeralKind.FRACTION:
        place += 1
    if at.is_in(tokens.low(place), "time.units"):
        return _lasts(at, place)
    for _ in range(2):
        if not at.is_in(tokens.low(place), "time.unit_adjectives"):
            return False
        place += 1
        if at.is_in(tokens.low(place), "time.units"):
            return True
    return False


def _lasts(at: Surroundings, unit: int) -> bool:
    """Whether the unit of time is what is counted: not in "two Sunday shootings"."""
    nouns, tokens = at.words.nouns, at.tokens
    if unit > at.mention.end or at.value <= 1 or nouns.is_plural(tokens.low(unit)):
        return True
    return not any(nouns.is_plural(tokens.low(place)) for place in (unit + 1, unit + 2))


def is_frequency(at: Surroundings) -> bool:
    """Ten times; three separate occasions; five-fold."""
    tokens, place = at.tokens, at.mention.end
    if tokens.low(place) in DASHES and tokens.joined(place):
        place += 1
    return any(
        at.is_in(tokens.low(spot), "time.frequency")
        for spot in (place, place + 1)
        if spot == place or tokens.low(place) in ("more", "separate", "different", "other")
    )
