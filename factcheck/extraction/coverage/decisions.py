"""What is decided of a count's days, and the events that add up. Owns no rule."""

from dataclasses import dataclass
from datetime import date

from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.model import Event, Period

TOLLS = frozenset({Event.KILLED, Event.WOUNDED, Event.AFFECTED, Event.INFECTED, Event.ATTACKED})
"""What adds up: the dead of an incident, the cases of an outbreak."""
MOVES = frozenset({Event.EVACUATED, Event.RELEASED, Event.ARRESTED, Event.DISPLACED})
"""What happens on a day, and adds up only in the perfect ("have fled")."""
SAVED_OR_LOST = frozenset({Event.EVACUATED, Event.MISSING, Event.DISPLACED})
"""What belongs to a disaster's balance besides its casualties."""


@dataclass(slots=True)
class Coverage:
    """The decision for one figure."""

    period: Period | None
    as_of: date | None
    cumulative: bool | None


def days_of(placed: PlacedTime) -> Period | None:
    """Return the days a time names, without the window it opens: 2009 of "since 2009"; None when they are unknown."""
    period, inner = placed.time.period, placed.time.inner
    start, end = inner if inner is not None else (period.start, period.end)
    words = (period.words or "").removeprefix("since ").removeprefix("Since ")
    return Period(start, end, words or None) if start is not None else None
