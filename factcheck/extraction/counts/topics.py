"""Counts of whom the opening of their sentence names: "About the injured: the ministry's 71". Owns that alone."""

from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.tokens import Tag
from factcheck.model import Event

_OPENERS = frozenset({"about", "on", "regarding", "concerning", "for", "of", "as"})
_PHRASE = 4
"""Tokens of the phrase that names the topic: "As for the injured"."""


def topic(reader: Reader, at: Site) -> Happening | None:
    """Return what the topic of the sentence says of a bare number that somebody has: "the ministry's 71"."""
    tokens, first = at.tokens, at.first
    is_bare = at.figure.subject is None or at.figure.subject.span is None
    possessed = at.governor >= first and tokens.low(at.governor) in ("'s", "’s", "'", "’")
    if not is_bare or not possessed or tokens.low(first) not in _OPENERS:
        return None
    for index in range(first + 1, min(first + 1 + _PHRASE, at.governor)):
        word = tokens.lower[index]
        if tokens.tag(index - 1) is Tag.DETERMINER:
            event = reader.triggers.states.get(word) or reader.triggers.states.get(reader.words.nouns.singular(word))
            return said(tokens, event, index, index + 1, word) if event and event is not Event.OTHER else None
    return None
