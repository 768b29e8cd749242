"""An incident as one document tells it, and how two of them stand in time: of one day, of one week, told before.

Owns the days only; what two documents share is `evidence`'s.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.comparison.likeness import TABLE
from factcheck.comparison.periods import DAY
from factcheck.model import Document

WEEKS = timedelta(days=62)
WEEK = timedelta(days=7)
DAYS = timedelta(days=3)
TEN_DAYS = timedelta(days=10)


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An incident as one document tells it: the day of a happening, or what is counted up over time."""

    document: str
    day: date | None
    running: bool
    guessed: bool = False
    """True when the day is the dateline's, that no words give."""
    handed: bool = False
    """True when no count's words give the day: the text hands it on, a follow-up also days of what came after."""
    topic: bool = False
    """True when nothing that befalls people or is dated to a day tells what the document is about: a campaign."""
    said: str = ""
    """The claim that a person gave an incident of its own."""

    @property
    def is_dated(self) -> bool:
        """True when words date it to a day."""
        return self.day is not None and not (self.running or self.guessed or self.topic)

    @property
    def may_be_wrong(self) -> bool:
        """True when no count's words give its day."""
        return self.guessed or self.handed

    @property
    def is_of_a_day(self) -> bool:
        """True for a happening of a day, which was in one place at one hour: not for a war or an outbreak."""
        return self.day is not None and not self.running and not self.topic


def told_at_once(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True for reports of one week about what befell people, dated to one day where both date it.

    One may be about something else, a raid's rifles, if it is of the other's days.
    """
    one, other = documents[a.document], documents[b.document]
    if (a.topic and b.topic) or TABLE in (one.reader, other.reader):
        return False
    if (a.topic or b.topic) and not same_days(one, other):
        return False
    if is_history(a, documents) or is_history(b, documents):
        return False
    # the dateline's day is only the latest it can be
    slack = DAYS if a.may_be_wrong or b.may_be_wrong else timedelta(0)
    if a.day and b.day and not (a.running or b.running) and abs(a.day - b.day) > slack:
        return False
    if one.dateline is None or other.dateline is None:
        return False
    return abs(one.dateline - other.dateline) <= WEEK


def one_table(a: Document, b: Document) -> bool:
    return a.reader == b.reader == TABLE and a.given is not None and a.given == b.given


def may_be_one(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True for reports of the same fortnight that date a happening in words, a day apart at most.

    A campaign's articles open with the same names every day, so that names alone make no happening.
    """
    one, other = documents[a.document].dateline, documents[b.document].dateline
    if told_before(a, b, documents) or told_before(b, a, documents) or one is None or other is None:
        return False
    if any(node.guessed or node.topic or node.running or is_history(node, documents) for node in (a, b)):
        return False
    near = a.day is not None and b.day is not None and abs(a.day - b.day) <= DAY
    return near and abs(one - other) <= WEEK * 2


def printed_before(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True when one of two documents cannot tell of the other's happening, which came after it, in the same week."""
    printed = [documents[node.document].dateline for node in (a, b)]
    near = printed[0] is not None and printed[1] is not None and abs(printed[0] - printed[1]) <= WEEK * 2
    return near and (told_before(a, b, documents) or told_before(b, a, documents))


def told_before(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True when the one document was printed before the other's happening."""
    printed = documents[a.document].dateline
    return b.day is not None and not b.running and printed is not None and printed < b.day - DAY


def is_history(node: Node, documents: Mapping[str, Document]) -> bool:
    """True for a happening that its document dates long before itself; it is joined only to one of the same day."""
    told = documents[node.document].dateline
    return not node.running and node.day is not None and told is not None and node.day < told - WEEKS


def same_days(a: Document, b: Document) -> bool:
    return a.dateline is None or b.dateline is None or abs(a.dateline - b.dateline) <= DAYS


def same_weeks(a: Document, b: Document) -> bool:
    return a.dateline is None or b.dateline is None or abs(a.dateline - b.dateline) <= WEEKS


def may_be_misdated(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True for reports of ten days of which one dates no happening in words, or theirs a day apart at the most.

    Two newsrooms' days may be misread; one newsroom that dates two happenings to two days means two.
    """
    one, other = documents[a.document], documents[b.document]
    if told_before(a, b, documents) or told_before(b, a, documents) or TABLE in (one.reader, other.reader):
        return False
    if is_history(a, documents) or is_history(b, documents) or (a.running and b.running and not (a.topic or b.topic)):
        return False
    if one.dateline is None or other.dateline is None or abs(one.dateline - other.dateline) > TEN_DAYS:
        return False
    if a.day is None or b.day is None or not (a.is_dated and b.is_dated):
        return True
    return abs(a.day - b.day) <= (DAYS if a.handed or b.handed else DAY)


def are_of_one_newsroom(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True when one publisher dates two happenings to two days: it does not misdate its own."""
    publishers = {documents[node.document].publisher for node in (a, b)}
    return len(publishers) == 1 and None not in publishers and a.is_dated and b.is_dated and a.day != b.day
