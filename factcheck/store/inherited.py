"""What a decision was made on, as it stands in the newest version of its documents. Owns that translation only.

Evidence names claims and the digests of their readings. A claim of a superseded version stands for its heirs, and its
reading counts as unchanged when an heir is read alike, whatever the offsets: what the reviewer saw is what stands.
"""

from collections.abc import Mapping

from sqlalchemy import select

from factcheck.records import Record
from factcheck.store.database import Store
from factcheck.store.payloads import digest, unpack
from factcheck.store.schema import claims, readings
from factcheck.store.successors import Heir, heirs

OF_PLACE = frozenset({"id", "sentence", "start", "end", "content", "part_of"})
"""Fields that say where words stand, not what they say."""


class Inherited:
    """The heirs of a store's claims; cheap where no document has versions."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heirs: Mapping[str, tuple[Heir, ...]] = heirs(store)
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    def evidence(self, evidence: Mapping[str, str]) -> Mapping[str, str]:
        """Return evidence with every claim that has heirs replaced by them."""
        if self._heirs.keys().isdisjoint(evidence):
            return evidence
        found: dict[str, str] = {}
        for claim, seen in evidence.items():
            found |= self._translated(claim, seen)
        return found

    def _translated(self, claim: str, seen: str) -> dict[str, str]:
        if claim not in self._heirs:
            return {claim: seen}
        if (claim, seen) not in self._known:
            self._known[claim, seen] = {one.claim: self._seen_of(one.claim, claim, seen) for one in self._heirs[claim]}
        return self._known[claim, seen]

    def _seen_of(self, heir: str, claim: str, seen: str) -> str:
        """The digest of the heir's reading where it means what was seen of the older claim; else that one's own."""
        with self._store.reading() as connection:
            query = select(readings.c.payload).where(readings.c.claim == claim, readings.c.digest == seen).limit(1)
            before = connection.scalar(query)
            now = select(readings.c.digest, readings.c.payload).join(claims, claims.c.id == readings.c.claim)
            row = connection.execute(now.where(readings.c.claim == heir, readings.c.number == claims.c.reading)).first()
        if not before or row is None or not row.payload or _meant(unpack(before)) != _meant(unpack(row.payload)):
            return seen
        return str(row.digest)


def _meant(record: Record) -> str:
    return digest(_placeless(record))


def _placeless(value: object) -> object:
    if isinstance(value, dict):
        return {name: _placeless(one) for name, one in value.items() if not _is_place(name, one)}
    return [_placeless(one) for one in value] if isinstance(value, list) else value


def _is_place(name: str, value: object) -> bool:
    """Offsets are places; the days of a period bear the same names and are none."""
    return name in OF_PLACE and not (name in ("start", "end") and isinstance(value, str))
