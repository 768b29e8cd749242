"""Who set out in a boat, plane or bus: "had left Oran on the boat", "they set off with 72". They are aboard; owns that.

Whoever a ship carries or a list names is `carriers`' and `presence`'s to read. Those whom somebody brings away from a
danger are evacuated, however they travel.
"""

from factcheck.extraction.counts.concepts import PERSON, Concepts
from factcheck.extraction.counts.presence import ABOARD, CARRIERS
from factcheck.extraction.counts.settings_of_text import occurrences
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbGroup, group_on_right
from factcheck.model import Event

_LEADS = frozenset(["on", "onto", "aboard", "in", "into", "board"])
_THE = frozenset(["the", "that", "this", "their", "its", "his", "her", "our"])
_OUT = frozenset(["out", "off", "down", "port", "harbour", "harbor", "shore", "sea", "away"])
_LISTED = frozenset(["names", "passengers"])
"""Who stands on a manifest."""
_PHRASE = 4
"""Tokens of what carries people, its determiner included: "the blue fishing boat"."""
_NUMBER = 6
"""Tokens in front of a number in which "aboard" stands: "the number on board was put by the owner at 84"."""
_REACH = 8
"""Tokens behind a verb in which the boat stands: "had left the port of Oran on Monday on the boat"."""


class BoardingWords:
    """Verbs of setting out and of getting in, words of a wreck and of what is wrecked, and of bringing people away."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["boarding"]
        self.starts, self.enters = frozenset(section["starts"]), frozenset(section["enters"])
        self.embarks = frozenset(section["embarks"])
        self.wrecks, self.wrecked = frozenset(section["wrecks"]), frozenset(section["wrecked"])
        self.rescues = frozenset(section["rescues"])
        self.concepts = lexicon.table(Concepts)


def is_wreck(tokens: Tokens) -> bool:
    """Whether a text tells of a boat, plane or bus that came to grief."""
    words = tokens.lexicon.table(BoardingWords)
    return occurrences(tokens, words.wrecks) > 0 and occurrences(tokens, words.wrecked) > 0


def boarded(reader: Reader, at: Site) -> Happening | None:
    """Return that those counted were aboard, where the words say that they set out or got in; else None."""
    subject = at.figure.subject
    if subject is not None and subject.concept != PERSON:
        return None
    return _set_out(at) or _set_out_with(reader, at)


def listed_aboard(_: Reader, at: Site) -> Happening | None:
    """ "84 names on the passenger list", "61 passengers on its manifest": those who were to be aboard."""
    tokens, end = at.tokens, at.figure.quantity.end + 1
    if (board := _number_on_board(tokens, at)) is not None:
        return board
    if tokens.low(end - 1) not in _LISTED or tokens.low(end) not in ("on", "in"):
        return None
    behind = range(end + 1, min(end + 1 + _PHRASE, at.limit))
    list_of = next((near for near in behind if _is_passenger_list(tokens, near)), -1)
    return said(tokens, Event.OTHER, end, list_of + 1, ABOARD) if list_of > 0 else None


def _number_on_board(tokens: Tokens, at: Site) -> Happening | None:
    """ "put the number aboard at 84", "the number of people on board was 84"."""
    first = at.figure.quantity.first
    for near in range(first - 1, max(at.first, first - _NUMBER) - 1, -1):
        if tokens.lower[near] in ("aboard", "onboard", "board"):
            named = {"number", "total", "figure"} & {*tokens.lower[max(at.first, near - _PHRASE) : near]}
            return said(tokens, Event.OTHER, near, near + 1, ABOARD) if named else None
        if tokens.tag(near) is Tag.PUNCTUATION:
            return None
    return None


def _is_passenger_list(tokens: Tokens, at: int) -> bool:
    is_list = tokens.lower[at] == "list" and tokens.low(at - 1) in ("passenger", "passengers", "boarding")
    return is_list or tokens.lower[at] in ("manifest", "roster")


def _set_out(at: Site) -> Happening | None:
    """ "130 people had left Oran on the boat", "80 had crowded onto the deck", "90 migrants set sail"."""
    tokens, words = at.tokens, at.tokens.lexicon.table(BoardingWords)
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if group is None or tokens.tag(at.governor) is Tag.PREPOSITION:
        return None
    if group.lemma in words.embarks or _sails(tokens, group):
        return said(tokens, Event.OTHER, group.head, group.head + 1, ABOARD)
    if group.lemma not in words.starts | words.enters:
        return None
    for index in range(group.head + 1, min(at.limit, group.head + 1 + _REACH)):
        if tokens.lower[index] in (",", ";", "and", "but", "when"):
            return None
        if tokens.lower[index] in _LEADS and (end := _carrier_end(words, tokens, index + 1, at.limit)) > 0:
            is_told = group.lemma in words.enters or not occurrences(tokens, words.rescues)
            return said(tokens, Event.OTHER, group.head, end, ABOARD) if is_told else None
    return None


def _sails(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether they "set sail", "put to sea"."""
    after = (tokens.low(group.head + 1), tokens.low(group.head + 2))
    return (group.lemma == "set" and after[0] == "sail") or (group.lemma == "put" and after == ("to", "sea"))


def _carrier_end(words: BoardingWords, tokens: Tokens, first: int, limit: int) -> int:
    """The token after a noun of what carries people at `first`, one that is known or of a text of a wreck; -1."""
    known = tokens.low(first) in _THE or is_wreck(tokens)
    if not known or tokens.tag(first) not in (Tag.DETERMINER, Tag.POSSESSIVE):
        return -1
    for index in range(first + 1, min(limit, first + 1 + _PHRASE)):
        if words.concepts.of_word(tokens.lower[index]) in CARRIERS or tokens.lower[index] in words.wrecked:
            return index + 1
        if tokens.tag(index) not in (Tag.WORD, Tag.VERB):
            return -1
    return -1


def _set_out_with(reader: Reader, at: Site) -> Happening | None:
    """ "it had set off with 72", "they left port with 72 people": in a text of a wreck those who set out in it."""
    tokens, words, verb = at.tokens, at.tokens.lexicon.table(BoardingWords), at.governor - 1
    if tokens.low(at.governor) != "with" or not is_wreck(tokens):
        return None
    verb -= tokens.low(verb) in _OUT
    is_start = verb > at.first and tokens.tag(verb) is Tag.VERB and reader.verbs.lemma(tokens, verb) in words.starts
    return said(tokens, Event.OTHER, verb, at.governor + 1, ABOARD) if is_start else None
