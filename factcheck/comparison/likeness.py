"""What documents share: near-duplicates by word shingles, one story by rare names and words, never by hazard words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from zlib import crc32

from factcheck.comparison.known_places import widely_named
from factcheck.model import Document

TABLE = "figures"
"""The reader whose documents are rows of tables."""
SHINGLE = 5
LEDE = 90
"""Words of the beginning of an article: headline, dateline and the first sentences."""
SAMPLE = 64
"""Smallest shingle hashes kept of a document: an inverted index over them finds the candidates."""
CROWDED = 50
"""A shingle in more documents than this is a boilerplate line and finds nobody."""
DUPLICATE = 0.5
"""Jaccard of 5-word shingles from which two documents are copies: an edited wire story keeps over half of them."""
OPENERS = '.!?\n:“"'
"""After one of these a word is capital whatever it is."""
PIECES = re.compile(rf"[^\W_](?:[^\W_]|['’])*|[{OPENERS}]")
"""Words with their apostrophes, and openers; one class after another, so that it is linear."""
BACKGROUND = 1000
"""Documents of an imagined background, so that a word in both of two documents is still rare."""
NAME_RATE, WORD_RATE = 4, 60
"""In how many background documents an unknown name, an unknown word, is expected."""
_COMMON = (
    "about above after again against agency also among another around because been before being between both came case "
    "cases city come could country county days dead death deaths dozens during each early earlier every first "
    "following "
    "found four from government group groups have having here home hours hundreds including injured information into "
    "just killed know last late later least local made make many more morning most near never news night official "
    "officials only other others over people percent person place police press public report reported reports said "
    "same says second several should since some spokesman spokeswoman state statement still such sunday monday tuesday "
    "wednesday thursday friday saturday january february march april june july august september october november "
    "december taken than that their them then there these they third this those thousands three through time told "
    "took total toward under until victim victims were week weekend what when where which while with within without "
    "would wounded year years yesterday your the and for but not two five six seven eight nine ten who was has had his "
    "her its our out off one may new will all are she him how men man women woman children"
)
COMMON = frozenset(_COMMON.split())
"""Words of every news report; they are evidence of nothing."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The rare vocabulary of one document: names and other words of four letters or more."""

    names: frozenset[str]
    words: frozenset[str]
    lede: frozenset[str]
    """Names of where it begins, which say where the story is, without those that every paper bears."""
    shingles: frozenset[int]
    sample: tuple[int, ...] = field(default=())


def words_of(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each word and whether it is capitalised inside a sentence."""
    opening = True
    for piece in PIECES.findall(text):
        if piece in OPENERS:
            opening = True
            continue
        word = piece.rstrip("'’").removesuffix("'s").removesuffix("’s")
        yield word, word[:1].isupper() and not opening
        opening = False


def profile(document: Document) -> Profile:
    """Return the profile of a document's text; its header is about it, and like many another's."""
    names, others, line = set(), set(), []
    lede: set[str] = set()
    body = document.header.end if document.header else 0
    is_row = document.reader == TABLE
    for word, capital in words_of(document.text[body:]):
        low = word.lower()
        line.append(low)
        if low in COMMON or len(low) < 3 or low.isdigit():
            continue
        if capital or (is_row and word[:1].isupper()):  # a cell opens no sentence
            names.add(low)
            if len(line) <= LEDE and low not in widely_named():
                lede.add(low)
        elif len(low) > 4:
            others.add(low)
    if is_row:  # rows of one table are alike in form, and copies of nobody
        return Profile(frozenset(names), frozenset(others - names), frozenset(lede), frozenset())
    hashes = frozenset(crc32(" ".join(line[i : i + SHINGLE]).encode()) for i in range(len(line) - SHINGLE + 1))
    return Profile(frozenset(names), frozenset(others - names), frozenset(lede), hashes, tuple(sorted(hashes)[:SAMPLE]))


def copies(documents: Sequence[Document], profiles: Mapping[str, Profile]) -> dict[str, str]:
    """Map each document that is a near-duplicate of an earlier one to the first of them (by dateline, then id)."""
    ordered = sorted(documents, key=lambda document: (str(document.dateline or "9999"), document.id))
    index: dict[int, list[str]] = defaultdict(list)
    first: dict[str, str] = {}
    for document in ordered:
        mine = profiles[document.id]
        seen = Counter(other for piece in mine.sample for other in index[piece] if len(index[piece]) <= CROWDED)
        for other, _ in seen.most_common(5):
            if jaccard(mine.shingles, profiles[other].shingles) >= DUPLICATE:
                first[document.id] = first.get(other, other)
                break
        if document.id not in first:
            for piece in mine.sample:
                index[piece].append(document.id)
    return first


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


class Rarity:
    """Weights of names and words by how few of the documents hold them."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        total = len(profiles) + BACKGROUND
        counts = Counter(word for one in profiles.values() for word in one.names | one.words)
        self._names = {word: log(total / (count + NAME_RATE)) for word, count in counts.items()}
        self._words = {word: log(total / (count + WORD_RATE)) for word, count in counts.items()}
        self._masses = {id(one): self._mass(one) for one in profiles.values()}

    def shared(self, a: Profile, b: Profile) -> float:
        """Return the weight of what two documents share, as a share of what the poorer of them has (0 to 1)."""
        least = min(self._masses[id(a)], self._masses[id(b)])
        common_words = (a.words & b.words) | (a.words & b.names) | (a.names & b.words)
        got = sum(map(self._names.__getitem__, a.names & b.names)) + sum(map(self._words.__getitem__, common_words))
        return got / least if least else 0.0

    def _mass(self, one: Profile) -> float:
        return sum(map(self._names.__getitem__, one.names)) + sum(map(self._words.__getitem__, one.words))
