"""Taking acts back and doing them again. Owns which entry an undo or redo means; nothing is ever removed.

An undo and a redo are entries that name the one before them in the same chain: act, undo, redo, undo ... The length of
the chain says whether the act stands.
"""

from dataclasses import dataclass
from typing import Any

from factcheck.errors import UsageError
from factcheck.store import acts, ledger
from factcheck.store.database import Store
from factcheck.store.decisions import about
from factcheck.store.ledger import Act, Entry, Line


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
        self.undone = ledger.reversed_numbers(store)
        self.lines = {line.number: line for line in ledger.lines(store)}
        self.origin: dict[int, int] = {}
        self.last: dict[int, Line] = {}
        for line in self.lines.values():
            if line.act in ledger.REVERSALS and line.reverses is None:
                continue  # merged: it has its say in what stands, and is no act of its own
            origin = line.number if line.reverses is None else self.origin[line.reverses]
            self.origin[line.number] = origin
            self.last[origin] = line

    @property
    def acts(self) -> list[Line]:
        """Acts in order, without undo and redo."""
        return [self.lines[number] for number in self.last]

    def stands(self, number: int) -> bool:
        return number not in self.undone

    def act_of(self, number: int) -> Line:
        """Return the act an entry is about. Raises UsageError for a number that is not there."""
        if number not in self.origin:
            ends = f"the ledger ends at {max(self.lines)}" if self.lines else "the ledger is empty"
            raise UsageError(f"there is no entry {number}: {ends}. See: factcheck log")
        return self.lines[self.origin[number]]


def undo(store: Store, actor: str, number: int | None = None, *, sure: bool = False) -> Reversal:
    """Take back one's own last act that stands, or the act of entry `number`, whoever's it is.

    Raises UsageError when there is nothing to take back, BuiltOnError when somebody else acted on it, unless `sure`.
    """
    with store.writing(durable=True):
        chains = _Chains(store)
        act = _own_last(chains, actor) if number is None else chains.act_of(number)
        _refuse_hidden(store, chains, act)
        if not chains.stands(act.number):
            by = chains.last[act.number]
            raise UsageError(
                f"entry {act.number} is undone already (entry {by.number}, by {by.actor}). "
                f"To do it again: factcheck redo {act.number}"
            )
        if act.act == Act.FORGET:
            raise UsageError(f"entry {act.number} cannot be undone: the words of {act.target} are erased")
        if not sure:
            _ask(act, built_on(store, act, chains), actor)
        return _reverse(store, chains, actor, act, Act.UNDO)


def redo(store: Store, actor: str, number: int | None = None) -> Reversal:
    """Do again what one undid last, or the act of entry `number`. Raises UsageError when there is nothing to redo."""
    with store.writing(durable=True):
        chains = _Chains(store)
        act = _own_last_undone(chains, actor) if number is None else chains.act_of(number)
        _refuse_hidden(store, chains, act)
        if chains.stands(act.number):
            raise UsageError(
                f"entry {act.number} stands, so there is nothing to redo. To undo it: factcheck undo {act.number}"
            )
        return _reverse(store, chains, actor, act, Act.REDO)


def _refuse_hidden(store: Store, chains: _Chains, act: Line) -> None:
    """Refuse what does not stand though nobody undid it: it came with an import, and goes and comes with it."""
    if not chains.stands(act.number) and chains.last[act.number].act != Act.UNDO:
        imports = ledger.entries(store, acts=[Act.IMPORT])
        brought = next(one for one in imports if act.number in ledger.covered(one))
        told = f"entry {act.number} came with an import that was undone"
        raise UsageError(f"{told}. To bring back all of it: factcheck redo {brought.number}")


def _reverse(store: Store, chains: _Chains, actor: str, line: Line, how: Act) -> Reversal:
    act, last = ledger.entry(store, line.number), chains.last[line.number]
    _refuse_erased(act)
    payload: dict[str, Any] = {"entry": act.number, "act": act.act, "by": act.actor}
    if "items" in act.payload:
        payload["items"] = list(act.targets)
    entry = acts.perform(store, actor=actor, act=how, target=act.target, payload=payload, reverses=last.number)
    return Reversal(entry, act)


def _refuse_erased(act: Entry) -> None:
    if "erased" in act.payload:
        raise UsageError(
            f"entry {act.number} stays as it is: the document it is about was forgotten (entry {act.payload['erased']})"
        )


def _own_last(chains: _Chains, actor: str) -> Line:
    standing = [act for act in chains.acts if chains.stands(act.number) and act.act != Act.FORGET]
    own = [act for act in standing if act.actor == actor]
    if own:
        return own[-1]
    told = f"there is nothing to undo: no act of {actor} stands"
    if standing:
        last = standing[-1]
        told += f"; the last act is entry {last.number}, by {last.actor}: factcheck undo {last.number}"
    raise UsageError(told)


def _own_last_undone(chains: _Chains, actor: str) -> Line:
    undos = [last for last in chains.last.values() if last.act == Act.UNDO and last.actor == actor]
    if not undos:
        raise UsageError(f"there is nothing to redo: {actor} has undone nothing that is still undone")
    newest = max(undos, key=lambda line: line.number)
    since = [act for act in chains.acts if act.actor == actor and act.number > newest.number]
    act = chains.act_of(newest.number)
    if since:
        raise UsageError(
            f"there is nothing to redo: {actor} has acted since (entry {since[-1].number}). "
            f"To do entry {act.number} again all the same: factcheck redo {act.number}"
        )
    return act


def built_on(store: Store, act: Line, chains: _Chains) -> list[Entry]:
    """Return the later acts that stand and rest on what `act` made of a claim or of sources."""
    if act.act not in acts.OF_CLAIMS | acts.OF_SOURCES:
        return []
    later = (entry for entry in ledger.entries(store, after=act.number) if entry.reverses is None)
    return [entry for entry in later if chains.stands(entry.number) and _rests_on(entry, act.target)]


def _rests_on(entry: Entry, target: str) -> bool:
    ids = set(target.split(" "))
    if entry.act == Act.DECIDE:
        return any(not ids.isdisjoint(said.evidence) for said in about(entry))
    return not ids.isdisjoint(entry.targets)


def _ask(act: Line, later: list[Entry], actor: str) -> None:
    others = [entry for entry in later if entry.actor != actor]
    if others:
        told = ", ".join(f"entry {entry.number} ({entry.act}, by {entry.actor})" for entry in others)
        raise BuiltOnError(f"others built on entry {act.number}: {told}. To undo it all the same, add --yes")
