"""Whom rescuers take out or clear from a place: "firefighters took out 57 people". Owns what such a verb then says.

The verbs say as little alone as "take out" does of gunmen; those who do it say that the others were brought to safety.
"""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.tokens import Tag
from factcheck.model import Event

_RESCUERS = frozenset(
    "firefighters firefighter firemen firewomen rescuers rescuer crews crew divers lifeguards coastguard paramedics "
    "medics volunteers neighbours neighbors bystanders guards stewards marshals climbers sappers deputies troopers "
    "guardsmen lifeboat lifeboatmen helicopter helicopters".split()
)
_TAKES = frozenset(["take", "bring", "get", "help", "lead", "carry", "guide", "walk", "usher", "pull", "drag", "lift"])
"""Verbs that need "out" or "down" to bring anybody to safety."""
_CLEARS = frozenset(["clear"])
"""Verbs of those out of a place."""
_OUT = frozenset(["out", "down", "off"])
_COUNTS = frozenset("list report count register record have give know show document log tally".split())
"""Verbs that tell but how many lived."""
REACH = 8
"""Tokens before the verb in which those who do it stand."""


def taken_out(reader: Reader, at: Site) -> Happening | None:
    """Return the rescue of those whom rescuers take out, None where anybody else does or nobody is taken out."""
    tokens, subject = at.tokens, at.figure.subject
    if subject is not None and subject.concept != PERSON:
        return None
    verb = at.governor - (tokens.low(at.governor) in _OUT)
    if verb < at.first or tokens.tag(verb) is not Tag.VERB:
        return None
    lemma = reader.verbs.lemma(tokens, verb)
    is_out = verb < at.governor or tokens.low(at.figure.subject_end) in _OUT
    if not ((lemma in _TAKES and is_out) or (lemma in _CLEARS and verb == at.governor)):
        return None
    if _RESCUERS.isdisjoint(tokens.lower[max(at.first, verb - REACH) : verb]):
        return None
    return said(tokens, Event.EVACUATED, verb, verb + 1, lemma)


def counted_alive(reader: Reader, at: Site) -> Happening | None:
    """Return that survivors were saved, where the words tell but how many: "the office lists 41 survivors"."""
    tokens, subject = at.tokens, at.figure.subject
    if subject is None or subject.text.lower() != "survivors" or tokens.low(at.figure.subject_end) in ("of", "among"):
        return None
    told = tokens.low(at.governor) in ("were", "are") or reader.verbs.lemma(tokens, at.governor) in _COUNTS
    if at.governor < at.first or not told:
        return None
    noun = at.figure.subject_end - 1
    return said(tokens, Event.EVACUATED, noun, noun + 1, "survivor")
