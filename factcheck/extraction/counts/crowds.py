"""Who came, in a text about a crowd: "the rally drew 3,000", "no more than 30,000 had come". Owns that alone.

Whoever comes to a march attended it, whatever the verb; a large number alone in such a text, of which nothing else is
said, is somebody's count of the crowd. The predicate's lemma is then `attend`.
"""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.counts.answers import is_of_a_crowd
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.presence import ATTEND
from factcheck.extraction.counts.sites import Happening, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

LEAST = 3
"""Words of crowds in a text that is about one; a march may be told of in passing."""
LARGE = Decimal(1000)
"""From here on a number alone is one of a crowd, and none of the hurt or arrested of the same text."""


_SUBJECT = 6
"""Tokens before a verb in which its subject stands."""
_OF_OTHERS = frozenset(["for", "in", "on", "with", "over", "within", "from", "between"])
"""What a number behind these is no count of: "a permit for 25,000"."""


class CrowdWords:
    """Nouns of crowds and what gathers them; verbs of coming, of drawing people, and of giving a number."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["crowds"]
        self.words = frozenset(section["words"])
        self.people = frozenset(section["people"])
        self.come = frozenset(section["come"])
        self.draw = frozenset(section["draw"])
        self.give = frozenset([*section["give"], *lexicon.section("events")["speech"]["verbs"]])


def settle_crowds(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those who came to what the text is about as its crowd."""
    words = tokens.lexicon.table(CrowdWords)
    open_ = [index for index in range(len(figures)) if _may_be_of_crowd(words, tokens, figures[index], found[index])]
    if open_ and sum(word in words.words for word in tokens.lower) < LEAST:
        open_ = [
            index
            for index in open_
            if _is_drawn(words, tokens, found[index]) or _is_told_near(words, tokens, figures[index])
        ]
    settled = list(found)
    for index in open_:
        happening = found[index]
        if happening is not None and happening.predicate is not None:
            settled[index] = replace(happening, predicate=replace(happening.predicate, lemma=ATTEND))
        else:
            settled[index] = _by_nearest(words, tokens, figures[index].quantity.first)
    return settled


def _may_be_of_crowd(words: CrowdWords, tokens: Tokens, figure: Figure, happening: Happening | None) -> bool:
    subject, quantity = figure.subject, figure.quantity.quantity
    if subject is None or subject.concept != PERSON or quantity.unit != "count" or is_of_a_crowd(figure):
        return False
    if happening is not None and happening.event is not Event.OTHER:
        return False
    lemma = happening.predicate.lemma if happening is not None and happening.predicate else ""
    verb = before_number(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    is_object = happening is not None and happening.predicate is not None and tokens.at(happening.predicate.span.start) <= verb
    if lemma in (words.draw if is_object else words.come):
        return True
    size = quantity.low if quantity.low is not None else quantity.high
    is_large = size is not None and size >= LARGE and tokens.low(verb) not in _OF_OTHERS
    is_bare = subject.span is None and not figure.inherited
    return (_names_crowd(words, figure) or (is_large and is_bare)) and (not lemma or lemma in words.give)


def _is_drawn(words: CrowdWords, tokens: Tokens, happening: Happening | None) -> bool:
    """Whether the subject of the verb draws a crowd: "the rally attracted 5,000"."""
    if happening is None or happening.predicate is None or happening.predicate.lemma not in words.draw:
        return False
    verb = tokens.at(happening.predicate.span.start)
    return not words.words.isdisjoint(tokens.lower[max(tokens.sentence(verb).first, verb - _SUBJECT) : verb])


def _is_told_near(words: CrowdWords, tokens: Tokens, figure: Figure) -> bool:
    """Whether the noun, its own sentence or the one before names a crowd, of a number that is large."""
    if _names_crowd(words, figure):
        return True
    size = figure.quantity.quantity.low or figure.quantity.quantity.high
    here = tokens.sentence(figure.quantity.first)
    first = tokens.sentence(here.first - 1).first if here.first else 0
    return bool(size and size >= LARGE) and not words.words.isdisjoint(tokens.lower[first : here.end])


def _names_crowd(words: CrowdWords, figure: Figure) -> bool:
    return figure.subject is not None and figure.subject.text.split()[-1].lower() in words.people


def _by_nearest(words: CrowdWords, tokens: Tokens, first: int) -> Happening | None:
    """The crowd by the word that names it, the last before the number or the first behind it."""
    before = (at for at in range(first - 1, -1, -1) if tokens.lower[at] in words.words)
    at = next(before, -1)
    at = at if at >= 0 else next((at for at in range(first, len(tokens)) if tokens.lower[at] in words.words), -1)
    return said(tokens, Event.OTHER, at, at + 1, ATTEND) if at >= 0 else None
