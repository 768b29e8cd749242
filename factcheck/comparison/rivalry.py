"""Two named voices that answer each other in one article: what the second need not say again.

"The union put the crowd at 9,000. Police spoke of 2,500": the second figure is of the same people, day and spot, and no
verb of its own says what they did. Owns only what follows from nearness and voices; weighs no numbers.
"""

from datetime import timedelta

from factcheck.comparison import periods, populations, scope
from factcheck.comparison.case import Case
from factcheck.comparison.contention import NEAR
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import value_of
from factcheck.comparison.predicates import MEASURING, REPORTED
from factcheck.model import Claim, Event, Mark

NOUNS_APART = 20
"""At most so many times the smaller number is the larger of two that are told in two nouns."""
WEEK = timedelta(days=7)
"""A happening is reported on within it: two days that no words give are the report's and the happening's."""


def of_two_sources(a: Claim, b: Claim, case: Case) -> bool:
    """True when two different sources give the two, neither the document itself.

    A headline that a source of its document gives too is that source's, and no part of a rival's number near it.
    """
    small, large = sorted((a, b), key=lambda claim: value_of(case.bounds(claim)))
    one, other = case.origin(small), case.origin(large)
    if a.document_id == b.document_id and not case.details.shares_part(small, large):
        one = case.details.voice(small)
    return one.differs(other) and one.attributed and other.attributed


def answer_each_other(a: Claim, b: Claim, case: Case) -> bool:
    """True when two named sources, neither the article itself, give whole counts of one article close to each other."""
    if a.document_id != b.document_id or abs(a.sentence.start - b.sentence.start) > NEAR:
        return False
    one, other = case.origin(a), case.origin(b)
    if not (one.speaks and other.speaks and one.differs(other)):
        return False
    told_whole = not any(claim.part_of or case.telling(claim).share or case.telling(claim).rest for claim in (a, b))
    return told_whole and not {Mark.INCREMENT, Mark.EARLIER} & (a.marks | b.marks)


def leaves_unsaid(claim: Claim) -> bool:
    """True for "spoke of 2,500" and "it was closer to 200": no noun and no verb of its own says what is counted."""
    if claim.event is not Event.OTHER and claim.event is not None:
        return False
    told = claim.predicate is None or claim.predicate.lemma in (REPORTED if _is_behind(claim) else MEASURING)
    return told and is_elliptical(claim)


def _is_behind(claim: Claim) -> bool:
    """True for a verb behind its bare figure: "200 had been given bread" tells of 200 people, "gave 200" a number."""
    return claim.predicate is not None and claim.predicate.span.start >= claim.span.end


def is_elliptical(claim: Claim) -> bool:
    """True when the figure has no noun, or one of a figure before it."""
    span = claim.subject.span if claim.subject else None
    return span is None or span.end <= claim.sentence.start


def resumes(a: Claim, b: Claim, case: Case) -> bool:
    """True when the later of two rival counts leaves unsaid what the earlier says of the same unit and concept."""
    first, second = sorted((a, b), key=lambda claim: claim.span.start)
    if not leaves_unsaid(second) or leaves_unsaid(first) or not answer_each_other(a, b, case):
        return False
    return scope.event_words(first) not in {"not said"} | MEASURING


def takes_up(a: Claim, b: Claim, case: Case) -> bool:
    """True when the later of two counts has no words of its own: what befell those it counts, the earlier's verb says.

    "Three doors were open, a warden said. The guild said five were."
    """
    first, second = sorted((a, b), key=lambda claim: claim.span.start)
    if first.predicate is None or first.predicate != second.predicate or not _shares_noun(first, second):
        return False
    return case.origin(first).differs(case.origin(second))


def _shares_noun(first: Claim, second: Claim) -> bool:
    """True when the later figure has no noun but one that stands before it, also in its own sentence."""
    spans = [claim.subject.span if claim.subject else None for claim in (first, second)]
    return is_elliptical(second) or (spans[0] is not None and spans[0] == spans[1])


def goes_on_with(a: Claim, b: Claim, case: Case) -> bool:
    """True when the later of two rival counts has no noun of its own: whoever says it counts what the other counts."""
    second = max(a, b, key=lambda claim: claim.span.start)
    return is_elliptical(second) and answer_each_other(a, b, case)


def leaves_the_place_unsaid(a: Claim, b: Claim, case: Case) -> bool:
    """True when the later of two rival counts names no place: it answers for the other's."""
    first, second = sorted((a, b), key=lambda claim: claim.span.start)
    if first.place is None or second.place is not None:
        return False
    return answer_each_other(a, b, case) or _are_set_against(a, b, case)


def leaves_the_window_unsaid(a: Claim, b: Claim, case: Case) -> bool:
    """True when the later of two rival counts words no window: it answers for the one that the earlier words.

    That must be the longer one, where no words set the two against each other: a day's dead are told beside all.
    """
    first, second = sorted((a, b), key=lambda claim: claim.span.start)
    worded = [claim.period is not None and claim.period.words is not None for claim in (first, second)]
    if worded[1]:
        return False
    if not worded[0]:
        return _are_days_of_one(first, second) and answer_each_other(a, b, case)
    longer = periods.fit(first, second)[0] is Fit.WIDER and answer_each_other(a, b, case)
    return longer or _are_set_against(a, b, case)


def _are_set_against(a: Claim, b: Claim, case: Case) -> bool:
    """True for two counts of all that words oppose, however far from each other: "disputed the figures, insisting"."""
    return case.set_against(a, b) and case.details.is_of_all(a) and case.details.is_of_all(b)


def _are_days_of_one(a: Claim, b: Claim) -> bool:
    """True for windows that no words give, of days near each other or unknown."""
    days = [day for claim in (a, b) if claim.period for day in (claim.period.start, claim.period.end) if day]
    return not days or max(days) - min(days) <= WEEK


OF_A_CROWD = populations.ROLES | {"nationality"}
"""What two voices may say in two ways of those who came: marchers, citizens, Hungarians."""


def count_the_same(a: Claim, b: Claim, case: Case) -> bool:
    """True when only one of two rival counts says what the people are, and it is too large to be a part of the other.

    A crowd's size is given in so many nouns, and by such different numbers, that no noun and no distance counts there.
    """
    if scope.event_words(a) != scope.event_words(b) or not answer_each_other(a, b, case):
        return False
    one, other = populations.population_of(a), populations.population_of(b)
    told = {name for name in {*one, *other} if one.get(name) != other.get(name)}
    if scope.is_family(a) and (scope.event_words(a) == "attend" or not _are_of_two_roles(a, b)):
        return told <= OF_A_CROWD
    both = {name for name in told if name in one and name in other}
    by_occasion = told <= populations.ROLES and populations.differ_by_occasion(a, b)
    return by_occasion and not both and not case.details.shares_part(a, b)


def _are_of_two_roles(a: Claim, b: Claim) -> bool:
    """True where each of two counts of those inside or aboard is of another role: pupils, teachers."""
    one, other = (populations.population_of(claim).get("role") for claim in (a, b))
    return bool(one and other and one != other) and not populations.differ_by_occasion(a, b)


def count_in_two_nouns(a: Claim, b: Claim, case: Case) -> bool:
    """True for two voices of one document that answer each other about the same people, in nouns of their own.

    Numbers of two scales are no such answer: "200 had been killed", and of what hit a clinic "five employees died".
    """
    low, high = sorted(value_of(case.bounds(claim)) for claim in (a, b))
    answer = high <= low * NOUNS_APART and answer_each_other(a, b, case) and case.details.are_rivals(a, b)
    return answer or count_the_same(a, b, case) or tell_of_one_side(a, b, case)


def tell_of_one_side(a: Claim, b: Claim, case: Case) -> bool:
    """True for the fighters whom one side says it killed, and the loss that another voice admits.

    "The rebels say that they killed 38 soldiers. The army admits the loss of five."
    """
    if a.event is not b.event or not case.origin(a).differs(case.origin(b)):
        return False
    own, other = (a, b) if case.telling(a).one_side else (b, a)
    sides = case.telling(own).one_side, case.telling(other).one_side
    return sides == (True, False) and populations.fought(other) and _are_of_one_side(own, other)


_ARMY = frozenset("army military troops forces soldiers ministry government navy gendarmerie".split())


def _are_of_one_side(own: Claim, other: Claim) -> bool:
    """True when whoever admits the loss may have lost those whom the other counts: an army soldiers, rebels not."""
    source = own.attribution.source
    named = {word.lower() for word in source.text.split()} if source is not None else set()
    roles = {*populations.population_of(other).get("role", ())}
    return ("soldier" in roles) == bool(named & _ARMY)
