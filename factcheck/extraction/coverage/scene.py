"""What a document as a whole says of days: its incident, its dateline, what was told before. Owns no rule."""

from datetime import date

from factcheck.extraction.coverage.article import FRESH
from factcheck.extraction.coverage.incident import Incident
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.told_before import ToldBefore
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Mark, Period

_OTHER_NEWS = frozenset({("also", "read"), ("read", "also"), ("read", "more"), ("see", "also"), ("related", "news")})
_OTHER_NEWS |= {("related", ":"), ("related", "stories"), ("related", "story"), ("more", "on"), ("in", "other")}
"""How a line opens that leads to another article."""

_SUPERLATIVES = frozenset({"worst", "deadliest"})
"""Behind a count they praise its own happening: "nine dead in the worst storm in a decade"."""
_POINTING = 3
"""Words of "the same evening"."""
_PROCESS, _SUBJECT, _BEHIND = 14, 7, 6
"""Tokens between a perfect and its count, between a process and its perfect, and behind the count."""


class Scene:
    """The document around its counts; they are asked about in order."""

    def __init__(self, tokens: Tokens, placed: list[PlacedTime], dateline: date | None, incident: Incident) -> None:
        self.tokens = tokens
        self.dateline = dateline
        self.words = tokens.lexicon.table(CoverageWords)
        self.incident = incident
        self.told = ToldBefore(tokens, placed, self.incident, dateline)
        named = [one for one in placed if one.time.kind == "since" and one.role is not Role.COMPARED]
        starts = [one.time.period.start for one in named if self._is_of_a_day(one)]
        self.conflict_start = min((start for start in starts if start), default=None)

    def at_latest(self, day: date | None) -> date | None:
        """Return the day, or the dateline when the day is after it."""
        return min(day, self.dateline) if day and self.dateline else day

    def is_over(self) -> bool:
        """Return whether the main happening had its day, so that its toll is that day's, however it was counted on."""
        return self.incident.day is not None and not self.incident.runs_on and not self.incident.lasts

    def is_fresh(self) -> bool:
        """Return whether the main happening is the article's news."""
        day = self.incident.day
        return day is not None and self.dateline is not None and (self.dateline - day).days <= FRESH

    def whole_incident(self, figure: Figure, as_of: date | None, *, so_far: bool = False) -> Period:
        """Return the days of the main happening up to the count's own; an older count may be of its first day only.

        `so_far`: the count is told as one that still grows ("has destroyed"), which in a lasting incident it does.
        """
        day, until = self.incident.day, self.incident.until
        if so_far and self.incident.lasts and day is not None and as_of is not None:
            return Period(day, max(day, as_of))
        own = self.told.memory.day
        if self.incident.spans and day and until and own and day <= own <= until:
            return Period(own, own)  # one of the operation's days, told in this paragraph
        if day is None or until is None or Mark.EARLIER in figure.marks:
            return Period(day, day)
        return Period(day, max(day, min(until, as_of or until)))

    def is_elsewhere(self, figure: Figure) -> bool:
        """Return whether a count's sentence turns to another incident."""
        sentence = self.tokens.sentence(figure.quantity.anchor)
        opening = (self.tokens.low(sentence.first), self.tokens.low(sentence.first + 1))
        if opening in _OTHER_NEWS:
            return True
        if sentence.paragraph == 0 and self.tokens.tag(sentence.end - 1) is not Tag.PUNCTUATION:
            return False  # "Second fire of the week leaves four hurt": the headline is about its own
        first = max(sentence.first, figure.quantity.first - 25)
        end = min(sentence.end, figure.quantity.end + 15)
        lows = [self.tokens.low(index) for index in range(first, end)]
        turns = {step for step, low in enumerate(lows) if self.words.among("elsewhere_words", low)}
        behind = figure.quantity.end - first
        turns -= {step for step in turns if lows[step] in _SUPERLATIVES and step >= behind}
        turns -= {step for step in turns if lows[step] == "second" and step and lows[step - 1] == "the"}
        if any(lows[step] == "another" and lows[step + 1 : step + 2] in (["in"], ["at"], ["one"]) for step in turns):
            return True
        return any(self.words.names("incident_nouns", low) for step in turns for low in lows[step + 1 : step + 4])

    def is_of_a_process(self, figure: Figure) -> bool:
        """Return whether a count is what a war or the like has cost so far: "the insurgency has killed 35,000".

        The words tell it: the process is the subject of a perfect, or stands behind the count ("killed in the war").
        """
        first = figure.quantity.first
        sentence = self.tokens.sentence(first)
        behind = range(figure.subject_end, min(sentence.end, figure.subject_end + _BEHIND))
        in_it = (at for at in behind if self.tokens.low(at) in ("in", "during") and self.tokens.low(at + 1) == "the")
        if any(self.words.names("long_processes", self.tokens.low(at + 2)) for at in in_it):
            return True
        before = range(first - 1, max(sentence.first, first - _PROCESS) - 1, -1)
        perfect = next((at for at in before if self.tokens.low(at) in ("has", "have")), None)
        if perfect is None:
            return False
        subject = range(perfect - 1, max(sentence.first, perfect - _SUBJECT) - 1, -1)
        return any(self.words.names("long_processes", self.tokens.low(at)) for at in subject)

    def is_at_that_time(self, figure: Figure, event: PlacedTime | None) -> bool:
        """Return whether words point back at the main happening: "held 890 at the time", "118 guests that night"."""
        if not self.is_over():
            return False
        if event is not None:
            told, day = event.time.period.start, self.incident.day
            near = told is not None and day is not None and abs((told - day).days) <= FRESH
            return near and self._points_at_a_day(event) and not self.told.took_its_day(event)
        end = figure.subject_end
        stop = min(self.tokens.sentence(figure.quantity.anchor).end, end + _BEHIND)
        stop = next((at for at in range(end, stop) if self.tokens.tag(at) is Tag.NUMBER), stop)
        return any(
            [self.tokens.low(near) for near in range(at, at + 3)] == ["at", "the", "time"] for at in range(end, stop)
        )

    def _points_at_a_day(self, event: PlacedTime) -> bool:
        """ "that night", "the same afternoon", "on the same day"; not "the same day last year"."""
        words = self.tokens.lower[event.time.first : event.time.end]
        plain = len(words) - (words[0] == "on") <= _POINTING
        return event.time.kind == "day" and plain and (words[0] == "that" or "same" in words)

    def places_the_incident(self, event: PlacedTime) -> bool:
        """Return whether a wide period only says when the incident was: "the storm last month left six hurt"."""
        day, start, end = self.incident.day, event.time.period.start, event.time.period.end
        if day is None or start is None or end is None or not start <= day <= end:
            return False
        near = range(event.time.first - 8, event.time.first)
        told = any(self.words.names("incident_nouns", self.tokens.low(index)) for index in near)
        return told and event.time.kind in ("week", "month", "season")

    def is_vague(self, event: PlacedTime) -> bool:
        """Return whether a window begins on no day that is told: "since late March"."""
        words = range(event.time.first, event.time.end)
        return any(self.tokens.low(index) in ("late", "early", "mid") for index in words)

    def start_of(self, event: PlacedTime) -> date | None:
        """Return the day the named conflict began, when another window is counted from it ("since October 7")."""
        since = event.time.period.since
        if since is None or since.edge != "start" or not self.words.names("process_words", since.event):
            return None
        return self.conflict_start

    def _is_of_a_day(self, placed: PlacedTime) -> bool:
        """Whether a window is counted from a day ("since October 7"), not from a month or year."""
        return any(
            self.tokens.low(index).isdecimal() and len(self.tokens.low(index)) <= 2
            for index in range(placed.time.first, placed.time.end)
        )
