"""Counts of different days: dates that differ (question 8 of the decision list). Words of age are `superseded`'s."""

from datetime import timedelta

from factcheck.comparison import rivalry, scope
from factcheck.comparison.details import PERSON
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import Meeting, exceeds, meet, same_when_rounded, value_of
from factcheck.comparison.periods import DAY, is_day_toll, is_flow, is_state
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.comparison.scale import SCALE, factor
from factcheck.comparison.superseded import is_older, one_speaker, risen
from factcheck.comparison.values import both_speak
from factcheck.model import Claim, Event, Mark, RelationKind


def settled(pair: Weighing) -> bool:
    """True for the wounded of an attack with gun or knife: how many were hit is settled when it ends.

    The decision list takes any later and higher count for an update, and a lower one of one origin for a revision. A
    toll grows while bodies are found, and the wounded may die; but two publishers that give four and five people hit
    by shots, or later fewer dead, contradict each other on any day, whomever they quote.
    """
    a, b = pair.a, pair.b
    if pair.inside or a.event is not b.event or _starts_apart(a, b):
        return False
    if not all(pair.case.telling(claim).hit for claim in (a, b)) or not pair.case.voices_differ(a, b):
        return False
    if any(Mark.REVISED in new.marks and is_older(old, new) for old, new in ((a, b), (b, a))):
        return False  # "correcting the toll of the day before"
    return a.event is Event.WOUNDED or (a.event is Event.KILLED and _fell(pair))


def _fell(pair: Weighing) -> bool:
    old, new = (pair.a, pair.b) if is_older(pair.a, pair.b) else (pair.b, pair.a)
    return is_older(old, new) and exceeds(pair.case.bounds(old), pair.case.bounds(new))


def _starts_apart(a: Claim, b: Claim) -> bool:
    """True unless both are tolls of one happening, or of a day that one of them does not state."""
    tolls = [claim for claim in (a, b) if is_day_toll(claim)]
    undated = [claim for claim in (a, b) if claim.period is None and claim.as_of is None]
    return len(tolls) + len(undated) < 2 or not tolls


def differing_days(pair: Weighing) -> Ruling | None:
    """8. The counts hold for different days: an update, a revision, or a fall between two origins."""
    a, b = pair.a, pair.b
    pair.fields["as of"] = moment = scope.as_of(a, b)
    left, right = pair.bounds()
    if _counted_before(a, b) or _counted_before(b, a):
        return pair.apart(Because.TIME, f"one was counted before the other happened: {moment.words}")
    if moment.fit is Fit.DISJOINT and (_set_against(pair) or _of_one_day(pair)):
        pair.fields["as of"] = moment.standing(Fit.SAME)
        return None
    if moment.fit is not Fit.SAME and settled(pair) and not same_when_rounded(left.nominal, right.nominal):
        pair.fields["as of"], pair.settled = moment.standing(Fit.SAME), True
        return None
    if moment.fit is not Fit.SAME and _stands_already(pair):
        pair.fields["as of"] = moment.standing(Fit.SAME)
        return None
    if moment.fit is Fit.UNKNOWN and (undated := _undated(pair)):
        return undated
    if moment.fit is not Fit.DISJOINT or left.vague or right.vague:
        return None
    if same_when_rounded(left.nominal, right.nominal):
        return None if pair.told_singly() else pair.ruling(RelationKind.AGREE, "C2", "the same figure on both days")
    if is_flow(a) and is_flow(b):
        return pair.apart(Because.TIME, f"counts of different days: {moment.words}")
    if meet(left, right) is Meeting.AGREE:
        return pair.ruling(RelationKind.AGREE, "C2", f"the figures agree across the days{_other_origin(pair)}")
    if _finished(pair):
        return None
    old, new = (a, b) if is_older(a, b) else (b, a)
    if not pair.inside and (detail := pair.detail()):
        return pair.apart(Because.SCOPE, f"{figure(detail)} is a part of a larger figure of its own document")
    if is_state(a) or is_state(b) or not (a.cumulative or b.cumulative):
        if _were_there(a) and _were_there(b):
            return pair.apart(Because.TIME, f"who came or was there on different days: {moment.words}")
        if factor(pair) > SCALE:
            return pair.apart(Because.SCOPE, "so far apart that they hardly count the same thing")
        reason = f"a state that changes: {_then(old, new)}{_other_origin(pair)}"
        return pair.ruling(RelationKind.UPDATE, "C3", reason, swap=old is b)
    return _toll(pair, old, new)


def _counted_before(a: Claim, b: Claim) -> bool:
    """True when the one holds for a day before the other's happening: last winter's dead, and today's."""
    start = b.period.start if b.period and is_day_toll(b) else None
    return start is not None and a.as_of is not None and a.as_of < start - timedelta(days=1)


def _of_one_day(pair: Weighing) -> bool:
    """True for who came to a march or was aboard, told on neighbouring days of which words give one at most.

    Such a number is of one happening and changes with no later day, as a state would. A day that is only the dateline's
    is a guess; one that the text gives elsewhere is not, and two marches of one week are two.
    """
    a, b = pair.a, pair.b
    if not (scope.event_words(a) == scope.event_words(b) and scope.is_family(a)) or a.as_of is None or b.as_of is None:
        return False
    if scope.event_words(a) == "aboard" and not pair.inside and pair.case.incident(a) == pair.case.incident(b):
        return True  # the one says when the boat left, the other when it sank
    told = [claim for claim in (a, b) if claim.period is None or claim.period.words is None]
    guessed = any(not pair.case.gives_day(claim) for claim in told)
    return bool(told) and abs(a.as_of - b.as_of) <= (timedelta(days=pair.case.settings.lag_days) if guessed else DAY)


def _set_against(pair: Weighing) -> bool:
    """True for two voices in turn of which words give at most one a day: the other's is that day too.

    So it is of who came: "about 200 came on Sunday, police said. Organizers spoke of 500".
    """
    a, b = pair.a, pair.b
    worded = [claim.period is not None and claim.period.words is not None for claim in (a, b)]
    if not pair.inside or all(worded):
        return False
    if not worded[1] and rivalry.takes_up(a, b, pair.case):
        return True
    if a.sentence == b.sentence and any(worded):
        return both_speak(pair)
    near = _were_there(a) and not pair.case.details.shares_part(a, b)
    there = _were_there(b) or (near and rivalry.resumes(a, b, pair.case))
    if not worded[1] and there and rivalry.answer_each_other(a, b, pair.case):
        return True
    if not any(worded):
        return not is_state(a) and pair.case.details.are_rivals(a, b)
    # a report puts the newest count first, so that a higher one of another voice behind it is no later one
    return worded[0] and not exceeds(*pair.bounds()) and rivalry.answer_each_other(a, b, pair.case)


def _stands_already(pair: Weighing) -> bool:
    """True when the newer figure of two named voices was given on the older one's day too: a dispute, and no growth."""
    a, b = pair.a, pair.b
    if not (a.cumulative and b.cumulative) or not both_speak(pair) or one_speaker(pair):
        return False
    both_parts = a.part_of is not None and b.part_of is not None  # which grow as their wholes do
    if both_parts or {Mark.EARLIER, Mark.REVISED} & (a.marks | b.marks) or a.as_of is None or b.as_of is None:
        return False
    old, new = (a, b) if a.as_of < b.as_of else (b, a)
    return old.as_of is not None and pair.case.details.given_before(new, old.as_of + timedelta(days=1))


def _undated(pair: Weighing) -> Ruling | None:
    """A running total of an unstated day beside one of a stated day, or day's counts of unstated days, settle nothing.

    Where no day is known at all (no dateline) the two count as of one moment.
    """
    a, b = pair.a, pair.b
    if meet(*pair.bounds()) is not Meeting.DISJOINT or is_state(a) or is_state(b):
        return None
    if is_flow(a) and is_flow(b):
        return pair.apart(Because.TIME, "counts of days that are not stated")
    if (a.as_of is None) != (b.as_of is None) and not (is_day_toll(a) and is_day_toll(b)):
        if older := _older_undated(pair):
            return older
        return pair.apart(Because.TIME, "a running total of an unstated day may be the older one")
    return None


def _older_undated(pair: Weighing) -> Ruling | None:
    """The lower total of an unstated day, given no later than the other total's day, is the older count of the two.

    DESIGN leaves an unknown day unknown; but nobody states a total of a day to come, so that the dateline bounds it.
    """
    old, new = (pair.a, pair.b) if pair.a.as_of is None else (pair.b, pair.a)
    latest = pair.case.dateline(old)
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    if latest is None or new.as_of is None or latest > new.as_of or not (old.cumulative and new.cumulative):
        return None
    if not risen(before, after) or pair.case.details.is_detail(old) or factor(pair) > SCALE:
        return None
    reason = f"a toll that grew: {figure(old)} before {latest}, {figure(new)} as of {new.as_of}{_other_origin(pair)}"
    return pair.ruling(RelationKind.UPDATE, "C3", reason, swap=old is pair.b)


def _were_there(claim: Claim) -> bool:
    """True for who came or was aboard: counts of two days are of two happenings, and no state that changed."""
    return scope.is_family(claim) and claim.quantity is not None and claim.quantity.unit == "count"


def _then(old: Claim, new: Claim) -> str:
    return f"{figure(old)} as of {old.as_of}, {figure(new)} as of {new.as_of}"


def _is_first_toll(pair: Weighing, claim: Claim) -> bool:
    """True for the one that a report's headline or first sentence gives as all its dead: "kills at least one"."""
    document = pair.case.documents.get(claim.document_id)
    opening = "\n\n".join(document.text.split("\n\n")[:2]) if document is not None else ""
    return claim.span.start < len(opening) and pair.case.details.is_headline(claim)


def _other_origin(pair: Weighing) -> str:
    return " (other origin)" if pair.case.origin(pair.a).differs(pair.case.origin(pair.b)) else ""


def _toll(pair: Weighing, old: Claim, new: Claim) -> Ruling | None:
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    one_told = value_of(before) <= PERSON and not (not pair.inside and _is_first_toll(pair, old))
    if is_day_toll(old) and is_day_toll(new) and (one_told or factor(pair) > SCALE):
        return pair.apart(Because.SCOPE, f"{figure(old)} is too small to be an older count of {figure(new)}")
    if not exceeds(before, after) and risen(before, after):
        reason = f"a toll that grew: {_then(old, new)}{_other_origin(pair)}"
        return pair.ruling(
            RelationKind.UPDATE, "C3", reason, swap=old is pair.b, else_="A fall would be a contradiction."
        )
    if meet(before, after) is not Meeting.DISJOINT:
        return None
    if not pair.case.origin(old).differs(pair.case.origin(new)) or one_speaker(pair):
        return _fall_of_one(pair, old, new)
    if _lags(pair, old, new):
        return pair.apart(Because.TIME, f"{figure(new)} repeats a count older than {figure(old)}")
    return None


def _fall_of_one(pair: Weighing, old: Claim, new: Claim) -> Ruling:
    if pair.case.details.reads_as_part(new, old) or (not pair.inside and pair.fields["place"].fit is not Fit.SAME):
        return pair.apart(Because.SCOPE, f"{figure(new)} reads as a part of {figure(old)}")
    if old.as_of is not None and pair.case.details.given_before(new, old.as_of):
        return pair.apart(Because.TIME, f"{figure(new)} repeats a count older than {figure(old)}")
    reason = f"one origin, {_then(old, new)}: it fell"
    return pair.ruling(RelationKind.REVISION, "C4", reason, swap=old is pair.b)


def _lags(pair: Weighing, old: Claim, new: Claim) -> bool:
    """True when an undated later figure only repeats what somebody gave before the higher one was given."""
    if old.as_of is None or new.as_of is None:
        return False
    undated = new.as_of == pair.case.dateline(new) or new.period is None or new.period.words is None
    if not undated or new.as_of - old.as_of > timedelta(days=pair.case.settings.lag_days):
        return False
    return pair.case.details.given_before(new, old.as_of)


def _finished(pair: Weighing) -> bool:
    """True when the happening was over days before both counts: its toll is no longer expected to move."""
    a, b = pair.a, pair.b
    if not (is_day_toll(a) and is_day_toll(b)) or a.as_of is None or b.as_of is None:
        return False
    ends = [claim.period.end for claim in (a, b) if claim.period and claim.period.end]
    return min(a.as_of, b.as_of) - max(ends) > timedelta(days=pair.case.settings.finished_days)
