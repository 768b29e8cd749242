"""Seeking words in everything a store holds. Owns what a person's words mean, and which filter suits which kind.

Every word must be there. A plain English word is found in singular and plural, "words in quotes" as they stand side by
side, and begin* by its beginning. Whatever else is typed is a word or nothing; there is no syntax to get wrong.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date

from factcheck.errors import UsageError
from factcheck.folding import fold, words
from factcheck.model import Claim, Document, Span, Status
from factcheck.pipeline.registry import entry_called, registry
from factcheck.sources.registry import Merges
from factcheck.sources.spelling import plain
from factcheck.store import claims as stored_claims
from factcheck.store import documents as stored_documents
from factcheck.store import search as index
from factcheck.store.acts import both
from factcheck.store.database import Store
from factcheck.store.findings import all_findings
from factcheck.store.ids import resolve
from factcheck.store.ledger import Act, Entry, entries
from factcheck.store.ledger import standing as entries_standing
from factcheck.store.search import Filter, Term
from factcheck.store.search_index import CLAIMS, DOCUMENTS, KINDS, NOTES, SOURCES, written

SUITS = {
    "source": {CLAIMS},
    "subject": {CLAIMS},
    "event": {CLAIMS},
    "low": {CLAIMS},
    "high": {CLAIMS},
    "between": {CLAIMS, DOCUMENTS, NOTES},
    "document": {CLAIMS, DOCUMENTS},
    "status": {CLAIMS, NOTES},
}
"""What each filter can narrow; of the other kinds nothing is found with it."""
_TYPED = re.compile(r'"([^"]*)"?|“([^”]*)”?|(\S+)')


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search as a person asks for it; `kinds` empty: whatever the filters suit."""

    words: str = ""
    kinds: tuple[str, ...] = ()
    source: str | None = None
    subject: str | None = None
    event: str | None = None
    low: float | None = None
    high: float | None = None
    between: tuple[date | None, date | None] | None = None
    document: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A name that somebody is quoted by, and how many claims are its own."""

    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: of each kind that was sought how many there are, and the first of them in order."""

    terms: tuple[Term, ...]
    totals: dict[str, int]
    claims: tuple[Claim, ...] = ()
    documents: tuple[Document, ...] = ()
    sources: tuple[FoundSource, ...] = ()
    notes: tuple[Entry, ...] = ()
    texts: dict[str, Document] = field(default_factory=dict)
    """The documents of the claims, by id."""
    withdrawn: frozenset[str] = frozenset()
    """Documents that a person withdrew, by id: they are found, and none of their claims."""


def search(store: Store, wanted: Wanted, limit: int | None = None) -> Found:
    """Return what fits; `limit` bounds what is returned of each kind. Raises UsageError for a search for nothing."""
    terms = tuple(read_terms(wanted.words))
    kinds = _kinds(wanted, terms)
    if index.is_stale(store) and not store.place.read_only:
        with store.writing():
            pass  # whoever writes brings the index up to date
    with store.reading():
        narrowed = _narrowed(store, wanted)
        matches = {kind: index.find(store, kind, terms, narrowed, limit) for kind in kinds}
        found = Found(terms, {kind: one.total for kind, one in matches.items()})
        for kind, one in matches.items():
            found = _filled(store, found, kind, one.ids)
        return found


def _kinds(wanted: Wanted, terms: Sequence[Term]) -> list[str]:
    given = [one.name for one in fields(wanted) if one.name in SUITS and getattr(wanted, one.name) is not None]
    if wanted.words.strip() and not terms:
        raise UsageError(f"{wanted.words!r} holds no word to search for: give letters or digits")
    if not terms and not given:
        raise UsageError("say what to search for: words, or a filter such as --source or --low")
    suited = [kind for kind in KINDS if all(kind in SUITS[one] for one in given)]
    if not wanted.kinds:
        return suited
    for kind in wanted.kinds:
        for one in given:
            if kind not in SUITS[one]:
                fit = " and ".join(sorted(SUITS[one]))
                raise UsageError(
                    f"--{one} narrows {fit}, not {kind}: leave it out, or search --in {','.join(sorted(SUITS[one]))}"
                )
    return [kind for kind in KINDS if kind in wanted.kinds]


def read_terms(typed: str) -> Iterator[Term]:
    """Yield what is sought, from what a person typed.

    >>> [term.words for term in read_terms('hostages "still held" al-Shifa')]
    [('hostages',), ('still', 'held'), ('al', 'shifa')]
    """
    for quoted, curly, bare in _TYPED.findall(typed):
        folded = tuple(fold(quoted or curly or bare).split())
        if folded:
            begins = (quoted or curly or bare).rstrip().endswith("*")
            plain = bool(bare) and not begins and len(folded) == 1
            yield Term(folded, begins, tuple(_forms(folded[0])) if plain else ())


def _forms(word: str) -> Iterator[str]:
    """Yield singular and plural of what may be an English noun; a form that is no word finds nothing."""
    if not (word.isascii() and word.isalpha() and len(word) > 2):
        return
    yield f"{word}s"
    if word.endswith(("s", "x", "ch", "sh")):
        yield f"{word}es"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
    if word.endswith("s") and len(word) > 3:
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield f"{word[:-3]}y"


def places(terms: Sequence[Term], text: str) -> list[Span]:
    """Return where the terms stand in a text, in order."""
    found = list(words(text))
    exact = {word for term in terms if len(term.words) == 1 for word in (*term.words, *term.forms)}
    begun = tuple(term.words[0] for term in terms if term.begins and len(term.words) == 1)
    spans = {word.span for word in found if word.folded in exact or (begun and word.folded.startswith(begun))}
    for term in terms:
        size = len(term.words)
        for start in range(len(found) - size + 1) if size > 1 else ():
            here = [word.folded for word in found[start : start + size]]
            ends = here[-1] == term.words[-1] or (term.begins and here[-1].startswith(term.words[-1]))
            if ends and tuple(here[:-1]) == term.words[:-1]:
                spans.add(Span(found[start].span.start, found[start + size - 1].span.end))
    return sorted(spans)


# -------------------------------------------------------------------------------------------------------- the filters


def _narrowed(store: Store, wanted: Wanted) -> Filter:
    since, until = wanted.between or (None, None)
    narrowed = Filter(event=wanted.event, low=wanted.low, high=wanted.high, since=since, until=until)
    if wanted.subject is not None:
        narrowed = replace(narrowed, subject=tuple(read_terms(wanted.subject)))
    if wanted.document is not None:
        narrowed = replace(narrowed, documents=_documents_called(store, wanted.document))
    if wanted.source is not None:
        narrowed = _said_by(store, wanted.source, narrowed)
    if wanted.status is not None:
        findings = all_findings(store, statuses=[Status(wanted.status)])
        held = {claim for one in findings for claim in one.discrepancy.claim_ids}
        kept = held if narrowed.claims is None else held.intersection(narrowed.claims)
        about = {one.discrepancy.id for one in findings}
        narrowed = replace(narrowed, claims=kept, discrepancies=about)
    return narrowed


def _documents_called(store: Store, typed: str) -> Collection[str]:
    if named := index.documents_named(store, typed):
        return named
    try:
        return [resolve(store, typed, "doc")]
    except UsageError as error:
        raise UsageError(f"no document is called {typed!r}. See: factcheck documents") from error


def _said_by(store: Store, typed: str, narrowed: Filter) -> Filter:
    """Keep the claims of every source whose name holds the words, and of those that a person merged with one of them.

    An id means one source of the registry, which is then gone through whole.
    """
    if typed.strip().lower().startswith("s-"):
        return replace(narrowed, claims=entry_called(registry(store), typed).claims)
    terms = tuple(read_terms(typed))
    if not terms:
        raise UsageError(f"--source {typed!r} holds no word to search for")
    found = set(index.source_names(store, terms))
    groups = _joined(store)
    wanted = [names for names in groups if any(places(terms, name) for name in names) or not found.isdisjoint(names)]
    keys = {plain(name) for names in wanted for name in names}
    if keys:
        found |= {name for name in index.source_names(store, ()) if plain(name) in keys}
    return replace(narrowed, sources=found)


def _joined(store: Store) -> list[set[str]]:
    """Return the names that people joined, or gave to one source, as their ledger entries have them."""
    standing = [one for one in entries_standing(store) if one.act in (Act.MERGE_SOURCES, Act.SET_SOURCE)]
    merges = Merges(pair for one in standing if one.act == Act.MERGE_SOURCES and (pair := both(one.target)))
    names: dict[str, set[str]] = {}
    for one in standing:
        told = one.payload.get("names") or [one.payload.get("name"), (one.payload.get("to") or {}).get("name")]
        names.setdefault(merges.first(both(one.target)[0]), set()).update(filter(None, told))
    return list(names.values())


# -------------------------------------------------------------------------------------------------------- the things


def _filled(store: Store, found: Found, kind: str, ids: Sequence[str]) -> Found:
    if kind == CLAIMS:
        claims = stored_claims.all_claims(store, ids=ids)
        texts = stored_documents.all_documents(store, ids={claim.document_id for claim in claims})
        return replace(found, claims=claims, texts={one.id: one for one in texts})
    if kind == DOCUMENTS:
        withdrawn = frozenset(stored_documents.withdrawn_documents(store)).intersection(ids)
        return replace(found, documents=stored_documents.all_documents(store, ids=ids), withdrawn=withdrawn)
    if kind == SOURCES:
        named = index.names_of(store, ids)
        counts = index.claims_by_name(store, named.values())
        return replace(found, sources=tuple(FoundSource(named[one], counts.get(named[one], 0)) for one in ids))
    by_number = {entry.number: entry for entry in entries(store)} if ids else {}
    return replace(found, notes=tuple(by_number[int(one)] for one in ids))


def note_words(entry: Entry) -> str:
    """Return what a person wrote in an entry, as one text."""
    return " · ".join(written(entry.payload))
