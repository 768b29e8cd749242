"""Whom a ship, plane or bus carries, holds or sinks with: they are aboard, whatever befalls it. Owns that alone.

How many it has room for is no count of anybody; where others are is `presence`'s to read.
"""

from factcheck.extraction.counts.concepts import PERSON, Concepts
from factcheck.extraction.counts.presence import ABOARD, CARRIERS, PresenceWords
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_NEAR = 5
"""Tokens before a verb in which what carries people stands."""
_CARRYING = frozenset(["carrying", "ferrying", "transporting", "carried", "carries", "carry"])
_ROOM = frozenset("rated built designed meant intended licensed certified allowed able enough equipped".split())
"""Before "to hold 200": how many there is room for."""
_FULL = frozenset("packed crowded filled crammed jammed thronged overcrowded laden full brimming teeming".split())
"""Before "with 400 people"."""
_SAILS = frozenset(["set", "sail", "leave", "depart", "go", "sink", "capsize", "vanish", "disappear", "crash"])
"""What a ship or plane does with people aboard."""


def carried(reader: Reader, at: Site) -> Happening | None:
    """Those a ship, plane or bus is "carrying" are aboard, whatever befalls it: "a boat carrying 80 sank"."""
    tokens, verb = at.tokens, at.governor
    if tokens.low(verb) == "of" and tokens.low(at.figure.subject_end) in ("aboard", "onboard"):
        return said(tokens, Event.OTHER, at.figure.subject_end, at.figure.subject_end + 1, ABOARD)  # "of the 58 aboard"
    if (capacity := _held_by(reader, at)) is not None:
        return capacity
    if tokens.low(verb) not in _CARRYING or at.figure.subject is None or _brings_away(reader, at):
        return None
    if at.figure.subject.concept != PERSON or _is_told_of(reader, at):
        return None
    words = tokens.lexicon.table(Concepts)
    near = range(verb - 1, max(at.first, verb - _NEAR) - 1, -1)
    if not any(words.of_word(tokens.lower[index]) in CARRIERS for index in near):
        return None
    return said(tokens, Event.OTHER, verb, verb + 1, reader.verbs.lemma(tokens, verb))


def _brings_away(reader: Reader, at: Site) -> bool:
    """Whether what "carried" them brought them somewhere: "the boat carried 60 people to safety"."""
    tokens, end = at.tokens, at.figure.subject_end
    if tokens.low(at.governor).endswith("ing"):
        return False
    near = min(at.limit, end + _NEAR)
    near = next((index for index in range(end, near) if tokens.tag(index) is Tag.PUNCTUATION), near)
    return reader.triggers.complement(tokens, "carry", end, near) is not None


def _held_by(reader: Reader, at: Site) -> Happening | None:
    """Whom a bus "held" or "had" were aboard; whom a hall is "rated to hold" are as many as it has room for."""
    tokens, verb = at.tokens, at.governor
    if verb <= at.first or at.figure.subject is None or at.figure.subject.concept != PERSON or _is_told_of(reader, at):
        return None
    if tokens.low(verb) == "with":
        return _sailed_with(reader, at) or _packed_with(at)
    if tokens.low(verb) == "to" and tokens.low(verb - 1) == "home":
        return said(tokens, Event.OTHER, verb - 1, verb + 1, "home")  # "the block is home to 60 people"
    lemma = reader.verbs.lemma(tokens, verb)
    if lemma == "hold" and tokens.low(verb - 1) == "to" and tokens.low(verb - 2) in _ROOM:
        return said(tokens, Event.OTHER, verb, verb + 1, "hold")
    if lemma == "house":
        return said(tokens, Event.OTHER, verb, verb + 1, "home")
    if lemma not in ("hold", "seat") and tokens.low(verb) != "had":
        return None
    return said(tokens, Event.OTHER, verb, verb + 1, ABOARD) if _is_carrier(tokens, verb - 1) else None


def _sailed_with(reader: Reader, at: Site) -> Happening | None:
    """Those with whom a ship or plane set out: "the boat had sailed with 97 people"."""
    tokens, verb = at.tokens, at.governor - 1
    verb -= tokens.low(verb) in ("out", "off", "down", "port", "harbour", "harbor")
    if verb <= at.first or tokens.tag(verb) is not Tag.VERB or reader.verbs.lemma(tokens, verb) not in _SAILS:
        return None
    carries = any(_is_carrier(tokens, near) for near in range(max(at.first, verb - _NEAR), verb))
    return said(tokens, Event.OTHER, verb, at.governor + 1, ABOARD) if carries else None


def _packed_with(at: Site) -> Happening | None:
    """Those with whom a place "was packed": where they were the place says."""
    tokens, full = at.tokens, at.governor - 1
    if tokens.low(full) not in _FULL:
        return None
    words = tokens.lexicon.table(PresenceWords)
    for near in range(full - 1, max(at.first, full - _NEAR) - 1, -1):
        if (lemma := words.at_place(tokens, near)) is not None:
            return said(tokens, Event.OTHER, full, full + 2, lemma)
    return None


def _is_carrier(tokens: Tokens, at: int) -> bool:
    return tokens.lexicon.table(Concepts).of_word(tokens.low(at)) in CARRIERS


def _is_told_of(reader: Reader, at: Site) -> bool:
    """Whether the noun itself says more: "a lorry carrying 12 bodies", "30 captives"."""
    words = at.figure.subject.text.lower().split() if at.figure.subject and at.figure.subject.span else []
    lemmas = {*words, *(reader.words.nouns.singular(word) for word in words)}
    return any(lemma in reader.triggers.nouns or lemma in reader.triggers.states for lemma in lemmas)
