"""Voices that keep to their number: "stands by 12", "has not moved from nine". Owns which verbs say so."""

from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_KEEPING = frozenset([("stand", "by"), ("stick", "to"), ("keep", "to"), ("hold", "to"), ("insist", "on")])
_LEAVING = frozenset([("move", "from"), ("budge", "from"), ("shift", "from"), ("depart", "from")])
"""What a voice does not do that keeps to its number."""
_NOT = frozenset(["never", "nor", "refuse", "refuses", "refused", "refusing", "decline", "declines", "declined", "yet"])
_DENIED = 4
"""Tokens before a verb of leaving in which it is denied: "has not yet once moved from"."""


def keeps_to(tokens: Tokens, verb: int) -> bool:
    """Return whether the verb at a token, with the preposition behind it, tells that a voice keeps to its number."""
    if not 0 <= verb < len(tokens):
        return False
    told = tokens.lexicon.table(VerbWords).lemma(tokens, verb), tokens.low(verb + 1)
    before = range(max(tokens.sentence(verb).first, verb - _DENIED), verb)
    denied = any(tokens.tag(at) is Tag.NEGATION or tokens.low(at) in _NOT for at in before)
    return told in _KEEPING or (denied and told in _LEAVING)
