"""Which times of a sentence belong to a figure: behind it, before it, or at its head. Owns no meaning of days."""

from bisect import bisect_left
from dataclasses import dataclass, field

from factcheck.extraction.coverage.asides import (
    PARTS,
    RELATIVES,
    ends_a_quotation,
    is_aside,
    is_in_a_relative,
    is_in_an_aside,
    is_of_the_last,
    is_told_by_the_way,
    past_aside,
    resumes,
)
from factcheck.extraction.coverage.clause_verbs import ends_clause
from factcheck.extraction.coverage.compared import sets_against
from factcheck.extraction.coverage.dated_clauses import (
    is_done_with,
    own_clause,
    points_back,
    tells_of_its_happening,
)
from factcheck.extraction.coverage.documents import is_of_a_document
from factcheck.extraction.coverage.rival_times import is_better, own_of_two
from factcheck.extraction.coverage.roles import PlacedTime, Role, inside_windows
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.times.tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event

REACH = 45
"""Tokens between a figure and a time of its clause."""
NEAREST = 4
"""Times looked at on either side of a figure."""
_RAISING = frozenset({"bringing", "taking", "raising", "pushing", "lifting"})
_MANY = frozenset({"many", "much", "often", "high", "large"})
_OF_PARTS = PARTS | {"whom", "which", "with"}
_COMPARING = frozenset({"than", "compared", "versus"})
"""Before these stands the count, behind them the time of another one."""


@dataclass(slots=True)
class Covered:
    """The times that belong to one figure, the best of each role."""

    by_role: dict[Role, PlacedTime] = field(default_factory=dict)
    parts: list[PlacedTime] = field(default_factory=list)
    since: PlacedTime | None = None
    when: PlacedTime | None = None
    """The time on which the figure's own clause hangs: "in 2009, when a ferry sank and 58 died", "at the time"."""
    by_the_way: PlacedTime | None = None
    """A time of the noun the sentence is about: "a bill, tabled in June, was defeated"."""
    of_noun: PlacedTime | None = None
    """The day of the happening that is told of: "Friday's flood killed six"."""
    told_before: PlacedTime | None = None
    """The last day told in the sentence, with a semicolon between: "used tear gas on Monday; three were hurt"."""

    def get(self, role: Role) -> PlacedTime | None:
        return self.by_role.get(role)


class Reach:
    """Finds the times of one figure after another; the figures and times of a document, in order."""

    def __init__(self, tokens: Tokens, figures: list[Figure], times: list[PlacedTime]) -> None:
        self.tokens = tokens
        self.times = times
        self.starts = [placed.time.first for placed in times]
        windows = inside_windows(tokens, times)
        self.inner = frozenset(times[inner].time.first for _, inner in windows)
        self.measured = frozenset(
            times[inner].time.first for window, inner in windows if times[window].role is Role.COMPARED
        )
        """Times of the happenings that another is measured by: "the deadliest since a ferry sank in 2012"."""
        self.anchors = [figure.quantity.anchor for figure in figures]
        self.words = tokens.lexicon.table(CoverageWords)
        self.lemmas = tokens.lexicon.table(VerbWords)

    def of(self, figure: Figure) -> Covered:
        """The times behind the figure first, then those before it, then the one that opens the sentence."""
        anchor = figure.quantity.anchor
        sentence = self.tokens.sentence(anchor)
        at = bisect_left(self.starts, anchor)
        found = Covered()
        near = self.times[max(0, at - NEAREST) : at]
        before = [one for one in near if one.time.first >= sentence.first and one.role is not Role.ARTICLE]
        for placed in self.times[at : at + NEAREST]:
            if is_aside(self.tokens, anchor, placed) or is_of_the_last(self.tokens, anchor, placed):
                continue
            if placed.time.first >= sentence.end or not self._reaches_back(figure, placed, found):
                break
            if before and self._stands_between(anchor, placed.time.first):
                if found.by_role.get(placed.role) is placed:
                    del found.by_role[placed.role]  # "this year 290 were killed and 14 were shot on Sunday"
                break
        for placed in reversed(before):
            if placed.role is Role.PART or self._is_cut(placed.time.end, anchor, before=True):
                if placed.role is Role.EVENT and found.told_before is None and self._goes_on(placed.time.end, anchor):
                    found.told_before = placed
                continue
            if is_told_by_the_way(self.tokens, placed) and not is_of_a_document(self.tokens, placed.time):
                found.by_the_way = placed
                continue
            if self._turns(placed.time.end, anchor, is_since=placed.time.kind == "since"):
                continue
            self._keep(found, placed)
        if before and self._is_of_its_clause(before[-1], anchor, found):
            found.when = before[-1]
        opener = bisect_left(self.starts, sentence.first)
        later = found.told_before is not None and found.told_before is not self.times[opener]
        if opener < at and self.times[opener].opens and not later:
            self._keep(found, self.times[opener])
        since, event = found.since, found.get(Role.EVENT)
        if since is not None and event is not None and self._is_anothers(figure, event, since):
            since = found.since = None
        if since is not None and event is not None and (own := own_of_two(self.tokens, since, event, anchor)):
            found.by_role[Role.EVENT], found.since = own, since if own is since else None
        return found

    def _is_of_its_clause(self, placed: PlacedTime, anchor: int, found: Covered) -> bool:
        """Whether the figure stands in a clause that hangs on a time, or tells of its happening."""
        hangs = placed.time.first in self.measured or points_back(self.tokens, placed, anchor)
        near = anchor - placed.time.end <= REACH
        return near and (
            (Role.EVENT not in found.by_role and hangs) or tells_of_its_happening(self.tokens, placed, anchor)
        )

    def _goes_on(self, first: int, end: int) -> bool:
        """Whether a semicolon stands between a day and the figure, so that the sentence tells on."""
        return end - first <= REACH and ";" in self.tokens.lower[first:end]

    def _opens_clause(self, number: int) -> bool:
        """Whether "and" leads to a time, and with it to another clause: "85% agreed, and on Friday the vote"."""
        first = self.starts[number]
        joins_times = number > 0 and self.times[number - 1].time.end == first - 1
        return self.tokens.low(first - 1) == "and" and self.tokens.low(first) in ("on", "in", "by") and not joins_times

    def _reaches_back(self, figure: Figure, placed: PlacedTime, found: Covered) -> bool:
        """Take a time behind the figure; False when the clause has ended or another count stands between as a part."""
        anchor, first = figure.quantity.anchor, placed.time.first
        if is_done_with(self.tokens, figure, first):
            return False
        if self._is_cut(
            max(anchor + 1, own_clause(self.tokens, figure)), first, before=False
        ) or self._belongs_to_a_part(anchor, first):
            return False
        if self._opens_clause(bisect_left(self.starts, first)):
            return False
        if placed.role is Role.PART:
            found.parts.append(placed)
        else:
            self._keep(found, placed)
        return True

    def _keep(self, found: Covered, placed: PlacedTime) -> None:
        if placed.role in (Role.COMPARED, Role.ARTICLE) or placed.time.first in self.inner:
            return
        after = range(placed.time.end, placed.time.end + 4)
        kept = found.by_role.get(placed.role)
        better = kept is None or is_better(self.tokens, placed, kept)
        if placed.role is not Role.NOUN and better:
            found.by_role[placed.role] = placed
        elif placed.role is Role.NOUN and found.of_noun is None and any(self._is_happening(at) for at in after):
            found.of_noun = placed
        if placed.time.kind == "since" and placed.role is not Role.FUTURE and found.since is None:
            found.since = placed

    def _is_happening(self, index: int) -> bool:
        low = self.tokens.low(index)
        return any(self.words.names(name, low) for name in ("incident_nouns", "gathering_nouns", "spanning_nouns"))

    def _is_cut(self, first: int, end: int, *, before: bool) -> bool:
        """Whether a clause ends between a time and a figure."""
        if end - first > REACH or (before and ends_a_quotation(self.tokens, first, end)):
            return True
        side = "boundaries_before" if before else "boundaries_after"
        after_aside = first
        told_of = not before and is_in_a_relative(self.tokens, first - 1)
        inside = not before and is_in_an_aside(self.tokens, first - 1)
        for index in range(first, end):
            if index < after_aside:
                continue
            if told_of and resumes(self.tokens, index) and not resumes(self.tokens, index - 1) and index > first:
                return True  # "a gunman who killed seven people had been fired two weeks before"
            low = self.tokens.low(index)
            if self.tokens.word(index) == "WHO":
                continue  # the health body is no relative
            if inside and low == "," and index > first:
                return True  # "a disaster, in which 78 died, was remembered on Tuesday"
            aside = low in RELATIVES or (not before and low in PARTS)
            if aside and self.tokens.low(index - 1) == ",":
                after_aside = past_aside(self.tokens, index, end)
                if not after_aside:
                    return True
                continue
            if not before and (self._compares(index) or self._starts_anew(index)):
                return True
            if before and low == "after" and index == first and self._is_a_year(first):
                continue  # "closed in 2016 after two deaths": of about that time
            if low in ("before", "after") and self.words.among("hour_words", self.tokens.low(index + 1)):
                continue  # "before dawn on Monday"
            if before and sets_against(self.tokens, index) and self.tokens.low(index + 1) != "the":
                return True  # but "1,100 in the past decade, against the 640 counted by others" are of one time
            if ends_clause(self.tokens, index) or self.words.among("boundaries", low) or self.words.among(side, low):
                return True
            relative = low in ("that", "who") and is_past_form(self.tokens, self.tokens.low(index + 1))
            if relative and (
                not before or index > first
            ):  # "a shooting that left"; not "the blast on Friday that left"
                return True
        return False

    def _is_a_year(self, index: int) -> bool:
        """Whether a year ends right before `index`."""
        at = bisect_left(self.starts, index) - 1
        return at >= 0 and self.times[at].time.end == index and self.times[at].time.kind == "year"

    def _compares(self, index: int) -> bool:
        """ "more than in 2019", "up from Friday", "twice as many as a year ago"."""
        low, last = self.tokens.low(index), self.tokens.low(index - 1)
        if sets_against(self.tokens, index):
            return True
        return low in _COMPARING or (low == "from" and last in ("up", "down")) or (low == "as" and last in _MANY)

    def _starts_anew(self, index: int) -> bool:
        """ ", and nothing has flown since Sunday": another clause with a subject of its own."""
        if self.tokens.low(index) in _RAISING and self.tokens.low(index - 1) == ",":
            return True  # "14 cases, bringing the total since January to 312"
        if self.tokens.low(index) == "and" and self.words.among(
            "speaking_verbs", self.lemmas.lemma(self.tokens, index + 1)
        ):
            return True  # "urged both sides to talk and said 60 people had called since Monday"
        if self.tokens.low(index) not in ("and", "but", "so") or self.tokens.low(index - 1) != ",":
            return False
        return self.tokens.tag(index + 1) is Tag.PRONOUN or self.tokens.low(index + 1) in ("nothing", "nobody", "no")

    def _turns(self, first: int, end: int, *, is_since: bool) -> bool:
        """Whether a clause follows that a time does not reach into: "lost 3 last year and employs 1,100".

        Nor does a window into "fined since 2021 and that 14 lie in port".
        """
        for index in range(first, end):
            if self.tokens.low(index) in ("and", "or"):
                after = self.tokens.low(index + 1)
                if (after == "that" and is_since) or (self.tokens.tag(index + 1) is Tag.VERB and after.endswith("s")):
                    return True
        return False

    def _is_anothers(self, figure: Figure, event: PlacedTime, since: PlacedTime) -> bool:
        """ "400 took part on Sunday in the search for 14 missing since Friday": the window is the next count's."""
        anchor = figure.quantity.anchor
        if figure.event is not Event.OTHER:
            return False  # a toll told on a day has still grown since the window began
        behind = anchor < event.time.first < since.time.first and self._stands_between(anchor, since.time.first)
        return behind and not self._stands_between(anchor, event.time.first)

    def _stands_between(self, anchor: int, first: int) -> bool:
        """Whether another figure stands between a figure and a time behind it."""
        following = bisect_left(self.anchors, anchor + 1)
        return following < len(self.anchors) and self.anchors[following] < first

    def _belongs_to_a_part(self, anchor: int, first: int) -> bool:
        """ "900 cases, including 70 on Monday": Monday is the 70's."""
        between = bisect_left(self.anchors, anchor + 1)
        if between >= len(self.anchors) or self.anchors[between] >= first:
            return False
        other = self.anchors[between]
        if self._is_partitive(other):
            return not past_aside(self.tokens, other, first)  # "nine fell ill, two of whom died on Monday"
        if self._dies_apart(anchor, other):
            return True
        leads = [at for at in range(anchor + 1, other) if self.tokens.low(at) in _OF_PARTS]
        return bool(leads) and not (
            self.tokens.low(leads[0] - 1) == "," and past_aside(self.tokens, leads[0], first + 1)
        )

    def _is_partitive(self, index: int) -> bool:
        """Whether a count opens a relative clause: ", one of whom"."""
        opens = self.tokens.low(index - 1) == ","
        return opens and self.tokens.low(index + 1) == "of" and self.tokens.low(index + 2) in ("whom", "which")

    def _dies_apart(self, anchor: int, other: int) -> bool:
        """Whether another clause tells of a later death: "four were flown out, and one died there on Monday"."""
        if self.tokens.lower[other - 2 : other] not in ([",", "and"], [",", "but"]):
            return False
        told = any(self.tokens.tag(at) is Tag.AUXILIARY for at in range(anchor + 1, min(other, anchor + NEAREST + 1)))
        behind = range(other + 1, other + NEAREST)
        return told and any(self.lemmas.lemma(self.tokens, at) in ("die", "succumb") for at in behind)
