"""Units that are no counted thing: percent, money, rates. Owns their signs and words around a number."""

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens

COUNT, PERCENT, POINTS, RATIO = "count", "percent", "percentage_points", "ratio"
_SUM = 3
"""Digits of the shortest sum that is glued to the letters of its currency."""
_RATE_REACH = 5
"""Tokens after a number in which its "per day" is sought: a noun phrase and no more."""


class Units:
    """The lexicon's units by word."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("units")
        self.percent = frozenset(section["percent"])
        self.percent_phrases = frozenset(tuple(words) for words in section["percent_phrases"])
        self.points = frozenset(section["points"])
        self.signs: dict[str, str] = section["money_signs"]
        self.prefixes: dict[str, str] = section["dollar_prefixes"]
        self.glued: dict[str, str] = section["money_glued"]
        self.spaced: dict[str, str] = section["money_spaced"]
        self.codes = frozenset(section["money_codes"]["words"])
        self.words: dict[str, str] = section["money_words"]
        self.words_of_magnitude: dict[str, str] = section["money_words_of_magnitude"]
        self.adjectives: dict[str, str] = section["money_adjectives"]
        self.per = frozenset(section["rates"]["per"])
        self.periods = frozenset(section["rates"]["periods"])
        self.adverbs: dict[str, str] = section["rates"]["adverbs"]
        self.singular = lexicon.table(Nouns).singular


def after(tokens: Tokens, end: int, large: bool) -> tuple[int, str] | None:
    """Read the percent or currency after a number; `large` says that pounds cannot be a weight. None without one."""
    units = tokens.lexicon.table(Units)
    place = end
    if tokens.low(place) == "-" and tokens.joined(place) and tokens.joined(place + 1):
        place += 1
    low = tokens.low(place)
    if low in units.percent or (low, tokens.low(place + 1)) in units.percent_phrases:
        return _percent(tokens, place + (1 if low in units.percent else 2), units)
    return _money_after(tokens, place, large, units)


def _percent(tokens: Tokens, end: int, units: Units) -> tuple[int, str]:
    place = end + 1 if tokens.low(end) == "-" and tokens.joined(end) else end
    return (place + 1, POINTS) if tokens.low(place) in units.points else (end, PERCENT)


def _money_after(tokens: Tokens, place: int, large: bool, units: Units) -> tuple[int, str] | None:
    code = tokens.word(place)
    if code in units.codes:
        return place + 1, f"money:{code}"
    if tokens.low(place) in units.signs and tokens.low(place) != "$":
        return place + 1, f"money:{units.signs[tokens.low(place)]}"
    issuer = None
    while tokens.low(place) in units.adjectives and place < len(tokens):
        issuer, place = units.adjectives[tokens.low(place)], place + 1
    low = tokens.low(place)
    currency = units.words.get(low) or (units.words_of_magnitude.get(low) if large else None)
    return (place + 1, f"money:{issuer or currency}") if currency else None


def before(tokens: Tokens, first: int) -> tuple[int, str] | None:
    """Read the currency sign or code that stands right before a number: "$", "US$", "USD ", "Rs."."""
    units = tokens.lexicon.table(Units)
    place = first - 1
    low = tokens.low(place)
    if low in units.signs:
        prefix = tokens.low(place - 1)
        if low == "$" and prefix in units.prefixes and tokens.joined(place):
            return place - 1, f"money:{units.prefixes[prefix]}"
        return place, f"money:{units.signs[low]}"
    word = tokens.word(place)
    if word in units.codes:
        return place, f"money:{word}"
    if word in units.spaced and not tokens.joined(first):
        return place, f"money:{units.spaced[word]}"
    glued = units.glued.get(word) if tokens.joined(first) else None
    if glued is not None and _is_sum(tokens, first):
        return place, f"money:{glued}"
    if low == "." and tokens.joined(place):
        place -= 1
    return (place, "money:INR") if tokens.word(place) in ("Rs", "Rs.") else None


def _is_sum(tokens: Tokens, first: int) -> bool:
    """Whether digits glued to letters are a sum of money: "N650", "Sh2.4 million"; not the N95 of a mask, the N17."""
    word, following = tokens.word(first), tokens.low(first + 1)
    letters = tokens.lexicon.section("numerals")["letters"]
    has_magnitude = following in letters or following in tokens.lexicon.section("numerals")["magnitudes"]
    return "," in word or has_magnitude or (word.isdecimal() and len(word) >= _SUM and word[-1] == "0")


def rate(tokens: Tokens, end: int) -> str | None:
    """Return "rate:day" for "deaths a day" or "per day", "rate:100000" for "per 100,000"; None when it is no rate."""
    units = tokens.lexicon.table(Units)
    for place in range(end, min(end + _RATE_REACH, len(tokens))):
        low = tokens.low(place)
        if low in units.adverbs:
            return f"rate:{units.adverbs[low]}"
        if low in units.per and (per := _denominator(tokens, place + 1, low, units)):
            return f"rate:{per}"
        if tokens.tag(place) not in (Tag.WORD, Tag.VERB, Tag.ADVERB):
            return None
    return None


def _denominator(tokens: Tokens, place: int, by: str, units: Units) -> str | None:
    low = tokens.low(place)
    if by == "per" and low[:1].isdecimal():
        return low.replace(",", "")
    if by != "per" and tokens.low(place + 1) in ("earlier", "before", "later", "ago", "after"):
        return None  # "21 a day earlier"
    if by != "per" and low == "second" and tokens.tag(place + 1) is Tag.WORD:
        return None  # "spent a second night in tents"
    period = units.singular(low)
    return period if period in units.periods else None
