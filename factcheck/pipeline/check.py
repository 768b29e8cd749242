"""The one-shot main job: read, store, compare, and tell what touches the given documents. Owns only that order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Self

from factcheck.comparison import engine
from factcheck.comparison.set_apart import SetApart
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Claim, Document, Finding, Relation
from factcheck.pipeline.compare import compare, judgements
from factcheck.pipeline.extract import InputFailure
from factcheck.pipeline.ingest import IngestReport, ingest
from factcheck.pipeline.set_apart import set_apart
from factcheck.settings import Settings
from factcheck.store import compared
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents
from factcheck.store.findings import all_findings, all_notes
from factcheck.store.outcome import StoredNote


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of some documents found: their claims, and the findings, notes and relations that touch them."""

    documents: tuple[Document, ...]
    ingest: IngestReport
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    notes: tuple[StoredNote, ...]
    relations: tuple[Relation, ...]
    news: frozenset[str] = frozenset()
    """Ids of the findings that were not there before, or said something else."""
    known: tuple[Finding, ...] = ()
    """Findings that are left out because they are no news."""
    apart: tuple[SetApart, ...] = ()
    """Happenings that the documents tell of and that were taken for two, though they may be one."""

    def of_news(self) -> Self:
        """Return the report with those findings alone."""
        new = tuple(one for one in self.findings if one.discrepancy.id in self.news)
        return replace(self, findings=new, known=tuple(one for one in self.findings if one not in new))


def check(
    store: Store,
    inputs: Iterable[Document | InputFailure],
    settings: Settings,
    *,
    lexicon: Lexicon | None = None,
    pairs: bool = False,
    progress: Callable[[Document], None] | None = None,
) -> CheckReport:
    """Store the documents, compare everything, and return what touches them; `pairs` adds every comparable pair.

    Raises StoreError when the store fails.
    """
    stored = ingest(store, inputs, lexicon=lexicon, progress=progress)
    changed = compare(store, settings).changed
    given = {document.id for document in stored.documents}
    with store.reading():
        claims = all_claims(store, documents_only=given)
        theirs = frozenset(claim.id for claim in claims)
        findings = all_findings(store, claims=theirs, gone=False)
        notes = tuple(one for one in all_notes(store, documents_only=_beside(store, given)) if theirs & {*one.claims})
        relations = _relations(store, given, settings) if pairs else ()
        apart = set_apart(store, stored.documents)
    return CheckReport(
        documents=stored.documents,
        ingest=stored,
        claims=claims,
        findings=findings,
        notes=notes,
        relations=relations,
        news=frozenset((*changed.new, *changed.changed)),
        apart=apart,
    )


def _beside(store: Store, given: set[str]) -> frozenset[str]:
    """Return the documents that are compared with the given ones: what is noted of these stands on their claims."""
    return compared.members(store, {one.part for one in compared.known(store, given).values()})


def _relations(store: Store, given: set[str], settings: Settings) -> tuple[Relation, ...]:
    """How the given documents' counts stand to one another and to every other count in the store."""
    claims, documents = all_claims(store, current=True), all_documents(store, current=True)
    found = engine.relate(claims, documents, settings, judgements(store, claims, documents))
    return tuple(one for one in found if not given.isdisjoint((one.a.document_id, one.b.document_id)))
