"""What a denial makes of a happening: who never came down alive is dead, all but those accounted for are missing.

Owns denials, and what is "gone".
"""

from dataclasses import replace

from factcheck.extraction.counts.befalling import THINGS
from factcheck.extraction.counts.clause_ends import closes
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_ALIVE = 8
"""Tokens behind a denied verb in which "alive" stands: "did not leave the building alive"."""
_HARMS = frozenset({Event.KILLED, Event.WOUNDED, Event.INFECTED, Event.AFFECTED})
_COMING = frozenset({"come", "return", "come home", "return home", "come back"})
_HURT = frozenset({Event.WOUNDED, Event.INFECTED})
_BEFORE = 3
"""Tokens of a verb group before its head."""
_SOUGHT = frozenset({"account", "find", "locate", "trace"})


def denied(tokens: Tokens, figure: Figure, found: Happening | None) -> Happening | None:
    """Return the happening as a denial around it makes it; as it is without one."""
    if found is None or found.predicate is None:
        return found
    head = tokens.at(found.predicate.span.start)
    if head < figure.quantity.end:
        return found
    if found.predicate.text == "gone" and tokens.low(head - 1) in ("is", "are", "was", "were"):
        is_thing = figure.subject is not None and figure.subject.concept in THINGS
        return replace(found, event=Event.AFFECTED if is_thing else Event.MISSING)
    yet = (tokens.low(head - 3), tokens.low(head - 2), tokens.low(head - 1)) == ("yet", "to", "be")
    if found.predicate.lemma in _SOUGHT and yet:
        return replace(found, event=Event.MISSING)  # "six girls yet to be accounted for"
    if found.predicate.lemma in _SOUGHT and _is_all_but(tokens, figure):
        return replace(found, event=Event.MISSING)
    if found.predicate.lemma == "survive" and is_none_of(tokens, figure):
        return replace(found, event=Event.KILLED)  # "none of the 12 passengers survived"
    if is_none_of(tokens, figure) and found.event in _HARMS:
        return replace(found, event=Event.OTHER)
    is_denied = any(tokens.tag(at) is Tag.NEGATION for at in range(max(figure.quantity.end, head - _BEFORE), head))
    if not is_denied:
        return found
    stop = min(tokens.sentence(head).end, head + _ALIVE)
    alive = any(tokens.low(at) == "alive" for at in range(head, stop))
    if alive:
        return replace(found, event=Event.KILLED)
    if found.event is Event.EVACUATED and found.predicate.lemma == "make":
        return replace(found, event=Event.KILLED)  # "nine never made it out"
    is_back = found.predicate.lemma == "return" and closes(tokens, head + 1)  # "12 hikers have not returned"
    if is_back or (found.event is Event.EVACUATED and found.predicate.lemma in _COMING):
        return replace(found, event=Event.MISSING)  # "nine pupils had not come home"
    return replace(found, event=Event.OTHER) if found.event in _HURT else found  # "did not survive" tells a death


def is_none_of(tokens: Tokens, figure: Figure) -> bool:
    """ "none of the seven was struck"."""
    first = figure.quantity.first
    return tokens.low(first - 2) == "of" and tokens.low(first - 3) in ("none", "neither")


def _is_all_but(tokens: Tokens, figure: Figure) -> bool:
    """ "all but 17 had been accounted for"."""
    first = figure.quantity.first
    return (tokens.low(first - 2), tokens.low(first - 1)) == ("all", "but")
