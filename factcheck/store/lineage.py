"""Claims of several versions that are read alike. Owns following the rows of `successors`; writes none."""

from collections.abc import Collection

from sqlalchemy import select

from factcheck.store.database import Store
from factcheck.store.schema import successors


def ancestors(store: Store, wanted: Collection[str] | None = None) -> dict[str, list[str]]:
    """Return, by claim, the older claims that are read alike in every version since, the nearest first."""
    with store.reading() as connection:
        query = select(successors.c.successor, successors.c.claim).where(successors.c.same)
        before = {row.successor: row.claim for row in connection.execute(query)}
    found: dict[str, list[str]] = {}
    for claim in before if wanted is None else before.keys() & set(wanted):
        at, line = claim, []
        while at in before:
            at = before[at]
            line.append(at)
        found[claim] = line
    return found


def descendants(store: Store, claim: str) -> list[str]:
    """Return the newer claims that are read like this one, the nearest first, of every branch of its versions."""
    with store.reading() as connection:
        query = select(successors.c.claim, successors.c.successor).where(successors.c.same)
        after: dict[str, list[str]] = {}
        for row in connection.execute(query.order_by(successors.c.successor)):
            after.setdefault(row.claim, []).append(row.successor)
    found = [claim]
    for one in found:
        found += after.get(one, ())
    return found[1:]


def predecessors(store: Store, wanted: Collection[str]) -> dict[str, str]:
    """Return, by claim, the claim that it is in the version before, read alike or not."""
    with store.reading() as connection:
        rows = connection.execute(select(successors.c.successor, successors.c.claim)).all()
    asked = frozenset(wanted)
    return {row.successor: row.claim for row in rows if row.successor in asked}
