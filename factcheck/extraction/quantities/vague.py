"""Vague words as intervals ("several", "dozens", "a few hundred"), and "both", "no", "none". Owns what each bounds."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens


@dataclass(slots=True)
class Vague:
    """A vague number of the tokens up to `end`; `exact` when it is none, as "both" and "no"."""

    end: int
    low: Decimal | None
    high: Decimal | None
    exact: bool = False


class VagueWords:
    """The vague rows of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("numerals")
        self.plurals: dict[str, int] = section["vague_magnitudes"]
        self.multipliers = frozenset(section["vague_multipliers"]["words"])
        self.bounds: dict[str, tuple[Decimal | None, Decimal | None]] = {
            word: (Decimal(low) if low else None, Decimal(high) if high else None)
            for word, (low, high) in section["vague"].items()
        }
        self.exact: dict[str, int] = section["exact"]
        self.units: dict[str, int] = section["hundred"] | section["magnitudes"]
        self.scores_before = frozenset(section["scores"]["before"])
        self.starts = frozenset(self.plurals) | frozenset(self.bounds) | frozenset(self.exact)
        self.nouns = lexicon.table(Nouns)


def vague(tokens: Tokens, index: int) -> Vague | None:
    """Read the vague number at `index`, None when the word means something else there."""
    words = tokens.lexicon.table(VagueWords)
    low = tokens.low(index)
    if low in words.exact:
        return _exact(tokens, index, words)
    if low in words.multipliers and (found := _multiplied(tokens, index, words)):
        return found
    if low in words.plurals:
        return _plural(tokens, index, words)
    if low in words.bounds and _is_vague(tokens, index, low):
        if low == "few" and tokens.low(index - 1) not in ("a", "past", "last", "next", "first"):
            return Vague(index + 1, None, None)
        return Vague(index + 1, *words.bounds[low])
    return None


def _exact(tokens: Tokens, index: int, words: VagueWords) -> Vague | None:
    low, after = tokens.low(index), tokens.low(index + 1)
    value = Decimal(words.exact[low])
    if low == "no" and after == "one" and tokens.low(index + 2) != "of":
        return Vague(index + 2, value, value, True)
    if low == "no" and not _counts_nothing(tokens, index, words):
        return None
    return Vague(index + 1, value, value, True)


def _counts_nothing(tokens: Tokens, index: int, words: VagueWords) -> bool:
    """Whether "no" counts: a plural follows ("no injuries", "no other people"); not "no comment", "no longer"."""
    for place in range(index + 1, index + 4):
        low = tokens.low(place)
        if tokens.tag(place) not in (Tag.WORD, Tag.VERB, Tag.ADVERB):
            return False
        if words.nouns.is_plural(low):
            return True
    return False


def _multiplied(tokens: Tokens, index: int, words: VagueWords) -> Vague | None:
    """several hundred (thousand), a few dozen, a couple of thousand: twice the unit and more."""
    place = index + 1
    if tokens.low(place) == "of" and tokens.low(index) == "couple":
        place += 1
    value, end = Decimal(1), place
    while (unit := words.units.get(tokens.low(end))) is not None and end < place + 3:
        value, end = value * unit, end + 1
    return Vague(end, 2 * value, None) if end > place else None


def _plural(tokens: Tokens, index: int, words: VagueWords) -> Vague | None:
    """dozens; hundreds of thousands, tens of thousands of ..."""
    if tokens.low(index) == "scores" and tokens.low(index + 1) not in words.scores_before:
        return None
    value, end = Decimal(words.plurals[tokens.low(index)]), index + 1
    while tokens.low(end) == "of" and tokens.low(end + 1) in words.plurals and end < index + 6:
        value, end = value * words.plurals[tokens.low(end + 1)], end + 2
    if tokens.low(index) == "tens" and end == index + 1 and tokens.low(end) != "of":
        return None
    return Vague(end, 2 * value, None)


def _is_vague(tokens: Tokens, index: int, low: str) -> bool:
    after, before = tokens.low(index + 1), tokens.low(index - 1)
    if before in ("as", "how", "so", "too") and low in ("many", "few"):
        return False
    if low == "couple":  # "the couple" is two married people
        return after == "of" or (before == "a" and after in ("more", "others"))
    if low == "handful":
        return after == "of"
    if low == "most":  # "the most", "most seriously" are superlatives
        return after == "of" or (
            tokens.tag(index + 1) is Tag.WORD and tokens.lexicon.table(VagueWords).nouns.is_plural(after)
        )
    return True
