"""Counts beside words for their number: "revised up to 14 the number of people killed", "the number of deaths, 17,".

Owns these two orders; a number whose words lead to it by a verb or "of" is `measures`'.
"""

from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.tokens import Tag
from factcheck.model import Event

_NUMBERS = frozenset(["number", "count", "tally", "total", "figure"])
_BEHIND = 6
"""Tokens behind "the number of" in which the fate stands: "the number of people known to be dead"."""
_BEFORE = 4
"""Tokens before a noun of the fallen in which their number stands: "a higher number of confirmed deaths, 17"."""


def told_number(reader: Reader, at: Site) -> Happening | None:
    """Return what befell those whose number is told right behind the count, or right before it and its comma."""
    return _toll_behind(at) or _fate_behind(reader, at) or _apposed(reader, at)


def _toll_behind(at: Site) -> Happening | None:
    """ "raised to 14 the death toll", "put at 14 the toll"."""
    tokens, end = at.tokens, at.figure.quantity.end
    if tokens.low(end) not in ("the", "its", "their") or not _is_led_to(at):
        return None
    noun = end + 1 + (tokens.low(end + 1) == "death")
    return said(tokens, Event.KILLED, end + 1, noun + 1, "toll") if tokens.low(noun) == "toll" else None


def _fate_behind(reader: Reader, at: Site) -> Happening | None:
    """ "revised up to 14 the number of people killed": the first word behind that tells a fate."""
    tokens, end = at.tokens, at.figure.quantity.end
    if tokens.low(end) not in ("the", "its", "their") or not _is_led_to(at):
        return None
    noun = next((near for near in (end + 1, end + 2) if tokens.low(near) in _NUMBERS), -1)
    if noun < 0 or tokens.low(noun + 1) != "of":
        return None
    weak: Happening | None = None
    for near in range(noun + 2, min(at.limit, noun + 2 + _BEHIND)):
        if tokens.tag(near) is Tag.PUNCTUATION or tokens.low(near) in ("for", "by", "with", "and"):
            break
        if (fate := _fate(reader, at, near) or _later_fate(reader, at, near)) is not None:
            weak = said(tokens, fate[0], near, near + 1, fate[1])
            if reader.words.nouns.singular(tokens.low(near)) not in reader.triggers.states:
                break  # "the number of hostages who have died" tells of dead
    return weak


def _later_fate(reader: Reader, at: Site, index: int) -> tuple[Event, str] | None:
    """What a verb says that those counted did: "who have died"."""
    verb = reader.verbs.lemma(at.tokens, index)
    event = reader.triggers.agent.get(verb) if at.tokens.tag(index) is Tag.VERB else None
    return (event, verb) if event is not None else None


def _is_led_to(at: Site) -> bool:
    """Whether "to" or "at" stands before the count, which a verb put or moved there."""
    return at.tokens.low(at.figure.quantity.first - 1) in ("to", "at") or at.tokens.low(at.governor) in ("to", "at")


def _apposed(reader: Reader, at: Site) -> Happening | None:
    """ "a higher number of deaths, 17, which includes the unnamed": the noun right before the comma tells it."""
    tokens, comma, behind = at.tokens, at.figure.quantity.first - 1, at.figure.quantity.end
    if tokens.low(comma) != "," or (tokens.tag(behind) is not Tag.PUNCTUATION and behind < at.limit):
        return None
    noun = comma - 1
    near = tokens.lower[max(at.first, noun - _BEFORE) : noun]
    if "of" not in near or _NUMBERS.isdisjoint(near):
        return None
    fate = _fate(reader, at, noun)
    return said(tokens, fate[0], noun, noun + 1, fate[1]) if fate is not None else None


def _fate(reader: Reader, at: Site, index: int) -> tuple[Event, str] | None:
    """What a participle, adjective or noun at `index` says of those counted, and its lemma; None when nothing."""
    word, triggers = at.tokens.low(index), reader.triggers
    noun, verb = reader.words.nouns.singular(word), reader.verbs.lemma(at.tokens, index)
    if word in reader.words.verbs.participles and (event := triggers.patient.get(verb)) is not None:
        return (event, verb) if event is not Event.OTHER else None
    event = triggers.states.get(word) or triggers.states.get(noun) or triggers.nouns.get(noun)
    event = event or triggers.adjectives.get(word)
    return (event, noun) if event is not None and event is not Event.OTHER else None
