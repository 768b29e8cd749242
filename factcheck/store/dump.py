"""A store's content as lines, the same for the same content. Owns their order; for comparing, not for loading."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from factcheck.store.database import Store
from factcheck.store.runs import CHANGES
from factcheck.store.schema import aliases, bookmarks, meta, metadata, runs

PROVENANCE = frozenset({"run"})
"""Columns that say which execution wrote a row, not what is known."""
LOCAL = frozenset({"given"})
"""Columns that say where on a machine something lay."""


def dump(store: Store, *, provenance: bool = True) -> Iterator[str]:
    """Yield one line a row, table by table, by key; without `provenance`, whatever run wrote it."""
    with store.reading() as connection:
        for table in sorted(metadata.tables.values(), key=lambda one: one.name):
            if table in (aliases, bookmarks) or (table is runs and not provenance):
                continue
            left_out = LOCAL if provenance else LOCAL | PROVENANCE
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings():
                if table is meta and row["key"] == CHANGES and not provenance:
                    continue
                kept = {name: value for name, value in row.items() if name not in left_out}
                yield f"{table.name} {json.dumps(kept, ensure_ascii=False, separators=(',', ':'))}"
