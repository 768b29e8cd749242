"""One discrepancy as Markdown: positions, course, words, reasons, what would settle it. Owns the card's layout."""

from collections.abc import Iterator, Sequence

from factcheck.comparison.working import Working
from factcheck.model import Claim, Discrepancy, Document, Finding, Position
from factcheck.report import wording
from factcheck.report.cards import waits
from factcheck.report.discrepancy_page import decision_words, letter, scope_words
from factcheck.report.dossier import Dossier
from factcheck.report.exporters.markup import code, plain, table
from factcheck.report.layout import Look
from factcheck.report.passages import LEGEND, excerpt, marks
from factcheck.report.queue_page import remark_lines
from factcheck.report.settling import settling
from factcheck.report.timeline import several_days, timeline
from factcheck.report.working import FIELDS, READ_AS, more, read_as, steps

LONGEST = 4_000
"""Characters quoted of one paragraph: more than any real one, less than a file in one line."""


def discrepancies(findings: Sequence[Finding], working: Working, dossier: Dossier) -> Iterator[str]:
    """Yield the section: a card for each finding, in their order, with how it was compared."""
    yield "## Discrepancies"
    yield ""
    yield f"In the quotations: {plain(LEGEND)}. Offsets are Unicode code points into the document's text."
    for number, finding in enumerate(findings, 1):
        yield ""
        yield from _discrepancy(number, finding, dossier)
        yield from _working(finding.discrepancy, working, dossier)


def _discrepancy(number: int, finding: Finding, dossier: Dossier) -> Iterator[str]:
    one = finding.discrepancy
    yield f"### {number}. {one.severity.value.upper()}: {plain(one.title)}"
    yield ""
    status = finding.status.value if waits(finding) else f"**{finding.status.value}**"
    yield f"{code(one.id)}, {status}, check {one.check} ({one.kind.value})"
    measured = scope_words(one.scope)
    yield from (("", f"Measured: {plain(measured)}") if measured else ())
    yield ""
    rows = (_position(index, position, dossier) for index, position in enumerate(one.positions))
    yield from table(("", "Reported", "What", "By", "Origins", "Claims"), rows)
    disputed = [f"{letter(first)} against {letter(second)}" for first, second in one.disputes]
    yield from (("", f"Disputed: {', '.join(disputed)}") if disputed else ())
    yield from _days(one, dossier)
    for line in _quotations(dossier.known(one.claim_ids), dossier):
        yield ""
        yield line
    yield ""
    yield f"Why: {plain(wording.reason(one.explanation))}"
    for note in one.notes:
        yield from ("", f"Note: {plain(wording.reason(note))}")
    for words in settling(one, dossier):
        yield from ("", f"To settle it: {plain(words)}")
    for decision in finding.decisions:
        yield from ("", f"Decision: {plain(decision_words(decision, finding))}")
    for beside in remark_lines(finding.remarks, Look(), 0):
        yield from ("", plain(beside.plain[:1].upper() + beside.plain[1:]))


def _working(one: Discrepancy, working: Working, dossier: Dossier) -> Iterator[str]:
    """Yield what a reader needs to redo it: each claim as it was compared, then each dispute field by field."""
    claims = dossier.known(one.claim_ids)
    yield from ("", "#### How it was compared", "")
    yield from table(
        ("Claim", *READ_AS, "Where"),
        ((code(claim.id), *map(plain, read_as(claim, working, dossier)), _offsets(claim, dossier)) for claim in claims),
    )
    shown = list(steps(one, working))
    for step in shown:
        yield from ("", f"{step.sides}: {' and '.join(map(code, step.claims))}", "")
        yield from table(FIELDS, (tuple(map(plain, row)) for row in step.fields))
        yield from ("", plain(step.result))
    if more(one, shown):
        yield from ("", f"{wording.plural(more(one, shown), 'more dispute')}: `factcheck why {one.id}`")


def _offsets(claim: Claim, dossier: Dossier) -> str:
    return f"{plain(dossier.place(claim))}, {claim.span.start}–{claim.span.end}"


def _days(one: Discrepancy, dossier: Dossier) -> Iterator[str]:
    """Yield the claims by day, where there are several days."""
    moments = timeline(one, dossier)
    if several_days(moments):
        yield ""
        yield from table(
            ("Day", "Reported", "By", "Claim"),
            (
                (wording.day(each.day) or "no day", plain(each.figure), plain(each.speaker), code(each.claim.id))
                for each in moments
            ),
        )


def _position(index: int, position: Position, dossier: Dossier) -> tuple[str, ...]:
    claims = dossier.known(position.claims)
    first = claims[0] if claims else None
    speakers = dict.fromkeys(dossier.speaker(claim) for claim in claims) or position.sources
    return (
        letter(index),
        plain(wording.position_figure(position, first)),
        plain(wording.happening(first)) if first else "",
        plain("; ".join(speakers)),
        str(position.origins),
        ", ".join(map(code, position.claims)),
    )


def _quotations(claims: Sequence[Claim], dossier: Dossier) -> Iterator[str]:
    """Yield each paragraph behind the positions once, all its claims marked, and where each of them stands."""
    quoted: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if claim.document_id in dossier.documents:
            quoted.setdefault(dossier.passages.span(claim)[:2], []).append(claim)
    for (document, number), own in quoted.items():
        text = dossier.documents[document].text
        words = excerpt(text, dossier.passages.span(own[0])[2], marks(own), Look(), LONGEST).plain
        places = ", ".join(f"{code(claim.id)} {claim.span.start}–{claim.span.end}" for claim in own)
        yield f"> {plain(words)}\n>\n> {_where(dossier.documents[document], number)}: {places}"


def _where(document: Document, paragraph: int) -> str:
    day = f", {wording.day(document.dateline)}" if document.dateline else ""
    return f"{plain(document.name)} ¶{paragraph}{day}"
