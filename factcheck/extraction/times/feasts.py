"""Holidays of the calendar: "Christmas Eve", "Easter Monday 2021", "the Labor Day weekend". Owns no rule of theirs."""

from datetime import date

from factcheck.extraction.times.atoms import Atom, Standpoint, Yearly
from factcheck.extraction.times.calendar_dates import Days, holiday, plus, single
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
            found = words.year(tokens, end + (tokens.low(end) in (",", "of", "in")))
            if found is not None and found.value is not None:
                return Atom(found.end, kind, yearly(found.value) or Days(None, None))
            return Atom(end, kind, yearly=yearly)
    return None


def _days(view: Standpoint, end: int, rule: str) -> tuple[str, Yearly]:
    """The feast's day, or its weekend ("the Labor Day weekend")."""
    if view.tokens.low(end) != "weekend":
        return "day", lambda year: single(holiday(rule, year))
    return "week", lambda year: _weekend_around(holiday(rule, year))


def _weekend_around(day: date | None) -> Days | None:
    """The nearest Saturday and Sunday, with the feast when it stands within two days of them."""
    saturday = plus(day, (5 - day.weekday() + 3) % 7 - 3) if day else None
    sunday = plus(saturday, 1) if saturday else None
    if day is None or saturday is None or sunday is None:
        return None
    return Days(min(day, saturday), max(day, sunday)) if -2 <= (day - saturday).days <= 3 else Days(saturday, sunday)


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
