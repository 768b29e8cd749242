"""The one happening an article is about: whichever of the ways to find its day tells first. Owns their order only."""

from dataclasses import replace
from datetime import date, timedelta

from factcheck.extraction.coverage.article import Article
from factcheck.extraction.coverage.decisions import TOLLS
from factcheck.extraction.coverage.incident import Incident
from factcheck.extraction.coverage.incident_day import find_incident
from factcheck.extraction.coverage.incident_of_the_news import incident_of_any_day, incident_of_the_news
from factcheck.extraction.coverage.incident_of_the_toll import incident_of_the_hour, incident_of_the_toll
from factcheck.extraction.coverage.reach import Reach
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_OLD = timedelta(days=183)
"""Days from which what is told behind the lead is no news."""


def main_incident(article: Article, figures: list[Figure], reach: Reach) -> Incident:
    """Return the incident of an article with its counts; without a day where no count is of an incident at all."""
    incident = find_incident(article)
    told = None
    if incident.day is None and not incident.runs_on:
        told = (
            incident_of_the_toll(article, figures, reach)
            or _earliest(incident_of_the_toll(article, figures, reach, added=True), incident_of_the_news(article))
            or incident_of_the_hour(article)
            or incident_of_any_day(article)
        )
    elif incident.background:
        told = incident_of_the_hour(article) or _of_no_day(article, incident)
    if told is not None:
        incident = replace(told, gathering=incident.gathering, lasts=incident.lasts)
    if not any(_is_of_an_incident(article.tokens, figure) for figure in figures):
        return replace(incident, day=None, until=None)  # the day on which shares fell is no incident's
    return incident


def _of_no_day(article: Article, incident: Incident) -> Incident | None:
    """No incident, where the only one told of is of another year: what the lead counts is not of so old a day."""
    old = article.dateline is not None and incident.day is not None and article.dateline - incident.day > _OLD
    return Incident(None, runs_on=False) if old else None


def _earliest(*guesses: Incident | None) -> Incident | None:
    """The guess of the earliest day: what comes after a happening is told as well."""
    told = [guess for guess in guesses if guess is not None and guess.day is not None]
    return min(told, key=lambda guess: guess.day or date.max, default=None)


def _is_of_an_incident(tokens: Tokens, figure: Figure) -> bool:
    """Whether a count is a casualty's, or of those saved from becoming one."""
    lemma = figure.predicate.lemma if figure.predicate else ""
    words = tokens.lexicon.table(CoverageWords)
    taken = figure.event is Event.HELD and words.among("taking_verbs", lemma)
    return figure.event in TOLLS or figure.event is Event.MISSING or taken or words.among("saving_verbs", lemma)
