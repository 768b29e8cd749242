"""The review screen: the list, the page, one key each. Owns layout, moving about, and telling what a key wrote.

What an act does, `ReviewSession` knows, and it has written it before the screen is drawn again: the program may be
killed at any moment, and begins again at the same place.
"""

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual import events, work
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from factcheck.errors import UsageError
from factcheck.model import Status
from factcheck.review.refusals import at_keys
from factcheck.review.screen.acts import Acts
from factcheck.review.screen.dialogs import Ask, Choose, Page
from factcheck.review.screen.filters import described, presets
from factcheck.review.screen.item_view import ItemView
from factcheck.review.screen.keys import KEYS, Key
from factcheck.review.screen.queue_view import QueueView
from factcheck.review.screen.view import ScreenPages
from factcheck.review.session import Filters, Order, ReviewSession

BAR = 16
"""Cells of the bar of progress."""
WIDE = 116
"""Columns from which list and page stand side by side."""
BLIND = "blind: no severity, verdict or name is shown. This is a view, not access control: the store holds them."


class ReviewApp(Acts, App[None]):
    """One review session on the screen."""

    CSS_PATH = Path("screen.tcss")
    TITLE = "factcheck review"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.name, key.action, key.help, show=False, priority=key.typed == "Tab") for key in KEYS
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012

    def __init__(
        self, session: ReviewSession, filters: Filters, order: Order, pages: ScreenPages, *, blind: bool = False
    ) -> None:
        # The terminal's own colours: textual would draw in greys, and NO_COLOR means none.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.session, self.pages, self.blind = session, pages, blind
        self.wanted, self.order = self._seen_by(filters), Order.DOCUMENT if blind else order
        self.written = 0

    def _seen_by(self, filters: Filters) -> Filters:
        """In blind mode everything waits that one has not decided oneself, whatever others said."""
        if not self.blind:
            return filters
        return replace(filters, statuses=None, verdict=None, severity=None, unreviewed=self.session.reviewer)

    @property
    def adjudicating(self) -> bool:
        """Whether the list is that of disputes."""
        return self.wanted.statuses == frozenset({Status.DISPUTED})

    @property
    def room(self) -> int:
        """Cells of a line of a page over the screen."""
        return max(self.size.width - 12, 30)

    @property
    def live_keys(self) -> list[Key]:
        """The keys that do something now."""
        return [key for key in KEYS if not (self.blind and key.leaks)]

    def compose(self) -> ComposeResult:
        yield Static(id="top")
        with Horizontal(id="panes"):
            yield QueueView(lambda: self.session.queue, self.pages, blind=self.blind)
            yield ItemView(self.pages, blind=self.blind)
        yield Static(id="message")
        yield Static(id="keys")

    def on_mount(self) -> None:
        self.session.open(self.wanted, self.order)
        self.call_after_refresh(self.show)
        if self.blind or self.adjudicating:
            self.tell(BLIND if self.blind else "where reviewers disagree: your verdict settles it")

    def on_resize(self, event: events.Resize) -> None:
        self.screen_stack[0].query_one("#keys", Static).update(self._footer(event.size.width - 2))
        if self.session.current is not None:
            self.screen_stack[0].query_one("#top", Static).update(self._top(event.size.width - 2))

    def _footer(self, width: int) -> Content:
        """The keys that are used most, each to be pressed with the mouse too; a line never breaks within one."""
        lines: list[list[Content]] = [[]]
        room = width
        for key in self.live_keys:
            if key.footer:
                pressed = Style.from_meta({"@click": f"app.{key.action}"})
                one = Content.assemble((key.typed, pressed + Style(bold=True)), (f" {key.footer}", pressed))
                if one.cell_length > room:
                    lines.append([])
                    room = width
                lines[-1].append(one)
                room -= one.cell_length + 2
        return Content("\n").join(Content("  ").join(line) for line in lines)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a question is open, the keys are its own; blind, there are fewer."""
        if action == "quit" or action not in {key.action.partition("(")[0] for key in KEYS}:
            return True
        return len(self.screen_stack) == 1 and not (self.blind and _leaks(action, parameters))

    # ------------------------------------------------------------------------------------------------------ showing

    def show(self) -> None:
        """Draw what lies before the reviewer."""
        item = self.session.current
        main = self.screen_stack[0]
        main.query_one("#top", Static).update(self._top(self.size.width - 2))
        main.query_one(QueueView).show(item.id if item else None)
        main.query_one(ItemView).show(item, self._nothing())

    def _top(self, width: int) -> Text:
        """Who reviews what, how far it has come, and the filter: never cut; what says least goes first."""
        progress = self.session.progress()
        done = round(BAR * progress.decided / progress.total) if progress.total else 0
        store = self.pages.words(Path(self.session.store.place.name).name)
        who = f"reviewer: {self.pages.words(self.session.reviewer)}"
        far = f"{progress.decided:,} of {progress.total:,} decided"
        bar = f"{far} {'█' * done}{'░' * (BAR - done)}"
        shown = f"filter: {self.pages.words(described(self.wanted, blind=self.blind))}"
        for parts in (("factcheck review", store, who, bar, shown), (who, bar, shown), (who, far, shown)):
            if cell_len("   ".join(parts)) <= width:
                return Text("   ".join(parts), style="bold")
        return Text(f"{who}   {bar if cell_len(who + bar) + 3 <= width else far}\n{shown}", style="bold")

    def _nothing(self) -> str:
        progress = self.session.progress()
        head = f"Nothing waits any more: {progress.decided:,} of {progress.total:,} decided."
        if progress.waiting:
            shown = described(self.wanted, blind=self.blind)
            head = f"Nothing waits here any more ({shown}); {progress.waiting:,} others do."
        keys = (
            "z  takes your last act back",
            "f  shows others, and what is decided",
            "q  leaves; then: factcheck report",
        )
        return "\n".join((head, "", *keys))

    def tell(self, words: str, *, refused: bool = False) -> None:
        """Say what was written and how to take it back, or what cannot be."""
        line = Text(self.pages.words(words), style="bold red" if refused else "bold")
        self.screen_stack[0].query_one("#message", Static).update(line)

    def refuse(self, error: Exception) -> None:
        """Say why something cannot be."""
        told = at_keys(str(error)).rstrip(".")
        self.tell(f"That cannot be: {told}. Nothing was written.", refused=True)

    # ------------------------------------------------------------------------------------------------------- moving

    def on_queue_view_chosen(self, chosen: QueueView.Chosen) -> None:
        self.session.go(chosen.id_)
        self.show()

    def action_step(self, by: int) -> None:
        """Go one place up or down the list."""
        moved = self.session.following() if by > 0 else self.session.previous()
        if not moved:
            self.tell("this is the last in the list" if by > 0 else "this is the first in the list")
        self.show()

    def action_skip(self) -> None:
        """Leave it for now."""
        self.tell("left for later; nothing was written" if self.session.skip() else "nothing else waits")
        self.show()

    @work
    async def action_go(self) -> None:
        """Go to a number of the list, or an id."""
        typed = await self.push_screen_wait(Ask("Number in the list, or id", hint="Enter goes there; Esc goes back"))
        if not typed:
            return
        queue = self.session.queue
        try:
            if typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(queue):
                typed = queue.at(int(typed) - 1)
            self.session.go(typed)
        except UsageError as error:
            self.tell(at_keys(str(error)), refused=True)
        self.show()

    @work
    async def action_search(self) -> None:
        """Show what holds some words."""
        before = self.wanted.words or ""
        words = await self.push_screen_wait(
            Ask("Words to search in questions and reasons", before, "Enter searches, nothing shows all; Esc goes back")
        )
        if words is not None:
            self._open(replace(self.wanted, words=words or None), f"nothing here holds “{words}”")

    @work
    async def action_filter(self) -> None:
        """Show another part of what was found."""
        presets = self._presets()
        rows = [(name, name) for name in presets]
        chosen = await self.push_screen_wait(Choose("Show", rows, "press its key; Esc goes back"))
        if chosen is not None:
            self._open(presets[chosen], f"nothing is there for: {chosen}")

    def _presets(self) -> dict[str, Filters]:
        if self.blind:
            return {"what you have not decided yet": self._seen_by(Filters()), "everything": Filters(statuses=None)}
        return presets(self.session.reviewer)

    def _open(self, filters: Filters, empty: str) -> None:
        """Open the queue anew; what would show nothing leaves it as it is."""
        self.session.open(filters, self.order)
        if not len(self.session.queue):
            self.session.open(self.wanted, self.order)
            self.tell(empty)
        else:
            self.wanted = filters
            if self.session.current is None:  # all of it is decided: it can be looked at all the same
                self.session.go(self.session.queue.at(0))
            settles = "; your verdict settles it" if self.adjudicating else ""
            self.tell(f"{len(self.session.queue):,} in the list: {described(filters, blind=self.blind)}{settles}")
        self.show()

    def action_scroll(self, by: int) -> None:
        """Turn the page of the item."""
        item = self.screen_stack[0].query_one(ItemView)
        (item.scroll_page_down if by > 0 else item.scroll_page_up)(animate=False)

    def action_swap(self) -> None:
        """In a narrow window, show the other pane."""
        self.screen_stack[0].toggle_class("list")

    def action_help(self) -> None:
        """Show every key."""
        lines: list[Text | str] = [f"{key.typed:>4}  {key.help}" for key in self.live_keys]
        lines += ["", "  ^p  every command by name", "", "Every key writes at once, and z takes back what it wrote.",
                  "In a narrow window Tab shows the list or the page. The mouse chooses in the list, scrolls, and",
                  "presses the keys named at the bottom."]  # fmt: skip
        if self.blind:
            lines += ["", BLIND]
        self.push_screen(Page("Keys", lines))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every key by name in the palette."""
        for key in self.live_keys:
            name, _, rest = key.help.partition(":")
            title, told = (key.footer, key.help) if key.footer else (name, rest.strip())
            title = f"{title[0].upper()}{title[1:]} ({key.typed})"
            yield SystemCommand(title, told, lambda key=key: self.call_later(self.run_action, key.action))


def _leaks(action: str, parameters: tuple[object, ...]) -> bool:
    called = f"{action}({', '.join(map(repr, parameters))})" if parameters else action
    return any(key.leaks and key.action == called for key in KEYS)
