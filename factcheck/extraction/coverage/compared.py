"""Counts with which another is compared: "up from 411", "compared with 411". Owns those words; gives no days."""

from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens

_LEADING: frozenset[tuple[str, str]] = frozenset(
    {
        ("compared", "with"),
        ("compared", "to"),
        ("compares", "with"),
        ("compares", "to"),
        ("up", "from"),
        ("down", "from"),
    }
)


def is_compared(tokens: Tokens, figure: Figure) -> bool:
    """Return whether the words before a count only compare it with the one before: its verb's tense is not its own."""
    first = figure.quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    return tokens.low(governor) in ("against", "versus") or leads_to_another(tokens, governor - 1)


def leads_to_another(tokens: Tokens, at: int) -> bool:
    """Return whether "compared with", "up from" or the like stands at `at`, before a count of another time."""
    return (tokens.low(at), tokens.low(at + 1)) in _LEADING


def sets_against(tokens: Tokens, index: int) -> bool:
    """Return whether "against" stands before the count of another time: "at 30,000, against the 18,000 of May 9"."""
    first = index + 2 if tokens.low(index + 1) == "the" else index + 1
    return tokens.low(index) == "against" and tokens.tag(first) is Tag.NUMBER
