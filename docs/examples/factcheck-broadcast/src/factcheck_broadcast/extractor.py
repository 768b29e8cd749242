"""What subtitles claim: read as prose, but for what describes sounds ("[two shots]", "♪ 99 balloons ♪")."""

import re

from factcheck.extraction.claims import read_claims
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Document, Extraction, Span

SOUND = re.compile(r"\[[^\]\n]*\]|♪[^♪\n]*♪?")


def extract(document: Document, lexicon: Lexicon | None = None) -> Extraction:
    """Return what the shipped extraction finds, without claims whose figure stands in a sound."""
    found = read_claims(document, lexicon)
    sounds = [Span(match.start(), match.end()) for match in SOUND.finditer(document.text)]
    said = tuple(claim for claim in found.claims if not any(sound.contains(claim.span) for sound in sounds))
    return Extraction(document, said, found.attributions, found.times)
