"""Times of the day that stand before their day: "6 p.m. on Monday", "noon Friday". Owns passing over them only."""

from factcheck.extraction.times.atoms import Standpoint

_AFTER_HOURS = frozenset(
    {"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "hours", "gmt", "utc", "noon"}
)
_ZONES = frozenset({"local", "time", "gmt", "utc", "et", "est", "edt", "pt", "pst", "pdt", "ct", "cst", "cdt", "bst"})
_ZONES |= {"cet", "cest", "eastern", "central", "pacific", "mountain", "daylight", "standard", "summer", "on", ","}
_WORDS = frozenset({"noon", "midnight", "midday", "dawn", "dusk", "sunrise", "sunset", "daybreak", "nightfall"})
_ABOUT = frozenset({"about", "around", "approximately", "roughly", "shortly", "just", "before", "after"})


def past_the_clock(view: Standpoint, index: int) -> int:
    """Return the token after a time of day ("10 a.m. local time (0730 UTC) on"); `index` when none stands there."""
    tokens = view.tokens
    at = index + (tokens.low(index) in _ABOUT)
    if tokens.low(at) in _WORDS:
        at += 1
    elif (after := _past_hours(view, at)) > at:
        at = after
    else:
        return index
    at = _past_zone(view, at)
    if tokens.low(at) == "(":
        stop = min(at + 8, tokens.sentence(at).end)
        at = next((here + 1 for here in range(at, stop) if tokens.low(here) == ")"), at)
    return _past_zone(view, at)


def _past_zone(view: Standpoint, index: int) -> int:
    """ "local time", "Central European Time", ", on"."""
    tokens = view.tokens
    named = next((at + 1 for at in range(index, index + 4) if tokens.low(at) == "time"), index)
    index = named if all(tokens.is_capitalised(at) for at in range(index, named - 1)) else index
    while tokens.low(index) in _ZONES:
        index += 1
    return index


def _past_hours(view: Standpoint, index: int) -> int:
    """The token after "10", "10:30", "10.30" with "a.m." or the like; `index` when it is no clock time."""
    tokens = view.tokens
    if not tokens.low(index)[:1].isdigit():
        return index
    clock = tokens.low(index + 1) == ":" and tokens.joined(index + 2)
    end = index + (3 if clock else 1)
    if tokens.low(end) in _AFTER_HOURS:
        return end + 1
    return end if clock else index
