"""A happening of several days that the lead says is over: "ending a siege begun on Thursday". Owns its two ends."""

from datetime import date

from factcheck.extraction.coverage.article import Article
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.times.events import EventVerbs
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_LEAD, _LAST_SENTENCE = 250, 3
"""Tokens in which the first day is told; the last sentence in which the end is, headline and dateline counted."""
_BEHIND, _BEFORE = 7, 4
"""Tokens between the verb of ending and its happening: "ending a two-day riot", "the siege was ended"."""
_FALLS, _SILENT = frozenset({"fall", "go"}), frozenset({"silent", "quiet"})
_NO_OBJECT = frozenset({Tag.PREPOSITION, Tag.PUNCTUATION, Tag.ADVERB, Tag.CONJUNCTION})
"""What stands behind a verb that is done to nobody."""
_LONGEST = 14
"""Days that such a happening lasts at most."""


def tells_an_end(tokens: Tokens, verb: int) -> bool:
    """Return whether a verb says that what went on came to its end: "the shelling stopped", "the guns fell silent".

    What happened was before that. "Police stopped 40 lorries" tells of a deed.
    """
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, verb)
    if lemma in _FALLS:
        return tokens.low(verb + 1) in _SILENT
    if tokens.lexicon.table(EventVerbs).edges.get(lemma) != "end":
        return False
    dated = tokens.lexicon.table(CalendarWords).weekday(tokens, verb + 1) is not None
    return dated or tokens.tag(verb + 1) in _NO_OBJECT


def days_of_what_ended(article: Article) -> tuple[date, date] | None:
    """Return the first and last day of the happening whose end is the news; None where only one day is told."""
    verb = _ending(article)
    if verb is None:
        return None
    last = _day_of_sentence(article, verb) or article.dateline
    if last is None:
        return None
    days = [
        day
        for placed in article.times
        if article.depth(placed.time.first) <= _LEAD and (day := _began(article.tokens, placed, last))
    ]
    return (min(days), last) if days else None


def _ending(article: Article) -> int | None:
    """The verb with which the lead ends a happening."""
    tokens = article.tokens
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    for index in range(article.first, min(article.first + _LEAD, article.end)):
        if article.sentence(index) > _LAST_SENTENCE:
            return None
        noun = tokens.low(index) == "end" and tokens.low(index - 1) != "to"
        if lemmas.lemma(tokens, index) != "end" or noun:
            continue
        sentence = tokens.sentence(index)
        near = (
            *range(index + 1, min(sentence.end, index + _BEHIND)),
            *range(max(sentence.first, index - _BEFORE), index),
        )
        if any(words.names("ending_nouns", tokens.low(at)) for at in near):
            return index
    return None


def _day_of_sentence(article: Article, verb: int) -> date | None:
    """The day told with the end: "surrendered on Friday, ending an uprising"."""
    sentence = article.tokens.sentence(verb)
    for placed in article.times:
        inside = sentence.first <= placed.time.first < sentence.end
        if inside and placed.time.kind == "day" and placed.role is Role.EVENT:
            return placed.time.period.end
    return None


def _began(tokens: Tokens, placed: PlacedTime, last: date) -> date | None:
    """The day of a time that may be the first one's: not long before the last, and no day of an aftermath."""
    day = placed.time.period.start
    window = placed.time.kind == "since"
    if not window and not (placed.time.kind == "day" and placed.role in (Role.EVENT, Role.NOUN)):
        return None
    if day is None or not 0 < (last - day).days <= _LONGEST or placed.verb in ("", "be", "have"):
        return None
    words = tokens.lexicon.table(CoverageWords)
    return day if window or not words.among("aftermath_verbs", placed.verb) else None
