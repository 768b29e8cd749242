"""Claims that are compared no more: why, and what was decided when they still were. Owns that page and its records."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from factcheck.model import Claim, Decision
from factcheck.records import Record, claim_record, decision_record
from factcheck.report import wording
from factcheck.report.discrepancy_page import decision_words
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, hanging
from factcheck.report.safe import one_line

INDENT = 4


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A claim, why it is out, and the decisions that were made on it."""

    claim: Claim
    why: str
    decisions: tuple[Decision, ...]


def withdrawn_page(found: Sequence[Withdrawn], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield each claim on a line, and under it what was decided on it."""
    rows = [
        (
            Text(dossier.short(one.claim.id), style="dim"),
            Text(wording.claim_figure(one.claim), style="bold"),
            wording.subject(one.claim),
            dossier.speaker(one.claim),
            dossier.place(one.claim),
            one_line(one.why),
        )
        for one in found
    ]
    lines = Columns(right=frozenset({1}), firm=frozenset({0})).lines(rows, look)
    if not any(one.decisions for one in found):
        yield from lines if rows else [Text("No claim is withdrawn.")]
        return
    for row, one in zip(rows, found, strict=True):
        yield from Columns(firm=frozenset({0})).lines([row], look)
        for decision in one.decisions:
            words = f"{decision_words(decision)}, about {dossier.short(decision.discrepancy)}"
            yield from hanging(" " * INDENT, Text(words, style="dim"), look, INDENT)


def withdrawn_records(found: Sequence[Withdrawn], dossier: Dossier) -> Iterator[Record]:
    """Yield a claim's record with why it is out and what was decided on it."""
    for one in found:
        document = dossier.document(one.claim)
        yield {
            "document": document.name if document else None,
            "document_id": one.claim.document_id,
            **claim_record(one.claim),
            "withdrawn": one.why,
            "decisions": [decision_record(decision) for decision in one.decisions],
        }
