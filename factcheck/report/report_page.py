"""The whole report on the terminal. Owns its order and what is left to the files; cards and tables have modules."""

from collections.abc import Iterator
from dataclasses import replace

from rich.text import Text

from factcheck.model import Finding, Severity, Status
from factcheck.pipeline.report import Report
from factcheck.report import digest, wording
from factcheck.report.cards import INDENT, SEVERITY_STYLE, card, waits
from factcheck.report.discrepancy_page import decision_words
from factcheck.report.dossier import Dossier, dossier_of
from factcheck.report.exporters import method
from factcheck.report.layout import Columns, Look, hanging
from factcheck.report.passages import LEGEND
from factcheck.report.ranges import ranges
from factcheck.report.settling import settling
from factcheck.report.summary import harmless
from factcheck.report.tables import document_lines

LABEL = 10


def report_page(report: Report, look: Look) -> Iterator[Text]:
    """Yield the report: what was read, the tally, a card for each discrepancy, what fits, what is not compared, how."""
    others = [found.discrepancy.id for found in report.findings]
    dossier = dossier_of(report.documents, report.claims, others)
    yield from hanging("", Text(digest.headline(report), style="bold"), look, 0)
    for words in (digest.what_was_read(report), digest.PURPOSE, digest.choice(report)):
        yield from hanging("", words, look, 0) if words else ()
    if report.stale:
        yield from hanging(Text("Out of date: ", style="bold red"), digest.STALE, look, LABEL)
    yield Text()
    yield from _tally(report, look)
    for finding in report.findings:
        yield Text()
        yield from _card(finding, dossier, look)
    yield from _compared(report, look)
    yield from _section("Documents")
    held = {one.id: sum(claim.document_id == one.id for claim in report.claims) for one in report.documents}
    yield from document_lines([(one, held[one.id]) for one in report.documents], dossier, look)
    yield from _method(report, look)


def _section(name: str) -> Iterator[Text]:
    yield Text()
    yield Text(name, style="bold")


def _tally(report: Report, look: Look) -> Iterator[Text]:
    if not report.findings:
        yield Text("None fits the choice." if report.chosen else "No discrepancies were found.")
        return
    statuses, count = digest.tally(report)
    rows: list[tuple[str | Text, ...]] = [("", *(Text(status.value, style="dim") for status in statuses))]
    rows += [
        (Text(severity.value, style=SEVERITY_STYLE[severity]), *(str(count[severity, status]) for status in statuses))
        for severity in Severity
    ]
    yield from Columns(right=frozenset(range(1, len(statuses) + 1))).lines(rows, look)


def _card(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    one = finding.discrepancy
    whole = finding if waits(finding) else replace(finding, status=Status.OPEN)  # a report has what is settled, too
    yield from card(whole, dossier, look)
    found = "; ".join(f"{each.words} {each.what}".strip() for each in ranges(one, dossier))
    lines = [("range", found)] if found else []
    lines += [("settle", words) for words in settling(one, dossier) if waits(finding)]
    lines += [("status", finding.status.value)]
    lines += [("decided", decision_words(decision, finding)) for decision in finding.decisions]
    said = ""
    for label, words in lines:
        shown = "" if label == said else label
        yield from hanging(Text(" " * INDENT).append(shown.ljust(9), style="dim"), words, look, INDENT + 9)
        said = label


def _compared(report: Report, look: Look) -> Iterator[Text]:
    yield from _section("Compared, and no contradiction")
    yield from hanging("", harmless(report.notes, report.compared.relations) or "Nothing.", look, 0)
    yield from _section("Not compared, and why")
    yield from hanging("", digest.pairs_words(report), look, 0)
    for what, numbers in (("pairs", report.compared.apart), ("claims", report.compared.uncompared)):
        rows = [
            (f"{number:,}", what.removesuffix("s") if number == 1 else what, why) for why, number in numbers.items()
        ]
        yield from Columns(right=frozenset({0}), indent=2).lines(rows, look)


def _method(report: Report, look: Look) -> Iterator[Text]:
    yield from _section("Method")
    yield from hanging("", method.PRINCIPLE, look, 0)
    checks = (check.id if check.on else f"{check.id} (off)" for check in report.methodology.checks)
    for name, words in (
        *method.facts(report),
        ("ledger", f"{method.ledger_words(report)}, head {method.ledger_head(report)}"),
        ("checks", wording.listed(checks)),
        ("marks", "" if look.colour else LEGEND),
    ):
        if words:
            yield from hanging(Text(f"  {name}  ", style="dim"), words, look, 4)
