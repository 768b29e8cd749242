"""The day of the one happening an article is about, collected once for the document. Owns that choice only."""

from dataclasses import dataclass, replace
from datetime import date

from factcheck.extraction.coverage.article import FRESH, LEAD, Article
from factcheck.extraction.coverage.days_after import begun_days_ago, counted_from_its_day, day_of_what_came_before
from factcheck.extraction.coverage.ended import days_of_what_ended
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.sequels import has_begun, last_sequel, tells_a_sequel
from factcheck.extraction.coverage.telling import adds_to_a_toll, came_before, tells_it, tells_surely
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tokens

_TOP = 100
"""Tokens of the top of an article, where its happening is named."""
QUOTES = frozenset('"”’')
LAST_OF_LEAD = 3
"""The last sentence of a lead, headline, byline and dateline counted."""
_STANDING = frozenset({"", "be", "have", "hold", "find", "show"})
"""Verbs of how things stood on a day; none: "a survey on Thursday", "a poll on Thursday found"."""
_BACK = 14
_LONGEST = 14
"""Days that an operation or a festival lasts at most."""


@dataclass(slots=True)
class Incident:
    """`day` of the main happening, None without one; `runs_on` for wars and outbreaks, whose counts grow daily.

    `until` is the last day told of what belongs to it, an aftershock's; the day itself when there is none.
    `gathering`: a crowd's day, whose arrests are part of its balance; `spans`: told with its first and last day;
    `guessed`: by the day of the lead's news alone; `ended`: of several days, and its end is the news;
    `lasts`: begun on its day and not over, as a wildfire is;
    `background`: told behind the lead, and long past.
    """

    day: date | None
    runs_on: bool
    until: date | None = None
    gathering: bool = False
    lasts: bool = False
    spans: bool = False
    background: bool = False
    guessed: bool = False
    ended: bool = False


def find_incident(article: Article) -> Incident:
    """Return the incident of an article: the first day told with a sudden happening, the lead's before later ones."""
    incident = _told_incident(article)
    return replace(
        incident,
        gathering=incident.spans or _speaks_of(article, "gathering_nouns", LEAD // 3, 1),
        lasts=incident.lasts or _speaks_of(article, "lasting_words", LEAD // 2, 1),
    )


def _of_several_days(article: Article) -> Incident | None:
    """An operation or a festival that the lead gives its first and last day: "held from 3 to 6 July"."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        start, end = placed.time.period.start, placed.time.period.end
        if article.depth(placed.time.first) > LEAD or start is None or end is None:
            continue
        if placed.time.kind == "week" and (end - start).days <= 2 and _strikes(tokens, placed):
            return Incident(start, runs_on=False, until=end)  # "a cyclone tore through Lund at the weekend"
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


def _strikes(tokens: Tokens, placed: PlacedTime) -> bool:
    words = tokens.lexicon.table(CoverageWords)
    told = words.among("striking_verbs", placed.verb) or words.among("incident_verbs", placed.verb)
    return placed.role is Role.EVENT and told


def _told_incident(article: Article) -> Incident:
    if _speaks_of(article, "epidemic_words", LEAD // 2, 2):
        return Incident(None, True)
    if ended := days_of_what_ended(article):
        return Incident(ended[0], runs_on=False, until=ended[1], ended=True)
    runs_on = _speaks_of(article, "process_words", LEAD, 1) or _speaks_of(article, "process_words", 4 * LEAD, 2)
    told = next((placed for placed in article.times if _is_candidate(article, placed, runs_on=runs_on)), None)
    told = _told_more_surely(article, told, runs_on=runs_on) or told
    lead = _struck_in_the_lead(article)
    if lead is not None and (told is None or lead.time.first < told.time.first) and not runs_on:
        told = lead
    if (begun := begun_days_ago(article)) and not runs_on:
        return Incident(begun, runs_on=False, until=article.dateline, lasts=True)
    if not runs_on and (since := _saved_since(article, told)):
        return Incident(since, runs_on=False, until=since)
    background = told is not None and is_background(article, told)
    if background and (news := incident_of_the_news(article)):
        return news
    day = _day_told_by_another(article, told) or (told.time.period.start if told else None)
    if day is not None and told is not None and not runs_on and has_begun(article, told):
        return Incident(day, runs_on=False, until=article.dateline, lasts=True, background=background)
    if day is not None:
        return Incident(day, runs_on, last_sequel(article, day), background=background)
    if not runs_on and (several := _of_several_days(article)):
        return several
    opening = _opening_day(article)
    is_news = opening is not None and not (runs_on and _is_past_its_news(opening, article.dateline))
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
    """Return whether a happening is told only behind the lead, and is long past: "the first march, on October 26"."""
    day = told.time.period.start
    behind = article.sentence(told.time.first) > LAST_OF_LEAD
    return behind and day is not None and _is_past_its_news(day, article.dateline)


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
    return not (runs_on and _is_past_its_news(day, article.dateline))


def _is_past_its_news(day: date, dateline: date | None) -> bool:
    return dateline is None or (dateline - day).days > FRESH


def _struck_in_the_lead(article: Article) -> PlacedTime | None:
    """The day of the first two sentences on which something struck, with no word for the happening beside it."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        if article.sentence(placed.time.first) > 1:
            return None
        strikes = placed.role is Role.EVENT and words.among("striking_verbs", placed.verb)
        if strikes and placed.time.kind == "day" and not tells_a_sequel(tokens, placed):
            return placed
    return None


def incident_of_the_news(article: Article) -> Incident | None:
    """Return the first fresh day on which the lead says anything was done: "filled the square on Saturday".

    The first in time, since what follows a happening is often told before it ("toured the ruins on Monday ... the wall
    gave in on Sunday"). A guess where nothing better tells.
    """
    told: date | None = None
    for placed in article.times:
        if article.depth(placed.time.first) > LEAD:
            break
        day = placed.time.period.start or placed.time.period.end
        if day is None or not _is_of_news(article, placed):
            continue
        by = _had_been_by(article, placed)
        if told is None and article.sentence(placed.time.first) > LAST_OF_LEAD and not by:
            return None
        if told is None or (day < told and placed.verb not in _STANDING):
            told = day
    told = told or next(
        (placed.time.period.start for placed in article.times if _is_of_news(article, placed, had=True)), None
    )
    return Incident(told, runs_on=False, until=told, guessed=True) if told else None


def incident_of_any_day(article: Article) -> Incident | None:
    """Return the earliest fresh day that the lead tells before its own, where it names a happening; the last resort.

    "Two are held over the blast, police announced on Tuesday": what is told of a day before was on it or before.
    """
    tokens, dateline = article.tokens, article.dateline
    words = tokens.lexicon.table(CoverageWords)
    top = tokens.lower[article.first : min(article.first + _TOP, article.end)]
    if dateline is None or not any(words.names("incident_nouns", low) for low in top):
        return None
    days = [
        day
        for placed in article.times
        if article.depth(placed.time.first) <= LEAD
        and placed.role in (Role.EVENT, Role.STATEMENT, Role.NOUN)
        and placed.time.kind == "day"
        and placed.verb != ""
        and not words.among("departing_verbs", placed.verb)
        and tokens.low(placed.time.first - 1) not in QUOTES
        and (day := placed.time.period.start) is not None
        and 0 < (dateline - day).days <= FRESH
    ]
    return Incident(min(days), runs_on=False, until=min(days), guessed=True) if days else None


def _had_been_by(article: Article, placed: PlacedTime) -> bool:
    """Whether something had befallen people by a fresh day: "by midnight Friday, five guests had been shot"."""
    tokens, day = article.tokens, placed.time.period.end
    if placed.role is not Role.AS_OF or tokens.low(placed.time.first) != "by" or placed.at is None or day is None:
        return False
    had = "had" in tokens.lower[max(0, placed.at - 3) : placed.at]
    struck = tokens.lexicon.table(CoverageWords).among("incident_verbs", placed.verb)
    return had and struck and not _is_past_its_news(day, article.dateline)


def _saved_since(article: Article, told: PlacedTime | None) -> date | None:
    """The day since which the lead says that people have been brought out: what they are saved from was that day.

    None when another day is told before it, or no later one behind.
    """
    words = article.tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        if article.depth(placed.time.first) > LEAD or (told and told.time.first < placed.time.first):
            return None
        day = placed.time.period.start
        saved = placed.time.kind == "since" and words.among("bringing_out_verbs", placed.verb)
        if saved and day is not None and not _is_past_its_news(day, article.dateline):
            return None if told and (told.time.period.start or day) <= day else day
    return None


def _is_of_news(article: Article, placed: PlacedTime, *, had: bool = False) -> bool:
    """Whether on a day, a fresh one, something was done that is no aftermath of a happening.

    `had`: or had been done before what the lead tells ("had drunk it on Saturday").
    """
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    day = placed.time.period.start
    tells = placed.role is Role.EVENT and placed.time.kind == "day"
    if _had_been_by(article, placed):
        return True
    if not tells or day is None or _is_past_its_news(day, article.dateline):
        return False
    named = tokens.low(placed.time.first - 1) in QUOTES  # "the “Day of the Sea” Friday"
    aside = named or words.among("aftermath_verbs", placed.verb) or tells_a_sequel(tokens, placed)
    aside = aside or adds_to_a_toll(tokens, placed)
    if had and words.among("departing_verbs", placed.verb):
        return False
    return not aside and (had or not came_before(tokens, placed))


def _opening_day(article: Article) -> date | None:
    """The day of the first sentences, where no word names the happening: "Yesterday, a ferry left its moorings"."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        if article.sentence(placed.time.first) > 2:
            return None
        tells = placed.role is Role.EVENT and placed.time.kind == "day" and placed.opens
        if tells and not words.among("aftermath_verbs", placed.verb):
            return placed.time.period.start
    return None


def _speaks_of(article: Article, name: str, length: int, least: int) -> bool:
    """Whether so many sentences of the lead have words of the class: war and the like, or disease."""
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    lead = tokens.lower[article.first : min(article.first + length, article.end)]
    known = words.named(name, set(lead))
    told = [at for at, low in enumerate(lead, article.first) if low in known] if known else []
    proper = name == "process_words"
    months = (tokens.lower[at] == "march" and tokens.is_capitalised(at) for at in told)  # "on 2 March" nobody marches
    plain = [at for at, month in zip(told, months, strict=True) if not (month or (proper and tokens.is_name(at)))]
    return len({tokens.sentence_of[at] for at in plain}) >= least
