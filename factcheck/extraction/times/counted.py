"""Times by counting: "three days ago", "two days before Christmas", "the 24 hours to Tuesday". Owns no name."""

from datetime import date

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Direction, Standpoint
from factcheck.extraction.times.bounds import length_bound
from factcheck.extraction.times.calendar_dates import Days, plus, shifted, single, unit_around
from factcheck.extraction.times.clock import past_the_clock
from factcheck.extraction.times.lengths import Steps, length, moved
from factcheck.extraction.times.relative import KINDS, run
from factcheck.extraction.times.tense import looks_ahead, outlook
from factcheck.extraction.tokens import Tag

_ENDING = frozenset({"to", "preceding", "before", "through", "until", "ending", "ended", "prior"})
_LENGTH_HEDGES = frozenset({"at", "least", "most", "another", "about", "around", "up", "to", "over", "nearly"})
_STALE = 31
"""Days after which a day told in another paragraph is nothing that "a week earlier" would be counted from."""
_STARTING = frozenset({"starting", "beginning", "commencing"})


def counted(view: Standpoint, index: int) -> Atom | None:
    """ "three days ago", "a month and 16 days ago", "two days before Christmas", "the year to March"."""
    tokens = view.tokens
    article = tokens.low(index) == "the" and tokens.low(index + 1) not in ("couple", "few")
    at = index + article
    if several := _run_after_number(view, at):
        return several
    if article and (unit := view.words.units.get(tokens.low(at))):
        return _unit_beside(view, at + 1, unit)
    found = length(view, at)
    if found and tokens.low(index - 1) == "for" and tokens.low(found.end) == "from":
        return _starting(view, found.end + 1, found.steps)  # "shut for three days from Monday"
    if found is None or (tokens.low(found.end) == "after" and _lasts(view, index)):
        return None
    return _anchored(view, found.end, found.steps, article)


def _lasts(view: Standpoint, index: int) -> bool:
    """Whether so long is how long: "shut for at least five weeks after Monday's crash"."""
    before = [view.tokens.low(index - back) for back in range(1, 4)]
    hedged = before[0] in _LENGTH_HEDGES or (before[1] in _LENGTH_HEDGES and before[0] in _LENGTH_HEDGES)
    return before[0] == "for" or (hedged and "for" in before[1:])


def _run_after_number(view: Standpoint, index: int) -> Atom | None:
    """ "the two previous months", "five coming years"."""
    number = view.words.small_number(view.tokens, index)
    step = view.words.steps.get(view.tokens.low(number.end), 0) if number else 0
    unit = view.words.units.get(view.tokens.low(number.end + 1)) if number else None
    if number is None or unit is None or not step or not view.tokens.low(number.end + 1).endswith("s"):
        return None
    return Atom(number.end + 2, "window", run(view, unit, number.value, step))


def _unit_beside(view: Standpoint, index: int, unit: str) -> Atom | None:
    """ "the year to March", "the week ending Saturday", "the day after Christmas"."""
    tokens = view.tokens
    if unit in ("hour", "minute") or tokens.low(index - 1).endswith("s"):
        return None
    if tokens.low(index) == "before" and unit != "day" and tokens.tag(index + 1) in (Tag.PUNCTUATION, Tag.CONJUNCTION):
        return _unit_before(view, index, unit)
    if tokens.low(index) in _ENDING:
        return _ending(view, index, [(unit, 1)])
    if tokens.low(index) != "after":
        return None
    found = view.atom(view, index + 1)
    days = found.settled(view.dateline, Direction.BACK) if found and found.kind == "day" else None
    start = plus(days[1], 1) if days and days[1] else None
    last = shifted(start, unit, 1) if start else None
    if found is None or last is None:
        return None
    return Atom(found.end, "day" if unit == "day" else "window", Days(start, plus(last, -1)))


def _unit_before(view: Standpoint, index: int, unit: str) -> Atom:
    """ "against 1,240 the week before": the one before the window, month or year last named."""
    whole = _unit_earlier(view, index, [(unit, 1)])
    if whole is not None:
        return Atom(index + 1, *whole)
    if view.window is not None and view.window.start is not None:
        return Atom(index + 1, "window", Days(shifted(view.window.start, unit, -1), view.window.start))
    base = view.recent or view.dateline
    return Atom(index + 1, KINDS[unit], (unit_around(base, unit, -1) if base else None) or UNKNOWN)


def _anchored(view: Standpoint, index: int, steps: Steps, article: bool) -> Atom | None:
    word = view.tokens.low(index)
    if word == "ago":
        return Atom(index + 1, _ago_kind(steps), _ago(view, steps))
    if word == "hence":
        return Atom(index + 1, "day", single(moved(view.dateline, steps, 1)) or UNKNOWN)
    if word == "before" and view.tokens.tag(index + 1) in (Tag.PUNCTUATION, Tag.CONJUNCTION):
        word = "earlier"  # "in an ambush two days before"
    if word in ("earlier", "later", "beforehand"):
        if view.tokens.low(index + 1) in ("than", "this", "in") or steps[0][0] in ("hour", "minute"):
            return None
        if word == "earlier" and (whole := _unit_earlier(view, index, steps)):
            return Atom(index + 1, whole[0], whole[1])
        base = view.recent if word == "later" else _told_day(view, index)
        return Atom(index + 1, "day", single(moved(base, steps, 1 if word == "later" else -1)) or UNKNOWN)
    if article and word in _ENDING:
        return _ending(view, index, steps)
    if word in _STARTING:
        return _starting(view, index + 1 + (view.tokens.low(index + 1) in ("from", "on", "with")), steps)
    if word in ("from", "after", "before", "since"):
        return _from_atom(view, index + 1, steps, -1 if word == "before" else 1)
    return None


def _unit_earlier(view: Standpoint, index: int, steps: Steps) -> tuple[str, Days] | None:
    """The month or year so many before the one named in the sentence: "in 2019, down from 61 a year earlier"."""
    if view.unit is None or len(steps) != 1:
        return None
    kind, start, sentence = view.unit
    unit, count = steps[0]
    if (
        count is None
        or sentence != view.tokens.sentence_of[index]
        or unit not in ("month", "year")
        or (unit, kind) == ("month", "year")
    ):
        return None
    if view.recent_sentence == sentence:
        return None  # a day is named as well
    first = shifted(start, unit, -count)
    whole = unit_around(first, kind, 0) if first else None
    return (kind, whole) if whole else None


def _told_day(view: Standpoint, index: int) -> date | None:
    """The day last named; from another sentence only where a past tense tells on, else today ("31 a day earlier")."""
    tokens = view.tokens
    if view.recent is None or view.recent_sentence == tokens.sentence_of[index]:
        return view.recent
    same = tokens.sentences[view.recent_sentence].paragraph == tokens.sentence(index).paragraph
    if not same and view.dateline is not None and (view.dateline - view.recent).days > _STALE:
        return view.dateline
    return view.recent if outlook(tokens, index, index) is False else view.dateline


def _ago_kind(steps: Steps) -> str:
    return KINDS.get(steps[0][0], "day") if len(steps) == 1 else "day"


def _ago(view: Standpoint, steps: Steps) -> Days:
    """A day for days and weeks; "two years ago" is that year, "a month ago" that month: no day is meant."""
    unit, count = steps[0]
    if view.dateline is None or count is None:
        return UNKNOWN
    if len(steps) == 1 and unit in ("month", "year", "decade", "century", "quarter"):
        return UNKNOWN if unit in ("decade", "century") else unit_around(view.dateline, unit, -count) or UNKNOWN
    return single(moved(view.dateline, steps, -1)) or UNKNOWN


def _from_atom(view: Standpoint, index: int, steps: Steps, sign: int) -> Atom | None:
    base = _base(view, index, sign)
    return Atom(base[0], "day", single(moved(base[1], steps, sign)) or UNKNOWN) if base else None


def _base(view: Standpoint, index: int, sign: int) -> tuple[int, date | None] | None:
    """The day from which a length is counted ("from now", "before Christmas"), and the token after its words."""
    if view.tokens.low(index) == "now":
        return index + 1, view.dateline
    found = view.atom(view, index)
    if found is None:
        return None
    ahead = sign > 0 or looks_ahead(view.tokens, index, found.end)
    days = found.settled(view.dateline, Direction.AHEAD if ahead else Direction.BACK)
    return found.end, (days[1] if sign > 0 and found.kind == "day" else days[0]) if days else None


def bounded(view: Standpoint, index: int) -> Atom | None:
    """ "more than two weeks ago", "less than three days after the 5th": all days beyond, or on this side."""
    bound = length_bound(view, index)
    found = length(view, bound[0]) if bound else None
    if bound is None or found is None:
        return None
    word = view.tokens.low(found.end)
    sign = 1 if word in ("from", "after", "hence") else -1
    base: tuple[int, date | None] | None = (found.end + 1, view.dateline)
    if word in ("from", "after", "before"):
        base = _base(view, found.end + 1, sign)
    elif word not in ("ago", "hence"):
        return None
    day = moved(base[1], found.steps, sign) if base else None
    if base is None:
        return None
    near = None if bound[1] else base[1]
    return Atom(base[0], "window", (Days(day, near) if (sign > 0) is bound[1] else Days(near, day)) if day else UNKNOWN)


def _starting(view: Standpoint, index: int, steps: Steps) -> Atom | None:
    """ "two weeks starting on May 20": so long from that day on, the day included."""
    found = view.atom(view, index)
    if found is None:
        return None
    sees = outlook(view.tokens, index, found.end)
    ahead = sees or (sees is None and found.yearly is None)
    days = found.settled(view.dateline, Direction.AHEAD if ahead else Direction.BACK)
    if days is None or days[0] is None:
        return None
    after = moved(days[0], steps, 1)
    return Atom(found.end, "window", Days(days[0], plus(after, -1) if after and after > days[0] else after))


def _ending(view: Standpoint, index: int, steps: Steps) -> Atom | None:
    """ "the 24 hours to Tuesday", "the 12 months to June", "the week before Christmas": the window that ends there."""
    tokens = view.tokens
    word = tokens.low(index)
    index += 1 + (tokens.low(index + 1) in ("on", "to"))
    if word == "before" and tokens.low(index) == "that" and view.window and view.window[0]:
        return Atom(index + 1, "window", Days(moved(view.window[0], steps, -1), view.window[0]))
    found = view.atom(view, past_the_clock(view, index))
    days = found.settled(view.dateline, Direction.BACK) if found else None
    if found is None or days is None or days[0] is None or days[1] is None:
        return None
    if steps[0][0] in ("hour", "minute"):
        start = moved(days[1], steps, -1)  # the hours reach back into the day before
        return Atom(found.end, "window", Days(plus(days[1], -1) if start == days[1] else start, days[1]))
    before = word in ("before", "preceding", "prior")
    after = days[0] if before else plus(days[1], 1)
    start, end = (moved(after, steps, -1), plus(after, -1)) if after else (None, None)
    kind = "day" if start is not None and start == end else "window"
    return Atom(found.end, kind, Days(start, end))
