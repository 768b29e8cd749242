"""From paths to documents to claims.

Owns which files are read and under which names; `readers` own text, `extraction` owns meaning.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck import identity, plugins, readers
from factcheck.errors import InputError
from factcheck.extraction.claims import read_claims
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Claim, Document, Extraction


@dataclass(frozen=True, slots=True)
class InputFailure:
    """An input that could not be read, and the sentence for the person who gave it."""

    name: str
    message: str


def read_inputs(
    paths: Sequence[Path],
    *,
    publisher: str | None = None,
    title: str | None = None,
    uri: str | None = None,
    dateline: date | None = None,
    columns: Mapping[str, str] | None = None,
) -> Iterator[Document | InputFailure]:
    """Read files and directories in the order given, a directory's files by name.

    What cannot be read is a failure, the rest goes on. The keywords are a person's word for every document read and
    outrank what the files say.
    """
    about = {"publisher": publisher, "title": title, "uri": uri, "dateline": dateline, "columns": columns}
    for root in paths:
        for path, name in _files(root):
            if name is None:
                yield InputFailure(str(root), _why_nothing(root))
                continue
            try:
                for read_one in readers.read_document(path, name=name, **about):  # type: ignore[arg-type]
                    yield _placed(read_one, path, root)
            except InputError as error:
                yield InputFailure(str(path), str(error))


def _placed(one: Document | InputError, path: Path, root: Path) -> Document | InputFailure:
    """A document with the directory given, which tells its next version; a record has its file already."""
    if not isinstance(one, Document):
        return InputFailure(str(path), str(one))
    return replace(one, given=one.given or str(root if root.is_dir() else root.absolute().parent))


def _files(root: Path) -> Iterator[tuple[Path, str | None]]:
    """Files under `root` with the names their documents get; (root, None) when there are none."""
    if not root.is_dir():
        yield root, root.name
        return
    suffixes = plugins.reader_suffixes()
    found = [path for path in sorted(root.rglob("*")) if path.is_file() and path.suffix.lower() in suffixes]
    if not found:
        yield root, None
    for path in found:
        if not any(part.startswith(".") for part in path.relative_to(root).parts):
            yield path, path.relative_to(root).as_posix()


def _why_nothing(root: Path) -> str:
    known = ", ".join(sorted(plugins.reader_suffixes()))
    return f"no article in {root}: put files there that end in {known}"


def extract_document(document: Document, lexicon: Lexicon | None = None) -> Extraction:
    """Read everything `document` claims, with the shipped lexicon or an extended one.

    Its reader decides what reads it: the rules of prose, those of a row of figures, or a plug-in. Raises InputError
    when those cannot.
    """
    extractor = plugins.extractor_for(document.reader) or read_claims
    return extractor(document, lexicon)


def read(path: str | Path) -> Document:
    """Read one file that holds one document. Raises InputError when it holds none, or several."""
    found = list(readers.read_document(Path(path), name=Path(path).name))
    if len(found) != 1:
        raise InputError(f"{path} holds {len(found)} documents: name them one by one, or use `factcheck extract`")
    if isinstance(found[0], InputError):
        raise found[0]
    return found[0]


def document_of(
    text: str,
    *,
    dateline: date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    uri: str | None = None,
    name: str | None = None,
) -> Document:
    """Make a document of words that stand in no file; without a name it is named by its publisher or "text"."""
    called = name or publisher or "text"
    return Document(
        id=identity.document_id(text, publisher, uri, called),
        name=called,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        reader="text",
        uri=uri,
        title=title,
        publisher=publisher,
        dateline=dateline,
    )


def extract(
    source: Document | str,
    *,
    dateline: date | None = None,
    publisher: str | None = None,
    title: str | None = None,
    uri: str | None = None,
) -> list[Claim]:
    """Return the claims of a document, or of a text with what is known about it."""
    if isinstance(source, str):
        source = document_of(source, dateline=dateline, publisher=publisher, title=title, uri=uri)
    return list(extract_document(source).claims)
