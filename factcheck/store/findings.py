"""What comparing found, read back: discrepancies with what people said of them, groups, notes. `outcome` writes it."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from factcheck.errors import UsageError
from factcheck.model import Discrepancy, Finding, Severity, Status
from factcheck.records import discrepancy_from_record
from factcheck.store import ledger
from factcheck.store.claims import MANY
from factcheck.store.database import Store
from factcheck.store.docket import Docket
from factcheck.store.documents import IN_ORDER
from factcheck.store.ids import resolve
from factcheck.store.outcome import StoredGroup, StoredNote
from factcheck.store.payloads import unpack
from factcheck.store.schema import (
    claims,
    discrepancies,
    documents,
    group_members,
    groups,
    notes,
    readings,
    runs,
)
from factcheck.store.sides import resting_on


def since(store: Store, when: str) -> frozenset[str]:
    """Return the discrepancies that came or changed after a run (its id) or from a day on (ISO 8601).

    Raises UsageError for what is neither.
    """
    query = select(discrepancies.c.id).join(runs, runs.c.id == discrepancies.c.run)
    with store.reading() as connection:
        if when.startswith("r-"):
            number = connection.scalar(select(runs.c.number).where(runs.c.id == resolve(store, when, "r")))
            query = query.where(runs.c.number > number)
        else:
            query = query.where(runs.c.at >= _day(when))
        return frozenset(connection.scalars(query))


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        told = f"{words!r} is no day and no run: give a day as 2024-05-16, or a run's id as `compare --json` prints it"
        raise UsageError(told) from error


def all_notes(store: Store, *, documents_only: Collection[str] | None = None) -> tuple[StoredNote, ...]:
    """Return what the last comparison noted besides discrepancies: by kind, in the order of documents.

    `documents_only` are those of the notes' first claims.
    """
    holds = (readings.c.claim == claims.c.id) & (readings.c.number == claims.c.reading)
    query = select(notes.c.payload, notes.c.section).join(claims, claims.c.id == notes.c.claim)
    query = query.join(documents, documents.c.id == claims.c.document).join(readings, holds)
    query = query.order_by(notes.c.section, *IN_ORDER, readings.c.span_start, notes.c.claim, notes.c.number)
    if documents_only is not None and len(documents_only) <= MANY:
        query = query.where(claims.c.document.in_(sorted(documents_only)))
    with store.reading() as connection:
        records = [(row.section, unpack(row.payload)) for row in connection.execute(query)]
    return tuple(StoredNote(**{**one, "claims": tuple(one["claims"]), "section": section}) for section, one in records)


def all_groups(store: Store) -> tuple[StoredGroup, ...]:
    """Return the groups of the last comparison by key."""
    with store.reading() as connection:
        members: dict[str, list[str]] = {}
        for row in connection.execute(select(group_members).order_by(*group_members.c)):
            members.setdefault(row.group_id, []).append(row.claim)
        rows = connection.execute(select(groups).order_by(groups.c.key)).all()
    return tuple(StoredGroup(row.id, row.key, unpack(row.payload), tuple(members.get(row.id, ()))) for row in rows)


def all_findings(
    store: Store,
    *,
    ids: Collection[str] | None = None,
    claims: Collection[str] | None = None,
    statuses: Collection[Status] | None = None,
    severities: Collection[Severity] | None = None,
    gone: bool = True,
) -> tuple[Finding, ...]:
    """Return discrepancies with their status and decisions, the most severe first; filters narrow, None means all.

    `claims` keeps those that rest on one of these claims; `gone` False leaves out what is no longer found. What is gone
    and whose decisions went elsewhere is returned only when asked for by id.
    """
    claims = None if claims is None else frozenset(claims)
    with store.reading():
        docket = Docket(store)
        resting = frozenset() if claims is None else frozenset(one for one, _ in resting_on(store, claims))
        wanted = [
            row.id
            for row in docket.rows.values()
            if (ids is None or row.id in ids)
            and (claims is None or row.id in resting)
            and (statuses is None or docket.status(row.id) in statuses)
            and (severities is None or row.severity in severities)
            and (not row.gone or (gone and (ids is not None or docket.said(row.id))))
        ]
        return tuple(docket.findings(wanted))


def get_finding(store: Store, discrepancy_id: str) -> Finding | None:
    """Return one discrepancy, gone or not; None when there is none of this id."""
    return next(iter(all_findings(store, ids=[discrepancy_id])), None)


def history(store: Store, target: str) -> tuple[ledger.Entry, ...]:
    """Return every act on a claim or discrepancy, and on what its decisions came from: undone ones too, in order."""
    finding = get_finding(store, target)
    before = {decision.discrepancy for decision in finding.decisions} if finding else set()
    return ledger.entries(store, targets={target, *before})


def live_discrepancy(store: Store, discrepancy_id: str) -> Discrepancy | None:
    """Return one discrepancy that is still found, at a cost that does not grow with the others."""
    query = select(discrepancies.c.payload).where(discrepancies.c.id == discrepancy_id, discrepancies.c.gone.is_(False))
    with store.reading() as connection:
        payload = connection.scalar(query)
    return None if payload is None else discrepancy_from_record(unpack(payload))
