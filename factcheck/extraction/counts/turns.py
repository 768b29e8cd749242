"""What the words of a verb group make of its verb: feared buried, lost with a ship, not survived. Owns those turns."""

from factcheck.extraction.phrases import is_number
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbGroup, has_object
from factcheck.model import Event

_FEARED = frozenset(["feared", "believed", "thought", "presumed", "reported"])
"""Before a participle: nobody has seen what befell them."""
_TRANSITIVE = frozenset(
    "carry bring pull dig drag rush send transport transfer put place throw lead haul shove push herd bundle load "
    "airlift pick round hand fish pluck lift winch lay".split()
)
"""Verbs whose object is brought, saved or led away, never who does it."""
_THEN = frozenset(["that", "this", "each", "every"])
"""Behind a participle: when it was done to them ("men carried out that night")."""
_PARTICLES = frozenset(["out", "off", "away", "up", "in", "over", "down", "back"])


def turned(tokens: Tokens, group: VerbGroup, event: Event, limit: int) -> Event:
    """Return what the group says of its subject where its verb alone would say `event`."""
    words = tokens.lower[group.first : group.head]
    is_feared = not _FEARED.isdisjoint(words)
    if group.lemma == "lose" and (group.passive or not group.finite) and not _loses_something(tokens, group, limit):
        return Event.MISSING if is_feared else Event.KILLED  # "86 people were lost when the ferry sank"
    if group.lemma == "bury" and group.passive and is_feared:
        return Event.MISSING  # "12 people are feared buried"
    if group.lemma == "recover" and tokens.lower[group.head] == "recovering":
        return Event.WOUNDED
    if group.lemma == "survive" and any(tokens.tag(near) is Tag.NEGATION for near in range(group.first, group.head)):
        return Event.KILLED
    return event


def _loses_something(tokens: Tokens, group: VerbGroup, limit: int) -> bool:
    """Whether a noun behind "lost" says what they lost: "3,000 customers lost power"."""
    return has_object(tokens, group.end, limit) or (not group.passive and tokens.tag(group.end) is Tag.WORD)


def acts_on_object(tokens: Tokens, group: VerbGroup, limit: int) -> bool:
    """Whether a verb in the active voice has an object, which it befalls: "300 officers carried out the raid"."""
    at = group.end + (tokens.low(group.end) in _PARTICLES)
    if group.passive or group.lemma not in _TRANSITIVE or tokens.low(at) in _THEN:
        return False
    return has_object(tokens, at, limit) or is_number(tokens, at)
