"""What a reviewer does, each act written before it returns. Owns which acts are sound; knows no terminal."""

from factcheck.errors import UsageError
from factcheck.model import Decision, Discrepancy, Verdict
from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON
from factcheck.store.claims import evidence
from factcheck.store.database import Store
from factcheck.store.decisions import record_decision
from factcheck.store.findings import live_discrepancy
from factcheck.store.ids import resolve


class ReviewSession:
    """One reviewer at one store. Nothing is kept here: after a crash, another session goes on from the ledger."""

    def __init__(self, store: Store, reviewer: str) -> None:
        """Raises UsageError for a reviewer without a name: the ledger must know who acted."""
        if not reviewer.strip():
            raise UsageError("a decision needs a reviewer: give --reviewer NAME, or set FACTCHECK_REVIEWER")
        self.store = store
        self.reviewer = reviewer.strip()

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
                note=note.strip() or None if note else None,
                seen=evidence(self.store, found.claim_ids),
            )

    def _found(self, typed: str) -> Discrepancy:
        found = live_discrepancy(self.store, resolve(self.store, typed, "d"))
        if found is None:
            raise UsageError(f"{typed} is no longer found, so there is nothing to decide; its history is kept")
        return found


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
