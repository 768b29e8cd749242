"""What two figures' numbers say: hard bounds (what the words entail), soft bounds (what readers take them to exclude).

Owns tolerances and rounding; knows nothing of who, what or when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from factcheck.model import Qualifier, Quantity
from factcheck.settings import Settings

ROUND_FROM = Decimal(100)
"""A bare number below this is a count somebody made: 40 dead and 41 dead differ, 8,800 and 8,805 do not."""
ROUND_CAP = Decimal("0.05")
SOFT_FACTOR = Decimal(2)
"""A reader of "at least N" does not expect more than twice N, of "up to N" not less than half."""
STEPS = (Decimal(10), Decimal(5), Decimal("2.5"), Decimal(1))
DOZEN, TWELVE = "dozen", Decimal(12)
"""What is counted by the dozen may be one more or fewer in each: chosen, not fitted."""
BELOW = frozenset({"nearly", "almost", "close to", "just under", "not quite"})
ABOVE = frozenset({"just over", "just above", "slightly over", "slightly more"})


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hard interval, soft interval and the number itself; None is open."""

    low: Decimal | None
    high: Decimal | None
    soft_low: Decimal | None
    soft_high: Decimal | None
    nominal: Decimal | None
    vague: bool

    @property
    def closed(self) -> bool:
        return self.low is not None and self.high is not None


class Meeting(StrEnum):
    """How two figures meet. SOFT: they overlap by what the words entail, not by what a reader takes them to mean."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    SOFT = "soft"
    DISJOINT = "disjoint"


@lru_cache(maxsize=65536)
def grain(number: Decimal) -> Decimal:
    """Return the coarsest of 1, 2.5, 5, 10 times a power of ten that divides `number` (Krifka 2007)."""
    number = abs(number)
    if not number:
        return Decimal(1)
    place = Decimal(10) ** number.adjusted()
    while place > Decimal("1e-6"):
        for step in STEPS:
            size = place * step / 10
            if number % size == 0:
                return size
        place /= 10
    return place


def has_bounds(quantity: Quantity | None) -> bool:
    """True when the figure can be compared at all ("many" cannot)."""
    return quantity is not None and (quantity.low is not None or quantity.high is not None)


def bounds(quantity: Quantity, settings: Settings) -> Bounds:
    """Return what `quantity` excludes under the rule pack and tolerances of `settings`."""
    if quantity.qualifier is Qualifier.VAGUE:
        return _vague(quantity, settings)
    about = quantity.qualifier is Qualifier.APPROX or _is_by_the_dozen(quantity)
    if about and quantity.nominal is not None:
        return _approximate(quantity, quantity.nominal, settings)
    low, high = quantity.low, quantity.high
    if low is not None and high is None and any(word in quantity.words.lower() for word in ABOVE):
        high = low + low * settings.approx_cap  # nobody calls 1,100 "just over 700"
    soft_low, soft_high = low, high
    if low is not None and high is None:
        soft_high = low * SOFT_FACTOR
    if high is not None and low is None:
        soft_low = high / SOFT_FACTOR
    return Bounds(low, high, soft_low, soft_high, quantity.nominal, vague=False)


def _is_by_the_dozen(quantity: Quantity) -> bool:
    """True for "a dozen" and "two dozen" without a bound, which in news are said of 11 and of 25 too."""
    return quantity.qualifier is Qualifier.EXACT and DOZEN in quantity.words.lower().split()


def _vague(quantity: Quantity, settings: Settings) -> Bounds:
    words = quantity.words.lower()
    point = _longest(settings.pack.points, words)
    low = point if point is not None else quantity.low
    ceiling = _longest(settings.pack.ceilings, words)
    soft_high = quantity.high if quantity.high is not None else ceiling
    return Bounds(low, quantity.high, low, soft_high, None, vague=True)


def _longest(table: Mapping[str, Decimal], words: str) -> Decimal | None:
    found = [(len(word), number) for word, number in table.items() if word in words]
    return max(found)[1] if found else None


def _approximate(quantity: Quantity, nominal: Decimal, settings: Settings) -> Bounds:
    width = half_width(nominal, settings)
    if _is_by_the_dozen(quantity):
        width = max(width, nominal / TWELVE)
    low, high = nominal - width, nominal + width
    words = quantity.words.lower()
    if any(word in words for word in BELOW):
        high = nominal
    elif any(word in words for word in ABOVE):
        low = nominal
    return Bounds(low, high, low, high, nominal, vague=False)


def half_width(nominal: Decimal, settings: Settings) -> Decimal:
    """Tolerance of "about N": the settings' share or half of N's own rounding, capped."""
    size = abs(nominal)
    return min(max(size * settings.approx_share, grain(size) / 2), size * settings.approx_cap)


def same_when_rounded(a: Decimal | None, b: Decimal | None) -> bool:
    """True when the finer number rounds to the coarser at the coarser one's own scale; small counts never round."""
    if a is None or b is None:
        return False
    if a == b:
        return True
    if -ROUND_FROM < a < ROUND_FROM and -ROUND_FROM < b < ROUND_FROM:
        return False
    coarse = max((a, b), key=lambda number: (grain(number), number))
    if abs(coarse) < ROUND_FROM:
        return False
    return abs(a - b) < min(grain(coarse) / 2, abs(coarse) * ROUND_CAP)


def meet(a: Bounds, b: Bounds) -> Meeting:
    """Tell how two figures meet. Ends that only touch count as overlapping: "over 100" and 100 are no contradiction."""
    if same_when_rounded(a.nominal, b.nominal):
        return Meeting.AGREE
    if apart(a.low, a.high, b.low, b.high):
        return Meeting.DISJOINT
    if apart(a.soft_low, a.soft_high, b.soft_low, b.soft_high):
        return Meeting.SOFT
    return Meeting.AGREE if a.closed and b.closed and not a.vague and not b.vague else Meeting.COMPATIBLE


def apart(low: Decimal | None, high: Decimal | None, other_low: Decimal | None, other_high: Decimal | None) -> bool:
    return (high is not None and other_low is not None and high < other_low) or (
        other_high is not None and low is not None and other_high < low
    )


def exceeds(part: Bounds, whole: Bounds) -> bool:
    """True when a part is certainly above its whole."""
    return apart(part.low, None, None, whole.high) and not same_when_rounded(part.nominal, whole.nominal)


def fits(part: Bounds, whole: Bounds) -> bool:
    """True when the part may lie within the whole and does not certainly exceed it."""
    return not exceeds(part, whole)


def value_of(bound: Bounds) -> Decimal:
    """One number to order figures by: nominal, else an end. For sorting only, never shown."""
    for number in (bound.nominal, bound.low, bound.high):
        if number is not None:
            return number
    return Decimal(0)
