"""Tables of figures: each row a document with its provenance; a broken row costs that row alone."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import InputError, UsageError
from factcheck.model import Document
from factcheck.readers import read_document
from factcheck.readers.columns import columns_of, parse_columns

TABLE = """date,ministry,who,deaths
2031-03-03,Interior Ministry,sailors,12
2031-03-04,"Interior Ministry, by phone",sailors,"1,200"
"""


def read(tmp_path: Path, text: str, name: str = "toll.csv", **about: object) -> list[Document | InputError]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read_document(path, **about))  # type: ignore[arg-type]


def documents(found: list[Document | InputError]) -> list[Document]:
    assert all(isinstance(one, Document) for one in found), found
    return [one for one in found if isinstance(one, Document)]


def test_each_row_is_a_document_named_by_file_row_and_column(tmp_path: Path) -> None:
    first, second = documents(read(tmp_path, TABLE))
    assert [first.name, second.name] == ["toll.csv#2/deaths", "toll.csv#3/deaths"]
    assert (first.reader, first.dateline, first.given) == ("figures", date(2031, 3, 3), str(tmp_path / "toll.csv"))
    row = "2031-03-03,Interior Ministry,sailors,12"
    assert first.header is not None
    assert first.text[first.header.end + 1 :] == row
    assert first.sha256 == hashlib.sha256(row.encode()).hexdigest()


def test_the_header_says_where_each_cell_stands_and_what_it_is(tmp_path: Path) -> None:
    _, document = documents(read(tmp_path, TABLE))
    assert document.header is not None
    assert document.header.of(document.text) == (
        '{"figure": ["deaths", 50, 55], "subject": ["who", 41, 48], '
        '"source": ["ministry", 12, 39], "as_of": ["date", 0, 10]}'
    )


def test_an_id_column_names_the_row_and_is_unique(tmp_path: Path) -> None:
    first, error, last = read(tmp_path, "id,figure\na,1\na,2\nb,3\n")
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.name, last.name) == ("toll.csv#a", "toll.csv#b")
    assert "row 3" in str(error)
    assert "the id 'a' is taken by row 2" in str(error)


def test_another_mapping_of_the_same_row_is_another_document(tmp_path: Path) -> None:
    table = "deaths,injured\n12,30\n"
    names = [documents(read(tmp_path, table, columns={"figure": column}))[0].name for column in ("deaths", "injured")]
    assert names == ["toll.csv#2/deaths", "toll.csv#2/injured"]


# A row that cannot be read, and what the person is told; the rows around it are read.
BROKEN = [
    ("some day,M,x,12", "row 3 of .*: the day in 'date' cannot be read"),
    ("3/4/2031,M,x,12", "Write it as 2023-11-07"),
    ("2031-03-03,M,x,", "row 3 of .*: there is no figure in 'deaths'"),
    ("2031-03-03,M,x,1,200", "row 3 of .*: it has 5 cells for 4 columns"),
]


@pytest.mark.parametrize(("row", "message"), BROKEN)
def test_a_broken_row_is_named_and_the_others_go_on(tmp_path: Path, row: str, message: str) -> None:
    first, error, last = read(tmp_path, f"date,ministry,who,deaths\n2031-03-01,M,x,1\n{row}\n\n2031-03-04,M,x,2\n")
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(error, InputError)
    with pytest.raises(InputError, match=message):
        raise error


# A table that cannot be read, and what to do.
REFUSED = [
    ("", "it holds no rows"),
    ("a,b\n1,2\n", "--columns figure=NAME"),
    ("deaths,injured\n1,2\n", "'deaths' and 'injured' hold figures. Say which: --columns figure=deaths"),
]


@pytest.mark.parametrize(("table", "message"), REFUSED)
def test_a_table_without_one_column_of_figures_says_what_to_give(tmp_path: Path, table: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(tmp_path, table)


def test_a_column_that_is_not_there_lists_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no column 'toll'; the columns are date, ministry, who, deaths"):
        read(tmp_path, TABLE, columns={"figure": "toll"})


def test_columns_are_known_by_their_names() -> None:
    names = ["As of", "Reported by", "Country", "Category", "Lower_bound", "Upper bound", "Unit", "Note"]
    assert columns_of(names, {}, "x") == {
        "as_of": "As of", "source": "Reported by", "place": "Country", "subject": "Category",
        "low": "Lower_bound", "high": "Upper bound", "unit": "Unit",
    }  # fmt: skip


def test_what_is_said_of_the_columns_outranks_their_names() -> None:
    assert columns_of(["count", "deaths", "source"], {"figure": "deaths"}, "x") == {
        "figure": "deaths",
        "source": "source",
    }


def test_columns_are_said_as_a_list_of_roles() -> None:
    assert parse_columns("low=deaths, as-of = date,value=n") == {"low": "deaths", "as_of": "date", "figure": "n"}
    for words, message in [
        ("deaths", "maps no column"),
        ("kind=x", "no role 'kind'"),
        ("low=a,low=", "maps no column"),
        ("value=a,figure=b", "both said to be the figure"),
    ]:
        with pytest.raises(UsageError, match=message):
            parse_columns(words)


def test_tabs_and_semicolons_part_cells_too(tmp_path: Path) -> None:
    (one,) = documents(read(tmp_path, "figure\twho\n1,200\tsailors\n", "toll.tsv"))
    (other,) = documents(read(tmp_path, "figure;who\n1,200;sailors\n"))
    assert one.header is not None
    assert one.header.of(one.text) == '{"figure": ["figure", 0, 5], "subject": ["who", 6, 13]}'
    assert (one.header, other.header) == (other.header, one.header)


def test_a_record_without_text_is_a_row_of_figures(tmp_path: Path) -> None:
    lines = '{"id": "c-1", "figure": "at least 300", "source": "the \\"Port\\" Authority"}\n{"id": "a", "text": "Twelve left."}\n'
    row, article = documents(read(tmp_path, lines, "calls.jsonl"))
    assert (row.name, row.reader, article.reader) == ("calls.jsonl#c-1", "figures", "jsonl")
    assert row.text.endswith("\n" + lines.splitlines()[0])
    assert row.header is not None
    assert '"source": ["source", 51, 73, "the \\"Port\\" Authority"]' in row.header.of(row.text)
