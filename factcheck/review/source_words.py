"""Acts on sources in words. Owns the sentence; what an act does, `registry` knows."""

from factcheck.store.acts import OF_SOURCES
from factcheck.store.ledger import Act, Entry

__all__ = ["OF_SOURCES", "told"]


def told(entry: Entry) -> str:
    """Return an act on sources in words: "merged X (s-...) and Y (s-...)"."""
    payload = entry.payload
    if entry.act == Act.MERGE_SOURCES:
        pairs = zip(payload["names"], entry.target.split(" "), strict=True)
        return f"merged {' and '.join(f'{name} ({id_})' for name, id_ in pairs)}"
    if entry.act == Act.SPLIT_SOURCE:
        own = ", ".join(sorted({one for *_, one in payload["own"]}))
        return f"split {payload['to']} ({own}) from {payload['name']} ({entry.target})"
    changes = (f"{name} {payload['from'][name] or 'none'} → {new or 'none'}" for name, new in payload["to"].items())
    return f"set {payload['name']} ({entry.target}): {', '.join(changes)}"
