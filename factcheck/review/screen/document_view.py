"""A whole document on the screen, with its claims marked, to read and to select words in. Owns offsets on the screen.

The text is shown in its logical order; a terminal that knows right-to-left scripts orders the signs of a line itself.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from factcheck.model import Document, Span
from factcheck.review.screen.view import Mark


class MarkedText(TextArea):
    """A text that cannot be edited, with marks. One character stands for one code point, so offsets stay true."""

    def __init__(self, shown: str, marks: Sequence[Mark]) -> None:
        self._starts = [0, *accumulate(len(line) + 1 for line in shown.split("\n"))]
        self._marks = marks
        super().__init__(shown, read_only=True, soft_wrap=True, show_line_numbers=False, id="text")

    def get_line(self, line_index: int) -> Text:
        """Return a line with the styles of its marks."""
        line = super().get_line(line_index)
        start, end = self._starts[line_index], self._starts[line_index] + len(line)
        for span, style in self._marks:
            if span.start < end and span.end > start:
                line.stylize(style, max(span.start - start, 0), span.end - start)
        return line

    def offset_of(self, location: tuple[int, int]) -> int:
        """Return the code point of a row and a column."""
        return self._starts[location[0]] + location[1]

    def location_of(self, offset: int) -> tuple[int, int]:
        """Return the row and the column of a code point."""
        row = max(row for row, start in enumerate(self._starts) if start <= offset)
        return row, offset - self._starts[row]

    @property
    def selected(self) -> Span:
        """The code points that are selected; nothing where only the cursor stands."""
        one, other = sorted((self.offset_of(self.selection.start), self.offset_of(self.selection.end)))
        return Span(one, other)


class DocumentView(ModalScreen[Span | None]):
    """The document; `+` answers with what is selected, Escape with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,v", "dismiss(None)", "go back", priority=True),
        Binding("plus", "add", "add the selected words as a claim", priority=True),
        Binding("n", "near(1)", "next claim", priority=True),
        Binding("p", "near(-1)", "claim before", priority=True),
    ]

    def __init__(self, document: Document, shown: str, marks: Sequence[Mark], at: int, legend: Text) -> None:
        super().__init__()
        self._document, self._shown, self._marks, self._at, self._legend = document, shown, marks, at, legend

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(self._legend, classes="question")
            yield MarkedText(self._shown, self._marks)
            told = "select words (mouse, or shift and arrows), then + adds them as a claim   n/p claims   Esc goes back"
            yield Static(Text(told), classes="hint")

    def on_mount(self) -> None:
        text = self.query_one(MarkedText)
        text.move_cursor(text.location_of(self._at), center=True)
        text.focus()

    def action_add(self) -> None:
        """Answer with the selection, without the blanks around it."""
        span = self.query_one(MarkedText).selected
        words = self._document.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        if not words.strip():
            self.notify("Select the words with the figure first: with the mouse, or shift and the arrow keys.")
            return
        self.dismiss(Span(start, start + len(words.strip())))

    def action_near(self, by: int) -> None:
        """Go to the figure after or before the cursor."""
        text = self.query_one(MarkedText)
        here = text.offset_of(text.cursor_location)
        places = sorted(self._figures(here, by))
        if places:
            text.move_cursor(text.location_of(places[0] if by > 0 else places[-1]), center=True)

    def _figures(self, here: int, by: int) -> Iterator[int]:
        return (span.start for span, style in self._marks if "bold" in style and (span.start - here) * by > 0)
