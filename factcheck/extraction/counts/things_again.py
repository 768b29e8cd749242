"""Things that another voice counts again in a number alone: "eight boxes were destroyed. The mayor says 21 were burnt".

Owns that what the bare number counts are the things before it, and no people: they were destroyed, as those were.
"""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event, Subject

_BACK = 4
"""Figures looked back over, within one paragraph and two sentences."""


def settle_things(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Give bare numbers of what was affected the things counted before them; return `found` as it is."""
    for index, figure in enumerate(figures):
        if not (_is_bare(figure) and _is_affected(found[index])):
            continue
        things = _things_before(tokens, figures, found, index)
        if things is not None:
            figure.subject, figure.inherited = things, True
    return found


def _is_bare(figure: Figure) -> bool:
    subject = figure.subject
    is_people = subject is not None and subject.concept == PERSON and (subject.span is None or figure.inherited)
    return is_people and figure.quantity.quantity.unit == "count"


def _is_affected(happening: Happening | None) -> bool:
    return happening is not None and happening.event is Event.AFFECTED


def _things_before(tokens: Tokens, figures: list[Figure], found: list[Happening | None], index: int) -> Subject | None:
    """The things of the last sentence that counts affected ones: of several kinds those nearest in number."""
    here = tokens.sentence_of[figures[index].quantity.first]
    near: list[tuple[int, Figure]] = []
    for other in range(index - 1, max(-1, index - _BACK), -1):
        there = tokens.sentence_of[figures[other].quantity.first]
        if here - there > 2 or tokens.sentences[here].paragraph != tokens.sentences[there].paragraph:
            break
        if _is_affected(found[other]):
            near.append((there, figures[other]))
    kinds = [one for there, one in near if there == near[0][0]]
    closest = min(kinds, key=lambda one: _apart(one, figures[index]), default=None)
    if closest is None or closest.subject is None or closest.subject.concept == PERSON:
        return None
    return replace(closest.subject, span=None)


def _apart(one: Figure, other: Figure) -> Decimal:
    """How many times larger the one number is than the other; a great many times where one has none."""
    sizes = [each.quantity.quantity.low or each.quantity.quantity.high for each in (one, other)]
    known = sorted(size for size in sizes if size)
    return known[1] / known[0] if len(known) == len(sizes) else Decimal(10**6)
