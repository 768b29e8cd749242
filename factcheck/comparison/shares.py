"""Which counts a text tells as a share of one told before, where no link was read: "two of the victims", "of the dead".

Owns only the choice of the whole: for a noun the document's count of all whom it means, for "them" the last one told.
Without such words nothing is a share.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.comparison import scope
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import Bounds, value_of
from factcheck.comparison.references import GROUPS, PRONOUNS, Reference, reference
from factcheck.comparison.telling import Telling
from factcheck.model import Claim, Event, Mark

BEFALLEN = frozenset({Event.KILLED, Event.WOUNDED, Event.AFFECTED, Event.MISSING, Event.INFECTED})
NEAR = 500
"""Code points from the end of the whole's sentence to the share's, where the noun does not say what befell them."""
REACH = 8
"""Counts looked back over for the whole, likewise."""
BESIDE = 3
"""Code points between the end of a sentence and the start of the next one: spaces or a paragraph break."""
_LIST = re.compile(r"(?! (?:people|others)\b)[^.;:]{0,60}?(?:,| and|, and|, as well as| plus) $")
_VERBS = re.compile(
    r"\b(?:was|were|is|are|be|been|has|have|had|who|whom|which|that|where|while|when|after|said|says|\w{3,}ing)\b"
)
"""Between two figures of one list stands none of these."""
_AFTERWARDS = (
    r"\W{0,2}(?:of (?:them|whom)\W?|people|patients|men|women|children)?,?\s*"
    r"(?:(?:is|are|was|were|be|been|being|remain(?:s|ed)?|has|have|had|to|still|also|now|since|later|already|left|said|"
    r"reported|listed|described|believed|known|as|only)\s+)*"
    r"(?:(?:in|on|with|under|at)\s+(?:an?\s+|the\s+|very\s+)*(?:critical|serious|stable|grave|intensive|severe|fair|"
    r"hospital|hospitals|surgery|ventilators?|side|life|burns?|large|observation|care|"
    r"custody|detention|jail|bail)\b|behind\s+bars|critical(?:ly)?\b|serious(?:ly)?\b|"
    r"stable\b|discharged|released|freed|charged|remanded|convicted|sent\s+home|gone\s+home|hospitali[sz]ed|airlifted|flown|transferred|treated|operated|identified|"
    r"needed\s+(?:treatment|surgery|oxygen)|undergoing|fighting\s+for)"
)
_ALONE_BEFORE = re.compile(r"\b(?:in|on|at|during|over|since) [^.;:]{1,40} alone,? (?:[^.;:]{0,40} )?$", re.IGNORECASE)
_ALONE_BEHIND = re.compile(r"[^.;:]{0,60} (?:in|on|at|during|over|since) [^.;:,]{1,40} alone\b", re.IGNORECASE)
"""Beside a number: "in Orla alone, 41", "nine soldiers died in the past week alone"."""
_SO_CALLED = re.compile(r"\s+(?:were|are|is|was) (?:also |all )?", re.IGNORECASE)
"""Between a number and its noun: "four were children" says who some of those told of were."""
_DIED_THERE = re.compile(
    r"\W*(?:of (?:them|whom) )?(?:have |has |had )?(?:later |since )?(?:died|succumbed)\b"
    r"(?: later| there| on | in hospital| of | from |\W*$)",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:^|[;“\"] ?)(?:only |just |at least |about |some )?$")
"""Before a number that is the subject of its clause."""
AFTERWARDS = re.compile(_AFTERWARDS, re.IGNORECASE)
"""Behind a number with no noun of its own: what became of people already counted ("four remain in hospital")."""
_CONDITION = re.compile(r"\bcondition of $", re.IGNORECASE)
_IDENTIFIED = re.compile(r"\W*(?:\w+ ){0,3}identified", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:where|whom|who|which)\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked of the claims of a document."""

    telling: Callable[[Claim], Telling]
    bounds: Callable[[Claim], Bounds]
    incident: Callable[[Claim], str]
    speaker: Callable[[Claim], str | None]
    text: str = ""


def wholes(own: Sequence[Claim], reading: Reading) -> dict[str, str]:
    """Map each share among the counts of one document, in its order, to its whole."""
    found: dict[str, str] = {}
    for place, claim in enumerate(own):
        if claim.part_of is not None or not reading.bounds(claim).closed:
            continue
        whole = _whole(claim, own[:place], found, reading)
        if whole is not None:
            found[claim.id] = whole.id
    return found


def _whole(claim: Claim, before: Sequence[Claim], found: dict[str, str], reading: Reading) -> Claim | None:
    known = {one.id: one for one in before}
    meant = reference(claim, reading.text)
    if meant is not None and not meant.pronoun:
        return _of_all(claim, before, found, reading, meant)
    if meant is not None:
        return _of_last(claim, before, found, reading)
    goes_on = _goes_on(claim, before, found, reading)
    if goes_on is not None:
        return known.get(goes_on)
    if _tells_alone(claim, reading):
        return _larger_of_the_same(claim, before, reading)
    if reading.telling(claim).share:
        near = [one for one in before[-REACH:] if claim.sentence.start - one.sentence.end <= NEAR]
        able = [other for other in reversed(near) if _holds(other, claim, reading)]
        return next((other for other in able if _head(other) == _head(claim)), next(iter(able), None))
    return _became(claim, before, found, reading)


def _of_all(
    claim: Claim, before: Sequence[Claim], found: dict[str, str], reading: Reading, meant: Reference
) -> Claim | None:
    """Return the count of all whom a noun means: the largest of its voice, the one of the share's own or the first."""
    able = [one for one in before if _is_meant(one, claim, reading, meant)]
    able = [one for one in able if one.part_of is None and one.id not in found] or able
    if not able:
        return None
    heads = [one for one in able if not any(_outdoes(other, one, reading) for other in able)]
    return max(heads, key=lambda one: (reading.speaker(one) == reading.speaker(claim), -one.span.start))


def _outdoes(other: Claim, one: Claim, reading: Reading) -> bool:
    """True when a voice, or the article, gives more of the same elsewhere: then the smaller count is not of all."""
    voices = {reading.speaker(other), reading.speaker(one)}
    more = value_of(reading.bounds(other)) > value_of(reading.bounds(one))
    return more and (len(voices) == 1 or reading.speaker(one) is None)


def _is_meant(whole: Claim, share: Claim, reading: Reading, meant: Reference) -> bool:
    if whole.event not in meant.events or not _is_larger(whole, share, reading):
        return False
    return _is_beside(whole, share) or reading.incident(whole) == reading.incident(share)


def _is_larger(whole: Claim, share: Claim, reading: Reading) -> bool:
    """True for a count of such things that can hold the share, and that nothing has replaced."""
    if Mark.EARLIER in whole.marks or not _is_of_a_kind(whole, share):
        return False
    if scope.unit(whole, share).fit is not Fit.SAME:
        return True
    return value_of(reading.bounds(whole)) > value_of(reading.bounds(share))


def _is_of_a_kind(whole: Claim, share: Claim) -> bool:
    """True for counts of one kind of thing; a percentage is of any count."""
    one, other = (claim.quantity.unit if claim.quantity else "" for claim in (whole, share))
    return (one == other or (one == "count" and other == "percent")) and scope.concept(whole, share).fit is Fit.SAME


def _is_beside(one: Claim, claim: Claim) -> bool:
    """True in one sentence or the next."""
    return one.sentence == claim.sentence or 0 <= claim.sentence.start - one.sentence.end <= BESIDE


def _tells_alone(claim: Claim, reading: Reading) -> bool:
    """True for "in Orla alone, 41 died" and "nine died last week alone"."""
    text = reading.text
    return _ALONE_BEFORE.search(text[claim.sentence.start : claim.span.start]) is not None or (
        _ALONE_BEHIND.match(text, claim.span.end, claim.sentence.end) is not None
    )


def _larger_of_the_same(claim: Claim, before: Sequence[Claim], reading: Reading) -> Claim | None:
    """Return the last larger count of what happened, told shortly before."""
    near = [one for one in before[-REACH:] if claim.sentence.start - one.sentence.end <= NEAR]
    alike = (one for one in reversed(near) if scope.event(one, claim).fit in (Fit.SAME, Fit.WIDER))
    return next((one for one in alike if one.part_of is None and _is_larger(one, claim, reading)), None)


def _of_last(claim: Claim, before: Sequence[Claim], found: dict[str, str], reading: Reading) -> Claim | None:
    """Return whom "them" means: the last count of this or the sentence before, or one that it points back at."""
    near = [one for one in before if _is_beside(one, claim) and _is_larger(one, claim, reading)]
    if near:
        return _head_of_list(near[-1], near, before, found)
    return _pointed_back(claim, before, reading)


def _head_of_list(last: Claim, near: Sequence[Claim], before: Sequence[Claim], found: dict[str, str]) -> Claim:
    """The whole of a list for "them" behind it: "nine men and six women were held; two of them"."""
    own = last.part_of or found.get(last.id)
    mates = [one for one in before if own is not None and own == (one.part_of or found.get(one.id))]
    if own is None or len([one for one in mates if one.sentence == last.sentence]) < 2:
        return last
    return next((one for one in before if one.id == own), last)


def _pointed_back(claim: Claim, before: Sequence[Claim], reading: Reading) -> Claim | None:
    """ "The eleven who came ashore were well. Seven of them": the sentence before repeats a number told earlier."""
    end = claim.span.start
    start = max((one.sentence.end for one in before), default=0)
    gap = reading.text[max(start, end - NEAR) : end].lower()
    for other in reversed(before):
        again = re.search(rf"\b(?:the|all|these|those) {re.escape(other.quote.lower())}\b", gap)
        if again is not None and _is_larger(other, claim, reading):
            return other
    return None


def _goes_on(claim: Claim, before: Sequence[Claim], found: dict[str, str], reading: Reading) -> str | None:
    """Return the whole of a number behind a share.

    "Nine of the injured were flown out; two died on the way": two of the nine. "Four of the dead were Danes, two were
    Poles": two of all the dead. "The dead were five guards, two cooks and a driver": all of the dead. "Three of the
    injured left; the other six": of all the injured.
    """
    last = before[-1] if before else None
    if last is None:
        return None
    shared = last.id in found or reading.telling(last).share
    if reading.telling(claim).remainder:
        return _of_remainder(claim, before, found, reading)
    if not shared or last.sentence != claim.sentence or reading.telling(claim).rest:
        return None
    between = reading.text[last.span.end : claim.span.start]
    if _LIST.match(between) and not _VERBS.search(between):
        return found.get(last.id)
    if not _is_bare(claim) or value_of(reading.bounds(claim)) >= value_of(reading.bounds(last)):
        return None
    return last.id if ";" in between or _RELATIVE.search(between) else found.get(last.id)


def _of_remainder(claim: Claim, before: Sequence[Claim], found: dict[str, str], reading: Reading) -> str | None:
    """Return the whole of the last share before "the other six", when both fit into it."""
    known = {one.id: one for one in before}
    for one in reversed(before[-REACH:]):
        whole = known.get(one.part_of or found.get(one.id) or "")
        if whole is None or claim.sentence.start - one.sentence.end > NEAR or not _is_larger(whole, claim, reading):
            continue
        both = value_of(reading.bounds(one)) + value_of(reading.bounds(claim))
        return whole.id if both <= value_of(reading.bounds(whole)) else None
    return None


def _is_bare(claim: Claim) -> bool:
    """True for a number with no noun of its own."""
    span = claim.subject.span if claim.subject else None
    return span is None or span.end <= claim.span.start


def _became(claim: Claim, before: Sequence[Claim], found: dict[str, str], reading: Reading) -> Claim | None:
    """Return the people just counted of whom a bare number tells: "twelve were hurt. Four remain in hospital"."""
    if reading.telling(claim).rest:
        return None
    told = _told_of_some(claim, reading)
    near = [one for one in before if told and _is_beside(one, claim) and _is_larger(one, claim, reading)]
    near = [one for one in near if told is not None and one.event in told]
    if not near:
        return None
    last = near[-1]
    if last.id not in found and last.part_of is None and reference(last, reading.text) is not None:
        return None  # some of a count that the text does not give
    if last.sentence == claim.sentence and _RELATIVE.search(reading.text, last.span.end, claim.span.start):
        return last
    own = last.part_of or found.get(last.id)
    return next((one for one in before if one.id == own), last)


LIVING = frozenset(Event) - {Event.KILLED, Event.MISSING}
HURT = frozenset({Event.WOUNDED})


def _told_of_some(claim: Claim, reading: Reading) -> frozenset[Event]:
    """Return what may have befallen those of whom some are told, by the words of a number; nothing for other words."""
    text, span, sentence = reading.text, claim.span, claim.sentence
    if _is_said_to_be(claim, reading):
        return frozenset(Event)
    if not _is_bare(claim):
        return frozenset()
    if _DIED_THERE.match(text, span.end, sentence.end):
        return HURT
    if _IDENTIFIED.match(text, span.end, sentence.end):
        return frozenset(Event)
    if AFTERWARDS.match(text, span.end, sentence.end) or _CONDITION.search(text, sentence.start, span.start):
        return LIVING
    opens = _OPENS.search(text[sentence.start : span.start]) is not None
    people = scope.concept_of(claim) == "person" and claim.quantity is not None and claim.quantity.unit == "count"
    return PASSED if opens and people and claim.event is Event.OTHER else frozenset()


PASSED = frozenset({Event.ARRESTED, Event.OTHER, Event.INFECTED, Event.DISPLACED, Event.HELD, Event.RELEASED})


def _is_said_to_be(claim: Claim, reading: Reading) -> bool:
    """True for "four were children": the noun behind the verb says who some of those told of were."""
    span = claim.subject.span if claim.subject else None
    if span is None or span.start <= claim.span.end:
        return False
    return _SO_CALLED.fullmatch(reading.text, claim.span.end, span.start) is not None


def _holds(whole: Claim, share: Claim, reading: Reading) -> bool:
    unlike = scope.unit(whole, share), scope.concept(whole, share), scope.kind(whole, share)
    if any(field.fit is not Fit.SAME for field in unlike) or reading.incident(whole) != reading.incident(share):
        return False
    if Mark.EARLIER in whole.marks or value_of(reading.bounds(whole)) <= value_of(reading.bounds(share)):
        return False
    if whole.event is Event.KILLED and share.event is Event.WOUNDED:
        return False
    noun = scope.subject_words(share).lower().split()[-1:]
    meant = GROUPS.get(noun[0]) if noun else None
    if meant is not None:
        return whole.event in meant
    if noun and noun[0] not in PRONOUNS and not scope.means_everybody(share):
        return _head(share) == _head(whole)
    return whole.event is share.event or (whole.event in BEFALLEN and share.event is Event.OTHER)


def _head(claim: Claim) -> str:
    """The noun that is counted, in a form that the singular and the plural share."""
    noun = (scope.subject_words(claim).lower().split() or [""])[-1]
    return noun.removesuffix("s").removesuffix("e")
