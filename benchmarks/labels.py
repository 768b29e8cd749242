"""Labelled articles as claims: made of the labels, or read from the texts and paired with them. Scores nothing.

What labels do not have stays empty: the words of a predicate, marks ("earlier toll") and links of parts, so that the
engine alone must tell. Concept, population and kind of source are read from the labelled words by the shipped lists.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.extraction.tokens import tokenize
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Document,
    Event,
    Mode,
    Period,
    Qualifier,
    Quantity,
    Source,
    SourceKind,
    Span,
    Subject,
)
from factcheck.pipeline.extract import document_of, extract_document

Row = dict[str, Any]
End = tuple[str, int]
"""A labelled figure: its article and its place there."""
Pair = frozenset[End]


@dataclass(slots=True)
class Labelled:
    """One set: documents, figures and relations as labelled, and the claim that stands for each figure."""

    documents: list[Document]
    figures: dict[End, Row]
    relations: dict[Pair, str]
    claims: list[Claim]
    of: dict[str, End]
    """Claim id -> the figure it stands for."""


def load(folder: Path, *, read: bool) -> Labelled:
    """Return the set in `folder`; `read` finds the claims in the texts, else they are made of the labels."""
    rows = lines(folder / "gold.jsonl")
    figures = {(row["doc"], at): figure for row in rows for at, figure in enumerate(row["figures"])}
    named = [(row["doc"], _document(row, folder)) for row in rows]
    claims: list[Claim] = []
    of: dict[str, End] = {}
    for name, document in named:
        own = {end: figure for end, figure in figures.items() if end[0] == name}
        found = _read(document, own) if read else _made(document, own)
        for claim, stands_for in found:
            claims.append(claim)
            if stands_for is not None:
                of[claim.id] = stands_for
    relations = {
        frozenset((one["a"][0], one["a"][1]) if side == "a" else (one["b"][0], one["b"][1]) for side in "ab"): str(
            one["relation"]
        )
        for one in lines(folder / "relations.jsonl")
    }
    return Labelled([document for _, document in named], figures, relations, claims, of)


def lines(path: Path) -> list[Row]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _document(row: Row, folder: Path) -> Document:
    text = (folder / "texts" / f"{row['doc']}.txt").read_text(encoding="utf-8")
    dateline = date.fromisoformat(row["dateline"]) if row["dateline"] else None
    return document_of(text, name=row["doc"], dateline=dateline, publisher=row.get("publisher"))


# ------------------------------------------------------------------------------------------------- claims of the reader


def _read(document: Document, figures: Mapping[End, Row]) -> Iterator[tuple[Claim, End | None]]:
    """Yield each claim that was read and the label it overlaps most."""
    taken: set[End] = set()
    for claim in extract_document(document).claims:
        if claim.kind is not ClaimKind.COUNT:
            continue
        over = [(_overlap(claim.span, figure), end) for end, figure in figures.items() if end not in taken]
        best = max(over, key=lambda one: one[0], default=(0, None))
        end = best[1] if best[0] > 0 else None
        if end is not None:
            taken.add(end)
        yield claim, end


def _overlap(span: Span, figure: Row) -> int:
    return min(span.end, int(figure["end"])) - max(span.start, int(figure["start"]))


# ------------------------------------------------------------------------------------------------- claims of the labels


def _made(document: Document, figures: Mapping[End, Row]) -> Iterator[tuple[Claim, End | None]]:
    """Yield a claim for each labelled figure."""
    sentences = [sentence.span for sentence in tokenize(document.text, document.header).sentences]
    for end, figure in figures.items():
        span = Span(int(figure["start"]), int(figure["end"]))
        sentence = next((one for one in sentences if one.start <= span.start < one.end), span)
        yield _claim(document, figure, span, sentence), end


def _claim(document: Document, figure: Row, span: Span, sentence: Span) -> Claim:
    start, end, as_of = (_day(figure.get(name)) for name in ("time_start", "time_end", "as_of"))
    window = figure.get("window")
    event = Event(figure["event"])
    return Claim(
        id=f"c-{document.id}-{span.start}",
        document_id=document.id,
        kind=ClaimKind.COUNT,
        span=span,
        quote=span.of(document.text),
        sentence=sentence,
        attribution=_attribution(figure.get("source"), span),
        quantity=_quantity(figure),
        subject=_subject(figure.get("item") or "people", event, sentence.of(document.text), sentence.start),
        event=event,
        place=figure.get("place"),
        cumulative=figure.get("cumulative"),
        as_of=as_of,
        period=_period(start, end, window),
    )


def _day(words: str | None) -> date | None:
    return date.fromisoformat(words) if words else None


def _period(start: date | None, end: date | None, window: str | None) -> Period | None:
    """The labelled window; a label has days that the text states, so that the day of a happening counts as worded."""
    if start is None and end is None and not window:
        return None
    return Period(start, end, window or (f"on {start}" if start is not None and start == end else None))


def _number(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _quantity(figure: Row) -> Quantity:
    low, high, qualifier = _number(figure["low"]), _number(figure["high"]), Qualifier(figure["qualifier"])
    words = figure["text"].lower()
    one = {Qualifier.AT_LEAST: low, Qualifier.AT_MOST: high}.get(qualifier, low if low == high else None)
    unit = "percent" if "%" in words or "percent" in words or "per cent" in words else "count"
    unit = "money" if any(sign in words for sign in "$€£") else unit
    opened = qualifier is Qualifier.AT_LEAST and any(word in words for word in ("more than", "over", "exceed", "pass"))
    return Quantity(low, high, qualifier, words, one, low_open=opened, unit=unit)


def _subject(item: str, event: Event, sentence: str, start: int) -> Subject:
    read = _counted(item)
    population = dict(read.population) if read else {}
    if event is Event.HELD:
        population.setdefault("status", ("held",))
    at = sentence.lower().find(item.lower())
    span = Span(start + at, start + at + len(item)) if at >= 0 else None
    return Subject(item, span, read.concept if read else "person", population)


@cache
def _counted(item: str) -> Subject | None:
    """What a noun phrase counts, by the shipped lists."""
    document = document_of(f"There were 12 {item}.", name="", dateline=None, publisher=None)
    counts = (claim for claim in extract_document(document).claims if claim.kind is ClaimKind.COUNT)
    return next((claim.subject for claim in counts), None)


def _attribution(words: str | None, span: Span) -> Attribution:
    if not words:
        return Attribution()
    source = Source(words, span, words, _kind(words))
    return Attribution(AttributionStatus.ATTRIBUTED, Mode.REPORTED, source)


@cache
def _kind(words: str) -> SourceKind:
    document = document_of(f"12 people died, according to {words}.", name="", dateline=None, publisher=None)
    found = (claim.attribution.source for claim in extract_document(document).claims)
    return next((source.kind for source in found if source), SourceKind.UNNAMED)
