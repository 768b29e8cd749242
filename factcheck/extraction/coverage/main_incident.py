"""The one happening an article is about: whichever of the ways to find its day tells first. Owns their order only."""

from dataclasses import replace
from datetime import date, timedelta

from factcheck.extraction.coverage.article import LAST_OF_LEAD, LEAD, Article
from factcheck.extraction.coverage.counting_words import is_of_who_came
from factcheck.extraction.coverage.decisions import TOLLS
from factcheck.extraction.coverage.elsewhere import tells_several
from factcheck.extraction.coverage.incident import Incident, is_past_its_news
from factcheck.extraction.coverage.incident_day import find_incident
from factcheck.extraction.coverage.incident_of_the_news import (
    incident_of_a_first_report,
    incident_of_a_named_day,
    incident_of_any_day,
    incident_of_the_call,
    incident_of_the_news,
)
from factcheck.extraction.coverage.incident_of_the_toll import incident_of_the_hour, incident_of_the_toll
from factcheck.extraction.coverage.predicate_tense import Tense, tense_of
from factcheck.extraction.coverage.reach import Reach
from factcheck.extraction.coverage.telling import tells_it
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_GOES_ON = TOLLS | {Event.DISPLACED, Event.EVACUATED, Event.OTHER}
_OLD = timedelta(days=183)
"""Days from which what is told behind the lead is no news."""


def main_incident(article: Article, figures: list[Figure], reach: Reach) -> Incident:
    """Return the incident of an article with its counts; without a day where no count is of an incident at all."""
    incident = find_incident(article)
    told = None
    if _counts_on(article, figures, reach):
        return Incident(None, runs_on=True, gathering=incident.gathering)
    if incident.day is None and not incident.runs_on:
        told = (
            incident_of_the_toll(article, figures, reach)
            or incident_of_a_named_day(article)
            or incident_of_the_call(article)
            or _earliest(incident_of_the_toll(article, figures, reach, added=True), incident_of_the_news(article))
            or incident_of_the_hour(article)
            or incident_of_any_day(article)
        )
    elif incident.background:
        told = incident_of_the_hour(article) or _of_no_day(article, incident)
    told = _of_a_first_report(article, told or incident) or told
    if told is not None:
        incident = replace(told, gathering=incident.gathering, lasts=incident.lasts)
    incident = _on_its_day(article, incident)
    if not incident.gathering and not any(_is_of_an_incident(article.tokens, figure) for figure in figures):
        return replace(incident, day=None, until=None)  # the day on which shares fell is no incident's
    return incident


def _of_a_first_report(article: Article, told: Incident) -> Incident | None:
    """The news of a first report, where the incident was found behind its opening and is older."""
    first = incident_of_a_first_report(article) if told.behind else None
    return first if first and first.day and told.day and told.day < first.day else None


def _on_its_day(article: Article, incident: Incident) -> Incident:
    """The incident of a night or a weekend, put on the day of it that the lead tells: "it hit late on Saturday"."""
    day, until = incident.day, incident.until
    if day is None or until is None or not 0 < (until - day).days <= 1 or incident.lasts or incident.ended:
        return incident
    if tells_several(article):
        return incident
    for placed in article.times:
        start, end = placed.time.period.start, placed.time.period.end
        if article.depth(placed.time.first) > LEAD:
            break
        if start is not None and start == end and day <= start <= until and tells_it(article.tokens, placed):
            return replace(incident, day=start, until=start)
    return incident


def _counts_on(article: Article, figures: list[Figure], reach: Reach) -> bool:
    """Whether the opening counts from a day on, and tells no happening of a day: "23,000 have fled since 13 May".

    Then the article is about what goes on, and no day told behind is that of what it counts.
    """
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    opening = [placed for placed in article.times if article.sentence(placed.time.first) <= LAST_OF_LEAD]
    if any(tells_it(tokens, placed) for placed in opening):
        return False
    lead = (figure for figure in figures if article.sentence(figure.quantity.anchor) <= LAST_OF_LEAD)
    return any(
        (since := reach.of(figure).since) is not None
        and since.time.period.since is None
        and figure.event in _GOES_ON
        and tense_of(tokens, figure) is Tense.PERFECT
        and not words.among("bringing_out_verbs", figure.predicate.lemma if figure.predicate else "")
        for figure in lead
    )


def _of_no_day(article: Article, incident: Incident) -> Incident | None:
    """No incident, where the only one told of is of another year: what the lead counts is not of so old a day.

    Nor where the opening tells what was done in these days: the news follows a happening of which it gives no day.
    """
    dateline, day = article.dateline, incident.day
    if dateline is None or day is None:
        return None
    opening = (placed.time for placed in article.times if article.sentence(placed.time.first) <= LAST_OF_LEAD)
    fresh = (time.period.end for time in opening if time.kind in ("day", "part_of_day"))
    follows = is_past_its_news(day, dateline) and any(one and not is_past_its_news(one, dateline) for one in fresh)
    return Incident(None, runs_on=False) if follows or dateline - day > _OLD else None


def _earliest(*guesses: Incident | None) -> Incident | None:
    """The guess of the earliest day: what comes after a happening is told as well."""
    told = [guess for guess in guesses if guess is not None and guess.day is not None]
    return min(told, key=lambda guess: guess.day or date.max, default=None)


def _is_of_an_incident(tokens: Tokens, figure: Figure) -> bool:
    """Whether a count is a casualty's, or of those saved from becoming one."""
    lemma = figure.predicate.lemma if figure.predicate else ""
    words = tokens.lexicon.table(CoverageWords)
    if is_of_who_came(tokens, figure):
        return True  # who marched or joined a strike did so on its day
    taken = figure.event is Event.HELD and words.among("taking_verbs", lemma)
    return figure.event in TOLLS or figure.event is Event.MISSING or taken or words.among("saving_verbs", lemma)
