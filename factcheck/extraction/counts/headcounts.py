"""People of whom a clause says only that there were so many: "there were 600 people", "we were 200". Owns that alone.

Whoever counts heads counts those who were there: aboard, in the street or inside, by what the text counts besides. It
runs when crowds are settled; a bare number that answers another count has its words from there (`rival_numbers`).
"""

from factcheck.extraction.counts.boarding import is_wreck
from factcheck.extraction.counts.clause_ends import closes, time_end
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.presence import ABOARD, CARRIES, PRESENT, WHERE
from factcheck.extraction.counts.rival_numbers import counts_us
from factcheck.extraction.counts.sites import Happening, said
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_HEADS = frozenset(["people", "persons", "souls", "guests", "attendees", "visitors"])
_WERE = frozenset(["were", "are"])
_FATES = frozenset([Event.KILLED, Event.MISSING])
_THINKS = frozenset(["think", "believe", "reckon", "guess", "suppose", "figure", "thought", "believed"])
"""Before "there were about 95": nothing is counted but heads."""
_GOES_ON = frozenset(["between", "among", "counting", "not", "i", "easily"])
"""Behind a headcount that says no more of them: "600 people, between players and families"."""


def settle_headcounts(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those who are only said to be so many as those who were there."""
    settled = list(found)
    for index, figure in enumerate(figures):
        verb = _verb_of(tokens, figure, found[index])
        if verb >= 0:
            settled[index] = said(tokens, Event.OTHER, verb, verb + 1, _where(tokens, found, index))
    return settled


def _verb_of(tokens: Tokens, figure: Figure, happening: Happening | None) -> int:
    """The copula of "there were 600 people" and "we were 200"; -1 where more is said of them."""
    first, end = figure.quantity.first, figure.subject_end
    verb = before_number(tokens, first, tokens.sentence(first).first)
    if tokens.low(verb) not in _WERE or tokens.low(verb - 1) not in ("there", "we"):
        return -1
    befell = happening is not None and happening.event in _FATES
    resumes = befell and tokens.low(verb - 1) == "we" and figure.answers is not None
    lives = resumes or (befell and counts_us(tokens, figure.quantity.end))  # whoever speaks is not among the dead
    told = happening.predicate.lemma if happening is not None and happening.predicate is not None else "be"
    is_open = told == "be" and (happening is None or happening.event is Event.OTHER)
    if not lives and not (is_open and figure.answers is None):
        return -1
    if not _counts_heads(figure):
        return -1
    if counts_us(tokens, figure.quantity.end):
        return verb  # "there were 120 of us, with goats"
    if figure.subject_end == figure.quantity.end and tokens.low(verb - 1) == "there":
        return verb if tokens.low(verb - 2) in _THINKS and closes(tokens, time_end(tokens, end)) else -1
    return verb if closes(tokens, time_end(tokens, end)) or tokens.low(end) in _GOES_ON else -1


def _counts_heads(figure: Figure) -> bool:
    subject, quantity = figure.subject, figure.quantity.quantity
    if subject is None or subject.concept != PERSON or quantity.unit != "count":
        return False
    is_bare = figure.subject_end == figure.quantity.end
    return is_bare or (subject.text.lower() in _HEADS and not subject.population)


def _where(tokens: Tokens, found: list[Happening | None], index: int) -> str:
    """Where those of the counts around were, the last before it first; aboard in a text of a wreck."""
    around = [*reversed(found[:index]), *found[index + 1 :]]
    lemmas = [one.predicate.lemma for one in around if one is not None and one.predicate is not None]
    told = next((lemma for lemma in lemmas if lemma in WHERE | CARRIES), ABOARD if is_wreck(tokens) else PRESENT)
    return ABOARD if told in CARRIES else told
