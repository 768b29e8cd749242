"""What a reviewer does to sources: merge, split, set. Owns which acts are sound and what their entries hold."""

from collections.abc import Mapping

from factcheck.errors import UsageError
from factcheck.model import SourceKind
from factcheck.pipeline.registry import entry_called, first_version, registry
from factcheck.review.acts import document_called
from factcheck.sources.identities import split_id
from factcheck.sources.registry import FIELDS, Alias, Entry, Registry
from factcheck.sources.spelling import plain
from factcheck.store import ledger
from factcheck.store.acts import perform
from factcheck.store.database import Store
from factcheck.store.ledger import Act


def merge_sources(store: Store, reviewer: str, one: str, other: str, note: str | None) -> ledger.Entry:
    """Write that two entries are one source. Raises UsageError for unknown ones and for one and itself."""
    found = registry(store)
    entries = sorted((entry_called(found, typed) for typed in (one, other)), key=lambda entry: entry.id)
    first, second = entries
    if first.id == second.id:
        raise UsageError(f"{one} and {other} are one source already: {first.name} ({first.id})")
    payload = {"from": None, "to": "one source", "why": note, "names": [first.name, second.name]}
    return perform(store, actor=reviewer, act=Act.MERGE_SOURCES, target=f"{first.id} {second.id}", payload=payload)


def split_source(
    store: Store, reviewer: str, alias: str, *, of: str | None, document: str | None, note: str | None
) -> ledger.Entry:
    """Write that an alias is another source than the rest of its entry; `document` narrows it to what one names so.

    Raises UsageError when the entry has no such alias, or no other.
    """
    found = registry(store)
    entry = entry_called(found, of) if of else _bearing(found, alias)
    meant = None if document is None else first_version(store, document_called(store, document).id)
    taken = [one for one in entry.aliases if alias == one.id or plain(one.words) == plain(alias)]
    if meant is not None:
        taken = [one for one in taken if meant in {seen.document for seen in one.seen}]
    _refuse_split(entry, alias, taken, meant)
    own = _own_ids(store, taken, meant)
    words = ", ".join(one.words for one in taken)
    payload = {"from": entry.id, "to": words, "why": note, "own": own, "name": entry.name}
    return perform(store, actor=reviewer, act=Act.SPLIT_SOURCE, target=entry.id, payload=payload)


def _refuse_split(entry: Entry, alias: str, taken: list[Alias], document: str | None) -> None:
    if not taken:
        listed = ", ".join(dict.fromkeys(one.words for one in entry.aliases))
        raise UsageError(f"{entry.name} ({entry.id}) is not called {alias!r} there; its aliases: {listed}")
    others = [one for one in entry.aliases if one not in taken]
    elsewhere = {seen.document for one in taken for seen in one.seen} - {document}
    if not others and not (document and elsewhere) and len({one.id for one in taken}) == 1:
        hint = "; --document DOC takes out what one document calls so" if not document and len(elsewhere) > 1 else ""
        raise UsageError(
            f"{alias!r} is the only name of {entry.name} ({entry.id}), so there is nothing to split it from{hint}"
        )


def _own_ids(store: Store, taken: list[Alias], document: str | None) -> list[list[str]]:
    """What is taken out (id, alias, document or ""), and an id for it that no split before, undone or not, gave out."""
    time = 1 + len(ledger.entries(store, acts=[Act.SPLIT_SOURCE]))
    rows = []
    for alias in taken:
        keys = [(*key[:2], document) for key in alias.keys] if document else alias.keys
        rows += [[*key, split_id(alias.id, time)] for key in sorted(set(keys))]
    return rows


def _bearing(found: Registry, alias: str) -> Entry:
    """The one entry with this alias; of several, that with other names beside it."""
    bearing = found.called(alias) if not alias.startswith("s-") else [entry_called(found, alias)]
    several = [entry for entry in bearing if len(entry.aliases) > 1]
    return several[0] if len(several) == 1 else entry_called(found, alias)


def set_source(store: Store, reviewer: str, typed: str, values: Mapping[str, str | None]) -> ledger.Entry:
    """Write what a person knows of a source: name, kind, affiliation, party; an empty value takes one back.

    Raises UsageError for what changes nothing.
    """
    entry = entry_called(registry(store), typed)
    unknown = values.keys() - set(FIELDS)
    assert not unknown, unknown
    new = {name: (value or "").strip() or None for name, value in values.items()}
    old = {name: _value(entry, name) for name in new}
    if new.get("kind") is not None and new["kind"] not in set(SourceKind):
        raise UsageError(f"{new['kind']!r} is no kind; give one of: {', '.join(SourceKind)}")
    changed = {name: value for name, value in new.items() if value != old[name]}
    if not changed:
        raise UsageError(f"{entry.name} is that already; say what should change: factcheck sources set --help")
    payload = {"from": {name: old[name] for name in changed}, "to": changed, "why": None, "name": entry.name}
    return perform(store, actor=reviewer, act=Act.SET_SOURCE, target=entry.id, payload=payload)


def _value(entry: Entry, name: str) -> str | None:
    value = getattr(entry, name)
    return None if value is None else str(value)
