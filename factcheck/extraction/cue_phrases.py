"""Cues that are no verbs: "according to X", "X: ...", "reportedly". Owns those constructions."""

from factcheck.extraction.cues import CueWords
from factcheck.extraction.links import Link, Passage, Piece
from factcheck.extraction.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag


def phrase_at(words: CueWords, passage: Passage, index: int) -> int:
    """How many tokens of a source-introducing phrase ("according to") stand at `index`; 0 when none does."""
    for phrase in words.phrases.get(passage.lower[index], ()):
        if tuple(passage.lower[index : index + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def read_phrase(passage: Passage, index: int, length: int, links: list[Link]) -> Link | None:
    """According to X, C / C, according to X / C, according to X, C."""
    if passage.quotes.at(index) is not None:
        return None
    low, high = passage.bounds(index)
    source = passage.phrases.behind(index + length, to_comma=True)
    if source is None:
        return None
    link = Link([(index, index + length)], source, [], "according to")
    opens = all(passage.tag(i) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION) for i in range(low, index))
    if opens or (passage.low(index - 1) in ("and", "but", "while", ";") and passage.low(index - 2) in (",", ";")):
        piece = passage.trimmed(source.end, high)
        link.runs_on = True
    else:
        piece = _before(passage, index, low, links)
        if piece is not None and (number := passage.quotes.number_at(piece[1] - 1)) is not None:
            link.quotes.append(number)
    if piece is None:
        return None
    link.pieces.append(piece)
    return link


def _before(passage: Passage, index: int, low: int, links: list[Link]) -> Piece | None:
    """The clause before ", according to": back to the previous attribution's words or the sentence's start."""
    first = low
    for link in reversed(links):
        if link.at < low:
            break
        ends = [end for _, end in link.cue] + ([link.source.end] if link.source is not None else [])
        if max(ends) < index and not link.runs_on:
            first = max(first, max(ends))
    quote = passage.quotes.closed_before(index) or passage.quotes.closed_before(index - 1)
    if quote is not None and quote.first < first:
        first = quote.first
    return passage.trimmed(first, index)


def read_line(passage: Passage, index: int) -> Link | None:
    """X: ... at the start of a paragraph, X a name of at most eight words."""
    sentence = passage.tokens.sentence(index)
    if index - sentence.first > 8 or index == sentence.first or index + 1 >= sentence.end:
        return None
    number = passage.tokens.sentence_of[index]
    if number > 0 and passage.tokens.sentences[number - 1].paragraph == sentence.paragraph:
        return None
    if not all(
        passage.tokens.is_capitalised(i) or passage.lower[i] in ("of", "the", ",", ".", "(", ")", "-", "for")
        for i in range(sentence.first, index)
    ):
        return None
    source = Phrase(sentence.first, index, index - 1)
    link = Link([(index, index + 1)], source, [], ":")
    link.pieces.append((index + 1, sentence.end))
    return link
