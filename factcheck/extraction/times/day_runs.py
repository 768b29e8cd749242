"""Several days of one month: "October 7-9", "4 to 9 March", "November 3, 4 and 5". Owns the second day, no month."""

from factcheck.extraction.times.atoms import Standpoint
from factcheck.extraction.times.calendar_words import Number
from factcheck.extraction.tokens import Tag

DASHES = frozenset(["-", "–", "—"])


def two_days(view: Standpoint, index: int) -> tuple[int, int, int] | None:
    """Both days and the end of "November between 23 and 25"."""
    words = view.words
    first = words.day_number(view.tokens, index)
    joined = first and (words.among("range_words", view.tokens.low(first.end)) or view.tokens.low(first.end) == "and")
    last = words.day_number(view.tokens, first.end + 1) if first and joined else None
    if first is None or last is None or not first.value or not last.value or first.value >= last.value:
        return None
    return first.value, last.value, last.end


def second_day(view: Standpoint, index: int) -> tuple[int, int] | None:
    """The last day of "October 7-9", "June 3 through the 12th"."""
    tokens, words = view.tokens, view.words
    if not (
        words.among("range_words", tokens.low(index))
        or (tokens.low(index) == "and" and tokens.low(index + 1).isdecimal())
    ):
        return None
    at = index + 1 + (tokens.low(index + 1) == "the")
    found = words.day_number(tokens, at)
    if found is None or found.value is None or words.month(tokens, found.end) or tokens.low(found.end) in (":", "%"):
        return None
    if tokens.low(index) == "and" and tokens.tag(found.end) is Tag.WORD:
        return None  # "On March 5 and 12 people died"
    if _closes_dateline(view, index, at, found.end):
        return None
    return found.value, found.end


def _closes_dateline(view: Standpoint, dash: int, first: int, end: int) -> bool:
    """Whether a dash leads on to a count, not to a day: "ORLA, May 11 - 14 miners died", "... - Twelve people"."""
    tokens = view.tokens
    if tokens.low(dash) not in DASHES or tokens.joined(dash):
        return False
    return not tokens.low(first)[:1].isdigit() or tokens.tag(end) in (Tag.WORD, Tag.VERB)


def listed_days(view: Standpoint, first: int, index: int) -> tuple[int, int] | None:
    """The last day of "November 3, 4 and 5", where nothing that could be counted follows."""
    tokens, words = view.tokens, view.words
    last, at = first, index
    while tokens.low(at) == "," and (day := words.day_number(tokens, at + 1)) and day.value == last + 1:
        last, at = day.value, day.end
    final = words.day_number(tokens, at + 1) if tokens.low(at) == "and" and at > index else None
    if final is None or final.value != last + 1 or tokens.tag(final.end) in (Tag.WORD, Tag.VERB, Tag.NUMBER):
        return None
    return final.value, final.end


def other_day(view: Standpoint, index: int) -> Number | None:
    """The second day of "4 to 9 March", "3rd and the 12th of June"."""
    tokens = view.tokens
    if not (view.words.among("range_words", tokens.low(index)) or tokens.low(index) == "and"):
        return None
    return view.words.day_number(tokens, index + 1 + (tokens.low(index + 1) == "the"))
