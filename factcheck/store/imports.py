"""Putting what another store handed on into this one, as one step. Owns that order, and what an import's entry says.

The entries of an import are written under their own reviewers' names, with when they were made and who brought them;
the import's own entry comes last and covers them (`covers`), so that one undo takes all of it back and one redo brings
it back (`ledger.reversed_numbers`). Claims stand by the import's entry until an extractor finds them here too. What is
here already stays as it is; what differs is a clash, which is told and not taken.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from factcheck.model import Document
from factcheck.records import Record, claim_from_record, discrepancy_from_record, discrepancy_record
from factcheck.store import ledger
from factcheck.store.acts import perform
from factcheck.store.claims import claim_row
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.documents import get_document, put_document, withdrawn_documents
from factcheck.store.ledger import Act, Entry
from factcheck.store.payloads import digest, pack
from factcheck.store.readings import add_readings, let_hold
from factcheck.store.runs import RunLog
from factcheck.store.schema import claims, discrepancies, discrepancy_claims, documents, readings
from factcheck.store.sources import put_sources

CHUNK = 500
"""Claims changed by one statement."""
_BESIDE = ("document_id", "withdrawn", "found", "read_by", "extracted", "what")
"""What a bundle says of a claim besides its reading."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What another store handed on, sound in itself."""

    texts: Sequence[tuple[Document, str | None]]
    """Each with the id of the version before."""
    read: Sequence[Record]
    """Claims; see `pipeline.exchange.Bundle`."""
    acts: Sequence[Record]
    gone: Sequence[Record]
    """Discrepancies that acts are about and that nobody finds any more."""


@dataclass(slots=True)
class Imported:
    """What an import did; `entry` is None when everything was here already."""

    entry: Entry | None = None
    documents: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    entries: int = 0
    known: int = 0
    """Documents, claims and entries that were here already."""
    clashes: list[str] = field(default_factory=list)
    """Sentences: what is otherwise here, and was not taken over."""


def key_of(entry: Entry) -> str:
    """Return what an act is known by in every store: who did what to what, when, whatever its number."""
    at = entry.payload.get("imported", {}).get("at", entry.at)
    payload = {name: value for name, value in entry.payload.items() if name != "imported"}
    return digest([entry.act, entry.target, entry.actor, at, payload])


def put_import(store: Store, handed: Handed, *, reviewer: str, name: str) -> Imported:
    """Store what is not here yet, as one step of `reviewer`'s; all or nothing. `name` is what the step is known by."""
    done, run = Imported(), RunLog(store, "import", {"from": name})
    with store.writing(durable=True):
        handed = _without_forgotten(store, handed, done)
        for document, before in handed.texts:
            _put_document(store, document, before, run, done)
        _put_claims(store, handed.read, run, done)
        first, touched = ledger.head(store)[0] + 1, _put_acts(store, handed.acts, reviewer, done)
        if not (done.documents or done.claims or done.entries):
            return done
        _put_gone(store, handed.gone, run)
        payload = {
            "from": None,
            "to": name,
            "why": None,
            "documents": done.documents,
            "claims": done.claims,
            "covers": [first, first + done.entries - 1] if done.entries else None,
            "clashes": done.clashes,
        }
        target = f"import-{digest([done.documents, done.claims, [act['key'] for act in handed.acts]])}"
        done.entry = perform(store, actor=reviewer, act=Act.IMPORT, target=target, payload=payload)
        _let_stand(store, handed, done.claims, done.entry.number)
        let_hold(store, sorted({*done.claims, *touched}))
    return done


def _without_forgotten(store: Store, handed: Handed, done: Imported) -> Handed:
    """Leave out the documents that were forgotten here, and all that quotes them: no word of them comes back."""
    erased = {document for document, forgotten in withdrawn_documents(store).items() if forgotten}
    here = {document.id: document.name for document, _ in handed.texts if document.id in erased}
    if not here:
        return handed
    claims_of = {one["id"] for one in handed.read if one["document_id"] in here}
    acts = [one for one in handed.acts if not _quotes(one, {*here, *claims_of})]
    done.clashes.extend(
        f"{name} ({document}) was forgotten here, and stays so; it, its claims and what was done to them were left out"
        for document, name in sorted(here.items())
    )
    return Handed(
        [(document, before) for document, before in handed.texts if document.id not in here],
        [one for one in handed.read if one["document_id"] not in here],
        acts,
        [one for one in handed.gone if claims_of.isdisjoint(discrepancy_from_record(one).claim_ids)],
    )


def _quotes(act: Record, ids: Collection[str]) -> bool:
    """Whether an act holds words of these claims and documents; what was said of a discrepancy holds the reviewer's."""
    return act["payload"].get("document") in ids or not frozenset(ids).isdisjoint(act["target"].split(" "))


def _let_stand(store: Store, handed: Handed, new: Sequence[str], entry: int) -> None:
    """Let the new claims stand by the import's entry, but for those that were no longer found where they come from."""
    lost = frozenset(one["id"] for one in handed.read if not one["found"])
    with store.writing() as connection:
        for ids, number in ((new, None), ([one for one in new if one not in lost], entry)):
            for start in range(0, len(ids), CHUNK):
                mine = claims.update().where(claims.c.id.in_(ids[start : start + CHUNK]))
                connection.execute(mine.values(found=False, entry=number))


def _put_document(store: Store, document: Document, before: str | None, run: RunLog, done: Imported) -> None:
    here = get_document(store, document.id)
    if here is None:
        found = put_document(store, document, run)
        if found is None and before and get_document(store, before):
            with store.writing() as connection:
                row = documents.c.id == document.id
                connection.execute(documents.update().where(row).values(supersedes=before))
        done.documents.append(document.id)
        return
    done.known += 1
    differing = [name for name in ("title", "dateline", "sha256") if getattr(here, name) != getattr(document, name)]
    done.clashes.extend(
        f"{here.name} ({here.id}) keeps its {name}, {getattr(here, name) or 'none'}; "
        f"{getattr(document, name) or 'none'} was not taken over"
        for name in differing
    )


def _put_claims(store: Store, read: Sequence[Record], run: RunLog, done: Imported) -> None:
    """Store what programs read; what a person added comes with its act."""
    by_reader: dict[str, dict[str, Record]] = {}
    rows, here = [], _read_here(store, [one["id"] for one in read])
    for one in read:
        if one["read_by"] is None:
            continue
        record = one["extracted"] or _plain(one)
        if one["id"] not in here:
            by_reader.setdefault(one["read_by"], {})[one["id"]] = record
            rows.append(claim_row(one["document_id"], record))
        elif digest(record) in here[one["id"]]:
            done.known += 1
        else:
            done.clashes.append(f"{one['id']} (“{one['quote']}”) is read otherwise here; the reading here was kept")
    new = [row["id"] for row in rows]
    with store.writing() as connection:
        insert_missing(connection, claims, rows)
    for read_by, records in by_reader.items():
        add_readings(store, records, read_by, run=run.record(claims=len(records)))
        put_sources(store, [claim_from_record(record, "") for record in records.values()])
    done.claims.extend(new)


def _plain(one: Record) -> Record:
    return {name: value for name, value in one.items() if name not in _BESIDE}


def _read_here(store: Store, ids: Iterable[str]) -> dict[str, set[str]]:
    """Return the digests of every reading that these claims have here."""
    wanted = frozenset(ids)
    found: dict[str, set[str]] = {}
    with store.reading() as connection:
        for row in connection.execute(select(readings.c.claim, readings.c.digest)):
            if row.claim in wanted:
                found.setdefault(row.claim, set()).add(row.digest)
    return found


def _put_acts(store: Store, acts: Sequence[Record], reviewer: str, done: Imported) -> set[str]:
    """Write the acts that are not here yet, in their order, and return the claims they are about."""
    here = {key_of(entry): entry for entry in ledger.entries(store)}
    undone, touched = ledger.reversed_numbers(store), set()
    for one in acts:
        known = here.get(one["key"])
        if known is not None:
            done.known += 1
            if known.number in undone:
                done.clashes.append(
                    f"entry {known.number} ({known.act}, by {known.actor}) was undone here, and stays so"
                )
            continue
        if missing := _missing(store, one):
            done.clashes.append(f"an act of {one['reviewer']} ({one['act']}) is about {missing}, which is not here")
            continue
        payload = {**one["payload"], "imported": {"at": one["at"], "by": reviewer}}
        perform(store, actor=one["reviewer"], act=Act(one["act"]), target=one["target"], payload=payload)
        done.entries += 1
        touched.update(payload.get("items") or one["target"].split(" "))
    return {one for one in touched if one.startswith("c-")}


def _put_gone(store: Store, gone: Sequence[Record], run: RunLog) -> None:
    rows, links = [], []
    with store.writing() as connection:
        here = frozenset(connection.scalars(select(claims.c.id)))
        for one in gone:
            found = discrepancy_from_record(one)
            words = {"check_id": found.check, "kind": found.kind.value, "severity": found.severity.value}
            made = {"payload": pack(discrepancy_record(found)), "gone": True, "run": run.record(discrepancies_gone=1)}
            rows.append({"id": found.id, **words, **made})
            links += [
                {"discrepancy": found.id, "claim": claim} for claim in dict.fromkeys(found.claim_ids) if claim in here
            ]
        insert_missing(connection, discrepancies, rows)
        insert_missing(connection, discrepancy_claims, links)


def _missing(store: Store, one: Record) -> str | None:
    """Return the claim or document that an act rests on and the store lacks."""
    with store.reading() as connection:
        if one["act"] == Act.ADD:
            document = str(one["payload"]["document"])
            return None if get_document(store, document) else document
        for target in one["target"].split(" "):
            table = {"c": claims, "doc": documents}.get(target.rpartition("-")[0])
            if table is not None and connection.scalar(select(table.c.id).where(table.c.id == target)) is None:
                return str(target)
    return None
