"""What comparing found, written: only what differs from before, in what was compared. `findings` reads it back.

A discrepancy that is no longer found is kept, marked gone, when somebody decided about it; else it goes. Where another
of its check took in its claims, its id leads there from then on (`aliases`).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, select

from factcheck.model import Discrepancy
from factcheck.records import Record, discrepancy_from_record, discrepancy_record
from factcheck.store import aliases, ledger
from factcheck.store.claims import MANY
from factcheck.store.database import Store
from factcheck.store.forgetting import blank
from factcheck.store.payloads import pack, unpack
from factcheck.store.reading_order import put_reading_order
from factcheck.store.runs import RunLog
from factcheck.store.schema import claims, discrepancies, discrepancy_claims, group_members, groups, notes


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
            if put_reading_order(connection, theirs):
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
        aliases.put(store, _taken_in(store, gone, found))
        _let_go(store, gone, run_id)
        put_reading_order(connection, None if theirs is None else theirs | now.keys())
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


def _taken_in(store: Store, gone: Collection[str], found: Sequence[Discrepancy]) -> dict[str, str]:
    """Return, for those gone, what is found by the same check and holds most of their claims; ties: the smallest id."""
    holding: dict[tuple[str, str], list[str]] = {}
    for one in found:
        for claim in dict.fromkeys(one.claim_ids):
            holding.setdefault((one.check, claim), []).append(one.id)
    checks = {row.id: row.check_id for row in _rows(store, discrepancies, gone)}
    shared: dict[str, Counter[str]] = {}
    for row in _rows(store, discrepancy_claims, gone, discrepancy_claims.c.discrepancy):
        shared.setdefault(row.discrepancy, Counter()).update(holding.get((checks[row.discrepancy], row.claim), ()))
    return {one: min(held, key=lambda id_: (-held[id_], id_)) for one, held in shared.items() if held}


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
