"""Ids as short as they can be typed. Owns how short; it loads nothing, as the shell waits for it too."""

from collections.abc import Iterable
from itertools import pairwise

SHORTEST = 6
"""Hex digits of a shortened id: easily typed, and unique in a store of a few thousand."""


def shorten(ids: Iterable[str]) -> dict[str, str]:
    """Return for each id its shortest prefix of six or more hex digits that no other of `ids` begins with."""
    ordered = sorted(set(ids))
    shared = dict.fromkeys(ordered, 0)
    for one, other in pairwise(ordered):
        length = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
        shared[one], shared[other] = max(shared[one], length), max(shared[other], length)
    return {id_: id_[: max(id_.rfind("-") + 1 + SHORTEST, length + 1)] for id_, length in shared.items()}
