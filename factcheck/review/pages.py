"""What a linear review shows, and the letters of its verdicts. Owns the words of that agreement; lays out nothing."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from factcheck.model import Finding, Verdict
from factcheck.review.dialogue import Choice
from factcheck.review.session import Done, Item

VERDICTS: Sequence[tuple[str, Verdict]] = (
    ("c", Verdict.CONFIRMED),
    ("n", Verdict.NOT_COMPARABLE),
    ("s", Verdict.SAME_ORIGIN),
    ("x", Verdict.EXPLAINED),
    ("m", Verdict.MISREAD),
    ("d", Verdict.DISMISSED),
    ("u", Verdict.UNSURE),
)
"""Each with its letter; its number is its place here."""


class Pages(Protocol):
    """What is shown, as lines without control characters."""

    def item(self, item: Item, place: str) -> Iterable[str]:
        """Everything that is needed to decide: sides, quotes in context, reasons, what people said."""

    def why(self, item: Item) -> Iterable[str]:
        """Each disputed pair, field by field."""

    def document(self, document_id: str) -> Iterable[str]:
        """The whole text of a document."""

    def listed(self, findings: Sequence[Finding], start: int) -> Iterable[str]:
        """A part of the queue."""

    def done(self, done: Done) -> Iterable[str]:
        """What an act wrote and what it changed, in words."""

    def claims(self, item: Item) -> Sequence[Choice]:
        """The claims on the page, to choose from."""

    def words(self, text: str) -> str:
        """Words of a document on one line."""


def spoken(value: str) -> str:
    """Return a closed value as words."""
    return value.replace("_", " ")
