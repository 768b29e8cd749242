"""What the words of a call name as input: files, directories, and "-" for stdin. Owns "-" alone."""

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.cli.notes import note
from factcheck.errors import InputError
from factcheck.model import Document
from factcheck.pipeline.extract import InputFailure, read_inputs

STDIN = "-"


def inputs(paths: Sequence[str], about: Mapping[str, Any]) -> Iterator[Document | InputFailure]:
    """Yield the documents of `paths` in the order given, and a failure in place of each that cannot be read."""
    for path in paths:
        if path == STDIN:
            yield _from_stdin(about)
        else:
            yield from read_inputs([Path(path)], **about)


def _from_stdin(about: Mapping[str, Any]) -> Document | InputFailure:
    from factcheck.plugins import Given
    from factcheck.readers.decoding import decode
    from factcheck.readers.document import make_document

    if sys.stdin.isatty():
        note("reading what you type; end it with Ctrl-D.")
    data = sys.stdin.buffer.read()
    try:
        text = decode(data, "stdin")
        given = Given("stdin", **about)
        return make_document(text, "stdin", sha256=hashlib.sha256(data).hexdigest(), reader="text", given=given)
    except InputError as error:
        return InputFailure("stdin", str(error))
