"""Numbers that only answer another: which count they answer, and whose fate they take from it. Reads no verb itself."""

from dataclasses import replace

from factcheck.extraction.counts.alike import FAR, alike_before, closest_before
from factcheck.extraction.counts.changes import gives_only_a_number, measure_of
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.measure_words import MeasureWords
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.presence import ABOARD, WHERE
from factcheck.extraction.counts.rival_numbers import closes, leads_from_report
from factcheck.extraction.counts.shared_subjects import PEOPLE
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_CARRIES = frozenset(["carry", "board"])


def answer_ahead(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> None:
    """Give rival numbers that open an article the fate that the first worded count of their paragraph tells.

    "The ministry's version is two. The morgue said six. Monks confirmed at least five deaths."
    """
    opening = [0] if figures and gives_only_a_number(tokens, figures[0]) else []
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
    if (happening is not None and happening.event is not Event.OTHER) or subject is None or subject.concept != PERSON:
        return None
    nominal = tokens.lexicon.table(MeasureWords).nominal
    if any(tokens.lower[at] in nominal for at in range(figure.quantity.end, figure.subject_end)):
        return None  # "had admitted 58 wounded" tells their fate
    is_list = (
        subject.text.lower().endswith("names") and tokens.low(figure.subject_end) != "of"
    )  # "a list with 79 names"
    if not is_list and not _is_only_reported(tokens, figure):
        return None
    is_list = is_list or subject.population.get(ROLE) == ("passenger",)
    closest = closest_before(tokens, figures, index) if is_list else None
    before = closest if closest is not None else alike_before(tokens, figures, index)
    away = tokens.sentence_of[figure.quantity.first] - tokens.sentence_of[figures[before].quantity.first]
    other, told = figures[before].subject, found[before]
    if away > (FAR if is_list else 1) or other is None or other.concept != PERSON or not _tells_fate(told):
        return None
    roles = [one.population.get(ROLE, ()) for one in (subject, other)]
    is_carried = told is not None and told.predicate is not None and told.predicate.lemma == ABOARD
    return before if roles[0] in ((), roles[1]) or (roles[0] == ("passenger",) and is_carried) else None


def _tells_fate(happening: Happening | None) -> bool:
    """Whether a count says what befell its people, or where they were."""
    if happening is None or happening.event is not Event.OTHER:
        return happening is not None
    return happening.predicate is not None and happening.predicate.lemma in WHERE | _CARRIES


def _is_only_reported(tokens: Tokens, figure: Figure) -> bool:
    """Whether a verb of reporting leads to a counted noun, and nothing more is said of them."""
    return closes(tokens, figure.subject_end) and leads_from_report(tokens, figure.quantity.first)


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
