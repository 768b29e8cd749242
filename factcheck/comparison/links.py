"""Parts and wholes of a pair: those the text links, and those whose scopes nest (questions 3 and 6 of the list)."""

from decimal import Decimal

from factcheck.comparison import populations, rivalry, scope
from factcheck.comparison.case import follows
from factcheck.comparison.details import PERSON
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import Bounds, Meeting, exceeds, has_bounds, meet, value_of
from factcheck.comparison.narrowing import is_told_narrowly
from factcheck.comparison.periods import is_day_toll
from factcheck.comparison.ruling import HANDFUL, Because, Ruling, Weighing, figure
from factcheck.comparison.scale import SCALE, factor
from factcheck.comparison.values import FEW, both_speak, windows_worded_apart
from factcheck.model import Claim, Event, Mark, Qualifier, RelationKind

NESTING = ("event", "subject", "place", "period")

CHAPTER = Decimal(50)
"""A count of one day this many times smaller than that of a year is one of its stories, and no part anybody checks."""


def explicit(pair: Weighing) -> Ruling | None:
    """3. An explicit link: "including", "of the", or "in total" after a figure of the same thing."""
    a, b = pair.a, pair.b
    if pair.case.linked(a, b):
        if _told_twice(pair):
            return pair.ruling(RelationKind.AGREE, "C2", f"the text gives one count twice, {figure(a)} and {figure(b)}")
        return part_and_whole(pair, pair.case.part_of(a) == b.id, "the text gives one as a part of the other")
    if (
        pair.case.part_of(a) is not None
        and pair.case.part_of(a) == pair.case.part_of(b)
        and pair.case.speaker(a) == pair.case.speaker(b)
    ):
        return pair.apart(Because.SCOPE, "both are parts of one sum")
    if (part := _part_of_twin(pair)) is not None:
        return part_and_whole(pair, part is a, "the text gives one as a part of the other, told again")
    for part, total in ((a, b), (b, a)):
        fits = not exceeds(pair.case.bounds(part), pair.case.bounds(total))  # else it sums up something else
        if follows(total, part) and _total_fits(part, total) and fits:
            return part_and_whole(pair, part is a, "“in total” sums up what goes before")
    return None


def _told_twice(pair: Weighing) -> bool:
    """True for a part that is its whole: one number of the same people under one event, both times exact."""
    a, b = pair.a, pair.b
    exact = all(claim.quantity is not None and claim.quantity.qualifier is Qualifier.EXACT for claim in (a, b))
    left, right = pair.bounds()
    same = scope.event_words(a) == scope.event_words(b) and populations.field(a, b).fit is Fit.SAME
    return exact and same and left.nominal == right.nominal and Mark.COMPLETE not in a.marks | b.marks


def _part_of_twin(pair: Weighing) -> Claim | None:
    """Return the side that the text gives as a part of the other told again: "of the 36", counted before."""
    for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        twin = pair.case.by_id.get(pair.case.part_of(part) or "")
        if (
            twin is None
            or not has_bounds(twin.quantity)
            or twin.id == whole.id
            or not pair.inside
            or twin.document_id != whole.document_id
        ):
            continue
        if _is_told_again(pair, twin, whole) and not pair.case.details.is_twin(part, whole):
            return part
    return None


def _is_told_again(pair: Weighing, twin: Claim, whole: Claim) -> bool:
    """True for one count told twice, the second time with more or less of who they are: "54 people", "54 civilians"."""
    if pair.case.details.is_twin(twin, whole):
        return True
    numbers = [pair.case.bounds(claim).nominal for claim in (twin, whole)]
    one_event = scope.event_words(twin) == scope.event_words(whole) and scope.concept(twin, whole).fit is Fit.SAME
    nested = populations.field(twin, whole).fit in (Fit.NARROWER, Fit.WIDER)
    several = numbers[0] is not None and numbers[0] >= HANDFUL
    return several and numbers[0] == numbers[1] and one_event and nested


def _total_fits(part: Claim, total: Claim) -> bool:
    if part.quantity is not None and part.quantity.unit == "percent":
        return False
    same_event = scope.event(part, total).fit in (Fit.SAME, Fit.NARROWER) or Event.OTHER in (part.event, total.event)
    return same_event and populations.field(part, total).fit is not Fit.DISJOINT


def part_and_whole(pair: Weighing, part_first: bool, how: str, *, linked: bool = True) -> Ruling:
    """Decide that one is part of the other: a subset, or an arithmetic error when it is above the whole.

    `linked`: by words or by a sum, and not only by what the two say they count.
    """
    part, whole = (pair.a, pair.b) if part_first else (pair.b, pair.a)
    if exceeds(pair.case.bounds(part), pair.case.bounds(whole)):
        if otherwise := _no_whole(pair, part, whole):
            return pair.apart(Because.SCOPE, otherwise)
        reason = f"{how}, but {figure(part)} is more than {figure(whole)}"
        two_voices = pair.case.origin(part).differs(pair.case.origin(whole))
        most = SCALE if pair.case.set_against(part, whole) else FEW
        if not pair.case.linked(part, whole) and two_voices and (factor(pair) > most or not both_speak(pair)):
            return pair.apart(Because.SCOPE, f"{figure(part)} is no part of so few that another counts")
        if two_voices and is_told_narrowly(whole, part, pair.case):
            return pair.apart(Because.SCOPE, f"{figure(whole)} reads as a group of its own")
        if not pair.case.linked(part, whole) and both_speak(pair):  # two voices, and no error of either
            if populations.fought(part) and not populations.fought(whole) and populations.names_subject(whole):
                return pair.apart(
                    Because.SCOPE, f"{figure(part)} counts those who fought, {figure(whole)} does not say so"
                )
            return pair.ruling(RelationKind.CONFLICT, "C1", reason)
        return pair.ruling(RelationKind.ARITHMETIC, "C5", reason, swap=not part_first)
    reason = f"{how}; {figure(part)} fits into {figure(whole)}"
    otherwise = "It would be an arithmetic error if the part were above the whole."
    if not linked:
        return pair.subset(part_first, reason, else_=otherwise)
    return pair.ruling(RelationKind.SUBSET, "C5", reason, swap=not part_first, else_=otherwise)


def _no_whole(pair: Weighing, part: Claim, whole: Claim) -> str:
    """Say why a larger part shows only that the whole is another: a share of a share, one summand."""
    if whole.quantity is not None and whole.quantity.unit == "percent":
        return "a share of a share has another whole"
    if pair.case.telling(whole).share and not pair.case.linked(part, whole):
        return f"{figure(whole)} counts only some of those that {figure(part)} may be a part of"
    if scope.concept(part, whole).fit is Fit.DISJOINT or factor(pair) > SCALE:
        return f"{figure(part)} is no part of so few: they count other things"
    own = pair.case.by_id.get(pair.case.part_of(part) or "")
    if own is not None and own.id != whole.id and exceeds(pair.case.bounds(own), pair.case.bounds(whole)):
        return f"{figure(part)} is a part of {figure(own)}, which is another number of all"
    if pair.case.details.has_fellow(whole, part):
        return f"{figure(whole)} is only one of the figures that {figure(part)} may be a part of"
    return ""


def nested(pair: Weighing) -> Ruling | None:
    """6. One side counts a part of what the other counts."""
    fields = _without_null_place(pair, [pair.fields[name] for name in NESTING])
    directions = {field.fit for field in fields} & {Fit.NARROWER, Fit.WIDER, Fit.OVERLAPPING}
    if not directions:
        return None
    named = [field for field in fields if field.fit in directions]
    what = "; ".join(f"{field.name}: {field.words}" for field in named)
    if _same_people_twice(pair, named):
        return pair.ruling(
            RelationKind.AGREE, "C2", f"one number, and one side only says more closely who they are ({what})"
        )
    if len(directions) > 1 or Fit.OVERLAPPING in directions:
        return pair.apart(Because.SCOPE, f"each counts some the other does not ({what})")
    part_first = Fit.NARROWER in directions
    return _nested_one_way(pair, part_first, named, what)


def _without_null_place(pair: Weighing, fields: list[Field]) -> list[Field]:
    """Leave the place out where a part names none: inside a document a null place is the incident's."""
    if not pair.inside or (pair.a.place is None) == (pair.b.place is None):
        return fields
    if pair.case.where.is_elsewhere(pair.b if pair.a.place is None else pair.a):
        return fields
    unplaced = Fit.NARROWER if pair.a.place is None else Fit.WIDER
    if any(field.fit is unplaced for field in fields):
        return [field for field in fields if field.name != "place"]
    return fields


def _only_unplaced(pair: Weighing, named: list[Field]) -> bool:
    """True when only an unstated place tells two days' counts apart: they may still follow one another, no more."""
    days = pair.a.as_of, pair.b.as_of
    unplaced = pair.a.place is None or pair.b.place is None
    return unplaced and [field.name for field in named] == ["place"] and None not in days and days[0] != days[1]


def _nested_one_way(pair: Weighing, part_first: bool, named: list[Field], what: str) -> Ruling | None:
    part, whole = (pair.a, pair.b) if part_first else (pair.b, pair.a)
    if not pair.inside:
        if _only_unplaced(pair, named):
            return None
        return pair.apart(Because.SCOPE, f"one counts a part of the other ({what}), in another document")
    if pair.case.bounds(part).nominal is not None and pair.case.bounds(part).nominal == pair.case.bounds(whole).nominal:
        return pair.apart(Because.SCOPE, f"one number, of which nothing shows whether it is one count ({what})")
    if pair.case.bounds(whole).vague:
        return _part_of_vague(pair, part_first, what)
    if not _in_so_many_words(pair, whole, named):
        otherwise = "It would be a subset if both said so."
        return pair.apart(Because.SCOPE, f"one may count a part of the other, not in so many words ({what})", otherwise)
    if Mark.EARLIER in whole.marks or Mark.EARLIER in part.marks:
        return pair.apart(Because.TIME, "one of the two is superseded in the text")
    if any(field.name == "period" for field in named) and factor(pair) > CHAPTER and is_day_toll(part):
        return pair.apart(Because.SCOPE, f"one happening among all those of a long time ({what})")
    if not populations.means_everybody(whole):
        return pair.apart(Because.SCOPE, f"{figure(whole)} may not count {figure(part)} in ({what})")
    nests_by_event = any(field.name == "event" for field in named)
    if not _whole_counts_all(pair, part, whole, nests_by_event):
        return pair.apart(Because.SCOPE, f"the one may be a part of another figure ({what})")
    if _whole_is_older(part, whole, pair.case.bounds(part), pair.case.bounds(whole)):
        return pair.apart(Because.TIME, f"{figure(part)} was counted after {figure(whole)}, and may have grown since")
    made_up = nests_by_event and pair.case.details.make_up(part, whole)
    made_up = made_up or pair.case.details.sums_to(part, value_of(pair.case.bounds(whole)))
    return part_and_whole(pair, part_first, f"one counts a part of the other ({what})", linked=made_up)


def _in_so_many_words(pair: Weighing, whole: Claim, named: list[Field]) -> bool:
    """True when the words say what makes the one a part; the window of a part that is placed or named goes unsaid."""
    said = [field.stated or (field.name == "subject" and _everybody(pair, whole)) for field in named]
    return any(said) and all(is_said or field.name == "period" for is_said, field in zip(said, named, strict=True))


def _whole_is_older(part: Claim, whole: Claim, part_bounds: Bounds, whole_bounds: Bounds) -> bool:
    """True when running totals of two days make it uncertain that the later one was in the earlier one."""
    if part.as_of is None or whole.as_of is None or part.as_of <= whole.as_of:
        return False
    running = bool(part.cumulative and whole.cumulative)
    return (
        running
        and value_of(part_bounds) * 2 > value_of(whole_bounds)
        and not (is_day_toll(part) and is_day_toll(whole))
    )


def _everybody(pair: Weighing, whole: Claim) -> bool:
    """True for the toll of a happening that names nobody: "some 70 drowned" in it, "the dead", whoever they were.

    The decision list asks that both sides be stated in words; of one day's happening nobody is left out, but for
    fighters of whom only another voice tells.
    """
    part = pair.b if whole is pair.a else pair.a
    if populations.names_subject(whole) or not (is_day_toll(part) and is_day_toll(whole)):
        return False
    if not populations.fought(part) or not pair.case.origin(part).differs(pair.case.origin(whole)):
        return True
    above = exceeds(pair.case.bounds(part), pair.case.bounds(whole))
    above = above and "attacker" not in populations.population_of(part).get("role", ())  # nobody's count of victims
    return above and rivalry.answer_each_other(part, whole, pair.case)


def _same_people_twice(pair: Weighing, named: list[Field]) -> bool:
    """True for "one man" and "one person": exactly one number, told once with and once without who they are."""
    if any(field.name not in ("subject", "place") for field in named) and not _all_dead(pair, named):
        return False
    if pair.told_singly():
        return False
    left, right = pair.bounds()
    qualifiers = {c.quantity.qualifier for c in (pair.a, pair.b) if c.quantity is not None}
    exact = qualifiers == {Qualifier.EXACT} or (len(qualifiers) == 1 and not any(f.name == "place" for f in named))
    same = exact and left.nominal is not None and left.nominal == right.nominal
    return same and (not pair.inside or pair.a.sentence != pair.b.sentence)


def _all_dead(pair: Weighing, named: list[Field]) -> bool:
    """True when only the event differs and one side counts dead or wounded: "four victims", "four were killed"."""
    return [field.name for field in named] == ["event"] and Event.AFFECTED in (pair.a.event, pair.b.event)


def _comparable_whole(pair: Weighing, whole: Claim) -> bool:
    """True when a part above it would be an error: one toll or one window, and a noun that means everybody."""
    tolls = is_day_toll(pair.a) and is_day_toll(pair.b)
    dated = (pair.a.period is None) == (pair.b.period is None)
    known = pair.a.period is None or pair.fields["period"].fit is not Fit.UNKNOWN
    apart = not pair.inside or pair.a.sentence != pair.b.sentence
    return apart and (tolls or (dated and known)) and populations.means_everybody(whole)


def _part_of_vague(pair: Weighing, part_first: bool, what: str) -> Ruling:
    """A vague whole ("hundreds") is never exceeded; a smaller part lies within it."""
    part, whole = (pair.a, pair.b) if part_first else (pair.b, pair.a)
    if meet(*pair.bounds()) is Meeting.DISJOINT:
        return pair.subset(part_first, f"one counts a part of the other ({what})")
    reason = f"{figure(whole)} is vague and may well be {figure(part)}"
    return pair.ruling(RelationKind.COMPATIBLE, "C2", reason)


def _whole_counts_all(pair: Weighing, part: Claim, whole: Claim, by_event: bool) -> bool:
    """True when the whole is no detail, nor open with a wider event ("where four or more are shot").

    For a part above it, it must also be no share, of the same event and not of another day.
    """
    if pair.case.details.is_detail(whole) or (by_event and not pair.case.bounds(whole).closed):
        return False
    if not exceeds(pair.case.bounds(part), pair.case.bounds(whole)):
        return value_of(pair.case.bounds(part)) <= value_of(pair.case.bounds(whole))
    share = whole.quantity is not None and whole.quantity.unit != "count"
    older = whole.as_of != part.as_of and (whole.as_of is None or part.as_of is None or whole.as_of < part.as_of)
    few = value_of(pair.case.bounds(whole)) <= PERSON or factor(pair) > SCALE
    if windows_worded_apart(pair) or not _comparable_whole(pair, whole):
        return False
    placed = (part.place is None) == (whole.place is None) or pair.fields["place"].fit is Fit.SAME
    placed = placed or rivalry.answer_each_other(part, whole, pair.case)
    return placed and not (share or older or few or by_event or Event.OTHER in (part.event, whole.event))
