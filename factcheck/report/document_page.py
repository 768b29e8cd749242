"""The page of one document: what is known of it, and its claims. Owns that page only."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.model import Claim, Document, Extraction
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging
from factcheck.report.safe import one_line
from factcheck.report.tables import claim_lines

LABEL = 12


def document_page(
    document: Document,
    claims: Sequence[Claim],
    dossier: Dossier,
    look: Look,
    supersedes: str | None = None,
    out: str = "",
    history: Iterable[str] = (),
) -> Iterator[Text]:
    """Yield the page; `supersedes` is the id of the version before, `out` whether it was taken out and by whom."""
    yield Text(one_line(document.name), style="bold")
    header = document.header.of(document.text) if document.header else ""
    facts = {
        "id": document.id,
        "status": out,
        "title": document.title or "",
        "publisher": document.publisher or wording.NOT_STATED,
        "dateline": wording.day(document.dateline) or f"{wording.NOT_STATED}: days named without a year stay unread",
        "address": document.uri or "",
        "header": header,
        "text": f"{wording.plural(len(document.text), 'character')}, "
        f"{wording.plural(len(dossier.passages.pages(document).spans), 'paragraph')}, language {document.language}",
        "read by": document.reader,
        "sha256": document.sha256,
        "supersedes": supersedes or "",
    }
    for label, value in facts.items():
        if value:
            yield from hanging(Text(label, style="dim"), one_line(value), look, LABEL)
    yield Text()
    if claims:
        yield from claim_lines(claims, dossier, look)
    else:
        yield Text("None of its claims counts." if out else "No claims were found in it.")
    done = list(history)
    if done:
        yield Text()
        yield Text("What people did", style="dim")
        yield from map(Text, done)


def extraction_lines(extraction: Extraction, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield what was read from one document: a line about it, the table of its claims, an empty line."""
    document, claims = extraction.document, extraction.claims
    facts = [
        one_line(document.publisher or ""),
        wording.day(document.dateline) or "no dateline",
        wording.plural(len(claims), "claim"),
        wording.plural(len(extraction.attributions), "attribution"),
    ]
    yield Text(one_line(document.name), style="bold").append(
        "".join(f"   {fact}" for fact in facts if fact), style="dim"
    )
    yield from claim_lines(claims, dossier, look)
    yield Text()
