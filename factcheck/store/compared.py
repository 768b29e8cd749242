"""What the last comparison took in: each document's part and the keys it meets others by, and what changed since.

Owns reading and writing these rows (`compared_tables`), so that comparing again asks only what became of what changed.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, func, select

from factcheck.store.compared_tables import (
    compared_crowds,
    compared_documents,
    compared_keys,
    compared_stale,
    compared_state,
)
from factcheck.store.database import Store
from factcheck.store.payloads import pack, unpack
from factcheck.store.schema import claims, group_members, groups

CHUNK = 5_000
"""Values in one statement, and rows at a time."""


def hashed(key: str) -> int:
    """Return a key as it stands in the store: 64 bits, of which no two words share all."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


@dataclass(frozen=True, slots=True)
class Compared:
    """One document as the last comparison took it in; `keys` are hashed."""

    document: str
    part: str
    depth: int
    publisher: str | None
    credits: bool
    keys: frozenset[int]


def stale(store: Store) -> frozenset[str]:
    """Return the documents that were touched since the last comparison."""
    with store.reading() as connection:
        return frozenset(connection.scalars(select(compared_stale.c.document)))


def state(store: Store) -> dict[str, Any]:
    """Return what the last comparison rested on besides documents; empty when everything is to be compared."""
    with store.reading() as connection:
        return {row.name: unpack(row.content) for row in connection.execute(select(compared_state))}


def count(store: Store) -> int:
    """Return how many documents the last comparison took in."""
    with store.reading() as connection:
        return connection.scalar(select(func.count()).select_from(compared_documents)) or 0


def known(store: Store, ids: Collection[str]) -> dict[str, Compared]:
    """Return those of the documents that the last comparison took in."""
    rows = _in_chunks(
        store, ids, lambda some: select(compared_documents).where(compared_documents.c.document.in_(some))
    )
    return {
        row.document: Compared(
            row.document, row.part, row.depth, row.publisher, bool(row.credits), frozenset(unpack(row.keys))
        )
        for row in rows
    }


def members(store: Store, parts: Collection[str]) -> frozenset[str]:
    """Return the documents of these parts."""
    table = compared_documents.c
    rows = _in_chunks(store, parts, lambda some: select(table.document).where(table.part.in_(some)))
    return frozenset(row.document for row in rows)


def crediting(store: Store) -> frozenset[str]:
    """Return the documents that credit an agency."""
    with store.reading() as connection:
        query = select(compared_documents.c.document).where(compared_documents.c.credits)
        return frozenset(connection.scalars(query))


def publishers(store: Store) -> Counter[str]:
    """Return how many of the documents taken in each publisher ran."""
    table = compared_documents.c
    query = (
        select(table.publisher, func.count().label("many"))
        .where(table.publisher.is_not(None))
        .group_by(table.publisher)
    )
    with store.reading() as connection:
        return Counter({row.publisher: row.many for row in connection.execute(query)})


def crowds(store: Store) -> dict[int, int]:
    """Return the level of each key that a crowd of documents holds."""
    with store.reading() as connection:
        return {row.key: row.level for row in connection.execute(select(compared_crowds))}


def counts(store: Store, keys: Collection[int]) -> dict[int, int]:
    """Return how many documents hold each key."""
    table = compared_keys.c
    rows = _in_chunks(
        store,
        keys,
        lambda some: select(table.key, func.count().label("held")).where(table.key.in_(some)).group_by(table.key),
    )
    return {row.key: row.held for row in rows}


def holders(store: Store, keys: Collection[int], *, depth: int = 0) -> dict[str, set[int]]:
    """Return the documents that hold any of the keys, and which; of this depth at least."""
    table = compared_keys.c
    found: dict[str, set[int]] = defaultdict(set)
    query = select(compared_documents.c.document, table.key).join(
        compared_keys, table.document == compared_documents.c.number
    )
    for row in _in_chunks(store, keys, lambda some: query.where(table.key.in_(some), table.depth >= depth)):
        found[row.document].add(row.key)
    return found


def documents_of(store: Store, claim_ids: Collection[str]) -> dict[str, str]:
    """Return the document of each claim."""
    rows = _in_chunks(
        store, claim_ids, lambda some: select(claims.c.id, claims.c.document).where(claims.c.id.in_(some))
    )
    return {row.id: row.document for row in rows}


def incidents_of(store: Store, claim_ids: Collection[str]) -> dict[str, str]:
    """Return the incident of each count that was compared: what the key of its group begins with."""
    query = select(group_members.c.claim, groups.c.key).join(groups, groups.c.id == group_members.c.group_id)
    rows = _in_chunks(store, claim_ids, lambda some: query.where(group_members.c.claim.in_(some)))
    return {row.claim: row.key.partition("|")[0] for row in rows}


def _in_chunks(store: Store, values: Collection[Any], query: Any) -> Iterator[Any]:
    wanted = sorted(values)
    with store.reading() as connection:
        for start in range(0, len(wanted), CHUNK):
            yield from connection.execute(query(wanted[start : start + CHUNK])).all()


def put(
    store: Store,
    taken: Sequence[Compared],
    *,
    gone: Collection[str],
    levels: Mapping[int, int],
    state: Mapping[str, Any],
    touched: Collection[str] | None,
) -> None:
    """Keep what a comparison took in, in its transaction; `gone` are documents that it takes in no more.

    `levels` are those of crowds that changed, 0 where there is none any more; `touched` None: everything was compared.
    """
    with store.writing() as connection:
        if touched is None:
            for table in (compared_documents, compared_keys, compared_crowds, compared_stale):
                connection.execute(table.delete())
            before: dict[str, Compared] = {}
        else:
            before = known(store, {*gone, *(one.document for one in taken)})
            _let_go(connection, store, [before[one] for one in gone if one in before])
            for some in _chunked(sorted(touched)):
                connection.execute(compared_stale.delete().where(compared_stale.c.document.in_(some)))
        for one in taken:
            if one.document in before and one != before[one.document]:
                where = compared_documents.c.document == one.document
                connection.execute(
                    compared_documents.update()
                    .where(where)
                    .values(part=one.part, publisher=one.publisher, credits=one.credits)
                )
        _take_in(connection, [one for one in taken if one.document not in before])
        for some in _chunked(sorted(levels)):
            connection.execute(compared_crowds.delete().where(compared_crowds.c.key.in_(some)))
        if rows := [{"key": key, "level": level} for key, level in levels.items() if level]:
            connection.execute(compared_crowds.insert(), rows)
        connection.execute(compared_state.delete())
        connection.execute(
            compared_state.insert(), [{"name": name, "content": pack(one)} for name, one in state.items()]
        )


def _let_go(connection: Connection, store: Store, gone: Iterable[Compared]) -> None:
    for one in gone:
        row = compared_documents.c.document == one.document
        number = connection.scalar(select(compared_documents.c.number).where(row))
        for some in _chunked(sorted(one.keys)):
            held = compared_keys.c.key.in_(some), compared_keys.c.depth == one.depth
            connection.execute(compared_keys.delete().where(*held, compared_keys.c.document == number))
        connection.execute(compared_documents.delete().where(row))


def _take_in(connection: Connection, new: Sequence[Compared]) -> None:
    last = connection.scalar(select(func.max(compared_documents.c.number))) or 0
    for some in _chunked(list(enumerate(new, last + 1)), CHUNK // 50):
        connection.execute(
            compared_documents.insert(),
            [
                {
                    "number": number,
                    "document": one.document,
                    "part": one.part,
                    "depth": one.depth,
                    "publisher": one.publisher,
                    "credits": one.credits,
                    "keys": pack(sorted(one.keys)),
                }
                for number, one in some
            ],
        )
        rows = [{"key": key, "depth": one.depth, "document": number} for number, one in some for key in one.keys]
        if rows:
            connection.execute(compared_keys.insert(), rows)


def _chunked(values: Sequence[Any], size: int = CHUNK) -> Iterator[Sequence[Any]]:
    return (values[start : start + size] for start in range(0, len(values), size))


def forget(store: Store) -> None:
    """Forget what was taken in: the next comparison takes in everything."""
    with store.writing() as connection:
        connection.execute(compared_state.delete())
