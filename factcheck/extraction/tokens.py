"""The one table of tokens every rule scans: offsets, lower forms, coarse tags, sentences.

Owns where every token stands, no meaning; `chunks` cuts, `sentences` tells where one ends.

Decision (2026-11): rules are scans over token indices, never regular expressions over the text, so that offsets
are free and no rule can backtrack. Rejected: a tagger model (a download), one regex a rule (0.1 M words/s at 400
alternatives).
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import partial
from types import FunctionType
from typing import TYPE_CHECKING, Any

from factcheck.extraction.chunks import Chunks
from factcheck.extraction.lexicon import Lexicon, default_lexicon
from factcheck.extraction.outside import Outside
from factcheck.extraction.sentences import Stop, paragraphs, sentences
from factcheck.extraction.tags import ClosedWords, Tag
from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ["Sentence", "Tag", "Tokens", "tokenize"]


@dataclass(slots=True)
class Sentence:
    """Tokens `first`..`end` (exclusive), the characters they cover, and the number of their paragraph."""

    first: int
    end: int
    span: Span
    paragraph: int


class Tokens:
    """Parallel lists over the tokens of one text. An index outside the table reads as empty punctuation."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.start: list[int] = []
        self.end: list[int] = []
        self.lower: list[str] = []
        self.sentence_of: list[int] = []
        self.sentences: list[Sentence] = []
        self.tags: list[str] = []
        self.capital: list[int] = []
        self.numbers: list[int] = []
        self.memo: dict[Hashable, Any] = {}
        """What a rule has found for its arguments: several stages ask it of one figure."""
        self.close()

    def close(self) -> None:
        """Fix the size of the table."""
        self.size = len(self.start)
        self.capitals = frozenset(self.capital)
        self.vocabulary = frozenset(self.lower)
        if isinstance(Tokens.low, FunctionType):  # interpreted; compiled, a method is the quickest there is
            without_frames = {
                "low": Outside("", enumerate(self.lower)).__getitem__,
                "tag": Outside(Tag.PUNCTUATION, enumerate(self.tags)).__getitem__,
                "is_capitalised": self.capitals.__contains__,
                "at": partial(bisect_right, self.end),
                "sentence": [self.sentences[number] for number in self.sentence_of].__getitem__,
            }
            for name, asked in without_frames.items():
                setattr(self, name, asked)

    def low(self, index: int) -> str:
        """The token in lower case; "" outside the table."""
        return self.lower[index] if 0 <= index < self.size else ""

    def tag(self, index: int) -> str:
        """The coarse tag; PUNCTUATION outside the table."""
        return self.tags[index] if 0 <= index < self.size else Tag.PUNCTUATION

    def is_capitalised(self, index: int) -> bool:
        """Whether the token begins with a capital; False outside the table."""
        return index in self.capitals

    def sentence(self, index: int) -> Sentence:
        """The sentence a token stands in."""
        return self.sentences[self.sentence_of[index]]

    def __len__(self) -> int:
        return self.size

    def word(self, index: int) -> str:
        """The token as written; "" outside the table."""
        return self.text[self.start[index] : self.end[index]] if 0 <= index < self.size else ""

    def span(self, first: int, end: int) -> Span:
        """The characters of tokens `first`..`end` (exclusive, at least one token)."""
        return Span(self.start[first], self.end[end - 1])

    def words(self, first: int, end: int) -> str:
        """The text of tokens `first`..`end` (exclusive)."""
        return self.text[self.start[first] : self.end[end - 1]] if end > first else ""

    def joined(self, index: int) -> bool:
        """Whether no space stands between the token and the one before ("30-member", "250k")."""
        return 0 < index < self.size and self.start[index] == self.end[index - 1]

    def holds(self, words: frozenset[str], first: int, end: int) -> bool:
        """Whether one of the words, in lower case, stands among tokens `first`..`end` (exclusive)."""
        return not words.isdisjoint(self.lower[max(first, 0) : end])

    def is_name(self, index: int) -> bool:
        """Capitalised, and not merely because it opens its sentence (an opener counts when the next is capitalised
        too).
        """
        if not self.is_capitalised(index):
            return False
        if index > self.sentence(index).first:
            return True
        return (
            self.tag(index) in (Tag.WORD, Tag.VERB) and self.lower[index] not in self.lexicon.table(ClosedWords).openers
        )

    def among(self, words: frozenset[str]) -> list[int]:
        """The places of the tokens that are one of the words, in lower case, in order."""
        used = words & self.vocabulary
        return [index for index, lower in enumerate(self.lower) if lower in used] if used else []

    def among_numbers(self, words: frozenset[str]) -> list[int]:
        """The places of the tokens tagged as numbers or that are one of the words, in lower case, in order."""
        return sorted({*self.numbers, *self.among(words)})

    def at(self, offset: int) -> int:
        """Index of the first token that ends after `offset`; len(self) when there is none."""
        low, high = 0, self.size  # `bisect` by hand: compiled, the loop takes less than the call
        while low < high:
            middle = (low + high) // 2
            if self.end[middle] > offset:
                high = middle
            else:
                low = middle + 1
        return low


def tokenize(text: str, header: Span | None = None, lexicon: Lexicon | None = None) -> Tokens:
    """Cut `text` into tokens and sentences. Nothing inside `header` becomes a token."""
    table = Tokens(text, lexicon or default_lexicon())
    for number, paragraph in enumerate(_body(text, header)):
        _add_paragraph(table, paragraph, number)
    table.close()
    return table


def _body(text: str, header: Span | None) -> list[Span]:
    if header is None:
        return list(paragraphs(text))
    return [*paragraphs(text[: header.start]), *paragraphs(text, header.end)]


def _add_paragraph(table: Tokens, paragraph: Span, number: int) -> None:
    """Cut a paragraph into tokens, and these into sentences: white space follows every one, so no token spans two."""
    text, at, chunks = table.text, paragraph.start, table.lexicon.table(Chunks)
    first = len(table.start)
    stops: list[tuple[int, str]] = []
    for chunk in text[paragraph.start : paragraph.end].split():
        if text[at : at + len(chunk)] != chunk:  # more than one blank
            at = text.index(chunk, at)
        pieces, stop = chunks.met.get(chunk) or chunks.cut(chunk)
        for start, end, lower, tag, is_capital in pieces:
            if is_capital:
                table.capital.append(len(table.start))
            table.start.append(at + start)
            table.end.append(at + end)
            table.lower.append(lower)
            table.tags.append(tag)
            if tag is Tag.NUMBER:
                table.numbers.append(len(table.start) - 1)
        at += len(chunk) + 1
        if stop is not Stop.NEVER:
            stops.append((at - 1, stop))
    for span in sentences(text, paragraph, table.lexicon, stops):
        end = bisect_left(table.start, span.end, first)
        table.sentence_of += [len(table.sentences)] * (end - first)
        table.sentences.append(Sentence(first, end, span, number))
        first = end
