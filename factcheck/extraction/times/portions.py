"""Portions of a period: "early March", "mid-2019", "late last year", "earlier this week". Owns no periods."""

from factcheck.extraction.times.atoms import Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, portion
from factcheck.extraction.times.relative import this_unit


def portioned(view: Standpoint, index: int) -> Atom | None:
    """ "early March", "mid-2019", "late last year", "the end of the month", "earlier this week", "early on Tuesday"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    part = words.portions.get(tokens.low(at))
    if part is None:
        return None
    after = at + 1
    if tokens.low(after) in ("-", "of", "in", "on"):
        after += 1
    if tokens.low(at) in ("beginning", "start", "end", "middle") and tokens.low(at + 1) != "of":
        return None  # the verb: "will end in 2030"
    inner = this_unit(view, after) or view.atom(view, after)
    if inner is None:
        return None
    word = tokens.low(at)
    if inner.kind in ("day", "part_of_day") or inner.weekday is not None:
        is_day = part not in ("mid", "start") and word not in ("rest", "remainder")
        return inner if is_day else None
    return _portion_of(view, inner, part, word)


def _portion_of(view: Standpoint, inner: Atom, part: str, word: str) -> Atom:
    def of(days: Days) -> Days:
        current = (
            view.dateline is not None
            and days[0] is not None
            and days[1] is not None
            and days[0] <= view.dateline <= days[1]
        )
        if word == "earlier" and current:
            return Days(days[0], view.dateline)
        if part == "later" and current:
            return Days(view.dateline, days[1])
        return portion(days, {"earlier": "early", "later": "late"}.get(part, part))

    if inner.days is not None:
        return Atom(inner.end, inner.kind, of(inner.days))
    if inner.yearly is not None:
        yearly = inner.yearly
        return Atom(inner.end, inner.kind, yearly=lambda year: of(days) if (days := yearly(year)) else None)
    if inner.either is not None:
        back, ahead = inner.either
        return Atom(inner.end, inner.kind, either=(of(back) if back else None, of(ahead) if ahead else None))
    return inner


def part_of_a_day(view: Standpoint, index: int) -> Atom | None:
    """ "the night of 12 May", "the early hours of Sunday": the day, with the words for its part."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    at += tokens.low(at) in ("early", "small", "wee", "late", "predawn")
    if not (words.among("day_parts", tokens.low(at)) or (tokens.low(at) == "hours" and at > index)):
        return None
    if tokens.low(at + 1) != "of":
        return None
    inner = view.atom(view, at + 2)
    return inner if inner is not None and inner.kind == "day" else None
