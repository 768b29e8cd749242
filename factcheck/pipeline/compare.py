"""What is stored, compared, and the outcome stored. Owns the order of that; `comparison` owns every rule.

Which part of a store is compared, `concerned` says.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from factcheck.comparison import engine
from factcheck.comparison.case import Case
from factcheck.comparison.engine import Comparison
from factcheck.comparison.judgements import Judgements, pair_of
from factcheck.model import Claim, Document
from factcheck.pipeline import registry
from factcheck.pipeline.anchoring import earlier
from factcheck.pipeline.concerned import Concerned, claims_of, concerned, keep
from factcheck.pipeline.in_force import COMPARE, settings_in_force, settings_record
from factcheck.records import scope_record
from factcheck.settings import Settings
from factcheck.store import compared, ledger, runs
from factcheck.store.acts import pairs_judged
from factcheck.store.database import Store
from factcheck.store.ledger import Act, Entry
from factcheck.store.outcome import Changed, StoredGroup, StoredNote, put_comparison
from factcheck.store.runs import RunLog
from factcheck.store.successors import heirs

ATTEMPTS = 3
"""Comparisons begun without holding the store, before the others are made to wait."""


@dataclass(frozen=True, slots=True)
class CompareReport:
    """What was found in what was compared, what of it is new, and the run, None when nothing changed."""

    comparison: Comparison
    changed: Changed
    run: str | None


def compare(store: Store, settings: Settings, *, anew: bool = False) -> CompareReport:
    """Compare the claims of current document versions as they are read now, and store what that changes.

    The same claims and settings give the same discrepancies and ids. Only what something changed for is compared
    (`concerned`), and that equals comparing everything, which `anew` does. Decisions stay; what is decided and no
    longer found is gone, not lost. Nobody waits while it compares: what was changed meanwhile is compared again.
    """
    for _ in range(ATTEMPTS):
        with store.reading():
            before, asked = _seen(store), _asked(store, settings, anew=anew)
        comparison = _comparison(asked, settings)
        with store.writing():
            if _seen(store) == before:
                return _put(store, asked, comparison, settings)
    with store.writing():  # too busy a store: now the others wait
        asked = _asked(store, settings, anew=anew)
        return _put(store, asked, _comparison(asked, settings), settings)


def _seen(store: Store) -> tuple[object, ...]:
    """What moves when others change claims, say something of them or compare; however large the store, it costs little.

    It moves when runs changed nothing that is compared, too: then it is compared once more.
    """
    return runs.changes(store), ledger.head(store), compared.state(store)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is laid on the table: the claims to compare, what people said of them, what they were before."""

    concerned: Concerned
    claims: tuple[Claim, ...]
    said: Judgements
    earlier: Mapping[str, Claim]

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.concerned.documents


def _asked(store: Store, settings: Settings, *, anew: bool) -> _Asked:
    said = said_of_pairs(store)
    found = concerned(store, settings, said, anew=anew)
    claims = claims_of(store, found)
    meant = registry.means(store, claims, found.documents)
    said = replace(said, sources=meant.entries, bodies=meant.bodies)
    return _Asked(found, claims, said, earlier(store, claims))


def _comparison(asked: _Asked, settings: Settings) -> Comparison:
    around = asked.concerned.surroundings
    return engine.compare(asked.claims, asked.documents, settings, asked.said, asked.earlier, around)


def recompared(store: Store, settings: Settings, *, pairs_up_to: int = 0) -> Comparison:
    """Return what comparing everything stored finds, and store nothing.

    With claims up to that number its relations are those of every comparable pair, else those that the checks needed.
    """
    asked = _asked(store, settings, anew=True)
    found = _comparison(asked, settings)
    if len(asked.claims) > pairs_up_to:
        return found
    related = engine.relate(asked.claims, asked.documents, settings, asked.said)
    return replace(found, relations=tuple(related))


def case_of(store: Store, settings: Settings) -> Case:
    """Return everything that is compared laid on one table, for whoever must say how it was compared."""
    asked = _asked(store, settings, anew=True)
    return Case(asked.claims, asked.documents, settings, asked.said, asked.earlier)


def judgements(store: Store, claims: Sequence[Claim], documents: Sequence[Document]) -> Judgements:
    """Return what people said of pairs, each with whose word it is, and whom the names in the claims mean."""
    meant = registry.means(store, claims, documents)
    return replace(said_of_pairs(store), sources=meant.entries, bodies=meant.bodies)


def said_of_pairs(store: Store) -> Judgements:
    """Return what people said of pairs, each with whose word it is.

    A word about a claim of an older version holds for the claims that stand for it now.
    """
    now = {claim: [heir.claim for heir in found] for claim, found in heirs(store).items()}
    said = {
        act: {
            pair_of(one, other): _whose(entry)
            for pair, entry in pairs.items()
            for one, other in product(*(now.get(id_, [id_]) for id_ in pair))
        }
        for act, pairs in pairs_judged(store).items()
    }
    return Judgements(
        linked=said[Act.LINK],
        unlinked=said[Act.UNLINK],
        same_origin=said[Act.SAME_ORIGIN],
        same_incident=said[Act.SAME_INCIDENT],
        other_incident=said[Act.OTHER_INCIDENT],
    )


def _whose(entry: Entry) -> str:
    """Who said it and on which day: the same words in every store that it is merged into, as no entry's number is."""
    return f"{entry.actor} ({entry.at[:10]})"


def _put(store: Store, asked: _Asked, comparison: Comparison, settings: Settings) -> CompareReport:
    run = RunLog(store, COMPARE, settings_record(settings))
    if settings != settings_in_force(store):
        run.record()  # whoever reports must be able to say by which settings, even where they changed nothing
    groups = [StoredGroup(one.id, "|".join(one.key), scope_record(one.scope), one.claims) for one in comparison.groups]
    notes = [StoredNote(one.check, one.kind, one.claims, one.text, one.section) for one in comparison.notes]
    within = asked.concerned.within
    changed = put_comparison(store, comparison.discrepancies, groups, notes, run, within)
    keep(store, asked.concerned, comparison.ties)
    return CompareReport(comparison, changed, run.id)
