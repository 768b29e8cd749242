"""One file to its documents, by suffix. Owns its name and which reader takes it; no format."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePath

from factcheck.errors import InputError
from factcheck.model import Document
from factcheck.plugins import Given, reader_for

NAMELESS_SUFFIX = ".txt"
"""The one suffix a document's name leaves out (CONTRACT)."""


def read_document(
    path: Path | str,
    *,
    name: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    uri: str | None = None,
    dateline: date | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Document | InputError]:
    """Yield the documents of a file, and an InputError in place of each broken record.

    What is given outranks what the file says of itself; `name` is the file's path below the directory given.
    `columns` says what the columns of a table of figures hold; other files have none.
    Raises InputError, on the first step, when the whole file cannot be read.
    """
    path = Path(path)
    given = Given(document_name(name or path.name), publisher, title, uri, dateline, columns)
    if not path.exists():
        raise InputError(f"cannot read {path}: no such file or directory")
    found = reader_for(path.suffix)
    if found is None:
        raise InputError(f"cannot read {path}: {_no_reader(path.suffix)} Save it as plain text (.txt).")
    try:
        yield from found[1].read(path, given)
    except OSError as problem:
        raise InputError(f"cannot read {path}: {(problem.strerror or str(problem)).lower()}") from problem


def document_name(path: str) -> str:
    """Name a document by its file's path, with slashes, without the suffix .txt; what is not UTF-8 is U+FFFD."""
    name = PurePath(path)
    name = name.with_suffix("") if name.suffix.lower() == NAMELESS_SUFFIX else name
    return name.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _no_reader(suffix: str) -> str:
    return f"this build has no reader for {suffix}." if suffix else "it has no suffix, so no reader can be chosen."
