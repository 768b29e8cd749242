"""Whether the clause around a time looks ahead or back. Owns that judgement only."""

from factcheck.extraction.inflection import Verbs
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tag, Tokens

REACH = 25
"""Tokens looked at on either side: a clause is seldom longer, and a sentence of any length stays linear."""

_AWAITED = frozenset({"expected", "due", "scheduled", "slated"})
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
"""Behind these what is awaited is still to come, whatever follows."""
_NEAR = 6
"""Tokens between what is on a programme and its day."""
_PRESENT = frozenset({"is", "are", "be", "am", "'re", "’re", "being", "remain", "remains", "stay", "stays"})
"""Before a participle they say what is: "is closed until Friday"."""


def looks_ahead(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the nearest verb group says that the time of tokens `first`..`end` is still to come."""
    return outlook(tokens, first, end) is True


def outlook(tokens: Tokens, first: int, end: int) -> bool | None:
    """Whether the clause around tokens `first`..`end` looks ahead (True) or back (False); None when it does neither.

    The verb before the time decides ("will meet on Friday"); where a time opens its clause, the verb after it.
    """
    words = tokens.lexicon.table(CalendarWords)
    sentence = tokens.sentence(first)
    before = _backwards(tokens, words, first - 1, max(sentence.first, first - REACH))
    if before is not None:
        return before
    return _forwards(tokens, words, end, min(sentence.end, end + REACH))


def _backwards(tokens: Tokens, words: CalendarWords, index: int, stop: int) -> bool | None:
    for here in range(index, stop - 1, -1):
        low = tokens.low(here)
        if words.among("future", low) and _is_future(tokens, here):
            return True
        if _is_planned(tokens, words, here) or (words.among("looking_ahead", low) and tokens.low(here + 1) == "on"):
            return True
        if words.among("scheduled", low) and index - here < _NEAR and tokens.tag(here - 1) is not Tag.DETERMINER:
            return True  # "talks resume at the city hall on Thursday", not "since the start of"
        if _is_past(tokens, words, here):
            return False
        if low in (";", ":") or (low == "," and _opens_a_clause(tokens, here + 1)):
            return None
    return None


def _opens_a_clause(tokens: Tokens, index: int) -> bool:
    return tokens.low(index) in ("but", "while", "and", "which", "who")


def _forwards(tokens: Tokens, words: CalendarWords, index: int, stop: int) -> bool | None:
    for here in range(index, stop):
        low = tokens.low(here)
        if words.among("future", low) and _is_future(tokens, here):
            return True
        if _is_planned(tokens, words, here):
            return True
        if _is_past(tokens, words, here):
            return False
        if low in (";", ":"):
            return None
    return None


def _is_future(tokens: Tokens, index: int) -> bool:
    """ "going to", "would arrive"; not "would have arrived"."""
    if tokens.low(index + 1) == "be" and tokens.low(index + 2) in ("recalled", "remembered"):
        return False  # "it would be recalled that the fire broke out on Monday"
    after = {"going": ("to",), "would": ("have", "’ve", "'ve", "not")}.get(tokens.low(index))
    if after is None:
        return True
    return (tokens.low(index + 1) in after) is (tokens.low(index) == "going")


def _is_planned(tokens: Tokens, words: CalendarWords, index: int) -> bool:
    """ "is expected to", "scheduled for"; "due to a landslide" gives a cause."""
    low, after = tokens.low(index), tokens.low(index + 1)
    if low in _AWAITED and tokens.low(index - 1) in _BE and after not in ("to", "for"):
        return True  # "charges are expected on Friday", "were due in court on Friday"
    if not words.among("looking_ahead", low) or after not in ("to", "for"):
        return False
    return low != "due" or after != "to" or tokens.tag(index + 2) in (Tag.VERB, Tag.AUXILIARY)


def _is_past(tokens: Tokens, words: CalendarWords, index: int) -> bool:
    """A form that only the past has: an auxiliary of it, or a verb's past."""
    low = tokens.low(index)
    if low in ("has", "have"):  # perfect only with its participle: "will have a holiday" is not
        return any(is_past_form(tokens, tokens.low(index + step)) for step in (1, 2)) or tokens.low(index + 1) == "been"
    if words.among("past_auxiliaries", low):
        return True
    if tokens.tag(index) is not Tag.VERB:  # "bandits stormed the school": a verb the lexicon lacks
        unknown = tokens.tag(index) is Tag.WORD and low.endswith("ed") and len(low) > 4
        return unknown and not tokens.is_capitalised(index) and tokens.tag(index - 1) in (Tag.WORD, Tag.PRONOUN)
    return is_past_form(tokens, low) and tokens.low(index - 1) not in _PRESENT


def is_past_form(tokens: Tokens, low: str) -> bool:
    """Whether a verb's form is past or participle, and not its base form too (so "said", "left"; not "put")."""
    lemma = tokens.lexicon.table(Verbs).lemmas.get(low)
    return lemma is not None and low != lemma and not low.endswith(("ing", "s"))
