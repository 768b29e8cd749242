"""The end of a check: how many wait for a person, what was no conflict, notes, what to do next."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.comparison.set_apart import SetApart
from factcheck.model import Claim, ClaimKind, Document, Finding, Relation, RelationKind, Severity
from factcheck.report import wording
from factcheck.report.cards import SEVERITY_STYLE, by_urgency, waits
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging, joined
from factcheck.store.outcome import StoredNote

HARMLESS = {
    RelationKind.AGREE: ("agreement", "agreements"),
    RelationKind.COMPATIBLE: ("compatible pair", "compatible pairs"),
    RelationKind.UPDATE: ("update", "updates"),
    RelationKind.SUBSET: ("subset", "subsets"),
}


TIME = "date"
"""The kind of note that tells how a time was read."""
FLAGS = (RelationKind.CONFLICT, RelationKind.REVISION, RelationKind.RELATED, RelationKind.ARITHMETIC)
LABEL = len("Notes: ")
NAMED = 3
"""Documents of one happening named in a note; of more the others are counted."""
NOTES = 6
"""Notes on a terminal; a pipe gets all."""


def summary(findings: Sequence[Finding], fine: str, look: Look, known: Sequence[Finding] = ()) -> Iterator[Text]:
    """Yield how many discrepancies wait, by severity, and what was compared and found to be `fine`.

    `known` are those that are not shown because they are no news.
    """
    waiting = Counter(finding.discrepancy.severity for finding in findings if waits(finding))
    parts = [
        Text(f"{waiting[severity]} {severity.value}", style=SEVERITY_STYLE[severity])
        for severity in Severity
        if waiting[severity]
    ]
    new, none = ("new to review", "Nothing new") if known else ("to review", "Nothing to review")
    line = Text(f"{waiting.total():,} {new}", style="bold") if parts else Text(none, style="bold")
    line = joined([line, joined(parts, ", ")], ": ") if parts else line
    settled = len(findings) - waiting.total()
    still = sum(map(waits, known))
    line.append(f"; {settled} decided" if settled else "").append(
        f"; {still:,} wait{'s' * (still == 1)} from before" if still else ""
    )
    line.append(".")
    if fine:
        line.append(f"   Not conflicts: {fine}").append(" (factcheck why --all).", style="dim")
    yield from hanging("", line, look, 0)


def harmless(noted: Iterable[StoredNote], relations: Iterable[Relation]) -> str:
    """Return what was compared and is no conflict, counted by kind: "2 subsets, 1 update"."""
    count = Counter(note.kind for note in noted if note.kind != TIME) or Counter(
        relation.relation.value for relation in relations
    )
    first = [kind.value for kind in HARMLESS if count[kind]]
    kinds = first + [kind for kind in count if kind not in (*HARMLESS, *FLAGS)]
    return ", ".join(wording.plural(count[kind], *_nouns(kind)) for kind in kinds)


def _nouns(kind: str) -> tuple[str, str]:
    words = wording.spoken(kind)
    if kind in HARMLESS:
        return HARMLESS[RelationKind(kind)]
    return (words, f"{words[:-1]}ies" if words.endswith("y") else f"{words}s")


def read_words(documents: Sequence[Document], claims: Sequence[Claim]) -> str:
    """Return how much was read and what there was to compare: "nothing" is worth what was looked at."""
    counts = sum(claim.kind is ClaimKind.COUNT for claim in claims)
    looked = f"Read {wording.plural(len(documents), 'document')} with {wording.plural(len(claims), 'claim')}"
    return f"{looked}, {counts} of them figures. Only figures of the same scope are compared."


def times_read(noted: Iterable[StoredNote], dossier: Dossier) -> Iterator[str]:
    """Yield how days were read that a reader might read otherwise, each once, with the document's name."""
    for note in noted:
        if note.kind == TIME:
            claim = next(iter(dossier.known(note.claims)), None)
            document = dossier.document(claim) if claim else None
            several = document is not None and len(dossier.documents) > 1
            yield f"{document.name}: {note.text}" if document and several else note.text


def taken_for_two(apart: Iterable[SetApart], short: Callable[[str], str]) -> Iterator[str]:
    """Yield which documents are not compared with each other though they may tell of one happening, and why."""
    for pair in apart:
        one, other = (_names(side) for side in (pair.one, pair.other))
        tell = "tells" if len(pair.one) == 1 else "tell"
        step = f"factcheck same-incident {short(pair.one[0].id)} {short(pair.other[0].id)}"
        yield f"{one} {tell} of another happening than {other} ({pair.reason}), so not compared. If of one: {step}"


def _names(documents: Sequence[Document]) -> str:
    names = [document.name for document in documents]
    left = len(names) - NAMED
    return wording.listed(names if left <= 1 else [*names[:NAMED], f"{left} more"])


def notes(said: Sequence[str], look: Look) -> Iterator[Text]:
    """Yield the notes under one label."""
    label = "Notes: " if len(said) > 1 else "Note: "
    shown = said if look.width is None else said[:NOTES]
    for words in [*shown, *([f"and {len(said) - len(shown)} more"] if len(said) > len(shown) else [])]:
        yield from hanging(Text(label, style="dim"), wording.reason(words), look, LABEL)
        label = ""


def next_steps(findings: Sequence[Finding], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield commands to go on with, about the most urgent discrepancy."""
    first = next(iter(by_urgency(findings)), None)
    if first is None:
        steps = ["factcheck claims", "factcheck documents"]
    else:
        id_ = dossier.short(first.discrepancy.id)
        steps = ["factcheck review", f"factcheck show {id_}", f"factcheck why {id_}"]
    words = [Text(step, style="cyan") for step in (steps if any(map(waits, findings)) else steps[1:])]
    line, room = joined(words, "   "), look.room(LABEL)
    label = "Next: "
    for step in [line] if room is None or line.cell_len <= room else words:
        yield from hanging(Text(label, style="dim"), step, look, LABEL)
        label = ""
