"""Things that another voice counts again in a number alone: "eight boxes were destroyed. The mayor says 21 were burnt".

Owns that what the bare number counts are the things before it, and no people: they were destroyed, as those were, or
came and went as things do ("80 carts left, the mayor said. A guard said 40 had returned").
"""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event, Subject


class ThingWords:
    """What befalls lorries, boats and shells, and what they do, as a bare number tells it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.verbs = frozenset(lexicon.section("events")["things_again"]["verbs"])


THINGS = frozenset(["vehicle", "vessel", "aircraft", "weapon", "goods", "flight"])
"""Concepts of things that come and go, are sent and shot down."""
_BACK = 4
"""Figures looked back over, within one paragraph and two sentences."""


def settle_things(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Give bare numbers of what was affected the things counted before them; return `found` as it is."""
    for index, figure in enumerate(figures):
        if not _is_bare(figure):
            continue
        things = _things_before(tokens, figures, found, index) if _is_affected(found[index]) else None
        if things is None and _may_be_things(tokens, found[index]):
            things = _last_things(tokens, figures, index)
        if things is not None:
            figure.subject, figure.inherited = things, True
    return found


def _is_bare(figure: Figure) -> bool:
    subject = figure.subject
    is_people = subject is not None and subject.concept == PERSON and (subject.span is None or figure.inherited)
    return is_people and figure.quantity.quantity.unit == "count"


def _may_be_things(tokens: Tokens, happening: Happening | None) -> bool:
    """Whether the verb is one of things: "35 had been turned away", "45 were launched"."""
    if happening is None or happening.predicate is None or happening.event not in (Event.OTHER, Event.AFFECTED):
        return False
    verb = happening.predicate.lemma.split()[0]
    return verb in tokens.lexicon.table(ThingWords).verbs


def _last_things(tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """The things of the count before, in this sentence or the one before."""
    if index == 0 or figures[index - 1].quantity.quantity.unit != "count":
        return None
    before = figures[index - 1]
    away = tokens.sentence_of[figures[index].quantity.first] - tokens.sentence_of[before.quantity.first]
    is_thing = before.subject is not None and before.subject.concept in THINGS
    return replace(before.subject, span=None) if away <= 1 and is_thing and before.subject is not None else None


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
