"""Report files: golden, safe to open, and complete."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from factcheck import plugins
from factcheck.errors import UsageError
from factcheck.model import Document
from factcheck.report.exporters.rows import CLAIMS, POSITIONS, text_cell
from tests.report import made
from tests.report.exporters import made_report

ATTACK = "\x1b[31m<script>alert(1)</script>|[a](javascript:x)`*_~\u202e\n# b"
NAMES = tuple(plugins.BUILT_INS[plugins.EXPORTERS])
FORMULA = '=HYPERLINK("http://example.org","a")'


def hostile(words: str = ATTACK) -> Document:
    text = made.TEXT.replace("people", f"people{words}".replace("\n", " "))
    return made.document(text, f"ketra{words}", f"Post{words}", f"Title{words}")


@pytest.mark.parametrize(("path", "data"), list(made_report.files()), ids=lambda one: getattr(one, "name", ""))
def test_the_files_are_as_they_were_read_and_approved(path: Path, data: bytes) -> None:
    assert data == path.read_bytes(), "python -m tests.golden writes them anew"


@pytest.mark.parametrize("name", NAMES)
def test_every_exporter_writes_the_same_twice(name: str) -> None:
    once = made_report.exported(name, made_report.report())
    assert once == made_report.exported(name, made_report.report())
    assert name == "xlsx" or once.endswith(b"\n")


@pytest.mark.parametrize("name", [name for name in NAMES if name != "xlsx"])
def test_every_claim_is_named_whole_so_that_show_opens_it(name: str) -> None:
    file = made_report.exported(name, made_report.report()).decode()
    for claim in made_report.report().claims:
        assert claim.id in file


@pytest.mark.parametrize("name", [name for name in NAMES if name != "xlsx"])
def test_control_characters_never_come_out(name: str) -> None:
    file = made_report.exported(name, made_report.report(hostile())).decode()
    assert "\x1b" not in file
    assert "\u202e" not in file


# --------------------------------------------------------------------------------------------------------- Markdown


def test_words_of_a_document_are_no_markup() -> None:
    page = made_report.exported("markdown", made_report.report(hostile())).decode()
    assert "<script" not in page.replace("\\<script", "")
    assert not re.search(r"(?<!\\)\]\(", page)
    assert "\n# b" not in page
    tables = [rows.splitlines() for rows in re.findall(r"(?:^\|.*\n)+", page, re.M)]
    assert len(tables) > 8
    for rows in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1, rows[0]


# -------------------------------------------------------------------------------------------------------------- JSON


def test_json_escapes_what_an_editor_would_obey() -> None:
    text = made_report.exported("json", made_report.report(hostile())).decode()
    assert json.loads(text)["documents"][0]["name"] == f"ketra{ATTACK}"


# --------------------------------------------------------------------------------------------------------------- CSV


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_csv_has_a_row_for_each_claim_in_each_position_and_then_the_other_claims() -> None:
    report = made_report.report()
    rows = table(made_report.exported("csv", report))
    assert [row["position"] for row in rows] == ["A", "B", "C"]
    rows = table(made_report.exported("csv", replace(report, findings=())))
    assert [row["discrepancy"] for row in rows] == ["", "", ""]
    assert {row["claim"] for row in rows} == {claim.id for claim in report.claims}
    assert (*POSITIONS, *CLAIMS) == tuple(rows[0])


def test_a_bound_is_a_plain_number_and_an_open_side_is_empty() -> None:
    held, dead, _ = table(made_report.exported("csv", made_report.report()))
    assert (held["low"], held["high"]) == ("31", "31")
    assert (dead["low"], dead["high"]) == ("24", "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t=", "\r+", " =", "\x00="])
def test_no_text_cell_becomes_a_formula(start: str) -> None:
    assert text_cell(f"{start}cmd|' /C calc'!A0")[0] in "'␀␍"


def test_no_cell_of_the_csv_of_hostile_articles_becomes_a_formula() -> None:
    article = made.document(
        made.TEXT,
        FORMULA,
        "@SUM(1)",
        "+1",
    )
    for row in table(made_report.exported("csv", made_report.report(article))):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
        assert row["document"] == f"'{FORMULA}"


# -------------------------------------------------------------------------------------------------------------- XLSX


def book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_the_workbook_has_a_sheet_a_table_and_types_its_cells() -> None:
    sheets = book(made_report.exported("xlsx", made_report.report()))
    assert sheets.sheetnames == [
        "Summary", "Discrepancies", "Positions", "Working", "No contradiction", "Not compared", "Claims", "Sources",
        "Documents", "Checks",
    ]  # fmt: skip
    claims = sheets["Claims"]
    names = [cell.value for cell in claims[1]]
    first = dict(zip(names, claims[2], strict=True))
    assert first["low"].value == 31
    assert first["as of"].is_date
    assert first["start"].value == 139
    assert first["claim"].value == made_report.report().claims[0].id


def test_no_cell_of_the_workbook_is_a_formula_or_an_address_and_its_texts_are_whole() -> None:
    article = made.document(made.TEXT, FORMULA, "http://example.org", "+1")
    sheets = book(made_report.exported("xlsx", made_report.report(article)))
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or (cell.hyperlink and cell.hyperlink.target)]
    assert FORMULA in [cell.value for cell in cells]


def test_an_id_leads_to_the_row_that_tells_of_it() -> None:
    sheets = book(made_report.exported("xlsx", made_report.report()))
    led = 0
    for cell in (cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.hyperlink):
        sheet, _, place = cell.hyperlink.location.partition("!")
        row = sheets[sheet.strip("'")][place.removeprefix("$").replace("$", "")].row
        assert cell.value in [one.value for one in sheets[sheet.strip("'")][row]]
        led += 1
    assert led > 9


def test_every_sheet_keeps_its_head_in_sight_can_be_filtered_and_breaks_no_id() -> None:
    for sheet in book(made_report.exported("xlsx", made_report.report())):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if re.fullmatch(r"(c|d|doc)-[0-9a-f]{16}", str(cell.value)):
                widths = [one.width for one in sheet.column_dimensions.values() if one.min <= cell.column <= one.max]
                assert widths
                assert widths[0] > len(cell.value)


def test_the_workbook_tells_no_time_and_no_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(made_report.exported("xlsx", made_report.report()))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_a_figure_of_more_digits_than_a_spreadsheet_keeps_is_text() -> None:
    report = made_report.report()
    claim = report.claims[0]
    assert claim.quantity is not None
    long = replace(claim, quantity=replace(claim.quantity, low=Decimal("12345678901234567")))
    sheets = book(made_report.exported("xlsx", replace(report, claims=(long, *report.claims[1:]))))
    assert "12345678901234567" in [cell.value for cell in sheets["Claims"][2]]


# --------------------------------------------------------------------------------------------------------- which one


def test_a_format_nobody_writes_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no report is written as \.docx; name a file that ends in \.csv, "):
        plugins.exporter_for(".docx")
