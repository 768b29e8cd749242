"""What the words of a call name as input: files, directories, and "-" for stdin. Owns "-" alone."""

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
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


def none_readable(
    db: str, found: Iterator[Document | InputFailure]
) -> list[InputFailure] | Iterator[Document | InputFailure]:
    """Return the failures, where there is no store yet and nothing to make one for; else the inputs, all of them."""
    from factcheck.store.places import is_there

    if is_there(db):
        return found
    failures: list[InputFailure] = []
    for one in found:
        if not isinstance(one, InputFailure):
            return chain(failures, [one], found)
        failures.append(one)
    return failures


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
