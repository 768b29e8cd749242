"""How the windows two counts cover stand to each other: named by events, by dates, running totals, states and one-off counts.

The moment a count holds for (as_of) is not its window and is compared by the decision list.
"""

from datetime import timedelta

from factcheck.comparison.fit import Fit
from factcheck.model import Claim, Event, Period, Since

STATES = frozenset({Event.HELD, Event.MISSING})
"""What is true at a moment rather than added up over a window."""
TOLLS = frozenset({Event.KILLED, Event.WOUNDED, Event.AFFECTED, Event.MISSING, Event.ATTACKED, Event.INFECTED})
_WHOLES = (
    "conflict war fighting hostilities violence crisis outbreak epidemic pandemic disaster earthquake quake flood "
    "flooding hurricane cyclone typhoon storm tsunami eruption wildfire famine uprising revolution unrest"
)
WHOLES = frozenset(_WHOLES.split())
"""Heads that name the whole of what is reported: a window counted from their start is wider than any other named one."""
DAY = timedelta(days=1)


def is_state(claim: Claim) -> bool:
    """True for stocks and shares: a later other value replaces the earlier one."""
    if claim.event in STATES or (claim.quantity is not None and claim.quantity.unit != "count"):
        return True
    return claim.event in (Event.OTHER, Event.DISPLACED, Event.AFFECTED) and not claim.cumulative


def is_flow(claim: Claim) -> bool:
    """True for a count of one day or spell that is not a running total."""
    return claim.cumulative is False and not is_state(claim)


def is_day_toll(claim: Claim) -> bool:
    """True for the toll of a single happening, dated to the day."""
    period = claim.period
    if period is None or period.start is None or period.end is None or claim.event not in TOLLS:
        return False
    return period.end - period.start <= DAY and claim.cumulative is not False and period.since is None


def fit(a: Claim, b: Claim) -> tuple[Fit, bool]:
    """Return how a's window stands to b's, and whether both sides state it in words."""
    first, second = a.period, b.period
    if is_state(a) and is_state(b):
        return Fit.SAME, False
    if first is None or second is None:
        return Fit.UNKNOWN, False
    stated = first.words is not None and second.words is not None
    if is_flow(a) != is_flow(b):
        return _flow_and_total(a, b)
    if first.since and second.since:
        return _named(first.since, second.since, first, second), stated
    return _dated(first, second, is_flow(a)), stated


def _is_whole(since: Since) -> bool:
    return since.edge == "start" and since.event in WHOLES


def _named(a: Since, b: Since, first: Period, second: Period) -> Fit:
    if a == b:
        return Fit.SAME
    whole_a, whole_b = _is_whole(a), _is_whole(b)
    if whole_a and whole_b:
        return _dated(first, second, flow=False) if first.start and second.start else Fit.SAME
    if whole_a or whole_b:
        return Fit.WIDER if whole_a else Fit.NARROWER
    return Fit.OVERLAPPING


def _flow_and_total(a: Claim, b: Claim) -> tuple[Fit, bool]:
    """A day's count is part of the total that covers the day; the total need not say its window in words."""
    flow, total = (a, b) if is_flow(a) else (b, a)
    within, whole = flow.period, total.period
    assert within is not None
    assert whole is not None
    if whole.start and whole.start == whole.end and within.start == within.end == whole.start:
        return Fit.SAME, False
    if within.start is None or (whole.end and within.start > whole.end):
        return Fit.UNKNOWN, False
    if whole.start and within.end and within.end < whole.start:
        return Fit.DISJOINT, within.words is not None
    return (Fit.NARROWER if flow is a else Fit.WIDER), within.words is not None and total.cumulative is True


def _dated(a: Period, b: Period, flow: bool) -> Fit:
    if a.start is None or b.start is None:
        return Fit.UNKNOWN
    slack = timedelta(0) if flow else DAY
    if (a.end and a.end < b.start - slack) or (b.end and b.end < a.start - slack):
        return Fit.DISJOINT
    if abs(a.start - b.start) <= slack:
        return _same_start(a, b, flow)
    later, earlier = (a, b) if a.start > b.start else (b, a)
    if earlier.end is None or later.end is None or later.end <= earlier.end:
        return Fit.NARROWER if later is a else Fit.WIDER
    return Fit.OVERLAPPING


def _same_start(a: Period, b: Period, flow: bool) -> Fit:
    if a.end == b.end or a.end is None or b.end is None:
        return Fit.SAME
    running = a.start == a.end or b.start == b.end or a.words is None or b.words is None
    if not flow and running:
        return Fit.SAME
    return Fit.NARROWER if a.end < b.end else Fit.WIDER
