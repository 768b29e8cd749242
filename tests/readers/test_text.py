"""Plain text is verbatim: what a reader may drop, what it refuses, and where offsets count from."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model import Document
from factcheck.readers import document_name, read_document

Write = Callable[[bytes | str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def writer(content: bytes | str) -> Path:
        path = tmp_path / "article.txt"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return writer


def read(path: Path) -> Document:
    (found,) = read_document(path)
    assert isinstance(found, Document)
    return found


# Text is what the bytes say, character by character.
VERBATIM = [
    "Twelve 🚢🚢 people left.\n",  # beyond the basic plane
    "قال المسؤولون إن 12 شخصا قتلوا.",  # right to left
    "First line.\r\nSecond line.\r\n\r\nThird.",  # CRLF stays CRLF
    "Old Mac\rline breaks",
    "Cafe\u0301 owners, not Caf\u00e9 owners",  # combining marks are not composed
    "  leading and trailing space \n\n",
    "a form\x0cfeed, a unit\x1fseparator, a line\u2028separator, an escape \x1b[31m",
    "a mark inside \ufeff stays",
]


@pytest.mark.parametrize("text", VERBATIM)
def test_text_is_verbatim(write: Write, text: str) -> None:
    assert read(write(text)).text == text


def test_only_the_byte_order_mark_is_dropped(write: Write) -> None:
    data = b"\xef\xbb\xbfTwelve people left."
    document = read(write(data))
    assert document.text == "Twelve people left."
    assert document.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_its_byte_order_mark(write: Write, encoding: str) -> None:
    text = "Twelve 🚢 people\r\nleft."
    assert read(write("\ufeff".encode(encoding) + text.encode(encoding))).text == text
    with pytest.raises(InputError, match="NUL"):
        read(write(text.encode(encoding)))


# What is refused, and the word that tells the person what to do.
REFUSED = [
    (b"", "holds no text"),
    (b"\xef\xbb\xbf", "holds no text"),
    (b" \r\n\t\xc2\xa0\n", "holds no text"),
    (b"date 2031-03-03\n\n  \n", "no text besides its header"),
    (b"Twelve\0people", "NUL bytes"),
    (b"\x7fELF\0\xff\xfe", "NUL bytes"),
    ("Zwölf Tote".encode("latin-1"), "iconv -f WINDOWS-1252 -t UTF-8"),
    ("Zwölf Tote".encode("utf-32"), "UTF-32"),
    (b"\xff\xfeT\x00w\x00e", "byte 7 is not UTF-16"),
    (b"half a pair \xed\xa0\x80", "byte 13 is not UTF-8"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_what_is_no_article_is_refused_with_advice(write: Write, data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as raised:
        read(write(data))
    assert "article" in str(raised.value)


@pytest.mark.parametrize("name", ["notes.docx", "notes", "notes.TXT.bak"])
def test_an_unknown_suffix_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("Twelve people left.")
    with pytest.raises(InputError, match=r"cannot read .*notes.*reader.* Save it as plain text"):
        list(read_document(path))


def test_a_missing_file_and_a_directory_are_input_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_document(tmp_path / "absent.txt"))
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(InputError, match="is a directory"):
        list(read_document(tmp_path / "folder.txt"))


@pytest.mark.parametrize(
    ("file", "given_name", "name"),
    [
        ("a.txt", None, "a"),
        ("A.TXT", None, "A"),
        ("a.md", None, "a.md"),
        ("a.text", None, "a.text"),
        ("a.b.txt", "north/a.b.txt", "north/a.b"),
    ],
)
def test_a_document_is_named_by_its_path_without_txt(
    tmp_path: Path, file: str, given_name: str | None, name: str
) -> None:
    path = tmp_path / file
    path.write_text("Twelve people left.")
    (found,) = read_document(path, name=given_name)
    assert isinstance(found, Document)
    assert (found.name, found.reader) == (name, "text")


def test_a_name_that_is_no_utf_8_can_be_stored_all_the_same() -> None:
    assert document_name(b"caf\xe9/12 \xf0\x9f\x9a\xa2.txt".decode("utf-8", "surrogateescape")) == "caf\ufffd/12 🚢"


def test_what_is_given_outranks_the_header(write: Write) -> None:
    path = write("Date: 2031-03-03\nPublisher: Told\nTitle: Told\nURL: https://told.example/1\n\nTwelve people left.")
    told = read(path)
    assert (told.dateline, told.publisher, told.title, told.uri) == (
        date(2031, 3, 3), "Told", "Told", "https://told.example/1",
    )  # fmt: skip
    (found,) = read_document(path, dateline=date(2031, 3, 4), publisher="Given", title="New", uri="https://g.example")
    assert isinstance(found, Document)
    assert (found.dateline, found.publisher, found.title, found.uri) == (
        date(2031, 3, 4), "Given", "New", "https://g.example",
    )  # fmt: skip
    assert found.id != told.id
    assert found.text == told.text


def test_the_same_file_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    ids = set()
    for folder in ("here", "there"):
        path = tmp_path / folder / "a.txt"
        path.parent.mkdir()
        path.write_text("Twelve people left.")
        ids.add(read(path).id)
    assert len(ids) == 1


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), mark=st.booleans())
def test_any_text_goes_through_unchanged_or_is_refused(write: Write, text: str, mark: bool) -> None:
    path = write(text.encode("utf-8-sig" if mark else "utf-8"))
    kept = text if mark else text.removeprefix("\ufeff")
    try:
        document = read(path)
    except InputError:
        assert not kept.strip() or kept.lstrip().lower().startswith(("date", "---"))
    else:
        assert document.text == kept
        assert document.header is None or document.header.of(kept).strip()


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(write: Write, data: bytes) -> None:
    try:
        document = read(write(data))
    except InputError:
        return
    assert document.text.strip()
