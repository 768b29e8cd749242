"""Reports as they were printed: texts read as articles of papers of their own, for tests of comparing them."""

from datetime import date, timedelta

import factcheck
from factcheck.model import Claim, Document
from factcheck.pipeline.extract import document_of, extract_document

DAY = date(2024, 5, 12)
"""A Sunday."""


def printed(*texts: str, days: int = 0, first: date = DAY) -> tuple[list[Document], list[Claim]]:
    """Return the articles and what they claim; the first is of `first`, each other so many days after the one before."""
    documents = [
        document_of(text, dateline=first + timedelta(days=days * place), publisher=f"Paper {place}")
        for place, text in enumerate(texts)
    ]
    return documents, [claim for document in documents for claim in extract_document(document).claims]


def relations_of(*texts: str, days: int = 0) -> set[str]:
    """Return the kinds of relation between the figures of articles printed so."""
    documents, claims = printed(*texts, days=days)
    return {str(one.relation) for one in factcheck.relations(claims, documents)}
