"""Which pairs are worth deciding: all of one document, and across documents a few for each figure of a scope.

Keeps comparing near linear: a group of n claims with p different figures costs p times a constant, never n squared.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.comparison import populations, scope
from factcheck.comparison.case import Case
from factcheck.comparison.intervals import value_of
from factcheck.model import Claim, Event

NEAR = 150
"""In a document of more counts than this, a count meets this many following ones."""
VOICES = 3
"""Claims that stand for one figure: of different origins, documents and days."""
FIGURES = 8
"""Different figures a figure meets above it in its group, besides the lowest and the highest."""


def pairs(case: Case) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs that the checks decide on."""
    for own in case.by_document.values():
        yield from near(own)
    for own in _scopes(case).values():
        yield from across(own, case)
    yield from _dead_and_held(case)
    yield from judged(case)


def judged(case: Case) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs that a person linked, wherever they stand."""
    counts = {claim.id: claim for claim in case.counts}
    for one, other in sorted(case.judgements.linked):
        if one in counts and other in counts:
            yield counts[one], counts[other]


def once(pairs: Iterable[tuple[Claim, Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each pair once, whichever side was named first."""
    seen: set[tuple[str, str]] = set()
    for a, b in pairs:
        pair = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if pair not in seen:
            seen.add(pair)
            yield a, b


def near(own: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of one document, far ones left out when it is long."""
    for index, claim in enumerate(own):
        for other in own[index + 1 : index + 1 + NEAR]:
            yield claim, other


def every(case: Case) -> Iterator[tuple[Claim, Claim]]:
    """Yield every pair that may be comparable, for listings of pairs: quadratic within an incident's concept."""
    for own in case.by_document.values():
        yield from near(own)
    shared: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in case.counts:
        assert claim.quantity is not None
        shared[case.incident(claim), claim.quantity.unit, scope.concept_of(claim)].append(claim)
    for own in shared.values():
        for a, b in combinations(own, 2):
            if a.document_id != b.document_id:
                yield a, b
    yield from judged(case)


def _scopes(case: Case) -> dict[tuple[str, ...], list[Claim]]:
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in case.counts:
        assert claim.quantity is not None
        people = repr(sorted(populations.population_of(claim).items()))
        event = scope.event_words(claim)
        found[case.incident(claim), claim.quantity.unit, scope.concept_of(claim), event, people].append(claim)
    return found


def across(own: Sequence[Claim], case: Case) -> Iterator[tuple[Claim, Claim]]:
    """Sort figures and sweep: yield pairs of claims of different documents that stand for different figures."""
    figures: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in sorted(own, key=case.date_order):
        quantity = claim.quantity
        assert quantity is not None
        figures[quantity.low, quantity.high, quantity.qualifier].append(claim)
    ranked = sorted(figures.values(), key=lambda held: (value_of(case.bounds(held[0])), held[0].id))
    voices = [_voices(held, case) for held in ranked]
    last = len(voices) - 1
    for index, held in enumerate(voices):
        ahead = {*range(index + 1, min(index + 1 + FIGURES, last + 1)), last} - {index}
        if index == 0:
            ahead = set(range(1, last + 1))
        for other in sorted(ahead):
            for a in held:
                for b in voices[other]:
                    if a.document_id != b.document_id:
                        yield a, b


def _voices(held: Sequence[Claim], case: Case) -> list[Claim]:
    """Return claims that stand for a figure, one for each origin and day at first, so that none outvotes another."""
    chosen: dict[tuple[object, ...], Claim] = {}
    for claim in held:
        chosen.setdefault((case.origin(claim).key, claim.as_of), claim)
    return list(chosen.values())[:VOICES]


def _dead_and_held(case: Case) -> Iterator[tuple[Claim, Claim]]:
    dead: dict[str, list[Claim]] = defaultdict(list)
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in case.counts:
        if claim.event is Event.HELD:
            held[case.incident(claim)].append(claim)
        elif claim.event is Event.KILLED and "held" in populations.population_of(claim).get("status", ()):
            dead[case.incident(claim)].append(claim)
    for incident, claims in dead.items():
        for a in claims[: VOICES * 4]:
            for b in held[incident][: VOICES * 4]:
                if a.document_id != b.document_id:
                    yield a, b
