"""Counts that answer a question: "How many were aboard? The ministry says 217." Owns what the question asks for.

The words "how many" and "who" stand where a number would, so that the same readings tell what is asked. A sentence that
leaves open how many asks as well ("How many it carried is unclear", "Nobody agrees on the number of the missing").
"""

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.counts.answers import are_names
from factcheck.extraction.counts.changes import gives_only_a_number
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.crowds import LARGE
from factcheck.extraction.counts.kept_numbers import keeps_to
from factcheck.extraction.counts.presence import ABOARD, ATTEND
from factcheck.extraction.counts.shared_subjects import PEOPLE
from factcheck.extraction.counts.sites import Happening, Reader, said
from factcheck.extraction.counts.subject_phrases import SubjectWords, subject_of
from factcheck.extraction.phrases import noun_phrase
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Predicate, Subject

BACK = 2
"""Sentences looked back over for the question."""

_NUMBERS = frozenset(["number", "numbers", "count", "tally"])
VERB = 9
"""Tokens between "how many" and the verb whose object it is."""

Read = Callable[[Figure], Happening | None]


def answer_questions(
    tokens: Tokens, figures: list[Figure], found: list[Happening | None], read: Read
) -> frozenset[int]:
    """Give the first bare number behind a question its subject, and what the question says of it; return which did."""
    answered = set()
    for index, figure in enumerate(figures):
        names, own_noun = are_names(tokens, figure), _holds_to(tokens, figure)
        if not (names or own_noun or gives_only_a_number(tokens, figure)):
            continue
        if names and _is_of_those_aboard(found[index]):
            continue  # "it was not clear how many were on the bus; the passenger list has 46 names"
        asked = _asked_before(tokens, figures, index)
        happening = read(asked) or _of_object(tokens, asked) if asked is not None else None
        if happening is not None and happening.predicate is not None and happening.predicate.lemma == "be":
            happening = _who_came(tokens, figure, happening.predicate)
        if asked is not None and asked.subject is not None and happening is not None:
            if not (names or own_noun):
                _count_alike(tokens, figures[index:], replace(asked.subject, span=None))
            found[index] = happening
            answered.add(index)
    return frozenset(answered)


def _is_of_those_aboard(happening: Happening | None) -> bool:
    return happening is not None and happening.predicate is not None and happening.predicate.lemma == ABOARD


def _count_alike(tokens: Tokens, figures: list[Figure], asked: Subject) -> None:
    """Give the first figure, and the bare ones right behind it, whom the question asks for: "12. The union says 19"."""
    figures[0].subject, figures[0].inherited = asked, True
    for figure in figures[1:]:
        told = figure.subject is not None and figure.subject != PEOPLE
        if told or not gives_only_a_number(tokens, figure):
            return
        figure.subject, figure.inherited = asked, True


_GIVES = frozenset([("speak", "of"), ("talk", "of"), ("arrive", "at")])


def _holds_to(tokens: Tokens, figure: Figure) -> bool:
    """Whether a voice answers with people and says no more of them: "the mayor stands by 12 miners"."""
    first, subject = figure.quantity.first, figure.subject
    if subject is None or subject.span is None or subject.concept != PERSON or figure.inherited:
        return False
    if first < 2 or tokens.tag(figure.subject_end) is not Tag.PUNCTUATION:
        return False
    gives = (tokens.lexicon.table(VerbWords).lemma(tokens, first - 2), tokens.low(first - 1)) in _GIVES
    return gives or keeps_to(tokens, first - 2)


def _asked_before(tokens: Tokens, figures: list[Figure], index: int) -> Figure | None:
    """What the last question asks for, as a figure without a number; None where a count stands between."""
    figure = figures[index]
    here = tokens.sentence_of[figure.quantity.first]
    last = tokens.sentence_of[figures[index - 1].quantity.first] if index else -1
    for number in range(here, max(-1, last, here - BACK - 1), -1):
        sentence = tokens.sentences[number]
        if number == last or sentence.paragraph < tokens.sentences[here].paragraph - 1:
            return None
        for at in range(sentence.first, min(sentence.end, figure.quantity.first)):
            end = _question_end(tokens, at, sentence.end)
            if end is not None and end < figure.quantity.first:  # no "count of 19"
                return _as_figure(tokens, figure, at, end, sentence.end)
    return None


def _question_end(tokens: Tokens, at: int, limit: int) -> int | None:
    """The token after the words that ask at `at`, where the sentence asks; else None."""
    if (tokens.low(at), tokens.low(at + 1)) == ("how", "many"):
        return at + 2
    if tokens.low(at) in _NUMBERS and tokens.low(at + 1) == "of":
        return at + 2 + (tokens.low(at + 2) in ("the", "those"))
    asks = tokens.low(limit - 1) == "?" or tokens.low(limit - 2) == "?"
    return at + 1 if tokens.low(at) == "who" and asks and at == tokens.sentence(at).first else None


def _who_came(tokens: Tokens, figure: Figure, asked: Predicate) -> Happening | None:
    """ "How many were we that night?": a crowd, where they were many; of fewer the rest of the text tells."""
    size = figure.quantity.quantity.low or figure.quantity.quantity.high
    after = tokens.low(tokens.at(asked.span.end - 1) + 1)
    is_crowd = bool(size and size >= LARGE) and after in ("we", "they", "you", "there")
    return Happening(Event.OTHER, replace(asked, lemma=ATTEND)) if is_crowd else None


def _of_object(tokens: Tokens, asked: Figure) -> Happening | None:
    """What is done to those whom "how many" asks for as an object: "how many it carried", "how many the flood took"."""
    words = tokens.lexicon.table(Reader)
    for at in range(asked.subject_end, min(tokens.sentence(asked.quantity.first).end, asked.subject_end + VERB)):
        if tokens.tag(at) is Tag.VERB and tokens.tag(at - 1) is not Tag.DETERMINER:  # "how many the bombing killed"
            lemma = words.verbs.lemma(tokens, at)
            return said(tokens, words.triggers.patient.get(lemma, Event.OTHER), at, at + 1, lemma)
        if tokens.tag(at) is Tag.AUXILIARY:
            return None
    return None


def _as_figure(tokens: Tokens, figure: Figure, first: int, end: int, limit: int) -> Figure:
    quantity = replace(figure.quantity, first=first, end=end, anchor=first, span=tokens.span(first, end))
    phrase = noun_phrase(tokens, end, limit)
    subject: Subject = PEOPLE
    if phrase is not None:
        named = subject_of(tokens.lexicon.table(SubjectWords), tokens, phrase)
        subject, end = (named, phrase.end) if named.concept == PERSON else (PEOPLE, end)
    return Figure(quantity, subject=subject, subject_end=end)
