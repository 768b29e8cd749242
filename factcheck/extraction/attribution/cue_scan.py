"""One pass over the words of a text that tries each construction where it can begin. Owns the order of trying and
where contents are cut."""

from factcheck.extraction.attribution.cue_implied import read_counting, read_issued, read_knowing
from factcheck.extraction.attribution.cue_lines import DASHES, read_line, read_signature
from factcheck.extraction.attribution.cue_nouns import read_noun
from factcheck.extraction.attribution.cue_phrases import phrase_length, read_document, read_hearsay, read_phrase
from factcheck.extraction.attribution.cue_verbs import read_verb
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.model import Mode

_BEFORE_DOCUMENTS = frozenset({"in", "by", "from"})
_SETS_OFF = frozenset(
    {",", ";", "and", "but", "while", "—", "–", "--", "as", "though", "although", "whereas", "or", "(", ".", "with"}
)
"""Words before a later source that end the content running up to it."""
COMPARISON = 60
"""Tokens of a content in which an older figure may be set beside it."""
NEAR = 6
"""Attributions to either side of one that may hold it."""
LATER = 12
"""Attributions looked at behind one: a sentence that holds more is none, and a text without stops stays linear."""


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
    _end_with_quotation(passage, links)
    _cut_at_comparison(passage, links)
    _cut_at_next(passage, links)
    return [
        link
        for number, link in enumerate(links)
        if not _is_anothers(links, number) and not _is_occasion(passage, links, number)
    ]


def _read(passage: Passage, index: int, word: str, links: list[Link]) -> Link | None:
    """The first construction that holds at a token, the most telling first."""
    cues = passage.cues
    link: Link | None = None
    if word in cues.issued:
        link = read_issued(passage, index)
    if link is None and word in cues.verbs:
        link = read_verb(passage, index, cues.verbs[word], links)
    if link is None and word == ":":
        link = read_line(passage, index)
    if link is None and word in DASHES:
        link = read_signature(passage, index)
    if link is None and word in cues.phrases:
        length = phrase_length(passage, index)
        link = read_phrase(passage, index, length, links) if length else None
    if link is None and word in _BEFORE_DOCUMENTS:
        link = read_document(passage, index, links)
    if link is None and word in cues.hearsay_adverbs:
        link = read_hearsay(passage, index)
    if link is None and word in cues.nouns:
        link = read_noun(passage, index, links)
    if link is None and word in cues.implied:
        link = read_counting(passage, index)
    if link is None and word in cues.knowing:
        link = read_knowing(passage, index)
    return link


def _end_with_quotation(passage: Passage, links: list[Link]) -> None:
    """A content that ends with its sentence in the middle of a quotation ends with the quotation."""
    for link in links:
        if not link.runs_on:
            continue
        first, end = link.pieces[-1]
        number = passage.quotes.number_at(end - 1)
        if number is None or number in link.quotes:
            continue
        quote = passage.quotes.spans[number]
        if quote.first > first and quote.end > end + 1:
            link.pieces[-1] = (first, quote.end)
            link.quotes.append(number)
            link.runs_on = False


def _cut_at_comparison(passage: Passage, links: list[Link]) -> None:
    """ ", compared with 12 a year ago", ", up from 12": the publisher sets an older figure beside what was said."""
    for link in links:
        if not link.runs_on or link.mode is Mode.QUOTED:
            continue
        first, end = link.pieces[-1]
        share = _is_share(passage, link)
        for i in range(first + 2, min(end - 1, first + COMPARISON)):
            if passage.lower[i] != ",":
                continue
            if share or (passage.lower[i + 1], passage.low(i + 2)) in passage.cues.comparisons:
                link.pieces[-1] = (first, i)
                break


def _cut_at_next(passage: Passage, links: list[Link]) -> None:
    """A content that runs on to the end of its sentence ends before the next source that a comma or conjunction
    sets off."""
    for number, link in enumerate(links):
        if not link.runs_on:
            continue
        first, end = link.pieces[-1]
        for later in links[number + 1 : number + 1 + LATER]:
            if later.at >= end:
                break
            begin = later.first
            if _is_share(passage, later) and (link.source is None or passage.phrases.is_document(link.source)):
                continue  # "the survey found that 61% cycle, and 17% walk"
            if begin > first and passage.low(begin - 1) in _SETS_OFF:
                piece = passage.trimmed(first, _before_conjunction(passage, begin))
                if piece is not None and piece[1] - piece[0] > 1:
                    link.pieces[-1] = piece
                break


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


def _is_share(passage: Passage, link: Link) -> bool:
    """Whether a number of people is the source, as in polls."""
    source = link.source
    return source is not None and any(passage.phrases.is_number(i) for i in range(source.first, source.head + 1))


def _before_conjunction(passage: Passage, index: int) -> int:
    while index > 0 and passage.lower[index - 1] in _SETS_OFF:
        index -= 1
    return index
