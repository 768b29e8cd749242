"""Where each reviewer was. Owns one row a reviewer, overwritten: nothing that anybody said, so no part of the state."""

from sqlalchemy import select

from factcheck.store import clock
from factcheck.store.database import Store
from factcheck.store.schema import bookmarks


def put_bookmark(store: Store, reviewer: str, discrepancy: str) -> None:
    """Remember the discrepancy that lies before a reviewer; a store that cannot be written forgets it."""
    if store.place.read_only or bookmark(store, reviewer) == discrepancy:
        return
    values = {"discrepancy": discrepancy, "at": clock.now()}
    with store.writing() as connection:
        row = bookmarks.c.reviewer == reviewer
        if not connection.execute(bookmarks.update().where(row).values(values)).rowcount:
            connection.execute(bookmarks.insert().values(reviewer=reviewer, **values))


def bookmark(store: Store, reviewer: str) -> str | None:
    """Return the discrepancy that lay before a reviewer last, None for a newcomer."""
    with store.reading() as connection:
        return connection.scalar(select(bookmarks.c.discrepancy).where(bookmarks.c.reviewer == reviewer))
