"""A report without the names of those who reviewed. Owns where such names can stand, and what stands there instead.

Whoever acted in the ledger becomes "reviewer 1", "reviewer 2" ..., in the order in which they first acted, so the same
store gives the same words and two acts of one person stay one person's. Names stand in decisions and remarks, in the
reasons that rest on a person's word ("a person said so: ana (2023-11-07)"), and in free notes. The ledger in the store
is not touched, and its head is still printed: the report can be held against the store, not the names against the
reader.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from factcheck.comparison.why import Explanation
from factcheck.comparison.working import Working
from factcheck.model import Decision, Finding, Relation, Remark, Remarks
from factcheck.pipeline.report import Report


def redacted(report: Report) -> Report:
    """Return the report with every reviewer's name replaced."""
    names = {name: f"reviewer {number}" for number, name in enumerate(report.reviewers, 1)}
    if not names:
        return report
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    pointing = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?= \(\d)")

    def hide(words: str) -> str:
        return pattern.sub(lambda found: names[found[0]], words)

    def hide_entry(words: str) -> str:
        return pointing.sub(lambda found: names[found[0]], words)

    return replace(
        report,
        findings=tuple(_finding(one, names, hide, hide_entry) for one in report.findings),
        compared=replace(
            report.compared,
            relations=tuple(_relation(one, hide_entry) for one in report.compared.relations),
            apart=_added((hide(why), pairs) for why, pairs in report.compared.apart.items()),
        ),
        notes=tuple(replace(note, text=hide_entry(note.text)) for note in report.notes),
        working=_working(report.working, hide_entry),
        reviewers=tuple(names.values()),
    )


Hide = Callable[[str], str]


def _added(counted: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Reasons that are one once the name is out of them count together."""
    total: Counter[str] = Counter()
    for why, pairs in counted:
        total[why] += pairs
    return dict(total)


def _finding(finding: Finding, names: dict[str, str], hide: Hide, hide_entry: Hide) -> Finding:
    one = finding.discrepancy
    discrepancy = replace(
        one, explanation=hide_entry(one.explanation), notes=tuple(hide_entry(note) for note in one.notes)
    )
    return replace(
        finding,
        discrepancy=discrepancy,
        decisions=tuple(_decision(decision, names, hide) for decision in finding.decisions),
        remarks=_remarks(finding.remarks, names, hide),
    )


def _remarks(remarks: Remarks, names: dict[str, str], hide: Hide) -> Remarks:
    def one(remark: Remark) -> Remark:
        return replace(remark, words=hide(remark.words), reviewer=names.get(remark.reviewer, "reviewer"))

    assigned = remarks.assigned and one(replace(remarks.assigned, words=names.get(remarks.assigned.words, "reviewer")))
    return Remarks(
        tuple(map(one, remarks.notes)),
        tuple(map(one, remarks.evidence)),
        remarks.question and one(remarks.question),
        assigned,
        tuple(map(hide, remarks.tags)),
    )


def _decision(decision: Decision, names: dict[str, str], hide: Hide) -> Decision:
    """A note is a person's words, and may name another: there every name goes."""
    note = None if decision.note is None else hide(decision.note)
    return replace(decision, reviewer=names.get(decision.reviewer, "reviewer"), note=note)


def _relation(relation: Relation, hide_entry: Hide) -> Relation:
    return replace(relation, reason=hide_entry(relation.reason))


def _working(working: Working, hide_entry: Hide) -> Working:
    return replace(
        working,
        disputes={
            id_: tuple(replace(one, explanation=_explanation(one.explanation, hide_entry)) for one in disputes)
            for id_, disputes in working.disputes.items()
        },
    )


def _explanation(one: Explanation, hide_entry: Hide) -> Explanation:
    rows = tuple(replace(row, words=hide_entry(row.words), verdict=hide_entry(row.verdict)) for row in one.rows)
    return replace(one, rows=rows, decision=hide_entry(one.decision), would_change=hide_entry(one.would_change))
