"""Tables of claims, documents and discrepancies, for the terminal and as plain records. Owns their columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from factcheck.model import Claim, ClaimKind, Document, Finding
from factcheck.report import wording
from factcheck.report.cards import severity_label, waits
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look
from factcheck.report.safe import one_line

Row = tuple[str | Text, ...]
NARROW = 110
"""Cells below which a table of claims saves a column, and one of documents sets titles below names."""
LONGEST = {True: 48, False: 96}
"""Characters of a statement in a table on a narrow terminal and on a wide one."""
FIRM = 24
"""A place no longer than this is never broken."""


def _header(*names: str) -> tuple[Text, ...]:
    return tuple(Text(name, style="dim") for name in names)


def claim_lines(claims: Sequence[Claim], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the table of claims: id, figure, subject, event, source, as of, place (together where it is narrow)."""
    narrow = look.width is not None and look.width < NARROW
    places = _places(claims, dossier, look)
    where = (f"as of, {places.name}",) if narrow else ("as of", places.name)
    rows: list[Row] = [_header("id", "figure", "whom or what", "event", "source", *where)]
    rows += [
        (
            Text(dossier.short(claim.id), style="dim"),
            Text(wording.claim_figure(claim), style="bold"),
            _shortened(wording.subject(claim), LONGEST[narrow] if look.width else None),
            wording.happening(claim),
            dossier.speaker(claim),
            *([places.with_day(claim)] if narrow else [wording.day(claim.as_of), places.of(claim)]),
        )
        for claim in claims
    ]
    firm = {0} | ({5} if not narrow or places.widest <= FIRM else set())
    return Columns(right=frozenset({1}), firm=frozenset(firm)).lines(rows, look)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the claims of a table stand: of a single document, on a terminal, the paragraph alone."""

    dossier: Dossier
    name: str
    widest: int
    between: str

    def of(self, claim: Claim) -> str:
        place = self.dossier.place(claim)
        return place[place.rfind("¶") :] if self.name == "¶" else place

    def with_day(self, claim: Claim) -> str:
        return self.between.join(part for part in (wording.day(claim.as_of), self.of(claim)) if part)


def _places(claims: Sequence[Claim], dossier: Dossier, look: Look) -> _Places:
    single = look.width is not None and len({claim.document_id for claim in claims}) == 1
    widest = max((len(dossier.place(claim)) for claim in claims), default=0)
    return _Places(dossier, "¶" if single else "where", widest, "  " if single else "\n")


def _shortened(words: str, longest: int | None) -> str:
    """Return the words, on a terminal no more of them than a table can bear; `show` and a pipe give all."""
    return words if longest is None or len(words) <= longest else f"{words[:longest].rsplit(' ', 1)[0]} …”"


def claim_rows(claims: Iterable[Claim], dossier: Dossier) -> Iterator[tuple[object, ...]]:
    """Yield the plain records of claims, in the order of `columns`."""
    for claim in claims:
        quantity, document = claim.quantity, dossier.document(claim)
        paragraph = dossier.passages.pages(document).number(claim.span.start) if document else None
        yield (
            claim.id,
            claim.kind.value,
            wording.claim_figure(claim),
            quantity.low if quantity else None,
            quantity.high if quantity else None,
            "" if claim.kind is ClaimKind.STATEMENT else wording.subject(claim),
            wording.happening(claim),
            dossier.speaker(claim),
            claim.as_of,
            document.name if document else claim.document_id,
            paragraph,
            claim.span.start,
            claim.span.end,
            claim.quote,
        )


def document_lines(
    documents: Iterable[tuple[Document, int]], dossier: Dossier, look: Look, withdrawn: Mapping[str, bool] | None = None
) -> Iterator[Text]:
    """Yield the table of documents with the number of claims of each; of `withdrawn` ones, whether words are left."""
    out = withdrawn or {}
    below = look.width is not None and look.width < NARROW
    names = ("id", "name, title" if below else "name", "publisher", "dateline", "claims", "" if below else "title")
    rows: list[Row] = [_header(*names)]
    for document, claims in documents:
        title = _title(document, out)
        name = Text(one_line(document.name), style="bold")
        rows.append(
            (
                Text(dossier.short(document.id), style="dim"),
                name.append(f"\n{title}", style="not bold dim") if below and title else name,
                one_line(document.publisher or wording.NOT_STATED),
                wording.day(document.dateline) or wording.NOT_STATED,
                f"{claims:,}",
                "" if below else title,
            )
        )
    return Columns(right=frozenset({4}), firm=frozenset({0, 3, 4})).lines(rows, look)


def _title(document: Document, out: Mapping[str, bool]) -> str:
    if document.id in out:
        return "forgotten: its words are erased" if out[document.id] else "withdrawn"
    return one_line(document.title or "")


def document_rows(
    documents: Iterable[tuple[Document, int]], withdrawn: Mapping[str, bool] | None = None
) -> Iterator[tuple[object, ...]]:
    """Yield the plain records of documents, in the order of `columns`; of `withdrawn` ones, whether words are left."""
    words = {None: "", False: "withdrawn", True: "forgotten"}
    for document, claims in documents:
        length = len(document.text)
        yield (
            document.id,
            document.name,
            document.publisher,
            document.dateline,
            claims,
            length,
            document.title,
            document.uri,
            words[(withdrawn or {}).get(document.id)],
        )


def discrepancy_lines(findings: Iterable[Finding], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the table of discrepancies: severity, question, status, id."""
    rows: list[Row] = [
        (
            severity_label(found.discrepancy.severity),
            Text(one_line(found.discrepancy.title), style="bold" if waits(found) else ""),
            Text(found.discrepancy.check, style="dim"),
            status_words(found),
            Text(dossier.short(found.discrepancy.id), style="dim"),
        )
        for found in findings
    ]
    return Columns(firm=frozenset({0, 2, 4})).lines(rows, look)


def status_words(finding: Finding) -> str:
    """Return the status, and of a decided discrepancy the verdict."""
    if finding.decisions and finding.status.value == "decided":
        return wording.spoken(finding.decisions[-1].verdict.value)
    return finding.status.value


def discrepancy_rows(findings: Iterable[Finding], dossier: Dossier) -> Iterator[tuple[object, ...]]:
    """Yield the plain records of discrepancies, in the order of `columns`."""
    for found in findings:
        discrepancy = found.discrepancy
        claims = dossier.known(discrepancy.claim_ids)
        names = dict.fromkeys(one_line(document.name) for claim in claims if (document := dossier.document(claim)))
        figures = [
            wording.position_figure(position, next(iter(dossier.known(position.claims)), None))
            for position in discrepancy.positions
        ]
        yield (
            discrepancy.id,
            discrepancy.severity.value,
            found.status.value,
            discrepancy.check,
            discrepancy.kind.value,
            discrepancy.title,
            "; ".join(figures),
            ", ".join(names),
        )
