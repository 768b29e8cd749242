"""The decision list for a pair of counts (DESIGN section 7): eleven questions, the first that applies decides.

Says what a pair is and why; makes no discrepancies. Symmetric in content: `decide(a, b)` and `decide(b, a)` say the
same. A person's word goes before all questions (`judged`); 3 and 6 are in `links`, 7 in `superseded`, 8 in `moments`,
9 to 11 in `values`.
"""

from collections.abc import Iterable, Iterator

from factcheck.comparison import (
    captives,
    judged,
    links,
    measures,
    moments,
    occasions,
    rivalry,
    scope,
    sides,
    superseded,
    values,
)
from factcheck.comparison.aftermath import is_bare
from factcheck.comparison.case import BESIDE, Case
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import Bounds, has_bounds, value_of
from factcheck.comparison.judgements import pair_of
from factcheck.comparison.periods import is_day_toll
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.comparison.telling import Telling
from factcheck.model import Claim, Event, Mark

PERSON = "person"
"""The concept of people, whatever they are called."""


def decide(one: Claim, other: Claim, case: Case) -> Ruling:
    """Return what the pair is: a relation, or none with the reason why the two are not compared."""
    a, b = sorted((one, other), key=case.date_order)
    pair = Weighing(a, b, case, {})
    for question in QUESTIONS:
        ruling = question(pair)
        if ruling is not None:
            return ruling
    return values.compared(pair)


def decided(pairs: Iterable[tuple[Claim, Claim]], case: Case) -> Iterator[Ruling]:
    """Yield the rulings on pairs, without most of those that are plainly not compared: nobody asks why of a crowd."""
    return (decide(a, b, case) for a, b in pairs if not _plainly_apart(a, b, case))


def _plainly_apart(a: Claim, b: Claim, case: Case) -> bool:
    """True only when questions 1, 2 or 4 of the list say "not comparable", asked of what a case knows of each claim."""
    if case.linked(a, b) or pair_of(a.id, b.id) in case.judgements.linked:
        return False
    if case.measure(a) != case.measure(b):
        return True
    if _of_a_number(a, b, case) or _of_a_number(b, a, case):
        return False
    if scope.event_words(a) == scope.event_words(b) or {a.event, b.event} == captives.DEAD_AND_HELD:
        return False
    return Mark.TOTAL not in a.marks | b.marks and _event(a, b, case).fit is Fit.DISJOINT


def _of_a_number(part: Claim, other: Claim, case: Case) -> bool:
    """True when the other gives the number of the part's whole: it may be the whole told again."""
    whole = case.by_id.get(case.part_of(part) or "")
    if whole is None or other.document_id != part.document_id or not has_bounds(whole.quantity):
        return False
    return case.bounds(whole).nominal == case.bounds(other).nominal is not None


def _kinds(pair: Weighing) -> Ruling | None:
    """1. Unit, concept, goal or projection, increments."""
    a, b = pair.a, pair.b
    for field in (scope.unit(a, b), scope.kind(a, b)):
        pair.fields[field.name] = field
        if field.fit is Fit.DISJOINT and not (field.name == "kind" and _is_linked_to_goal(pair)):
            return pair.apart(Because.SCOPE, f"the {field.name} differs: {field.words}")
    pair.fields["concept"] = concept = scope.concept(a, b)
    if pair.case.linked(a, b):
        part = a if pair.case.part_of(a) == b.id else b
        if concept.fit is Fit.DISJOINT and PERSON in concept.sides and not is_bare(part):
            return pair.apart(Because.SCOPE, f"people are no part of other things: {concept.words}")
        return None
    if pair.case.telling(a).single != pair.case.telling(b).single:
        return pair.apart(Because.SCOPE, "one is counted of each, the other of all")
    if several := occasions.of_several(pair):
        return several
    if concept.fit is Fit.DISJOINT:
        return pair.apart(Because.SCOPE, f"different things are counted: {concept.words}")
    added = [claim for claim in (a, b) if pair.case.details.is_added(claim)]
    if len(added) == 1 and pair.inside and pair.case.details.adds_up(added[0], b if added[0] is a else a):
        return links.part_and_whole(pair, added[0] is a, "with the count before it, it makes the whole")
    if len(added) == 1 and _comes_to(pair, added[0]):
        return links.part_and_whole(pair, added[0] is a, "with what was added, the count has come to the whole")
    if len(added) == 1 and _adds_to_part(pair, added[0]):
        return pair.subset(added[0] is a, "added to another part, it fits into the count of all")
    if len(added) == 1 and pair.case.bounds(a).nominal != pair.case.bounds(b).nominal:
        return pair.apart(Because.SCOPE, f"{figure(added[0])} is to be added to an earlier count, not compared with it")
    if added and pair.case.bounds(a).nominal != pair.case.bounds(b).nominal:
        return pair.apart(Because.SCOPE, "both are to be added to earlier counts, and nothing says to which")
    return None


def _is_linked_to_goal(pair: Weighing) -> bool:
    """True for a part that the text links to a goal or to what is to come: "$19 million pledged, $4 million of it"."""
    return pair.case.linked(pair.a, pair.b)


def _beside(a: Claim, b: Claim) -> bool:
    """True in one sentence or two that follow one another."""
    first, second = sorted((a.sentence, b.sentence), key=lambda span: span.start)
    return second.start - first.end <= BESIDE


def _adds_to_part(pair: Weighing, added: Claim) -> bool:
    """True when it adds to a smaller count of the same, and both fit: "39 in Orla, another 18 in Besna"."""
    whole = pair.b if added is pair.a else pair.a
    details, before = pair.case.details, pair.case.details.before(added)
    if before is None or before.id == whole.id or not pair.inside or whole.span.start > before.span.start:
        return False
    if None in (before.place, added.place) or before.place == added.place:
        return False  # what was found later may not be in the older count
    both = value_of(pair.case.bounds(before)) + value_of(pair.case.bounds(added))
    fits = both <= value_of(pair.case.bounds(whole)) and Mark.EARLIER not in whole.marks
    return fits and details.alike(before, added) and details.alike(added, whole)


def _comes_to(pair: Weighing, added: Claim) -> bool:
    """True for "four more died, bringing the toll to 15": what was added is a part of the total of its sentence."""
    total = pair.b if added is pair.a else pair.a
    if not pair.inside or not _beside(added, total) or not pair.case.telling(total).reached:
        return False
    smaller = value_of(pair.case.bounds(added)) < value_of(pair.case.bounds(total))
    return smaller and scope.event(added, total).fit is Fit.SAME and Mark.EARLIER not in total.marks


def _incident(pair: Weighing) -> Ruling | None:
    """2. Another incident."""
    if pair.case.linked(pair.a, pair.b) or pair.case.incident(pair.a) == pair.case.incident(pair.b):
        return None
    pair.fields["incident"] = Field("incident", Fit.DISJOINT, ("two happenings", ""))
    if said := pair.case.said_of_incidents(pair.a, pair.b):
        return pair.apart(Because.SCOPE, f"a person said that the two belong to different incidents: {said}")
    return pair.apart(Because.SCOPE, "the two belong to different incidents, or nothing shows that they are one")


def _events(pair: Weighing) -> Ruling | None:
    """4. The event differs: one contains the other, or no comparison."""
    a, b = pair.a, pair.b
    pair.fields["event"] = event = _event(a, b, pair.case)
    if event.fit is not Fit.DISJOINT:  # most pairs end here, and need no closer look
        pair.fields["subject"] = pair.subject()
    if event.fit is Fit.UNKNOWN:
        return pair.apart(Because.SCOPE, "what happened to them is not said")
    if event.fit is Fit.DISJOINT:
        return pair.apart(Because.SCOPE, f"different things happened: {event.words}")
    return None


def _dead_in_and_out(pair: Weighing) -> Ruling | None:
    """Six shot, two of whom died, are no count of the four others hurt: these are their part, or not compared."""
    details = pair.case.details
    for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        if not (details.leaves_dead_out(part) and details.takes_dead_in(whole)):
            continue
        within = Fit.NARROWER if part is pair.a else Fit.WIDER
        told = pair.inside and Mark.EARLIER not in part.marks | whole.marks
        makes_up = details.counts_dead_apart(part, value_of(pair.case.bounds(whole)))
        if told and makes_up and pair.fields["subject"].fit in (Fit.SAME, within):
            return links.part_and_whole(pair, part is pair.a, "the one counts the dead in, the other leaves them out")
        return pair.apart(Because.SCOPE, f"{figure(whole)} counts the dead in, {figure(part)} leaves them out")
    return None


def _event(a: Claim, b: Claim, case: Case) -> Field:
    """Compare the events; whether the dead are among the wounded, their document tells."""
    field = scope.event(a, b)
    if field.fit in (Fit.DISJOINT, Fit.UNKNOWN) and rivalry.resumes(a, b, case):
        return field.standing(Fit.SAME, stated=False)
    if {a.event, b.event} != {Event.KILLED, Event.WOUNDED}:
        return field
    hurt, dead = (a, b) if a.event is Event.WOUNDED else (b, a)
    if case.details.leaves_dead_out(hurt):
        return field.standing(Fit.DISJOINT)
    told_apart = (hurt.document_id, hurt.sentence) == (dead.document_id, dead.sentence)
    if case.details.takes_dead_in(hurt) and is_day_toll(hurt) and is_day_toll(dead) and not told_apart:
        return field.standing(Fit.WIDER if hurt is a else Fit.NARROWER)
    return field


def _makes_up(few: Telling, own: Bounds, all_of_them: Bounds, *, inside: bool) -> bool:
    """True for "she and five others", beside six in all."""
    one_more = few.beside_one or (inside and few.counted_on)
    return one_more and own.nominal is not None and all_of_them.nominal == own.nominal + 1


def _with_one_beside(pair: Weighing) -> Ruling | None:
    """ "She and five others", and six in all; of one text also "three dead, and a fourth later", and four."""
    one, other = (pair.case.telling(claim) for claim in (pair.a, pair.b))
    left, right = pair.bounds()
    if _makes_up(one, left, right, inside=pair.inside) or _makes_up(other, right, left, inside=pair.inside):
        return pair.apart(Because.SCOPE, "with whoever is told of beside them, the fewer are as many")
    return None


def _of_some(pair: Weighing) -> Ruling | None:
    """Numbers of some only: the schools there are, shares that say different things."""
    a, b, case = pair.a, pair.b, pair.case
    one, other = case.telling(a), case.telling(b)
    if case.details.is_base(a) is not case.details.is_base(b):
        return pair.apart(Because.SCOPE, "one of the two is only what another is a part of")
    if not pair.inside and one.called and other.called and one.called != other.called:
        return pair.apart(Because.SCOPE, f"of two shares: {one.called}, {other.called}")
    return None


def _scopes(pair: Weighing) -> Ruling | None:
    """5. Populations, places or windows that exclude each other."""
    pair.fields["place"] = place = pair.place()
    pair.fields["period"] = period = pair.window()
    if pair.fields["subject"].fit is Fit.DISJOINT:
        return pair.apart(Because.SCOPE, f"different people are counted: {pair.fields['subject'].words}")
    if place.fit is Fit.DISJOINT:
        return pair.apart(Because.SCOPE, f"different places: {place.words}")
    if period.fit in (Fit.DISJOINT, Fit.OVERLAPPING):
        return pair.apart(Because.TIME, f"different windows: {period.words}")
    return None


QUESTIONS = (
    judged.by_a_person,
    _kinds,
    _incident,
    captives.dead_among_held,
    links.explicit,
    _events,
    superseded.told_again,
    _with_one_beside,
    sides.of_one_side,
    _of_some,
    occasions.told_in_passing,
    occasions.of_who_is_left,
    occasions.of_two_scenes,
    _scopes,
    occasions.of_a_long_time,
    _dead_in_and_out,
    links.nested,
    measures.of_one_thing,
    superseded.older_words,
    superseded.grown,
    moments.differing_days,
)
