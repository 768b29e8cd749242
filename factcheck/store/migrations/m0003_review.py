"""Documents can be withdrawn and forgotten, and a reviewer's place in the queue is kept."""

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, Integer, PrimaryKeyConstraint, Text, false

WORDS = Text().with_variant(Text(collation="C"), "postgresql")


def upgrade(operations: Operations) -> None:
    """Add `documents.withdrawn`, `documents.forgotten` and `bookmarks`; nobody could do any of it before."""
    operations.add_column("documents", Column("withdrawn", Boolean, nullable=False, server_default=false()))
    operations.add_column("documents", Column("forgotten", Integer))
    operations.create_table(
        "bookmarks",
        Column("reviewer", WORDS, nullable=False),
        Column("discrepancy", WORDS, nullable=False),
        Column("at", WORDS, nullable=False),
        PrimaryKeyConstraint("reviewer", name="pk_bookmarks"),
    )
