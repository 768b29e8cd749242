"""Which figures stand in the background of a report, where it tells of other happenings than its own.

News tells first what is new. What it sets this beside comes further down, in few and long sentences, with words of time
and of comparison, with a day, a place or a kind of happening of its own. None of these shows it alone, so they are
weighed. Words that show it by themselves are `passing`'s.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.comparison.clue_words import clue_words
from factcheck.comparison.known_places import widely_named
from factcheck.comparison.passing_words import HAPPENING
from factcheck.model import Claim, Event

SHORTEST = 600
"""Code points of a text that has a background at all: a note tells of one thing."""
UPPER = 0.4
"""Share of a text that tells what is new, whatever lines of names and days stand above it."""
OPENING = 2
"""Paragraphs in which a report says what it is about: its headline and its lead."""
BEFORE_IT = 4
"""Paragraphs from whose kinds of happening another is told apart."""
DUE = 13
"""Weight from which a figure is another happening's.

This and `WEIGHTS` are those of a logistic regression, rounded, on 10,500 figures of made-up reports: four each of 258
pairs of happenings in one city, and of 61 happenings alone; one figure in twelve is told of another happening. Of 83
such figures in 36 further sets, by hands that had not seen these, this and `passing` find 48 (`passing` alone 20), and
take four of 1,089 others for such.
"""
WEIGHTS = {
    "far down": 6.5,
    "words of time and comparison around it": 4.0,
    "a long sentence": 3.5,
    "a clause that leads to it": 2.5,
    "near the end": 1.5,
    "happenings named around it": 1.5,
    "the report's own kind of happening around it": 1.5,
    "another kind of happening around it": 1.0,
    "the dead": 1.5,
    "a day in words": 1.5,
    "a day's or week's happening": 1.5,
    "a place of its own": 1.0,
    "a sentence that opens with where or when": 1.0,
    "not first in its paragraph": 0.5,
    "somebody says it": -0.5,
    "up to now": -0.5,
    "no harm": -1.0,
    "hospitals": -1.0,
    "those told before": -1.0,
    "names of the opening": -1.5,
    "a day that the opening names": -2.0,
}
SAID = 5
"""Clues that are said; the others weigh little."""
LONG = 200
"""Code points of a sentence of middle length."""
_LINKS = re.compile(
    r"\b(?:last|earlier|previous(?:ly)?|before|ago|since|followed|follows|after|weeks?|months?|first|second|third|another|"
    r"other|both|same|also|like|unlike|again|compared|still|already|separate(?:ly)?|rival|opposite|neighbou?ring|"
    r"elsewhere|across|far|too|whose|latest|recent|series|wave|string)\b",
    re.IGNORECASE,
)
"""Words that set one thing beside another, or before it; `LINKS` of them are as good as one clue."""
LINKS, HAPPENINGS = 4, 2
MOST = 1.25
"""As much of a clue as counts: long paragraphs have more of everything."""
_LED_TO = re.compile(
    r"\b(?:in which|where|(?:that|which) (?:killed|left|claimed|took|cost)|which had)\b", re.IGNORECASE
)
_NEAR = 60
"""Code points before a number in which such a clause begins."""
_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_OF_A_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|night|year)|week|month)['’]s\b", re.IGNORECASE
)
_SAID = re.compile(r"\b(?:said|says|told|according)\b")
_NOW = re.compile(r"\b(?:to date|so far|latest|now|today|tonight)\b", re.IGNORECASE)
_CARE = re.compile(
    r"\b(?:hospitals?|airlifted|clinic|treated|ambulance|morgue|mortuary|doctors?|nurses?)\b", re.IGNORECASE
)
_TOLD_BEFORE = re.compile(
    r"\b(?:the|those|these|other|remaining) (?:\w+ ){0,2}(?:victims|dead|deaths|injured|wounded|survivors|bodies)\b",
    re.IGNORECASE,
)
"""Words that go back to those whom the report has told of: "the other four victims"."""
_OPENS_WITH_WHERE = re.compile(r"\W*(?:In|At|On|After|Before|For|Of|With|From)\b")
_RUNNING = frozenset({"disease"})
_SINCE = re.compile(
    r"\bsince (?:the )?(?:(?:start|beginning|outbreak|onset) of|(?:war|conflict|fighting|outbreak) (?:began|started))",
    re.IGNORECASE,
)
"""Since when a war or an outbreak is counted."""
_NAME = re.compile(r"(?<=[\w,;:'’\"“(] )[A-Z][\w'’-]{2,}")
"""A capital inside a sentence."""
NAMES = 3
"""Names of the opening that are as good as more: two may be the city's."""
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’-])*")


def weighs_as_background(claim: Claim, text: str) -> bool:
    """True when where and how a figure is told weighs enough for another happening than the report's own."""
    return sum(_weighed(claim, text).values()) >= DUE


def words(claim: Claim, text: str) -> str:
    """Say what speaks for another happening, the weightiest first, and how much it weighs; "" where it weighs less."""
    weighed = _weighed(claim, text)
    weight = sum(weighed.values())
    if weight < DUE:
        return ""
    told = sorted((clue for clue in weighed if weighed[clue] > 0), key=lambda clue: -weighed[clue])
    return f"{', '.join(told[:SAID])} ({weight:g}; from {DUE} on)"


def _weighed(claim: Claim, text: str) -> dict[str, float]:
    return {clue: WEIGHTS[clue] * much for clue, much in clues(claim, text).items()}


def clues(claim: Claim, text: str) -> dict[str, float]:
    """Return what speaks for another happening, and against it, each with how much of it there is; {} in an opening."""
    told, start = _told(text), claim.span.start
    place = next((place for place, (_, end) in enumerate(told.paragraphs) if start < end), 0)
    if len(text) < SHORTEST or place < OPENING or start < UPPER * len(text) or told.runs_on:
        return {}
    first, last = told.paragraphs[place]
    around, sentence = _around(text[first:last]), claim.sentence.of(text)
    days = frozenset(_WEEKDAY.findall(sentence))
    found = {
        "far down": start / len(text),
        "words of time and comparison around it": around.links,
        "a long sentence": min(MOST, len(sentence) / LONG),
        "a clause that leads to it": _LED_TO.search(text[max(claim.sentence.start, start - _NEAR) : start]) is not None,
        "near the end": place >= len(told.paragraphs) - OPENING,
        "happenings named around it": around.happenings,
        "the report's own kind of happening around it": not around.kinds.isdisjoint(told.own_kinds),
        "another kind of happening around it": bool(around.kinds) and around.kinds.isdisjoint(told.kinds_before),
        "the dead": claim.event is Event.KILLED,
        "a day in words": claim.period is not None and claim.period.words is not None,
        "a day's or week's happening": _OF_A_DAY.search(sentence) is not None,
        "a place of its own": _is_new(claim.place, told.opening),
        "a sentence that opens with where or when": _OPENS_WITH_WHERE.match(sentence) is not None,
        "not first in its paragraph": claim.sentence.start > first,
        "names of the opening": max(0, min(NAMES, _names(sentence, told.opening)) - 1),
        "up to now": _NOW.search(sentence) is not None,
        "hospitals": _CARE.search(sentence) is not None,
        "those told before": _TOLD_BEFORE.search(sentence) is not None,
        "somebody says it": _SAID.search(sentence) is not None,
        "no harm": claim.event in (None, Event.OTHER),
        "a day that the opening names": not days.isdisjoint(told.days),
    }
    return {clue: float(much) for clue, much in found.items() if much}


@dataclass(frozen=True, slots=True)
class _Told:
    """A text by paragraphs, and what its opening tells: kinds of happening, weekdays, words."""

    paragraphs: tuple[tuple[int, int], ...]
    opening: str
    own_kinds: frozenset[str]
    kinds_before: frozenset[str]
    days: frozenset[str]
    runs_on: bool
    """True for a report of a war or an outbreak: whatever it tells is of it."""


@lru_cache(64)
def _told(text: str) -> _Told:
    paragraphs = tuple(line.span() for line in re.finditer(r"[^\n]*\S[^\n]*", text))
    ends = [
        text[: paragraphs[min(many, len(paragraphs)) - 1][1]] if paragraphs else "" for many in (OPENING, BEFORE_IT)
    ]
    opening, days = _kinds(ends[0]), frozenset(_WEEKDAY.findall(ends[0]))
    runs_on = not opening.isdisjoint(_RUNNING) or _SINCE.search(text) is not None
    return _Told(paragraphs, ends[0].lower(), opening, _kinds(ends[1]), days, runs_on)


@dataclass(frozen=True, slots=True)
class _Around:
    """What a paragraph tells: words that set things beside each other, happenings, and their kinds."""

    links: float
    happenings: float
    kinds: frozenset[str]


@lru_cache(256)
def _around(paragraph: str) -> _Around:
    links, happenings = (len(words.findall(paragraph)) for words in (_LINKS, HAPPENING))
    return _Around(min(MOST, links / LINKS), min(MOST, happenings / HAPPENINGS), _kinds(paragraph))


def _kinds(text: str) -> frozenset[str]:
    """The kinds of happening that words name, and the accidents that vehicles have."""
    data, words = clue_words(), frozenset(_WORD.findall(text.lower()))
    named = (data.kinds[word] for word in words if word in data.kinds)
    accidents = {kind for kind, vehicles, befalling in data.accidents if words & vehicles and words & befalling}
    return frozenset[str]().union(*named) | accidents


def _names(sentence: str, opening: str) -> int:
    """How many names of the opening a sentence holds, words of a place that every paper names not counted."""
    named = {word.removesuffix("'s").removesuffix("’s").lower() for word in _NAME.findall(sentence)} - widely_named()
    return len(named.intersection(_WORD.findall(opening)))


def _is_new(place: str | None, opening: str) -> bool:
    return bool(place) and place is not None and place[:1].isupper() and place.split()[-1].lower() not in opening
