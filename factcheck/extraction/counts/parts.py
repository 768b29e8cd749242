"""Which count is a part of which: explicit links, totals and sums. Owns part_of; the marks are in `marks`."""

from factcheck.extraction.counts.listed_parts import is_in_all
from factcheck.extraction.counts.marks import mark
from factcheck.extraction.counts.population import CERTAINTY, FAMILIES
from factcheck.extraction.counts.shared_subjects import PEOPLE
from factcheck.extraction.counts.wholes import wholes
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event, Mark

_LIVING = frozenset({Event.WOUNDED, Event.EVACUATED, Event.RELEASED, Event.MISSING, Event.ARRESTED})
_DYING = frozenset(["hospital", "die", "succumb"])
REACH = 8
"""Figures looked back over for the parts of a total."""


def link_parts(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill part_of and marks of every figure; subjects and events must have been read."""
    for index, (figure, whole) in enumerate(zip(figures, wholes(tokens, figures), strict=True)):
        figure.part_of = whole
        if whole is not None and _are_other_people(tokens, figure, figures[whole]):
            figure.part_of = None
            if figure.inherited:
                figure.subject, figure.inherited = PEOPLE, False
        mark(tokens, figures, index)
    _mark_lists(tokens, figures)
    for index, figure in enumerate(figures):
        if Mark.TOTAL in figure.marks or _closes_list(tokens, figures, index):
            _link_to_total(tokens, figures, index)


def _are_other_people(tokens: Tokens, figure: Figure, whole: Figure) -> bool:
    """Whether a count lists what befell others than the dead: "13 dead, among them two children, and 37 wounded"."""
    if whole.event is not Event.KILLED or figure.predicate is None or figure.event not in _LIVING:
        return False
    at = tokens.at(figure.predicate.span.start)
    return at in (figure.quantity.end, figure.subject_end) and figure.predicate.lemma not in _DYING


def _mark_lists(tokens: Tokens, figures: list[Figure]) -> None:
    """Mark the parts of "57 people: 31 men, 20 women and six children" as complete: a colon promises all of them."""
    for index, figure in enumerate(figures):
        first = figure.quantity.first
        governor = before_number(tokens, first, tokens.sentence(first).first)
        if figure.part_of is None or tokens.low(governor) != ":":
            continue
        parts = [other for other in figures[index : index + REACH] if other.part_of == figure.part_of]
        if len(parts) > 1 and not _ends_with_one(tokens, parts[-1]):
            for part in parts:
                part.marks.add(Mark.COMPLETE)


def _ends_with_one(tokens: Tokens, last: Figure) -> bool:
    """Whether a list goes on with somebody no number counts: "two midwives, three patients and a relative"."""
    at = last.subject_end + (tokens.low(last.subject_end) == ",")
    return tokens.low(at) == "and" and tokens.tag(at + 1) in (Tag.DETERMINER, Tag.POSSESSIVE)


def _closes_list(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """ "12 men and 9 women, 21 in all": the figures before, listed without a word of their own, come to this one."""
    figure = figures[index]
    closes = is_in_all(tokens, figure.subject_end)
    if closes:
        figure.marks.add(Mark.TOTAL)
    return closes


def _link_to_total(tokens: Tokens, figures: list[Figure], total: int) -> None:
    """Make parts of the figures a total sums up: those before it in its sentence, else one before (DESIGN 7.3)."""
    parts = _before_total(tokens, figures, total)
    for index in parts:
        figures[index].part_of = total
    values = [figures[index].quantity.quantity.nominal for index in parts]
    if (
        len(parts) > 1
        and tokens.sentence_of[figures[parts[0]].quantity.first] == tokens.sentence_of[figures[total].quantity.first]
        and None not in values
    ):
        for index in parts:
            figures[index].marks.add(Mark.COMPLETE)


def _before_total(tokens: Tokens, figures: list[Figure], total: int) -> list[int]:
    """The figures of the same thing in the total's sentence or, when it has none before it, in the sentence before."""
    here = tokens.sentence_of[figures[total].quantity.first]
    for away in (0, 1):
        found = [
            index
            for index in range(max(0, total - REACH), total)
            if tokens.sentence_of[figures[index].quantity.first] == here - away
            and _sums(figures[index], figures[total])
        ]
        if found:
            return found
    return []


def _sums(part: Figure, total: Figure) -> bool:
    """Whether `part` can be counted in `total`: same unit and concept, an event it holds, nobody it excludes."""
    one, other = part.subject, total.subject
    if one is None or other is None or part.part_of is not None or one.concept != other.concept:
        return False
    if part.quantity.quantity.unit != total.quantity.quantity.unit or Mark.EARLIER in part.marks:
        return False
    if part.quantity.quantity.high == 0:
        return False  # "Nobody was charged. In all, 61 men were shot": nobody is a part of nothing
    if (
        part.event is not total.event
        and total.event is not Event.AFFECTED
        and Event.OTHER not in (part.event, total.event)
    ):
        return False
    wider = {key: values for key, values in other.population.items() if key not in (FAMILIES, CERTAINTY)}
    if any(set(values) - set(one.population.get(key, ())) for key, values in wider.items()):
        return False
    return _not_above(part, total)


def _not_above(part: Figure, total: Figure) -> bool:
    low, high = part.quantity.quantity.low, total.quantity.quantity.low
    return low is None or high is None or low <= high
