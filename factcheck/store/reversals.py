"""Taking acts back and doing them again. Owns which entry an undo or redo means; nothing is ever removed.

An undo and a redo are entries that name the one before them in the same chain: act, undo, redo, undo ... The length of
the chain says whether the act stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.errors import UsageError
from factcheck.store import acts, ledger
from factcheck.store.database import Store
from factcheck.store.ledger import Act, Entry


class BuiltOnError(UsageError):
    """Somebody else acted on what would be undone: a person must say that it is meant."""


@dataclass(frozen=True, slots=True)
class Reversal:
    """An undo or redo, and the act it is about."""

    entry: Entry
    act: Entry


class _Chains:
    """Every act with what was undone and redone of it."""

    def __init__(self, store: Store) -> None:
        self.entries = {entry.number: entry for entry in ledger.entries(store)}
        self.origin: dict[int, int] = {}
        self.last: dict[int, Entry] = {}
        for entry in self.entries.values():
            origin = entry.number if entry.reverses is None else self.origin[entry.reverses]
            self.origin[entry.number] = origin
            self.last[origin] = entry
        self.undone = ledger.reversed_numbers(store)

    @property
    def acts(self) -> list[Entry]:
        """Acts in order, without undo and redo."""
        return [self.entries[number] for number in self.last]

    def stands(self, act: Entry) -> bool:
        return act.number not in self.undone

    def act_of(self, number: int) -> Entry:
        """Return the act an entry is about. Raises UsageError for a number that is not there."""
        if number not in self.origin:
            ends = f"the ledger ends at {max(self.entries)}" if self.entries else "the ledger is empty"
            raise UsageError(f"there is no entry {number}: {ends}. See: factcheck log")
        return self.entries[self.origin[number]]


def undo(store: Store, actor: str, number: int | None = None, *, sure: bool = False) -> Reversal:
    """Take back one's own last act that stands, or the act of entry `number`, whoever's it is.

    Raises UsageError when there is nothing to take back, BuiltOnError when somebody else acted on it, unless `sure`.
    """
    with store.writing(durable=True):
        chains = _Chains(store)
        act = _own_last(chains, actor) if number is None else chains.act_of(number)
        _refuse_hidden(store, chains, act)
        if not chains.stands(act):
            by = chains.last[act.number]
            raise UsageError(
                f"entry {act.number} is undone already (entry {by.number}, by {by.actor}). "
                f"To do it again: factcheck redo {act.number}"
            )
        if not sure:
            _ask(act, built_on(chains.acts, act, chains), actor)
        return _reverse(store, chains, actor, act, Act.UNDO)


def redo(store: Store, actor: str, number: int | None = None) -> Reversal:
    """Do again what one undid last, or the act of entry `number`. Raises UsageError when there is nothing to redo."""
    with store.writing(durable=True):
        chains = _Chains(store)
        act = _own_last_undone(chains, actor) if number is None else chains.act_of(number)
        _refuse_hidden(store, chains, act)
        if chains.stands(act):
            raise UsageError(
                f"entry {act.number} stands, so there is nothing to redo. To undo it: factcheck undo {act.number}"
            )
        return _reverse(store, chains, actor, act, Act.REDO)


def _refuse_hidden(store: Store, chains: _Chains, act: Entry) -> None:
    """Refuse what does not stand though nobody undid it: it came with an import, and goes and comes with it."""
    if not chains.stands(act) and chains.last[act.number].act != Act.UNDO:
        brought = next(one for one in ledger.entries(store, act=Act.IMPORT) if act.number in ledger.covered(one))
        told = f"entry {act.number} came with an import that was undone"
        raise UsageError(f"{told}. To bring back all of it: factcheck redo {brought.number}")


def _reverse(store: Store, chains: _Chains, actor: str, act: Entry, how: Act) -> Reversal:
    last = chains.last[act.number]
    payload = {"entry": act.number, "act": act.act, "by": act.actor}
    entry = acts.perform(store, actor=actor, act=how, target=act.target, payload=payload, reverses=last.number)
    return Reversal(entry, act)


def _own_last(chains: _Chains, actor: str) -> Entry:
    standing = [act for act in chains.acts if chains.stands(act)]
    own = [act for act in standing if act.actor == actor]
    if own:
        return own[-1]
    told = f"there is nothing to undo: no act of {actor} stands"
    if standing:
        last = standing[-1]
        told += f"; the last act is entry {last.number}, by {last.actor}: factcheck undo {last.number}"
    raise UsageError(told)


def _own_last_undone(chains: _Chains, actor: str) -> Entry:
    undos = [last for last in chains.last.values() if last.act == Act.UNDO and last.actor == actor]
    if not undos:
        raise UsageError(f"there is nothing to redo: {actor} has undone nothing that is still undone")
    newest = max(undos, key=lambda entry: entry.number)
    since = [act for act in chains.acts if act.actor == actor and act.number > newest.number]
    act = chains.act_of(newest.number)
    if since:
        raise UsageError(
            f"there is nothing to redo: {actor} has acted since (entry {since[-1].number}). "
            f"To do entry {act.number} again all the same: factcheck redo {act.number}"
        )
    return act


def built_on(entries: Sequence[Entry], act: Entry, chains: _Chains) -> list[Entry]:
    """Return the later acts that stand and rest on what `act` made of a claim or of sources."""
    if act.act not in acts.OF_CLAIMS | acts.OF_SOURCES:
        return []
    later = (entry for entry in entries if entry.number > act.number and chains.stands(entry))
    return [entry for entry in later if _rests_on(entry, act.target)]


def _rests_on(entry: Entry, target: str) -> bool:
    ids = set(target.split(" "))
    if entry.act == Act.DECIDE:
        return not ids.isdisjoint(entry.payload["evidence"])
    return not ids.isdisjoint(entry.target.split(" "))


def _ask(act: Entry, later: list[Entry], actor: str) -> None:
    others = [entry for entry in later if entry.actor != actor]
    if others:
        told = ", ".join(f"entry {entry.number} ({entry.act}, by {entry.actor})" for entry in others)
        raise BuiltOnError(f"others built on entry {act.number}: {told}. To undo it all the same, add --yes")
