"""Times behind a word that opens or closes a window: "since X", "until X", "from X to Y". Owns those words only."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.atoms import UNKNOWN, Atom, Direction, Standpoint
from factcheck.extraction.times.bounds import pointed
from factcheck.extraction.times.calendar_dates import Days, plus
from factcheck.extraction.times.clock import past_the_clock
from factcheck.extraction.times.events import since_event
from factcheck.extraction.times.expressions import atom, direction, found_time, stretch
from factcheck.extraction.times.relative import so_far
from factcheck.extraction.times.tense import outlook
from factcheck.extraction.tokens import Tag

_PHRASES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("as", "early", "as"), "from"),
    (("as", "late", "as"), "by"),
    (("as", "soon", "as"), "from"),
    (("as", "of"), "as_of"),
    (("as", "at"), "as_of"),
    (("as", "on"), "as_of"),
    (("no", "later", "than"), "by"),
    (("later", "than"), "after"),
    (("prior", "to"), "before"),
    (("up", "to", "and", "including"), "by"),
    (("up", "until"), "by"),
    (("up", "till"), "by"),
    (("up", "to"), "by"),
)
_AS_ON = ("as", "on")
"""Indian official English for "as of", with a date; "police fired, as on Tuesday" likens two days."""
_LIKENED = frozenset({",", "just", "same", "exactly", "much", "such", "so", "and", "but", "well"})
_BEGUN = frozenset(words[:2] for words, _ in _PHRASES) | {("so", "far"), ("to", "date")}
"""How such a phrase begins; "to" and "as" begin much else."""


def linked(view: Standpoint, index: int, link: str) -> FoundTime | None:
    """ "since X", "until X", "by X", "before X", "after X", "from X to Y", "between X and Y"."""
    tokens = view.tokens
    if link in ("from", "between"):
        return _from(view, index) if link == "from" else _between(view, index)
    if tokens.low(index) == "since" and tokens.low(index - 1) in _HAVE:
        return None  # "has since been released"
    at = _past_words(view, index + 1, tokens.low(index))
    found_atom = atom(view, at)
    if found_atom is None:
        return _opened_by_event(view, index) if tokens.low(index) == "since" else None
    if tokens.low(found_atom.end) in ("'s", "’s"):
        return _opened_by_event(view, index, found_atom) if tokens.low(index) == "since" else None
    return _open_window(view, index, pointed(view, at, found_atom), link)


def _from(view: Standpoint, index: int) -> FoundTime | None:
    """ "from X to Y", "from X on"; "from Tuesday" alone is left to its day."""
    found = stretch(view, index, past_the_clock(view, index + 1))
    if found is None:
        return None
    if found.kind in ("window", "since"):
        return found
    if view.tokens.low(found.end) == "on" and view.tokens.tag(found.end + 1) is Tag.PUNCTUATION:
        return replace(found_time(view, index, found.end + 1, Days(found.period.start, None), "since"), inner=None)
    return None


def _between(view: Standpoint, index: int) -> FoundTime | None:
    """ "between X and Y"; both days may stand before one month ("between 11 and 14 October")."""
    at = past_the_clock(view, index + 1)
    both = atom(view, at)
    if both is not None and both.kind == "window":
        return stretch(view, index, at)
    return stretch(view, index, at, joined_by_and=True)


_ONWARD = frozenset({"until", "till", "through", "starting", "beginning"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve", "long"})
_HEDGES = frozenset({"about", "around", "approximately", "roughly", "circa"})


def _past_words(view: Standpoint, index: int, link: str) -> int:
    """After a link: "since at least 2011", "by around Monday", "since on Friday", "until 6 p.m. on Sunday"."""
    tokens = view.tokens
    if tokens.low(index) == "at" and tokens.low(index + 1) in ("least", "latest"):
        index += 2
    index += tokens.low(index) in ("on", "in", "as", "at") and link != "by"
    index += tokens.low(index) in _HEDGES
    return index if link in ("before", "after") else past_the_clock(view, index)  # "after midnight on Sunday": that day


def _open_window(view: Standpoint, index: int, inner: Atom, link: str) -> FoundTime | None:
    low = view.tokens.low(index)
    where = Direction.BACK if low == "since" else direction(view, index, inner.end)
    if low in _ONWARD and inner.weekday is not None and outlook(view.tokens, index, inner.end) is None:
        where = Direction.AHEAD  # "open through Friday", "closed starting Monday"
    if link == "until" and inner.yearly is not None and where is Direction.BACK:
        where = Direction.NEAREST
    days = inner.settled(view.dateline, where) or UNKNOWN
    if low == "before" and "end" in (view.tokens.low(index + 1), view.tokens.low(index + 2)):
        low = "by"  # "before the end of June" is by its last day
    found = found_time(view, index, inner.end, _window_days(view, low, days, inner.kind), link)
    return replace(found, inner=(days[0], days[1]))


def _window_days(view: Standpoint, low: str, days: Days, kind: str) -> Days:
    start, end = days
    if low == "since":
        return Days(start, None)
    if low == "before":
        return Days(None, start if kind == "day" else plus(start, -1) if start else None)
    if low == "after":
        return Days(end if kind == "day" else plus(end, 1) if end else None, None)
    return Days(start, None) if low in ("starting", "beginning", "from") else Days(None, end)


def _opened_by_event(view: Standpoint, index: int, day: Atom | None = None) -> FoundTime | None:
    """A window named by an event; when the event's day stands beside its name, the window starts there."""
    window = since_event(view.tokens, index)
    if window is None:
        return None
    days = day.settled(view.dateline, Direction.BACK) if day else None
    if window.since is None:
        days = Days(view.recent, None)
    start = days[0] if days else _stated_start(view, window.end)
    return found_time(view, index, max(window.end, index + 2), Days(start, None), "since", window.since)


def _stated_start(view: Standpoint, index: int) -> date | None:
    at = index + view.words.among("prepositions", view.tokens.low(index))
    stated = atom(view, at)
    days = stated.settled(view.dateline, Direction.BACK) if stated and stated.kind == "day" else None
    return days[0] if days else None


def phrase(view: Standpoint, index: int) -> FoundTime | None:
    """ "as of Monday", "no later than Friday", "so far this year"."""
    tokens = view.tokens
    if (tokens.low(index), tokens.low(index + 1)) not in _BEGUN:
        return None
    if far := so_far(view, index):
        return found_time(view, index, far.end, far.days or UNKNOWN, far.kind)
    for words, means in _PHRASES:
        if all(tokens.low(index + step) == word for step, word in enumerate(words)):
            at = past_the_clock(view, index + len(words))
            inner = atom(view, at)
            if inner is None and means == "as_of" and at > index + len(words) and view.dateline:
                at -= tokens.low(at - 1) in (",", "on")
                return found_time(view, index, at, Days(view.dateline, view.dateline), "day")
            if inner is None or tokens.low(index + len(words)) == "date":
                return None
            if words == _AS_ON and (inner.weekday is not None or tokens.low(index - 1) in _LIKENED):
                return None
            where = direction(view, index, inner.end)
            if means == "from" and outlook(view.tokens, index, inner.end) is None:
                where = Direction.AHEAD  # "could join as early as March 3"
            days = inner.settled(view.dateline, where) or UNKNOWN
            if means == "as_of":
                return found_time(view, index, inner.end, days, inner.kind)
            return found_time(
                view,
                index,
                inner.end,
                _window_days(view, means, days, inner.kind),
                "since" if means in ("after", "from") else "until",
            )
    return None
