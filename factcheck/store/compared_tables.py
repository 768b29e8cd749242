"""The tables of what the last comparison took in, and the triggers that note which documents were touched since.

Whoever touched them: so no act has to think of comparing, and none can go unnoticed. All of it is derived, can be
dropped at any time (then everything is compared again), and is no part of what `dump` and `verify` take for content.
Keys are hashed: no word of a text stands here.
"""

from collections.abc import Iterator

from sqlalchemy import BigInteger, Boolean, Column, Connection, Index, Integer, MetaData, Table, Text

from factcheck.store.schema import claims, documents, successors

metadata = MetaData()
compared_documents = Table(
    "compared_documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False, unique=True),
    Column("part", Text, nullable=False),  # the smallest id of the documents that are compared with it
    Column("depth", Integer, nullable=False),
    Column("publisher", Text),
    Column("credits", Boolean, nullable=False),  # an agency, whose name hangs on who else publishes
    Column("keys", Text, nullable=False),
    Index("ix_compared_documents_part", "part"),
    Index("ix_compared_documents_publisher", "publisher"),
)
compared_keys = Table(
    "compared_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("depth", Integer, primary_key=True, autoincrement=False),
    Column("document", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
compared_crowds = Table(
    "compared_crowds",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("level", Integer, nullable=False),
    sqlite_with_rowid=False,
)
compared_state = Table(
    "compared_state", metadata, Column("name", Text, primary_key=True), Column("content", Text, nullable=False)
)
compared_stale = Table("compared_stale", metadata, Column("document", Text, primary_key=True))


def make(connection: Connection) -> None:
    """Make the tables, empty, and the triggers: the next comparison takes in everything."""
    metadata.create_all(connection)
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Drop the tables and triggers, if they are there."""
    if connection.dialect.name == "sqlite":
        for table, _ in _WATCHED:
            for verb in _VERBS:
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS compared_{table.name}_{verb.lower()}")
    else:
        connection.exec_driver_sql("DROP FUNCTION IF EXISTS compared_notes_stale() CASCADE")
    metadata.drop_all(connection)


_VERBS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
_WATCHED = (
    (documents, "SELECT {row}.id WHERE true"),
    (claims, "SELECT {row}.document WHERE true"),
    (successors, "SELECT document FROM claims WHERE id IN ({row}.claim, {row}.successor)"),
)
"""Table, and the documents that a change of a row touches. (SQLite needs the WHERE to see where ON begins.)"""
_NOTE = "INSERT INTO compared_stale (document) {touched} ON CONFLICT DO NOTHING;"


def _sqlite() -> Iterator[str]:
    for table, touched in _WATCHED:
        for verb, row in _VERBS.items():
            note = _NOTE.format(touched=touched.format(row=row))
            name = f"compared_{table.name}_{verb.lower()}"
            yield f"CREATE TRIGGER {name} AFTER {verb} ON {table.name} BEGIN {note} END"


def _postgresql() -> Iterator[str]:
    cases = "".join(
        f"{'IF' if place == 0 else 'ELSIF'} TG_TABLE_NAME = '{table.name}' THEN IF TG_OP = 'DELETE' THEN "
        f"{_NOTE.format(touched=touched.format(row='OLD'))} ELSE {_NOTE.format(touched=touched.format(row='NEW'))} "
        "END IF; "
        for place, (table, touched) in enumerate(_WATCHED)
    )
    yield (
        "CREATE FUNCTION compared_notes_stale() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN {cases} END IF; RETURN NULL; END $$"
    )
    for table, _ in _WATCHED:
        yield (
            f"CREATE TRIGGER compared_{table.name} AFTER INSERT OR UPDATE OR DELETE ON {table.name} "
            "FOR EACH ROW EXECUTE FUNCTION compared_notes_stale()"
        )


_SQLITE, _POSTGRESQL = tuple(_sqlite()), tuple(_postgresql())
