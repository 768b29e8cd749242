"""A piece of a document cut wherever a claim's words begin or end, for marking. Owns the cutting, no markup.

A count's or a date's words are its figure; what a statement says is marked as said, not as a figure.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model import Claim, ClaimKind, Span
from factcheck.report.passages import Marked, marks
from factcheck.report.safe import safe


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one marking: `roles` are those of all marks over them, `claims` the ids whose figure begins here."""

    words: str
    roles: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    claim: str | None = None
    """The claim whose figure these words are, the shortest of several."""


def pieces(text: str, span: Span, claims: Sequence[Claim]) -> Iterator[Piece]:
    """Yield `text[span]` in order, whole: joined, the words are the text with its control characters shown."""
    figures = [claim for claim in claims if claim.kind is not ClaimKind.STATEMENT]
    said = [Marked(claim.span, "statement") for claim in claims if claim.kind is ClaimKind.STATEMENT]
    attributed = [mark for mark in marks(claims) if mark.role != "figure"]
    marked = [mark for mark in (*marks(figures), *said, *attributed) if mark.span.overlaps(span)]
    edges = {span.start, span.end}
    edges.update(edge for mark in marked for edge in (mark.span.start, mark.span.end) if span.start < edge < span.end)
    starting: dict[int, list[str]] = {}
    for claim in claims:
        starting.setdefault(max(claim.span.start, span.start), []).append(claim.id)
    waiting = sorted(marked, key=lambda mark: mark.span.start, reverse=True)
    figures.sort(key=lambda claim: claim.span.end - claim.span.start)
    over: list[Marked] = []
    for start, end in pairwise(sorted(edges)):
        while waiting and waiting[-1].span.start <= start:
            over.append(waiting.pop())
        over = [mark for mark in over if mark.span.end > start]
        roles = tuple(dict.fromkeys(mark.role for mark in over))
        words = text[start:end]
        own = _figure(figures, start, end) if "figure" in roles and not words.isspace() else None
        yield Piece(safe(words), roles, tuple(starting.get(start, ())), own)


def _figure(claims: Iterable[Claim], start: int, end: int) -> str | None:
    return next((claim.id for claim in claims if claim.span.start <= start and end <= claim.span.end), None)


def by_paragraph(spans: Sequence[Span], claims: Iterable[Claim]) -> list[list[Claim]]:
    """Return for each paragraph the claims of which some word to be marked stands in it; both come in text order."""
    found: list[list[Claim]] = [[] for _ in spans]
    for claim in claims:
        touched = {
            number
            for mark in marks([claim])
            for number in range(
                max(bisect_right(spans, mark.span.start, key=lambda span: span.start) - 1, 0),
                bisect_left(spans, mark.span.end, key=lambda span: span.start),
            )
            if mark.span.overlaps(spans[number])
        }
        for number in sorted(touched):
            found[number].append(claim)
    return found
