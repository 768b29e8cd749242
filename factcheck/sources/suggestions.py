"""Pairs of entries that may be one source, most likely first. Owns which pairs are looked at; `likeness` the evidence.

Never every pair with every other: entries meet in a bucket of a shared word, initials, surname or spelling.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from factcheck.sources.identities import Identity
from factcheck.sources.likeness import SMALL, WORD_ALIKE, Evidence, Likelihood, evidence, excluded
from factcheck.sources.names import Names, Reach, Sort
from factcheck.sources.registry import Alias, Entry, Registry
from factcheck.sources.spelling import plain
from factcheck.sources.vocabulary import VOCABULARY

CROWD = 60
"""Entries of one bucket that are paired; a word in more names than that tells none of them."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entries that may be one, and why."""

    one: Entry
    other: Entry
    evidence: Evidence


def suggestions(registry: Registry, names: Names) -> list[Suggestion]:
    """Return what a person may want to merge, most likely first; nothing that somebody split."""
    found = []
    for one, other in sorted(_pairs(registry, names)):
        if (one, other) in registry.apart:
            continue
        first, second = registry.entries[one], registry.entries[other]
        said = _best(first, second, names)
        if said is not None:
            found.append(_ranked(first, second, said))
    return sorted(found, key=_order)


def _ranked(one: Entry, other: Entry, said: Evidence) -> Suggestion:
    """The one with more claims first."""
    first, second = sorted((one, other), key=lambda entry: (-len(entry.claims), entry.name.casefold(), entry.id))
    return Suggestion(first, second, said)


def _order(suggestion: Suggestion) -> tuple[object, ...]:
    one, other = suggestion.one, suggestion.other
    at_stake = min(len(one.claims), len(other.claims))
    return -suggestion.evidence.likelihood, -at_stake, one.name.casefold(), other.name.casefold(), one.id, other.id


def _best(one: Entry, other: Entry, names: Names) -> Evidence | None:
    """The strongest evidence of any two aliases; none when any two exclude each other."""
    pairs = [(a.identity, b.identity) for a in one.aliases for b in other.aliases]
    if any(excluded(a, b) for a, b in pairs):
        return None
    found = [said for a, b in pairs if (said := evidence(a, b)) is not None]
    found += [said for a, b in ((one, other), (other, one)) if (said := _holder(a, b, names)) is not None]
    return max(found, key=lambda said: (said.likelihood, said.words), default=None)


def _holder(person: Entry, office: Entry, names: Names) -> Evidence | None:
    """Somebody whom the words give an office ("Mexican President Ana Ruiz"), and the office itself."""
    told = {seen.document for alias in person.aliases for seen in alias.seen}
    held = {alias.identity.name.key for alias in office.aliases if _may_be_held(alias, told)}
    words = next((words for key, words in _offices(person, names) if key in held), None)
    return None if words is None else Evidence(Likelihood.HOLDER, f"“{words}”: an office and who holds it")


def _may_be_held(office: Alias, documents: set[str]) -> bool:
    """An office of a known country, or one that a document about the person names."""
    reach = office.identity.name.reach
    return reach is Reach.WORLD or any(seen.document in documents for seen in office.seen)


def _offices(person: Entry, names: Names) -> Iterator[tuple[str, str]]:
    """The offices that documents put before a person's name, each with the words."""
    for alias in person.aliases:
        if alias.identity.name.sort is not Sort.PERSON:
            continue
        for seen in alias.seen:
            title = f" {plain(seen.text)} ".partition(f" {alias.identity.name.words[0]} ")[0].strip()
            if title:
                read = names.canonical(title, person.kind)
                if read.sort is Sort.OFFICE:
                    yield read.key, " ".join(seen.text.split())


def _pairs(registry: Registry, names: Names) -> set[tuple[str, str]]:
    buckets: dict[str, set[str]] = defaultdict(set)
    described: dict[str, set[str]] = defaultdict(set)
    spelled: dict[str, set[str]] = defaultdict(set)
    for entry in registry.entries.values():
        for key, _ in _offices(entry, names):
            buckets[f"holder {key}"].add(entry.id)
        for alias in entry.aliases:
            for bucket in _buckets(alias.identity):
                buckets[bucket].add(entry.id)
            if alias.identity.name.reach is Reach.DOCUMENT:
                described[alias.identity.name.key].add(entry.id)
            for word in _own_words(alias.identity):
                spelled[word].add(entry.id)
    found: set[tuple[str, str]] = set()
    for members in (*buckets.values(), *_alike(spelled)):
        if len(members) <= CROWD:
            found.update(combinations(sorted(members), 2))
    # A description of a hundred documents is a chain of ninety-nine pairs, not five thousand.
    found.update(pair for members in described.values() for pair in pairwise(sorted(members)))
    return found


def _own_words(one: Identity) -> list[str]:
    known = VOCABULARY.plain_words.union((one.name.country or "").split())
    return [word for word in one.name.words if word not in known and len(word) > 1]


def _buckets(one: Identity) -> Iterator[str]:
    """Where this name may meet another that means the same."""
    name = one.name
    if name.reach is Reach.DOCUMENT and name.sort is Sort.DESCRIPTION:
        yield f"name {name.rest}"
        return
    yield f"name {name.key}"
    yield f"rest {name.rest if name.country else _common_end(name.words)}"
    if name.sort is Sort.COUNTRY:
        yield f"name {name.key} government"
    if name.sort is Sort.OFFICE:
        yield f"holder {name.key}"
    for word in _own_words(one):
        yield f"word {word}"
    if name.country:
        rest = [word for word in name.rest.split() if word not in VOCABULARY["light"]]
        yield f"body {name.country} {' '.join(rest)}"
    yield from (f"letters {letters}" for letters in _letters(one))
    if any(force in name.key for force in ("army", "military", "forces")):
        yield f"armed {one.country or ''}"


def _common_end(words: tuple[str, ...]) -> str:
    """What a name says of a body after whose it is: the "interior ministry" of "ketra interior ministry"."""
    first = next((at for at in range(len(words), 0, -1) if words[at - 1] not in VOCABULARY.plain_words), 0)
    return " ".join(words[first:])


def _letters(one: Identity) -> Iterable[str]:
    words = [word for word in one.name.words if word not in SMALL]
    if len(words) < 2:
        return {one.name.key}
    initials = ["".join(word[0] for word in kept) for kept in (words, one.name.words, words[1:])]
    return {*initials, words[-1][0] + initials[0][:-1]}


def _alike(spelled: dict[str, set[str]]) -> Iterator[set[str]]:
    """Entries of words that are spelled alike, among words of one first letter."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in sorted(spelled):
        by_letter[word[0]].append(word)
    for words in by_letter.values():
        for one, other in combinations(words, 2):
            if abs(len(one) - len(other)) <= 2 and fuzz.ratio(one, other, score_cutoff=WORD_ALIKE):
                yield spelled[one] | spelled[other]
