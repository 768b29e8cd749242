"""What a reviewer does to documents: withdraw, forget. Owns which acts are sound and what their entries hold."""

from typing import Any

from factcheck.errors import UsageError
from factcheck.model import Document
from factcheck.pipeline.compare import compare
from factcheck.review.acts import document_called, said_why
from factcheck.settings import Settings
from factcheck.store import ledger
from factcheck.store.acts import perform
from factcheck.store.database import Store
from factcheck.store.documents import hash_of_text, withdrawn_documents
from factcheck.store.forgetting import to_erase
from factcheck.store.ledger import Act, Entry
from factcheck.store.outcome import Changed


def withdraw_document(store: Store, reviewer: str, typed: str, reason: str) -> Entry:
    """Write that a document counts no more; an undo brings it back. Raises UsageError when it is withdrawn already."""
    document = document_called(store, typed)
    _refuse(store, document, {True: "forgotten", False: "withdrawn"})
    payload = {"from": document.name, "to": "withdrawn", "why": said_why(reason, "withdrawing a document")}
    return perform(store, actor=reviewer, act=Act.WITHDRAW, target=document.id, payload=payload)


def _refuse(store: Store, document: Document, words: dict[bool, str]) -> None:
    erased = withdrawn_documents(store).get(document.id)
    if erased in words:
        by = ledger.entries(store, targets=[document.id], acts=[Act.FORGET if erased else Act.WITHDRAW])[-1]
        told = f"{document.name} was {words[erased]} by {by.actor} (entry {by.number})"
        back = "" if erased else f"; to have it back: factcheck undo {by.number}"
        raise UsageError(f"{told} already{back}")


def forget_document(store: Store, reviewer: str, typed: str, reason: str, settings: Settings) -> tuple[Entry, Changed]:
    """Erase what a document said, compare without it, and write that it was done: all of it at once, for good.

    Raises UsageError when it is forgotten already.
    """
    with store.writing(durable=True):
        document = document_called(store, typed)
        _refuse(store, document, {True: "forgotten"})
        number = ledger.head(store)[0] + 1
        payload: dict[str, Any] = {
            "from": document.name,
            "to": "forgotten",
            "why": said_why(reason, "forgetting a document"),
            "sha256": document.sha256,
            "text_sha256": hash_of_text(store, document.id),
            "erased": to_erase(store, document.id, number),
        }
        entry = perform(store, actor=reviewer, act=Act.FORGET, target=document.id, payload=payload)
        return entry, compare(store, settings).changed
