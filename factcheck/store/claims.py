"""Claims as they are read now. Owns which claims a document has; `readings` owns what they were read as."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select

from factcheck.model import Claim, ClaimKind, Extraction
from factcheck.records import Record, claim_from_record, claim_record
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.documents import IN_ORDER, SUPERSEDED
from factcheck.store.payloads import unpack
from factcheck.store.readings import add_readings, let_hold
from factcheck.store.runs import RunLog
from factcheck.store.schema import claims, documents, readings

MANY = 10_000
"""More ids than this are sifted here: databases bound the parameters of one statement."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a claim was read as, by an extractor version (`entry` is None) or by a person's ledger entry."""

    claim_id: str
    number: int
    digest: str
    read_by: str
    entry: int | None
    claim: Claim


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one claim that a new reading reads otherwise; fields inside fields are dotted."""

    claim_id: str
    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class ClaimChanges:
    """What storing an extraction changed."""

    new: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    withdrawn: tuple[str, ...] = ()
    restored: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.changes or self.withdrawn or self.restored)


def put_claims(store: Store, extraction: Extraction, read_by: str, run: RunLog) -> ClaimChanges:
    """Store what an extractor read in a document: new claims, new readings, claims no longer found.

    What a person added, corrected or rejected stays so: an extractor only says what it finds.
    """
    document = extraction.document.id
    found = {claim.id: claim_record(claim) for claim in extraction.claims}
    with store.writing() as connection:
        known, unfound = _last_extracted(store, document)
        new = tuple(claim for claim in found if claim not in known)
        changed = tuple(claim for claim in found if claim in known and found[claim] != known[claim])
        lost = tuple(claim for claim in known if claim not in found and claim not in unfound)
        back = tuple(claim for claim in found if claim in unfound)
        if not (new or changed or lost or back):
            return ClaimChanges()
        run_id = run.record(claims=len(new), readings=len(new) + len(changed), withdrawn=len(lost), restored=len(back))
        passed_over = frozenset(connection.scalars(_passed_over(document)))
        insert_missing(connection, claims, [claim_row(document, found[claim]) for claim in new])
        for marked, value in ((lost, False), ((*passed_over.intersection(new), *back), True)):
            if marked:
                connection.execute(claims.update().where(claims.c.id.in_(marked)).values(found=value))
        add_readings(store, {claim: found[claim] for claim in (*new, *changed)}, read_by, run=run_id)
        withdrawn = connection.scalar(select(documents.c.withdrawn).where(documents.c.id == document))
        let_hold(store, (*lost, *back, *(new if withdrawn else ())))
    changes = [change for claim in changed for change in differences(claim, known[claim], found[claim])]
    return ClaimChanges(new, tuple(changes), lost, back)


def _passed_over(document: str) -> Select[Any]:
    """The claims of a document that no extractor finds; before it is read for the first time, none."""
    return select(claims.c.id).where(claims.c.document == document, claims.c.found.is_(False))


def _last_extracted(store: Store, document: str) -> tuple[dict[str, Record], set[str]]:
    """What extractors last read in the document, by claim, and which of those claims they find no longer."""
    query = select(claims.c.id, claims.c.found, readings.c.payload).join(readings, readings.c.claim == claims.c.id)
    query = query.where(claims.c.document == document, readings.c.entry.is_(None)).order_by(readings.c.number)
    known, unfound = {}, set()
    with store.reading() as connection:
        for row in connection.execute(query):
            known[row.id] = unpack(row.payload)
            if not row.found:
                unfound.add(row.id)
    return known, unfound


def claim_row(document: str, record: Record, entry: int | None = None) -> dict[str, Any]:
    """Return a new claim's row; `entry` is the ledger's when a person added it."""
    return {
        "id": record["id"],
        "document": document,
        "kind": record["kind"],
        "reading": 1,
        "withdrawn": False,
        "entry": entry,
        "found": entry is None,
    }


def differences(claim_id: str, old: Record, new: Record, within: str = "") -> Iterator[Change]:
    """Yield each field that differs between two records of one claim."""
    for name in {**old, **new}:
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        if isinstance(before, dict) and isinstance(after, dict):
            yield from differences(claim_id, before, after, f"{within}{name}.")
        else:
            yield Change(claim_id, f"{within}{name}", before, after)


def all_claims(
    store: Store,
    *,
    ids: Collection[str] | None = None,
    documents_only: Collection[str] | None = None,
    kinds: Collection[ClaimKind] | None = None,
    source: str | None = None,
    subject: str | None = None,
    withdrawn: bool | None = False,
    current: bool = False,
) -> tuple[Claim, ...]:
    """Return claims as they are read now, in the order of documents and of their words.

    `source` and `subject` match any part of the source's name or of the concept, in any case; `withdrawn` None means
    both; `current` leaves out documents that a newer version supersedes.
    """
    query = _effective(claims.c.document, readings.c.payload)
    query = query.join(documents, documents.c.id == claims.c.document).order_by(
        *IN_ORDER, readings.c.span_start, claims.c.id
    )
    query = _among(_among(query, claims.c.id, ids), claims.c.document, documents_only)
    if kinds is not None:
        query = query.where(claims.c.kind.in_([kind.value for kind in kinds]))
    if source is not None:
        query = query.where(readings.c.source.icontains(source, autoescape=True))
    if subject is not None:
        query = query.where(readings.c.concept.icontains(subject, autoescape=True))
    if withdrawn is not None:
        query = query.where(claims.c.withdrawn.is_(withdrawn))
    if current:
        query = query.where(claims.c.document.not_in(SUPERSEDED))
    query = query.where(readings.c.payload != "")  # of a forgotten document only hashes are left
    with store.reading() as connection:
        found = (claim_from_record(unpack(row.payload), row.document) for row in connection.execute(query))
        return tuple(
            claim for claim in found if _is_among(claim.id, ids) and _is_among(claim.document_id, documents_only)
        )


def _effective(*columns: Any) -> Select[Any]:
    holds = and_(readings.c.claim == claims.c.id, readings.c.number == claims.c.reading)
    return select(*columns).select_from(claims).join(readings, holds)


def _among(query: Select[Any], column: Any, wanted: Collection[str] | None) -> Select[Any]:
    return query if wanted is None or len(wanted) > MANY else query.where(column.in_(list(wanted)))


def _is_among(one: str, wanted: Collection[str] | None) -> bool:
    return wanted is None or len(wanted) <= MANY or one in wanted


def get_claim(store: Store, claim_id: str) -> Claim | None:
    """Return one claim as it is read now, withdrawn or not; None when there is none of this id."""
    return next(iter(all_claims(store, ids=[claim_id], withdrawn=None)), None)


def ids_in(store: Store, document_ids: Collection[str]) -> frozenset[str]:
    """Return the claims of these documents, whatever became of them."""
    with store.reading() as connection:
        query = select(claims.c.id).where(claims.c.document.in_(list(document_ids)))
        return frozenset(connection.scalars(query))


def withdrawn_ids(store: Store) -> frozenset[str]:
    """Return the claims that the newest extraction of their document no longer finds."""
    with store.reading() as connection:
        return frozenset(connection.scalars(select(claims.c.id).where(claims.c.withdrawn)))


def readings_of(store: Store, claim_id: str) -> tuple[Reading, ...]:
    """Return every reading a claim ever had, oldest first."""
    query = select(readings, claims.c.document).join(claims, claims.c.id == readings.c.claim)
    with store.reading() as connection:
        known = query.where(readings.c.claim == claim_id, readings.c.payload != "")
        rows = connection.execute(known.order_by(readings.c.number)).all()
    return tuple(
        Reading(
            row.claim,
            row.number,
            row.digest,
            row.read_by,
            row.entry,
            claim_from_record(unpack(row.payload), row.document),
        )
        for row in rows
    )


def every_reading(store: Store) -> Iterator[Claim]:
    """Yield every claim as it ever was read."""
    query = select(readings.c.payload, claims.c.document).join(claims, claims.c.id == readings.c.claim)
    with store.reading() as connection:
        for row in connection.execute(query.where(readings.c.payload != "")):
            yield claim_from_record(unpack(row.payload), row.document)


def extracted(store: Store) -> dict[str, tuple[str, Record]]:
    """Return what a program last read each claim as, and which; a claim that only a person read is left out."""
    query = select(readings.c.claim, readings.c.read_by, readings.c.payload)
    query = query.where(readings.c.entry.is_(None), readings.c.payload != "")
    with store.reading() as connection:
        rows = connection.execute(query.order_by(readings.c.claim, readings.c.number))
        return {row.claim: (row.read_by, unpack(row.payload)) for row in rows}


def evidence(store: Store, claim_ids: Collection[str]) -> dict[str, str]:
    """Return the digests of the readings that hold for claims, withdrawn ones left out: what a decision is made on."""
    query = _among(_effective(claims.c.id, readings.c.digest), claims.c.id, claim_ids)
    with store.reading() as connection:
        rows = connection.execute(query.where(claims.c.withdrawn.is_(False)).order_by(claims.c.id))
        return {row.id: row.digest for row in rows if _is_among(row.id, claim_ids)}


def count_claims(store: Store, documents_only: Collection[str]) -> int:
    """Return how many claims hold in the given documents."""
    query = _among(select(claims.c.document, func.count()), claims.c.document, documents_only)
    query = query.where(claims.c.withdrawn.is_(False)).group_by(claims.c.document)
    with store.reading() as connection:
        return sum(count for document, count in connection.execute(query) if document in documents_only)
