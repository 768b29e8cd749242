"""Holidays of the calendar: "Christmas Eve", "Easter Monday 2021", "the Labor Day weekend". Owns no rule of theirs."""

from factcheck.extraction.times.atoms import Atom, Standpoint, Yearly
from factcheck.extraction.times.calendar_dates import Days, holiday, single, weekend_around
from factcheck.extraction.times.told_years import year_from_now
from factcheck.extraction.tokens import Tag

_ALSO_WRITTEN_SMALL = frozenset({"christmas", "easter", "halloween", "earth", "independence", "new", "thanksgiving"})


def feast(view: Standpoint, index: int) -> Atom | None:
    """A holiday of the calendar, with its year when one follows; Easter and Thanksgiving are computed."""
    tokens, words = view.tokens, view.words
    if not tokens.is_capitalised(index) and tokens.low(index) not in _ALSO_WRITTEN_SMALL:
        return None
    for name, rule in words.holidays.get(tokens.low(index), ()):
        if (end := _matches(view, index, name)) and not (name == _NEW_YEAR and not _is_the_day(view, index, end)):
            kind, yearly = _days(view, end, rule)
            end += kind == "week"
            at = end + (tokens.low(end) in (",", "of", "in"))
            found = words.year(tokens, at) or (year_from_now(view, at) if tokens.low(end) != "," else None)
            if found is not None and found.value is not None:
                return Atom(found.end, kind, yearly(found.value) or Days(None, None))
            return Atom(end, kind, yearly=yearly)
    return None


def _days(view: Standpoint, end: int, rule: str) -> tuple[str, Yearly]:
    """The feast's day, or its weekend ("the Labor Day weekend")."""
    if view.tokens.low(end) != "weekend":
        return "day", lambda year: single(holiday(rule, year))
    return "week", lambda year: weekend_around(holiday(rule, year))


_NEW_YEAR = ("new", "year")


def _is_the_day(view: Standpoint, index: int, end: int) -> bool:
    """Whether "New Year" is the feast: "before New Year"; "a new year" and "in the new year" are the year."""
    before = view.tokens.low(index - 1)
    return before in ("before", "after", "since", "until", "till", "by", "at", "on", "over", "around") and (
        view.tokens.tag(end) is not Tag.WORD
    )


def _matches(view: Standpoint, index: int, name: tuple[str, ...]) -> int:
    """The token after the name when it stands here, else 0."""
    at = index
    for word in name:
        low = view.tokens.low(at).replace("’", "'")
        if low != word.rstrip("."):
            return 0
        at += 1 + (word.endswith(".") and view.tokens.low(at + 1) == ".")
    return at
