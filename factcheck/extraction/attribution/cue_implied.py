"""Figures a body gives without saying: counting and knowing verbs, and documents it issued. Owns the implied
constructions, and the verbs that set a figure anew, whose subject gives it."""

from factcheck.extraction.attribution.clauses import has_verb
from factcheck.extraction.attribution.cue_figures import (
    changed_noun,
    read_own_change,
    read_witness_count,
)
from factcheck.extraction.attribution.cue_groups import BE
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS, kind_of
from factcheck.extraction.attribution.source_words import core_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode

_LONGEST_CHANGE = 40
"""Tokens between a verb of changing and "from 14 to 13": a relative clause may stand between."""
_NEAR = 14
"""Tokens behind the verb in which a figure must stand: what is counted follows at once."""


def read_counting(passage: Passage, index: int) -> Link | None:
    """The agency registered 31: an institution as the subject of a verb of counting, a number as its object."""
    low, high = passage.bounds(index)
    first = index
    while first > low and passage.tag(first - 1) in (Tag.AUXILIARY, Tag.ADVERB):
        first -= 1
    behind = passage.low(index + 1)
    particle = any(rest[0] == behind for rest in passage.cues.changes_with.get(passage.lower[index], ()))
    if not particle and (passage.tag(index + 1) in (Tag.VERB, Tag.AUXILIARY) or behind in passage.cues.verbs):
        return None  # "hospital records show"
    if passage.tag(first - 1) in (Tag.DETERMINER, Tag.POSSESSIVE) or passage.phrases.is_noun_use(index, index + 1):
        return None  # "by its own count", "citing hospital records,"
    if any(passage.lower[i] in BE for i in range(first, index)) or passage.low(index + 1) == "by":
        return None
    word = passage.lower[index]
    if word in passage.cues.changes_with and word not in passage.cues.changes:
        noun = changed_noun(passage, index, high)
        particles = {rest[0] for rest in passage.cues.changes_with[word]}
        if noun is None or particles.isdisjoint(passage.lower[index + 1 : noun + 3]):
            return None  # "walked back to the camp"
    if word in passage.cues.changes or word in passage.cues.changes_with:
        if changed_noun(passage, index, high) is None:
            return None  # "raised wages by 12 percent" is an act
        own = read_own_change(passage, index, first)
    else:
        own = read_witness_count(passage, index, first) if passage.cues.implied[word] == "count" else None
    if own is not None:
        return own
    if word not in passage.cues.changes:
        return _implied(passage, first, index + 1, high)
    found = _implied(passage, first, index + 1, high, _changed_to(passage, index, high))
    if found is not None and _is_told(passage, index, high):  # whoever sets a figure anew gives it
        found.cue, found.mode, found.lemma = [(first, index + 1)], Mode.REPORTED, passage.cues.changes[word]
    return found


def _is_told(passage: Passage, index: int, high: int) -> bool:
    """Whether what changes is a figure given, no number of things: not "raised the number of shelters to 12"."""
    noun = changed_noun(passage, index, high)
    if noun is None or passage.lower[noun] not in ("number", "numbers", "total"):
        return noun is not None
    return not passage.cues.outcomes.isdisjoint(passage.lower[noun : noun + 5])


def _changed_to(passage: Passage, index: int, high: int) -> int:
    """Tokens from the verb to the new number of a long change: "lowered the number of those killed when ... from 14 to
    13"."""
    for i in range(index + 1, min(high - 1, index + _LONGEST_CHANGE)):
        if passage.lower[i] in ("from", "to") and passage.phrases.is_number(i + 1):
            return i + 2 - index
        if passage.lower[i] in (",", ";", "and", "but"):
            break
    return 0


def read_knowing(passage: Passage, index: int) -> Link | None:
    """X has been in contact with 400, X is aware of 12: `index` is the first word behind the verb."""
    for phrase in passage.cues.knowing[passage.lower[index]]:
        end = index + len(phrase)
        if tuple(passage.lower[index:end]) == phrase:
            low, high = passage.bounds(index)
            first = index
            while first > low and (
                passage.tag(first - 1) in (Tag.AUXILIARY, Tag.ADVERB) or passage.lower[first - 1] in _KNOWING
            ):
                first -= 1
            return _implied(passage, first, end, high) if first < index else None
    return None


_KNOWING = frozenset("know knows knew keep keeps kept receive receives received".split())


def _implied(passage: Passage, first: int, after: int, high: int, near: int = 0) -> Link | None:
    source = passage.phrases.before(first)
    if source is None or not (_is_institution(passage, source) or passage.lower[source.head] == "it"):
        return None  # whom "it" stands for, `reach` asks
    if not passage.phrases.has_number(after, min(high, after + max(near, _NEAR))):
        return None
    piece = passage.trimmed(after, high)
    if piece is None:
        return None
    return Link([], source, [piece], "", mode=Mode.IMPLIED, runs_on=True)


def _is_institution(passage: Passage, source: Phrase) -> bool:
    end = core_end(passage.tokens, source)
    return kind_of(passage.tokens, source.first, end, min(source.head, end - 1)) in INSTITUTIONS


def read_issued(passage: Passage, index: int) -> Link | None:
    """The list, issued by the authority, included 400: `index` is the participle; the figure is the issuing body's."""
    by = index + 1
    while passage.tag(by) is Tag.ADVERB or passage.low(by).endswith("ly"):
        by += 1  # "given anonymously by officials"
    if passage.low(by) != "by":
        return None
    low, high = passage.bounds(index)
    first = index
    while first > low and (passage.tag(first - 1) is Tag.ADVERB or passage.lower[first - 1] == ","):
        first -= 1
    document = passage.phrases.before(first)
    if document is None or not passage.phrases.is_document(document):
        return None
    source = passage.phrases.behind(by + 1)
    if source is None:
        return None
    verb = _containing(passage, source.end, high)
    piece = passage.trimmed(verb + 1, high) if verb is not None else None
    if piece is None or not has_verb(passage, source.end, high):
        return None
    return Link([(index, by + 1)], source, [piece], passage.lower[index], runs_on=True)


def _containing(passage: Passage, start: int, high: int) -> int | None:
    """The verb of containing whose subject the document is, right behind the inserted words."""
    for i in range(start, min(high, start + 8)):
        if passage.lower[i] in passage.cues.containing and passage.tag(i - 1) not in (
            Tag.DETERMINER,
            Tag.POSSESSIVE,
            Tag.PREPOSITION,
        ):
            return i
    return None
