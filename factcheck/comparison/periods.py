"""How the windows of two counts stand: named by events, by dates, running totals, states and one-off counts.

The moment a count holds for (as_of) is not its window and is compared by the decision list.
"""

from datetime import timedelta

from factcheck.comparison.fit import Fit
from factcheck.model import Claim, Event, Period, Since

STATES = frozenset({Event.HELD, Event.MISSING})
"""What is true at a moment rather than added up over a window."""
_CUSTODY = "custody jail prison cell detention bars hold detain remain"
CUSTODY = frozenset(_CUSTODY.split())
"""Predicates of an arrest by which people are in custody on a day rather than taken on it."""
_TOLLS = "killed wounded affected missing attacked infected evacuated"
TOLLS = frozenset(map(Event, _TOLLS.split()))
_WHOLES = (
    "conflict war fighting hostilities violence crisis outbreak epidemic pandemic disaster earthquake quake flood "
    "flooding hurricane cyclone typhoon storm tsunami eruption wildfire famine uprising revolution unrest"
)
WHOLES = frozenset(_WHOLES.split())
"""Heads that name the whole of what is reported: a window from their start is wider than any other named one."""
DAY = timedelta(days=1)
PAST = timedelta(days=366)


def is_state(claim: Claim) -> bool:
    """True for stocks and shares: a later other value replaces the earlier one."""
    if claim.event in STATES or (claim.quantity is not None and claim.quantity.unit != "count"):
        return True
    if claim.event is Event.ARRESTED and claim.predicate is not None and claim.predicate.lemma in CUSTODY:
        return not claim.cumulative
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


def _were_taken_in_words(claim: Claim) -> bool:
    """True for those taken captive in a window that words give; those still held are counted on every day."""
    period = claim.period
    dated = period is not None and period.words is not None and period.start is not None
    return claim.event is Event.HELD and claim.cumulative is True and dated


def is_undated_toll(claim: Claim) -> bool:
    """True for a whole count of what befell people that no words date the start of: "22 have lost their lives"."""
    start = claim.period.start if claim.period else None
    return start is None and claim.event in TOLLS and claim.cumulative is True


def fit(a: Claim, b: Claim) -> tuple[Fit, bool]:
    """Return how a's window stands to b's, and whether both sides state it in words."""
    first, second = a.period, b.period
    if _were_taken_in_words(a) and _were_taken_in_words(b):
        return _dated(a, b, flow=False), True  # those taken in one raid are some of those taken since January
    if is_state(a) and is_state(b):
        return (Fit.DISJOINT if _long_past(first, second) else Fit.SAME), False
    if is_flow(a) != is_flow(b) and (first is None or second is None):
        return (Fit.NARROWER if is_flow(a) else Fit.WIDER), False
    if first is None or second is None:
        return Fit.UNKNOWN, False
    stated = first.words is not None and second.words is not None
    if is_flow(a) != is_flow(b):
        return _flow_and_total(a, b)
    if first.since and second.since:
        return _named(a, b, first.since, second.since), stated
    if a.document_id != b.document_id and (_only_printed_within(a, b) or _only_printed_within(b, a)):
        return Fit.SAME, False
    return _dated(a, b, is_flow(a)), stated


def _only_printed_within(day: Claim, total: Claim) -> bool:
    """True for a toll whose day is only the dateline's, beside one counted up to that day since a named start."""
    within, whole = day.period, total.period
    if within is None or whole is None or whole.since is None or not (day.cumulative and is_only_printed(day)):
        return False
    if within.start is None or whole.start is None:
        return False
    return whole.start <= within.start and (whole.end is None or whole.end >= within.start - DAY)


def is_only_printed(claim: Claim) -> bool:
    """True for a count of the day that it holds for, when no words of its own give that day."""
    period = claim.period
    return period is not None and period.words is None and period.start == period.end == claim.as_of


def _long_past(first: Period | None, second: Period | None) -> bool:
    """True for states of two times: those held in a siege of 2009, and those held now."""
    windows = sorted((one.start, one.end) for one in (first, second) if one and one.start and one.end)
    return len(windows) == 2 and windows[1][0] - windows[0][1] > PAST


def _is_whole(since: Since) -> bool:
    return since.edge == "start" and since.event in WHOLES


def _named(a: Claim, b: Claim, first: Since, second: Since) -> Fit:
    if first == second:
        return Fit.SAME
    whole_a, whole_b = _is_whole(first), _is_whole(second)
    if whole_a and whole_b:
        dated = _dated(a, b, flow=False)
        return Fit.SAME if dated is Fit.UNKNOWN else dated
    if whole_a or whole_b:
        return Fit.WIDER if whole_a else Fit.NARROWER
    return Fit.OVERLAPPING


def _flow_and_total(a: Claim, b: Claim) -> tuple[Fit, bool]:
    """A day's count is part of the total that covers the day; the total need not say its window in words."""
    flow, total = (a, b) if is_flow(a) else (b, a)
    within, whole = flow.period, total.period
    assert within is not None
    assert whole is not None
    if whole.start and within.start == within.end == whole.start:
        return Fit.SAME, False  # the first day's count is the total of that day
    outside = within.start and whole.end and within.start > whole.end
    if outside or (whole.start and within.end and within.end < whole.start):
        return Fit.DISJOINT, within.words is not None
    return (Fit.NARROWER if flow is a else Fit.WIDER), within.words is not None and total.cumulative is True


def _dated(a: Claim, b: Claim, flow: bool) -> Fit:
    first, second = a.period, b.period
    if first is None or second is None:
        return Fit.UNKNOWN
    if _ends_before(first, second) or _ends_before(second, first):
        return Fit.DISJOINT
    if first.start is None or second.start is None:
        return Fit.UNKNOWN
    slack = timedelta(0) if flow else DAY
    if (first.end and first.end < second.start - slack) or (second.end and second.end < first.start - slack):
        return Fit.DISJOINT
    if abs(first.start - second.start) <= slack:
        return _same_start(a, b, first, second)
    later, earlier = (first, second) if first.start > second.start else (second, first)
    if earlier.end is None or later.end is None or later.end <= earlier.end:
        return Fit.NARROWER if later is first else Fit.WIDER
    return Fit.OVERLAPPING


def _ends_before(first: Period, second: Period) -> bool:
    """True when a total of unstated start ends before the other window begins: last year's toll, and today's."""
    if first.start is not None or first.end is None or second.start is None:
        return False
    return first.end < second.start


def _same_start(a: Claim, b: Claim, first: Period, second: Period) -> Fit:
    if first.end is None or second.end is None or abs(first.end - second.end) <= DAY:
        return Fit.SAME
    if _is_running(a) and _is_running(b):
        return Fit.SAME
    return Fit.NARROWER if first.end < second.end else Fit.WIDER


def _is_closed(window: Period) -> bool:
    """True for whole months and years, which do not run on: "50 in January" is no older count of "750 this year"."""
    start, end = window.start, window.end
    return start is not None and end is not None and start.day == 1 and (end + DAY).day == 1


def _is_running(claim: Claim) -> bool:
    """True when the window ends where the count was taken, or is the day of a happening whose toll it gives."""
    window = claim.period
    if window is None or window.end is None or window.words is None or is_day_toll(claim):
        return True
    if _is_closed(window) and "since" not in window.words.lower().split():
        return False
    return claim.as_of is not None and window.end >= claim.as_of
