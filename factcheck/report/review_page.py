"""One discrepancy as it is read from top to bottom, by eye or ear: what is needed to decide. Owns that page only."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.model import Finding, Status
from factcheck.report import wording
from factcheck.report.discrepancy_page import letter, position_lines, reason_lines, scope_words
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging
from factcheck.report.passages import LEGEND, excerpt, marks
from factcheck.report.queue_page import remark_lines
from factcheck.report.safe import one_line

LABEL = 12
STATUS_WORDS = {
    Status.OPEN: "open: nobody has decided about it",
    Status.REOPENED: "reopened: the evidence is another since it was decided",
    Status.DISPUTED: "disputed: reviewers decided differently",
    Status.DECIDED: "decided",
    Status.GONE: "gone: it is no longer found",
}


def review_page(
    finding: Finding,
    place: str,
    dossier: Dossier,
    look: Look,
    history: Sequence[str] = (),
    related: Sequence[Text] = (),
) -> Iterator[Text]:
    """Yield the page; `place` says where it stands in the queue, `history` and `related` are lines."""
    one = finding.discrepancy
    yield Text()
    yield Text(f"{place}.")
    severity = one.severity.value.upper()
    yield from hanging("", Text(f"{severity}: {one_line(one.title)}   {dossier.short(one.id)}", style="bold"), look, 0)
    for label, words in _facts(finding):
        yield from hanging(label, words, look, LABEL)
    for index, position in enumerate(one.positions):
        yield Text()
        yield from position_lines(letter(index), position, dossier, look)
    yield Text()
    yield from reason_lines(one, look)
    yield from remark_lines(finding.remarks, look, LABEL)
    yield from _listed("history", history or ["nobody did anything about it or its claims yet"], look)
    if not look.colour:
        yield from hanging("marks", LEGEND, look, LABEL)
    if related:
        yield Text("shares a claim with")
        yield from related


def _facts(finding: Finding) -> Iterator[tuple[str, str]]:
    one = finding.discrepancy
    yield "status", STATUS_WORDS[finding.status]
    measured = scope_words(one.scope)
    if measured:
        yield "measured", measured
    pairs = [f"{letter(first)} against {letter(second)}" for first, second in one.disputes]
    if pairs:
        yield "disputed", wording.listed(pairs)


def _listed(label: str, lines: Iterable[str], look: Look) -> Iterator[Text]:
    for line in lines:
        yield from hanging(label, one_line(line), look, LABEL)
        label = ""


def article_lines(known: str, dossier: Dossier, document_id: str, look: Look) -> Iterator[Text]:
    """Yield a document's whole text, by paragraphs numbered as places name them, with its claims marked.

    `known` is what is known of it, to stand behind its name.
    """
    document = dossier.documents[document_id]
    marked = marks(claim for claim in dossier.claims.values() if claim.document_id == document_id)
    yield Text(f"{one_line(document.name)}{known}", style="bold")
    for number, span in enumerate(dossier.passages.pages(document).spans, 1):
        yield from hanging(f"¶{number}", excerpt(document.text, span, marked, look), look, 5)
