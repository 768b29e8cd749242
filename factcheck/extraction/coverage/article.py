"""The articles of a document: one, or those of a digest, each under a place of its own. Owns where each begins."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.extraction.tokens import Tag, Tokens

LEAD = 250
"""Tokens of the lead: what an article is about is said there."""
LAST_OF_LEAD = 3
"""The last sentence of a lead, headline, byline and dateline counted."""
FRESH = 7
"""Days after which a day told in an article about a war or an outbreak is no longer its news."""
_PLACE = 8
"""Tokens of a dateline's place: "MBANDALU, Congo-Brazzaville —"."""
_DASHES = frozenset({"—", "–", "-", "--"})


@dataclass(slots=True)
class Article:
    """One article: its tokens `first`..`end` of the document's, the times in it, and its dateline."""

    tokens: Tokens
    first: int
    end: int
    times: list[PlacedTime]
    dateline: date | None

    def depth(self, index: int) -> int:
        """Return how many tokens stand before one in the article."""
        return index - self.first

    def sentence(self, index: int) -> int:
        """Return the number of a token's sentence in the article, from 0."""
        return self.tokens.sentence_of[index] - self.tokens.sentence_of[self.first]


def articles(tokens: Tokens, times: list[PlacedTime], dateline: date | None) -> list[Article]:
    """Return the articles in order; they cover the document."""
    begins = _openings(tokens)
    firsts = [0, *begins[1:]] if len(begins) > 1 else [0]
    starts = [placed.time.first for placed in times]
    ends = [*firsts[1:], len(tokens)]
    return [
        Article(tokens, first, end, times[bisect_left(starts, first) : bisect_left(starts, end)], dateline)
        for first, end in zip(firsts, ends, strict=True)
    ]


def _openings(tokens: Tokens) -> list[int]:
    """The first tokens of the headlines above datelines: a place in capitals and a dash."""
    found = []
    for number, sentence in enumerate(tokens.sentences):
        if _has_a_dateline(tokens, sentence.first, sentence.end):
            before = tokens.sentences[number - 1] if number else None
            is_headline = before is not None and tokens.tag(before.end - 1) is not Tag.PUNCTUATION
            found.append(before.first if before is not None and is_headline else sentence.first)
    return found


def _has_a_dateline(tokens: Tokens, first: int, end: int) -> bool:
    if not (tokens.word(first).isupper() and len(tokens.word(first)) > 2):
        return False
    dash = next((at for at in range(first + 1, min(first + _PLACE, end)) if tokens.low(at) in _DASHES), None)
    if dash is None or tokens.joined(dash):
        return False
    capitals = (tokens.word(at) for at in range(first, dash) if tokens.tag(at) is not Tag.PUNCTUATION)
    return all(word[:1].isupper() or word[:1].isdigit() for word in capitals)
