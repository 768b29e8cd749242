"""Where a short number, a phrase of time behind it and the clause of a count end. Owns that only."""

from factcheck.extraction.phrases import QUOTES, is_number
from factcheck.extraction.tokens import Tag, Tokens

LONGEST = 8
"""Tokens of a number in words."""
_STOPS = frozenset(
    [".", ",", ";", "", "and", "but", "!", "?", ":", "including", "while", "though", "although", "whereas"]
)
_LEADS_TO_TIME = frozenset("in since by during over for on as at last this the all through until".split())
_IN_TIME = frozenset(
    "all of the whole last this previous past same early late mid first second half end middle start".split()
)
TIMES = frozenset(
    "year years month months week weeks decade january february march april may june july august september october "
    "november december monday tuesday wednesday thursday friday saturday sunday yesterday night spring summer autumn "
    "fall winter season quarter day hour".split()
)
_OF_DAY = frozenset("morning noon midday afternoon evening night midnight dawn dusk nightfall am pm a.m. p.m.".split())
_INSIDE = 5
"""Tokens behind "including" in which the verb of the clause goes on."""
_HEDGE = 4
"""Tokens of a hedge before its number: "as many as six"."""

_CALLED = frozenset(["as", "false", "wrong", "inflated", "exaggerated", "invented"])
_RATES = frozenset(["day", "night", "week", "month", "year", "hour", "minute"])


def time_end(tokens: Tokens, end: int) -> int:
    """The token after the phrase of a time at `end`: "in all of 2018", "since May", "so far"; `end` without one."""
    if (tokens.low(end), tokens.low(end + 1)) in (("so", "far"), ("to", "date")):
        return end + 2
    if tokens.low(end) not in _LEADS_TO_TIME:
        return end
    for at in range(end, end + LONGEST):
        if tokens.tag(at) is Tag.NUMBER or tokens.low(at) in TIMES | _OF_DAY:
            return at + 1 + (tokens.low(at + 1) in _OF_DAY)
        if tokens.low(at) not in _LEADS_TO_TIME | _IN_TIME:
            return end
    return end


def closes(tokens: Tokens, at: int) -> bool:
    """Whether nothing more is said of what was counted before `at`; a headline ends without a stop."""
    if tokens.low(at) == "including" and any(tokens.tag(near) is Tag.AUXILIARY for near in range(at + 1, at + _INSIDE)):
        return False  # "said 70 guests, cooks counted in, were aboard"
    return tokens.low(at) in _STOPS or tokens.low(at) in QUOTES or at >= tokens.sentence(at - 1).end


def number_end(tokens: Tokens, first: int) -> int:
    """The token after a short number at `first`, its hedge before and its closing quotation mark included."""
    start = next((at for at in range(first, first + _HEDGE) if is_number(tokens, at)), first)
    end = start + 1
    while end < start + LONGEST and (
        is_number(tokens, end)
        or tokens.low(end) in QUOTES
        or tokens.low(end - 1) in ("or", "to")
        or (tokens.low(end) == "-" and is_number(tokens, end + 1))  # "sixty-three"
    ):
        end += 1
    return end


def is_called(tokens: Tokens, end: int) -> bool:
    """Return whether the words behind a number only call it something: "called the estimate of 71,000 a guess"."""
    if tokens.low(end) in QUOTES or tokens.low(end) in _CALLED:
        return True
    return tokens.low(end) in ("a", "an") and tokens.low(end + 1) not in _RATES
