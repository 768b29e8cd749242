"""Everything as JSON Lines: one record a line, `what` says which kind. Owns the lines and reading them back.

The first line is a header; unknown kinds of lines are passed over, so that a later version may add some.
"""

import json
from collections.abc import Iterable

from factcheck.errors import InputError
from factcheck.pipeline.exchange import FORMAT, VERSION, Bundle
from factcheck.records import Record, finding_record
from factcheck.report.terminal import escaped


def write(one: Bundle) -> str:
    """Return the file: header, documents with texts, claims, acts, what they were about, and findings to read."""
    lines: list[Record] = [one.header()]
    for what, records in (
        ("document", one.documents),
        ("claim", one.claims),
        ("entry", one.entries),
        ("gone", one.gone),
    ):
        lines.extend({"what": what, **record} for record in records)
    lines.extend({"what": "discrepancy", **finding_record(found, one.known, one.texts)} for found in one.findings)
    return "".join(escaped(json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)


def read(text: str, name: str) -> Bundle:
    """Return the bundle of a file. Raises InputError, which names the line, for what is no such file."""
    found: dict[str, list[Record]] = {"document": [], "claim": [], "entry": [], "gone": []}
    head: Record | None = None
    for number, line in enumerate(text.split("\n"), 1):  # not at U+2028, which JSON strings may hold
        if line.strip():
            record = _record(line, f"{name}, line {number}")
            if head is None:
                head = _header(record, name)
            elif record.get("what") in found:
                found[record["what"]].append(record)
    if head is None:
        raise InputError(f"cannot import {name}: it is empty")
    return bundled(found["document"], found["claim"], found["entry"], found["gone"])


def bundled(
    documents: Iterable[Record], claims: Iterable[Record], entries: Iterable[Record], gone: Iterable[Record]
) -> Bundle:
    """Return a bundle of records as they were read; nothing is known of them yet."""
    return Bundle(tuple(documents), tuple(claims), tuple(entries), tuple(gone))


def _record(line: str, where: str) -> Record:
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"cannot import {where}: it is no JSON ({error})") from error
    if not isinstance(record, dict):
        raise InputError(f"cannot import {where}: it holds no record")
    return record


def _header(record: Record, name: str) -> Record:
    if record.get("format") != FORMAT:
        raise InputError(
            f"cannot import {name}: its first line is not that of a file of factcheck export --format jsonl"
        )
    if record.get("version") != VERSION:
        told = f"it is of version {record.get('version')}, this one reads {VERSION}. Upgrade factcheck."
        raise InputError(f"cannot import {name}: {told}")
    return record
