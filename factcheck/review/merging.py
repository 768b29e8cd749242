"""Merging a colleague's store: what it brings, and where the two disagree now. Owns what counts as a clash.

Nothing is overwritten: two decisions that differ wait as disputed, two readings of one claim are both kept and the
later one holds, on either side alike.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Status
from factcheck.pipeline.anchoring import anchor
from factcheck.pipeline.compare import compare
from factcheck.settings import Settings
from factcheck.store import ledger
from factcheck.store.acts import OF_PAIRS
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.docket import Docket
from factcheck.store.documents import all_documents
from factcheck.store.ledger import Act, Entry
from factcheck.store.merging import Brought, bring_in
from factcheck.store.outcome import Changed


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing of which two people said different things: both entries are kept."""

    target: str
    what: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did; `entry` is None when there was nothing new."""

    entry: Entry | None
    documents: tuple[str, ...]
    entries: tuple[Entry, ...]
    clashes: tuple[Clash, ...]
    changed: Changed


def merge(store: Store, other: Store, reviewer: str, settings: Settings) -> Merged:
    """Bring in what the other store holds, compare anew, and list the clashes. Raises UsageError as `bring_in` does."""
    with store.writing(durable=True):
        brought = bring_in(store, other, actor=reviewer)
        if brought.entry is None:
            return Merged(None, (), (), (), Changed())
        anchor(store, _touched(store, brought))
        changed = compare(store, settings).changed
        clashes = (*_forgotten(store, brought.left), *_clashes(store, brought.entries))
    return Merged(brought.entry, brought.documents, brought.entries, clashes, changed)


def _touched(store: Store, brought: Brought) -> set[str]:
    """The documents that came, and those of whose claims something was said: versions of them may be tied now."""
    ids = {target for entry in brought.entries for target in entry.targets if target.startswith("c-")}
    claims = all_claims(store, ids=ids, withdrawn=None) if ids else ()
    return {*brought.documents, *(claim.document_id for claim in claims)}


def _forgotten(store: Store, left: Mapping[str, int]) -> Iterator[Clash]:
    for document in all_documents(store, ids=list(left)):
        quoting = f", nor the {left[document.id]:,} entries that quote it" if left[document.id] else ""
        yield Clash(document.id, f"{document.name} was forgotten here and stays so: it was not brought in{quoting}")


def _clashes(store: Store, brought: Sequence[Entry]) -> Iterator[Clash]:
    numbers = {entry.number for entry in brought}
    docket = Docket(store)
    for row in docket.live():
        if docket.status(row.id) is Status.DISPUTED:
            decisions = docket.decisions(row.id)
            if numbers.intersection(decision.entry for decision in decisions):
                last = {decision.reviewer: decision.verdict.value for decision in decisions}
                said = ", ".join(f"{who} {verdict.replace('_', ' ')}" for who, verdict in sorted(last.items()))
                yield Clash(row.id, f"decided differently: {said}")
    yield from _readings(store, numbers)


def _readings(store: Store, brought: set[int]) -> Iterator[Clash]:
    """Claims, and pairs of claims, of which both sides said something else."""
    said: dict[str, list[Entry]] = {}
    for entry in ledger.standing(store, acts=[Act.ADD, Act.CORRECT, Act.REJECT, *OF_PAIRS]):
        said.setdefault(entry.target, []).append(entry)
    for target, entries in said.items():
        mine = [entry for entry in entries if entry.number not in brought]
        theirs = [entry for entry in entries if entry.number in brought]
        words = {(entry.act, str(entry.payload.get("record") or entry.act)) for entry in entries}
        if mine and theirs and len(words) > 1:
            each = ", ".join(f"{entry.actor} {entry.act.replace('_', ' ')} (entry {entry.number})" for entry in entries)
            yield Clash(target, f"{each}; the last of them holds")
