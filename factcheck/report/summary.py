"""The end of a check: how many wait for a person, what was no conflict, notes, what to do next."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.model import Finding, Relation, RelationKind, Severity
from factcheck.report import wording
from factcheck.report.cards import SEVERITY_STYLE, by_urgency, waits
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging, joined
from factcheck.report.safe import one_line

HARMLESS = {
    RelationKind.AGREE: ("agreement", "agreements"),
    RelationKind.COMPATIBLE: ("compatible pair", "compatible pairs"),
    RelationKind.UPDATE: ("update", "updates"),
    RelationKind.SUBSET: ("subset", "subsets"),
}


def summary(findings: Sequence[Finding], relations: Iterable[Relation], look: Look) -> Iterator[Text]:
    """Yield how many discrepancies wait, by severity, and what was compared and found to be none."""
    waiting = Counter(finding.discrepancy.severity for finding in findings if waits(finding))
    parts = [
        Text(f"{waiting[severity]} {severity.value}", style=SEVERITY_STYLE[severity])
        for severity in Severity
        if waiting[severity]
    ]
    line = Text(f"{waiting.total():,} to review", style="bold") if parts else Text("Nothing to review", style="bold")
    line = joined([line, joined(parts, ", ")], ": ") if parts else line
    settled = len(findings) - waiting.total()
    line.append(f"; {settled} decided" if settled else "").append(".")
    fine = no_conflicts(relations)
    if fine:
        line.append(f"   Not conflicts: {fine}.")
    yield from hanging("", line, look, 0)


def no_conflicts(relations: Iterable[Relation]) -> str:
    """Return the pairs that are no conflict, counted by kind: "2 subsets, 1 update"."""
    count = Counter(relation.relation for relation in relations)
    return ", ".join(wording.plural(count[kind], *words) for kind, words in HARMLESS.items() if count[kind])


def notes(said: Sequence[str], look: Look) -> Iterator[Text]:
    """Yield the notes under one label."""
    label = "Notes: " if len(said) > 1 else "Note: "
    for words in said:
        yield from hanging(Text(label, style="dim"), one_line(words), look, len("Notes: "))
        label = ""


def next_steps(findings: Sequence[Finding], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield commands to go on with, about the most urgent discrepancy."""
    first = next(iter(by_urgency(findings)), None)
    if first is None:
        steps = ["factcheck claims", "factcheck documents"]
    else:
        id_ = dossier.short(first.discrepancy.id)
        steps = [f"factcheck show {id_}", f"factcheck why {id_}", f"factcheck annotate {id_} --verdict ..."]
    line = joined([Text(step, style="cyan") for step in (steps if waits_any(findings) else steps[:2])], "   ")
    yield from hanging(Text("Next: ", style="dim"), line, look, len("Next: "))


def waits_any(findings: Iterable[Finding]) -> bool:
    return any(waits(finding) for finding in findings)
