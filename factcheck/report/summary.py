"""The end of a check: how many wait for a person, what was no conflict, notes, what to do next."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.text import Text

from factcheck.model import Claim, ClaimKind, Document, Finding, Period, Relation, RelationKind, Severity
from factcheck.report import wording
from factcheck.report.cards import SEVERITY_STYLE, by_urgency, waits
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging, joined
from factcheck.report.safe import one_line
from factcheck.store.findings import StoredNote

HARMLESS = {
    RelationKind.AGREE: ("agreement", "agreements"),
    RelationKind.COMPATIBLE: ("compatible pair", "compatible pairs"),
    RelationKind.UPDATE: ("update", "updates"),
    RelationKind.SUBSET: ("subset", "subsets"),
}


FLAGS = (RelationKind.CONFLICT, RelationKind.REVISION, RelationKind.RELATED, RelationKind.ARITHMETIC)
LABEL = len("Notes: ")
NOTES = 6
"""Notes on a terminal; a pipe gets all."""


def summary(findings: Sequence[Finding], fine: str, look: Look) -> Iterator[Text]:
    """Yield how many discrepancies wait, by severity, and what was compared and found to be `fine`."""
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
    if fine:
        line.append(f"   Not conflicts: {fine}.")
    yield from hanging("", line, look, 0)


def harmless(noted: Iterable[StoredNote], relations: Iterable[Relation]) -> str:
    """Return what was compared and is no conflict, counted by kind: "2 subsets, 1 update"."""
    count = Counter(note.kind for note in noted) or Counter(relation.relation.value for relation in relations)
    first = [kind.value for kind in HARMLESS if count[kind]]
    kinds = first + [kind for kind in count if kind not in (*HARMLESS, *FLAGS)]
    return ", ".join(wording.plural(count[kind], *_nouns(kind)) for kind in kinds)


def _nouns(kind: str) -> tuple[str, str]:
    words = wording.spoken(kind)
    return HARMLESS[RelationKind(kind)] if kind in HARMLESS else (words, f"{words}s")


def read_words(documents: Sequence[Document], claims: Sequence[Claim]) -> str:
    """Return how much was read and what there was to compare: "nothing" is worth what was looked at."""
    counts = sum(claim.kind is ClaimKind.COUNT for claim in claims)
    looked = f"Read {wording.plural(len(documents), 'document')} with {wording.plural(len(claims), 'claim')}"
    return f"{looked}, {counts} of them figures. Only figures of the same scope are compared."


def times_read(claims: Iterable[Claim], dossier: Dossier) -> Iterator[str]:
    """Yield how times without a date in their words were read, each once."""
    said = set()
    for claim in claims:
        document, period = dossier.document(claim), claim.period
        if document is None or document.dateline is None or period is None or period.words is None:
            continue
        read = wording.days(period.start, period.end)
        if not read or any(letter.isdigit() for letter in period.words) or (document.id, period.words) in said:
            continue
        said.add((document.id, period.words))
        words = f"“{one_line(period.words)}” is read as {read}{_before(period, document.dateline)}"
        yield f"{one_line(document.name)}: {words}."


def _before(period: Period, dateline: date) -> str:
    if period.start is None or period.start != period.end or period.start == dateline:
        return ""
    away = (dateline - period.start).days
    return f", {wording.plural(abs(away), 'day')} {'before' if away > 0 else 'after'} the dateline"


def notes(said: Sequence[str], look: Look) -> Iterator[Text]:
    """Yield the notes under one label."""
    label = "Notes: " if len(said) > 1 else "Note: "
    shown = said if look.width is None else said[:NOTES]
    for words in [*shown, *([f"and {len(said) - len(shown)} more"] if len(said) > len(shown) else [])]:
        yield from hanging(Text(label, style="dim"), one_line(words), look, LABEL)
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
    yield from hanging(Text("Next: ", style="dim"), line, look, LABEL)


def waits_any(findings: Iterable[Finding]) -> bool:
    return any(waits(finding) for finding in findings)
