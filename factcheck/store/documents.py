"""Documents and their versions. Owns their rows and what is a next version; never changes a text."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, func, select

from factcheck.model import Document, Extraction, Span
from factcheck.records import Record, found_attribution_record, time_record
from factcheck.store.database import Store
from factcheck.store.ledger import Act, entries, reversed_numbers, standing
from factcheck.store.payloads import pack, sha256, unpack
from factcheck.store.runs import RunLog
from factcheck.store.schema import claims, documents, extractions, runs

IN_ORDER = (documents.c.dateline.is_(None), documents.c.dateline, documents.c.name, documents.c.id)
"""By dateline, undated last; then by name: the same on every machine, whatever was read first."""

SUPERSEDES = documents.c.supersedes > ""
"""Said so that SQLite looks into the index: for "is not null" it reads every document, text and all."""


def _superseded() -> Select[tuple[str]]:
    """A withdrawn version supersedes nothing, but what comes after it still does."""
    before = documents.c.supersedes
    newer = select(before.label("id")).where(SUPERSEDES, documents.c.withdrawn.is_(False))
    older = newer.cte("older", recursive=True)
    link = documents.alias("link")
    further = select(link.c.supersedes).join(older, link.c.id == older.c.id).where(link.c.supersedes.is_not(None))
    return select(older.union(further).c.id)


SUPERSEDED = _superseded()
"""Versions that a newer one supersedes."""


def has_document(store: Store, document_id: str) -> bool:
    """Whether this version of the document is stored."""
    with store.reading() as connection:
        return connection.scalar(select(documents.c.id).where(documents.c.id == document_id)) is not None


def put_document(store: Store, document: Document, run: RunLog) -> str | None:
    """Store a new document; return the id of the version it supersedes, if any."""
    given = store.place.from_here(document.given)
    before = _version_before(store, document, given)
    row = {
        "id": document.id,
        "name": document.name,
        "uri": document.uri,
        "title": document.title,
        "publisher": document.publisher,
        "dateline": None if document.dateline is None else document.dateline.isoformat(),
        "language": document.language,
        "reader": document.reader,
        "sha256": document.sha256,
        "text_sha256": sha256(document.text),
        "text": document.text,
        "header_start": None if document.header is None else document.header.start,
        "header_end": None if document.header is None else document.header.end,
        "given": given,
        "supersedes": before,
    }
    with store.writing() as connection:
        connection.execute(documents.insert().values({**row, "run": run.record(documents=1)}))
    return before


def _version_before(store: Store, document: Document, given: str | None) -> str | None:
    """The newest version at the same address or, without one, of the same name, publisher and input (Identity)."""
    newer = documents.alias("newer")
    last = ~select(newer.c.id).where(newer.c.supersedes == documents.c.id).exists()
    query = select(documents.c.id).where(last).order_by(documents.c.id)
    if document.uri:
        query = query.where(documents.c.uri == document.uri)
    elif given is None:
        return None
    else:
        query = query.where(documents.c.uri.is_(None), documents.c.name == document.name, documents.c.given == given)
        query = query.where(documents.c.publisher.is_not_distinct_from(document.publisher))
    with store.reading() as connection:
        return connection.scalar(query.limit(1))


def put_found(store: Store, extraction: Extraction, read_by: str, run: RunLog) -> None:
    """Store the attributions and times found, unless the newest extraction found the same."""
    document = extraction.document
    found = {
        "attributions": pack([found_attribution_record(one) for one in extraction.attributions]),
        "times": pack([time_record(one, document.text) for one in extraction.times]),
    }
    newest = _newest_extraction(store, document.id)
    if newest is not None and (newest.attributions, newest.times) == (found["attributions"], found["times"]):
        return
    number = 1 if newest is None else newest.number + 1
    with store.writing() as connection:
        row = {"document": document.id, "number": number, "read_by": read_by, "run": run.record(), **found}
        connection.execute(extractions.insert().values(row))


def _newest_extraction(store: Store, document_id: str) -> Row[Any] | None:
    query = select(extractions).where(extractions.c.document == document_id)
    with store.reading() as connection:
        return connection.execute(query.order_by(extractions.c.number.desc()).limit(1)).first()


def found_records(store: Store, document_id: str) -> Record:
    """Return the contract's `attributions` and `times` of a document, as last extracted."""
    newest = _newest_extraction(store, document_id)
    if newest is None:
        return {"attributions": [], "times": []}
    return {"attributions": unpack(newest.attributions), "times": unpack(newest.times)}


def all_documents(store: Store, *, ids: Collection[str] | None = None, current: bool = False) -> tuple[Document, ...]:
    """Return documents by dateline and name; `current` leaves out superseded, withdrawn and forgotten ones."""
    query = select(documents).order_by(*IN_ORDER)
    if ids is not None:
        query = query.where(documents.c.id.in_(list(ids)))
    if current:
        query = query.where(documents.c.id.not_in(SUPERSEDED), documents.c.withdrawn.is_(False))
    with store.reading() as connection:
        return tuple(_document(row) for row in connection.execute(query))


def _document(row: Row[Any]) -> Document:
    return Document(
        id=row.id,
        name=row.name,
        text=row.text,
        sha256=row.sha256,
        reader=row.reader,
        uri=row.uri,
        title=row.title,
        publisher=row.publisher,
        dateline=None if row.dateline is None else date.fromisoformat(row.dateline),
        language=row.language,
        header=None if row.header_start is None else Span(row.header_start, row.header_end),
        given=row.given,
    )


def get_document(store: Store, document_id: str) -> Document | None:
    """Return one document, None when there is none of this id."""
    return next(iter(all_documents(store, ids=[document_id])), None)


def withdrawn_documents(store: Store) -> dict[str, bool]:
    """Return the documents that a person withdrew, and of each whether its words were erased."""
    query = select(documents.c.id, documents.c.forgotten).where(documents.c.withdrawn.is_(True))
    with store.reading() as connection:
        return {row.id: row.forgotten is not None for row in connection.execute(query)}


def let_stand(store: Store, document_id: str) -> Collection[str]:
    """Let a document be what the ledger says of it, and return its claims, which follow."""
    withdrawn = document_id in withdrawing(store)
    with store.writing() as connection:
        connection.execute(documents.update().where(documents.c.id == document_id).values(withdrawn=withdrawn))
        return connection.scalars(select(claims.c.id).where(claims.c.document == document_id)).all()


def withdrawing(store: Store) -> frozenset[str]:
    """Return the documents that the ledger says are withdrawn or forgotten."""
    said = {entry.target for entry in standing(store, acts=[Act.WITHDRAW, Act.FORGET])}
    merges = entries(store, acts=[Act.MERGE])
    undone = reversed_numbers(store) if merges else frozenset()
    brought = {one for merge in merges if merge.number in undone for one in merge.payload["documents"]}
    kept = {one for merge in merges if merge.number not in undone for one in merge.payload["documents"]}
    return frozenset(said | (brought - kept))


def hash_of_text(store: Store, document_id: str) -> str:
    """Return the hash of a document's text as it was stored."""
    with store.reading() as connection:
        query = select(documents.c.text_sha256).where(documents.c.id == document_id)
        return str(connection.scalars(query).one())


def versions(store: Store) -> Mapping[str, str]:
    """Return, for every document that supersedes another, the id of that other."""
    query = select(documents.c.id, documents.c.supersedes).where(SUPERSEDES)
    with store.reading() as connection:
        return {row.id: row.supersedes for row in connection.execute(query)}


def tables(store: Store, reader: str) -> Mapping[str, str]:
    """Return, for every document of this reader of tables, the id of the first row stored of the same table."""
    query = select(documents.c.id, documents.c.given).join(runs, runs.c.id == documents.c.run)
    query = query.where(documents.c.reader == reader, documents.c.given.is_not(None))
    first: dict[str, str] = {}
    with store.reading() as connection:
        rows = connection.execute(query.order_by(runs.c.number, documents.c.id)).all()
    return {row.id: first.setdefault(row.given, row.id) for row in rows}


def ids_of_tables(store: Store, given: Collection[str], reader: str) -> frozenset[str]:
    """Return the documents of this reader that are rows of these tables (`given`, as seen from here)."""
    wanted = [store.place.from_here(one) for one in given]
    query = select(documents.c.id).where(documents.c.reader == reader, documents.c.given.in_(wanted))
    with store.reading() as connection:
        return frozenset(connection.scalars(query)) if wanted else frozenset()


def count_documents(store: Store) -> int:
    """Return how many document versions are stored."""
    with store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(documents)) or 0
