"""The recipes of ids (DESIGN section 3, *Identity*).

Owns nothing else: decisions hang on these ids, so a recipe may never change.
"""

import hashlib
import json

DIGITS = 16
"""Hex digits of an id: 64 bits, so a million claims collide with a chance of about 1 in 37 million."""

_JSON = json.JSONEncoder()

DOCUMENT, CLAIM, DISCREPANCY, SOURCE, RUN, GROUP = "doc", "c", "d", "s", "r", "g"


def identify(prefix: str, *parts: str | int | None) -> str:
    """Return `prefix-` and the hash of `parts`; the parts are kept apart, so ("ab", "c") is not ("a", "bc")."""
    words = ",".join([str(part) if isinstance(part, int) else _JSON.encode(part) for part in parts])  # a JSON list
    return f"{prefix}-{hashlib.sha256(f'[{words}]'.encode('ascii')).hexdigest()[:DIGITS]}"


def document_id(text: str, publisher: str | None, uri: str | None, name: str) -> str:
    """Id of a document: the same words of the same publisher at the same address are one document."""
    return identify(DOCUMENT, text, publisher, "uri" if uri else "name", uri or name)


def claim_id(document: str, kind: str, anchor: int) -> str:
    """Id of a claim; `anchor` is the offset of its number token, of a date's first token, or of a statement's cue."""
    return identify(CLAIM, document, kind, anchor)


def discrepancy_id(check: str, anchor: str) -> str:
    """Id of a discrepancy; the anchor is its group key and slice, claim id or event head (DESIGN)."""
    return identify(DISCREPANCY, check, anchor)
