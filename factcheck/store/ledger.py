"""The append-only list of what people did. Owns entries, their seals and which of them stand, not what an act means.

An entry's seal is the hash of the seal before it and of the entry, so an edit breaks it. Undo and redo are entries
that name the one they reverse; each is reversed at most once, so which entries stand follows from the numbers alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, select

from factcheck.errors import UsageError
from factcheck.store import clock
from factcheck.store.database import Store
from factcheck.store.payloads import canonical, pack, sha256, unpack
from factcheck.store.schema import ledger

GENESIS = sha256("factcheck ledger")
"""The seal before the first entry."""


class Act(StrEnum):
    """What an entry records. Later acts join at the end; a word never changes its meaning."""

    DECIDE = "decide"
    CORRECT = "correct"
    UNDO = "undo"
    REDO = "redo"
    ADD = "add"
    REJECT = "reject"
    LINK = "link"
    UNLINK = "unlink"
    SAME_ORIGIN = "same_origin"
    MERGE_SOURCES = "merge_sources"
    SPLIT_SOURCE = "split_source"
    SET_SOURCE = "set_source"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Entry:
    """One human act: `payload` holds from, to, why and whatever else the act needs to be replayed."""

    number: int
    at: str
    actor: str
    act: str
    target: str
    payload: Mapping[str, Any]
    reverses: int | None
    seal: str


def append(
    store: Store, *, actor: str, act: str, target: str, payload: Mapping[str, Any], reverses: int | None = None
) -> Entry:
    """Write one entry, sealed and durable, under the store's one write lock. Raises UsageError without an actor."""
    if not actor.strip():
        raise UsageError("the ledger must know who acted: give --reviewer NAME, or set FACTCHECK_REVIEWER")
    with store.writing(durable=True) as connection:
        last = connection.execute(select(ledger).order_by(ledger.c.number.desc()).limit(1)).first()
        number, before = (1, GENESIS) if last is None else (last.number + 1, last.seal)
        values = {
            "number": number,
            "at": clock.now(),
            "actor": actor.strip(),
            "act": str(act),
            "target": target,
            "payload": pack(payload),
            "reverses": reverses,
        }
        seal = seal_of(before, values)
        connection.execute(ledger.insert().values(**values, seal=seal))
    return Entry(**{**values, "payload": payload}, seal=seal)  # type: ignore[arg-type]


def seal_of(before: str, values: Mapping[str, Any]) -> str:
    """Return the seal of an entry's columns after the seal `before`."""
    sealed = [values[name] for name in ("number", "at", "actor", "act", "target", "payload", "reverses")]
    return sha256(before + canonical(sealed))


def entries(
    store: Store, *, targets: Iterable[str] | None = None, act: str | None = None, actor: str | None = None
) -> tuple[Entry, ...]:
    """Return the ledger in order, whole or of some targets, one act, one actor."""
    query = select(ledger).order_by(ledger.c.number)
    if targets is not None:
        query = query.where(ledger.c.target.in_(list(targets)))
    if act is not None:
        query = query.where(ledger.c.act == str(act))
    if actor is not None:
        query = query.where(ledger.c.actor == actor)
    with store.reading() as connection:
        return tuple(_entry(row) for row in connection.execute(query))


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        row.number, row.at, row.actor, row.act, row.target, unpack(row.payload), reverses=row.reverses, seal=row.seal
    )


def reversed_numbers(store: Store) -> frozenset[int]:
    """Return the numbers of entries that do not stand: reversed by an entry that itself stands."""
    query = select(ledger.c.number, ledger.c.reverses).where(ledger.c.reverses.is_not(None))
    with store.reading() as connection:
        reversals = {row.reverses: row.number for row in connection.execute(query)}
    undone: set[int] = set()
    for entry in sorted(reversals, reverse=True):  # a reversal has a higher number than what it reverses
        if reversals[entry] not in undone:
            undone.add(entry)
    return frozenset(undone.union(*(covered(one) for one in entries(store, act=Act.IMPORT) if one.number in undone)))


def covered(entry: Entry) -> range:
    """Return the numbers of the entries that an import brought: they stand as long as it does."""
    first, last = entry.payload.get("covers") or (1, 0)
    return range(first, last + 1)


def standing(store: Store, *, act: str | None = None) -> tuple[Entry, ...]:
    """Return the entries that hold now, in order, without undo and redo themselves."""
    undone = reversed_numbers(store)
    return tuple(entry for entry in entries(store, act=act) if entry.number not in undone and entry.reverses is None)


def head(store: Store) -> tuple[int, str]:
    """Return how many entries there are and the last one's seal: what a report prints."""
    with store.reading() as connection:
        count = connection.scalar(select(func.count()).select_from(ledger)) or 0
        last = connection.scalar(select(ledger.c.seal).order_by(ledger.c.number.desc()).limit(1))
    return count, last or GENESIS
