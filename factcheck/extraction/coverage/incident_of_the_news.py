"""The day of an article's happening as its news tells it, where no words for a happening stand beside a day.

Owns the days of fresh deeds in the lead; `incident_day` asks it last.
"""

from datetime import date

from factcheck.extraction.coverage.article import FRESH, LAST_OF_LEAD, LEAD, Article
from factcheck.extraction.coverage.asides import is_of_some
from factcheck.extraction.coverage.elsewhere import is_told_elsewhere
from factcheck.extraction.coverage.incident import Incident, is_past_its_news
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.sequels import tells_a_sequel
from factcheck.extraction.coverage.telling import adds_to_a_toll, came_before, follows_it, is_compared_with
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_TOP = 100
"""Tokens of the top of an article, where its happening is named."""
_CALL = 3
"""Tokens before a day in which its hour stands: "at 1 a.m. on Thursday"."""
_CLAUSE, _AT = 14, frozenset({"after", "at", "during", "in", "following", "before"})
"""Tokens before "Saturday's final" in which it is told what befell people at it, and what leads to it."""
_NAMED = 8
"""Tokens before a day in which the happening of it is named: "the collapse of a market roof in Orla on Tuesday"."""
_RELATIVE, _RELATIVES = 3, frozenset(["that", "which", "who"])
"""Tokens before a verb in which its relative pronoun stands."""
_NAME = 4
"""Tokens behind "Tuesday's" in which its happening is named."""
_HAPPENING = ("incident_nouns", "gathering_nouns")
_NO_HAPPENING = ("statement_nouns", "decision_nouns", "running_nouns", "gathering_nouns")
QUOTES = frozenset('"”’')
_STANDING = frozenset({"", "be", "have", "hold", "find", "show"})
"""Verbs of how things stood on a day; none: "a survey on Thursday", "a poll on Thursday found"."""


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


_TO_DAY = 1
"""Days before the dateline of which a report is the first: of today or of yesterday."""


def incident_of_a_first_report(article: Article) -> Incident | None:
    """Return the last day up to the dateline on which the opening says that anything was done; None in a follow-up.

    "A man stepped into the line this morning and set off a vest": what a first report opens with is its news, so that
    a happening told further on is an older one. A headline of a toll that climbs, a search or a court is a follow-up's.
    """
    tokens, dateline = article.tokens, article.dateline
    words = tokens.lexicon.table(CoverageWords)
    top = tokens.sentence(article.first)
    if dateline is None or any(words.names("follow_up_words", low) for low in tokens.lower[top.first : top.end]):
        return None
    days = [
        placed.time.period.start
        for placed in article.times
        if article.sentence(placed.time.first) < LAST_OF_LEAD and _is_of_news(article, placed)
    ]
    told = max((day for day in days if day is not None), default=None)
    if told is None or not 0 <= (dateline - told).days <= _TO_DAY:
        return None
    return Incident(told, runs_on=False, until=told, guessed=True)


_NIGHTS = (("during", "the", "night"), ("in", "the", "night"), ("overnight",), ("last", "night"))
_BEFORE_NIGHT = 8
"""Tokens before a night in which stands what struck: "was struck by a shell during the night"."""


def incident_of_last_night(article: Article) -> Incident | None:
    """Return the dateline, where the lead says that something struck in the night and names none: it is the last one.

    "Crews left the mill that a shell struck during the night": of the day it was printed.
    """
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    lemmas, dateline = tokens.lexicon.table(VerbWords), article.dateline
    if dateline is None:
        return None
    for at in range(article.first, min(article.first + LEAD, article.end)):
        if article.sentence(at) > LAST_OF_LEAD:
            return None
        night = next((words_of for words_of in _NIGHTS if tuple(tokens.lower[at : at + len(words_of)]) == words_of), ())
        if not night or tokens.low(at + len(night)) in ("of", "to", "from", "before", "between"):
            continue
        before = range(max(tokens.sentence(at).first, at - _BEFORE_NIGHT), at)
        struck = (lemmas.lemma(tokens, index) for index in before)
        if any(words.among("striking_verbs", lemma) or words.among("incident_verbs", lemma) for lemma in struck):
            return Incident(dateline, runs_on=False, until=dateline, guessed=True)
    return None


def incident_of_a_named_day(article: Article) -> Incident | None:
    """Return the first fresh day whose own the lead says something was: "charged over Tuesday's drive-by".

    Who writes so takes the day's happening as known; what is said, decided or counted on a day is none.
    """
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        time, day = placed.time, placed.time.period.start
        if article.sentence(time.first) > LAST_OF_LEAD:
            return None
        owns = placed.role is Role.NOUN and time.kind == "day" and tokens.low(time.end) in ("'s", "’s")
        if not owns or day is None or day > (article.dateline or day) or is_past_its_news(day, article.dateline):
            continue
        behind = tokens.lower[time.end + 1 : time.end + 1 + _NAME]
        told = not any(words.names(name, low) for low in behind for name in _NO_HAPPENING)
        if told or _befell_an_outing(article, placed, behind):
            return Incident(day, runs_on=False, until=day, guessed=True)
    return None


def _befell_an_outing(article: Article, placed: PlacedTime, behind: list[str]) -> bool:
    """ "Hurt in clashes after Saturday's cup final", "shot at Sunday's parade": what befell people at an outing."""
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    first = placed.time.first
    before = tokens.lower[max(tokens.sentence(first).first, first - _CLAUSE) : first]
    if not any(words.names("outing_nouns", low) for low in behind) or not _AT.intersection(before[-2:]):
        return False
    lemmas = tokens.lexicon.table(VerbWords)
    deeds = (lemmas.lemma(tokens, at) for at in range(first - len(before), first))
    return any(words.names("incident_nouns", low) for low in before) or any(
        words.among("incident_verbs", lemma) for lemma in deeds
    )


def incident_of_the_call(article: Article) -> Incident | None:
    """Return the first fresh day at an hour of which help was called: "police were called at about 1 a.m. Thursday"."""
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        time, day = placed.time, placed.time.period.start
        if article.depth(time.first) > LEAD:
            return None
        if (
            day is None
            or placed.role is not Role.EVENT
            or time.kind != "day"
            or is_past_its_news(day, article.dateline)
        ):
            continue
        before = tokens.lower[max(tokens.sentence(time.first).first, time.first - _CALL) : time.first]
        if any(words.among("hour_words", low) for low in before) and words.among("calling_verbs", placed.verb):
            return Incident(day, runs_on=False, until=day, guessed=True)
    return None


_STATES = frozenset({"", "be", "was", "were", "stand"})
"""Verbs of how much there was on a day: "on Saturday the combined figure was 2,300"."""


def incident_of_any_day(article: Article) -> Incident | None:
    """Return the earliest fresh day that the lead tells before its own, where it names a happening; the last resort.

    "Two are held over the blast, police announced on Tuesday": what is told of a day before was on it or before.
    """
    tokens, dateline = article.tokens, article.dateline
    words = tokens.lexicon.table(CoverageWords)
    top, lemmas = range(article.first, min(article.first + _TOP, article.end)), tokens.lexicon.table(VerbWords)
    if dateline is None or not any(
        words.names("incident_nouns", tokens.low(at)) or words.among("incident_verbs", lemmas.lemma(tokens, at))
        for at in top
    ):
        return None
    days = [
        day
        for placed in article.times
        if article.depth(placed.time.first) <= LEAD
        and placed.role in (Role.EVENT, Role.STATEMENT, Role.NOUN)
        and placed.time.kind == "day"
        and placed.verb not in _STATES
        and not words.among("departing_verbs", placed.verb)
        and tokens.low(placed.time.first - 1) not in QUOTES
        and not (is_compared_with(tokens, placed) or follows_it(tokens, placed))
        and _is_named_before(tokens, placed)
        and not (is_told_elsewhere(article, placed.time.first) or is_of_some(tokens, placed.time.first))
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
    return had and struck and not is_past_its_news(day, article.dateline)


def saved_since(article: Article, told: PlacedTime | None) -> date | None:
    """The day since which the lead says that people have been brought out: what they are saved from was that day.

    None when another day is told before it, or no later one behind.
    """
    words = article.tokens.lexicon.table(CoverageWords)
    for placed in article.times:
        if article.depth(placed.time.first) > LEAD or (told and told.time.first < placed.time.first):
            return None
        day = placed.time.period.start
        saved = placed.time.kind == "since" and words.among("bringing_out_verbs", placed.verb)
        if saved and day is not None and not is_past_its_news(day, article.dateline):
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
    if not tells or day is None or is_past_its_news(day, article.dateline):
        return False
    if is_told_elsewhere(article, placed.time.first) or is_of_some(tokens, placed.time.first):
        return False
    named = tokens.low(placed.time.first - 1) in QUOTES  # "the “Day of the Sea” Friday"
    aside = named or words.among("aftermath_verbs", placed.verb) or tells_a_sequel(tokens, placed)
    aside = aside or adds_to_a_toll(tokens, placed) or is_compared_with(tokens, placed)
    aside = aside or _tells_what_came_after(article, placed) or _is_told_of_something(article, placed)
    if had and words.among("departing_verbs", placed.verb):
        return False
    return not aside and (had or not came_before(tokens, placed))


def _tells_what_came_after(article: Article, placed: PlacedTime) -> bool:
    """Whether a sentence tells what is done when all is over: "divers reached the lower deck on Friday".

    So long as its verb is none of a happening: "a wall fell on rescuers on Friday" is news of its own.
    """
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    if words.among("striking_verbs", placed.verb) or words.among("incident_verbs", placed.verb):
        return False
    sentence = tokens.sentence(placed.time.first)
    if _is_named_before(tokens, placed):
        return False  # "the toll of the collapse of a roof in Orla on Tuesday rose"
    return any(words.names("aftermath_words", low) for low in tokens.lower[sentence.first : sentence.end])


def _is_told_of_something(article: Article, placed: PlacedTime) -> bool:
    """Whether only a relative clause tells what was done: "chalked on the lorry that at last came on Tuesday"."""
    tokens, words = article.tokens, article.tokens.lexicon.table(CoverageWords)
    if placed.at is None or words.among("striking_verbs", placed.verb) or words.among("incident_verbs", placed.verb):
        return False
    before = tokens.lower[max(0, placed.at - _RELATIVE) : placed.at]
    return not _RELATIVES.isdisjoint(before) and tokens.tag(placed.at - len(before)) is not Tag.PUNCTUATION


def _is_named_before(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether a happening or a gathering is named right before a day: "the collapse of a roof in Orla on Tuesday"."""
    words, first = tokens.lexicon.table(CoverageWords), placed.time.first
    near = tokens.lower[max(tokens.sentence(first).first, first - _NAMED) : first]
    return any(words.names(name, low) for low in near for name in _HAPPENING)
