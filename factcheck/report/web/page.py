"""The whole report as its page shows it. Owns the sections' contents; cards have a module of their own."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from factcheck.model import Claim, Document, Severity, Span, Status
from factcheck.pipeline.report import NamedSource, Report
from factcheck.report import digest, wording
from factcheck.report.charts.opponents import Opponents, opponents, opponents_chart, pair_words
from factcheck.report.charts.svg import NO_LIBRARY, can_draw
from factcheck.report.dossier import Dossier, dossier_of
from factcheck.report.exporters import method
from factcheck.report.web.cards import Card
from factcheck.report.web.highlights import Piece, by_paragraph, pieces
from factcheck.report.working import FIELDS, READ_AS, compared_otherwise

CHARTED = 100
"""Cards with pictures, the most severe; drawing takes a tenth of a second each."""
PAIRS = 50
"""Pairs of opponents listed, those with most discrepancies; each card has its own."""
FULL_TEXT = 5_000_000
"""Characters of documents up to which all are shown whole; of more, only those behind a discrepancy."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    number: int
    pieces: tuple[Piece, ...]


class Page:
    """What the templates are given as `page`."""

    digest = digest
    wording = wording
    method = method
    read_as = READ_AS
    fields = FIELDS
    pair_words = staticmethod(pair_words)
    no_library = NO_LIBRARY
    most_pairs = PAIRS

    def __init__(self, report: Report) -> None:
        self.report = report
        others = [one.id for one in report.sources] + [found.discrepancy.id for found in report.findings]
        self.dossier: Dossier = dossier_of(report.documents, report.claims, others)
        self.can_draw = can_draw()

    @cached_property
    def cards(self) -> list[Card]:
        return [
            Card(number, finding, self.dossier, self.report.working, self.can_draw and number <= CHARTED)
            for number, finding in enumerate(self.report.findings, 1)
        ]

    @property
    def severities(self) -> tuple[Severity, ...]:
        return tuple(Severity)

    @cached_property
    def tally(self) -> tuple[tuple[Status, ...], Mapping[tuple[Severity, Status], int]]:
        return digest.tally(self.report)

    @cached_property
    def claims_by_id(self) -> Mapping[str, Claim]:
        return self.dossier.claims

    def compared_otherwise(self, claim: Claim) -> str:
        """Return what a figure was compared as, where it is another than its words entail."""
        return compared_otherwise(claim, self.report.working)

    @cached_property
    def opponents(self) -> list[Opponents]:
        return opponents(self.report.findings, self.dossier)

    @cached_property
    def opponents_chart(self) -> str | None:
        return opponents_chart(self.opponents) if self.can_draw else None

    @cached_property
    def speakers(self) -> list[str]:
        """Whoever is in a discrepancy, by name: what can be chosen as a source."""
        names = {self.dossier.speaker(claim) for card in self.cards for claim in card.claims}
        return sorted(names, key=str.casefold)

    @cached_property
    def disputed_documents(self) -> list[Document]:
        """The documents that some discrepancy touches, as they are listed."""
        touched = {document.id for card in self.cards for document in card.documents}
        return [document for document in self.report.documents if document.id in touched]

    @cached_property
    def disputes_of(self) -> Mapping[str, list[str]]:
        """Claim -> the discrepancies it is in."""
        found: dict[str, list[str]] = {}
        for card in self.cards:
            for claim in dict.fromkeys(card.finding.discrepancy.claim_ids):
                found.setdefault(claim, []).append(card.id)
        return found

    @cached_property
    def other_notes(self) -> list[object]:
        return [note for note in self.report.notes if note.kind not in digest.IN_RELATIONS]

    @cached_property
    def shown_documents(self) -> list[Document]:
        """The documents whose text stands in the page."""
        whole = sum(len(document.text) for document in self.report.documents) <= FULL_TEXT
        return list(self.report.documents) if whole else self.disputed_documents

    @cached_property
    def claims_in(self) -> Mapping[str, list[Claim]]:
        """Document -> the claims that hold, in text order."""
        found: dict[str, list[Claim]] = {document.id: [] for document in self.report.documents}
        for claim in self.report.claims:
            if claim.id not in self.report.withdrawn:
                found.setdefault(claim.document_id, []).append(claim)
        return found

    def header(self, document: Document) -> str:
        """Return what stands above the text, where nothing is a claim."""
        return document.header.of(document.text).strip() if document.header else ""

    def paragraphs(self, document: Document) -> Iterator[Paragraph]:
        """Yield the text of a document, paragraph by paragraph, with every mark."""
        spans = self.dossier.passages.pages(document).spans or [Span(0, len(document.text))]
        claims = self.claims_in[document.id]
        for number, (span, own) in enumerate(zip(spans, by_paragraph(spans, claims), strict=True), 1):
            yield Paragraph(number, tuple(pieces(document.text, span, own)))

    def revised_words(self, source: NamedSource) -> str:
        """Return "raised 2 times, lowered once", empty for a source that stood by its figures or gave one each."""
        told = [
            f"{verb} {'once' if times == 1 else f'{times} times'}"
            for verb, times in (("raised", source.raised), ("lowered", source.lowered))
            if times
        ]
        return ", ".join(told)

    @cached_property
    def shared(self) -> Mapping[str, int]:
        """How many claims each document holds."""
        return Counter(claim.document_id for claim in self.report.claims if claim.id not in self.report.withdrawn)

    def address(self, document: Document) -> str | None:
        """Return the document's address where a reader may follow it."""
        uri = document.uri or ""
        return uri if uri.startswith(("https://", "http://")) else None
