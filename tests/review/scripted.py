"""A reviewer who plays a written session, and the two articles she reviews. Owns no assertion."""

from datetime import date
from typing import Any

from factcheck.model import Claim, Document, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.repair import Words
from factcheck.review.session import Done, ReviewSession
from factcheck.review.session import Words as Said
from factcheck.settings import Settings
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings

HARBOUR = (
    "The Harbour Office said 41 people were killed when the ferry sank off Sorrel. "
    "The Red Crescent said 38 people were killed when the ferry sank off Sorrel.\n"
    "A 30-member choir was on board. The pilot says how full the upper deck of the ferry was."
)
MORNING = "Off Sorrel the ferry had carried 120 passengers, the Harbour Office said. Divers found 7 bodies on the deck."


def articles() -> list[Document]:
    """Two articles of one day."""
    return [
        document_of(HARBOUR, dateline=date(2031, 5, 2), publisher="Post", name="harbour"),
        document_of(MORNING, dateline=date(2031, 5, 2), publisher="Wire", name="morning"),
    ]


def reviewed(store: Store) -> None:
    """Store and compare the articles."""
    ingest(store, articles())
    compare(store, Settings())


def claim_of(store: Store, quote: str) -> Claim:
    """The one claim that these words make, withdrawn or not."""
    return next(one for one in all_claims(store, withdrawn=None) if one.quote == quote)


def live_quotes(store: Store) -> list[str]:
    return [one.quote for one in all_claims(store) if one.quantity is not None]


def checks(store: Store) -> list[str]:
    """The checks of what stands open."""
    return sorted(one.discrepancy.check for one in all_findings(store, gone=False))


def state(store: Store) -> list[str]:
    """All that a store says but for its ledger and its runs."""
    return [line for line in dump(store, provenance=False) if not line.startswith("ledger ")]


class ScriptedReviewer:
    """Names claims by their figures, as a person at the page does."""

    def __init__(self, store: Store, name: str = "Ada") -> None:
        self.store = store
        self.session = ReviewSession(store, name)

    def corrects(self, figure: str, **words: Any) -> Done:
        return self.session.correct(claim_of(self.store, figure).id, Words(**words), "misread")

    def rejects(self, figure: str) -> Done:
        return self.session.reject(claim_of(self.store, figure).id, "no claim")

    def adds(self, document: str, quote: str, occurrence: int | None = None, **words: Any) -> Done:
        return self.session.add_claim(document, quote, Words(**words), occurrence=occurrence)

    def links(self, one: str, other: str) -> Done:
        return self.session.link(claim_of(self.store, one).id, claim_of(self.store, other).id)

    def unlinks(self, one: str, other: str) -> Done:
        return self.session.unlink(claim_of(self.store, one).id, claim_of(self.store, other).id)

    def decides(self, verdict: Verdict = Verdict.CONFIRMED) -> None:
        """Decide about the first discrepancy in the queue."""
        self.session.decide(all_findings(self.store, gone=False)[0].discrepancy.id, verdict)

    def annotates_all(self, words: Said) -> Done:
        """Say the same of everything in the queue and of what was decided."""
        return self.session.annotate([one.discrepancy.id for one in all_findings(self.store, gone=False)], words)

    def undoes(self, entry: int | None = None, *, sure: bool = False) -> Done:
        return self.session.undo(entry, sure=sure)

    def redoes(self, entry: int | None = None) -> Done:
        return self.session.redo(entry)
