"""A report of some discrepancies only. Owns what is chosen by what, and that nothing named is then missing.

The findings are chosen by severity, status, check, source and document, as in the queue. A choice of documents or
sources narrows the lists behind the findings as well: to the claims of those, to whatever a finding or a relation of
theirs names, and to the documents and sources of all that. The other choices leave the lists whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.model import Finding, Severity, Status
from factcheck.pipeline.report import Chosen, Report


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked for; an empty or absent choice leaves all in."""

    severity: Severity | None = None
    """This one and what is more severe."""
    statuses: frozenset[Status] = frozenset()
    checks: frozenset[str] = frozenset()
    said: frozenset[str] | None = None
    """The claims of the sources asked for."""
    documents: frozenset[str] | None = None
    """Their ids."""
    words: tuple[str, ...] = ()
    """The choice as the person worded it, for the reader."""

    @property
    def narrows(self) -> bool:
        """Whether the lists behind the findings are narrowed too."""
        return self.said is not None or self.documents is not None


def selected(report: Report, wanted: Wanted) -> Report:
    """Return the report of what is wanted, saying so; every id that it names is still listed in it."""
    if not wanted.words:
        return report
    documents = {claim.id: claim.document_id for claim in report.claims}
    findings = tuple(one for one in report.findings if _fits(one, wanted, documents))
    chosen = replace(report, findings=findings, chosen=Chosen(wanted.words, len(report.findings)))
    return _narrowed(chosen, wanted) if wanted.narrows else chosen


def _fits(finding: Finding, wanted: Wanted, documents: dict[str, str]) -> bool:
    one = finding.discrepancy
    return (
        (wanted.severity is None or one.severity.rank <= wanted.severity.rank)
        and (not wanted.statuses or finding.status in wanted.statuses)
        and (not wanted.checks or one.check in wanted.checks)
        and (wanted.said is None or not wanted.said.isdisjoint(one.claim_ids))
        and (wanted.documents is None or any(documents.get(claim) in wanted.documents for claim in one.claim_ids))
    )


def _narrowed(report: Report, wanted: Wanted) -> Report:
    own = {
        claim.id
        for claim in report.claims
        if (wanted.said is None or claim.id in wanted.said)
        and (wanted.documents is None or claim.document_id in wanted.documents)
    }
    relations = tuple(one for one in report.compared.relations if one.a.id in own or one.b.id in own)
    notes = tuple(note for note in report.notes if not own.isdisjoint(note.claims))
    named = own | {claim for found in report.findings for claim in found.discrepancy.claim_ids}
    named |= {side.id for one in relations for side in (one.a, one.b)} | {id_ for note in notes for id_ in note.claims}
    named |= {claim.part_of for claim in report.claims if claim.id in named and claim.part_of}
    claims = tuple(claim for claim in report.claims if claim.id in named)
    held = {claim.document_id for claim in claims} | (wanted.documents or frozenset())
    held |= _before(held, report)
    return replace(
        report,
        claims=claims,
        documents=tuple(one for one in report.documents if one.id in held),
        supersedes={newer: older for newer, older in report.supersedes.items() if newer in held},
        compared=replace(report.compared, relations=relations),
        notes=notes,
        sources=tuple(
            replace(one, claims=kept) for one in report.sources if (kept := tuple(_among(one.claims, named)))
        ),
        withdrawn=report.withdrawn & named,
    )


def _before(documents: Iterable[str], report: Report) -> set[str]:
    """Return every version that these documents supersede, through all of them."""
    found: set[str] = set()
    for id_ in documents:
        while (older := report.supersedes.get(id_)) is not None and older not in found:
            found.add(older)
            id_ = older
    return found


def _among(claims: Iterable[str], named: set[str]) -> Iterable[str]:
    return (claim for claim in claims if claim in named)
