"""What `why` answers, in every form. Owns the asking; `comparison.why` knows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from factcheck.cli.casebook import Casebook
from factcheck.comparison.settling import what_settles
from factcheck.comparison.why import Beside, Explanation, explain_claim, explain_disputes, explain_pair
from factcheck.model import Claim, Discrepancy, Finding
from factcheck.report import why_page
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer in each form."""

    records: list[Record]
    rows: Iterable[Sequence[object]]
    page: Callable[[Look], Iterator[Text]]


def of_pair(book: Casebook, one: str, other: str) -> Answer:
    """Answer how two claims stand."""
    a, b = book.claim(one), book.claim(other)
    explained = _explained(book, a, b)
    claims, dossier = _ordered(explained, a, b), book.dossier([a, b])
    return Answer(
        [_pair_record(explained, claims)],
        _pair_rows(explained, claims),
        lambda look: _pair_page(explained, claims, dossier, look),
    )


def of_claim(book: Casebook, id_: str) -> Answer:
    """Answer what every other count is to one claim, compared ones first."""
    claim, claims, documents = book.claim(id_), book.current_claims(), book.current_documents()
    others = sorted(explain_claim(claim, claims, documents, book.settings(), book.judgements()), key=_nearness)
    findings = book.findings_about([id_])
    dossier = book.dossier([claim, *claims], findings=findings)
    record = {
        "claim": id_,
        "others": [
            {"claim": other.claim, "relation": other.relation, "check": other.check, "decision": other.decision}
            for other in others
        ],
        "discrepancies": [finding.discrepancy.id for finding in findings],
    }
    return Answer(
        [record],
        ((id_, other.claim, other.relation or "not compared", other.check, other.decision) for other in others),
        lambda look: why_page.claim_page(claim, _besides(others, dossier), findings, dossier, look),
    )


def of_discrepancy(book: Casebook, id_: str) -> Answer:
    """Answer what is behind a discrepancy: its explanation, and each disputed pair field by field."""
    finding = book.finding(id_)
    dossier = book.dossier(findings=[finding])
    discrepancy = finding.discrepancy
    explained = explain_disputes(
        list(_disputed(discrepancy, dossier)),
        discrepancy.check,
        book.current_documents(),
        book.settings(),
        book.current_claims(),
        book.judgements(),
    )
    shown = [(one, [dossier.claims[id_] for id_ in one.ids]) for one in explained]
    record = {
        "discrepancy": id_,
        "check": discrepancy.check,
        "explanation": discrepancy.explanation,
        "notes": list(discrepancy.notes),
        "settles": what_settles(discrepancy, dossier.named),
        "pairs": [_pair_record(explained, claims) for explained, claims in shown],
    }
    rows = [row for explained, claims in shown for row in _pair_rows(explained, claims)]
    outcome = (id_, None, discrepancy.kind, discrepancy.check, discrepancy.explanation)
    return Answer([record], [outcome, *rows], lambda look: _discrepancy_page(finding, shown, dossier, look))


def of_everything(book: Casebook) -> Answer:
    """Answer what was compared in the whole store and is no contradiction."""
    notes = book.notes()
    records = [{"kind": n.kind, "check": n.check, "claims": list(n.claims), "text": n.text} for n in notes]
    claims = book.current_claims()
    return Answer(
        records,
        ((*(*n.claims, None, None)[:2], n.kind, n.check, n.text) for n in notes),
        lambda look: why_page.notes_page(notes, book.dossier(claims), look),
    )


def of_two(book: Casebook, one: str, other: str) -> Explanation:
    """Return how two claims stand, withdrawn ones too."""
    return _explained(book, book.claim(one), book.claim(other))


def _explained(book: Casebook, a: Claim, b: Claim) -> Explanation:
    return explain_pair(a, b, book.current_documents(), book.settings(), book.current_claims(), book.judgements())


def _ordered(explained: Explanation, a: Claim, b: Claim) -> list[Claim]:
    """Return the claims in the order in which the explanation speaks of them."""
    first, second = explained.claims
    return [b, a] if first.startswith(b.quote) and second.startswith(a.quote) and a.quote != b.quote else [a, b]


def _disputed(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """Yield the claims of both sides of every disputed pair of positions."""
    sides = [list(dossier.known(position.claims)) for position in discrepancy.positions]
    for first, second in discrepancy.disputes:
        if sides[first] and sides[second]:
            yield sides[first], sides[second]


def _nearness(other: Beside) -> tuple[bool, str]:
    """Compared first; then those that differ in time only, then those that measure something else."""
    return other.relation is None, "" if other.relation else {"C11": "0"}.get(other.check or "", "1")


def _besides(others: Iterable[Beside], dossier: Dossier) -> list[tuple[Claim, str, str]]:
    return [
        (dossier.claims[other.claim], str(other.relation or "not compared"), other.decision)
        for other in others
        if other.claim in dossier.claims
    ]


def _pair_record(explained: Explanation, claims: Sequence[Claim]) -> Record:
    return {
        "claims": [claim.id for claim in claims],
        "relation": explained.relation,
        "check": explained.check,
        "decision": explained.decision,
        "would_change": explained.would_change,
        "fields": [{"field": row.field, "words": row.words, "verdict": row.verdict} for row in explained.rows],
    }


def _pair_rows(explained: Explanation, claims: Sequence[Claim]) -> list[Sequence[object]]:
    a, b = (claim.id for claim in claims)
    rows: list[Sequence[object]] = [(a, b, row.field, row.verdict, row.words) for row in explained.rows]
    return [*rows, (a, b, explained.relation or "not compared", explained.check, explained.decision)]


def _pair_page(explained: Explanation, claims: Sequence[Claim], dossier: Dossier, look: Look) -> Iterator[Text]:
    rows = [(row.field, row.words, row.verdict) for row in explained.rows]
    return why_page.pair_page(claims, rows, explained.result, dossier, look)


def _discrepancy_page(
    finding: Finding, pairs: Sequence[tuple[Explanation, list[Claim]]], dossier: Dossier, look: Look
) -> Iterator[Text]:
    yield from why_page.discrepancy_head(finding, dossier, look)
    if not pairs:
        yield Text()
        yield from why_page.sides(dossier.known(finding.discrepancy.claim_ids), dossier, look)
    for explained, claims in pairs:
        yield Text()
        yield from _pair_page(explained, claims, dossier, look)
