"""Where a source's words begin and end. Owns the one door to the noun phrases before and behind a cue, not whom
they name."""

from factcheck.extraction.attribution.nominals import Phrase, SourceWords
from factcheck.extraction.attribution.sources_behind import PhrasesBehind

__all__ = ["Phrase", "Phrases", "SourceWords"]


class Phrases(PhrasesBehind):
    """Noun phrases of one text, found on demand."""
