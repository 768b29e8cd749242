"""The incident of a document where no word names the happening: by its first casualties, or by a bare hour.

Owns that choice only: "Inmates seized a block on Sunday and injured five guards"; "As night fell, 11 lay dead".
"""

from datetime import date

from factcheck.extraction.coverage.article import LAST_OF_LEAD, LEAD, Article
from factcheck.extraction.coverage.counting_words import is_running
from factcheck.extraction.coverage.decisions import TOLLS
from factcheck.extraction.coverage.elsewhere import is_told_elsewhere
from factcheck.extraction.coverage.incident import Incident
from factcheck.extraction.coverage.incident_day import is_background
from factcheck.extraction.coverage.predicate_tense import holds_now
from factcheck.extraction.coverage.reach import Reach
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.telling import adds_to_a_toll, is_only_of_before
from factcheck.extraction.coverage.told_before import LONG_BEFORE
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event, Mark

_CASUALTIES = TOLLS - {Event.INFECTED}
_UNREAL = frozenset({Mark.EARLIER, Mark.GOAL, Mark.PROJECTION, Mark.HYPOTHETICAL})


def incident_of_the_toll(
    article: Article, figures: list[Figure], reach: Reach, *, added: bool = False
) -> Incident | None:
    """Return the day with which the lead tells its first casualties; None where it gives none.

    `added`: also a day that only added to them ("four more died on Monday").
    """
    tokens = article.tokens
    words = tokens.lexicon.table(CoverageWords)
    for figure in figures:
        if article.depth(figure.quantity.anchor) > LEAD:
            return None
        if figure.event not in _CASUALTIES or figure.marks & _UNREAL or _is_state(tokens, figure):
            continue
        covered = reach.of(figure)
        told = covered.get(Role.EVENT) or covered.of_noun
        if told is None or not (_is_a_day(told) or _is_a_night(tokens, told)) or covered.since is not None:
            continue
        if words.among("aftermath_verbs", told.verb) or is_running(tokens, figure, told):
            continue  # "revised the toll on Wednesday"
        if not added and (Mark.INCREMENT in figure.marks or adds_to_a_toll(tokens, told)):
            continue
        day, until = told.time.period.start, told.time.period.end
        one = (
            _is_a_night(tokens, told) or told.time.kind == "part_of_day" or day == until
        )  # "overnight" reaches into two
        if day is None or not one or is_background(article, told) or is_only_of_before(article, told):
            continue
        if not is_told_elsewhere(article, told.time.first):
            behind = article.sentence(told.time.first) > LAST_OF_LEAD
            return Incident(day, runs_on=False, until=until, behind=behind)
    return None


def _is_a_day(placed: PlacedTime) -> bool:
    return placed.time.kind in ("day", "part_of_day")


def _is_a_night(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "On the night of 3 to 4 May": a window from one day to the next."""
    start, end = placed.time.period.start, placed.time.period.end
    named = not {"night", "overnight"}.isdisjoint(tokens.lower[placed.time.first : placed.time.end])
    return named and placed.time.kind == "window" and start is not None and end is not None and (end - start).days == 1


def incident_of_the_hour(article: Article) -> Incident | None:
    """Return the dateline for an article that tells an hour and no day in its lead: such an hour is of its own day."""
    tokens, times, dateline = article.tokens, article.times, article.dateline
    named = any(article.depth(placed.time.first) < LEAD and _names_a_day(placed, dateline) for placed in times)
    if dateline is None or named:
        return None
    words = tokens.lexicon.table(CoverageWords)
    of_days = {index for placed in times for index in range(placed.time.first, placed.time.end)}
    lead = (index for index in range(article.first, min(article.first + LEAD, article.end)) if index not in of_days)
    told = any(words.among("hour_words", tokens.low(index)) for index in lead)
    return Incident(dateline, runs_on=False, until=dateline) if told else None


def _names_a_day(placed: PlacedTime, dateline: date | None) -> bool:
    """Whether a time may be the happening's: not the article's own day of saying, nor what is long past."""
    end = placed.time.period.end
    if placed.time.kind == "vague":
        return False
    if dateline is None or end is None:
        return True
    return not (placed.role is Role.STATEMENT and end == dateline) and (dateline - end).days <= LONG_BEFORE


def _is_state(tokens: Tokens, figure: Figure) -> bool:
    """ "one had a gunshot wound", "two are in hospital": told of a day on which nothing need have happened."""
    lemma = figure.predicate.lemma if figure.predicate else ""
    return lemma in ("have", "be") or holds_now(tokens, figure)
