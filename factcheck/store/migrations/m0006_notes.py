"""A note stands with its first claim, so that comparing one part of a store leaves the others' notes alone; aliases.

What else comparing keeps between two times is derived (`compared`), and made after the last step of every upgrade.
"""

from alembic.operations import Operations
from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

WORDS = Text().with_variant(Text(collation="C"), "postgresql")


def upgrade(operations: Operations) -> None:
    """Make `notes` anew, empty: its rows are derived, and the next comparison writes them. Add `aliases`."""
    operations.drop_table("notes")
    operations.create_table(
        "notes",
        Column("section", Integer, nullable=False),
        Column("claim", WORDS, nullable=False),
        Column("number", Integer, nullable=False),
        Column("payload", WORDS, nullable=False),
        PrimaryKeyConstraint("section", "claim", "number", name="pk_notes"),
        ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_notes_claim"),
    )
    operations.create_index("ix_notes_claim", "notes", ["claim"])
    operations.create_table(
        "aliases",
        Column("id", WORDS, nullable=False),
        Column("discrepancy", WORDS, nullable=False),
        PrimaryKeyConstraint("id", name="pk_aliases"),
    )
