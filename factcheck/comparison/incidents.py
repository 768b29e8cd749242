"""Which happening each claim belongs to: the main one of its document, a side incident dated otherwise, and which of these are one across documents.

Evidence across documents is rare names and words (`likeness`) and days, never a kind of disaster: two quakes in one country are two.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.comparison.likeness import Profile, Rarity
from factcheck.comparison.periods import DAY, is_day_toll
from factcheck.model import Claim, ClaimKind, Document

SAME_DAY = (3, 0.09)
"""Shared rare names and shared weight from which documents of one start day tell one story (36 articles on 13 shootings)."""
NEXT_DAY = (3, 0.32)
"""... of start days a day apart: two shootings in one city on two days share up to 0.29."""
NO_DAY = (4, 0.15)
"""... when one of them dates no start."""
ALONE = "one incident"
MONTH = timedelta(days=31)
CROWD = 200
NEVER = (1_000_000, 1.0)


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An incident as one document tells it; `day` is None when no count dates its start."""

    document: str
    day: date | None


def incidents_of(
    claims: Sequence[Claim], documents: Mapping[str, Document], profiles: Mapping[str, Profile]
) -> dict[str, str]:
    """Map each claim id to its incident. Documents that were not handed over share one incident (CONTRACT)."""
    nodes, mains = _nodes(claims)
    told = sorted({node for node in nodes.values() if node.document in documents}, key=_order)
    parents = {node: node for node in told}
    _join_told(parents, documents, profiles)
    names = _names(parents, documents)
    for node in nodes.values():
        names.setdefault(node, ALONE if node in mains else f"{ALONE} {node.day}")
    return {claim: names[node] for claim, node in nodes.items()}


def _nodes(claims: Sequence[Claim]) -> tuple[dict[str, Node], set[Node]]:
    """Return the node of each count claim, and the main node of each document."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.COUNT:
            by_document[claim.document_id].append(claim)
    nodes: dict[str, Node] = {}
    mains: set[Node] = set()
    for document, own in by_document.items():
        main = _main_day(own)
        mains.add(Node(document, main))
        for claim in own:
            day = claim.period.start if claim.period and is_day_toll(claim) else None
            nodes[claim.id] = Node(document, day or main)
    return nodes, mains


def _main_day(claims: Sequence[Claim]) -> date | None:
    """The day most counts date their start to: of the happening, else of the running totals; ties go to the first told."""
    tolls = [claim.period.start for claim in claims if claim.period and claim.period.start and is_day_toll(claim)]
    totals = [claim.period.start for claim in claims if claim.period and claim.period.start and claim.cumulative]
    days = Counter(tolls or totals)
    return max(days, key=lambda day: (days[day], -(tolls or totals).index(day))) if days else None


def _join_told(parents: dict[Node, Node], documents: Mapping[str, Document], profiles: Mapping[str, Profile]) -> None:
    rarity = Rarity(profiles)
    days = Counter(node.document for node in parents)
    for a, b in _neighbours(list(parents)):
        if a.document == b.document or _root(parents, a) == _root(parents, b):
            continue
        names, weight = _bar(a, b, days) if _near(a, b, documents) else NEVER
        one, other = profiles[a.document], profiles[b.document]
        if len(one.names & other.names) >= names and rarity.shared(one, other) >= weight:
            _join(parents, a, b)


def _bar(a: Node, b: Node, days: Counter[str]) -> tuple[int, float]:
    if a.day is None or b.day is None:
        return NO_DAY
    if abs(a.day - b.day) > DAY:
        return NEVER
    if a.day == b.day:
        return SAME_DAY
    return NEXT_DAY if days[a.document] == days[b.document] == 1 else NEVER


def _near(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """Without a start day on both sides, the documents themselves must be of one month."""
    if a.day is not None and b.day is not None:
        return True
    one, other = documents[a.document].dateline, documents[b.document].dateline
    return one is None or other is None or abs(one - other) <= MONTH


def _neighbours(nodes: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Pairs within a day of each other; each node meets at most `CROWD` others of a day."""
    by_day: dict[date | None, list[Node]] = defaultdict(list)
    for node in nodes:
        by_day[node.day].append(node)
    pairs: list[tuple[Node, Node]] = []
    for day, here in by_day.items():
        following = [*by_day.get(day + DAY, []), *by_day.get(None, [])] if day else []
        for index, node in enumerate(here):
            pairs.extend((node, other) for other in [*here[index + 1 : index + 1 + CROWD], *following[:CROWD]])
    return pairs


def _names(parents: dict[Node, Node], documents: Mapping[str, Document]) -> dict[Node, str]:
    """Name each incident after the earliest document that tells it, so that later documents do not rename it."""
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in parents:
        members[_root(parents, node)].append(node)
    names: dict[Node, str] = {}
    for own in members.values():
        first = min(
            own, key=lambda node: (str(documents[node.document].dateline or "9999"), node.document, str(node.day))
        )
        names.update((node, f"{first.document} {first.day or ''}".strip()) for node in own)
    return names


def _order(node: Node) -> tuple[str, str]:
    return str(node.day or ""), node.document


def _root(parents: dict[Node, Node], node: Node) -> Node:
    while parents[node] is not node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


def _join(parents: dict[Node, Node], a: Node, b: Node) -> None:
    one, other = sorted((_root(parents, a), _root(parents, b)), key=_order)
    parents[other] = one
