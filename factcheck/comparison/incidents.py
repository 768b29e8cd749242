"""Which happening each claim belongs to: its document's main one, a side incident, one told elsewhere too.

What shows that two documents tell one story is `evidence`'s to say; a person's word goes before it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from factcheck.comparison import neighbours
from factcheck.comparison.evidence import OF_ONE, Evidence, bars, beside
from factcheck.comparison.joined import Joined
from factcheck.comparison.judgements import NOBODY, Firsts, Judgements
from factcheck.comparison.likeness import TABLE, Profile
from factcheck.comparison.neighbours import CROWD
from factcheck.comparison.nodes import Node, are_of_one_newsroom, may_be_one, one_table, printed_before, told_at_once
from factcheck.comparison.periods import DAY
from factcheck.model import Claim, Document

COHESION = 0.5
"""Share of the pairs of articles between two incidents that must tell one story before the two become one."""
FEW = 25
"""Articles of one incident each of which meets most of the others, also when they are of a crowd."""
ALONE = "one incident"
NONE = timedelta(0)


_Edge = tuple[tuple[bool, float], int, int]
"""Two nodes that tell one story, by their places, and before them how like they are: the likest sorts first.

Side incidents come last: which reports are of one happening is no matter of what a year's review says of it.
"""


@dataclass(frozen=True, slots=True)
class Incidents:
    """The incident of each claim; and documents that tell one story, in a chain or at once, whether they became one.

    `told` maps each of these to the first of them, also itself.
    """

    of: Mapping[str, str]
    told: Mapping[str, str]


def incidents_of(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    profiles: Mapping[str, Profile],
    judgements: Judgements = NOBODY,
) -> Mapping[str, str]:
    """Return the incident of each claim."""
    return find(claims, documents, profiles, judgements).of


def find(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    profiles: Mapping[str, Profile],
    judgements: Judgements = NOBODY,
    crowded: Mapping[str, int] | None = None,
    met: Iterable[tuple[str, str]] | None = None,
) -> Incidents:
    """Return the incident of each claim, and what ties the documents.

    Documents that were not handed over share one incident (CONTRACT).

    `crowded` are the levels of names that crowds hold (`neighbours`), those among these documents when left out;
    `met` are the pairs of documents to be laid beside each other, when these are known.
    """
    evidence = Evidence(claims, documents, profiles)
    nodes, mains = evidence.nodes, evidence.mains
    _split_within(nodes, judgements)
    joined = Joined(sorted({node for node in nodes.values() if node.document in documents}, key=_order))
    of = {**{node.document: node for node in mains}, **nodes}
    _join_said(joined, of, judgements)
    _join_rows(joined, documents)
    if crowded is None:
        crowded = neighbours.crowds(profile.met for profile in profiles.values())
    met = beside(joined.by_document, profiles, crowded) if met is None else met
    met = (pair for pair in met if joined.by_document.keys() >= set(pair))  # others count nothing
    held = crowded
    joined.let_crowd({name for name in joined.by_document if any(key in held for key in profiles[name].met)})
    told_of = _join_told(joined, documents, evidence, met)
    names = _names(joined, documents)
    for node in nodes.values():
        names.setdefault(node, ALONE if node in mains else f"{ALONE} {node.day}{node.said}")
    return Incidents({claim: names[node] for claim, node in nodes.items()}, told_of)


def _join_said(joined: Joined, of: Mapping[str, Node], judgements: Judgements) -> None:
    """Join and keep apart what a person said is one happening, or two."""
    pairs = {True: judgements.same_incident, False: judgements.other_incident}
    told = {same: [(of[a], of[b]) for a, b in sorted(said) if a in of and b in of] for same, said in pairs.items()}
    for a, b in told[False]:
        if a != b:
            joined.keep_apart(a, b)
    for a, b in told[True]:
        if a in joined and b in joined:
            joined.join(a, b, said=True)


def _split_within(nodes: dict[str, Node], judgements: Judgements) -> None:
    """Give the later of two claims of one node that a person keeps apart a node of its own."""
    for one, other in sorted(judgements.other_incident):
        if one in nodes and other in nodes and nodes[one] == nodes[other]:
            nodes[other] = replace(nodes[other], said=other)


def _join_rows(joined: Joined, documents: Mapping[str, Document]) -> None:
    """Join the rows of each table, unless their days say otherwise: what they count apart, their scopes tell."""
    last: dict[str, Node] = {}
    for node in joined.nodes:
        document = documents[node.document]
        if document.reader == TABLE and document.given is not None:
            joined.join(last.get(document.given, node), node)
            last[document.given] = node


def _join_told(
    joined: Joined, documents: Mapping[str, Document], evidence: Evidence, met: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """Join what neighbours tell of one story, and return which documents do, joined or not (`Incidents`)."""
    by_document = joined.by_document
    told: list[_Edge] = []
    silent: list[tuple[int, int]] = []
    days = {document: {node.day for node in own if node.day} for document, own in by_document.items()}
    around = {document: {day + step for day in own for step in (-DAY, NONE, DAY)} for document, own in days.items()}
    for one, other in met:
        if one_table(documents[one], documents[other]):
            continue
        # Most pairs of a long collection have no day in common, and too few names to tell one story all the same.
        far = days[one].isdisjoint(around[other]) and not evidence.may_reach(documents[one], documents[other])
        alone = len(by_document[one]) == len(by_document[other]) == 1
        for a in by_document[one]:
            for b in by_document[other]:
                if not far and evidence.differences.tells_two(a, b):
                    joined.keep_apart(a, b)
                elif not far and _tell_one_story(a, b, evidence, documents, alone=alone):
                    likeness = not evidence.mains.issuperset((a, b)), -evidence.shared(one, other)
                    told.append((likeness, joined.place(a), joined.place(b)))
                elif printed_before(a, b, documents):
                    silent.append((joined.place(a), joined.place(b)))
    chains = _chains(joined, told)
    for edges, mute in _by_chain(joined, chains, told, silent):
        _join_cohesive(joined, edges, mute)
    return _stories((joined.nodes[first].document, joined.nodes[second].document) for _, first, second in told)


def _stories(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map each document of a pair to the first of those that pairs tie it to, the first itself too."""
    tied, told = Firsts(lambda document: document), set[str]()
    for pair in pairs:
        tied.join(*pair)
        told.update(pair)
    return {document: tied.root(document) for document in told}


def _tell_one_story(a: Node, b: Node, evidence: Evidence, documents: Mapping[str, Document], *, alone: bool) -> bool:
    one, other = a.document, b.document
    if are_of_one_newsroom(a, b, documents):
        return False
    reached = evidence.reaches(one, other, bars(a, b, alone=alone, documents=documents))
    course = reached and a.running and b.running and evidence.shared(one, other) >= OF_ONE
    if course or evidence.outweighs_days(a, b):
        return True
    beside = reached or (told_at_once(a, b, documents) and evidence.shows_one_spot(one, other))
    beside = beside or (may_be_one(a, b, documents) and evidence.opens_alike(one, other))
    return evidence.tells_of_one(a, b) if beside else evidence.tells_of_one_city(a, b)


def _chains(joined: Joined, told: Iterable[_Edge]) -> list[int]:
    """Return, for each place, the first of the places that are tied to it by a chain of stories."""
    heads = list(map(joined.root, range(len(joined.nodes))))

    def head(place: int) -> int:
        while heads[place] != place:
            heads[place] = place = heads[heads[place]]
        return place

    for _, a, b in told:
        one, other = head(a), head(b)
        heads[max(one, other)] = min(one, other)
    return list(map(head, range(len(heads))))


def _by_chain(
    joined: Joined, chains: Sequence[int], told: Iterable[_Edge], silent: Iterable[tuple[int, int]]
) -> Iterator[tuple[list[_Edge], list[tuple[int, int]]]]:
    """Yield the stories of each chain, and the silent pairs inside it: chains have nothing to do with each other.

    A store of a hundred thousand claims has millions of these pairs, of which each chain has few.
    """
    edges: dict[int, list[_Edge]] = defaultdict(list)
    for edge in told:
        edges[chains[edge[1]]].append(edge)
    mute: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for a, b in silent:
        if chains[a] == chains[b]:
            mute[chains[a]].append((a, b))
    for chain, own in edges.items():
        yield own, mute[chain]


def _join_cohesive(joined: Joined, told: list[_Edge], silent: Sequence[tuple[int, int]] = ()) -> None:
    """Join the likest first, and two groups of articles only when most of their pairs tell one story.

    A chain of articles each of which is a little like the next would else make one incident of a whole campaign. Pairs
    that are `silent` count for neither side: a siege's first report cannot tell of the raid that ended it.
    """
    between = _between(joined, ((a, b) for _, a, b in told))
    mute = _between(joined, silent)
    due = sorted(told)
    while due:
        late = []
        for edge in due:
            one, other = joined.root(edge[1]), joined.root(edge[2])
            if one == other:
                continue
            if between[one][other] < COHESION * _open(joined, one, other, mute[one][other]):
                late += [edge] if joined.of_crowds(one, other) else []
            elif joined.join_roots(one, other):
                kept, gone = (one, other) if joined.root(one) == one else (other, one)
                _merge(between, kept, gone)
                _merge(mute, kept, gone)
        # In a crowd an article meets those that speak for it, and shows where it belongs when they are together.
        due = late if len(late) < len(due) else []


def _open(joined: Joined, one: int, other: int, mute: int) -> float:
    """The pairs between two incidents that could tell one story, as far as they are looked at.

    Of a crowd only those articles that speak for the others meet the other side (`neighbours`): a third of `CROWD` at
    the least. So of more than `FEW` of a crowd's articles half as much is asked.
    """
    sizes = [len(joined.members[place]) for place in (one, other)]
    looked = min(sizes[0], CROWD) * min(sizes[1], CROWD) - mute
    return looked / 2 if max(sizes) > FEW and joined.of_crowds(one, other) else looked


_Between = dict[int, Counter[int]]


def _between(joined: Joined, pairs: Iterable[tuple[int, int]]) -> _Between:
    """Count pairs by the incidents they stand in."""
    counted: _Between = defaultdict(Counter)
    for a, b in pairs:
        one, other = joined.root(a), joined.root(b)
        counted[one][other] += 1
        counted[other][one] += 1
    return counted


def _merge(between: _Between, kept: int, gone: int) -> None:
    for third, pairs in between.pop(gone, Counter[int]()).items():
        del between[third][gone]
        if third != kept:
            between[kept][third] += pairs
            between[third][kept] += pairs


def _names(joined: Joined, documents: Mapping[str, Document]) -> dict[Node, str]:
    """Name each incident after the earliest document that tells it, so that later documents do not rename it."""
    names: dict[Node, str] = {}
    for own in joined.members.values():
        first = min(own, key=lambda node: (str(documents[node.document].dateline or "9999"), *_order(node)))
        names.update((node, f"{first.document} {first.day or ''} {first.said}".strip()) for node in own)
    return names


def _order(node: Node) -> tuple[str, str, str]:
    return node.document, str(node.day or ""), node.said
