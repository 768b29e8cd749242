"""How names are written: one spelling for all of them, and what their capitals say. Owns no name's meaning."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from factcheck.sources.vocabulary import VOCABULARY
from factcheck.sources.words import words

QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_SMALL = frozenset("the a an of for and in on to al de la el von van der bin ben".split())


@dataclass(frozen=True, slots=True)
class Writing:
    """What the capitals of a name say, but for its article."""

    capital: bool
    """Written with capitals throughout, as names of bodies and people are."""
    proper: bool
    """Some word with a capital says of whom, of which place: "Orla villagers"."""
    letters: bool
    """One word in capital letters only, as acronyms are."""


UNREAD = Writing(capital=True, proper=True, letters=False)


def writing(name: str) -> Writing:
    """Return what the capitals of a name as written say."""
    pieces = [piece.strip(".,;:()\"'“”-") for piece in name.translate(QUOTES).split()]
    pieces = [piece for piece in pieces if piece]
    kept = [piece for piece in pieces if piece.lower() not in _SMALL] or pieces
    letters = "".join(kept).replace(".", "")
    return Writing(
        capital=not any(piece[0].islower() for piece in kept),
        proper=any(piece[0].isupper() and plain(piece) not in VOCABULARY.plain_words for piece in kept),
        letters=len(kept) == 1 and letters.isupper() and len(letters) > 1,
    )


def plain(name: str) -> str:
    """Return a name in lower case, without accents, dots, possessive endings and articles at its beginning.

    >>> plain("The U.S. State Department's")
    'us state department'
    """
    return " ".join(_plain(name))


@lru_cache(maxsize=50_000)
def _plain(name: str) -> tuple[str, ...]:
    vocabulary = words("vocabulary")
    text = unicodedata.normalize("NFKD", name.translate(QUOTES)).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char)).replace("&", " and ")
    before = text.partition("(")[0]
    # "the Geological Survey (USGS)": what stands in brackets at the end is another name.
    pieces = (before if before.strip() and text.rstrip().endswith(")") else text).split()
    while len(pieces) > 1 and pieces[0] in vocabulary["articles"]:  # before dots go: "A. Ruiz" begins with no article
        del pieces[0]
    spelled = vocabulary["spelling"]
    return tuple(spelled.get(word, word) for word in split_words(" ".join(pieces)))


def split_words(text: str) -> list[str]:
    """Return the words of a text: dots between single letters join them ("u.s."), any other sign parts them."""
    found = []
    for piece in text.split():
        piece = piece.strip('.,;:!?"()[]“”')
        for ending in ("'s", "s'", "'"):
            if piece.endswith(ending):
                piece = piece.removesuffix(ending) + ("s" if ending == "s'" else "")
        letters = piece.split(".")
        if len(letters) > 1 and all(len(letter) == 1 for letter in letters):
            piece = "".join(letters)
        found += "".join(char if char.isalnum() else " " for char in piece.replace("'", "")).split()
    return found
