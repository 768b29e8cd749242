"""What comparing anew changed: the page and its records. Owns that page only."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.model import Finding
from factcheck.pipeline.compare import CompareReport
from factcheck.report import summary, wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging
from factcheck.report.tables import discrepancy_lines
from factcheck.store.outcome import Changed, StoredNote


def compare_page(report: CompareReport, findings: Sequence[Finding], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield what changed, every discrepancy there is now, and what was compared and is none."""
    changed = report.changed
    told = {"new": changed.new, "changed": changed.changed, "no longer found": changed.gone}
    words = [f"{len(ids):,} {what}" for what, ids in told.items() if ids]
    yield from hanging("", Text(wording.listed(words) if words else "Nothing changed.", style="bold"), look, 0)
    yield Text()
    if findings:
        yield from discrepancy_lines(findings, dossier, look)
        yield Text()
    notes = [StoredNote(note.check, note.kind, note.claims, note.text) for note in report.comparison.notes]
    yield from summary.summary(findings, summary.harmless(notes, report.comparison.relations), look)


def compare_rows(changed: Changed, findings: Iterable[Finding]) -> Iterator[Sequence[object]]:
    """Yield a record for each discrepancy: what comparing did to it, then what it is; a gone one has only its id."""
    did = {**dict.fromkeys(changed.new, "new"), **dict.fromkeys(changed.changed, "changed")}
    for found in findings:
        one = found.discrepancy
        yield did.get(one.id, "same"), one.id, one.severity, found.status, one.check, one.title
    for gone in changed.gone:
        yield "gone", gone, None, None, None, None
