"""The tables of a store. Owns their columns, keys and constraints; says nothing to any database itself.

Types are those SQLite and PostgreSQL share: numbers that must stay exact, days and times are text (digits, ISO 8601),
payloads are the JSON of `records`. What is derived (which reading holds, groups, discrepancies) may be rewritten at any
time; readings and the ledger only grow. No column bears a word that SQL reserves: people query these tables too.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

SCHEMA_VERSION = 9
"""Raised by every migration (`migrations`); a store of another version is refused (`database`)."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


WORDS = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its code points, on every database and in every country."""


def _text(name: str) -> Column[str]:
    return Column(name, WORDS, nullable=False)


def _maybe(name: str) -> Column[str | None]:
    return Column(name, WORDS)


def _id() -> Column[str]:
    return Column("id", WORDS, primary_key=True)


def _to(name: str, target: str, *, null: bool = False) -> Column[str]:
    return Column(name, WORDS, ForeignKey(target), nullable=null)


def _run() -> Column[str]:
    """The run that made the row or last changed it."""
    return _to("run", "runs.id")


meta = Table("meta", metadata, Column("key", WORDS, primary_key=True), _text("value"))

runs = Table(
    "runs",
    metadata,
    _id(),
    Column("number", Integer, nullable=False, unique=True),
    _text("kind"),
    _text("at"),
    _text("version"),
    _text("settings"),
    _text("summary"),
)

documents = Table(
    "documents",
    metadata,
    _id(),
    _text("name"),
    _maybe("uri"),
    _maybe("title"),
    _maybe("publisher"),
    _maybe("dateline"),
    _text("language"),
    _text("reader"),
    _text("sha256"),
    _text("text_sha256"),
    _text("text"),
    Column("header_start", Integer),
    Column("header_end", Integer),
    _maybe("given"),  # the directory or file it was read from, as seen from the store: it tells a next version
    _to("supersedes", "documents.id", null=True),
    _run(),
    Column("withdrawn", Boolean, nullable=False, server_default=false()),  # by a person: its claims are not compared
    Column("forgotten", Integer),  # number of the ledger's entry that erased its words
    Index(None, "uri"),
    Index(None, "name"),
    Index(None, "supersedes"),
)

extractions = Table(
    "extractions",
    metadata,
    _to("document", "documents.id"),
    Column("number", Integer, nullable=False),
    _text("read_by"),
    _text("attributions"),
    _text("times"),
    _run(),
    PrimaryKeyConstraint("document", "number"),
)

claims = Table(
    "claims",
    metadata,
    _id(),
    _to("document", "documents.id"),
    _text("kind"),
    Column("reading", Integer, nullable=False),  # number of the effective reading
    Column("withdrawn", Boolean, nullable=False),  # not found and not added, or rejected: not compared
    Column("entry", Integer, ForeignKey("ledger.number")),  # of a claim a person added
    Column("found", Boolean, nullable=False, server_default=true()),  # by the newest extraction of its document
    Index(None, "document"),
)

readings = Table(
    "readings",
    metadata,
    _to("claim", "claims.id"),
    Column("number", Integer, nullable=False),
    _text("digest"),
    _text("read_by"),
    Column("entry", Integer, ForeignKey("ledger.number")),  # of a person's correction
    _to("run", "runs.id", null=True),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    _maybe("unit"),
    _maybe("low"),
    _maybe("high"),
    _maybe("concept"),
    _maybe("event"),
    _maybe("predicate"),
    _maybe("place"),
    _maybe("as_of"),
    _text("status"),
    _maybe("source"),
    _text("payload"),
    PrimaryKeyConstraint("claim", "number"),
    CheckConstraint("(entry IS NULL) <> (run IS NULL)", name="read_by_a_run_or_a_person"),
    Index(None, "source"),
)

successors = Table(  # a claim of a newer version that is one of the version before
    "successors",
    metadata,
    Column("successor", WORDS, ForeignKey("claims.id"), primary_key=True),
    _to("claim", "claims.id"),  # two people who worked apart may each have read another next version
    Column("same", Boolean, nullable=False),  # read alike by the extractor: what people said of the one holds on
    Index(None, "claim"),
)

sources = Table("sources", metadata, _id(), Column("name", WORDS, nullable=False, unique=True))

source_forms = Table(
    "source_forms",
    metadata,
    _to("source", "sources.id"),
    _text("text"),
    _text("kind"),
    _text("party"),  # "" where the words give none: a key cannot hold null
    PrimaryKeyConstraint("source", "text", "kind", "party"),
)

groups = Table("groups", metadata, _id(), _text("key"), _text("payload"), _run())

group_members = Table(
    "group_members",
    metadata,
    _to("group_id", "groups.id"),
    _to("claim", "claims.id"),
    PrimaryKeyConstraint("group_id", "claim"),
    Index(None, "claim"),
)

discrepancies = Table(
    "discrepancies",
    metadata,
    _id(),
    _text("check_id"),
    _text("kind"),
    _text("severity"),
    _text("payload"),
    Column("gone", Boolean, nullable=False),
    _run(),
    Column("reading_order", WORDS, nullable=False, server_default=""),  # where it first shows (`reading_order`)
    Index(None, "severity", "reading_order", "check_id", "id", "kind", "gone"),  # all that a list is made of
)

discrepancy_claims = Table(
    "discrepancy_claims",
    metadata,
    _to("discrepancy", "discrepancies.id"),
    _to("claim", "claims.id"),
    PrimaryKeyConstraint("discrepancy", "claim"),
    Index(None, "claim"),
)

aliases = Table("aliases", metadata, _id(), _text("discrepancy"))
"""Ids of discrepancies that others took in. History, and no part of the state."""

bookmarks = Table("bookmarks", metadata, Column("reviewer", WORDS, primary_key=True), _text("discrepancy"), _text("at"))
"""Where a reviewer was: nothing that anybody said, so it is no part of the state and of no ledger."""

notes = Table(
    "notes",
    metadata,
    Column("section", Integer, nullable=False),  # where notes of its kind stand
    _to("claim", "claims.id"),  # the first it is about
    Column("number", Integer, nullable=False),
    _text("payload"),
    PrimaryKeyConstraint("section", "claim", "number"),
    Index(None, "claim"),
)

ledger = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("at"),
    _text("actor"),
    _text("act"),
    _text("target"),
    Column("reverses", Integer, ForeignKey("ledger.number")),
    _text("payload"),
    _text("seal"),
    CheckConstraint("number > 0", name="counts_from_one"),
    CheckConstraint("trim(actor) <> ''", name="names_who_acted"),
    CheckConstraint("act <> ''", name="names_the_act"),
    UniqueConstraint("reverses"),  # an entry is reversed once; redo reverses the undo
    Index(None, "target"),
    Index(None, "act"),  # merges and imports are few among many decisions, and asked about at every turn
)
