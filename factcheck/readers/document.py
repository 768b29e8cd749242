"""A fixed text to a Document. Owns the order in which what is known about it is believed; changes no character."""

from factcheck.errors import InputError
from factcheck.identity import document_id
from factcheck.model import Document
from factcheck.plugins import Given
from factcheck.readers.datelines import dateline_of
from factcheck.readers.headers import find_header


def make_document(text: str, where: str, *, sha256: str, reader: str, given: Given) -> Document:
    """Return the document of `text`: what is given first, then its header, then (the date alone) its own dateline.

    Raises InputError, which names `where`, when nothing but white space is left beside the header.
    """
    name = given.name or "untitled"
    header = find_header(text)
    body = header.span.end if header else 0
    if not text[body:].strip():
        raise InputError(f"cannot read {where}: it holds no text{' besides its header' if header else ''}.")
    told = header.fields if header else {}
    publisher = given.publisher or told.get("publisher")
    uri = given.uri or told.get("uri")
    return Document(
        id=document_id(text, publisher, uri, name),
        name=name,
        text=text,
        sha256=sha256,
        reader=reader,
        uri=uri,
        title=given.title or told.get("title"),
        publisher=publisher,
        dateline=given.dateline or (header.dateline if header else None) or dateline_of(text, body),
        header=header.span if header else None,
    )
