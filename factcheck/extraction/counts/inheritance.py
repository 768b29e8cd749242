"""Whose fate a count shares that has no words of its own: its whole's, its list's, that of those told of before.

Owns the passing on of happenings between figures; reads no verb itself.
"""

from dataclasses import replace

from factcheck.extraction.counts.alike import alike_before, is_beyond, is_of_another_thing
from factcheck.extraction.counts.answers import (
    answer_ahead,
    are_of_a_kind,
    is_of_a_crowd,
    measures_again,
    only_reports,
    only_tells_of,
)
from factcheck.extraction.counts.befalling import can_befall
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.fates import keep_fates
from factcheck.extraction.counts.gapping import is_gapped, pair_before
from factcheck.extraction.counts.open_answers import answered_openly, answers_openly, tells_of_others
from factcheck.extraction.counts.presence import ABOARD
from factcheck.extraction.counts.sites import Happening, Reader, says_little
from factcheck.extraction.counts.wholes import is_listed, is_without_predicate, wholes
from factcheck.extraction.phrases import QUOTES, before_number, noun_phrase
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

REACH = 8
"""Figures looked back over for those whom "they were three women" tells of."""


def inherit(
    tokens: Tokens, figures: list[Figure], found: list[Happening | None], asked: frozenset[int] = frozenset()
) -> None:
    """Give a figure without words of its own the event of its whole, of the list before it, then of the one after.

    Those `asked` for by a question have it from there.
    """
    reader = tokens.lexicon.table(Reader)
    whole_of = wholes(tokens, figures)
    for index in range(len(figures)):
        if index in asked:
            continue
        if _is_told_by_the_way(tokens, figures, index, found, whole_of[index]):
            found[index] = found[whole_of[index] or 0]
        if _only_names_state(reader, figures[index], found, index, whole_of[index]):
            found[index] = found[whole_of[index] or 0]
        openly = answers_openly(tokens, figures, index, found[index])
        if says_little(found[index]) or openly or (index and only_reports(tokens, figures[index], found[index])):
            whole = whole_of[index]
            source = whole if whole is not None else _listed_before(tokens, figures, index)
            if source is None and index:
                source = answered_openly(tokens, figures, index) if openly else _referred_to(tokens, figures, index)
                if source is not None and is_of_another_thing(tokens, figures[index], figures[source]):
                    source = None
                if source is not None and (openly or measures_again(tokens, figures[index])):
                    figures[index].answers = source
            if source is not None and 0 <= source < index and are_of_a_kind(figures[source], figures[index]):
                passed = found[source]
                is_count = figures[index].quantity.quantity.unit == "count" and not is_of_a_crowd(figures[index])
                if passed is None and figures[index].answers == source and is_count:
                    found[index] = None  # "claimed 120,000": what the clause of the answered count says
                is_share = figures[index].quantity.quantity.unit != "count"
                if passed is not None and (is_share or can_befall(reader, figures[index], passed)):
                    found[index] = passed
    _answer(tokens, figures, found, whole_of)
    answer_ahead(tokens, figures, found, asked)
    keep_fates(tokens, figures, found, whole_of)
    _share_backwards(tokens, figures, found, whole_of)


def _answer(tokens: Tokens, figures: list[Figure], found: list[Happening | None], whole_of: list[int | None]) -> None:
    """Give those of whom only a number is reported the fate of those it answers."""
    for index in range(1, len(figures)):
        if _is_aboard(found[index]) or tells_of_others(tokens, figures[index].quantity.first):
            continue  # "84 names on the passenger list" are of nobody saved or lost
        told = only_tells_of(tokens, figures, index, found) if whole_of[index] is None else None
        if told is not None and not is_beyond(figures[index], figures[told]):
            found[index], figures[index].answers = found[told], told
        elif _goes_on_answering(tokens, figures, index, found[index]):
            found[index], figures[index].answers = found[index - 1], figures[index - 1].answers


def _is_aboard(happening: Happening | None) -> bool:
    return happening is not None and happening.predicate is not None and happening.predicate.lemma == ABOARD


def _share_backwards(
    tokens: Tokens, figures: list[Figure], found: list[Happening | None], whole_of: list[int | None]
) -> None:
    """Give the first of a list, and a part before its whole, what is told of the next."""
    reader = tokens.lexicon.table(Reader)
    for index in range(len(figures) - 2, -1, -1):
        is_open = says_little(found[index]) or _names_captives(figures[index], found[index]) or _is_left(found[index])
        if is_open and (_listed_before(tokens, figures, index + 1) == index or whole_of[index] == index + 1):
            later = found[index + 1]
            found[index] = later if later and can_befall(reader, figures[index], later) else found[index]


def _is_left(happening: Happening | None) -> bool:
    """Whether a verb leaves it to the last of a list what it left them: "left 11 officers and six students injured"."""
    lemma = happening.predicate.lemma if happening is not None and happening.predicate is not None else ""
    return happening is not None and happening.event is Event.OTHER and lemma == "leave"


def _goes_on_answering(tokens: Tokens, figures: list[Figure], index: int, happening: Happening | None) -> bool:
    """Whether a count of a list goes on from one that answers: "the list names nine boys and four girls"."""
    is_open = happening is None or happening.event is Event.OTHER
    answers = figures[index - 1].answers is not None and figures[index].subject_end > figures[index].quantity.end
    return is_open and answers and _listed_before(tokens, figures, index) is not None


def _is_told_by_the_way(
    tokens: Tokens, figures: list[Figure], index: int, found: list[Happening | None], whole: int | None
) -> bool:
    """Whether only a relative clause says more of a part: "91 were missing, including seven who had slept there"."""
    happening = found[index]
    if whole is None or whole >= index or happening is None or happening.event is not Event.OTHER:
        return False
    first = figures[index].quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    is_relative = tokens.low(governor) == "including" and tokens.tag(figures[index].subject_end) is Tag.RELATIVE
    told, predicate = found[whole], happening.predicate
    is_far = predicate is not None and tokens.at(predicate.span.start) < figures[whole].quantity.end  # not its own verb
    return (is_relative or is_far) and told is not None and told.event is not Event.OTHER


def _referred_to(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The figure whose people one without words of its own tells of: the one before, or a nearer number of the same."""
    if measures_again(tokens, figures[index]):
        return alike_before(tokens, figures, index)
    if (pair := pair_before(tokens, figures, index)) is not None:
        return pair
    if _is_elliptical(tokens, figures, index) or is_gapped(tokens, figures, index):
        return index - 1
    if _is_of_those(tokens, figures[index]):
        return index - 1
    if _renames(tokens, figures[index]):
        return _whole_of_named(figures, index)
    return index - 1 if _is_told_apart(tokens, figures, index) else None


def _whole_of_named(figures: list[Figure], index: int) -> int:
    """The last count of people large enough for "they were three women, two men": the one before when none is."""
    own = figures[index].quantity.quantity.nominal
    for other in range(index - 1, max(-1, index - REACH), -1):
        subject, value = figures[other].subject, figures[other].quantity.quantity.nominal
        is_person = subject is not None and subject.concept == PERSON
        if is_person and own is not None and value is not None and value >= own:
            return other
    return index - 1


def _is_told_apart(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a bare count goes on to say who they are: "four of the dead were Danes, two were Finns"."""
    figure, before = figures[index], figures[index - 1]
    away = tokens.sentence_of[figure.quantity.first] - tokens.sentence_of[before.quantity.first]
    if away and not (away == 1 and _opens_after(tokens, figure, before)):
        return False
    is_bare = figure.subject is None or figure.subject.span is None or figure.inherited or _names_behind(tokens, figure)
    return is_bare and after_copula(tokens, figure, told=True) is not None


def _opens_after(tokens: Tokens, figure: Figure, before: Figure) -> bool:
    """Whether a count opens the sentence after a larger one, in its paragraph: "police held 94. Eleven are minors"."""
    sentence = tokens.sentence(figure.quantity.first)
    paragraph = tokens.sentence(before.quantity.first).paragraph
    own, whole = figure.quantity.quantity.nominal, before.quantity.quantity.nominal
    first = sentence.first + (tokens.low(sentence.first) in QUOTES)
    opens = figure.quantity.first == first and sentence.paragraph == paragraph
    return opens and own is not None and whole is not None and own < whole


def _names_behind(tokens: Tokens, figure: Figure) -> bool:
    """Whether the noun stands behind a copula: "51 are men"."""
    return tokens.low(figure.quantity.end) in ("were", "are", "was", "is")


def _names_captives(figure: Figure, happening: Happening | None) -> bool:
    """Whether only the noun says "held": a list's verb outweighs it ("seven hostages and two guards were killed")."""
    predicate = happening.predicate if happening else None
    span = figure.subject.span if figure.subject else None
    return (
        happening is not None
        and happening.event is Event.HELD
        and predicate is not None
        and span is not None
        and span.contains(predicate.span)
    )


def _only_names_state(
    reader: Reader, figure: Figure, found: list[Happening | None], index: int, whole: int | None
) -> bool:
    """Whether a part's noun only says who they are: "nine were hurt, four of them captives"."""
    happening, told = found[index], found[whole] if whole is not None and whole < index else None
    predicate = happening.predicate if happening is not None else None
    span = figure.subject.span if figure.subject else None
    if told is None or told.event is Event.OTHER or predicate is None or span is None:
        return False
    return span.contains(predicate.span) and predicate.lemma in reader.triggers.state_nouns


def _are_the_others(tokens: Tokens, figure: Figure) -> bool:
    """ "The five others were foreigners", "the other two drove to a clinic": the rest of those told of before."""
    first, end = figure.quantity.first, figure.quantity.end
    if tokens.low(first - 1) in ("other", "remaining") and tokens.tag(first - 2) is Tag.DETERMINER:
        return figure.subject_end == end
    is_rest = tokens.low(end) == "others" and tokens.low(first - 1) in ("the", "these", "those")
    return is_rest and tokens.low(end + 1) in ("were", "are")


def refer_back(tokens: Tokens, reader: Reader, figures: list[Figure], found: list[Happening | None]) -> None:
    """Give victims of whom nothing is said what befell those counted before: the same number, else the last harmed."""
    last: Happening | None = None
    by_number: dict[object, Happening] = {}
    for index, figure in enumerate(figures):
        happening = found[index]
        number = figure.quantity.quantity.nominal
        if happening is None:
            continue
        is_open = happening.event in (Event.OTHER, Event.AFFECTED) and happening.predicate is not None
        is_victim = is_open and happening.predicate is not None and happening.predicate.lemma in reader.triggers.victims
        if is_victim or (happening.event is Event.OTHER and _are_the_others(tokens, figure)):
            before = by_number.get(number) or last
            found[index] = replace(happening, event=before.event) if before else happening
        elif happening.event is Event.OTHER and last is not None and _outlives(reader, happening, last):
            found[index] = replace(happening, event=Event.WOUNDED)
        elif happening.event in (Event.KILLED, Event.WOUNDED):
            last = by_number[number] = happening


def _outlives(reader: Reader, happening: Happening, last: Happening) -> bool:
    """Whether those who survive were shot or stabbed like the last told of: "two others survived"."""
    lemmas = [one.predicate.lemma if one.predicate is not None else "" for one in (happening, last)]
    return lemmas[0] == "survive" and lemmas[1] in ("shoot", "stab")


def _is_elliptical(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a bare count shares the predicate of the one before ("seven deaths in the suburbs and two in town")."""
    figure, before = figures[index], figures[index - 1]
    if measures_again(tokens, figure):
        return True
    is_bare = figure.subject_end == figure.quantity.end
    opens = tokens.sentence(figure.quantity.first).first
    governor = before_number(tokens, figure.quantity.first, opens)
    if governor >= opens and tokens.low(governor) == "of" and tokens.tag(governor - 1) in (Tag.WORD, Tag.VERB):
        return False  # "a steel town of 21,000"
    same = tokens.sentence_of[figure.quantity.first] == tokens.sentence_of[before.quantity.first]
    return is_bare and same and is_without_predicate(tokens, figure.quantity.end)


def _is_of_those(tokens: Tokens, figure: Figure) -> bool:
    """Whether a bare count is of the things just told of: "33 bodies were brought. Six were those of children"."""
    end = figure.quantity.end
    is_bare = figure.subject_end == end and tokens.low(end) in ("were", "was", "are", "is")
    return is_bare and (tokens.low(end + 1), tokens.low(end + 2)) in (("those", "of"), ("that", "of"))


def _renames(tokens: Tokens, figure: Figure) -> bool:
    """Whether the figure only says who those of the one before are: "they were six Norwegians"."""
    first = figure.quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    return tokens.low(governor) in ("are", "were", "being") and tokens.low(governor - 1) in (
        "they",
        "these",
        "those",
        "who",
    )


def _listed_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The figure before, when both stand in one list."""
    if index == 0:
        return None
    first = figures[index].quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    named = after_copula(tokens, figures[index - 1], told=True)  # "31 were monks and 12 pilgrims"
    is_gap = named is not None and named[1] == governor and tokens.low(governor) in ("and", ",")
    return index - 1 if is_gap or is_listed(tokens, figures[index - 1], figures[index], governor) else None


def after_copula(tokens: Tokens, figure: Figure, *, told: bool = False) -> tuple[int, int] | None:
    """The words that say who they are: "nine were Belgians"; without `told` only where something befell them."""
    at = figure.quantity.end if told else figure.subject_end
    limit = tokens.sentence(figure.quantity.first).end
    at += tokens.low(at) in ("was", "is") and tokens.tag(at + 1) is Tag.DETERMINER
    if tokens.low(at - 1) in ("was", "is") and tokens.tag(at) is Tag.DETERMINER:
        found = noun_phrase(tokens, at + 1, limit, one=True)
        return (found.first, found.end) if found is not None and (told or figure.event is not Event.OTHER) else None
    if tokens.low(at) not in ("were", "are", "was", "is", "being") or at + 1 >= limit:
        return None
    at += 2 * ((tokens.low(at + 1), tokens.low(at + 2)) == ("those", "of"))  # "17 were those of children"
    phrase = noun_phrase(tokens, at + 1, limit, one=tokens.low(at) in ("was", "is"))
    return (phrase.first, phrase.end) if phrase is not None and (told or figure.event is not Event.OTHER) else None
