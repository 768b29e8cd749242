"""Which documents are laid beside each other: those that share a key, a rare name or one of the least shingles.

Owns the keys, when a key is a crowd's, and what follows then. Two documents meet or not by their own keys and by how
crowded these are, whatever else is at hand: so a store can look up whom a new document meets (`pipeline.concerned`).

A key that more than `CROWD` documents hold would make comparing quadratic. Of such a crowd some speak for all: those
whose id, hashed, begins with as many zero bits as halve the crowd to `CROWD` or fewer. Each document of the crowd meets
them, and the others only where a rarer key leads to them. The same documents speak for every key of a crowd.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import TypeVar

CROWD = 100
"""Documents that hold a key, all of whom meet; of more, some speak for all."""
LEAST = 16
"""Shingles that stand for a text: of two texts of Jaccard J none of the least is in both with (1 - J) ** 16 or less."""
BITS = 32

Key = TypeVar("Key", str, int)
Keys = Mapping[str, Collection[str]]
"""Document -> its keys."""


def marks_of(shingles: Iterable[int]) -> frozenset[str]:
    """Return the keys that copies share: the least of the hashed shingles ("bottom-k sketch", Broder 1997)."""
    return frozenset(f"#{shingle:08x}" for shingle in sorted(shingles)[:LEAST])


def depth(document: str) -> int:
    """Return with how many zero bits the hashed id begins: who speaks for a crowd of that level or less."""
    return BITS - int.from_bytes(blake2b(document.encode(), digest_size=BITS // 8).digest()).bit_length()


def level(holders: int) -> int:
    """Return how deep a document must be to speak for a crowd of so many; 0 when there is no crowd."""
    return max(0, -(-holders // CROWD) - 1).bit_length()


def crowds(keys: Iterable[Iterable[Key]]) -> dict[Key, int]:
    """Return the level of each key that a crowd holds, from the keys of every document."""
    counts = Counter(key for own in keys for key in own)
    return {key: level(count) for key, count in counts.items() if count > CROWD}


def meetings(keys: Keys, crowded: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    """Yield each two documents that meet, the smaller id first, and through how many keys; by the larger id."""
    holders: dict[str, list[str]] = defaultdict(list)
    speaking: dict[str, list[str]] = defaultdict(list)
    for document in sorted(keys):
        met: Counter[str] = Counter()
        own = depth(document)
        for key in keys[document]:
            needed = crowded.get(key, 0)
            met.update(holders[key] if own >= needed else speaking[key])
            holders[key].append(document)
            if needed and own >= needed:
                speaking[key].append(document)
        yield from ((other, document, met[other]) for other in sorted(met))
