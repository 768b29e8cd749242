"""Which claim of a newer version is which claim of the one before, and what changed. Owns the matching; stores nothing.

An id hangs on its document's text, so each version has claims of its own. Two are one claim when the words around their
figures are: first the sentences that stand in both, whatever their numbers, then the likeliest of the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from factcheck.comparison import wording
from factcheck.model import Claim, ClaimKind, Period, Quantity

LIKE = 62.0
"""Likeness in percent, of sentence and neighbourhood alike, from which a rewritten sentence still tells the same."""
BESIDE = 45
"""Code points on each side of a figure that tell it from the others of its sentence."""
GAP = "\u2026"
"""Stands for every figure, so that a changed number does not make a sentence another one."""


@dataclass(frozen=True, slots=True)
class Matching:
    """The claims of two versions of one document: those in both, in the newer one's order, and those in one alone."""

    pairs: tuple[tuple[Claim, Claim], ...]
    lost: tuple[Claim, ...]
    added: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One field that two readings of a claim tell differently, in words; None where one has none."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class _Context:
    """A claim by what stands around it: its sentence and neighbourhood without any figure, its rank in the sentence."""

    claim: Claim
    sentence: str
    beside: str
    rank: int

    @property
    def key(self) -> tuple[object, ...]:
        return self.claim.kind, self.sentence, self.rank


def match(old: Sequence[Claim], old_text: str, new: Sequence[Claim], new_text: str) -> Matching:
    """Match the claims of two versions one to one. Both lists may be in any order; the answer is in the texts'."""
    before, after = list(_contexts(old, old_text)), list(_contexts(new, new_text))
    pairs = dict(_standing(before, after))
    taken = set(pairs.values())
    rest = [one for one in before if one.claim.id not in pairs]
    pairs.update(_likeliest(rest, [one for one in after if one.claim.id not in taken]))
    known = {one.claim.id: one.claim for one in before}
    backwards = {successor: known[one] for one, successor in pairs.items()}
    return Matching(
        tuple((backwards[one.claim.id], one.claim) for one in after if one.claim.id in backwards),
        tuple(one.claim for one in before if one.claim.id not in pairs),
        tuple(one.claim for one in after if one.claim.id not in backwards),
    )


def _contexts(claims: Iterable[Claim], text: str) -> Iterator[_Context]:
    ordered = sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.id))
    figures: dict[int, list[Claim]] = defaultdict(list)
    for claim in ordered:
        if claim.kind is not ClaimKind.STATEMENT:
            figures[claim.sentence.start].append(claim)
    ranks: dict[tuple[int, ClaimKind], int] = defaultdict(int)
    for claim in ordered:
        start, end = claim.sentence.start, claim.sentence.end
        own = figures[start]
        left = _masked(text, start, claim.span.start, own)
        right = _masked(text, claim.span.end, end, own)
        middle = GAP if claim.kind is not ClaimKind.STATEMENT else claim.span.of(text)
        rank = ranks[start, claim.kind]
        ranks[start, claim.kind] += 1
        yield _Context(claim, _plain(left + middle + right), f"{left[-BESIDE:]}{middle}{right[:BESIDE]}", rank)


def _masked(text: str, start: int, end: int, figures: Iterable[Claim]) -> str:
    """The words between two offsets with every figure that lies in them left open."""
    pieces, at = [], start
    for claim in figures:
        if at <= claim.span.start and claim.span.end <= end:
            pieces += [text[at : claim.span.start], GAP]
            at = claim.span.end
    return "".join(pieces) + text[at : max(end, at)]


def _plain(words: str) -> str:
    return " ".join(words.split())


def _standing(before: Iterable[_Context], after: Iterable[_Context]) -> Iterator[tuple[str, str]]:
    """Pair the claims of sentences that stand in both; one sentence told twice pairs in order."""
    waiting: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for one in before:
        waiting[one.key].append(one.claim.id)
    for other in after:
        if waiting.get(other.key):
            yield waiting[other.key].pop(0), other.claim.id


def _likeliest(before: Sequence[_Context], after: Sequence[_Context]) -> Iterator[tuple[str, str]]:
    """Pair the rest, the likeliest first; equal ones by how far their places in the text are apart."""
    likeness = sorted(
        (-like, abs(here - there), here, there)
        for here, one in enumerate(before)
        for there, other in enumerate(after)
        if one.claim.kind is other.claim.kind and (like := _likeness(one, other)) >= LIKE
    )
    left, right = set(range(len(before))), set(range(len(after)))
    for *_, here, there in likeness:
        if here in left and there in right:
            left.remove(here)
            right.remove(there)
            yield before[here].claim.id, after[there].claim.id


def _likeness(one: _Context, other: _Context) -> float:
    return (fuzz.ratio(one.sentence, other.sentence) + fuzz.ratio(one.beside, other.beside)) / 2


# ------------------------------------------------------------------------------------------------------ what changed


def changes(old: Claim, new: Claim) -> tuple[Change, ...]:
    """Return the fields that the two tell differently, the figure first; offsets and ids are no fields."""
    told = zip(_fields(old), _fields(new), strict=True)
    return tuple(Change(name, before, after) for (name, before), (_, after) in told if before != after)


def figure_changed(old: Claim, new: Claim) -> bool:
    """True when the number, its bounds or the days asserted are others: more than another word for the same."""
    if old.kind is not new.kind or old.kind is ClaimKind.STATEMENT:
        return False
    if old.kind is ClaimKind.DATE:
        return _days(old.period) != _days(new.period)
    return _interval(old.quantity) != _interval(new.quantity)


def _interval(quantity: Quantity | None) -> tuple[object, ...]:
    if quantity is None:
        return ()
    return quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.qualifier, quantity.unit


def _days(period: Period | None) -> tuple[object, ...]:
    return () if period is None else (period.start, period.end)


def _fields(claim: Claim) -> Iterator[tuple[str, str | None]]:
    figure = claim.quote if claim.quantity is None else wording.figure(claim.quantity)
    days = "..".join(str(day or "") for day in _days(claim.period)) or None
    yield "figure", days if claim.kind is ClaimKind.DATE else figure if claim.kind is ClaimKind.COUNT else None
    yield "words", claim.quote
    yield "subject", claim.subject.text if claim.subject else None
    yield "event", claim.event.value if claim.event else None
    yield "predicate", claim.predicate.lemma if claim.predicate else None
    source = claim.attribution.source
    yield "source", source.name if source else None
    yield "attribution", claim.attribution.status.value
    yield "place", claim.place
    yield "period", days
    yield "as of", str(claim.as_of) if claim.as_of else None
