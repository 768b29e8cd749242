"""Which attribution covers which words: finds every attribution of a text and answers for a figure. Owns order, overlap and running quotes."""

from bisect import bisect_right

from factcheck.extraction.cue_implied import read_counting, read_issued, read_knowing
from factcheck.extraction.cue_lines import read_line
from factcheck.extraction.cue_nouns import read_noun
from factcheck.extraction.cue_phrases import phrase_length, read_document, read_phrase
from factcheck.extraction.cue_verbs import read_verb
from factcheck.extraction.links import Link, Passage
from factcheck.extraction.records import Said
from factcheck.extraction.speakers import resolve_all
from factcheck.extraction.tokens import Tokens
from factcheck.model import Attribution, AttributionStatus, Cue, Source, Span


def find_said(tokens: Tokens) -> list[Said]:
    """Return every attribution in the text, in order of its cue."""
    passage = Passage(tokens)
    links = _find_links(passage)
    _cut_at_next(passage, links)
    _run_on_quotes(passage, links)
    links.sort(key=lambda link: link.at)
    resolved = resolve_all(passage, links)
    return [_said(passage, link, resolved.get(number)) for number, link in enumerate(links) if link.pieces]


def _find_links(passage: Passage) -> list[Link]:
    """Try each construction at the tokens that can open it; words inside quotations are the speaker's own and open none."""
    links: list[Link] = []
    verbs, phrases, quotes = passage.cues.verbs, passage.cues.phrases, passage.quotes
    issued = passage.cues.issued
    implicit = passage.cues.implicit
    for index, word in enumerate(passage.lower):
        link: Link | None = None
        if word in issued and (link := read_issued(passage, index)) is not None:
            pass
        elif word in verbs and quotes.at(index) is None:
            link = read_verb(passage, index, verbs[word], links)
        elif word == ":" and quotes.at(index) is None:
            link = read_line(passage, index)
        if link is None and word in phrases and quotes.at(index) is None:
            length = phrase_length(passage, index)
            link = read_phrase(passage, index, length, links) if length else None
        if link is None and word in _BEFORE_DOCUMENTS and quotes.at(index) is None:
            link = read_document(passage, index, links)
        if link is None and word in implicit and quotes.at(index) is None:
            link = _read_implied(passage, index, links)
        if link is not None:
            links.append(link)
    return links


def _read_implied(passage: Passage, index: int, links: list[Link]) -> Link | None:
    """The constructions that no verb of saying marks: issued documents, counting, knowing, and nouns of saying."""
    cues, word = passage.cues, passage.lower[index]
    found = read_noun(passage, index, links) if word in cues.nouns else None
    if found is None and word in cues.implied:
        found = read_counting(passage, index)
    return found or read_knowing(passage, index)


_BEFORE_DOCUMENTS = frozenset({"in", "by", "from"})


def _cut_at_next(passage: Passage, links: list[Link]) -> None:
    """A content that runs on to the end of its sentence ends before the next attribution that a comma or conjunction sets off."""
    for number, link in enumerate(links):
        if not link.runs_on:
            continue
        first, end = link.pieces[-1]
        for later in links[number + 1 :]:
            if later.first >= end or later.at >= end:
                break
            begin = later.first
            if begin > first and passage.low(begin - 1) in _SETS_OFF:
                piece = passage.trimmed(first, _before_conjunction(passage, begin))
                if piece is not None:
                    link.pieces[-1] = piece
                break


_SETS_OFF = frozenset(
    {",", ";", "and", "but", "while", "—", "–", "--", "as", "though", "although", "whereas", "or", "(", ".", "with"}
)


def _before_conjunction(passage: Passage, index: int) -> int:
    while index > 0 and passage.lower[index - 1] in _SETS_OFF:
        index -= 1
    return index


def _run_on_quotes(passage: Passage, links: list[Link]) -> None:
    """A quotation without words of its own belongs to whoever spoke right before it."""
    owner: dict[int, Link] = {number: link for link in links for number in link.quotes}
    taken = _sentences_with_links(passage, links)
    last: Link | None = None
    last_sentence = -10
    for number, quote in enumerate(passage.quotes.spans):
        sentence = passage.tokens.sentence_of[quote.first]
        if number in owner:
            last = owner[number]
        elif (
            last is not None
            and sentence - last_sentence <= 1
            and _is_free(passage, quote.first, quote.end)
            and sentence not in taken
        ):
            last.pieces.append((quote.first, quote.end))
        else:
            last = None
            continue
        end = max(quote.end - 1, *(piece[1] - 1 for piece in last.cue), last.source.end - 1 if last.source else 0)
        if number in owner:
            last_sentence = passage.tokens.sentence_of[max(end, quote.end - 1)]
        else:
            last_sentence = passage.tokens.sentence_of[quote.end - 1]


def _sentences_with_links(passage: Passage, links: list[Link]) -> set[int]:
    return {passage.tokens.sentence_of[link.at] for link in links}


def _is_free(passage: Passage, first: int, end: int) -> bool:
    """Whether the quotation is whole sentences: it opens one and closes one."""
    tokens = passage.tokens
    return tokens.sentence(first).first == first and tokens.sentence(end - 1).end == end


def _said(passage: Passage, link: Link, resolved: tuple[Source, str | None] | None) -> Said:
    tokens = passage.tokens
    content = tuple(sorted({tokens.span(first, end) for first, end in link.pieces}))
    cues = tuple(tokens.span(first, end) for first, end in link.cue)
    cue = Cue(cues[0].of(tokens.text), cues[0], link.cue_class) if cues else None
    if resolved is None:
        return Said((), cues, content, None, cue, link.mode, asserts=link.asserts)
    source, rule = resolved
    return Said((source.span,), cues, content, source, cue, link.mode, rule, asserts=link.asserts)


class Attributions(list[Said]):
    """The attributions of a text with the index that finds those around a figure."""

    def __init__(self, said: list[Said]) -> None:
        super().__init__(said)
        pieces = sorted((span.start, span.end, number) for number, one in enumerate(said) for span in one.content)
        self._starts = [start for start, _, _ in pieces]
        self._pieces = pieces
        self._longest = max((end - start for start, end, _ in pieces), default=0)

    def covering(self, span: Span) -> list[Said]:
        """The attributions whose content covers the span, the outermost (longest piece) first."""
        found = []
        for place in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            start, end, number = self._pieces[place]
            if span.start - start > self._longest:
                break
            if span.start < end:
                found.append((start - end, start, number))
            if len(found) > 8 or bisect_right(self._starts, span.start) - place > 64:
                break
        return [self[number] for _, _, number in sorted(found)]


def attribute(tokens: Tokens, said: list[Said], first: int, end: int) -> Attribution:
    """Return which attribution covers the figure at tokens `first`..`end`: attributed, ambiguous, or none (the publisher's own voice)."""
    index = said if isinstance(said, Attributions) else Attributions(said)
    span = tokens.span(first, end)
    for one in index.covering(span):
        if one.speaker is None or not one.asserts or any(source.overlaps(span) for source in one.source_spans):
            continue
        return Attribution(
            AttributionStatus.ATTRIBUTED, one.mode, one.speaker, one.resolved_by, one.cue, one.content, one.chain
        )
    return Attribution(AttributionStatus.NONE)
