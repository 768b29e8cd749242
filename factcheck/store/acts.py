"""What an entry of the ledger does to claims. Owns the one way from an act to the rows it changes: state is their fold.

An act and its replay take the same path, so a ledger over the same documents gives the same store. What judges pairs or
discrepancies changes no row here: it is read from the ledger where it is needed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from factcheck.records import claim_from_record
from factcheck.store import ledger
from factcheck.store.claims import claim_row
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.documents import let_stand
from factcheck.store.forgetting import erase
from factcheck.store.ledger import Act, Entry
from factcheck.store.lineage import ancestors, descendants
from factcheck.store.readings import add_readings, let_hold
from factcheck.store.schema import claims, documents
from factcheck.store.sources import put_sources
from factcheck.store.successors import carry

READS = frozenset({Act.ADD, Act.CORRECT})
"""Acts whose payload holds a reading: the claim's `record`."""
OF_CLAIMS = frozenset({*READS, Act.REJECT})
"""Acts that change what a claim is, and so what compares with what."""
OPPOSITES = {
    Act.LINK: Act.UNLINK,
    Act.UNLINK: Act.LINK,
    Act.SAME_INCIDENT: Act.OTHER_INCIDENT,
    Act.OTHER_INCIDENT: Act.SAME_INCIDENT,
}
"""Acts on a pair that take each other back: the last word counts."""
OF_PAIRS = frozenset({*OPPOSITES, Act.SAME_ORIGIN})
"""Acts on two things; their target is both ids, the smaller one first, a space between."""
OF_SOURCES = frozenset({Act.MERGE_SOURCES, Act.SPLIT_SOURCE, Act.SET_SOURCE})
"""Acts that say who is who; the registry is their fold, and no row of it is stored."""


def perform(
    store: Store,
    *,
    actor: str,
    act: Act,
    target: str,
    payload: Mapping[str, Any],
    reverses: int | None = None,
    at: str | None = None,
) -> Entry:
    """Write an act to the ledger and do what it says, in one transaction. Raises UsageError without an actor."""
    with store.writing(durable=True):
        entry = ledger.append(store, actor=actor, act=act, target=target, payload=payload, reverses=reverses, at=at)
        _apply(store, entry)
    return entry


def replay(store: Store, entries: Iterable[Entry]) -> None:
    """Do again what a ledger says, entry by entry, in a store of the same documents whose own ledger is empty."""
    with store.writing(durable=True):
        for entry in entries:
            perform(
                store,
                actor=entry.actor,
                act=Act(entry.act),
                target=entry.target,
                payload=entry.payload,
                reverses=entry.reverses,
            )


def _apply(store: Store, entry: Entry) -> None:
    if entry.act in READS:
        _read(store, entry)
    if entry.act == Act.FORGET:
        erase(store, entry)
    if Act.MERGE in (entry.act, entry.payload.get("act")):
        let_all_hold(store)
        return
    if entry.target.startswith("doc-") and " " not in entry.target:
        let_hold(store, let_stand(store, entry.target))
        return
    # An undo bears the target of what it undoes, so this reaches it too; of other targets no claim is found.
    imported = _imported(store, entry)
    for document in (one for one in imported if one.startswith("doc-")):
        imported = [*imported, *let_stand(store, document)]
    let_hold(store, [entry.target, *imported, *descendants(store, entry.target)])


def _imported(store: Store, entry: Entry) -> list[str]:
    """Return the ids that an import brought or that its entries are about, when it is undone or done again."""
    if entry.reverses is None or entry.payload["act"] != Act.IMPORT:
        return []
    act = ledger.entry(store, entry.payload["entry"])
    brought = ledger.covered(act)
    about = (one for one in ledger.entries(store, after=min(brought, default=1) - 1) if one.number in brought)
    ids = {*act.payload["claims"], *(id_ for one in about for id_ in one.targets)}
    read_alike = (claim for claim, line in ancestors(store).items() if not ids.isdisjoint(line))
    return sorted({*ids, *read_alike})


def let_all_hold(store: Store) -> None:
    """Let everything be what the ledger says: a merge, and taking it back, may reach any claim."""
    with store.writing() as connection:
        for document in connection.scalars(select(documents.c.id)).all():
            let_stand(store, document)
        let_hold(store, connection.scalars(select(claims.c.id)).all())


def _read(store: Store, entry: Entry) -> None:
    record = entry.payload["record"]
    if "erased" in entry.payload:
        return  # its words went with the document that they stood in
    with store.writing() as connection:
        if entry.act == Act.ADD:
            insert_missing(connection, claims, [claim_row(entry.payload["document"], record, entry.number)])
        add_readings(store, {entry.target: record}, entry.actor, entry=entry.number)
        put_sources(store, [claim_from_record(record, "")])
        carry(store, entry, descendants(store, entry.target))


def both(target: str) -> tuple[str, str]:
    """Return the two ids of a pair's target."""
    one, _, other = target.partition(" ")
    return one, other


def pairs_judged(store: Store) -> dict[Act, dict[tuple[str, str], Entry]]:
    """Return what stands about pairs, by act; of two opposite acts the last word about a pair counts."""
    found: dict[Act, dict[tuple[str, str], Entry]] = {act: {} for act in OF_PAIRS}
    for entry in ledger.standing(store, acts=OF_PAIRS):
        act, pair = Act(entry.act), both(entry.target)
        if act in OPPOSITES:
            found[OPPOSITES[act]].pop(pair, None)
        found[act][pair] = entry
    return found
