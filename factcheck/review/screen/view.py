"""What the screen shows, as it asks for it. Owns the words of that agreement; lays out nothing.

In blind mode a page holds no severity, check, verdict, or name of a reviewer, and nothing that the engine concluded.
"""

from collections.abc import Sequence
from typing import Protocol

from rich.text import Text

from factcheck.model import Document, Finding, Span
from factcheck.review.dialogue import Choice
from factcheck.review.session import Done, Item

Mark = tuple[Span, str]
"""Where in a document, and the style that says what stands there."""


class ScreenPages(Protocol):
    """Pages as styled lines no wider than asked for, without control characters."""

    def item(self, item: Item, width: int, *, blind: bool) -> Sequence[Text]:
        """Everything that is needed to decide: sides, words in context, reasons, what people said."""

    def listed(self, finding: Finding, width: int, *, blind: bool) -> Text:
        """One line of the queue."""

    def why(self, item: Item, width: int) -> Sequence[Text]:
        """Each disputed pair, field by field."""

    def document(self, document_id: str) -> tuple[Document, Sequence[Mark]]:
        """A document and the styles of its claims' figures, sources, cues and contents."""

    def claims(self, item: Item) -> Sequence[Choice]:
        """The claims of an item, to choose from."""

    def reading(self, item: Item, claim: str) -> Sequence[Choice]:
        """What a claim is read as: field and value, as they would be typed."""

    def done(self, done: Done) -> Sequence[str]:
        """What an act wrote and what it changed, in words."""

    def labelled(self, rows: Sequence[tuple[str, str]], width: int) -> Sequence[Text]:
        """Words with a label each, wrapped beside it."""

    def words(self, text: str) -> str:
        """Words on one line, without control characters; ids as short as they can be typed."""

    def verbatim(self, text: str) -> str:
        """A whole text without control characters but line ends and tabs, one character for one code point."""
