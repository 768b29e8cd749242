"""Documents into the store. Owns the order extract, add, tell; one bad document never stops the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import factcheck
from factcheck.errors import InputError
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Document, Extraction
from factcheck.pipeline.anchoring import anchor
from factcheck.pipeline.extract import InputFailure, extract_document
from factcheck.store.claim_store import put_extraction
from factcheck.store.claims import Change, count_claims
from factcheck.store.database import Store
from factcheck.store.documents import get_document, withdrawn_documents
from factcheck.store.runs import RunLog
from factcheck.store.sources import count_sources

EXTRACTOR = f"factcheck {factcheck.__version__}"
"""Whose readings these are."""
KEPT = ("title", "dateline")
"""What may be told differently of a document that is stored already: the stored word is kept."""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What one ingest found and changed. Documents are listed once, in the order given; the rest by id."""

    documents: tuple[Document, ...]
    added: tuple[str, ...]
    known: tuple[str, ...]
    superseded: tuple[tuple[str, str], ...]
    """(new version, the one it supersedes)."""
    changes: tuple[Change, ...]
    """What a second reading reads otherwise."""
    new_claims: tuple[str, ...]
    """Claims that a second reading found in documents already stored."""
    withdrawn: tuple[str, ...]
    restored: tuple[str, ...]
    kept: tuple[str, ...]
    """Sentences: what was told of a stored document and not taken over."""
    taken_out: tuple[str, ...]
    """Sentences, among those: documents that a person withdrew or forgot, and that stay so."""
    failures: tuple[InputFailure, ...]
    claims: int
    sources: int
    run: str | None
    """None when nothing changed."""


@dataclass(slots=True)
class _Tally:
    documents: dict[str, Document] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    superseded: list[tuple[str, str]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    new_claims: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    taken_out: list[str] = field(default_factory=list)
    failures: list[InputFailure] = field(default_factory=list)

    def report(self, store: Store, run: str | None) -> IngestReport:
        """What was tallied, with the claims and sources that the given documents hold now."""
        given = frozenset(self.documents)
        return IngestReport(
            documents=tuple(self.documents.values()),
            added=tuple(self.added),
            known=tuple(self.known),
            superseded=tuple(self.superseded),
            changes=tuple(self.changes),
            new_claims=tuple(self.new_claims),
            withdrawn=tuple(self.withdrawn),
            restored=tuple(self.restored),
            kept=(*self.kept, *self.taken_out),
            taken_out=tuple(self.taken_out),
            failures=tuple(self.failures),
            claims=count_claims(store, given),
            sources=count_sources(store, given),
            run=run,
        )


def ingest(
    store: Store,
    inputs: Iterable[Document | InputFailure],
    *,
    lexicon: Lexicon | None = None,
    reread: bool = False,
    progress: Callable[[Document], None] | None = None,
) -> IngestReport:
    """Extract and store documents, each in a transaction of its own; `reread` reads what is stored already again.

    Ingesting twice changes nothing. Raises StoreError when the store itself fails; what was stored before stays.
    """
    tally, run = _Tally(), RunLog(store, "ingest")
    for one in inputs:
        if isinstance(one, InputFailure):
            tally.failures.append(one)
            continue
        if one.id not in tally.documents:
            _ingest_one(store, one, lexicon, reread, tally, run)
        if progress is not None:
            progress(one)
    return tally.report(store, run.id)


def _ingest_one(
    store: Store, document: Document, lexicon: Lexicon | None, reread: bool, tally: _Tally, run: RunLog
) -> None:
    stored = get_document(store, document.id)
    if stored is not None:
        tally.kept.extend(_kept(stored, document))
        erased = withdrawn_documents(store).get(stored.id)
        if erased is not None:
            tally.taken_out.append(_out(stored, erased))
        if erased or not reread:
            tally.known.append(stored.id)
            tally.documents[stored.id] = stored
            return
    try:
        extraction = _extracted(stored or document, lexicon)
    except InputError as error:
        tally.failures.append(InputFailure(_printable(document.name), str(error)))
        return
    with store.writing():
        done = put_extraction(store, extraction, EXTRACTOR, run)
        anchor(store, [document.id])
    tally.documents[document.id] = extraction.document
    (tally.added if done.is_new else tally.known).append(document.id)
    if done.supersedes is not None:
        tally.superseded.append((document.id, done.supersedes))
    if not done.is_new:
        tally.changes.extend(done.claims.changes)
        tally.new_claims.extend(done.claims.new)
        tally.withdrawn.extend(done.claims.withdrawn)
        tally.restored.extend(done.claims.restored)


def _extracted(document: Document, lexicon: Lexicon | None) -> Extraction:
    """Read one document. Raises InputError for one that cannot be stored, or on which a stage of reading stumbles."""
    told = (document.text, document.name, document.uri, document.title, document.publisher)
    if any("\x00" in words or not _is_unicode(words) for words in told if words):
        raise InputError(
            f"{_printable(document.name)} holds NUL or half a surrogate pair, which is no text: save it as UTF-8"
        )
    try:
        return extract_document(document, lexicon)
    except InputError:
        raise
    except Exception as error:  # a fault of ours in one article must not cost the other 311
        why = f"{type(error).__name__}: {error}"
        raise InputError(f"{document.name} was not read: a fault in factcheck, please report it ({why})") from error


def _is_unicode(words: str) -> bool:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _printable(name: str) -> str:
    """A file's name as it can be printed: what is no UTF-8 in it becomes a question mark."""
    return name.encode("utf-8", "replace").decode("utf-8").replace("\x00", "?")


def _out(stored: Document, erased: bool) -> str:
    """Say that a person took a document out, and that reading it does not bring it back."""
    log = f"see: factcheck log {stored.id}"
    if erased:
        return f"{stored.name} was forgotten, and is not stored again; {log}"
    return f"{stored.name} was withdrawn, so its claims are not compared; {log}"


def _kept(stored: Document, told: Document) -> list[str]:
    differing = [name for name in KEPT if getattr(told, name) not in (None, getattr(stored, name))]
    return [
        f"{stored.name} keeps the {name} it is stored with, {getattr(stored, name) or 'none'}; "
        f"{getattr(told, name)} was not taken over"
        for name in differing
    ]
