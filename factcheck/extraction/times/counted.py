"""Times by counting: "three days ago", "two days before Christmas", "the first half of May". Owns no name."""

from datetime import date

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Direction, Standpoint
from factcheck.extraction.times.calendar_dates import Days, nth_weekday, plus, shifted, single, unit_around
from factcheck.extraction.times.relative import KINDS, run, unit_from


def counted(view: Standpoint, index: int) -> Atom | None:
    """ "three days ago", "a month and 16 days ago", "two days before Christmas", "the 24 hours to Tuesday"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the" and tokens.low(index + 1) not in ("couple", "few"))
    if several := _run_after_number(view, at):
        return several
    steps: list[tuple[str, int | None]] = []
    while len(steps) < 3:
        number = words.small_number(tokens, at)
        unit = words.units.get(tokens.low(number.end + (tokens.low(number.end) == "-"))) if number else None
        if number is None or unit is None:
            break
        steps.append((unit, number.value))
        at = number.end + 1 + (tokens.low(number.end) == "-")
        at += tokens.low(at) == "and" and words.small_number(tokens, at + 1) is not None
    if not steps or tokens.low(at - 1) == "and":
        return None
    return _anchored(view, at, steps, at > index and tokens.low(index) == "the")


def _run_after_number(view: Standpoint, index: int) -> Atom | None:
    """ "the two previous months", "five coming years"."""
    number = view.words.small_number(view.tokens, index)
    step = view.words.steps.get(view.tokens.low(number.end), 0) if number else 0
    unit = view.words.units.get(view.tokens.low(number.end + 1)) if number else None
    if number is None or unit is None or not step or not view.tokens.low(number.end + 1).endswith("s"):
        return None
    return Atom(number.end + 2, "window", run(view, unit, number.value, step))


def _anchored(view: Standpoint, index: int, steps: list[tuple[str, int | None]], article: bool) -> Atom | None:
    tokens = view.tokens
    word = tokens.low(index)
    if word == "ago":
        return Atom(index + 1, _ago_kind(steps), _ago(view, steps))
    if word in ("earlier", "later", "beforehand"):
        if tokens.low(index + 1) in ("than", "this", "in") or steps[0][0] in ("hour", "minute"):
            return None
        return Atom(index + 1, "day", _moved(view.recent, steps, 1 if word == "later" else -1))
    if word in ("from", "after", "before", "since"):
        return _from_atom(view, index + 1, steps, -1 if word == "before" else 1)
    if article and word in ("to", "preceding", "before", "through", "until", "ending", "prior"):
        return _ending(view, index + 1 + (tokens.low(index + 1) in ("on", "to")), steps)
    return None


def _ago_kind(steps: list[tuple[str, int | None]]) -> str:
    return KINDS.get(steps[0][0], "day") if len(steps) == 1 else "day"


def _ago(view: Standpoint, steps: list[tuple[str, int | None]]) -> Days:
    """A day for days and weeks; "two years ago" is that year, "a month ago" that month: no day is meant."""
    unit, count = steps[0]
    if view.dateline is None or count is None:
        return UNKNOWN
    if len(steps) == 1 and unit in ("month", "year", "decade", "century", "quarter"):
        return UNKNOWN if unit in ("decade", "century") else unit_around(view.dateline, unit, -count) or UNKNOWN
    return _moved(view.dateline, steps, -1)


def _moved(base: date | None, steps: list[tuple[str, int | None]], sign: int) -> Days:
    for unit, count in steps:
        base = shifted(base, unit, sign * count) if base and count is not None else None
    return single(base) or UNKNOWN


def _from_atom(view: Standpoint, index: int, steps: list[tuple[str, int | None]], sign: int) -> Atom | None:
    if view.tokens.low(index) == "now":
        return Atom(index + 1, "day", _moved(view.dateline, steps, sign))
    found = view.atom(view, index)
    if found is None:
        return None
    days = found.settled(view.dateline, Direction.AHEAD if sign > 0 else Direction.BACK)
    base = (days[1] if sign > 0 and found.kind == "day" else days[0]) if days else None
    return Atom(found.end, "day", _moved(base, steps, sign))


def _past_the_clock(view: Standpoint, index: int) -> int:
    """The token after "10 a.m. local time (0800 UTC) on", where the day stands."""
    tokens = view.tokens
    if not tokens.low(index)[:1].isdigit() or tokens.low(index + 1) not in ("a.m.", "p.m.", "am", "pm", ":"):
        return index
    stop = min(index + 14, tokens.sentence(index).end)
    return next((at + 1 for at in range(index, stop) if tokens.low(at) == "on"), index)


def _ending(view: Standpoint, index: int, steps: list[tuple[str, int | None]]) -> Atom | None:
    """ "the 24 hours to Tuesday": the window that ends with that day."""
    found = view.atom(view, _past_the_clock(view, index))
    days = found.settled(view.dateline, Direction.BACK) if found else None
    if found is None or days is None or days[1] is None:
        return None
    start = _moved(days[1], steps, -1)[0]
    if steps[0][0] == "hour" and start == days[1]:
        start = plus(days[1], -1)
    return Atom(found.end, "window", Days(start, days[1]))


def nth_of(view: Standpoint, index: int) -> Atom | None:
    """ "the first week of October", "the week of May 22", "the second Friday of next month"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    if tokens.low(at) in ("week", "weekend") and tokens.low(at + 1) in ("of", "beginning", "commencing", "ending"):
        return _week_named(view, at + 2, words.units[tokens.low(at)])
    if tokens.low(at) == "week" and tokens.low(at + 1).isdecimal() and len(tokens.low(at + 1)) < 3:
        return _numbered_week(view, at + 2, int(tokens.low(at + 1)))
    if tokens.low(at) in ("first", "last", "final", "opening") and (several := _first_units(view, at)):
        return several
    if tokens.low(at) in ("week", "month", "year", "weekend") and tokens.low(at + 1) == "after":
        return _after_next(view, at)
    number = -1 if tokens.low(at) == "last" else (words.ordinal(tokens, at) or (0, 0))[1]
    after = at + 1 if number == -1 else (words.ordinal(tokens, at) or (at, 0))[0]
    if not number:
        return None
    day = words.weekday(tokens, after)
    end = day.end if day else after + (tokens.low(after) in ("week", "day"))
    end += words.among("day_parts", tokens.low(end))
    of = tokens.low(end) == "of"
    if (end == after and number < 1) or not (of or tokens.low(end) in ("this", "next", "last")):
        return None
    inner = view.atom(view, end + of)
    days = inner.settled(view.dateline, Direction.BACK) if inner else None
    if inner is None or days is None or inner.kind not in ("month", "year"):
        return None
    return _counted_in(inner, days, number, day.value if day else None, is_week=tokens.low(end - 1) == "week")


def _counted_in(inner: Atom, days: Days, number: int, weekday: int | None, *, is_week: bool) -> Atom | None:
    start = days[0]
    if weekday is not None:
        return Atom(inner.end, "day", single(nth_weekday(days, weekday, number)))
    if not is_week:
        found = plus(start, number - 1) if start else None
        return Atom(inner.end, "day", single(found)) if found and days[1] and found <= days[1] else None
    # As the calendar counts them: the first week is the one that holds the period's first Thursday.
    thursday = nth_weekday(days, 3, number)
    return Atom(inner.end, "week", unit_around(thursday, "week", 0) if thursday else None)


def _first_units(view: Standpoint, index: int) -> Atom | None:
    """ "the first nine months of 2019", "the last ten days of May"."""
    tokens = view.tokens
    number = view.words.small_number(tokens, index + 1)
    unit = view.words.units.get(tokens.low(number.end)) if number else None
    if number is None or number.value is None or unit in (None, "hour", "minute") or tokens.low(number.end + 1) != "of":
        return None
    inner = view.atom(view, number.end + 2)
    days = inner.settled(view.dateline, Direction.BACK) if inner else None
    if inner is None or days is None or days[0] is None or days[1] is None or unit is None:
        return None
    if tokens.low(index) in ("last", "final"):
        start = shifted(days[1], unit, -number.value)
        return Atom(inner.end, "window", Days(plus(start, 1) if start else None, days[1]))
    end = shifted(days[0], unit, number.value)
    return Atom(inner.end, "window", Days(days[0], plus(end, -1) if end else None))


def _numbered_week(view: Standpoint, index: int, number: int) -> Atom | None:
    """ "week 31": of this year, counted as ISO 8601 does."""
    if not 1 <= number <= 53 or view.dateline is None:
        return None
    fourth = view.dateline.replace(month=1, day=4)  # always in week 1
    monday = plus(fourth, 7 * (number - 1) - fourth.weekday())
    return Atom(index, "week", (unit_around(monday, "week", 0) if monday else None) or UNKNOWN)


def _week_named(view: Standpoint, index: int, unit: str) -> Atom | None:
    inner = view.atom(view, index)
    days = inner.settled(view.dateline, Direction.BACK) if inner else None
    if inner is None or inner.kind != "day":
        return None
    return Atom(inner.end, "week", unit_from(view, days[0] if days else None, unit, 0))


def _after_next(view: Standpoint, index: int) -> Atom | None:
    at = index + 2 + (view.tokens.low(index + 2) == "the")
    if view.tokens.low(at) != "next":
        return None
    unit = view.words.units[view.tokens.low(index)]
    return Atom(at + 1, KINDS[unit], unit_from(view, view.dateline, unit, 2))
