"""Bytes to Document: the only place where text is fixed. Owns decoding, headers and datelines; reads no meaning."""

from factcheck.readers.document import make_document
from factcheck.readers.reading import document_name, read_document

__all__ = ["document_name", "make_document", "read_document"]
