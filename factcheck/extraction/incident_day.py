"""The day of the one happening an article is about, collected once for the document. Owns that choice only."""

from dataclasses import dataclass
from datetime import date

from factcheck.extraction.time_roles import CoverageWords, PlacedTime, Role
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords

LEAD = 250
"""Tokens of the lead: what an article is about is said there."""
FRESH = 3
"""Days after which a day told in an article about a war or an outbreak is no longer its news."""
_BACK, _FORTH = 14, 10


@dataclass(frozen=True, slots=True)
class Incident:
    """`day` of the main happening, None without one; `runs_on` for wars and outbreaks, whose counts grow daily."""

    day: date | None
    runs_on: bool


def find_incident(tokens: Tokens, times: list[PlacedTime], dateline: date | None) -> Incident:
    """Return the incident of the document: the first day told with a sudden happening, the lead's before later ones."""
    runs_on = _runs_on(tokens)
    for placed in times:
        day = placed.time.period.start
        if day is None or day != placed.time.period.end or not _tells_it(tokens, placed):
            continue
        if runs_on and (dateline is None or (dateline - day).days > FRESH):
            continue
        return Incident(day, runs_on)
    return Incident(None, runs_on)


def _runs_on(tokens: Tokens) -> bool:
    """Whether the lead speaks of a war, an outbreak or the like more than once."""
    words = tokens.lexicon.table(CoverageWords)
    return sum(words.among("process_words", low) for low in tokens.lower[:LEAD]) >= 2


def _tells_it(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the time stands with a happening: "crashed on Thursday", "a shooting Friday night", "Sunday's blast"."""
    words = tokens.lexicon.table(CoverageWords)
    time = placed.time
    if placed.role is Role.NOUN:
        return any(words.among("incident_nouns", tokens.low(time.end + step)) for step in range(4))
    if placed.role not in (Role.EVENT, Role.STATEMENT) or time.kind != "day":
        return False
    if words.among("aftermath_verbs", placed.verb):
        return False
    sentence = tokens.sentence(time.first)
    before = range(max(sentence.first, time.first - _BACK), time.first)
    noun = any(words.among("incident_nouns", tokens.low(index)) for index in (time.first - 1, time.first - 2))
    if placed.role is Role.STATEMENT:
        return noun
    if noun or words.among("incident_verbs", placed.verb):
        return True
    lemmas = tokens.lexicon.table(VerbWords)
    after = range(time.end, min(sentence.end, time.end + _FORTH))
    if placed.opens:
        return any(_happens(tokens, lemmas, words, index) for index in after)
    return any(words.among("incident_nouns", tokens.low(index)) for index in before)


def _happens(tokens: Tokens, lemmas: VerbWords, words: CoverageWords, index: int) -> bool:
    low = tokens.low(index)
    return words.among("incident_nouns", low) or words.among("incident_verbs", lemmas.lemma(tokens, index))
