"""Words inside proper names, which tell of no event: "the Harbour Rescue Society". Owns telling them."""

from factcheck.extraction.tokens import Tag, Tokens

_HOUSES = frozenset(
    ["hospital", "hospitals", "infirmary", "medical", "morgue", "mortuary", "casualty", "prison", "jail"]
)
"""Whoever is named beside these is at them, whatever their names are."""


def is_in_name(tokens: Tokens, index: int) -> bool:
    """Whether a word is part of a proper name, a hospital's excepted: "the Missing Seamen Office".

    A headline in title case, which has no stop, names nothing by its capitals.
    """
    before = index > tokens.sentence(index).first and _is_capital(tokens, index - 1)
    if not _is_capital(tokens, index) or not (before or _is_capital(tokens, index + 1)):
        return False
    if tokens.lower[index] in _HOUSES:
        return False
    sentence = tokens.sentence(index)
    if tokens.lower[sentence.end - 1] in (".", "!", "?", "”", '"'):
        return True
    open_class = [at for at in range(sentence.first, sentence.end) if tokens.tag(at) in (Tag.WORD, Tag.VERB)]
    return 2 * sum(tokens.is_capitalised(at) for at in open_class) <= len(open_class)


def _is_capital(tokens: Tokens, index: int) -> bool:
    return tokens.is_capitalised(index) and tokens.tag(index) in (Tag.WORD, Tag.VERB)
