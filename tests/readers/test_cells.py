"""Cells of a table: what each says and exactly where it stands."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers.cells import csv_rows, delimiter_of, json_cells

# Text, and the cells of its rows.
TABLES = [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a, b \r\n1,\r\n", [["a", "b"], ["1", ""]]),
    ('"8,800",x', [["8,800", "x"]]),  # the delimiter inside quotation marks
    ('"a ""b"" c",d', [['a "b" c', "d"]]),  # doubled marks
    ('"two\nlines",d\ne,f', [["two\nlines", "d"], ["e", "f"]]),  # a break inside quotation marks
    ('12" guns,d', [['12" guns', "d"]]),  # a mark inside a bare cell
    ('"open,d\ne', [["open,d\ne"]]),  # a quotation that never ends takes the rest
    ('"a"b,c', [["a", "c"]]),
    ("", []),
]


@pytest.mark.parametrize(("text", "rows"), TABLES)
def test_a_table_is_read_as_a_spreadsheet_reads_it(text: str, rows: list[list[str]]) -> None:
    assert [[cell.words for cell in row.cells] for row in csv_rows(text, ",")] == rows


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=6), min_size=1),
        max_size=4,
    )
)
def test_what_a_spreadsheet_writes_comes_back_and_stands_where_it_is_said_to(table: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(table)
    rows = list(csv_rows(out.getvalue(), ","))
    assert [[cell.words for cell in row.cells] for row in rows] == [[words.strip() for words in row] for row in table]
    for row in rows:
        for cell in row.cells:
            assert cell.span.of(out.getvalue()).replace('""', '"').strip() == cell.words


@given(st.text('a",;\n\r', max_size=30))
def test_any_text_has_rows_one_after_the_other(text: str) -> None:
    ends = [0]
    for row in csv_rows(text, ","):
        assert row.span.start >= ends[-1]
        ends.append(row.span.end)
    assert ends[-1] <= len(text)


@pytest.mark.parametrize(("line", "sign"), [("a;b;c,d", ";"), ("a\tb", "\t"), ("a", ","), ('"a;b",c', ",")])
def test_the_delimiter_is_the_one_that_parts_most(line: str, sign: str) -> None:
    assert delimiter_of(line) == sign


@given(
    st.dictionaries(
        st.text(max_size=4), st.text(max_size=6) | st.integers() | st.none() | st.booleans() | st.lists(st.integers())
    )
)
def test_members_of_an_object_stand_where_they_are_said_to(record: dict[str, object]) -> None:
    line = json.dumps(record, indent=1)
    for key, cell in json_cells(line).items():
        value = record[key]
        there = cell.span.of(line)
        assert json.loads(f'"{there}"' if isinstance(value, str) else there) == value
    assert json_cells(line).keys() == {
        key for key, value in record.items() if isinstance(value, str) or type(value) is int
    }
