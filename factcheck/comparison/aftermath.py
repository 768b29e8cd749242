"""What a number with no noun of its own tells of people already counted: "four remain in hospital", "two died there".

Reads the words right beside the figure. Finds no whole: `shares` does.
"""

import re

from factcheck.comparison import scope
from factcheck.model import Claim, Event

_PLACES = (
    "critical serious stable grave intensive severe fair hospital hospitals surgery ventilator ventilators side life "
    "burn burns large observation care custody detention jail bail"
)
"""Behind "in", "on", "with": where people are afterwards, or how."""
_STATES = (
    "critical critically serious seriously stable discharged released freed charged remanded convicted hospitalised "
    "hospitalized airlifted flown transferred treated operated identified undergoing"
)
_PHRASES = r"behind bars|sent home|gone home|needed (?:treatment|surgery|oxygen)|fighting for"
_AUXILIARIES = (
    "is are was were be been being remain remains remained has have had to still also now since later already left "
    "said reported listed described believed known as only"
)
_AFTERWARDS = re.compile(
    r"\W{0,2}(?:of (?:them|whom)\W?|people|patients|men|women|children)?,?\s{0,2}"
    rf"(?:(?:{'|'.join(_AUXILIARIES.split())})\s+)*"
    rf"(?:(?:in|on|with|under|at)\s+(?:(?:an?|the|very)\s+)*(?:{'|'.join(_PLACES.split())})\b"
    rf"|(?:{'|'.join(_STATES.split())})\b|{_PHRASES})",
    re.IGNORECASE,
)
"""Behind a number: "four are still in hospital", "nine in a critical condition", "31 were later released"."""
_CONDITION = re.compile(r"\bcondition of $", re.IGNORECASE)
_IDENTIFIED = re.compile(r"\W{0,2}(?:\w+ ){0,3}identified", re.IGNORECASE)
_DIED_THERE = re.compile(
    r"\W{0,2}(?:of (?:them|whom) )?(?:have |has |had )?(?:later |since )?(?:died|succumbed)\b"
    r"(?: later| there| on | in hospital| of | from |\W{0,2}$)",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(r"\s+(?:were|are|is|was) (?:also |all )?", re.IGNORECASE)
"""Between a number and its noun: "four were children" says who some of those told of were."""
_OPENS = re.compile(r"(?:^|[;“\"] ?)(?:only |just |at least |about |some )?$")
"""Before a number that is the subject of its clause."""
_BEFORE = 40
"""Code points looked at before the number."""
LIVING = frozenset(Event) - {Event.KILLED, Event.MISSING}
HURT = frozenset({Event.WOUNDED})
GONE_ON = frozenset({Event.ARRESTED, Event.OTHER, Event.INFECTED, Event.DISPLACED, Event.HELD, Event.RELEASED})


def is_bare(claim: Claim) -> bool:
    """True for a number with no noun of its own."""
    span = claim.subject.span if claim.subject else None
    return span is None or span.end <= claim.span.start


def told_of_some(claim: Claim, text: str) -> frozenset[Event]:
    """Return what may have befallen those of whom the number tells some; nothing for words that start a new count."""
    span, sentence = claim.span, claim.sentence
    if _is_said_to_be(claim, text):
        return frozenset(Event)
    if not is_bare(claim):
        return frozenset()
    if _DIED_THERE.match(text, span.end, sentence.end):
        return HURT
    if _IDENTIFIED.match(text, span.end, sentence.end):
        return frozenset(Event)
    before = just_before(claim, text, _BEFORE)
    if _AFTERWARDS.match(text, span.end, sentence.end) or _CONDITION.search(before):
        return LIVING
    people = scope.concept_of(claim) == "person" and claim.quantity is not None and claim.quantity.unit == "count"
    new = people and claim.event is Event.OTHER and _OPENS.search(before) is not None
    return GONE_ON if new else frozenset()


def _is_said_to_be(claim: Claim, text: str) -> bool:
    """True for "four were children": the noun behind the verb says who some of those told of were."""
    span = claim.subject.span if claim.subject else None
    if span is None or span.start <= claim.span.end:
        return False
    return _SO_CALLED.fullmatch(text, claim.span.end, span.start) is not None


def just_before(claim: Claim, text: str, reach: int) -> str:
    """Return at most `reach` code points of the sentence before the figure; a letter stands for more before them."""
    start = max(claim.sentence.start, claim.span.start - reach)
    return ("x" if start > claim.sentence.start else "") + text[start : claim.span.start]
