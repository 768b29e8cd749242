"""Counts that words call older: "from 22 to 31", "an earlier toll", "had announced" (question 7 of the decision list).

Owns what a text says of age; days that differ without such words are `moments`'s.
"""

from datetime import date
from decimal import Decimal

from factcheck.comparison import scope
from factcheck.comparison.intervals import Bounds, Meeting, exceeds, meet, same_when_rounded
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.comparison.scale import SCALE, factor
from factcheck.model import Claim, Event, Mark, RelationKind

HALVED = Decimal(2)
"""A toll that is said to have fallen, with no word of correction, falls by less than this."""
DRAWING = frozenset({"bring", "draw", "attract", "gather"})
"""What a march, a match or a market does to those who come."""


def older_words(pair: Weighing) -> Ruling | None:
    """7. Words for older counts: "from 22 to 31", "an earlier toll", "revised"."""
    a, b = pair.a, pair.b
    superseded = [
        claim
        for claim in (a, b)
        if Mark.EARLIER in claim.marks or _had_been_given(claim, pair) or _was_moved(claim, pair)
    ]
    if not superseded and not pair.inside:
        superseded = [claim for claim in (a, b) if _is_older_elsewhere(claim, pair)]
        if len(superseded) == 1 and not _came_on_two_days(pair):
            old, new = (a, b) if superseded[0] is a else (b, a)
            reason = f"the document of {figure(new)} calls {figure(old)} an older count"
            return pair.ruling(RelationKind.UPDATE, "C3", reason, swap=old is b)
        return None
    if not superseded or len(superseded) == 2:
        return None
    if _came_on_two_days(pair):
        otherwise = "They would be compared if both were of one day's crowd."
        return pair.apart(Because.TIME, "of crowds of two days: the first is no older count of the second", otherwise)
    if same_when_rounded(*(bound.nominal for bound in pair.bounds())):
        return pair.ruling(RelationKind.AGREE, "C2", "the same figure, before and after")
    if not pair.inside:
        return pair.apart(Because.TIME, "the one is a superseded count of another document")
    old, new = (a, b) if superseded[0] is a else (b, a)
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    why = "the text calls the one an older count"
    taken_back = Mark.REVISED in new.marks | old.marks or pair.case.telling(old).before
    if exceeds(before, after) and taken_back and not pair.case.telling(new).share:
        reason = f"{why}, and it fell from {figure(old)} to {figure(new)}"
        return pair.ruling(RelationKind.REVISION, "C3", reason, swap=old is b)
    if (
        pair.case.telling(new).share
        or pair.case.details.is_detail(new)
        or (exceeds(before, after) and factor(pair) >= HALVED)
    ):
        return pair.apart(Because.SCOPE, f"{figure(new)} reads as a part, not as the newer count of {figure(old)}")
    return pair.ruling(RelationKind.UPDATE, "C3", f"{why}: {figure(old)}, then {figure(new)}", swap=old is b)


def grown(pair: Weighing) -> Ruling | None:
    """7, of two reports: the toll that one says has risen replaces the lower one of another, printed no later.

    "Four people were killed on Saturday night" and "a nurse died of her wounds, which takes the toll to five". The
    same of one that words put later on the day of what happened: "71 dead as night falls".
    """
    for old, new in ((pair.a, pair.b), (pair.b, pair.a)):
        if _has_grown(old, new, pair):
            told = f"the text says has grown to {figure(new)}"
            if not pair.case.details.told_as_risen(new):
                told = f"grew within the day: {figure(old)}, then {figure(new)}"
            other = " (other origin)" if pair.case.origin(old).differs(pair.case.origin(new)) else ""
            return pair.ruling(RelationKind.UPDATE, "C3", f"a toll that {told}{other}", swap=old is pair.b)
    return None


def _has_grown(old: Claim, new: Claim, pair: Weighing) -> bool:
    risen_to = pair.case.details.told_as_risen(new)
    printed = pair.case.dateline(old), pair.case.dateline(new)
    if pair.inside or not old.cumulative or not (new.cumulative or risen_to):
        return False
    if old.as_of != new.as_of and not (risen_to and _holds_for_its_first_day(new) and _is_printed_later(*printed)):
        return False
    if pair.case.details.told_as_risen(old) or not (risen_to or _is_later_that_day(old, new, pair)):
        return False
    if printed[0] is not None and printed[1] is not None and printed[0] > printed[1]:
        return False
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    return meet(before, after) is Meeting.DISJOINT and risen(before, after) and factor(pair) <= SCALE


def _holds_for_its_first_day(claim: Claim) -> bool:
    """True for a count as of the day of what happened.

    So is "the toll of the shooting on Saturday rose to five": whether it rose that day the words leave open.
    """
    return claim.period is not None and claim.as_of is not None and claim.period.start == claim.as_of


def _is_printed_later(old: date | None, new: date | None) -> bool:
    return old is not None and new is not None and old < new


def _is_later_that_day(old: Claim, new: Claim, pair: Weighing) -> bool:
    """True when words put the one in the evening, or the other up to an earlier hour, of the day of what happened."""
    if not all(map(_holds_for_its_first_day, (old, new))):
        return False
    before, after = pair.case.telling(old), pair.case.telling(new)
    if before.hit or after.hit or old.part_of is not None or new.part_of is not None:
        return False  # how many an attack with a gun hit is settled when it ends (`moments.settled`)
    return (after.growth.late and not before.growth.late) or (before.growth.early and not after.growth.early)


def _came_on_two_days(pair: Weighing) -> bool:
    """True for "19,000 marched on Saturday, against the 12,000 of March 8"."""
    if not all(scope.is_family(claim) or _drew(claim) for claim in (pair.a, pair.b)):
        return False
    days = [claim.period.start for claim in (pair.a, pair.b) if claim.period and claim.period.start == claim.period.end]
    return len(days) == len({*days} - {None}) == 2


def _drew(claim: Claim) -> bool:
    """True for those whom a day drew: "the second Saturday brought 19,000 into the centre"."""
    return claim.event is Event.OTHER and claim.predicate is not None and claim.predicate.lemma in DRAWING


def _is_older_elsewhere(old: Claim, pair: Weighing) -> bool:
    """True when the document of the other count, a higher or corrected one, gives this as said earlier."""
    new = pair.b if old is pair.a else pair.a
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    if new.part_of is not None or pair.case.telling(new).share or pair.case.details.is_detail(new):
        return False
    # "29, correcting the 31 of the night"; a fall of one origin is for C4 to ask about
    corrected = Mark.REVISED in new.marks and pair.case.origin(old).differs(pair.case.origin(new))
    return pair.case.details.gives_as_older(new.document_id, old) and (risen(before, after) or corrected)


def _was_moved(old: Claim, pair: Weighing) -> bool:
    """True for the 54 of a body that "has since raised its toll to 81": its own count, told before the moved one."""
    new = pair.b if old is pair.a else pair.a
    moved = Mark.REVISED in new.marks and Mark.REVISED not in old.marks
    return pair.inside and moved and old.span.start < new.span.start and one_speaker(pair)


def _had_been_given(old: Claim, pair: Weighing) -> bool:
    """True for "officials had announced eight dead": an older day's count, or of one day the lower toll.

    What one voice had said of those aboard or present is its older count, whichever is the higher.
    """
    new = pair.b if old is pair.a else pair.a
    if not pair.inside or not pair.case.telling(old).before or pair.case.telling(new).before:
        return False
    grows = bool(old.cumulative and new.cumulative)
    one_day = old.as_of == new.as_of and not (grows and exceeds(pair.case.bounds(old), pair.case.bounds(new)))
    return old.sentence != new.sentence and (is_older(old, new) or (one_day and (grows or one_speaker(pair))))


def told_again(pair: Weighing) -> Ruling | None:
    """7, first of all: the older figure of a rise is told a second time, under whatever day."""
    for old, new in ((pair.a, pair.b), (pair.b, pair.a)):
        if _told_again(old, pair):
            reason = f"the text puts {figure(new)} after {figure(old)}"
            return pair.ruling(RelationKind.UPDATE, "C3", reason, swap=old is pair.b)
    return None


def _told_again(old: Claim, pair: Weighing) -> bool:
    """True for the five of "from five to six" told without these words beside the six, by one document."""
    new = pair.b if old is pair.a else pair.a
    newer = pair.case.details.superseded_by(old) if pair.inside else None
    if Mark.EARLIER in old.marks or new.part_of is not None or pair.case.telling(new).share:
        return False
    return newer is not None and Mark.EARLIER not in new.marks and pair.case.details.is_twin(newer, new)


def is_older(a: Claim, b: Claim) -> bool:
    return a.as_of is not None and b.as_of is not None and a.as_of < b.as_of


def one_speaker(pair: Weighing) -> bool:
    """True when the words name one speaker for both, if only as whose figure it was ("lowered its figure to 31")."""
    one, other = pair.case.speaker(pair.a), pair.case.speaker(pair.b)
    return one is not None and one == other


def risen(before: Bounds, after: Bounds) -> bool:
    if before.low is None or after.low is None:
        return before.low is not None and after.high is not None and after.high > before.low
    return after.low > before.low
