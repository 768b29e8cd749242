"""Sources as stored: a row a resolved name, and every way it is written. Owns the rows; who is who, others say."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select

from factcheck import identity
from factcheck.model import Claim, Source, SourceKind
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.dialect import insert_missing
from factcheck.store.schema import claims, readings, source_forms, sources


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source, every form its documents give it (words, kind, party label or None), and how many claims it holds."""

    id: str
    name: str
    forms: tuple[tuple[str, SourceKind, str | None], ...]
    claims: int


def source_id(name: str) -> str:
    """Return the id of the source of this resolved name."""
    return identity.identify(identity.SOURCE, name)


def put_sources(store: Store, found: Iterable[Claim]) -> int:
    """Store every source that stands in the claims, relays and candidates too; return how many are new."""
    named = {source for claim in found for source in sources_in(claim)}
    rows = [{"id": source_id(name), "name": name} for name in sorted({source.name for source in named})]
    forms = sorted({(source_id(one.name), one.text, one.kind.value, one.party or "") for one in named})
    keys = ("source", "text", "kind", "party")
    with store.writing() as connection:
        before = connection.scalar(select(func.count()).select_from(sources)) or 0
        insert_missing(connection, sources, rows)
        insert_missing(connection, source_forms, [dict(zip(keys, form, strict=True)) for form in forms])
        return (connection.scalar(select(func.count()).select_from(sources)) or 0) - before


def sources_in(claim: Claim) -> Iterator[Source]:
    """Yield whoever a claim names as a source: speaker, its members, relays, candidates."""
    attribution = claim.attribution
    speaker = () if attribution.source is None else (attribution.source,)
    for source in (*speaker, *attribution.chain, *attribution.candidates):
        yield source
        yield from source.members


def all_sources(store: Store) -> tuple[StoredSource, ...]:
    """Return every source by name."""
    held = select(readings.c.source, func.count().label("held")).join(
        claims, (claims.c.id == readings.c.claim) & (claims.c.reading == readings.c.number)
    )
    held = held.where(claims.c.withdrawn.is_(False)).group_by(readings.c.source)
    with store.reading() as connection:
        counts = {row.source: row.held for row in connection.execute(held)}
        forms: dict[str, list[tuple[str, SourceKind, str | None]]] = {}
        for row in connection.execute(select(source_forms).order_by(*source_forms.c)):
            forms.setdefault(row.source, []).append((row.text, SourceKind(row.kind), row.party or None))
        rows = connection.execute(select(sources).order_by(sources.c.name)).all()
    return tuple(StoredSource(row.id, row.name, tuple(forms.get(row.id, ())), counts.get(row.name, 0)) for row in rows)


def count_sources(store: Store, documents_only: Collection[str]) -> int:
    """Return how many different sources speak in the given documents."""
    spoken = all_claims(store, documents_only=documents_only)
    return len({claim.attribution.source.name for claim in spoken if claim.attribution.source is not None})
