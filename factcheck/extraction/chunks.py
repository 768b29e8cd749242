"""What stands between two blanks, cut into tokens: each such chunk once, for all texts. Owns cutting, no meaning.

No token spans a blank and none is cut by what stands beyond one, so a chunk reads the same wherever it stands. Of a new
article two thirds to four fifths have been met before (measured on news), and to look one up costs next to nothing.
"""

import re
import sys

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.sentences import Stops
from factcheck.extraction.tags import ClosedWords

_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"  # 8,800 and 1.4; separators other than these are joined by `numerals`
    r"|(?:[^\W\d_]\.){2,}"  # U.S.  p.m.
    r"|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"  # words; don't and O'Brien are one, Israel's is Israel + 's
    r"|['’][sS]\b"
    r"|''|``|\.\.\.|--"
    r"|[^\s]"
)
_KEPT = 50_000
"""Chunks that are kept for the next text; a text of ever new ones must not grow the memory."""
_LONGEST = 40
"""Characters of a chunk that is kept: what is longer is an address or data, and not met again."""

Piece = tuple[int, int, str, str, bool]
"""Where a token begins and ends in its chunk, its lower form, its tag, and whether it begins with a capital."""


class Chunks:
    """The chunks met so far, by their characters."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.table(ClosedWords)
        self._stops = lexicon.table(Stops)
        self.met: dict[str, tuple[tuple[Piece, ...], str]] = {}

    def cut(self, chunk: str) -> tuple[tuple[Piece, ...], str]:
        """Return the tokens of a chunk and the kind of the stop that closes it."""
        pieces = tuple([self._piece(chunk, *match.span()) for match in _TOKEN.finditer(chunk)])
        found = pieces, self._stops.closing(chunk)
        if len(chunk) <= _LONGEST:
            if len(self.met) >= _KEPT:
                self.met.clear()
            self.met[chunk] = found
        return found

    def _piece(self, chunk: str, start: int, end: int) -> Piece:
        lower = sys.intern(chunk[start:end].lower())
        return start, end, lower, self._words.tag(lower), chunk[start].isupper()
