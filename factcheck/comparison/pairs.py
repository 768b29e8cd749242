"""The decision list for a pair of counts (DESIGN section 7, "Comparing"): eleven questions, the first that applies decides.

Says what a pair is and why; makes no discrepancies. Symmetric in content: `decide(a, b)` and `decide(b, a)` say the same.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from factcheck.comparison import scope
from factcheck.comparison.case import Case, follows
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import Bounds, Meeting, exceeds, meet, same_when_rounded
from factcheck.comparison.periods import is_day_toll, is_flow, is_state
from factcheck.model import Claim, Event, Mark, RelationKind, Source


class Because(StrEnum):
    """Why a pair is not compared (C10, C11) or compared and found to be no discrepancy."""

    SCOPE = "C10"
    TIME = "C11"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided of a pair. For update `first` is the older, for subset and arithmetic the part."""

    first: Claim
    second: Claim
    relation: RelationKind | None
    check: str | None
    reason: str
    fields: tuple[Field, ...] = ()
    far: bool = False


@dataclass(slots=True)
class Weighing:
    """A pair being weighed: `a` stands before `b` in the order of datelines and text."""

    a: Claim
    b: Claim
    case: Case
    fields: dict[str, Field]

    @property
    def inside(self) -> bool:
        return self.a.document_id == self.b.document_id

    def bounds(self) -> tuple[Bounds, Bounds]:
        return self.case.bounds(self.a), self.case.bounds(self.b)

    def ruling(
        self, relation: RelationKind | None, check: str | None, reason: str, swap: bool = False, far: bool = False
    ) -> Ruling:
        first, second = (self.b, self.a) if swap else (self.a, self.b)
        fields = tuple(field.mirrored if swap else field for field in self.fields.values())
        return Ruling(first, second, relation, check, reason, fields, far)

    def apart(self, check: str, reason: str) -> Ruling:
        return self.ruling(None, check, reason)


def decide(one: Claim, other: Claim, case: Case) -> Ruling:
    """Return what the pair is: a relation, or none with the reason why the two are not compared."""
    a, b = sorted((one, other), key=case.date_order)
    pair = Weighing(a, b, case, {})
    for question in (_kinds, _incident, _links, _events, _scopes, _narrower, _older_words, _moments, _values):
        ruling = question(pair)
        if ruling is not None:
            return ruling
    return pair.apart(Because.NONE, "nothing decides how the two stand")


def _kinds(pair: Weighing) -> Ruling | None:
    """1. Unit, concept, goal or projection, increments."""
    a, b = pair.a, pair.b
    for field in (scope.unit(a, b), scope.kind(a, b)):
        pair.fields[field.name] = field
        if field.fit is Fit.DISJOINT:
            return pair.apart(Because.SCOPE, f"the {field.name} differs: {field.words}")
    pair.fields["concept"] = concept = scope.concept(a, b)
    if concept.fit is Fit.DISJOINT and not _linked(a, b):
        return pair.apart(Because.SCOPE, f"different things are counted: {concept.words}")
    added = [claim for claim in (a, b) if Mark.INCREMENT in claim.marks]
    if added and not _linked(a, b):
        return pair.apart(Because.SCOPE, f"“{added[0].quote}” is to be added to an earlier count, not compared with it")
    return None


def _linked(a: Claim, b: Claim) -> bool:
    return a.part_of == b.id or b.part_of == a.id


def _incident(pair: Weighing) -> Ruling | None:
    """2. Another incident."""
    if _linked(pair.a, pair.b):
        return None
    if pair.case.incident(pair.a) != pair.case.incident(pair.b):
        pair.fields["incident"] = Field("incident", Fit.DISJOINT, "two happenings")
        return pair.apart(Because.SCOPE, "the two belong to different incidents, or nothing shows that they are one")
    return None


def _links(pair: Weighing) -> Ruling | None:
    """3. An explicit link: "including", "of the", or "in total" after a figure of the same thing."""
    a, b = pair.a, pair.b
    if _linked(a, b):
        return _part_and_whole(pair, part_first=a.part_of == b.id, how="the text gives one as a part of the other")
    if a.part_of is not None and a.part_of == b.part_of and pair.case.speaker(a) == pair.case.speaker(b):
        return pair.apart(Because.SCOPE, "both are parts of one sum")
    for part, total in ((a, b), (b, a)):
        if follows(total, part) and _total_fits(part, total):
            return _part_and_whole(pair, part_first=part is a, how="“in total” sums up what goes before")
    return None


def _total_fits(part: Claim, total: Claim) -> bool:
    same_event = scope.event(part, total).fit in (Fit.SAME, Fit.NARROWER) or Event.OTHER in (part.event, total.event)
    return same_event and scope.population(part, total).fit is not Fit.DISJOINT


def _part_and_whole(pair: Weighing, part_first: bool, how: str) -> Ruling:
    part, whole = (pair.a, pair.b) if part_first else (pair.b, pair.a)
    if exceeds(pair.case.bounds(part), pair.case.bounds(whole)):
        reason = f"{how}, but {figure(part)} is more than {figure(whole)}"
        return pair.ruling(RelationKind.ARITHMETIC, "C5", reason, swap=not part_first)
    return pair.ruling(
        RelationKind.SUBSET, "C5", f"{how}; {figure(part)} fits into {figure(whole)}", swap=not part_first
    )


def figure(claim: Claim) -> str:
    """The figure as written."""
    return f"“{claim.quote}”"


def _events(pair: Weighing) -> Ruling | None:
    """4. The event differs: a related quantity (C12), a containing event, or no comparison."""
    a, b = pair.a, pair.b
    pair.fields["subject"] = scope.population(a, b)
    pair.fields["event"] = event = scope.event(a, b)
    if event.fit is Fit.UNKNOWN:
        return pair.apart(Because.SCOPE, "what happened to them is not said")
    if event.fit is not Fit.DISJOINT:
        return None
    for dead, held in ((a, b), (b, a)):
        if _dead_among_held(dead, held) and _speakers_differ(pair):
            reason = f"{figure(dead)} dead among those held changes how many are still held"
            return pair.ruling(RelationKind.RELATED, "C12", reason, swap=dead is b)
    return pair.apart(Because.SCOPE, f"different things happened: {event.words}")


def _dead_among_held(dead: Claim, held: Claim) -> bool:
    if dead.event is not Event.KILLED or held.event is not Event.HELD:
        return False
    if "held" not in scope.population_of(dead).get("status", ()):
        return False
    return scope.population(dead, held).fit is not Fit.DISJOINT


def _speakers_differ(pair: Weighing) -> bool:
    left, right = pair.case.speaker(pair.a), pair.case.speaker(pair.b)
    return left is not None and right is not None and left != right


def _scopes(pair: Weighing) -> Ruling | None:
    """5. Populations, places or windows that exclude each other."""
    a, b, case = pair.a, pair.b, pair.case
    pair.fields["place"] = place = scope.place(a, b, case.states_place(a), case.states_place(b))
    pair.fields["period"] = period = scope.period(a, b)
    if pair.fields["subject"].fit is Fit.DISJOINT:
        return pair.apart(Because.SCOPE, f"different people are counted: {pair.fields['subject'].words}")
    if place.fit is Fit.DISJOINT:
        return pair.apart(Because.SCOPE, f"different places: {place.words}")
    if period.fit in (Fit.DISJOINT, Fit.OVERLAPPING):
        return pair.apart(Because.TIME, f"different windows: {period.words}")
    return None


def _narrower(pair: Weighing) -> Ruling | None:
    """6. One side counts a part of what the other counts."""
    fields = [pair.fields[name] for name in ("event", "subject", "place", "period")]
    directions = {field.fit for field in fields} & {Fit.NARROWER, Fit.WIDER, Fit.OVERLAPPING}
    if not directions:
        return None
    if len(directions) > 1 or Fit.OVERLAPPING in directions:
        words = "; ".join(f"{field.name}: {field.words}" for field in fields if field.fit in directions)
        return pair.apart(Because.SCOPE, f"each counts some the other does not ({words})")
    part_first = Fit.NARROWER in directions
    part, whole = (pair.a, pair.b) if part_first else (pair.b, pair.a)
    named = [field for field in fields if field.fit in directions]
    what = "; ".join(f"{field.name}: {field.words}" for field in named)
    if not pair.inside:
        return pair.apart(Because.SCOPE, f"one counts a part of the other ({what}) in another document")
    if pair.case.bounds(whole).vague:
        return _part_of_vague(pair, part_first, what)
    if not all(field.stated for field in named):
        return pair.apart(Because.SCOPE, f"one seems to count a part of the other, but not in so many words ({what})")
    if Mark.EARLIER in whole.marks or Mark.EARLIER in part.marks:
        return pair.apart(Because.TIME, "one of the two is superseded in the text")
    if exceeds(pair.case.bounds(part), pair.case.bounds(whole)) and _older(whole, part):
        return pair.apart(Because.TIME, "the whole was counted before the part")
    return _part_and_whole(pair, part_first, f"one counts a part of the other ({what})")


def _part_of_vague(pair: Weighing, part_first: bool, what: str) -> Ruling:
    """A vague whole ("hundreds") is never exceeded; a smaller part lies within it."""
    part, whole = (pair.a, pair.b) if part_first else (pair.b, pair.a)
    if meet(*pair.bounds()) is Meeting.DISJOINT:
        return pair.ruling(RelationKind.SUBSET, "C5", f"one counts a part of the other ({what})", swap=not part_first)
    reason = f"{figure(whole)} is vague and may well be {figure(part)}"
    return pair.ruling(RelationKind.COMPATIBLE, "C2", reason)


def _older(a: Claim, b: Claim) -> bool:
    return a.as_of is not None and b.as_of is not None and a.as_of < b.as_of


def _older_words(pair: Weighing) -> Ruling | None:
    """7. Words for older counts: "from 22 to 31", "an earlier toll", "revised"."""
    a, b = pair.a, pair.b
    superseded = [claim for claim in (a, b) if Mark.EARLIER in claim.marks]
    if not superseded or not pair.inside:
        return _foreign_earlier(pair) if superseded else None
    if len(superseded) == 2:
        return None
    old, new = (a, b) if superseded[0] is a else (b, a)
    return _replaced(pair, old, new, "the text calls the one an older count")


def _foreign_earlier(pair: Weighing) -> Ruling | None:
    """A count that its own text calls superseded is measured against no other document's."""
    if meet(*pair.bounds()) is Meeting.AGREE:
        return None
    return pair.apart(Because.TIME, "the one is a superseded count of another document")


def _replaced(pair: Weighing, old: Claim, new: Claim, why: str) -> Ruling:
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    fell = meet(before, after) is Meeting.DISJOINT and exceeds(before, after)
    if fell and Mark.REVISED in new.marks | old.marks:
        reason = f"{why}, and it fell from {figure(old)} to {figure(new)}"
        return pair.ruling(RelationKind.REVISION, "C4", reason, swap=old is pair.b)
    return pair.ruling(RelationKind.UPDATE, "C3", f"{why}: {figure(old)}, then {figure(new)}", swap=old is pair.b)


def _moments(pair: Weighing) -> Ruling | None:
    """8. The counts hold for different days: an update, a revision, or a fall between two origins."""
    a, b = pair.a, pair.b
    pair.fields["as of"] = moment = scope.as_of(a, b)
    if moment.fit is not Fit.DISJOINT:
        return None
    left, right = pair.bounds()
    if left.vague or right.vague:
        return None
    if same_when_rounded(left.nominal, right.nominal):
        return pair.ruling(RelationKind.AGREE, "C2", "the same figure on both days")
    if is_flow(a) and is_flow(b):
        return pair.apart(Because.TIME, f"counts of different days: {moment.words}")
    if _finished(pair):
        return None
    old, new = (a, b) if _older(a, b) else (b, a)
    if is_state(a) or is_state(b) or not (a.cumulative or b.cumulative):
        return _stock(pair, old, new)
    return _toll(pair, old, new)


def _stock(pair: Weighing, old: Claim, new: Claim) -> Ruling:
    by = _other_origin(pair)
    if meet(*pair.bounds()) is Meeting.AGREE:
        return pair.ruling(RelationKind.AGREE, "C2", f"the figures agree across the days{by}")
    reason = f"a state that changes: {figure(old)} as of {old.as_of}, {figure(new)} as of {new.as_of}{by}"
    return pair.ruling(RelationKind.UPDATE, "C3", reason, swap=old is pair.b)


def _other_origin(pair: Weighing) -> str:
    origins = pair.case.origin(pair.a), pair.case.origin(pair.b)
    return " (other origin)" if origins[0].differs(origins[1]) else ""


def _toll(pair: Weighing, old: Claim, new: Claim) -> Ruling | None:
    before, after = pair.case.bounds(old), pair.case.bounds(new)
    meeting = meet(before, after)
    if meeting is Meeting.AGREE:
        return pair.ruling(RelationKind.AGREE, "C2", f"the figures agree across the days{_other_origin(pair)}")
    if not exceeds(before, after) and _risen(before, after):
        reason = (
            f"a toll that grew: {figure(old)} as of {old.as_of}, {figure(new)} as of {new.as_of}{_other_origin(pair)}"
        )
        return pair.ruling(RelationKind.UPDATE, "C3", reason, swap=old is pair.b)
    if meeting is not Meeting.DISJOINT:
        return None
    if not pair.case.origin(old).differs(pair.case.origin(new)):
        reason = f"one origin, {figure(old)} as of {old.as_of} and only {figure(new)} as of {new.as_of}"
        return pair.ruling(RelationKind.REVISION, "C4", reason, swap=old is pair.b)
    if _lags(pair, old, new):
        return pair.apart(Because.TIME, f"{figure(new)} repeats a count older than {figure(old)}")
    return None


def _risen(before: Bounds, after: Bounds) -> bool:
    low, new_low = before.low, after.low
    if low is None or new_low is None:
        return after.high is not None and low is not None and after.high > low
    return new_low > low


def _lags(pair: Weighing, old: Claim, new: Claim) -> bool:
    """True when an undated later figure only repeats what somebody gave before the higher one was given."""
    assert old.as_of is not None
    assert new.as_of is not None
    undated = new.as_of == pair.case.dateline(new) or new.period is None or new.period.words is None
    if not undated or new.as_of - old.as_of > timedelta(days=pair.case.settings.lag_days):
        return False
    return any(_older(claim, old) for claim in pair.case.same_figure(new))


def _finished(pair: Weighing) -> bool:
    """True when the happening was over days before both datelines: a toll is no longer expected to move."""
    a, b = pair.a, pair.b
    if not (is_day_toll(a) and is_day_toll(b)) or a.as_of is None or b.as_of is None:
        return False
    assert a.period is not None
    assert b.period is not None
    assert a.period.end is not None
    assert b.period.end is not None
    last = max(a.period.end, b.period.end)
    return min(a.as_of, b.as_of) - last > timedelta(days=pair.case.settings.finished_days)


def _values(pair: Weighing) -> Ruling | None:
    """9 to 11. One moment: agreement, contradiction between origins, or a contradiction only by what readers expect."""
    meeting = meet(*pair.bounds())
    if meeting is Meeting.AGREE:
        return pair.ruling(RelationKind.AGREE, "C2", f"{figure(pair.a)} and {figure(pair.b)} agree")
    if meeting is Meeting.COMPATIBLE:
        reason = f"{figure(pair.a)} and {figure(pair.b)} can both be true"
        return pair.ruling(RelationKind.COMPATIBLE, "C2", reason)
    unknown = [field.name for field in pair.fields.values() if field.fit is Fit.UNKNOWN and field.name in ("as of",)]
    if not pair.inside and unknown and meeting is Meeting.DISJOINT:
        return pair.apart(Because.TIME, f"unknown across two documents: {', '.join(unknown)}")
    if meeting is Meeting.SOFT:
        return _soft(pair)
    return _inside(pair) if pair.inside else _across(pair)


def _soft(pair: Weighing) -> Ruling:
    """11. Both could be true by the letter; two named sources who stand in one article so far apart contradict each other."""
    a, b = pair.case.origin(pair.a), pair.case.origin(pair.b)
    far = f"{figure(pair.a)} and {figure(pair.b)} are far apart, though both could be true by the letter"
    if pair.inside and a.differs(b) and _speaks(a) and _speaks(b):
        return pair.ruling(RelationKind.CONFLICT, "C1", far, far=True)
    return pair.ruling(RelationKind.COMPATIBLE, "C2", far, far=True)


def _speaks(origin: object) -> bool:
    return bool(getattr(origin, "named", False)) and not getattr(origin, "own_voice", True)


def _inside(pair: Weighing) -> Ruling | None:
    a, b = pair.case.origin(pair.a), pair.case.origin(pair.b)
    values = f"{figure(pair.a)} and {figure(pair.b)} cannot both be true"
    if a.differs(b) and (_speaks(a) or _speaks(b)):
        return pair.ruling(RelationKind.CONFLICT, "C1", f"{values}; {a.words} against {b.words}")
    if pair.a.sentence == pair.b.sentence:
        return pair.apart(Because.SCOPE, "one sentence gives both, so it counts two things")
    return pair.ruling(RelationKind.CONFLICT, "C13", f"{values}, and one document gives both ({a.words})")


def _across(pair: Weighing) -> Ruling:
    a, b = pair.case.origin(pair.a), pair.case.origin(pair.b)
    values = f"{figure(pair.a)} and {figure(pair.b)} cannot both be true"
    if not a.differs(b):
        return _same_origin_across(pair)
    if not (a.named or b.named):
        return pair.apart(Because.NONE, f"{values}, but nobody stands for either figure")
    for claim, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if pair.case.supports(claim, other):
            return pair.apart(Because.NONE, f"{values}, but the document of {figure(other)} also gives {figure(claim)}")
    return pair.ruling(RelationKind.CONFLICT, "C1", f"{values}; {a.words} against {b.words}")


def _same_origin_across(pair: Weighing) -> Ruling:
    old, new = pair.a, pair.b
    before, after = pair.bounds()
    undated = pair.case.dateline(old) == pair.case.dateline(new)
    if undated and exceeds(before, after):
        old, new = new, old
        before, after = after, before
    fell = exceeds(before, after)
    day = f"one origin, {figure(old)} and {figure(new)} for {new.as_of or 'an unstated day'}"
    relation, check = (RelationKind.REVISION, "C4") if fell else (RelationKind.UPDATE, "C3")
    return pair.ruling(relation, check, day, swap=old is pair.b)


def source_of(claim: Claim) -> Source | None:
    return claim.attribution.source
