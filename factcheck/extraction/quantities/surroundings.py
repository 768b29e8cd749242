"""What stands around a number, and the lists that judge it. Owns what traps ask of the token table; decides nothing."""

from collections.abc import Iterable
from decimal import Decimal

from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities.hedges import Interval
from factcheck.extraction.quantities.mention import Mention
from factcheck.extraction.quantities.numerals import NumeralKind, Starts
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Qualifier

DASHES = frozenset("-–—‑−")
_NOUN_REACH = 4
"""Tokens after a number in which its noun is sought: two adjectives and a compound."""


class TrapWords:
    """The lexicon's trap lists as sets, by section and name; nouns and verbs of `one` in all their forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("traps")
        self.sets: dict[str, frozenset[str]] = {
            f"{part}.{name}": frozenset(words) for part, lists in section.items() for name, words in lists.items()
        }
        self.nouns = lexicon.table(Nouns)
        self.verbs = lexicon.table(Verbs)
        self.idioms: dict[str, list[tuple[int, list[str]]]] = {}
        for idiom in (words.split() for words in section["words"]["idioms"]):
            for place, word in enumerate(idiom):
                self.idioms.setdefault(word, []).append((place, idiom))
        self.persons = self._both_numbers(section["one"]["persons"])
        self.tellers = self._both_numbers(section["one"]["tellers"])
        self.roles: dict[str, frozenset[str]] = {
            role: self._both_numbers(nouns) for role, nouns in section["roles"].items()
        }
        self.role_of = {noun: role for role, nouns in reversed(self.roles.items()) for noun in nouns}
        self.counted_once = self.persons | self._both_numbers(section["one"]["events"])
        self.harms = frozenset(form for verb in section["one"]["harms"] for form in self._not_base(verb))
        self.fares = frozenset(form for verb in section["one"]["fares"] for form in self.verbs.forms(verb))
        self.fates = frozenset(form for verb in section["one"]["fates"] for form in self.verbs.forms(verb))

    def _not_base(self, verb: str) -> frozenset[str]:
        return frozenset((self.verbs.past_tense(verb), self.verbs.past_participle(verb), self.verbs.gerund(verb)))

    def _both_numbers(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(form for word in words for form in (word, self.nouns.plural(word)))


_VAGUE = Decimal(-1)
_UNSOUGHT = -1


def _value(interval: Interval) -> Decimal:
    low, high = interval.low, interval.high
    if interval.qualifier is Qualifier.VAGUE:
        return _VAGUE
    return low if low is not None else high if high is not None else _VAGUE


class Surroundings:
    """One mention where it stands, with the mention before it and the trap that one fell into.

    What nearly every trap asks of a mention is settled once.
    """

    __slots__ = ("_noun", "earlier", "earlier_trap", "is_cardinal", "is_plain", "mention", "tokens", "value", "words")
    value: Decimal
    """The number named, the lower end of a range, -1 for a vague word."""
    is_plain: bool
    """Digits without separators, as years, flights and street numbers are written."""
    is_cardinal: bool

    def __init__(
        self,
        tokens: Tokens,
        mention: Mention,
        words: TrapWords,
        earlier: Mention | None = None,
        earlier_trap: str | None = None,
    ) -> None:
        self.tokens = tokens
        self.mention = mention
        self.words = words
        self.earlier = earlier
        self.earlier_trap = earlier_trap
        self._noun: int | None = _UNSOUGHT
        number = mention.number
        self.value = _value(mention.interval)
        self.is_plain = number.in_digits and number.end == number.first + 1 and tokens.word(number.first).isdecimal()
        self.is_cardinal = number.kind is NumeralKind.CARDINAL

    def before(self, steps: int = 1) -> str:
        """The token so many steps before the number proper (its sign included, its hedge not)."""
        return self.tokens.low(self.mention.core - steps)

    def outside(self, steps: int = 1) -> str:
        """The token so many steps before the whole mention, hedge included."""
        return self.tokens.low(self.mention.first - steps)

    def after(self, steps: int = 1) -> str:
        """The token so many steps after the whole mention: 1 is the next."""
        return self.tokens.low(self.mention.end + steps - 1)

    def is_in(self, word: str, name: str) -> bool:
        return word in self.words.sets[name]

    def glued_before(self) -> bool:
        """Whether a dash or a letter is glued to the front of the number."""
        return self.tokens.joined(self.mention.core)

    def glued_after(self, marks: frozenset[str] = DASHES) -> bool:
        """Whether one of `marks` and then something else are glued to the end: "30-member"."""
        tokens, end = self.tokens, self.mention.end
        return tokens.low(end) in marks and tokens.joined(end) and tokens.joined(end + 1)

    def noun_after(self) -> int | None:
        """Index of the plural noun that the number counts, a few adjectives on; None when none follows."""
        if self._noun == _UNSOUGHT:
            self._noun = self._seek_noun()
        return self._noun

    def _seek_noun(self) -> int | None:
        tokens, nouns, numbers = self.tokens, self.words.nouns, self.tokens.lexicon.table(Starts).words
        for place in range(self.mention.end, self.mention.end + _NOUN_REACH):
            tag = tokens.tag(place)
            if tokens.low(place) in numbers or (tag is Tag.VERB and self.is_in(tokens.low(place), "one.speech")):
                return None
            if tag in (Tag.WORD, Tag.VERB) and nouns.is_plural(tokens.low(place)):
                return place
            if tokens.low(place) == "others":
                return place
            if tag not in (Tag.WORD, Tag.VERB) and tokens.low(place) not in (
                "more",
                "other",
                "critically",
                "badly",
                "-",
            ):
                return None
        return None

    def follows(self, trap: str, links: frozenset[str]) -> bool:
        """Whether the mention before fell into `trap` and only one of `links` stands between ("October 7 and 8")."""
        earlier = self.earlier
        if earlier is None or self.earlier_trap != trap:
            return False
        between = self.tokens.lower[earlier.end : self.mention.first]
        return len(between) <= 2 and all(word in links for word in between)
