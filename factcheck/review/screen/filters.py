"""The parts of a queue that one key shows, and any filter in words. Owns no filter itself; `queue` does."""

from factcheck.model import Severity, Status
from factcheck.review.pages import spoken
from factcheck.review.session import Filters


def presets(reviewer: str) -> dict[str, Filters]:
    """Return what a reviewer can choose to see, by name."""
    return {
        "everything that waits": Filters(),
        "what waits, medium or higher": Filters(severity=Severity.MEDIUM),
        "what waits, high": Filters(severity=Severity.HIGH),
        "what you have not decided yet": Filters(statuses=None, unreviewed=reviewer),
        "what is assigned to you": Filters(assigned=reviewer),
        "decided on other evidence than there is now": Filters(statuses=frozenset({Status.REOPENED})),
        "where reviewers disagree, to adjudicate": Filters(statuses=frozenset({Status.DISPUTED})),
        "what is decided": Filters(statuses=frozenset({Status.DECIDED})),
        "everything": Filters(statuses=None),
    }


def described(filters: Filters, *, blind: bool) -> str:
    """Return filters in words."""
    parts = []
    if filters.statuses is not None:
        waiting = filters.statuses == Filters().statuses
        parts.append("open" if waiting else ", ".join(sorted(one.value for one in filters.statuses)))
    if filters.severity is not None:
        parts.append(f"≥ {filters.severity.value}")
    if filters.unreviewed is not None:
        parts.append("not decided by you")
    if filters.assigned is not None:
        parts.append(f"for {filters.assigned or 'nobody'}")
    if filters.tag is not None:
        parts.append(f"#{filters.tag}")
    if filters.verdict is not None:
        parts.append(spoken(filters.verdict.value))
    for named in (filters.checks, filters.kinds):
        parts += sorted(named or ())
    if filters.documents is not None or filters.claims is not None:
        parts.append("some documents or sources")
    if filters.words:
        parts.append(f"“{filters.words}”")
    return ("blind, " if blind else "") + (", ".join(parts) or "all")
