"""The registry: entries with their aliases, kinds and labels, after what people said. Owns the fold of their acts.

A merge is a pair, a split a new id for one alias, a setting the last word on a field: so the order of merges is of no
matter, and whatever a document adds later falls under what was said before.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.model import SourceKind, Span
from factcheck.sources.identities import Identity, Mention
from factcheck.sources.names import Sort
from factcheck.sources.spelling import plain

LONGEST_NAME = 6
"""Words beyond which a fuller name is a description rather than a name."""
FIELDS = ("name", "kind", "affiliation", "party")


Key = tuple[str, str, str]
"""An id before anybody merged or split, an alias in plain spelling, and the one document that is meant, "" for all."""


@dataclass(frozen=True, slots=True)
class Said:
    """What people said of sources and nobody took back, oldest first where order matters."""

    merged: tuple[tuple[str, str], ...] = ()
    split: Mapping["Key", str] = field(default_factory=dict)
    """What was taken out of its entry -> the id of its own."""
    settings: tuple[tuple[str, Mapping[str, str | None]], ...] = ()


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a document names a source: the words as written and, by the claim, what they are about."""

    document: str
    span: Span
    text: str
    claim: str


@dataclass(frozen=True, slots=True)
class Alias:
    """One way a source is named. `id` is what it would be called by itself; `keys` are what a split names."""

    id: str
    words: str
    identity: Identity
    keys: tuple[Key, ...]
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One source. `labels` are the party labels as documents word them, with the claims that do; `claims` its own."""

    id: str
    name: str
    kind: SourceKind
    affiliation: str | None
    party: str | None
    labels: tuple[tuple[str, tuple[str, ...]], ...]
    aliases: tuple[Alias, ...]
    claims: tuple[str, ...]
    parts: tuple[str, ...]
    """Ids that mean this entry: its own, and those merged into it."""


class Registry:
    """Every source that is named, each once."""

    def __init__(
        self,
        entries: Iterable[Entry],
        means: Mapping[tuple[str, str], str],
        merges: "Merges",
        apart: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        """`means` maps (first version of a document, name) to the entry; `apart` are pairs that a person took apart."""
        self.entries = {entry.id: entry for entry in entries}
        self.means = means
        self.merges = merges
        self.apart = apart

    def called(self, words: str) -> list[Entry]:
        """Return the entries that bear this name or alias, case, accents and articles aside."""
        wanted = plain(words)
        return [entry for entry in self.entries.values() if wanted in _names(entry)]

    def holding(self, words: str) -> list[Entry]:
        """Return the entries whose name or an alias holds these words."""
        wanted = words.casefold()
        return [
            entry
            for entry in self.entries.values()
            if any(wanted in name.casefold() for name in (entry.name, *(alias.words for alias in entry.aliases)))
        ]

    def beginning(self, typed: str) -> list[Entry]:
        """Return the entries of which an id, old or present, begins so."""
        wanted = typed.strip().lower()
        exact = [entry for entry in self.entries.values() if wanted in entry.parts]
        return exact or [e for e in self.entries.values() if any(part.startswith(wanted) for part in e.parts)]


def _names(entry: Entry) -> set[str]:
    return {plain(entry.name), *(plain(alias.words) for alias in entry.aliases)}


class Merges:
    """Ids that mean one source. The smallest id stands for all, so the order of merges is of no matter."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._first: dict[str, str] = {}
        for one, other in pairs:
            first, second = sorted((self.first(one), self.first(other)))
            self._first[second] = first

    def first(self, one: str) -> str:
        """Return the id that stands for this one."""
        while self._first.get(one, one) != one:
            one = self._first[one]
        return one


def meant(
    mentions: Iterable[Mention], known: Mapping[tuple[str, str], Identity], said: Said = NOTHING_SAID
) -> dict[tuple[str, str], str]:
    """Return the entry that each (document, name) of the mentions means, without making the entries."""
    merges, found = Merges(said.merged), {}
    for mention in mentions:
        place = (mention.document, mention.name)
        if place not in found:
            key = _key(known[place].id, mention, said)
            found[place] = merges.first(said.split.get(key, key[0]))
    return found


def build(
    mentions: Iterable[Mention], known: Mapping[tuple[str, str], Identity], said: Said = NOTHING_SAID
) -> Registry:
    """Return the registry of the mentions, each of whose names is in `known` (see `identities`)."""
    merges = Merges(said.merged)
    own: dict[str, list[tuple[Key, str, Mention]]] = defaultdict(list)
    means = {}
    for mention in mentions:
        place = (mention.document, mention.name)
        key = _key(known[place].id, mention, said)
        alias = said.split.get(key, key[0])
        means[place] = merges.first(alias)
        own[means[place]].append((key, alias, mention))
    parts = _parts(merges, said)
    fields = _fields(merges, said)
    entries = (_entry(id_, own[id_], known, fields.get(id_, {}), parts.get(id_, ())) for id_ in own)
    apart = frozenset(
        (merges.first(one), merges.first(other))
        for (base, _, _), alias in said.split.items()
        for one, other in ((base, alias), (alias, base))
    )
    ranked = sorted(entries, key=lambda entry: (-len(entry.claims), entry.name.casefold(), entry.id))
    return Registry(ranked, means, merges, apart)


def _key(base: str, mention: Mention, said: Said) -> Key:
    here = (base, plain(mention.name), mention.document)
    return here if here in said.split else (*here[:2], "")


def _parts(merges: Merges, said: Said) -> dict[str, set[str]]:
    parts: dict[str, set[str]] = defaultdict(set)
    for pair in said.merged:
        for one in pair:
            parts[merges.first(one)].add(one)
    return parts


def _fields(merges: Merges, said: Said) -> dict[str, dict[str, str | None]]:
    fields: dict[str, dict[str, str | None]] = defaultdict(dict)
    for id_, values in said.settings:
        fields[merges.first(id_)].update(values)
    return fields


def _entry(
    id_: str,
    own: list[tuple[Key, str, Mention]],
    known: Mapping[tuple[str, str], Identity],
    fields: Mapping[str, str | None],
    parts: Iterable[str],
) -> Entry:
    mentions = [mention for _, _, mention in own]
    kind = fields.get("kind")
    return Entry(
        id=id_,
        name=fields.get("name") or _best(mentions, _person(mentions, known)),
        kind=SourceKind(kind) if kind else _kind(mentions),
        affiliation=fields.get("affiliation"),
        party=fields.get("party"),
        labels=_labels(mentions),
        aliases=_aliases(own, known),
        claims=tuple(dict.fromkeys(mention.claim for mention in mentions if mention.speaks)),
        parts=tuple(sorted({id_, *parts, *(alias for _, alias, _ in own)})),
    )


def _person(mentions: list[Mention], known: Mapping[tuple[str, str], Identity]) -> str | None:
    """The fullest name of a person without titles, in plain spelling; None for what is no person."""
    names = [known[mention.document, mention.name].name for mention in mentions]
    keys = {name.key for name in names if name.sort is Sort.PERSON}
    return max(keys, key=lambda key: (len(key.split()), key)) if len(keys) and keys == {n.key for n in names} else None


def _best(mentions: list[Mention], person: str | None = None) -> str:
    """The fullest name: what has most words, then what is written most often, then the alphabet.

    Of a `person`, the name without titles, where a document writes it so.
    """
    counts = Counter(_shown(mention.name) for mention in mentions)
    bare = {name: count for name, count in counts.items() if person and plain(name) == person}
    counts = Counter(bare) if bare else counts
    return min(counts, key=lambda name: _rank(name, counts[name]))


def _rank(name: str, count: int) -> tuple[object, ...]:
    words = len(name.split())
    return name == name.lower(), words > LONGEST_NAME, -words, -count, name


def _shown(name: str) -> str:
    first, _, rest = " ".join(name.split()).partition(" ")
    return rest if rest and first.casefold() in ("the", "a", "an") else f"{first} {rest}".strip()


def _kind(mentions: list[Mention]) -> SourceKind:
    counts = Counter(mention.kind for mention in mentions)
    return min(counts, key=lambda kind: (kind is SourceKind.UNNAMED, -counts[kind], kind))


def _labels(mentions: list[Mention]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in mentions:
        if mention.party:
            found[mention.party][mention.claim] = None
    return tuple((label, tuple(claims)) for label, claims in sorted(found.items()))


def _aliases(own: list[tuple[Key, str, Mention]], known: Mapping[tuple[str, str], Identity]) -> tuple[Alias, ...]:
    found: dict[tuple[str, str], list[tuple[Key, Mention]]] = defaultdict(list)
    for key, id_, mention in own:
        found[id_, plain(mention.name)].append((key, mention))
    aliases = []
    for (id_, _), written in found.items():
        mentions = [mention for _, mention in written]
        one = known[mentions[0].document, mentions[0].name]
        aliases.append(Alias(id_, _best(mentions), one, tuple(sorted({key for key, _ in written})), _seen(mentions)))
    return tuple(sorted(aliases, key=lambda alias: (-len(alias.seen), alias.words.casefold(), alias.id)))


def _seen(mentions: list[Mention]) -> tuple[Seen, ...]:
    seen = {Seen(one.document, one.span, one.text, one.claim): None for one in mentions}
    return tuple(sorted(seen, key=lambda one: (one.document, one.span, one.claim)))
