"""Markdown that says what words say, and no more. Owns the escaping and the table; no word of a report."""

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.report.safe import one_line

_MARKUP = re.compile(r"[\\`*\[\]<>|~#]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown or HTML would obey; an underscore inside a word is one."""


def plain(words: str) -> str:
    """Return words from a document or a person as they are, whatever Markdown or HTML would make of them."""
    return _MARKUP.sub(r"\\\g<0>", one_line(words)).replace("&", "&amp;")


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table; its cells are Markdown already."""
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def code(id_: str) -> str:
    """Return an id as code."""
    return f"`{id_}`"
