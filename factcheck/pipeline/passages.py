"""Where the words that a person quotes stand in a document. Owns the search and what to say when it fails."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from factcheck.errors import UsageError
from factcheck.extraction.sentences import paragraphs
from factcheck.model import Document, Span

LIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-", "—": "-"})
"""Signs that a keyboard writes plainly; each is one for one, so offsets stay."""
NEAR = 50.0
"""From this likeness (of 100) on, a passage is named as the nearest."""
BESIDE = 30
"""Code points shown on either side of a quote."""


def find_quote(document: Document, quote: str, occurrence: int | None = None) -> Span:
    """Return where `quote` stands; white space and plain or curly quotation marks count as alike.

    `occurrence` counts from one. Raises UsageError when it does not stand in the body of the text, naming what comes
    nearest, and when it stands there several times, naming the paragraphs.
    """
    found = occurrences(document, quote)
    if not found:
        raise UsageError(f"“{quote}” does not stand in {document.name}{_nearest(document, quote)}")
    if occurrence is None and len(found) == 1:
        return found[0]
    if occurrence is not None and 1 <= occurrence <= len(found):
        return found[occurrence - 1]
    times = "once" if len(found) == 1 else f"{len(found)} times"
    told = "; ".join(f"{number}: {_shown(document, span)}" for number, span in enumerate(found, 1))
    raise UsageError(f"“{quote}” stands {times} in {document.name}; say which with --occurrence. {told}")


def occurrence_of(document: Document, span: Span) -> int:
    """Return which occurrence of its words, from one, begins at or last before `span` begins."""
    return max(sum(one.start <= span.start for one in occurrences(document, span.of(document.text))), 1)


def occurrences(document: Document, quote: str) -> Sequence[Span]:
    """Return every place of `quote` in the body of a text, alike as in `find_quote`. Raises UsageError for no words.

    Places may overlap: "11" stands twice in "111".
    """
    words = [re.escape(word) for word in quote.translate(LIKE).split()]
    if not words:
        raise UsageError("the quote is empty: give the words as they stand in the document")
    standing = r"\s+".join(words)
    matches = re.finditer(f"(?=({standing}))", document.text.translate(LIKE))
    spans = (Span(match.start(1), match.end(1)) for match in matches)
    return [span for span in spans if document.header is None or not span.overlaps(document.header)]


def _nearest(document: Document, quote: str) -> str:
    if document.header is not None and quote in document.header.of(document.text):
        return " but in its header, where nothing is a claim"
    found = fuzz.partial_ratio_alignment(quote.lower(), document.text.lower(), score_cutoff=NEAR)
    if found is None or len(document.text.lower()) != len(document.text):
        return ": quote the words as they stand there"
    start, end = _whole_words(document.text, found.dest_start, found.dest_end)
    return f"; nearest is “{' '.join(document.text[start:end].split())}” (¶{paragraph_of(document, start)})"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _shown(document: Document, span: Span) -> str:
    around = document.text[max(0, span.start - BESIDE) : span.end + BESIDE]
    return f"¶{paragraph_of(document, span.start)} “… {' '.join(around.split())} …”"


def paragraph_of(document: Document, offset: int) -> int:
    """Return the number, from one, of the paragraph where a place of a text is."""
    body = 0 if document.header is None else document.header.end
    return max(1, sum(paragraph.start <= offset for paragraph in paragraphs(document.text, body)))
