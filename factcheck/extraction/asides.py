"""Where an aside or a prepositional phrase ends, without a parser. Owns no meaning and no verbs (see `verbs`)."""

from factcheck.extraction.phrases import QUOTES, Kind, NounWords, unit_end
from factcheck.extraction.tokens import Tag, Tokens

OPENING = {",": ",", "(": ")", "–": "–", "—": "—", "--": "--", "-": "-"}
"""What opens an aside -> what closes it."""
_PRONOUNS = frozenset(["it", "them", "him", "her", "us", "me", "there", "here"])
ASIDE = 8
"""Tokens between two commas of a list of names in an aside."""


def after_whole_aside(tokens: Tokens, index: int, limit: int) -> int:
    """The token after an aside, its own commas included: ", mostly from Mali, Chad and Togo, had been"; else -1."""
    opened, end = tokens.lower[index], after_aside(tokens, index, limit)
    while opened == "," and 0 <= end < limit and tokens.tag(end) is Tag.WORD and tokens.is_capitalised(end):
        further = next((at for at in range(end, min(limit, end + ASIDE)) if tokens.lower[at] == ","), -1)
        if further < 0:
            break
        end = further + 1
    return end


def after_aside(tokens: Tokens, index: int, limit: int) -> int:
    """The token after an aside that opens at `index` (", all adults,", "(two of them children)"), else -1."""
    closing = OPENING[tokens.lower[index]]
    for at in range(index + 1, limit):
        if tokens.lower[at] == closing:
            return at + 1
        if tokens.lower[at] == ";":
            return -1
    return -1


def after_prepositional(tokens: Tokens, index: int, limit: int) -> int:
    """The token after the prepositional phrase at `index`; a verb form may be its noun where none has come yet."""
    words = tokens.lexicon.table(NounWords)
    index += 1
    has_noun = False
    if tokens.low(index) in _PRONOUNS:
        return index + 1  # "two men in it died"
    while index < limit:
        tag = tokens.tag(index)
        if tag is Tag.WORD:
            if words.kind(tokens, index) is Kind.PARTICIPLE and has_noun:
                return index
            has_noun = True
        elif tag is Tag.VERB:
            kind = words.kind(tokens, index)
            if tokens.lower[index - 1] == "those" and kind is Kind.PARTICIPLE:
                has_noun, index = True, index + 1  # "seven of those freed were treated"
                continue
            is_compound = kind is Kind.PLURAL and tokens.tag(index - 1) is Tag.WORD  # "of the security forces"
            if not is_compound and (has_noun or not _nominal(words, tokens, kind, index, limit)):
                return index
            has_noun = kind is not Kind.PARTICIPLE and tokens.tag(index + 1) not in (Tag.WORD, Tag.VERB)
        elif tag is Tag.POSSESSIVE:
            has_noun = False
        elif not _stays_inside(tokens, index, tag):
            return index
        index = unit_end(tokens, index)
    return index


def _stays_inside(tokens: Tokens, index: int, tag: str) -> bool:
    """Whether a closed-class token goes on with a prepositional phrase; so does the stop of "St. Margaret's"."""
    if tag in (Tag.DETERMINER, Tag.NUMBER, Tag.ADVERB) or tokens.lower[index] in QUOTES:
        return True
    return tokens.lower[index] == "." and tokens.joined(index) and tokens.is_capitalised(index + 1)


def _nominal(words: NounWords, tokens: Tokens, kind: str, index: int, limit: int) -> bool:
    """Whether a verb form in a prepositional phrase is a noun or its modifier ("in the attack", "in occupied Gaza")."""
    if kind is Kind.PARTICIPLE or kind is Kind.GERUND:
        follows = index + 1 < limit and tokens.tag(index + 1) in (Tag.WORD, Tag.VERB)
        return follows or kind is Kind.GERUND
    return True
