"""Whether a sentence behind the lead tells of another place than the opening: by its names, of which that has none.

Owns this test, and whether an opening sums several happenings up; whose day a sentence tells, `incident_day` says.
"""

from factcheck.extraction.coverage.article import LAST_OF_LEAD, Article
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tag, Tokens

TOP = 60
"""Tokens of the headline and the first sentence."""
_BEFORE = 3
"""Tokens before a name in which the preposition of its place stands: "under the old Carrow bridge"."""
_WHERE = frozenset(
    "in at on near off outside inside from of under beside behind around across along to through into by".split()
)

_OF_ALL = frozenset(
    "city town village state country region district province area capital police government ministry authorities "
    "hospital army mayor governor minister president council people dead toll victims number search same first".split()
)
"""What all that happens in a place has: "the police" of the opening are those of another happening there."""


def tells_several(article: Article) -> bool:
    """Return whether the top speaks of happenings: "weekend shootings leave six dead"."""
    words = article.tokens.lexicon.table(CoverageWords)
    top = article.tokens.lower[article.first : min(article.first + TOP, article.end)]
    return any(low.endswith("s") and words.names("incident_nouns", low) for low in top)


def is_told_elsewhere(article: Article, index: int) -> bool:
    """Return whether the sentence of a token names places, and none of its names stands in the opening.

    "At Lisk, where 15 died on Monday, nobody has been charged", in a report that opens with a wall in Orla. A sentence
    without a name, or with one that the opening has, goes on with what the article is about.
    """
    tokens = article.tokens
    if article.sentence(index) <= LAST_OF_LEAD or tells_several(article):
        return False
    sentence = tokens.sentence(index)
    names = [at for at in range(sentence.first, sentence.end) if _is_a_name(tokens, at)]
    if not any(_is_of_a_place(tokens, at, sentence.first) for at in names):
        return False
    opening = {tokens.low(at) for at in range(article.first, _end_of_opening(article))}
    known = {tokens.low(at + 1) for at in range(sentence.first, index) if tokens.low(at) == "the"} - _OF_ALL
    if not known.isdisjoint(opening):
        return False  # "The ferry capsized on Tuesday on its way to Sorrel": of the ferry that the opening tells of
    return opening.isdisjoint(tokens.low(at) for at in names)


def _end_of_opening(article: Article) -> int:
    tokens = article.tokens
    first = tokens.sentence_of[article.first]
    last = tokens.sentences[min(first + LAST_OF_LEAD, len(tokens.sentences) - 1)]
    return min(last.end, article.end)


def _is_a_name(tokens: Tokens, at: int) -> bool:
    calendar = tokens.lexicon.table(CalendarWords)
    low = tokens.low(at)
    return tokens.is_name(at) and not (low in calendar.weekdays or low in calendar.months)


def _is_of_a_place(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a name is that of a place, or stands before the noun of one: "at Lisk", "12 Lisk workers"."""
    if tokens.tag(at - 1) is Tag.NUMBER:
        return True
    return any(tokens.low(near) in _WHERE for near in range(at - 1, max(first, at - _BEFORE) - 1, -1))
