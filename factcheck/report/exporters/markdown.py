"""A report as Markdown: for a desk's wiki, a pull request, or pandoc. Owns its layout; every figure bears its claim."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model import Claim, Document, Finding, Position, Severity
from factcheck.pipeline.report import Report
from factcheck.report import wording
from factcheck.report.cards import in_order, waits
from factcheck.report.discrepancy_page import decision_words, letter, scope_words
from factcheck.report.dossier import Dossier
from factcheck.report.exporters.method import method_lines
from factcheck.report.layout import Look
from factcheck.report.passages import LEGEND, excerpt, marks
from factcheck.report.queue_page import remark_lines
from factcheck.report.safe import one_line

_MARKUP = re.compile(r"[\\`*\[\]<>|~#]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown or HTML would obey; an underscore inside a word is one."""
LONGEST = 4_000
"""Characters quoted of one paragraph: more than any real one, less than a file in one line."""


class MarkdownExporter:
    """Writes .md."""

    name = "markdown"
    suffixes = (".md", ".markdown")

    def export(self, report: Report) -> str:
        """Return the whole file."""
        claims = {claim.id: claim for claim in report.claims}
        dossier = Dossier(claims, {document.id: document for document in report.documents})
        parts = (
            _summary(report),
            _discrepancies(report, dossier),
            _no_contradiction(report, dossier),
            _not_compared(report),
            _claims(report, dossier),
            _sources(report),
            _documents(report, claims),
            method_lines(report),
        )
        return "\n".join(line for part in parts for line in (*part, ""))


EXPORTER = MarkdownExporter()


def plain(words: str) -> str:
    """Return words from a document or a person as they are, whatever Markdown or HTML would make of them."""
    return _MARKUP.sub(r"\\\g<0>", one_line(words)).replace("&", "&amp;")


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table; its cells are Markdown already."""
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _id(id_: str) -> str:
    return f"`{id_}`"


# --------------------------------------------------------------------------------------------------------- summary


def _summary(report: Report) -> Iterator[str]:
    yield "# Which figures contradict each other"
    yield ""
    days = sorted(document.dateline for document in report.documents if document.dateline)
    dated = f", dated {wording.days(days[0], days[-1])}" if days else ""
    yield (
        f"{wording.plural(len(report.documents), 'document')}{dated}, with "
        f"{wording.plural(len(report.claims), 'claim')} by {wording.plural(len(report.sources), 'source')}. "
        "This report tells which figures contradict each other and who said each; it does not say who is right."
    )
    if report.stale:
        yield ""
        yield "**Out of date:** comparing now would find something else. Run `factcheck compare` and report again."
    yield ""
    if not report.findings:
        yield "No discrepancies were found."
        return
    count = Counter((found.discrepancy.severity, found.status) for found in report.findings)
    statuses = list(dict.fromkeys(found.status for found in report.findings))
    yield from table(
        ("Severity", *(status.value for status in statuses)),
        ((severity.value, *(str(count[severity, status]) for status in statuses)) for severity in Severity),
    )
    yield ""
    yield from table(
        ("", "Severity", "Status", "Question", "Reported figures", "Id"),
        (
            (str(number), one.discrepancy.severity.value, one.status.value, plain(one.discrepancy.title),
             "; ".join(_range(one)), _id(one.discrepancy.id))
            for number, one in enumerate(report.findings, 1)
        ),
    )  # fmt: skip


def _range(finding: Finding) -> Iterator[str]:
    """Yield what the disputed positions say, in order, each with one claim; the section below has the others."""
    for position, disputed in in_order(finding.discrepancy):
        if disputed:
            yield f"{plain(wording.position_figure(position, None))} {', '.join(map(_id, position.claims[:1]))}"


# --------------------------------------------------------------------------------------------------- discrepancies


def _discrepancies(report: Report, dossier: Dossier) -> Iterator[str]:
    yield "## Discrepancies"
    yield ""
    yield f"In the quotations: {plain(LEGEND)}. Offsets are Unicode code points into the document's text."
    for number, finding in enumerate(report.findings, 1):
        yield ""
        yield from _discrepancy(number, finding, dossier)


def _discrepancy(number: int, finding: Finding, dossier: Dossier) -> Iterator[str]:
    one = finding.discrepancy
    yield f"### {number}. {one.severity.value.upper()}: {plain(one.title)}"
    yield ""
    status = finding.status.value if waits(finding) else f"**{finding.status.value}**"
    yield f"{_id(one.id)}, {status}, check {one.check} ({one.kind.value})"
    measured = scope_words(one.scope)
    yield from (("", f"Measured: {plain(measured)}") if measured else ())
    yield ""
    rows = (_position(index, position, dossier) for index, position in enumerate(one.positions))
    yield from table(("", "Reported", "What", "By", "Origins", "Claims"), rows)
    disputed = [f"{letter(first)} against {letter(second)}" for first, second in one.disputes]
    yield from (("", f"Disputed: {', '.join(disputed)}") if disputed else ())
    for line in _quotations(dossier.known(one.claim_ids), dossier):
        yield ""
        yield line
    yield ""
    yield f"Why: {plain(wording.reason(one.explanation))}"
    for note in one.notes:
        yield from ("", f"Note: {plain(wording.reason(note))}")
    for decision in finding.decisions:
        yield from ("", f"Decision: {plain(decision_words(decision))}")
    for beside in remark_lines(finding.remarks, Look(), 0):
        yield from ("", plain(beside.plain[:1].upper() + beside.plain[1:]))


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
        ", ".join(map(_id, position.claims)),
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
        places = ", ".join(f"{_id(claim.id)} {claim.span.start}–{claim.span.end}" for claim in own)
        yield f"> {plain(words)}\n>\n> {_where(dossier.documents[document], number)}: {places}"


def _where(document: Document, paragraph: int) -> str:
    day = f", {wording.day(document.dateline)}" if document.dateline else ""
    return f"{plain(document.name)} ¶{paragraph}{day}"


# ------------------------------------------------------------------------------------------------ compared, and not


def _no_contradiction(report: Report, dossier: Dossier) -> Iterator[str]:
    yield "## Compared, and no contradiction"
    yield ""
    if not report.compared.relations and not report.notes:
        yield "Nothing."
    if report.compared.relations:
        rows = (
            (_figure(one.a, dossier), _figure(one.b, dossier), one.relation.value, plain(wording.reason(one.reason)))
            for one in report.compared.relations
        )
        if not report.compared.every_pair:
            yield "Of this many claims, only the pairs that the checks needed are listed, not every agreement."
            yield ""
        yield from table(("One", "Other", "Relation", "Why"), rows)
    others = [note for note in report.notes if note.kind not in _IN_RELATIONS]
    if others:
        yield ""
        for note in others:
            yield f"- {plain(wording.reason(note.text))} {', '.join(map(_id, note.claims))}"


_IN_RELATIONS = frozenset({"compatible", "update", "subset"})
"""Kinds of notes that repeat a relation."""


def _figure(claim: Claim, dossier: Dossier) -> str:
    return f"“{plain(claim.quote)}” {plain(dossier.speaker(claim))} {_id(claim.id)}"


def _not_compared(report: Report) -> Iterator[str]:
    compared = report.compared
    yield "## Not compared, and why"
    yield ""
    yield (
        f"{wording.plural(compared.counts, 'figure')} make {wording.plural(compared.pairs, 'pair')}; "
        f"{compared.looked_at:,} were looked at, the others are figures of different documents, whose subjects, events "
        "or incidents differ before anything else is asked."
    )
    for what, numbers in (("Pairs", compared.apart), ("Claims", compared.uncompared)):
        if numbers:
            yield ""
            yield from table((what, "Reason"), ((f"{number:,}", plain(why)) for why, number in numbers.items()))


# ------------------------------------------------------------------------------------------ claims, sources, documents


def _claims(report: Report, dossier: Dossier) -> Iterator[str]:
    yield "## All claims"
    yield ""
    yield from table(
        ("Claim", "Kind", "Figure", "Whom or what", "Event", "Source", "As of", "Where", "Offsets", "Words"),
        (_claim(claim, report, dossier) for claim in report.claims),
    )


def _claim(claim: Claim, report: Report, dossier: Dossier) -> tuple[str, ...]:
    gone = " (withdrawn)" if claim.id in report.withdrawn else ""
    return (
        _id(claim.id) + gone,
        claim.kind.value,
        plain(wording.claim_figure(claim)),
        plain(wording.subject(claim)) if claim.subject else "",
        plain(wording.happening(claim)),
        plain(dossier.speaker(claim)),
        wording.day(claim.as_of),
        plain(dossier.place(claim)),
        f"{claim.span.start}–{claim.span.end}",
        f"“{plain(claim.quote)}”",
    )


def _sources(report: Report) -> Iterator[str]:
    yield "## Sources"
    yield ""
    rows = (
        (
            plain(one.name),
            wording.spoken(one.kind.value),
            plain("; ".join(filter(None, (one.affiliation, *one.labels)))),
            plain("; ".join(one.aliases)),
            ", ".join(map(_id, one.claims)),
            _id(one.id),
        )
        for one in report.sources
    )
    yield from table(("Source", "Kind", "Affiliation and labels", "Also written", "Claims", "Id"), rows)


def _taken_out(erased: bool | None) -> str:
    return "" if erased is None else " (forgotten: its words are erased)" if erased else " (withdrawn: not compared)"


def _documents(report: Report, claims: Mapping[str, Claim]) -> Iterator[str]:
    yield "## Documents"
    yield ""
    held = Counter(claim.document_id for claim in claims.values() if claim.id not in report.withdrawn)
    rows = (
        (
            plain(one.name) + _taken_out(report.taken_out.get(one.id)),
            plain(one.publisher or wording.NOT_STATED),
            wording.day(one.dateline) or wording.NOT_STATED,
            plain(one.uri or ""),
            str(held[one.id]),
            one.reader,
            _id(one.id) + (f" supersedes {_id(report.supersedes[one.id])}" if one.id in report.supersedes else ""),
            _id(one.sha256),
        )
        for one in report.documents
    )
    yield from table(("Document", "Publisher", "Dateline", "Address", "Claims", "Reader", "Id", "SHA-256"), rows)
