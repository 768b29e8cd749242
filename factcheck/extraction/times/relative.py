"""Times seen from the dateline: "yesterday", "last week", "late last year". Owns no dates by name."""

from datetime import date

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Direction, Standpoint, stepped
from factcheck.extraction.times.calendar_dates import Days, plus, shifted, single, unit_around, working_days
from factcheck.extraction.times.lengths import length, moved
from factcheck.extraction.tokens import Tag

_BEFORE_NOW = {"now": ("between", "and", "to", "until", "till", "through", "from"), "date": ("to",)}
KINDS = {"day": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month", "quarter": "season"}
KINDS |= {"workweek": "week", "year": "year", "decade": "decade", "century": "decade"}
_BEFORE_THIS_UNIT = frozenset({"the", "of", "this", "current", "rest"})


def deictic(view: Standpoint, index: int) -> Atom | None:
    """ "today", "yesterday morning", "overnight", "the day before yesterday"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    if tokens.low(at) == "day" and tokens.low(at + 1) in ("before", "after") and tokens.low(at + 2) in words.deictic:
        step = words.deictic[tokens.low(at + 2)] + (1 if tokens.low(at + 1) == "after" else -1)
        return Atom(at + 3, "day", _from_dateline(view, step))
    before = words.among("day_parts", tokens.low(at)) and tokens.low(at + 1) == "before"  # "the night before"
    told = before or (tokens.low(at) == "day" and tokens.low(at + 1) in ("before", "after"))
    if at > index and told and _closes(view, at + 2):
        base = view.recent or view.dateline
        return Atom(at + 2, "day", unit_from(view, base, "day", 1 if tokens.low(at + 1) == "after" else -1))
    if tokens.low(index) in ("now", "date") and tokens.low(index - 1) in _BEFORE_NOW[tokens.low(index)]:
        if tokens.low(index) == "date" and tokens.low(index - 2) == "up":
            return None  # "the most up to date list"
        return Atom(index + 1, "day", _from_dateline(view, 0))
    if tokens.low(index) not in words.deictic:
        return None
    if tokens.low(index) == "overnight":
        return _overnight(view, index + 1)
    end = index + 1 + words.among("day_parts", tokens.low(index + 1))
    return Atom(end, "day", _from_dateline(view, words.deictic[tokens.low(index)]))


def _overnight(view: Standpoint, index: int) -> Atom:
    """ "overnight": from yesterday to today; "overnight on Friday": from then into the day after."""
    at = index + (view.tokens.low(index) in ("on", "from", "into"))
    found = view.atom(view, at)
    days = found.settled(view.dateline, Direction.BACK) if found and found.kind == "day" else None
    if found is None or days is None or days[0] is None:
        return Atom(index, "part_of_day", Days(plus(view.dateline, -1) if view.dateline else None, view.dateline))
    if view.tokens.low(index) == "into":
        return Atom(found.end, "part_of_day", Days(plus(days[0], -1), days[0]))
    return Atom(found.end, "part_of_day", Days(days[0], plus(days[0], 1)))


def _closes(view: Standpoint, index: int) -> bool:
    """Whether nothing from which it could be counted follows: "the day before in Lund", not "the day before Lent"."""
    return view.tokens.tag(index) in (Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.PREPOSITION)


def _from_dateline(view: Standpoint, days: int) -> Days:
    return (single(plus(view.dateline, days)) if view.dateline else None) or UNKNOWN


def this_unit(view: Standpoint, index: int) -> Atom | None:
    """ "the year" in "the end of the year": this one."""
    at = index + (view.tokens.low(index) in ("the", "this", "current"))
    unit = view.words.units.get(view.tokens.low(at))
    if unit in (None, "minute", "hour", "century", "day") or view.tokens.low(at - 1) not in _BEFORE_THIS_UNIT:
        return None
    assert unit is not None
    return Atom(at + 1, KINDS[unit], unit_from(view, view.dateline, unit, 0))


_OWN_SEASONS = frozenset({"season", "term", "semester"})
"""Begun and over on days of their own: "last season 94 fans were held"."""
_OWN_YEARS = frozenset({"fiscal", "financial", "school", "academic", "calendar"})


def row(view: Standpoint, index: int) -> Atom | None:
    """ "last week", "this past Wednesday", "the next three days", "last May", "last night", "the following day"."""
    tokens, words = view.tokens, view.words
    article = tokens.low(index) == "the"
    at = index + article
    word = tokens.low(at)
    step = words.steps.get(word)
    if step is None or (word == "following" and not article):
        return None  # "following Tuesday's dinner": after it
    if word == "this" and tokens.low(at + 1) in ("past", "last", "coming", "next", "same"):
        at, word = at + 1, tokens.low(at + 1)
        step, article = words.steps[word], False
    after = at + 1
    unit = words.units.get(tokens.low(after))
    if unit is not None:
        return _one_unit(view, after, unit, word, article)
    if words.among("day_parts", tokens.low(after)) and word in (
        "last",
        "this",
        "next",
        "that",
        "same",
        "previous",
        "following",
    ):
        return _day_part(view, after, word, step)
    if tokens.low(after) in _OWN_SEASONS and word in ("last", "previous", "this"):
        return Atom(after + 1, "season", UNKNOWN)
    if tokens.low(after) in _OWN_YEARS and tokens.low(after + 1) == "year":
        return Atom(after + 2, "year", UNKNOWN)  # begun on a day that differs from body to body
    return _several(view, at, step) or _named(view, after, step, word)


def _day_part(view: Standpoint, index: int, word: str, step: int) -> Atom | None:
    if view.tokens.low(index) in ("am", "pm", "a.m.", "p.m.", "dawn", "noon"):
        return None
    if word in ("that", "same", "previous", "following"):
        base = view.recent or (view.dateline if word == "previous" else None)
        return Atom(index + 1, "day", unit_from(view, base, "day", step))
    return Atom(index + 1, "day", _from_dateline(view, step))


def unit_from(view: Standpoint, base: date | None, unit: str, step: int) -> Days:
    return (unit_around(base, unit, step) if base else None) or UNKNOWN


_TOLD = frozenset({"following", "previous", "preceding", "same", "that"})


def _one_unit(view: Standpoint, index: int, unit: str, word: str, article: bool) -> Atom | None:
    """One unit: the calendar's, or the one up to now ("the past year"), or from the day last named ("the next day")."""
    step = view.words.steps[word]
    if unit in ("minute", "hour"):
        return Atom(index + 1, "window", _back(view, unit, 1)) if word in ("past", "last") else None
    if word == "recent" or view.tokens.low(index).endswith("s"):
        return Atom(index + 1, "window", UNKNOWN)  # "in recent weeks", "the coming days": how many is not said
    if unit == "day" and word == "this":
        return Atom(index + 1, "day", _from_dateline(view, 0))
    if word in _TOLD or (unit == "day" and word == "next"):
        base = view.recent or (None if word == "that" else view.dateline)
        if word == "that" and unit != "day":
            base = None  # "that week": which one, only the reader knows
        days = unit_from(view, base, unit, step)
        return Atom(index + 1, KINDS[unit], days)
    if word == "past" and unit == "day" and article:
        return Atom(index + 1, "window", _back(view, unit, 1))  # "over the past day"
    if (word == "past" or (word == "last" and article)) and unit not in ("day", "weekend", "quarter", "century"):
        return Atom(index + 1, "window", _back(view, unit, 1))
    if unit == "weekend":
        return _weekend(view, index, step)
    days = unit_from(view, view.dateline, unit, step)
    if step == 0 and (view.tokens.low(index + 1), view.tokens.low(index + 2)) == ("so", "far"):
        return Atom(index + 3, "window", Days(days[0], view.dateline))
    inner = _within_unit(view, index + 1, unit, days)
    return inner or Atom(index + 1, KINDS[unit], days)


def _weekend(view: Standpoint, index: int, step: int) -> Atom:
    """Last weekend is the latest past one, this weekend the week's own or, in the past tense, the latest."""
    if step == 0:
        return weekend(view, index) or Atom(index + 1, "week", UNKNOWN)
    if step < 0:
        return Atom(index + 1, "week", _recent_weekend(view))
    return Atom(index + 1, "week", unit_from(view, view.dateline, "weekend", step))


def weekend(view: Standpoint, index: int) -> Atom | None:
    """ "the weekend": the latest one looking back, the coming one looking ahead; "the weekend of May 5"."""
    at = index + (view.tokens.low(index) == "the")
    if view.tokens.low(at) != "weekend" or (at == index and view.tokens.tag(index - 1) is Tag.WORD):
        return None  # "the holiday weekend" is named by what only the reader knows
    ahead = unit_from(view, view.dateline, "weekend", 0)
    return Atom(at + 1, "week", either=(_recent_weekend(view), ahead))


def _recent_weekend(view: Standpoint) -> Days:
    """The weekend that has begun last."""
    on_it = view.dateline is not None and view.dateline.weekday() >= 5
    return unit_from(view, view.dateline, "weekend", 0 if on_it else -1)


def _within_unit(view: Standpoint, index: int, unit: str, days: Days) -> Atom | None:
    """ "last week on Friday", "next week Tuesday", "last year's third quarter" is left to its own words."""
    if unit != "week" or days[0] is None:
        return None
    at = index + (view.tokens.low(index) in ("on", "-"))
    found = view.words.weekday(view.tokens, at)
    if found is None or found.value is None:
        return None
    return Atom(found.end, "day", single(plus(days[0], found.value)))


def _back(view: Standpoint, unit: str, count: int) -> Days:
    """From `count` units before the dateline up to it; hours count as the days they reach into."""
    if view.dateline is None:
        return UNKNOWN
    start = plus(view.dateline, -max(1, -(-count // 24))) if unit == "hour" else shifted(view.dateline, unit, -count)
    return Days(start, view.dateline)


def _several(view: Standpoint, index: int, step: int) -> Atom | None:
    """ "the past 24 hours", "last three weeks", "next few days"; quarters and decades are the calendar's."""
    tokens = view.tokens
    number = view.words.small_number(tokens, index + 1)
    if number is None or step == 0:
        return None
    kind = tokens.low(number.end)
    end = number.end + (kind in ("business", "working", "-", "full", "consecutive", "calendar"))
    unit = view.words.units.get(tokens.low(end))
    if unit is None:
        return None
    if kind in ("business", "working") and unit == "day":
        if view.dateline is None or number.value is None:
            return Atom(end + 1, "window", UNKNOWN)
        return Atom(end + 1, "window", working_days(view.dateline, step * number.value))
    whole = length(view, index + 1)
    if whole is not None and len(whole.steps) > 1 and tokens.low(whole.end) not in ("ago", "earlier", "later"):
        day = moved(view.dateline, whole.steps, step)
        days = Days(day, view.dateline) if step < 0 else Days(plus(view.dateline, 1) if view.dateline else None, day)
        return Atom(whole.end, "window", days if day else UNKNOWN)
    return Atom(end + 1, "window", run(view, unit, number.value, step))


def run(view: Standpoint, unit: str, count: int | None, step: int) -> Days:
    if view.dateline is None or count is None:
        return Days(None, view.dateline if step < 0 else None)
    if unit in ("quarter", "decade") and step:
        first = unit_around(view.dateline, unit, -count if step < 0 else 1)
        last = unit_around(view.dateline, unit, -1 if step < 0 else count)
        return Days(first[0], last[1]) if first and last else UNKNOWN
    if step < 0:
        return _back(view, unit, count)
    end = shifted(view.dateline, unit, count)
    return Days(plus(view.dateline, 1) if unit not in ("hour", "minute") else view.dateline, end)


_WEEK, _APART = 7, 3
"""Days of a week; those from which "last Thursday" is this week's: a nearer one is called by its name alone."""


def _named(view: Standpoint, index: int, step: int, word: str) -> Atom | None:
    """ "last May", "next Tuesday", "this Christmas", "last summer"."""
    if word in ("same", "that", "current", "recent"):
        return None
    found = view.atom(view, index)
    if found is not None and found.days is not None and view.words.weekday(view.tokens, index):
        return Atom(found.end, found.kind, found.days)  # "this Friday, 10 November": the date says which
    if found is not None and found.yearly is not None and view.words.weekday(view.tokens, index):
        return Atom(found.end, found.kind, found.settled(view.dateline, Direction.NEAREST) or UNKNOWN)
    if found is None or (found.days is not None and found.kind != "season"):
        return None
    if word == "past" or (word == "coming" and found.weekday is not None):
        direction = Direction.BACK if word == "past" else Direction.AHEAD
        base = plus(view.dateline, step) if view.dateline else None  # neither is today
        return Atom(found.end, found.kind, found.settled(base, direction) or UNKNOWN)
    days = found.days or stepped(found, view.dateline, step)
    if word == "last" and found.weekday is not None and days and days[0] and view.dateline:
        past = (view.dateline - days[0]).days
        if past - _WEEK >= _APART:
            days = single(plus(days[0], _WEEK))  # on a Sunday, "last Thursday" is three days ago
    return Atom(found.end, found.kind, days or UNKNOWN)


def weekday_of_week(view: Standpoint, index: int) -> Atom | None:
    """ "Friday of last week", "Wednesday next week", "Friday night this week"."""
    found = view.words.weekday(view.tokens, index)
    if found is None or found.value is None:
        return None
    at = found.end + view.words.among("day_parts", view.tokens.low(found.end))
    at += view.tokens.low(at) == "of"
    step = view.words.steps.get(view.tokens.low(at))
    if step is None or view.tokens.low(at + 1) != "week":
        return None
    week = unit_from(view, view.dateline, "week", step)
    return Atom(at + 2, "day", (single(plus(week[0], found.value)) if week[0] else None) or UNKNOWN)


def so_far(view: Standpoint, index: int) -> Atom | None:
    """ "so far", "so far this year", "to date"."""
    tokens = view.tokens
    if tokens.low(index) == "to" and tokens.low(index + 1) == "date" and tokens.low(index - 1) != "up":
        return Atom(index + 2, "vague", Days(None, view.dateline))
    if tokens.low(index) != "so" or tokens.low(index + 1) != "far":
        return None
    unit = view.words.units.get(tokens.low(index + 3), "")
    if tokens.low(index + 2) != "this" or unit not in KINDS:
        return Atom(index + 2, "vague", Days(None, view.dateline))
    return Atom(index + 4, "window", Days(unit_from(view, view.dateline, unit, 0)[0], view.dateline))
