"""Which days a count covers, for which day it holds, and whether it adds up. Owns the rules of DESIGN section 5.

What a time does is `roles`, which times are a figure's `reach`, the day of the main happening `main_incident`.
"""

from bisect import bisect_left
from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.answered import cover_as_answered, takes_its_wholes
from factcheck.extraction.coverage.article import articles
from factcheck.extraction.coverage.compared import is_compared
from factcheck.extraction.coverage.counting_words import counts_incidents, is_increment, is_running
from factcheck.extraction.coverage.dated_counts import dated, is_of_a_crowd
from factcheck.extraction.coverage.dated_events import FoundDate, date_claims
from factcheck.extraction.coverage.days_after import day_of_the_earlier, day_of_the_one_before, is_of_years_before
from factcheck.extraction.coverage.decisions import MOVES, SAVED_OR_LOST, TOLLS, Coverage, days_of
from factcheck.extraction.coverage.documents import is_of_a_document
from factcheck.extraction.coverage.headings import Headings
from factcheck.extraction.coverage.main_incident import main_incident
from factcheck.extraction.coverage.of_no_day import is_conditional
from factcheck.extraction.coverage.patients import is_in_a_condition, is_sight
from factcheck.extraction.coverage.pointing_back import Pointing
from factcheck.extraction.coverage.predicate_tense import (
    Tense,
    is_backshifted,
    is_headline,
    is_state,
    tense_around,
    tense_of,
)
from factcheck.extraction.coverage.reach import Covered, Reach
from factcheck.extraction.coverage.roles import Role, place_times
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.coverage.standing import other, state_of_a_day, stated_words
from factcheck.extraction.coverage.within import window_of_a_length
from factcheck.extraction.records import Figure, FoundTime
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event, Mark, Period

_COSTS = TOLLS | {Event.DISPLACED}
"""What a war costs."""

__all__ = ["FoundDate", "cover", "date_claims"]


def cover(tokens: Tokens, figures: list[Figure], times: list[FoundTime], dateline: date | None) -> None:
    """Fill period, as_of and cumulative of every figure; subject, event and predicate must have been read."""
    placed = place_times(tokens, times, dateline)
    reach = Reach(tokens, figures, placed)
    anchors = [figure.quantity.anchor for figure in figures]
    for article in articles(tokens, placed, dateline):
        own = range(bisect_left(anchors, article.first), bisect_left(anchors, article.end))
        incident = main_incident(article, [figures[number] for number in own], reach)
        _cover_article(tokens, figures, own, Rules(Scene(tokens, article.times, dateline, incident)), reach)
    for figure in figures:  # an answer may open the article, and what it answers stand behind it
        if figure.answers is not None and Mark.EARLIER not in figure.marks:
            cover_as_answered(tokens, figures[figure.answers], figure)


def _cover_article(tokens: Tokens, figures: list[Figure], own: range, rules: "Rules", reach: Reach) -> None:
    """Decide the figures of one article, in order; `own` are their numbers in the document."""
    for number in own:
        figure = figures[number]
        decided = rules.decide(figure, reach.of(figure))
        whole = figures[figure.part_of] if figure.part_of is not None and figure.part_of < number else None
        if whole is not None and whole.event is figure.event and takes_its_wholes(tokens, figure, whole, decided):
            decided = Coverage(whole.period, whole.as_of, whole.cumulative)
        figure.period, figure.as_of = decided.period, rules.scene.at_latest(decided.as_of)
        figure.cumulative = False if is_in_a_condition(tokens, figure) else decided.cumulative


class Rules:
    """The rules, by kind of count."""

    def __init__(self, scene: Scene) -> None:
        self.tokens = scene.tokens
        self.words = scene.words
        self.dateline = scene.dateline
        self.incident = scene.incident
        self.told = scene.told
        self.scene = scene
        self.headings = Headings(scene.tokens, scene.told.placed)
        self.pointing = Pointing(scene.tokens)

    def decide(self, figure: Figure, covered: Covered) -> Coverage:
        """Return what one figure covers; figures must come in order."""
        self._drop_what_is_over(figure, covered)
        decided = self._decide_by_times(figure, covered)
        if covered.get(Role.EVENT) is None and (window := window_of_a_length(self.tokens, figure, decided.as_of)):
            return Coverage(window, decided.as_of, True)
        period = decided.period
        if not decided.cumulative or period is None:
            return decided
        if counts_incidents(self.tokens, figure) and period.start is not None and period.start == period.end:
            return replace(decided, as_of=period.end, cumulative=False)  # "two shootings on Sunday": all there were
        sight = figure.event is Event.KILLED and is_sight(self.tokens, figure)
        seen = sight and tense_around(self.tokens, figure, tense_of(self.tokens, figure)) is not Tense.PERFECT
        return replace(decided, cumulative=False) if seen else decided

    def _drop_what_is_over(self, figure: Figure, covered: Covered) -> None:
        """A perfect bears no time that is over: "have been charged over a fight last Friday" dates the fight."""
        event = covered.get(Role.EVENT)
        end = event.time.period.end if event else None
        if event is None or end is None or self.dateline is None or figure.event in TOLLS:
            return
        if is_compared(self.tokens, figure):
            return  # "88 have been kidnapped since March, compared with 60 last year"
        over = end < self.dateline and event.time.kind in ("day", "week", "month", "year")
        if over and tense_of(self.tokens, figure) is Tense.PERFECT and not is_running(self.tokens, figure, event):
            del covered.by_role[Role.EVENT]

    def _decide_by_times(self, figure: Figure, covered: Covered) -> Coverage:
        self.told.read_on(figure)
        tense = tense_of(self.tokens, figure)
        bare = not covered.by_role and covered.of_noun is None and covered.told_before is None
        if bare and (heading := self.headings.day_of(figure, tense)):
            covered.by_role[Role.AS_OF] = heading
        hour = None if covered.by_role else self.told.day_of_the_hour(figure)
        as_of = hour or self._stated_day(covered)
        if Mark.EARLIER in figure.marks:
            as_of = None
        found = self._decide(figure, covered, tense, as_of)
        if Mark.EARLIER in figure.marks and not self._stands_beside(figure, covered):
            found = replace(found, as_of=None)  # the day is that of the new count: "on Friday cut its toll from 34"
        if not self._is_of_older_words(covered):
            self.told.note(figure, found.period, runs=self._runs(figure, covered, tense))
        return found

    def _is_of_older_words(self, covered: Covered) -> bool:
        """Whether the count is an older document's: what is told behind "last week the board gave 41" is of today."""
        stated = covered.get(Role.STATEMENT)
        if stated is None:
            return False
        return stated.time.kind != "day" or stated.verb == "give" or is_of_a_document(self.tokens, stated.time)

    def _stands_beside(self, figure: Figure, covered: Covered) -> bool:
        """Whether a time stands right behind the count: "up from 21 a day earlier"."""
        event = covered.get(Role.EVENT) or covered.get(Role.STATEMENT)
        return event is not None and 0 <= event.time.first - figure.subject_end <= 2

    def _stated_day(self, covered: Covered) -> date | None:
        """The day the figure is said to hold for, or was stated; the dateline when none is told."""
        stated = covered.get(Role.AS_OF) or covered.get(Role.STATEMENT)
        if stated is None:
            return self.dateline
        start, end = stated.time.period.start, stated.time.period.end
        if stated.role is Role.AS_OF:
            return self.scene.at_latest(end)
        ends = "end" in self.tokens.lower[stated.time.first : stated.time.first + 3]  # "at the end of May"
        return self.scene.at_latest(end) if start == end or ends else None

    # -- by kind of count

    def _decide(self, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
        unit = figure.quantity.quantity.unit
        if Mark.GOAL in figure.marks or is_conditional(self.scene, figure):
            return Coverage(None, as_of, None)
        if unit.startswith("rate"):
            period = self._explicit(covered, as_of)
            return Coverage(period, as_of, False if period or tense is Tense.PAST else None)  # else a custom
        around = tense_around(self.tokens, figure, tense)
        projected = Mark.PROJECTION in figure.marks and not self._is_past(covered, tense)
        if projected or (covered.get(Role.FUTURE) and around is Tense.MODAL):
            return self._projected(figure, covered, as_of)
        pointed = None
        if covered.get(Role.EVENT) is None and covered.since is None:
            pointed = self.pointing.days(self.told.before(), figure, self.incident.day)
        if pointed is not None:
            day = pointed.start == pointed.end and figure.event in TOLLS
            return Coverage(pointed, as_of if day else self.scene.at_latest(pointed.end), figure.event in TOLLS)
        if self.scene.is_at_that_time(figure, covered.get(Role.EVENT)) and self.incident.day is not None:
            return Coverage(Period(self.incident.day, self.incident.day), as_of, figure.event in TOLLS)
        if covered.when is not None and (period := days_of(covered.when)) is not None:
            closed = covered.when.time.kind in ("month", "season", "year")
            return Coverage(period, self.scene.at_latest(period.end) if closed else as_of, figure.event in TOLLS)
        if around is Tense.PRESENT and figure.event in TOLLS and figure.quantity.quantity.words.endswith(" or more"):
            return Coverage(None, as_of, None)  # a definition: "in which five or more cars collide"
        if figure.event is Event.OTHER:
            return other(self.scene, figure, covered, around, as_of)
        if is_state(self.tokens, figure, around):
            return state_of_a_day(self.scene, figure, covered, around, as_of)
        return self._flow(figure, covered, tense, as_of)

    def _is_past(self, covered: Covered, tense: str) -> bool:
        """Whether a count inside a plan is of what is over: "will look at how nine men died in a fire last year"."""
        event = covered.get(Role.EVENT)
        end = event.time.period.end if event else None
        return tense is Tense.PAST and end is not None and self.dateline is not None and end < self.dateline

    def _projected(self, figure: Figure, covered: Covered, as_of: date | None) -> Coverage:
        future = covered.get(Role.FUTURE)
        adds = figure.event is not Event.OTHER
        if future is None or future.time.period.end is None:
            return Coverage(None, as_of, adds or None)
        period = future.time.period
        return Coverage(replace(period, start=period.start or self.dateline), as_of, adds)

    def _flow(self, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
        event = covered.since or covered.get(Role.EVENT)
        if figure.event in TOLLS and (earlier := self._day_of_the_earlier(figure)):
            return Coverage(Period(earlier, earlier), as_of, True)
        first = figure.quantity.first
        own = event is not None and event.time.first > first and "," not in self.tokens.lower[first : event.time.first]
        if figure.event in TOLLS and not own and is_of_years_before(self.tokens, first):
            return Coverage(None, as_of, True)
        if event is not None:
            return dated(self.scene, figure, covered, event, tense, as_of)
        if as_of is not None and figure.event in _COSTS and self.scene.is_of_a_process(figure):
            return Coverage(Period(None, as_of), as_of, True)
        is_toll = figure.event in TOLLS
        adds = self._adds(figure, tense)
        if is_toll and (period := self._of_another_happening(figure, covered, tense)):
            return Coverage(period, as_of, True)
        if (before := covered.told_before) and tense is Tense.PAST and (is_toll or figure.event in MOVES):
            return Coverage(before.time.period, as_of if adds else before.time.period.end, adds)
        up_to = self._counts_up_to_a_day(figure, covered)
        if self._is_of_the_incident(figure, tense) and not up_to and not self.scene.is_elsewhere(figure):
            so_far = tense is Tense.PERFECT
            if self.incident.ended and figure.event in (Event.EVACUATED, Event.RELEASED):
                return Coverage(Period(self.incident.until, self.incident.until), as_of, True)
            if figure.event is Event.ARRESTED and not self.incident.gathering and not covered.get(Role.STATEMENT):
                return Coverage(Period(self.incident.day, self.incident.day), self.incident.day, False)
            return Coverage(self.scene.whole_incident(figure, as_of, so_far=so_far), as_of, True)
        if period := self.told.carried(figure, covered, tense):
            return Coverage(period, self.scene.at_latest(period.end), is_toll)
        if is_increment(figure) and covered.get(Role.STATEMENT) and as_of is not None:
            return Coverage(Period(as_of, as_of), as_of, False)  # "confirmed 14 new cases on Wednesday"
        if self._runs(figure, covered, tense):
            end = as_of if covered.by_role or tense is Tense.PERFECT else self.told.memory.up_to or as_of
            return Coverage(Period(None, end, stated_words(covered)) if end else None, end, adds or up_to)
        return Coverage(None, as_of, adds)

    def _day_of_the_earlier(self, figure: Figure) -> date | None:
        anchor, day = figure.quantity.anchor, self.incident.day
        earlier = day_of_the_earlier(self.tokens, anchor, day)
        return earlier or day_of_the_one_before(self.tokens, self.told.placed, anchor, day)

    def _adds(self, figure: Figure, tense: str) -> bool:
        """Whether a count without a time of its own adds up; those saved are part of a balance."""
        always = figure.event in TOLLS or figure.event in (Event.HELD, Event.EVACUATED)
        adds = always or tense is Tense.PERFECT or is_of_a_crowd(self.scene, figure, tense)
        return adds and not is_increment(figure)

    def _of_another_happening(self, figure: Figure, covered: Covered, tense: str) -> Period | None:
        """The days of casualties whose happening has its own: "the 2016 floods killed six"; or was told before."""
        if covered.of_noun is not None and covered.of_noun.time.kind in ("day", "year"):
            return replace(covered.of_noun.time.period, words=None)
        if aside := self.told.aside(figure):
            return Period(aside, aside)
        return self.told.carried_aside(figure, covered, tense)

    def _counts_up_to_a_day(self, figure: Figure, covered: Covered) -> bool:
        """Whether words say up to which moment is counted: "by Sunday evening".

        The toll of a day that is over is that day's all the same, unless somebody saw the bodies.
        """
        if figure.event in TOLLS and self.scene.is_over() and not is_sight(self.tokens, figure):
            return False
        stated = covered.get(Role.AS_OF)
        return stated is not None and self.tokens.low(stated.time.first) in ("by", "until", "till")

    def _is_of_the_incident(self, figure: Figure, tense: str) -> bool:
        """Casualties are the incident's; so are those rescued from it, told in the past.

        And so who was arrested or moved, where it is the news: long after it they may be of any day.
        """
        if self.incident.day is None:
            return False
        told = tense in (Tense.PAST, Tense.NOMINAL) if self.incident.gathering else tense is Tense.PAST
        belongs = figure.event in SAVED_OR_LOST or (figure.event is Event.ARRESTED and self.incident.gathering)
        belongs = belongs or (figure.event in MOVES and self.scene.is_fresh())
        lemma = figure.predicate.lemma if figure.predicate else ""
        taken = figure.event is Event.HELD and lemma != "capture"  # armies capture day by day
        belongs = belongs or (taken and not self.incident.guessed)
        told = told or (figure.event is Event.EVACUATED and tense is Tense.PERFECT)
        told = told or (taken and tense is Tense.PRESENT and is_headline(self.tokens, figure))
        return figure.event in TOLLS or (belongs and told and not self.incident.runs_on)

    def _runs(self, figure: Figure, covered: Covered, tense: str) -> bool:
        """Whether a count without days runs on: in the perfect, with an as-of day, or in an outbreak."""
        if covered.get(Role.AS_OF) is not None or tense is Tense.PERFECT:
            return True
        if self.incident.runs_on and figure.event in TOLLS and is_backshifted(self.tokens, figure):
            return True
        if figure.event in TOLLS and (covered.get(Role.STATEMENT) or self._continues(figure)):
            return True
        return self.incident.runs_on and tense in (Tense.NOMINAL, Tense.PRESENT) and figure.event in TOLLS

    def _continues(self, figure: Figure) -> bool:
        """Whether cases go on from counts that ran up to a day told before."""
        goes_on = figure.event is Event.INFECTED or (figure.event is Event.KILLED and self.incident.runs_on)
        return goes_on and self.told.memory.up_to is not None

    def _explicit(self, covered: Covered, as_of: date | None) -> Period | None:
        event = covered.since or covered.get(Role.EVENT)
        if event is not None and event.time.kind == "since":
            return replace(event.time.period, end=as_of)
        return event.time.period if event else None
