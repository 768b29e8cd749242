"""Whether a name is written with "the" in a sentence. Owns that question; the documents' own words answer it."""

import re
from collections.abc import Iterable

from factcheck.model import Document
from factcheck.report.wording import name_words

_APART = r"(?![\w’'-]| [A-Z])"
"""What follows is no part of a longer name, nor of a word made with this one ("the Hamas-run")."""


def with_article(name: str, documents: Iterable[Document]) -> str:
    """Return "the Interior Ministry", or "Israel": as the documents write the name more often than not."""
    bare = name_words(name)
    named = re.compile(rf"(?<!\w)((?i:the) )?(?i:{re.escape(bare)}){_APART}")
    found = [one[1] is not None for document in documents for one in named.finditer(document.text) if _is_name(one[0])]
    return f"the {bare}" if 2 * sum(found) > len(found) else bare


def _is_name(words: str) -> bool:
    """In small letters it is a description and no name."""
    return any(sign.isupper() for sign in words.removeprefix("The "))
