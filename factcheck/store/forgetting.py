"""Erasing what a document said, for good. Owns what goes and what stays; who may ask for it, others say.

Text, title, quotes, readings, what was found in it and what acts quoted from it go. Its id, name and hashes stay, and
so does the ledger: an entry whose words went keeps its seal, and the entry that erased it, sealed itself, vouches for
that seal and for all that is left of the other (`verify`).
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from factcheck.model import Discrepancy, Scope
from factcheck.records import discrepancy_from_record, discrepancy_record
from factcheck.store import dialect, ledger
from factcheck.store.claims import every_reading
from factcheck.store.database import Store
from factcheck.store.ledger import Act, Entry, left_of
from factcheck.store.payloads import digest, pack, unpack
from factcheck.store.schema import claims as claims_table
from factcheck.store.schema import discrepancies, discrepancy_claims, documents, extractions, readings, source_forms
from factcheck.store.schema import ledger as ledger_table
from factcheck.store.schema import sources as sources_table
from factcheck.store.sources import source_id, sources_in

ERASED = "(erased: a document it stood on was forgotten)"
QUOTING = frozenset({Act.ADD, Act.CORRECT, Act.REJECT})
"""Acts whose entries hold words of the document."""


def to_erase(store: Store, document: str, by: int) -> dict[str, dict[str, str]]:
    """Return what the entry of number `by` has to vouch for: entry -> its seal, and the hash of what is left of it."""
    return {
        str(entry.number): {"seal": entry.seal, "left": left_of(replace(entry, payload=_left(entry, by)))}
        for entry in _quoting(store, document)
    }


def _quoting(store: Store, document: str) -> tuple[Entry, ...]:
    with store.reading() as connection:
        ids = connection.scalars(select(claims_table.c.id).where(claims_table.c.document == document)).all()
    found = ledger.entries(store, targets=ids, acts=QUOTING)
    return tuple(entry for entry in found if "erased" not in entry.payload)


def _left(entry: Entry, by: int) -> dict[str, Any]:
    """What is left of an entry's payload: why a person acted, in their words, and the hash of what was read."""
    kept = {name: entry.payload[name] for name in ("why", "document") if name in entry.payload}
    if "record" in entry.payload:
        kept["record"] = {"digest": digest(entry.payload["record"])}
    return {"from": None, "to": None, **kept, "erased": by}


def erase(store: Store, entry: Entry) -> None:
    """Do what a FORGET entry says: leave of its document the name and the hashes."""
    document = entry.target
    with store.writing() as connection:
        row = {"text": "", "title": None, "header_start": None, "header_end": None, "forgotten": entry.number}
        connection.execute(documents.update().where(documents.c.id == document).values(**row))
        of_it = select(claims_table.c.id).where(claims_table.c.document == document)
        connection.execute(readings.update().where(readings.c.claim.in_(of_it)).values(BLANK))
        found = {"attributions": "[]", "times": "[]"}
        connection.execute(extractions.update().where(extractions.c.document == document).values(**found))
        quoting = [one for one in _quoting(store, document) if str(one.number) in entry.payload["erased"]]
        if quoting:
            dialect.unguard_ledger(connection)
            for one in quoting:
                kept = {"payload": pack(_left(one, entry.number))}
                connection.execute(ledger_table.update().where(ledger_table.c.number == one.number).values(**kept))
            dialect.guard_ledger(connection)
        gone = select(discrepancies.c.id).where(discrepancies.c.gone.is_(True))
        blank(store, connection.scalars(gone).all())
    _forget_sources(store)


BLANK: Mapping[str, Any] = {
    **dict.fromkeys(("unit", "low", "high", "concept", "event", "predicate", "place", "as_of", "source")),
    "span_start": 0,
    "span_end": 0,
    "status": "none",
    "payload": "",
}
"""The columns of a reading of which only the digest is left."""


def blank(store: Store, ids: Collection[str]) -> None:
    """Leave of those discrepancies that stood on a forgotten document no words."""
    sides = select(discrepancy_claims.c.discrepancy).join(claims_table, claims_table.c.id == discrepancy_claims.c.claim)
    sides = sides.join(documents, documents.c.id == claims_table.c.document).where(documents.c.forgotten.is_not(None))
    with store.writing() as connection:
        touched = frozenset(connection.scalars(sides)).intersection(ids)
        query = select(discrepancies.c.id, discrepancies.c.payload).where(discrepancies.c.id.in_(sorted(touched)))
        for row in connection.execute(query).all():
            kept = pack(discrepancy_record(_blanked(discrepancy_from_record(unpack(row.payload)))))
            connection.execute(discrepancies.update().where(discrepancies.c.id == row.id).values(payload=kept))


def _blanked(one: Discrepancy) -> Discrepancy:
    bare = {"sources": (), "low": None, "high": None, "start": None, "end": None, "qualifier": None, "event": None}
    positions = tuple(replace(position, **bare) for position in one.positions)  # type: ignore[arg-type]
    return replace(
        one, anchor="", title=ERASED, explanation="", scope=Scope(), positions=positions, disputes=(), notes=()
    )


def _forget_sources(store: Store) -> None:
    """Drop the names that no reading that is left names: they stood in the forgotten document alone."""
    named = {source for claim in every_reading(store) for source in sources_in(claim)}
    forms = {(source_id(one.name), one.text, one.kind.value, one.party or "") for one in named}
    ids = {form[0] for form in forms}
    with store.writing() as connection:
        for row in connection.execute(select(source_forms)).all():
            if tuple(row) not in forms:
                fits = [column == value for column, value in zip(source_forms.c, row, strict=True)]
                connection.execute(source_forms.delete().where(*fits))
        for known in connection.scalars(select(sources_table.c.id)).all():
            if known not in ids:
                connection.execute(sources_table.delete().where(sources_table.c.id == known))
