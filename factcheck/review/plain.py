"""The linear review: one discrepancy after the other, numbered answers, nothing drawn over. Owns that conversation.

What a page looks like, the command says (`Pages`); what an answer does, `ReviewSession` knows, and it has written it
before the next line is read. So the program may be killed at any moment, and begins again at the same place.
"""

from collections.abc import Callable, Iterable

from factcheck.errors import UsageError
from factcheck.model import Verdict
from factcheck.review import repairs
from factcheck.review.dialogue import Choice, Dialogue
from factcheck.review.pages import VERDICTS, Pages, spoken
from factcheck.review.reasons import IMPLIED, REASONS, VERDICT_WORDS, WITHOUT_REASON
from factcheck.review.refusals import at_keys
from factcheck.review.session import ChangedError, Done, Filters, Item, Order, ReviewSession, Words
from factcheck.store.ledger import Act
from factcheck.store.reversals import BuiltOnError

PAGE = 20
"""Discrepancies of one page of the list."""


class LinearReview:
    """One conversation. `run` returns when there is nothing left or the reviewer leaves; EOFError passes through."""

    def __init__(self, session: ReviewSession, pages: Pages, dialogue: Dialogue) -> None:
        self.session = session
        self.pages = pages
        self.dialogue = dialogue
        self.written = 0
        """Entries written in this session."""
        self._told_answers = False
        self._others: dict[str, tuple[str, Callable[[Item], bool]]] = {
            "k": ("the one before", lambda item: self._moved(self.session.previous(), "this is the first")),
            "j": ("the next in the list, decided or not", lambda item: self._moved(
                self.session.following(), "this is the last")),
            "l": ("list the queue", self._list),
            "g": ("go to a number of the list, or an id", self._go),
            "/": ("search the questions and reasons", self._search),
            "w": ("why: each pair, field by field", lambda item: self._show(self.pages.why(item))),
            "v": ("view the whole document", self._view),
            "p": ("print this one again", lambda item: True),
            "t": ("note beside it", lambda item: self._remark(item, "note", "Your note")),
            "#": ("tag it", self._tag),
            "%": ("link or citation, as evidence", lambda item: self._remark(item, "evidence", "Link or citation")),
            "a": ("ask what would settle it", lambda item: self._remark(item, "question", "What would settle it")),
            "@": ("assign it to somebody", lambda item: self._remark(item, "assigned", "Who should look")),
            "e": ("edit how a claim is read", lambda item: self._repair(item, repairs.correct)),
            "+": ("add a claim that was missed", lambda item: self._repair(item, repairs.add)),
            "r": ("reject what is no claim", lambda item: self._repair(item, repairs.reject)),
            "=": ("link: two claims measure the same thing", lambda item: self._repair(item, repairs.link)),
            "-": ("unlink: two claims do not", lambda item: self._repair(item, repairs.unlink)),
            "o": ("one origin for two claims", lambda item: self._repair(item, repairs.same_origin)),
            "z": ("undo your last act", lambda item: self._reverse(self.session.undo)),
            "Z": ("redo what you undid", lambda item: self._reverse(self.session.redo)),
        }  # fmt: skip

    # ------------------------------------------------------------------------------------------------- conversation

    def run(self, filters: Filters, order: Order) -> None:
        """Go through the queue."""
        item = self.session.open(filters, order)
        fresh: bool | None = True
        while item is not None:
            if fresh:
                self.dialogue.show(self.pages.item(item, self._place(item)))
            fresh = self._answered(item)
            if fresh is None:
                return
            item = self.session.current
        progress = self.session.progress()
        self.dialogue.say(f"Nothing waits any more: {progress.decided:,} of {progress.total:,} decided.")

    def _place(self, item: Item) -> str:
        queue, progress = self.session.queue, self.session.progress()
        here = f"{queue.place(item.id) + 1:,} of {len(queue):,}" if item.id in queue else "outside the queue"
        return f"Discrepancy {here}; {progress.decided:,} of {progress.total:,} decided"

    def _answered(self, item: Item) -> bool | None:
        """Put the question and do what is answered; whether to show what lies there now, None to leave."""
        if not self._told_answers:
            self._tell_answers()
        answer = self.dialogue.ask("Answer (1 to 8, ? for all, q to leave)")
        if answer in ("q", "quit", "exit"):
            return None
        try:
            return self._act(item, answer)
        except ChangedError:
            raise
        except UsageError as error:
            self.dialogue.say(
                f"That cannot be: {self.pages.words(at_keys(str(error))).rstrip(chr(46))}. Nothing was written."
            )
            return False

    def _act(self, item: Item, answer: str) -> bool:
        for number, (letter, verdict) in enumerate(VERDICTS, 1):
            if answer in (str(number), letter, verdict.value, spoken(verdict.value)):
                return self._decide(item, verdict)
        if answer in ("8", "skip", "") or answer == ">":
            return self._skip(answer)
        if answer in self._others:
            return self._others[answer][1](item)
        if answer in ("?", "9", "help"):
            return self._help()
        self.dialogue.say(f"{answer!r} is no answer here: give a number from 1 to 8, or ? for all answers.")
        return False

    def _tell_answers(self) -> None:
        self._told_answers = True
        numbered = (
            f"  {number} or {letter}  {spoken(verdict.value)}: {VERDICT_WORDS[verdict]}"
            for number, (letter, verdict) in enumerate(VERDICTS, 1)
        )
        self.dialogue.say("", "What is it?", *numbered, "  8       skip it for now", "  ?       all other answers")
        self.dialogue.say("  q       leave; what is written stays")

    def _help(self) -> bool:
        self._tell_answers()
        others = (f"  {key}       {words}" for key, (words, _) in self._others.items())
        self.dialogue.say("Other answers:", *others)
        return False

    # ------------------------------------------------------------------------------------------------------ deciding

    def _decide(self, item: Item, verdict: Verdict) -> bool:
        said = spoken(verdict.value)
        codes: list[Choice] = [(code, f"{spoken(code)}: {words}") for code, words in REASONS[verdict].items()]
        default = IMPLIED.get(verdict)
        if verdict in WITHOUT_REASON:
            codes, default = [*codes, ("", "no reason")], ""
        reason = self.dialogue.choose(f"Why {said}?", codes, default)
        if reason is None:
            self.dialogue.say("Nothing was written.")
            return False
        note = self.dialogue.ask("Note in your words, or Enter for none")
        words = Words(verdict, reason or None, note or None)
        done = self._written(item, words)
        if done is None:
            return True
        self.session.next()
        return True

    def _written(self, item: Item, words: Words) -> Done | None:
        """Write it, unless it changed meanwhile and the reviewer, who is shown it anew, wants to look again."""
        while True:
            try:
                done = self.session.annotate([item.id], words, seen=item.seen)
                self._tell(done)
                return done
            except ChangedError as changed:
                self.dialogue.say("It changed while you looked at it:")
                self.dialogue.say(*(f"  {self.pages.words(one)}" for one in changed.changes))
                now = self.session.refresh()
                if now is None or now.id != item.id:
                    self.dialogue.say("It is no longer found, so nothing was written.")
                    return None
                item = now
                self.dialogue.show(self.pages.item(item, self._place(item)))
                if not self.dialogue.is_sure("Write your answer all the same?"):
                    self.dialogue.say("Nothing was written.")
                    return None

    def _tell(self, done: Done) -> None:
        self.written += 1
        self.dialogue.show(self.pages.done(done))
        undone = done.entry.act == Act.UNDO
        key, verb, what = ("Z", "redo", "do it again") if undone else ("z", "undo", "take it back")
        self.dialogue.say(f"To {what}: {key}, or later factcheck {verb} {(done.about or done.entry).number}.")

    # -------------------------------------------------------------------------------------------------------- moving

    def _skip(self, answer: str) -> bool:
        if not answer:
            self.dialogue.say("Enter alone writes nothing: give a number from 1 to 8, or ? for all answers.")
            return False
        return self._moved(self.session.skip(), "nothing else waits")

    def _moved(self, moved: bool, why: str) -> bool:
        if not moved:
            self.dialogue.say(f"There is nowhere to go: {why}.")
        return moved

    def _list(self, item: Item) -> bool:
        queue = self.session.queue
        start = queue.place(item.id) // PAGE * PAGE if item.id in queue else 0
        self.dialogue.show(self.pages.listed(queue.page(start, PAGE), start))
        if len(queue) > PAGE:
            last = min(start + PAGE, len(queue))
            self.dialogue.say(f"{start + 1:,} to {last:,} of {len(queue):,}; g goes to a number.")
        return False

    def _go(self, item: Item) -> bool:
        answer = self.dialogue.ask("Number in the list, or id")
        queue = self.session.queue
        if answer.isascii() and answer.isdecimal() and 1 <= int(answer) <= len(queue):
            answer = queue.at(int(answer) - 1)
        if not answer:
            return False
        self.session.go(answer)
        return True

    def _search(self, item: Item) -> bool:
        words = self.dialogue.ask("Words to search, or Enter for everything that waits")
        before, order = self.session.queue.filters, self.session.queue.order
        found = self.session.open(Filters(words=words or None), order)
        if found is None:
            self.session.open(before, order)
            self.dialogue.say(f"Nothing that waits holds {words!r}.")
            return False
        self.dialogue.say(f"{len(self.session.queue):,} found.")
        return True

    def _show(self, lines: Iterable[str]) -> bool:
        self.dialogue.show(lines)
        return False

    def _view(self, item: Item) -> bool:
        choices = [(one.id, self.pages.words(one.name)) for one in item.documents.values()]
        chosen = choices[0][0] if len(choices) == 1 else self.dialogue.choose("Which document?", choices)
        return self._show(self.pages.document(chosen)) if chosen else False

    # ----------------------------------------------------------------------------------------------------- other acts

    def _remark(self, item: Item, name: str, question: str) -> bool:
        words = self.dialogue.ask(f"{question}, or Enter to go back")
        said = Words(**{name: words})  # type: ignore[arg-type]
        if words and self._written(item, said) is not None:
            self.session.refresh()
        return False

    def _tag(self, item: Item) -> bool:
        here = item.finding.remarks.tags
        told = f" (now: {', '.join(here)}; a - before one takes it off)" if here else ""
        words = self.dialogue.ask(f"Tag{told}, or Enter to go back")
        if words:
            said = Words(untags=[words[1:]]) if words.startswith("-") else Words(tags=[words])
            if self._written(item, said) is not None:
                self.session.refresh()
        return False

    def _repair(self, item: Item, repair: repairs.Repair) -> bool:
        done = repair(self.session, item, self.pages, self.dialogue)
        if done is None:
            self.dialogue.say("Nothing was written.")
            return False
        self._tell(done)
        self.session.refresh()
        return True

    def _reverse(self, how: Callable[..., Done]) -> bool:
        try:
            done = how()
        except BuiltOnError as error:
            self.dialogue.say(self.pages.words(str(error).partition(". ")[0]) + ".")
            if not self.dialogue.is_sure("Undo it all the same?"):
                return False
            done = how(sure=True)
        self._tell(done)
        where = self.session.where(done)
        if where is not None:
            self.session.go(where)
        else:
            self.session.refresh()
        return True
