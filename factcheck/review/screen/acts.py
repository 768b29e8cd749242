"""What the keys of the review screen write. Owns the questions before an act and the words after it."""

import asyncio
from collections.abc import Callable
from typing import Any

from rich.text import Text
from textual import work
from textual.app import App

from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Status, Verdict
from factcheck.pipeline.passages import occurrence_of
from factcheck.review.pages import spoken
from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON
from factcheck.review.refusals import at_keys
from factcheck.review.screen.dialogs import Ask, Choose, Page
from factcheck.review.screen.document_view import DocumentView
from factcheck.review.screen.repairing import Repairs
from factcheck.review.session import ChangedError, Done, Item, Words
from factcheck.store.ledger import Act
from factcheck.store.reversals import BuiltOnError

REMARKS = {
    "note": "Your note",
    "evidence": "Link or citation, as evidence",
    "question": "What would settle it?",
    "assigned": "Who should look?",
    "tags": "Tag; a - before it takes it off",
}
LEGEND = Text.assemble(("figure", "bold"), "  ", ("source", "underline"), "  ", ("cue", "italic"))


class Acts(Repairs):
    """The writing half of the screen; the other half shows."""

    @property
    def adjudicating(self) -> bool:
        """Whether the list is that of disputes: a verdict ends the one it is about."""
        return False

    # ------------------------------------------------------------------------------------------------------ deciding

    @work
    async def action_decide(self, value: str) -> None:
        """Write a verdict; where it needs a reason, one more key gives it."""
        verdict, item = Verdict(value), self.session.current
        if item is None:
            return
        reason = IMPLIED.get(verdict)
        if reason is None and verdict not in WITHOUT_REASON:
            rows = [(code, f"{spoken(code)}: {words}") for code, words in REASONS[verdict].items()]
            reason = await self.push_screen_wait(Choose(f"Why {spoken(value)}?", rows))
            if reason is None:
                self.tell("nothing was written")
                return
        settles = not self.blind and item.finding.status is Status.DISPUTED and self.adjudicating
        if await self._annotate(item, Words(verdict, reason, settles=settles)):
            self.session.next()
            self.show()

    async def _annotate(self, item: Item, words: Words) -> bool:
        """Write it, unless the item changed meanwhile and the reviewer, shown it anew, wants to look again."""
        while True:
            try:
                self._wrote(self.session.annotate([item.id], words, seen=item.seen))
                return True
            except ChangedError as changed:
                now = self.session.refresh()
                self.show()
                if now is None or now.id != item.id:
                    self.tell("it is no longer found; nothing was written", refused=True)
                    return False
                if not await self._means_it(item, now, changed):
                    self.tell("it changed meanwhile; look again. Nothing was written", refused=True)
                    return False
                item = now
            except FactcheckError as error:
                self.refuse(error)
                return False

    async def _means_it(self, before: Item, now: Item, changed: ChangedError) -> bool:
        """Ask, unless it is blind and only others said something: that must not show."""
        same = (before.seen.evidence, before.seen.content) == (now.seen.evidence, now.seen.content)
        if self.blind:
            return same
        lines = [self.pages.words(one) for one in changed.changes]
        page = Page("It changed while you looked at it", lines, "Write your answer all the same?")
        return bool(await self.push_screen_wait(page))

    def _wrote(self, done: Done) -> None:
        self.written += 1
        self.tell(f"{self._said(done)} — {_back(done)}")

    def _said(self, done: Done) -> str:
        """What was written, in as few words as will do, and the number of its entry."""
        act = done.about or done.entry
        if act.act == Act.DECIDE:
            words = ", ".join(spoken(word) for word in (act.payload["to"], act.payload["why"]) if word)
            how = {Act.UNDO: "took back: ", Act.REDO: "did again: "}
            words += ", settles the dispute" if act.payload.get("settles") else ""
            return f"{how.get(Act(done.entry.act), '')}{words} (entry {done.entry.number})"
        if self.blind:
            return f"{done.words} (entry {done.entry.number})"
        return "; ".join(line.strip() for line in list(self.pages.done(done))[:3])

    @work
    async def action_remark(self, name: str) -> None:
        """Put words beside the item."""
        item = self.session.current
        if item is None:
            return
        words = await self.push_screen_wait(Ask(REMARKS[name]))
        if not words:
            return
        said: dict[str, Any] = {name: words}
        if name == "tags":
            said = {"untags": [words[1:]]} if words.startswith("-") else {"tags": [words]}
        try:
            written = await self._annotate(item, Words(**said))
        except UsageError as error:
            self.refuse(error)
            return
        if written:
            self.session.refresh()
            self.show()

    # --------------------------------------------------------------------------------------------------- taking back

    @work
    async def action_undo(self) -> None:
        """Take back one's own last act."""
        await self._reverse(self.session.undo)

    @work
    async def action_redo(self) -> None:
        """Do again what was taken back."""
        await self._reverse(self.session.redo)

    async def _reverse(self, how: Callable[..., Done]) -> None:
        try:
            done = how()
        except BuiltOnError as error:
            told = "others built on it" if self.blind else str(error).partition(". ")[0]
            if not await self.push_screen_wait(Page("Undo it all the same?", [self.pages.words(told)], "Undo it?")):
                return
            done = how(sure=True)
        except FactcheckError as error:
            told = str(error).partition("; the last act")[0] if self.blind else at_keys(str(error))
            self.tell(told, refused=True)
            return
        self._wrote(done)
        where = self.session.where(done)
        if where is not None:
            self.session.go(where)
        else:
            self.session.refresh()
        self.show()

    # -------------------------------------------------------------------------------------------------------- reading

    @work
    async def action_why(self) -> None:
        """Show each pair, field by field; the whole store may have to be looked through, so keys go on meanwhile."""
        item = self.session.current
        if item is None:
            return
        self.tell("looking through what was compared …")
        lines = await asyncio.to_thread(self.pages.why, item, self.room)
        self.tell("")
        if (
            self.session.current is not None
            and self.session.current.id == item.id
            and isinstance(self, App)
            and len(self.screen_stack) == 1
        ):
            self.push_screen(Page("Why", list(lines)))

    @work
    async def action_document(self) -> None:
        """Show a document whole; words selected there become a claim."""
        item = self.session.current
        if item is None:
            return
        choices = [(one.id, self.pages.words(one.name)) for one in item.documents.values()]
        chosen = choices[0][0] if len(choices) == 1 else await self.push_screen_wait(Choose("Which document?", choices))
        if chosen is None:
            return
        document, marks = self.pages.document(chosen)
        here = [claim.span.start for claim in item.claims.values() if claim.document_id == chosen]
        legend = Text(f"{self.pages.words(document.name)}   ") + LEGEND
        shown = self.pages.verbatim(document.text)
        span = await self.push_screen_wait(DocumentView(document, shown, marks, min(here, default=0), legend))
        if span is not None:
            await self._add(document.id, document.text, span, occurrence_of(document, span))


def _back(done: Done) -> str:
    return "Z to redo" if done.entry.act == Act.UNDO else "z to undo"
