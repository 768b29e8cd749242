"""What a comparison must look at again: the parts of the store that something changed, and those it now reaches.

Owns which documents these are; how a part is compared is `comparison`'s, and that parts have nothing to do with one
another is `comparison.ties`'. A part is looked at again when one of its documents was touched, when a person's word
about two of its claims came or went, when a document that is tied to it came, and when a key became a crowd's or
stopped being one's. Everything is looked at again when what all parts rest on is another: the settings, the program's
own rules, who is meant by a name, or when so much changed that looking for the parts would cost more.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

import factcheck
from factcheck.comparison import credits, likeness, neighbours
from factcheck.comparison.judgements import Judgements
from factcheck.comparison.ties import Surroundings, Ties, tied_to
from factcheck.model import Claim, Document
from factcheck.pipeline import registry
from factcheck.pipeline.in_force import settings_record
from factcheck.settings import Settings
from factcheck.store import compared
from factcheck.store.claims import MANY, all_claims
from factcheck.store.compared import Compared
from factcheck.store.database import Store
from factcheck.store.documents import all_documents, ids_of_tables, versions

SHARE = 4
"""When more than one document in so many was touched, everything is compared: that is cheaper than asking."""
FEW = 50
"""So many touched documents are never too many to ask about."""
RULES = ("factcheck.comparison", "factcheck.comparison.checks", "factcheck.sources")
"""Packages whose text decides what comparing finds."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """Documents to compare, in order, none left out of a part that one is of; and what to keep of it afterwards."""

    documents: tuple[Document, ...]
    surroundings: Surroundings | None
    """None when these are all documents."""
    state: Mapping[str, Any]
    """What all of it rests on besides documents; empty when nothing is to be kept."""
    touched: frozenset[str] | None
    """What was noted as touched, None when everything is compared."""
    gone: frozenset[str] = frozenset()
    """Documents that were compared and no longer are."""
    levels: Mapping[int, int] | None = None
    """Levels of crowds that changed, by hashed key."""

    @property
    def within(self) -> frozenset[str] | None:
        """The documents whose claims' findings may change, None for all."""
        if self.touched is None:
            return None
        return self.gone | {document.id for document in self.documents}


def concerned(store: Store, settings: Settings, said: Judgements, *, anew: bool = False) -> Concerned:
    """Return what must be compared again; `said` is what people say of pairs now. `anew` asks for everything."""
    state = _state(store, settings, said)
    before = compared.state(store)
    touched = compared.stale(store)
    changed = _changed_pairs(before.get("said", []), state["said"])
    known = compared.count(store)
    many = len(touched) > FEW and len(touched) * SHARE > known
    if anew or many or not before or before["basis"] != state["basis"]:
        return Concerned(all_documents(store, current=True), None, state, None)
    if not touched and not changed:
        return Concerned((), Surroundings({}, frozenset()), {}, touched, levels={})
    return _Look(store, said, touched, changed).concerned(state)


def taken(asked: Concerned, ties: Ties) -> list[Compared]:
    """Return what to keep of the documents that were compared."""
    found = []
    for document in asked.documents:
        keys = frozenset(map(compared.hashed, likeness.profile(document).keys))
        part, deep = ties.parts[document.id], neighbours.depth(document.id)
        credited = credits.credited(document) is not None
        found.append(Compared(document.id, part, deep, document.publisher, credited, keys))
    return found


def keep(store: Store, asked: Concerned, ties: Ties | None) -> None:
    """Keep what was compared for the next time, in the transaction that stores what was found."""
    if ties is None or not asked.state:
        return
    kept = taken(asked, ties)
    levels = asked.levels if asked.levels is not None else neighbours.crowds(one.keys for one in kept)
    compared.put(store, kept, gone=asked.gone, levels=levels, state=asked.state, touched=asked.touched)


def _state(store: Store, settings: Settings, said: Judgements) -> dict[str, Any]:
    who = registry.said(store)
    basis = {
        "settings": dict(settings_record(settings)),
        "version": factcheck.__version__,
        "rules": _rules(),
        "sources": sha256(repr((who.merged, sorted(who.split.items()), who.settings)).encode()).hexdigest(),
    }
    return {"basis": basis, "said": sorted([kind, *pair, who] for kind, pair, who in said.all())}


@cache
def _rules() -> str:
    """A hash of the text of all rules: what an older program found is not what this one finds."""
    digest = sha256()
    for package in RULES:
        for one in sorted(resources.files(package).iterdir(), key=lambda file: file.name):
            if one.name.endswith((".py", ".toml")):
                digest.update(one.read_bytes())
    return digest.hexdigest()


def _changed_pairs(before: Collection[list[str]], now: Collection[list[str]]) -> frozenset[str]:
    """Return the claims and documents about which somebody's word came, went, or is now somebody else's."""
    differing = {tuple(one) for one in before} ^ {tuple(one) for one in now}
    return frozenset(id_ for _, one, other, _ in differing for id_ in (one, other))


class _Look:
    """One search for the parts concerned."""

    def __init__(self, store: Store, said: Judgements, touched: frozenset[str], changed: frozenset[str]) -> None:
        self.store, self.said, self.touched, self.changed = store, said, touched, changed
        family = frozenset(_family(store, touched))
        self.now = {one.id: one for one in all_documents(store, ids=family, current=True)}
        self.before = compared.known(store, family)
        self.coming = self.now.keys() - self.before.keys()
        self.gone = frozenset(self.before.keys() - self.now.keys())
        self.keys = {id_: _hashes(one) for id_, one in self.now.items()}
        self.crowds = compared.crowds(store)
        self.levels = self._levels()
        for key, level in self.levels.items():
            self.crowds.pop(key, None)
            if level:
                self.crowds[key] = level

    def concerned(self, state: Mapping[str, Any]) -> Concerned:
        publishers, others_published = self._publishers()
        concerned = {*self.before, *self.now, *self._judged(), *compared.holders(self.store, self.levels)}
        if others_published:
            concerned |= compared.crediting(self.store)
        given = {one.given for one in self.now.values() if one.reader == likeness.TABLE and one.given is not None}
        concerned |= ids_of_tables(self.store, given, likeness.TABLE)
        parts = {one.part for one in compared.known(self.store, concerned).values()}
        own = compared.members(self.store, parts)
        reached = self._reached(own, publishers)
        parts |= {one.part for one in compared.known(self.store, reached).values()}
        wanted = (compared.members(self.store, parts) | self.now.keys()) - self.gone
        if len(wanted) > MANY:
            return Concerned(all_documents(self.store, current=True), None, state, None)
        documents = all_documents(self.store, ids=wanted, current=True)
        around = Surroundings(self._crowded(documents), publishers)
        return Concerned(documents, around, state, self.touched, self.gone, self.levels)

    def _levels(self) -> dict[int, int]:
        """The crowds whose level the coming and going of documents changes."""
        delta: Counter[int] = Counter(key for id_ in self.coming for key in self.keys[id_].values())
        delta.subtract(key for id_ in self.gone for key in self.before[id_].keys)
        counts = compared.counts(self.store, [key for key, change in delta.items() if change])
        moved = ((key, counts.get(key, 0), counts.get(key, 0) + change) for key, change in delta.items() if change)
        return {key: now for key, *held in moved if (now := neighbours.level(held[1])) != neighbours.level(held[0])}

    def _publishers(self) -> tuple[frozenset[str], bool]:
        """Who publishes now, and whether that is another than before."""
        held = compared.publishers(self.store)
        before = frozenset(held)
        held.subtract(filter(None, (self.before[id_].publisher for id_ in self.gone)))
        held.update(filter(None, (self.now[id_].publisher for id_ in self.coming)))
        now = frozenset(publisher for publisher, many in held.items() if many > 0)
        stayed = ((self.before[id_].publisher, self.now[id_].publisher) for id_ in self.now.keys() & self.before.keys())
        return now, now != before or any(one != other for one, other in stayed)

    def _judged(self) -> frozenset[str]:
        """The documents of claims that a changed word is about, or a standing word about a touched document's."""
        pairs = [pair for _, pair, _ in self.said.all()]
        ids = {*self.changed, *(id_ for pair in pairs for id_ in pair)}
        home = compared.documents_of(self.store, ids)
        told = ((home.get(one, one), home.get(other, other)) for one, other in pairs)
        theirs = {side for pair in told if not self.now.keys().isdisjoint(pair) for side in pair}
        return frozenset({home.get(id_, id_) for id_ in self.changed} | theirs)

    def _reached(self, own: Collection[str], publishers: frozenset[str]) -> frozenset[str]:
        """The documents of other parts that those touched are tied to as they are now."""
        met = {id_: frozenset(self._met(id_)) - frozenset(own) - self.now.keys() for id_ in self.now}
        wanted = frozenset(one for others in met.values() for one in others)
        if not wanted:
            return frozenset()
        told = [id_ for id_, others in met.items() if others]
        documents = all_documents(self.store, ids={*wanted, *told}, current=True)
        held = all_claims(self.store, documents_only=[one.id for one in documents])
        around = Surroundings(self._crowded(documents), publishers)
        pairs = [(id_, other) for id_ in told for other in met[id_]]
        return tied_to(pairs, held, documents, self.said, around) & wanted

    def _met(self, id_: str) -> Iterator[str]:
        """The documents of the last comparison that this one meets and may be tied to."""
        profile, deep = likeness.profile(self.now[id_]), neighbours.depth(id_)
        hashes = self.keys[id_]
        named = {hashes[name] for name in profile.names}
        begins, marks = {hashes[name] for name in profile.lede}, {hashes[mark] for mark in profile.marks}
        found: dict[str, set[int]] = {}
        asked: dict[int, set[int]] = {}
        for key in hashes.values():
            needed = self.crowds.get(key, 0)
            asked.setdefault(0 if deep >= needed else needed, set()).add(key)
        for needed, keys in asked.items():
            for other, shared in compared.holders(self.store, keys, depth=needed).items():
                found.setdefault(other, set()).update(shared)
        for other, shared in found.items():
            if shared & marks or shared & begins or shared & named:
                yield other

    def _crowded(self, documents: Collection[Document]) -> dict[str, int]:
        """The crowds among the keys of some documents, by the keys themselves."""
        hashes = {key: number for one in documents for key, number in _hashes(one).items()}
        return {key: self.crowds[number] for key, number in hashes.items() if number in self.crowds}


def _hashes(document: Document) -> dict[str, int]:
    return {key: compared.hashed(key) for key in likeness.profile(document).keys}


def _family(store: Store, ids: Collection[str]) -> set[str]:
    """Documents with all their versions: whether one is current hangs on the newer ones."""
    before = versions(store)
    after: dict[str, list[str]] = {}
    for newer, older in before.items():
        after.setdefault(older, []).append(newer)
    found, due = set(ids), list(ids)
    while due:
        one = due.pop()
        new = {*after.get(one, ()), *([before[one]] if one in before else [])} - found
        found |= new
        due += new
    return found


def claims_of(store: Store, asked: Concerned) -> tuple[Claim, ...]:
    """Return the claims of the documents to compare, as they are read now."""
    if asked.touched is None:
        return all_claims(store, current=True)
    return all_claims(store, documents_only=[document.id for document in asked.documents], current=True)
