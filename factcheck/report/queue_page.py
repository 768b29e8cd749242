"""The queue as a list: what waits, in which order, with what people put beside it. Owns that page and its records."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from factcheck.model import Finding, Remark, Remarks
from factcheck.records import Record, decision_record
from factcheck.report import wording
from factcheck.report.cards import severity_label, waits
from factcheck.report.columns import QUEUE_COLUMNS
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, hanging, joined
from factcheck.report.safe import one_line
from factcheck.report.tables import status_words

BESIDE = 8
"""Column of what stands under a question."""


def queue_page(
    findings: Sequence[Finding], start: int, total: int, decided: int, dossier: Dossier, look: Look, fitting: int
) -> Iterator[Text]:
    """Yield one page of a queue of `total`, from the place `start` on; `decided` of `fitting` are done."""
    rows = [
        (
            Text(f"{place}", style="dim"),
            severity_label(found.discrepancy.severity),
            Text(one_line(found.discrepancy.title), style="bold" if waits(found) else ""),
            Text(found.discrepancy.check, style="dim"),
            status_words(found),
            Text("; ".join(beside(found.remarks)), style="dim"),
            Text(dossier.short(found.discrepancy.id), style="dim"),
        )
        for place, found in enumerate(findings, start + 1)
    ]
    yield from Columns(right=frozenset({0}), firm=frozenset({0, 1, 3, 6})).lines(rows, look)
    if rows:
        yield Text()
    shown = f"{start + 1} to {start + len(findings)} of {total:,}" if 0 < len(findings) < total else f"{total:,} in all"
    line = (
        f"{shown}; {decided:,} of {fitting:,} decided."
        if total
        else f"Nothing waits; {decided:,} of {fitting:,} decided."
    )
    yield from hanging("", Text(line, style="bold"), look, 0)
    steps = ["factcheck review", f"factcheck show {dossier.short(findings[0].discrepancy.id)}"] if findings else []
    if steps:
        yield from hanging(
            Text("Next: ", style="dim"), joined((Text(one, style="cyan") for one in steps), "   "), look, 6
        )


def beside(remarks: Remarks) -> Iterator[str]:
    """Yield what was put beside a discrepancy, short."""
    if remarks.assigned:
        yield f"for {one_line(remarks.assigned.words)}"
    yield from (f"#{one_line(tag)}" for tag in remarks.tags)
    if remarks.question:
        yield "question"
    for name, found in (("note", remarks.notes), ("link", remarks.evidence)):
        if found:
            yield wording.plural(len(found), name)


def remark_lines(remarks: Remarks, look: Look, indent: int) -> Iterator[Text]:
    """Yield everything that was put beside a discrepancy, a labelled line each."""
    for label, found in (
        ("question", [remarks.question]),
        ("assigned", [remarks.assigned]),
        ("note", remarks.notes),
        ("evidence", remarks.evidence),
    ):
        for one in found:
            if one is not None:
                yield from hanging(Text(label, style="dim"), _said(one, label), look, indent)
    if remarks.tags:
        yield from hanging(Text("tags", style="dim"), ", ".join(map(one_line, remarks.tags)), look, indent)


def _said(one: Remark, label: str) -> str:
    words = f"to {one_line(one.words)}" if label == "assigned" else f"“{one_line(one.words)}”"
    return f"{words}  {one_line(one.reviewer)}, {wording.moment(one.at)} (entry {one.entry})"


def remarks_record(remarks: Remarks) -> Record:
    """Return what was put beside a discrepancy as it is printed."""
    return {
        "assigned": remarks.assigned.words if remarks.assigned else None,
        "tags": list(remarks.tags),
        "question": remarks.question.words if remarks.question else None,
        "notes": [_record(one) for one in remarks.notes],
        "evidence": [_record(one) for one in remarks.evidence],
    }


def _record(one: Remark) -> Record:
    return {"entry": one.entry, "words": one.words, "reviewer": one.reviewer, "at": one.at}


def queue_records(findings: Sequence[Finding], start: int, documents: Mapping[str, Sequence[str]]) -> Iterator[Record]:
    """Yield one record a discrepancy; `documents` names those it touches."""
    for place, found in enumerate(findings, start + 1):
        one = found.discrepancy
        yield {
            "place": place,
            "id": one.id,
            "severity": one.severity.value,
            "status": found.status.value,
            "check": one.check,
            "kind": one.kind.value,
            "title": one.title,
            "documents": list(documents.get(one.id, ())),
            **remarks_record(found.remarks),
            "decisions": [decision_record(decision) for decision in found.decisions],
        }


def queue_rows(records: Iterator[Record]) -> Iterator[Sequence[object]]:
    """Yield the plain records, in the order of `QUEUE_COLUMNS`."""
    for record in records:
        yield [", ".join(value) if isinstance(value := record[name], list) else value for name in QUEUE_COLUMNS]
