"""Decades and centuries: "the 1990s", "the late '40s", "the twenty-tens", "the 19th century". Owns nothing shorter."""

from factcheck.extraction.times.atoms import UNKNOWN, Atom, Standpoint
from factcheck.extraction.times.calendar_dates import years

_CENTURIES = {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}
_APOSTROPHES = frozenset({"'", "’", "‘"})


def decade(view: Standpoint, index: int) -> Atom | None:
    """ "1990s", "the 1990's", "the '40s", "late '90s", "the nineties", "the nineteen-eighties"."""
    tokens, words = view.tokens, view.words
    at = index + (tokens.low(index) == "the")
    at += tokens.low(at) in _APOSTROPHES
    low = tokens.low(at)
    if low.isdecimal() and low.endswith("0") and tokens.low(at + 1) in ("s", "'s", "’s"):
        if len(low) == 4 and 1000 <= int(low) <= 2190:
            return Atom(at + 2, "decade", years(int(low), 10))
        short = len(low) == 2 and tokens.joined(at + 1) and at > index  # "in her late 30s" is an age
        return _short_decade(view, at + 2, int(low)) if short else None
    if low in words.decade_words and low != "tens" and _is_introduced(view, at):
        return _short_decade(view, at + 1, words.decade_words[low])
    return _spelled(view, at)


def _is_introduced(view: Standpoint, index: int) -> bool:
    """ "the nineties", "the late-nineties"; "in her nineties" is an age."""
    before = index - 1 - (view.tokens.low(index - 1) == "-")
    before -= view.tokens.low(before) in view.words.portions
    return view.tokens.low(before) == "the"


def _spelled(view: Standpoint, index: int) -> Atom | None:
    """ "nineteen-eighties", "twenty-tens", "two thousand and tens"."""
    tokens = view.tokens
    century = _CENTURIES.get(tokens.low(index), 0)
    at = index + 1
    if tokens.low(index) == "two" and tokens.low(at) == "thousand":
        century, at = 20, at + 1
    at += tokens.low(at) in ("-", "and")
    short = view.words.decade_words.get(tokens.low(at))
    if not century or short is None or tokens.low(at + 1) == "of":
        return None
    return Atom(at + 1, "decade", years(century * 100 + short, 10))


def _short_decade(view: Standpoint, end: int, short: int) -> Atom:
    now = view.dateline.year if view.dateline else 1999
    century = now // 100 * 100
    return Atom(end, "decade", years(century + short if century + short <= now else century - 100 + short, 10))


def century(view: Standpoint, index: int) -> Atom | None:
    """ "the 19th century": the hundred years that share their first two figures, as they are commonly meant."""
    tokens = view.tokens
    found = view.words.ordinal(tokens, index + (tokens.low(index) == "the"))
    if found is None or found.value is None:
        return None
    at = found.end + (tokens.low(found.end) == "-")
    if tokens.low(at) not in ("century", "centuries") or not 1 <= found.value <= 22:
        return None
    era = tokens.low(at + 1) in ("bc", "bce", "b.c.", "b.c.e.")
    days = None if era or found.value == 1 else years((found.value - 1) * 100, 100)
    return Atom(at + 1 + era, "decade", days or UNKNOWN)
