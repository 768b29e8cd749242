"""What shows that two reports tell two happenings: days in words, hours, places, and what one names as another's.

Owns what keeps two reports apart whatever they share; what shows that they tell one story is `evidence`'s.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from factcheck.comparison.clues import Clues
from factcheck.comparison.happenings import BEFALLING
from factcheck.comparison.hours import Span, are_apart, hours_of, meet_over_midnight, shown, strikes_on
from factcheck.comparison.known_places import widely_named
from factcheck.comparison.likeness import Profile, jaccard, words_of
from factcheck.comparison.nodes import Node
from factcheck.comparison.passing import Stretches, clauses_of_others, without, without_asides
from factcheck.comparison.periods import is_day_toll
from factcheck.model import Claim, Document

TEMPLATE = 0.1
"""Jaccard of 5-word shingles from which two reports are told in the same words: templates reach 0.6.

Chosen, not fitted: at this value no cluster of the development articles falls apart, without it several do.
"""
MISREAD = 4
"""Rare names that the beginnings of two reports share, from which a day is misread rather than a happening another."""


class Differences:
    """Says which main happenings of reports are two; `clues` reads what a document tells."""

    def __init__(
        self,
        claims: Sequence[Claim],
        documents: Mapping[str, Document],
        profiles: Mapping[str, Profile],
        mains: Collection[Node],
        elsewhere: Mapping[str, Stretches],
        clues: Callable[[str], Clues],
    ) -> None:
        self._documents, self._profiles, self._mains = documents, profiles, frozenset(mains)
        self._elsewhere, self._clues, self._spots = elsewhere, clues, spots_of(claims)
        self._told: dict[str, frozenset[str]] = {}
        self._aside: dict[str, frozenset[str]] = {}
        self._struck: dict[str, frozenset[Span]] = {}

    def tells_two(self, a: Node, b: Node) -> bool:
        """True when the places or the hours of two happenings of a day show that they are not one."""
        one, other = a.document, b.document
        if self._is_of_other_days(a, b):
            return True
        if a.is_of_a_day and b.is_of_a_day and self._tells_other_spots(one, other):
            return True
        if _may_have_hours(a) and _may_have_hours(b) and self._tells_other_hours(a, b):
            return True
        if not self._mains.issuperset((a, b)):
            return False
        return bool(self._named_as_another(one, other) or self._named_as_another(other, one))

    def words(self, one: str, other: str) -> list[str]:
        """Say what shows that the main happenings of two reports are two: "day: 2024-05-11, 2024-05-12"."""
        main = {node.document: node for node in self._mains}
        found: list[str] = []
        a, b = main.get(one), main.get(other)
        if a is None or b is None:
            return found
        if self._is_of_other_days(a, b):
            found.append(f"day: {a.day}, {b.day}")
        if _may_have_hours(a) and _may_have_hours(b) and self._tells_other_hours(a, b):
            found.append(f"hour: {shown(self._hours(one))}; {shown(self._hours(other))}")
        names = self._named_as_another(one, other) | self._named_as_another(other, one)
        return [*found, f"told as another happening's: {', '.join(sorted(names))}"] if names else found

    def _is_of_other_days(self, a: Node, b: Node) -> bool:
        """True when words date two main happenings to two days, and neither their hours nor their openings show one."""
        if a.day is None or b.day is None or a.day == b.day or not self._mains.issuperset((a, b)):
            return False
        if not (self._is_sure(a) and self._is_sure(b)):
            return False
        if len(self._profiles[a.document].opens_with(self._profiles[b.document])) >= MISREAD:
            return False
        first, second = (a, b) if a.day < b.day else (b, a)
        return not meet_over_midnight(self._hours(first.document), self._hours(second.document))

    def _is_sure(self, node: Node) -> bool:
        """True for a day that the text gives; for the dateline's only where the opening names it beside what struck.

        On the day of a report much is said and done that is no happening of it.
        """
        document = self._documents[node.document]
        if node.day is None or not (node.is_dated or node.guessed):
            return False
        sure = not node.handed and node.day != document.dateline
        return sure or strikes_on(document.text, node.day)

    def _named_as_another(self, one: str, other: str) -> frozenset[str]:
        """The names that one tells as another happening's, and only so, and that the other opens with."""
        own, told = self._profiles[one], self._aside_names(one)
        offices = self._clues(one).offices | self._clues(other).offices
        return (told & self._profiles[other].lede) - own.names - own.openers - offices

    def _aside_names(self, document: str) -> frozenset[str]:
        """The names of the sentences that tell of other happenings."""
        if document not in self._aside:
            told = clauses_of_others(self._documents[document].text)
            words = (word for clause in told for word in words_of(clause))
            self._aside[document] = frozenset(low for _, low, capital in words if capital) - widely_named()
        return self._aside[document]

    def _tells_other_spots(self, one: str, other: str) -> bool:
        """True when each says where its own tolls were, and neither as much as names the other's place.

        Accidents in forty towns, told in the same words by one ministry's office, are forty accidents.
        """
        a, b = self._spots.get(one, frozenset()), self._spots.get(other, frozenset())
        apart = bool(a and b) and not a & b and not a & self._words(other) and not b & self._words(one)
        return apart and jaccard(self._profiles[one].shingles, self._profiles[other].shingles) >= TEMPLATE

    def _tells_other_hours(self, a: Node, b: Node) -> bool:
        """True when two main happenings struck at hours that lie apart; a crowd comes and goes all day."""
        marches = self._clues(a.document).tells_a_march and self._clues(b.document).tells_a_march
        if marches or not self._mains.issuperset((a, b)):
            return False
        return are_apart(self._hours(a.document), self._hours(b.document))

    def _hours(self, document: str) -> frozenset[Span]:
        if document not in self._struck:
            told = without(self._documents[document].text, self._elsewhere.get(document, ()))
            self._struck[document] = hours_of(without_asides(told))
        return self._struck[document]

    def _words(self, document: str) -> frozenset[str]:
        if document not in self._told:
            found = words_of(self._documents[document].text)
            self._told[document] = frozenset(word.lower() for word, *_ in found)
        return self._told[document]


def _may_have_hours(node: Node) -> bool:
    """True for a happening of a day, also where no day is told."""
    return node.is_of_a_day or (node.day is None and not node.topic)


def spots_of(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """The first name of each place where a document's tolls were, in small letters; countries are no spots."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.event not in BEFALLING or not claim.place or not is_day_toll(claim):
            continue
        names = [word for word, *_ in words_of(claim.place) if word[:1].isupper()]
        found[claim.document_id].update(name.lower() for name in names[:1] if name.lower() not in widely_named())
    return {document: frozenset(names) for document, names in found.items() if names}
