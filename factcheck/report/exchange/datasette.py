"""Metadata for Datasette: what tables and columns of a store mean. Owns the file's form; `store.guide` the words.

https://docs.datasette.io/en/stable/metadata.html
"""

import json
from pathlib import Path

from factcheck.store.guide import MEANINGS


def write(store: str) -> str:
    """Return the metadata file for a store of this path, whose name Datasette shows the database under."""
    tables: dict[str, dict[str, object]] = {}
    for table, column, means in MEANINGS:
        known = tables.setdefault(table, {"description": means, "columns": {}})
        if column:
            columns = known["columns"]
            assert isinstance(columns, dict)
            columns[column] = means
    for hidden in ("search_texts", "search_stale", "search_words"):
        tables[hidden] = {"hidden": True}
    about = {"title": "Claims and their sources", "description": "A store of factcheck. Start at claims_readable."}
    content = {**about, "databases": {Path(store).stem: {"tables": tables}}}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
