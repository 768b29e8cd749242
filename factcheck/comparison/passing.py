"""Which figures a text tells of another happening than the one it is about: "last month's blast, in which 17 died".

Reads the words of a figure's own sentence and what its paragraph says shortly before it. Owns no days (`happenings` has
those) and joins nothing; whether a figure sums several happenings up, `sums` says.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from factcheck.comparison import passing_words as words
from factcheck.comparison import scope
from factcheck.comparison.background import weighs_as_background
from factcheck.comparison.clue_words import disease_of
from factcheck.comparison.hours import LEAD, Span, are_apart, hours_of, spans_of
from factcheck.comparison.rival_marches import is_of_anothers_march
from factcheck.comparison.sums import is_of_both
from factcheck.model import Claim, Event

_MONTHS = r"(?:(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?<=\bSept))"
SENTENCE = re.compile(rf"(?:[^.!?\n]|\.(?=\d|[ap]\.?m\b|m\b)|{_MONTHS}\.)+[.!?\n]*")
"""A point in a clock or behind a month ends none: "At 3.40 p.m.", "on Oct. 8"."""
BEFORE = 200
"""Code points before a sentence in which such words still speak of it, within its paragraph."""
_HEADLINE = re.compile(r"[^.!?]{0,160}")
"""Behind a headline and a dateline a text opens: "a second blast this week killed 14" is what it is about."""
LEAD_LENGTH = 3
"""Sentences of headline and lead."""
KEPT = 64
"""Texts kept without their asides: the two readings of one document follow each other."""
_BEFALLEN = frozenset(Event) - {Event.OTHER}
_NUMBER = re.compile(r"\b(?:\d[\d,]*|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b")
_OR_SO_MANY = re.compile(r"[^.;:]{2,90}?\b(?:and|or|but|though|although|while|against)\b[^.;:]{0,50}")
"""Between two counts of one clause: "where police say 44 died, and 52 by the council's count"."""
Stretches = tuple[tuple[int, int], ...]
"""Starts and ends in code points of a document's text."""
OF_ITS_OWN = ""
"""The passage of what a text is about."""


def passage(claim: Claim, text: str) -> str:
    """Return a name for the passage that tells of another happening, one for the same; `OF_ITS_OWN` outside of these.

    A line that only leads to another story is such a passage: "ALSO READ: 17 dead".
    """
    sentence, figure = claim.sentence, claim.span
    paragraph = text.rfind("\n", 0, sentence.start) + 1
    near = max(paragraph, sentence.start - BEFORE), figure.start
    last = text.rfind(". ", paragraph, max(paragraph, sentence.start - 2))
    told_on = max(paragraph, min(near[0], last + 1)), figure.start
    year = words.YEARS.search(text, *near)
    if year is not None and claim.as_of is not None and int(year.group(1)) < claim.as_of.year:
        return year.group(1)
    if is_of_both(claim, text):
        return OF_ITS_OWN
    own, sentence_of = (sentence.start, figure.start), (sentence.start, sentence.end)
    opens = _HEADLINE.fullmatch(text, 0, sentence.start)
    told = (
        words.LEADING_ON.match(text, sentence.start)
        or any(one.match(text, figure.end, sentence.end) for one in words.BEHIND_IT)
        or words.SET_APART.search(text, sentence.start, sentence.end)
        or any(one.search(text, *own) for one in (*words.OF_OTHERS, words.WAR, words.AFTER, words.FOLLOWED))
        or (words.LED_AFTER.search(text, *own) and words.HAD_BEFALLEN.match(text, figure.end, sentence.end))
        or _is_of_another_hour(claim, words.OF_A_PART.search(text, *own), text)
        or (not opens and (words.TIMES.search(text, *own) or any(one.search(text, *near) for one in words.OF_BEFORE)))
        or (not opens and any(one.search(text, *told_on) for one in words.ELSEWHERE))
        or (not opens and any(one.match(text, *sentence_of) for one in (words.HOURS_AFTER, words.IS_OVER)))
        or (words.FIRST_ONE.match(text, sentence.start) and words.TIMES.search(text, near[0], sentence.start))
        or (_is_told_as_anothers(claim, text) and _is_behind_the_news(claim, text))
        or (not opens and is_of_anothers_march(claim, text))
        or _is_of_another_disease(claim, text)
        or weighs_as_background(claim, text)
    )
    if not told and scope.is_family(claim) and not opens and words.MOURNING.search(text, near[0], sentence.end):
        return f"mourning at {paragraph}"
    return f"at {paragraph}" if told else OF_ITS_OWN


def _is_told_as_anothers(claim: Claim, text: str) -> bool:
    """True for "killed there", "the mill fire, in which four died", "the inn, where five died": not said of its own."""
    if words.THERE.search(claim.sentence.of(text)):
        return True
    told = (*words.BEHIND_THE_LEAD, words.WHERE_SO_MANY) if claim.event in _BEFALLEN else words.BEHIND_THE_LEAD
    start, end = claim.sentence.start, claim.span.start
    counts = (count.start() for count in _NUMBER.finditer(text, start, end))
    ends = (end, *(at for at in counts if _OR_SO_MANY.fullmatch(text, at, end)))
    return any(one.search(text, start, at) for at in ends for one in told)


def _is_behind_the_news(claim: Claim, text: str) -> bool:
    """True behind the lead, and behind another toll of its sentence: "killing 21, in a town in mourning for the 19"."""
    if words.BESIDE_ITS_OWN.search(text, claim.sentence.start, claim.span.start):
        return True
    return len(list(islice(SENTENCE.finditer(text, 0, claim.sentence.start), LEAD_LENGTH))) == LEAD_LENGTH


def _is_of_another_hour(claim: Claim, part: re.Match[str] | None, text: str) -> bool:
    """True for a sentence of another hour than the opening: "in the morning attack", "a car was hit at 8.30 a.m."."""
    own = spans_of(part["part"]) if part is not None else _hours(claim.sentence.of(text))
    return bool(own) and are_apart(own, _hours(text[: min(LEAD, claim.sentence.start)]))


def _is_of_another_disease(claim: Claim, text: str) -> bool:
    """True for a sentence that names first another disease than the text does."""
    named = disease_of(claim.sentence.of(text))
    return bool(named) and named != _disease(text)


@lru_cache(KEPT)
def _disease(text: str) -> frozenset[str]:
    return disease_of(text)


@lru_cache(KEPT)
def _hours(text: str) -> frozenset[Span]:
    return hours_of(text)


def without(text: str, stretches: Stretches) -> str:
    """Return the text with blanks for the stretches."""
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(KEPT)
def asides_in(text: str) -> Stretches:
    """Return where the text tells of other happenings, in code points: whole sentences, and ends of sentences."""
    found, asides = [], False
    for start, sentence, mark in _marked(text):
        aside = mark is not None or (asides and words.FIRST_ONE.match(sentence))
        if aside:
            found.append((start, start + len(sentence)))
        else:
            parts = (*words.DAYS_AFTER.finditer(sentence), words.MEANWHILE.match(sentence))
            found += [(start + part.start(), start + part.end()) for part in parts if part]
        asides = mark is not None
    return tuple(found)


def _marked(text: str) -> Iterator[tuple[int, str, int | None]]:
    """Yield the start of each sentence, its words, and where in it words of another happening stand."""
    opens = True
    for match in SENTENCE.finditer(text):
        sentence = match[0]
        marks = () if opens else (*words.OF_OTHERS, *words.OF_BEFORE, words.TIMES)
        found = [told.start() for one in marks if (told := one.search(sentence))]
        if not opens and (words.LATELY.match(sentence) or words.HOURS_AFTER.match(sentence)):
            found.append(0)
        yield match.start(), sentence, min(found, default=None)
        opens = opens and sentence.endswith("\n")


@lru_cache(KEPT)
def clauses_of_others(text: str) -> tuple[str, ...]:
    """Return the clauses that name where another happening was: "when a second boat sank off Orla"."""
    found = []
    for _, sentence, mark in _marked(text):
        if mark is None or words.COUNTS_ITS_OWN.match(sentence):
            continue
        led_to = [told.start() for told in words.LED_TO.finditer(sentence, 0, mark)]
        found.append(sentence[max(led_to, default=0) :])
    return tuple(found)


@lru_cache(KEPT)
def without_asides(text: str) -> str:
    """Return the text with blanks for what it tells of other happenings: that is no evidence of what it is about."""
    return without(text, asides_in(text))
