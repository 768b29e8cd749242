"""A number that one voice sets against its own as another's: "31 died, not 19 as the ministry claims", "rather than the
19 given by police". Owns where such a number begins."""

from factcheck.extraction.phrases import is_number
from factcheck.extraction.tokens import Tag, Tokens

NEAR = 6
"""Tokens between the word that sets a number against another and the number, or what names whose it is."""

_SETS_APART = (("rather", "than"), ("instead", "of"), (",", "not"), ("and", "not"), ("but", "not"))


def contrast_before(tokens: Tokens, index: int, floor: int) -> int:
    """Return the first token behind "not", "rather than", "instead of" that stands close before `index`, its number
    between or right there; -1 when none does or a clause of its own stands between."""
    for at in range(index, max(floor + 1, index - NEAR), -1):
        if (tokens.low(at - 2), tokens.low(at - 1)) in _SETS_APART and at - 2 >= floor:
            return at if any(is_number(tokens, near) for near in range(at, index + 1)) else -1
        if at < index and tokens.tag(at) in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.CONJUNCTION):
            return -1
    return -1
