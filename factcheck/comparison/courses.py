"""What each origin said of one measure, day by day. Owns the courses and how they moved; scores nobody.

A course is one origin's figures of one group and window. What it does is described by counts: raised, lowered, said by
nobody else, days behind the first who gave a figure. None of it says who was right.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.comparison.case import Case
from factcheck.comparison.groups import Groups, Key, holds_a_position, window_label
from factcheck.comparison.intervals import same_when_rounded
from factcheck.comparison.judgements import NOBODY, Judgements
from factcheck.comparison.periods import is_flow
from factcheck.model import AttributionStatus, Claim, Document, Mark, Scope
from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Course:
    """One origin's claims of one group, by the day they hold for; undated ones last. `who` is the origin in words."""

    origin: str | None
    who: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One group with its courses, those that begin first in front."""

    id: str
    scope: Scope
    courses: tuple[Course, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for course in self.courses for claim in course.claims)


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What one origin's figures did: a description in counts.

    `raised` and `lowered` are steps between figures of its own, `corrected` those lowered that the text explains.
    `alone` of `figures` no other independent origin gives; `lags` are days behind whoever gave the figure first.
    """

    origin: str
    who: str
    measures: int
    figures: int
    raised: int
    lowered: int
    corrected: int
    alone: int
    lags: tuple[int, ...]
    claims: tuple[str, ...]


def day_of(claim: Claim, dateline: date | None) -> date | None:
    """Return the day a figure is drawn on: the one it holds for, else its document's; None when neither is known."""
    return claim.as_of or dateline


def measures(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
) -> list[Measure]:
    """Return every group with its courses, in the order in which the documents tell of them."""
    case = Case(claims, documents, settings, judgements)
    groups = Groups(case)
    known = {group.key: group for group in groups.all}
    return [Measure(known[key].id, known[key].scope, _courses(own, case)) for key, own in groups.members.items()]


def _courses(own: Iterable[Claim], case: Case) -> tuple[Course, ...]:
    """Cut a group by who speaks, implied sources under their own name, and by the window they count over."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in own:
        told[_voice(claim, case), _window(claim)].append(claim)
    days = _days(case)
    made = [
        Course(
            case.origin(said[0]).key,
            case.speaker_words(said[0]),
            tuple(sorted(said, key=lambda one: _order(one, days, case))),
        )
        for said in told.values()
    ]
    return tuple(sorted(made, key=lambda course: _order(course.claims[0], days, case)))


def _window(claim: Claim) -> str:
    """Tell windows apart that begin with events of their own, or are closed; a toll and a running total go on."""
    period = claim.period
    return window_label(claim) if period is not None and (period.since is not None or is_flow(claim)) else ""


def _voice(claim: Claim, case: Case) -> str:
    """What is equal for claims of one course; where it is unclear who speaks, every claim is one of its own."""
    if claim.attribution.status is AttributionStatus.AMBIGUOUS:
        return claim.id
    return case.speaker(claim) or case.origin(claim).key or claim.id


def _days(case: Case) -> Callable[[Claim], date | None]:
    return lambda claim: day_of(claim, case.dateline(claim))


def _order(claim: Claim, days: Callable[[Claim], date | None], case: Case) -> tuple[object, ...]:
    day = days(claim)
    return day is None, str(day or ""), case.date_order(claim)


def behaviours(
    claims: Sequence[Claim],
    documents: Sequence[Document] = (),
    settings: Settings | None = None,
    judgements: Judgements = NOBODY,
) -> list[Behaviour]:
    """Describe every origin that gives a figure of its own, those with most figures first."""
    case = Case(claims, documents, settings, judgements)
    days = _days(case)
    told: dict[str, list[tuple[Key, Claim]]] = defaultdict(list)
    givers: dict[tuple[Key, object], dict[str, date | None]] = defaultdict(dict)
    groups = Groups(case)
    for key, own in groups.members.items():
        for claim in sorted(own, key=lambda one: _order(one, days, case)):
            origin = case.origin(claim)
            if origin.key is None or not origin.independent or not holds_a_position(claim):
                continue
            told[origin.key].append((key, claim))
            givers[key, case.bounds(claim).nominal].setdefault(origin.key, days(claim))
    made = [_behaviour(origin, said, givers, case) for origin, said in told.items()]
    return sorted(made, key=lambda one: (-one.figures, one.who.casefold(), one.origin))


def _behaviour(
    origin: str,
    said: Sequence[tuple[Key, Claim]],
    givers: Mapping[tuple[Key, object], Mapping[str, date | None]],
    case: Case,
) -> Behaviour:
    series: dict[tuple[Key, str], list[Claim]] = defaultdict(list)
    for key, claim in said:
        series[key, _window(claim)].append(claim)
    raised = lowered = corrected = 0
    for own in series.values():
        for before, after in steps(own, case):
            fell = after[1] < before[1]
            raised, lowered = raised + (not fell), lowered + fell
            corrected += fell and Mark.REVISED in after[0].marks
    figures = {(key, case.bounds(claim).nominal) for key, claim in said}
    lags = [_lag(origin, givers[figure]) for figure in sorted(figures, key=str)]
    return Behaviour(
        origin,
        case.speaker_words(said[0][1]),
        len({key for key, _ in said}),
        len(figures),
        raised,
        lowered,
        corrected,
        sum(len(givers[figure]) == 1 for figure in figures),
        tuple(sorted(lag for lag in lags if lag is not None)),
        tuple(claim.id for _, claim in said),
    )


Step = tuple[Claim, Decimal]


def steps(own: Iterable[Claim], case: Case) -> list[tuple[Step, Step]]:
    """Return where a course moves: its figures in order, those that only repeat the one before left out."""
    moves: list[tuple[Step, Step]] = []
    last: Step | None = None
    for claim in own:
        value = case.bounds(claim).nominal
        if value is None or Mark.EARLIER in claim.marks:
            continue
        if last is not None and not same_when_rounded(last[1], value):
            moves.append((last, (claim, value)))
        if last is None or not same_when_rounded(last[1], value):
            last = (claim, value)
    return moves


def _lag(origin: str, given: Mapping[str, date | None]) -> int | None:
    """Days behind the first who gave the figure; None for that one, and where a day is not known."""
    mine = given[origin]
    others = [day for other, day in given.items() if other != origin and day is not None]
    if mine is None or not others:
        return None
    lag = (mine - min(others)).days
    return lag if lag > 0 else None
