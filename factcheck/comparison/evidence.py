"""What shows that two documents tell one story: names, words, days, figures. Owns the bars; `incidents` joins by them.

Evidence is rare names and words (`likeness`), never a kind of disaster.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.comparison import scope
from factcheck.comparison.clues import Clues, clues_of, scenes_named
from factcheck.comparison.differences import Differences
from factcheck.comparison.happenings import BEFALLING, nodes_of
from factcheck.comparison.likeness import TABLE, Profile, shared
from factcheck.comparison.neighbours import meetings
from factcheck.comparison.nodes import DAYS, Node, is_history, may_be_misdated, same_days, same_weeks, told_before
from factcheck.comparison.older_days import older_days_of
from factcheck.comparison.passing import passage
from factcheck.comparison.periods import DAY, is_day_toll
from factcheck.comparison.stretches import stretches_of
from factcheck.model import Claim, ClaimKind, Document, Event

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
OF_ONE = 0.5
"""What two reports of a day must share of one happening (`clues`), beyond the city and the week, to tell one story."""
UNSURE = 2.0
"""... when it may be of another day."""
TOGETHER = 1.0
"""... which is less likely where both were printed within three days and nothing sets the two apart."""
NOTE = 1.5
"""... when one of them is but a note, which has less to share."""
COURSE = 1.0
"""... and when neither opens with a kind of happening: the course of a war is of no day."""
TWO_DAYS = 2.5
"""... when words date the two to two days."""
ALL_THERE_IS = 0.9
"""Share of what the poorer of two reports has, from which a note of one line that gives no day needs no more."""
CITY = 1.75
"""... when no rare name in their openings brings them together, but a great city does."""
AGAINST_DAYS = 3.0
"""... whatever day is read: two reports that share so much, and differ in no scene or street, tell one happening.

The two shootings of one motel in a week share as much, so that days in words must be a day apart at the most.
"""
MOST_OF_ONE = 0.12
"""... and so much of what the poorer of the two has: long articles about one campaign share a lot, and little of it."""
CROWDS = 0.0
"""... when both count a crowd of that day: a small town sees one march."""
CHANCE = Decimal(2)
ROW = (2, 0.5)
"""... when one of them is a row of a table, which has few words: place and people, say, in half of its names."""
NEVER = (1_000_000, 1.0)

NO_SCENES: frozenset[str] = frozenset()
NO_NUMBERS: frozenset[Decimal] = frozenset()
NO_FIGURES: frozenset[tuple[Event, Decimal]] = frozenset()
Figures = Mapping[str, frozenset[tuple[Event, Decimal]]]
"""Document -> what befell how many, by it."""


class Evidence:
    """What two documents share: names, words, where the story is said to be, figures."""

    def __init__(
        self, claims: Sequence[Claim], documents: Mapping[str, Document], profiles: Mapping[str, Profile]
    ) -> None:
        self.profiles, self._documents = profiles, documents
        self.asides, self._scenes = asides_of(claims, documents)
        printed = {name: document.dateline for name, document in documents.items()}
        self.nodes, self.mains = nodes_of(claims, printed, self.asides)
        for claim, day in older_days_of(claims, documents, self.mains).items():
            if self.nodes[claim] in self.mains:
                self.nodes[claim] = Node(self.nodes[claim].document, day, running=False)
        self._elsewhere = stretches_of(claims, self.nodes, self.mains, self.asides)
        own = [claim for claim in claims if claim.id not in self.asides]
        self._figures = figures_of(own)
        self._crowds = frozenset(claim.document_id for claim in claims if scope.is_family(claim))
        self._read: dict[str, Clues] = {}
        self.differences = Differences(claims, documents, profiles, self.mains, self._elsewhere, self._clues)
        self._weighed = ("", "", 0.0)

    def weight(self, one: str, other: str) -> float:
        """Return what the two share (`likeness.shared`). It is asked again and again of one pair, then of the next."""
        if (one, other) != self._weighed[:2]:
            self._weighed = one, other, shared(self.profiles[one], self.profiles[other])
        return self._weighed[2]

    def reaches(self, one: str, other: str, bars: tuple[tuple[int, float], ...]) -> bool:
        """True when the names, and the weight of all they share, reach one of the alternatives."""
        names = len(self.profiles[one].named_in(self.profiles[other]))
        return any(names >= bar[0] and self.weight(one, other) >= bar[1] for bar in bars)

    def may_reach(self, one: Document, other: Document) -> bool:
        """False when no bar can be reached by two documents that share no day, nor days next to each other.

        Cheap and never wrong about False: what is asked of undated stories is at least what is asked here.
        """
        if not same_weeks(one, other):
            return False
        a, b = self.profiles[one.id], self.profiles[other.id]
        is_row = TABLE in (one.reader, other.reader)
        return is_row or bool(a.opens_with(b)) or len(a.named_in(b)) >= NO_DAY[0]

    def shows_one_spot(self, one: str, other: str) -> bool:
        """True for two reports that begin with one little-known name."""
        return bool(self.profiles[one].opens_with(self.profiles[other]))

    def tells_of_one_city(self, a: Node, b: Node) -> bool:
        """True when both open with one great city, and tell much of one happening of a day that words give."""
        one, other = self._clues(a.document), self._clues(b.document)
        if a.guessed or b.guessed or a.running or b.running or a.day is None or a.day != b.day:
            return False
        return not one.cities.isdisjoint(other.cities) and self.shared(a.document, b.document) >= CITY

    def shared(self, one: str, other: str) -> float:
        """Weigh what two reports tell of one happening beyond their city and week (`clues`)."""
        return self._clues(one).shared(self._clues(other), self._equal(one, other))

    def told_alike(self, one: str, other: str) -> list[str]:
        return self._clues(one).common(self._clues(other), self._equal(one, other))

    def told_apart(self, one: str, other: str) -> list[str]:
        return self._clues(one).differences(self._clues(other))

    def _equal(self, one: str, other: str) -> frozenset[Decimal]:
        equal = self._figures.get(one, NO_FIGURES) & self._figures.get(other, NO_FIGURES)
        return frozenset([number for _, number in equal]) if equal else NO_NUMBERS

    def tells_of_one(self, a: Node, b: Node) -> bool:
        """True when what both tell beyond their city and week weighs enough for one happening."""
        shared = self.shared(a.document, b.document)
        return shared >= self._bar(a, b) or (shared >= OF_ONE and self._is_all_of(a, b))

    def _is_all_of(self, a: Node, b: Node) -> bool:
        """True when one dates nothing and has hardly a name or word that the other has not, and nothing differs."""
        undated = a.day is None or b.day is None
        told = undated and self.weight(a.document, b.document) >= ALL_THERE_IS
        return told and not self.told_apart(a.document, b.document)

    def outweighs_days(self, a: Node, b: Node) -> bool:
        """True when a day must be misread: the reports of a week or so have nearly everything else in common."""
        one, other = self._documents[a.document], self._documents[b.document]
        if not may_be_misdated(a, b, self._documents):
            return False
        if not self.may_reach(one, other) or self.told_apart(one.id, other.id):
            return False
        return self.weight(one.id, other.id) >= MOST_OF_ONE and self.shared(one.id, other.id) >= AGAINST_DAYS

    def least(self, one: str, other: str) -> float:
        """Return what the main happenings of two reports must weigh in common to be one: more where days differ."""
        first, second = ([node for node in self.mains if node.document == name] for name in (one, other))
        return min((self._bar(a, b) for a in first for b in second), default=OF_ONE)

    def _bar(self, a: Node, b: Node) -> float:
        marches = all(node.document in self._crowds and self._clues(node.document).tells_a_march for node in (a, b))
        if marches and a.day == b.day:
            return CROWDS
        if a.is_dated and b.is_dated and a.day != b.day and not (a.handed or b.handed):
            return TWO_DAYS
        if not (a.guessed or b.guessed or a.day is None or a.day != b.day):
            return OF_ONE
        told = [self._clues(node.document) for node in (a, b)]
        if not any(clues.opens_with_a_happening for clues in told):
            return COURSE
        if self._told_together(a, b):
            return NOTE if a.topic or b.topic else TOGETHER
        return NOTE if any(clues.is_a_note for clues in told) else UNSURE

    def _told_together(self, a: Node, b: Node) -> bool:
        """True for reports of three days that give no two days, nor anything else that tells their happenings apart."""
        one, other = self._documents[a.document], self._documents[b.document]
        if None in (one.dateline, other.dateline) or not same_days(one, other):
            return False
        same = a.day is None or b.day is None or a.day == b.day or a.running or b.running
        return same and not self.told_apart(one.id, other.id)

    def _clues(self, document: str) -> Clues:
        known = self._read.get(document)
        if known is None:
            found = clues_of(self._documents[document], self.profiles[document], self._elsewhere.get(document, ()))
            known = self._read[document] = found.without(self._scenes.get(document, NO_SCENES))
        return known

    def opens_alike(self, one: str, other: str) -> bool:
        """True when both begin with several of the same rare names, and go on with more of them."""
        a, b = self.profiles[one], self.profiles[other]
        names, weight = OPENING_NAMES
        return len(a.opens_with(b)) >= OPENINGS and self.reaches(one, other, ((names, weight),))


def asides_of(
    claims: Sequence[Claim], documents: Mapping[str, Document]
) -> tuple[frozenset[str], Mapping[str, frozenset[str]]]:
    """Return the claims that tell of another happening than their document is about, and the scenes of its document.

    They are told in passing (`passing`), or at a scene other than that of the first placed toll: of a raid's school a
    report tells, and of the bakery that was hit in the morning.
    """
    aside, first = set[str](), dict[str, frozenset[str]]()
    scenes: dict[str, frozenset[str]] = defaultdict(frozenset)
    for claim in sorted(claims, key=lambda claim: claim.span.start):
        document = documents.get(claim.document_id)
        if document is None or claim.kind is not ClaimKind.COUNT:
            continue
        if passage(claim, document.text):
            aside.add(claim.id)
            continue
        own = scenes_named(claim.place) if is_day_toll(claim) else NO_SCENES
        if own and first.setdefault(claim.document_id, own).isdisjoint(own):
            aside.add(claim.id)
            scenes[claim.document_id] |= own
    return frozenset(aside), scenes


def figures_of(claims: Sequence[Claim]) -> dict[str, frozenset[tuple[Event, Decimal]]]:
    """The figures of what befell people, by document; one and two are equal by chance."""
    found: dict[str, set[tuple[Event, Decimal]]] = defaultdict(set)
    for claim in claims:
        number = claim.quantity.nominal if claim.quantity else None
        if claim.event in BEFALLING and claim.event is not None and number is not None and number > CHANCE:
            found[claim.document_id].add((claim.event, number))
    return {document: frozenset(own) for document, own in found.items()}


def bars(a: Node, b: Node, alone: bool, documents: Mapping[str, Document]) -> tuple[tuple[int, float], ...]:
    """Return the alternatives, each a number of names and a weight, from which the two are one incident."""
    if told_before(a, b, documents) or told_before(b, a, documents):
        return (NEVER,)
    if a.day is not None and a.day == b.day and (a.running == b.running or a.day.day != 1):
        return SAME_DAY, FEW_NAMES  # the first of a month is where "since November" begins, and "in November" too
    if is_history(a, documents) or is_history(b, documents):
        return (NEVER,)
    if a.topic or b.topic:
        return (TOPIC if same_days(documents[a.document], documents[b.document]) else NEVER,)
    if (a.running and b.running) or a.day is None or b.day is None:
        if TABLE in (documents[a.document].reader, documents[b.document].reader):
            return (ROW if same_weeks(documents[a.document], documents[b.document]) else NEVER,)
        return (NO_DAY, MORE_NAMES) if same_weeks(documents[a.document], documents[b.document]) else (NEVER,)
    if (a.may_be_wrong or b.may_be_wrong) and abs(a.day - b.day) <= DAYS:
        return NO_DAY, MORE_NAMES
    near = abs(a.day - b.day) <= DAY
    return (NEXT_DAY if near and alone else NEVER,)


def beside(
    ids: Collection[str], profiles: Mapping[str, Profile], crowded: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield pairs of documents that share two names or more, or one that both begin with: no bar asks for less."""
    for one, other, names in meetings({document: profiles[document].met for document in ids}, crowded):
        if names >= FEW_NAMES[0] or are_beside(profiles[one], profiles[other]):
            yield one, other


def are_beside(a: Profile, b: Profile) -> bool:
    """True for two that share enough names for the lowest bar."""
    return bool(a.opens_with(b)) or len(a.named_in(b)) >= FEW_NAMES[0]
