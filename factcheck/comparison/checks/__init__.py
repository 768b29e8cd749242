"""The registry: each check by its id, in the order they run. A check that looks at other flags runs after them."""

from collections.abc import Mapping

from factcheck.comparison.checks import (
    arithmetic,
    attribution,
    balance,
    changed,
    conflict,
    consistency,
    dates,
    mixup,
    notes,
    related,
    revision,
    stale,
)
from factcheck.comparison.checks.check import Check, Note, Table
from factcheck.model import Discrepancy


def _internal(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """C13: the two kinds of internal contradiction, in numbers and in dates."""
    return [*consistency.find(table, found), *dates.find(table, found)]


CHECKS: Mapping[str, Check] = {
    check.id: check
    for check in (
        Check(
            "C1",
            "two comparable counts of different origins, at least one of them named",
            "high: two named origins at least a tenth apart; else medium",
            "Comparable figures that cannot both be true.",
            conflict.find,
            "conflict",
        ),
        Check(
            "C4",
            "two totals of one origin, the later one lower",
            "medium",
            "A total of one origin that falls without a stated reason.",
            revision.find,
            "revision",
        ),
        Check(
            "C5",
            "a part and its whole in one document, or complete parts and their sum",
            "medium",
            "A part above its whole, parts that do not add up, a share over 100 percent.",
            arithmetic.find,
            "arithmetic",
        ),
        Check(
            "C6",
            "equal figures of 10 or more in one document, two sources, two predicates",
            "low",
            "One number under two predicates: a possible mix-up, and no corroboration.",
            mixup.find,
            "mixup",
        ),
        Check(
            "C7",
            "counts of taken, of still held, and of released, rescued or dead captives in one document",
            "medium",
            "Stock and flow that do not balance.",
            balance.find,
            "arithmetic",
        ),
        Check(
            "C12",
            "a count of dead among captives and a count of captives, each by another source",
            "high: one side rebuts or one sentence sets the two against each other; else medium",
            "A related quantity that implies another value.",
            related.find,
            "related",
        ),
        Check(
            "C13",
            "two figures or two dates for one thing in one document and one voice",
            "medium",
            "A document that contradicts itself in numbers or dates.",
            _internal,
            "conflict or date",
        ),
        Check(
            "C15",
            "an origin's figure, its newer one, and the older one given again later",
            "low",
            "A figure older than the newest of its origin.",
            stale.find,
            "stale",
        ),
        Check(
            "C16",
            "a claim that stands in two versions of a document, with another figure or other days",
            "medium",
            "A figure that was edited after publication.",
            changed.find,
        ),
        Check(
            "C9",
            "a count whose attribution is ambiguous",
            "medium when the figure is in another flag of medium or higher; else low",
            "The words do not make clear whose figure it is.",
            attribution.find,
            "attribution",
        ),
    )
}

NOTED: Mapping[str, Check] = {
    check.id: check
    for check in (
        Check("C2", "two figures that can both be true", "", "Figures that overlap, or one that holds the other."),
        Check("C3", "two figures of one thing, of two days or said to be corrected", "", "A later count, or a reason."),
        Check("C8", "one origin's figure in several documents", "", "Copies and quotes of one origin count once."),
        Check("C10", "two figures of unlike scope", "", "Other people, events, places or incidents: not compared."),
        Check("C11", "two figures of unlike or unknown time", "", "Other windows or days: not compared."),
        Check("C14", "a total of a single origin", "", "Nobody else gives the figure: nothing confirms it."),
    )
}
"""What is told of pairs, claims and groups, and is never a discrepancy."""

__all__ = ["CHECKS", "NOTED", "Check", "Note", "Table", "notes"]
