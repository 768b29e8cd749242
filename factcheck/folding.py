"""Words as they are sought: case, accents, digits of other scripts and groups of thousands aside. Pure; knows no claim.

Owns what counts as one word, for the index, for what a person types, and for marking words in a text, so that all three
agree. A word is folded by itself and keeps the span it has in the text as it stands.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Span

LONGEST = 60
"""Letters of a word that are looked at: what is longer is no word but an address or data."""
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0816-\u082d\u08ca-\u0903\u093a-\u094f\u0951-\u0957"
    "\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b57\u0bbe-\u0bcd\u0c3e-\u0c56\u0cbc-\u0cd6"
    "\u0d3e-\u0d57\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Signs that stand on or between the letters of one word: combining marks, joiners, the soft hyphen."""
_GROUPS = ",\u066c\u2009\u202f'\u2019"
"""Signs between groups of thousands; a point or a plain blank there is too often something else."""
_WORD = re.compile(
    rf"(?<![^\W_])\d{{1,3}}(?:[{_GROUPS}]\d{{3}})+(?![^\W_])"  # 1,200 is one number
    r"|(?<![^\W_])(?:[^\W\d_]\.){2,}"  # U.S. is one word
    rf"|[^\W_](?:[^\W_]|[{_MARKS}])*"
)
_PLAIN = re.compile(r"[a-z0-9]+")
_JOINED = re.compile(r"(?<![a-z0-9])(?:\d{1,3}(?:[,']\d{3})+(?![a-z0-9])|(?:[a-z]\.){2,})")
"""What `_WORD` takes for one word in a text of plain letters, which is read five times as fast."""
_LETTERS = str.maketrans(
    {
        "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h",
        "\u0640": None, "\u02bb": None, "\u02bc": None, "\u02bd": None, "\u02be": None, "\u02bf": None,
    }
)  # fmt: skip
"""Letters that Unicode does not take apart and that people type as these, and signs that they leave out."""


class Word(NamedTuple):
    """A folded word, and where it stands in the text as written."""

    folded: str
    span: Span


def fold(text: str) -> str:
    """Return the words of a text, folded, with one blank between them.

    >>> fold("At least ١٬٢٠٠ in al-Shifāʾ, the U.S. said")
    'at least 1200 in al shifa the us said'
    """
    if text.isascii():
        plain = _JOINED.sub(lambda found: f" {''.join(filter(str.isalnum, found[0]))} ", text.lower())
        return " ".join(word[:LONGEST] for word in _PLAIN.findall(plain))
    return " ".join(word for match in _WORD.finditer(text) if (word := _fold(match[0])))


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for match in _WORD.finditer(text):
        if folded := _fold(match[0]):
            yield Word(folded, Span(match.start(), match.end()))


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()[:LONGEST] if word.isalnum() else "".join(filter(str.isalnum, word.lower()))[:LONGEST]
    apart = unicodedata.normalize("NFKD", word.casefold()).translate(_LETTERS)
    return "".join(_sign(sign) for sign in apart if sign.isalnum())[:LONGEST]


def _sign(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
