"""The screen of `check`: a card for each discrepancy, and what a person wants to know at the end. Owns their order."""

from collections.abc import Iterator

from rich.text import Text

from factcheck.pipeline.check import CheckReport
from factcheck.report import summary
from factcheck.report.cards import by_urgency, card
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging
from factcheck.report.passages import LEGEND


def check_page(report: CheckReport, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the whole screen."""
    findings = by_urgency(report.findings)
    for finding in findings:
        yield from card(finding, dossier, look)
        yield Text()
    yield from summary.summary(findings, summary.harmless(report.notes, report.relations), look, report.known)
    if not findings and not report.known:
        yield from hanging("", summary.read_words(report.documents, report.claims), look, 0)
    told = [*summary.taken_for_two(report.apart, dossier.short), *summary.times_read(report.notes, dossier)]
    yield from summary.notes(told, look)
    if findings and not look.colour:
        yield from hanging(Text("Marks: ", style="dim"), LEGEND, look, summary.LABEL)
    yield from summary.next_steps(findings or report.known, dossier, look)
