"""Small questions over the screen: one of several, a line of words, a page to read. Owns how they are put and answered.

Escape always goes back and writes nothing. A choice is one more key.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from factcheck.review.dialogue import Choice

KEYS = "123456789abcdefghi"
"""What chooses a row, in order."""
BACK: list[BindingType] = [Binding("escape", "dismiss(None)", "go back")]


class Choose(ModalScreen[str | None]):
    """One of several, by its key, by arrows and Enter, or by the mouse."""

    BINDINGS: ClassVar[list[BindingType]] = BACK

    def __init__(self, question: str, choices: Sequence[Choice], hint: str = "") -> None:
        super().__init__()
        self._question, self._choices = question, choices
        self._hint = hint or "press its key; Esc goes back, and writes nothing"

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Text(self._question), classes="question")
            rows = (Text(f"{_key(place)}  {words}") for place, (_, words) in enumerate(self._choices))
            yield OptionList(*(Option(row) for row in rows))
            yield Static(Text(self._hint), classes="hint")

    def on_key(self, event: events.Key) -> None:
        place = KEYS.find(event.character) if event.character else -1
        if 0 <= place < len(self._choices):
            event.stop()
            self.dismiss(self._choices[place][0])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[event.option_index][0])


def _key(place: int) -> str:
    return KEYS[place] if place < len(KEYS) else " "


class Ask(ModalScreen[str | None]):
    """A line of words; what `refuse` says of them keeps the question open."""

    BINDINGS: ClassVar[list[BindingType]] = BACK

    def __init__(
        self, question: str, value: str = "", hint: str = "", refuse: Callable[[str], str | None] | None = None
    ) -> None:
        super().__init__()
        self._question, self._value = question, value
        self._hint = hint or "Enter writes it; Esc goes back, and writes nothing"
        self._refuse = refuse

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Text(self._question), classes="question")
            yield Input(self._value)
            yield Static(Text(self._hint), classes="hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        told = self._refuse(event.value) if self._refuse else None
        if told is None:
            self.dismiss(event.value.strip())
        else:
            self.query_one(".hint", Static).update(Text(told))


class Page(ModalScreen[bool | None]):
    """Lines to read; with `question`, y says yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,w", "dismiss(None)", "go back"),
        Binding("y", "yes", "yes"),
        Binding("j", "down", "down"),
        Binding("k", "up", "up"),
    ]

    def __init__(self, title: str, lines: Sequence[Text | str], question: str = "") -> None:
        super().__init__()
        self._title, self._lines, self._asks = title, lines, question

    def compose(self) -> ComposeResult:
        with Vertical(classes="page"):
            yield Static(Text(self._title), classes="question")
            with VerticalScroll():
                yield Static(Text("\n").join(one if isinstance(one, Text) else Text(one) for one in self._lines))
            told = f"{self._asks}  y yes   Esc no, nothing is written" if self._asks else "Esc goes back"
            yield Static(Text(told), classes="hint")

    def action_yes(self) -> None:
        if self._asks:
            self.dismiss(True)

    def action_down(self) -> None:
        self.query_one(VerticalScroll).scroll_down()

    def action_up(self) -> None:
        self.query_one(VerticalScroll).scroll_up()
