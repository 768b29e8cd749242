"""The list of discrepancies beside the page. Owns which part of the queue is in sight; reads no more than that part."""

from collections.abc import Callable

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widget import Widget

from factcheck.review.screen.view import ScreenPages
from factcheck.review.session import Queue


class QueueView(Widget):
    """A window onto the queue: as many rows as there is room for, so ten thousand cost what a hundred cost."""

    class Chosen(Message):
        """A row was pressed."""

        def __init__(self, id_: str) -> None:
            super().__init__()
            self.id_ = id_

    def __init__(self, queue: Callable[[], Queue], pages: ScreenPages, *, blind: bool) -> None:
        super().__init__(id="queue")
        self._queue, self._pages, self._blind = queue, pages, blind
        self._top = 0
        self._lines: list[Text] = []
        self._current: str | None = None
        self._asked = False
        """Whether there was anything to look for yet."""
        self.border_title = "Queue"

    def show(self, current: str | None) -> None:
        """Draw anew with `current` in sight."""
        self._current, self._asked = current, True
        self._read(follow=True)

    def _read(self, *, follow: bool) -> None:
        queue, height = self._queue(), max(self.size.height, 1)
        place = queue.place(self._current) if self._current is not None and self._current in queue else None
        if follow and place is not None and not self._top <= place < self._top + height:
            self._top = place - height // 2
        self._top = max(0, min(self._top, len(queue) - height))
        self._lines = []
        for number, found in enumerate(queue.page(self._top, height), self._top):
            line = Text("▸ " if number == place else "  ")
            line.append_text(self._pages.listed(found, self.size.width - 2, blind=self._blind))
            if number == place:
                line.stylize("reverse")
            self._lines.append(line)
        more = "" if len(queue) <= height else f"{self._top + 1:,}-{self._top + len(self._lines):,} of "
        self.border_subtitle = f"{more}{len(queue):,}"
        self.refresh()

    def render(self) -> Text:
        text = Text("\n", no_wrap=True, overflow="crop").join(self._lines)
        return text if self._lines or not self._asked else Text("nothing fits these filters", style="dim")

    def on_resize(self, _event: events.Resize) -> None:
        self._read(follow=True)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._scroll_by(3)
        event.stop()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._scroll_by(-3)
        event.stop()

    def _scroll_by(self, rows: int) -> None:
        self._top += rows
        self._read(follow=False)

    def on_click(self, event: events.Click) -> None:
        place = self._top + event.get_content_offset_capture(self).y
        if place < len(self._queue()):
            self.post_message(self.Chosen(self._queue().at(place)))
