"""What words near a count of people say, where no rule saw how they belong to it. Owns the last reading of events.

The stretch between a count and its neighbours is searched for words that name an event whatever stands beside them
("hospital", "wounded", "rescued"). It is asked when every reading by grammar has found a verb that is no trigger, so
that rare turns of phrase ("were carried by neighbours to a hospital") still count.
"""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.proper_names import is_in_name
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import QUOTES
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event

REACH = 10
"""Tokens after what is counted that are searched."""


_ELSEWHERE = frozenset([";", ":", "after", "when", "as", "because", "while", "if", "before", "where", "according"])
"""Words behind which another clause, or who says so, is told."""


class NearbyWords:
    """Words that name an event by themselves: word -> event."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["nearby"]
        self.events = {word: Event(event) for event, words in section.items() for word in words}
        self.verbs = lexicon.table(VerbWords)


_OF_A_HOUSE = frozenset(
    "staff worker workers personnel team teams official officials director spokesman spokeswoman record records "
    "register registers source sources examiner student students school".split()
)
"""Behind "hospital" or "medical": who works there and what it keeps, and nobody who was brought in."""


def nearby(reader: Reader, at: Site, following: Figure | None) -> Happening | None:
    """The event that the words behind a count of people name; None when they name none or the count is of others."""
    subject = at.figure.subject
    if subject is None or subject.concept != PERSON or at.figure.quantity.quantity.unit not in ("count", "percent"):
        return None
    words = at.tokens.lexicon.table(NearbyWords)
    limit = min(at.limit, at.figure.subject_end + REACH, following.quantity.first if following else at.limit)
    for index in range(at.figure.subject_end, limit):
        if at.tokens.lower[index] in _ELSEWHERE:
            return None
        if at.tokens.lower[index] in QUOTES and at.tokens.low(index - 1) == ",":
            return None  # "There were 50 of us," he told the radio from his stretcher
        if at.tokens.tag(index) is Tag.RELATIVE:
            return None
        if is_in_name(at.tokens, index):
            continue  # "two women, the Harbour Rescue Society says"
        if at.tokens.low(index + 1) in _OF_A_HOUSE:
            continue  # "38 witnesses and medical staff"
        event = words.events.get(at.tokens.lower[index]) or words.events.get(
            reader.words.nouns.singular(at.tokens.lower[index])
        )
        if event is not None and at.tokens.tag(index - 1) is not Tag.NEGATION:
            return said(at.tokens, event, index, index + 1, _lemma(words, reader, at.tokens, index))
    return None


def _lemma(words: NearbyWords, reader: Reader, tokens: Tokens, index: int) -> str:
    if tokens.tag(index) is Tag.VERB:
        return words.verbs.lemma(tokens, index)
    return reader.words.nouns.singular(tokens.lower[index])
