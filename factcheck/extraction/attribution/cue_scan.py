"""One pass over the words of a text that tries each construction where it can begin. Owns the order of trying."""

from factcheck.extraction.attribution.citations import join_citations
from factcheck.extraction.attribution.cue_figures import read_counted_by, read_given
from factcheck.extraction.attribution.cue_implied import read_counting, read_issued, read_knowing
from factcheck.extraction.attribution.cue_lines import DASHES, read_headline_source, read_line, read_signature
from factcheck.extraction.attribution.cue_nouns import read_noun
from factcheck.extraction.attribution.cue_phrases import (
    phrase_length,
    read_document,
    read_for,
    read_hearsay,
    read_phrase,
)
from factcheck.extraction.attribution.cue_set_phrases import read_floor, read_owned, read_set_phrase
from factcheck.extraction.attribution.cue_verbs import read_verb
from factcheck.extraction.attribution.cuts import cut
from factcheck.extraction.attribution.gaps import read_gaps
from factcheck.extraction.attribution.links import Link, Passage

_BEFORE_DOCUMENTS = frozenset({"in", "by", "from"})
_BEFORE_OWNERS = frozenset({"in", "by", "under"})
NEAR = 6
"""Attributions to either side of one that may hold it."""


def find_links(passage: Passage) -> list[Link]:
    """Return every attribution in the order of its trigger; words inside quotations are the speaker's own and open
    none."""
    cues, quotes = passage.cues, passage.quotes
    triggers = cues.triggers
    links: list[Link] = []
    for index, word in enumerate(passage.lower):
        if word in triggers and quotes.at(index) is None:
            link = _read(passage, index, word, links)
            if link is not None:
                links.append(link)
    links = join_citations(passage, links)
    cut(passage, links)
    kept = [
        link
        for number, link in enumerate(links)
        if not _is_anothers(links, number) and not _is_occasion(passage, links, number)
    ]
    return kept + read_gaps(passage, kept)


def _read(passage: Passage, index: int, word: str, links: list[Link]) -> Link | None:
    """The first construction that holds at a token, the most telling first."""
    cues = passage.cues
    link: Link | None = None
    if word in cues.issued:
        link = read_issued(passage, index)
    if link is None and word in cues.set_phrases:
        link = read_set_phrase(passage, index, links)
    if link is None and word in cues.verbs:
        link = read_verb(passage, index, cues.verbs[word], links) or read_floor(passage, index, cues.verbs[word], links)
    if link is None and word == ":":
        link = read_line(passage, index) or read_headline_source(passage, index)
    if link is None and word in DASHES:
        link = read_signature(passage, index) or read_headline_source(passage, index)
    if link is None and word in cues.phrases:
        length = phrase_length(passage, index)
        link = read_phrase(passage, index, length, links) if length else None
    if link is None and word in _BEFORE_OWNERS:
        link = read_owned(passage, index, links) or (read_counted_by(passage, index) if word == "by" else None)
    if link is None and word in _BEFORE_DOCUMENTS:
        link = read_document(passage, index, links)
    if link is None and word == "for":
        link = read_for(passage, index)
    if link is None and word in cues.hearsay_adverbs:
        link = read_hearsay(passage, index)
    if link is None and word in cues.nouns:
        link = read_noun(passage, index, links)
    if link is None and (word in cues.giving or word in cues.reaching):
        link = read_given(passage, index)
    if link is None and (word in cues.implied or word in cues.changes or word in cues.changes_with):
        link = read_counting(passage, index)
    if link is None and word in cues.knowing:
        link = read_knowing(passage, index)
    return link


def _is_anothers(links: list[Link], number: int) -> bool:
    """Whether a thought or an attitude stands inside what another says: "aides said the mayor believes that"."""
    link = links[number]
    if not link.thinks:
        return False
    for other in links[max(0, number - NEAR) : number + NEAR + 1]:
        inside = any(first <= link.first and link.at < end for first, end in other.pieces)
        if inside and other is not link and other.source is not None and other.asserts:
            return True
    return False


def _is_occasion(passage: Passage, links: list[Link], number: int) -> bool:
    """Whether "in a statement" only says where the next source spoke; a poll speaks itself."""
    link = links[number]
    words = passage.phrases.words
    if (
        link.lemma != "in"
        or link.source is None
        or words.polls & set(passage.lower[link.source.first : link.source.end])
    ):
        return False
    start = link.pieces[-1][0]
    later = links[number + 1 : number + 3]
    return any(one.source is not None and start <= one.source.first <= start + 2 for one in later)
