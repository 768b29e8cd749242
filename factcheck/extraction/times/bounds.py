"""Words that open a time on one side: "2012 or later", "more than two weeks ago". Owns those words, reads no time."""

from dataclasses import replace

from factcheck.extraction.times.atoms import Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, plus
from factcheck.extraction.tokens import Tag

_LATER = frozenset({"later", "after", "afterwards", "onward", "onwards", "beyond", "greater", "newer"})
_EARLIER = frozenset({"earlier", "before", "previously", "older"})
_MORE = frozenset({"more", "longer"})
_LESS = frozenset({"less", "fewer"})
COMPARED = _MORE | _LESS | {"over", "under"}
_EDGES = frozenset({"start", "beginning", "middle", "end"})
ONWARDS = frozenset({"onward", "onwards"})
_BEYOND = ONWARDS | {"beyond"}


def suffix(view: Standpoint, index: int) -> tuple[int, str] | None:
    """The token after "or later", "and beyond", "onwards", and the kind of window that they make."""
    tokens = view.tokens
    low = tokens.low(index)
    if low in ONWARDS:
        return index + 1, "since"
    if low not in ("or", "and"):
        return None
    word = tokens.low(index + 1)
    closes = tokens.tag(index + 2) in (Tag.PUNCTUATION, Tag.CONJUNCTION)
    if word in _LATER and (closes or word in _BEYOND):
        return index + 2, "since"
    return (index + 2, "until") if word in _EARLIER and closes and low == "or" else None


def opened(days: Days, kind: str) -> Days:
    """The days from the first on ("since"), or up to the last ("until")."""
    return Days(days[0], None) if kind == "since" else Days(None, days[1])


def pointed(view: Standpoint, index: int, atom: Atom, *, opens: bool = False) -> Atom:
    """The atom as an end of a window: "since the end of March" begins on its last day, "to the start of 2014" ends.

    `opens`: the first end of "from the end of June to ...", which leaves June out. Up to "the middle of" a month
    is up to its 15th.
    """
    at = index + (view.tokens.low(index) == "the")
    edge = view.tokens.low(at)
    if edge not in _EDGES or view.tokens.low(at + 1) != "of":
        return atom
    if atom.days is not None:
        return replace(atom, days=_edge(atom.days, edge, opens=opens))
    yearly = atom.yearly
    if yearly is None:
        return atom
    return replace(atom, yearly=lambda year: _edge(days, edge, opens=opens) if (days := yearly(year)) else None)


def _edge(days: Days, edge: str, *, opens: bool) -> Days:
    if edge == "middle":
        middle = days.start.replace(day=15) if days.start and days.end and days.start.month == days.end.month else None
        return days if opens or middle is None else Days(days.start, middle)
    day = days.end if edge == "end" else days.start
    if opens and edge == "end" and day is not None:
        day = plus(day, 1)
    return Days(day, day)


def length_bound(view: Standpoint, index: int) -> tuple[int, bool] | None:
    """Where a length begins after "more than" (True) or "less than" (False); None without such words."""
    tokens = view.tokens
    low = tokens.low(index)
    if low in ("over", "under"):
        return index + 1, low == "over"
    if low in COMPARED and tokens.low(index + 1) == "than":
        return index + 2, low in _MORE
    return None
