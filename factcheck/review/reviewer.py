"""What a reviewer does, each act written before it returns. Owns the acts by name; knows no queue and no terminal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.errors import UsageError
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Decision, Discrepancy, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.in_force import settings_in_force
from factcheck.pipeline.repair import Words as Reading
from factcheck.review import acts, annotations, documents, registry
from factcheck.review.annotations import Words
from factcheck.review.items import Seen, refuse_changed
from factcheck.review.told import told
from factcheck.settings import Settings
from factcheck.store import reversals
from factcheck.store.database import Store
from factcheck.store.decisions import about, decision_of
from factcheck.store.docket import Docket
from factcheck.store.findings import live_discrepancy
from factcheck.store.ids import resolve
from factcheck.store.ledger import OF_DISCREPANCIES, Act, Entry
from factcheck.store.outcome import Changed
from factcheck.store.reversals import Reversal


@dataclass(frozen=True, slots=True)
class Done:
    """What an act wrote, in words too, and what it changed among the discrepancies.

    `about` is the act that an undo or redo is about.
    """

    entry: Entry
    words: str
    changed: Changed
    about: Entry | None = None

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions that the entry holds; none of any other act."""
        return tuple(map(decision_of, about(self.entry))) if self.entry.act == Act.DECIDE else ()


class Reviewer:
    """One person at one store. Nothing is kept here: after a crash, another session goes on from the ledger."""

    def __init__(self, store: Store, reviewer: str, settings: Settings | None = None) -> None:
        """Raises UsageError for a reviewer without a name: the ledger must know who acted."""
        if not reviewer.strip():
            raise UsageError("a decision needs a reviewer: give --reviewer NAME, or set FACTCHECK_REVIEWER")
        self.store = store
        self.reviewer = reviewer.strip()
        self.settings = settings or settings_in_force(store)

    @cached_property
    def docket(self) -> Docket:
        """The discrepancies as they stood when last looked at."""
        return Docket(self.store)

    # ------------------------------------------------------------------------------------------ about discrepancies

    def annotate(self, targets: Sequence[str], words: Words, *, seen: Seen | None = None) -> Done:
        """Say something of discrepancies, by id or unique prefix: one entry, so one step to take back.

        A single claim or document takes notes, tags and links. With `seen`, raises ChangedError when it is no longer
        what the reviewer saw. Raises UsageError for an unknown or vanished one, and for words that make no sense.
        """
        docket = self.docket  # read before the others are made to wait
        with self.store.writing(durable=True):
            ids = list(dict.fromkeys(map(self._meant, targets)))
            if not ids:
                raise UsageError("nothing fits, so nothing was written")
            if len(ids) == 1 and not ids[0].startswith("d-"):
                return self._done(annotations.remark(self.store, self.reviewer, ids[0], words))
            docket.refresh()
            if seen is not None:
                refuse_changed(self.store, docket, seen)
            found = self._found(ids)
            return self._done(annotations.annotate(self.store, self.reviewer, found, words, docket))

    def _meant(self, typed: str) -> str:
        return typed if typed in self.docket.rows else resolve(self.store, typed, "d", "c", "doc")

    def _found(self, ids: Sequence[str]) -> list[Discrepancy]:
        for one in ids:
            if not one.startswith("d-"):
                raise UsageError(f"{one} is no discrepancy: give several discrepancies, or one claim or document")
        if len(ids) == 1:
            found = [live_discrepancy(self.store, ids[0])]
        else:
            known = self.docket.payloads(ids)
            found = [None if self.docket.rows[one].gone else known[one] for one in ids]
        for one, discrepancy in zip(ids, found, strict=True):
            if discrepancy is None:
                raise UsageError(f"{one} is no longer found, so there is nothing to decide; its history is kept")
        return [one for one in found if one is not None]

    def decide(
        self,
        discrepancy: str,
        verdict: Verdict,
        reason: str | None = None,
        note: str | None = None,
        *,
        seen: Seen | None = None,
    ) -> Done:
        """Write a decision with the evidence as it stands; a later one of the same reviewer outranks an earlier one.

        With `seen`, raises ChangedError when it changed meanwhile. Raises UsageError for a reason that is not of the
        verdict.
        """
        return self.annotate([discrepancy], Words(verdict, reason, note), seen=seen)

    def unsure(self, discrepancy: str, note: str | None = None, *, seen: Seen | None = None) -> Done:
        """Say that one cannot tell. Raises as `decide`."""
        return self.decide(discrepancy, Verdict.UNSURE, None, note, seen=seen)

    def accept(self, discrepancies: Sequence[str], whose: str) -> Done:
        """Settle disputes as one reviewer decided them: one entry, so one step to take back. Raises UsageError."""
        with self.store.writing(durable=True):
            ids = list(dict.fromkeys(map(self._meant, discrepancies)))
            if not ids:
                raise UsageError("nothing is disputed, so nothing was written")
            self.docket.refresh()
            found = self._found(ids)
            return self._done(annotations.accept(self.store, self.reviewer, whose.strip(), found, self.docket))

    def note(self, target: str, words: str) -> Done:
        """Put a note beside a discrepancy, claim or document. Raises UsageError."""
        return self.annotate([target], Words(note=words))

    def tag(self, target: str, *tags: str) -> Done:
        """Tag it. Raises UsageError when it has all these tags."""
        return self.annotate([target], Words(tags=tags))

    def untag(self, target: str, *tags: str) -> Done:
        """Take tags off. Raises UsageError when it has none of them."""
        return self.annotate([target], Words(untags=tags))

    def cite(self, target: str, link: str) -> Done:
        """Put a link or citation beside it as evidence. Raises UsageError."""
        return self.annotate([target], Words(evidence=link))

    def ask(self, discrepancy: str, question: str) -> Done:
        """Say what would settle it; "" takes the question back. Raises UsageError."""
        return self.annotate([discrepancy], Words(question=question))

    def assign(self, discrepancy: str, name: str) -> Done:
        """Say who should look; "" for nobody. Raises UsageError."""
        return self.annotate([discrepancy], Words(assigned=name))

    # -------------------------------------------------------------------------------------------------- about claims

    def add_claim(
        self,
        document: str,
        quote: str,
        words: Reading,
        *,
        occurrence: int | None = None,
        note: str | None = None,
        lexicon: Lexicon | None = None,
    ) -> Done:
        """Add a claim that the extractor missed, by the words it stands in. Raises UsageError, saying what to give."""
        added = (document, quote, words)
        return self._act(acts.add_claim, *added, occurrence=occurrence, note=_kept(note), lexicon=lexicon)

    def correct(self, claim: str, words: Reading, reason: str, lexicon: Lexicon | None = None) -> Done:
        """Correct how a claim is read. Raises UsageError for what changes nothing or makes no sense."""
        return self._act(acts.correct_claim, claim, words, reason, lexicon)

    def reject(self, claim: str, reason: str) -> Done:
        """Reject a claim that is none. Raises UsageError when it is withdrawn already."""
        return self._act(acts.reject_claim, claim, reason)

    def link(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims measure the same thing, whatever their scopes say. Raises UsageError."""
        return self._act(acts.judge_pair, Act.LINK, one, other, _kept(note))

    def unlink(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims do not measure the same thing. Raises UsageError."""
        return self._act(acts.judge_pair, Act.UNLINK, one, other, _kept(note))

    def same_origin(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims, or two documents, go back to one origin. Raises UsageError."""
        return self._act(acts.judge_pair, Act.SAME_ORIGIN, one, other, _kept(note))

    def same_incident(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims, or two documents, tell of one happening. Raises UsageError."""
        return self._act(acts.judge_pair, Act.SAME_INCIDENT, one, other, _kept(note))

    def other_incident(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims, or two documents, tell of two happenings. Raises UsageError."""
        return self._act(acts.judge_pair, Act.OTHER_INCIDENT, one, other, _kept(note))

    # ----------------------------------------------------------------------------------------------- about documents

    def withdraw(self, document: str, reason: str) -> Done:
        """Say that a document counts no more: its claims are not compared until that is undone. Raises UsageError."""
        return self._act(documents.withdraw_document, document, reason)

    def forget(self, document: str, reason: str) -> Done:
        """Erase what a document said, for good: only its name and hashes stay. Raises UsageError."""
        entry, changed = documents.forget_document(self.store, self.reviewer, document, reason, self.settings)
        return Done(entry, told(entry), changed)

    # ------------------------------------------------------------------------------------------------- about sources

    def merge_sources(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two sources, by id or name, are one. Raises UsageError."""
        return self._act(registry.merge_sources, one, other, _kept(note))

    def split_source(
        self, alias: str, *, of: str | None = None, document: str | None = None, note: str | None = None
    ) -> Done:
        """Say that a name, in one document or all, means another source than its entry. Raises UsageError."""
        return self._act(registry.split_source, alias, of=of, document=document, note=_kept(note))

    def set_source(self, source: str, **values: str | None) -> Done:
        """Say a source's name, kind, affiliation or party; "" takes that back. Raises UsageError."""
        return self._act(registry.set_source, source, values)

    # ------------------------------------------------------------------------------------------------- taking it back

    def undo(self, number: int | None = None, *, sure: bool = False) -> Done:
        """Take back one's own last act, or the act of entry `number`, whoever's it is.

        Raises UsageError when there is none, BuiltOnError when others acted on it, unless `sure`.
        """
        return self._reversed(reversals.undo(self.store, self.reviewer, number, sure=sure))

    def redo(self, number: int | None = None) -> Done:
        """Do again what one undid last, or the act of entry `number`. Raises UsageError when there is none."""
        return self._reversed(reversals.redo(self.store, self.reviewer, number))

    def preview(self, act: Callable[["Reviewer"], Done]) -> Done:
        """Return what an act would write and change; nothing is written. Raises what the act raises."""
        with self.store.trying():
            return act(Reviewer(self.store, self.reviewer, self.settings))

    def _reversed(self, reversal: Reversal) -> Done:
        return self._done(reversal.entry, reversal.act)

    def _act(self, act: Callable[..., Entry], *args: object, **more: object) -> Done:
        """Act in one transaction, and compare again after it: nobody waits while it compares."""
        with self.store.writing(durable=True):
            entry = act(self.store, self.reviewer, *args, **more)
        return self._done(entry)

    def _done(self, entry: Entry, about: Entry | None = None) -> Done:
        """Compare again at once, unless the act was about discrepancies, which moves no claim."""
        act = (about or entry).act
        changed = Changed() if act in OF_DISCREPANCIES else compare(self.store, self.settings).changed
        return Done(entry, told(entry), changed, about)


def _kept(note: str | None) -> str | None:
    return note.strip() or None if note else None
