"""Counts with which another is compared: "up from 411", "compared with 411 last year". Owns those words, no days."""

from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens

_CLOSED = frozenset({"month", "season", "year", "window"})
"""Kinds of time that are over when another count begins."""
_CLAUSE = 45
"""Tokens of a clause, beyond which a time is taken for another's."""
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
    if tokens.low(governor) in ("against", "versus"):
        return True
    return (tokens.low(governor - 1), tokens.low(governor)) in _LEADING


def own_of_two(tokens: Tokens, since: PlacedTime, event: PlacedTime, anchor: int) -> PlacedTime | None:
    """Return which of two times is that of the count at `anchor`: "640 since January, compared with 411 last year".

    None where it can be of both: what is over before a window begins is another count's.
    """
    start, end = since.time.period.start, event.time.period.end
    if since is event or event.time.kind not in _CLOSED or start is None or end is None or end >= start:
        return None
    return min((event, since), key=lambda placed: _distance(tokens, placed, anchor))


def _distance(tokens: Tokens, placed: PlacedTime, anchor: int) -> tuple[bool, bool, int]:
    """How far a time is from a count: behind another clause's comma, then before it, then by tokens."""
    first = placed.time.first
    before = first < anchor
    start, end = (placed.time.end + placed.opens, anchor) if before else (anchor, first)
    parted = end - start > _CLAUSE or "," in tokens.lower[start:end]
    return parted, before, abs(first - anchor)
