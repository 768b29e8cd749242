"""The source registry of a store: its claims' sources, its documents' countries, and what people said of them.

Owns how these come together; `sources` owns every rule. Nothing of it is stored but the ledger: it is derived anew.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.errors import UsageError
from factcheck.extraction.lexicon import default_lexicon
from factcheck.model import Claim, Document, Source, SourceKind
from factcheck.sources.identities import Identity, Mention, identities, main_country, source_id, speakers
from factcheck.sources.names import Names, Reach
from factcheck.sources.registry import Entry, Merges, Registry, Said, build, meant
from factcheck.sources.suggestions import Suggestion, suggestions
from factcheck.store import ledger
from factcheck.store.acts import OF_SOURCES
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents, tables, versions
from factcheck.store.ledger import Act

ROWS = "figures"
"""The reader whose documents are rows of tables."""
SHOWN = 8
"""Candidates named before "and n more"."""


@cache
def names() -> Names:
    """Return the reader of names, with the countries that the lexicon knows."""
    return Names(default_lexicon().section("places")["countries"])


def registry(store: Store) -> Registry:
    """Return every source that a claim of the store names, relays and candidates too, after what people said."""
    with store.reading():
        documents = all_documents(store)
        return build(*_known(all_claims(store), documents, _firsts(store, documents)), said(store))


def entries_in(store: Store, document_id: str) -> dict[str, Entry]:
    """Return the entry that each name in a document means, as far as this document tells of it."""
    with store.reading():
        documents = all_documents(store, ids=[document_id])
        firsts = _firsts(store, documents)
        claims = all_claims(store, documents_only=[document_id], withdrawn=None)
        found = build(*_known(claims, documents, firsts), said(store))
    return {name: found.entries[entry] for (_, name), entry in found.means.items()}


@dataclass(frozen=True, slots=True)
class Meanings:
    """The entry that each (document, name) means, and which of them name a body of a state that nobody names."""

    entries: Mapping[tuple[str, str], str]
    bodies: frozenset[tuple[str, str]]


def means(store: Store, claims: Sequence[Claim], documents: Sequence[Document]) -> Meanings:
    """Return whom each (document, name) of the claims means, publishers' names too."""
    firsts, told = _firsts(store, documents), said(store)
    mentions, known = _known(claims, documents, firsts)
    found, merges = meant(mentions, known, told), Merges(told.merged)
    sources = {(claim.document_id, one.name) for claim in claims for one, _ in _named(claim)}
    given = {(doc, name): found[firsts.get(doc, doc), name] for doc, name in sources}
    for document in documents:
        read = names().canonical(document.publisher, SourceKind.MEDIA) if document.publisher else None
        if document.publisher and read and read.reach is Reach.WORLD:
            given.setdefault((document.id, document.publisher), merges.first(source_id(read.key)))
    said_of = {one for pair in told.merged for one in pair}
    open_ = {
        place
        for place in sources
        if (one := known[firsts.get(place[0], place[0]), place[1]]).name.reach is Reach.COUNTRY
        and one.country is None
        and given[place] == one.id not in said_of
    }
    stateless = {document.id for document in documents if not _names_states(document)} if open_ else set()
    return Meanings(given, frozenset(place for place in open_ if place[0] in stateless))


def said(store: Store) -> Said:
    """Return what people said of sources and nobody took back."""
    merged, split, settings = [], {}, []
    for entry in ledger.standing(store, acts=OF_SOURCES):
        payload = entry.payload
        if entry.act == Act.MERGE_SOURCES:
            one, _, other = entry.target.partition(" ")
            merged.append((one, other))
        elif entry.act == Act.SPLIT_SOURCE:
            split.update({(base, alias, document): own for base, alias, document, own in payload["own"]})
        elif entry.act == Act.SET_SOURCE:
            settings.append((entry.target, payload["to"]))
    return Said(tuple(merged), split, tuple(settings))


def first_version(store: Store, document: str) -> str:
    """Return the first version of a document, under which its names are known."""
    return _firsts(store, all_documents(store, ids=[document])).get(document, document)


def _firsts(store: Store, documents: Iterable[Document]) -> dict[str, str]:
    """Each version of a document -> its first version; each row of a table -> its first row, for it is one voice's.

    Tables are looked for only when some of these documents are rows: that reads every document's row.
    """
    before, firsts = versions(store), {}
    for one in before:
        first = one
        while first in before:
            first = before[first]
        firsts[one] = first
    return {**firsts, **(tables(store, ROWS) if any(one.reader == ROWS for one in documents) else {})}


def _known(
    claims: Iterable[Claim], documents: Iterable[Document], firsts: Mapping[str, str]
) -> tuple[list[Mention], dict[tuple[str, str], Identity]]:
    """Whom the claims name, and whom each document means by that."""
    mentions = [mention for claim in claims for mention in _mentions(claim, firsts)]
    unclear = {one.document for one in mentions if names().canonical(one.name, one.kind).reach is Reach.COUNTRY}
    countries: dict[str, str | None] = {}
    for document in documents:
        first = firsts.get(document.id, document.id)
        if first in unclear and (document.id == first or first not in countries):
            countries[first] = country_of(document)
    return mentions, identities(mentions, names(), countries)


def country_of(document: Document) -> str | None:
    """Return the one country a document is about, None when that is not clear."""
    return main_country(*_states_named(document))


def _names_states(document: Document) -> bool:
    return any(_states_named(document))


def _states_named(document: Document) -> tuple[list[str], list[str]]:
    """The countries that a document's text and its publisher's name hold."""
    text = document.text[document.header.end :] if document.header else document.text
    return names().countries_in(text), names().countries_in(document.publisher or "")


def _mentions(claim: Claim, firsts: Mapping[str, str]) -> Iterator[Mention]:
    document = firsts.get(claim.document_id, claim.document_id)
    for one, speaks in _named(claim):
        yield Mention(document, one.name, one.kind, one.text, one.span, claim.id, one.party, speaks)


def _named(claim: Claim) -> Iterator[tuple[Source, bool]]:
    """Yield whom a claim names, members instead of coordinated sources, and whether the claim is theirs."""
    attribution = claim.attribution
    if attribution.source is not None:
        yield from ((one, True) for one in speakers(attribution.source))
    for source in (*attribution.chain, *attribution.candidates):
        yield from ((one, False) for one in speakers(source))


def suggested(store: Store) -> list[Suggestion]:
    """Return the pairs of entries that may be one source, most likely first."""
    return suggestions(registry(store), names())


def entry_called(found: Registry, typed: str) -> Entry:
    """Return the entry of an id, a prefix of one, or a name. Raises UsageError for none and for several."""
    entries = entries_called(found, typed)
    if len(entries) == 1:
        return entries[0]
    if entries:
        told = ", ".join(f"{one.id} ({one.name})" for one in entries[:SHOWN])
        more = f" and {len(entries) - SHOWN} more" if len(entries) > SHOWN else ""
        raise UsageError(f"{typed!r} could be {told}{more}: give an id")
    near = [one.name for one in found.holding(typed)][:3]
    hint = f"; there is {', '.join(near)}" if near else ""
    raise UsageError(f"no source is called {typed!r}{hint}. See: factcheck sources list")


def entries_called(found: Registry, typed: str) -> list[Entry]:
    """Return every entry that an id, a prefix of four digits or more, a name or an alias means; maybe none."""
    if typed.strip().lower().startswith("s-"):
        digits = typed.strip()[2:]
        return found.beginning(typed) if len(digits) >= 4 else []
    keys = {names().canonical(typed, kind).key for kind in (SourceKind.GOVERNMENT, SourceKind.PERSON)}
    return found.called(typed) or [one for one in found.entries.values() if not keys.isdisjoint(keys_of(one))]


def keys_of(entry: Entry) -> set[str]:
    """Return the keys of all names of an entry."""
    return {alias.identity.name.key for alias in entry.aliases}
