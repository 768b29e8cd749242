"""Ids of discrepancies that another one took in: where they lead. Owns the rows and following them.

They are what somebody may have noted down, no part of what a store says: history, which no full comparison makes anew.
"""

from collections.abc import Mapping

from sqlalchemy import select

from factcheck.store.database import Store
from factcheck.store.schema import aliases, discrepancies


def put(store: Store, taken_in: Mapping[str, str]) -> None:
    """Let each id lead to the discrepancy that took it in."""
    if not taken_in:
        return
    with store.writing() as connection:
        connection.execute(aliases.delete().where(aliases.c.id.in_(sorted(taken_in))))
        connection.execute(aliases.insert(), [{"id": one, "discrepancy": taken_in[one]} for one in sorted(taken_in)])


def beginning(store: Store, start: str) -> list[str]:
    """Return the ids that begin so and are aliases."""
    with store.reading() as connection:
        query = select(aliases.c.id).where(aliases.c.id >= start, aliases.c.id < f"{start}g").order_by(aliases.c.id)
        return list(connection.scalars(query))


def leads_to(store: Store, id_: str) -> str | None:
    """Return the discrepancy found now that an id no longer found leads to, None for none or one found itself."""
    seen: set[str] = set()
    with store.reading() as connection:
        while id_ not in seen:
            seen.add(id_)
            gone = connection.scalar(select(discrepancies.c.gone).where(discrepancies.c.id == id_))
            if gone is False:
                return id_ if len(seen) > 1 else None
            id_ = connection.scalar(select(aliases.c.discrepancy).where(aliases.c.id == id_)) or id_
    return None
