"""Why a pair of claims is what it is, or is not compared: fields, figures, decision, and what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.comparison import scope, wording
from factcheck.comparison.case import Case
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import Meeting, meet
from factcheck.comparison.judgements import NOBODY, Judgements
from factcheck.comparison.pairs import decide
from factcheck.comparison.ruling import Because, Ruling
from factcheck.comparison.wording import number
from factcheck.model import Claim, ClaimKind, Document, RelationKind
from factcheck.settings import Settings

SHOWN = ("unit", "kind", "concept", "incident", "subject", "event", "place", "period", "as of")
OBVIOUS = ("unit", "kind", "concept", "incident")
"""Fields shown only when they differ."""


@dataclass(frozen=True, slots=True)
class Row:
    """One compared field: its name, both sides in words, and how they stand."""

    field: str
    words: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The claims as written, the rows, and what was decided. `relation` is None when the two are not compared."""

    claims: tuple[str, str]
    rows: tuple[Row, ...]
    relation: RelationKind | None
    check: str | None
    decision: str
    would_change: str
    ids: tuple[str, str] = ("", "")
    """The claims' ids in the order shown, which may not be as asked: the part or the older one goes first."""

    @property
    def result(self) -> str:
        """The closing line: "→ subset: ... No conflict. [C5 checked, passed]"."""
        name = str(self.relation) if self.relation else "not compared"
        tail = f" [{self.check}{_outcome(self.relation)}]" if self.check else ""
        return " ".join(f"→ {name}: {self.decision}. {_verdict(self.relation)} {self.would_change}{tail}".split())


@dataclass(frozen=True, slots=True)
class Beside:
    """Another claim, and in one line what it is to the one asked about."""

    claim: str
    relation: RelationKind | None
    check: str | None
    decision: str


def explain_pair(
    a: Claim,
    b: Claim,
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    beside: Sequence[Claim] = (),
    judgements: Judgements = NOBODY,
) -> Explanation:
    """Explain how two claims stand. `beside` are the other claims compared: incidents and parts hang on them."""
    case = Case([a, b, *beside], documents, settings, judgements)
    if a.kind is not ClaimKind.COUNT or b.kind is not ClaimKind.COUNT:
        return _uncompared(a, b, "only counts are compared with each other")
    if a.id not in {claim.id for claim in case.counts} or b.id not in {claim.id for claim in case.counts}:
        return _uncompared(a, b, "a figure without bounds (“many”) is stored and never compared")
    ruling = decide(a, b, case)
    return Explanation(
        claims=(_written(ruling.first), _written(ruling.second)),
        rows=(*_rows(ruling, case), _figures(ruling, case)),
        relation=ruling.relation,
        check=ruling.check if ruling.check != Because.NONE else None,
        decision=ruling.reason,
        would_change=ruling.would_change,
        ids=(ruling.first.id, ruling.second.id),
    )


def explain_claim(
    claim: Claim,
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
) -> list[Beside]:
    """Tell of every other count, in document order, what it is to `claim` or why it is not compared with it."""
    case = Case([claim, *claims], documents, settings, judgements)
    if claim.id not in {other.id for other in case.counts}:
        return []
    rulings = ((other, decide(claim, other, case)) for other in case.counts if other.id != claim.id)
    return [Beside(other.id, ruling.relation, ruling.check, ruling.reason) for other, ruling in rulings]


def _uncompared(a: Claim, b: Claim, reason: str) -> Explanation:
    return Explanation((_written(a), _written(b)), (), None, None, reason, "", (a.id, b.id))


def _written(claim: Claim) -> str:
    words = (claim.quote, scope.subject_words(claim) if claim.subject else "", scope.event_words(claim))
    return " ".join(word for word in words if word and word != "not said")


def _rows(ruling: Ruling, case: Case) -> list[Row]:
    compared = {field.name: field for field in ruling.fields}
    for field in _missing(ruling, case):
        compared.setdefault(field.name, field)
    rows = []
    for name in SHOWN:
        shown = compared.get(name)
        if shown is not None and (name not in OBVIOUS or shown.fit is not Fit.SAME):
            rows.append(Row(name, shown.words, _stands(shown, ruling)))
    return rows


def _missing(ruling: Ruling, case: Case) -> list[Field]:
    """The fields an earlier question made needless, shown all the same."""
    a, b = ruling.first, ruling.second
    place = scope.place(a, b, case.states_place(a), case.states_place(b))
    return [scope.population(a, b), scope.event(a, b), place, scope.period(a, b), scope.as_of(a, b)]


def _stands(field: Field, ruling: Ruling) -> str:
    if field.fit is not Fit.UNKNOWN:
        return str(field.fit)
    inside = ruling.first.document_id == ruling.second.document_id
    return "unknown (same document: no bar)" if inside else "unknown"


def _figures(ruling: Ruling, case: Case) -> Row:
    one, other = case.bounds(ruling.first), case.bounds(ruling.second)
    words = f"{wording.read(ruling.first)}, {wording.read(ruling.second)}"
    if ruling.relation in (RelationKind.SUBSET, RelationKind.ARITHMETIC):
        fits = ruling.relation is RelationKind.SUBSET
        if one.nominal is not None and other.nominal is not None:
            words = f"{number(one.nominal)} {'≤' if one.nominal <= other.nominal else '>'} {number(other.nominal)}"
        return Row("figures", words, "fits" if fits else "does not fit")
    said = {
        Meeting.AGREE: "agree",
        Meeting.COMPATIBLE: "overlap through an open or vague side",
        Meeting.SOFT: "apart only by what a reader expects",
        Meeting.DISJOINT: "exclude each other",
    }
    return Row("figures", words, said[meet(one, other)])


def _outcome(relation: RelationKind | None) -> str:
    return (
        ""
        if relation in (None, RelationKind.CONFLICT, RelationKind.RELATED, RelationKind.ARITHMETIC)
        else " checked, passed"
    )


def _verdict(relation: RelationKind | None) -> str:
    flags = (RelationKind.CONFLICT, RelationKind.RELATED, RelationKind.ARITHMETIC, RelationKind.REVISION)
    return "" if relation in flags or relation is None else "No conflict."
