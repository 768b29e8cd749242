"""Where sentences and paragraphs end. Owns the boundaries only; offsets are code points into the text it is given."""

import re
from collections.abc import Iterator

from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Span

_STOP = re.compile(r"[.!?…]+(?:['’”\"»)\]]|'')*(?=\s|$)")
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
    separator = r"\n[^\S\n]*\n\s*" if _is_hard_wrapped(text, start) else r"[\n\r\u2028\u2029]+"
    begin = start
    for gap in re.finditer(separator, text[start:]):
        yield from _trimmed(text, begin, start + gap.start())
        begin = start + gap.end()
    yield from _trimmed(text, begin, len(text))


def _is_hard_wrapped(text: str, start: int) -> bool:
    blocks = [block.split("\n") for block in re.split(r"\n[^\S\n]*\n", text[start:].strip())]
    lines = [line for block in blocks for line in block[:-1]]  # a block's last line may be short
    if len(lines) < 3 or max(map(len, lines)) > HARD_WRAP:
        return False
    return sum(len(line) > HARD_WRAP // 2 for line in lines) >= 0.8 * len(lines)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def sentences(text: str, paragraph: Span, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the sentences of one paragraph, without their outer white space."""
    rules = lexicon.table(_Abbreviations)
    begin = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if rules.ends_sentence(text, stop, paragraph.end):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, paragraph.end)


class _Abbreviations:
    """Decides whether a full stop ends a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("grammar")
        self.never: frozenset[str] = frozenset(section["abbreviations_before_a_name"])
        self.seldom: frozenset[str] = frozenset(section["abbreviations"])
        self.openers: frozenset[str] = frozenset(section["sentence_openers"])

    def ends_sentence(self, text: str, stop: re.Match[str], end: int) -> bool:
        after = _OPENER.match(text, stop.end(), end)
        if after is None:
            return True  # the paragraph's last
        opener = after[1]
        if opener.islower():
            return False
        if stop[0][0] != "." or stop[0].startswith(("..", ".…")):
            return True
        before = _WORD_BEFORE.search(text, max(0, stop.start() - _LOOK_BACK), stop.start())
        word = before[0].lower() if before else ""
        if word in self.never:
            return False
        return not self._abbreviates(word) or self._opens(text, after.start(1), end)

    def _abbreviates(self, word: str) -> bool:
        """Whether the stop after `word` belongs to the word: "U.S", "p.m", "No", a lone initial."""
        is_initials = len(word) == 1 and word.isalpha() and word != "i"
        return is_initials or word in self.seldom or bool(_INITIALS.match(word + "."))

    def _opens(self, text: str, start: int, end: int) -> bool:
        """Whether the next word is one that opens sentences ("The", "He"), so that "the U.S. The ..." is two."""
        word = _LETTERS.match(text, start, end)
        return word is not None and word[0].lower() in self.openers
