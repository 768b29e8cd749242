"""What a store holds besides its content: the search index, the readable views, what the last comparison took in.

Owns when they are made and dropped.

All of it follows from the tables of `schema`. A migration drops it first and makes it anew at the end, so that nothing
in it stands in the way of a change, and a store of any older version has all of it after `factcheck upgrade`.
"""

from sqlalchemy import Connection

from factcheck.store import compared_tables, search_index, views


def make(connection: Connection) -> None:
    """Make everything derived over what the tables hold."""
    search_index.make(connection)
    views.make(connection)
    compared_tables.make(connection)


def drop(connection: Connection) -> None:
    """Drop everything derived, if it is there."""
    compared_tables.drop(connection)
    views.drop(connection)
    search_index.drop(connection)


def refresh(connection: Connection) -> None:
    """Bring up to date what is no view: to be called before a writing transaction ends."""
    search_index.refresh(connection)
