"""The working record of one attribution while it is read, and the text around it. Owns the shape; indices are token
indices."""

from dataclasses import dataclass, field

from factcheck.extraction.attribution.cues import CueWords
from factcheck.extraction.attribution.quotes import Quote, Quotes, find_quotes
from factcheck.extraction.attribution.sources_in_text import Phrase, Phrases
from factcheck.extraction.tokens import Tokens
from factcheck.model import CueClass, Mode

Piece = tuple[int, int]
"""Tokens first..end of a part of the content."""

REACH = 400
"""Tokens a content may run to either side of its cue inside one sentence, so that a sentence without end stays
linear."""


@dataclass(slots=True)
class Link:
    """Source, cue and content as tokens. `runs_on`: the last piece ends only because the sentence does, so a later
    cue may cut it."""

    cue: list[Piece]
    source: Phrase | None
    pieces: list[Piece]
    lemma: str
    cue_class: CueClass = CueClass.NEUTRAL
    mode: Mode = Mode.REPORTED
    asserts: bool = True
    runs_on: bool = False
    thinks: bool = False
    """A thought or an attitude: inside another's content it is that other's statement."""
    implicit_source: bool = False
    """The source is taken over from the clause or link before (participles, coordinated verbs)."""
    quotes: list[int] = field(default_factory=list)
    """Numbers of the quotations that are content."""
    relay: Phrase | None = None
    """Who was told, when that is a body that passes it on."""
    cited: Phrase | None = None
    """Whom or what the source cites for it ("Reuters, citing police, said")."""

    @property
    def at(self) -> int:
        """The cue's first token, or the content's when no words mark it."""
        return self.cue[0][0] if self.cue else self.pieces[0][0]

    @property
    def first(self) -> int:
        """First token of the source and cue, content not counted."""
        if self.source is None or self.implicit_source:
            return self.at
        return min(self.at, self.source.first)


class Passage:
    """One text with what every construction looks at: tokens, quotations, phrases, cue words."""

    __slots__ = ("cues", "low", "lower", "phrases", "quotes", "tag", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.low = tokens.low
        self.tag = tokens.tag
        self.quotes: Quotes = find_quotes(tokens)
        self.phrases = Phrases(tokens)
        self.cues = tokens.lexicon.table(CueWords)

    def bounds(self, index: int) -> Piece:
        """First and last token considered around a cue: its sentence, at most REACH to either side."""
        sentence = self.tokens.sentence(index)
        return max(sentence.first, index - REACH), min(sentence.end, index + REACH)

    def trimmed(self, first: int, end: int) -> Piece | None:
        """The piece without commas, stops and dashes around it; None when nothing is left."""
        while first < end and (self.lower[first] in _EDGES or self.lower[first] == ")"):
            first += 1
        while end > first and (self.lower[end - 1] in _EDGES or self.lower[end - 1] == "("):
            end -= 1
        return (first, end) if first < end else None

    def quotation_from(self, index: int) -> tuple[int, Quote] | None:
        """Number and span of the quotation whose opening mark is token `index`."""
        quote = self.quotes.opening_at(index)
        number = self.quotes.number_at(index)
        return None if quote is None or number is None else (number, quote)


_EDGES = frozenset({",", ".", ";", ":", "-", "--", "—", "–", "?", "!", "…", "..."})


def add_quote(passage: Passage, link: Link, number: int, first: int, high: int) -> None:
    """Make a quotation the content; words that go on after it in the same clause belong to it."""
    quote = passage.quotes.spans[number]
    link.pieces.append((first, quote.end))
    link.quotes.append(number)
    link.mode = Mode.QUOTED
    end = quote.end
    if end < high and passage.lower[end - 2] not in (",", ".", "?", "!") and passage.lower[end] not in (",", ".", ";"):
        rest = passage.trimmed(first, high)
        if rest is not None:
            link.pieces[-1] = (first, max(rest[1], quote.end))
            link.runs_on = True
