"""Everything stored, compared, and the outcome stored. Owns which claims are compared; `comparison` owns every rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.comparison import engine
from factcheck.comparison.case import Case
from factcheck.comparison.engine import Comparison
from factcheck.comparison.judgements import Judgements, pair_of
from factcheck.model import Claim, Document
from factcheck.pipeline import registry
from factcheck.pipeline.anchoring import earlier
from factcheck.pipeline.in_force import COMPARE, settings_in_force, settings_record
from factcheck.records import scope_record
from factcheck.settings import Settings
from factcheck.store.acts import pairs_judged
from factcheck.store.claims import all_claims, state_of_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents
from factcheck.store.findings import Changed, StoredGroup, StoredNote, put_comparison
from factcheck.store.ledger import Act
from factcheck.store.runs import RunLog
from factcheck.store.successors import heirs

ATTEMPTS = 3
"""Comparisons begun without holding the store, before the others are made to wait."""


@dataclass(frozen=True, slots=True)
class CompareReport:
    """What was found, what of it is new, and the run, None when nothing changed."""

    comparison: Comparison
    changed: Changed
    run: str | None


def compare(store: Store, settings: Settings) -> CompareReport:
    """Compare the claims of current document versions as they are read now, and store what that changes.

    The same claims and settings give the same discrepancies and ids. Decisions stay; what is decided and no longer
    found is gone, not lost. Nobody waits while it compares: what was changed meanwhile is compared again.
    """
    for _ in range(ATTEMPTS):
        with store.reading():
            before, compared = state_of_claims(store)[1:], _compared(store)  # another's run moves no claim
        comparison = _comparison(compared, settings)
        with store.writing():
            if state_of_claims(store)[1:] == before:
                return _put(store, comparison, settings)
    with store.writing():  # too busy a store: now the others wait
        return _put(store, _comparison(_compared(store), settings), settings)


@dataclass(frozen=True, slots=True)
class _Compared:
    """What is laid on the table: the claims of current versions, what people said of them, what they were before."""

    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    said: Judgements
    earlier: Mapping[str, Claim]


def _compared(store: Store) -> _Compared:
    claims, documents = all_claims(store, current=True), all_documents(store, current=True)
    return _Compared(claims, documents, judgements(store, claims, documents), earlier(store, claims))


def _comparison(compared: _Compared, settings: Settings) -> Comparison:
    return engine.compare(compared.claims, compared.documents, settings, compared.said, compared.earlier)


def recompared(store: Store, settings: Settings, *, pairs_up_to: int = 0) -> Comparison:
    """Return what comparing everything stored finds, and store nothing.

    With claims up to that number its relations are those of every comparable pair, else those that the checks needed.
    """
    compared = _compared(store)
    found = _comparison(compared, settings)
    if len(compared.claims) > pairs_up_to:
        return found
    related = engine.relate(compared.claims, compared.documents, settings, compared.said)
    return replace(found, relations=tuple(related))


def case_of(store: Store, settings: Settings) -> Case:
    """Return everything that is compared laid on one table, for whoever must say how it was compared."""
    compared = _compared(store)
    return Case(compared.claims, compared.documents, settings, compared.said, compared.earlier)


def judgements(store: Store, claims: Sequence[Claim], documents: Sequence[Document]) -> Judgements:
    """Return what people said of pairs, each with whose word it is, and whom the names in the claims mean.

    A word about a claim of an older version holds for the claim that stands for it now.
    """
    now = {claim: heir.claim for claim, heir in heirs(store).items()}
    said = {
        act: {
            pair_of(*(now.get(one, one) for one in pair)): f"{entry.actor} (entry {entry.number})"
            for pair, entry in pairs.items()
        }
        for act, pairs in pairs_judged(store).items()
    }
    meant = registry.means(store, claims, documents)
    return Judgements(
        linked=said[Act.LINK],
        unlinked=said[Act.UNLINK],
        same_origin=said[Act.SAME_ORIGIN],
        sources=meant,
        same_incident=said[Act.SAME_INCIDENT],
        other_incident=said[Act.OTHER_INCIDENT],
    )


def _put(store: Store, comparison: Comparison, settings: Settings) -> CompareReport:
    run = RunLog(store, COMPARE, settings_record(settings))
    if settings != settings_in_force(store):
        run.record()  # whoever reports must be able to say by which settings, even where they changed nothing
    groups = [StoredGroup(one.id, "|".join(one.key), scope_record(one.scope), one.claims) for one in comparison.groups]
    notes = [StoredNote(one.check, one.kind, one.claims, one.text) for one in comparison.notes]
    changed = put_comparison(store, comparison.discrepancies, groups, notes, run)
    return CompareReport(comparison, changed, run.id)
