"""Bringing in what another store holds: documents as they were read there, and its ledger. Owns the order of writing.

Every entry that is not here yet is written again with its maker, its time, and the seal, the number and the seal before
it that it had: so its own chain can be checked entry by entry. One entry says that it was done, and undoing that one
takes all of it back. Which of two words counts follows from the times, never from who was merged into whom.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select

from factcheck.errors import UsageError
from factcheck.store import acts, ledger
from factcheck.store.claims import every_reading
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.ledger import GENESIS, REVERSALS, Act, Entry
from factcheck.store.runs import RunLog
from factcheck.store.schema import claims, documents, extractions, readings
from factcheck.store.sources import put_sources
from factcheck.store.verify import verify

FORGOTTEN = (
    "{where} and this store do not agree on what was forgotten for good, so they cannot be merged: {what}. "
    "Documents that one of them still holds would bring the words back."
)
BROKEN = (
    "{where} was changed behind the program's back, so it is not merged: {what}. See: factcheck verify --db {where}"
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a merge wrote: its own entry, None when there was nothing new, and the documents and entries it brought."""

    entry: Entry | None
    documents: tuple[str, ...]
    entries: tuple[Entry, ...]


def bring_in(store: Store, other: Store, *, actor: str) -> Brought:
    """Write what `other` holds and this store does not, in one transaction; nothing when there is nothing.

    Raises UsageError for a store whose seals do not hold, and for one that forgot, or did not forget, a document.
    """
    problems = verify(other)
    if problems:
        raise UsageError(BROKEN.format(where=other.place.name, what=f"{problems[0].where}: {problems[0].message}"))
    with store.writing(durable=True), other.reading():
        known = {entry.uid for entry in ledger.entries(store)}
        new = [entry for entry in _own(other) if entry.uid not in known]
        _refuse_forgotten(store, other, new)
        absent = _absent(store, other)
        if not new and not absent:
            return Brought(None, (), ())
        _put_documents(store, other, absent)
        return _write(store, other, actor, new, absent)


def _refuse_forgotten(store: Store, other: Store, new: Sequence[Entry]) -> None:
    here, there = ({one.target for one in ledger.entries(at, acts=[Act.FORGET])} for at in (store, other))
    brought = {one.target for one in new if one.act == Act.FORGET or "erased" in one.payload}
    if here != there or brought:
        raise UsageError(FORGOTTEN.format(where=other.place.name, what=", ".join(sorted((here ^ there) | brought))))


def _own(other: Store) -> list[Entry]:
    """What people did there or merged there, in the order of times; no merges, and nothing that fell with one."""
    found = ledger.entries(other)
    merges = {entry.number: entry for entry in found if entry.act == Act.MERGE}
    undone = ledger.reversed_numbers(other)
    fallen = {
        number
        for start, merge in merges.items()
        if start in undone
        for number in range(start + 1, start + 1 + merge.payload["count"])
    }
    kept = (
        entry
        for entry in found
        if entry.number not in fallen
        and entry.number not in merges
        and not (entry.act in REVERSALS and entry.payload["act"] == Act.MERGE)
    )
    return sorted(kept, key=lambda entry: entry.told)


def _absent(store: Store, other: Store) -> list[str]:
    ids = select(documents.c.id)
    with store.reading() as here, other.reading() as there:
        known = set(here.scalars(ids))
        rows = {row.id: row.supersedes for row in there.execute(select(documents.c.id, documents.c.supersedes))}
    absent = {one for one in rows if one not in known}
    ordered: list[str] = []
    for one in sorted(absent):
        chain = [one]
        while (before := rows[chain[-1]]) in absent:
            chain.append(before)
        ordered += [link for link in reversed(chain) if link not in ordered]
    return ordered


def _put_documents(store: Store, other: Store, absent: Sequence[str]) -> None:
    """Copy documents and what extractors read in them; what people read comes with their entries."""
    if not absent:
        return
    run = RunLog(store, "merge").record(documents=len(absent))
    by_extractors = readings.c.entry.is_(None)
    with other.reading() as there:
        mine = there.execute(select(documents).where(documents.c.id.in_(absent))).mappings().all()
        rows = {row["id"]: {**row, "run": run, "withdrawn": False} for row in mine}
        claimed = select(claims).where(claims.c.document.in_(absent))
        claimed = claimed.where(claims.c.id.in_(select(readings.c.claim).where(by_extractors)))
        found = [dict(row) for row in there.execute(claimed).mappings()]
        read = select(readings).where(by_extractors, readings.c.claim.in_([row["id"] for row in found]))
        read_rows = [{**row, "run": run} for row in there.execute(read).mappings()]
        seen = select(extractions).where(extractions.c.document.in_(absent))
        seen_rows = [{**row, "run": run} for row in there.execute(seen).mappings()]
    newest: dict[str, int] = {}
    for row in read_rows:
        newest[row["claim"]] = max(newest.get(row["claim"], 0), row["number"])
    for claim in found:
        claim |= {"entry": None, "reading": newest[claim["id"]], "withdrawn": not claim["found"]}
    tables: Sequence[tuple[Table, Sequence[Mapping[str, Any]]]] = (
        (documents, [rows[one] for one in absent]),
        (extractions, seen_rows),
        (claims, found),
        (readings, read_rows),
    )
    with store.writing() as connection:
        for table, values in tables:
            insert_missing(connection, table, values)
    wanted = set(absent)
    put_sources(store, [claim for claim in every_reading(store) if claim.document_id in wanted])


def _write(store: Store, other: Store, actor: str, new: Sequence[Entry], absent: Sequence[str]) -> Brought:
    count, seal = ledger.head(other)
    payload = {
        "from": None,
        "to": other.place.name.replace("\\", "/").rpartition("/")[2],
        "why": None,
        "head": [count, seal],
        "count": len(new),
        "documents": sorted(absent),
    }
    merge = ledger.append(store, actor=actor, act=Act.MERGE, target="store", payload=payload)
    seals = {entry.number: entry.seal for entry in ledger.entries(other)}
    here = {entry.uid: entry.number for entry in ledger.entries(store)}
    uids = {entry.number: entry.uid for entry in ledger.entries(other)}
    written = []
    for entry in new:
        first = entry.payload.get("merged") or {
            "number": entry.number,
            "seal": entry.seal,
            "before": seals.get(entry.number - 1, GENESIS),
            "reverses": entry.reverses,
            "entry": entry.payload.get("entry"),
        }
        content = {**entry.payload, "merged": {**first, "by": merge.number}}
        if entry.act in REVERSALS:
            content["entry"] = here[uids[entry.payload["entry"]]]
        act = Act(entry.act)
        one = acts.perform(store, actor=entry.actor, act=act, target=entry.target, payload=content, at=entry.at)
        here[entry.uid] = one.number
        written.append(one)
    acts.let_all_hold(store)
    return Brought(merge, tuple(absent), tuple(written))
