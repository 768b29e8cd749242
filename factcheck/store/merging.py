"""Bringing in what another store holds: documents as they were read there, and its ledger. Owns the order of writing.

Every entry that is not here yet is written again with its maker, its time, and the seal, the number and the seal before
it that it had: so its own chain can be checked entry by entry. One entry says that it was done, and undoing that one
takes all of it back. Which of two words counts follows from the times, never from who was merged into whom.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Table, select

from factcheck.errors import UsageError
from factcheck.store import acts, ledger
from factcheck.store.claims import every_reading
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.documents import withdrawn_documents
from factcheck.store.forgetting import QUOTING
from factcheck.store.ledger import GENESIS, REVERSALS, Act, Entry
from factcheck.store.runs import RunLog
from factcheck.store.schema import claims, documents, extractions, readings
from factcheck.store.sources import put_sources
from factcheck.store.verify import verify

FORGOTTEN = (
    "in {where} {what} forgotten for good, and this store still holds the words, so the two are not merged. "
    "Forget the same here, then merge again: {commands}"
)
BROKEN = (
    "{where} was changed behind the program's back, so it is not merged: {what}. See: factcheck verify --db {where}"
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a merge wrote: its own entry, None when there was nothing new, and the documents and entries it brought.

    `left` names the documents that were forgotten here and that the other store still holds, with how many entries
    quote them: none of it came.
    """

    entry: Entry | None
    documents: tuple[str, ...]
    entries: tuple[Entry, ...]
    left: Mapping[str, int] = field(default_factory=dict)


def bring_in(store: Store, other: Store, *, actor: str) -> Brought:
    """Write what `other` holds and this store does not, in one transaction; nothing when there is nothing.

    What either store forgot stays forgotten: no document, and no entry that quotes one, is brought of it. Raises
    UsageError for a store whose seals do not hold, and for one that forgot what this one still holds.
    """
    problems = verify(other)
    if problems:
        raise UsageError(BROKEN.format(where=other.place.name, what=f"{problems[0].where}: {problems[0].message}"))
    with store.writing(durable=True), other.reading():
        known = {entry.uid for entry in ledger.entries(store)}
        forgotten = _forgotten(store, other)
        quoting = _quoting(other, forgotten)
        new = [entry for entry in _own(other) if entry.uid not in known and entry.number not in quoting]
        absent = [one for one in _absent(store, other) if one not in forgotten]
        if not new and not absent:
            return Brought(None, (), ())
        _put_documents(store, other, absent)
        return replace(_write(store, other, actor, new, absent), left=_left(other, forgotten, quoting, known))


def _forgotten(store: Store, other: Store) -> frozenset[str]:
    """The documents that either store forgot. Raises UsageError for those that only the other one did."""
    here, there = (withdrawn_documents(at) for at in (store, other))
    erased = [frozenset(one for one, gone in found.items() if gone) for found in (here, there)]
    with store.reading() as connection:
        query = select(documents.c.id, documents.c.name).order_by(documents.c.name)
        held = [row for row in connection.execute(query) if row.id in erased[1] - erased[0]]
    if held:
        named = ", ".join(f"{row.name} ({row.id})" for row in held)
        commands = "; ".join(f"factcheck documents forget {row.id} --reason WORDS" for row in held)
        what = f"{named} {'was' if len(held) == 1 else 'were'}"
        raise UsageError(FORGOTTEN.format(where=other.place.name, what=what, commands=commands))
    return erased[0] | erased[1]


def _quoting(other: Store, forgotten: Collection[str]) -> dict[int, str]:
    """The entries that quote forgotten documents, erased them, or take such an entry back: number -> document."""
    with other.reading() as connection:
        rows = connection.execute(select(claims.c.id, claims.c.document)).all() if forgotten else []
    of_claims = {row.id: row.document for row in rows if row.document in forgotten}
    found: dict[int, str] = {}
    for entry in ledger.entries(other) if forgotten else ():
        document = None
        if entry.act in QUOTING:
            document = of_claims.get(entry.target) or entry.payload.get("document")
        elif entry.act == Act.FORGET:
            document = entry.target
        elif entry.act in REVERSALS:
            document = found.get(entry.payload["entry"])
        if document in forgotten:
            found[entry.number] = str(document)
    return found


def _left(
    other: Store, forgotten: Collection[str], quoting: Mapping[int, str], known: Collection[str]
) -> dict[str, int]:
    with other.reading() as connection:
        held = select(documents.c.id).where(documents.c.forgotten.is_(None)).order_by(documents.c.id)
        found = {one: 0 for one in connection.scalars(held) if one in forgotten}
    for entry in ledger.entries(other):
        if quoting.get(entry.number) in found and entry.uid not in known:
            found[quoting[entry.number]] += 1
    return found


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
        _cut_from_forgotten(store, rows)
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


def _cut_from_forgotten(store: Store, rows: Mapping[str, dict[str, Any]]) -> None:
    """Let no version follow one that did not come: it was forgotten there, and this store never had it."""
    with store.reading() as connection:
        known = {*rows, *connection.scalars(select(documents.c.id))}
    for row in rows.values():
        row["supersedes"] = row["supersedes"] if row["supersedes"] in known else None


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
        if entry.act == Act.IMPORT:
            brought = sorted(uids[number] for number in ledger.covered(entry) if number in uids)
            content["merged"]["covers"] = sorted(here[uid] for uid in brought if uid in here)
        act = Act(entry.act)
        one = acts.perform(store, actor=entry.actor, act=act, target=entry.target, payload=content, at=entry.at)
        here[entry.uid] = one.number
        written.append(one)
    acts.let_all_hold(store)
    return Brought(merge, tuple(absent), tuple(written))
