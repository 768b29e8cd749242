"""Bases: how many there are of those of whom some are counted, "six stations out of eleven". Owns which number is one
behind "out of", and that what befell some befell none but these: "ten of the 38 people on the boat drowned".

There the verb stands behind the larger number, and tells of the smaller.
"""

import itertools
from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.sites import Happening, says_little
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_BEFALLING = frozenset(Event) - {Event.OTHER, Event.INFECTED}
_CLAUSE = 12
"""Tokens behind a participle in which the verb of the clause stands."""
_LINK = 4
"""Tokens between the two numbers: "of the", "out of all the"; between what the smaller counts and "out of"."""


def base_behind(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """Return the figure that "out of" leads to behind what another counts; None where none does, or a smaller one.

    "Six stations out of eleven", "350 have fled, out of 1,400"; not "pulled 12 men out of 20 houses".
    """
    if index + 1 >= len(figures):
        return None
    part, base = figures[index], figures[index + 1]
    of = before_number(tokens, base.quantity.first, tokens.sentence(part.quantity.first).first)
    if (tokens.low(of - 1), tokens.low(of)) != ("out", "of") or not 0 <= of - 1 - part.subject_end <= _LINK:
        return None
    if Tag.PUNCTUATION in tokens.tags[part.subject_end : of - 2]:  # a comma may stand before "out of"
        return None
    named = base.subject_end > base.quantity.end
    if named and (part.subject and part.subject.concept) != (base.subject and base.subject.concept):
        return None
    least, most = part.quantity.quantity.low, base.quantity.quantity.high
    return None if least is not None and most is not None and least > most else index + 1


def settle_bases(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Take what a verb behind "ten of the 38 people" tells from the 38, and give it to the ten that have nothing."""
    for index in range(len(figures) - 1):
        told = found[index + 1]
        if told is not None and told.event in _BEFALLING and base_behind(tokens, figures, index) is not None:
            found[index + 1] = replace(told, event=Event.OTHER)  # "350 have fled, out of 1,400"
            continue
        if told is None or told.event not in _BEFALLING or not _stands_behind(told, tokens, figures[index + 1]):
            continue
        if _counts_some_of(tokens, figures[index], figures[index + 1]):
            found[index] = told if says_little(found[index]) else found[index]
            found[index + 1] = replace(told, event=Event.OTHER)
    return found


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
