"""Which count before another is of the same thing, however its noun was put. Owns the looking back, reads no words."""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.rival_numbers import is_figure_of
from factcheck.extraction.counts.room import is_bound
from factcheck.extraction.counts.triggers import Triggers
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Subject

ALIKE = 6
"""Figures looked back over for another number of the same thing, and how much larger one of them may be."""
NEARER = 5
CLEARLY = 2
"""How much closer in size an earlier number must be than the nearest one to be the number answered."""
BEYOND = 100
"""How many times larger one of two counts may be of which one answers the other, whatever the words."""
_WHERE = frozenset(["in", "across", "from", "at", "on", "aboard"])
FAR, FIGURES = 4, 10
"""Sentences and figures looked back over for the count of which somebody's figure is told, or a list of names."""


def last_counted(tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """What the figure before counts, in this sentence or the one before: "officials put the number at 35"."""
    if index == 0:
        return None
    before, here = figures[alike_before(tokens, figures, index)], figures[index].quantity
    away = tokens.sentence_of[here.first] - tokens.sentence_of[before.quantity.first]
    near = away <= (FAR if _is_figure(tokens, figures[index]) else _back(tokens, figures, index))
    return before.subject if near and before.quantity.quantity.unit == here.quantity.unit else None


def alike_before(tokens: Tokens, figures: list[Figure], index: int) -> int:
    """Return which count before another number of the same thing is: the last one, unless an earlier one is far nearer.

    "Some 12,600 people in 32 villages ... The mayor put the figure at 17,000": the 12,600.
    """
    if _is_figure(tokens, figures[index]) and (same := closest_before(tokens, figures, index)) is not None:
        return same
    near = _near_in_size(tokens, figures, index, figures_back=ALIKE, sentences_back=_back(tokens, figures, index))
    if not near:
        return _people_before(tokens, figures, index)
    closest = min(near)
    return closest[1] if near[0][0] > CLEARLY * closest[0] else near[0][1]


def _back(tokens: Tokens, figures: list[Figure], index: int) -> int:
    """The sentences looked back over: one, and one more where that has no number of its own."""
    here, last = (tokens.sentence_of[figures[at].quantity.first] for at in (index, index - 1))
    return 2 if here - last == 2 and tokens.sentences[here].paragraph == tokens.sentences[last].paragraph else 1


def closest_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The count nearest in size, a few sentences back: "the figure of 19 given on Thursday" is one of the 23."""
    near = _near_in_size(tokens, figures, index, figures_back=FIGURES, sentences_back=FAR)
    return min(near, key=lambda one: one[0])[1] if near else None


def _near_in_size(
    tokens: Tokens, figures: list[Figure], index: int, *, figures_back: int, sentences_back: int
) -> list[tuple[float, int]]:
    """The counts before that may be of the same, the nearest first: how many times larger one is, and which it is."""
    own = figures[index].quantity
    size, here = own.quantity.low or own.quantity.high, tokens.sentence_of[own.first]
    near: list[tuple[float, int]] = []
    for other in range(index - 1, max(-1, index - figures_back), -1):
        quantity = figures[other].quantity.quantity
        value = quantity.low or quantity.high
        away = here - tokens.sentence_of[figures[other].quantity.first]
        if not size or not value or away > sentences_back or quantity.unit != own.quantity.unit:
            continue
        if says_where(tokens, figures, other) or is_bound(tokens, figures[other].quantity):
            continue
        if _is_by_the_way(tokens, figures[other]):
            continue
        if max(size, value) <= NEARER * min(size, value):
            near.append((float(max(size, value) / min(size, value)), other))
    return near


def _is_by_the_way(tokens: Tokens, figure: Figure) -> bool:
    """Whether a count only says who some are: "five were killed, among them two women; police spoke of three"."""
    first = figure.quantity.first
    return tokens.low(first - 1) == "including" or (tokens.low(first - 2), tokens.low(first - 1)) == ("among", "them")


def may_be_of_one(one: Figure, other: Figure) -> bool:
    """Return whether two numbers are near enough to be of the same."""
    sizes = [figure.quantity.quantity.low or figure.quantity.quantity.high for figure in (one, other)]
    known = sorted(size for size in sizes if size)
    return len(known) < len(sizes) or known[1] <= NEARER * known[0]


def is_beyond(figure: Figure, before: Figure) -> bool:
    """Return whether two counts are too far apart to be of one: "90 were held ... the union insists on 25,000"."""
    sizes = [one.quantity.quantity.nominal for one in (figure, before) if one.quantity.quantity.unit == "count"]
    known = sorted(size for size in sizes if size)
    return len(known) == len((figure, before)) and known[1] > BEYOND * known[0]


def is_of_another_thing(tokens: Tokens, figure: Figure, before: Figure) -> bool:
    """Return whether a number is too far from one before, in size or in another paragraph, to be of the same."""
    paragraphs = {tokens.sentence(one.quantity.first).paragraph for one in (figure, before)}
    return is_beyond(figure, before) or (len(paragraphs) > 1 and not may_be_of_one(figure, before))


def says_where(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Return whether a count only says where those counted right before it are: the 32 of "61 tenants in 32 flats"."""
    first = figures[index].quantity.first
    return index > 0 and figures[index - 1].subject_end == first - 1 and tokens.low(first - 1) in _WHERE


def _is_figure(tokens: Tokens, figure: Figure) -> bool:
    first = figure.quantity.first
    return is_figure_of(tokens, first, tokens.sentence(first).first)


def _people_before(tokens: Tokens, figures: list[Figure], index: int) -> int:
    """The last count of people before another number of them, however far the two are apart; else the one before."""
    here = tokens.sentence_of[figures[index].quantity.first]
    for other in range(index - 1, max(-1, index - ALIKE), -1):
        subject = figures[other].subject
        near = here - tokens.sentence_of[figures[other].quantity.first] <= 1
        if near and subject is not None and subject.concept == PERSON and not points_back(tokens, figures[other]):
            return other
    return index - 1


def points_back(tokens: Tokens, figure: Figure) -> bool:
    """Whether a count only names people known by their number: "the two brothers"."""
    return tokens.tag(figure.quantity.first - 1) is Tag.DETERMINER


def is_of_a_speaker(tokens: Tokens, other: Figure, figure: Figure) -> bool:
    """Whether a count only says who gives the next one: "one of the 41 guides says nine", "who has two sons said"."""
    first, end = other.quantity.first, figure.quantity.first
    among = (tokens.low(first - 2), tokens.low(first - 1)) == ("of", "the")
    described = any(tokens.tag(at) is Tag.RELATIVE for at in range(max(0, first - 3), first))
    if not (among or described) or tokens.sentence_of[first] != tokens.sentence_of[end]:
        return False
    words = tokens.lexicon.table(Triggers)
    verbs = (at for at in range(other.subject_end, end) if tokens.tag(at) is Tag.VERB)
    return any(tokens.lexicon.table(VerbWords).lemma(tokens, at) in words.speech for at in verbs)
