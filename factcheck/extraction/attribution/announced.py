"""What a colon at the end of a paragraph announces: the paragraph below, its quotation, or its list.

Owns the extent of that content, not whose it is. Two annotators mark such blocks alike, and press releases, digests and
fact-checks are full of them ("The ministry wrote:" and a block below).
"""

from dataclasses import dataclass

from factcheck.extraction.attribution.links import Passage
from factcheck.extraction.tokens import Tag

WORDS_BEFORE_COLON = 24
"""Tokens between the verb and the colon: an occasion, an addressee ("told reporters in Cairo on Monday:")."""
_BULLETS = frozenset({"-", "–", "—", "--", "•", "*", "·", "▪", "●", "◦"})


@dataclass(slots=True)
class Block:
    """Tokens `first`..`end` of the announced content; `quote` numbers the quotation it is."""

    first: int
    end: int
    quote: int | None = None


def announced(passage: Passage, after: int, high: int) -> Block | None:
    """Return the block that a colon behind the words from token `after` announces; the colon closes its paragraph."""
    colon = high - 1
    if not after <= colon <= after + WORDS_BEFORE_COLON or passage.low(colon) != ":":
        return None
    verbs = (i for i in range(after, colon) if passage.tag(i) in (Tag.VERB, Tag.AUXILIARY))
    if any(passage.low(i - 1) == "to" or not passage.phrases.is_noun_use(i, i + 1) for i in verbs):
        return None  # "began to show when one looks at what he said:"
    return block_behind(passage, colon)


def block_behind(passage: Passage, colon: int) -> Block | None:
    """The block below a colon that is the last token of its paragraph; None when nothing stands below."""
    tokens = passage.tokens
    number = tokens.sentence_of[colon] + 1
    if number >= len(tokens.sentences) or tokens.sentences[number].first != colon + 1:
        return None
    below = tokens.sentences[number]
    if below.paragraph == tokens.sentence(colon).paragraph:
        return None
    found = passage.quotation_from(colon + 1)
    if found is not None:
        return Block(colon + 1, found[1].end, found[0])
    return Block(colon + 1, _end(passage, number))


def _end(passage: Passage, number: int) -> int:
    """Token after the paragraph that sentence `number` opens, with the further items when it is a list."""
    sentences = passage.tokens.sentences
    paragraph = sentences[number].paragraph
    listed = _is_item(passage, sentences[number].first)
    while number + 1 < len(sentences):
        following = sentences[number + 1]
        if following.paragraph != paragraph:
            if not (listed and _is_item(passage, following.first)):
                break
            paragraph = following.paragraph
        number += 1
    return sentences[number].end


def _is_item(passage: Passage, first: int) -> bool:
    """Whether a paragraph opens with a bullet or a numeral of a list."""
    if passage.low(first) in _BULLETS:
        return True
    return (
        passage.tag(first) is Tag.NUMBER and passage.low(first + 1) in (".", ")") and passage.tokens.joined(first + 1)
    )
