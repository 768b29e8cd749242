"""Captives and their dead: what the dead among those held change in how many are still held (C12).

Owns this half of question 4; which counts of captives are of those who are left `occasions` says.
"""

import re

from factcheck.comparison import occasions, populations, scope
from factcheck.comparison.fit import Fit
from factcheck.comparison.ruling import Ruling, Weighing, figure
from factcheck.model import Claim, Event, RelationKind

DEAD_AND_HELD = {Event.KILLED, Event.HELD}
_HELD_NOW = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|hold|holds|holding|(?:are|is|be|been|being) (?:held|captive|hostage)"
    r"|in (?:captivity|custody)|captives?|have hostages|has hostages)\b",
    re.IGNORECASE,
)
"""In a sentence: those counted are captives as it is told, and not those who were taken, of whom some have died."""


def dead_among_held(pair: Weighing) -> Ruling | None:
    """4, its first half: dead among those held, by another source (C12).

    Asked before an explicit link: "thirty-one of them have died" is said against "120 are still held", not as its part.
    """
    a, b = pair.a, pair.b
    if {a.event, b.event} != DEAD_AND_HELD or occasions.told_in_passing(pair):
        return None
    for dead, held in ((a, b), (b, a)):
        of_now = _dead_among_held(dead, held) and _are_still_held(held, pair)
        if of_now and _speakers_differ(pair) and _one_moment(dead, held, pair):
            pair.fields["subject"] = populations.field(a, b)
            pair.fields["event"] = scope.event(a, b)
            reason = f"{figure(dead)} dead among those held changes how many are still held"
            return pair.ruling(RelationKind.RELATED, "C12", reason, swap=dead is b)
    return None


def _are_still_held(claim: Claim, pair: Weighing) -> bool:
    """Return whether a count of captives is of those who are held as it is told: "240 are still held"."""
    document = pair.case.documents.get(claim.document_id)
    return document is None or _HELD_NOW.search(claim.sentence.of(document.text)) is not None


def _dead_among_held(dead: Claim, held: Claim) -> bool:
    """True for a positive count of dead captives beside a count of captives: none dead changes nothing."""
    if dead.event is not Event.KILLED or held.event is not Event.HELD:
        return False
    if dead.quantity is None or dead.quantity.high == 0:
        return False
    if "held" not in populations.population_of(dead).get("status", ()):
        return False
    return populations.field(dead, held).fit in (Fit.SAME, Fit.NARROWER)


def _speakers_differ(pair: Weighing) -> bool:
    left, right = pair.case.speaker(pair.a), pair.case.speaker(pair.b)
    return left is not None and right is not None and left != right


def _one_moment(dead: Claim, held: Claim, pair: Weighing) -> bool:
    """Across documents captives must have been dead by the day for which those held are counted, and not long before.

    Who died when a siege was ended had been held until then.
    """
    if pair.inside:
        return True
    if dead.as_of is None or held.as_of is None or dead.as_of > held.as_of:
        return False
    return (held.as_of - dead.as_of).days <= pair.case.settings.lag_days
