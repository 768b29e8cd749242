"""What befell some of so many befell none but these: "ten of the 38 people on the boat drowned". Owns that correction.

The verb stands behind the larger number, and tells of the smaller.
"""

import itertools
from dataclasses import replace

from factcheck.extraction.counts.clause_ends import closes
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.sites import Happening, says_little
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_BEFALLING = frozenset(Event) - {Event.OTHER, Event.INFECTED}
_CLAUSE = 12
"""Tokens behind a participle in which the verb of the clause stands."""
_LINK = 4
"""Tokens between the two numbers: "of the", "out of all the"."""


def settle_bases(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Take what a verb behind "ten of the 38 people" tells from the 38, and give it to the ten that have nothing."""
    for index in range(len(figures) - 1):
        told = found[index + 1]
        if told is not None and told.event in _BEFALLING and _is_out_of(tokens, figures[index + 1]):
            found[index + 1] = replace(told, event=Event.OTHER)  # "350 have fled, out of 1,400"
            continue
        if told is None or told.event not in _BEFALLING or not _stands_behind(told, tokens, figures[index + 1]):
            continue
        if _counts_some_of(tokens, figures[index], figures[index + 1]):
            found[index] = told if says_little(found[index]) else found[index]
            found[index + 1] = replace(told, event=Event.OTHER)
    return found


def _is_out_of(tokens: Tokens, base: Figure) -> bool:
    """Whether "out of" leads to a number that closes its clause."""
    first = base.quantity.first
    return tokens.low(first - 1) == "of" and tokens.low(first - 2) == "out" and closes(tokens, base.subject_end)


def _counts_some_of(tokens: Tokens, part: Figure, base: Figure) -> bool:
    """Whether only "of the" stands between the two numbers, and the second counts people."""
    first, end = part.quantity.end, base.quantity.first
    link = 0 < end - first <= _LINK and tokens.sentence(first) == tokens.sentence(end) and tokens.low(end - 2) == "of"
    known = tokens.tag(end - 1) in (Tag.DETERMINER, Tag.POSSESSIVE)
    none = part.quantity.quantity.high == 0  # "none of the twelve survived" tells of all
    return link and known and not none and base.subject is not None and base.subject.concept == PERSON


def _stands_behind(told: Happening, tokens: Tokens, base: Figure) -> bool:
    """Whether the verb of the clause tells it, and no participle of the base's: "of the 14 people hurt two died"."""
    if told.predicate is None:
        return False
    at = tokens.at(told.predicate.span.start)
    if at < base.subject_end:
        return False
    behind = range(at + 1, min(at + 1 + _CLAUSE, tokens.sentence(at).end))
    clause = itertools.takewhile(lambda place: tokens.tag(place) is not Tag.PUNCTUATION, behind)
    return not any(tokens.tag(place) in (Tag.VERB, Tag.AUXILIARY) for place in clause)
