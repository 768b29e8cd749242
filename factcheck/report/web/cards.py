"""One discrepancy as the page shows it. Owns what stands in a card and in which words; no markup."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.comparison.working import Working
from factcheck.model import Claim, Document, Finding, Position, Remark, Span
from factcheck.report import wording
from factcheck.report.charts.course import course_chart
from factcheck.report.charts.figures import figures_chart
from factcheck.report.discrepancy_page import letter, scope_words
from factcheck.report.dossier import Dossier
from factcheck.report.ranges import Range, ranges
from factcheck.report.settling import settling
from factcheck.report.timeline import Moment, several_days, timeline
from factcheck.report.web.highlights import Piece, pieces
from factcheck.report.working import Step, more, read_as, steps

LONGEST = 4_000
"""Characters quoted of one paragraph."""


@dataclass(frozen=True, slots=True)
class Stand:
    """One position: what is reported, by whom, on which claims."""

    letter: str
    figure: str
    what: str
    speakers: tuple[str, ...]
    origins: int
    claims: tuple[Claim, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """A paragraph with every claim of the card that stands in it."""

    document: Document
    paragraph: int
    pieces: tuple[Piece, ...]
    claims: tuple[Claim, ...]
    cut: bool


@dataclass(frozen=True)
class Card:
    """One finding with what its card needs; `number` is its place in the report."""

    number: int
    finding: Finding
    dossier: Dossier
    working: Working = field(default_factory=Working)
    charted: bool = True

    @property
    def id(self) -> str:
        return self.finding.discrepancy.id

    @cached_property
    def ranges(self) -> tuple[Range, ...]:
        return ranges(self.finding.discrepancy, self.dossier)

    @cached_property
    def claims(self) -> list[Claim]:
        return self.dossier.known(self.finding.discrepancy.claim_ids)

    @cached_property
    def documents(self) -> list[Document]:
        """The documents behind it, each once."""
        ids = dict.fromkeys(claim.document_id for claim in self.claims)
        return [self.dossier.documents[id_] for id_ in ids if id_ in self.dossier.documents]

    @property
    def remarks(self) -> Iterator[tuple[str, Remark]]:
        """Yield what reviewers put beside it, each with its label; tags stand apart."""
        beside = self.finding.remarks
        for label, found in (
            ("Asked", (beside.question,)),
            ("Assigned to", (beside.assigned,)),
            ("Note by a person", beside.notes),
            ("Evidence", beside.evidence),
        ):
            yield from ((label, one) for one in found if one is not None)

    @property
    def measured(self) -> str:
        return scope_words(self.finding.discrepancy.scope)

    @property
    def against(self) -> str:
        """Return "A against C, B against C"."""
        disputes = self.finding.discrepancy.disputes
        return ", ".join(f"{letter(first)} against {letter(second)}" for first, second in disputes)

    @cached_property
    def stands(self) -> list[Stand]:
        return [self._stand(index, position) for index, position in enumerate(self.finding.discrepancy.positions)]

    def _stand(self, index: int, position: Position) -> Stand:
        claims = self.dossier.known(position.claims)
        first = claims[0] if claims else None
        return Stand(
            letter(index),
            wording.position_figure(position, first),
            wording.happening(first) if first else "",
            tuple(dict.fromkeys(self.dossier.speaker(claim) for claim in claims)) or position.sources,
            position.origins,
            tuple(claims),
            index in self.finding.discrepancy.disputed,
        )

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The claims by day, none where all are of one day."""
        found = timeline(self.finding.discrepancy, self.dossier)
        return found if several_days(found) else ()

    @cached_property
    def steps(self) -> list[Step]:
        """Each dispute, worked out."""
        return list(steps(self.finding.discrepancy, self.working))

    @property
    def more_steps(self) -> int:
        return more(self.finding.discrepancy, self.steps)

    def read_as(self) -> Iterator[tuple[Claim, tuple[str, ...]]]:
        """Yield each claim behind it with how it was read and compared, as `READ_AS` names it."""
        return ((claim, read_as(claim, self.working, self.dossier)) for claim in self.claims)

    @property
    def settling(self) -> tuple[str, ...]:
        return settling(self.finding.discrepancy, self.dossier)

    @cached_property
    def pictures(self) -> tuple[tuple[str, str], ...]:
        """Return each picture with the words below it."""
        if not self.charted:
            return ()
        one = self.finding.discrepancy
        drawn = (
            (
                figures_chart(one, self.dossier),
                "Each figure by source. Dot: one number; ring: about; bar and arrow: open to that side.",
            ),
            (course_chart(one, self.dossier), "The figures by the day they hold for."),
        )
        return tuple((svg, words) for svg, words in drawn if svg is not None)

    def quotations(self) -> Iterator[Quotation]:
        """Yield each paragraph behind the positions once."""
        quoted: dict[tuple[str, int], list[Claim]] = {}
        for claim in self.claims:
            if claim.document_id in self.dossier.documents:
                quoted.setdefault(self.dossier.passages.span(claim)[:2], []).append(claim)
        for (document, number), own in quoted.items():
            whole = self.dossier.passages.span(own[0])[2]
            span = _around(whole, own[0])
            text = self.dossier.documents[document].text
            yield Quotation(
                self.dossier.documents[document], number, tuple(pieces(text, span, own)), tuple(own), span != whole
            )


def _around(span: Span, claim: Claim) -> Span:
    """Return the paragraph or, of one longer than any real one, the part around the claim."""
    if span.end - span.start <= LONGEST:
        return span
    start = max(span.start, min(claim.span.start - LONGEST // 2, span.end - LONGEST))
    return Span(start, min(span.end, start + LONGEST))
