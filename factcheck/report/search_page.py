"""What a search found, for the terminal, as plain records and as JSON. Owns snippets and their marks.

The words that were sought are marked as they stand in the text, in brackets where there is no colour.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.text import Text

from factcheck.model import Claim, Document, Span
from factcheck.pipeline.search import Found, note_words, places
from factcheck.records import Record, claim_record, document_record
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, hanging
from factcheck.report.passages import Marked, excerpt
from factcheck.report.safe import one_line

SNIPPET = 160
"""Characters of a text shown around the words."""
LOOKED_AT = 20_000
"""Characters of a text gone through at a time for the first word."""
INDENT = 10
NAMES = {"claims": "claim", "documents": "document", "sources": "source", "notes": "note"}


def search_page(found: Found, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield what was found by kind, each under its number."""
    shown = {"claims": found.claims, "documents": found.documents, "sources": found.sources, "notes": found.notes}
    if not any(found.totals.values()):
        yield Text("Nothing found. Every word must be there; try fewer, or a beginning: hostag*")
        return
    pages: dict[str, Callable[[Found, Dossier, Look], Iterator[Text]]] = {
        "claims": _claims, "documents": _documents, "sources": _sources, "notes": _notes,
    }  # fmt: skip
    first = True
    for kind, total in found.totals.items():
        if not total:
            continue
        if not first:
            yield Text()
        first = False
        many = f"{total:,} {NAMES[kind]}{'' if total == 1 else 's'}"
        more = f"; the first {len(shown[kind])}, more with --limit" if len(shown[kind]) < total else ""
        yield Text(f"{many}{more}", style="bold")
        yield from pages[kind](found, dossier, look)
    missing = [NAMES[kind] for kind, total in found.totals.items() if not total]
    if missing:
        yield Text()
        yield Text(f"No {' and no '.join(missing)} fits.", style="dim")


def _claims(found: Found, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Claims of one sentence stand together above it: it is read once."""
    for _, group in groupby(found.claims, key=lambda claim: (claim.document_id, claim.sentence)):
        claims = list(group)
        for claim in claims:
            happened = (
                [] if claim.kind.value == "statement" else [wording.claim_figure(claim), wording.happening(claim)]
            )
            head = [*happened, dossier.speaker(claim), wording.day(claim.as_of), dossier.place(claim)]
            told = Text("  ".join(filter(None, map(str, head))))
            yield from hanging(_id(dossier.short(claim.id)), told, look, INDENT)
        yield from hanging("", snippet_of_claims(claims, found, look), look, INDENT)


def _documents(found: Found, dossier: Dossier, look: Look) -> Iterator[Text]:
    for document in found.documents:
        head = Text(one_line(document.name), style="bold")
        told = [one_line(document.publisher or ""), wording.day(document.dateline) or "undated"]
        head.append("  " + "  ".join(filter(None, told)))
        if document.id in found.withdrawn:
            head.append("  withdrawn", style="bold red")
        yield from hanging(_id(dossier.short(document.id)), head, look, INDENT + 2)
        yield from hanging("", snippet_of_document(document, found, look), look, INDENT + 2)


def _sources(found: Found, dossier: Dossier, look: Look) -> Iterator[Text]:
    rows = [
        (_marked(source.name, found, look), f"{source.claims:,} claim{'' if source.claims == 1 else 's'}")
        for source in found.sources
    ]
    yield from Columns(right=frozenset({1})).lines(rows, look)


def _notes(found: Found, dossier: Dossier, look: Look) -> Iterator[Text]:
    for entry in found.notes:
        head = f"{one_line(entry.actor)}, {entry.at[:10]}: {entry.act.replace('_', ' ')} {one_line(entry.target)}"
        yield from hanging(_id(f"entry {entry.number}"), head, look, INDENT)
        yield from hanging("", _marked(note_words(entry), found, look), look, INDENT)


def _id(words: str) -> Text:
    return Text(f"{words}  ", style="dim")


def snippet_of_claims(claims: Sequence[Claim], found: Found, look: Look) -> Text:
    """Return the one sentence of claims with the sought words marked; where none was sought, with their figures."""
    document = found.texts.get(claims[0].document_id)
    if document is None:
        return Text(" · ".join(one_line(claim.quote) for claim in claims))
    return _cut(document.text, claims[0].sentence, found, look, sorted({claim.span for claim in claims}))


def snippet_of_document(document: Document, found: Found, look: Look) -> Text:
    """Return the text around the first sought word, or the text's beginning, with the words marked."""
    text, header = document.text, document.header.end if document.header else 0
    start = header + len(text[header:]) - len(text[header:].lstrip())
    for first in range(start, len(text), LOOKED_AT):
        # Of a long text no more is gone through than it takes; a piece laps over the next, for words side by side.
        piece = Span(first, min(first + LOOKED_AT + SNIPPET, len(text)))
        if places(found.terms, piece.of(text)):
            return _cut(text, piece, found, look)
    return _cut(text, Span(min(start, len(text)), min(start + LOOKED_AT, len(text))), found, look)


def _cut(text: str, span: Span, found: Found, look: Look, focus: Sequence[Span] = ()) -> Text:
    marked = [
        Marked(Span(one.start + span.start, one.end + span.start), "found")
        for one in places(found.terms, text[span.start : span.end])
    ]
    marked = marked or [Marked(one, "figure") for one in focus]
    return excerpt(text, span, marked, look, SNIPPET)


def _marked(text: str, found: Found, look: Look) -> Text:
    return excerpt(text, Span(0, len(text)), [Marked(one, "found") for one in places(found.terms, text)], look)


def search_rows(found: Found) -> Iterator[tuple[object, ...]]:
    """Yield the plain records, in the order of `columns`."""
    look = Look()
    for claim in found.claims:
        source, words = claim.attribution.source, snippet_of_claims([claim], found, look).plain
        yield (
            "claim", claim.id, _name(found, claim), claim.as_of, source.name if source else None,
            wording.claim_figure(claim), claim.span.start, claim.span.end, words,
        )  # fmt: skip
    for one in found.documents:
        words = snippet_of_document(one, found, look).plain
        what = "withdrawn document" if one.id in found.withdrawn else "document"
        yield what, one.id, one.name, one.dateline, one.publisher, None, None, None, words
    for named in found.sources:
        yield "source", None, None, None, named.name, named.claims, None, None, _marked(named.name, found, look).plain
    for entry in found.notes:
        words = _marked(note_words(entry), found, look).plain
        yield "note", entry.number, entry.target, entry.at, entry.actor, None, None, None, words


def search_records(found: Found) -> Iterator[Record]:
    """Yield one record a thing found: what kind it is, what it is, and where the sought words stand in it."""
    for claim in found.claims:
        document = found.texts.get(claim.document_id)
        text = document.text[claim.sentence.start : claim.sentence.end] if document else claim.quote
        at = claim.sentence.start if document else claim.span.start
        told = {"document": _name(found, claim), "document_id": claim.document_id, **claim_record(claim)}
        yield {"what": "claim", **told, "words": text, "found": _pairs(found, text, at)}
    for one in found.documents:
        words = snippet_of_document(one, found, Look()).plain
        told = {**document_record(one), "withdrawn": one.id in found.withdrawn}
        yield {"what": "document", **told, "words": words, "found": _pairs(found, one.text)}
    for named in found.sources:
        yield {"what": "source", "name": named.name, "claims": named.claims, "found": _pairs(found, named.name)}
    for entry in found.notes:
        words = note_words(entry)
        told = {
            "entry": entry.number,
            "act": entry.act,
            "target": entry.target,
            "reviewer": entry.actor,
            "at": entry.at,
        }
        yield {"what": "note", **told, "words": words, "found": _pairs(found, words)}


def _pairs(found: Found, text: str, at: int = 0) -> list[list[int]]:
    return [[one.start + at, one.end + at] for one in places(found.terms, text)]


def _name(found: Found, claim: Claim) -> Any:
    document = found.texts.get(claim.document_id)
    return document.name if document else claim.document_id
