"""Whose copy a document says it prints: an agency in its dateline or in a credit line at its end. Owns only that.

A figure in the voice of a paper that runs an agency's story is the agency's: two such papers are one origin.
"""

import re
from collections.abc import Iterable, Mapping

from factcheck.model import Document

_DATELINE = re.compile(r"^[^\n()]{2,80}\(([A-Z][\w .&’'-]{1,40})\)\s*[-–—]", re.M)
"""The opening of an agency's copy: a place, perhaps a day, the agency in brackets, a dash."""
_FROM = r"(?:source|credit|agency|reporting by|with (?:reports?|files|inputs?|material) from|courtesy of)"
_CREDITS = (
    re.compile(rf"^\W*{_FROM}:? +([A-Z][\w .&’'-]{{1,40}}?)[).]*$", re.I | re.M),
    re.compile(r"^\s*[—–-] ?([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})\s*$", re.M),
    re.compile(r"\(([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3})\)\s*\Z"),
)
"""Lines at the end: "Source: Agency", "— Agency", "(Agency)"."""
HEAD, TAIL = 400, 160
"""Code points at either end in which an agency is credited."""
_SILENT = frozenset(("the", "news", "agency", "service", "staff", "and", "press", "wire"))


def credited(document: Document) -> str | None:
    """Return the agency that a document says its copy is from, as written; None when it names none."""
    body = document.text[document.header.end if document.header else 0 :].strip()
    opening = _DATELINE.search(body[:HEAD])
    if opening:
        return opening.group(1).strip()
    found = (pattern.search(body[-TAIL:]) for pattern in _CREDITS)
    return next((match.group(1).strip() for match in found if match), None)


def publishers_of(documents: Iterable[Document]) -> frozenset[str]:
    """Return the names of those who published a document."""
    return frozenset(document.publisher for document in documents if document.publisher)


def agencies(documents: Iterable[Document], known: Iterable[str] | None = None) -> Mapping[str, str]:
    """Map each document that credits another than its publisher to the agency, by a publisher's name where it has one.

    "(Meridian)" is the Meridian News Agency when that is among the `known` publishers, by default the documents'.
    """
    own = list(documents)
    publishers = sorted(publishers_of(own) if known is None else known)
    found: dict[str, str] = {}
    for document in own:
        agency = credited(document)
        if agency is None or (document.publisher and _is_one(agency, document.publisher)):
            continue
        found[document.id] = next((name for name in publishers if _is_one(agency, name)), agency)
    return found


def _is_one(agency: str, publisher: str) -> bool:
    """True when all telling words of the one name are in the other: "Meridian" and "Meridian News Agency"."""
    one, other = (frozenset(re.findall(r"\w+", name.lower())) - _SILENT for name in (agency, publisher))
    initials = "".join(word[0] for word in publisher.lower().split())
    return bool(one) and (one <= other or (bool(other) and other <= one) or one == {initials})
