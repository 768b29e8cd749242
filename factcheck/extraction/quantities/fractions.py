"""Parts, mixed numbers and ordinals: "two thirds", "½", "two and a half", "nine point five". Owns their forms."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extraction.quantities.cardinals import Cardinal, NumberWords, cardinal, magnitude
from factcheck.extraction.tokens import Tokens

_LONGEST_POINT = 12
"""Digits read after a spoken "point"; no report spells more."""
_SUFFIXES = {"st", "nd", "rd", "th"}


@dataclass(frozen=True, slots=True)
class Part:
    """A fraction up to `end`."""

    end: int
    value: Decimal


def half_or_quarter(tokens: Tokens, index: int) -> Part | None:
    """Read "half", "half a million", "a quarter of a million", "quarters" after its numerator not included."""
    words = tokens.lexicon.table(NumberWords)
    divisor = words.parts.get(tokens.low(index))
    if divisor is None:
        return None
    return of_magnitude(tokens, Part(index + 1, Decimal(1) / divisor), words)


def of_magnitude(tokens: Tokens, part: Part, words: NumberWords) -> Part:
    """Multiply by the magnitude that follows: "half a million", "half a dozen", "three quarters of a billion"."""
    place = part.end
    if tokens.low(place) == "-" and tokens.joined(place):
        place += 1
    if tokens.low(place) == "of":
        place += 1
    if tokens.low(place) in ("a", "an", "one"):
        place += 1
    if tokens.low(place) in words.magnitudes and not tokens.low(place).endswith("s"):
        return Part(place + 1, part.value * words.magnitudes[tokens.low(place)])
    return part


def glyph(tokens: Tokens, index: int, whole: Cardinal | None = None) -> Part | None:
    """Read "½", or the "½" of "2½", with a magnitude after it."""
    words = tokens.lexicon.table(NumberWords)
    ratio = words.glyphs.get(tokens.low(index))
    if ratio is None:
        return None
    value = Decimal(ratio[0]) / ratio[1] + (whole.value if whole else 0)
    scaled = magnitude(tokens, index + 1, words)
    return Part(scaled[0], value * scaled[1]) if scaled else Part(index + 1, value)


def divided(tokens: Tokens, top: Cardinal) -> Part | None:
    """Read what makes a fraction of `top`: "thirds" after "two", "/4" after "3", "over three" ending a clause."""
    words = tokens.lexicon.table(NumberWords)
    return _by_word(tokens, top, words) or _by_slash(tokens, top) or _over(tokens, top)


def _by_word(tokens: Tokens, top: Cardinal, words: NumberWords) -> Part | None:
    place = top.end + 1 if tokens.low(top.end) == "-" else top.end
    low = tokens.low(place)
    if low in words.parts:
        return of_magnitude(tokens, Part(place + 1, top.value / words.parts[low]), words) if _agrees(low, top) else None
    if low in words.tens and (unit := _unit_divisor(tokens, place + 1, words)):
        return Part(unit[0], top.value / (words.tens[low] + unit[1]))  # "three twenty-firsts"
    divisor = _divisor(low, words)
    if divisor is None or not _agrees(low, top):
        return None
    part = Part(place + 1, top.value / divisor)
    if top.tens is not None and divisor < 10 and place <= top.tens + 2:
        part = _compound(tokens, top, divisor, words) or part
    return of_magnitude(tokens, part, words)


def _agrees(low: str, top: Cardinal) -> bool:
    """One third, two thirds; "ten sixth graders" is no fraction."""
    return (top.value == 1) != low.endswith(("s", "ves"))


def _divisor(low: str, words: NumberWords) -> int | None:
    found = words.ordinals.get(low.removesuffix("s"))
    return found if found is not None and found > 2 else None


def _unit_divisor(tokens: Tokens, index: int, words: NumberWords) -> tuple[int, int] | None:
    place = index + 1 if tokens.low(index) == "-" else index
    low = tokens.low(place)
    found = words.ordinals.get(low.removesuffix("s")) if low.endswith("s") else None
    return (place + 1, found) if found is not None and found < 10 else None


def _compound(tokens: Tokens, top: Cardinal, unit: int, words: NumberWords) -> Part | None:
    """ "one hundred forty sevenths" is 100 over 47 when something stands before the tens."""
    assert top.tens is not None
    tens = words.tens[tokens.low(top.tens)]
    rest = top.value - tens
    return Part(top.end + 1 + (tokens.low(top.end) == "-"), rest / (tens + unit)) if rest > 0 else None


def _by_slash(tokens: Tokens, top: Cardinal) -> Part | None:
    """3/4; not 24/7, 9/11 or 5/17/2018."""
    if tokens.low(top.end) != "/" or not tokens.joined(top.end) or not tokens.joined(top.end + 1):
        return None
    below = cardinal(tokens, top.end + 1)
    if below is None or not below.in_digits or not top.in_digits or not 0 < top.value < below.value <= 100:
        return None
    chained = tokens.joined(below.end) and tokens.low(below.end) in ("/", "-")
    if (
        chained
        or tokens.joined(top.end - 1)
        or (top.value == 9 and below.value == 11)
        or below.value != int(below.value)
    ):
        return None
    return Part(below.end, top.value / below.value)


def _over(tokens: Tokens, top: Cardinal) -> Part | None:
    if tokens.low(top.end) != "over":
        return None
    below = cardinal(tokens, top.end + 1)
    if (
        below is None
        or below.value == 0
        or tokens.low(below.end)[:1].isalnum()
        or tokens.low(below.end) in ("-", "%", "$")
    ):
        return None  # "12 over 3 days"
    if below.in_digits and 1500 <= below.value <= 2100:
        return None  # "up 20 over 2019"
    return Part(below.end, top.value / below.value)


def mixed(tokens: Tokens, whole: Cardinal) -> Part | None:
    """Read "and a half", "1/4", "point five" after a whole number, and the magnitude that closes it."""
    return (
        glyph(tokens, whole.end, whole)
        or _and_part(tokens, whole)
        or _slash_after(tokens, whole)
        or _point(tokens, whole)
    )


def _and_part(tokens: Tokens, whole: Cardinal) -> Part | None:
    """two and a half (million); four million and a half; five and three quarters."""
    words = tokens.lexicon.table(NumberWords)
    place = _skip_hyphen(tokens, whole.end)
    if tokens.low(place) != "and":
        return None
    place = _skip_hyphen(tokens, place + 1)
    if tokens.low(place) in ("a", "an"):
        place = _skip_hyphen(tokens, place + 1)
        part = _single(tokens, place, words)
    else:
        top = cardinal(tokens, place)
        part = _by_word(tokens, top, words) if top is not None and top.value < whole.scale * 100 else None
    if part is None:
        return None
    if whole.scale >= 1000 and part.value < 1:
        part = of_magnitude(tokens, part, words)
    if part.value >= 1 or whole.scale >= 1000:
        # "six trillion and a half million" adds half a million; "a million and a half" half of a million
        return Part(part.end, whole.value + (part.value if part.value >= 1 else part.value * whole.scale))
    scaled = magnitude(tokens, part.end, words)
    value = whole.value + part.value
    return Part(scaled[0], value * scaled[1]) if scaled else Part(part.end, value)


def _single(tokens: Tokens, index: int, words: NumberWords) -> Part | None:
    low = tokens.low(index)
    divisor = words.parts.get(low) or (None if low.endswith("s") else _divisor(low, words))
    if divisor is None:
        return None
    return Part(index + 1, Decimal(1) / divisor)


def _skip_hyphen(tokens: Tokens, index: int) -> int:
    return index + 1 if tokens.low(index) == "-" and tokens.joined(index) and tokens.joined(index + 1) else index


def _slash_after(tokens: Tokens, whole: Cardinal) -> Part | None:
    if not whole.in_digits or not tokens.low(whole.end)[:1].isdecimal():
        return None
    top = cardinal(tokens, whole.end)
    part = _by_slash(tokens, top) if top is not None else None
    return Part(part.end, whole.value + part.value) if part is not None else None


def _point(tokens: Tokens, whole: Cardinal) -> Part | None:
    """six point nought eight; three hundred point eighty-two."""
    words = tokens.lexicon.table(NumberWords)
    place = whole.end + 1
    if tokens.low(whole.end) != "point" or whole.in_digits:
        return None
    digits = ""
    while len(digits) < _LONGEST_POINT and tokens.low(place) in words.small | words.tens:
        spoken = cardinal(tokens, place)
        if spoken is None or spoken.value >= 100:
            break
        digits += str(spoken.value)
        place = spoken.end
    if not digits:
        return None
    scaled = magnitude(tokens, place, words)
    value = whole.value + Decimal(f"0.{digits}")
    return Part(scaled[0], value * scaled[1]) if scaled else Part(place, value)


def scientific(tokens: Tokens, whole: Cardinal) -> Part | None:
    """1e10, 12.32e+14, 6.23x10^-4, 1.1^3; exponents up to 30, as nothing counted has more digits."""
    place = whole.end
    if not whole.in_digits or not tokens.joined(place):
        return None
    raised = whole.value if tokens.low(place) == "^" else Decimal(10)
    times = Decimal(1) if tokens.low(place) == "^" else whole.value
    if tokens.low(place) in ("x", "×") and tokens.low(place + 1) == "10" and tokens.low(place + 2) == "^":
        place += 2
    elif tokens.low(place) not in ("e", "^"):
        return None
    sign = tokens.low(place + 1) if tokens.low(place + 1) in ("+", "-") else ""
    power = tokens.word(place + 1 + bool(sign))
    if not power.isdecimal() or int(power[:4]) > 30 or not tokens.joined(place + 1):
        return None
    return Part(place + 2 + bool(sign), times * raised ** int(sign + power))


def ordinal(tokens: Tokens, index: int) -> Part | None:
    """Read an ordinal in words or digits ("sixth", "twenty-first", "36th"); its value is its place."""
    words = tokens.lexicon.table(NumberWords)
    if tokens.low(index) in words.ordinals:
        return Part(index + 1, Decimal(words.ordinals[tokens.low(index)]))
    top = cardinal(tokens, index)
    if top is None:
        return None
    if top.in_digits:
        glued = tokens.joined(top.end) and tokens.low(top.end) in _SUFFIXES
        return Part(top.end + 1, top.value) if glued else None
    place = _skip_hyphen(tokens, top.end)
    if top.tens is None and int(top.value) % 100 and (place == top.end or int(top.value) % 10):
        return None
    if tokens.low(place) in words.ordinals and top.value > 1:
        return Part(place + 1, top.value + words.ordinals[tokens.low(place)])
    return None
