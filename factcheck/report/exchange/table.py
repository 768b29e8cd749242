"""Claims as CSV that a spreadsheet opens as it should. Owns the columns and what makes a cell harmless.

UTF-8 with a byte-order mark, or Excel takes it for another encoding; lines end as RFC 4180 says. A cell that a
spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); numbers stay numbers.
"""

import csv
import io
from collections.abc import Iterator

from factcheck.pipeline.exchange import Bundle
from factcheck.report.safe import safe

COLUMNS = (
    "id", "kind", "quote", "low", "high", "qualifier", "unit", "subject", "event", "source", "source_as_written",
    "source_kind", "cue", "attribution", "place", "as_of", "sentence", "document", "document_id", "publisher",
    "dateline", "uri", "start", "end", "withdrawn", "discrepancies", "sha256",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(one: Bundle) -> str:
    """Return the table, a claim a row, in document order."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(COLUMNS)
    lines.writerows(_rows(one))
    return "\ufeff" + out.getvalue()


def _rows(one: Bundle) -> Iterator[list[object]]:
    documents = {record["id"]: record for record in one.documents}
    disputed: dict[str, list[str]] = {}
    for found in one.findings:
        for claim in dict.fromkeys(found.discrepancy.claim_ids):
            disputed.setdefault(claim, []).append(found.discrepancy.id)
    for record in one.claims:
        document, quantity = documents[record["document_id"]], record["quantity"] or {}
        source, cue = record["attribution"]["source"] or {}, record["attribution"]["cue"] or {}
        sentence = document["text"][slice(*record["sentence"])]
        yield [
            _cell(value)
            for value in (
                record["id"], record["kind"], record["quote"], quantity.get("low"), quantity.get("high"),
                quantity.get("qualifier"), quantity.get("unit"), (record["subject"] or {}).get("text"), record["event"],
                source.get("name"), source.get("text"), source.get("kind"), cue.get("text"),
                record["attribution"]["status"], record["place"], record["as_of"], sentence, document["name"],
                document["id"], document["publisher"], document["dateline"], document["uri"], record["start"],
                record["end"], record["withdrawn"], " ".join(disputed.get(record["id"], ())), document["sha256"],
            )
        ]  # fmt: skip


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        return value
    words = " ".join(safe(value).split())
    return f"'{words}" if words.startswith(FORMULA) else words
