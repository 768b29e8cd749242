"""Counts of one side of a fight: what an army says it lost, and whom it says it killed. Neither is a count of all."""

from factcheck.comparison import populations
from factcheck.comparison.ruling import Because, Ruling, Weighing


def of_one_side(pair: Weighing) -> Ruling | None:
    """5. What one side lost beside all who died, each side's own losses, an army's enemies beside victims."""
    a, b, case = pair.a, pair.b, pair.case
    one, other = case.telling(a), case.telling(b)
    if one.one_side is not other.one_side and not populations.fought(b if one.one_side else a):
        return pair.apart(Because.SCOPE, "one of the two counts what one side lost")
    if one.one_side and other.one_side and case.origin(a).differs(case.origin(b)):
        return pair.apart(Because.SCOPE, "each counts what its own side lost")
    if one.of_the_enemy is not other.of_the_enemy and not populations.fought(b if one.of_the_enemy else a):
        return pair.apart(Because.SCOPE, "one of the two counts whom an army says that it killed")
    return None
