"""The day of the one happening an article is about, collected once for the document. Owns that choice only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from factcheck.extraction.coverage.days_after import day_of_what_came_before
from factcheck.extraction.coverage.roles import CoverageWords, PlacedTime, Role, attached_verb, is_verb
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

LEAD = 250
"""Tokens of the lead: what an article is about is said there."""
DASHES = frozenset("-–—")
"""Behind a day, the end of a dateline: "KARSK, Friday - ..."."""
QUOTES = frozenset('"”’')
LAST_OF_LEAD = 3
"""The last sentence of a lead, headline, byline and dateline counted."""
FRESH = 7
"""Days after which a day told in an article about a war or an outbreak is no longer its news."""
_BACK, _FORTH = 14, 10
_PHRASE = 7
"""Tokens of the noun phrase behind a possessive day."""
_LONGEST = 14
"""Days that an operation or a festival lasts at most."""


@dataclass(frozen=True, slots=True)
class Incident:
    """`day` of the main happening, None without one; `runs_on` for wars and outbreaks, whose counts grow daily.

    `until` is the last day told of what belongs to it, an aftershock's; the day itself when there is none.
    `gathering`: a crowd's day, whose arrests are part of its balance; `spans`: told with its first and last day;
    `lasts`: begun on its day and not over, as a wildfire is; `by_news`: guessed from the day of the lead's news;
    `background`: told behind the lead, and long past.
    """

    day: date | None
    runs_on: bool
    until: date | None = None
    gathering: bool = False
    lasts: bool = False
    spans: bool = False
    by_news: bool = False
    background: bool = False


def find_incident(tokens: Tokens, times: list[PlacedTime], dateline: date | None) -> Incident:
    """Return the incident of the document: the first day told with a sudden happening, the lead's before later ones."""
    incident = _told_incident(tokens, times, dateline)
    return replace(
        incident,
        gathering=incident.spans or _speaks_of(tokens, "gathering_nouns", LEAD // 3, 1),
        lasts=_speaks_of(tokens, "lasting_words", LEAD // 2, 1),
    )


def _of_several_days(tokens: Tokens, times: list[PlacedTime], dateline: date | None) -> Incident | None:
    """An operation or a festival that the lead gives its first and last day: "held from 3 to 6 July"."""
    words = tokens.lexicon.table(CoverageWords)
    for placed in times:
        start, end = placed.time.period.start, placed.time.period.end
        if placed.time.first > LEAD or start is None or end is None:
            continue
        if placed.time.kind == "week" and (end - start).days <= 2 and _strikes(tokens, placed):
            return Incident(start, runs_on=False, until=end)  # "a cyclone tore through Lund at the weekend"
        if placed.time.kind != "window":
            continue
        if placed.role is not Role.EVENT or not 0 < (end - start).days <= _LONGEST or end > (dateline or end):
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


def _told_incident(tokens: Tokens, times: list[PlacedTime], dateline: date | None) -> Incident:
    if _speaks_of(tokens, "epidemic_words", LEAD // 2, 2):
        return Incident(None, True)
    runs_on = _speaks_of(tokens, "process_words", LEAD, 1) or _speaks_of(tokens, "process_words", 4 * LEAD, 2)
    told = next((placed for placed in times if _is_candidate(tokens, placed, dateline, runs_on=runs_on)), None)
    lead = _struck_in_the_lead(tokens, times)
    if lead is not None and (told is None or lead.time.first < told.time.first) and not runs_on:
        told = lead
    background = told is not None and is_background(tokens, told, dateline)
    if background and (news := incident_of_the_news(tokens, times, dateline)):
        return news
    day = _day_told_by_another(tokens, times, told) or (told.time.period.start if told else None)
    if day is not None:
        return Incident(day, runs_on, _last_sequel(tokens, times, day, dateline), background=background)
    if not runs_on and (several := _of_several_days(tokens, times, dateline)):
        return several
    opening = _opening_day(tokens, times)
    is_news = opening is not None and not (runs_on and _is_past_its_news(opening, dateline))
    return Incident(opening if is_news else None, runs_on)


def is_background(tokens: Tokens, told: PlacedTime, dateline: date | None) -> bool:
    """Return whether a happening is told only behind the lead, and is long past: "the first march, on October 26"."""
    day = told.time.period.start
    return tokens.sentence_of[told.time.first] > LAST_OF_LEAD and day is not None and _is_past_its_news(day, dateline)


def _day_told_by_another(tokens: Tokens, times: list[PlacedTime], told: PlacedTime | None) -> date | None:
    """The day of "on Wednesday, two days after the crash", when the lead tells it no later than any other."""
    for placed in times:
        if placed.time.first > (told.time.first if told else LEAD):
            return None
        if placed.time.kind == "day" and (day := day_of_what_came_before(tokens, placed)):
            return day
    return None


def _last_sequel(tokens: Tokens, times: list[PlacedTime], day: date | None, dateline: date | None) -> date | None:
    """The last day on which the lead tells of an aftershock; `day` without one."""
    words = tokens.lexicon.table(CoverageWords)
    last = day
    for placed in times:
        time = placed.time
        if time.first > LEAD:
            break
        told = time.period.end if time.kind == "day" and placed.role is not Role.FUTURE else None
        sentence = tokens.sentence(time.first)
        near = range(max(sentence.first, time.first - 4), min(time.end + 4, sentence.end))
        if told and last and last < told <= (dateline or told) and (told - last).days <= FRESH:
            last = told if any(words.names("sequels", tokens.low(index)) for index in near) else last
    return last


def _is_candidate(tokens: Tokens, placed: PlacedTime, dateline: date | None, *, runs_on: bool) -> bool:
    day = placed.time.period.start
    if day is None or day != placed.time.period.end or not tells_it(tokens, placed) or _tells_a_sequel(tokens, placed):
        return False
    return not (runs_on and _is_past_its_news(day, dateline))


def _tells_a_sequel(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the day is that of an aftershock: the disaster has another."""
    words = tokens.lexicon.table(CoverageWords)
    time = placed.time
    sentence = tokens.sentence(time.first)
    near = (*range(time.end, min(time.end + 4, sentence.end)), *range(max(sentence.first, time.first - 2), time.first))
    return any(words.names("sequels", tokens.low(index)) for index in near)


def _is_past_its_news(day: date, dateline: date | None) -> bool:
    return dateline is None or (dateline - day).days > FRESH


def _struck_in_the_lead(tokens: Tokens, times: list[PlacedTime]) -> PlacedTime | None:
    """The day of the first two sentences on which something struck, with no word for the happening beside it."""
    words = tokens.lexicon.table(CoverageWords)
    for placed in times:
        if tokens.sentence_of[placed.time.first] > 1:
            return None
        strikes = placed.role is Role.EVENT and words.among("striking_verbs", placed.verb)
        if strikes and placed.time.kind == "day" and not _tells_a_sequel(tokens, placed):
            return placed
    return None


def incident_of_the_news(tokens: Tokens, times: list[PlacedTime], dateline: date | None) -> Incident | None:
    """Return the first fresh day of the lead on which anything was done: "filled the square on Saturday".

    A guess where nothing better tells: only casualties and crowds are taken to be of that day.
    """
    words = tokens.lexicon.table(CoverageWords)
    for placed in times:
        if tokens.sentence_of[placed.time.first] > LAST_OF_LEAD:
            return None
        day = placed.time.period.start
        tells = placed.role is Role.EVENT and placed.time.kind == "day"
        if not tells or day is None or _is_past_its_news(day, dateline) or tokens.low(placed.time.end) in DASHES:
            continue
        named = tokens.low(placed.time.first - 1) in QUOTES  # "the “Day of the Sea” Friday"
        aside = named or words.among("aftermath_verbs", placed.verb) or _tells_a_sequel(tokens, placed)
        if not aside and not _came_before(tokens, placed):
            return Incident(day, runs_on=False, until=day, by_news=True)
    return None


def _came_before(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the day is that of something told before the news: "the boat had left on Tuesday"."""
    verb = attached_verb(tokens, placed.time.first, placed.time.end)
    return verb is not None and any(tokens.low(at) == "had" for at in range(max(0, verb - 2), verb))


def _opening_day(tokens: Tokens, times: list[PlacedTime]) -> date | None:
    """The day of the first sentences, where no word names the happening: "Yesterday, a ferry left its moorings"."""
    words = tokens.lexicon.table(CoverageWords)
    for placed in times:
        if tokens.sentence_of[placed.time.first] > 2:
            return None
        tells = placed.role is Role.EVENT and placed.time.kind == "day" and placed.opens
        if tells and not words.among("aftermath_verbs", placed.verb):
            return placed.time.period.start
    return None


def _speaks_of(tokens: Tokens, name: str, length: int, least: int) -> bool:
    """Whether so many sentences of the lead have words of the class: war and the like, or disease."""
    words = tokens.lexicon.table(CoverageWords)
    lead = tokens.lower[:length]
    known = words.named(name, set(lead))
    told = (at for at, low in enumerate(lead) if low in known) if known else ()
    proper = name == "process_words"
    return len({tokens.sentence_of[at] for at in told if not (proper and tokens.is_name(at))}) >= least


def tells_it(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the time stands with a happening: "crashed on Thursday", "a shooting Friday night", "Sunday's blast"."""
    words = tokens.lexicon.table(CoverageWords)
    time = placed.time
    if placed.role is Role.NOUN:
        return any(words.names("incident_nouns", tokens.low(index)) for index in _phrase_behind(tokens, time.end))
    if placed.role not in (Role.EVENT, Role.STATEMENT) or time.kind != "day":
        return False
    if words.among("aftermath_verbs", placed.verb):
        return _is_of_a_noun(tokens, placed)
    if _goes_on(tokens, placed):
        return False
    sentence = tokens.sentence(time.first)
    before = range(max(sentence.first, time.first - _BACK), time.first)
    noun = any(_is_noun(tokens, words, index) for index in (time.first - 1, time.first - 2))
    if placed.role is Role.STATEMENT:
        return noun
    if noun or words.among("incident_verbs", placed.verb) or words.among("occurring_verbs", placed.verb):
        return True
    if _is_told_in_two_words(tokens, placed):
        return True
    weak = words.among("weak_incident_verbs", placed.verb)
    lemmas = tokens.lexicon.table(VerbWords)
    after = range(time.end, min(sentence.end, time.end + _FORTH))
    if placed.opens or weak or tokens.low(time.end) == "when":
        return any(_happens(tokens, lemmas, words, index) for index in (*after, *(before if weak else ())))
    return any(_is_noun(tokens, words, index) for index in before)


def _phrase_behind(tokens: Tokens, index: int) -> Iterator[int]:
    """The words of a noun phrase from `index` on: "'s methane and dust explosion"."""
    for at in range(index, min(index + _PHRASE, tokens.sentence(index - 1).end)):
        if at >= index + 4 and (tokens.tag(at) is Tag.PUNCTUATION or is_verb(tokens, at)):
            return
        yield at


def _goes_on(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether on that day it was going on: "40 fires were still burning on Tuesday"."""
    verb = attached_verb(tokens, placed.time.first, placed.time.end)
    if verb is None or not tokens.low(verb).endswith("ing"):
        return False
    return any(tokens.low(at) in ("still", "already") for at in (verb - 1, verb - 2))


def _is_of_a_noun(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the day is the happening's, since a perfect bears none: "have been charged over a fight on Friday"."""
    verb = attached_verb(tokens, placed.time.first, placed.time.end)
    if verb is None or verb > placed.time.first or placed.time.kind != "day":
        return False
    words = tokens.lexicon.table(CoverageWords)
    perfect = any(tokens.low(at) in ("have", "has") for at in range(max(0, verb - 3), verb))
    perfect = perfect and words.among("justice_verbs", placed.verb)
    return perfect and any(_is_noun(tokens, words, index) for index in range(verb + 1, placed.time.first))


def _is_told_in_two_words(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the verb tells an incident with the word after it: "the roof gave way on Monday"."""
    words = tokens.lexicon.table(CoverageWords)
    verb = attached_verb(tokens, placed.time.first, placed.time.end)
    return verb is not None and words.among("incident_phrases", f"{placed.verb} {tokens.low(verb + 1)}")


def _is_noun(tokens: Tokens, words: CoverageWords, index: int) -> bool:
    """A happening by its common noun: "Flood" inside a name is none."""
    low = tokens.low(index)
    known = words.names("incident_nouns", low) or words.names("incident_agents", low)
    return known and (not tokens.is_name(index) or tokens.word(index).isupper())  # a headline in capitals


def _happens(tokens: Tokens, lemmas: VerbWords, words: CoverageWords, index: int) -> bool:
    low = tokens.low(index)
    if words.names("incident_nouns", low) or words.names("incident_agents", low):
        return True
    return words.among("incident_verbs", lemmas.lemma(tokens, index))
