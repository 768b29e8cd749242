"""A claim of a newer version knows which claim of the version before it is; the next comparison finds out."""

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, ForeignKeyConstraint, PrimaryKeyConstraint, Text, UniqueConstraint

WORDS = Text().with_variant(Text(collation="C"), "postgresql")


def upgrade(operations: Operations) -> None:
    """Add `successors`, empty: its rows are derived."""
    operations.create_table(
        "successors",
        Column("claim", WORDS, nullable=False),
        Column("successor", WORDS, nullable=False),
        Column("same", Boolean, nullable=False),
        PrimaryKeyConstraint("claim", name="pk_successors"),
        ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_successors_claim"),
        ForeignKeyConstraint(["successor"], ["claims.id"], name="fk_successors_successor"),
        UniqueConstraint("successor", name="uq_successors_successor"),
    )
