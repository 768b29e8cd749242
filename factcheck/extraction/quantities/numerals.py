"""One number as written, without hedge or unit: words, digits, parts, vague words. Owns which way of reading wins."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities.cardinals import Cardinal, NumberWords, cardinal
from factcheck.extraction.quantities.digits import pieces
from factcheck.extraction.quantities.fractions import Part, divided, glyph, half_or_quarter, mixed, ordinal, scientific
from factcheck.extraction.quantities.vague import VagueWords, vague
from factcheck.extraction.tokens import Tokens
from factcheck.model import Span

_WEB = ("://", "www.", "@", '="', ".com", ".org", ".html")
_LONGEST_WORD = 40
"""Characters without a space that no prose has around a number: the middle of an address or of code."""
_MARKS_INSIDE = frozenset({"-", "/", "and", "over", "point", "^", "x", "×", "e"})
"""What joins the parts of a number, besides words for numbers."""
_CHUNK = 120
"""Characters looked at around a number for a web address; bounded, so that any text stays linear."""


class NumeralKind:
    """What a numeral is: plain strings, as tags are."""

    CARDINAL: Final = "cardinal"
    FRACTION: Final = "fraction"
    ORDINAL: Final = "ordinal"
    VAGUE: Final = "vague"
    EXACT_WORD: Final = "exact_word"
    LIST: Final = "list"


@dataclass(slots=True)
class Numeral:
    """The number proper: tokens `first`..`end`, the token it hangs on, its bounds.

    `base` and `scale` are the factors of "5 million", for ranges that name the magnitude once. `span` is set where
    one token holds several numbers.
    """

    first: int
    end: int
    anchor: int
    low: Decimal | None
    high: Decimal | None
    kind: str = NumeralKind.CARDINAL
    base: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    in_digits: bool = False
    span: Span | None = None

    @property
    def value(self) -> Decimal:
        """The one value of a number that is not vague; -1 for a vague one."""
        return self.low if self.low is not None and self.low == self.high else Decimal(-1)


class Starts:
    """Every word a number can start with; all others are passed over. And every word a number can go on with."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.table(NumberWords)
        vague_words = lexicon.table(VagueWords)
        keys: set[str] = set()
        for table in (
            words.small,
            words.tens,
            words.hundred,
            words.magnitudes,
            words.ordinals,
            words.parts,
            words.glyphs,
        ):
            keys |= set(table)
        self.words = frozenset(keys) | vague_words.starts
        self.go_on = _MARKS_INSIDE.union(
            *(words.small, words.tens, words.hundred, words.magnitudes, words.letters, words.parts, words.glyphs),
            *(words.ordinals, (f"{word}s" for word in words.ordinals)),
        )
        other = {*words.glyphs, *words.parts, *words.ordinals, *vague_words.starts}
        self.small = {word: Decimal(value) for word, value in words.small.items() if word not in other}


def numerals(tokens: Tokens, index: int) -> tuple[Numeral, ...]:
    """Read the number at `index`: none, one, or the several that one token holds ("22,24,26")."""
    low = tokens.low(index)
    alone = _stands_alone(tokens, index)
    if not low[:1].isdecimal():
        small = tokens.lexicon.table(Starts).small.get(low) if alone else None
        if small is not None:
            return (_negated(tokens, Numeral(index, index + 1, index, small, small, base=small)),)
        found = _in_words(tokens, index)
        return (found,) if found is not None else ()
    if _in_web_address(tokens, index):
        return ()
    read = pieces(tokens.word(index))
    if len(read) != 1:
        at = tokens.start[index]
        return tuple(
            Numeral(
                index, index + 1, index, value, value, NumeralKind.LIST, in_digits=True, span=Span(at + start, at + end)
            )
            for start, end, value in read
        )
    if alone:
        value = read[0][2]
        return (Numeral(index, index + 1, index, value, value, base=value, in_digits=True),)
    found = _in_digits(tokens, index)
    return (found,) if found is not None else ()


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """Whether nothing beside a token can be part of its number, as with most: no sign, magnitude, fraction, digits."""
    after = tokens.low(index + 1)
    if after in tokens.lexicon.table(Starts).go_on or after[:1].isdecimal() or tokens.joined(index):
        return False
    return not (after[:1].isalpha() and tokens.joined(index + 1))


def _in_web_address(tokens: Tokens, index: int) -> bool:
    if not tokens.joined(index) and not tokens.joined(index + 1):
        return False
    start, end, text = tokens.start[index], tokens.end[index], tokens.text
    before = text[max(0, start - _CHUNK) : start]
    chunk = before[len(before.rstrip()) :] if before[-1:].isspace() else before.split()[-1] if before.split() else ""
    after = text[end : end + _CHUNK]
    chunk += "" if after[:1].isspace() or not after else after.split()[0]
    return any(mark in chunk for mark in _WEB) or (len(chunk) > _LONGEST_WORD and "—" not in chunk)


def _in_digits(tokens: Tokens, index: int) -> Numeral | None:
    place = ordinal(tokens, index)
    if place is not None:
        return Numeral(index, place.end, index, place.value, place.value, NumeralKind.ORDINAL, in_digits=True)
    top = cardinal(tokens, index)
    if top is None:
        return None
    found = _combined(tokens, index, top)
    glued = tokens.joined(found.end) and tokens.low(found.end)[:1].isalpha() and tokens.low(found.end) != "s"
    return None if glued else _signed(tokens, found)


def _combined(tokens: Tokens, index: int, top: Cardinal) -> Numeral:
    """The number with whatever makes it a fraction or a mixed number."""
    if (part := divided(tokens, top)) is not None:
        return _part(index, part, top.in_digits)
    part = mixed(tokens, top) or scientific(tokens, top)
    if part is not None:
        return Numeral(index, part.end, index, part.value, part.value, in_digits=top.in_digits, base=part.value)
    return Numeral(
        index, top.end, index, top.value, top.value, NumeralKind.CARDINAL, top.base, top.scale, top.in_digits
    )


def _part(index: int, part: Part, in_digits: bool = False) -> Numeral:
    kind = NumeralKind.FRACTION if part.value < 1 else NumeralKind.CARDINAL
    return Numeral(index, part.end, index, part.value, part.value, kind, base=part.value, in_digits=in_digits)


def _signed(tokens: Tokens, found: Numeral) -> Numeral:
    """With the sign or the bare decimal point before the digits: "-9.2", ".45"."""
    first, low = found.first, found.low
    if low is None:
        return found
    if _opens_here(tokens, first - 1, ".") and tokens.word(first).isdecimal():
        first, low = first - 1, low.scaleb(-len(tokens.word(first)))
    if _opens_here(tokens, first - 1, "-−") and not tokens.low(found.end)[:1].isalpha():
        first, low = first - 1, -low
    if first == found.first:
        return found
    return Numeral(first, found.end, found.anchor, low, low, found.kind, low, in_digits=True)


def _opens_here(tokens: Tokens, index: int, signs: str) -> bool:
    """Whether one of `signs` stands at `index`, glued to what follows and not to what precedes."""
    return (
        tokens.low(index) != "" and tokens.low(index) in signs and tokens.joined(index + 1) and not tokens.joined(index)
    )


def _in_words(tokens: Tokens, index: int) -> Numeral | None:
    words = tokens.lexicon.table(NumberWords)
    low = tokens.low(index)
    if low in words.glyphs:
        return _articled(tokens, glyph(tokens, index), index)
    if low in words.parts:
        return _articled(tokens, half_or_quarter(tokens, index), index) if _is_part(tokens, index, low) else None
    if (place := ordinal(tokens, index)) is not None:
        return _share_or_place(tokens, index, place)
    if low in tokens.lexicon.table(VagueWords).starts and (found := _vaguely(tokens, index)) is not None:
        return found
    top = cardinal(tokens, index)
    if top is None or (low in (words.hundred | words.magnitudes) and not _one_magnitude(tokens, index)):
        return None
    return _negated(tokens, _with_article(tokens, _combined(tokens, index, top)))


def _is_part(tokens: Tokens, index: int, low: str) -> bool:
    """ "half", "a quarter of"; not "the second half", "last quarter", "the French Quarter", a lone "quarters"."""
    if tokens.is_capitalised(index) and index > tokens.sentence(index).first:
        return False
    if low in ("halves", "quarters"):
        return False
    if low == "quarter":
        return tokens.low(index - 1) == "a" and tokens.low(index + 1) in ("of", "million", "billion")
    return ordinal(tokens, index - 1) is None and tokens.low(index - 1) not in (
        "other",
        "better",
        "behalf",
        "time",
        "-",
    )


def _one_magnitude(tokens: Tokens, index: int) -> bool:
    """Whether a bare "hundred" or "dozen" is one of it: "a hundred", "the dozen", "another million"."""
    return tokens.low(index - 1) in ("a", "an", "the", "another", "every", "per", "some", "last", "first")


def _articled(tokens: Tokens, part: Part | None, index: int) -> Numeral | None:
    return None if part is None else _with_article(tokens, _part(index, part))


def _with_article(tokens: Tokens, found: Numeral) -> Numeral:
    """Take in the article that is part of the number: "a dozen", "a quarter of a million"."""
    words = tokens.lexicon.table(NumberWords)
    if tokens.low(found.first - 1) not in ("a", "an") or tokens.low(found.first) in words.small:
        return found
    return Numeral(found.first - 1, found.end, found.anchor, found.low, found.high, found.kind, found.base, found.scale)


def _negated(tokens: Tokens, found: Numeral) -> Numeral:
    if tokens.low(found.first - 1) not in ("minus", "negative") or found.low is None:
        return found
    return Numeral(found.first - 1, found.end, found.anchor, -found.low, -found.low, found.kind, -found.low)


def _share_or_place(tokens: Tokens, index: int, place: Part) -> Numeral:
    """ "a third of" is a part; "a third was carried ashore" a place in a row."""
    if tokens.low(index - 1) in ("a", "an") and place.value > 2 and _shares(tokens, index - 1, place.end):
        value = 1 / place.value
        return Numeral(index - 1, place.end, index, value, value, NumeralKind.FRACTION, value)
    return Numeral(index, place.end, index, place.value, place.value, NumeralKind.ORDINAL)


def _shares(tokens: Tokens, first: int, end: int) -> bool:
    if tokens.low(end) == "of":
        return True
    before = tokens.low(first - 1)
    starts = first == tokens.sentence(first).first or before in (
        "by",
        "than",
        "nearly",
        "almost",
        "about",
        "around",
        "to",
        "over",
        "roughly",
    )
    return starts and not tokens.low(end)[:1].isalpha()


def _vaguely(tokens: Tokens, index: int) -> Numeral | None:
    found = vague(tokens, index)
    if found is None:
        return None
    first = index - 1 if tokens.low(index - 1) in ("a", "an") and tokens.low(index) not in ("no", "both") else index
    kind = NumeralKind.EXACT_WORD if found.exact else NumeralKind.VAGUE
    return Numeral(first, found.end, index, found.low, found.high, kind)
