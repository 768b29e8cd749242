"""Counts of a later report that words no day: of what the earlier report dated, and not of the day it was printed.

"26 guests are now known to be hurt", printed on Sunday, beside the 17 of Saturday night. Owns whether the windows
of two counts are one for it; the days themselves the extraction gives, and which count replaces which `moments` says.
"""

from factcheck.comparison.case import Case
from factcheck.comparison.periods import is_only_printed
from factcheck.comparison.rivalry import WEEK
from factcheck.model import Claim


def is_of_the_earlier_s_day(a: Claim, b: Claim, case: Case) -> bool:
    """True when the later of two windows is one day that only the dateline gives, in a report of the same incident.

    Not where the later report words other days alone: what was on Friday is not of the fire of Tuesday.
    """
    if a.document_id == b.document_id or a.period is None or b.period is None or case.incident(a) != case.incident(b):
        return False
    first, second = a.period.end, b.period.end
    if first is None or second is None or abs(first - second) > WEEK:
        return False
    new, old = (b, a.period) if first < second else (a, b.period)
    worded = case.days_given(new.document_id)
    of_the_old = not worded or any((old.start or day) <= day <= (old.end or day) for day in worded)
    return of_the_old and _is_only_printed(new, case)


def _is_only_printed(claim: Claim, case: Case) -> bool:
    return is_only_printed(claim) and not case.gives_day(claim)
