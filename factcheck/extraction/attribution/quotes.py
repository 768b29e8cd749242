"""Where the quoted words stand: marks paired by kind, over sentences and paragraphs. Owns pairing, not who speaks."""

from dataclasses import dataclass

from factcheck.extraction.tokens import Tokens

OPENING = {"“": "”", "„": "”", "«": "»", "``": "''", "‘": "’"}
CLOSING = frozenset({"”", "»"})
EITHER = frozenset({'"', "''"})
MARKS = CLOSING | EITHER | frozenset(OPENING)
_BEFORE_AN_OPENING = " \n\t\r\u00a0([{—–-/'"
LONGEST = 1500
"""Tokens a quotation may run before its opening mark is taken for a stray one."""


@dataclass(slots=True)
class Quote:
    """Tokens `first`..`end` with both marks. `open_ended`: closed by the end of its paragraph, the next one opens
    again."""

    first: int
    end: int
    open_ended: bool = False


class Quotes:
    """The quotations of a text in order, and which one a token stands in."""

    __slots__ = ("_number_at", "spans")

    def __init__(self, spans: list[Quote]) -> None:
        self.spans = spans
        self._number_at = {at: number for number, quote in enumerate(spans) for at in range(quote.first, quote.end)}

    def number_at(self, index: int) -> int | None:
        """The number of the quotation that holds the token, marks included."""
        return self._number_at.get(index)

    def at(self, index: int) -> Quote | None:
        """The quotation that holds the token, marks included."""
        number = self._number_at.get(index)
        return None if number is None else self.spans[number]

    def opening_at(self, index: int) -> Quote | None:
        """The quotation whose opening mark is this token."""
        quote = self.at(index)
        return quote if quote is not None and quote.first == index else None

    def closed_before(self, index: int) -> Quote | None:
        """The quotation that ends right before the token."""
        quote = self.at(index - 1)
        return quote if quote is not None and quote.end == index else None


def find_quotes(tokens: Tokens) -> Quotes:
    """Pair the quotation marks of a text; a mark without a partner is ignored."""
    spans: list[Quote] = []
    marks = tokens.among(MARKS)
    opened: int | None = None
    for place, mark in enumerate(marks):
        if opened is not None and _paragraph(tokens, mark) != _paragraph(tokens, opened):
            _close_paragraph(tokens, spans, opened, mark)
            opened = None
        if opened is None:
            opened = mark if _opens(tokens, mark) and not _is_stray(tokens, marks, place) else None
        elif _closes(tokens, opened, mark):
            if mark - opened <= LONGEST:
                spans.append(Quote(opened, mark + 1))
            opened = None
        elif _opens(tokens, mark) and tokens.lower[mark] == tokens.lower[opened]:
            opened = mark  # opened twice: the first was a stray mark
    return Quotes(spans)


def _paragraph(tokens: Tokens, index: int) -> int:
    return tokens.sentence(index).paragraph


def _close_paragraph(tokens: Tokens, spans: list[Quote], opened: int, mark: int) -> None:
    """A quotation left open at the end of its paragraph runs on when the next paragraph opens with a mark."""
    paragraph = _paragraph(tokens, opened)
    opens_next = _paragraph(tokens, mark) == paragraph + 1 and tokens.sentence(mark).first == mark
    if not opens_next or not _opens(tokens, mark):
        return
    end = tokens.sentence(mark).first
    if end - opened <= LONGEST:
        spans.append(Quote(opened, end, open_ended=True))


def _is_stray(tokens: Tokens, marks: list[int], place: int) -> bool:
    """A single mark opens a quotation only when its own closing mark comes before the paragraph ends."""
    mark = marks[place]
    if tokens.lower[mark] != "‘":
        return False
    end = tokens.sentence(mark).end
    return not any(
        tokens.lower[i] == "’" and not _is_apostrophe(tokens, i) for i in range(mark + 1, min(end, mark + 120))
    )


def _is_apostrophe(tokens: Tokens, index: int) -> bool:
    after = tokens.text[tokens.end[index] : tokens.end[index] + 1]
    return after.isalnum()


def _opens(tokens: Tokens, mark: int) -> bool:
    word = tokens.lower[mark]
    if word in OPENING:
        return True
    if word in CLOSING:
        return False
    start = tokens.start[mark]
    before = tokens.text[start - 1 : start]
    after = tokens.text[tokens.end[mark] : tokens.end[mark] + 1]
    return (not before or before in _BEFORE_AN_OPENING) and bool(after) and not after.isspace()


def _closes(tokens: Tokens, opened: int, mark: int) -> bool:
    opening, word = tokens.lower[opened], tokens.lower[mark]
    if opening in EITHER:
        return (word == opening and not _opens(tokens, mark)) or (word == "”" and opening == '"')
    return word == OPENING[opening] or (opening == "“" and word == '"')
