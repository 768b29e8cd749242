"""At what hour of its day a report says its happening was: "struck at 8.40 this morning", "on Saturday afternoon".

Two happenings of one day in one city are told apart by it, where nothing else in two reports may. Owns the reading of
hours beside words of what struck; which days a happening has is extraction's to say.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from factcheck.comparison.clue_words import NUMBERS, PART, clue_words

DAY_LONG, HALF_DAY = 24 * 60, 12 * 60
SLACK = 45
"""Minutes by which a clock in a report may be wrong: an alarm, a call, an arrival are told for what they were about."""
BETWEEN = 15
"""Minutes that must lie between two spans: two clocks are then some two hours apart."""
LEAD = 500
"""Code points of a beginning, in which a part of the day is the happening's; later ones are of visits and burials."""
PARTS = {"morning": (180, 720), "afternoon": (735, 1095), "evening": (990, 1380), "night": (1110, 1830)}
"""Minutes of what news calls so: late in an afternoon it may be evening, and the night lasts until six."""
EARLY, NIGHTFALL = (60, 420), (990, 1320)
_SPOKEN = {
    r"(?:before|at|towards?|around) (?:dawn|daybreak|sunrise|first light)": EARLY,
    r"the (?:early|small|pre-?dawn) hours": EARLY,
    r"(?:at|before|around|towards?) (?:dusk|nightfall|sunset)": NIGHTFALL,
    r"overnight|(?:during|in) the night(?! (?:of|to)\b)|after (?:dark|nightfall|sunset)": PARTS["night"],
}
"""Other words for a part of the day, and its minutes."""
_TURNS = {"noon": 720, "midday": 720, "midnight": 0, "daybreak": 330, "dawn": 330}
_AFTER_HALF = 5 * 60
"""Clock from which "at night" is before midnight."""
_NUMBERS = {word: at for at, word in enumerate(NUMBERS, 1)}
_QUARTERS = {"quarter past": 15, "half past": 30, "quarter to": -15}
_OF_DAY = r"(?:in|on|this|that|yesterday) (?:the )?(?:\w+day )?(?:morning|afternoon|evening)"
_HOW = r"(?:at|around|about|approximately|roughly|near|(?:shortly|just|soon|a little|moments|minutes) (?:before|after))"
_NUMBER = "|".join(_NUMBERS)
_CLOCK = re.compile(
    rf"\b(?:{_HOW} )+"
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?:\s?(?P<half>[ap])\.?m\b\.?)?(?! ?(?:GMT|UTC|per|%|\d))"
    r"|(?P<four>\d{4}) ?(?:hours|hrs|h)\b"
    rf"|(?P<quarter>quarter past|half past|quarter to) (?P<of>{_NUMBER})\b"
    rf"|(?P<word>{_NUMBER})(?: o['’]clock\b|(?= {_OF_DAY}))"
    r"|(?P<turn>noon|midday|midnight|daybreak|dawn))"
    r"(?: ?(?:local time)?,? ?(?:on |in |this |that |yesterday )*(?:the )?(?:\w+day )?(?:at )?"
    rf"{PART}\b)?",
    re.IGNORECASE,
)
_TOLD = r"(?:[^.;:!?]|[.:](?=\d)|[.](?=m\b| [a-z]))"
"""A code point of one clause: the points of a clock end none."""
_BEHIND = re.compile(
    rf"(?:{_TOLD}{{0,60}}?\b(?:on |in the |this |during the )|{_TOLD}{{0,160}}?\bon (?=\w+day )(?:early |late )?)"
    rf"(?:\w+day )?{PART}\b(?! shift)",
    re.IGNORECASE,
)
"""Behind what struck: "capsized off the island on Saturday morning"."""
_SPOKEN_BEHIND = {
    re.compile(rf"{_TOLD}{{0,60}}?\b(?:{words})\b", re.IGNORECASE): span for words, span in _SPOKEN.items()
}
"""Behind what struck: "capsized off the island before dawn on Saturday"."""
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\d|[ap]\.?m\b|m\b| [a-z]))+[.!?]?")
_LABEL = re.compile(r"(?:^|\n|[.!?] )(?:when|time|hour)\s?[:–—-]\s*$", re.IGNORECASE)
"""Before a clock in a list of facts: "When: about 10:40"."""
_UNTIL = re.compile(r"\b(?:by|until|till|since|from|as of)\s*$", re.IGNORECASE)
_CAME = re.compile(r"\b(?:marched|rallied|demonstrated|protested|gathered|took to the streets)\b", re.IGNORECASE)
"""What a crowd does on its day, at no hour of its own."""
_FAR = 160
"""Code points between what struck and the day of the week on which it did."""
_REACH = 140
"""Code points between a clock and the word of what struck."""


Span = tuple[int, int, bool]
"""First and last minute of a day, the last also of the next; and whether a clock's face leaves the half day open."""


def hours_of(text: str) -> frozenset[Span]:
    """Return when of a day the text says that something struck; nothing where it gives no hour.

    The opening's part of the day is the happening's own: clocks at it are nearer, and others may be another's.
    What went on for hours began at the clock told, or ended at it.
    """
    parts = frozenset(_parts(text[:LEAD]))
    clocks = frozenset(_of_half(clock, parts) for clock in _clocks(text))
    near = frozenset(clock for clock in clocks if any(not _gap(clock, part) for part in parts))
    lasted = _lasted(text)
    return frozenset((start - lasted, end + lasted, half) for start, end, half in near or clocks | parts)


def _lasted(text: str) -> int:
    """Minutes that it went on, by its words: "ending a siege of more than seven hours"."""
    told = clue_words().lasting.search(text)
    if told is None:
        return 0
    hours = (told["before"] or told["behind"]).lower()
    return 60 * (_NUMBERS.get(hours) or int(hours))


def _of_half(clock: Span, parts: frozenset[Span]) -> Span:
    """The clock of a face in the half of the day that the opening names: 8:30 of a morning."""
    start, end, open_half = clock
    if not open_half or not parts:
        return clock
    halves = ((start, end, False), (start + HALF_DAY, end + HALF_DAY, False))
    meeting = [half for half in halves if any(not _gap(half, part) for part in parts)]
    return meeting[0] if len(meeting) == 1 else clock


def strikes_on(text: str, day: date) -> bool:
    """True when the opening says that something struck that day: "woke the town at 2 a.m. on Tuesday"."""
    strikes, after = (clue_words().strikes, _CAME), clue_words().comes_after
    named = (
        rf"{day:%A}|today|tonight|this (?:morning|afternoon|evening)|overnight|(?:during|in) the night(?! (?:of|to)\b)"
    )
    behind = re.compile(rf"{_TOLD}{{0,{_FAR}}}?\b(?:{named})\b", re.IGNORECASE)
    for sentence in _SENTENCE.findall(text[:LEAD]):
        for struck in (found for words in strikes for found in words.finditer(sentence)):
            told = behind.match(sentence, struck.end())
            if told and not after.search(told[0]):
                return True
    return False


def spans_of(part: str) -> frozenset[Span]:
    """Return the span of a part of the day: "morning"."""
    return frozenset({(*PARTS[part.lower()], False)})


def are_apart(one: frozenset[Span], other: frozenset[Span]) -> bool:
    """True when both tell hours, and none of one report comes near one of the other."""
    return bool(one and other) and all(_gap(a, b) >= BETWEEN for a, b in product(one, other))


def shown(spans: frozenset[Span]) -> str:
    """Say the hours, the earliest first: "8:40", "afternoon"."""
    parts = {span: part for part, span in PARTS.items()} | {EARLY: "early morning", NIGHTFALL: "nightfall"}
    return ", ".join(parts.get((start, end)) or _clock((start + end) // 2) for start, end, _ in sorted(spans))


def _clock(minute: int) -> str:
    return f"{minute % DAY_LONG // 60}:{minute % 60:02}"


def meet_over_midnight(earlier: frozenset[Span], later: frozenset[Span]) -> bool:
    """True when the hours of two days that follow each other may be one night's: "late on Saturday", "at 1 a.m."."""
    for begins, ends in ((start, end) for start, end, _ in earlier):
        for start, end in ((start + DAY_LONG, end + DAY_LONG) for start, end, _ in later):
            if start - ends < SLACK and begins - end < SLACK:
                return True
    return False


def _gap(a: Span, b: Span) -> int:
    """Minutes between two spans, whichever comes first; nothing where they overlap."""
    turn = HALF_DAY if a[2] or b[2] else DAY_LONG
    length = (a[1] - a[0]) + (b[1] - b[0])
    ahead = (b[0] - a[1]) % turn
    return 0 if ahead + length >= turn else min(ahead, turn - ahead - length)


def _clocks(text: str) -> Iterator[Span]:
    for sentence in _SENTENCE.findall(text):
        for clock in _CLOCK.finditer(sentence):
            minute = _minute(clock)
            if minute is not None and _is_of_what_struck(clock, sentence):
                yield minute[0] - SLACK, minute[0] + SLACK, minute[1]


def _is_of_what_struck(clock: re.Match[str], sentence: str) -> bool:
    """True when something strikes before the clock, or behind it, and nothing that comes after lies between."""
    strikes, after = clue_words().strikes, clue_words().comes_after
    before = re.split("[;:]", sentence[max(0, clock.start() - _REACH) : clock.start()])[-1]
    struck = list(strikes.finditer(before))
    if _UNTIL.search(before) or after.search(before, struck[-1].end() if struck else 0):
        return False
    behind = re.split("[;:]", sentence[clock.end() : clock.end() + _REACH])[0]
    first = strikes.search(behind)
    told = struck or _LABEL.search(sentence[: clock.start()])
    return bool(told or (first and not after.search(behind, 0, first.start())))


def _minute(clock: re.Match[str]) -> tuple[int, bool] | None:
    """The minute of the day, and whether it may be twelve hours later; None for what is no clock."""
    told = clock.groupdict()
    part = (told["part"] or "").lower()
    if told["turn"]:
        return _TURNS[told["turn"].lower()], False
    if told["four"]:
        hour, minute = divmod(int(told["four"]), 100)
        return (hour * 60 + minute, False) if hour < 24 and minute < 60 else None
    if told["hour"]:
        hour, minute = int(told["hour"]), int(told["minute"] or 0)
        if hour > 24 or minute > 59 or not (told["half"] or told["minute"] or part):
            return None
        if told["half"]:
            return hour % 12 * 60 + HALF_DAY * (told["half"].lower() == "p") + minute, False
        if hour > 12 or told["hour"].startswith("0"):
            return hour % 24 * 60 + minute, False
    else:
        hour = _NUMBERS[(told["of"] or told["word"]).lower()]
        minute = _QUARTERS[told["quarter"].lower()] if told["quarter"] else 0
    return _of_part((hour * 60 + minute) % HALF_DAY, part)


def _of_part(minute: int, part: str) -> tuple[int, bool]:
    """The minute of the day of a clock face, by the part of the day beside it."""
    later = part in ("afternoon", "evening") or (part == "night" and minute >= _AFTER_HALF)
    return minute + HALF_DAY * later, not part


def _parts(text: str) -> Iterator[Span]:
    strikes, after, named = clue_words().strikes, clue_words().comes_after, clue_words().parts
    for sentence in _SENTENCE.findall(text):
        spans = [PARTS[match["part"].lower()] for match in named.finditer(sentence)]
        for struck in strikes.finditer(sentence):
            behind = _BEHIND.match(sentence, struck.end())
            if behind and not after.search(behind[0]):
                spans.append(PARTS[behind["part"].lower()])
            told = ((words.match(sentence, struck.end()), span) for words, span in _SPOKEN_BEHIND.items())
            spans += [span for found, span in told if found and not after.search(found[0])]
        yield from ((*span, False) for span in spans)
