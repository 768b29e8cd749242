"""One discrepancy as it lies before a reviewer. Owns what belongs on its page, and whether it changed since."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.errors import UsageError
from factcheck.model import Claim, Document, Finding, Status
from factcheck.records import discrepancy_record
from factcheck.review.told import told
from factcheck.store import ledger
from factcheck.store.claims import all_claims, get_claim
from factcheck.store.claims import evidence as read_as
from factcheck.store.database import Store
from factcheck.store.docket import Docket
from factcheck.store.documents import all_documents
from factcheck.store.ledger import Entry
from factcheck.store.payloads import digest


class ChangedError(UsageError):
    """The discrepancy is not what the reviewer saw: a person must look again, or say that the word holds all the same.

    `changes` says what happened meanwhile, a sentence each.
    """

    def __init__(self, discrepancy: str, changes: tuple[str, ...]) -> None:
        super().__init__(f"{discrepancy} changed while you looked at it: {'; '.join(changes)}")
        self.changes = changes


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reviewer had before their eyes: the discrepancy, its claims' readings, and the last word about it."""

    discrepancy: str
    content: str
    evidence: Mapping[str, str]
    last: int
    """Number of the newest entry about it or its claims, 0 for none."""


@dataclass(frozen=True, slots=True)
class Item:
    """One discrepancy with all that a reviewer needs to decide about it."""

    finding: Finding
    claims: Mapping[str, Claim]
    """Its sides, as they are read now."""
    documents: Mapping[str, Document]
    history: tuple[Entry, ...]
    """Every act about it or its claims, taken back or not, oldest first."""
    undone: frozenset[int]
    related: tuple[Finding, ...]
    """Other discrepancies that stand on one of its claims."""
    seen: Seen
    since: tuple[str, ...] = ()
    """Of a reopened one: what is otherwise since it was decided last, a sentence each."""

    @property
    def id(self) -> str:
        return self.finding.discrepancy.id


def item(store: Store, docket: Docket, id_: str) -> Item:
    """Return a discrepancy as it stands now. Raises KeyError for one that was never found."""
    with store.reading():
        finding = docket.finding(id_)
        ids = finding.discrepancy.claim_ids
        claims = {claim.id: claim for claim in all_claims(store, ids=ids, withdrawn=None)}
        documents = all_documents(store, ids={claim.document_id for claim in claims.values()})
        related = [other for other in docket.holding(ids) if other != id_]
        done = history(store, docket, id_)
        return Item(
            finding=finding,
            claims=claims,
            documents={document.id: document for document in documents},
            history=done,
            undone=docket.undone,
            related=tuple(docket.findings(related)),
            seen=_seen(store, finding, done),
            since=_since_decided(store, finding),
        )


def _since_decided(store: Store, finding: Finding) -> tuple[str, ...]:
    if finding.status is not Status.REOPENED:
        return ()
    now = read_as(store, finding.discrepancy.claim_ids)
    return tuple(_read_otherwise(store, finding.decisions[-1].evidence, now))


def history(store: Store, docket: Docket, id_: str) -> tuple[Entry, ...]:
    """Return every act about a discrepancy, what its decisions came from, or its claims: undone ones too, in order."""
    before = {said.discrepancy for said in docket.said(id_)}
    return ledger.entries(store, targets={id_, *before, *docket.sides(id_).claims})


def _seen(store: Store, finding: Finding, done: tuple[Entry, ...]) -> Seen:
    one = finding.discrepancy
    last = max((entry.number for entry in done), default=0)
    return Seen(one.id, digest(discrepancy_record(one)), read_as(store, one.claim_ids), last)


def refuse_changed(store: Store, docket: Docket, seen: Seen) -> None:
    """Raise ChangedError when a discrepancy is no longer what was seen; what oneself wrote counts as well."""
    row = docket.rows.get(seen.discrepancy)
    if row is None or row.gone:
        raise ChangedError(seen.discrepancy, ("it is no longer found",))
    since = (entry for entry in history(store, docket, seen.discrepancy) if entry.number > seen.last)
    changes = [f"{one.actor} {told(one)} (entry {one.number})" for one in since]
    now = _seen(store, docket.finding(seen.discrepancy), ())
    changes += _read_otherwise(store, seen.evidence, now.evidence)
    if not changes and now.content != seen.content:
        changes = ["it was compared anew, and its sides or reasons are others now"]
    if changes:
        raise ChangedError(seen.discrepancy, tuple(changes))


def _read_otherwise(store: Store, before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """What became of the claims, in words."""
    words = [f"claim {_called(store, claim)} is no longer a side of it" for claim in before if claim not in now]
    words += [f"claim {_called(store, claim)} joined it" for claim in now if claim not in before]
    return words + [
        f"claim {_called(store, claim)} is read otherwise now"
        for claim in now
        if claim in before and before[claim] != now[claim]
    ]


def _called(store: Store, claim_id: str) -> str:
    claim = get_claim(store, claim_id)
    return f"{claim_id} “{claim.quote}”" if claim is not None else claim_id
