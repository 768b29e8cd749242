"""Whom the two counts of a pair tell of: one people in two nouns, or two.

"Six dead", and of a mine "28 miners"; a crowd's marchers and citizens. How two populations stand by their words
`populations` says; this adds what the documents show, and weighs no numbers but to tell a part from another count.
"""

from decimal import Decimal

from factcheck.comparison import populations, rivalry, scope
from factcheck.comparison.case import Case
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import value_of
from factcheck.model import Claim, Event

SEX, MEN = frozenset({"sex"}), frozenset({"man", "men"})
OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
CREW = Decimal(2)
RIDERS = frozenset({"student", "passenger"})
"""Those whom a vehicle carries, driver and crew left out."""
CREW_SHARE = Decimal("0.1")
"""Of those aboard at most so many, or this share, serve them: a driver and a guard, the cabin of an airliner."""


def of_both(a: Claim, b: Claim, case: Case) -> tuple[Field, bool]:
    """Return how those counted stand, and whether one toll is told in two nouns: the one may still leave some out."""
    field = populations.field(a, b)
    if _told_by_certainty(a, b, case):
        return field.standing(Fit.OVERLAPPING), False
    if _leaves_crew_out(a, b, case):
        return field, False
    one_people = field.fit is not Fit.SAME and (_is_a_crowd(a, b, case) or rivalry.count_in_two_nouns(a, b, case))
    if not one_people and field.fit is not Fit.SAME and _are_called_for_the_occasion(a, b, field.fit, case):
        one_people = _is_lead_and_answer(a, b, case) or _are_of_all(a, b, case)
    return (field.standing(Fit.SAME, stated=False), True) if one_people else (field, False)


def _are_called_for_the_occasion(a: Claim, b: Claim, fit: Fit, case: Case) -> bool:
    """True for miners and people, and for the men of a report that tells of no woman: they are all that were there."""
    if populations.differ_by_occasion(a, b):
        return fit in (Fit.NARROWER, Fit.WIDER)
    men = [claim for claim in (a, b) if "sex" in populations.population_of(claim)]
    called = bool(men) and populations.differ_by_occasion(a, b, but=SEX)
    return called and all(_tells_of_men_alone(claim, case) for claim in men)


def _tells_of_men_alone(claim: Claim, case: Case) -> bool:
    """True for "20 men", nobody's own, of a document that names no woman or girl."""
    document, named = case.documents.get(claim.document_id), claim.subject.span if claim.subject else None
    if document is None or named is None or populations.subject_words(claim).lower().split()[-1] not in MEN:
        return False
    owned = not OWNERS.isdisjoint(document.text[claim.span.end : named.end].lower().split())  # "two of his men"
    return not owned and populations.FEMALES.isdisjoint(document.text.lower().split())


def _are_of_all(a: Claim, b: Claim, case: Case) -> bool:
    """True for the tolls of two documents, or of two voices of one: all the dead, miners or people."""
    details, one, other = case.details, case.origin(a), case.origin(b)
    near = not details.shares_part(a, b)
    if a.document_id == b.document_id:
        return near and one.differs(other) and one.speaks and other.speaks and a.sentence != b.sentence
    if details.is_headline(a) and details.is_headline(b):
        return True
    return (near or _grew(a, b, case)) and details.is_of_all(a) and details.is_of_all(b)


def _grew(a: Claim, b: Claim, case: Case) -> bool:
    """True when the higher count holds for the later day: "six dead", and of a mine a week on "28 miners".

    Of those still missing fewer are left each day: "30 miners are trapped", and two days on "11 people".
    """
    low, high = sorted((a, b), key=lambda claim: value_of(case.bounds(claim)))
    if low.as_of is None or high.as_of is None:
        return False
    return low.as_of < high.as_of or (a.event is Event.MISSING and low.as_of > high.as_of)


def _is_lead_and_answer(a: Claim, b: Claim, case: Case) -> bool:
    """True for what an article says in its own voice and the main count of a voice it names beside it."""
    details = case.details
    if a.document_id != b.document_id or a.sentence == b.sentence or details.shares_part(a, b):
        return False
    return case.origin(a).differs(case.origin(b)) and details.is_of_all(a) and details.is_of_all(b)


def _is_a_crowd(a: Claim, b: Claim, case: Case) -> bool:
    """True for two counts of all who came, told by two documents in nouns that differ in role: marchers, people.

    Guesses at a crowd lie far apart; of those aboard under half are some: eight students, and 34 passengers.
    """
    words = scope.event_words(a)
    some = words == "aboard" and case.details.shares_part(a, b)
    family = scope.is_family(a) and words == scope.event_words(b)
    return family and not (a.document_id == b.document_id or some) and populations.differ_in_role(a, b)


def _leaves_crew_out(a: Claim, b: Claim, case: Case) -> bool:
    """True for 23 pupils on a bus that had 24 people aboard: a driver or a crew makes up the difference.

    Of the dead the same: 12 pupils, and with the driver 13 people.
    """
    words = scope.event_words(a)
    if words not in ("aboard", str(Event.KILLED)) or words != scope.event_words(b):
        return False
    some, everybody = (a, b) if populations.population_of(a) else (b, a)
    carried, aboard = (case.bounds(claim).nominal for claim in (some, everybody))
    if populations.population_of(everybody) or carried is None or aboard is None:
        return False
    if words != "aboard":
        riders = RIDERS & {*populations.population_of(some).get("role", ())}
        return bool(riders) and 0 < aboard - carried <= CREW
    return populations.differ_in_role(a, b) and 0 < aboard - carried <= max(CREW, aboard * CREW_SHARE)


def _told_by_certainty(a: Claim, b: Claim, case: Case) -> bool:
    """True for "96 confirmed" and bare "410 cases" where a document counts suspected ones too."""
    if not (a.event is b.event is Event.INFECTED):
        return False
    one, other = (populations.population_of(claim).get("certainty", ()) for claim in (a, b))
    bare = bool(one) != bool(other) and not populations.UNSURE & {*one, *other}
    return bare and any(case.details.counts_suspected(claim.document_id) for claim in (a, b))
