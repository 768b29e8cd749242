"""Claims that date an event: "the war began on 3 May". Owns which assertions count; precise rather than many."""

from dataclasses import dataclass
from datetime import date

from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.events import EventVerbs
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Span

_REACH = 14
"""Tokens between the verb and its time: "happened at 5:12 a.m. summer time (0312 UTC) on Monday"."""
_STOPS = frozenset({",", ";", "—", "–"})


@dataclass(slots=True)
class FoundDate:
    """An event dated by a time (its index): the event and its head's lemma, the verb and its lemma, which edge."""

    time: int
    subject: Span
    head: str
    predicate: Span
    lemma: str
    edge: str


def date_claims(tokens: Tokens, times: list[FoundTime], dateline: date | None) -> list[FoundDate]:
    """Return the claims that give a named event's beginning, end or occurrence its time."""
    found = []
    for number, time in enumerate(times):
        if time.kind in ("since", "until", "vague") or time.period.since is not None or _is_ahead(time, dateline):
            continue
        claim = _before(tokens, number, time) or _after(tokens, number, time)
        if claim is not None:
            found.append(claim)
    return found


def _is_ahead(time: FoundTime, dateline: date | None) -> bool:
    return dateline is not None and time.period.start is not None and time.period.start > dateline


def _before(tokens: Tokens, number: int, time: FoundTime) -> FoundDate | None:
    """ "the conflict began earlier this month": the verb stands before its time."""
    first = max(tokens.sentence(time.first).first, time.first - _REACH)
    for index in range(time.first - 1, first - 1, -1):
        low = tokens.low(index)
        is_clock = tokens.low(index + 1)[:1].isdigit()
        if low in _STOPS or (low == ":" and not is_clock) or tokens.tag(index) in (Tag.CONJUNCTION, Tag.RELATIVE):
            return None
        if _edge(tokens, index):
            return _claim(tokens, number, index, index)
    return None


def _after(tokens: Tokens, number: int, time: FoundTime) -> FoundDate | None:
    """ "On 3 May, the war began": the time opens the sentence, subject and verb follow at once."""
    if _edge(tokens, time.end) and tokens.tag(time.first - 1) in (Tag.WORD, Tag.VERB):
        return _claim(tokens, number, time.end, time.first)  # "twin floods on Friday swept"
    if time.first != tokens.sentence(time.first).first:
        return None
    stop = min(tokens.sentence(time.first).end, time.end + _REACH)
    for index in range(time.end + (tokens.low(time.end) == ","), stop):
        if _edge(tokens, index):
            return _claim(tokens, number, index, index)
        if tokens.tag(index) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.WORD) and tokens.low(index) != "-":
            return None
    return None


def _edge(tokens: Tokens, index: int) -> str | None:
    """The edge a verb's past form names: start, end or occurrence."""
    verbs = tokens.lexicon.table(EventVerbs)
    low = tokens.low(index)
    lemma = verbs.lemmas.get(low)
    if lemma is None or low != tokens.lexicon.table(Verbs).past_tense(lemma):
        return None  # "the curfew imposed in May" asserts something else of the emergency
    return verbs.edges.get(lemma, "occurrence")


def _claim(tokens: Tokens, number: int, verb: int, end: int) -> FoundDate | None:
    """The claim, when the subject before `end` is a happening by name; none with an object ("launched a raid")."""
    words, nouns = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(Nouns)
    edge = _edge(tokens, verb) or "occurrence"
    while tokens.tag(end - 1) in (Tag.AUXILIARY, Tag.ADVERB) or tokens.low(end - 1) in ("that", "which", "itself"):
        end -= 1
        end -= tokens.low(end) == "which" and tokens.low(end - 1) == ","
    head = tokens.low(end - 1)
    known = (
        words.names("process_words", head) or words.names("incident_nouns", head) or words.names("dated_nouns", head)
    )
    if not known or (edge != "occurrence" and tokens.tag(verb + 1) in (Tag.DETERMINER, Tag.POSSESSIVE)):
        return None
    first = end - 1
    while first > tokens.sentence(verb).first and tokens.tag(first - 1) in (Tag.WORD, Tag.VERB) and end - first < 5:
        if not tokens.is_capitalised(first - 1) and tokens.tag(first - 1) is Tag.VERB:
            break
        first -= 1
    lemma = tokens.lexicon.table(EventVerbs).lemmas[tokens.low(verb)]
    particle = tokens.low(verb + 1) in ("out", "off")
    return FoundDate(
        number, tokens.span(first, end), nouns.singular(head), tokens.span(verb, verb + 1 + particle), lemma, edge
    )
