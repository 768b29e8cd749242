"""Pairs that a person linked or unlinked: their word goes before the decision list, and `why` names them.

A link outranks what is said of scope (questions 1 to 6), never units or the figures: two days may still be an update.
"""

from dataclasses import replace

from factcheck.comparison import moments, populations, scope, superseded, values
from factcheck.comparison.fit import Fit
from factcheck.comparison.judgements import pair_of
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.model import RelationKind

SCOPES = frozenset({Because.SCOPE, Because.TIME})


def by_a_person(pair: Weighing) -> Ruling | None:
    """Return what follows from a person's word about the pair, None when nobody said one."""
    named, said = pair_of(pair.a.id, pair.b.id), pair.case.judgements
    if named in said.unlinked:
        return pair.apart(
            Because.SCOPE, f"a person said that the two do not measure the same thing: {said.unlinked[named]}"
        )
    if named not in said.linked or scope.unit(pair.a, pair.b).fit is Fit.DISJOINT:
        return None
    ruling = _compared(pair)
    return replace(
        ruling, reason=f"a person said that both measure the same thing: {said.linked[named]}; {ruling.reason}"
    )


def _compared(pair: Weighing) -> Ruling:
    a, b = pair.a, pair.b
    for field in (populations.field(a, b), scope.event(a, b), pair.place(), scope.period(a, b)):
        pair.fields[field.name] = field
    for question in (superseded.older_words, moments.differing_days, values.compared):
        ruling = question(pair)
        if ruling is not None and ruling.check not in SCOPES:
            return ruling
    words = f"{figure(a)} and {figure(b)} cannot both be true"
    check = "C13" if pair.inside and not pair.case.origin(a).differs(pair.case.origin(b)) else "C1"
    return pair.ruling(RelationKind.CONFLICT, check, words)
