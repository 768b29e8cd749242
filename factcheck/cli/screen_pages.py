"""The pages of the review screen, made of the report's pages and the store. Owns which parts a page has, and when.

Blind, a page shows sides and words alone: nothing that the engine concluded and nothing that anybody said.
"""

from collections.abc import Iterator, Sequence

from rich.text import Text

from factcheck.cli import acting, history, reasons
from factcheck.cli.casebook import Casebook
from factcheck.cli.review_pages import ReviewPages
from factcheck.model import Claim, Document, Finding, Quantity, Status
from factcheck.report import wording
from factcheck.report.cards import in_order, severity_label, waits
from factcheck.report.discrepancy_page import letter, reason_lines, scope_words
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, hanging, wrap
from factcheck.report.passages import LEGEND, STYLES, Marked, excerpt, marks
from factcheck.report.queue_page import beside, remark_lines
from factcheck.report.review_page import STATUS_WORDS
from factcheck.report.safe import one_line, safe
from factcheck.report.tables import discrepancy_lines, status_words
from factcheck.review.dialogue import Choice
from factcheck.review.screen.view import Mark
from factcheck.review.session import Done, Item
from factcheck.store.database import Store

LABEL = 10
TITLE = 9
"""Cells of a title that are left, whatever is said beside it."""
CLAIMS = 12
"""Paragraphs of a page; the document view shows all."""


class ScreenPages:
    """Pages as styled lines; each is made of the store as it is when it is asked for."""

    def __init__(self, store: Store, *, colour: bool) -> None:
        self._store, self._colour = store, colour
        self._plain = ReviewPages(store, Look())

    def item(self, item: Item, width: int, *, blind: bool) -> Sequence[Text]:
        look = Look(width, self._colour)
        with self._store.reading():
            book = Casebook(self._store)
            dossier = book.dossier(item.claims.values(), item.documents.values(), [item.finding])
            lines = [*_head(item.finding, look, blind), *_sides(item.finding, dossier, look)]
            lines += _words(item.finding, dossier, look)
            return lines if blind else [*lines, *_said(item, book, dossier, look)]

    def listed(self, finding: Finding, width: int, *, blind: bool) -> Text:
        one = finding.discrepancy
        if blind:
            return _cut(Text(one_line(one.title)), width)
        line = Text("  " if waits(finding) else "✓ ")
        line.append_text(severity_label(one.severity))
        line.pad_right(9 - line.cell_len)
        settled = [] if waits(finding) and not finding.decisions else [status_words(finding)]
        return _beside(line, Text(one_line(one.title)), " ".join([*settled, *beside(finding.remarks)]), width)

    def why(self, item: Item, width: int) -> Sequence[Text]:
        with self._store.reading():
            return list(reasons.of_discrepancy(Casebook(self._store), item.id).page(Look(width, self._colour)))

    def document(self, document_id: str) -> tuple[Document, Sequence[Mark]]:
        with self._store.reading():
            book = Casebook(self._store)
            document = book.document(document_id)
            return document, [(one.span, STYLES[one.role]) for one in _marks(book.claims([document]))]

    def claims(self, item: Item) -> Sequence[Choice]:
        return self._plain.claims(item)

    def reading(self, item: Item, claim: str) -> Sequence[Choice]:
        one = item.claims[claim]
        source = one.attribution.source
        return [
            *_ends(one.quantity),
            ("subject", one.subject.text if one.subject else ""),
            ("event", one.event.value if one.event else ""),
            ("source", source.name if source else ""),
            ("as_of", one.as_of.isoformat() if one.as_of else ""),
            ("place", one.place or ""),
        ]

    def done(self, done: Done) -> Sequence[str]:
        with self._store.reading():
            return list(acting.done_lines(done, Casebook(self._store)))

    def labelled(self, rows: Sequence[tuple[str, str]], width: int) -> Sequence[Text]:
        look = Look(width, self._colour)
        return [line for label, words in rows for line in hanging(Text(label, style="dim"), Text(words), look, LABEL)]

    def words(self, text: str) -> str:
        return acting.shortened(text, Casebook(self._store))

    def verbatim(self, text: str) -> str:
        return safe(text).replace("\u240d", " ")


def _beside(line: Text, title: Text, remark: str, width: int) -> Text:
    """A title and, at the right, what became of it: of the two the title is cut first, down to `TITLE` cells."""
    room = max(width - line.cell_len, 8)
    told = _cut(Text(remark, style="dim"), room - min(title.cell_len, TITLE) - 2) if remark else Text()
    left = room - told.cell_len - (2 if remark else 0)
    return line.append_text(_cut(title, left)).append(" " * (room - title.cell_len - told.cell_len)).append_text(told)


def _cut(line: Text, width: int) -> Text:
    line.truncate(max(width, 8), overflow="ellipsis")
    return line


def _ends(quantity: Quantity | None) -> list[Choice]:
    if quantity is None:
        return []
    low, high = ("open" if end is None else f"{end:f}" for end in (quantity.low, quantity.high))
    one = [("figure", low)] if low == high else []
    return [*one, ("low", low), ("high", high)]


def _head(finding: Finding, look: Look, blind: bool) -> Iterator[Text]:
    one = finding.discrepancy
    yield from wrap(Text(one_line(one.title), style="bold"), look.width)
    if not blind:
        yield severity_label(one.severity).append(
            f"   {one.check}   {STATUS_WORDS[finding.status]}", style="not bold default"
        )
    if finding.status is Status.DISPUTED and not blind:
        yield from hanging("said", _last_words(finding), look, LABEL)
    measured = scope_words(one.scope)
    if measured:
        yield from hanging("measured", Text(measured), look, LABEL)


def _last_words(finding: Finding) -> str:
    """What each reviewer said last: "ada confirmed, sources disagree; ben dismissed, immaterial"."""
    last = {one.reviewer: one for one in finding.decisions}
    said = (", ".join(filter(None, (one.verdict.value, one.reason))) for one in last.values())
    return "; ".join(f"{one_line(who)} {wording.spoken(words)}" for who, words in zip(last, said, strict=True))


def _rule(words: str, look: Look) -> Text:
    line = Text(f"─ {words} ", style="dim")
    return line.append("─" * max((look.width or 0) - line.cell_len, 0))


def _sides(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    yield Text()
    rows = []
    letters = {id(position): letter(place) for place, position in enumerate(finding.discrepancy.positions)}
    for position, disputed in in_order(finding.discrepancy):
        name = letters[id(position)] if disputed else ""
        figure = wording.position_figure(position, next(iter(dossier.known(position.claims)), None))
        for claim in dossier.known(position.claims):
            what = wording.happening(claim) if disputed else f"also {wording.happening(claim)}"
            rows.append((Text(name, style="bold"), Text(figure, style="bold"), what, dossier.speaker(claim),
                         wording.day(claim.as_of), Text(dossier.place(claim), style="dim")))  # fmt: skip
            name = figure = ""
    yield from Columns(right=frozenset({1}), firm=frozenset({0})).lines(rows, look)


def _words(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Each paragraph that a side stands in, once, with everything marked."""
    passages: dict[tuple[str, int], list[Claim]] = {}
    for position, _ in in_order(finding.discrepancy):
        for claim in dossier.known(position.claims):
            if claim.document_id in dossier.documents:
                where, number, _ = dossier.passages.span(claim)
                passages.setdefault((where, number), []).append(claim)
    for (document_id, number), claims in list(passages.items())[:CLAIMS]:
        document = dossier.documents[document_id]
        yield Text()
        yield _rule(f"{one_line(document.name)}, paragraph {number}", look)
        span = dossier.passages.pages(document).paragraph(claims[0].span.start)
        yield from wrap(excerpt(document.text, span, _marks(claims), look), look.width)
    if len(passages) > CLAIMS:
        yield Text(f"and {len(passages) - CLAIMS} more paragraphs", style="dim")
    if not look.colour:
        yield Text()
        yield from hanging("marks", f"{LEGEND}  ⟦content⟧", look, LABEL)


def _marks(claims: Sequence[Claim]) -> list[Marked]:
    contents = {Marked(span, "content") for claim in claims for span in claim.attribution.content}
    return sorted([*contents, *marks(claims)])


def _said(item: Item, book: Casebook, dossier: Dossier, look: Look) -> Iterator[Text]:
    """What the engine concluded and what people said."""
    yield Text()
    yield _rule("why", look)
    yield from reason_lines(item.finding.discrepancy, look)
    yield from remark_lines(item.finding.remarks, look, LABEL)
    for label, found in (("since then", item.since), ("history", history.lines(item.history, book))):
        for line in found:
            yield from hanging(Text(label, style="dim"), Text(acting.shortened(line.strip(), book)), look, LABEL)
            label = ""
    if item.related:
        yield Text()
        yield _rule("shares a claim with", look)
        yield from discrepancy_lines(item.related, dossier, look)
