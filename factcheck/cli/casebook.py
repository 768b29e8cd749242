"""A store as the commands read it: what is in it, and the dossier that a page needs. Owns no query; `store` does."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.cli.notes import note
from factcheck.errors import UsageError
from factcheck.model import Claim, Document, Finding, Source
from factcheck.records import Record, claim_record
from factcheck.report.claim_page import Read
from factcheck.report.dossier import Dossier
from factcheck.report.shortening import SHORTEST, shorten
from factcheck.sources.spelling import plain
from factcheck.store import claims as stored_claims
from factcheck.store import documents as stored_documents
from factcheck.store import findings as stored_findings
from factcheck.store import ids
from factcheck.store.database import Store, open_store
from factcheck.store.outcome import StoredNote

FEW = 50
"""Ids shortened one by one, each by a look at the index; beyond that, all ids of the kind are read once."""
TYPED = 10
"""Characters of a source's id that are printed without a look at all others."""

if TYPE_CHECKING:
    from factcheck.comparison.judgements import Judgements
    from factcheck.settings import Settings
    from factcheck.sources.registry import Entry, Registry
    from factcheck.sources.suggestions import Suggestion


@contextmanager
def opened(db: str) -> Iterator["Casebook"]:
    """Open a store that exists, to read from it. Raises StoreError, which says what to do."""
    with open_store(db, create=False) as store, store.reading():
        yield Casebook(store)


class Casebook:
    """One consistent state of a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._short: dict[str, str] = {}
        self._named: dict[str, dict[str, Entry]] = {}

    def documents(self, wanted: Collection[str] | None = None) -> tuple[Document, ...]:
        return stored_documents.all_documents(self.store, ids=wanted)

    def documents_called(self, words: str) -> tuple[Document, ...]:
        """Return the documents of a name, else of an id or its prefix. Raises UsageError when there is none."""
        named = tuple(document for document in self.documents() if document.name == words)
        if named:
            return named
        try:
            return self.documents([self.resolve(words, "doc")])
        except UsageError as error:
            raise UsageError(f"no document is called {words!r}. See: factcheck documents") from error

    def claims(self, documents: Iterable[Document] | None = None) -> tuple[Claim, ...]:
        only = None if documents is None else [document.id for document in documents]
        return stored_claims.all_claims(self.store, documents_only=only)

    def withdrawn(self) -> tuple[Claim, ...]:
        """Return the claims that are compared no more."""
        return stored_claims.all_claims(self.store, withdrawn=True)

    def claims_of(self, ids: Collection[str]) -> tuple[Claim, ...]:
        """Return the claims of these ids as they are read now."""
        return stored_claims.all_claims(self.store, ids=ids)

    def document(self, id_: str) -> Document:
        return self.documents([id_])[0]

    def version(self, typed: str) -> Document:
        """Return the newest version of a name, else the document of an id or its prefix. Raises UsageError."""
        named = self.documents_called(typed)
        before = stored_documents.versions(self.store).values()
        newest = [one for one in named if one.id not in before] or list(named)
        if len(newest) > 1:
            ids_ = ", ".join(one.id for one in newest)
            raise UsageError(f"{len(newest)} documents are called {typed}: {ids_}; give the id")
        return newest[0]

    def version_before(self, id_: str) -> str | None:
        """Return the id of the version that a document supersedes."""
        return stored_documents.versions(self.store).get(id_)

    def claim(self, id_: str) -> Claim:
        """Return a claim as it is read now, withdrawn or not."""
        found = stored_claims.get_claim(self.store, id_)
        if found is None:
            raise UsageError(
                f"the document that {id_} stood in was forgotten, and its words with it: factcheck log {id_}"
            )
        return found

    def readings(self, id_: str) -> list[Read]:
        """Return every reading of a claim, oldest first, with what it changed."""
        readings = stored_claims.readings_of(self.store, id_)
        holds = claim_record(self.claim(id_))
        records = [claim_record(reading.claim) for reading in readings]
        held = max((number for number, record in enumerate(records) if record == holds), default=-1)
        return [
            Read(reading.number, reading.read_by, number == held, _changes(id_, records, number))
            for number, reading in enumerate(readings)
        ]

    def current_documents(self) -> tuple[Document, ...]:
        """Return the documents that no newer version supersedes: those that are compared."""
        return stored_documents.all_documents(self.store, current=True)

    def current_claims(self) -> tuple[Claim, ...]:
        """Return the claims that are compared."""
        return stored_claims.all_claims(self.store, current=True)

    def judgements(self) -> "Judgements":
        """Return what people said of pairs of claims and documents, and whom names mean."""
        from factcheck.pipeline.compare import judgements

        # A claim of an older version or a withdrawn one may be asked about too.
        return judgements(self.store, stored_claims.all_claims(self.store, withdrawn=None), self.documents())

    def settings(self) -> "Settings":
        """Return the settings that the store was last compared with."""
        from factcheck.pipeline.in_force import settings_in_force

        return settings_in_force(self.store)

    @cached_property
    def registry(self) -> "Registry":
        """Every source that is named, each once."""
        from factcheck.pipeline.registry import registry

        return registry(self.store)

    def source(self, typed: str) -> "Entry":
        """Return the source of an id, its beginning, or a name. Raises UsageError for none and for several."""
        from factcheck.pipeline.registry import entry_called

        return entry_called(self.registry, typed)

    def said_by(self, typed: str) -> frozenset[str]:
        """Return the claims of every source of this id or name or, where there is none, whose names hold these words.

        Raises UsageError for an id that is no source's.
        """
        from factcheck.pipeline.registry import entries_called

        found = entries_called(self.registry, typed)
        if not found and typed.strip().lower().startswith("s-"):
            found = [self.source(typed)]
        return frozenset(claim for entry in found or self.registry.holding(typed) for claim in entry.claims)

    def suggestions(self, about: "Entry | None" = None) -> list["Suggestion"]:
        """Return pairs of sources that may be one, all or those of one entry."""
        from factcheck.pipeline.registry import names
        from factcheck.sources.suggestions import suggestions

        found = suggestions(self.registry, names())
        return [one for one in found if about is None or about.id in (one.one.id, one.other.id)]

    def notes(self) -> tuple[StoredNote, ...]:
        """Return what was compared and is no discrepancy."""
        return stored_findings.all_notes(self.store)

    def claim_numbers(self) -> dict[str, int]:
        """Return how many claims each document holds."""
        return {document.id: stored_claims.count_claims(self.store, [document.id]) for document in self.documents()}

    def finding(self, id_: str) -> Finding:
        return self.findings([id_])[0]

    def findings(self, wanted: Collection[str] | None = None) -> tuple[Finding, ...]:
        return stored_findings.all_findings(self.store, ids=wanted)

    def since(self, when: str) -> frozenset[str]:
        """Return the discrepancies that came or changed since a day or a run. Raises UsageError for neither."""
        return stored_findings.since(self.store, when)

    def findings_about(self, claims: Collection[str]) -> tuple[Finding, ...]:
        return stored_findings.all_findings(self.store, claims=claims)

    def dossier(
        self,
        claims: Iterable[Claim] = (),
        documents: Iterable[Document] | None = None,
        findings: Iterable[Finding] = (),
    ) -> Dossier:
        """Return what a page about these needs: every claim they name, and its document."""
        findings = list(findings)
        known = {claim.id: claim for claim in claims}
        missing = {id_ for found in findings for id_ in found.discrepancy.claim_ids} - known.keys()
        missing |= {claim.part_of for claim in known.values() if claim.part_of} - known.keys()
        if missing:
            known |= {claim.id: claim for claim in stored_claims.all_claims(self.store, ids=missing, withdrawn=None)}
        if documents is None:
            documents = self.documents({claim.document_id for claim in known.values()})
        return Dossier(known, {document.id: document for document in documents}, self.short, self.registered)

    def registered(self, document_id: str, source: Source) -> str:
        """Return what the registry knows of a document's source: its id, and what people said of it."""
        entry = self._entries_in(document_id).get(source.name)
        if entry is None:
            return ""
        named = entry.name if plain(entry.name) not in (plain(source.name), plain(source.text)) else ""
        return ", ".join(part for part in (named, entry.affiliation, entry.party, entry.id[:TYPED]) if part)

    def _entries_in(self, document_id: str) -> dict[str, "Entry"]:
        """Whom a document's names mean; read from that document alone, so it costs the same in any store."""
        from factcheck.pipeline.registry import entries_in

        if document_id not in self._named:
            self._named[document_id] = entries_in(self.store, document_id)
        return self._named[document_id]

    def resolve(self, typed: str, *letters: str) -> str:
        """Return the id that begins as `typed`. Raises UsageError with the candidates or where ids are listed."""
        if typed.strip().lower().startswith("s-") and (not letters or "s" in letters):
            return self.source(typed).id  # what a name means is derived, so no table knows its id
        try:
            found = ids.resolve(self.store, typed, *letters)
            if found.startswith("d-") and typed.strip().lower().rpartition("-")[2] not in found:
                note(f"{typed} is part of {found} now: that one took in its claims.")
            return found
        except UsageError:
            named = [document.id for document in self.documents() if document.name == typed and "doc" in letters]
            if len(named) != 1:
                raise
            return named[0]

    def short(self, id_: str) -> str:
        """Return the shortest beginning of an id, of six digits or more, that can be typed for it."""
        if id_.startswith("s-") and id_ not in self._short:
            self._short |= shorten({id_, *(part for one in self.registry.entries.values() for part in one.parts)})
        if id_ not in self._short and len(self._short) >= FEW:
            self._short |= shorten(ids.all_ids(self.store, id_.rpartition("-")[0]))
        if id_ not in self._short:
            self._short[id_] = next(filter(lambda prefix: self._means(prefix, id_), _beginnings(id_)), id_)
        return self._short[id_]

    def _means(self, prefix: str, id_: str) -> bool:
        try:
            return ids.resolve(self.store, prefix) == id_
        except UsageError:
            return False


def _changes(id_: str, records: list[Record], number: int) -> list[str]:
    """Return what a reading changed against the one before, in words."""
    if not number:
        return []
    changes = stored_claims.differences(id_, records[number - 1], records[number])
    return [f"{change.field}: {change.old} → {change.new}" for change in changes]


def _beginnings(id_: str) -> Iterator[str]:
    first = id_.rfind("-") + 1 + SHORTEST
    return (id_[:length] for length in range(first, len(id_)))
