"""Printing findings in each form: for `check` and `discrepancies` alike. Owns the choice, not the pages."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from factcheck.cli.casebook import Casebook
from factcheck.cli.options import Form
from factcheck.model import Finding
from factcheck.records import Record, finding_record
from factcheck.report.cards import card
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look
from factcheck.report.tables import discrepancy_lines, discrepancy_rows
from factcheck.report.terminal import Screen, write_json, write_records


def show_findings(findings: Sequence[Finding], book: Casebook, form: Form, *, cards: bool) -> None:
    """Print findings as a table, as cards, as plain records, or as the contract's JSON."""
    dossier = book.dossier(findings=findings)
    if form is Form.JSON:
        documents = [{"id": document.id, "name": document.name} for document in book.documents()]
        write_json([{"documents": documents, "discrepancies": finding_records(findings, dossier)}])
    elif form is Form.PLAIN:
        write_records(discrepancy_rows(findings, dossier))
    else:
        screen = Screen()
        look = screen.look
        if not findings:
            screen.lines([Text("No discrepancies.")])
        screen.lines(card_lines(findings, dossier, look) if cards else discrepancy_lines(findings, dossier, look))


def finding_records(findings: Sequence[Finding], dossier: Dossier) -> list[Record]:
    return [finding_record(finding, dossier.claims, dossier.documents) for finding in findings]


def card_lines(findings: Sequence[Finding], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the cards, an empty line after each."""
    for finding in findings:
        yield from card(finding, dossier, look)
        yield Text()
