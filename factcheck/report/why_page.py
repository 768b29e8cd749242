"""Why two claims do, or do not, contradict each other: field by field, then the outcome. Owns that page only."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.model import Claim
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, hanging
from factcheck.report.safe import one_line

QUOTE = 240
"""Characters of a sentence quoted on a terminal; `show` has the whole passage."""
VERDICT_STYLE = {"same": "green", "disjoint": "red", "unknown": "yellow"}


def why_page(
    claims: Sequence[Claim],
    rows: Iterable[tuple[str, str, str]],
    outcome: Iterable[str],
    dossier: Dossier,
    look: Look,
) -> Iterator[Text]:
    """Yield who says what, then each compared field with its words and how they stand, then what follows."""
    yield from Columns(right=frozenset({1}), firm=frozenset({0, 1})).lines(
        [
            (
                Text(dossier.short(claim.id), style="dim"),
                Text(wording.claim_figure(claim), style="bold"),
                " ".join(word for word in (wording.subject(claim), wording.happening(claim)) if word),
                dossier.speaker(claim),
                Text(dossier.place(claim), style="dim"),
            )
            for claim in claims
        ],
        look,
    )
    for quoted in _by_sentence(claims):
        budget = None if look.width is None else QUOTE
        quote = Text("“").append_text(dossier.passages.sentence(quoted, look, budget)).append("”")
        yield from hanging("  ", quote, look, 2)
    table = [
        (Text(one_line(field), style="dim"), one_line(words), Text(one_line(verdict), style=_style(verdict)))
        for field, words, verdict in rows
    ]
    if table:
        yield Text()
        yield from Columns(firm=frozenset({0})).lines(table, look)
    yield Text()
    for line in outcome:
        yield from hanging("→ ", Text(one_line(line), style="bold"), look, 2)


def _by_sentence(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Group claims that stand in one sentence, so that it is quoted once."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.document_id, claim.sentence.start), []).append(claim)
    return list(found.values())


def _style(verdict: str) -> str:
    return VERDICT_STYLE.get(verdict.split(" ")[0], "")
