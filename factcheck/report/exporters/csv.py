"""A report as CSV: one table, a row for each claim in each position. Owns that table's shape and the file's form.

Claims of no discrepancy follow with the first columns empty, so the table holds every claim. RFC 4180 with a byte-order
mark, which is how Excel knows UTF-8; days are ISO 8601, numbers plain. No cell can become a formula.
"""

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.pipeline.report import Report
from factcheck.report.exporters.rows import CLAIMS, POSITIONS, Cell, Row, Rows, cells


class CsvExporter:
    """Writes .csv."""

    name = "csv"
    suffixes = (".csv",)

    def export(self, report: Report) -> str:
        """Return the whole file."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow((*POSITIONS, *CLAIMS))
        for row in cells(_rows(Rows(report))):
            writer.writerow(map(_written, row))
        return "\ufeff" + out.getvalue()


EXPORTER = CsvExporter()


def _rows(rows: Rows) -> Iterator[Row]:
    behind = set()
    for row in rows.positions():
        behind.add(row[len(POSITIONS)])
        yield row
    nothing: Row = (None,) * len(POSITIONS)
    for claim in rows.all_claims():
        if claim[0] not in behind:
            yield (*nothing, *claim)


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return cell.isoformat() if isinstance(cell, date) else str(cell)
