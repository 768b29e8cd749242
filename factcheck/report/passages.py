"""Where a claim stands and the words around it. Owns paragraph numbers, marks and excerpts."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from rich.text import Text

from factcheck.extraction.sentences import paragraphs
from factcheck.model import Claim, Document, Span
from factcheck.report.layout import Look
from factcheck.report.safe import one_line, safe

BRACKETS: Mapping[str, tuple[str, str]] = {
    "figure": ("{", "}"),
    "source": ("[", "]"),
    "cue": ("‹", "›"),
    "content": ("⟦", "⟧"),
    "found": ("[", "]"),
}
"""What stands for bold, underline and italics where there is no colour."""
STYLES: Mapping[str, str] = {
    "figure": "bold green",
    "source": "underline cyan",
    "cue": "italic magenta",
    "content": "on grey15",
    "found": "bold yellow",
}
LEGEND = "{figure}  [source]  ‹cue›"
LEGEND_WITH_CONTENT = f"{LEGEND}  ⟦content⟧"
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A span of a text and its role there: figure, source, cue or content; or a word that somebody sought (found)."""

    span: Span
    role: str


@dataclass(frozen=True)
class Pages:
    """The paragraphs of one document, numbered from 1 after its header."""

    document: Document

    @cached_property
    def spans(self) -> list[Span]:
        header = self.document.header
        return list(paragraphs(self.document.text, header.end if header else 0))

    def number(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`."""
        return max(bisect_right(self.spans, offset, key=lambda span: span.start), 1)

    def paragraph(self, offset: int) -> Span:
        """The paragraph that holds `offset`; the whole text when there is none."""
        if not self.spans:
            return Span(0, len(self.document.text))
        span = self.spans[self.number(offset) - 1]
        return span if span.start <= offset < span.end else Span(min(span.start, offset), max(span.end, offset))


@dataclass(frozen=True)
class Passages:
    """The documents of a page, to say where a claim stands and to quote it."""

    documents: Mapping[str, Document]
    _pages: dict[str, Pages] = field(default_factory=dict, init=False, repr=False, compare=False)

    def pages(self, document: Document) -> Pages:
        return self._pages.setdefault(document.id, Pages(document))

    def place(self, claim: Claim) -> str:
        """Return "name ¶6"; the id where the document is not at hand."""
        document = self.documents.get(claim.document_id)
        if document is None:
            return claim.document_id
        return f"{one_line(document.name)} ¶{self.pages(document).number(claim.span.start)}"

    def span(self, claim: Claim) -> tuple[str, int, Span]:
        """Return the document's id, the number of the paragraph in which a claim begins, and that paragraph."""
        pages = self.pages(self.documents[claim.document_id])
        return claim.document_id, pages.number(claim.span.start), pages.paragraph(claim.span.start)

    def sentence(self, claims: Sequence[Claim], look: Look, budget: int | None = None) -> Text:
        """Return the sentence of the first of `claims` with the marks of all that stand in it."""
        first = claims[0]
        document = self.documents.get(first.document_id)
        if document is None:
            return Text(one_line(first.quote))
        return excerpt(document.text, first.sentence, marks(claims), look, budget)

    def paragraph(self, claim: Claim, look: Look, budget: int | None = None, *, content: bool = False) -> Text:
        """Return the paragraph of `claim` with its marks; all paragraphs it reaches when it is longer.

        `content` marks what is said, too.
        """
        document = self.documents.get(claim.document_id)
        if document is None:
            return Text(one_line(claim.quote))
        said = [Marked(span, "content") for span in claim.attribution.content] if content else []
        return excerpt(document.text, self._reach(document, claim), sorted([*marks([claim]), *said]), look, budget)

    def _reach(self, document: Document, claim: Claim) -> Span:
        pages = self.pages(document)
        spans = [mark.span for mark in marks([claim])]
        first, last = min(span.start for span in spans), max(span.end for span in spans)
        return Span(pages.paragraph(first).start, pages.paragraph(max(last - 1, 0)).end)


def marks(claims: Iterable[Claim]) -> list[Marked]:
    """Return the figures, sources and cues of `claims`, in text order, each once.

    A source that a person named and the text lacks has no words there, so no mark.
    """
    found = set()
    for claim in claims:
        found.add(Marked(claim.span, "figure"))
        attribution = claim.attribution
        found.update(
            Marked(source.span, "source") for source in (attribution.source, *attribution.candidates) if source
        )
        if attribution.cue is not None:
            found.add(Marked(attribution.cue.span, "cue"))
    return sorted(mark for mark in found if mark.span.start < mark.span.end)


def excerpt(text: str, span: Span, marked: Iterable[Marked], look: Look, budget: int | None = None) -> Text:
    """Return `text[span]` on one line with its marks; beyond `budget` characters, the part around the first figure."""
    inside = [mark for mark in marked if mark.span.overlaps(span)]
    window = _window(text, span, inside, budget)
    cut = [
        Marked(Span(max(mark.span.start, window.start), min(mark.span.end, window.end)), mark.role)
        for mark in inside
        if mark.span.overlaps(window)
    ]
    line = Text("… " if window.start > span.start else "")
    _write(line, text, window, cut, look)
    return line.append(" …") if window.end < span.end else line


def _window(text: str, span: Span, inside: list[Marked], budget: int | None) -> Span:
    if budget is None or span.end - span.start <= budget:
        return span
    focus = next((mark.span for mark in inside if mark.role in ("figure", "found")), Span(span.start, span.start))
    start = max(span.start, min(focus.start - budget // 2, span.end - budget))
    end = min(span.end, start + budget)
    return Span(_blank(text, start, span.start, focus.start), _blank(text, end, focus.end, span.end))


def _blank(text: str, offset: int, low: int, high: int) -> int:
    """Return `offset`, or the nearest blank within a word's length before it, so that no word is cut."""
    if offset in (low, high):
        return offset
    for near in range(offset, max(offset - 30, low), -1):
        if text[near].isspace():
            return near
    return offset


def _write(line: Text, text: str, window: Span, marked: list[Marked], look: Look) -> None:
    """Append the window, cut wherever a mark begins or ends."""
    edges = sorted({window.start, window.end, *(edge for mark in marked for edge in (mark.span.start, mark.span.end))})
    for start, end in pairwise(edges):
        roles = [mark.role for mark in marked if mark.span.start <= start and end <= mark.span.end]
        if not look.colour:
            _brackets(line, marked, start, opening=True)
        words = _WHITE.sub(" ", safe(text[start:end]))
        if not line.plain or line.plain[-1] == " ":
            words = words.lstrip()
        line.append(words, style=" ".join(STYLES[role] for role in roles))
        if not look.colour:
            _brackets(line, marked, end, opening=False)


def _brackets(line: Text, marked: list[Marked], offset: int, *, opening: bool) -> None:
    """Write the brackets of the marks that begin (outermost first) or end (innermost first) at `offset`."""
    here = [mark for mark in marked if (mark.span.start if opening else mark.span.end) == offset]
    here.sort(key=lambda mark: mark.span.end - mark.span.start, reverse=opening)
    for mark in here:
        line.append(BRACKETS[mark.role][0 if opening else 1])
