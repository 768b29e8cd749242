"""The cells of a table's rows with their offsets. Owns quoting and delimiters; knows no meaning of any column."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Span

DELIMITERS = ",;\t|"
"""A comma in a sheet saved in English, a semicolon where the comma parts decimals."""
_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its characters in the text without the quotation marks around them, and what they say."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One record, which may run over several lines when a cell is quoted; `span` is without its line break."""

    span: Span
    cells: tuple[Cell, ...]


def csv_rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield every record of RFC 4180 text, blank ones too; a quotation mark inside a bare cell is a character."""
    at = 0
    while at < len(text):
        start, cells = at, list[Cell]()
        while True:
            cell, at = _csv_cell(text, at, delimiter)
            cells.append(cell)
            if text[at : at + 1] != delimiter:
                break
            at += 1
        yield Row(Span(start, at), tuple(cells))
        at += 2 if text[at : at + 2] == "\r\n" else 1


def _csv_cell(text: str, at: int, delimiter: str) -> tuple[Cell, int]:
    """Read one cell and return it with the offset of what ends it. An open quotation takes the rest of the text."""
    if text[at : at + 1] == '"':
        close = at + 1
        while (close := text.find('"', close)) >= 0 and text[close + 1 : close + 2] == '"':
            close += 2
        close = len(text) if close < 0 else close
        span = Span(at + 1, close)
        return Cell(span, span.of(text).replace('""', '"').strip()), _bare_end(
            text, min(close + 1, len(text)), delimiter
        )
    end = _bare_end(text, at, delimiter)
    return Cell(_stripped(text, at, end), text[at:end].strip()), end


def _bare_end(text: str, at: int, delimiter: str) -> int:
    while at < len(text) and text[at] not in "\r\n" and text[at] != delimiter:
        at += 1
    return at


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def delimiter_of(text: str) -> str:
    """Return the delimiter that parts the first line into most cells."""
    return max(DELIMITERS, key=lambda sign: len(next(csv_rows(text, sign), Row(Span(0, 0), ())).cells))


def json_cells(line: str) -> dict[str, Cell]:
    """Return the members of a JSON object that hold a string or a number, by key; of a key given twice, the last.

    Raises ValueError when `line` is no object; the digits of a number are kept as written.
    """
    cells: dict[str, Cell] = {}
    decoder = json.JSONDecoder()
    at = _skip(line, 0)
    if line[at : at + 1] != "{":
        raise ValueError("not an object")
    at = _skip(line, at + 1)
    while line[at : at + 1] == '"':
        key, at = decoder.raw_decode(line, at)
        at = _skip(line, _skip(line, at) + 1)  # over the colon: the line was read as JSON before
        value, end = decoder.raw_decode(line, at)
        if isinstance(value, str):
            cells[key] = Cell(Span(at + 1, end - 1), value.strip())
        elif isinstance(value, int | float) and not isinstance(value, bool):
            cells[key] = Cell(Span(at, end), line[at:end])
        at = _skip(line, end)
        at = _skip(line, at + 1) if line[at : at + 1] == "," else at
    return cells


def _skip(line: str, at: int) -> int:
    while at < len(line) and line[at] in _SPACE:
        at += 1
    return at
