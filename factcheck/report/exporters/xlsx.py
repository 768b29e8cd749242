"""A report as a workbook: a sheet a table, filters on, first row frozen. Owns sheets and formats.

Written by XlsxWriter; cells are typed as text, number or day, and no text is ever taken for a formula or an address.
The same report gives the same bytes on any machine: the day of creation is fixed, and the parts are stored, because two
builds of zlib compress differently.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from factcheck.pipeline.report import Report
from factcheck.report import digest
from factcheck.report.exporters import method
from factcheck.report.exporters.rows import (
    CLAIMS,
    DISCREPANCIES,
    DOCUMENTS,
    POSITIONS,
    RELATIONS,
    SOURCES,
    WORKING,
    Row,
    Rows,
)
from factcheck.report.safe import one_line

CREATED = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The day that ZIP counts from, as XlsxWriter dates the parts inside: no file tells when it was made."""
LONGEST = 32_767
"""Characters of a cell (Excel specifications and limits)."""
FIRST_YEAR = 1900
"""Before it a workbook has no days; those are written as text."""
WIDTHS = {
    "question": 48, "why": 60, "words": 48, "what would settle it": 60, "reported": 28, "measured": 36, "source": 28,
    "other words": 48, "other source": 28, "decisions": 40, "notes": 40, "sha-256": 30, "name": 22, "is": 100,
    "one and the other": 60, "they stand": 30, "source as written": 36, "origin": 28, "population": 24, "reason": 60,
    "looks for": 60, "needs": 60, "title": 36, "address": 36, "labels": 28, "also written": 36, "document": 26,
    "publisher": 26, "claims": 40, "whom or what": 26,
    "discrepancy": 21, "claim": 21, "other claim": 21, "lowest claim": 21, "highest claim": 21, "document id": 21,
    "id": 21, "supersedes": 21,
}  # fmt: skip
"""Characters a column is wide; an id stands on one line."""
USUAL = 14
LINKS = 65_530
"""Links that a sheet may hold (Excel specifications and limits)."""
UNIQUE = 15
"""Digits that a spreadsheet's numbers keep (IEEE 754); longer figures are written as text."""


class XlsxExporter:
    """Writes .xlsx."""

    name = "xlsx"
    suffixes = (".xlsx",)

    def export(self, report: Report) -> bytes:
        """Return the whole file."""
        out = io.BytesIO()
        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with xlsxwriter.Workbook(out, options) as book:
            book.set_properties({"title": digest.headline(report), "created": CREATED})
            formats = _formats(book)
            homes = _homes(report)
            for name, columns, rows in _sheets(report):
                _write(book.add_worksheet(name), columns, rows, formats, homes)
        return _stored(out)


EXPORTER = XlsxExporter()


def _stored(packed: io.BytesIO) -> bytes:
    """Return the same archive with its parts as they are, in their order, dated alike."""
    out = io.BytesIO()
    with zipfile.ZipFile(packed) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as after:
        for part in before.infolist():
            member = zipfile.ZipInfo(part.filename, CREATED.timetuple()[:6])
            member.create_system = 3  # said alike by every system
            after.writestr(member, before.read(part))
    return out.getvalue()


def _sheets(report: Report) -> Iterator[tuple[str, tuple[str, ...], Iterable[Row]]]:
    rows = Rows(report)
    yield "Summary", ("name", "is"), _summary(report)
    yield "Discrepancies", DISCREPANCIES, rows.discrepancies()
    yield "Positions", (*POSITIONS, *CLAIMS), rows.positions()
    yield "Working", WORKING, rows.working()
    yield "No contradiction", RELATIONS, rows.relations()
    yield "Not compared", ("what", "number", "reason"), _not_compared(report)
    yield "Claims", CLAIMS, rows.all_claims()
    yield "Sources", SOURCES, rows.sources()
    yield "Documents", DOCUMENTS, rows.documents()
    yield "Checks", ("check", "on", "looks for", "needs", "severity"), _checks(report)


def _summary(report: Report) -> Iterator[Row]:
    yield "report", digest.headline(report)
    yield "read", digest.what_was_read(report)
    yield "purpose", digest.PURPOSE
    for name, words in (("choice", digest.choice(report)), ("out of date", digest.STALE if report.stale else "")):
        if words:
            yield name, words
    statuses, count = digest.tally(report)
    for severity, status in sorted(count, key=lambda one: (one[0].rank, statuses.index(one[1]))):
        yield f"{severity}, {status}", count[severity, status]
    yield "method", method.PRINCIPLE
    yield from method.facts(report)
    yield "ledger", f"{method.ledger_words(report)}, head {method.ledger_head(report)} ({method.VERIFY})"


def _not_compared(report: Report) -> Iterator[Row]:
    for what, numbers in (("pairs", report.compared.apart), ("claims", report.compared.uncompared)):
        for why, number in numbers.items():
            yield what, number, why


def _checks(report: Report) -> Iterator[Row]:
    for one in report.methodology.checks:
        yield one.id, "yes" if one.on else "no", one.looks_for, one.needs, one.severity
    for noted in method.NOTED:
        yield noted.id, "yes", noted.explanation, noted.needs, method.NO_FLAG


def _formats(book: Any) -> dict[str, Any]:
    return {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "link": book.add_format({"valign": "top", "font_color": "#1c4f8f", "underline": 1}),
        "number": book.add_format({"num_format": "#,##0.##;-#,##0.##;0", "valign": "top"}),
        "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
    }


def _homes(report: Report) -> dict[str, tuple[str, int]]:
    """Return each id with the sheet and the row that tell of it, so that wherever it is named it leads there."""
    listed = {
        "Discrepancies": [found.discrepancy.id for found in report.findings],
        "Claims": [claim.id for claim in report.claims],
        "Documents": [document.id for document in report.documents],
    }
    return {id_: (sheet, row) for sheet, ids in listed.items() for row, id_ in enumerate(ids, 1)}


def _write(
    sheet: Any,
    columns: tuple[str, ...],
    rows: Iterable[Row],
    formats: dict[str, Any],
    homes: dict[str, tuple[str, int]],
) -> None:
    for number, name in enumerate(columns):
        sheet.write_string(0, number, name, formats["head"])
        sheet.set_column(number, number, WIDTHS.get(name, USUAL))
    last, left = 0, LINKS
    for last, row in enumerate(rows, 1):
        for number, cell in enumerate(row):
            home = homes.get(cell) if isinstance(cell, str) else None
            if home is not None and home[0] != sheet.get_name() and left:
                address = f"internal:'{home[0]}'!A{home[1] + 1}"
                sheet.write_url(last, number, address, formats["link"], str(cell))
                left -= 1
            else:
                _cell(sheet, last, number, cell, formats)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(last, len(columns) - 1)}"})


def _cell(sheet: Any, row: int, column: int, cell: Any, formats: dict[str, Any]) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, date) and cell.year >= FIRST_YEAR:
        sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), formats["day"])
    elif isinstance(cell, int | Decimal) and len(Decimal(cell).as_tuple().digits) <= UNIQUE:
        whole = cell == int(cell)
        sheet.write_number(row, column, int(cell) if whole else float(cell), formats["whole" if whole else "number"])
    else:
        sheet.write_string(row, column, one_line(str(cell))[:LONGEST], formats["text"])
