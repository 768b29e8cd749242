"""A report as Markdown: for a desk's wiki, a pull request, or pandoc. Owns its layout; every figure bears its claim."""

from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.model import Claim, Severity
from factcheck.pipeline.report import Report
from factcheck.report import digest, wording
from factcheck.report.dossier import Dossier
from factcheck.report.exporters.markdown_cards import discrepancies
from factcheck.report.exporters.markup import code, plain, table
from factcheck.report.exporters.method import LISTED, method_lines
from factcheck.report.ranges import Range, ranges
from factcheck.report.working import compared_otherwise


class MarkdownExporter:
    """Writes .md."""

    name = "markdown"
    suffixes = (".md", ".markdown")

    def export(self, report: Report) -> str:
        """Return the whole file."""
        claims = {claim.id: claim for claim in report.claims}
        dossier = Dossier(claims, {document.id: document for document in report.documents})
        parts = (
            _summary(report, dossier),
            discrepancies(report.findings, report.working, dossier),
            _no_contradiction(report, dossier),
            _not_compared(report),
            _claims(report, dossier),
            _sources(report),
            _documents(report, claims),
            method_lines(report),
        )
        return "\n".join(line for part in parts for line in (*part, ""))


EXPORTER = MarkdownExporter()


def _summary(report: Report, dossier: Dossier) -> Iterator[str]:
    yield f"# {plain(digest.headline(report))}"
    yield ""
    yield f"{digest.what_was_read(report)} {digest.PURPOSE}"
    if report.chosen:
        yield from ("", f"**{plain(digest.choice(report))}**")
    if report.stale:
        yield from ("", f"**Out of date:** {digest.STALE.replace('factcheck compare', '`factcheck compare`')}")
    yield ""
    if not report.findings:
        yield "None fits the choice." if report.chosen else "No discrepancies were found."
        return
    statuses, count = digest.tally(report)
    yield from table(
        ("Severity", *(status.value for status in statuses)),
        ((severity.value, *(str(count[severity, status]) for status in statuses)) for severity in Severity),
    )
    yield ""
    yield from table(
        ("", "Severity", "Status", "Question", "Reported figures", "Id"),
        (
            (str(number), one.discrepancy.severity.value, one.status.value, plain(one.discrepancy.title),
             "; ".join(map(_range, ranges(one.discrepancy, dossier))), code(one.discrepancy.id))
            for number, one in enumerate(report.findings, 1)
        ),
    )  # fmt: skip


def _range(one: Range) -> str:
    """Return "21 `c-...` to 34 `c-...` killed": each end with the claim that sets it."""
    ends = wording.listed((f"{plain(end.words)} {code(end.claim)}" for end in one.ends), one.between)
    return f"{ends} {plain(one.what)}".strip()


# ------------------------------------------------------------------------------------------------ compared, and not


def _no_contradiction(report: Report, dossier: Dossier) -> Iterator[str]:
    yield "## Compared, and no contradiction"
    yield ""
    if not report.compared.relations and not report.notes:
        yield "Nothing."
    if report.compared.relations:
        rows = (
            (
                _figure(one.a, dossier),
                _figure(one.b, dossier),
                one.relation.value,
                plain(wording.reason(one.reason)),
                one.check or "",
            )
            for one in report.compared.relations
        )
        if not report.compared.every_pair:
            yield digest.NO_PAIRS
            yield ""
        yield from table(("One", "Other", "Relation", "Why", "Check"), rows)
    others = [note for note in report.notes if note.kind not in digest.IN_RELATIONS]
    if others:
        yield ""
        for note in others:
            by = f" ({note.check})" if note.check in LISTED else ""
            yield f"- {plain(wording.reason(note.text))} {', '.join(map(code, note.claims))}{by}"


def _figure(claim: Claim, dossier: Dossier) -> str:
    return f"“{plain(claim.quote)}” {plain(dossier.speaker(claim))} {code(claim.id)}"


def _not_compared(report: Report) -> Iterator[str]:
    compared = report.compared
    yield "## Not compared, and why"
    yield ""
    yield digest.pairs_words(report)
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
    figure = wording.claim_figure(claim), compared_otherwise(claim, report.working)
    gone = " (withdrawn)" if claim.id in report.withdrawn else ""
    return (
        code(claim.id) + gone,
        claim.kind.value,
        plain("; compared as ".join(filter(None, figure))),
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
            f"{one.raised} up, {one.lowered} down" if one.raised or one.lowered else "",
            ", ".join(map(code, one.claims)),
            code(one.id),
        )
        for one in report.sources
    )
    yield from table(("Source", "Kind", "Affiliation and labels", "Also written", "Revised", "Claims", "Id"), rows)


def _documents(report: Report, claims: Mapping[str, Claim]) -> Iterator[str]:
    yield "## Documents"
    yield ""
    held = Counter(claim.document_id for claim in claims.values() if claim.id not in report.withdrawn)
    rows = (
        (
            plain(one.name) + wording.taken_out(report.taken_out.get(one.id)),
            plain(one.publisher or wording.NOT_STATED),
            wording.day(one.dateline) or wording.NOT_STATED,
            plain(one.uri or ""),
            str(held[one.id]),
            one.reader,
            code(one.id) + (f" supersedes {code(report.supersedes[one.id])}" if one.id in report.supersedes else ""),
            code(one.sha256),
        )
        for one in report.documents
    )
    yield from table(("Document", "Publisher", "Dateline", "Address", "Claims", "Reader", "Id", "SHA-256"), rows)
