"""Where sentences and paragraphs end. Owns the boundaries only; offsets are code points into the text it is given."""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Span

_STOP = re.compile(r"[.!?…]+(?:['’”\"»)\]]|'')*(?=\s|$)")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_OPENER = re.compile(r"\s+(?:[\"'“‘«(\[]|``)*([^\s])")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’(\[]+$")
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+$")
_LOOK_BACK = 40
"""Characters looked back for the word before a full stop:

no abbreviation is longer, and a text without spaces stays linear.
"""

HARD_WRAP = 100
"""A text of many lines none of which is longer is taken as wrapped by hand, as wire copy is:

only an empty line ends a paragraph.
"""


def paragraphs(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the paragraphs of `text` from `start` on, without their outer white space."""
    begin = start
    for end, after in _gaps(text, start):
        if (found := _trimmed(text, begin, end)) is not None:
            yield found
        begin = after


def _gaps(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where paragraphs end, and where what follows begins."""
    if _is_hard_wrapped(text, start):
        for gap in _EMPTY_LINE.finditer(text, start):
            yield gap.span()
    else:
        lines = text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")  # offsets stay as they are
        end = lines.find("\n", start)
        while end >= 0:
            yield end, end + 1
            end = lines.find("\n", end + 1)
    yield len(text), len(text)


def _is_hard_wrapped(text: str, start: int) -> bool:
    blocks = [block.split("\n") for block in _BLANK_LINE.split(text[start:].strip())]
    lines = [len(line) for block in blocks for line in block[:-1]]  # a block's last line may be short
    if len(lines) < 3 or max(lines) > HARD_WRAP:
        return False
    return sum([length > HARD_WRAP // 2 for length in lines]) >= 0.8 * len(lines)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The characters without white space around them; None when there is nothing else."""
    kept = text[start:end].rstrip()
    begin = start + len(kept) - len(kept.lstrip())
    return Span(begin, start + len(kept)) if begin < start + len(kept) else None


class Stop:
    """How sure a run of full stops, question or exclamation marks is to end a sentence: plain strings, as tags are."""

    NEVER: Final = ""
    BEFORE_OPENERS: Final = "before openers"  # an abbreviation's: "the U.S. The", not "the U.S. Army"
    ALWAYS: Final = "always"  # before any word but one in lower case


def sentences(text: str, paragraph: Span, lexicon: Lexicon, stops: list[tuple[int, str]] | None = None) -> list[Span]:
    """Return the sentences of one paragraph, without their outer white space.

    `stops` tells where each stop ends and how sure it is; they are looked for unless given.
    """
    rules = lexicon.table(Stops)
    if stops is None:
        found = _STOP.finditer(text, paragraph.start, paragraph.end)
        stops = [(stop.end(), rules.kind(text, stop.start())) for stop in found]
    spans: list[Span | None] = []
    begin = paragraph.start
    for end, kind in stops:
        if kind is not Stop.NEVER and rules.ends_sentence(text, end, kind, paragraph.end):
            spans.append(_trimmed(text, begin, end))
            begin = end
    spans.append(_trimmed(text, begin, paragraph.end))
    return [span for span in spans if span is not None]


class Stops:
    """Decides whether a full stop ends a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("grammar")
        self.never: frozenset[str] = frozenset(section["abbreviations_before_a_name"])
        self.seldom: frozenset[str] = frozenset(section["abbreviations"])
        self.openers: frozenset[str] = frozenset(section["sentence_openers"])

    def closing(self, chunk: str) -> str:
        """The kind of the stop that closes a run of characters without a blank; NEVER when none does."""
        found = _STOP.search(chunk)
        return Stop.NEVER if found is None else self.kind(chunk, found.start())

    def kind(self, text: str, start: int) -> str:
        """The kind of the stop that begins at `start`, by the word before it."""
        if text[start] != "." or text[start + 1 : start + 2] in (".", "…"):
            return Stop.ALWAYS
        before = _WORD_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
        word = before[0].lower() if before else ""
        if word in self.never:
            return Stop.NEVER
        return Stop.BEFORE_OPENERS if self._abbreviates(word) else Stop.ALWAYS

    def ends_sentence(self, text: str, stop: int, kind: str, end: int) -> bool:
        """Whether a stop of that kind, which ends at `stop`, ends a sentence of the paragraph that goes to `end`."""
        after = _OPENER.match(text, stop, end)
        if after is None:
            return True
        if after[1].islower():
            return False
        return kind is Stop.ALWAYS or self._opens(text, after.start(1), end)

    def _abbreviates(self, word: str) -> bool:
        """Whether the stop after `word` belongs to the word: "U.S", "p.m", "No", a lone initial."""
        is_initials = len(word) == 1 and word.isalpha() and word != "i"
        return is_initials or word in self.seldom or bool(_INITIALS.match(word + "."))

    def _opens(self, text: str, start: int, end: int) -> bool:
        """Whether the next word is one that opens sentences ("The", "He"), so that "the U.S. The ..." is two."""
        word = _LETTERS.match(text, start, end)
        return word is not None and word[0].lower() in self.openers
