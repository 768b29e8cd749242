"""What ties documents to one another: copies, one story, a table, a person's word. Owns the parts that follow.

Claims of two parts have nothing to do with each other: what comparing finds in one does not hang on the others, but for
what `Surroundings` say. So each part can be compared alone, and what did not change need not be compared again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.comparison import credits, incidents, likeness, neighbours
from factcheck.comparison.evidence import are_beside
from factcheck.comparison.judgements import NOBODY, Judgements, firsts, pair_of
from factcheck.comparison.likeness import TABLE, Profile
from factcheck.model import Claim, Document

NOWHERE = ""
"""The part of claims whose documents were not handed over: they share one incident."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a part must know of all documents: which keys crowds hold, by level (`neighbours`), and who publishes."""

    crowded: Mapping[str, int]
    publishers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ties:
    """`copies` maps documents to the first of their near-duplicates, `incidents` claims to what they tell of.

    `parts` maps every document to the smallest id of its part.
    """

    copies: Mapping[str, str]
    incidents: Mapping[str, str]
    parts: Mapping[str, str]
    surroundings: Surroundings

    def part(self, document: str) -> str:
        """Return the part that the claims of a document belong to."""
        return self.parts.get(document, NOWHERE)


def surroundings_of(documents: Sequence[Document], profiles: Mapping[str, Profile]) -> Surroundings:
    """Return the surroundings of documents that are all there are."""
    crowded = neighbours.crowds(profiles[document.id].keys for document in documents)
    return Surroundings(crowded, credits.publishers_of(documents))


def tie(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    judgements: Judgements = NOBODY,
    surroundings: Surroundings | None = None,
) -> Ties:
    """Return the ties among documents. `surroundings` are needed where these are only some of all documents."""
    profiles = {document.id: likeness.profile(document) for document in documents}
    around = surroundings or surroundings_of(documents, profiles)
    known = {document.id: document for document in documents}
    copies = likeness.copies(documents, profiles, around.crowded)
    found = incidents.find(claims, known, profiles, judgements, around.crowded)
    of_claim = {claim.id: _home(claim.document_id, known) for claim in claims}
    said = (tuple(of_claim.get(side, side) for side in pair) for pair in judgements.ties())
    pairs = [*copies.items(), *found.told.items(), *_rows(documents), *((one, other) for one, other in said)]
    heads = firsts((pair_of(*pair) for pair in pairs if _homes(pair, known)), {}, lambda document: document)
    places = {*known, *of_claim.values()}
    return Ties(copies, found.of, {place: heads.get(place, place) for place in places}, around)


def tied_to(
    pairs: Iterable[tuple[str, str]],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    judgements: Judgements,
    around: Surroundings,
) -> frozenset[str]:
    """Return the documents of those pairs of neighbours that are copies or tell one story."""
    profiles = {document.id: likeness.profile(document) for document in documents}
    known = {document.id: document for document in documents}
    met = sorted({pair_of(*pair) for pair in pairs})
    copies = {pair for pair in met if likeness.are_copies(*(profiles[side] for side in pair))}
    beside = [pair for pair in met if are_beside(*(profiles[side] for side in pair))]
    told = incidents.find(claims, known, profiles, judgements, around.crowded, beside).told
    return frozenset((*(side for pair in copies for side in pair), *told))


def _home(document: str, known: Mapping[str, Document]) -> str:
    return document if document in known else NOWHERE


def _homes(pair: tuple[str, str], known: Mapping[str, Document]) -> bool:
    """Whether both sides are here: a person may have spoken of what was withdrawn since."""
    return all(side == NOWHERE or side in known for side in pair)


def _rows(documents: Sequence[Document]) -> Iterator[tuple[str, str]]:
    """Yield each row of a table with the first of its rows."""
    first: dict[str, str] = {}
    for document in documents:
        if document.reader == TABLE and document.given is not None:
            yield document.id, first.setdefault(document.given, document.id)
