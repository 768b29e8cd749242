"""The registry: each check by its id, in the order they run. A check that looks at other flags runs after them."""

from collections.abc import Mapping

from factcheck.comparison.checks import arithmetic, attribution, conflict
from factcheck.comparison.checks.check import Check, Note, Table

CHECKS: Mapping[str, Check] = {
    check.id: check
    for check in (
        Check(
            "C1",
            "two comparable counts of different origins, at least one of them named",
            "high: two named origins at least a tenth apart; else medium",
            "Comparable figures that cannot both be true.",
            conflict.find,
        ),
        Check(
            "C5",
            "a part and its whole in one document, or complete parts and their sum",
            "medium",
            "A part above its whole, parts that do not add up, a share over 100 percent.",
            arithmetic.find,
        ),
        Check(
            "C9",
            "a count whose attribution is ambiguous",
            "medium when the figure is in another flag of medium or higher; else low",
            "The words do not make clear whose figure it is.",
            attribution.find,
        ),
    )
}

__all__ = ["CHECKS", "Check", "Note", "Table"]
