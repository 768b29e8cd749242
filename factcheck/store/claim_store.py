"""A document and all that was read in it, in one transaction. Owns that order of writing; the nouns own their rows."""

from dataclasses import dataclass

from factcheck.model import Extraction
from factcheck.store.claims import ClaimChanges, put_claims
from factcheck.store.database import Store
from factcheck.store.documents import has_document, put_document, put_found
from factcheck.store.runs import RunLog
from factcheck.store.sources import put_sources


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing one extraction changed; `supersedes` is the id of the version before a new document."""

    is_new: bool
    supersedes: str | None
    claims: ClaimChanges


def put_extraction(store: Store, extraction: Extraction, read_by: str, run: RunLog) -> Stored:
    """Store a document with its claims, or a new reading of a stored one: all of it, or nothing.

    The run is recorded when that changes anything; storing the same twice changes nothing.
    """
    with store.writing():
        is_new = not has_document(store, extraction.document.id)
        supersedes = put_document(store, extraction.document, run) if is_new else None
        changes = put_claims(store, extraction, read_by, run)
        put_found(store, extraction, read_by, run)
        if is_new or changes:
            put_sources(store, extraction.claims)
    return Stored(is_new, supersedes, changes)
