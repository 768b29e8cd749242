"""How a happening goes on: an aftershock, floods that began on its day. Owns that; picks no incident."""

from datetime import date

from factcheck.extraction.coverage.article import FRESH, LEAD, Article
from factcheck.extraction.coverage.ended import tells_an_end
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tokens

_BACK = 14
"""Tokens before a day in which what began on it is named."""


def last_sequel(article: Article, day: date | None) -> date | None:
    """Return the last day on which the lead tells of an aftershock; `day` without one."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    last = day
    for placed in article.times:
        time = placed.time
        if article.depth(time.first) > LEAD:
            break
        told = time.period.end if time.kind == "day" and placed.role is not Role.FUTURE else None
        sentence = tokens.sentence(time.first)
        near = range(max(sentence.first, time.first - 4), min(time.end + 4, sentence.end))
        if told and last and last < told <= (article.dateline or told) and (told - last).days <= FRESH:
            last = told if any(words.names("sequels", tokens.low(index)) for index in near) else last
    return last


def tells_a_sequel(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether the day is that of an aftershock or an end ("the shelling stopped"): the disaster has another."""
    if placed.at is not None and tells_an_end(tokens, placed.at):
        return True
    words = tokens.lexicon.table(CoverageWords)
    time = placed.time
    sentence = tokens.sentence(time.first)
    near = (*range(time.end, min(time.end + 4, sentence.end)), *range(max(sentence.first, time.first - 2), time.first))
    return any(words.names("sequels", tokens.low(index)) for index in near)


def has_begun(article: Article, told: PlacedTime) -> bool:
    """Return whether the day is the first of what goes on: "floods that began on Saturday have killed 47"."""
    tokens = article.tokens
    if told.verb not in ("begin", "start") or told.time.period.start == article.dateline:
        return False
    words = tokens.lexicon.table(CoverageWords)
    sentence = tokens.sentence(told.time.first)
    before = range(max(sentence.first, told.time.first - _BACK), told.time.first)
    behind = range(told.time.end, min(sentence.end, told.time.end + 2))
    lasting = any(words.among("spanning_nouns", tokens.low(at)) for at in before)
    return lasting and any(tokens.low(at) in ("have", "has") for at in behind)
