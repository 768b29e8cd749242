"""Tables of figures (CSV, TSV): each row a document of its own. Owns a row's name and text, not what it claims.

A row's text is its header, one line of JSON that says which column each cell is in, what it is read as and where it
stands (role: column, start, end below the row's start, and its words where they differ from those characters); then
the row, verbatim. So a stored row can be read again without its table, and another mapping of the columns is another
version of it. A row is called `FILE#ROW/COLUMN` after its own id or the number a spreadsheet shows, and the column of
its figure unless that is called `figure`, `low` ... itself: two readings of one row with two figures are two documents.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from factcheck.errors import InputError
from factcheck.identity import document_id
from factcheck.model import Document, Span
from factcheck.plugins import Given
from factcheck.readers.cells import Cell, csv_rows, delimiter_of
from factcheck.readers.columns import FIGURES, ROLES, columns_of
from factcheck.readers.datelines import parse_date
from factcheck.readers.decoding import decode

NAME = "figures"
DAYS = ("as_of", "day", "since", "published")


class FiguresReader:
    """Reads .csv and .tsv with a line of column names; a broken row costs that row alone."""

    name = NAME
    suffixes = (".csv", ".tsv")

    def read(self, path: Path, given: Given) -> Iterator[Document | InputError]:
        """Yield a document or an InputError for each row that is not blank. Raises InputError for the whole table."""
        text = decode(path.read_bytes(), str(path))
        delimiter = "\t" if path.suffix.lower() == ".tsv" else delimiter_of(text)
        rows = ((n, row) for n, row in enumerate(csv_rows(text, delimiter), 1) if any(c.words for c in row.cells))
        first = next(rows, None)
        if first is None:
            raise InputError(f"cannot read {path}: it holds no rows.")
        names = [cell.words for cell in first[1].cells]
        columns = columns_of(names, given.columns or {}, str(path))
        seen: dict[str, int] = {}
        for number, row in rows:
            where = f"row {number} of {path}"
            try:
                if len(row.cells) > len(names):
                    raise InputError(f"cannot read {where}: it has {len(row.cells)} cells for {len(names)} columns.")
                inside = (Cell(_moved(cell.span, -row.span.start), cell.words) for cell in row.cells)
                cells = dict(zip(names, inside, strict=False))
                yield row_document(row.span.of(text), cells, columns, given, (path, number), seen)
            except InputError as problem:
                yield problem


READER = FiguresReader()


def row_document(
    row: str,
    cells: Mapping[str, Cell],
    columns: Mapping[str, str],
    given: Given,
    at: tuple[Path, int],
    seen: dict[str, int],
) -> Document:
    """Return the document of one row; `cells` are by column with spans in `row`, `seen` the names already given.

    Raises InputError for a row without a figure, with a day that cannot be read, or with another row's id.
    """
    path, number = at
    where = f"row {number} of {path}"
    read = {role: (name, cells[name]) for role, name in columns.items() if name in cells and cells[name].words}
    days = {role: _day(*read[role], where) for role in DAYS if role in read}
    said: dict[str, str] = {role: read[role][1].words for role in ("publisher", "title", "uri", "id") if role in read}
    figure = next((read[role][0] for role in FIGURES if role in read), None)
    if figure is None:
        holders = " or ".join(repr(columns[role]) for role in FIGURES if role in columns)
        raise InputError(f"cannot read {where}: there is no figure in {holders}.")
    key = said.get("id", str(number))
    name = f"{given.name or path.name}#{key}" + ("" if figure.lower() in _PLAIN else f"/{figure}")
    if name in seen:
        raise InputError(f"cannot read {where}: the id {key!r} is taken by row {seen[name]}.")
    seen[name] = number
    return _made(name, row, _header(row, read, days), given, said, days, str(path))


def _made(
    name: str, row: str, header: str, given: Given, said: Mapping[str, str], days: Mapping[str, date], path: str
) -> Document:
    text, publisher, uri = f"{header}\n{row}", given.publisher or said.get("publisher"), said.get("uri")
    return Document(
        id=document_id(text, publisher, uri, name),
        name=name,
        text=text,
        sha256=hashlib.sha256(row.encode("utf-8")).hexdigest(),
        reader=NAME,
        uri=uri,
        title=given.title or said.get("title"),
        publisher=publisher,
        # Nobody writes a count down before the moment it holds for; of a row, mostly no more is known.
        dateline=given.dateline or days.get("published") or days.get("as_of") or days.get("day"),
        header=Span(0, len(header)),
        given=path,
    )


_PLAIN = frozenset(name for role in FIGURES for name in (role, *ROLES[role]))


def _header(row: str, read: Mapping[str, tuple[str, Cell]], days: Mapping[str, date]) -> str:
    fields: dict[str, Sequence[str | int]] = {}
    for role, (name, cell) in read.items():
        words = days[role].isoformat() if role in days else cell.words
        place = (name, cell.span.start, cell.span.end)
        fields[role] = place if cell.span.of(row) == words else (*place, words)
    return json.dumps(fields, ensure_ascii=False)


def _day(name: str, cell: Cell, where: str) -> date:
    found = parse_date(cell.words)
    if found is None:
        told = f"the day in {name!r} cannot be read ({cell.words[:40]!r}). Write it as 2023-11-07"
        raise InputError(f"cannot read {where}: {told}.")
    return found


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
