"""A report as JSON: the contract's records of everything in it. Owns their order and what stands beside them."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from factcheck.comparison.working import Dispute
from factcheck.model import Claim, Document, Finding
from factcheck.pipeline.report import Report
from factcheck.records import (
    claim_record,
    decision_record,
    document_record,
    finding_record,
    number_record,
    relation_record,
)
from factcheck.report.dossier import Dossier
from factcheck.report.queue_page import remarks_record
from factcheck.report.ranges import ranges
from factcheck.report.settling import settling
from factcheck.report.terminal import escaped
from factcheck.report.timeline import timeline


class JsonExporter:
    """Writes .json: one object; every claim once, with its document, paragraph and offsets."""

    name = "json"
    suffixes = (".json",)

    def export(self, report: Report) -> str:
        """Return the whole file."""
        return escaped(json.dumps(report_record(report), ensure_ascii=False, indent=1)) + "\n"


EXPORTER = JsonExporter()
Documents = Mapping[str, Document]


def report_record(report: Report) -> dict[str, Any]:
    """Return the report as plain data: what the file holds, and what a template of a desk's own is given."""
    dossier = Dossier({one.id: one for one in report.claims}, {one.id: one for one in report.documents})
    documents, compared, chosen = dossier.documents, report.compared, report.chosen
    return {
        "title": report.title,
        "chosen": None if chosen is None else {"words": list(chosen.words), "of": chosen.of},
        "discrepancies": [_finding(one, report, dossier) for one in report.findings],
        "compared": {
            "counts": compared.counts,
            "pairs": compared.pairs,
            "looked_at": compared.looked_at,
            "every_pair": compared.every_pair,
            "no_contradiction": [_relation(one, documents) for one in compared.relations],
            "not_compared": {"pairs": dict(compared.apart), "claims": dict(compared.uncompared)},
        },
        "notes": [{"check": n.check, "kind": n.kind, "claims": list(n.claims), "text": n.text} for n in report.notes],
        "claims": [_claim(one, report, dossier) for one in report.claims],
        "sources": [_source(one) for one in report.sources],
        "documents": [_document(one, report) for one in report.documents],
        "methodology": _methodology(report),
    }


def _finding(one: Finding, report: Report, dossier: Dossier) -> dict[str, Any]:
    claims, documents, passages = dossier.claims, dossier.documents, dossier.passages
    record = finding_record(one, claims, documents)
    record["ranges"] = [
        {"what": found.what or None, "words": found.words, "ends": [asdict(end) for end in found.ends]}
        for found in ranges(one.discrepancy, dossier)
    ]
    record["timeline"] = [
        {
            "day": moment.day.isoformat() if moment.day else None,
            "figure": moment.figure or None,
            "source": moment.speaker,
            "claim": moment.claim.id,
            "disputed": moment.disputed,
        }
        for moment in timeline(one.discrepancy, dossier)
    ]
    record["would_settle"] = list(settling(one.discrepancy, dossier))
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
    record["working"] = [_dispute(dispute) for dispute in report.working.disputes.get(one.discrepancy.id, ())]
    decisions = [decision_record(decision) for decision in one.decisions]
    return {**record, "decisions": decisions, "remarks": remarks_record(one.remarks)}


def _dispute(one: Dispute) -> dict[str, Any]:
    explained = one.explanation
    return {
        "positions": [one.first, one.second],
        "claims": list(explained.ids),
        "fields": [{"field": row.field, "words": row.words, "verdict": row.verdict} for row in explained.rows],
        "relation": explained.relation,
        "check": explained.check,
        "decision": explained.decision,
        "would_change": explained.would_change or None,
    }


def _bounds(claim: Claim, report: Report) -> dict[str, Any] | None:
    """Return the interval that was compared, under tolerance and pack; None of what is in no discrepancy."""
    found = report.working.bounds.get(claim.id)
    if found is None:
        return None
    ends = {"low": found.low, "high": found.high, "expected_low": found.soft_low, "expected_high": found.soft_high}
    return {name: number_record(value) for name, value in ends.items()}


def _relation(one: Any, documents: Documents) -> dict[str, Any]:
    record = relation_record(one, documents)
    for side, claim in (("a", one.a), ("b", one.b)):
        record[side] = {"id": claim.id, **record[side], "quote": claim.quote}
    return record


def _claim(one: Claim, report: Report, dossier: Dossier) -> dict[str, Any]:
    where = {"document": dossier.documents[one.document_id].name, "document_id": one.document_id}
    return {
        **where,
        "paragraph": dossier.passages.span(one)[1],
        "withdrawn": one.id in report.withdrawn,
        "compared_as": _bounds(one, report),
        "origin": report.working.origins.get(one.id),
        **claim_record(one),
    }


def _source(one: Any) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "affiliation": one.affiliation,
        "party_labels": list(one.labels),
        "aliases": list(one.aliases),
        "claims": list(one.claims),
        "revised": {"raised": one.raised, "lowered": one.lowered},
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
