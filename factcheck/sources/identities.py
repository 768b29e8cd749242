"""Whom a document's names mean: one id for one source. Owns what joins by itself: equal keys, the document's context.

Identity rests on the document alone, so no later document changes whom an earlier one meant; what only other documents
suggest is proposed (`suggestions`), and joined by a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck import identity
from factcheck.model import Source, SourceKind, Span
from factcheck.sources.names import Name, Names, Reach, Sort

OFTEN = 2
"""A text that names one country this many times as often as any other is about that country."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A source as one document names it. `claim` is the claim it stands in; `speaks` when the claim is its own.

    `document` is the first version of the document: an unnamed source of the next version is the same.
    """

    document: str
    name: str
    kind: SourceKind
    text: str
    span: Span
    claim: str
    party: str | None = None
    speaks: bool = True


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom a name means in a document: the id before anybody merged or split, the name read, the country it is of."""

    id: str
    name: Name
    country: str | None


def main_country(named: Iterable[str], publisher: Iterable[str]) -> str | None:
    """Return the country a document is about, from the countries its text and its publisher's name hold; None: unclear.

    Text and publisher may not contradict each other: a paper of one country reports on another's ministry too.
    """
    counts: dict[str, int] = defaultdict(int)
    for country in named:
        counts[country] += 1
    ranked = sorted(counts, key=lambda country: (-counts[country], country))
    clear = bool(ranked) and (len(ranked) == 1 or counts[ranked[0]] >= OFTEN * counts[ranked[1]])
    home = set(publisher)
    if not ranked:
        return next(iter(home)) if len(home) == 1 else None
    return ranked[0] if clear and home <= {ranked[0]} else None


def identities(
    mentions: Iterable[Mention], names: Names, countries: Mapping[str, str | None]
) -> dict[tuple[str, str], Identity]:
    """Return whom each (document, name) means. `countries` is the main country of each document, None where unclear."""
    by_document: dict[str, dict[str, Name]] = defaultdict(dict)
    for mention in mentions:
        # A name of two kinds in one document is one name: that which says most of whom it means.
        read = names.canonical(mention.name, mention.kind)
        known = by_document[mention.document].get(mention.name)
        if known is None or _says_more(read, known):
            by_document[mention.document][mention.name] = read
    return {
        (document, written): _identity(name, document, found.values(), countries.get(document))
        for document, found in by_document.items()
        for written, name in found.items()
    }


def _says_more(one: Name, other: Name) -> bool:
    order = list(Reach)
    return (order.index(one.reach), one.key) < (order.index(other.reach), other.key)


def _identity(name: Name, document: str, others: Iterable[Name], country: str | None) -> Identity:
    if name.reach is Reach.WORLD:
        key = _full_name(name, others) if name.sort is Sort.PERSON else name.key
        return Identity(identity.identify(identity.SOURCE, key), name, name.country)
    if name.reach is Reach.COUNTRY:
        said = {other.country for other in others if other.country and other.rest == name.key}
        meant = said.pop() if len(said) == 1 else None if said else country
        if meant:
            return Identity(identity.identify(identity.SOURCE, f"{meant} {name.key}"), name, meant)
    return Identity(identity.identify(identity.SOURCE, name.key, document), name, name.country)


def _full_name(name: Name, others: Iterable[Name]) -> str:
    """A surname is the one full name of its document that ends with it."""
    if len(name.words) > 1:
        return name.key
    full = {other.key for other in others if other.sort is Sort.PERSON and other.words[-1:] == name.words}
    full.discard(name.key)
    return full.pop() if len(full) == 1 else name.key


def source_id(key: str) -> str:
    """Return the id of a source whose key alone says who it is."""
    return identity.identify(identity.SOURCE, key)


def split_id(before: str, time: int) -> str:
    """Return the id of what was part of `before` until the `time`-th split of the ledger."""
    return identity.identify(identity.SOURCE, "split", before, time)


def speakers(source: Source) -> tuple[Source, ...]:
    """Return who speaks where this source is named: the members of a coordinated one, else itself."""
    return tuple(one for member in source.members for one in speakers(member)) or (source,)
