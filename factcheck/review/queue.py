"""Which discrepancies a reviewer works through, and in which order. Owns filters, pages and progress; writes nothing.

A queue holds ids alone; the words of a page are read when it is shown. What was in it when it was opened stays in its
place, decided or not, so that nothing jumps under the reader's eyes; what is new joins when it is refreshed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from factcheck.model import Finding, Severity, Status, Verdict
from factcheck.store.docket import Docket, Row

WAITING = frozenset({Status.OPEN, Status.REOPENED, Status.DISPUTED})
"""Statuses of what a person still has to look at."""


class Order(StrEnum):
    """How a queue is sorted; ties always fall to where a discrepancy first shows in the documents."""

    SEVERITY = "severity"
    DOCUMENT = "document"
    """As one reads: the order of a blind review."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a queue holds; None is no filter. All that are given must fit."""

    statuses: frozenset[Status] | None = WAITING
    severity: Severity | None = None
    """This one or a higher one."""
    at_most: Severity | None = None
    """This one or a lower one."""
    checks: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    claims: frozenset[str] | None = None
    """Those that stand on one of these claims, as of one source."""
    documents: frozenset[str] | None = None
    assigned: str | None = None
    """To this reviewer; "" means to nobody."""
    tag: str | None = None
    verdict: Verdict | None = None
    """Somebody's last word about it."""
    unreviewed: str | None = None
    """Not yet decided by this reviewer, whatever others said."""
    words: str | None = None
    """In the question or the explanation, in any case."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come, over everything that fits but for its status: the same after a restart."""

    decided: int
    total: int

    @property
    def waiting(self) -> int:
        return self.total - self.decided


class Queue:
    """Discrepancies in order, paged. `refresh` catches up with the store."""

    def __init__(self, docket: Docket, filters: Filters, order: Order = Order.SEVERITY) -> None:
        self.docket = docket
        self.filters = filters
        self.order = order
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._fitting: set[str] = set()
        """All that fits, whatever its status."""
        self._waiting: set[str] = set()
        """What of it waits."""
        self._loads = self._moved = 0
        self._worded: frozenset[str] | None = None
        self._collect()

    def refresh(self) -> None:
        """Take in what others did meanwhile: what is new joins, what is no longer found leaves, the rest stays."""
        self.docket.refresh()
        self._catch_up()

    def _catch_up(self) -> None:
        if self._loads != self.docket.loads:
            self._collect()
            return
        moved, self._moved = self.docket.moved[self._moved :], len(self.docket.moved)
        for id_ in moved:
            row = self.docket.rows.get(id_)
            if row is not None and not row.gone:
                self._sort_out(row)
        if any(
            id_ not in self._places and self._fits(self.docket.rows[id_]) for id_ in self._fitting.intersection(moved)
        ):
            self._collect()

    def _collect(self) -> None:
        kept = self._places
        self._loads, self._moved = self.docket.loads, len(self.docket.moved)
        self._worded = self.docket.worded(self.filters.words) if self.filters.words else None
        if self.filters.claims is not None or self.filters.documents is not None:
            self.docket.read_sides()
        rows = list(self.docket.live())
        self._fitting = {row.id for row in rows if self._is_about(row)}
        self._waiting = set(filter(self.waits, self._fitting))
        live = [row for row in rows if row.id in kept or (row.id in self._fitting and self._fits(row))]
        if self.order is Order.DOCUMENT:
            live.sort(key=self._key)
        self._ids = [row.id for row in live]
        self._places = {id_: place for place, id_ in enumerate(self._ids)}

    def _sort_out(self, row: Row) -> None:
        fits = self._is_about(row)
        for among, belongs in ((self._fitting, fits), (self._waiting, fits and self.waits(row.id))):
            (among.add if belongs else among.discard)(row.id)

    def _fits(self, row: Row) -> bool:
        """Whether the status and the verdict fit too."""
        wanted = self.filters
        if wanted.statuses is not None and self.docket.status(row.id) not in wanted.statuses:
            return False
        if wanted.unreviewed is not None and wanted.unreviewed in self._verdicts(row):
            return False
        return wanted.verdict is None or wanted.verdict in self._verdicts(row).values()

    def _is_about(self, row: Row) -> bool:
        """Whether everything but the status and the verdict fits."""
        wanted = self.filters
        return (
            (wanted.severity is None or row.severity.rank <= wanted.severity.rank)
            and (wanted.at_most is None or row.severity.rank >= wanted.at_most.rank)
            and (wanted.checks is None or row.check in wanted.checks)
            and (wanted.kinds is None or row.kind in wanted.kinds)
            and (wanted.claims is None or not wanted.claims.isdisjoint(self.docket.sides(row.id).claims))
            and (wanted.documents is None or not wanted.documents.isdisjoint(self.docket.sides(row.id).documents))
            and (self._worded is None or row.id in self._worded)
            and self._is_remarked(row)
        )

    def _is_remarked(self, row: Row) -> bool:
        if self.filters.assigned is None and self.filters.tag is None:
            return True
        remarks = self.docket.remarks(row.id)
        assigned = remarks.assigned.words if remarks.assigned else ""
        fits = self.filters.assigned is None or assigned.casefold() == self.filters.assigned.casefold()
        return fits and (self.filters.tag is None or self.filters.tag in remarks.tags)

    def _verdicts(self, row: Row) -> dict[str, Verdict]:
        return {decision.reviewer: decision.verdict for decision in self.docket.decisions(row.id)}

    # --------------------------------------------------------------------------------------------------- reading

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._places

    def place(self, id_: str) -> int:
        """Return where a discrepancy stands, from 0. Raises KeyError for one that is not in the queue."""
        return self._places[id_]

    def at(self, place: int) -> str:
        """Return the discrepancy at a place. Raises IndexError."""
        return self._ids[place]

    def page(self, start: int, length: int) -> list[Finding]:
        """Return the discrepancies of one page with their words, at a cost that does not grow with the queue."""
        return self.docket.findings(self._ids[max(start, 0) : max(start, 0) + length])

    def waits(self, id_: str) -> bool:
        """Whether a person still has to look at it; with a filter for the unreviewed, whether this reviewer has."""
        if self.filters.unreviewed is not None:
            return self.filters.unreviewed not in self._verdicts(self.docket.rows[id_])
        return self.docket.status(id_) in WAITING

    def next_waiting(self, after: str | None) -> str | None:
        """Return the first that waits after a discrepancy, going round at the end; None when nothing waits."""
        start = self._places.get(after, -1) + 1 if after is not None else 0
        turn = chain(range(start, len(self._ids)), range(start))
        return next((self._ids[place] for place in turn if self.waits(self._ids[place])), None)

    def from_here(self, id_: str | None) -> str | None:
        """Return a discrepancy if it is in the queue and waits; else what waits after the place it has, or had."""
        row = None if id_ is None else self.docket.rows.get(id_)
        if row is None:
            return self.next_waiting(None)
        if row.id in self._places:
            return row.id if self.waits(row.id) else self.next_waiting(row.id)
        before = [one for one in self._ids if self._key(self.docket.rows[one]) < self._key(row)]
        return self.next_waiting(before[-1] if before else None)

    def _key(self, row: Row) -> tuple[object, ...]:
        return row.urgency if self.order is Order.SEVERITY else (row.place, row.check, row.id)

    def progress(self) -> Progress:
        """Return how many are decided, of everything that fits whatever its status."""
        self._catch_up()
        return Progress(len(self._fitting) - len(self._waiting), len(self._fitting))

    def severities(self) -> Counter[Severity]:
        """Return how many of each severity wait in the queue."""
        return Counter(self.docket.rows[id_].severity for id_ in self._ids if self.waits(id_))
