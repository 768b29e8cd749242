"""Which happening each claim belongs to: its document's main one, a side incident, one told elsewhere too.

Evidence across documents is rare names and words (`likeness`) and days, never a kind of disaster.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.comparison.likeness import TABLE, Profile, Rarity
from factcheck.comparison.periods import DAY, is_day_toll
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
TOPIC = (5, 0.25)
"""... of articles about something that goes on without tolls; they must be of the same days."""
TOPIC_SHARE = 3
"""An article of whose counts less than one in three tells what befell people, and none of a day, is about a topic."""
SPOT_WORDS = 2
"""Rarer words that two reports share besides the name they begin with, from which they tell one story."""
CHANCE = Decimal(2)
COHESION = 0.5
"""Share of the pairs of articles between two incidents that must tell one story before the two become one."""
ROW = (2, 0.5)
"""... when one of them is a row of a table, which has few words: place and people, say, in half of its names."""
NEVER = (1_000_000, 1.0)
WEEKS = timedelta(days=62)
WEEK = timedelta(days=7)
DAYS = timedelta(days=3)
ALONE = "one incident"
BEFALLING = frozenset(Event) - {Event.OTHER}
CROWD = 100
"""Documents a rare name leads to; a name in more of them is none."""


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """An incident as one document tells it: the day of a happening, or what is counted up over time."""

    document: str
    day: date | None
    running: bool
    guessed: bool = False
    """True when the day is the dateline's, that no words give."""
    topic: bool = False
    """True when nothing that befalls people or is dated to a day tells what its document is about: a campaign, a debate."""


def incidents_of(
    claims: Sequence[Claim], documents: Mapping[str, Document], profiles: Mapping[str, Profile]
) -> dict[str, str]:
    """Map each claim id to its incident. Documents that were not handed over share one incident (CONTRACT)."""
    nodes, mains = _nodes(claims)
    told = sorted({node for node in nodes.values() if node.document in documents}, key=_order)
    parents = {node: node for node in told}
    days = {node: {node.day} if node.day and not node.running else set() for node in told}
    _join_rows(parents, days, documents)
    _join_told(parents, days, documents, Evidence(profiles, _figures(claims)))
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
        latest = max((claim.as_of for claim in own if claim.as_of), default=None)
        main = _main(document, [claim for claim in own if _past(claim, latest) is None])
        mains.add(main)
        worded = {claim.period.start for claim in own if claim.period and claim.period.words and is_day_toll(claim)}
        for claim in own:
            day = claim.period.start if claim.period and is_day_toll(claim) else None
            past = _past(claim, main.day or latest)
            if past is not None:
                nodes[claim.id] = Node(document, past, running=False)
                continue
            # A day that no words date a toll to, of this count or another, is a guess and makes no side incident.
            nodes[claim.id] = Node(document, day, running=False) if day in worded and day else main
    return nodes, mains


def _past(claim: Claim, told: date | None) -> date | None:
    """The start of a closed window in words that ended long before what is told: "In 1988, a quake killed 90"."""
    period = claim.period
    if period is None or not period.words or period.end is None or period.since is not None or told is None:
        return None
    return (period.start or period.end) if period.end < told - WEEKS else None


def _main(document: str, claims: Sequence[Claim]) -> Node:
    """The day most counts date their start to: the happening's, else the running totals'; ties go to the first told.

    Days in words go first, if they are not long ago, then days that the text hands on; the day of the dateline that no
    words give is a guess, and goes behind a start that words give ("since October 7").
    """
    dated = [claim for claim in claims if claim.period and claim.period.start]
    tolls = [claim for claim in dated if is_day_toll(claim)]
    totals = [claim for claim in dated if claim.cumulative and not is_day_toll(claim)]
    worded = [claim for claim in tolls if claim.period and claim.period.words and _lately(claim, WEEKS)]
    inherited = [claim for claim in tolls if claim.period and claim.period.start != claim.as_of]
    since = [claim for claim in totals if _opens(claim) and _lately(claim, timedelta(days=366))]
    since = since if len(since) * TOPIC_SHARE >= len(tolls) else []
    told = next(filter(None, (worded, inherited, since, tolls)), totals)
    days = [claim.period.start for claim in told if claim.period and claim.period.start]
    most = Counter(days)
    first = max(most, key=lambda day: (most[day], -days.index(day))) if most else None
    if not tolls and sum(claim.event in BEFALLING for claim in claims) * TOPIC_SHARE < len(claims):
        return Node(document, first, running=True, topic=True)
    guessed = bool(told) and told is tolls  # the dateline's day, that no words give
    return Node(document, first, running=told is totals or not is_day_toll(told[0]), guessed=guessed)


def _opens(claim: Claim) -> bool:
    """True when words say since when it is counted: "since October 7", not "this year"."""
    return bool(claim.period and claim.period.words and "since" in claim.period.words.lower().split())


def _lately(claim: Claim, within: timedelta) -> bool:
    start = claim.period.start if claim.period else None
    return start is not None and (claim.as_of is None or claim.as_of - start < within)


def _join_rows(parents: dict[Node, Node], days: dict[Node, set[date]], documents: Mapping[str, Document]) -> None:
    """Join the rows of each table, unless their days say otherwise: what they count apart, their scopes tell."""
    last: dict[str, Node] = {}
    for node in parents:
        document = documents[node.document]
        if document.reader == TABLE and document.given is not None:
            _join(parents, days, last.get(document.given, node), node)
            last[document.given] = node


def _join_told(
    parents: dict[Node, Node],
    days: dict[Node, set[date]],
    documents: Mapping[str, Document],
    evidence: "Evidence",
) -> None:
    by_document: dict[str, list[Node]] = defaultdict(list)
    for node in parents:
        by_document[node.document].append(node)
    told: list[tuple[float, Node, Node]] = []
    for one, other in _neighbours(sorted(by_document), evidence.profiles):
        if _one_table(documents[one], documents[other]):
            continue
        alone = len(by_document[one]) == len(by_document[other]) == 1
        for a in by_document[one]:
            for b in by_document[other]:
                bars = _bars(a, b, alone=alone, documents=documents)
                if evidence.reaches(one, other, bars) or (
                    _told_at_once(a, b, documents) and evidence.shows_one_spot(one, other)
                ):
                    told.append((evidence.weight(one, other), a, b))
    _join_cohesive(parents, days, told)


class Evidence:
    """What two documents share: names, words, where the story is said to be, figures."""

    def __init__(self, profiles: Mapping[str, Profile], figures: Mapping[str, frozenset[tuple[Event, Decimal]]]) -> None:
        self.profiles, self._figures = profiles, figures
        self._rarity = Rarity(profiles)
        self._weights: dict[tuple[str, str], float] = {}

    def weight(self, one: str, other: str) -> float:
        if (one, other) not in self._weights:
            self._weights[one, other] = self._rarity.shared(self.profiles[one], self.profiles[other])
        return self._weights[one, other]

    def reaches(self, one: str, other: str, bars: tuple[tuple[int, float], ...]) -> bool:
        """True when the names, and the weight of all they share, reach one of the alternatives."""
        names = len(self.profiles[one].names & self.profiles[other].names)
        return any(names >= bar[0] and self.weight(one, other) >= bar[1] for bar in bars)

    def shows_one_spot(self, one: str, other: str) -> bool:
        """True for two short reports that begin with one little-known name and share a figure, or some rarer words."""
        a, b = self.profiles[one], self.profiles[other]
        if not a.lede & b.lede:
            return False
        if self._figures.get(one, frozenset()) & self._figures.get(other, frozenset()):
            return True
        words = (a.words & b.words) | (a.words & b.names) | (a.names & b.words) | (a.names & b.names)
        return len(words - a.lede) >= SPOT_WORDS


def _figures(claims: Sequence[Claim]) -> dict[str, frozenset[tuple[Event, Decimal]]]:
    """The figures of what befell people, by document; one and two are equal by chance."""
    found: dict[str, set[tuple[Event, Decimal]]] = defaultdict(set)
    for claim in claims:
        number = claim.quantity.nominal if claim.quantity else None
        if claim.event in BEFALLING and claim.event is not None and number is not None and number > CHANCE:
            found[claim.document_id].add((claim.event, number))
    return {document: frozenset(own) for document, own in found.items()}


def _told_at_once(a: Node, b: Node, documents: Mapping[str, Document]) -> bool:
    """True for reports of one week about what befell people, dated to one day where both date it."""
    one, other = documents[a.document], documents[b.document]
    if a.topic or b.topic or TABLE in (one.reader, other.reader):
        return False
    if _is_history(a, documents) or _is_history(b, documents):
        return False
    if a.day is not None and b.day is not None and not (a.running or b.running):
        if abs(a.day - b.day) > (DAY if a.guessed or b.guessed else timedelta(0)):
            return False
    if one.dateline is None or other.dateline is None:
        return False
    return abs(one.dateline - other.dateline) <= WEEK


def _join_cohesive(parents: dict[Node, Node], days: dict[Node, set[date]], told: list[tuple[float, Node, Node]]) -> None:
    """Join the likest first, and two groups of articles only when most of their pairs tell one story.

    A chain of articles each of which is a little like the next would else make one incident of a whole campaign.
    """
    near: dict[Node, set[Node]] = defaultdict(set)
    for _, a, b in told:
        near[a].add(b)
        near[b].add(a)
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in parents:
        members[_root(parents, node)].append(node)
    for _, a, b in sorted(told, key=lambda one: (-one[0], _order(one[1]), _order(one[2]))):
        one, other = _root(parents, a), _root(parents, b)
        if one is other:
            continue
        known = sum(len(near[node].intersection(members[other])) for node in members[one])
        if known >= COHESION * len(members[one]) * len(members[other]) and _join(parents, days, one, other):
            kept, gone = (one, other) if _root(parents, one) is one else (other, one)
            members[kept] += members.pop(gone)


def _one_table(a: Document, b: Document) -> bool:
    return a.reader == b.reader == TABLE and a.given is not None and a.given == b.given


def _bars(a: Node, b: Node, alone: bool, documents: Mapping[str, Document]) -> tuple[tuple[int, float], ...]:
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
    near = abs(a.day - b.day) <= DAY
    return (NEXT_DAY if near and alone else NEVER,)


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


def _neighbours(ids: Sequence[str], profiles: Mapping[str, Profile]) -> Iterator[tuple[str, str]]:
    """Yield pairs of documents that share two names or more, by an inverted index of names that are rare enough."""
    holders: dict[str, list[str]] = defaultdict(list)
    for document in ids:
        shared: Counter[str] = Counter()
        for name in profiles[document].names:
            shared.update(holders[name][-CROWD:])
            holders[name].append(document)
        for other, count in sorted(shared.items()):
            if count >= FEW_NAMES[0] or profiles[document].lede & profiles[other].lede:
                yield other, document


def _names(parents: dict[Node, Node], documents: Mapping[str, Document]) -> dict[Node, str]:
    """Name each incident after the earliest document that tells it, so that later documents do not rename it."""
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in parents:
        members[_root(parents, node)].append(node)
    names: dict[Node, str] = {}
    for own in members.values():
        first = min(own, key=lambda node: (str(documents[node.document].dateline or "9999"), *_order(node)))
        names.update((node, f"{first.document} {first.day or ''}".strip()) for node in own)
    return names


def _order(node: Node) -> tuple[str, str]:
    return node.document, str(node.day or "")


def _root(parents: dict[Node, Node], node: Node) -> Node:
    while parents[node] is not node:
        parents[node] = parents[parents[node]]
        node = parents[node]
    return node


def _join(parents: dict[Node, Node], days: dict[Node, set[date]], a: Node, b: Node) -> bool:
    """Make two incidents one, unless their happenings would then lie more than a day apart; tell whether it was done."""
    one, other = sorted((_root(parents, a), _root(parents, b)), key=_order)
    both = days[one] | days[other]
    joins = one is not other and (not both or max(both) - min(both) <= DAY)
    if joins:
        parents[other], days[one] = one, both
    return joins
