"""Claims in, relations and discrepancies out: the two questions the comparison answers. Stores nothing.

Documents are compared part by part (`ties`), and what the parts give is put in one order: so a part compared alone
gives what it gives among all.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.collector import uncollected
from factcheck.comparison import candidates, parents
from factcheck.comparison.case import Case
from factcheck.comparison.checks import CHECKS, Note, Table, notes
from factcheck.comparison.groups import Group
from factcheck.comparison.judgements import NOBODY, Judgements
from factcheck.comparison.pairs import decided
from factcheck.comparison.ruling import Ruling
from factcheck.comparison.ties import Surroundings, Ties, tie
from factcheck.model import Claim, Discrepancy, Document, Relation, RelationKind
from factcheck.settings import Settings

_FIGURE = re.compile(r"“[^”]*”(?: \(read as [^)]*\))?")
_DETAIL = re.compile(r" \([^()]*(?:\([^()]*\)[^()]*)*\)")
FLAGGED = frozenset({RelationKind.CONFLICT, RelationKind.RELATED, RelationKind.ARITHMETIC, RelationKind.REVISION})
"""Relations that are some check's flag and vanish with it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing found: discrepancies by severity, then in document order; groups, relations and notes."""

    discrepancies: tuple[Discrepancy, ...]
    groups: tuple[Group, ...]
    relations: tuple[Relation, ...]
    notes: tuple[Note, ...]
    weighed: int = 0
    """Pairs of counts that were looked at; the others differ in scope or incident before anything else is asked."""
    apart: Mapping[str, int] = field(default_factory=dict)
    """Why pairs that were looked at are not compared -> how many, the commonest first."""
    ties: Ties | None = None
    """What ties the documents, None for one part."""


@uncollected
def relate(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
) -> list[Relation]:
    """Return how every comparable pair of counts stands, in document order; quadratic within an incident."""
    case = Case(claims, documents, settings, judgements)
    return [_relation(ruling) for ruling in _listed(decided(candidates.once(candidates.every(case)), case), case)]


@uncollected
def compare(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
    earlier: Mapping[str, Claim] | None = None,
    surroundings: Surroundings | None = None,
) -> Comparison:
    """Return the discrepancies of the claims, one for each group and slice, and what was compared and is none.

    `judgements` is what people said of pairs; it outranks the decision list. `earlier` holds, by the id of a claim,
    what it was in the version before of its document. `surroundings` are given when these are whole parts (`ties`) of
    more documents; each part is compared by itself.
    """
    ties = tie(claims, documents, judgements, surroundings)
    found = [_compared(case) for case in _cases(claims, documents, settings, judgements, earlier, ties)]
    ranks = {document.id: rank for rank, document in enumerate(documents)}
    order = Order({claim.id: claim for claim in claims}, ranks)
    return Comparison(
        tuple(sorted((one for part in found for one in part.discrepancies), key=order.of_discrepancy)),
        tuple(sorted((one for part in found for one in part.groups), key=lambda group: order(group.claims[0]))),
        tuple(sorted((one for part in found for one in part.relations), key=order.of_relation)),
        tuple(sorted((one for part in found for one in part.notes), key=order.of_note)),
        sum(part.weighed for part in found),
        _added(part.apart for part in found),
        ties,
    )


def _cases(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    settings: Settings | None,
    judgements: Judgements,
    earlier: Mapping[str, Claim] | None,
    ties: Ties,
) -> Iterator[Case]:
    """Yield a case for each part, its documents in the order given."""
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[ties.part(claim.document_id)].append(claim)
    told: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        told[ties.parts[document.id]].append(document)
    parts = {claim.id: ties.part(claim.document_id) for claim in claims} | dict(ties.parts)
    said = judgements.among(parts)
    nothing = Judgements(sources=judgements.sources, bodies=judgements.bodies)
    for part, held in own.items():
        before = {claim.id: earlier[claim.id] for claim in held if claim.id in earlier} if earlier else None
        yield Case(held, told[part], settings, said.get(part, nothing), before, ties)


def _compared(case: Case) -> Comparison:
    """Compare one part by itself; only what was found is kept, not what was weighed on the way."""
    table = Table(case)
    found: list[Discrepancy] = []
    for check in CHECKS.values():
        found.extend(check.function(table, found))
    shown = tuple(discrepancy for discrepancy in found if case.settings.runs(discrepancy.check))
    listed = _listed(table.rulings, case)
    noted = tuple(notes.find(table, listed))
    case.let_go()
    return Comparison(
        shown,
        table.groups.all,
        tuple(map(_relation, listed)),
        noted,
        table.weighed,
        _apart(table.apart),
    )


@dataclass(frozen=True, slots=True)
class Order:
    """The order of everything that is found: document order, then order in the text."""

    claims: Mapping[str, Claim]
    ranks: Mapping[str, int]

    def __call__(self, claim_id: str) -> tuple[int, str, int, str]:
        claim = self.claims[claim_id]
        return self.ranks.get(claim.document_id, len(self.ranks)), claim.document_id, claim.span.start, claim.id

    def of_discrepancy(self, one: Discrepancy) -> tuple[object, ...]:
        """The most severe first, then where it first shows."""
        first = min(self(claim) for claim in one.claim_ids if claim in self.claims)
        return one.severity.rank, first, one.check, one.id

    def of_relation(self, one: Relation) -> tuple[object, ...]:
        return self(one.a.id), self(one.b.id)

    def of_note(self, one: Note) -> tuple[object, ...]:
        return one.section, tuple(map(self, one.claims))


def _added(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Add up the reasons of all parts, the commonest first."""
    told: Counter[str] = Counter()
    for one in counts:
        told.update(one)
    return dict(sorted(told.items(), key=lambda one: (-one[1], one[0])))


def _apart(reasons: Mapping[str, int]) -> dict[str, int]:
    """Add up pairs that are not compared by reason, without the words that are about one pair alone."""
    told: Counter[str] = Counter()
    for reason, many in reasons.items():
        told[_general(reason)] += many
    return dict(sorted(told.items(), key=lambda one: (-one[1], one[0])))


def _general(reason: str) -> str:
    """Return a reason with N for each figure it quotes, and without its details."""
    return _DETAIL.sub("", _FIGURE.sub("N", reason)).partition(": ")[0]


def _relation(ruling: Ruling) -> Relation:
    assert ruling.relation is not None
    return Relation(ruling.first, ruling.second, ruling.relation, ruling.check, ruling.reason)


def _listed(rulings: Iterable[Ruling], case: Case) -> list[Ruling]:
    """Return the rulings that are relations, in document order: of checks that run, subsets under direct parents."""
    kept = parents.direct((one for one in rulings if one.relation is not None and _runs(one, case.settings)), case)
    return sorted(kept, key=lambda ruling: (case.order(ruling.first), case.order(ruling.second)))


def _runs(ruling: Ruling, settings: Settings) -> bool:
    return ruling.relation not in FLAGGED or ruling.check is None or settings.runs(ruling.check)
