"""JSON Lines: one record a line, one document a record. A broken line costs that record alone.

A record without text that holds a figure is a row of figures.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.model import Document
from factcheck.plugins import Given
from factcheck.readers.cells import json_cells
from factcheck.readers.columns import columns_of, holds_figures
from factcheck.readers.datelines import parse_date
from factcheck.readers.decoding import decode, encoding_of, refuse_binary
from factcheck.readers.document import make_document
from factcheck.readers.figures import row_document


class JsonlReader:
    """Reads records of id, text and optional published, publisher, title, uri; a null or blank field is absent."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")

    def read(self, path: Path, given: Given) -> Iterator[Document | InputError]:
        """Yield a document or an InputError for each line that is not blank. Raises InputError when there is none."""
        if given.uri or given.title:
            raise InputError(f"cannot read {path}: a uri or a title is one document's, and this file holds records.")
        seen: dict[str, int] = {}
        number = 0
        for number, line in _lines(path):
            where = f"line {number} of {path}"
            try:
                record = _record(line, where)
                if "text" not in record and holds_figures(record, given.columns or {}):
                    yield _figures(line, given, (path, number), seen)
                    continue
                name = _name(record, where)
                if name in seen:
                    raise InputError(f"cannot read {where}: the id {name!r} is taken by line {seen[name]}.")
                seen[name] = number
                yield replace(self._document(record, name, given, where), given=str(path))
            except InputError as problem:
                yield problem
        if not number:
            raise InputError(f"cannot read {path}: it holds no records.")

    def _document(self, record: dict[str, Any], name: str, given: Given, where: str) -> Document:
        text = _string(record, "text", where) or _missing("text", where)
        told = replace(
            given,
            name=name,
            publisher=given.publisher or _string(record, "publisher", where),
            title=_string(record, "title", where),
            uri=_string(record, "uri", where),
            dateline=given.dateline or _published(record, where),
        )
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return make_document(text, where, sha256=digest, reader=self.name, given=told)


READER = JsonlReader()


def _figures(line: bytes, given: Given, at: tuple[Path, int], seen: dict[str, int]) -> Document:
    """Return the row of figures that a record without text is; `seen` tells two records of one name."""
    where = f"line {at[1]} of {at[0]}"
    row = decode(line, where).strip()
    for words in json.loads(row):
        refuse_binary(words, where)
    cells = json_cells(row)
    for cell in cells.values():
        _string({"a field": cell.words}, "a field", where)
    return row_document(row, cells, columns_of(list(cells), given.columns or {}, where), given, at, seen)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield number and UTF-8 bytes of each line that is not blank. Only LF parts records: U+2028 may stand inside."""
    with path.open("rb") as file:
        encoding, mark = encoding_of(file.read(4))
        if encoding == "utf-8":
            file.seek(mark)
            lines: Any = file
        else:
            file.seek(0)
            lines = decode(file.read(), str(path)).encode("utf-8").split(b"\n")
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield number, line


def _record(line: bytes, where: str) -> dict[str, Any]:
    try:
        record = json.loads(decode(line, where))
    except (ValueError, RecursionError) as problem:
        raise InputError(f"cannot read {where}: it is not JSON ({problem}).") from None
    if not isinstance(record, dict):
        raise InputError(f"cannot read {where}: it is not a JSON object.")
    return record


def _name(record: dict[str, Any], where: str) -> str:
    name = record.get("id")
    if isinstance(name, int) and not isinstance(name, bool):
        return str(name)
    return _string(record, "id", where) or _missing("id", where)


def _missing(field: str, where: str) -> str:
    raise InputError(f'cannot read {where}: the record has no "{field}".')


def _string(record: dict[str, Any], field: str, where: str) -> str | None:
    value = record.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f'cannot read {where}: "{field}" is not a string.')
    refuse_binary(value, where)
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise InputError(f'cannot read {where}: "{field}" holds half of a surrogate pair, which is no character.')
    return value if value.strip() else None


def _published(record: dict[str, Any], where: str) -> date | None:
    words = _string(record, "published", where)
    if words is None:
        return None
    found = parse_date(words)
    if found is None:
        raise InputError(
            f'cannot read {where}: "published" is not a date that can be read ({words[:40]!r}). Write it as 2023-11-07.'
        )
    return found
