"""The day of the one happening an article is about, collected once for the document. Owns that choice only."""

import itertools
from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.article import FRESH, LAST_OF_LEAD, LEAD, Article
from factcheck.extraction.coverage.asides import is_of_some
from factcheck.extraction.coverage.days_after import begun_days_ago, counted_from_its_day, day_of_what_came_before
from factcheck.extraction.coverage.elsewhere import is_told_elsewhere
from factcheck.extraction.coverage.ended import days_of_what_ended
from factcheck.extraction.coverage.happening_nouns import is_of_a_noun_before
from factcheck.extraction.coverage.incident import Incident, is_past_its_news
from factcheck.extraction.coverage.incident_of_the_news import (
    incident_of_a_named_day,
    incident_of_last_night,
    incident_of_the_news,
    saved_since,
)
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.sequels import has_begun, last_sequel, tells_a_sequel
from factcheck.extraction.coverage.telling import came_before, is_only_of_before, tells_it, tells_surely
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tag, Tokens

_BACK = 14
_NOUN = 2
"""Tokens behind "the weekend" in which the happening is named: "the weekend house fire"."""
_TWICE = 2
_SEASONS = frozenset("hurricane storm cyclone typhoon tornado fire wildfire bushfire rainy wet dry monsoon flu".split())
"""What makes a season one of disasters or disease."""
_CAUSES, _FLIGHT = 4, ("flee", "fled", "escap")
"""Tokens before a war that people only flee: "fleeing poverty and conflict" tells what brought them to the boat."""
_LONGEST = 14
"""Days that an operation or a festival lasts at most."""


def find_incident(article: Article) -> Incident:
    """Return the incident of an article: the first day told with a sudden happening, the lead's before later ones."""
    incident = _told_incident(article)
    return replace(
        incident,
        gathering=incident.spans or _speaks_of(article, "gathering_nouns", LEAD // 3, 1),
        lasts=incident.lasts or _speaks_of(article, "lasting_words", LEAD // 2, 1),
    )


def _of_several_days(article: Article, told: PlacedTime | None = None) -> Incident | None:
    """An operation or a festival that the lead gives its first and last day: "held from 3 to 6 July".

    `told`: only what the opening tells before that day ("nine died in violence between Wednesday and Saturday").
    """
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        start, end = placed.time.period.start, placed.time.period.end
        if article.depth(placed.time.first) > LEAD or start is None or end is None:
            continue
        if told is not None and (placed.time.first > told.time.first or article.sentence(placed.time.first) > 2):
            return None
        if article.sentence(placed.time.first) > LAST_OF_LEAD and is_past_its_news(end, article.dateline):
            return None  # what the news is set beside: "the storm of 2 to 3 December", told on the 24th
        if placed.time.kind == "week" and 0 < (end - start).days <= 2 and _strikes(tokens, placed):
            return Incident(start, runs_on=False, until=end)  # "a cyclone tore through Lund at the weekend"
        if _is_one_night(tokens, placed) and _strikes(tokens, placed, weakly=True):
            return Incident(start, runs_on=False, until=end)  # "in the rain that fell on the night of 3 to 4 May"
        if placed.time.kind == "part_of_day" and 0 <= (end - start).days <= 1 and _strikes(tokens, placed):
            return Incident(start, runs_on=False, until=end)  # "gunmen raided a school overnight"
        if placed.time.kind != "window":
            continue
        if placed.role is not Role.EVENT or not 0 < (end - start).days <= _LONGEST or end > (article.dateline or end):
            continue
        near = range(max(tokens.sentence(placed.time.first).first, placed.time.first - _BACK), placed.time.first)
        if words.among("holding_verbs", placed.verb) or any(
            words.names("spanning_nouns", tokens.low(at)) for at in near
        ):
            return Incident(start, runs_on=False, until=end, gathering=True, spans=True)
    return None


def _of_a_weekend(article: Article) -> PlacedTime | None:
    """The weekend that the lead dates a happening to: "two arrests in the weekend shooting", "a weekend crash"."""
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        time = placed.time
        if article.depth(time.first) > LEAD:
            return None
        named = any(words.names("incident_nouns", tokens.low(at)) for at in range(time.end, time.end + _NOUN))
        if time.kind == "week" and tokens.low(time.end - 1) == "weekend" and named:
            return placed
    return None


def _strikes(tokens: Tokens, placed: PlacedTime, *, weakly: bool = False) -> bool:
    words = tokens.lexicon.table(CoverageWords)
    told = words.among("striking_verbs", placed.verb) or words.among("incident_verbs", placed.verb)
    told = told or (weakly and words.among("weak_incident_verbs", placed.verb))
    return placed.role is Role.EVENT and told


def _is_one_night(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "In the night of Friday to Saturday": a window from one day to the next, with its night named."""
    start, end = placed.time.period.start, placed.time.period.end
    near = tokens.lower[max(0, placed.time.first - 2) : placed.time.end]
    one = start is not None and end is not None and (end - start).days == 1
    return one and placed.time.kind == "window" and not {"night", "overnight"}.isdisjoint(near)


def _told_incident(article: Article) -> Incident:
    if _is_of_an_epidemic(article):
        return Incident(None, True)
    if ended := days_of_what_ended(article):
        return Incident(ended[0], runs_on=False, until=ended[1], ended=True)
    runs_on = _speaks_of(article, "process_words", LEAD, 1) or _speaks_of(article, "process_words", 4 * LEAD, 2)
    told = next((placed for placed in article.times if _is_candidate(article, placed, runs_on=runs_on)), None)
    told = _told_more_surely(article, told, runs_on=runs_on) or told
    if told is not None and is_only_of_before(article, told) and not runs_on:
        told = None
    lead = _struck_in_the_lead(article)
    if lead is not None and (told is None or lead.time.first < told.time.first) and not runs_on:
        told = lead
    if told is not None and not runs_on and (spell := _of_several_days(article, told)):
        return spell
    weekend = _of_a_weekend(article)
    if weekend is not None and not runs_on and (told is None or weekend.time.first < told.time.first):
        return Incident(weekend.time.period.start, runs_on=False, until=weekend.time.period.end)
    if (begun := begun_days_ago(article)) and not runs_on:
        return Incident(begun, runs_on=False, until=article.dateline, lasts=True)
    if not runs_on and (since := saved_since(article, told)):
        return Incident(since, runs_on=False, until=since)
    behind = told is not None and article.sentence(told.time.first) > LAST_OF_LEAD
    if behind and not runs_on and (night := incident_of_last_night(article)):
        return night
    background = told is not None and is_background(article, told)
    if background and (news := incident_of_the_news(article) or incident_of_a_named_day(article)):
        return news
    day = _day_told_by_another(article, told) or (told.time.period.start if told else None)
    if day is not None and told is not None and not runs_on and has_begun(article, told):
        return Incident(day, False, article.dateline, lasts=True, background=background, behind=behind)
    if day is not None:
        return Incident(day, runs_on, last_sequel(article, day), background=background, behind=behind)
    if not runs_on and (several := _of_several_days(article)):
        return several
    opening = _opening_day(article)
    is_news = opening is not None and not (runs_on and is_past_its_news(opening, article.dateline))
    return Incident(opening if is_news else None, runs_on)


def _told_more_surely(article: Article, told: PlacedTime | None, *, runs_on: bool) -> PlacedTime | None:
    """The day before the one told, when the lead's later words are surer of it.

    "Police investigating a crash arrested a man on Tuesday. It happened on Saturday": what follows a happening is told
    first, with a word for the happening near.
    """
    if told is None or told.time.period.start is None or tells_surely(article.tokens, told):
        return None
    for placed in article.times:
        if article.depth(placed.time.first) > LEAD:
            return None
        day = placed.time.period.start
        if day is None or not _is_candidate(article, placed, runs_on=runs_on):
            continue
        before = 0 < (told.time.period.start - day).days <= FRESH
        if before and tells_surely(article.tokens, placed) and not came_before(article.tokens, placed):
            return placed
    return None


def is_background(article: Article, told: PlacedTime) -> bool:
    """Return whether a happening is told only behind the lead, and is long past: "the first march, on October 26".

    One that opens its sentence by so many weeks is what the news is set beside: "Three weeks ago a shell hit the mill".
    """
    tokens, time = article.tokens, told.time
    behind, day = article.sentence(time.first) > LAST_OF_LEAD, time.period.start
    opens = tokens.sentence(time.first).first == time.first
    ago = opens and tokens.low(time.end - 1) == "ago" and tokens.low(time.end - 2) in ("weeks", "months")
    return behind and day is not None and (ago or is_past_its_news(day, article.dateline))


def _day_told_by_another(article: Article, told: PlacedTime | None) -> date | None:
    """The day of "on Wednesday, two days after the crash", when the lead tells it no later than any other."""
    counted = counted_from_its_day(article)
    if counted is not None and (told is None or counted[0] < told.time.first):
        return counted[1]
    for placed in article.times:
        if placed.time.first > (told.time.first if told else article.first + LEAD):
            return None
        if placed.time.kind == "day" and (day := day_of_what_came_before(article.tokens, placed)):
            return day
    return None


def _is_candidate(article: Article, placed: PlacedTime, *, runs_on: bool) -> bool:
    day, tokens = placed.time.period.start, article.tokens
    if day is None or day > (article.dateline or day):
        return False  # "shut until three weeks after Wednesday's crash"
    if day != placed.time.period.end or not tells_it(tokens, placed) or tells_a_sequel(tokens, placed):
        return False
    if is_told_elsewhere(article, placed.time.first) or is_of_some(tokens, placed.time.first):
        return False
    if article.sentence(placed.time.first) > LAST_OF_LEAD and is_of_a_noun_before(tokens, placed):
        return False  # "it went better than the march of June 10": what the news is set beside
    return not (runs_on and is_past_its_news(day, article.dateline))


def _struck_in_the_lead(article: Article) -> PlacedTime | None:
    """The day of the first sentences on which something struck, with no word for the happening beside it."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        if article.sentence(placed.time.first) - _bylines(article) > LAST_OF_LEAD:
            return None
        strikes = placed.role is Role.EVENT and words.among("striking_verbs", placed.verb)
        if strikes and placed.time.kind == "day" and not tells_a_sequel(tokens, placed):
            return placed
    return None


def _bylines(article: Article) -> int:
    """How many lines stand between the headline and the lead: "By Ann Li"."""
    tokens = article.tokens
    first = tokens.sentence_of[article.first] + 1
    lines = itertools.islice(tokens.sentences, first, first + LAST_OF_LEAD)
    return sum(1 for _ in itertools.takewhile(lambda one: tokens.tag(one.end - 1) is not Tag.PUNCTUATION, lines))


def _opening_day(article: Article) -> date | None:
    """The day of the first sentences, where no word names the happening: "Yesterday, a ferry left its moorings"."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        if article.sentence(placed.time.first) > 2:
            return None
        tells = placed.role is Role.EVENT and placed.time.kind == "day" and placed.opens
        if tells and not words.among("aftermath_verbs", placed.verb) and not is_only_of_before(article, placed):
            return placed.time.period.start
    return None


def _is_of_an_epidemic(article: Article) -> bool:
    """Whether the lead speaks of a disease in two sentences, or its opening in two words: "a cholera outbreak"."""
    told = _told_with(article, "epidemic_words", LEAD // 2)
    opening = {article.tokens.lower[at] for at in told if article.sentence(at) < LAST_OF_LEAD}
    return len({article.tokens.sentence_of[at] for at in told}) >= _TWICE or len(opening) >= _TWICE


def _speaks_of(article: Article, name: str, length: int, least: int) -> bool:
    """Whether so many sentences of the lead have words of the class: war and the like."""
    return len({article.tokens.sentence_of[at] for at in _told_with(article, name, length)}) >= least


def _told_with(article: Article, name: str, length: int) -> list[int]:
    """The words of a class in the first tokens of an article, without names of months and of things."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    known = words.named(name, tokens.vocabulary)
    lead = range(article.first, min(article.first + length, article.end)) if known else ()
    told = [at for at in lead if tokens.lower[at] in known]
    proper = name == "process_words"
    months = (tokens.lower[at] == "march" and tokens.is_capitalised(at) for at in told)  # "on 2 March" nobody marches
    plain = [at for at, month in zip(told, months, strict=True) if not (month or (proper and tokens.is_name(at)))]
    return [at for at in plain if not (_is_fled_from(tokens, at) or _is_no_process(tokens, at))]


def _is_fled_from(tokens: Tokens, index: int) -> bool:
    """ "Fleeing poverty and war": told only as what brought people to the boat."""
    return any(low.startswith(_FLIGHT) for low in tokens.lower[max(0, index - _CAUSES) : index])


def _is_no_process(tokens: Tokens, index: int) -> bool:
    """A club's season, an "offensive weapon", a "turf war": words of long processes that are none here."""
    low, before = tokens.lower[index], tokens.low(index - 1)
    if low in ("season", "seasons"):
        return before not in _SEASONS
    if low in ("war", "wars"):
        return before in ("turf", "gang", "trade", "price", "bidding", "cold", "phoney")
    return low == "offensive" and tokens.low(index + 1) in ("weapon", "weapons", "remark", "remarks", "language")
