"""Dates that tell when a document appeared: a header's value, or the dateline a text opens with. Guesses nothing.

A date of two small numbers with slashes (3/4/2031) reads differently on two continents, so it is left unread.
"""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ]+)?"
_DATE = (
    _WEEKDAY + r"(?:(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})(?!\d)"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?[ ]+(?:of[ ]+)?" + _MONTH.format("m2") + r",?[ ]+(?P<y2>\d{4})(?!\d)"
    r"|" + _MONTH.format("m3") + r"[ ]+(?P<d3>\d{1,2})(?:st|nd|rd|th)?,?[ ]+(?P<y3>\d{4})(?!\d))"
)  # fmt: skip
_CLOCK = r"(?:[T ,]+(?:at[ ]+)?\d{1,2}[:.]\d\d\S*(?:[ ]+[A-Za-z.]{1,5})?)?"
_VALUE = re.compile(_DATE + _CLOCK + r"\Z", re.IGNORECASE)
_AGENCY = r"(?:[ ]*\([^()\r\n]{1,40}\))?"
_DASH = r"[ ]*(?:—|–|―|--|-(?=[ ]))"
_PLACE = r"(?:(?-i:[^\W\d_a-z])[^\r\n\d()—–:]{0,60}?(?:\([^()\r\n]{1,40}\))?,[ ]*)?"
_OPENING = re.compile(_PLACE + _DATE + r",?" + _AGENCY + _DASH, re.IGNORECASE)
_ALONE = re.compile(_PLACE + _DATE + _CLOCK + r"[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)
_REACH = 200
"""Characters of a line that a dateline may take; what follows is never looked at."""
_LINES = 3
"""A dateline, or a line that is only a date, counts among this many first lines (title, byline, date)."""


def parse_date(words: str) -> date | None:
    """Read a whole value: 2031-03-03 (a clock time may follow), 3 March 2031, March 3, 2031, also after a weekday."""
    found = _VALUE.match(words.strip()[:_REACH])
    return _date_of(found) if found else None


def dateline_of(text: str, start: int) -> date | None:
    """Read the dateline that opens the body, also behind its title ("HARBOUR CITY, 3 March 2031 (Agency) - "), or an
    early line of date."""
    lines = [line.strip() for line in text[start : start + _LINES * _REACH].splitlines() if line.strip()][:_LINES]
    openings = (_OPENING.match(line[:_REACH]) for line in lines)
    alone = (_ALONE.match(line) for line in lines if len(line) <= _REACH)
    dates = (_date_of(match) for match in (*openings, *alone) if match)
    return next((found for found in dates if found), None)


def _date_of(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    year = part["y1"] or part["y2"] or part["y3"]
    month = part["m1"] or _MONTHS.index((part["m2"] or part["m3"])[:3].lower()) + 1
    day = part["d1"] or part["d2"] or part["d3"]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
