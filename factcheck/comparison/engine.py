"""Claims in, relations and discrepancies out: the two questions the comparison answers. Stores nothing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.collector import uncollected
from factcheck.comparison import candidates
from factcheck.comparison.case import Case
from factcheck.comparison.checks import CHECKS, Note, Table, notes
from factcheck.comparison.groups import Group
from factcheck.comparison.judgements import NOBODY, Judgements
from factcheck.comparison.pairs import decided
from factcheck.comparison.ruling import Ruling
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


@uncollected
def relate(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
) -> list[Relation]:
    """Return how every comparable pair of counts stands, in document order; quadratic within an incident."""
    case = Case(claims, documents, settings, judgements)
    return _relations(decided(candidates.once(candidates.every(case)), case), case)


@uncollected
def compare(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
    earlier: Mapping[str, Claim] | None = None,
) -> Comparison:
    """Return the discrepancies of the claims, one for each group and slice, and what was compared and is none.

    `judgements` is what people said of pairs; it outranks the decision list. `earlier` holds, by the id of a claim,
    what it was in the version before of its document.
    """
    case = Case(claims, documents, settings, judgements, earlier)
    table = Table(case)
    found: list[Discrepancy] = []
    for check in CHECKS.values():
        found.extend(check.function(table, found))
    shown = [discrepancy for discrepancy in found if case.settings.runs(discrepancy.check)]
    return Comparison(
        tuple(sorted(shown, key=lambda discrepancy: _rank(discrepancy, case))),
        table.groups.all,
        tuple(_relations(table.rulings, case)),
        tuple(notes.find(table, _listed(table.rulings, case))),
        len(table.rulings),
        _apart(table.rulings),
    )


def _apart(rulings: Iterable[Ruling]) -> dict[str, int]:
    """Count the pairs that are not compared by reason, without the words that are about one pair alone."""
    told = Counter(_general(ruling.reason) for ruling in rulings if ruling.relation is None)
    return dict(sorted(told.items(), key=lambda one: (-one[1], one[0])))


def _general(reason: str) -> str:
    """Return a reason with N for each figure it quotes, and without its details."""
    return _DETAIL.sub("", _FIGURE.sub("N", reason)).partition(": ")[0]


def _rank(discrepancy: Discrepancy, case: Case) -> tuple[object, ...]:
    first = min(case.order(case.by_id[claim]) for claim in discrepancy.claim_ids if claim in case.by_id)
    return discrepancy.severity.rank, first, discrepancy.check, discrepancy.id


def _relations(rulings: Iterable[Ruling], case: Case) -> list[Relation]:
    listed = _listed(rulings, case)
    return [Relation(r.first, r.second, r.relation, r.check, r.reason) for r in listed if r.relation is not None]


def _listed(rulings: Iterable[Ruling], case: Case) -> list[Ruling]:
    """Return the rulings that are relations, in document order: of checks that run, subsets under direct parents."""
    kept = _direct([ruling for ruling in rulings if ruling.relation is not None and _runs(ruling, case.settings)])
    return sorted(kept, key=lambda ruling: (case.order(ruling.first), case.order(ruling.second)))


def _runs(ruling: Ruling, settings: Settings) -> bool:
    return ruling.relation not in FLAGGED or ruling.check is None or settings.runs(ruling.check)


def _direct(rulings: list[Ruling]) -> list[Ruling]:
    """Keep a subset only under its direct parent: a part of a part is not listed under the whole."""
    parents: dict[str, set[str]] = defaultdict(set)
    for ruling in rulings:
        if ruling.relation is RelationKind.SUBSET:
            parents[ruling.first.id].add(ruling.second.id)
    return [
        ruling
        for ruling in rulings
        if ruling.relation is not RelationKind.SUBSET
        or not any(ruling.second.id in parents.get(middle, ()) for middle in parents[ruling.first.id])
    ]
