"""What the sentences before a figure told of time, for figures that say none. Owns carrying over inside a document."""

from dataclasses import dataclass
from datetime import date

from factcheck.extraction.coverage.incident import Incident
from factcheck.extraction.coverage.predicate_tense import Tense
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.telling import tells_it
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Mark, Period

_CALENDAR = frozenset({"day", "month", "season", "year"})
_NEAR = 6
"""Times before a figure of which one may be meant by words that point back."""
LONG_BEFORE = 60
"""Days by which another incident of the article must be older to be told apart without words."""


@dataclass(slots=True)
class Memory:
    """The last day told with a happening, and with anything; the last count's period and sentence; the end of a run.

    `opening` is the last day or longer time that opened a sentence: "In January 2023 a bus slid off the road. ..."
    """

    aside: date | None = None
    day: date | None = None
    day_sentence: int = -1
    period: Period | None = None
    sentence: int = -1
    opening: Period | None = None
    opening_sentence: int = -1
    up_to: date | None = None


class ToldBefore:
    """Reads on through a document's times, figure by figure, in order; a memory lasts as long as its paragraph."""

    def __init__(
        self, tokens: Tokens, placed: list[PlacedTime], incident: Incident, dateline: date | None = None
    ) -> None:
        self.dateline = dateline
        self.tokens = tokens
        self.placed = placed
        self.incident = incident
        self.words = tokens.lexicon.table(CoverageWords)
        self.memory = Memory()
        self._paragraph = -1
        self._next = 0

    def read_on(self, figure: Figure) -> None:
        """Take in the times before the figure."""
        anchor = figure.quantity.anchor
        paragraph = self.tokens.sentence(anchor).paragraph
        if paragraph != self._paragraph:
            near = paragraph - self._paragraph <= 1
            self.memory, self._paragraph = Memory(up_to=self.memory.up_to if near else None), paragraph
        while self._next < len(self.placed) and self.placed[self._next].time.first < anchor:
            placed = self.placed[self._next]
            self._next += 1
            day = placed.time.period.start
            same = self.tokens.sentence(placed.time.first).paragraph == paragraph
            if same and placed.opens and placed.role is Role.EVENT and placed.time.kind in _CALENDAR:
                self.memory.opening = placed.time.period
                self.memory.opening_sentence = self.tokens.sentence_of[placed.time.first]
            if not same or day is None or day != placed.time.period.end:
                continue
            if placed.role is Role.EVENT:
                self.memory.day, self.memory.day_sentence = day, self.tokens.sentence_of[placed.time.first]
            if tells_it(self.tokens, placed):
                self.memory.aside = day

    def before(self) -> list[PlacedTime]:
        """Return the last times before the figure, in order."""
        return self.placed[max(0, self._next - _NEAR) : self._next]

    def took_its_day(self, pointing: PlacedTime) -> bool:
        """Return whether "that day" has the day of what was done just before: "On 10 May nurses marched"."""
        first, day = pointing.time.first, pointing.time.period.start
        here, paragraph = self.tokens.sentence_of[first], self.tokens.sentence(first).paragraph
        for placed in reversed(self.before()):
            at = placed.time.first
            near = here - self.tokens.sentence_of[at] <= 1 and self.tokens.sentence(at).paragraph == paragraph
            done = placed.role in (Role.EVENT, Role.NOUN)
            if at < first and near and done and placed.time.period.start == day:
                return True
        return False

    def note(self, figure: Figure, period: Period | None, *, runs: bool) -> None:
        """Remember what was decided for a figure."""
        if period is None or Mark.EARLIER in figure.marks:
            return  # "up from 64 percent in 2018": what it is compared with is not told on
        counted_from = period.start is None or (period.words or "").lower().startswith("since")
        if runs and period.end is not None and counted_from:
            self.memory.up_to = period.end
        elif period.words and period.start and period.end and period.since is None:
            self.memory.period = period
            self.memory.sentence = self.tokens.sentence_of[figure.quantity.anchor]

    def day_before(self, figure: Figure) -> date | None:
        """The day told in the figure's sentence or the one before it, in the same paragraph.

        One that opened a sentence holds on until another is told.
        """
        near = self.tokens.sentence_of[figure.quantity.anchor] - self.memory.day_sentence <= 1
        opened = self.memory.opening is not None and self.memory.opening_sentence == self.memory.day_sentence
        return self.memory.day if near or opened else None

    def day_of_the_hour(self, figure: Figure) -> date | None:
        """The last day told in the sentence before one that opens with an hour alone: "By nightfall it was 13"."""
        index = figure.quantity.anchor
        sentence = self.tokens.sentence(index)
        opens = self.tokens.low(sentence.first) == "by"
        hour = range(sentence.first + 1, sentence.first + 3)
        if not opens or not any(self.words.among("hour_words", self.tokens.low(at)) for at in hour):
            return None
        before = (
            one
            for one in self.placed[max(0, self._next - 3) : self._next]
            if one.time.kind == "day" and one.role is not Role.ARTICLE
        )
        last = next((one for one in reversed(list(before)) if one.time.first < sentence.first), None)
        own = last is not None and self.tokens.sentence_of[index] - self.tokens.sentence_of[last.time.first] == 1
        same = last is not None and self.tokens.sentence(last.time.first).paragraph == sentence.paragraph
        return last.time.period.end if last is not None and own and same else None

    def aside(self, figure: Figure) -> date | None:
        """The day of a side incident told before: long before the main one, or taken up ("this attack")."""
        day = self.memory.aside
        if day is None or day == self.incident.day:
            return None
        if self._is_long_before(day):
            return day
        first = self.tokens.sentence(figure.quantity.anchor).first
        points = self.tokens.low(first) in ("this", "the", "that")
        return day if points and self.words.names("incident_nouns", self.tokens.low(first + 1)) else None

    def _is_long_before(self, day: date) -> bool:
        main = self.incident.day or self.dateline
        return main is not None and abs((main - day).days) > LONG_BEFORE

    def carried(self, figure: Figure, covered: Covered, tense: str) -> Period | None:
        """The day of the sentence before, for what is told on in the past: "On Friday ... Dozens were taken ..."."""
        period = self._last(figure, covered, tense)
        return period if period and period.start == period.end else None

    def _last(self, figure: Figure, covered: Covered, tense: str) -> Period | None:
        period = self.memory.period
        follows = self.tokens.sentence_of[figure.quantity.anchor] - self.memory.sentence <= 1
        if period is None or not follows or covered.by_role:
            return None
        if tense is not Tense.PAST and not self._takes_up(figure):
            return None
        return Period(period.start, period.end)

    def _takes_up(self, figure: Figure) -> bool:
        """Whether the sentence goes on about the count just told: "That toll, at first given as 18, ..."."""
        first = self.tokens.sentence(figure.quantity.anchor).first
        points = self.tokens.low(first) in ("this", "that")
        return points and self.words.among("running_nouns", self.tokens.low(first + 1))

    def carried_aside(self, figure: Figure, covered: Covered, tense: str) -> Period | None:
        """A day or longer period of the sentence before that is long before the incident, and so not its own."""
        opening, step = (
            self.memory.opening,
            self.tokens.sentence_of[figure.quantity.anchor] - self.memory.opening_sentence,
        )
        opened = opening if step == 1 and tense is Tense.PAST and not covered.by_role else None
        period = self._last(figure, covered, tense) or (Period(opened.start, opened.end) if opened else None)
        return period if period and period.end and self._is_long_before(period.end) else None
