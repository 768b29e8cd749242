"""Two next versions may follow one: the newer claim is the key of its row, no longer the older one."""

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, ForeignKeyConstraint, PrimaryKeyConstraint, Text, column, select, table

WORDS = Text().with_variant(Text(collation="C"), "postgresql")
COLUMNS = ("successor", "claim", "same")


def upgrade(operations: Operations) -> None:
    """Make `successors` anew with the rows it has."""
    before = table("successors", *map(column, COLUMNS))
    rows = [dict(row) for row in operations.get_bind().execute(select(before)).mappings()]
    operations.drop_table("successors")
    made = operations.create_table(
        "successors",
        Column("successor", WORDS, nullable=False),
        Column("claim", WORDS, nullable=False),
        Column("same", Boolean, nullable=False),
        PrimaryKeyConstraint("successor", name="pk_successors"),
        ForeignKeyConstraint(["successor"], ["claims.id"], name="fk_successors_successor"),
        ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_successors_claim"),
    )
    operations.create_index("ix_successors_claim", "successors", ["claim"])
    operations.bulk_insert(made, rows)
