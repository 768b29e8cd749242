"""Nouns that name a measure, and what they measure: "the number of dead", "a toll", "their own figure". Owns them.

The verbs between them and a number are `measures`'.
"""

from factcheck.extraction.counts.clause_subjects import ending_at
from factcheck.extraction.counts.measure_words import Measured, MeasureWords
from factcheck.extraction.counts.rival_numbers import GIVEN
from factcheck.extraction.phrases import Kind, NounPhrase, noun_phrase
from factcheck.extraction.tokens import Tag, Tokens

GIVERS = frozenset(
    "police government ministry union army hospital council company state federal opposition agency official "
    "unofficial".split()
)
"""Words that say whose an estimate is, without "'s": "the union estimate was 40,000"."""
_OWN = GIVERS | frozenset(
    "own latest new revised provisional current nationwide overall national real true actual final exact door head "
    "gate ticket turnstile hand likely combined working preliminary internal initial first previous lower higher "
    "different".split()
)
"""Adjectives between an owner and what it counted: "their own nationwide figure"."""


_NOW = frozenset(["now", "currently", "today", "yesterday", "still", "already", "then", "later", "since", "meanwhile"])
_SPANS = frozenset(["day", "week", "month", "year", "date", "period", "season", "quarter", "shift", "hour"])


def measure_at(words: MeasureWords, tokens: Tokens, at: int, limit: int) -> Measured | None:
    """Return what a measure noun at `at` measures; None when the token is none."""
    lemma = words.nouns.singular(tokens.lower[at])
    if lemma in words.tolls or (lemma in words.back and tokens.low(at - 1) == "death"):
        return Measured(None, at)
    if lemma in words.headcounts:
        return Measured(ending_at(tokens, at, at - 4))
    if lemma == "number" and tells_fate(words, tokens, at + 1):
        return Measured(None, told=at + 1)  # "the number hurt", "the number killed"
    if (tokens.low(at + 1), tokens.low(at + 2)) == ("on", "board") or tokens.low(at + 1) in ("aboard", "onboard"):
        return None  # "the number on board": another number than the dead's
    if lemma in words.back and _is_counted_for(words, tokens, at, limit):
        return Measured(None, again=True)  # "cut its figure for the day to 64"
    if lemma in words.measures and tokens.lower[at] != "shares" and tokens.low(at + 1) in ("of", "for"):
        if tokens.low(at + 2) == "those":
            return Measured(None, told=at + 3)
        return Measured(after_of(tokens, at + 2, limit))
    if lemma in words.back and is_the(tokens, at) and not _is_modifier(words, tokens, at, limit):
        return Measured(None, again=True)
    given = lemma in words.versions and tokens.low(at - 1) in GIVERS and is_the(tokens, at)
    owned = _is_owned(tokens, at) and (lemma in words.back or lemma in words.versions)
    if (owned or given) and _leads_on(tokens, at, limit):
        return Measured(None, again=True)  # "the government's version is two", "their own figure is three"
    if (
        (tokens.lower[at] == "it" or (tokens.lower[at] in ("that", "this") and tokens.low(at + 1) in ("to", "at")))
        and tokens.tag(at - 1) is Tag.VERB
        and words.forms.lemma(tokens, at - 1) in words.setting
    ):
        return Measured(None, again=True)
    return None


def is_the(tokens: Tokens, at: int) -> bool:
    """Whether a determiner stands before the noun, if with an adjective between: "the real number"."""
    while tokens.low(at - 1) in _OWN:
        at -= 1
    return tokens.tag(at - 1) is Tag.DETERMINER


def _leads_on(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether nothing but when it is said stands between a noun and its verb: "the ministry's tally now stands"."""
    return all(
        tokens.tag(near) in (Tag.ADVERB, Tag.AUXILIARY) or tokens.lower[near] in _NOW for near in range(at + 1, limit)
    )


def _is_counted_for(words: MeasureWords, tokens: Tokens, at: int, limit: int) -> bool:
    """Whether "for" behind somebody's count leads to a day or a place, and not to what is counted."""
    if tokens.low(at + 1) not in ("for", "in", "of") or not (is_the(tokens, at) or _is_owned(tokens, at)):
        return False
    place = at + 2
    while place < limit and (tokens.tag(place) in (Tag.DETERMINER, Tag.NUMBER) or tokens.low(place) in _OWN | _NOW):
        place += 1
    word = tokens.low(place)
    is_day = word in words.words.time_words or words.nouns.singular(word) in _SPANS
    is_named = tokens.is_capitalised(place) and tokens.tag(place) is Tag.WORD
    is_place = tokens.low(at + 1) != "of" and (is_named or words.concepts.of_word(word) == "place")
    return place < limit and (is_day or is_place)


def _is_owned(tokens: Tokens, at: int) -> bool:
    """Whether somebody is named whose the noun at `at` is: "the police's figure", "their own nationwide figure"."""
    while tokens.low(at - 1) in _OWN:
        at -= 1
    return (
        tokens.tag(at - 1) is Tag.POSSESSIVE
        or tokens.low(at - 1) in ("'", "’")
        or tokens.low(at - 1) in ("their", "its", "his", "her", "our")
    )


def tells_fate(words: MeasureWords, tokens: Tokens, at: int) -> bool:
    """Whether a participle or adjective that no noun follows stands at `at`."""
    kind = words.words.kind(tokens, at)
    if tokens.low(at) in GIVEN:
        return False  # "the number published by the union"
    if tokens.low(at) in ("known", "believed", "thought", "feared", "said", "confirmed", "presumed"):
        return True  # "the number known to have perished"
    is_fate = kind in (Kind.PARTICIPLE, Kind.ADJECTIVE) or tokens.low(at) in words.words.verbs.participles
    return is_fate and tokens.tag(at + 1) not in (Tag.WORD, Tag.NUMBER)


def _is_modifier(words: MeasureWords, tokens: Tokens, at: int, limit: int) -> bool:
    """Whether the word only stands before what is counted ("the total recorded losses")."""
    for near in range(at + 1, min(limit, at + 4)):
        if tokens.tag(near) is Tag.PREPOSITION:
            return False  # "the number across the two districts"
        if is_countable(words, tokens, near):
            return True
    return False


def is_countable(words: MeasureWords, tokens: Tokens, at: int) -> bool:
    """Whether a noun can be what rises: a plural, or a sum of money."""
    kind = words.words.kind(tokens, at)
    concept = words.concepts.of_word(tokens.lower[at])
    return concept is not None and (kind is Kind.PLURAL or concept == "money")


def after_of(tokens: Tokens, at: int, limit: int) -> NounPhrase | None:
    while at < limit and tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE):
        at += 1
    phrase = noun_phrase(tokens, at, limit)
    if phrase is None and tokens.low(at) in tokens.lexicon.table(MeasureWords).nominal:
        return NounPhrase(at, at, at + 1)  # "the number of dead"
    return phrase


def named_before_of(words: MeasureWords, tokens: Tokens, at: int) -> Measured | None:
    """The noun of "a toll of 31", "a prize of up to $700"."""
    lemma = words.nouns.singular(tokens.lower[at])
    if lemma in words.tolls:
        return Measured(None, at)
    if lemma in words.headcounts:
        return Measured(ending_at(tokens, at, at - 4))
    if lemma in words.measures or words.concepts.of_word(tokens.lower[at]) != "money" or lemma == "loss":
        return None  # "the loss of 14" may be of soldiers
    return Measured(ending_at(tokens, at, at - 4))
