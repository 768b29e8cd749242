"""The day of a happening that is told by another: "on Wednesday, two days after the hotel collapsed". Owns that sum."""

from datetime import date

from factcheck.extraction.coverage.article import Article
from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
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
_ASIDE, _CLAUSE = 8, 14
"""Tokens between a day and its comma, "at an Orla hospital"; of a clause up to its verb."""
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


def counted_from_its_day(article: Article) -> tuple[int, date] | None:
    """Return where and how the lead counts from the happening: "Two days after a dam gave way, ..." as the first words.

    So many days before the day told in that sentence, else before the dateline.
    """
    tokens = article.tokens
    index = article.first
    while index < min(article.first + _LEAD, article.end):
        sentence = tokens.sentence(index)
        found = _days_since(tokens, index)
        base = _told_in(article, sentence.first, sentence.end) or article.dateline
        if found is not None and base is not None and (day := plus(base, -found)):
            return index, day
        index = sentence.end
    return None


def _days_since(tokens: Tokens, index: int) -> int | None:
    """The days of "Two days after a dam gave way", "A week on from the mudslide"; None where no happening follows."""
    calendar = tokens.lexicon.table(CalendarWords)
    article = tokens.low(index) in ("a", "one")
    number = None if article else calendar.small_number(tokens, index)
    unit_at = index + 1 if article else number.end if number else index
    length = _DAYS.get(calendar.units.get(tokens.low(unit_at), ""))
    count = 1 if article else number.value if number else None
    at = unit_at + 1
    on = tokens.low(at) == "on" and tokens.low(at + 1) == "from"
    if length is None or count is None or not (on or tokens.low(at) in ("after", "since", "following")):
        return None
    words = tokens.lexicon.table(CoverageWords)
    first = at + 1 + on
    stop = min(tokens.sentence(index).end, first + _REACH)
    if any(
        words.among("elsewhere_words", tokens.low(near)) and tokens.low(near) != "worst" for near in range(at, stop)
    ):
        return None
    return count * length if _happens_behind(tokens, first, stop) else None


def _told_in(article: Article, first: int, end: int) -> date | None:
    """The day told in a sentence, the last one where there are several."""
    told = [placed for placed in article.times if first <= placed.time.first < end and placed.time.kind == "day"]
    days = [placed.time.period.end for placed in told if placed.role in (Role.EVENT, Role.STATEMENT)]
    return max((day for day in days if day), default=None)


def _happens_behind(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a happening is named from `first` on, by noun or verb."""
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    for index in range(first, stop):
        lemma = lemmas.lemma(tokens, index)
        if words.names("incident_nouns", tokens.low(index)) or words.among("incident_verbs", lemma):
            return True
        if words.among("incident_phrases", f"{lemma} {tokens.low(index + 1)}"):
            return True
    return False


def day_of_what_came_before(tokens: Tokens, placed: PlacedTime) -> date | None:
    """Return the day so many days before a told day, where a happening by noun or verb stands behind "after".

    Of a death or a charge any clause will do: "died on Friday at a clinic, a day after the bus ran into a ditch".
    """
    day = placed.time.period.end
    end = tokens.sentence(placed.time.first).end
    comma = next((at for at in range(placed.time.end, min(end, placed.time.end + _ASIDE)) if tokens.low(at) == ","), -1)
    for at in (placed.time.end, comma + 1):
        counted = _counted_after(tokens, at) if at > 0 else None
        if day is None or counted is None:
            continue
        days, behind = counted
        follows = placed.at is not None and placed.at < placed.time.first and _follows_up(tokens, placed)
        beside = at <= placed.time.end + 1 and _happens_behind(tokens, behind, min(end, behind + _REACH))
        if beside or (follows and _is_clause(tokens, behind, end) and not _is_of_another(tokens, behind)):
            return plus(day, -days)
    return None


def _counted_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The days of "two days after" and "a day after" at a token, and the token behind."""
    calendar = tokens.lexicon.table(CalendarWords)
    one = tokens.low(at) in ("the", "a", "one")
    number = None if one else calendar.small_number(tokens, at)
    unit_at = at + 1 if one else number.end if number else at
    length = _DAYS.get(calendar.units.get(tokens.low(unit_at), ""))
    count = 1 if one else number.value if number else None
    if length is None or count is None or tokens.low(unit_at + 1) != "after":
        return None
    return count * length, unit_at + 2


def _follows_up(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether what was done on the day can only follow a happening: a death of one's wounds, a charge, a burial."""
    words = tokens.lexicon.table(CoverageWords)
    return placed.verb == "die" or words.among("aftermath_verbs", placed.verb)


def _is_of_another(tokens: Tokens, first: int) -> bool:
    """Whether the clause tells of a happening that the article is not about: "a day after six others were shot"."""
    words = tokens.lexicon.table(CoverageWords)
    return any(words.among("elsewhere_words", tokens.low(at)) for at in range(first, first + _REACH))


def _is_clause(tokens: Tokens, first: int, end: int) -> bool:
    return any(is_verb(tokens, at) for at in range(first + 1, min(end, first + _CLAUSE)))
