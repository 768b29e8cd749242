"""How pairs of figures are judged, on a labelled set: by the figures as the labels have them, or as they are read.

    python benchmarks/relations.py FOLDER...            the labels' figures as input: the engine without the reader
    python benchmarks/relations.py --read FOLDER...     the same articles from end to end
    ... --errors update                                 each pair missed or wrong of one kind, with the engine's reason

A folder holds `gold.jsonl` (a line an article with its figures), `relations.jsonl` (a line a pair) and `texts/`, in the
format of `tests/quality/README.md`. Folders are scored one by one and pooled. Owns the measuring only: an unlisted pair
that follows from a listed one through figures that agree is neither hit nor error, nor is a pair of an optional figure.

What labels do not have stays empty: the words of a predicate, marks ("earlier toll") and links of parts, so that the
engine alone must tell. Concept, population and kind of source are read from the labelled words by the shipped lists.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.comparison.case import Case
from factcheck.comparison.engine import relate
from factcheck.comparison.pairs import decide
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

KINDS = ("conflict", "agree", "update", "subset")
CALLED = {"compatible": "agree", "revision": "update", "related": "conflict", "arithmetic": "conflict"}
"""Our relation -> the labels' coarser one."""

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
    rows = _lines(folder / "gold.jsonl")
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
        for one in _lines(folder / "relations.jsonl")
    }
    return Labelled([document for _, document in named], figures, relations, claims, of)


def _lines(path: Path) -> list[Row]:
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


# -------------------------------------------------------------------------------------------------------------- scoring


@dataclass(frozen=True, slots=True)
class Scored:
    """Of one set: pairs that are asked for and pairs that were given, each with its relation."""

    wanted: dict[Pair, str]
    given: dict[Pair, str]


def score(labelled: Labelled) -> Scored:
    """Compare all claims and return what is asked for and what was given, without what counts for neither."""
    optional = {end for end, figure in labelled.figures.items() if figure.get("optional")}
    wanted = {pair: kind for pair, kind in labelled.relations.items() if not pair & optional}
    follows = _follows(wanted)
    given: dict[Pair, str] = {}
    for relation in relate(labelled.claims, labelled.documents):
        a, b = labelled.of.get(relation.a.id), labelled.of.get(relation.b.id)
        kind = CALLED.get(str(relation.relation), str(relation.relation))
        if a is None or b is None or kind in follows.get(frozenset((a, b)), ()) or {a, b} & optional:
            continue
        given[frozenset((a, b))] = kind
    return Scored(wanted, given)


def _follows(wanted: Mapping[Pair, str]) -> dict[Pair, set[str]]:
    """Unlisted pair -> the relations it has through figures that agree with one of its ends."""
    same: dict[End, set[End]] = defaultdict(set)
    for pair, kind in wanted.items():
        for end in pair:
            same[end] |= pair if kind == "agree" else {end}
    found: dict[Pair, set[str]] = defaultdict(set)
    for pair, kind in wanted.items():
        a, b = tuple(pair)
        for other in (frozenset((x, y)) for x in same[a] for y in same[b] if x != y):
            if other not in wanted:
                found[other].add(kind)
    return found


def table(scored: Iterable[Scored]) -> Iterator[str]:
    """Yield a line for each kind of relation, over all sets given."""
    for kind in KINDS:
        hits = asked = got = 0
        for one in scored:
            want = {pair for pair, called in one.wanted.items() if called == kind}
            have = {pair for pair, called in one.given.items() if called == kind}
            hits, asked, got = hits + len(want & have), asked + len(want), got + len(have)
        p, r = hits / (got or 1), hits / (asked or 1)
        f = 2 * hits / (asked + got or 1)
        yield f"{kind:10} P {p:.2f}  R {r:.2f}  F1 {f:.2f}   ({hits} of {asked}, {got - hits} wrong)"


# --------------------------------------------------------------------------------------------------------------- errors


def errors(labelled: Labelled, scored: Scored, kind: str) -> Iterator[str]:
    """Yield each pair missed or wrong of one kind: its words, and what the engine says of it."""
    case = Case(labelled.claims, labelled.documents)
    claims = {end: case.by_id[claim] for claim, end in labelled.of.items()}
    wrong = [pair for pair in scored.wanted | scored.given if _differ(scored, pair, kind)]
    for pair in sorted(wrong, key=sorted):
        wanted, given = scored.wanted.get(pair), scored.given.get(pair)
        yield f"{'missed' if wanted == kind else 'wrong'}: {wanted or 'nothing'} is called {given or 'nothing'}"
        ends = sorted(pair)
        for end in ends:
            yield f"   {_shown(labelled, end, claims.get(end))}"
        if all(end in claims for end in ends):
            ruling = decide(claims[ends[0]], claims[ends[1]], case)
            yield f"   -> {ruling.relation or 'apart'} {ruling.check}: {ruling.reason}"


def _differ(scored: Scored, pair: Pair, kind: str) -> bool:
    return (scored.wanted.get(pair) == kind) != (scored.given.get(pair) == kind)


def _shown(labelled: Labelled, end: End, claim: Claim | None) -> str:
    figure = labelled.figures[end]
    text = next(document.text for document in labelled.documents if document.name == end[0])
    before = text[max(0, figure["start"] - 110) : figure["start"]].rpartition("\n")[2]
    after = text[figure["end"] : figure["end"] + 110].partition("\n")[0]
    words = f"{end[0]}: {before}[[{figure['text']}]]{after}"
    if claim is None:
        return f"{words}  NOT READ"
    window = f"{claim.period.start}..{claim.period.end}" if claim.period else "-"
    who = claim.subject.text if claim.subject else "-"
    told = (claim.event, who, claim.place, window, claim.as_of, claim.cumulative, *sorted(claim.marks))
    return f"{words}\n      {' | '.join(map(str, told))}{' | part' if claim.part_of else ''}"


def main() -> None:
    """Print the table of each folder and the pooled one, or the errors of one kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--read", action="store_true", help="Read the articles instead of taking the labels' figures.")
    parser.add_argument("--errors", choices=KINDS, help="List the pairs of one kind that are missed or wrong.")
    options = parser.parse_args()
    sets = {folder: load(folder, read=options.read) for folder in options.folders}
    scored = {folder: score(labelled) for folder, labelled in sets.items()}
    if options.errors:
        for folder, labelled in sets.items():
            print(*errors(labelled, scored[folder], options.errors), sep="\n")
        return
    for folder, one in scored.items():
        print(folder.name, *table([one]), sep="\n  ")
    if len(scored) > 1:
        print("pooled", *table(scored.values()), sep="\n  ")


if __name__ == "__main__":
    main()
