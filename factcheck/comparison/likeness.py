"""What documents share: near-duplicates by word shingles, one story by rare names and words, never by hazard words.

Which of them are laid beside each other at all is `neighbours`' to say.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import log
from zlib import crc32

from factcheck.comparison import neighbours
from factcheck.comparison.judgements import Firsts
from factcheck.comparison.known_places import widely_named
from factcheck.comparison.passing import without_asides
from factcheck.model import Document

TABLE = "figures"
"""The reader whose documents are rows of tables."""
SHINGLE = 5
LEDE = 90
"""Words of the beginning of an article: headline, dateline and the first sentences."""
DUPLICATE = 0.5
"""Jaccard of 5-word shingles from which two documents are copies: an edited wire story keeps over half of them."""
OPENERS = '.!?\n:“"'
"""After one of these a word is capital whatever it is."""
_AGENCY = re.compile(r"\([A-Z][\w ]{1,24}\)(?= ?[-–—])")
"""In a dateline, which shows no shared story: "KARSK, Feb 3 (Agency) -"."""
PIECES = re.compile(rf"[^\W_](?:[^\W_]|['’])*|[{OPENERS}]")
"""Words with their apostrophes, and openers; one class after another, so that it is linear."""
BACKGROUND = 1000
"""Documents of an imagined background, so that a word in both of two documents is still rare."""
NAME_RATE, WORD_RATE = 4, 60
"""In how many background documents an unknown name, an unknown word, is expected."""
KEPT = 4096
"""Profiles that a process keeps, about 60 kB each for an article of 700 words."""
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
    openers: frozenset[str]
    """Of the other words those that only open sentences: names, perhaps, which another document tells."""
    opening: frozenset[str]
    """Of these the ones of where it begins."""
    shingles: frozenset[int]
    marks: frozenset[str]
    """What copies share (`neighbours.marks_of`)."""

    @property
    def keys(self) -> frozenset[str]:
        """All through which the document meets others."""
        return self.met | self.marks

    @property
    def met(self) -> frozenset[str]:
        """The names, and what may be one."""
        return self.names | self.openers

    def named_in(self, other: "Profile") -> frozenset[str]:
        """Return the names of both: "Orla fire: what we know" names Orla where the other tells of "a fire in Orla"."""
        return (self.names & other.met) | (self.openers & other.names)

    def opens_with(self, other: "Profile") -> frozenset[str]:
        """Return the names that both begin with."""
        return (self.lede & (other.lede | other.opening)) | (self.opening & other.lede)


def words_of(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield each word, its lower form, and whether it is capitalised inside a sentence."""
    opening = True
    met: dict[str, tuple[str, str, bool]] = {}
    for piece in PIECES.findall(text):
        if piece in OPENERS:
            opening = True
            continue
        known = met.get(piece)
        if known is None:
            word = piece.rstrip("'’").removesuffix("'s").removesuffix("’s")
            known = met[piece] = word, word.lower(), word[:1].isupper()
        yield (known[0], known[1], False) if opening else known
        opening = False


def profile(document: Document) -> Profile:
    """Return the profile of a document's text; its header is about it, and like many another's."""
    body = document.header.end if document.header else 0
    return _profile(document.text, body, document.reader == TABLE)


@lru_cache(KEPT)
def _profile(text: str, body: int, is_row: bool) -> Profile:
    """Keyed by all it depends on: whoever compares the same documents again, as a review does, reads none again."""
    names, others, line = set(), set(), []
    lede, lower, opening = set[str](), set[str](), set[str]()
    told = _AGENCY.sub(" ", without_asides(text[body:]))
    for word, low, capital in words_of(told):
        line.append(low)
        if low in COMMON or len(low) < 3 or low.isdigit():
            continue
        if capital or (is_row and word[:1].isupper()):  # a cell opens no sentence
            names.add(low)
            if len(line) <= LEDE and low not in widely_named():
                lede.add(low)
        elif len(low) > 4:
            others.add(low)
            if word == low:
                lower.add(low)
            elif len(line) <= LEDE and low not in widely_named():
                opening.add(low)
    if told != text[body:]:  # a copy is one with its asides
        line = [low for _, low, _ in words_of(text[body:])]
    hashes = frozenset() if is_row else _shingles(line)  # rows of one table are alike in form, and copies of nobody
    openers = frozenset(others - names - lower)
    marks = neighbours.marks_of(hashes)
    return Profile(
        frozenset(names), frozenset(others - names), frozenset(lede), openers, openers & opening, hashes, marks
    )


def _shingles(line: list[str]) -> frozenset[int]:
    """Hash each run of words; the line is encoded once, and a run is a slice of it."""
    words = [word.encode() for word in line]
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    joined = b" ".join(words)
    runs = zip(starts, starts[SHINGLE:], strict=False)
    return frozenset([crc32(joined[start : end - 1]) for start, end in runs])


def copies(
    documents: Sequence[Document], profiles: Mapping[str, Profile], crowded: Mapping[str, int]
) -> dict[str, str]:
    """Map each document that is a near-duplicate of an earlier one to the first of them (by dateline, then id).

    A copy of a copy is one too: an edited wire story is edited again. `crowded` are the levels of crowds' keys.
    """
    days = {document.id: _by_dateline(document) for document in documents}
    marks = {document.id: profiles[document.id].marks for document in documents if profiles[document.id].marks}
    joined = Firsts(days.__getitem__)
    for one, other, _ in neighbours.meetings(marks, crowded):
        if not joined.are_one(one, other) and are_copies(profiles[one], profiles[other]):
            joined.join(one, other)
    return joined.found()


def are_copies(a: Profile, b: Profile) -> bool:
    """True for near-duplicates: texts that have marks in common and keep half of the other's runs of words."""
    return not a.marks.isdisjoint(b.marks) and jaccard(a.shingles, b.shingles) >= DUPLICATE


def _by_dateline(document: Document) -> tuple[str, str]:
    return str(document.dateline or "9999"), document.id


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


NAME, WORD = log(BACKGROUND / (1 + NAME_RATE)), log(BACKGROUND / (1 + WORD_RATE))
"""What a shared name and another shared word weigh."""


def shared(a: Profile, b: Profile) -> float:
    """Return the weight of what two documents share, as a share of what the poorer of them has (0 to 1).

    Rarity is that of an imagined background, not of the documents at hand: whether two articles tell one story must not
    hang on what else is in the store, and adding an article must leave the others as they are.
    """
    least, names = min(_mass(a), _mass(b)), a.named_in(b)
    words = ((a.words & b.words) | (a.words & b.names) | (a.names & b.words)) - names
    return min(1.0, (NAME * len(names) + WORD * len(words)) / least) if least else 0.0


def _mass(one: Profile) -> float:
    return NAME * len(one.names) + WORD * len(one.words)
