"""What people said of pairs of claims and documents, and whom names mean. Owns the value and its lookup.

A person outranks the decision list; what follows from a word is `judged`'s and `origins`' to say.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Pair = tuple[str, str]
"""Two ids, the smaller one first."""


def pair_of(one: str, other: str) -> Pair:
    """Return two ids as a pair, whichever was named first."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Judgements:
    """Pairs with the words for whose judgement it is ("Ada, entry 3").

    `linked` claims measure the same thing, `unlinked` ones do not; `same_origin`, `same_incident` and `other_incident`
    hold pairs of claims or of documents.
    """

    linked: Mapping[Pair, str] = field(default_factory=dict)
    unlinked: Mapping[Pair, str] = field(default_factory=dict)
    same_origin: Mapping[Pair, str] = field(default_factory=dict)
    same_incident: Mapping[Pair, str] = field(default_factory=dict)
    other_incident: Mapping[Pair, str] = field(default_factory=dict)
    sources: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(document id, name of a source or publisher) -> the source it means; a name that is not here means itself."""
    bodies: frozenset[tuple[str, str]] = frozenset()
    """Those of `sources` that name a body every state has, where no state is named: "the Interior Ministry"."""

    def ties(self) -> Iterator[Pair]:
        """Yield the pairs whose two sides bear on each other, wherever they stand."""
        for said in (self.linked, self.same_origin, self.same_incident):
            yield from said

    def all(self) -> Iterator[tuple[str, Pair, str]]:
        """Yield everything said of pairs: in which way, of which, and whose word it is."""
        for kind in OF_PAIRS:
            for pair, who in getattr(self, kind).items():
                yield kind, pair, who

    def among(self, part: Mapping[str, str]) -> dict[str, "Judgements"]:
        """Return what was said inside each part of the claims and documents; `part` maps ids to parts."""
        split: dict[str, dict[str, dict[Pair, str]]] = defaultdict(lambda: {kind: {} for kind in OF_PAIRS})
        for kind, pair, who in self.all():
            if pair[0] in part and part[pair[0]] == part.get(pair[1]):
                split[part[pair[0]]][kind][pair] = who
        return {name: Judgements(**said, sources=self.sources, bodies=self.bodies) for name, said in split.items()}


OF_PAIRS = ("linked", "unlinked", "same_origin", "same_incident", "other_incident")
NOBODY = Judgements()
"""Nothing was said by anybody."""


class Firsts:
    """Ids that are put together, each set under the first of them by `order`."""

    def __init__(self, order: Callable[[str], Any]) -> None:
        self._order = order
        self._parents: dict[str, str] = {}

    def root(self, one: str) -> str:
        parents = self._parents
        while (parent := parents.setdefault(one, one)) != one:
            parents[one] = one = parents[parent]
        return one

    def are_one(self, one: str, other: str) -> bool:
        return self.root(one) == self.root(other)

    def join(self, one: str, other: str) -> None:
        roots = self.root(one), self.root(other)
        if roots[0] != roots[1]:
            first, second = sorted(roots, key=self._order)
            self._parents[second] = first

    def found(self) -> dict[str, str]:
        """Map each id to the first of its set; firsts are left out."""
        return {one: first for one in list(self._parents) if (first := self.root(one)) != one}


def firsts(pairs: Iterable[Pair], known: Mapping[str, str], order: Callable[[str], Any]) -> dict[str, str]:
    """Map each id that a pair or `known` puts with others to the first of them by `order`; firsts are left out."""
    joined = Firsts(order)
    for one, other in (*known.items(), *pairs):
        joined.join(one, other)
    return joined.found()
