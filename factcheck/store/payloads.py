"""Records as text and back, and their digests. Owns two spellings: in the record's order, and canonical."""

import hashlib
import json
from typing import Any


def pack(record: Any) -> str:
    """Write a record as it is ordered: what is printed from the store reads as what was extracted."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> Any:
    """Read what `pack` wrote."""
    return json.loads(text)


def canonical(record: Any) -> str:
    """Write a record in the one spelling that is hashed: ASCII, keys sorted, no spaces."""
    return json.dumps(record, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def digest(record: Any) -> str:
    """Return 16 hex digits that change whenever the record's content does."""
    return hashlib.sha256(canonical(record).encode("ascii")).hexdigest()[:16]


def sha256(text: str) -> str:
    """Return the hash of a text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
