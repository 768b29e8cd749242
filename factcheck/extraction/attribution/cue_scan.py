"""One pass over the words of a text that tries each construction where it can begin. Owns the order of trying."""

from collections.abc import Callable, Iterable

from factcheck.extraction.attribution.citations import join_citations
from factcheck.extraction.attribution.cue_figures import read_counted_by, read_given
from factcheck.extraction.attribution.cue_implied import read_counting, read_issued, read_knowing
from factcheck.extraction.attribution.cue_lines import DASHES, read_headline_source, read_line, read_signature
from factcheck.extraction.attribution.cue_lists import BEARING, KEEPING, read_borne, read_kept
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
from factcheck.extraction.attribution.cues import CueWords
from factcheck.extraction.attribution.cuts import cut
from factcheck.extraction.attribution.gaps import read_gaps
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.lexicon import Lexicon

_BEFORE_DOCUMENTS = frozenset({"in", "by", "from"})
_BEFORE_OWNERS = frozenset({"in", "by", "under"})
NEAR = 6
"""Attributions to either side of one that may hold it."""

Construction = Callable[[Passage, int, list[Link]], Link | None]
"""Reads the attribution at a token, given those before it; None when it makes none there."""


def find_links(passage: Passage) -> list[Link]:
    """Return every attribution in the order of its trigger; words inside quotations are the speaker's own and open
    none."""
    quotes, constructions = passage.quotes, passage.tokens.lexicon.table(Constructions)
    links: list[Link] = []
    for index in passage.tokens.among(constructions.words):
        if quotes.at(index) is None:
            for read in constructions.by_word[passage.lower[index]]:
                link = read(passage, index, links)
                if link is not None:
                    links.append(link)
                    break
    links = join_citations(passage, links)
    cut(passage, links)
    kept = [
        link
        for number, link in enumerate(links)
        if not _is_anothers(links, number) and not _is_occasion(passage, links, number)
    ]
    return kept + read_gaps(passage, kept)


class Constructions:
    """By word, the constructions that may begin with it, the most telling first; at all other words none is tried."""

    def __init__(self, lexicon: Lexicon) -> None:
        cues = lexicon.table(CueWords)
        self.by_word: dict[str, list[Construction]] = {}
        self._add(cues.issued, lambda passage, index, links: read_issued(passage, index))
        self._add(cues.set_phrases, read_set_phrase)
        self._add(cues.verbs, _read_verb)
        self._add((":",), lambda passage, index, links: read_line(passage, index))
        self._add(DASHES, lambda passage, index, links: read_signature(passage, index))
        self._add({":", *DASHES}, lambda passage, index, links: read_headline_source(passage, index))
        self._add(cues.phrases, _read_phrase)
        self._add(_BEFORE_OWNERS, read_owned)
        self._add(("by",), lambda passage, index, links: read_counted_by(passage, index))
        self._add(_BEFORE_DOCUMENTS, read_document)
        self._add(("for",), lambda passage, index, links: read_for(passage, index))
        self._add(cues.hearsay_adverbs, lambda passage, index, links: read_hearsay(passage, index))
        self._add(cues.nouns, read_noun)
        self._add(KEEPING, lambda passage, index, links: read_kept(passage, index))
        self._add(BEARING, lambda passage, index, links: read_borne(passage, index))
        self._add({*cues.giving, *cues.reaching}, lambda passage, index, links: read_given(passage, index))
        counting = {*cues.implied, *cues.changes, *cues.changes_with}
        self._add(counting, lambda passage, index, links: read_counting(passage, index))
        self._add(cues.knowing, lambda passage, index, links: read_knowing(passage, index))
        self.words = frozenset(self.by_word)

    def _add(self, words: Iterable[str], construction: Construction) -> None:
        for word in words:
            self.by_word.setdefault(word, []).append(construction)


def _read_verb(passage: Passage, index: int, links: list[Link]) -> Link | None:
    verb = passage.cues.verbs[passage.lower[index]]
    return read_verb(passage, index, verb, links) or read_floor(passage, index, verb, links)


def _read_phrase(passage: Passage, index: int, links: list[Link]) -> Link | None:
    length = phrase_length(passage, index)
    return read_phrase(passage, index, length, links) if length else None


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
