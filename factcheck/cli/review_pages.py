"""The pages of a linear review, made of the report's pages and the store. Owns no word of its own but the claims'."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.cli import acting, history, reasons
from factcheck.cli.casebook import Casebook
from factcheck.model import Finding
from factcheck.report import wording
from factcheck.report.layout import Columns, Look
from factcheck.report.queue_page import beside
from factcheck.report.review_page import article_lines, review_page
from factcheck.report.safe import one_line
from factcheck.report.tables import discrepancy_lines, status_words
from factcheck.review.dialogue import Choice
from factcheck.review.session import Done, Item
from factcheck.store.database import Store


class ReviewPages:
    """Pages as plain lines; each is made of the store as it is when it is asked for."""

    def __init__(self, store: Store, look: Look) -> None:
        self._store = store
        self._look = look

    def _lines(self, lines: Iterable[Text]) -> list[str]:
        return [line.plain for line in lines]

    def item(self, item: Item, place: str) -> Iterable[str]:
        with self._store.reading():
            book = Casebook(self._store)
            dossier = book.dossier(item.claims.values(), item.documents.values(), [item.finding])
            done = list(history.lines(item.history, book))
            related = list(discrepancy_lines(item.related, dossier, self._look))
            return self._lines(review_page(item.finding, place, dossier, self._look, done, related))

    def why(self, item: Item) -> Iterable[str]:
        with self._store.reading():
            return self._lines(reasons.of_discrepancy(Casebook(self._store), item.id).page(self._look))

    def document(self, document_id: str) -> Iterable[str]:
        with self._store.reading():
            book = Casebook(self._store)
            document = book.document(document_id)
            dossier = book.dossier(book.claims([document]), [document])
            dated = wording.day(document.dateline) or "undated"
            words = f", {one_line(document.publisher or 'publisher not stated')}, {dated}"
            return self._lines(article_lines(words, dossier, document_id, self._look))

    def listed(self, findings: Sequence[Finding], start: int) -> Iterable[str]:
        rows = [
            (
                f"{number}",
                found.discrepancy.severity.value.upper(),
                one_line(found.discrepancy.title),
                status_words(found),
                "; ".join(beside(found.remarks)),
            )
            for number, found in enumerate(findings, start + 1)
        ]
        return self._lines(Columns(right=frozenset({0}), firm=frozenset({0, 1})).lines(rows, self._look))

    def done(self, done: Done) -> Iterable[str]:
        with self._store.reading():
            return list(acting.done_lines(done, Casebook(self._store)))

    def claims(self, item: Item) -> Sequence[Choice]:
        with self._store.reading():
            return list(self._claims(item))

    def _claims(self, item: Item) -> Iterator[Choice]:
        book = Casebook(self._store)
        dossier = book.dossier(item.claims.values(), item.documents.values())
        for claim in dossier.known(item.finding.discrepancy.claim_ids):
            words = (wording.claim_figure(claim), wording.subject(claim), wording.happening(claim))
            said = " ".join(word for word in words if word)
            yield claim.id, f"{said}, {dossier.speaker(claim)}, {dossier.place(claim)}, {book.short(claim.id)}"

    def words(self, text: str) -> str:
        return one_line(text)
