"""What a reviewer does, each act written before it returns. Owns which acts are sound; knows no terminal."""

from dataclasses import dataclass

from factcheck.errors import UsageError
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Decision, Discrepancy, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.in_force import settings_in_force
from factcheck.pipeline.repair import Words
from factcheck.review import acts, registry
from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON
from factcheck.review.told import told
from factcheck.settings import Settings
from factcheck.store import reversals
from factcheck.store.claims import evidence
from factcheck.store.database import Store
from factcheck.store.decisions import record_decision
from factcheck.store.findings import Changed, live_discrepancy
from factcheck.store.ids import resolve
from factcheck.store.ledger import Act, Entry
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


class ReviewSession:
    """One reviewer at one store. Nothing is kept here: after a crash, another session goes on from the ledger."""

    def __init__(self, store: Store, reviewer: str, settings: Settings | None = None) -> None:
        """Raises UsageError for a reviewer without a name: the ledger must know who acted."""
        if not reviewer.strip():
            raise UsageError("a decision needs a reviewer: give --reviewer NAME, or set FACTCHECK_REVIEWER")
        self.store = store
        self.reviewer = reviewer.strip()
        self.settings = settings or settings_in_force(store)

    def decide(
        self, discrepancy: str, verdict: Verdict, reason: str | None = None, note: str | None = None
    ) -> Decision:
        """Write a decision about a discrepancy, by id or unique prefix, to the ledger, with the evidence as it stands.

        A later decision of the same reviewer outranks an earlier one. Raises UsageError for an unknown or vanished
        discrepancy and for a reason that is not of the verdict.
        """
        code = reason_code(verdict, reason)
        with self.store.writing(durable=True):
            found = self._found(discrepancy)
            return record_decision(
                self.store,
                discrepancy=found.id,
                check=found.check,
                verdict=verdict,
                reviewer=self.reviewer,
                reason=code,
                note=_kept(note),
                seen=evidence(self.store, found.claim_ids),
            )

    def add_claim(
        self,
        document: str,
        quote: str,
        words: Words,
        *,
        occurrence: int | None = None,
        note: str | None = None,
        lexicon: Lexicon | None = None,
    ) -> Done:
        """Add a claim that the extractor missed, by the words it stands in. Raises UsageError, saying what to give."""
        with self.store.writing(durable=True):
            entry = acts.add_claim(
                self.store,
                self.reviewer,
                document,
                quote,
                words,
                occurrence=occurrence,
                note=_kept(note),
                lexicon=lexicon,
            )
        return self._done(entry)

    def correct(self, claim: str, words: Words, reason: str, lexicon: Lexicon | None = None) -> Done:
        """Correct how a claim is read. Raises UsageError for what changes nothing or makes no sense."""
        with self.store.writing(durable=True):
            entry = acts.correct_claim(self.store, self.reviewer, claim, words, reason, lexicon)
        return self._done(entry)

    def reject(self, claim: str, reason: str) -> Done:
        """Reject a claim that is none. Raises UsageError when it is withdrawn already."""
        with self.store.writing(durable=True):
            entry = acts.reject_claim(self.store, self.reviewer, claim, reason)
        return self._done(entry)

    def link(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims measure the same thing, whatever their scopes say. Raises UsageError."""
        return self._judge(Act.LINK, one, other, note)

    def unlink(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims do not measure the same thing. Raises UsageError."""
        return self._judge(Act.UNLINK, one, other, note)

    def same_origin(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims, or two documents, go back to one origin. Raises UsageError."""
        return self._judge(Act.SAME_ORIGIN, one, other, note)

    def same_incident(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims, or two documents, tell of one happening. Raises UsageError."""
        return self._judge(Act.SAME_INCIDENT, one, other, note)

    def other_incident(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two claims, or two documents, tell of two happenings. Raises UsageError."""
        return self._judge(Act.OTHER_INCIDENT, one, other, note)

    def _judge(self, act: Act, one: str, other: str, note: str | None) -> Done:
        with self.store.writing(durable=True):
            entry = acts.judge_pair(self.store, self.reviewer, act, one, other, _kept(note))
        return self._done(entry)

    def merge_sources(self, one: str, other: str, note: str | None = None) -> Done:
        """Say that two sources, by id or name, are one. Raises UsageError."""
        with self.store.writing(durable=True):
            entry = registry.merge_sources(self.store, self.reviewer, one, other, _kept(note))
        return self._done(entry)

    def split_source(
        self, alias: str, *, of: str | None = None, document: str | None = None, note: str | None = None
    ) -> Done:
        """Say that a name, in one document or all, means another source than its entry. Raises UsageError."""
        with self.store.writing(durable=True):
            entry = registry.split_source(self.store, self.reviewer, alias, of=of, document=document, note=_kept(note))
        return self._done(entry)

    def set_source(self, source: str, **values: str | None) -> Done:
        """Say a source's name, kind, affiliation or party; "" takes that back. Raises UsageError."""
        with self.store.writing(durable=True):
            entry = registry.set_source(self.store, self.reviewer, source, values)
        return self._done(entry)

    def undo(self, number: int | None = None, *, sure: bool = False) -> Done:
        """Take back one's own last act, or the act of entry `number`, whoever's it is.

        Raises UsageError when there is none, BuiltOnError when others acted on it, unless `sure`.
        """
        return self._reversed(reversals.undo(self.store, self.reviewer, number, sure=sure))

    def redo(self, number: int | None = None) -> Done:
        """Do again what one undid last, or the act of entry `number`. Raises UsageError when there is none."""
        return self._reversed(reversals.redo(self.store, self.reviewer, number))

    def _reversed(self, reversal: Reversal) -> Done:
        return self._done(reversal.entry, reversal.act)

    def _done(self, entry: Entry, about: Entry | None = None) -> Done:
        """Compare again at once, unless the act was about a discrepancy, which moves no claim."""
        act = (about or entry).act
        changed = Changed() if act == Act.DECIDE else compare(self.store, self.settings).changed
        return Done(entry, told(entry), changed, about)

    def _found(self, typed: str) -> Discrepancy:
        found = live_discrepancy(self.store, resolve(self.store, typed, "d"))
        if found is None:
            raise UsageError(f"{typed} is no longer found, so there is nothing to decide; its history is kept")
        return found


def _kept(note: str | None) -> str | None:
    return note.strip() or None if note else None


def reason_code(verdict: Verdict, reason: str | None) -> str | None:
    """Return the code to write for a verdict. Raises UsageError, with the codes there are, for none or another."""
    codes = REASONS[verdict]
    if reason is None and verdict in WITHOUT_REASON:
        return None
    chosen = reason or IMPLIED.get(verdict)
    if chosen in codes:
        return chosen
    told = "needs a reason" if chosen is None else f"has no reason {chosen!r}"
    listed = ", ".join(f"{code} ({words})" for code, words in codes.items())
    raise UsageError(f"{verdict.value} {told}; give one of: {listed}")
