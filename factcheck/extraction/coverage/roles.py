"""What a time does in its clause: date an event, a statement, a count's state, or only a noun. Owns no days."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from factcheck.extraction.coverage.clause_verbs import attached_verb, deed, is_verb
from factcheck.extraction.coverage.documents import is_of_a_bulletin, is_of_a_document
from factcheck.extraction.coverage.sayings import is_said
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.calendar_dates import plus
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tag, Tokens

_SUPERLATIVE = 10
"""Tokens between a superlative and its "since": "the deadliest attack on a school in the country"."""
_SPANS = frozenset(["since", "year", "month", "week"])
"""Kinds of time over which a happening is the worst: "one of the worst crashes this year"."""
_TOP, _AGENCY, _PLACE = 80, 6, 10
"""Tokens of the top of an article, of the agency in brackets, and of the place before the day of a dateline."""
_BULLETS = frozenset({"-", "–", "—", "--"})
_WEEK = 7
_WINDOW = 10
"""Tokens between a window's words and the day it is counted from."""


class Role(StrEnum):
    EVENT = "event"
    STATEMENT = "statement"
    AS_OF = "as_of"
    NOUN = "noun"
    """Dates a noun, not the clause: "Thursday's crash", "the 2019 report"."""
    FUTURE = "future"
    PART = "part"
    """Dates a portion of the count before it: "mostly on Monday"."""
    COMPARED = "compared"
    """Only says with what a happening is compared: "the worst accident since 2009"."""
    ARTICLE = "article"
    """The article's own day, in its dateline or beside its author: "KARSK, June 3 (Agency) -"."""


@dataclass(slots=True)
class PlacedTime:
    """A time with its role, and the lemma of the verb it belongs to ("" when none is near)."""

    time: FoundTime
    role: Role
    verb: str
    opens: bool
    """Whether it stands at the head of its sentence, and so covers all of it."""
    at: int | None
    """The token of its verb."""


def place_times(tokens: Tokens, times: list[FoundTime], dateline: date | None) -> list[PlacedTime]:
    """Return the times with their roles, in order."""
    placed = [_placed(tokens, _as_past(tokens, time, dateline), dateline) for time in times]
    for window, inner in inside_windows(tokens, placed):
        placed[window] = _counted_from(placed[window], placed[inner])
    return placed


def inside_windows(tokens: Tokens, times: list[PlacedTime]) -> list[tuple[int, int]]:
    """Return the windows and the times right behind that only date their event: "since it began here on 3 May"."""
    found = []
    for number, (opening, placed) in enumerate(pairwise(times)):
        window, time = opening.time, placed.time
        apart = time.first - window.end > _WINDOW or placed.opens or window.period.since is None
        if (
            apart
            or window.kind != "since"
            or time.kind not in ("day", "month", "year")
            or tokens.sentence_of[window.first] != tokens.sentence_of[time.first]
        ):
            continue
        if "," not in tokens.lower[window.end : time.first]:
            found.append((number, number + 1))
    return found


def _counted_from(window: PlacedTime, inner: PlacedTime) -> PlacedTime:
    """The window with the start that its event is given; one that has a start keeps it."""
    period, start = window.time.period, inner.time.period.start
    if period.start is not None or start is None:
        return window
    return replace(window, time=replace(window.time, period=replace(period, start=start)))


def _as_past(tokens: Tokens, time: FoundTime, dateline: date | None) -> FoundTime:
    """The weekday before the dateline of what nobody can plan: "will stay shut for weeks after Wednesday's crash"."""
    words = tokens.lexicon.table(CoverageWords)
    day = time.period.start
    named = time.kind == "day" and tokens.low(time.end) in ("'s", "’s")
    if not named or day is None or dateline is None or not 0 < (day - dateline).days <= _WEEK:
        return time
    if tokens.low(time.end - 1) not in tokens.lexicon.table(CalendarWords).weekdays:
        return time
    behind = [tokens.low(at) for at in range(time.end + 1, time.end + 4)]
    planned = any(words.names("gathering_nouns", low) or low in ("party", "strike", "fight") for low in behind)
    if planned or not any(words.names("incident_nouns", low) for low in behind):
        return time
    past = plus(day, -_WEEK)
    return replace(time, period=replace(time.period, start=past, end=past))


def _placed(tokens: Tokens, time: FoundTime, dateline: date | None) -> PlacedTime:
    verb = attached_verb(tokens, time.first, time.end)
    lemma = deed(tokens, verb) if verb is not None else ""
    before = time.first - tokens.sentence(time.first).first
    named = tokens.tag(time.first - 1) is Tag.DETERMINER and tokens.tag(time.first - 2) is Tag.PREPOSITION
    opens = before <= 1 or (before == 2 and named)  # "In the Monday raid on a mill, 19 died"
    return PlacedTime(time, _role(tokens, time, verb, lemma, dateline), lemma, opens, verb)


def _role(tokens: Tokens, time: FoundTime, at: int | None, verb: str, dateline: date | None) -> Role:
    words = tokens.lexicon.table(CoverageWords)
    low = tokens.low(time.first)
    if is_of_the_article(tokens, time):
        return Role.ARTICLE
    if is_of_a_document(tokens, time) or is_of_a_bulletin(tokens, time, at):
        return Role.STATEMENT
    if _dates_a_noun(tokens, time) and not _is_of_what_happened(tokens, time, verb):
        return Role.NOUN
    if _is_portion(tokens, time.first, words):
        return Role.PART
    if time.kind in _SPANS and _is_compared(tokens, time.first, words):
        return Role.COMPARED
    ahead = dateline is not None and (time.period.start or time.period.end or dateline) > dateline
    if ahead or (
        time.kind == "until" and time.period.end is not None and dateline is not None and time.period.end > dateline
    ):
        return Role.FUTURE
    if (low == "as" and time.kind != "since") or (low == "by" and time.kind == "until"):
        return Role.AS_OF
    if time.kind not in ("since", "window", "until", "vague") and is_said(tokens, time, at, verb):
        return Role.EVENT if _is_of_an_older_happening(tokens, time, at) else Role.STATEMENT
    return Role.EVENT


def _is_of_an_older_happening(tokens: Tokens, time: FoundTime, verb: int | None) -> bool:
    """Whether a happening stands between a verb of saying and a long past: "claimed a bombing two years ago"."""
    old = time.kind in ("month", "season", "year") or tokens.low(time.end - 1) == "ago"
    if not old or verb is None or verb > time.first:
        return False
    words = tokens.lexicon.table(CoverageWords)
    return any(words.names("incident_nouns", tokens.low(at)) for at in range(verb + 1, time.first))


def is_of_the_article(tokens: Tokens, time: FoundTime) -> bool:
    """Whether a day is that of the dateline ("KARSK, June 3 (Agency) -") or of a line of names ("By Ann Li, 5 May").

    Such a day dates the article and nothing told in it.
    """
    sentence = tokens.sentence(time.first)
    if time.kind != "day" or sentence.first > _TOP or tokens.low(time.first) == "as":
        return False  # "Situation as of 3 May" dates what is counted
    at = time.end
    if at == sentence.end and tokens.low(at) in _BULLETS:
        return False  # "It happened on Monday", and another line begins
    if tokens.low(at) == "(":
        at = next((close for close in range(at, min(at + _AGENCY, sentence.end)) if tokens.low(close) == ")"), at) + 1
    pointed = tokens.low(at) == "." and tokens.low(at + 1) in _BULLETS  # "June 3 (Agency).- In Karsk"
    if pointed or tokens.low(at) in _BULLETS:
        return (pointed or not tokens.joined(at)) and time.first - sentence.first <= _PLACE
    inside = range(sentence.first, time.first)
    closes = time.end == sentence.end and tokens.tag(sentence.end - 1) is not Tag.PUNCTUATION
    words = tokens.lexicon.table(CoverageWords)
    return closes and not any(
        is_verb(tokens, index)
        or tokens.tag(index) is Tag.AUXILIARY
        or words.names("incident_nouns", tokens.low(index))  # "STATEMENT ON THE BRIDGE COLLAPSE OF 2ND MAY"
        for index in inside
    )


def _is_of_what_happened(tokens: Tokens, time: FoundTime, verb: str) -> bool:
    """ "52 died in the 2019 fire", "47 percent in the 2012 vote": the noun's time is the clause's."""
    words = tokens.lexicon.table(CoverageWords)
    opener = time.first - 1 - (tokens.low(time.first - 1) == "the")
    if tokens.low(opener) not in ("in", "during", "at") or words.among("aftermath_verbs", verb):
        return False
    if tokens.low(opener) == "during" and words.names("hour_nouns", tokens.low(time.end)):
        return True  # "rammed a wagon, during the Monday morning rush"
    last = opener - 1
    opens = opener == tokens.sentence(time.first).first
    share = tokens.tag(last) is Tag.NUMBER or tokens.low(last) in ("%", "cent", "percent")
    if not (opens or share or is_verb(tokens, last)):
        return False  # "their roles in the March 9 raid"
    near = (tokens.low(index) for index in range(time.end, time.end + 3))
    return any(words.names("incident_nouns", low) or words.names("gathering_nouns", low) for low in near)


def _is_portion(tokens: Tokens, first: int, words: CoverageWords) -> bool:
    """ "mostly on Monday"; "most of them on Monday"."""
    before = first - 1
    if tokens.low(before - 1) == "of" and tokens.low(before) in ("them", "whom", "these", "those", "which"):
        before -= 2
    return words.among("mostly", tokens.low(before))


def _is_compared(tokens: Tokens, first: int, words: CoverageWords) -> bool:
    """Whether a superlative leads to the window: "the deadliest attack since 2019", "the first time since May"."""
    floor = max(tokens.sentence(first).first, first - _SUPERLATIVE)
    for index in range(first - 1, floor - 1, -1):
        if words.among("superlatives", tokens.low(index)) and tokens.low(index - 1) != "at":  # "at least 260 dead"
            return True
        if tokens.low(index) in (",", ";", ":") or is_verb(tokens, index):
            return False
    return False


def _is_told_behind_its_noun(tokens: Tokens, time: FoundTime) -> bool:
    """ "A town struck by a bombing ten days earlier": right behind the noun of a happening that is told as new."""
    words = tokens.lexicon.table(CoverageWords)
    noun = time.first - 1
    if tokens.low(time.end - 1) not in ("earlier", "before") or not words.names("incident_nouns", tokens.low(noun)):
        return False
    return any(tokens.low(at) in ("a", "an", "another") for at in range(noun - 3, noun))


def _dates_a_noun(tokens: Tokens, time: FoundTime) -> bool:
    if time.end >= tokens.sentence(time.first).end or tokens.low(time.first) == "as":
        return False
    if tokens.low(time.end) in ("'s", "’s") or _is_told_behind_its_noun(tokens, time):
        return True
    if (
        tokens.low(time.first - 1) == "of"
        and tokens.low(time.first) == "the"
        and time.kind in ("week", "month", "year")
    ):
        return True  # "the third fire of the year"
    before = tokens.tag(time.first - 1)
    named = before in (Tag.DETERMINER, Tag.POSSESSIVE) or tokens.low(time.first) == "the"
    bare = tokens.tag(time.first) is not Tag.PREPOSITION and time.kind in ("day", "month", "year")
    if bare and before is Tag.WORD and tokens.tag(time.end) is Tag.WORD:
        return True  # "the noisy Easter fair"
    return bare and named and tokens.tag(time.end) in (Tag.WORD, Tag.VERB)
