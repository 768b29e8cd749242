"""Which figures a text tells of another happening than the one it is about: "last month's blast, in which 17 died".

Reads the words of a figure's own sentence and what its paragraph says shortly before it. Owns no days (`happenings` has
those) and joins nothing; whether a figure sums several happenings up is told here too.
"""

import re
from functools import lru_cache

from factcheck.comparison import passing_words as words
from factcheck.comparison import scope
from factcheck.comparison.hours import LEAD, Span, are_apart, hours_of, spans_of
from factcheck.model import Claim

_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\d|[ap]\.?m\b|m\b))+[.!?\n]*")
"""A point in a clock ends none: "At 3.40 p.m."."""
BEFORE = 200
"""Code points before a sentence in which such words still speak of it, within its paragraph."""
_HEADLINE = re.compile(r"[^.!?]{0,160}")
"""Behind a headline and a dateline a text opens: "a second blast this week killed 14" is what it is about."""
KEPT = 64
"""Texts kept without their asides: the two readings of one document follow each other."""
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
    year = words.YEARS.search(text, *near)
    if year is not None and claim.as_of is not None and int(year.group(1)) < claim.as_of.year:
        return year.group(1)
    own = sentence.start, figure.start
    opens = _HEADLINE.fullmatch(text, 0, sentence.start)
    told = (
        words.LEADING_ON.match(text, sentence.start)
        or words.BEHIND.match(text, figure.end, sentence.end)
        or any(one.search(text, *own) for one in (*words.OF_OTHERS, words.WAR, words.AFTER, words.FOLLOWED))
        or _is_of_another_part(words.OF_A_PART.search(text, *own), text)
        or (not opens and (words.TIMES.search(text, *own) or any(one.search(text, *near) for one in words.OF_BEFORE)))
        or (words.FIRST_ONE.match(text, sentence.start) and words.TIMES.search(text, near[0], sentence.start))
    )
    if not told and scope.is_family(claim) and not opens and words.MOURNING.search(text, near[0], sentence.end):
        return f"mourning at {paragraph}"
    return f"at {paragraph}" if told else OF_ITS_OWN


def _is_of_another_part(told: re.Match[str] | None, text: str) -> bool:
    """True for "in the morning attack" of a report whose opening dates its own to the afternoon."""
    return told is not None and are_apart(spans_of(told["part"]), _opening_hours(text))


@lru_cache(KEPT)
def _opening_hours(text: str) -> frozenset[Span]:
    return hours_of(text[:LEAD])


def without(text: str, stretches: Stretches) -> str:
    """Return the text with blanks for the stretches."""
    for start, end in stretches:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@lru_cache(KEPT)
def asides_in(text: str) -> Stretches:
    """Return where the text tells of other happenings, in code points: whole sentences, and ends of sentences."""
    found, opens, asides = [], True, False
    for match in _SENTENCE.finditer(text):
        sentence = match[0]
        told = any(one.search(sentence) for one in (*words.OF_OTHERS, *words.OF_BEFORE, words.TIMES))
        aside = not opens and (told or words.LATELY.match(sentence))
        if aside or (asides and words.FIRST_ONE.match(sentence)):
            found.append(match.span())
        else:
            start = match.start()
            found += [(start + one.start(), start + one.end()) for one in words.DAYS_AFTER.finditer(sentence)]
        asides = bool(aside)
        opens = opens and sentence.endswith("\n")
    return tuple(found)


@lru_cache(KEPT)
def without_asides(text: str) -> str:
    """Return the text with blanks for what it tells of other happenings: that is no evidence of what it is about."""
    return without(text, asides_in(text))


def sums_several_up(claim: Claim, text: str) -> bool:
    """True for a figure of several happenings: "12 wounded in shootings across the city", "in a week 52 have died"."""
    sentence = claim.sentence.of(text)
    behind = words.SUMMED.search(text, claim.span.end, claim.sentence.end)
    return (
        behind is not None
        or words.TOGETHER.search(sentence) is not None
        or (words.WITHIN.search(sentence) is not None and words.HAVE.search(sentence) is not None)
    )
