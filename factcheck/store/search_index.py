"""The words of everything that can be sought, folded, and the database's own index over them. Owns keeping it right.

Triggers note in `search_stale` what changed, whoever changed it; whoever writes through `database` brings the index up
to date in the same transaction. So no act has to think of the index, and none can leave it behind. It is derived, can
be dropped and filled anew at any time, and is no part of what `dump` and `verify` take for content.

SQLite keeps an FTS5 index over the text of `search_texts`, PostgreSQL a GIN index over its words; both find whole words
and beginnings of words, and nothing depends on a language or a country of the database. Beside it, one index holds all
but the words, in the order in which things are shown: what fits a filter is counted in it, and the first are read off
its beginning, so that a word that stands in everything is found about as fast as a rare one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Column, Connection, Float, Index, Integer, MetaData, Table, Text, and_, cast, literal, select

from factcheck.folding import fold
from factcheck.store.payloads import unpack
from factcheck.store.schema import WORDS, claims, documents, ledger, readings, source_forms, sources

CLAIMS, DOCUMENTS, SOURCES, NOTES = KINDS = ("claims", "documents", "sources", "notes")
"""What can be sought; each is also the word in the `kind` column."""
CHUNK = 500
"""Things that are read and written at a time."""
_BETWEEN, _LAST = "\x01", "~"
"""What stands between the parts of a rank and is less than whatever is in them; what comes after every day."""
_NAMED = 400
"""Characters of a name that count for its rank: PostgreSQL's index takes no row over 2,700 bytes."""

metadata = MetaData()
search_texts = Table(
    "search_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("document", Text),  # of a claim: what filters and order need stands here, so that no reading is unpacked
    Column("event", Text),
    Column("low", Float),
    Column("high", Float),
    Column("as_of", Text),
    Column("source", Text),
    Column("subject", Text, nullable=False, server_default=""),  # what is counted, folded
    Column("rank", WORDS, nullable=False),  # things of a kind are shown in the order of these
    Column("words", Text, nullable=False),  # folded, one blank between
    Index("ix_search_texts_kind_id", "kind", "id", unique=True),
)
# Of what it holds PostgreSQL bounds the length, and it looks into the table for whether a row is there still.
_NARROW = ("id", "document", "event", "low", "high", "as_of", "source", "subject")
Index("ix_search_texts_rank", *(search_texts.c[name] for name in ("kind", "rank", *_NARROW))).ddl_if("sqlite")
Index("ix_search_texts_rank", search_texts.c.kind, search_texts.c.rank).ddl_if("postgresql")
search_stale = Table(
    "search_stale",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
)

_WATCHED = (
    (documents, DOCUMENTS, "id"),
    (claims, CLAIMS, "id"),
    (readings, CLAIMS, "claim"),
    (sources, SOURCES, "id"),
    (source_forms, SOURCES, "source"),
    (ledger, NOTES, "number"),
)
"""Table, kind, and the column that names what changed."""
_VERBS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
_OF_DOCUMENT = "INSERT INTO search_stale (kind, id) SELECT 'claims', id FROM claims WHERE document = NEW.id;"
"""The words of a claim are those of its document."""


def make(connection: Connection) -> None:
    """Make the index over whatever the store holds."""
    metadata.create_all(connection)
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)
    for table, kind, column in _WATCHED:
        found = select(literal(kind), cast(table.c[column], Text)).distinct()
        connection.execute(search_stale.insert().from_select(["kind", "id"], found))
    refresh(connection)


def drop(connection: Connection) -> None:
    """Drop the index, so that nothing hangs on tables that are about to change."""
    if connection.dialect.name == "sqlite":
        for table, _, _ in _WATCHED:
            for verb in _VERBS:
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS search_{table.name}_{verb.lower()}")
        connection.exec_driver_sql("DROP TABLE IF EXISTS search_words")
    else:
        connection.exec_driver_sql("DROP FUNCTION IF EXISTS search_notes_stale() CASCADE")
    metadata.drop_all(connection)


def refresh(connection: Connection) -> None:
    """Let the index say what the store says; costs nothing when nothing changed."""
    stale = connection.execute(select(search_stale.c.kind, search_stale.c.id).distinct()).all()
    if not stale:
        return
    connection.execute(search_stale.delete())
    for kind in KINDS:
        ids = sorted(row.id for row in stale if row.kind == kind)
        for start in range(0, len(ids), CHUNK):
            _index(connection, kind, ids[start : start + CHUNK])
    touched = [row.id for row in stale if row.kind == DOCUMENTS]
    if connection.dialect.name == "sqlite" and _was_forgotten(connection, touched):
        # Deleting only marks words as gone (https://sqlite.org/fts5.html, section 6.8): made anew, they are in no page.
        connection.exec_driver_sql("INSERT INTO search_words (search_words) VALUES ('rebuild')")


def _was_forgotten(connection: Connection, ids: Sequence[str]) -> bool:
    forgotten = select(documents.c.id).where(documents.c.forgotten.is_not(None))
    parts = (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))
    return any(connection.scalar(forgotten.where(documents.c.id.in_(part)).limit(1)) for part in parts)


def _index(connection: Connection, kind: str, ids: Collection[str]) -> None:
    connection.execute(search_texts.delete().where(search_texts.c.kind == kind, search_texts.c.id.in_(ids)))
    if rows := [{"kind": kind, **row} for row in _ROWS[kind](connection, ids)]:
        connection.execute(search_texts.insert(), rows)


# ------------------------------------------------------------------------------------------------ the words of things

Rows = Iterator[dict[str, Any]]
"""Rows of `search_texts` but for their kind; all of one kind have the same columns."""


def _documents(connection: Connection, ids: Collection[str]) -> Rows:
    """What was forgotten is not found, not even by its name; what was withdrawn is, and says so (`pipeline.search`)."""
    query = select(documents).where(documents.c.id.in_(ids), documents.c.forgotten.is_(None))
    for row in connection.execute(query.order_by(documents.c.id)):
        told = (row.title, row.name, row.publisher, row.uri, row.text)
        yield {"id": row.id, "rank": _rank(row), "words": fold("\n".join(filter(None, told)))}


def _rank(document: Any, *within: str) -> str:
    """Return where a document, or what is in it, stands: by dateline, undated last, then name (as in `IN_ORDER`)."""
    return _BETWEEN.join((document.dateline or _LAST, document.name[:_NAMED], document.id, *within))


def _claims(connection: Connection, ids: Collection[str]) -> Rows:
    """The sentence, and what was read in it: a figure in words is found by its digits, a pronoun by the name."""
    holds = and_(readings.c.claim == claims.c.id, readings.c.number == claims.c.reading)
    beside = (readings.c.event, readings.c.low, readings.c.high, readings.c.as_of, readings.c.source)
    query = select(claims.c.id, claims.c.document, readings.c.payload, *beside).join(readings, holds)
    query = query.where(claims.c.id.in_(ids), claims.c.withdrawn.is_(False), readings.c.payload != "")
    query = query.order_by(claims.c.document, claims.c.id)
    for document, rows in groupby(connection.execute(query).all(), key=lambda row: str(row.document)):
        of = connection.execute(select(documents).where(documents.c.id == document)).one()
        text = of.text or ""
        for row in rows:
            record = unpack(row.payload)
            counted = record["subject"] or {"text": "", "concept": ""}
            subject = f"{counted['text']} {counted['concept']}"
            words = "\n".join((record["quote"], text[slice(*record["sentence"])], subject, *_read(record)))
            rank = _rank(of, f"{record['start']:010}", row.id)
            known = {"document": document, "rank": rank, **_beside(row)}
            yield {"id": row.id, "words": fold(words), "subject": fold(subject), **known}


def _beside(row: Any) -> dict[str, Any]:
    low, high = (None if bound is None else float(bound) for bound in (row.low, row.high))
    return {"event": row.event, "low": low, "high": high, "as_of": row.as_of, "source": row.source}


def _read(record: Mapping[str, Any]) -> Iterator[str]:
    quantity, attribution = record["quantity"] or {}, record["attribution"]
    yield from (str(quantity[name]) for name in ("low", "high", "nominal") if quantity.get(name) is not None)
    yield from (str(word) for word in (record["event"], record["place"]) if word)
    if record["predicate"]:
        yield record["predicate"]["lemma"]
    for source in (attribution["source"], *attribution["chain"], *attribution["candidates"]):
        if source:
            yield f"{source['name']} {source['text']} {source['party'] or ''}"
            yield from (f"{member['name']} {member['text']}" for member in source.get("members", ()))


def _sources(connection: Connection, ids: Collection[str]) -> Rows:
    forms: dict[str, list[str]] = {}
    for row in connection.execute(select(source_forms).where(source_forms.c.source.in_(ids)).order_by(*source_forms.c)):
        forms.setdefault(row.source, []).append(f"{row.text} {row.party}")
    for row in connection.execute(select(sources).where(sources.c.id.in_(ids)).order_by(sources.c.id)):
        rank = f"{row.name[:_NAMED]}{_BETWEEN}{row.id}"
        yield {"id": row.id, "rank": rank, "words": fold(" ".join([row.name, *forms.get(row.id, ())]))}


def _notes(connection: Connection, ids: Collection[str]) -> Rows:
    numbers = [int(id_) for id_ in ids]
    query = select(ledger.c.number, ledger.c.payload).where(ledger.c.number.in_(numbers), ledger.c.reverses.is_(None))
    for row in connection.execute(query.order_by(ledger.c.number)):
        if words := fold("\n".join(written(unpack(row.payload)))):
            yield {"id": str(row.number), "rank": f"{row.number:012}", "words": words}


def written(payload: Mapping[str, Any]) -> list[str]:
    """Return the words that a person wrote in a ledger entry: notes, reasons, what a remark or a name was set to."""
    found = [payload[name] for name in ("note", "why") if isinstance(payload.get(name), str)]
    for name in ("to", "remarks"):
        said = payload.get(name)
        for word in said.values() if isinstance(said, Mapping) else ():
            found.extend([word] if isinstance(word, str) else word if isinstance(word, list) else [])
    return [word for word in found if isinstance(word, str)]


_ROWS = {DOCUMENTS: _documents, CLAIMS: _claims, SOURCES: _sources, NOTES: _notes}

# -------------------------------------------------------------------------------------------- what each database says


def _sqlite() -> Iterator[str]:
    """https://sqlite.org/fts5.html, section 4.4.3: an index over a table's text, kept by triggers."""
    yield (
        "CREATE VIRTUAL TABLE search_words USING fts5(kind, words, content='search_texts', content_rowid='number', "
        'tokenize="unicode61 remove_diacritics 0")'
    )
    put = "INSERT INTO search_words (rowid, kind, words) VALUES (NEW.number, NEW.kind, NEW.words);"
    take = (
        "INSERT INTO search_words (search_words, rowid, kind, words) "
        "VALUES ('delete', OLD.number, OLD.kind, OLD.words);"
    )
    yield f"CREATE TRIGGER search_texts_insert AFTER INSERT ON search_texts BEGIN {put} END"
    yield f"CREATE TRIGGER search_texts_delete AFTER DELETE ON search_texts BEGIN {take} END"
    yield f"CREATE TRIGGER search_texts_update AFTER UPDATE ON search_texts BEGIN {take} {put} END"
    for table, kind, column in _WATCHED:
        for verb, row in _VERBS.items():
            mark = f"INSERT INTO search_stale (kind, id) VALUES ('{kind}', CAST({row}.{column} AS TEXT));"
            more = _OF_DOCUMENT if table is documents and verb == "UPDATE" else ""
            name = f"search_{table.name}_{verb.lower()}"
            yield f"CREATE TRIGGER {name} AFTER {verb} ON {table.name} BEGIN {mark} {more} END"


def _postgresql() -> Iterator[str]:
    words = "array_to_tsvector(string_to_array(words, ' '))"
    # Stored, as a word that stands in most rows is looked for in the rows themselves.
    yield f"ALTER TABLE search_texts ADD COLUMN lexemes tsvector GENERATED ALWAYS AS ({words}) STORED"
    yield "CREATE INDEX ix_search_texts_lexemes ON search_texts USING gin (lexemes)"
    yield (
        "CREATE FUNCTION search_notes_stale() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "INSERT INTO search_stale (kind, id) VALUES (TG_ARGV[0], "
        "CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END ->> TG_ARGV[1]); "
        f"IF TG_TABLE_NAME = 'documents' AND TG_OP = 'UPDATE' THEN {_OF_DOCUMENT} END IF; RETURN NULL; END $$"
    )
    for table, kind, column in _WATCHED:
        yield (
            f"CREATE TRIGGER search_{table.name} AFTER INSERT OR UPDATE OR DELETE ON {table.name} "
            f"FOR EACH ROW EXECUTE FUNCTION search_notes_stale('{kind}', '{column}')"
        )


_SQLITE, _POSTGRESQL = tuple(_sqlite()), tuple(_postgresql())
