"""The day of a happening that is told by another: "on Wednesday, two days after the hotel collapsed". Owns that sum."""

from datetime import date

from factcheck.extraction.coverage.article import Article
from factcheck.extraction.coverage.roles import CoverageWords, PlacedTime
from factcheck.extraction.times.calendar_dates import plus
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords

_OPENING = 8
"""Tokens that open "The strike on the market came"."""
_LEAD, _NOUN = 60, 3
"""Tokens of the lead; of the happening behind "five days of"."""
_REACH = 8
"""Tokens behind "after" in which the happening is named."""
_DAYS = {"day": 1, "week": 7}


def begun_days_ago(article: Article) -> date | None:
    """Return the first day of what the lead says has lasted so many: "the toll from five days of flooding rose"."""
    tokens, dateline = article.tokens, article.dateline
    words, calendar = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(CalendarWords)
    for index in range(article.first, min(article.first + _LEAD, article.end)):
        if tokens.lower[index] != "days" or tokens.low(index + 1) != "of":
            continue
        number = next((n for at in (index - 1, index - 2) if (n := calendar.small_number(tokens, at))), None)
        behind = (tokens.low(at) for at in range(index + 2, index + 2 + _NOUN))
        happening = any(words.names("incident_nouns", low) or words.names("spanning_nouns", low) for low in behind)
        if dateline and number and number.value and number.end == index and happening:
            return plus(dateline, 1 - number.value)
    return None


def day_of_the_earlier(tokens: Tokens, index: int, incident: date | None) -> date | None:
    """Return the day of "the strike came two days after a shell fell, killing five": so many before the incident.

    `index` is the number of the count, `incident` the day of the main happening, which opens the sentence.
    """
    if incident is None:
        return None
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    first = tokens.sentence(index).first
    opening = range(first, min(first + _OPENING, index))
    verb = next((at for at in opening if words.among("following_verbs", lemmas.lemma(tokens, at))), None)
    if verb is None:
        return None
    if not any(words.names("incident_nouns", tokens.low(at)) for at in range(first, verb)):
        return None
    calendar = tokens.lexicon.table(CalendarWords)
    number = calendar.small_number(tokens, verb + 1)
    length = _DAYS.get(calendar.units.get(tokens.low(number.end), "")) if number else None
    if number is None or number.value is None or length is None or tokens.low(number.end + 1) != "after":
        return None
    return plus(incident, -number.value * length)


def day_of_what_came_before(tokens: Tokens, placed: PlacedTime) -> date | None:
    """Return the day so many days before a told day, where a happening by noun or verb stands behind "after"."""
    day = placed.time.period.end
    at = placed.time.end + (tokens.low(placed.time.end) == ",")
    calendar = tokens.lexicon.table(CalendarWords)
    the = tokens.low(at) == "the"
    number = None if the else calendar.small_number(tokens, at)
    unit_at = at + 1 if the else number.end if number else at
    length = _DAYS.get(calendar.units.get(tokens.low(unit_at), ""))
    count = 1 if the else number.value if number else None
    if day is None or length is None or count is None or tokens.low(unit_at + 1) != "after":
        return None
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    stop = min(tokens.sentence(placed.time.first).end, unit_at + 2 + _REACH)
    for index in range(unit_at + 2, stop):
        lemma = lemmas.lemma(tokens, index)
        if words.names("incident_nouns", tokens.low(index)) or words.among("incident_verbs", lemma):
            return plus(day, -count * length)
        if words.among("incident_phrases", f"{lemma} {tokens.low(index + 1)}"):
            return plus(day, -count * length)
    return None
