"""How far apart in size two figures of one thing may be: beyond it they count two things. Owns these bounds alone."""

from decimal import Decimal

from factcheck.comparison import rivalry, scope
from factcheck.comparison.intervals import value_of
from factcheck.comparison.ruling import Weighing
from factcheck.model import Claim, Event

FALL = Decimal(5)
"""A later total further below another voice's than this factor counts something else: a place, a kind, a day."""
SCALE = Decimal(20)
"""Figures of two sources in turn that are further apart than this factor hardly count one thing."""
APART = Decimal(10)
"""... and those that do not, of which one has no words of its own for what befell anybody.

Of 35 contradictions beyond it in made-up reports eight were true, each between two that answer each other.
"""


def factor(pair: Weighing) -> Decimal:
    """How many times the smaller figure the larger is."""
    low, high = sorted(value_of(bound) for bound in pair.bounds())
    return high / low if low else SCALE * 2


def limit(pair: Weighing) -> Decimal:
    """How far two figures of one thing may be apart: most where two voices answer each other about a crowd."""
    if rivalry.answer_each_other(pair.a, pair.b, pair.case):
        return SCALE * FALL if scope.is_family(pair.a) and scope.is_family(pair.b) else SCALE
    return SCALE if _says_what_befell(pair.a) and _says_what_befell(pair.b) else APART


def _says_what_befell(claim: Claim) -> bool:
    """True where the figure's own sentence says what befell those it counts: "said 45 had drowned"."""
    own = claim.predicate is None or claim.sentence.contains(claim.predicate.span)
    return own and claim.event not in (None, Event.OTHER)
