"""Counts of what the speaker's own people did: "I carried four", "his crew pulled 12 from the sea". Owns that test."""

from factcheck.extraction.counts.concepts import Concepts
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords, voice_before
from factcheck.model import Event

_SUBJECT = 4
"""Tokens of a subject between its possessive and the verb: "our small night crew"."""
_WE = frozenset(["i", "i've", "i’ve", "we", "we've", "we’ve", "we'd", "we’d"])
_ONLY_THEIRS = frozenset([Event.HELD, Event.RELEASED, Event.ARRESTED, Event.ATTACKED, Event.DISPLACED, Event.INFECTED])
"""What one side does alone: whoever released 50 hostages gives the whole."""


class OwnWords:
    """Nouns of people who act together, and verbs that report a count instead of making it."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["own"]
        self.people = frozenset(section["people"])
        self.reporting = frozenset([*section["reporting"], *lexicon.section("events")["speech"]["verbs"]])
        self.of_the_dead = frozenset(section["of_the_dead"])
        self.concepts = lexicon.table(Concepts)
        self.verbs = lexicon.table(VerbWords)


def is_own(tokens: Tokens, figure: Figure) -> bool:
    """Whether the count is the object of an active verb whose subject is "we", "our crew", "his men"."""
    words = tokens.lexicon.table(OwnWords)
    first = tokens.sentence(figure.quantity.first).first
    verb = before_number(tokens, figure.quantity.first, first)
    if verb > first and tokens.tag(verb) is Tag.PREPOSITION:
        verb -= 1  # "picked up 14 people"
    if verb < first or tokens.tag(verb) is not Tag.VERB or voice_before(tokens, verb, first):
        return False
    lemma = words.verbs.lemma(tokens, verb)
    if lemma in words.reporting or figure.event in _ONLY_THEIRS:
        return False
    if figure.event is Event.KILLED and lemma not in words.of_the_dead:
        return False
    return _is_own_subject(words, tokens, verb, first)


def _is_own_subject(words: OwnWords, tokens: Tokens, verb: int, floor: int) -> bool:
    """Whether what stands before the verb and its auxiliaries is "we", or people with a possessive."""
    at = verb - 1
    while at >= floor and tokens.tag(at) in (Tag.AUXILIARY, Tag.ADVERB):
        at -= 1
    if at < floor or tokens.lower[at] in _WE:
        return at >= floor
    if words.concepts.lemma(tokens.lower[at]) not in words.people:
        return False
    before = range(at - 1, max(floor - 1, at - 1 - _SUBJECT), -1)
    return any(tokens.tag(near) is Tag.POSSESSIVE and tokens.lower[near].isalpha() for near in before)
