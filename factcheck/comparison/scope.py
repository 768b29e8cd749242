"""The fields of two claims' scopes side by side: unit, concept, event, place, window, as_of, in words.

Says what stands how; `pairs` says what follows from it. Whom a claim counts is compared in `populations`.
"""

from datetime import date

from factcheck.comparison import periods, places, populations
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.predicates import (
    CROWDS,
    FAMILIES,
    HOLDING,
    LEVELS,
    MEASURING,
    OF_ASSAILANTS,
    OF_THINGS,
    OF_WEAPONS,
)
from factcheck.model import Claim, Event, Mark

NOT_YET = frozenset({Mark.GOAL, Mark.PROJECTION, Mark.HYPOTHETICAL})
FACTS = Field("kind", Fit.SAME, ("a fact", "a fact"))
PARTS_OF = {
    Event.AFFECTED: frozenset({Event.KILLED, Event.WOUNDED, Event.MISSING}),
}
"""Event -> the events it contains. A rescue is `evacuated` already when it is extracted."""
HIT = frozenset({"shoot", "stab"})
"""Predicates of being hit with gun or knife, whether one lives or dies of it."""
STRUCK = HIT | {"hit", "strike"}
"""Predicates of being hit by whatever it was, likewise."""
OTHERS = frozenset({"other", "others", "more"})
BEFALLING = frozenset({Event.KILLED, Event.WOUNDED, Event.MISSING, Event.INFECTED})
_STAND_FOR_PEOPLE = "case death fatality casualty body life injury infection victim patient toll"
STAND_FOR_PEOPLE = frozenset(_STAND_FOR_PEOPLE.split())
ATTACKED, ASSAILANTS = "took part in the attack", frozenset({"attacker", "militant"})
FAMILY_NAMES = (frozenset(FAMILIES.values()) - {"deployed"}) | {ATTACKED, *OF_WEAPONS.values()}
"""Families that say enough of what is counted; police or soldiers may be sent to anything."""
NOT_SAID = "not said"
CARRYING, BORNE = {"carry", "ferry", "transport"}, {"survivors", "wounded", "injured", "patients", "casualties"}
"""Verbs of vehicles and of bearers, and whom bearers carry."""
CROWD, PASSENGERS = frozenset({"protester", "participants", "attendees"}), frozenset({"passenger"})
"""Roles and nouns of those who are counted as a crowd, whatever verb gives the number."""
GATHERED = {"attend", "present"}
"""A crowd, and those who were inside: of one happening both count who was there."""


def unit(a: Claim, b: Claim) -> Field:
    left, right = _unit(a), _unit(b)
    return Field("unit", Fit.SAME if left == right else Fit.DISJOINT, (left, right))


def _unit(claim: Claim) -> str:
    return claim.quantity.unit if claim.quantity else "none"


def kind(a: Claim, b: Claim) -> Field:
    """A goal, a projection or a possibility is no count of what is."""
    left, right = not_yet(a), not_yet(b)
    one, other = (" or ".join(sorted(marks)) or "a fact" for marks in (left, right))
    return Field("kind", Fit.SAME if left == right else Fit.DISJOINT, (one, other))


def not_yet(claim: Claim) -> frozenset[Mark]:
    """Return what keeps a count from being one of what is; a window in words that ends after its day is to come."""
    found = claim.marks & NOT_YET
    end = claim.period.end if claim.period and claim.period.words else None
    return found | {Mark.PROJECTION} if end and claim.as_of and end > claim.as_of else found


def concept(a: Claim, b: Claim) -> Field:
    left, right = concept_of(a), concept_of(b)
    return Field("concept", Fit.SAME if left == right else Fit.DISJOINT, (left, right))


def concept_of(claim: Claim) -> str:
    """Return the concept; what befalls people counts people, whether the words say cases, deaths or bodies."""
    named = claim.subject.concept if claim.subject else "person"
    if named in CROWDS and claim.quantity is not None and claim.quantity.unit == "count":
        return "person"
    return "person" if claim.event in BEFALLING and named in STAND_FOR_PEOPLE else named


def event(a: Claim, b: Claim) -> Field:
    left, right = event_words(a), event_words(b)
    fit = Fit.SAME if left == right else Fit.DISJOINT
    if {left, right} == GATHERED:
        fit = Fit.SAME
    elif a.event is Event.OTHER and left == right == NOT_SAID:
        fit = Fit.UNKNOWN
    elif fit is Fit.DISJOINT and _only_tells(a, b):
        fit = Fit.SAME
    elif _contains(a, b):
        fit = Fit.WIDER
    elif _contains(b, a):
        fit = Fit.NARROWER
    return Field("event", fit, (left, right))


def _only_tells(a: Claim, b: Claim) -> bool:
    """True when one only gives the number of what the other tells of: "stuck to its estimate of 200 pilgrims"."""
    heads = {populations.subject_head(claim) for claim in (a, b)}
    if not a.event is b.event is Event.OTHER or len(heads) > 1 or heads & populations.EVERYBODY or "" in heads:
        return False
    lemmas = {claim.predicate.lemma if claim.predicate else NOT_SAID for claim in (a, b)}
    return not HOLDING.isdisjoint(lemmas)


def _contains(whole: Claim, part: Claim) -> bool:
    """True when the event of one contains the other's: people shot are also the shot dead, "four others" are not."""
    if whole.event is Event.WOUNDED and part.event is Event.KILLED:
        hit = whole.predicate is not None and whole.predicate.lemma in STRUCK
        told_apart = (whole.document_id, whole.sentence) == (part.document_id, part.sentence)
        one_day = periods.is_day_toll(whole) and periods.is_day_toll(part)
        return hit and one_day and not told_apart and not OTHERS & {*populations.subject_words(whole).lower().split()}
    return whole.event in PARTS_OF and part.event in PARTS_OF[whole.event]


def event_words(claim: Claim) -> str:
    """Return the event, for `other` its predicate's lemma, or the family that it is of."""
    if claim.event is None or claim.event is Event.OTHER:
        lemma = claim.predicate.lemma if claim.predicate else NOT_SAID
        named = claim.subject.concept if claim.subject else ""
        if concept_of(claim) == "person" and named in CROWDS:
            return "present" if lemma == "present" else "attend"
        if named in LEVELS and (claim.predicate is None or lemma in MEASURING):
            return f"{named} (level)"
        if (family := _of_role(claim, lemma)) is not None:
            return family
        if named == "weapon" and lemma in OF_WEAPONS:
            return OF_WEAPONS[lemma]
        if lemma in CARRYING and BORNE & {*populations.subject_words(claim).lower().split()[-1:]}:
            return lemma  # down a hill, into a clinic: they were no passengers
        return (FAMILIES if concept_of(claim) == "person" else OF_THINGS).get(lemma, lemma)
    return str(claim.event)


def _of_role(claim: Claim, lemma: str) -> str | None:
    """What marchers, passengers and attackers did whose number is told: "police spoke of 62,000 demonstrators"."""
    roles = {*populations.population_of(claim).get("role", ()), *populations.subject_words(claim).lower().split()[-1:]}
    told = lemma in MEASURING | HOLDING
    if CROWD & roles and (told or lemma == NOT_SAID):
        return "attend"
    if PASSENGERS & roles and (lemma in MEASURING or lemma == NOT_SAID):
        return "aboard"  # "revises the number of passengers to 131"
    return ATTACKED if ASSAILANTS & roles and (told or lemma in OF_ASSAILANTS) else None


def is_family(claim: Claim) -> bool:
    """True for a predicate of a family, which says enough of what is counted: a crowd, those aboard."""
    words = event_words(claim)
    return words in FAMILY_NAMES or words.endswith(" (level)")


def place(a: Claim, b: Claim, stated_a: bool = True, stated_b: bool = True) -> Field:
    """Compare places; `stated_a`, `stated_b`: its own sentence names it. An inherited place never proves "disjoint"."""
    fit = places.fit(a.place, b.place)
    stated = stated_a and stated_b
    if fit is not Fit.SAME and not stated:
        fit = Fit.UNKNOWN
    return Field("place", fit, (a.place or "not stated", b.place or "not stated"), stated)


def period(a: Claim, b: Claim) -> Field:
    fit, stated = periods.fit(a, b)
    return Field("period", fit, (period_words(a), period_words(b)), stated)


def period_words(claim: Claim) -> str:
    window = claim.period
    if window is None:
        return "not stated"
    if window.words:
        return window.words
    return span_words(window.start, window.end)


def span_words(start: date | None, end: date | None) -> str:
    if start is None and end is None:
        return "not stated"
    if start == end:
        return f"on {start}"
    return f"from {start or 'an unstated start'} to {end or 'an unstated end'}"


def as_of(a: Claim, b: Claim) -> Field:
    fit = Fit.UNKNOWN if a.as_of is None or b.as_of is None else Fit.SAME if a.as_of == b.as_of else Fit.DISJOINT
    return Field("as of", fit, (str(a.as_of or "not stated"), str(b.as_of or "not stated")))
