"""Why a pair of claims is what it is, or is not compared: fields, figures, decision, and what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.comparison import populations, scope, wording
from factcheck.comparison.case import Case
from factcheck.comparison.evidence import Evidence
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import Meeting, meet
from factcheck.comparison.judgements import NOBODY, Judgements
from factcheck.comparison.likeness import profile
from factcheck.comparison.pairs import decide
from factcheck.comparison.ruling import Because, Ruling
from factcheck.comparison.wording import number
from factcheck.model import Claim, ClaimKind, Document, Mode, Qualifier, RelationKind
from factcheck.settings import Settings

SHOWN = ("unit", "kind", "concept", "incident", "subject", "event", "place", "period", "as of")
FLAGS = (RelationKind.CONFLICT, RelationKind.RELATED, RelationKind.ARITHMETIC, RelationKind.REVISION)
MOST = 12
"""Claims of a side that are looked through for the pair that was flagged."""
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
        tail = f" [{self.check}{_outcome(self.relation, self.check)}]" if self.check else ""
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
    return explained(decide(a, b, case), case)


def explain_disputes(
    sides: Sequence[tuple[Sequence[Claim], Sequence[Claim]]],
    check: str,
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    beside: Sequence[Claim] = (),
    judgements: Judgements = NOBODY,
) -> list[Explanation]:
    """Explain, for each two sides of a discrepancy, the pair of their claims that the check flagged.

    Sides of which it flagged no pair (a sum, a balance, a mix-up) are left out: nothing was decided of any two.
    """
    case = Case(
        [*beside, *(claim for pair in sides for side in pair for claim in side)], documents, settings, judgements
    )
    found = (flagged(one, other, check, case) for one, other in sides)
    return [explained(ruling, case) for ruling in found if ruling is not None]


def flagged(one: Sequence[Claim], other: Sequence[Claim], check: str, case: Case) -> Ruling | None:
    """Return the ruling on the first pair of the two sides that the check flagged, None where it flagged none."""
    counted = {claim.id for claim in case.counts}
    pairs = ((a, b) for a in one[:MOST] for b in other[:MOST] if a.id in counted and b.id in counted)
    rulings = (decide(a, b, case) for a, b in pairs)
    return next((ruling for ruling in rulings if ruling.check == check and ruling.relation in FLAGS), None)


def explained(ruling: Ruling, case: Case) -> Explanation:
    """Return a ruling field by field, with the intervals that were compared and the origins."""
    return Explanation(
        claims=(_written(ruling.first), _written(ruling.second)),
        rows=(
            *_rows(ruling, case),
            *_happenings(ruling, case),
            *_intervals(ruling, case),
            _figures(ruling, case),
            _origins(ruling, case),
        ),
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
    words = (claim.quote, populations.subject_words(claim) if claim.subject else "", scope.event_words(claim))
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


def _happenings(ruling: Ruling, case: Case) -> list[Row]:
    """What two documents tell of one happening or of two, where nothing showed that theirs is one."""
    told = [case.documents.get(claim.document_id) for claim in _both(ruling)]
    apart = any(field.name == "incident" for field in ruling.fields) and told[0] is not told[1]
    if not apart or told[0] is None or told[1] is None or case.said_of_incidents(*_both(ruling)):
        return []
    one, other = told[0].id, told[1].id
    profiles = {document.id: profile(document) for document in told if document}
    told_there = [claim for claim in case.claims if claim.document_id in profiles]
    evidence = Evidence(told_there, {name: case.documents[name] for name in profiles}, profiles)
    common = ", ".join(evidence.told_alike(one, other)[:MOST]) or "nothing"
    least = evidence.least(one, other)
    weighs = f"weighs {max(0.0, evidence.shared(one, other)):g}; from {least:g} on, one happening"
    differences = "; ".join([*evidence.told_apart(one, other), *evidence.differences.words(one, other)])
    rows = [Row("in common", common, weighs)]
    return [*rows, Row("told apart", differences, "")] if differences else rows


def _missing(ruling: Ruling, case: Case) -> list[Field]:
    """The fields an earlier question made needless, shown all the same."""
    a, b = ruling.first, ruling.second
    place = scope.place(a, b, case.where.states_place(a), case.where.states_place(b))
    return [populations.field(a, b), scope.event(a, b), place, scope.period(a, b), scope.as_of(a, b)]


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


def _intervals(ruling: Ruling, case: Case) -> list[Row]:
    """What the words entail and what is compared, where tolerance, rule pack or an open side make a difference."""
    told = [_interval(claim, case) for claim in (ruling.first, ruling.second)]
    plain = all(claim.quantity is not None and claim.quantity.qualifier is Qualifier.EXACT for claim in _both(ruling))
    pack = case.settings.pack
    return [] if plain else [Row("interval", "; ".join(told), f"pack {pack.name} {pack.version}")]


def _both(ruling: Ruling) -> tuple[Claim, Claim]:
    return ruling.first, ruling.second


def _interval(claim: Claim, case: Case) -> str:
    quantity, bounds = claim.quantity, case.bounds(claim)
    assert quantity is not None
    words = [f"{wording.read(claim)} says {_span(quantity.low, quantity.high)}"]
    if (bounds.low, bounds.high) != (quantity.low, quantity.high):
        words.append(f"compared as {_span(bounds.low, bounds.high)}")
    if (bounds.soft_low, bounds.soft_high) != (bounds.low, bounds.high):
        words.append(f"expected {_span(bounds.soft_low, bounds.soft_high)}")
    return ", ".join(words)


def _span(low: Decimal | None, high: Decimal | None) -> str:
    """Write two ends as a reader would: "285 to 315", "300 or more", "at most 40"."""
    if low is None or high is None:
        return f"{number(low)} or more" if low is not None else f"at most {number(high)}" if high is not None else "any"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def _origins(ruling: Ruling, case: Case) -> Row:
    one, other = (case.origin(claim) for claim in _both(ruling))
    unknown = one.key is None or other.key is None
    stands = "different" if one.differs(other) else "unknown" if unknown else "same"
    words = [f"{case.speaker_words(claim)}{_implied(claim)}" for claim in _both(ruling)]
    return Row("origins", ", ".join(words), stands)


def _implied(claim: Claim) -> str:
    """An institution that only counts or knows is no origin until a person confirms it (DESIGN section 6)."""
    return " (implied: the publisher's figure)" if claim.attribution.mode is Mode.IMPLIED else ""


def _outcome(relation: RelationKind | None, check: str | None) -> str:
    flagged = relation in (None, RelationKind.CONFLICT, RelationKind.RELATED, RelationKind.ARITHMETIC) or check == "C4"
    return "" if flagged else " checked, passed"


def _verdict(relation: RelationKind | None) -> str:
    return "" if relation in FLAGS or relation is None else "No conflict."
