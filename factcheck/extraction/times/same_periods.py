"""A window named before: "in that time", "the same period of 2016". Owns those words; measures no length."""

from factcheck.extraction.times.atoms import Atom, Standpoint
from factcheck.extraction.times.calendar_dates import Days, plus_months

_SPANS = frozenset({"time", "period", "span", "month", "months"})


def same_period(view: Standpoint, index: int) -> Atom | None:
    """ "in that time", "over the same period": the window last named; with a year behind it, that year's."""
    tokens = view.tokens
    at = index + (tokens.low(index) == "the")
    if tokens.low(at) not in ("that", "same") or tokens.low(at + 1) not in _SPANS:
        return None
    if tokens.low(index - 1) not in ("in", "over", "during", "within", "for") or view.window is None:
        return None
    other = (
        tokens.low(at + 2) in ("in", "of", "last", "a", "the", "that", "when") or tokens.low(at + 2) in view.words.steps
    )
    if other:
        return _of_another_year(view, at + 2)
    return None if tokens.low(at + 1) in view.words.units else Atom(at + 2, "window", view.window)


def _of_another_year(view: Standpoint, index: int) -> Atom | None:
    """ "the same period of 2016", "the same months last year": the window last named, in that year.

    A window still open, or of all of this year, is compared up to the dateline's day; one told a sentence or more ago
    may not be the one that is meant.
    """
    tokens, dateline = view.tokens, view.dateline
    if view.window_sentence != tokens.sentence_of[index - 1]:
        return None
    at = index + (tokens.low(index) in ("of", "in"))
    found = view.words.year(tokens, at)
    year, end = (found.value, found.end) if found else (None, at + 2)
    if found is None and dateline and tokens.low(at) in ("last", "previous") and tokens.low(at + 1) == "year":
        year = dateline.year - 1
    if year is None or view.window is None or view.window.start is None or dateline is None:
        return None
    start, until = view.window.start, min(view.window.end or dateline, dateline)
    if start > until or start.year <= year:
        return None
    step = 12 * (year - start.year)
    return Atom(end, "window", Days(plus_months(start, step), plus_months(until, step)))
