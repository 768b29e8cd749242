"""Two numbers that make one: "between 24 and 29", "6-8 million", "one in five". Owns when they join."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities import units
from factcheck.extraction.quantities.hedges import Bound, is_change, tells_a_change
from factcheck.extraction.quantities.numerals import Numeral, NumeralKind, numerals
from factcheck.extraction.tokens import Tag, Tokens

_DASHES = ("-", "–", "—", "‑", "−", "--")
_STROKES = frozenset(_DASHES) | {"/"}
_BEFORE_A_CODE = _STROKES | {"+", "."}
_WIDEST = 100
"""A dash between numbers further apart than this joins a file number ("16-123456"), no range."""
ITS = frozenset(["its", "their", "his", "her", "our", "the"])
"""Before somebody's own number: "raised its 7,000 to 9,000" moves it, and is no range."""
_STEP = Decimal("2.5")
"""From here on "rose by 154 to 3,254" is a step and where it led; "by 10 to 15 percent" is a range."""
_SHARE_BASES = frozenset(
    map(Decimal, (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 50, 100, 200, 250, 500, 1000, 10000, 100000, 1000000))
)
"""What shares are counted in: "one in five"; "30 in five crates" and "40 out of 163" are two counts."""


class MonthNames:
    """The names of months, short ones too."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.names = frozenset(lexicon.section("traps")["time"]["months"])


def partner(
    tokens: Tokens, low: Numeral, end: int, lead: tuple[Bound, ...], first: int
) -> tuple[Numeral, Numeral] | None:
    """Return both ends of the range from `low`, whose unit ends at `end`; `lead` and `first` are its hedges.

    The lower end takes the magnitude that only the upper one names ("5 to 10 million"). None when it is no range.
    """
    link, place = _link(tokens, end)
    if link is None or low.kind not in (NumeralKind.CARDINAL, NumeralKind.FRACTION):
        return None
    found = numerals(tokens, _after_sign(tokens, place))
    if len(found) != 1 or found[0].kind not in (NumeralKind.CARDINAL, NumeralKind.FRACTION):
        return None
    high = found[0]
    low = _scaled(low, high)
    if not low.value < high.value or not _joins(tokens, link, (low, high), lead, first):
        return None
    return low, high


def _link(tokens: Tokens, index: int) -> tuple[str | None, int]:
    word = tokens.low(index)
    if (
        word == "-"
        and tokens.low(index + 1) in ("to", "or")
        and tokens.joined(index + 1)
        and tokens.low(index + 2) == "-"
    ):
        return tokens.low(index + 1), index + 3  # six-to-seven
    if word in _DASHES:
        return "-", index + 1
    return (word, index + 1) if word in ("to", "and", "or", "through", "thru") else (None, index)


def _after_sign(tokens: Tokens, index: int) -> int:
    """Pass over "$", "US$" and a hedge between the ends of a range."""
    for place in (index + 1, index + 2):
        sign = units.before(tokens, place)
        if sign is not None and sign[0] == index:
            return place
    return index


def _scaled(low: Numeral, high: Numeral) -> Numeral:
    """5 to 10 million -> 5 million; 500 to 1 million stays."""
    if low.scale != 1 or high.scale == 1 or low.kind is not NumeralKind.CARDINAL or low.value > high.base:
        return low
    value = low.value * high.scale
    return replace(low, low=value, high=value, scale=high.scale)


def _joins(tokens: Tokens, link: str, ends: tuple[Numeral, Numeral], lead: tuple[Bound, ...], first: int) -> bool:
    low, high = ends
    if link == "and":
        return Bound.RANGE in lead and "between" in tokens.lower[first : low.first]
    if link == "or":
        return high.value - low.value <= max(low.scale, low.value / 2)
    if link == "-":
        wide = high.value > _WIDEST * low.value
        return not wide and not _chained(tokens, low, high) and not _closes_dateline(tokens, low, high)
    if link == "to" and high.value > _STEP * low.value and _is_step(tokens, first):
        return False
    if link == "to" and tokens.low(first - 1) in ITS and is_change(tokens, first - 2):
        return False  # "revised its 48 to 55"
    if link == "to" and "from" in tokens.lower[first : low.first]:
        return not tells_a_change(tokens, first)
    return True


def _is_step(tokens: Tokens, first: int) -> bool:
    """Whether the lower number is by how much something moved: "rose by 154", "climbed 154"."""
    place = first - 1 if tokens.low(first - 1) == "by" else first
    return tells_a_change(tokens, first) and is_change(tokens, place - 1)


def _closes_dateline(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """Whether a dash that stands apart leads from a day on to a count: "ORLA, May 11 - 14 miners", "... - Twelve".

    With nothing to count behind it ("May 11 - 14.") it is a range of days.
    """
    if tokens.joined(low.end) or tokens.joined(low.end + 1):
        return False
    if low.in_digits is not high.in_digits:
        return True
    month = tokens.low(low.first - 1) in tokens.lexicon.table(MonthNames).names
    return month and tokens.is_capitalised(low.first - 1) and tokens.tag(high.end) in (Tag.WORD, Tag.VERB)


def _chained(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """Whether dashes go on before or after, as in telephone numbers and dates: "504-822-1111"."""
    before, after = low.first - 1, high.end
    if tokens.low(before) in _BEFORE_A_CODE and tokens.joined(low.first):
        return True
    digit = tokens.low(after + 1)[:1].isdecimal()
    return tokens.low(after) in _STROKES and tokens.joined(after) and digit


def share(tokens: Tokens, top: Numeral) -> Numeral | None:
    """Read "one in five", "nine out of ten", "one out of every hundred" as a part; None when they are two counts."""
    place = top.end
    if tokens.low(place) == "out" and tokens.low(place + 1) == "of":
        place += 2
    elif tokens.low(place) == "in":
        place += 1
    else:
        return None
    every = tokens.low(place) == "every"
    found = numerals(tokens, place + every)
    if len(found) != 1 or found[0].kind is not NumeralKind.CARDINAL or top.kind is not NumeralKind.CARDINAL:
        return None
    whole = found[0]
    if (
        not 0 < top.value < whole.value
        or not (every or top.value == 1 or whole.value in _SHARE_BASES)
        or _is_elsewhere(tokens, whole)
    ):
        return None
    value = top.value / whole.value
    return Numeral(top.first, whole.end, top.anchor, value, value, NumeralKind.FRACTION, value, in_digits=top.in_digits)


def _is_elsewhere(tokens: Tokens, whole: Numeral) -> bool:
    """ "two in 10 days", "five in 2019", "hurt one in 14 raids on": what follows "in" is a time or a setting."""
    return tokens.low(whole.end) in _TIMES or tokens.low(whole.end) == "-"


_TIMES = frozenset(
    f"{unit}{s}" for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade") for s in ("", "s")
)
