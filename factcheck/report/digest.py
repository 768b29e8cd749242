"""The sentences and numbers that open a report, the same in every format. Owns words and tallies, no layout."""

from collections import Counter
from collections.abc import Mapping

from factcheck.model import Severity, Status
from factcheck.pipeline.report import Report
from factcheck.report import wording

HEADLINE = "Which figures contradict each other"
PURPOSE = "This report tells which figures contradict each other and who said each; it does not say who is right."
STALE = "Comparing now would find something else. Run factcheck compare, and report again."
NO_PAIRS = "Of this many claims, only the pairs that the checks needed are listed, not every agreement."
IN_RELATIONS = frozenset({"compatible", "update", "subset"})
"""Kinds of notes that repeat a relation."""


def headline(report: Report) -> str:
    """Return the title that was given, else what every report is about."""
    return report.title or HEADLINE


def what_was_read(report: Report) -> str:
    """Return "7 documents, dated 7 Nov 2023 to 18 May 2024, with 85 claims by 32 sources."."""
    days = _days(report)
    dated = f", dated {days}," if days else ""
    return (
        f"{wording.plural(len(report.documents), 'document')}{dated} with "
        f"{wording.plural(len(report.claims), 'claim')} by {wording.plural(len(report.sources), 'source')}."
    )


def dated(report: Report) -> str:
    """Return "Documents dated 7 Nov 2023 to 18 May 2024.", for where their number stands beside; empty without days."""
    days = _days(report)
    return f"Documents dated {days}." if days else ""


def _days(report: Report) -> str:
    days = sorted(document.dateline for document in report.documents if document.dateline)
    return wording.days(days[0], days[-1]) if days else ""


def choice(report: Report) -> str:
    """Return what the discrepancies were chosen by, empty where all are there."""
    chosen = report.chosen
    if chosen is None:
        return ""
    every = wording.plural(chosen.of, "discrepancy", "discrepancies")
    return f"Only {wording.listed(chosen.words)}: {len(report.findings)} of {every}."


def tally(report: Report) -> tuple[tuple[Status, ...], Mapping[tuple[Severity, Status], int]]:
    """Return the statuses there are, in the order of their list, and how many discrepancies have each."""
    count = Counter((found.discrepancy.severity, found.status) for found in report.findings)
    there = {status for _, status in count}
    return tuple(status for status in Status if status in there), count


def pairs_words(report: Report) -> str:
    """Return how many pairs there are and how many were looked at."""
    compared = report.compared
    whole = "In the whole store, " if report.chosen else ""
    return (
        f"{whole}{wording.plural(compared.counts, 'figure')} make {wording.plural(compared.pairs, 'pair')}; "
        f"{compared.looked_at:,} were looked at, the others are figures of different documents, whose subjects, events "
        "or incidents differ before anything else is asked."
    )
