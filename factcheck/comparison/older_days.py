"""Sentences that name a day long before what a report is about: "On 4 February jets hit the market, where 34 died".

Owns which day such a sentence names, and which counts are of it; whose incident that is, `evidence` says. Days of the
week are not read here: they reach the counts as periods.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.comparison import scope
from factcheck.comparison.clue_words import clue_words
from factcheck.comparison.nodes import WEEK, Node
from factcheck.comparison.passing import SENTENCE
from factcheck.comparison.passing_words import HAPPENED, HAPPENING
from factcheck.model import Claim, ClaimKind, Document

OPENING = 4
"""Sentences of headline and lead: what they date is what the report is about."""
APART = timedelta(days=2)
"""Days from which a day is another's: a night may be dated to both of its days. A march is of its day alone."""
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join([month.title() for month in _MONTHS] + [rf"{month[:3].title()}\." for month in _MONTHS] + [r"Sept\."])
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "fortnight": 14, "month": 30, "months": 30}
_NUMBERS = "a two three four five six seven eight nine ten eleven twelve".split()
_COUNTED = rf"(?P<many>\d{{1,2}}|{'|'.join(_NUMBERS)}|one) (?P<unit>{'|'.join(_DAYS)})"
_NAMED = re.compile(
    rf"\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<of>{_MONTH})(?!\w)"
    rf"|\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:,.]\d)"
    r"|\b(?:on|of) the (?P<nth>\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|century|floor|anniversary|time|street|district))"
    rf"|\b{_COUNTED} (?:ago|earlier|before)\b(?! (?:the|he|she|it|they|his|her|its|their)\b)"
    rf"|^\W*It (?:is|has been) (?:only |just |barely |hardly )?{_COUNTED.replace('<', '<since_')} since\b"
    r"|\b(?:at|in|of) the (?P<part>beginning|start|middle) of (?:the|this) month\b"
    rf"|\b(?P<weekday>{'|'.join(_WEEKDAYS)})\b",
    re.IGNORECASE,
)
_OF_WORDS = re.compile(
    r"\b(?:statement|report|letter|bulletin|communiqu[eé]|note|decree|order|law|notice|survey|update|dated)"
    r"(?: [\w’'-]+){0,2} (?:of|on)? ?$|\b(?:since|until|from|by|before|after|than|against|versus) (?:the |on )?$",
    re.IGNORECASE,
)
"""Before a day: it is that of a paper, or only bounds or compares a number."""
_SET_BESIDE = re.compile(
    r"\b(?:(?:up|down) from|against|compared (?:with|to)|than) (?:the |some |about |around )?$", re.I
)
_FIRST_TIME = re.compile(
    r"^[^.;,]{0,30}\b(?:the (?:first|last|previous) (?:time|one|march|rally|protest|demonstration)"
    r"|last (?:week|month|time))\b",
    re.I,
)
_BEHIND = 60
"""Code points behind a number of a crowd in which its day stands: "the 9,200 whom they had reported on 7 October"."""
_BOUNDS = re.compile(r"\b(?:since|after|before|than)\b", re.I)
_CROWD = re.compile(r"\b(?:march|rally|protest|demonstration|parade)\b", re.I)
_ITS_NOUN = re.compile(rf"(?: [\w-]+){{0,2}} {HAPPENED}\b", re.I)
_TOLL = re.compile(r"\b(?:dead|deaths?|died|drowned|lives|victims|bodies|missing|hurt|arrested|detained)\b", re.I)
_BACK = re.compile(
    r"\b(?:there|then)\b(?=[.,;:!?]|\W*$| (?:by|said|died|after|at|in|on|for)\b)|\b(?:that|those) (?:[\w-]+ ){0,2}"
    rf"(?:{HAPPENED}|day|night|evening|victims|case|occasion)\b",
    re.IGNORECASE,
)
"""What goes on with the happening of the sentence before: "killed there", "in that raid"."""


@dataclass(frozen=True, slots=True)
class _Older:
    """A sentence of an older happening: where it starts and ends, its day, and where the words for that day stand."""

    start: int
    end: int
    day: date
    at: int

    def dates(self, claim: Claim, text: str) -> bool:
        """True for a count of the sentence, but not for one before "since the quake of 8 October"."""
        if not self.start <= claim.span.start < self.end:
            return False
        return claim.span.start > self.at or _BOUNDS.search(text, claim.span.end, self.at) is None


def older_days_of(
    claims: Sequence[Claim], documents: Mapping[str, Document], mains: Collection[Node]
) -> Mapping[str, date]:
    """Return the day of each count that a sentence behind the opening sets on a day long before its report's own.

    A war's counts run on from its first day, and older is what came before that.
    """
    own = {node.document: _own_day(node, documents[node.document]) for node in mains if node.document in documents}
    told = {name: _sentences(documents[name], day) for name, day in own.items() if day is not None}
    found: dict[str, date] = {}
    for claim in claims:
        if claim.kind is not ClaimKind.COUNT or claim.document_id not in told:
            continue
        document = documents[claim.document_id]
        days = (one.day for one in told[claim.document_id] if one.dates(claim, document.text))
        day = _crowd_before(claim, document, own[claim.document_id]) or next(days, None)
        if day is not None:
            found[claim.id] = day
    return found


def _own_day(node: Node, document: Document) -> date | None:
    """The day of what a report is about; where it tells none, a week before it was printed: older is no news."""
    if node.topic or node.day is not None or document.dateline is None:
        return None if node.topic else node.day
    return _before(document.dateline, (WEEK - APART).days)


def _before(day: date, days: int) -> date | None:
    """So many days before; None before the first day of the calendar."""
    try:
        return day - timedelta(days=days)
    except OverflowError:
        return None


def _crowd_before(claim: Claim, document: Document, own: date | None) -> date | None:
    """The day of the crowd beside which another is set: "4,700 came, up from 3,200 on 7 October", "the first time"."""
    text = document.text
    beside = _SET_BESIDE.search(text, claim.sentence.start, claim.span.start)
    if own is None or beside is None or not scope.is_family(claim):
        return None
    behind = text[claim.span.end : min(claim.sentence.end, claim.span.end + _BEHIND)]
    if _FIRST_TIME.search(behind):
        return _before(own, _DAYS["week"])
    named = _NAMED.search(behind)
    day = _named(named, own, document.dateline or own) if named else None
    return day if day is not None and own - day >= APART else None


def _sentences(document: Document, own: date) -> list[_Older]:
    """The sentences that tell of an older happening, and those that go on with it.

    So does the rest of the paragraph, up to a sentence that names another day: of 14 counts there in 70 pairs of
    reports of one city none was the report's own.
    """
    found: list[_Older] = []
    last, ended = None, False
    for number, sentence in enumerate(one for one in SENTENCE.finditer(document.text) if one[0].strip()):
        if number < OPENING:
            continue
        goes_on = not ended or _BACK.search(sentence[0])
        told = _day_of(sentence[0], own, document.dateline or own)
        last = told or ((last[0], 0) if last and goes_on and not _NAMED.search(sentence[0]) else None)
        ended = sentence[0].endswith("\n")
        if last is not None:
            found.append(_Older(sentence.start(), sentence.end(), last[0], sentence.start() + last[1]))
    return found


def _day_of(sentence: str, own: date, told: date) -> tuple[date, int] | None:
    """The older day that a sentence names beside what struck, and where; None where it names the report's own, too."""
    if not (clue_words().strikes.search(sentence) or HAPPENING.search(sentence) or _TOLL.search(sentence)):
        return None
    named = [(match, day) for match in _NAMED.finditer(sentence) if (day := _named(match, own, told)) is not None]
    apart = timedelta(days=1) if _CROWD.search(sentence) else APART
    if any(abs(own - day) < apart for _, day in named):
        return None
    return next(((day, match.start()) for match, day in named if day < own and _dates_it(match, sentence)), None)


def _dates_it(match: re.Match[str], sentence: str) -> bool:
    """Whether a day dates what struck: "the Oct. 8 quake" does also behind "since the"."""
    return _ITS_NOUN.match(sentence, match.end()) is not None or _OF_WORDS.search(sentence[: match.start()]) is None


def _named(match: re.Match[str], own: date, told: date) -> date | None:
    """The day that words name, the last one before the dateline."""
    words = match.groupdict()
    if unit := words["unit"] or words["since_unit"]:
        number = (words["many"] or words["since_many"]).lower()
        many = int(number) if number.isdigit() else 1 if number == "one" else _NUMBERS.index(number) + 1
        return _before(told if match[0].lower().endswith(("ago", "since")) else own, many * _DAYS[unit.lower()])
    if words["part"]:
        return told.replace(day=15 if words["part"].lower() == "middle" else 1)
    if words["nth"]:
        return _last(int(words["nth"]), None, told)
    if words["weekday"]:
        return _before(told, (told.weekday() - _WEEKDAYS.index(words["weekday"].lower())) % 7)
    month = (words["of"] or words["month"]).lower()[:3]
    number = next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month))
    return _last(int(words["first"] or words["day"]), number, told)


def _last(day: int, month: int | None, told: date) -> date | None:
    """The last such day up to the dateline; None for a 31st of a short month."""
    try:
        if month is not None:
            found = told.replace(month=month, day=day)
            return found if found <= told else found.replace(year=told.year - 1)
        if day <= told.day:
            return told.replace(day=day)
        return (told.replace(day=1) - timedelta(days=1)).replace(day=day)
    except (ValueError, OverflowError):
        return None
