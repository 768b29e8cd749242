"""What comparing found: discrepancies, groups, notes. Owns writing what differs from before, and reading findings back.

A discrepancy that is no longer found is kept, marked gone, when somebody decided about it; else it goes.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Table, select

from factcheck.errors import UsageError
from factcheck.model import Discrepancy, Finding, Severity, Status
from factcheck.records import Record, discrepancy_from_record, discrepancy_record
from factcheck.store import ledger
from factcheck.store.claims import MANY
from factcheck.store.database import Store
from factcheck.store.docket import Docket
from factcheck.store.documents import IN_ORDER
from factcheck.store.forgetting import blank
from factcheck.store.ids import resolve
from factcheck.store.payloads import pack, unpack
from factcheck.store.runs import RunLog
from factcheck.store.schema import (
    claims,
    discrepancies,
    discrepancy_claims,
    documents,
    group_members,
    groups,
    notes,
    readings,
    runs,
)


@dataclass(frozen=True, slots=True)
class StoredGroup:
    """Claims of one scope: its canonical key, the record of the scope, and who is in it."""

    id: str
    key: str
    scope: Record
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredNote:
    """What was compared and is no discrepancy."""

    check: str
    kind: str
    claims: tuple[str, ...]
    text: str
    section: int = 0
    """Where notes of its kind stand among the others."""


TOLD = ("check", "kind", "claims", "text")
"""What of a note its payload holds."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Ids of discrepancies that a comparison made, changed, or no longer finds.

    `questions` are the titles of what is no longer found: it may be stored no more.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    questions: Mapping[str, str] = field(default_factory=dict)


def put_comparison(
    store: Store,
    found: Sequence[Discrepancy],
    grouped: Sequence[StoredGroup],
    noted: Sequence[StoredNote],
    run: RunLog,
    within: Collection[str] | None = None,
) -> Changed:
    """Make the store say what was found, in one transaction; the run is recorded when that changes anything.

    `within` are the documents that were compared, None for all: what stands on the claims of others stays.
    """
    with store.writing():
        changed = _put_discrepancies(store, found, run, within)
        _put_groups(store, grouped, run, within)
        _put_notes(store, noted, run, within)
    return changed


def _standing_on(store: Store, within: Collection[str] | None, column: Any, claim: Any) -> frozenset[str] | None:
    """Return what stands on the claims of these documents, by one column of a table whose other one is the claim."""
    if within is None:
        return None
    query, wanted, found = select(column).join(claims, claims.c.id == claim), sorted(within), set[str]()
    with store.reading() as connection:
        for start in range(0, len(wanted), MANY):
            some = wanted[start : start + MANY]
            found.update(connection.scalars(query.where(claims.c.document.in_(some)).distinct()))
    return frozenset(found)


def _rows(store: Store, table: Table, ids: Collection[str] | None, column: Any = None) -> list[Any]:
    """Return the rows of a table, those of these ids alone where they are given."""
    column = table.c.id if column is None else column
    with store.reading() as connection:
        query = select(table).order_by(*table.primary_key.columns)
        if ids is None:
            return list(connection.execute(query))
        wanted = sorted(ids)
        some = (wanted[start : start + MANY] for start in range(0, len(wanted), MANY))
        return [row for part in some for row in connection.execute(query.where(column.in_(part)))]


def _put_discrepancies(
    store: Store, found: Sequence[Discrepancy], run: RunLog, within: Collection[str] | None
) -> Changed:
    now = {one.id: one for one in found}
    packed = {one.id: pack(discrepancy_record(one)) for one in found}
    with store.writing() as connection:
        theirs = _standing_on(store, within, discrepancy_claims.c.discrepancy, discrepancy_claims.c.claim)
        before = {row.id: row for row in _rows(store, discrepancies, None if theirs is None else theirs | now.keys())}
        new = tuple(one for one in now if one not in before)
        changed = tuple(
            one for one in now if one in before and (before[one].gone or before[one].payload != packed[one])
        )
        gone = tuple(one for one, row in before.items() if one not in now and not row.gone)
        if not (new or changed or gone):
            return Changed()
        run_id = run.record(
            discrepancies_new=len(new), discrepancies_changed=len(changed), discrepancies_gone=len(gone)
        )
        if new:
            rows = [{"id": one, **_columns(now[one], packed[one], run_id)} for one in new]
            connection.execute(discrepancies.insert(), rows)
        for one in changed:
            columns = _columns(now[one], packed[one], run_id)
            connection.execute(discrepancies.update().where(discrepancies.c.id == one).values(columns))
        _link_claims(store, [now[one] for one in (*new, *changed)])
        questions = {one: discrepancy_from_record(unpack(before[one].payload)).title for one in gone}
        _let_go(store, gone, run_id)
    return Changed(new, changed, gone, questions)


def _columns(one: Discrepancy, payload: str, run_id: str) -> dict[str, Any]:
    words = {"check_id": one.check, "kind": one.kind.value, "severity": one.severity.value}
    return {**words, "payload": payload, "gone": False, "run": run_id}


def _link_claims(store: Store, found: Collection[Discrepancy]) -> None:
    rows = [{"discrepancy": one.id, "claim": claim} for one in found for claim in dict.fromkeys(one.claim_ids)]
    ids = [one.id for one in found]
    with store.writing() as connection:
        connection.execute(discrepancy_claims.delete().where(discrepancy_claims.c.discrepancy.in_(ids)))
        if rows:
            connection.execute(discrepancy_claims.insert(), rows)


def _let_go(store: Store, gone: Collection[str], run_id: str) -> None:
    decided = {one for entry in ledger.entries(store, targets=gone) for one in entry.targets}
    kept, dropped = [one for one in gone if one in decided], [one for one in gone if one not in decided]
    with store.writing() as connection:
        if kept:
            connection.execute(discrepancies.update().where(discrepancies.c.id.in_(kept)).values(gone=True, run=run_id))
            blank(store, kept)
        if dropped:
            connection.execute(discrepancy_claims.delete().where(discrepancy_claims.c.discrepancy.in_(dropped)))
            connection.execute(discrepancies.delete().where(discrepancies.c.id.in_(dropped)))


def _put_groups(store: Store, grouped: Sequence[StoredGroup], run: RunLog, within: Collection[str] | None) -> None:
    now = {one.id: one for one in grouped}
    with store.writing() as connection:
        members: dict[str, list[str]] = {}
        theirs = _standing_on(store, within, group_members.c.group_id, group_members.c.claim)
        ids = None if theirs is None else theirs | now.keys()
        for row in _rows(store, group_members, ids, group_members.c.group_id):
            members.setdefault(row.group_id, []).append(row.claim)
        before = {row.id: (row.payload, members.get(row.id, [])) for row in _rows(store, groups, ids)}
        after = {one: (pack(group.scope), sorted(set(group.claims))) for one, group in now.items()}
        stale = [one for one in before if before[one] != after.get(one)]
        fresh = [one for one in after if after[one] != before.get(one)]
        if not (stale or fresh):
            return
        run_id = run.record(groups=len({*stale, *fresh}))
        connection.execute(group_members.delete().where(group_members.c.group_id.in_(stale)))
        connection.execute(groups.delete().where(groups.c.id.in_(stale)))
        if fresh:
            made = [{"id": one, "key": now[one].key, "payload": after[one][0], "run": run_id} for one in fresh]
            connection.execute(groups.insert(), made)
            held = [{"group_id": one, "claim": claim} for one in fresh for claim in after[one][1]]
            connection.execute(group_members.insert(), held)


def _put_notes(store: Store, noted: Sequence[StoredNote], run: RunLog, within: Collection[str] | None) -> None:
    numbers: Counter[tuple[int, str]] = Counter()
    now = set()
    for one in noted:
        place = (one.section, one.claims[0])
        numbers[place] += 1
        now.add((*place, numbers[place], pack({name: getattr(one, name) for name in TOLD})))
    with store.writing() as connection:
        theirs = _standing_on(store, within, notes.c.claim, notes.c.claim)
        before = {tuple(row) for row in _rows(store, notes, theirs, notes.c.claim)}
        if now == before:
            return
        run.record(notes=len(now))
        for section, claim, number, _ in before - now:
            row = notes.c.section == section, notes.c.claim == claim, notes.c.number == number
            connection.execute(notes.delete().where(*row))
        if made := sorted(now - before):
            names = ("section", "claim", "number", "payload")
            connection.execute(notes.insert(), [dict(zip(names, one, strict=True)) for one in made])


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


def all_notes(store: Store) -> tuple[StoredNote, ...]:
    """Return what the last comparison noted besides discrepancies: by kind, in the order of documents."""
    holds = (readings.c.claim == claims.c.id) & (readings.c.number == claims.c.reading)
    query = select(notes.c.payload, notes.c.section).join(claims, claims.c.id == notes.c.claim)
    query = query.join(documents, documents.c.id == claims.c.document).join(readings, holds)
    query = query.order_by(notes.c.section, *IN_ORDER, readings.c.span_start, notes.c.claim, notes.c.number)
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
        wanted = [
            row.id
            for row in docket.rows.values()
            if (ids is None or row.id in ids)
            and (claims is None or not claims.isdisjoint(row.claims))
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
