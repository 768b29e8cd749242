"""What the words around a count say of how it counts: a running total, an increment, happenings. Owns no day."""

from factcheck.extraction.coverage.clause_verbs import attached_verb
from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Mark

_RAISING = frozenset({"raising", "bringing", "taking", "pushing", "lifting", "raised", "brought", "took", "pushed"})
_COPULAS = frozenset({"was", "is", "stood", "stands"})
_PUT = frozenset({"put", "puts", "putting", "placed", "places"})
_TAKEN_UP = frozenset({"it", "that", "which"})


def counts_incidents(tokens: Tokens, figure: Figure) -> bool:
    """Whether what is counted are the happenings themselves: "two shootings"."""
    words = tokens.lexicon.table(CoverageWords)
    if figure.event is not Event.ATTACKED or figure.subject is None:
        return False
    return any(words.names("incident_nouns", word) for word in figure.subject.text.lower().split())


def is_total(tokens: Tokens, figure: Figure) -> bool:
    """ "240 cases in the past 24 hours, bringing the total to 5,160": the 24 hours are not the total's."""
    words = tokens.lexicon.table(CoverageWords)
    first = figure.quantity.first
    near = [tokens.low(index) for index in range(max(0, first - 5), first)]
    return any(words.among("running_nouns", low) for low in near) and "to" in near


_CAUSE, _FROM_A_CAUSE = 6, frozenset({"after", "from", "following"})
"""Tokens before a day in which what happened on it is named, and words that lead to that."""


def is_running(tokens: Tokens, figure: Figure, event: PlacedTime) -> bool:
    """Whether the day is that of the count, not of what is counted: "visits surpassed two million on Monday"."""
    words = tokens.lexicon.table(CoverageWords)
    lemma = figure.predicate.lemma if figure.predicate else ""
    moved = event.verb == "bring" and _is_brought_somewhere(tokens, event)  # "brought down a wall on Sunday"
    brought = figure.event is Event.EVACUATED and lemma == "bring"  # "we brought 23 people out"
    runs = words.among("surely_running", event.verb) or words.among("running_verbs", lemma)
    if runs and not (brought or moved or _was_hit(tokens, figure)):
        return True
    first = figure.quantity.first
    raised = tokens.low(first - 2) in _RAISING or words.among(
        "surely_running", tokens.lexicon.table(VerbWords).lemma(tokens, first - 2)
    )
    if tokens.low(first - 1) == "to" and raised:
        return True  # "raising the dead to 15", "has risen to 15 now that nine more were found"
    if tokens.low(first - 1) in _COPULAS and tokens.low(first - 2) in _TAKEN_UP:
        return True  # "The toll rose to 31. It was 29 on Saturday"
    if tokens.low(first - 1) == "at" and tokens.low(first - 2) in _TAKEN_UP and tokens.low(first - 3) in _PUT:
        return True  # "On Monday the board put it at 31"
    near = _told_before(tokens, max(tokens.sentence(first).first, first - 14), first)
    totals = {"toll", "total", "number", "tally", "caseload", "count"}
    totals |= {"figure"} if figure.event is Event.KILLED else set()
    falls_ill = figure.event is Event.INFECTED and not _is_of_its_cause(tokens, event)
    return falls_ill or any(tokens.low(index) in totals for index in near)


def _told_before(tokens: Tokens, floor: int, first: int) -> list[int]:
    """The tokens from `floor` to `first`, without what only describes: "officials, who revised their count, say"."""
    told = list(range(floor, first))
    opens = next((at for at in told if tokens.low(at) in ("who", "which") and tokens.low(at - 1) == ","), -1)
    ends = next((at for at in told if opens < at and tokens.low(at) == ","), -1)
    return [at for at in told if not opens <= at < ends] if opens >= 0 else told


def _is_of_its_cause(tokens: Tokens, event: PlacedTime) -> bool:
    """ "Fell ill after the lunch of 5 May": the day of what made them ill, and not of the count."""
    before = tokens.lower[max(tokens.sentence(event.time.first).first, event.time.first - _CAUSE) : event.time.first]
    return before[-1:] == ["of"] and not _FROM_A_CAUSE.isdisjoint(before)


def _was_hit(tokens: Tokens, figure: Figure) -> bool:
    """Whether the predicate befell those counted: "six people were hit", not "deaths hit 40"."""
    if figure.event is not Event.WOUNDED or figure.predicate is None:
        return False
    head = tokens.at(figure.predicate.span.start)
    return any(tokens.low(at) in ("was", "were", "been", "being") for at in (head - 1, head - 2))


def _is_brought_somewhere(tokens: Tokens, event: PlacedTime) -> bool:
    verb = attached_verb(tokens, event.time.first, event.time.end)
    return verb is not None and tokens.low(verb + 1) in ("down", "up", "ashore", "in", "back")


def is_of_who_came(tokens: Tokens, figure: Figure) -> bool:
    """Whether a predicate tells of a crowd: "marched", "took part", "turned out"."""
    if figure.predicate is None:
        return False
    words, lemma = tokens.lexicon.table(CoverageWords), figure.predicate.lemma
    after = tokens.low(tokens.at(figure.predicate.span.start) + 1)
    return words.among("crowd_verbs", lemma) or words.among("crowd_verbs", f"{lemma} {after}")


def is_increment(figure: Figure) -> bool:
    """ "One more case", "14 new cases" add to an outbreak; "seven more were hurt" only to the sentence."""
    new = figure.subject is not None and figure.subject.text.lower().startswith("new ")
    return figure.event is Event.INFECTED and (new or Mark.INCREMENT in figure.marks)
