"""Whole numbers in words and digits: "two hundred and forty", "1.4 million", "40 000". Owns how their parts combine."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities.digits import LONGEST, pieces
from factcheck.extraction.tokens import Tokens

_GROUP_GAPS = frozenset("\u00a0\u2009\u202f\u2007\u2008\u2006\u2005\u2002\u2003")
"""What separates thousands besides comma and point: the no-break, thin and figure spaces of the UN and Europe."""
_SIGNS = frozenset("$€£¥₹₪")
_LARGEST = Decimal(10) ** LONGEST


@dataclass(slots=True)
class Cardinal:
    """Tokens up to `end`, their value; `scale` is the last magnitude (1 without), `base` what it multiplies.

    `tens` is the index of a last word such as "forty" that no "and" precedes: "one hundred forty sevenths" is 100/47.
    """

    end: int
    value: Decimal
    base: Decimal
    scale: Decimal = Decimal(1)
    in_digits: bool = False
    tens: int | None = None


class NumberWords:
    """The number words of the lexicon, by kind."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("numerals")
        self.small: dict[str, int] = section["small"]
        self.tens: dict[str, int] = section["tens"]
        self.hundred: dict[str, int] = section["hundred"]
        self.magnitudes: dict[str, int] = section["magnitudes"]
        self.letters: dict[str, int] = section["letters"]
        self.ordinals: dict[str, int] = section["ordinals"]
        self.parts: dict[str, int] = section["parts"]
        self.glyphs: dict[str, list[int]] = section["glyphs"]
        self.divisors = self.parts | {
            form: value for word, value in self.ordinals.items() if value > 2 for form in (word, word + "s")
        }
        self.nouns = lexicon.table(Nouns)


def cardinal(tokens: Tokens, index: int) -> Cardinal | None:
    """Read the number that starts at `index`; None when none does. A bare magnitude ("hundred") counts as one of it."""
    words = tokens.lexicon.table(NumberWords)
    found = _term(tokens, index, words)
    while found is not None and found.scale >= 1000:
        more = _next_term(tokens, found, words)
        if more is None:
            break
        found = Cardinal(more.end, found.value + more.value, more.base, more.scale, found.in_digits, more.tens)
    return found


def _next_term(tokens: Tokens, before: Cardinal, words: NumberWords) -> Cardinal | None:
    """The smaller term that goes on: "two thousand three hundred", "thirty-four billion and six hundred"."""
    joined = tokens.low(before.end) == "and"
    start = before.end + joined
    more = _term(tokens, start, words)
    if more is None or more.value >= before.scale or more.value == 0 or tokens.low(start) in words.magnitudes:
        return None
    if more.in_digits and (joined or more.end == start + 1):
        return None  # "1 million and 300", "2 million 300": two numbers
    after = tokens.low(more.end + (tokens.low(more.end) == "-"))
    return None if joined and after in words.divisors else more  # "four million and two sevenths"


def _term(tokens: Tokens, index: int, words: NumberWords) -> Cardinal | None:
    """A group below a thousand (or digits) and its magnitudes: "two hundred and forty thousand", "three lakh crore"."""
    found = _group(tokens, index, words)
    if found is None:
        if tokens.low(index) not in words.magnitudes:
            return None
        found = Cardinal(index, Decimal(1), Decimal(1))
    end, value, scale = found.end, found.value, Decimal(1)
    while (step := magnitude(tokens, end, words, found.in_digits and scale == 1)) is not None:
        end, factor = step
        if value * factor > _LARGEST:
            break
        value, scale = value * factor, scale * factor
    if scale == 1:
        return found
    return Cardinal(end, value, found.base, scale * found.scale, found.in_digits)


def magnitude(tokens: Tokens, index: int, words: NumberWords, after_digits: bool = False) -> tuple[int, Decimal] | None:
    """The magnitude word at `index` (perhaps hyphenated to the number) and the token after it."""
    if tokens.low(index) == "-" and tokens.joined(index) and tokens.joined(index + 1):
        index += 1
        after_digits = False
    word = tokens.low(index)
    if word in words.magnitudes:
        end = index + 1
        if word in ("doz", "dozs", "dz", "dzs") and tokens.low(end) == "." and tokens.joined(end):
            end += 1
        return end, Decimal(words.magnitudes[word])
    if after_digits and word in words.letters and _is_letter(tokens, index, word, words):
        return index + 1, Decimal(words.letters[word])
    return None


def _is_letter(tokens: Tokens, index: int, word: str, words: NumberWords) -> bool:
    """Whether "k", "m", "bn" is a magnitude: glued to the digits, or one space after where it means nothing else."""
    if tokens.joined(index + 1) and tokens.word(index + 1).isalnum():
        return False
    if word not in ("m", "b", "t", "g"):
        return tokens.joined(index) or word in ("k", "bn", "mn", "mln", "bln", "tn", "trn")
    if not tokens.joined(index):
        return False
    if index >= 2 and tokens.low(index - 2) in _SIGNS:
        return True
    if tokens.word(index).isupper():  # 10M, 10G; not 5G
        return word != "g" or len(tokens.word(index - 1)) > 1
    return word == "m" and _counts(tokens, index + 1, words)  # "2m people"; "2m high" is metres


def _counts(tokens: Tokens, index: int, words: NumberWords) -> bool:
    """Whether a counted noun follows, or nothing does."""
    low = tokens.low(index)
    return words.nouns.is_plural(low) or not low[:1].isalnum()


def _group(tokens: Tokens, index: int, words: NumberWords) -> Cardinal | None:
    """Below a thousand, or digits, with "hundred": "two hundred and forty", "5 hundred and 64", "twelve hundred"."""
    found = _piece(tokens, index, words)
    after = index if found is None else found.end
    if found is not None and tokens.low(after) == "-" and tokens.joined(after) and tokens.joined(after + 1):
        after += 1
    if tokens.low(after) not in words.hundred:
        return found
    base = Decimal(1) if found is None else found.value
    in_digits = found is not None and found.in_digits
    hundreds = Cardinal(after + 1, base * 100, base, Decimal(100), in_digits)
    if tokens.low(after) == "hundreds" and found is None:
        return None
    joined = tokens.low(hundreds.end) == "and"
    rest = _piece(tokens, hundreds.end + joined, words)
    if rest is None or not 0 < rest.value < 100 or (rest.in_digits and not (joined and in_digits)):
        return hundreds
    if tokens.low(rest.end) in words.hundred:
        return hundreds  # "between one hundred and two hundred"
    if joined and rest.value < words.divisors.get(tokens.low(rest.end), 0):
        return hundreds  # "six hundred and two thirds"
    return Cardinal(rest.end, hundreds.value + rest.value, hundreds.value + rest.value, Decimal(1), in_digits,
                    None if joined else rest.tens)  # fmt: skip


def _piece(tokens: Tokens, index: int, words: NumberWords) -> Cardinal | None:
    """Below a hundred in words ("forty-one", "forty one"), or a string of digits."""
    word = tokens.low(index)
    if word in words.small:
        return Cardinal(index + 1, Decimal(words.small[word]), Decimal(words.small[word]))
    if word in words.tens:
        unit = index + 2 if tokens.low(index + 1) == "-" else index + 1
        tens = words.tens[word]
        if 1 <= words.small.get(tokens.low(unit), 0) <= 9:
            tens += words.small[tokens.low(unit)]
            return Cardinal(unit + 1, Decimal(tens), Decimal(tens))
        return Cardinal(index + 1, Decimal(tens), Decimal(tens), tens=index)
    if word[:1].isdecimal():
        return _digits(tokens, index)
    return None


def _digits(tokens: Tokens, index: int) -> Cardinal | None:
    """Digits, joined over the spaces that separate thousands: "40 000", "1 234 567.89"."""
    read = pieces(tokens.word(index))
    if len(read) != 1:
        return None
    end = _grouped_end(tokens, index)
    value = read[0][2]
    if end > index + 1:
        value = Decimal("".join(tokens.word(place) for place in range(index, end) if tokens.word(place)[0].isdecimal()))
    return Cardinal(end, value, value, in_digits=True)


def _grouped_end(tokens: Tokens, index: int) -> int:
    first = tokens.word(index)
    end, plain = index + 1, False
    if len(first) > 3 or not first.isdecimal():
        return end
    while end - index < LONGEST // 3 and _continues(tokens, end):
        plain = plain or tokens.text[tokens.end[end - 1] : tokens.start[end]] == " "
        end += 1
        if "." in tokens.word(end - 1):
            break
    # With a common space "May 20 300 people" looks alike, so only round or long numbers are joined.
    if plain and (end - index == 2 and tokens.word(end - 1)[:3] != "000"):
        return index + 1
    return end


def _continues(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    whole, _, rest = word.partition(".")
    if len(whole) != 3 or not whole.isdecimal() or (rest and not rest.isdecimal()):
        return False
    gap = tokens.text[tokens.end[index - 1] : tokens.start[index]]
    return gap == " " or (len(gap) == 1 and gap in _GROUP_GAPS)
