"""Everything a report says, put together from one state of a store. Owns what belongs in it; exporters write it down.

Nothing in it depends on when, where or by whom it is made: the same store gives the same report, byte for byte. Every
number is a claim's, and the claims are all there; documents are named with their hashes, people's acts with the
ledger's head, so a reader can redo it and `verify` can hold a store against it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import factcheck
from factcheck.comparison.checks import CHECKS
from factcheck.comparison.intervals import has_bounds
from factcheck.comparison.working import Working, working
from factcheck.model import Claim, ClaimKind, Document, Event, Finding, Relation, RelationKind, SourceKind
from factcheck.pipeline.compare import case_of, recompared
from factcheck.pipeline.in_force import settings_in_force, settings_record
from factcheck.pipeline.registry import registry
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents, versions, withdrawn_documents
from factcheck.store.findings import all_findings, all_notes
from factcheck.store.ledger import entries, head
from factcheck.store.outcome import StoredNote
from factcheck.store.runs import all_runs

FLAGGED = frozenset({RelationKind.CONFLICT, RelationKind.REVISION, RelationKind.RELATED, RelationKind.ARITHMETIC})
"""Relations that a discrepancy tells of; the others are what was compared and found to be none."""
REVISED = frozenset({RelationKind.UPDATE, RelationKind.REVISION})

STATES = frozenset({Event.HELD, Event.MISSING})
"""Events whose later figure may well be another one: nobody revised anything."""
PAIRED = 1_000
"""Claims up to which every comparable pair is listed; of more, those that the checks looked at."""


@dataclass(frozen=True, slots=True)
class NamedSource:
    """One source of the registry: how it is written, as what, and every claim that is its own."""

    id: str
    name: str
    kind: SourceKind
    affiliation: str | None
    labels: tuple[str, ...]
    """Party labels as documents word them."""
    aliases: tuple[str, ...]
    claims: tuple[str, ...]
    raised: int = 0
    """How often a later figure of its own for the same thing was higher. A description, never a score."""
    lowered: int = 0


@dataclass(frozen=True, slots=True)
class CheckRun:
    """One check: what it looks for, what it needs, how severe its flags are, and whether it was on."""

    id: str
    looks_for: str
    needs: str
    severity: str
    on: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What became of the pairs of counts: how many there are, were looked at, and why they are not compared."""

    counts: int
    pairs: int
    looked_at: int
    relations: tuple[Relation, ...]
    """Those that are no discrepancy."""
    apart: Mapping[str, int]
    """Reason -> pairs."""
    uncompared: Mapping[str, int]
    """Why a claim is not compared with any -> claims."""
    every_pair: bool = True
    """Whether `relations` holds every comparable pair, or of so many claims only those that the checks needed."""


@dataclass(frozen=True, slots=True)
class Methodology:
    """By what it was found: versions, settings, checks, and the seal over what people said."""

    version: str
    versions: tuple[str, ...]
    """Every version that wrote to the store."""
    settings: Mapping[str, Any]
    checks: tuple[CheckRun, ...]
    entries: int
    seal: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """By what the findings of a report were chosen, in words, and of how many."""

    words: tuple[str, ...]
    of: int


@dataclass(frozen=True, slots=True)
class Report:
    """One state of a store. Findings come by severity, gone ones last; the rest in document order."""

    documents: tuple[Document, ...]
    supersedes: Mapping[str, str]
    """Newer version -> the one it supersedes."""
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    compared: Compared
    notes: tuple[StoredNote, ...]
    sources: tuple[NamedSource, ...]
    methodology: Methodology
    withdrawn: frozenset[str] = field(default_factory=frozenset)
    """Claims among `claims` that are not compared: no longer found, or rejected by a person."""
    taken_out: Mapping[str, bool] = field(default_factory=dict)
    """Documents that a person withdrew, and of each whether its words were erased for good."""
    stale: bool = False
    """Whether comparing now would find something else: the findings are those of the last comparison."""
    title: str | None = None
    """The headline that whoever exports it gives it."""
    chosen: Chosen | None = None
    """What the findings were chosen by, None where all are there."""
    working: Working = field(default_factory=Working)
    """How the claims of the findings were compared, so that a reader can redo it."""
    reviewers: tuple[str, ...] = ()
    """Whoever acted in the ledger, in the order in which they first did: for `redaction`, no part of a file."""


def assemble(store: Store) -> Report:
    """Return the report of a store as it stands, by the settings it was last compared with."""
    with store.reading():
        settings = settings_in_force(store)
        comparison = recompared(store, settings, pairs_up_to=PAIRED)
        claims = all_claims(store, withdrawn=None)
        findings = all_findings(store)
        live = {one.discrepancy.id: one.discrepancy for one in findings if one.status != "gone"}
        counted, seal = head(store)
        wrote = tuple(sorted({run.version for run in all_runs(store)}))
        checks = tuple(
            CheckRun(one.id, one.explanation, one.needs, one.severity, settings.runs(one.id)) for one in CHECKS.values()
        )
        return Report(
            documents=all_documents(store),
            supersedes=versions(store),
            claims=claims,
            findings=findings,
            compared=_compared(store, claims, comparison),
            notes=all_notes(store),
            sources=_sources(store, comparison.relations),
            methodology=Methodology(factcheck.__version__, wrote, settings_record(settings), checks, counted, seal),
            withdrawn=frozenset(one.id for one in claims) - {one.id for one in all_claims(store)},
            taken_out=withdrawn_documents(store),
            working=working((one.discrepancy for one in findings), case_of(store, settings)),
            stale=live != {one.id: one for one in comparison.discrepancies},
            reviewers=tuple(dict.fromkeys(entry.actor for entry in entries(store))),
        )


def _compared(store: Store, claims: tuple[Claim, ...], comparison: Any) -> Compared:
    current = {one.id for one in all_claims(store, current=True)}
    standing = {one.id for one in all_claims(store)}
    counts = [one for one in claims if one.id in current and one.kind is ClaimKind.COUNT]
    bounded = sum(has_bounds(one.quantity) for one in counts)
    uncompared = {
        "a statement holds no figure": _number(claims, current, ClaimKind.STATEMENT),
        "a date is compared with dates of its own document only": _number(claims, current, ClaimKind.DATE),
        "words such as “many” have no bounds": len(counts) - bounded,
        "a newer version of the document supersedes it": len(standing - current),
        "withdrawn: no longer read so, or rejected by a person": len(claims) - len(standing),
    }
    return Compared(
        counts=bounded,
        pairs=bounded * (bounded - 1) // 2,
        looked_at=comparison.weighed,
        relations=tuple(one for one in comparison.relations if one.relation not in FLAGGED),
        apart=comparison.apart,
        uncompared={why: number for why, number in uncompared.items() if number},
        every_pair=len(current) <= PAIRED,
    )


def _number(claims: tuple[Claim, ...], among: set[str], kind: ClaimKind) -> int:
    return sum(one.kind is kind for one in claims if one.id in among)


def _sources(store: Store, relations: Iterable[Relation]) -> tuple[NamedSource, ...]:
    known = registry(store).entries.values()
    speaker = {claim: entry.id for entry in known for claim in entry.claims}
    revised = _revised(relations, speaker)
    return tuple(
        NamedSource(
            id=entry.id,
            name=entry.name,
            kind=entry.kind,
            affiliation=entry.affiliation,
            labels=tuple(label for label, _ in entry.labels),
            aliases=tuple(sorted({alias.words for alias in entry.aliases} - {entry.name})),
            claims=entry.claims,
            raised=len(revised[entry.id, True]),
            lowered=len(revised[entry.id, False]),
        )
        for entry in known
    )


def _revised(relations: Iterable[Relation], speaker: Mapping[str, str]) -> Mapping[tuple[str, bool], set[Any]]:
    """Return (source, whether upwards) -> its later figures of one thing; copies of one figure are one."""
    revised: dict[tuple[str, bool], set[Any]] = defaultdict(set)
    for one in relations:
        old, new = one.a, one.b
        same = speaker.get(old.id) is not None and speaker.get(old.id) == speaker.get(new.id)
        if one.relation not in REVISED or not same or old.quantity is None or new.quantity is None:
            continue
        if new.event in STATES:
            continue
        if None in (old.quantity.low, new.quantity.low) or old.quantity.low == new.quantity.low:
            continue
        concept = new.subject.concept if new.subject else ""
        up = (new.quantity.low or 0) > (old.quantity.low or 0)
        revised[speaker[new.id], up].add((concept, new.event, new.quantity.low, new.quantity.high, new.as_of))
    return revised
