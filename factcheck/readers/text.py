"""Plain text and Markdown: one file, one document, verbatim."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import InputError
from factcheck.model import Document
from factcheck.plugins import Given
from factcheck.readers.decoding import decode
from factcheck.readers.document import make_document


class TextReader:
    """Reads .txt, .text and .md; the marks of Markdown stay in the text, as every other character does."""

    name = "text"
    suffixes = (".txt", ".text", ".md")

    def read(self, path: Path, given: Given) -> Iterator[Document | InputError]:
        """Yield the one document of the file."""
        data = path.read_bytes()
        text = decode(data, str(path))
        yield make_document(text, str(path), sha256=hashlib.sha256(data).hexdigest(), reader=self.name, given=given)


READER = TextReader()
