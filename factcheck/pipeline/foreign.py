"""Annotations that other tools made on articles stored here: where they stand, and what they are beside ours.

Owns anchoring. An annotation is taken as a note beside the one claim that it marks, else beside the document; of words,
only those of whoever annotated are kept, never the quote, so that a document can be forgotten. What cannot be placed
for certain is left out, with the reason. `report.exchange` reads the formats; `pipeline.exchange` takes in.

https://www.w3.org/TR/annotation-model/#text-quote-selector : a quote that stands several times is told apart by what is
before and after it. Blanks and line breaks are of no matter there, as each tool makes its own of a page.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from factcheck.model import Claim, Document, Span
from factcheck.pipeline.passages import occurrences, paragraph_of
from factcheck.records import Record
from factcheck.store import ledger
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents, withdrawn_documents
from factcheck.store.imports import key_of
from factcheck.store.ledger import Act, Entry

ENOUGH = 40
"""Characters of a quote with its surroundings by which a document is known whose address is not."""
SHOWN = 40
"""Characters of a quote in a sentence."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a tool says that somebody wrote on words of a page."""

    id: str
    source: str
    """Address or id of what it is on."""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    """Where the tool counts the quote to begin; by what, tools differ."""
    words: str = ""
    tags: tuple[str, ...] = ()
    creator: str = ""
    created: str = ""
    whole: bool = False
    """On the page and no words of it."""
    claim: Record | None = None
    """The claim that the annotation is, where factcheck wrote it."""
    problem: str = ""
    """Why it cannot be understood."""


class LeftOutError(Exception):
    """Why an annotation was not taken, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was understood, as records of a bundle, and a sentence for everything that was not."""

    claims: tuple[Record, ...]
    entries: tuple[Record, ...]
    texts: dict[str, str]
    """The texts of the documents that they are on, by id."""
    problems: list[str]


def placed(store: Store, given: Sequence[Annotation], reviewer: str) -> Taken:
    """Place annotations on what the store holds; whoever made one that names nobody is `reviewer`."""
    with store.reading():
        desk = _Desk(store)
        claims, entries, texts, problems = [], [], {}, []
        for one in given:
            try:
                document, span = desk.place(one)
                texts[document.id] = document.text
                if one.claim is not None:
                    claims.append(_ours(one.claim, document))
                else:
                    entries.append(desk.note(one, document, span, reviewer))
            except LeftOutError as reason:
                problems.append(f"annotation {one.id}{_quoted(one)} was left out: {reason}")
    return Taken(tuple(claims), tuple(entries), texts, problems)


def _quoted(one: Annotation) -> str:
    words = " ".join(one.exact.split())
    return f" (“{words if len(words) <= SHOWN else words[: SHOWN - 1] + '…'}”)" if words else ""


def _ours(record: Record, document: Document) -> Record:
    if record.get("document_id") != document.id:
        raise LeftOutError("the claim in it is of another document")
    return {**record, "what": "claim"}


class _Desk:
    """The stored documents by address, their claims, and what was imported before."""

    def __init__(self, store: Store) -> None:
        self.store = store
        erased = {document for document, forgotten in withdrawn_documents(store).items() if forgotten}
        newest = {one.id for one in all_documents(store, current=True)}
        self.documents = sorted(
            (one for one in all_documents(store) if one.id not in erased), key=lambda one: one.id in newest
        )
        self.claims: dict[str, list[Claim]] = {}
        self.before = dict(_imported(store))

    def place(self, one: Annotation) -> tuple[Document, Span | None]:
        """Return the document and the words that an annotation is on; no words for the page. Raises LeftOutError."""
        if one.problem:
            raise LeftOutError(one.problem)
        here = [document for document in self.documents if _is_at(document, one.source)]
        if one.whole:
            if not here:
                raise LeftOutError(f"no document is stored from {one.source or 'nowhere'}")
            return here[-1], None
        if here:
            return self._among(one, here)
        if len(f"{one.prefix}{one.exact}{one.suffix}") < ENOUGH:
            raise LeftOutError(
                f"no document is stored from {one.source or 'nowhere'}, and its quote is too short to tell one"
            )
        known = [(document, span) for document in self.documents for span in _in_context(one, document)]
        if not known:
            raise LeftOutError(f"no document is stored from {one.source or 'nowhere'}, and none holds its words")
        if len(known) > 1:
            raise LeftOutError(
                f"no document is stored from {one.source or 'nowhere'}, and its words stand in several places"
            )
        return known[0]

    def _among(self, one: Annotation, here: Sequence[Document]) -> tuple[Document, Span]:
        """Find the words in the newest version that has them."""
        for document in reversed(here):
            if found := _standing(one, document):
                return document, found
        raise LeftOutError(f"its words do not stand in {here[-1].name} as it is stored")

    def note(self, one: Annotation, document: Document, span: Span | None, reviewer: str) -> Record:
        """Return the act that puts an annotation beside its claim or its document. Raises LeftOutError."""
        if not (one.words or one.tags):
            raise LeftOutError("it marks words and says nothing about them")
        if (before := self.before.get(one.id)) is not None:
            if before.payload["said"] != [one.words, *one.tags]:
                raise LeftOutError(f"it was imported before, with other words; entry {before.number} was kept")
            return _record(before)
        target = self._marked(document, span)
        note = one.words
        if span is not None and target == document.id:
            note = f"¶{paragraph_of(document, span.start)}{f': {note}' if note else ''}"
        to = {name: words for name, words in (("note", note), ("tags", list(one.tags))) if words}
        marked = None if span is None else {"document": document.id, "start": span.start, "end": span.end}
        beside = {"annotation": one.id, "said": [one.words, *one.tags], "marked": marked}
        payload = {"from": None, "to": to, "why": None, **beside, "imported": {"at": one.created}}
        return _record(Entry(0, "", one.creator or reviewer, Act.REMARK, target, payload, None, ""))

    def _marked(self, document: Document, span: Span | None) -> str:
        if span is None:
            return document.id
        if document.id not in self.claims:
            self.claims[document.id] = list(all_claims(self.store, documents_only=[document.id]))
        on = [one.id for one in self.claims[document.id] if one.span.start < span.end and span.start < one.span.end]
        return on[0] if len(on) == 1 else document.id


def _record(entry: Entry) -> Record:
    payload = {name: value for name, value in entry.payload.items() if name != "imported"}
    told = {"act": entry.act, "target": entry.target, "reviewer": entry.actor, "at": entry.payload["imported"]["at"]}
    return {**told, "key": key_of(entry), "payload": payload}


def _imported(store: Store) -> Iterator[tuple[str, Entry]]:
    for entry in ledger.entries(store, acts=[Act.REMARK]):
        if isinstance(id_ := entry.payload.get("annotation"), str) and "imported" in entry.payload:
            yield id_, entry


def _is_at(document: Document, source: str) -> bool:
    return bool(source) and (
        source.rpartition(":")[2] == document.id
        or (document.uri is not None and _address(document.uri) == _address(source))
    )


def _address(uri: str) -> tuple[str, str, str]:
    """Return what two addresses of one page share: no scheme, no fragment, no last slash."""
    try:
        parts = urlsplit(uri.strip())
    except ValueError:  # a bracket that is never closed
        return "", uri.strip(), ""
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query


def _pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _in_context(one: Annotation, document: Document) -> list[Span]:
    """Return where the quote stands between what is before and after it."""
    text = document.text
    before = re.compile(f"(?:{_pattern(one.prefix)})\\s*$") if one.prefix.strip() else None
    after = re.compile(f"\\s*(?:{_pattern(one.suffix)})") if one.suffix.strip() else None
    wide = 2 * len(one.prefix) + 64
    return [
        span
        for span in occurrences(document, one.exact)
        if (before is None or before.search(text[max(span.start - wide, 0) : span.start]))
        and (after is None or after.match(text, span.end))
    ]


def _standing(one: Annotation, document: Document) -> Span | None:
    """Return the one place that a quote can mean; None where it does not stand. Raises LeftOutError for several."""
    every = occurrences(document, one.exact)
    if len(every) <= 1:
        return every[0] if every else None
    fitting = _in_context(one, document) or every
    if len(fitting) > 1:
        fitting = [span for span in fitting if span.start == one.start] or fitting
    if len(fitting) > 1:
        raise LeftOutError(f"its words stand in {len(fitting)} places, and nothing tells which is meant")
    return fitting[0]
