"""Noun phrases without a parser: where one begins, its head, its end. Owns no meaning and no verbs (see `verbs`).

A phrase runs to its first plural head and stops before closed classes, punctuation and verbs; -ed and -ing forms belong
to it only where a noun follows ("12 injured passengers", against "12 injured in the storm").
"""

from dataclasses import dataclass
from typing import Final

from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens

MAX_WORDS = 12
"""Units a noun phrase may have; longer runs are lists of names or tables."""
_NOT_MEN = frozenset(["specimen", "regimen", "abdomen", "acumen", "stamen", "bitumen", "cyclamen", "albumen"])
QUOTES = frozenset(['"', "“", "”", "'", "‘", "’", "''", "``"])
_HOLDING = frozenset(
    [
        "carrying",
        "wearing",
        "holding",
        "using",
        "having",
        "including",
        "bearing",
        "brandishing",
        "wielding",
        "waving",
        "keeping",
        "selling",
    ]
)
_IN_QUOTES = 6
"""Tokens of a number between quotation marks: “300 to 350 or so”."""
_HYPHENS = frozenset("-‐‑–/")


class Kind:
    """What an open-class word can be inside a noun phrase: plain strings, as tags are."""

    STOP: Final = "stop"
    ADVERB: Final = "adverb"
    SINGULAR: Final = "singular"
    PLURAL: Final = "plural"
    ADJECTIVE: Final = "adjective"  # also stands after its noun: dead, missing, alone
    PARTICIPLE: Final = "participle"
    GERUND: Final = "gerund"
    BASE: Final = "base"  # a verb's base form, often a noun too: attack, fire
    FINITE: Final = "finite"


@dataclass(slots=True)
class NounPhrase:
    """Tokens `first`..`end`; `head` is the last token of the head noun."""

    first: int
    head: int
    end: int


def number_words(lexicon: Lexicon) -> frozenset[str]:
    """The words of numbers, from "one" to "millions"."""
    section = lexicon.section("numerals")
    return frozenset(word for name in ("small", "tens", "hundred", "magnitudes") for word in section[name])


def is_plural_in_men(word: str) -> bool:
    """Whether a word is the plural of one in -man: lawmen, guardsmen; not specimen."""
    return word.endswith("men") and len(word) > 5 and word not in _NOT_MEN


class NounWords:
    """The kinds of words by form, each decided once."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("subjects")
        self.nouns = lexicon.table(Nouns)
        self.verbs = lexicon.table(Verbs)
        self.time_words = frozenset(section["time_words"])
        self.postposed = frozenset(section["postposed"])
        self.attributive = frozenset(section["attributive_gerunds"])
        self.adjuncts = frozenset(section["adjuncts"])
        self.adjectives_in_ly = frozenset(section["nouns_and_adjectives_in_ly"])
        demonyms = [word for words in lexicon.section("places")["countries"].values() for word in words]
        self.plurals = frozenset(
            [*section["plurals_in_names"], *(word + "s" for word in demonyms if word.endswith("i"))]
        )
        self.numbers = number_words(lexicon)
        self._kinds: dict[str, str] = {}

    def kind(self, tokens: Tokens, index: int) -> str:
        """The kind of one token; closed classes, numbers and punctuation stop a phrase, adverbs may open one."""
        tag = tokens.tag(index)
        if tag is Tag.ADVERB:
            return Kind.ADVERB
        word = tokens.low(index)
        if tag is not Tag.WORD and tag is not Tag.VERB:
            is_initials = tag in (Tag.PRONOUN, Tag.RELATIVE) and len(word) > 1 and tokens.word(index).isupper()
            return Kind.SINGULAR if is_initials else Kind.STOP  # US and WHO are no pronouns
        known = self._kinds.get(word)
        if known is None:
            known = self._kinds[word] = self._decide(word)
        return known

    def _decide(self, word: str) -> str:
        if word in self.time_words or word in self.numbers:
            return Kind.STOP
        if word in self.postposed:
            return Kind.ADJECTIVE
        if word in self.verbs.lemmas:
            return self._of_verb(word)
        if self.nouns.is_plural(word) or word in self.plurals or is_plural_in_men(word):
            return Kind.PLURAL
        if word.endswith("ly") and word not in self.adjectives_in_ly:
            return Kind.ADVERB
        if word.endswith("ed") and len(word) > 4 and not word.endswith("eed"):
            return Kind.PARTICIPLE
        if word.endswith("ing") and len(word) > 5 and word not in self.attributive:
            return Kind.GERUND
        return Kind.SINGULAR

    def _of_verb(self, word: str) -> str:
        verbs = self.verbs
        if word in verbs.gerunds:
            return Kind.GERUND
        if word == verbs.lemmas[word]:
            return Kind.BASE
        if word in verbs.participles:
            return Kind.PARTICIPLE
        return (
            Kind.PLURAL if word in self.plurals or (word.endswith("s") and self.nouns.is_plural(word)) else Kind.FINITE
        )


def unit_end(tokens: Tokens, index: int) -> int:
    """The token after the hyphenated word that begins at `index` ("17-year-old", "COVID-19-related", "B-17s")."""
    end = index + 1
    while tokens.joined(end):
        if tokens.lower[end] in _HYPHENS:
            if not (tokens.joined(end + 1) and tokens.lower[end + 1][0].isalnum()):
                break
            end += 2
        elif end > index + 1 and tokens.lower[end].isalpha():
            end += 1
        else:
            break
    return end


def noun_phrase(tokens: Tokens, first: int, limit: int, *, one: bool = False) -> NounPhrase | None:
    """Return the noun phrase that starts at `first`, None when none does; `one` looks for a singular head."""
    words = tokens.lexicon.table(NounWords)
    limit = min(limit, first + MAX_WORDS)
    head, index = -1, first
    while index < limit:
        end = unit_end(tokens, index)
        kind = _kind_of_unit(words, tokens, index, end)
        if kind is Kind.PLURAL and not one and not _is_adjunct(words, tokens, index, end, limit):
            return NounPhrase(first, end - 1, end)
        if not _goes_on(words, tokens, kind, end, limit, one=one, begun=head >= 0):
            break
        if kind is not Kind.ADVERB and not (kind is Kind.PARTICIPLE or kind is Kind.GERUND):
            head = end - 1
        index = end
        if tokens.joined(index) and (tokens.tag(index) is Tag.POSSESSIVE or tokens.lower[index] in ("'", "’")):
            index, head = index + 1, -1
        elif not one and tokens.low(index) in ("and", "or", "&") and _leads_to_plural(words, tokens, index + 1, limit):
            index += 1
    return NounPhrase(first, head, head + 1) if head >= 0 else None


def _kind_of_unit(words: NounWords, tokens: Tokens, index: int, end: int) -> str:
    """A hyphenated word is a noun or a modifier, never a verb."""
    if end == index + 1:
        return words.kind(tokens, index)
    return Kind.PLURAL if words.kind(tokens, end - 1) is Kind.PLURAL else Kind.SINGULAR


def _is_adjunct(words: NounWords, tokens: Tokens, index: int, end: int, limit: int) -> bool:
    """Whether a plural only stands before the real head: "police officers", "the soldiers' families", "sports fans"."""
    if tokens.tag(end) is Tag.POSSESSIVE or (tokens.low(end) in ("'", "’") and tokens.joined(end)):
        return _leads_to_plural(words, tokens, end + 1, limit)
    if tokens.lower[end - 1] in words.adjuncts:
        return _leads_to_plural(words, tokens, end, min(limit, end + 2))
    return (
        end == index + 1
        and end < limit
        and tokens.tag(end) is Tag.WORD
        and tokens.word(end).islower()
        and words.kind(tokens, end) is Kind.PLURAL
    )


def _goes_on(words: NounWords, tokens: Tokens, kind: str, end: int, limit: int, *, one: bool, begun: bool) -> bool:
    """Whether a word that is no plural head belongs to the phrase."""
    if kind is Kind.STOP or kind is Kind.FINITE:
        return False
    if kind is Kind.SINGULAR or kind is Kind.PLURAL:
        return True
    if kind is Kind.BASE and one:
        return True
    if kind is Kind.ADVERB:
        return not begun and words.kind(tokens, end) in (Kind.PARTICIPLE, Kind.ADJECTIVE, Kind.SINGULAR)
    if begun and kind is not Kind.GERUND and kind is not Kind.BASE:
        return not one and _leads_to_plural(words, tokens, end, min(limit, end + 2))
    if kind is Kind.GERUND and not _is_attributive(words, tokens, end, one=one, begun=begun):
        return False
    if one:
        return end < limit and words.kind(tokens, end) in (Kind.SINGULAR, Kind.BASE) and tokens.word(end).islower()
    return _leads_to_plural(words, tokens, end, min(limit, end + 4))


def _is_attributive(words: NounWords, tokens: Tokens, end: int, *, one: bool, begun: bool) -> bool:
    """Whether an -ing form stands before its noun: a listed one, or no verb we know and its noun beside it."""
    word = tokens.lower[end - 1]
    if word in words.attributive:
        return True
    if begun or (word in words.verbs.lemmas and (word in _HOLDING or tokens.tag(end + 1) is not Tag.AUXILIARY)):
        return False  # "nine presiding officers were", against "nine carrying knives were"
    return words.kind(tokens, end) is (Kind.SINGULAR if one else Kind.PLURAL) and tokens.word(end).islower()


def _leads_to_plural(words: NounWords, tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a plural noun comes before anything that would end the phrase."""
    while index < limit:
        end = unit_end(tokens, index)
        kind = _kind_of_unit(words, tokens, index, end)
        if kind is Kind.PLURAL:
            return True
        if kind is Kind.STOP or kind is Kind.FINITE or kind is Kind.ADVERB:
            return False
        if kind is Kind.GERUND and tokens.lower[index] not in words.attributive:
            return False
        index = end
    return False


class BeforeNumber:
    """Words that stand between what governs a number and the number itself."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("subjects")
        self.collective = frozenset([*section["measures"], *section["groups"]])
        self.adjectives = frozenset(section["before_number"])


def before_number(tokens: Tokens, first: int, floor: int) -> int:
    """The token that governs a number at `first`; determiners, adverbs, "a total of", "an additional" are passed over.

    `floor - 1` when the number opens its sentence.
    """
    asked = (first, floor)
    known: int | None = tokens.memo.get(asked)
    if known is None:
        known = tokens.memo[asked] = _before_number(tokens, first, floor)
    return known


def _before_number(tokens: Tokens, first: int, floor: int) -> int:
    words = tokens.lexicon.table(BeforeNumber)
    at = first - 1
    for _ in range(8):
        if at < floor:
            return at
        tag, word = tokens.tag(at), tokens.lower[at]
        if word in ("which", "that"):
            return at
        if word in QUOTES and _closes_soon(tokens, first):
            at -= 1  # was "well over 100"
        elif (
            tag in (Tag.DETERMINER, Tag.ADVERB)
            or word in words.adjectives
            or (tag is Tag.POSSESSIVE and word[0].isalpha())
        ):
            at -= 1
        elif at > floor and _is_collective(words, tokens, at):
            at -= 2
        else:
            return at
    return at


def _closes_soon(tokens: Tokens, first: int) -> bool:
    """Whether a quotation that opens before a number holds little else, so that the sentence goes through it."""
    return tokens.holds(QUOTES, first + 1, first + _IN_QUOTES)


def _is_collective(words: BeforeNumber, tokens: Tokens, at: int) -> bool:
    """Whether "of" ends "a total of", or one word stands between article and number ("a staggering")."""
    before = tokens.lower[at - 1]
    if tokens.lower[at] == "of":
        return before in words.collective
    return tokens.tag(at) in (Tag.WORD, Tag.VERB) and before in ("a", "an", "the")


def is_number(tokens: Tokens, index: int) -> bool:
    """Whether a token is a number in digits or in words."""
    return tokens.tag(index) is Tag.NUMBER or tokens.low(index) in tokens.lexicon.table(NounWords).numbers
