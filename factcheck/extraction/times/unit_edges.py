"""A unit up to now, or its end, by set phrases: "year to date", "year-end". Owns those phrases only."""

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, portion, unit_around
from factcheck.extraction.times.relative import KINDS, unit_from
from factcheck.extraction.tokens import Tag

_UNITS = frozenset({"week", "month", "quarter", "year", "decade"})
_GO_ON = frozenset({"-", "'s", "’s", "'", "’", "("})
_ENDS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}


def to_date(view: Standpoint, index: int) -> Atom | None:
    """ "year to date", "month-to-date": the current one up to the dateline."""
    tokens = view.tokens
    unit = tokens.low(index)
    at = index + 1 + (tokens.low(index + 1) == "-")
    after = at + 1 + (tokens.low(at + 1) == "-")
    if unit not in _UNITS or tokens.low(at) != "to" or tokens.low(after) != "date":
        return None
    start = unit_from(view, view.dateline, unit, 0)[0]
    return Atom(after + 1, "window", Days(start, view.dateline))


def current(view: Standpoint, index: int) -> Atom | None:
    """ "the third of the year", "rain for the month": the current one, where no other is named behind."""
    tokens = view.tokens
    if tokens.low(index) != "the" or tokens.low(index - 1) not in ("of", "for") or tokens.low(index + 1) not in _UNITS:
        return None
    if (
        tokens.tag(index + 2) not in (Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.AUXILIARY)
        or tokens.low(index + 2) in _GO_ON
    ):
        return None
    return Atom(index + 2, KINDS[tokens.low(index + 1)], unit_from(view, view.dateline, tokens.low(index + 1), 0))


def unit_end(view: Standpoint, index: int) -> Atom | None:
    """ "year-end", "the month's end", "EOY": the late half of the current one."""
    tokens = view.tokens
    at = index + (tokens.low(index) == "the")
    unit = _ENDS.get(tokens.low(at), tokens.low(at))
    end = at + 1
    if tokens.low(at) not in _ENDS:
        if unit not in _UNITS or tokens.low(end) not in ("-", "'s", "’s") or tokens.low(end + 1) != "end":
            return None
        end += 2
    around = unit_around(view.dateline, unit, 0) if view.dateline else None
    return Atom(end, KINDS[unit], portion(around, "late") if around else UNKNOWN)
