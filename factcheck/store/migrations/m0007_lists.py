"""Long lists open at once: a discrepancy bears where it first shows; entries of the ledger are found by their act."""

from alembic.operations import Operations
from sqlalchemy import Column, Text

WORDS = Text().with_variant(Text(collation="C"), "postgresql")
LIST = ("severity", "reading_order", "check_id", "id", "kind", "gone")
START = "substr('0000000000', length(cast(r.span_start AS TEXT)) + 1) || cast(r.span_start AS TEXT)"
FILL = f"""
UPDATE discrepancies SET reading_order = coalesce((
    SELECT min(coalesce(o.dateline, '~') || '\t' || substr(o.name, 1, 100) || '\t' || o.id || '\t' || {START}
               || '\t' || c.id)
    FROM discrepancy_claims dc JOIN claims c ON c.id = dc.claim
    JOIN readings r ON r.claim = c.id AND r.number = c.reading JOIN documents o ON o.id = c.document
    WHERE dc.discrepancy = discrepancies.id), '')
"""


def upgrade(operations: Operations) -> None:
    """Add and fill `discrepancies.reading_order`, and two indexes."""
    operations.add_column("discrepancies", Column("reading_order", WORDS, nullable=False, server_default=""))
    operations.execute(FILL)
    operations.create_index(f"ix_discrepancies_{'_'.join(LIST)}", "discrepancies", LIST)
    operations.create_index("ix_ledger_act", "ledger", ["act"])
