"""Numbers that only answer another: which count they answer, and whose fate they take from it. Reads no verb itself."""

from dataclasses import replace

from factcheck.extraction.counts.alike import FAR, FIGURES, alike_before, closest_before, may_be_of_one
from factcheck.extraction.counts.changes import gives_only_a_number, measure_of
from factcheck.extraction.counts.clause_ends import closes, time_end
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.measure_words import MeasureWords
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.presence import ABOARD, CARRIES, WHERE
from factcheck.extraction.counts.rival_numbers import leads_from_report
from factcheck.extraction.counts.shared_subjects import PEOPLE
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.counts.triggers import Triggers
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_NUMBERS = frozenset(["number", "numbers", "figure", "figures", "count", "list", "tally", "total", "toll", "names"])


def answer_ahead(
    tokens: Tokens, figures: list[Figure], found: list[Happening | None], asked: frozenset[int] = frozenset()
) -> None:
    """Give rival numbers that open an article the fate that the first worded count of their paragraph tells.

    "The ministry's version is two. The morgue said six. Monks confirmed at least five deaths."
    """
    opening = [0] if figures and 0 not in asked and gives_only_a_number(tokens, figures[0]) else []
    while opening and len(opening) < len(figures) and gives_only_a_number(tokens, figures[len(opening)]):
        opening.append(len(opening))
    told = len(opening)
    if not opening or told == len(figures) or not are_of_a_kind(figures[0], figures[told]):
        return
    paragraph = {tokens.sentence(figures[index].quantity.first).paragraph for index in (0, told)}
    happening, subject = found[told], figures[told].subject
    if len(paragraph) > 1 or happening is None or happening.event is Event.OTHER or subject is None:
        return
    for index in opening:
        own = figures[index].subject
        if own is None or own.span is None:
            figures[index].subject = PEOPLE if subject.concept != PERSON else replace(subject, span=None)
            figures[index].inherited = True
            found[index], figures[index].answers = happening, told


def only_tells_of(tokens: Tokens, figures: list[Figure], index: int, found: list[Happening | None]) -> int | None:
    """The count just before of whom "police spoke of about 50 students" gives another number; None when it does not."""
    figure, happening = figures[index], found[index]
    subject = figure.subject
    if (happening is not None and happening.event is not Event.OTHER) or subject is None:
        return None
    if subject.concept != PERSON:
        return _same_things_before(tokens, figures, index)
    nominal = tokens.lexicon.table(MeasureWords).nominal
    if any(tokens.lower[at] in nominal for at in range(figure.quantity.end, figure.subject_end)):
        return None  # "had admitted 58 wounded" tells their fate
    is_list = are_names(tokens, figure)
    if not is_list and not _is_only_reported(tokens, figure):
        return None
    topic = _of_the_named(tokens, figures, index, found) if is_list else None
    is_list = is_list or subject.population.get(ROLE) == ("passenger",)
    closest = topic if topic is not None else closest_before(tokens, figures, index) if is_list else None
    before = closest if closest is not None else alike_before(tokens, figures, index)
    if is_list and closest is None and not may_be_of_one(figures[before], figure):
        return None  # "eight men are in custody. The register has 96 names"
    away = tokens.sentence_of[figure.quantity.first] - tokens.sentence_of[figures[before].quantity.first]
    other, told = figures[before].subject, found[before]
    if away > (FAR if is_list else 1) or other is None or other.concept != PERSON or not _tells_fate(told):
        return None
    roles = [one.population.get(ROLE, ()) for one in (subject, other)]
    is_carried = told is not None and told.predicate is not None and told.predicate.lemma == ABOARD
    return before if roles[0] in ((), roles[1]) or (roles[0] == ("passenger",) and is_carried) else None


def are_names(tokens: Tokens, figure: Figure) -> bool:
    """Whether people are counted by their names: "a list with 79 names", "he had the names of 36 people"."""
    words = figure.subject.text.lower().split() if figure.subject is not None else []
    if words[-1:] == ["names"]:
        return tokens.low(figure.subject_end) != "of"
    first = figure.quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    is_of_names = tokens.low(governor) == "of" and tokens.low(governor - 1) == "names"
    return is_of_names and closes(tokens, time_end(tokens, figure.subject_end))


def _of_the_named(tokens: Tokens, figures: list[Figure], index: int, found: list[Happening | None]) -> int | None:
    """The last count of those of whom the words before a list of names tell: "the number of missing is higher"."""
    triggers, first = tokens.lexicon.table(Triggers), figures[index].quantity.first
    here = tokens.sentence(first)
    start = tokens.sentence(here.first - 1).first if here.first else 0
    near = [tokens.lower[at] for at in range(first - 1, start + 1, -1) if _is_numbered(tokens, at)]
    event = next((told for word in near if (told := triggers.states.get(word)) is not None), None)
    for other in range(index - 1, max(-1, index - FIGURES), -1):
        happening = found[other]
        if event is not None and happening is not None and happening.event is event:
            return other
    return None


def _is_numbered(tokens: Tokens, at: int) -> bool:
    """Whether a word tells of whom somebody's number or list is: "the number of missing", "a list of the dead"."""
    of = at - 1 - (tokens.tag(at - 1) is Tag.DETERMINER)
    return tokens.low(of) == "of" and tokens.low(of - 1) in _NUMBERS


def _same_things_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The last count of the same things, of which a body only has another number: "it was five boxes, it says"."""
    figure = figures[index]
    first, subject = figure.quantity.first, figure.subject
    if subject is None or subject.span is None or not _is_only_reported(tokens, figure):
        return None
    for other in range(index - 1, max(-1, index - FIGURES), -1):
        there = figures[other]
        if tokens.sentence_of[first] - tokens.sentence_of[there.quantity.first] > 1:
            return None
        if there.subject is not None and there.subject.concept == subject.concept and _head(there) == _head(figure):
            return other
    return None


def _head(figure: Figure) -> str:
    return figure.subject.text.split()[-1].lower() if figure.subject is not None else ""


def _tells_fate(happening: Happening | None) -> bool:
    """Whether a count says what befell its people, or where they were."""
    if happening is None or happening.event is not Event.OTHER:
        return happening is not None
    return happening.predicate is not None and happening.predicate.lemma in WHERE | CARRIES


def _is_only_reported(tokens: Tokens, figure: Figure) -> bool:
    """Whether a verb of reporting leads to a counted noun, and nothing more is said of them."""
    first = figure.quantity.first
    return closes(tokens, time_end(tokens, figure.subject_end)) and (
        leads_from_report(tokens, first) or _is_it(tokens, first)
    )


def _is_it(tokens: Tokens, first: int) -> bool:
    """Whether "it was" leads to a number: "the union says it was five boxes"."""
    return tokens.low(first - 1) in ("was", "is") and tokens.low(first - 2) == "it"


def only_reports(tokens: Tokens, figure: Figure, found: Happening | None) -> bool:
    """Whether the words only report another number: "the mayor spoke of 1,100", "the rebels admitted two"."""
    is_own = found is not None and (found.event is Event.OTHER or found.predicate is not None)
    is_bare = figure.subject_end == figure.quantity.end and measures_again(tokens, figure)
    if not (is_own and is_bare) or found is None:
        return False
    is_of_the_noun = found.event is Event.HELD and figure.inherited  # "14 hostages died. It had stood at 12."
    return found.event is Event.OTHER or is_of_the_noun or _is_of_the_report(tokens, figure, found)


def _is_of_the_report(tokens: Tokens, figure: Figure, found: Happening) -> bool:
    """Whether the event was read from the very verb that gives the number: "admitted two" takes nobody to hospital."""
    return found.predicate is not None and tokens.at(found.predicate.span.start) == figure.quantity.first - 1


def measures_again(tokens: Tokens, figure: Figure) -> bool:
    """Whether the words give another number of what was counted before: "put it at 140"."""
    measured = measure_of(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    return measured is not None and measured.again and figure.inherited


def are_of_a_kind(one: Figure, other: Figure) -> bool:
    """Whether both or neither are sums of money, on which nothing falls that falls on people."""
    sums = [figure.quantity.quantity.unit.startswith("money") for figure in (one, other)]
    return sums[0] == sums[1]


def is_of_a_crowd(figure: Figure) -> bool:
    """Whether demonstrators are counted, of whom a bare number says enough: "organisers claimed 9,000"."""
    return figure.subject is not None and "protester" in figure.subject.population.get(ROLE, ())


def as_answered(figure: Figure, found: list[Happening | None], settled: list[Happening | None]) -> Happening | None:
    """What a number tells that only answers one which was settled otherwise: "the company's figure was 7,800"."""
    answered = figure.answers
    if answered is None or found[answered] is settled[answered]:
        return None
    return settled[answered]
