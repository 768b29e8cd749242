"""What shows that two documents tell one story: names, words, days, figures. Owns the bars; `incidents` joins by them.

Evidence is rare names and words (`likeness`), never a kind of disaster.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.comparison.clues import Clues, clues_of
from factcheck.comparison.known_places import widely_named
from factcheck.comparison.likeness import TABLE, Profile, jaccard, shared, words_of
from factcheck.comparison.neighbours import meetings
from factcheck.comparison.periods import DAY, is_day_toll
from factcheck.model import Claim, Document, Event

SAME_DAY = (3, 0.09)
"""Shared rare names and weight from which documents of one start day tell one story (36 articles on 13 shootings)."""
FEW_NAMES = (2, 0.2)
"""... or fewer names, when short articles share much of what they have."""
NEXT_DAY = (3, 0.32)
"""... of start days a day apart: two shootings in one city on two days share up to 0.29."""
NO_DAY = (4, 0.15)
"""... of running totals, or when one of them dates no start; the articles must then be of the same weeks."""
MORE_NAMES = (5, 0.11)
"""... or more names, in longer articles about a war."""
OPENINGS = 3
"""Rare names that the beginnings of two reports share, from which they tell one story whatever day is read, with ..."""
OPENING_NAMES = (5, 0.18)
"""... this many shared names and weight in all. Two shootings in one city on two days share two names at most there."""
TOPIC = (5, 0.25)
"""... of articles about something that goes on without tolls; they must be of the same days."""
OF_ONE = 1.0
"""What two reports of a day must share of one happening (`clues`), beyond the city and the week, to tell one story."""
UNSURE = 1.5
"""... when it may be of another day."""
CITY = 1.75
"""... when no rare name in their openings brings them together, but a great city does."""
SHORT = 0.4
"""Share of what the poorer of two reports of a day has, from which short notes tell one story."""
CROWDS = 0.0
"""... when both count a crowd of that day: a small town sees one march."""
CHANCE = Decimal(2)
ROW = (2, 0.5)
"""... when one of them is a row of a table, which has few words: place and people, say, in half of its names."""
TEMPLATE = 0.1
"""Jaccard of 5-word shingles from which two reports are told in the same words: templates reach 0.6.

Chosen, not fitted: at this value no cluster of the development articles falls apart, without it several do.
"""
NEVER = (1_000_000, 1.0)
WEEKS = timedelta(days=62)
WEEK = timedelta(days=7)
DAYS = timedelta(days=3)
BEFALLING = frozenset(Event) - {Event.OTHER}


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An incident as one document tells it: the day of a happening, or what is counted up over time."""

    document: str
    day: date | None
    running: bool
    guessed: bool = False
    """True when the day is the dateline's, that no words give."""
    topic: bool = False
    """True when nothing that befalls people or is dated to a day tells what the document is about: a campaign."""
    said: str = ""
    """The claim that a person gave an incident of its own."""


NO_NUMBERS: frozenset[Decimal] = frozenset()
NO_FIGURES: frozenset[tuple[Event, Decimal]] = frozenset()
Figures = Mapping[str, frozenset[tuple[Event, Decimal]]]
"""Document -> what befell how many, by it."""


class Evidence:
    """What two documents share: names, words, where the story is said to be, figures."""

    def __init__(
        self,
        profiles: Mapping[str, Profile],
        figures: Figures,
        crowds: frozenset[str],
        spots: Mapping[str, frozenset[str]],
        documents: Mapping[str, Document],
    ) -> None:
        self.profiles, self._figures, self._crowds = profiles, figures, crowds
        self._spots, self._documents = spots, documents
        self._told: dict[str, frozenset[str]] = {}
        self._read: dict[str, Clues] = {}
        self._weighed = ("", "", 0.0)

    def weight(self, one: str, other: str) -> float:
        """Return what the two share (`likeness.shared`). It is asked again and again of one pair, then of the next."""
        if (one, other) != self._weighed[:2]:
            self._weighed = one, other, shared(self.profiles[one], self.profiles[other])
        return self._weighed[2]

    def reaches(self, one: str, other: str, bars: tuple[tuple[int, float], ...]) -> bool:
        """True when the names, and the weight of all they share, reach one of the alternatives."""
        names = len(self.profiles[one].names & self.profiles[other].names)
        return any(names >= bar[0] and self.weight(one, other) >= bar[1] for bar in bars)

    def may_reach(self, one: Document, other: Document) -> bool:
        """False when no bar can be reached by two documents that share no day, nor days next to each other.

        Cheap and never wrong about False: what is asked of undated stories is at least what is asked here.
        """
        if not _same_weeks(one, other):
            return False
        a, b = self.profiles[one.id], self.profiles[other.id]
        is_row = TABLE in (one.reader, other.reader)
        return is_row or not a.lede.isdisjoint(b.lede) or len(a.names & b.names) >= NO_DAY[0]

    def shows_one_spot(self, one: str, other: str) -> bool:
        """True for two reports that begin with one little-known name."""
        return not self.profiles[one].lede.isdisjoint(self.profiles[other].lede)

    def tells_of_one_city(self, a: Node, b: Node) -> bool:
        """True when both open with one great city, and tell much of one happening of a day that words give."""
        one, other = self._clues(a.document), self._clues(b.document)
        if a.guessed or b.guessed or a.running or b.running or a.day is None or a.day != b.day:
            return False
        return not one.cities.isdisjoint(other.cities) and self._shared(a, b) >= CITY

    def _shared(self, a: Node, b: Node) -> float:
        equal = self._figures.get(a.document, NO_FIGURES) & self._figures.get(b.document, NO_FIGURES)
        return self._clues(a.document).shared(self._clues(b.document), numbers_of(equal))

    def tells_of_one(self, a: Node, b: Node) -> bool:
        """True when what both tell beyond their city and week weighs enough for one happening."""
        one, other = a.document, b.document
        bar = self._bar(a, b)
        if self._shared(a, b) >= bar:
            return True
        mine, others = self._clues(one), self._clues(other)
        # A note of two lines has not much to share: most of what it has is enough, where nothing tells the two apart.
        one_day = a.day is None or b.day is None or a.day == b.day
        return one_day and self.weight(one, other) >= SHORT and not mine.differences(others)

    def _bar(self, a: Node, b: Node) -> float:
        marches = all(node.document in self._crowds and self._clues(node.document).tells_a_march for node in (a, b))
        if marches and a.day == b.day:
            return CROWDS
        return UNSURE if a.guessed or b.guessed or a.day is None or a.day != b.day else OF_ONE

    def _clues(self, document: str) -> Clues:
        known = self._read.get(document)
        if known is None:
            known = self._read[document] = clues_of(self._documents[document], self.profiles[document])
        return known

    def opens_alike(self, one: str, other: str) -> bool:
        """True when both begin with several of the same rare names, and go on with more of them."""
        a, b = self.profiles[one], self.profiles[other]
        names, weight = OPENING_NAMES
        return len(a.lede & b.lede) >= OPENINGS and self.reaches(one, other, ((names, weight),))

    def tells_other_spots(self, one: str, other: str) -> bool:
        """True when each says where its own tolls were, and neither as much as names the other's place.

        Accidents in forty towns, told in the same words by one ministry's office, are forty accidents.
        """
        a, b = self._spots.get(one, frozenset()), self._spots.get(other, frozenset())
        apart = bool(a and b) and not a & b and not a & self._words(other) and not b & self._words(one)
        return apart and jaccard(self.profiles[one].shingles, self.profiles[other].shingles) >= TEMPLATE

    def _words(self, document: str) -> frozenset[str]:
        if document not in self._told:
            found = words_of(self._documents[document].text)
            self._told[document] = frozenset(word.lower() for word, *_ in found)
        return self._told[document]


def numbers_of(figures: frozenset[tuple[Event, Decimal]]) -> frozenset[Decimal]:
    return frozenset([number for _, number in figures]) if figures else NO_NUMBERS


def spots_of(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The first name of each place where a document's tolls were, in small letters; countries are no spots."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.event not in BEFALLING or not claim.place or not is_day_toll(claim):
            continue
        names = [word for word, *_ in words_of(claim.place) if word[:1].isupper()]
        found[claim.document_id].update(name.lower() for name in names[:1] if name.lower() not in widely_named())
    return {document: frozenset(names) for document, names in found.items() if names}


def figures_of(claims: Sequence[Claim]) -> dict[str, frozenset[tuple[Event, Decimal]]]:
    """The figures of what befell people, by document; one and two are equal by chance."""
    found: dict[str, set[tuple[Event, Decimal]]] = defaultdict(set)
    for claim in claims:
        number = claim.quantity.nominal if claim.quantity else None
        if claim.event in BEFALLING and claim.event is not None and number is not None and number > CHANCE:
            found[claim.document_id].add((claim.event, number))
    return {document: frozenset(own) for document, own in found.items()}


def told_at_once(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True for reports of one week about what befell people, dated to one day where both date it."""
    one, other = documents[a.document], documents[b.document]
    if a.topic or b.topic or TABLE in (one.reader, other.reader):
        return False
    if _is_history(a, documents) or _is_history(b, documents):
        return False
    slack = DAYS if a.guessed or b.guessed else timedelta(0)  # the dateline's day is only the latest it can be
    if a.day and b.day and not (a.running or b.running) and abs(a.day - b.day) > slack:
        return False
    if one.dateline is None or other.dateline is None:
        return False
    return abs(one.dateline - other.dateline) <= WEEK


def one_table(a: Document, b: Document) -> bool:
    return a.reader == b.reader == TABLE and a.given is not None and a.given == b.given


def bars(a: Node, b: Node, alone: bool, documents: Mapping[str, Document]) -> tuple[tuple[int, float], ...]:
    """Return the alternatives, each a number of names and a weight, from which the two are one incident."""
    if _told_before(a, b, documents) or _told_before(b, a, documents):
        return (NEVER,)
    if a.day is not None and a.day == b.day and (a.running == b.running or a.day.day != 1):
        return SAME_DAY, FEW_NAMES  # the first of a month is where "since November" begins, and "in November" too
    if _is_history(a, documents) or _is_history(b, documents):
        return (NEVER,)
    if a.topic or b.topic:
        return (TOPIC if _same_days(documents[a.document], documents[b.document]) else NEVER,)
    if (a.running and b.running) or a.day is None or b.day is None:
        if TABLE in (documents[a.document].reader, documents[b.document].reader):
            return (ROW if _same_weeks(documents[a.document], documents[b.document]) else NEVER,)
        return (NO_DAY, MORE_NAMES) if _same_weeks(documents[a.document], documents[b.document]) else (NEVER,)
    if (a.guessed or b.guessed) and abs(a.day - b.day) <= DAYS:
        return NO_DAY, MORE_NAMES
    near = abs(a.day - b.day) <= DAY
    return (NEXT_DAY if near and alone else NEVER,)


def may_be_one(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True for reports of the same fortnight that date a happening in words, a day apart at most.

    A campaign's articles open with the same names every day, so that names alone make no happening.
    """
    one, other = documents[a.document].dateline, documents[b.document].dateline
    if _told_before(a, b, documents) or _told_before(b, a, documents) or one is None or other is None:
        return False
    if any(node.guessed or node.topic or node.running or _is_history(node, documents) for node in (a, b)):
        return False
    near = a.day is not None and b.day is not None and abs(a.day - b.day) <= DAY
    return near and abs(one - other) <= WEEK * 2


def printed_before(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True when one of two documents cannot tell of the other's happening, which came after it, in the same week."""
    printed = [documents[node.document].dateline for node in (a, b)]
    near = printed[0] is not None and printed[1] is not None and abs(printed[0] - printed[1]) <= WEEK * 2
    return near and (_told_before(a, b, documents) or _told_before(b, a, documents))


def _told_before(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True when the one document was printed before the other's happening."""
    printed = documents[a.document].dateline
    return b.day is not None and not b.running and printed is not None and printed < b.day - DAY


def _is_history(node: Node, documents: Mapping[str, Document]) -> bool:
    """True for a happening that its document dates long before itself; it is joined only to one of the same day."""
    told = documents[node.document].dateline
    return not node.running and node.day is not None and told is not None and node.day < told - WEEKS


def _same_days(a: Document, b: Document) -> bool:
    return a.dateline is None or b.dateline is None or abs(a.dateline - b.dateline) <= DAYS


def _same_weeks(a: Document, b: Document) -> bool:
    return a.dateline is None or b.dateline is None or abs(a.dateline - b.dateline) <= WEEKS


def beside(
    ids: Collection[str], profiles: Mapping[str, Profile], crowded: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield pairs of documents that share two names or more, or one that both begin with: no bar asks for less."""
    for one, other, names in meetings({document: profiles[document].names for document in ids}, crowded):
        if names >= FEW_NAMES[0] or are_beside(profiles[one], profiles[other]):
            yield one, other


def are_beside(a: Profile, b: Profile) -> bool:
    """True for two that share enough names for the lowest bar."""
    return not a.lede.isdisjoint(b.lede) or len(a.names & b.names) >= FEW_NAMES[0]
