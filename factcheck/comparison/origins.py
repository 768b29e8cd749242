"""Who first gave a figure: copies and quotes of one origin count once. Aliases are the source registry's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.comparison import credits
from factcheck.comparison.clue_words import clue_words
from factcheck.model import AttributionStatus, Claim, Document, Mode, Source, SourceKind

_SILENT = "the a an of and for us u s"
SILENT = frozenset(_SILENT.split())
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady"})
"""Beside the titles of `clues`: a name after one of them is a person's, whatever kind the source was taken for."""
NAMES_TOO = frozenset("king queen prince pope general gen major maj judge marshal principal".split())
"""Titles that names of bodies begin with: "Prince Alder County police"."""
BODIES = frozenset("office department ministry agency service staff command council committee commission board".split())
"""Heads of what is no person after a title: "the general staff", "the mayor council"."""
PLACED = frozenset({"of", "from", "at", "in", "for", "with"})
"""Behind a name, where its bearer belongs: "Captain Ada Lind of the fire brigade"."""
KEPT = 65_536
"""Names whose canonical form a process keeps: most figures are told by few."""


@dataclass(frozen=True, slots=True)
class Origin:
    """`key` is equal for equal origins, None when unknown; `named` when somebody stands for the figure.

    `own_voice`: the document itself speaks. `independent`: it adds a vote.
    """

    key: str | None
    words: str
    named: bool
    own_voice: bool = False
    independent: bool = True
    candidates: frozenset[str] = frozenset()

    @property
    def speaks(self) -> bool:
        """True for a named source other than the document itself."""
        return self.named and not self.own_voice

    @property
    def attributed(self) -> bool:
        """True when somebody else than the document gives the figure, named or not."""
        return self.key is not None and not self.own_voice

    def differs(self, other: "Origin") -> bool:
        """True when the two are certainly not one: an unknown origin may be any of its candidates."""
        if self.key is not None and other.key is not None:
            return self.key != other.key
        if self.key is None and other.key is None:
            return False
        unknown, known = (self, other) if self.key is None else (other, self)
        return known.named and known.key not in unknown.candidates


def name_key(source: Source) -> str:
    """Canonical name: composite sources by their members, persons by their last name, others without articles."""
    if source.members:
        return " + ".join(sorted(name_key(member) for member in source.members))
    return _name_key(source.name, source.kind is SourceKind.PERSON)


@lru_cache(KEPT)
def _name_key(name: str, is_person: bool) -> str:
    words = "".join(letter if letter.isalnum() else " " for letter in name.lower()).split()
    kept = [word for word in words if word not in SILENT] or words
    titles = (clue_words().titles - NAMES_TOO) | HONORIFICS
    titled = max((place for place, word in enumerate(words) if word in titles), default=-1)
    own = _before_place(words[titled + 1 :], 1 if titled >= 0 else 2)
    follows = titled >= 0 and bool(own) and own[0] not in SILENT and own[-1] not in BODIES
    if not (is_person or follows) or not kept:
        return " ".join(kept)
    return ([word for word in own if word not in SILENT] or kept)[-1]


def _before_place(words: list[str], least: int) -> list[str]:
    """The words of a name before where its bearer belongs, if these are at least so many."""
    at = next((place for place, word in enumerate(words) if word in PLACED), len(words))
    return words[:at] if at >= least else words


def speaker_key(source: Source, document: str, sources: Mapping[tuple[str, str], str]) -> str:
    """Return what is equal for one source: whom the registry takes the document's name for, else the canonical name."""
    if source.members:
        return " + ".join(sorted({speaker_key(member, document, sources) for member in source.members}))
    return sources.get((document, source.name)) or name_key(source)


def within_stories(
    sources: Mapping[tuple[str, str], str], bodies: Iterable[tuple[str, str]], stories: Mapping[str, str]
) -> Mapping[tuple[str, str], str]:
    """Return `sources` with one key for each body of an unnamed state within one story.

    Two reports of one siege that quote "the Interior Ministry" quote one ministry, though neither says of which state;
    the registry, which knows no stories, keeps the two apart and proposes the pair. `stories` is the main incident of
    each document.
    """
    told = {
        (document, name): f"{_name_key(name, False)} of {stories[document]}"
        for document, name in bodies
        if document in stories
    }
    return {**sources, **told} if told else sources


def origin_of(
    claim: Claim, publishers: Mapping[str, Origin], sources: Mapping[tuple[str, str], str] | None = None
) -> Origin:
    """Return the origin of a claim; `publishers` gives each document's own, `sources` whom names mean."""
    sources = sources or {}
    attribution = claim.attribution
    publisher = publishers[claim.document_id]
    if attribution.status is AttributionStatus.AMBIGUOUS:
        candidates = frozenset(speaker_key(source, claim.document_id, sources) for source in attribution.candidates)
        return Origin(None, "unclear whose", named=False, independent=False, candidates=candidates)
    source = attribution.source
    if attribution.status is AttributionStatus.NONE or source is None:
        return publisher
    if attribution.mode is Mode.IMPLIED:
        return Origin(publisher.key, source.name, named=publisher.named, own_voice=True, independent=False)
    known = sources.get((claim.document_id, source.name))
    if source.kind is SourceKind.UNNAMED:
        return Origin(known or f"{claim.document_id}: {name_key(source)}", source.name, named=False)
    return Origin(speaker_key(source, claim.document_id, sources), source.name, named=True)


def one_origin(origins: dict[str, Origin], firsts: Mapping[str, str]) -> dict[str, Origin]:
    """Give claims of one origin its key: that of the first of them, or of the next when hers is unknown."""
    joined: dict[str, str | None] = {}
    for claim, first in sorted(firsts.items()):
        joined[first] = joined.get(first) or origins[first].key or origins[claim].key
    keys = {**joined, **{claim: joined[first] for claim, first in firsts.items()}}
    return {claim: replace(origin, key=keys[claim]) if claim in keys else origin for claim, origin in origins.items()}


def publishers_of(
    claims: list[Claim],
    documents: Mapping[str, Document],
    copies: Mapping[str, str],
    sources: Mapping[tuple[str, str], str] | None = None,
    known: Iterable[str] | None = None,
) -> dict[str, Origin]:
    """Each document's own voice. `known` are all publishers there are, those of the documents when left out.

    `copies` maps a document to the first of its near-duplicates.

    A document that credits an agency speaks in the agency's voice. One that was not handed over is an origin of its
    own with a named publisher (CONTRACT).
    """
    voices: dict[str, Origin] = {}
    credited = credits.agencies(documents.values(), known)
    for name in {claim.document_id for claim in claims}:
        first = copies.get(name, name)
        document = documents.get(first)
        agency = credited.get(first)
        if document is None:
            voices[name] = Origin(f"publisher of {first}", "the publisher", named=True, own_voice=True)
        elif agency is not None:
            known = (sources or {}).get((first, agency))
            words = f"{document.publisher or document.name} (copy of {agency})"
            voices[name] = Origin(known or f"publisher {agency.casefold()}", words, named=True, own_voice=True)
        elif document.publisher:
            known = (sources or {}).get((first, document.publisher))
            key = known or f"publisher {document.publisher.casefold()}"
            voices[name] = Origin(key, document.publisher, named=True, own_voice=True)
        else:
            voices[name] = Origin(f"publisher of {first}", document.name, named=False, own_voice=True)
    return voices
