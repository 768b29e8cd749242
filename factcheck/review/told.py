"""Entries of the ledger in words. Owns the sentence; what an act does, others know."""

from collections.abc import Iterator
from typing import Any

from factcheck.records import Record
from factcheck.review import source_words
from factcheck.store.ledger import Act, Entry

NAMES = {
    "quantity.words": "figure",
    "quantity.qualifier": "qualifier",
    "quantity.unit": "unit",
    "subject.text": "subject",
    "subject": "subject",
    "event": "event",
    "predicate.lemma": "predicate",
    "predicate": "predicate",
    "place": "place",
    "as_of": "as of",
    "attribution.source.name": "source",
    "attribution.source": "source",
}
"""What a person calls the fields of a record; the other fields follow from these."""


OF_PAIRS = {
    Act.LINK: "linked",
    Act.UNLINK: "unlinked",
    Act.SAME_ORIGIN: "one origin:",
    Act.SAME_INCIDENT: "one incident:",
    Act.OTHER_INCIDENT: "two incidents:",
}


def told(entry: Entry) -> str:
    """Return an entry's act in words: "corrected c-17ab: subject.text hostages → soldiers"."""
    payload = entry.payload
    match entry.act:
        case Act.DECIDE:
            reason = f" ({_spoken(payload['why'])})" if payload.get("why") else ""
            also = "".join(f", {words}" for words in remarked(payload.get("remarks") or {}))
            settled = ", settles the dispute" if payload.get("settles") else ""
            return f"{_spoken(payload['to'])}{reason}{settled}{also}: {entry.target}"
        case Act.REMARK:
            return f"{', '.join(remarked(payload['to']))}: {entry.target}"
        case Act.WITHDRAW | Act.FORGET:
            verb = "withdrew" if entry.act == Act.WITHDRAW else "forgot"
            return f"{verb} {payload['from']} ({entry.target})"
        case Act.MERGE:
            return f"merged {payload['to']}: entries {payload['count']}, documents {len(payload['documents'])}"
        case Act.ADD:
            return f"added {entry.target}: “{payload['to']}”, read as {_read(payload['record'])}"
        case Act.CORRECT:
            return f"corrected {entry.target}: {_corrected(payload['from'], payload['to'])}"
        case Act.REJECT:
            return f"rejected {entry.target}: “{payload['from']}”"
        case Act.LINK | Act.UNLINK | Act.SAME_ORIGIN | Act.SAME_INCIDENT | Act.OTHER_INCIDENT:
            return f"{OF_PAIRS[Act(entry.act)]} {entry.target.replace(' ', ' and ')}"
        case Act.IMPORT:
            counts = (f"{len(payload[what])} {what}" for what in ("documents", "claims"))
            first, last = payload["covers"] or (1, 0)
            return f"imported {payload['to']}: {', '.join(counts)}, {last - first + 1} acts"
        case Act.UNDO | Act.REDO:
            how = "undid" if entry.act == Act.UNDO else "did again"
            return f"{how} entry {payload['entry']} ({payload['act']}, by {payload['by']}): {entry.target}"
    return source_words.told(entry) if entry.act in source_words.OF_SOURCES else f"{entry.act} {entry.target}"


def _spoken(value: str) -> str:
    return value.replace("_", " ")


def remarked(said: Record) -> Iterator[str]:
    """Yield remarks in words: "tagged wire", "assigned to Ben", "note “…”"."""
    words = {"note": "note", "evidence": "evidence", "question": "question"}
    for name, value in said.items():
        if name in ("tags", "untags"):
            yield f"{'tagged' if name == 'tags' else 'took off the tag'} {', '.join(value)}"
        elif name == "assigned":
            yield f"assigned to {value}" if value else "assigned to nobody"
        else:
            yield f"{words[name]} “{value}”" if value else f"took the {words[name]} back"


def _corrected(old: Record, new: Record) -> str:
    """The fields that a person would name, as they were and are; every field when there is none of these."""
    named = [name for name in NAMES if name in new and (name != "quantity.qualifier" or "quantity.words" not in new)]
    return ", ".join(f"{NAMES.get(name, name)} {_side(name, old)} → {_side(name, new)}" for name in named or new)


def _side(name: str, values: Record) -> str:
    return "own voice" if name == "attribution.source" and values[name] is None else _shown(values[name])


def _read(record: Record) -> str:
    source = record["attribution"]["source"]
    words = (record["quantity"]["words"], record["subject"]["text"], record["event"])
    return f"{' '.join(words)}, {'own voice' if source is None else source['name']}"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name") or value.get("text") or value.get("words") or value)
    return "none" if value in (None, [], "") else str(value)
