"""A report as JSON: the contract's records of everything in it. Owns their order and what stands beside them."""

import json
from collections.abc import Mapping
from typing import Any

from factcheck.model import Claim, Document, Finding
from factcheck.pipeline.report import Report
from factcheck.records import claim_record, decision_record, document_record, finding_record, relation_record
from factcheck.report.passages import Passages
from factcheck.report.queue_page import remarks_record
from factcheck.report.terminal import escaped


class JsonExporter:
    """Writes .json: one object; every claim once, with its document, paragraph and offsets."""

    name = "json"
    suffixes = (".json",)

    def export(self, report: Report) -> str:
        """Return the whole file."""
        documents = {document.id: document for document in report.documents}
        claims = {claim.id: claim for claim in report.claims}
        passages = Passages(documents)
        compared = report.compared
        record = {
            "discrepancies": [_finding(one, claims, documents, passages) for one in report.findings],
            "compared": {
                "counts": compared.counts,
                "pairs": compared.pairs,
                "looked_at": compared.looked_at,
                "every_pair": compared.every_pair,
                "no_contradiction": [_relation(one, documents) for one in compared.relations],
                "not_compared": {"pairs": dict(compared.apart), "claims": dict(compared.uncompared)},
            },
            "notes": [
                {"check": n.check, "kind": n.kind, "claims": list(n.claims), "text": n.text} for n in report.notes
            ],
            "claims": [_claim(one, report, documents, passages) for one in report.claims],
            "sources": [_source(one) for one in report.sources],
            "documents": [_document(one, report) for one in report.documents],
            "methodology": _methodology(report),
        }
        return escaped(json.dumps(record, ensure_ascii=False, indent=1)) + "\n"


EXPORTER = JsonExporter()
Documents = Mapping[str, Document]


def _finding(one: Finding, claims: Mapping[str, Claim], documents: Documents, passages: Passages) -> dict[str, Any]:
    record = finding_record(one, claims, documents)
    quoted = dict.fromkeys(passages.span(claims[id_]) for id_ in one.discrepancy.claim_ids if id_ in claims)
    record["passages"] = [
        {
            "document": documents[document].name,
            "document_id": document,
            "paragraph": number,
            "start": span.start,
            "end": span.end,
            "text": span.of(documents[document].text),
        }
        for document, number, span in quoted
    ]
    decisions = [decision_record(decision) for decision in one.decisions]
    return {**record, "decisions": decisions, "remarks": remarks_record(one.remarks)}


def _relation(one: Any, documents: Documents) -> dict[str, Any]:
    record = relation_record(one, documents)
    for side, claim in (("a", one.a), ("b", one.b)):
        record[side] = {"id": claim.id, **record[side], "quote": claim.quote}
    return record


def _claim(one: Claim, report: Report, documents: Documents, passages: Passages) -> dict[str, Any]:
    where = {"document": documents[one.document_id].name, "document_id": one.document_id}
    return {**where, "paragraph": passages.span(one)[1], "withdrawn": one.id in report.withdrawn, **claim_record(one)}


def _source(one: Any) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "affiliation": one.affiliation,
        "party_labels": list(one.labels),
        "aliases": list(one.aliases),
        "claims": list(one.claims),
    }


def _document(one: Document, report: Report) -> dict[str, Any]:
    taken_out = {"withdrawn": one.id in report.taken_out, "forgotten": report.taken_out.get(one.id, False)}
    return {**document_record(one), "supersedes": report.supersedes.get(one.id), **taken_out}


def _methodology(report: Report) -> dict[str, Any]:
    method = report.methodology
    return {
        "factcheck": method.version,
        "read_and_compared_with": list(method.versions),
        "settings": dict(method.settings),
        "checks": [
            {"id": c.id, "looks_for": c.looks_for, "needs": c.needs, "severity": c.severity, "on": c.on}
            for c in method.checks
        ],
        "ledger": {"entries": method.entries, "seal": method.seal},
        "complete": not report.stale,
    }
