"""The place of one figure in its sentence, and what a reading of it finds. Owns the shapes and the tables."""

from dataclasses import dataclass

from factcheck.extraction.counts.triggers import Triggers
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import Kind, NounWords, before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Predicate

BESIDE = (Tag.ADVERB, Tag.NEGATION)
JOINING = frozenset(["and", "or", "&"])
HARMS = frozenset([Event.KILLED, Event.WOUNDED, Event.MISSING])


OWNERS = frozenset(["'s", "’s", "our", "their", "his", "her", "its", "my", "your"])
"""Before a noun: whose it is."""
_SAYS_LITTLE = frozenset(
    "be have include say report do confirm record register put rise reach number find count see meet list show".split()
)


@dataclass(slots=True)
class Happening:
    """An event and the words that say so."""

    event: Event
    predicate: Predicate | None


def says_little(happening: Happening | None) -> bool:
    return happening is None or (
        happening.event is Event.OTHER and (happening.predicate is None or happening.predicate.lemma in _SAYS_LITTLE)
    )


class Reader:
    """The tables that every reading needs, and the place of one figure among its neighbours."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.triggers = lexicon.table(Triggers)
        self.verbs = lexicon.table(VerbWords)
        self.words = lexicon.table(NounWords)


@dataclass(slots=True)
class Site:
    """Where a figure stands: its sentence, the token that governs it, the first token after it that is no adverb."""

    tokens: Tokens
    figure: Figure
    first: int
    limit: int
    governor: int
    after: int


def site(tokens: Tokens, figure: Figure) -> Site:
    """Find where `figure` stands in its sentence."""
    sentence = tokens.sentence(figure.quantity.first)
    after = figure.subject_end
    words = tokens.lexicon.table(NounWords)
    while after < sentence.end and (tokens.tag(after) in BESIDE or words.kind(tokens, after) is Kind.ADVERB):
        after += 1
    governor = before_number(tokens, figure.quantity.first, sentence.first)
    return Site(tokens, figure, sentence.first, sentence.end, governor, after)


def said(tokens: Tokens, event: Event, first: int, end: int, lemma: str) -> Happening:
    return Happening(event, Predicate(tokens.words(first, end), tokens.span(first, end), lemma))


def is_verb(reader: Reader, tokens: Tokens, index: int) -> bool:
    """Whether a token can be a verb that governs what follows."""
    if tokens.low(index - 1) in OWNERS and reader.words.kind(tokens, index) is Kind.BASE:
        return False  # "by the union's list 14 people", "by our register 22 people"
    return tokens.tag(index) is Tag.VERB or reader.words.kind(tokens, index) is Kind.PARTICIPLE


def both(one: Event, other: Event) -> Event:
    """The event of two verbs said of the same count: "killed or wounded" is affected, "shot and killed" killed."""
    if one is not other and {one, other} < HARMS:
        return Event.AFFECTED
    return one


def is_fatal(tokens: Tokens, first: int, end: int) -> bool:
    """ "fatally shot", "mortally wounded": the adverb says more than the verb."""
    return any(tokens.low(index) in ("fatally", "mortally") for index in range(first - 1, end))
