"""JSON Lines: one record, one document; a broken line costs that record alone."""

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.identity import document_id
from factcheck.model import Document, Span
from factcheck.readers import read_document

RECORD: dict[str, Any] = {"id": "n-1", "text": "Twelve people left."}


def read(tmp_path: Path, *lines: dict[str, Any] | str | bytes) -> list[Document | InputError]:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"\n".join(_bytes(line) for line in lines))
    return list(read_document(path))


def _bytes(line: dict[str, Any] | str | bytes) -> bytes:
    if isinstance(line, dict):
        line = json.dumps(line, ensure_ascii=False)
    return line.encode() if isinstance(line, str) else line


def test_a_record_is_a_document_named_by_its_id(tmp_path: Path) -> None:
    told = {"published": "2031-03-03", "publisher": "The Post", "title": "Ferry sinks", "uri": "https://a.example/1"}
    (document,) = read(tmp_path, RECORD | told)
    assert document == Document(
        id=document_id(RECORD["text"], "The Post", "https://a.example/1", "n-1"),
        name="n-1",
        text=RECORD["text"],
        sha256=hashlib.sha256(RECORD["text"].encode()).hexdigest(),
        reader="jsonl",
        uri="https://a.example/1",
        title="Ferry sinks",
        publisher="The Post",
        dateline=date(2031, 3, 3),
    )
    assert isinstance(document, Document)
    assert document.given == str(tmp_path / "news.jsonl")


def test_null_and_blank_fields_are_sought_in_the_text(tmp_path: Path) -> None:
    text = "Date: 2031-03-03\nPublisher: The Post\n\nTwelve people left."
    (document,) = read(tmp_path, {"id": "n-1", "text": text, "published": None, "publisher": " "})
    assert isinstance(document, Document)
    assert (document.dateline, document.publisher) == (date(2031, 3, 3), "The Post")
    assert document.header == Span(0, 36)


def test_the_record_outranks_its_text_and_the_flag_the_record(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_text(json.dumps({"id": "n-1", "text": "date 2031-03-03 Twelve left.", "published": "2031-03-04"}))
    (record,) = read_document(path)
    (flag,) = read_document(path, dateline=date(2031, 3, 5))
    assert isinstance(record, Document)
    assert isinstance(flag, Document)
    assert (record.dateline, flag.dateline) == (date(2031, 3, 4), date(2031, 3, 5))


# A line that is broken, and what the person is told about it.
BROKEN = [
    ('{"id": "n-2", "text": "cut', "line 2 of .*not JSON"),
    ("[" * 100_000, "line 2 of .*not JSON"),
    ("9" * 5_000, "line 2 of .*not JSON"),
    ('["a"]', "not a JSON object"),
    ('{"text": "x"}', 'no "id"'),
    ('{"id": true, "text": "x"}', '"id" is not a string'),
    ('{"id": "n-2"}', 'no "text"'),
    ('{"id": "n-2", "text": "\\n "}', 'no "text"'),
    ('{"id": "n-2", "text": "date 2031-03-03"}', "no text besides its header"),
    ('{"id": "n-2", "text": 12}', '"text" is not a string'),
    ('{"id": "n-2", "text": "a\\u0000b"}', "NUL"),
    ('{"id": "n-2", "text": "a\\ud800b"}', '"text" holds half of a surrogate'),
    ('{"id": "\\udcff", "text": "a"}', '"id" holds half of a surrogate'),
    ('{"id": "n-2", "text": "a", "title": "\\u0000"}', "NUL"),
    ('{"id": "n-2", "text": "a", "published": "3/4/2031"}', '"published" is not a date'),
    ('{"id": "n-1", "text": "other"}', "the id 'n-1' is taken by line 1"),
    (b'{"id": "n-2", "text": "Z\xf6lf"}', "byte 25 is not UTF-8"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN)
def test_a_broken_line_is_named_and_the_others_go_on(tmp_path: Path, line: str | bytes, message: str) -> None:
    first, error, last = read(tmp_path, RECORD, line, {"id": "n-3", "text": "Nine people left."})
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert isinstance(error, InputError)
    with pytest.raises(InputError, match=message):
        raise error
    assert "line 2" in str(error)


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    error, document = read(tmp_path, "", " ", "{", "", {"id": 7, "text": "a\u2028b"}, "")
    assert "line 3" in str(error)
    assert isinstance(document, Document)
    assert (document.name, document.text) == ("7", "a\u2028b")


def test_a_file_without_records_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no records"):
        read(tmp_path, "", "  ")


def test_a_uri_is_one_documents(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(RECORD))
    with pytest.raises(InputError, match="holds records"):
        list(read_document(path, uri="https://a.example/1"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_dropped(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(f"{json.dumps(RECORD)}\r\n".encode(encoding))
    (document,) = read_document(path)
    assert isinstance(document, Document)
    assert document.text == RECORD["text"]


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), min_size=1)
)
def test_every_text_goes_through_unchanged(tmp_path: Path, texts: list[str]) -> None:
    kept = [f"On Monday {text}" for text in texts]
    found = read(tmp_path, *({"id": str(number), "text": text} for number, text in enumerate(kept)))
    assert [document.text for document in found if isinstance(document, Document)] == kept


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    try:
        found = read(tmp_path, data)
    except InputError:
        return
    assert all(isinstance(one, InputError) or one.text.strip() for one in found)
