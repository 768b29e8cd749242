"""Nodes of incidents joined into one, and kept apart. Owns the structure; which of them join `incidents` says."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from factcheck.comparison.nodes import Node
from factcheck.comparison.periods import DAY


class Joined:
    """Nodes that are one incident, and pairs of nodes that a person keeps apart.

    Inside, a node is its place in the order given: large stores ask for roots millions of times, and hashing a node
    costs more than the asking.
    """

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self._places = {node: place for place, node in enumerate(nodes)}
        self._parents = list(range(len(nodes)))
        self._days = [{node.day} if node.day and not (node.running or node.may_be_wrong) else set() for node in nodes]
        self.members = {place: [node] for place, node in enumerate(nodes)}
        """Root -> the nodes of its incident."""
        self.by_document: dict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            self.by_document[node.document].append(node)
        self._crowded: set[int] = set()
        self.apart: dict[Node, set[Node]] = {}

    def let_crowd(self, documents: Collection[str]) -> None:
        """Say which documents hold a name that a crowd of documents holds."""
        self._crowded = {self.root(self._places[node]) for node in self.nodes if node.document in documents}

    def of_crowds(self, one: int, other: int) -> bool:
        """Whether documents of both incidents, two roots, hold a name that a crowd holds."""
        return one in self._crowded and other in self._crowded

    def __contains__(self, node: Node) -> bool:
        return node in self._places

    def place(self, node: Node) -> int:
        return self._places[node]

    def root(self, place: int) -> int:
        parents = self._parents
        while parents[place] != place:
            parents[place] = place = parents[parents[place]]
        return place

    def join(self, a: Node, b: Node, *, said: bool = False) -> bool:
        """Make two incidents one, and tell whether that was done.

        Not when their happenings would lie more than a day apart, unless a person said so, nor against a person's word.
        """
        return self.join_roots(self.root(self.place(a)), self.root(self.place(b)), said=said)

    def join_roots(self, a: int, b: int, *, said: bool = False) -> bool:
        """Do the same with two roots, of which the smaller stays one."""
        one, other = min(a, b), max(a, b)
        both = self._days[one] | self._days[other]
        if one == other or (both and max(both) - min(both) > DAY and not said) or self._kept_apart(one, other):
            return False
        if not said and self._tells_two(one, other):
            return False
        self._parents[other], self._days[one] = one, both
        self.members[one] += self.members.pop(other)
        if other in self._crowded:
            self._crowded.add(one)
        return True

    def _tells_two(self, one: int, other: int) -> bool:
        """Whether one document tells of both on two days: then it tells of two happenings."""
        days = {node.document: node.day for node in self.members[one] if node.is_of_a_day}
        return any(node.is_of_a_day and days.get(node.document, node.day) != node.day for node in self.members[other])

    def _kept_apart(self, one: int, other: int) -> bool:
        if not self.apart:
            return False
        few, root = sorted((one, other), key=lambda place: len(self.members[place])), self.root
        apart = (b for a in self.members[few[0]] for b in self.apart.get(a, ()))
        return any(root(self._places[b]) == few[1] for b in apart)

    def keep_apart(self, a: Node, b: Node) -> None:
        """Never make the incidents of the two one."""
        if a in self._places and b in self._places:
            self.apart.setdefault(a, set()).add(b)
            self.apart.setdefault(b, set()).add(a)
