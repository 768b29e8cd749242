"""Who a source is: name, kind, party label, and whom a pronoun or a surname means. Owns resolution, not the extent of the words."""

from factcheck.extraction.links import Passage
from factcheck.extraction.sources_in_text import Phrase
from factcheck.model import Source, SourceKind


def speaker(passage: Passage, phrase: Phrase) -> tuple[Source, str | None]:
    """Return the source as written with its name, and the rule that resolved it."""
    span = passage.tokens.span(phrase.first, phrase.end)
    text = span.of(passage.tokens.text)
    return Source(text, span, text, SourceKind.UNNAMED), None
