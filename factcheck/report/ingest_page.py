"""What an ingest stored and what a second reading reads otherwise. Owns that page and its records."""

import json
from collections.abc import Iterator, Sequence

from rich.text import Text

from factcheck.pipeline.ingest import IngestReport
from factcheck.records import Record
from factcheck.report import wording
from factcheck.report.layout import Columns, Look, hanging, joined
from factcheck.report.safe import one_line

ROWS = 20
"""Rows on a terminal; a pipe gets all."""
Row = tuple[str, str, str, str, str, str]


def ingest_page(report: IngestReport, look: Look) -> Iterator[Text]:
    """Yield what was stored, by document, and what changed."""
    words = {
        "stored": len(report.added),
        "there already": len(report.known),
        "new version": len(report.superseded),
        "not read": len(report.failures),
    }
    counts = [f"{count:,} {what}" for what, count in words.items() if count]
    claims = f"{wording.plural(report.claims, 'claim')} by {wording.plural(report.sources, 'source')}"
    head = Text(", ".join(counts) or "nothing to store", style="bold")
    yield from hanging("", joined([head, f"   {claims}"]), look, 0)
    rows = [
        (Text(what, style="dim"), id_, one_line(name), field, _from_to(before, now))
        for what, id_, name, field, before, now in ingest_rows(report)
        if what != "known"
    ]
    shown = rows if look.width is None else rows[:ROWS]
    yield from Columns(firm=frozenset({0, 1})).lines(shown, look)
    if len(rows) > len(shown):
        yield Text(f"and {len(rows) - len(shown):,} more; --plain lists all", style="dim")


def _from_to(before: str, now: str) -> str:
    return f"{one_line(before)} → {one_line(now)}" if before or now else ""


def ingest_rows(report: IngestReport) -> Iterator[Row]:
    """Yield one row for each document and each change: what, id, name, and of a change its field, before and now."""
    names = {document.id: document.name for document in report.documents}
    older = dict(report.superseded)
    for id_ in report.added:
        yield ("version" if id_ in older else "stored"), id_, names.get(id_, ""), "", "", older.get(id_, "")
    for id_ in report.known:
        yield "known", id_, names.get(id_, ""), "", "", ""
    for change in report.changes:
        yield "changed", change.claim_id, "", change.field, _value(change.old), _value(change.new)
    for what, ids in _claims(report):
        for id_ in ids:
            yield what, id_, "", "", "", ""


def _claims(report: IngestReport) -> Iterator[tuple[str, Sequence[str]]]:
    yield "found", report.new_claims
    yield "withdrawn", report.withdrawn
    yield "restored", report.restored


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def ingest_record(report: IngestReport) -> Record:
    """Return the report as one JSON object."""
    return {
        "documents": [{"id": document.id, "name": document.name} for document in report.documents],
        "added": list(report.added),
        "known": list(report.known),
        "superseded": [{"id": newer, "supersedes": older} for newer, older in report.superseded],
        "changes": [
            {"claim": change.claim_id, "field": change.field, "from": change.old, "to": change.new}
            for change in report.changes
        ],
        "new_claims": list(report.new_claims),
        "withdrawn": list(report.withdrawn),
        "restored": list(report.restored),
        "failures": [{"name": failure.name, "message": failure.message} for failure in report.failures],
        "claims": report.claims,
        "sources": report.sources,
        "run": report.run,
    }
