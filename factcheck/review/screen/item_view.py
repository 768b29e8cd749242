"""The page of one discrepancy beside the list. Owns when it is laid out anew; what it says, `ScreenPages` knows."""

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from factcheck.review.screen.view import ScreenPages
from factcheck.review.session import Item

WIDEST = 120
"""Longer lines are hard to read."""


class ItemView(VerticalScroll):
    """A page that scrolls; a new item is shown from its top."""

    def __init__(self, pages: ScreenPages, *, blind: bool) -> None:
        super().__init__(id="item")
        self._pages, self._blind = pages, blind
        self._item: Item | None = None
        self._nothing = ""

    def compose(self) -> ComposeResult:
        yield Static(id="page")

    def show(self, item: Item | None, nothing: str) -> None:
        """Show an item, or the words for none."""
        if item is None or self._item is None or item.id != self._item.id:
            self.scroll_home(animate=False)
        self._item, self._nothing = item, nothing
        self._lay_out()

    def _lay_out(self) -> None:
        page = self.query_one("#page", Static)
        if self._item is None:
            page.update(Text(self._nothing))
            self.border_title = ""
            return
        width = max(min(self.size.width - 2, WIDEST), 30)
        lines = self._pages.item(self._item, width, blind=self._blind)
        page.update(Text("\n").join(lines))
        self.border_title = self._item.id[:10]

    def on_resize(self, _event: events.Resize) -> None:
        self._lay_out()
