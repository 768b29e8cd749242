"""Counts of one scope and moment: agreement, contradiction, distance by what readers expect (questions 9 to 11)."""

from decimal import Decimal

from factcheck.comparison import populations, rivalry
from factcheck.comparison.details import PERSON
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import Meeting, exceeds, meet, value_of
from factcheck.comparison.narrowing import is_told_narrowly
from factcheck.comparison.periods import is_day_toll, is_state
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.comparison.scale import FALL, factor, limit
from factcheck.model import Claim, RelationKind

FEW = Decimal(5)
"""A part told of with no word of whom is no smaller a share than this of its whole."""


def compared(pair: Weighing) -> Ruling:
    """9 to 11. Decide by the numbers, the origins and whether one document gives both."""
    meeting = meet(*pair.bounds())
    if meeting in (Meeting.AGREE, Meeting.COMPATIBLE) and (told := pair.told_singly()):
        return pair.apart(Because.SCOPE, f"{figure(told)} is told of as a part, and not of whom")
    if meeting is Meeting.AGREE:
        return pair.ruling(RelationKind.AGREE, "C2", f"{figure(pair.a)} and {figure(pair.b)} agree")
    if meeting is Meeting.COMPATIBLE:
        return pair.ruling(RelationKind.COMPATIBLE, "C2", f"{figure(pair.a)} and {figure(pair.b)} can both be true")
    rivals = pair.case.details.are_rivals(pair.a, pair.b)
    if min(value_of(bound) for bound in pair.bounds()) <= PERSON and not (rivals or _sums_up_one(pair)):
        return _one_told(pair, meeting)
    if factor(pair) > limit(pair):
        return pair.apart(Because.SCOPE, "so far apart that they hardly count the same thing")
    if meeting is Meeting.SOFT:
        return _soft(pair)
    if any(bound.vague and bound.high is not None for bound in pair.bounds()):
        return pair.apart(Because.SCOPE, "“several” of anything is no count of all")
    if not pair.inside and any(map(pair.is_of_no_case, (pair.a, pair.b))):
        return pair.apart(Because.SCOPE, "a number in words alone, of no place and no day, may be of anything")
    if (group := _group_of_its_own(pair, rivals=rivals)) is not None:
        if pair.inside and _is_told_of_all(pair, group):
            whole = pair.b if group is pair.a else pair.a
            reason = f"{figure(group)} is told of as some of {figure(whole)}"
            return pair.subset(group is pair.a, reason)
        return pair.apart(Because.SCOPE, f"{figure(group)} reads as a group of its own")
    return _inside(pair) if pair.inside else _across(pair)


def _sums_up_one(pair: Weighing) -> bool:
    """True for "one killed and nine injured": a line that sums up tells of no part."""
    small = min((pair.a, pair.b), key=lambda claim: value_of(pair.case.bounds(claim)))
    return pair.case.details.is_toll(small)


def _one_told(pair: Weighing, meeting: Meeting) -> Ruling:
    """One person told of is a part of any larger figure, or as good as one."""
    if meeting is Meeting.SOFT:
        return pair.ruling(RelationKind.COMPATIBLE, "C2", f"{figure(pair.a)} and {figure(pair.b)} can both be true")
    return pair.apart(Because.SCOPE, "one person told of may be a part of the larger figure")


def _soft(pair: Weighing) -> Ruling:
    """11. Both could be true by the letter; two named sources so far apart in one article contradict each other."""
    if whole := _placed_part(pair):
        part = pair.a if whole is pair.b else pair.b
        reason = f"{figure(part)} is of one place, {figure(whole)} of all"
        return pair.subset(part is pair.a, reason)
    far = f"{figure(pair.a)} and {figure(pair.b)} are far apart, though both could be true by the letter"
    if pair.inside and both_speak(pair) and _group_of_its_own(pair) is None:
        return pair.ruling(RelationKind.CONFLICT, "C1", far, far=True)
    return pair.ruling(
        RelationKind.COMPATIBLE, "C2", far, far=True, else_="Two named sources would make it a conflict."
    )


def _placed_part(pair: Weighing) -> Claim | None:
    """Return the whole when a smaller total of one place stands behind a larger one of none: "in Orla, over 40"."""
    bare, placed = (pair.a, pair.b) if pair.a.place is None else (pair.b, pair.a)
    one_placed = pair.inside and bare.place is None and placed.place is not None and bare.span.start < placed.span.start
    if not one_placed or not (bare.cumulative and placed.cumulative) or not pair.case.where.states_place(placed):
        return None
    smaller = value_of(pair.case.bounds(placed)) < value_of(pair.case.bounds(bare))
    return bare if smaller and bare.sentence != placed.sentence and not is_day_toll(bare) else None


def both_speak(pair: Weighing) -> bool:
    """True when two different named sources give the two."""
    a, b = pair.case.origin(pair.a), pair.case.origin(pair.b)
    return a.differs(b) and a.speaks and b.speaks


def _cannot(pair: Weighing) -> str:
    """Say that they exclude each other; of two days, why the later one is no excuse."""
    words = f"{figure(pair.a)} and {figure(pair.b)} cannot both be true"
    if (fell := _fell(pair)) is None:
        return words
    old, new = fell
    return f"{words}: a running total does not fall ({figure(old)} as of {old.as_of}, {figure(new)} as of {new.as_of})"


def _fell_too_far(pair: Weighing) -> Ruling | None:
    """A running total of a later day far below another voice's, which no words set against it."""
    fell = _fell(pair)
    if fell is None or factor(pair) <= FALL or pair.case.details.are_rivals(*fell):
        return None
    old, new = fell
    return pair.apart(Because.SCOPE, f"{figure(new)} is too far below {figure(old)} to count the same")


def _fell(pair: Weighing) -> tuple[Claim, Claim] | None:
    """The older and the newer of two running totals of two days of which the newer is lower."""
    a, b = pair.a, pair.b
    if not (a.cumulative and b.cumulative) or a.as_of is None or b.as_of is None or a.as_of == b.as_of:
        return None
    old, new = (a, b) if a.as_of < b.as_of else (b, a)
    return (old, new) if exceeds(pair.case.bounds(old), pair.case.bounds(new)) else None


def _group_of_its_own(pair: Weighing, *, rivals: bool = False) -> Claim | None:
    """Return the side that counts some of those told before, or a far smaller group by a noun of its own."""
    if rivalry.tell_of_one_side(pair.a, pair.b, pair.case):
        return None
    shares = [claim for claim in (pair.a, pair.b) if pair.case.telling(claim).share or pair.case.is_share(claim)]
    if len(shares) == 1 and not pair.are_parts_alike():
        return shares[0]
    small, large = sorted((pair.a, pair.b), key=lambda claim: value_of(pair.case.bounds(claim)))
    if is_told_narrowly(small, large, pair.case) or _is_listed(pair, small, large):
        return small
    if (more := _told_besides(pair)) is not None:
        return more
    if rivals:
        return None
    narrower = pair.told_otherwise and not pair.inside and populations.field(small, large).fit is Fit.NARROWER
    details = pair.case.details
    if narrower and (details.shares_part(small, large) or not details.tells_of_nobody_else(small)):
        return small
    if pair.case.details.is_told_part(small):
        return small
    one, other = (populations.subject_words(claim) for claim in (pair.a, pair.b))
    special = not populations.means_everybody(small) and one != other
    return small if special and pair.case.details.shares_part(pair.a, pair.b) else None


def _told_besides(pair: Weighing) -> Claim | None:
    """The three of "five are missing. Residents say three others were swept away": no rival of those told before.

    Others who were hurt may be so besides the dead of their sentence: "a man died and five others were hurt".
    """
    first, later = sorted((pair.a, pair.b), key=lambda claim: claim.span.start)
    if not pair.inside or first.sentence == later.sentence:
        return None
    details, told = pair.case.details, pair.case.telling(later)
    if details.leaves_dead_out(later) and (told.after_dead or told.remainder or details.is_toll(later)):
        return None
    return later if told.rest and not pair.case.telling(first).rest else None


def _is_listed(pair: Weighing, small: Claim, large: Claim) -> bool:
    """True for the 19 of "19 soldiers and 12 volunteers fell" beside 28 of both."""
    alone = pair.case.telling(small).listed and not pair.case.telling(large).listed
    return alone and not (populations.field(small, large).fit is Fit.SAME and populations.means_everybody(small))


def _is_told_of_all(pair: Weighing, group: Claim) -> bool:
    """True when the other figure is its document's count of all, and the words take the group for some of them."""
    whole = pair.b if group is pair.a else pair.a
    told = pair.case.telling(group)
    some = told.treated or told.seen or told.named or told.share or pair.case.is_share(group)
    return some and not told.passage and pair.case.details.is_headline(whole) and not pair.case.bounds(whole).vague


def _inside(pair: Weighing) -> Ruling:
    a, b = pair.case.origin(pair.a), pair.case.origin(pair.b)
    small, large = (pair.b, pair.a) if exceeds(*pair.bounds()) else (pair.a, pair.b)
    two_sources = pair.two_sources()
    if not two_sources and pair.case.details.reads_as_part(small, large):
        return _told_as_part(pair, small, large)
    if pair.case.details.is_summand(small):
        reason = f"{figure(small)} is one of the figures that add up to"
        if small.sentence != large.sentence and pair.case.details.sums_to(small, value_of(pair.case.bounds(large))):
            return pair.ruling(RelationKind.SUBSET, "C5", f"{reason} {figure(large)}", swap=small is pair.b)
        return pair.apart(Because.SCOPE, f"{reason} another")
    far = pair.case.details.shares_part(pair.a, pair.b) and not rivalry.answer_each_other(pair.a, pair.b, pair.case)
    if two_sources and far and not pair.case.details.is_headline_of_source(small):
        return pair.apart(Because.SCOPE, f"{figure(small)} is too far from {figure(large)}, and does not answer it")
    if pair.fields["place"].fit is Fit.UNKNOWN and pair.a.place and pair.b.place:
        return pair.apart(
            Because.SCOPE, f"two places, and nothing says that they are one: {pair.fields['place'].words}"
        )
    set_against = two_sources or pair.case.details.are_rivals(pair.a, pair.b)
    if pair.a.sentence == pair.b.sentence and not (set_against and (a.speaks or b.speaks)):
        return pair.apart(Because.SCOPE, "one sentence gives both, so it counts two things")
    if windows_worded_apart(pair):
        return pair.apart(
            Because.TIME, f"two windows in words, and nothing relates them: {pair.fields['period'].words}"
        )
    unknown = pair.fields["period"].fit is Fit.UNKNOWN and pair.case.dateline(pair.a) is not None
    if unknown and _has_no_days(pair.a) is not _has_no_days(pair.b):  # no "on Friday" of a report without a date
        return pair.apart(Because.TIME, f"nobody knows the days of one of them: {pair.fields['period'].words}")
    if a.differs(b) and (far_below := _fell_too_far(pair)):
        return far_below
    if a.differs(b) and (a.speaks or b.speaks):
        return pair.ruling(RelationKind.CONFLICT, "C1", f"{_cannot(pair)}; {a.words} against {b.words}")
    if pair.case.details.counts_dead_apart(small, value_of(pair.case.bounds(large))):
        reason = f"{figure(large)} counts the dead in, {figure(small)} does not"
        return pair.ruling(RelationKind.SUBSET, "C5", reason, swap=small is pair.b)
    if _windows_differ(pair):
        return pair.apart(Because.TIME, f"one voice, and two windows: {pair.fields['period'].words}")
    return pair.ruling(RelationKind.CONFLICT, "C13", f"{_cannot(pair)}, and one document gives both ({a.words})")


def _told_as_part(pair: Weighing, small: Claim, large: Claim) -> Ruling:
    """A much smaller figure of the same people, in one voice: a part, when another sentence gives the whole of all.

    The decision list has no such case; it would say that the document contradicts itself.
    """
    reason = f"{figure(small)} reads as a part of {figure(large)}"
    another = small.as_of != large.as_of or is_state(small) or factor(pair) > FEW or _is_of_long(small, large)
    if another or small.sentence == large.sentence or pair.case.details.is_detail(large):
        return pair.apart(Because.SCOPE, reason)
    return pair.subset(small is pair.a, reason)


def _is_of_long(small: Claim, large: Claim) -> bool:
    """True for "three since the winter" beside the toll of a day: they are no part of it."""
    if small.period is None or large.period is None:
        return False
    return small.period.start is None and small.period.words is not None and large.period.start is not None


def windows_worded_apart(pair: Weighing) -> bool:
    """True when both sides word a window, in other words, and the dates do not tell how they stand ("to date")."""
    words = [claim.period.words if claim.period else None for claim in (pair.a, pair.b)]
    return pair.fields["period"].fit is Fit.UNKNOWN and None not in words and words[0] != words[1]


def _windows_differ(pair: Weighing) -> bool:
    """True when one voice words two windows of which nothing shows that they are one: the lower count may be older."""
    words = {claim.period.words for claim in (pair.a, pair.b) if claim.period} or {None}
    return pair.fields["period"].fit is Fit.UNKNOWN and words != {None} and len(words) > 1


def _across(pair: Weighing) -> Ruling:
    a, b = pair.case.origin(pair.a), pair.case.origin(pair.b)
    unknown = [name for name in ("as of",) if pair.fields[name].fit is Fit.UNKNOWN]
    unknown += [name for name in ("place",) if pair.fields[name].fit is not Fit.SAME]
    unknown += ["window"] if any(_has_no_days(claim) for claim in (pair.a, pair.b)) else []
    if unknown:
        return pair.apart(Because.TIME, f"unknown across two documents: {', '.join(unknown)}")
    if not a.differs(b) and not pair.settled:
        return _same_origin(pair)
    if not (a.named or b.named):
        return pair.apart(Because.NONE, f"{_cannot(pair)}, but nobody stands for either figure")
    if detail := pair.detail():
        return pair.apart(Because.SCOPE, f"{figure(detail)} is a part of a larger figure of its own document")
    for claim, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if pair.case.details.supports(claim, other):
            words = f"{_cannot(pair)}, but the document of {figure(other)} also gives {figure(claim)}"
            return pair.apart(Because.NONE, words)
    if far_below := _fell_too_far(pair):
        return far_below
    return pair.ruling(RelationKind.CONFLICT, "C1", f"{_cannot(pair)}; {a.words} against {b.words}")


def _has_no_days(claim: Claim) -> bool:
    """True for a window in words of which nobody knows the days: "last summer"."""
    period = claim.period
    return period is not None and period.words is not None and period.start is None and period.end is None


def _same_origin(pair: Weighing) -> Ruling:
    """One origin, one day, two documents: the later document corrects the earlier one."""
    old, new = pair.a, pair.b
    before, after = pair.bounds()
    if detail := pair.detail():
        return pair.apart(Because.SCOPE, f"{figure(detail)} is a part of a larger figure of its own document")
    if pair.case.dateline(old) == pair.case.dateline(new) and exceeds(before, after):
        old, new, before, after = new, old, after, before
    reason = f"one origin, {figure(old)} and {figure(new)} for {new.as_of}"
    relation, check = (RelationKind.REVISION, "C4") if exceeds(before, after) else (RelationKind.UPDATE, "C3")
    return pair.ruling(relation, check, reason, swap=old is pair.b)
