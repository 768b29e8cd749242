"""Lists that somebody keeps: "the union has a list of 26", "holds the names of 31", "their list carries 16 names".

Owns these constructions. Whose list it is gives the number, or the list itself where nobody's is told.
"""

from factcheck.extraction.attribution.cue_figures import may_give, reported
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag

KEEPING = frozenset(
    "have has had hold holds held keep keeps kept maintain maintains maintained compiled gathered collected".split()
)
"""Verbs of whoever keeps a list."""
BEARING = frozenset("carry carries carried bear bears bore contain contains contained comprises comprised".split())
"""Verbs of the list itself."""
_LISTS = frozenset("list lists register registers record records roll rolls log logs database databases".split())
_MAKING = frozenset("drawn compiled kept drafted written made prepared published maintained".split())
"""Before "by" or "up by": whose list it is."""
_OWN = frozenset({"a", "an", "its", "their", "his", "her", "the", "this"})
_NOUN = 4
"""Tokens behind the verb in which the list is named: "a handwritten list", "the names of"."""
_MAKER = 16
"""Tokens before its verb in which a list is said to be somebody's: "a list drawn up by the youth club, which ..."."""


def read_kept(passage: Passage, index: int) -> Link | None:
    """X has a list of 26 missing, X holds the names of 31 dead: `index` is the verb."""
    _, high = passage.bounds(index)
    behind = range(index + 2, min(high, index + 2 + _NOUN))
    noun = next((i for i in behind if passage.lower[i] in _LISTS or passage.lower[i] == "names"), None)
    if noun is None or passage.low(index + 1) not in _OWN or passage.low(noun + 1) != "of":
        return None
    after = noun + 2 + 3 * (tuple(passage.lower[noun + 2 : noun + 5]) == ("the", "names", "of"))
    source = passage.phrases.before(_first(passage, index))
    if source is None or not passage.phrases.is_number(after) or not may_give(passage, source):
        return None
    return reported(passage, (index, after), source, after, high)


def read_borne(passage: Passage, index: int) -> Link | None:
    """A list drawn up by X carries the names of 38 dead, carries 16 names: `index` is the verb."""
    low, high = passage.bounds(index)
    named = tuple(passage.lower[index + 1 : index + 4]) == ("the", "names", "of")
    after = index + 1 + 3 * named
    if not passage.phrases.is_number(after) or not (named or "names" in passage.lower[after : after + 3]):
        return None
    listing = next((i for i in range(index - 1, max(low, index - _MAKER) - 1, -1) if passage.lower[i] in _LISTS), None)
    if listing is None:
        return None
    source = _maker(passage, listing, index) or passage.phrases.before(index)
    return reported(passage, (index, after), source, after, high) if source is not None else None


def _maker(passage: Passage, listing: int, verb: int) -> Phrase | None:
    """X of "a list drawn up by X"."""
    for at in range(listing + 1, verb):
        if passage.lower[at] == "by" and any(passage.lower[i] in _MAKING for i in (at - 1, at - 2)):
            return passage.phrases.behind(at + 1)
    return None


def _first(passage: Passage, index: int) -> int:
    """The first token of a verb group."""
    low, _ = passage.bounds(index)
    while index > low and passage.tag(index - 1) in (Tag.AUXILIARY, Tag.ADVERB):
        index -= 1
    return index
