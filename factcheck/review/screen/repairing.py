"""How the review screen asks for repairs of what was read. Owns the questions; whatever would change is shown first."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual import work

from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Span
from factcheck.pipeline.repair import Words as Reading
from factcheck.review import repairs
from factcheck.review.screen.dialogs import Ask, Choose, Page
from factcheck.review.screen.view import ScreenPages
from factcheck.review.session import Done, Item, Reviewer, ReviewSession

ENDS = ("low", "high")


class Repairs:
    """The repairing part of the screen, and what all parts of it share."""

    session: ReviewSession
    pages: ScreenPages
    blind: bool
    written: int
    tell: Callable[..., None]
    refuse: Callable[[Exception], None]
    show: Callable[[], None]
    push_screen_wait: Callable[..., Any]
    _wrote: Callable[[Done], None]

    @property
    def room(self) -> int:
        """Cells of a line of a page over the screen."""
        return 30

    async def _claim(self, item: Item, question: str) -> str | None:
        choices = list(self.pages.claims(item))
        if len(choices) == 1:
            return choices[0][0]
        chosen: str | None = await self.push_screen_wait(Choose(question, choices))
        return chosen

    @work
    async def action_edit(self) -> None:
        """Correct how a claim is read: its words, the present reading, the new one, what changes; then yes or no."""
        item = self.session.current
        claim = await self._claim(item, "Which claim is read wrong?") if item else None
        if item is None or claim is None:
            return
        reading = await self._reading(item, claim)
        if reading == Reading():
            return
        reason = await self.push_screen_wait(Ask("Why, in words that the next person understands"))
        if reason:
            quote = self.pages.words(item.claims[claim].quote)
            now = dict(self.pages.reading(item, claim))
            before = ", ".join(
                f"{name.replace('_', ' ')} {value}"
                for name, value in now.items()
                if value and not (name in ENDS and "figure" in now)
            )
            head = [("words", f"“{quote}”"), ("read as", self.pages.words(before))]
            await self._meant(head, lambda by: by.correct(claim, reading, reason))

    async def _reading(self, item: Item, claim: str) -> Reading:
        """Ask for one field after the other; Escape ends it."""
        reading, question = Reading(), "What is wrong?"
        now = dict(self.pages.reading(item, claim))
        while True:
            rows = [(name, f"{words}   now: {now.get(name) or '-'}") for name, words in repairs.FIELDS]
            hint = (
                "press its key; Esc goes back" if reading == Reading() else "Esc: that is all, show what would change"
            )
            field = await self.push_screen_wait(Choose(question, rows, hint))
            if field is None:
                return reading
            value = await self._value(field, now.get(field) or "")
            if value is not None:
                said = {"low": value, "high": value} if field == "figure" else {field: value}
                reading, question = replace(reading, **said), "What else?"
                now[field] = f"{value} (new)"

    async def _value(self, field: str, now: str) -> Any:
        if field == "own_voice":
            return True
        if field == "event":
            chosen = await self.push_screen_wait(Choose("Which event?", repairs.EVENTS))
            return None if chosen is None else repairs.read_value(field, chosen)
        asked = {
            "figure": ": a number",
            "low": ": a number, or open",
            "high": ": a number, or open",
            "as_of": ", as 2023-11-07",
        }
        question = f"{dict(repairs.FIELDS)[field].capitalize()}{asked.get(field, '')}"
        typed = await self.push_screen_wait(Ask(question, now, "Enter takes it; Esc goes back", _refusing(field)))
        return repairs.read_value(field, typed) if typed else None

    async def _meant(self, head: list[tuple[str, str]], act: Callable[[Reviewer], Done]) -> None:
        """Show what an act would write and change, and do it when the reviewer says so."""
        try:
            done = self.session.preview(act)
            told = [self.pages.words(done.words)] if self.blind else [line.strip() for line in self.pages.done(done)]
            rows = [*head, *zip(("new", *[""] * len(told)), told, strict=False)]
            page = Page("This would be written", self.pages.labelled(rows, self.room), "Write it?")
            if not await self.push_screen_wait(page):
                self.tell("nothing was written")
                return
            self._wrote(act(self.session))
        except FactcheckError as error:
            self.refuse(error)
            return
        self.session.refresh()
        self.show()

    @work
    async def action_reject(self) -> None:
        """Say that something is no claim."""
        item = self.session.current
        claim = await self._claim(item, "Which of them is no claim?") if item else None
        reason = await self.push_screen_wait(Ask("Why, in words that the next person understands")) if claim else None
        if item and claim and reason:
            head = [("words", f"“{self.pages.words(item.claims[claim].quote)}”")]
            await self._meant(head, lambda by: by.reject(claim, reason))

    @work
    async def action_pair(self, how: str) -> None:
        """Say something of two claims."""
        item = self.session.current
        choices = list(self.pages.claims(item)) if item else []
        if len(choices) < 2:
            self.tell("it takes two claims, and here is only one", refused=True)
            return
        one = await self.push_screen_wait(Choose("Which claim?", choices))
        others = [choice for choice in choices if choice[0] != one]
        other = await self.push_screen_wait(Choose("And which other?", others)) if one else None
        if one and other:
            act = {"link": Reviewer.link, "unlink": Reviewer.unlink, "same_origin": Reviewer.same_origin}[how]
            await self._meant([], lambda by: act(by, one, other))

    async def _add(self, document: str, text: str, span: Span, occurrence: int) -> None:
        quote = text[span.start : span.end]
        reading = Reading()
        head = [("words", f"“{self.pages.words(quote)}”")]
        try:
            self.session.preview(lambda by: by.add_claim(document, quote, reading, occurrence=occurrence))
        except UsageError as error:
            if "no number" not in str(error):
                self.refuse(error)
                return
            low = await self._value("low", "")
            high = await self._value("high", "") if low is not None else None
            if low is None and high is None:
                return
            reading = Reading(low=low, high=high)
        await self._meant(head, lambda by: by.add_claim(document, quote, reading, occurrence=occurrence))


def _refusing(field: str) -> Callable[[str], str | None]:
    def refuse(typed: str) -> str | None:
        try:
            if typed:
                repairs.read_value(field, typed)
        except (ArithmeticError, ValueError, UsageError):
            return f"{typed!r} is none: {'a day is like 2023-11-07' if field == 'as_of' else 'give a number, or open'}"
        return None

    return refuse
