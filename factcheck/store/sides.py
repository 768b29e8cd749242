"""What discrepancies stand on: claims, documents, and the readings that are their evidence. Owns looking that up.

It is looked up for those that are asked about alone, many at once or one by one: a list of ten thousand needs none.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, select

from factcheck.store.database import Store
from factcheck.store.schema import claims, discrepancy_claims, readings

CHUNK = 500
"""Ids that are asked about by one statement."""
MANY = 5_000
"""More ids than this are sifted out of one pass over the table."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What a discrepancy stands on: `evidence` is its claims, withdrawn ones left out, as they are read now."""

    claims: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    evidence: Mapping[str, str] = field(default_factory=dict)


class AllSides:
    """The sides that were asked about since the claims moved last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Sides] = {}

    def of(self, id_: str) -> Sides:
        """Return what a discrepancy stands on."""
        self.read([id_])
        return self._known[id_]

    def read(self, ids: Iterable[str]) -> None:
        """Look up what these discrepancies stand on, all at once."""
        wanted = [one for one in dict.fromkeys(ids) if one not in self._known]
        if not wanted:
            return
        columns = (discrepancy_claims.c.discrepancy, claims.c.id, claims.c.document, claims.c.withdrawn)
        query = select(*columns, readings.c.digest).join(claims, claims.c.id == discrepancy_claims.c.claim)
        query = query.join(readings, (readings.c.claim == claims.c.id) & (readings.c.number == claims.c.reading))
        found: dict[str, list[Any]] = {one: [] for one in wanted}
        with self._store.reading() as connection:
            for part in _among(query, discrepancy_claims.c.discrepancy, wanted):
                for row in connection.execute(part).all():
                    if row.discrepancy in found:
                        found[row.discrepancy].append(row)
        for one, rows in found.items():
            held, inside = tuple(row.id for row in rows), frozenset(row.document for row in rows)
            self._known[one] = Sides(held, inside, {row.id: row.digest for row in rows if not row.withdrawn})


def resting_on(store: Store, claim_ids: Collection[str]) -> list[tuple[str, str]]:
    """Return the discrepancies that rest on any of these claims, gone or not, each with the claim."""
    query = select(discrepancy_claims.c.discrepancy, discrepancy_claims.c.claim)
    wanted = frozenset(claim_ids)
    with store.reading() as connection:
        parts = _among(query, discrepancy_claims.c.claim, sorted(wanted))
        rows = [row for part in parts for row in connection.execute(part).all()]
    return [(one, claim) for one, claim in rows if claim in wanted]


def _among(query: Select[Any], column: Any, wanted: Sequence[str]) -> Iterator[Select[Any]]:
    """The query for some values: in one pass over everything where these are many."""
    if len(wanted) > MANY:
        yield query
        return
    for start in range(0, len(wanted), CHUNK):
        yield query.where(column.in_(wanted[start : start + CHUNK]))
