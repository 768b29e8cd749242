"""Two times in reach of one count: which is its own. Owns that choice; what is in reach is for `reach`."""

from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.extraction.tokens import Tokens

_CLOSED = frozenset({"month", "season", "year", "window"})
"""Kinds of time that are over when another count begins."""
_CLAUSE = 45
"""Tokens of a clause, beyond which a time is taken for another's."""


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


def is_better(tokens: Tokens, placed: PlacedTime, kept: PlacedTime) -> bool:
    """Return whether a later time says more than the one kept: a known one, or the day of a week just named."""
    return (_is_unknown(kept) and not _is_unknown(placed)) or _says_when(tokens, placed, kept)


def _says_when(tokens: Tokens, placed: PlacedTime, kept: PlacedTime) -> bool:
    """Whether a day right behind a longer time says which of it is meant: "last week, on 6 May"."""
    beside = placed.time.first == kept.time.end + (tokens.low(kept.time.end) == ",")
    return beside and placed.time.kind == "day" and kept.time.kind in ("week", "month", "season", "year")


def _is_unknown(placed: PlacedTime) -> bool:
    """Whether a window says no day: "last year 71 died during the whole season"."""
    period = placed.time.period
    return placed.time.kind == "window" and period.start is None and period.end is None
