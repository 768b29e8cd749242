"""Which counts a text tells as a share of one told before, where no link was read: "two of the victims", "of the dead".

Owns only that: the nearest larger count before it that its noun can mean. Without such words nothing is a share.
"""

from collections.abc import Callable, Sequence

from factcheck.comparison import scope
from factcheck.comparison.intervals import Bounds, value_of
from factcheck.comparison.telling import Telling
from factcheck.model import Claim, Event, Mark

_DEAD = "dead deceased deaths fatalities bodies killed slain"
_HURT = "wounded injured hurt injuries survivors"
_HIT = "victims victim casualties"
NOUNS: dict[str, frozenset[Event]] = {
    **dict.fromkeys(_DEAD.split(), frozenset({Event.KILLED})),
    **dict.fromkeys(_HURT.split(), frozenset({Event.WOUNDED})),
    **dict.fromkeys(_HIT.split(), frozenset({Event.KILLED, Event.WOUNDED, Event.AFFECTED})),
}
"""What befell those whom a noun means."""
BEFALLEN = frozenset({Event.KILLED, Event.WOUNDED, Event.AFFECTED, Event.MISSING, Event.INFECTED})
REACH = 8
"""Counts looked back over for the whole."""


def wholes(
    own: Sequence[Claim],
    telling: Callable[[Claim], Telling],
    bounds: Callable[[Claim], Bounds],
    incident: Callable[[Claim], str],
) -> dict[str, str]:
    """Map each share among the counts of one document, in its order, to its whole."""
    found: dict[str, str] = {}
    for place, claim in enumerate(own):
        if claim.part_of is not None or not bounds(claim).closed:
            continue
        if (share := _goes_on(claim, own[:place], found, bounds)) is not None:
            found[claim.id] = share
            continue
        if not telling(claim).share:
            continue
        before = own[max(0, place - REACH) : place]
        whole = next((other for other in reversed(before) if _holds(other, claim, bounds, incident)), None)
        if whole is not None:
            found[claim.id] = whole.id
    return found


def _goes_on(
    claim: Claim, before: Sequence[Claim], found: dict[str, str], bounds: Callable[[Claim], Bounds]
) -> str | None:
    """Return the share that a bare number goes on from: "Nine of the injured were flown out; two died on the way"."""
    last = before[-1] if before else None
    if last is None or last.id not in found or last.sentence != claim.sentence:
        return None
    bare = claim.subject is None or claim.subject.span is None or claim.subject.span.end <= claim.span.start
    return last.id if bare and value_of(bounds(claim)) < value_of(bounds(last)) else None


def _holds(
    whole: Claim, share: Claim, bounds: Callable[[Claim], Bounds], incident: Callable[[Claim], str]
) -> bool:
    unlike = scope.unit(whole, share), scope.concept(whole, share), scope.kind(whole, share)
    if any(field.fit is not scope.Fit.SAME for field in unlike) or incident(whole) != incident(share):
        return False
    if Mark.EARLIER in whole.marks or value_of(bounds(whole)) <= value_of(bounds(share)):
        return False
    if whole.event is Event.KILLED and share.event is Event.WOUNDED:
        return False
    noun = scope.subject_words(share).lower().split()[-1:]
    meant = NOUNS.get(noun[0]) if noun else None
    if meant is not None:
        return whole.event in meant
    return whole.event is share.event or (whole.event in BEFALLEN and share.event is Event.OTHER)
