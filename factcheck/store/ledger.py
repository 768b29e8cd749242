"""The append-only list of what people did. Owns entries, their seals and which of them stand, not what an act means.

An entry's seal is the hash of the seal before it and of the entry, so an edit breaks it. Undo and redo are entries
that name the one they reverse; each is reversed at most once, so which stand follows from the numbers alone.
What a merge brought in keeps its maker, its time and, in its payload, the seal it had: with such entries the order is
that of the times, on every store the same, and an act stands as the last word about it says.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, or_, select

from factcheck.errors import UsageError
from factcheck.store import clock
from factcheck.store.database import Store
from factcheck.store.payloads import canonical, pack, sha256, unpack
from factcheck.store.schema import ledger

MANY = 10_000
"""More targets than this are sifted here: databases bound the parameters of one statement."""
GENESIS = sha256("factcheck ledger")
"""The seal before the first entry."""


Told = tuple[str, int, str, str]
"""Time, number when it was sealed first, maker, first seal: an order that every store has."""


class Act(StrEnum):
    """What an entry records. Later acts join at the end; a word never changes its meaning."""

    DECIDE = "decide"
    CORRECT = "correct"
    UNDO = "undo"
    REDO = "redo"
    ADD = "add"
    REJECT = "reject"
    LINK = "link"
    UNLINK = "unlink"
    SAME_ORIGIN = "same_origin"
    MERGE_SOURCES = "merge_sources"
    SPLIT_SOURCE = "split_source"
    SET_SOURCE = "set_source"
    SAME_INCIDENT = "same_incident"
    OTHER_INCIDENT = "other_incident"
    REMARK = "remark"
    WITHDRAW = "withdraw"
    FORGET = "forget"
    MERGE = "merge"
    IMPORT = "import"


REVERSALS = frozenset({Act.UNDO, Act.REDO})
OF_DISCREPANCIES = frozenset({Act.DECIDE, Act.REMARK})
"""Acts about discrepancies, one or many: they move no claim, so nothing has to be compared again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One human act: `payload` holds from, to, why and whatever else the act needs to be replayed.

    `target` is an id, or two with a space between; an act on many things says how many, and `items` of its payload
    names them.
    """

    number: int
    at: str
    actor: str
    act: str
    target: str
    payload: Mapping[str, Any]
    reverses: int | None
    seal: str

    @property
    def targets(self) -> tuple[str, ...]:
        """What it is about: every id."""
        return tuple(self.payload["items"]) if "items" in self.payload else tuple(self.target.split(" "))

    @property
    def told(self) -> "Told":
        """Its place in the order of times, the same in every store that it was merged into."""
        return self.at, self.payload.get("merged", {}).get("number", self.number), self.actor, self.uid

    @property
    def uid(self) -> str:
        """The seal it was written under first: the same entry bears the same one in every store."""
        return str(self.payload.get("merged", {}).get("seal", self.seal))


def append(
    store: Store,
    *,
    actor: str,
    act: str,
    target: str,
    payload: Mapping[str, Any],
    reverses: int | None = None,
    at: str | None = None,
) -> Entry:
    """Write one entry, sealed and durable, under the store's one write lock; `at` is when, of one that is merged.

    A clock that goes back is held still, so times are in the order of entries. Raises UsageError without an actor.
    """
    if not actor.strip():
        raise UsageError("the ledger must know who acted: give --reviewer NAME, or set FACTCHECK_REVIEWER")
    with store.writing(durable=True) as connection:
        last = connection.execute(select(ledger).order_by(ledger.c.number.desc()).limit(1)).first()
        number, before = (1, GENESIS) if last is None else (last.number + 1, last.seal)
        values = {
            "number": number,
            "at": at or (clock.now() if last is None else max(clock.now(), last.at)),
            "actor": actor.strip(),
            "act": str(act),
            "target": target,
            "payload": pack(payload),
            "reverses": reverses,
        }
        seal = seal_of(before, values)
        connection.execute(ledger.insert().values(**values, seal=seal))
    return Entry(**{**values, "payload": payload}, seal=seal)  # type: ignore[arg-type]


def seal_of(before: str, values: Mapping[str, Any]) -> str:
    """Return the seal of an entry's columns after the seal `before`."""
    sealed = [values[name] for name in ("number", "at", "actor", "act", "target", "payload", "reverses")]
    return sha256(before + canonical(sealed))


def left_of(entry: Entry) -> str:
    """Return the hash of all that an entry holds but its seal: what an erasure leaves of it can be proved by it."""
    names = (entry.number, entry.at, entry.actor, entry.act, entry.target, pack(entry.payload), entry.reverses)
    return sha256(canonical(list(names)))


@dataclass(frozen=True, slots=True)
class Line:
    """An entry without its payload: enough to tell which acts stand."""

    number: int
    actor: str
    act: str
    target: str
    reverses: int | None


def lines(store: Store) -> tuple[Line, ...]:
    """Return the whole ledger in order, without payloads."""
    names = ("number", "actor", "act", "target", "reverses")
    query = select(*(ledger.c[name] for name in names)).order_by(ledger.c.number)
    with store.reading() as connection:
        return tuple(Line(*row) for row in connection.execute(query))


def entry(store: Store, number: int) -> Entry:
    """Return one entry. Raises KeyError for a number that is not there."""
    with store.reading() as connection:
        row = connection.execute(select(ledger).where(ledger.c.number == number)).first()
    if row is None:
        raise KeyError(number)
    return _entry(row)


def entries(
    store: Store,
    *,
    targets: Iterable[str] | None = None,
    acts: Iterable[str] | None = None,
    actor: str | None = None,
    after: int = 0,
) -> tuple[Entry, ...]:
    """Return the ledger in order, whole, or what is about any of `targets`, of some acts, one actor, `after` a number.

    Acts on several things are found by each of them.
    """
    query = select(ledger).where(ledger.c.number > after).order_by(ledger.c.number)
    wanted = None if targets is None else frozenset(targets)
    if wanted is not None and len(wanted) <= MANY:
        query = query.where(or_(ledger.c.target.in_(sorted(wanted)), ledger.c.target.contains(" ")))
    if acts is not None:
        query = query.where(ledger.c.act.in_([str(act) for act in acts]))
    if actor is not None:
        query = query.where(ledger.c.actor == actor)
    with store.reading() as connection:
        found = tuple(_entry(row) for row in connection.execute(query))
    if any("merged" in one.payload for one in found):
        found = tuple(sorted(found, key=lambda one: one.told))
    return found if wanted is None else tuple(one for one in found if not wanted.isdisjoint(one.targets))


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        row.number, row.at, row.actor, row.act, row.target, unpack(row.payload), reverses=row.reverses, seal=row.seal
    )


def reversed_numbers(store: Store) -> frozenset[int]:
    """Return the numbers of entries that do not stand: reversed by an entry that itself stands, or merged with them."""
    merges = entries(store, acts=[Act.MERGE])
    undone = _reversed_by_time(store, merges) if merges else _reversed_by_number(store)
    imports = (one for one in entries(store, acts=[Act.IMPORT]) if one.number in undone)
    return undone.union(*map(covered, imports))


def _reversed_by_number(store: Store) -> frozenset[int]:
    by = {reverses: number for number, reverses in reversals(store).items()}
    undone: set[int] = set()
    for entry in sorted(by, reverse=True):  # a reversal has a higher number than what it reverses
        if by[entry] not in undone:
            undone.add(entry)
    return frozenset(undone)


def covered(entry: Entry) -> frozenset[int]:
    """Return the numbers of the entries that an import brought: they stand as long as it does."""
    merged: Mapping[str, Any] = entry.payload.get("merged", {})
    if "covers" in merged:  # the numbers that they have here; of what was forgotten here they are not among these
        return frozenset(merged["covers"])
    first, last = entry.payload.get("covers") or (1, 0)
    by = entry.number - merged.get("number", entry.number)  # merged, they moved together
    return frozenset(range(first + by, last + by + 1))


def _reversed_by_time(store: Store, merges: Iterable[Entry]) -> frozenset[int]:
    """Among merged entries the last word about an act counts; with a merge all that it brought falls."""
    words = sorted(entries(store, acts=REVERSALS), key=lambda one: one.told)
    last = {one.payload["entry"]: one for one in words if "merged" not in one.payload}
    out: set[int] = set()
    for merge in merges:
        if merge.number in last and last[merge.number].act == Act.UNDO:
            out.update(range(merge.number + 1, merge.number + 1 + merge.payload["count"]))
    last = {one.payload["entry"]: one for one in words if one.number not in out}
    return frozenset({*out, *(number for number, one in last.items() if one.act == Act.UNDO)})


def reversals(store: Store) -> dict[int, int]:
    """Return the number of every undo and redo, and of the entry that it reverses."""
    query = select(ledger.c.number, ledger.c.reverses).where(ledger.c.reverses.is_not(None))
    with store.reading() as connection:
        return {row.number: row.reverses for row in connection.execute(query)}


def standing(store: Store, *, acts: Iterable[str] | None = None) -> tuple[Entry, ...]:
    """Return the entries that hold now, in order, without undo and redo themselves."""
    undone = reversed_numbers(store)
    return tuple(entry for entry in entries(store, acts=acts) if entry.number not in undone and entry.reverses is None)


def head(store: Store) -> tuple[int, str]:
    """Return how many entries there are and the last one's seal: what a report prints."""
    with store.reading() as connection:
        count = connection.scalar(select(func.count()).select_from(ledger)) or 0
        last = connection.scalar(select(ledger.c.seal).order_by(ledger.c.number.desc()).limit(1))
    return count, last or GENESIS
