"""Claims that stand in a newer version of their document too: tied to one another, and what people said carried on.

Owns when that is done: whenever one of two versions was read, and before comparing, where anything is missing.
"""

from collections.abc import Collection

from factcheck.comparison.versions import changes, match
from factcheck.model import Claim, Document
from factcheck.records import claim_from_record
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents, versions
from factcheck.store.ledger import Act, entries
from factcheck.store.lineage import descendants, predecessors
from factcheck.store.readings import let_hold
from factcheck.store.successors import carry, carry_added, extracted, put_successors


def anchor(store: Store, document_ids: Collection[str]) -> None:
    """Tie the claims of these documents to those of the version before and the one after, in one transaction each."""
    before = versions(store)
    wanted = set(document_ids)
    pairs = [(older, newer) for newer, older in before.items() if newer in wanted or older in wanted]
    for older, newer in sorted(pairs):
        found = {one.id: one for one in all_documents(store, ids=[older, newer])}
        if found[older].text and found[newer].text:  # a forgotten version has no words to match
            with store.writing():
                _tie(store, found[older], found[newer])


def _tie(store: Store, older: Document, newer: Document) -> None:
    old, new = (all_claims(store, documents_only=[one.id], withdrawn=None) for one in (older, newer))
    found = match(old, older.text, new, newer.text)
    rows = [(one.id, other.id, same) for one, other, same in _read_alike(store, found.pairs)]
    lost = [claim.id for claim in found.lost]
    added = [carry_added(store, entry, newer) for entry in entries(store, targets=lost, acts=[Act.ADD])]
    taken = {successor for _, successor, _ in rows}
    rows += [(*pair, True) for pair in dict.fromkeys(filter(None, added)) if pair[1] not in taken]
    put_successors(store, newer.id, rows)
    for entry in entries(store, targets=[claim for claim, _, same in rows if same], acts=[Act.CORRECT, Act.ADD]):
        carry(store, entry, descendants(store, entry.target))
    let_hold(store, [successor for _, successor, _ in rows])


def _read_alike(store: Store, pairs: Collection[tuple[Claim, Claim]]) -> list[tuple[Claim, Claim, bool]]:
    """Say of each pair whether an extractor reads both alike, whatever people said of the one or the other."""
    read = extracted(store, [claim.id for pair in pairs for claim in pair])
    told = {id_: claim_from_record(record, "") for id_, record in read.items()}
    return [(old, new, _alike(told.get(old.id, old), told.get(new.id, new))) for old, new in pairs]


def _alike(old: Claim, new: Claim) -> bool:
    """A newer dateline moves the days that no words give, and makes no other claim."""
    worded = any(claim.period is not None and claim.period.words for claim in (old, new))
    moving = frozenset() if worded else frozenset({"as of", "period"})
    return {change.field for change in changes(old, new)} <= moving


def earlier(store: Store, claims: Collection[Claim]) -> dict[str, Claim]:
    """Return, by claim, what it was in the version before of its document; one rejected or withdrawn was nothing."""
    before = predecessors(store, [claim.id for claim in claims])
    known = {claim.id: claim for claim in all_claims(store, ids=set(before.values()))} if before else {}
    return {claim: known[old] for claim, old in before.items() if old in known}
