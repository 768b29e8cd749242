"""For how many there is room or leave: "a fort made for 600 captives", "tents with room for 90", "49 seats". Owns that.

Whom a place could hold are nobody that anything befell, so that the event is `other`, whatever their noun says.
"""

from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import FoundQuantity
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_MODALS = frozenset(["can", "could", "would", "may", "should", "cannot", "can't"])
_BOUNDS = frozenset(
    "limit maximum minimum quota permit licence license permits licences usual normal instead allow allows allowed "
    "authorised authorized".split()
)
_LIMITS = frozenset(["limit", "maximum", "quota", "ceiling", "cap"])
_LEAVE = frozenset(["allowed", "permitted", "authorised", "authorized"])
_PERMITS = frozenset(["permit", "licence", "license"])
_CLAUSE = 8
"""Tokens before a number in which its clause says that it is a bound, and no count."""
_MADE = 5
"""Tokens behind "for which" in which something was made: "for which the boat had been licensed"."""
_CARRYING = frozenset(["carry", "take", "transport", "ferry"])
"""What a boat is made to do with so many; of those it did carry nothing follows."""
_BETWEEN = 3
"""Tokens between "built" or "can" and the verb of holding: "can safely and legally hold"."""


class RoomWords:
    """Words of room for somebody, and verbs of having room."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["room"]
        self.made = frozenset(section["made"])
        self.space = frozenset(section["space"])
        self.holds = frozenset(section["holds"])


def room_for(reader: Reader, at: Site) -> Happening | None:
    """The words that say for how many a place was made; None where none do."""
    tokens, index = at.tokens, at.governor
    words = tokens.lexicon.table(RoomWords)
    made = _made_for(at, words)
    if made >= 0:
        return said(tokens, Event.OTHER, made, made + 1, reader.verbs.lemma(tokens, made))
    if index - 1 < at.first:
        return None
    before = tokens.lower[index - 1]
    if is_limited(tokens, index + 1):
        return said(tokens, Event.OTHER, index - 1, index, "limit")
    if before in words.space and (tokens.lower[index] == "for" or (tokens.lower[index], before) == ("of", "capacity")):
        return said(tokens, Event.OTHER, index - 1, index, reader.words.nouns.singular(before))
    if tokens.lower[index] == "with" and not _LEAVE.isdisjoint(tokens.lower[max(at.first, index - _CLAUSE) : index]):
        return said(tokens, Event.OTHER, index, index + 1, "limit")  # "no boat was allowed to leave with more than 70"
    if tokens.lower[index] == "for" and before in words.made:
        return said(tokens, Event.OTHER, index - 1, index, reader.verbs.lemma(tokens, index - 1))
    if tokens.tag(index) is not Tag.VERB or reader.verbs.lemma(tokens, index) not in words.holds:
        return None
    near = tokens.lower[max(at.first, index - 1 - _BETWEEN) : index]
    is_made = near[-1:] == ["to"] and not (words.made | words.space).isdisjoint(near)
    if not is_made and _MODALS.isdisjoint(near):
        return None
    lemma = reader.verbs.lemma(tokens, index)
    if lemma in _CARRYING and not is_made:
        return None  # "it could carry hundreds off" is no room
    return said(tokens, Event.OTHER, index, index + 1, "hold" if lemma in _CARRYING else lemma)


def _made_for(at: Site, words: RoomWords) -> int:
    """Where the words say of a number what was made for so many: "the 110 for which it was licensed"; -1: nowhere."""
    first = at.figure.subject_end
    if at.tokens.lower[first : first + 2] != ["for", "which"]:
        return -1
    near = range(first + 2, min(first + 2 + _MADE, at.tokens.sentence(first).end))
    return next((index for index in near if at.tokens.lower[index] in words.made), -1)


def is_limited(tokens: Tokens, first: int) -> bool:
    """Return whether a number at `first` is a limit's: "the posted limit of 200", "its permit was for 60"."""
    if tokens.low(first - 1) == "for" and tokens.low(first - 2) in ("was", "is"):
        return tokens.low(first - 3) in _PERMITS
    return tokens.low(first - 1) == "of" and tokens.low(first - 2) in _LIMITS


def is_bound(tokens: Tokens, quantity: FoundQuantity) -> bool:
    """Return whether a number says how many there may be, or are as a rule: "49 seats", "the limit of 200"."""
    words, first = tokens.lexicon.table(RoomWords), quantity.first
    near = tokens.lower[max(tokens.sentence(first).first, first - _CLAUSE) : first]
    is_room = tokens.low(quantity.end) in words.space or near[-1:] == ["holds"]
    return is_room or not (words.made | words.space | _BOUNDS).isdisjoint(near)
