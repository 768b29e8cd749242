"""The tables of a report as plain rows: the columns of CSV and of the workbook. Owns columns and their order.

Additive only: a new column joins at the end. A cell is a number, a day, a text or nothing; a number is a claim's bound,
so whoever computes with it need not read words.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property

from factcheck.model import Claim, Document, Finding
from factcheck.pipeline.report import NamedSource, Report
from factcheck.report import wording
from factcheck.report.discrepancy_page import decision_words, letter, scope_words
from factcheck.report.dossier import Dossier
from factcheck.report.ranges import End, ranges
from factcheck.report.safe import one_line
from factcheck.report.settling import settling
from factcheck.report.working import source_as_written, steps

Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]

DISCREPANCIES = (
    "discrepancy", "severity", "status", "check", "kind", "question", "measured", "reported", "lowest", "lowest claim",
    "highest", "highest claim", "why", "notes", "what would settle it", "decisions", "claims",
)  # fmt: skip
CLAIMS = (
    "claim", "kind", "figure", "low", "high", "qualifier", "unit", "whom or what", "concept", "event", "place",
    "source", "attribution", "cue", "as of", "from", "to", "document", "publisher", "dateline", "paragraph",
    "start", "end", "words", "withdrawn", "document id", "sha-256", "population", "source as written",
    "compared low", "compared high", "expected low", "expected high", "origin",
)  # fmt: skip
POSITIONS = ("discrepancy", "severity", "status", "check", "question", "position", "disputed", "origins", "decisions")
RELATIONS = ("claim", "words", "source", "other claim", "other words", "other source", "relation", "why", "check")
WORKING = ("discrepancy", "positions", "claim", "other claim", "asked", "one and the other", "they stand")
SOURCES = ("source", "kind", "affiliation", "labels", "also written", "raised", "lowered", "claims", "id")
DOCUMENTS = ("document", "title", "publisher", "dateline", "address", "reader", "claims", "id", "supersedes", "sha-256")


class Rows:
    """One report as rows, each table under its columns."""

    def __init__(self, report: Report) -> None:
        self.report = report
        claims = {claim.id: claim for claim in report.claims}
        self.dossier = Dossier(claims, {document.id: document for document in report.documents})

    @cached_property
    def _held(self) -> dict[str, int]:
        held: dict[str, int] = {}
        for claim in self.report.claims:
            if claim.id not in self.report.withdrawn:
                held[claim.document_id] = held.get(claim.document_id, 0) + 1
        return held

    def discrepancies(self) -> Iterator[Row]:
        """Yield a row for each discrepancy; its range is that of what is disputed first."""
        for finding in self.report.findings:
            one = finding.discrepancy
            found = ranges(one, self.dossier)
            ends = found[0].ends if found else (End("", ""),)
            low, high = ends[0], ends[-1]
            yield (
                *_named(finding), one.title, scope_words(one.scope),
                "; ".join(f"{each.words} {each.what}".strip() for each in found),
                low.words, low.claim, high.words, high.claim,
                wording.reason(one.explanation), " ".join(map(wording.reason, one.notes)),
                " ".join(settling(one, self.dossier)), _decided(finding),
                " ".join(one.claim_ids),
            )  # fmt: skip

    def positions(self) -> Iterator[Row]:
        """Yield a row for each claim of each position, the claim's columns behind the position's."""
        for finding in self.report.findings:
            one, decided = finding.discrepancy, _decided(finding)
            for index, position in enumerate(one.positions):
                head = (
                    *_named(finding)[:4], one.title, letter(index), _yes(index in one.disputed), position.origins,
                    decided,
                )  # fmt: skip
                for claim in self.dossier.known(position.claims):
                    yield (*head, *self.claim(claim))

    def all_claims(self) -> Iterator[Row]:
        """Yield every claim."""
        return map(self.claim, self.report.claims)

    def claim(self, claim: Claim) -> Row:
        """Return the columns of one claim."""
        document, quantity, period = self.dossier.document(claim), claim.quantity, claim.period
        cue = claim.attribution.cue
        return (
            claim.id, claim.kind.value, wording.claim_figure(claim),
            *((quantity.low, quantity.high, quantity.qualifier.value, quantity.unit) if quantity else (None,) * 4),
            wording.subject(claim) if claim.subject else None, claim.subject and claim.subject.concept,
            wording.happening(claim), claim.place, self.dossier.speaker(claim), claim.attribution.status.value,
            cue and cue.text, claim.as_of, period and period.start, period and period.end,
            document.name if document else None, document and document.publisher, document and document.dateline,
            self._paragraph(claim, document), claim.span.start, claim.span.end, claim.quote,
            _yes(claim.id in self.report.withdrawn), claim.document_id, document and document.sha256,
            _population(claim), source_as_written(claim), *self._compared_as(claim),
        )  # fmt: skip

    def _compared_as(self, claim: Claim) -> Row:
        found = self.report.working.bounds.get(claim.id)
        ends = (found.low, found.high, found.soft_low, found.soft_high) if found else (None,) * 4
        return *ends, self.report.working.origins.get(claim.id)

    def _paragraph(self, claim: Claim, document: Document | None) -> int | None:
        return self.dossier.passages.pages(document).number(claim.span.start) if document else None

    def relations(self) -> Iterator[Row]:
        """Yield what was compared and is no contradiction; a note that is about one thing has no other claim."""
        for one in self.report.compared.relations:
            yield (*self._side(one.a), *self._side(one.b), one.relation.value, wording.reason(one.reason), one.check)
        for note in self.report.notes:
            sides = [self._side(claim) for claim in self.dossier.known(note.claims[:2])]
            first, other = (*sides, _NO_SIDE, _NO_SIDE)[:2]
            yield (*first, *other, note.kind, wording.reason(note.text), note.check)

    def _side(self, claim: Claim) -> Row:
        return claim.id, claim.quote, self.dossier.speaker(claim)

    def working(self) -> Iterator[Row]:
        """Yield a row for each field of each dispute, and one for what follows from them."""
        for finding in self.report.findings:
            for step in steps(finding.discrepancy, self.report.working):
                head = (finding.discrepancy.id, step.sides, *step.claims)
                yield from ((*head, *row) for row in step.fields)
                yield (*head, "result", step.result, None)

    def sources(self) -> Iterator[Row]:
        """Yield every source."""
        return map(_source, self.report.sources)

    def documents(self) -> Iterator[Row]:
        """Yield every document with what proves it."""
        for one in self.report.documents:
            yield (
                one.name, one.title, one.publisher, one.dateline, one.uri, one.reader, self._held.get(one.id, 0),
                one.id, self.report.supersedes.get(one.id), one.sha256,
            )  # fmt: skip


_NO_SIDE: Row = (None, None, None)


def _decided(finding: Finding) -> str:
    return "; ".join(decision_words(said, finding) for said in finding.decisions)


def _named(finding: Finding) -> tuple[str, str, str, str, str]:
    one = finding.discrepancy
    return one.id, one.severity.value, finding.status.value, one.check, one.kind.value


def _population(claim: Claim) -> str | None:
    if claim.subject is None or not claim.subject.population:
        return None
    return "; ".join(f"{wording.spoken(key)}: {', '.join(words)}" for key, words in claim.subject.population.items())


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _source(one: NamedSource) -> Row:
    labels, aliases = "; ".join(one.labels), "; ".join(one.aliases)
    return (
        one.name, wording.spoken(one.kind.value), one.affiliation, labels, aliases, one.raised, one.lowered,
        " ".join(one.claims), one.id,
    )  # fmt: skip


FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula (OWASP, CSV Injection), full-width signs too."""


def text_cell(words: str) -> str:
    """Return words on one line that no spreadsheet reads as a formula: a quotation mark goes before such a start.

    What only looks like one stays what it is to a reader: the mark means "text" where cells are opened.
    """
    line = one_line(words)
    return f"'{line}" if line.startswith(FORMULA) else line


def cells(rows: Iterable[Row]) -> Iterator[tuple[Cell, ...]]:
    """Yield rows whose texts are safe to open."""
    for row in rows:
        yield tuple(text_cell(cell) if isinstance(cell, str) else cell for cell in row)
