"""Relative clauses behind what is counted, with a comma or without a pronoun. Owns those readings."""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.predicates import said_by
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.phrases import is_number
from factcheck.extraction.tokens import Tag
from factcheck.extraction.verbs import has_object, verb_group
from factcheck.model import Event

_SPEAKER = 7
"""Tokens of a speaker's noun, and of the verb behind it."""
_DOERS = frozenset(["he", "she", "they", "it", "we"])


def done_by_others(reader: Reader, at: Site) -> Happening | None:
    """The bare clause of those who did it: "the 14 men they had taken", "the 30 hostages it still holds"."""
    tokens, index = at.tokens, at.figure.subject_end
    if tokens.low(index) not in _DOERS or tokens.tag(index + 1) not in (Tag.VERB, Tag.AUXILIARY, Tag.ADVERB):
        return None
    group = verb_group(tokens, index + 1, at.limit)
    if reader.verbs.lemma(tokens, index + 1) in reader.triggers.speech:
        return None  # "16 men it says died"
    if group is None or group.lemma in reader.triggers.speech or has_object(tokens, group.end, at.limit):
        return None
    event = reader.triggers.patient.get(group.lemma, Event.OTHER)
    return said(tokens, event, group.head, group.head + 1, group.lemma)


def as_somebody_says(reader: Reader, at: Site) -> Happening | None:
    """The clause of what somebody says befell them: "16 people it says died", "men who the police said were held"."""
    tokens, index = at.tokens, at.figure.subject_end
    relative = tokens.low(index) in ("who", "that")
    says = index + 1 + relative
    if relative and tokens.tag(says - 1) is not Tag.PRONOUN:
        says = _said_by_a_noun(reader, at, index + 1)
    elif tokens.tag(says - 1) is not Tag.PRONOUN or reader.verbs.lemma(tokens, says) not in reader.triggers.speech:
        return None
    if says < 0:
        return None
    group = verb_group(tokens, says + 1, at.limit)
    if group is None or is_number(tokens, group.end) or has_object(tokens, group.end, at.limit):
        return None  # "16 fighters it says killed two men"
    return said_by(reader, at, group)


def _said_by_a_noun(reader: Reader, at: Site, first: int) -> int:
    """The verb of saying between a speaker's noun and what he says befell them: "[the health ministry] said had"; or
    -1."""
    tokens = at.tokens
    for verb in range(first + 1, min(at.limit, first + _SPEAKER)):
        if tokens.tag(verb) is Tag.VERB and reader.verbs.lemma(tokens, verb) in reader.triggers.speech:
            return verb if tokens.tag(verb + 1) in (Tag.AUXILIARY, Tag.VERB) else -1
        if tokens.tag(verb) in (Tag.VERB, Tag.AUXILIARY, Tag.PUNCTUATION, Tag.PREPOSITION):
            return -1
    return -1


def said_of_whom(reader: Reader, at: Site) -> Happening | None:
    """The relative clause behind a comma: "all but six, who were killed in the raid"."""
    tokens, index, subject = at.tokens, at.figure.subject_end, at.figure.subject
    is_of_people = subject is None or subject.concept == PERSON
    if tokens.low(index) != "," or tokens.low(index + 1) != ("who" if is_of_people else "which"):
        return None  # "carried 130 people, which would leave 50 unaccounted for"
    group = verb_group(tokens, index + 2, at.limit)
    happening = said_by(reader, at, group) if group is not None and group.finite else None
    return happening if happening is not None and happening.event is not Event.OTHER else None
