"""Claims know whether their document's newest extraction finds them, apart from what people say of them."""

from alembic.operations import Operations
from sqlalchemy import Boolean, Column, text, true


def upgrade(operations: Operations) -> None:
    """Add `claims.found`; nobody could add or reject a claim before, so what was withdrawn was not found."""
    operations.add_column("claims", Column("found", Boolean, nullable=False, server_default=true()))
    operations.execute(text("UPDATE claims SET found = NOT withdrawn"))
