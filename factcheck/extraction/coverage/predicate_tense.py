"""Whether a count's predicate tells what happened, what has happened so far, or what is. Owns no events and no days."""

from typing import Final

from factcheck.extraction.coverage.clause_verbs import ends_clause, is_verb
from factcheck.extraction.coverage.patients import is_patient
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.inflection import Verbs
from factcheck.extraction.records import Figure
from factcheck.extraction.times.tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Predicate

_PERFECT = frozenset({"have", "has", "haven't", "hasn't", "haven’t", "hasn’t"})
_PAST = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "been"})
_PRESENT = frozenset({"is", "are", "remain", "remains", "am", "'re", "’re"})
_MODAL = frozenset({"will", "would", "could", "may", "might", "should", "can", "must"})
_SPEECH = frozenset({"said", "told", "reported", "added", "announced", "confirmed", "according"})
_HEDGES = frozenset("about around nearly almost roughly over only just approximately".split())
_GROUP = 6
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this"})
_CLAUSE, _SENTENCE = 8, 25


class Tense:
    """When the verb of a count says that it holds: plain strings, as tags are."""

    PAST: Final = "past"
    PERFECT: Final = "perfect"
    PRESENT: Final = "present"
    MODAL: Final = "modal"
    NOMINAL: Final = "nominal"
    """No verb says it: "8,800 deaths"."""


def tense_of(tokens: Tokens, figure: Figure) -> str:
    """The tense of the words that say what happened to those counted."""
    subject = figure.subject.span if figure.subject else None
    if figure.predicate is None or (subject is not None and subject.contains(figure.predicate.span)):
        return Tense.NOMINAL
    head = _head(tokens, figure.predicate)
    if tokens.tag(head - 1) is Tag.DETERMINER and tokens.low(head + 1) == "of":
        return Tense.NOMINAL  # "secured the release of 16 women"
    first = tokens.sentence(head).first
    for index in range(head, max(first, head - _GROUP) - 1, -1):
        low = tokens.low(index)
        if low in _PERFECT:
            return Tense.PERFECT
        if (low in _PRESENT or low in _PAST) and tokens.low(index + 1) == "to":
            return Tense.MODAL  # "were to go home"
        if low in _PRESENT:
            return Tense.PRESENT
        if low in _PAST:
            return Tense.PERFECT if low == "been" and tokens.low(index - 1) in _PERFECT else Tense.PAST
        if low in _MODAL:
            return Tense.MODAL
        of_group = tokens.tag(index) in (Tag.ADVERB, Tag.VERB, Tag.NEGATION, Tag.AUXILIARY)
        if index < head and not (of_group or (low == "to" and is_past_form(tokens, tokens.low(index - 1)))):
            break  # "have been ordered to leave" is one group
    return _bare(tokens, head)


def is_backshifted(tokens: Tokens, figure: Figure) -> bool:
    """Whether a perfect is told on in the past: "said that 31 patients had tested positive"."""
    if figure.predicate is None:
        return False
    head = tokens.at(figure.predicate.span.start)
    return any(tokens.low(at) == "had" for at in range(max(figure.quantity.end, head - 3), head))


def _head(tokens: Tokens, predicate: Predicate) -> int:
    """The token that carries the lemma: "taken" in "taken into custody"."""
    lemmas = tokens.lexicon.table(VerbWords)
    first, end = tokens.at(predicate.span.start), tokens.at(predicate.span.end - 1) + 1
    if tokens.tag(first) is Tag.PREPOSITION:
        return first  # "are among those stranded": the copula before the phrase has the tense
    return next((index for index in range(first, end) if lemmas.lemma(tokens, index) == predicate.lemma), end - 1)


def tense_around(tokens: Tokens, figure: Figure, own: str) -> str:
    """The tense of the clause where the predicate's `own` shows none: "there were 82 pilgrims aboard"."""
    if own is not Tense.NOMINAL:
        return own
    sentence = tokens.sentence(figure.quantity.anchor)
    first = figure.quantity.first
    before = range(first - 1, max(sentence.first, first - _CLAUSE) - 1, -1)
    behind = range(figure.subject_end, min(sentence.end, figure.subject_end + _CLAUSE))
    for side in (before, behind, range(first - 1, max(sentence.first, first - _SENTENCE) - 1, -1)):
        for index in side:
            told = _told(tokens, index)
            if told is not None:
                return told
            if ends_clause(tokens, index):
                break
    return Tense.NOMINAL


def _told(tokens: Tokens, index: int) -> str | None:
    low = tokens.low(index)
    if low in _PERFECT and _owns(tokens, index + 1):
        return Tense.PRESENT
    for words, tense in (
        (_PERFECT, Tense.PERFECT),
        (_PRESENT, Tense.PRESENT),
        (_PAST, Tense.PAST),
        (_MODAL, Tense.MODAL),
    ):
        if low in words:
            return tense
    if low in _SPEECH or not (_tells_past(tokens, low) and is_verb(tokens, index)):
        return None
    helpers = {tokens.low(index - 1), tokens.low(index - 2)}
    return Tense.PERFECT if helpers & _PERFECT else Tense.PRESENT if helpers & _PRESENT else Tense.PAST


def _owns(tokens: Tokens, index: int) -> bool:
    """Whether "has" is no auxiliary: "has 11 staff", "has about 110 flats", "has no power"."""
    index += tokens.low(index) in _HEDGES
    return tokens.tag(index) in (Tag.NUMBER, Tag.DETERMINER, Tag.POSSESSIVE)


def _is_what_remains(tokens: Tokens, figure: Figure) -> bool:
    """Whether only a voice's number remains: "the ministry's figure remains 92 destroyed homes"."""
    first = figure.quantity.first
    return tokens.low(first - 1).startswith("remain") and tokens.low(first - 2) in _FIGURES


_FIGURES = frozenset(["figure", "number", "toll", "count", "tally", "total", "estimate"])


def _bare(tokens: Tokens, head: int) -> str:
    low = tokens.low(head)
    governor = head - 1 - (tokens.low(head - 1) == "to")
    if is_past_form(tokens, low) or (tokens.tag(governor) is Tag.VERB and _tells_past(tokens, tokens.low(governor))):
        return Tense.PAST  # also "helped dig out", "managed to free", "set fire to"
    if tokens.tag(head) is Tag.WORD and low.endswith("ed") and tokens.tag(head - 1) in (Tag.WORD, Tag.PRONOUN):
        return Tense.PAST  # "police picked up 17 casings": a verb that the lexicon lacks
    is_infinitive = tokens.low(head - 1) == "to"
    if not is_infinitive and _tells_past(tokens, low):
        return Tense.PAST  # "set", "hit", "cut": news tells them in the past
    if tokens.low(head - 1) in _ARTICLES:
        return Tense.NOMINAL  # "called off the search for 12 sailors"
    return (
        Tense.PRESENT if tokens.tag(head) is Tag.VERB and not (is_infinitive or low.endswith("ing")) else Tense.NOMINAL
    )


def _tells_past(tokens: Tokens, low: str) -> bool:
    """Whether a form is a past, also where it is the base form too: "put", "hit"."""
    return is_past_form(tokens, low) or tokens.lexicon.table(Verbs).past_tense(low) == low


def is_state(tokens: Tokens, figure: Figure, tense: str) -> bool:
    """Whether the count is of those in a state ("are held", "still missing"), not of those something befell."""
    words = tokens.lexicon.table(CoverageWords)
    lemma = figure.predicate.lemma if figure.predicate else ""
    if figure.event in (Event.HELD, Event.MISSING):
        return lemma not in words.sets["taking_verbs"] or (tense is Tense.PRESENT and not is_headline(tokens, figure))
    if figure.event is Event.INFECTED and lemma in ("be", "have", "lie", "present", "hospital"):
        return True  # "she had 58 patients", "97 were in hospital": those there that day
    if figure.event in (Event.KILLED, Event.ATTACKED) or (
        figure.event is Event.INFECTED and not (is_going_on(tokens, figure) or is_patient(tokens, figure))
    ):
        return False
    if _is_what_remains(tokens, figure):
        return False
    if holds_now(tokens, figure) or (tense is not Tense.PAST and _is_said_still(tokens, figure, 3)):
        return True
    if figure.event is Event.OTHER:
        return tense is Tense.PRESENT and _is_stuck(tokens, figure)
    return tense is Tense.PRESENT and figure.event is not Event.WOUNDED


def is_headline(tokens: Tokens, figure: Figure) -> bool:
    """A first line without a full stop tells in the present what has happened ("Thousands march")."""
    sentence = tokens.sentence(figure.quantity.anchor)
    return sentence.paragraph == 0 and tokens.tag(sentence.end - 1) is not Tag.PUNCTUATION


def _is_stuck(tokens: Tokens, figure: Figure) -> bool:
    """ "find themselves trapped", "are stuck", "unable to leave"."""
    words = tokens.lexicon.table(CoverageWords)
    end = min(tokens.sentence(figure.quantity.anchor).end, figure.subject_end + 5)
    return any(words.among("stuck_words", tokens.low(index)) for index in range(figure.subject_end, end))


def holds_now(tokens: Tokens, figure: Figure) -> bool:
    """Whether the words at the figure say a present state, whatever the tense around: "with 180 still there"."""
    if figure.event is Event.WOUNDED and is_patient(tokens, figure):
        return True
    if _is_until_further_notice(tokens, figure) or is_going_on(tokens, figure):
        return True
    if _is_left(tokens, figure):
        return True
    return is_staying(tokens, figure) or _is_in_a_state(tokens, figure) or _is_said_still(tokens, figure, 0)


def _is_left(tokens: Tokens, figure: Figure) -> bool:
    """Whether the count is what is left of an older one: "One of them died on Tuesday. That leaves four wounded"."""
    first = figure.quantity.first
    return tokens.low(first - 1) == "leaves" and tokens.low(first - 2) in ("that", "this", "which", "it")


def is_going_on(tokens: Tokens, figure: Figure) -> bool:
    """Whether something was going on with those counted: "342 were being treated"."""
    if figure.predicate is None:
        return False
    head = tokens.at(figure.predicate.span.start)
    return "being" in (tokens.low(head), tokens.low(head - 1)) and figure.subject_end <= head


def _is_until_further_notice(tokens: Tokens, figure: Figure) -> bool:
    """ "2 of 3 schools closed until further notice", "1,900 customers without power"."""
    end = figure.subject_end
    if tokens.low(end) == "without":
        return True
    stop = min(tokens.sentence(figure.quantity.anchor).end, end + 6)
    return any(tokens.low(at) == "further" and tokens.low(at + 1) == "notice" for at in range(end, stop))


def _is_said_still(tokens: Tokens, figure: Figure, distance: int) -> bool:
    """ "still", "currently", "remain" beside the figure, with at most so many tokens between."""
    words = tokens.lexicon.table(CoverageWords)
    sentence = tokens.sentence(figure.quantity.anchor)
    first, end = figure.quantity.first - 1 - distance, figure.subject_end + 1 + distance
    end += tokens.low(figure.subject_end) in ("is", "are", "was", "were")
    return any(
        words.among("state_words", tokens.low(at)) and not _opens_a_belief(tokens, at)
        for at in range(max(sentence.first, first), min(sentence.end, end))
    )


def _opens_a_belief(tokens: Tokens, index: int) -> bool:
    """ "the coast guard now believes 112 were aboard": what is now is the belief."""
    words = tokens.lexicon.table(CoverageWords)
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, index + 1)
    return tokens.low(index) in ("now", "still") and (
        lemma in ("believe", "think", "put", "give", "speak", "talk") or words.among("statement_verbs", lemma)
    )


def _is_in_a_state(tokens: Tokens, figure: Figure) -> bool:
    """A prepositional phrase as predicate: "in custody", "behind bars"."""
    if figure.predicate is None or figure.event is Event.OTHER:
        return False
    first = tokens.at(figure.predicate.span.start)
    over = any(tokens.low(index) in ("was", "were", "had") for index in range(max(0, first - 3), first))
    return tokens.low(first) in ("in", "on", "under", "behind", "at") and not over


def is_staying(tokens: Tokens, figure: Figure) -> bool:
    """A stay in progress: "with 260 awaiting trial"."""
    if figure.predicate is None:
        return False
    words = tokens.lexicon.table(CoverageWords)
    first = tokens.at(figure.predicate.span.start)
    progressive = tokens.low(first).endswith("ing") and tokens.low(first - 1) not in ("was", "were")
    return progressive and words.among("staying_verbs", figure.predicate.lemma)
