"""A figure given as somebody's own: "its count stands at 40", "raised its toll to 40", "she counted 20
shots".

Owns these constructions; what only counts or knows is implied (see `cue_implied`).
"""

from factcheck.extraction.attribution.cue_groups import BE
from factcheck.extraction.attribution.links import Link, Passage, Piece
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS, KindWords, kind_of
from factcheck.extraction.attribution.source_words import core_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import CueClass, SourceKind

_OWN = frozenset({"its", "their", "his", "her"})
_STANDS = frozenset(
    "stands stood stand remains remained remain reached reaches reach rose rises totals totalled totaled comes "
    "came".split()
)
_FIGURES = frozenset(
    "figure figures count counts toll tally estimate estimates total version number numbers projection forecast "
    "assessment calculation reckoning".split()
)
_NEAR = 9
"""Tokens between the noun and its verb ("their figure for the whole country is"), or a verb and what it changes."""


def read_own_figure(passage: Passage, index: int, owner: Phrase | None, first: int) -> Link | None:
    """X's figure is 12, their own count stands at 12: `index` is the noun, `first` the cue's first token."""
    if owner is None or passage.lower[index] not in _FIGURES or not _may_own(passage, owner, first, index):
        return None
    _, high = passage.bounds(index)
    verb = next((i for i in range(index + 1, min(high, index + _NEAR)) if _stands(passage, i)), None)
    if verb is None or any(passage.tag(i) is Tag.PUNCTUATION for i in range(index + 1, verb)):
        return None
    if not any(passage.phrases.is_number(i) for i in range(verb + 1, min(high, verb + 5))):
        return None
    piece = passage.trimmed(verb + 1, high)
    if piece is None:
        return None
    noun = passage.cues.nouns.get(passage.lower[index], passage.lower[index])
    return Link([(first, index + 1)], owner, [piece], noun, passage.cues.noun_class(noun), runs_on=True)


def _stands(passage: Passage, i: int) -> bool:
    return passage.lower[i] in BE or passage.lower[i] in _STANDS


def _may_own(passage: Passage, owner: Phrase, first: int, index: int) -> bool:
    """Whether the owner gives the figure: a body or "their own"; a country's toll is only about it."""
    if "own" in passage.lower[first:index] or passage.lower[owner.first] == "their":
        return True
    end = core_end(passage.tokens, owner)
    name = passage.tokens.words(owner.first, end).lower().removeprefix("the ")
    if name in passage.tokens.lexicon.table(KindWords).states:
        return False
    return kind_of(passage.tokens, owner.first, end, min(owner.head, end - 1)) in INSTITUTIONS | {SourceKind.MEDIA}


def read_own_change(passage: Passage, index: int, first: int) -> Link | None:
    """X raised its toll to 12: who changes a figure of its own gives it."""
    _, high = passage.bounds(index)
    noun = changed_noun(passage, index, high)
    if noun is None or not _OWN & set(passage.lower[index + 1 : noun]):
        return None
    source = passage.phrases.before(first)
    return None if source is None else _reported(passage, (first, index + 1), source, index + 1, high)


def changed_noun(passage: Passage, index: int, high: int) -> int | None:
    """The noun of the figure that the verb at `index` changes: "raised the death toll"."""
    for i in range(index + 1, min(high, index + _NEAR)):
        if passage.lower[i] in passage.cues.changed:
            return i
        if passage.tag(i) in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.CONJUNCTION):
            return None
    return None


def read_witness_count(passage: Passage, index: int, first: int) -> Link | None:
    """She counted 20 shots: one person's own count."""
    _, high = passage.bounds(index)
    source = passage.phrases.before(first)
    if source is None or not any(passage.phrases.is_number(i) for i in range(index + 1, min(high, index + 5))):
        return None
    one = source.end - source.first == 1 and passage.lower[source.first] in ("he", "she", "i")
    end = core_end(passage.tokens, source)
    kind = kind_of(passage.tokens, source.first, end, min(source.head, end - 1))
    if not one and kind not in (SourceKind.WITNESS, SourceKind.MEDIA):
        return None
    return _reported(passage, (first, index + 1), source, index + 1, high)


def _reported(passage: Passage, cue: Piece, source: Phrase, after: int, high: int) -> Link | None:
    if not any(passage.phrases.is_number(i) for i in range(after, min(high, after + 2 * _NEAR))):
        return None
    piece = passage.trimmed(after, high)
    if piece is None:
        return None
    return Link([cue], source, [piece], passage.lower[cue[1] - 1], CueClass.NEUTRAL, runs_on=True)
