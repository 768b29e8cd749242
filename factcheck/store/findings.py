"""What comparing found: discrepancies, groups, notes. Owns writing what differs from before, and reading findings back.

A discrepancy that is no longer found is kept, marked gone, when somebody decided about it; else it goes.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select

from factcheck.errors import UsageError
from factcheck.model import Discrepancy, Finding, Severity, Status
from factcheck.records import Record, discrepancy_from_record, discrepancy_record
from factcheck.store import ledger
from factcheck.store.database import Store
from factcheck.store.docket import Docket
from factcheck.store.forgetting import blank
from factcheck.store.ids import resolve
from factcheck.store.payloads import pack, unpack
from factcheck.store.reading_order import put_reading_order
from factcheck.store.runs import RunLog
from factcheck.store.schema import discrepancies, discrepancy_claims, group_members, groups, notes, runs
from factcheck.store.sides import resting_on


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
) -> Changed:
    """Make the store say what was found, in one transaction; the run is recorded when that changes anything."""
    with store.writing():
        changed = _put_discrepancies(store, found, run)
        _put_groups(store, grouped, run)
        _put_notes(store, noted, run)
    return changed


def _put_discrepancies(store: Store, found: Sequence[Discrepancy], run: RunLog) -> Changed:
    now = {one.id: one for one in found}
    packed = {one.id: pack(discrepancy_record(one)) for one in found}
    with store.writing() as connection:
        before = {row.id: row for row in connection.execute(select(discrepancies))}
        new = tuple(one for one in now if one not in before)
        changed = tuple(
            one for one in now if one in before and (before[one].gone or before[one].payload != packed[one])
        )
        gone = tuple(one for one, row in before.items() if one not in now and not row.gone)
        if not (new or changed or gone):
            if put_reading_order(connection):
                run.record()  # other lists have to be put in order anew
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
        put_reading_order(connection)
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


def _put_groups(store: Store, grouped: Sequence[StoredGroup], run: RunLog) -> None:
    now = {one.id: one for one in grouped}
    with store.writing() as connection:
        members: dict[str, list[str]] = {}
        for row in connection.execute(select(group_members).order_by(*group_members.c)):
            members.setdefault(row.group_id, []).append(row.claim)
        before = {row.id: (row.payload, members.get(row.id, [])) for row in connection.execute(select(groups))}
        after = {one: (pack(group.scope), sorted(set(group.claims))) for one, group in now.items()}
        stale = [one for one in before if before[one] != after.get(one)]
        fresh = [one for one in after if after[one] != before.get(one)]
        if not (stale or fresh):
            return
        run_id = run.record(groups=len({*stale, *fresh}))
        connection.execute(group_members.delete().where(group_members.c.group_id.in_(stale)))
        connection.execute(groups.delete().where(groups.c.id.in_(stale)))
        for one in fresh:
            columns = {"id": one, "key": now[one].key, "payload": after[one][0], "run": run_id}
            connection.execute(groups.insert().values(columns))
            connection.execute(group_members.insert(), [{"group_id": one, "claim": claim} for claim in after[one][1]])


def _put_notes(store: Store, noted: Sequence[StoredNote], run: RunLog) -> None:
    now = [pack(asdict(one)) for one in noted]
    with store.writing() as connection:
        if now == list(connection.scalars(select(notes.c.payload).order_by(notes.c.number))):
            return
        run.record(notes=len(now))
        connection.execute(notes.delete())
        if now:
            connection.execute(
                notes.insert(), [{"number": number, "payload": one} for number, one in enumerate(now, 1)]
            )


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
    """Return what the last comparison noted besides discrepancies."""
    with store.reading() as connection:
        records = [unpack(one) for one in connection.scalars(select(notes.c.payload).order_by(notes.c.number))]
    return tuple(StoredNote(**{**record, "claims": tuple(record["claims"])}) for record in records)


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
