"""One number with its hedge and unit. Owns what belongs to a figure's span; not whether it counts anything."""

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extraction.quantities import hedges, ranges, units
from factcheck.extraction.quantities.hedges import Bound, Interval
from factcheck.extraction.quantities.numerals import Numeral, NumeralKind, numerals
from factcheck.extraction.tokens import Tokens
from factcheck.model import Qualifier, Span

_LARGE = Decimal(10_000)
"""From here on "pounds" are money: nothing in the news weighs so much in pounds."""
_WHOLES = frozenset(["of", "the", "its", "their", "his", "her", "our", "your", "all", "those", "these"])
"""What follows a part of something: "half of", "half the"."""


@dataclass(slots=True)
class Mention:
    """The number proper is tokens `core`..`core_end`, with hedge and unit `first`..`end`."""

    first: int
    end: int
    core: int
    core_end: int
    number: Numeral
    interval: Interval
    unit: str
    hedged: bool = False
    span: Span | None = None

    @property
    def nominal(self) -> Decimal | None:
        """The number named, None for a vague word or a range."""
        if self.interval.qualifier in (Qualifier.VAGUE, Qualifier.RANGE):
            return None
        return self.interval.low if self.interval.low is not None else self.interval.high


def read(tokens: Tokens, index: int, floor: int) -> tuple[Mention, ...]:
    """Read the figures at `index`, hedges from token `floor` on; several only where one token holds several."""
    found = numerals(tokens, index)
    if len(found) != 1 or found[0].kind in (NumeralKind.LIST, NumeralKind.ORDINAL):
        return tuple(_bare(number) for number in found)
    number = ranges.share(tokens, found[0]) or found[0]
    return (_assembled(tokens, number, max(floor, tokens.sentence(index).first)),)


def _bare(number: Numeral) -> Mention:
    exact = Interval(number.low, number.high, Qualifier.EXACT)
    return Mention(number.first, number.end, number.first, number.end, number, exact, units.COUNT, span=number.span)


def _assembled(tokens: Tokens, number: Numeral, floor: int) -> Mention:
    sign = units.before(tokens, number.first)
    core = sign[0] if sign is not None and sign[0] >= floor else number.first
    unit = sign[1] if core != number.first and sign is not None else None
    core_end, unit = _with_unit(tokens, number, number.end, unit)
    first, bounds = hedges.before(tokens, core, floor, number.value)
    pair = ranges.partner(tokens, number, core_end, bounds, first)
    if pair is not None:
        return _range(tokens, pair, (first, core), bounds, unit)
    if Bound.RANGE in bounds:  # "from 300" is no range
        kept = bounds[: bounds.index(Bound.RANGE)]
        first, bounds = _without_range(tokens, core, floor, number.value, kept)
    end, after = hedges.after(tokens, core_end)
    interval = hedges.interval(number.low, number.high, _qualifier(number), bounds + after)
    hedged = first < core or end > core_end
    return _in_percent(
        tokens, Mention(first, end, core, core_end, number, interval, _unit(tokens, number, end, unit), hedged)
    )


def _without_range(
    tokens: Tokens, core: int, floor: int, value: Decimal, kept: tuple[Bound, ...]
) -> tuple[int, tuple[Bound, ...]]:
    """The hedges nearer the number than "from" or "between"."""
    while floor < core:
        first, bounds = hedges.before(tokens, core, floor, value)
        if Bound.RANGE not in bounds:
            return first, bounds
        floor = first + 1
    return core, kept


def _with_unit(tokens: Tokens, number: Numeral, end: int, unit: str | None) -> tuple[int, str | None]:
    found = units.after(tokens, end, number.value >= _LARGE)
    if found is None and number.kind is NumeralKind.FRACTION and tokens.low(end) == "a":
        points = units.after(tokens, end + 1, large=False)  # "half a percentage point"
        found = points if points is not None and points[1] == units.POINTS else None
    if found is None and number.kind is NumeralKind.VAGUE and tokens.low(end) == "of":  # "millions of dollars"
        found = units.after(tokens, end + 1, large=False)
        return end, found[1] if found is not None and found[1].startswith("money") else unit
    if found is None:
        return end, unit
    return found[0], unit or found[1]


def _unit(tokens: Tokens, number: Numeral, end: int, unit: str | None) -> str:
    if unit is not None:
        return unit
    if number.kind is NumeralKind.FRACTION:
        return units.RATIO
    return units.rate(tokens, end) or units.COUNT


def _qualifier(number: Numeral) -> Qualifier:
    return Qualifier.VAGUE if number.kind is NumeralKind.VAGUE else Qualifier.EXACT


def _range(
    tokens: Tokens, pair: tuple[Numeral, Numeral], begin: tuple[int, int], bounds: tuple[Bound, ...], unit: str | None
) -> Mention:
    low, high = pair
    core_end, unit = _with_unit(tokens, high, high.end, unit)
    end, _ = hedges.after(tokens, core_end)
    interval = Interval(low.low, high.high, Qualifier.RANGE)
    return Mention(begin[0], end, begin[1], core_end, low, interval, _unit(tokens, low, end, unit), bool(bounds))


def _in_percent(tokens: Tokens, mention: Mention) -> Mention:
    """A part of something named is a share: "half of the dead", "one in five Americans" are percentages."""
    if mention.unit != units.RATIO:
        return mention
    following = tokens.low(mention.end)
    shared = tokens.low(mention.core_end - 1) not in ("half",) and mention.core_end - mention.number.first > 2
    if following not in _WHOLES and not (shared and following[:1].isalpha()):
        return mention
    old = mention.interval
    scaled = replace(old, low=old.low and old.low * 100, high=old.high and old.high * 100)
    return replace(mention, interval=scaled, unit=units.PERCENT)


def joined(tokens: Tokens, one: Mention, two: Mention) -> Mention | None:
    """Return "more than 15 and less than 60" as one range; None when the bounds do not close on each other."""
    bounds = {one.interval.qualifier, two.interval.qualifier}
    between = tokens.lower[one.end : two.first]
    if bounds != {Qualifier.AT_LEAST, Qualifier.AT_MOST} or one.unit != two.unit or "".join(between) not in _JOINTS:
        return None
    low, high = (one, two) if one.interval.qualifier is Qualifier.AT_LEAST else (two, one)
    if low.interval.low is None or high.interval.high is None or low.interval.low >= high.interval.high:
        return None
    interval = Interval(
        low.interval.low, high.interval.high, Qualifier.RANGE, low.interval.low_open, high.interval.high_open
    )
    return Mention(one.first, two.end, one.core, two.core_end, one.number, interval, one.unit, True)


_JOINTS = frozenset(["and", "but", ",", ",and", ",but", "andbut"])
