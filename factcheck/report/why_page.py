"""Why claims do, or do not, contradict each other: by field, by claim, or all at once. Owns those pages."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.comparison.settling import what_settles
from factcheck.model import Claim, Finding
from factcheck.report import wording
from factcheck.report.cards import heading
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, hanging
from factcheck.report.safe import one_line
from factcheck.report.tables import discrepancy_lines
from factcheck.store.outcome import StoredNote

QUOTE = 240
"""Characters of a sentence quoted on a terminal; `show` has the whole passage."""
EXAMPLES = 3
"""Claims named for each reason not to compare, on a terminal; a pipe gets all."""
NOT_COMPARED = "not compared"
FIT_STYLE = {"same": "green", "disjoint": "red", "unknown": "yellow", "fits": "green", "agree": "green"}


def pair_page(
    claims: Sequence[Claim], rows: Iterable[tuple[str, str, str]], result: str, dossier: Dossier, look: Look
) -> Iterator[Text]:
    """Yield who says what, then each compared field with its words and how they stand, then what follows."""
    yield from sides(claims, dossier, look)
    table = [
        (Text(one_line(field), style="dim"), wording.reason(words), Text(one_line(fit), style=_style(fit)))
        for field, words, fit in rows
    ]
    if table:
        yield Text()
        yield from Columns(firm=frozenset({0})).lines(table, look)
    yield Text()
    yield from hanging("→ ", Text(wording.reason(result.removeprefix("→"))), look, 2)


def sides(claims: Sequence[Claim], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield who says what, a line a claim, and then in which words."""
    firm = frozenset({0, 1})
    yield from Columns(right=frozenset({1}), firm=firm).lines([_claim(claim, dossier) for claim in claims], look)
    yield from _quotes(claims, dossier, look)


def _claim(claim: Claim, dossier: Dossier) -> tuple[Text | str, ...]:
    return (
        Text(dossier.short(claim.id), style="dim"),
        Text(wording.claim_figure(claim), style="bold"),
        " ".join(word for word in (wording.subject(claim), wording.happening(claim)) if word),
        dossier.speaker(claim),
        Text(dossier.place(claim), style="dim"),
    )


def _quotes(claims: Iterable[Claim], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the sentences of the claims, each quoted once."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        sentences.setdefault((claim.document_id, claim.sentence.start), []).append(claim)
    budget = None if look.width is None else QUOTE
    for quoted in sentences.values():
        quote = Text("“").append_text(dossier.passages.sentence(quoted, look, budget)).append("”")
        yield from hanging("  ", quote, look, 2)


def _style(fit: str) -> str:
    return FIT_STYLE.get(fit.split(" ")[0], "")


def claim_page(
    claim: Claim,
    others: Sequence[tuple[Claim, str, str]],
    findings: Sequence[Finding],
    dossier: Dossier,
    look: Look,
) -> Iterator[Text]:
    """Yield what the other claims are to one: claim, relation, reason. Those not compared come last."""
    yield from sides([claim], dossier, look)
    yield Text()
    if findings:
        yield from discrepancy_lines(findings, dossier, look)
        yield Text()
    near = [one for one in others if one[1] != NOT_COMPARED]
    apart = [one for one in others if one[1] == NOT_COMPARED]
    yield Text(f"Compared with {wording.plural(len(near), 'other claim')}", style="bold")
    yield from _others(near, dossier, look)
    if apart:
        yield Text()
        yield Text(f"Not compared with {wording.plural(len(apart), 'other claim')}", style="bold")
        yield from Columns(right=frozenset({0})).lines(_apart(apart, dossier, look), look)


def _apart(others: Iterable[tuple[Claim, str, str]], dossier: Dossier, look: Look) -> Iterator[tuple[Text | str, ...]]:
    """Yield each reason once, with how many claims it keeps apart and which."""
    reasons: dict[str, list[Claim]] = {}
    for other, _, reason in others:
        reasons.setdefault(wording.reason(reason), []).append(other)
    for reason, claims in reasons.items():
        shown = claims if look.width is None else claims[:EXAMPLES]
        words = [
            f"{wording.claim_figure(claim)} {wording.subject(claim)} ({dossier.short(claim.id)})" for claim in shown
        ]
        more = [f"{len(claims) - len(shown)} more"] if len(claims) > len(shown) else []
        yield f"{len(claims)}", reason, Text("; ".join([*words, *more]), style="dim")


def _others(others: Iterable[tuple[Claim, str, str]], dossier: Dossier, look: Look) -> Iterator[Text]:
    rows = [
        (
            Text(dossier.short(other.id), style="dim"),
            Text(wording.claim_figure(other), style="bold"),
            wording.subject(other),
            Text("" if relation == NOT_COMPARED else relation),
            wording.reason(reason),
        )
        for other, relation, reason in others
    ]
    return Columns(right=frozenset({1}), firm=frozenset({0, 3})).lines(rows, look)


def discrepancy_head(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the question, the reasons and the notes of a discrepancy."""
    yield from heading(finding, dossier, look)
    discrepancy = finding.discrepancy
    yield from hanging("→ ", f"{wording.reason(discrepancy.explanation)}   [{discrepancy.check}]", look, 2)
    for note in (*discrepancy.notes, what_settles(discrepancy, dossier.named)):
        yield from hanging("  ", wording.reason(note), look, 2)


def notes_page(notes: Sequence[StoredNote], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield what was compared and is no contradiction, by kind, with the claims it rests on."""
    if not notes:
        yield Text("Nothing was compared yet, or everything that was is a discrepancy.")
    for kind in dict.fromkeys(note.kind for note in notes):
        own = [note for note in notes if note.kind == kind]
        yield Text(f"{wording.spoken(kind)} ({len(own)})", style="bold")
        yield from Columns(indent=2, firm=frozenset({0})).lines([_note(note, dossier) for note in own], look)
        yield Text()


def _note(note: StoredNote, dossier: Dossier) -> tuple[Text | str, ...]:
    ids = " ".join(map(dossier.short, note.claims[:2]))
    return Text(ids, style="dim"), wording.reason(note.text), Text(f"[{note.check}]", style="dim")
