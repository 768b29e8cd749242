"""Claims of one document, from what the stages found.

Owns the order of the stages and what makes a claim; reads no word itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factcheck.collector import uncollected
from factcheck.extraction.attribution import reach
from factcheck.extraction.counts.clauses import complete_predicates
from factcheck.extraction.counts.events import read_events
from factcheck.extraction.counts.parts import link_parts
from factcheck.extraction.counts.places import read_places
from factcheck.extraction.counts.subjects import read_subjects
from factcheck.extraction.coverage.cover import cover
from factcheck.extraction.coverage.dated_events import FoundDate, date_claims
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities.find import as_share, find_quantities
from factcheck.extraction.records import Figure, FoundTime
from factcheck.extraction.times.find import find_times
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.identity import claim_id
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Document,
    Extraction,
    FoundAttribution,
    Predicate,
    Span,
    Subject,
    TimeMention,
)


@uncollected
def read_claims(
    document: Document, lexicon: Lexicon | None = None, *, counted: frozenset[int] = frozenset()
) -> Extraction:
    """Read everything `document` claims. Deterministic, offline, linear in its length.

    `counted` are offsets of number tokens that a person calls counts, whatever the rules say of them.
    """
    tokens = tokenize(document.text, document.header, lexicon)
    found_times = find_times(tokens, document.dateline)
    figures = _figures(tokens, found_times, counted)
    cover(tokens, figures, found_times, document.dateline)
    complete_predicates(tokens, figures)
    said = reach.find_said(tokens)
    claims = [*_counts(document, tokens, figures, said), *_dates(document, tokens, found_times, said)]
    claims += _statements(document, tokens, said, claims)
    return Extraction(
        document=document,
        claims=tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.kind))),
        attributions=tuple(FoundAttribution(one.source_spans, one.cue_spans, one.content) for one in said),
        times=tuple(TimeMention(time.span, time.period) for time in found_times),
    )


def _figures(tokens: Tokens, found_times: list[FoundTime], counted: frozenset[int]) -> list[Figure]:
    """The counts, with what is counted, what happened and where. A number inside a time expression is none."""
    in_time = {index for time in found_times for index in range(time.first, time.end)}
    figures = [
        Figure(as_share(quantity))
        for quantity in find_quantities(tokens)
        if (quantity.trap is None and quantity.anchor not in in_time) or tokens.start[quantity.anchor] in counted
    ]
    read_subjects(tokens, figures)
    read_events(tokens, figures)
    link_parts(tokens, figures)
    read_places(tokens, figures)
    return figures


def _counts(document: Document, tokens: Tokens, figures: list[Figure], said: reach.Attributions) -> Iterator[Claim]:
    ids = [_id(document, ClaimKind.COUNT, tokens.start[figure.quantity.anchor]) for figure in figures]
    for figure, own_id in zip(figures, ids, strict=True):
        found = figure.quantity
        yield Claim(
            id=own_id,
            document_id=document.id,
            kind=ClaimKind.COUNT,
            span=found.span,
            quote=found.span.of(document.text),
            sentence=tokens.sentence(found.anchor).span,
            attribution=reach.attribute(tokens, said, found.first, found.end),
            quantity=found.quantity,
            subject=figure.subject,
            event=figure.event,
            predicate=figure.predicate,
            place=figure.place,
            cumulative=figure.cumulative,
            as_of=figure.as_of,
            period=figure.period,
            part_of=None if figure.part_of is None else ids[figure.part_of],
            marks=frozenset(figure.marks),
        )


def _dates(
    document: Document, tokens: Tokens, found_times: list[FoundTime], said: reach.Attributions
) -> Iterator[Claim]:
    for found in date_claims(tokens, found_times, document.dateline):
        time = found_times[found.time]
        yield Claim(
            id=_id(document, ClaimKind.DATE, time.span.start),
            document_id=document.id,
            kind=ClaimKind.DATE,
            span=time.span,
            quote=time.span.of(document.text),
            sentence=tokens.sentence(time.first).span,
            attribution=reach.attribute(tokens, said, time.first, time.end),
            subject=_dated_event(document, found),
            predicate=Predicate(found.predicate.of(document.text), found.predicate, found.lemma),
            as_of=document.dateline,
            period=time.period,
        )


def _dated_event(document: Document, found: FoundDate) -> Subject:
    return Subject(found.subject.of(document.text), found.subject, found.head)


def _statements(document: Document, tokens: Tokens, said: reach.Attributions, claims: list[Claim]) -> Iterator[Claim]:
    """One statement for each attribution with a named source whose content holds no count or date."""
    starts = sorted(claim.span.start for claim in claims)
    ends = sorted(claim.span.end for claim in claims)
    for one in said:
        if one.speaker is None or one.cue is None or not one.content or _holds_any(one.content, starts, ends):
            continue
        span = one.content[0]
        yield Claim(
            id=_id(document, ClaimKind.STATEMENT, one.cue.span.start),
            document_id=document.id,
            kind=ClaimKind.STATEMENT,
            span=span,
            quote=span.of(document.text),
            sentence=tokens.sentence(tokens.at(one.cue.span.start)).span,
            attribution=Attribution(
                AttributionStatus.ATTRIBUTED, one.mode, one.speaker, one.resolved_by, one.cue, one.content, one.chain
            ),
            as_of=document.dateline,
        )


def _holds_any(content: tuple[Span, ...], starts: list[int], ends: list[int]) -> bool:
    """Whether a piece overlaps any of the spans whose sorted starts and ends these are."""
    return any(bisect_left(starts, piece.end) > bisect_right(ends, piece.start) for piece in content)


def _id(document: Document, kind: ClaimKind, anchor: int) -> str:
    return claim_id(document.id, kind.value, anchor)
