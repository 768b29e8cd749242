"""Every discrepancy with what people said of it, in order. Owns its order, its status, and keeping up with the store.

A docket reads slim rows once and then only what was added to the ledger: what a page shows is unpacked when it is
asked for. So ten thousand open discrepancies cost a key press what a hundred cost.
"""

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select

from factcheck.model import Decision, Discrepancy, Finding, Remarks, Severity, Status
from factcheck.records import discrepancy_from_record
from factcheck.store import ledger
from factcheck.store.database import Store
from factcheck.store.decisions import About, about, decision_of, followed, remarks_of, said_of_discrepancies, status_of
from factcheck.store.inherited import Inherited
from factcheck.store.ledger import OF_DISCREPANCIES, REVERSALS, Act, Entry, Told
from factcheck.store.payloads import unpack
from factcheck.store.runs import changes
from factcheck.store.schema import discrepancies
from factcheck.store.sides import AllSides, Sides, resting_on

FEW = 500
"""More payloads than this are read in one pass over the table."""


@dataclass(frozen=True, slots=True)
class Row:
    """A discrepancy without its words; `place` is where it first shows (`reading_order`)."""

    id: str
    check: str
    kind: str
    severity: Severity
    gone: bool
    place: str = ""

    @property
    def urgency(self) -> tuple[int, str, str, str]:
        """The order of the comparison itself: severity, then where it first shows."""
        return self.severity.rank, self.place, self.check, self.id


class Docket:
    """The discrepancies of a store as they stand; `refresh` catches up with what others did."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen = -1
        self._last = 0
        self.rows: dict[str, Row] = {}
        """By urgency; what is gone is among them."""
        self._ranks: dict[str, int] = {}
        self._sides = AllSides(store)
        self._holding: dict[tuple[str, str], list[str]] = {}
        """Check and claim -> discrepancies found now, of the claims in `_placed` alone."""
        self._placed: set[str] = set()
        self._entries: dict[int, Entry] = {}
        self._reverses: dict[int, int] = {}
        self._undone: set[int] = set()
        self._said: dict[str, list[tuple[Told, str, About]]] = {}
        self._statuses: dict[str, Status] = {}
        self._heirs: Inherited
        self.loads = 0
        """How often everything was read anew."""
        self.moved: list[str] = []
        """Discrepancies of which something else was said, one after the other, since everything was read anew."""
        self.refresh()

    # ------------------------------------------------------------------------------------------------ keeping up

    def refresh(self) -> bool:
        """Catch up with the store; return whether anything moved."""
        with self._store.reading():
            state = changes(self._store)  # by programs; what people added to the ledger is looked at
            new = ledger.entries(self._store, after=self._last)
            moved = bool(new) or state != self._seen
            if state == self._seen and all(map(self._is_about_discrepancies, new)):
                for entry in new:
                    self._add(entry)
            else:
                self._load()
                self._seen = state
            self._last = max((entry.number for entry in new), default=self._last)
        return moved

    def _is_about_discrepancies(self, entry: Entry) -> bool:
        """Whether it moves no claim: then nothing but its discrepancies stands otherwise."""
        if entry.act in REVERSALS:
            return self._origin(entry) in self._entries
        return entry.act in OF_DISCREPANCIES

    def _origin(self, entry: Entry) -> int:
        """The number of the act that an undo or redo is about, as far as it is known."""
        number = entry.reverses or 0
        while number in self._reverses:
            number = self._reverses[number]
        return number

    def _add(self, entry: Entry) -> None:
        if entry.reverses is None:
            self._entries[entry.number] = entry
            self._let_stand(entry)
            return
        act = self._entries[self._origin(entry)]
        self._reverses[entry.number] = entry.reverses
        if entry.act == Act.UNDO:
            self._undone.add(act.number)
            self._take_away(act)
        else:
            self._undone.discard(act.number)
            self._let_stand(act)

    def _about(self, entry: Entry) -> tuple[About, ...]:
        """What an entry is about, its evidence as it stands in the newest versions."""
        return tuple(replace(said, evidence=self._heirs.evidence(said.evidence)) for said in about(entry))

    def _let_stand(self, entry: Entry) -> None:
        for said in self._about(entry):
            where = self._where(said)
            insort(self._said.setdefault(where, []), (entry.told, said.discrepancy, said), key=lambda one: one[:2])
            self._move(where)

    def _take_away(self, entry: Entry) -> None:
        for said in self._about(entry):
            where = self._where(said)
            kept = [one for one in self._said.get(where, ()) if one[:2] != (entry.told, said.discrepancy)]
            self._said[where] = kept
            self._move(where)

    def _where(self, said: About) -> str:
        self._place(said.evidence)
        return followed(said, self._holding, self.rows) or said.discrepancy

    def _place(self, claim_ids: Iterable[str]) -> None:
        """Look up which discrepancies hold these claims."""
        wanted = sorted(frozenset(claim_ids) - self._placed)
        if not wanted:
            return
        self._placed.update(wanted)
        for id_, claim in self._resting(wanted):
            self._holding.setdefault((self.rows[id_].check, claim), []).append(id_)

    def _move(self, id_: str) -> None:
        self._statuses.pop(id_, None)
        self.moved.append(id_)

    # -------------------------------------------------------------------------------------------------- loading

    def _load(self) -> None:
        self.rows = {row.id: row for row in self._read()}
        self._ranks = {id_: rank for rank, id_ in enumerate(self.rows)}
        self._sides, self._holding, self._placed = AllSides(self._store), {}, set()
        self._heirs = Inherited(self._store)
        entries = said_of_discrepancies(self._store)
        self._entries = {entry.number: entry for entry in entries}
        self._reverses = ledger.reversals(self._store)
        self._undone = set(ledger.reversed_numbers(self._store))
        self._said, self._statuses = {}, {}
        stand = [entry for entry in entries if entry.number not in self._undone]
        self._place(claim for entry in stand for said in self._about(entry) for claim in said.evidence)
        for entry in stand:
            self._let_stand(entry)
        self._sides.read(self._said)
        self.loads, self.moved = self.loads + 1, []

    def _read(self) -> list[Row]:
        """Every discrepancy in order, read from one index."""
        names = ("id", "check_id", "kind", "severity", "gone", "reading_order")
        slim = select(*(discrepancies.c[name] for name in names))
        slim = slim.order_by(*(discrepancies.c[name] for name in ("severity", "reading_order", "check_id", "id")))
        with self._store.reading() as connection:
            found = connection.execute(slim).all()
        levels = {one.value: one for one in Severity}
        rows = [Row(one, check, kind, levels[severity], bool(gone), place)
                for one, check, kind, severity, gone, place in found]  # fmt: skip
        ranks = {one: one.rank for one in Severity}
        return sorted(rows, key=lambda row: ranks[row.severity])

    def _resting(self, claim_ids: Collection[str]) -> list[tuple[str, str]]:
        """The discrepancies found now that rest on these claims, each with the claim, in order."""
        found = resting_on(self._store, claim_ids)
        live = [(one, claim) for one, claim in found if one in self.rows and not self.rows[one].gone]
        return sorted(live, key=lambda pair: (self._ranks[pair[0]], pair[1]))

    # --------------------------------------------------------------------------------------------------- asking

    def live(self) -> Iterator[Row]:
        """Yield what is found now, by urgency."""
        return (row for row in self.rows.values() if not row.gone)

    def holding(self, claim_ids: Iterable[str]) -> tuple[str, ...]:
        """Return the discrepancies found now that stand on any of these claims, by urgency."""
        return tuple(dict.fromkeys(one for one, _ in self._resting(frozenset(claim_ids))))

    def sides(self, id_: str) -> Sides:
        """Return what a discrepancy stands on."""
        return self._sides.of(id_)

    def read_sides(self) -> None:
        """Look up what every discrepancy stands on: for those who ask about all of them."""
        self._sides.read(self.rows)

    @property
    def undone(self) -> frozenset[int]:
        """The numbers of the entries that do not stand."""
        return frozenset(self._undone)

    def status(self, id_: str) -> Status:
        """Return the status of a discrepancy. Raises KeyError for one that was never found."""
        known = self._statuses.get(id_)
        if known is None:
            known = Status.GONE if self.rows[id_].gone else Status.OPEN
            if known is Status.OPEN and self._said.get(id_):
                known = status_of(self.decisions(id_), self.sides(id_).evidence)
            self._statuses[id_] = known
        return known

    def said(self, id_: str) -> tuple[About, ...]:
        """Return what stands about a discrepancy, oldest first, followed from others too."""
        return tuple(said for *_, said in self._said.get(id_, ()))

    def places_of(self, entry: Entry) -> frozenset[str]:
        """Return the discrepancies that an entry's words belong to now, whether it stands or not."""
        return frozenset(map(self._where, self._about(entry)))

    def decisions(self, id_: str) -> tuple[Decision, ...]:
        """Return the decisions about a discrepancy, oldest first."""
        return tuple(decision_of(said) for said in self.said(id_) if said.entry.act == Act.DECIDE)

    def last_verdict(self, id_: str, reviewer: str) -> str | None:
        """Return what a reviewer said last about a discrepancy, None when nothing of it stands."""
        mine = [one for one in self.decisions(id_) if one.reviewer == reviewer]
        return mine[-1].verdict.value if mine else None

    def remarks(self, id_: str) -> Remarks:
        """Return what people put beside a discrepancy."""
        return remarks_of(said.entry for said in self.said(id_))

    def finding(self, id_: str) -> Finding:
        """Return a discrepancy with all that stands about it. Raises KeyError for one that was never found."""
        return self.findings([id_])[0]

    def findings(self, ids: Collection[str]) -> list[Finding]:
        """Return discrepancies with all that stands about them, in the order of `ids`."""
        known = self.payloads(ids)
        return [Finding(known[id_], self.status(id_), self.decisions(id_), self.remarks(id_)) for id_ in ids]

    def payloads(self, ids: Collection[str]) -> Mapping[str, Discrepancy]:
        """Return discrepancies as they were found."""
        query = select(discrepancies.c.id, discrepancies.c.payload)
        if len(ids) <= FEW:
            query = query.where(discrepancies.c.id.in_(list(ids)))
        wanted = frozenset(ids)
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        return {row.id: discrepancy_from_record(unpack(row.payload)) for row in rows if row.id in wanted}

    def worded(self, words: str) -> frozenset[str]:
        """Return the discrepancies whose question or explanation holds these words, in any case."""
        query = select(discrepancies.c.payload).where(discrepancies.c.gone.is_(False))
        wanted = words.casefold()
        with self._store.reading() as connection:
            found = [discrepancy_from_record(unpack(payload)) for payload in connection.scalars(query)]
        return frozenset(one.id for one in found if wanted in f"{one.title}\n{one.explanation}".casefold())
