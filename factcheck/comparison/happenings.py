"""The happenings that one document tells of: its main one, and those that its words date otherwise. Joins nothing."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from factcheck.comparison import scope
from factcheck.comparison.nodes import DAYS, TEN_DAYS, WEEKS, Node
from factcheck.comparison.periods import DAY, is_day_toll
from factcheck.model import Claim, ClaimKind, Event, Mark

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NEVER: Mapping[str, date | None] = {}
HANDED_ON = 3
"""Counts to which a text hands a day on, so that a single toll with another day in words does not date it."""
BEFALLING = frozenset(Event) - {Event.OTHER}
HARMS = frozenset({Event.KILLED, Event.WOUNDED, Event.MISSING, Event.AFFECTED, Event.INFECTED})
TOPIC_SHARE = 3
"""An article of whose counts less than one in three tells what befell people, and none of a day, is about a topic."""


def nodes_of(
    claims: Sequence[Claim], printed: Mapping[str, date | None] = NEVER, aside: Collection[str] = ()
) -> tuple[dict[str, Node], set[Node]]:
    """Return the node of each count claim, and the main node of each document; `printed` are the documents' datelines.

    A document without one is as late as the latest day for which its counts hold. `aside` are the claims that tell of
    another happening (`passing`): they say nothing of the day of the main one.
    """
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.COUNT:
            by_document[claim.document_id].append(claim)
    nodes: dict[str, Node] = {}
    mains: set[Node] = set()
    for document, own in by_document.items():
        latest = printed.get(document) or max((claim.as_of for claim in own if claim.as_of), default=None)
        lately = [claim for claim in own if _past(claim, latest) is None and not _is_to_come(claim, latest)]
        main = _main(document, [claim for claim in lately if claim.id not in aside] or lately)
        mains.add(main)
        dating = (claim for claim in own if claim.period and claim.period.words and not _was_found(claim))
        worded = {claim.period.start for claim in dating if claim.period and is_day_toll(claim)}
        for claim in own:
            if _was_taken_before(claim, main):
                nodes[claim.id] = Node(document, claim.period.start if claim.period else None, running=False)
                continue
            day = claim.period.start if claim.period and is_day_toll(claim) else None
            past = _past(claim, main.day or latest, TEN_DAYS if main.is_dated and claim.event in HARMS else WEEKS)
            if past is not None:
                nodes[claim.id] = Node(document, past, running=False)
                continue
            # A day that no words date a toll to, of this count or another, is a guess and makes no side incident.
            nodes[claim.id] = Node(document, day, running=False) if day in worded and day else main
    return nodes, mains


def _is_to_come(claim: Claim, printed: date | None) -> bool:
    """True for a day behind the document's own: "a wake will be held on Friday for the 12 victims"."""
    start = claim.period.start if claim.period else None
    return start is not None and printed is not None and start > printed


def _was_taken_before(claim: Claim, main: Node) -> bool:
    """True for those held whose taking words date to days before what is told: "the March 9 raid, in which 32 ..."."""
    period = claim.period
    if claim.event is not Event.HELD or period is None or not period.words or main.running or main.day is None:
        return False
    return period.start is not None and period.start == period.end and period.start < main.day - DAYS


def _past(claim: Claim, told: date | None, by: timedelta = WEEKS) -> date | None:
    """The start of a closed window in words that ended so much before what is told: "In 1988, a quake killed 90"."""
    period = claim.period
    if period is None or period.since is not None or told is None:
        return None
    if period.start is None and period.end is None and period.words:
        year = _YEAR.search(period.words)  # "in the spring of 2014", of which nobody knows the days
        return date(int(year.group()), 1, 1) if year and int(year.group()) < told.year else None
    if period.end is None:
        return None
    return (period.start or period.end) if period.end < told - by else None


def _main(document: str, claims: Sequence[Claim]) -> Node:
    """The day most counts date their start to: the happening's, else the running totals'; ties go to the first told.

    Days in words go first, if they are not long ago, then days that the text hands on; the day of the dateline that no
    words give is a guess, and goes behind a start that words give ("since October 7").
    """
    dated = [claim for claim in claims if claim.period and claim.period.start]
    tolls = [one for one in dated if (is_day_toll(one) or _were_taken(one)) and not _adds_to_the_dead(one)]
    harmed = any(claim.event in HARMS for claim in claims)
    totals = [claim for claim in dated if claim.cumulative and claim not in tolls and not _is_older(claim, claims)]
    opening = _opening(claims)
    crowds = [claim for claim in dated if _is_of_a_day(claim) and (not harmed or claim.sentence.start in opening)]
    worded = _in_words(tolls) or _in_words(crowds)
    worded = [] if _open_undated(claims, worded, opening) else worded
    inherited = [claim for claim in tolls if claim.period and claim.period.start != claim.as_of]
    inherited = [claim for claim in inherited if not (claim.period and claim.period.words) or claim in worded]
    since = [one for one in totals if _opens(one) and _lately(one, timedelta(days=366)) and _befell_or_came(one)]
    since = since if len(since) * TOPIC_SHARE >= len(tolls) else []
    handed_on = [claim for claim in inherited if claim.period and not claim.period.words]
    first_told = [one for one in _in_words(dated) if one.sentence.start in opening]
    hurt = [one for one in first_told if _was_hurt(one) and not _adds_to_the_dead(one)]
    fresh = _fresh(worded, claims) or _fresh(handed_on, claims) or _fresh(hurt, claims)  # "62 fell ill on Saturday"
    sure = fresh or (handed_on if _outvoted(worded, handed_on) else worded)
    told = next(filter(None, (_of_the_opening(worded, tolls, opening), sure, inherited, since, tolls, crowds)), totals)
    days = [claim.period.start for claim in told if claim.period and claim.period.start]
    most = Counter(days)
    first = max(most, key=lambda day: (most[day], -days.index(day))) if most else None
    told_of = sum(map(_befell_or_came, claims))
    if not tolls and told_of * TOPIC_SHARE < len(claims):
        return Node(document, first, running=True, topic=True)
    guessed = bool(told) and (told is tolls or told is crowds)  # the dateline's day, that no words give
    handed = bool(told) and not any(claim.period and claim.period.words for claim in told)
    of_a_day = bool(told) and (told[0] in (*tolls, *hurt) or _is_of_a_day(told[0]))
    return Node(document, first, running=not of_a_day, guessed=guessed, handed=handed and not guessed)


def _was_hurt(claim: Claim) -> bool:
    """True for what harmed people; those who are stranded on a day were not stranded by what happened on it."""
    return claim.event in HARMS and not (claim.event is Event.AFFECTED and claim.cumulative is False)


def _befell_or_came(claim: Claim) -> bool:
    """True for what befell people, and for who came: a march is a happening too."""
    return claim.event in BEFALLING or scope.is_family(claim)


def _is_older(claim: Claim, claims: Sequence[Claim]) -> bool:
    """True for a total of days before the others: "last week it killed 20", beside what it did tonight."""
    latest = max((one.as_of for one in claims if one.as_of), default=None)
    return claim.as_of is not None and latest is not None and claim.as_of < latest - DAY


def _in_words(claims: Sequence[Claim]) -> list[Claim]:
    """Those that words date to a day not long ago, on which bodies were not only found."""
    lately = (claim for claim in claims if claim.period and claim.period.words and _lately(claim, WEEKS))
    return [claim for claim in lately if not _was_found(claim)]


def _of_the_opening(worded: Sequence[Claim], tolls: Sequence[Claim], opening: Sequence[int]) -> list[Claim]:
    """The tolls of the day that the opening is of, where words date only tolls further on, to other days.

    "Three died in the block hit during the night ... The mayor came from another, hit on the night to Thursday". One
    toll is enough where the other days are earlier: a report that opens with what is new tells of older happenings.
    """
    told = {claim.sentence.start for claim in worded}
    handed_on = [claim for claim in tolls if claim.period and not claim.period.words]
    if not told or told & set(opening) or not handed_on or handed_on[0].sentence.start not in opening:
        return []
    day = handed_on[0].period.start if handed_on[0].period else None
    of_it = [claim for claim in handed_on if claim.period and claim.period.start == day]
    days = [claim.period.start for claim in worded if claim.period and claim.period.start]
    older = day is not None and all(other < day for other in days)
    return of_it if older or (len(told) == 1 and day not in days and len(of_it) > HANDED_ON) else []


def _open_undated(claims: Sequence[Claim], worded: Sequence[Claim], opening: Sequence[int]) -> bool:
    """True when the opening's tolls have no day, and words date only tolls behind it: no day was given on to others.

    "Bridge falls, nine dead ... In Orla, whose school burned on Monday with 15 pupils, nobody is held".
    """
    first = [one for one in claims if one.sentence.start in opening and (one.event in HARMS or scope.is_family(one))]
    undated = bool(first) and all(claim.period is None or claim.period.start is None for claim in first)
    return undated and all(claim.sentence.start not in opening for claim in worded)


OPENING = 2
"""Sentences with counts in which a report says what is new: its headline and its lead."""
FRESH = DAY * 2


def _fresh(told: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Those of the first day that the opening dates a toll to, when that is new: the rest tells of what was before."""
    opening = _opening(claims)
    for claim in sorted(told, key=lambda claim: claim.span.start):
        day = claim.period.start if claim.period else None
        new = day is not None and claim.as_of is not None and claim.as_of - day <= FRESH
        if new and claim.sentence.start in opening and (claim.event in HARMS or _were_taken(claim)):
            return [one for one in told if one.period and one.period.start == day]
    return []


def _opening(claims: Sequence[Claim]) -> list[int]:
    """Where the sentences start in which a report says what is new."""
    return sorted({claim.sentence.start for claim in claims})[:OPENING]


def _outvoted(worded: Sequence[Claim], handed_on: Sequence[Claim]) -> bool:
    """True when the text hands one day on to several counts, and words date no two tolls to one other, later day.

    A follow-up dates in words what was done since ("on Sunday divers found 14 bodies") and what had happened before
    ("on June 8 six people were shot"), and its own happening only once.
    """
    voting = (claim for claim in worded if claim.event in HARMS or _is_of_a_day(claim))
    tolls = Counter(claim.period.start for claim in voting if claim.period)
    handed = Counter(claim.period.start for claim in handed_on if claim.period)
    if not handed or not tolls:
        return False
    (day, most), (told, votes) = handed.most_common(1)[0], tolls.most_common(1)[0]
    later = day is not None and told is not None and day > told + DAY
    return (most >= HANDED_ON and votes <= 1) or (most > 1 and later)


FINDING = frozenset({"find", "recover", "retrieve", "pull", "discover", "exhume", "identify", "wash", "body"})
"""Predicates of bodies, also their own name: they are found, dug out and taken away after what happened."""


def _was_found(claim: Claim) -> bool:
    """True for "thirteen bodies were found on Wednesday", "dug three bodies out": that is no day of a happening."""
    return claim.event is Event.KILLED and claim.predicate is not None and claim.predicate.lemma in FINDING


def _adds_to_the_dead(claim: Claim) -> bool:
    """True for "two of the wounded died on Wednesday", "three more died": what happened has another day."""
    return claim.event is Event.KILLED and Mark.INCREMENT in claim.marks


def _is_of_a_day(claim: Claim) -> bool:
    """True for those who came on a day: a march is dated by its marchers."""
    period = claim.period
    one_day = period is not None and period.start is not None and period.start == period.end
    return one_day and scope.is_family(claim)


def _were_taken(claim: Claim) -> bool:
    """True for those abducted on a day; those still held are counted on every day."""
    period = claim.period
    one_day = period is not None and period.start is not None and period.start == period.end
    return claim.event is Event.HELD and bool(claim.cumulative) and one_day


def _opens(claim: Claim) -> bool:
    """True when words say since when it is counted: "since October 7", not "this year"."""
    return bool(claim.period and claim.period.words and "since" in claim.period.words.lower().split())


def _lately(claim: Claim, within: timedelta) -> bool:
    start = claim.period.start if claim.period else None
    return start is not None and (claim.as_of is None or claim.as_of - start < within)
