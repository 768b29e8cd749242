"""The one happening an article is about: what is known of its day. Owns the record, and finds none."""

from dataclasses import dataclass
from datetime import date

from factcheck.extraction.coverage.article import FRESH


@dataclass(slots=True)
class Incident:
    """`day` of the main happening, None without one; `runs_on` for wars and outbreaks, whose counts grow daily.

    `until` is the last day told of what belongs to it, an aftershock's; the day itself when there is none.
    `gathering`: a crowd's day, whose arrests are part of its balance; `spans`: told with its first and last day;
    `guessed`: by the day of the lead's news alone; `ended`: of several days, and its end is the news;
    `lasts`: begun on its day and not over, as a wildfire is;
    `background`: told behind the lead, and long past; `behind`: told behind the lead, past or not.
    """

    day: date | None
    runs_on: bool
    until: date | None = None
    gathering: bool = False
    lasts: bool = False
    spans: bool = False
    background: bool = False
    behind: bool = False
    guessed: bool = False
    ended: bool = False


def is_past_its_news(day: date, dateline: date | None) -> bool:
    return dateline is None or (dateline - day).days > FRESH
