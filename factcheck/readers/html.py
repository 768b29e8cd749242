"""Web pages: main text, title, publisher, day and address of a saved page. Owns what of a page is its text.

The text is what trafilatura takes for the article, a paragraph a block, without menus, comments and tables (a table of
figures is read from .csv); it is fixed here, once. Nothing is fetched, no script runs, no entity is defined.
"""

import hashlib
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from factcheck.errors import InputError, extra
from factcheck.model import Document
from factcheck.plugins import Given
from factcheck.readers.datelines import parse_date
from factcheck.readers.decoding import decode, encoding_of, refuse_binary
from factcheck.readers.document import make_document

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes in which a page names its encoding; the standard asks for 1,024."""
_FALLBACK = "windows-1252"
"""What the standard takes a page for that names no encoding and is not UTF-8."""
MOST_TAGS = 100_000
"""Far more than an article has; with more, finding it takes minutes (headings: time grows with their square)."""
_LOGS = ("trafilatura", "htmldate", "justext", "courlan")
# The day as the page states it, not as its prose may suggest; and not bounded by today, which would differ tomorrow.
_DAYS = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


class HtmlReader:
    """Reads .html and .htm, with the extra `html`."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def read(self, path: Path, given: Given) -> Iterator[Document | InputError]:
        """Yield the one document of the page. Raises InputError when it has no text, or without the extra."""
        extract = _extractor(path)
        data = path.read_bytes()
        markup = _decoded(data, str(path))
        if markup.count("<") > MOST_TAGS:
            raise InputError(f"cannot read {path}: it has more than {MOST_TAGS:,} tags. Save its text as .txt.")
        try:
            page = extract(markup, include_comments=False, include_tables=False,
                           with_metadata=True, date_extraction_params=dict(_DAYS))  # fmt: skip
        except InputError:
            raise
        except Exception as problem:  # a page can be broken in more ways than its parsers foresee
            raise InputError(f"cannot read {path}: its HTML is broken ({type(problem).__name__}).") from problem
        if page is None or not (page.text or "").strip():
            raise InputError(f"cannot read {path}: no article was found in the page. Save its text as .txt.")
        text = re.sub(r"\n+", "\n\n", page.text.strip())
        refuse_binary(text, str(path))
        told = replace(
            given,
            publisher=given.publisher or page.sitename or None,
            title=given.title or page.title or None,
            uri=given.uri or _address(page.url),
            dateline=given.dateline or (parse_date(page.date) if page.date else None),
        )
        yield make_document(text, str(path), sha256=hashlib.sha256(data).hexdigest(), reader=self.name, given=told)


READER = HtmlReader()


def _extractor(path: Path) -> Any:
    """Return what finds an article in a page; quiet, as its warnings are no sentences for a person."""
    try:
        extract = import_module("trafilatura").bare_extraction
    except ImportError as problem:
        message = f"cannot read {path}: {path.suffix.lower()} needs an extra: {extra('html')}. "
        raise InputError(message + "Or save it as text.") from problem
    for name in _LOGS:
        log = logging.getLogger(name)
        log.propagate = False
        if not log.handlers:
            log.addHandler(logging.NullHandler())
    return extract


def _decoded(data: bytes, what: str) -> str:
    """Return the page's characters by its byte-order mark, else UTF-8, else as it says, else as the standard says."""
    if encoding_of(data[:4])[1]:
        return decode(data, what)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        said = _CHARSET.search(data[:_HEAD])
        try:
            text = data.decode(said[1].decode("ascii") if said else _FALLBACK, "replace")
        except (LookupError, UnicodeError):
            text = data.decode(_FALLBACK, "replace")
    refuse_binary(text, what)
    return text


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
