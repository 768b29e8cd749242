"""Whether a count's predicate tells what happened, what has happened so far, or what is. Owns no events and no days."""

from enum import StrEnum

from factcheck.extraction.records import Figure
from factcheck.extraction.time_roles import CoverageWords
from factcheck.extraction.time_tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_PERFECT = frozenset({"have", "has", "haven't", "hasn't", "haven’t", "hasn’t"})
_PAST = frozenset({"was", "were", "had", "did", "wasn't", "weren't", "been"})
_PRESENT = frozenset({"is", "are", "remain", "remains", "am", "'re", "’re"})
_MODAL = frozenset({"will", "would", "could", "may", "might", "should", "can", "must"})
_GROUP = 6


class Tense(StrEnum):
    PAST = "past"
    PERFECT = "perfect"
    PRESENT = "present"
    MODAL = "modal"
    NOMINAL = "nominal"
    """No verb says it: "8,800 deaths"."""


def tense_of(tokens: Tokens, figure: Figure) -> Tense:
    """The tense of the words that say what happened to those counted."""
    if figure.predicate is None:
        return Tense.NOMINAL
    head = tokens.at(figure.predicate.span.end - 1)
    first = tokens.sentence(head).first
    for index in range(head, max(first, head - _GROUP) - 1, -1):
        low = tokens.low(index)
        if low in _PERFECT:
            return Tense.PERFECT
        if low in _PRESENT:
            return Tense.PRESENT
        if low in _PAST:
            return Tense.PERFECT if low == "been" and tokens.low(index - 1) in _PERFECT else Tense.PAST
        if low in _MODAL:
            return Tense.MODAL
        if index < head and tokens.tag(index) not in (Tag.ADVERB, Tag.VERB, Tag.NEGATION, Tag.AUXILIARY):
            break
    return _bare(tokens, head)


def _bare(tokens: Tokens, head: int) -> Tense:
    low = tokens.low(head)
    if is_past_form(tokens, low):
        return Tense.PAST
    return Tense.PRESENT if tokens.tag(head) is Tag.VERB and not low.endswith("ing") else Tense.NOMINAL


def is_state(tokens: Tokens, figure: Figure, tense: Tense) -> bool:
    """Whether the count is of those in a state ("are held", "still missing"), not of those something befell."""
    words = tokens.lexicon.table(CoverageWords)
    lemma = figure.predicate.lemma if figure.predicate else ""
    if figure.event in (Event.HELD, Event.MISSING):
        return lemma not in words.sets["taking_verbs"] or tense is Tense.PRESENT
    near = range(max(tokens.sentence(figure.quantity.anchor).first, figure.quantity.first - 4), figure.subject_end + 4)
    if any(words.among("state_words", tokens.low(index)) for index in near):
        return figure.event not in (Event.KILLED, Event.INFECTED)
    if figure.event in (Event.KILLED, Event.INFECTED):
        return False
    return tense is Tense.PRESENT and figure.event is not Event.OTHER
