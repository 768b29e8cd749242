"""Reports of one place and week that were taken for two happenings, so that nothing in them is compared, and why.

A person who gave them may know better. Owns which of them are told; whether two are one, `incidents` says.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.comparison import scope
from factcheck.comparison.evidence import Evidence
from factcheck.comparison.happenings import BEFALLING
from factcheck.comparison.judgements import NOBODY, Judgements, Pair, pair_of
from factcheck.comparison.likeness import profile
from factcheck.comparison.nodes import same_days
from factcheck.model import Claim, Document

LITTLE = "too little in common"
NOTHING = 0.0, ""
"""What two share at the least, and no reason to tell of them."""
Measured = tuple[str, str]
"""What is counted and what befell it."""


@dataclass(frozen=True, slots=True)
class SetApart:
    """The documents of either happening, in order, and what told them apart."""

    one: tuple[Document, ...]
    other: tuple[Document, ...]
    reason: str


def set_apart(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    incidents: Mapping[str, str],
    judgements: Judgements = NOBODY,
) -> tuple[SetApart, ...]:
    """Return the pairs of happenings of which reports of three days begin with one rare name and count the same thing.

    They have something in common, too, beyond their city and week: a fire and a crash are not told of. `incidents`
    gives the incident of each count; documents with one in common are compared, and not told of, nor are happenings
    that a person said are two.
    """
    told = _Told(claims, documents, incidents)
    said = {told.happenings(pair) for pair in judgements.other_incident}
    found: dict[Pair, tuple[float, str]] = {}
    for one, other in combinations(documents, 2):
        pair = told.happenings((one.id, other.id))
        if pair is not None and pair not in said and told.are_apart(one, other):
            found[pair] = max(found.get(pair, NOTHING), told.weigh(one, other))
    return tuple(
        SetApart(told.of(one), told.of(other), reason) for (one, other), (_, reason) in found.items() if reason
    )


class _Told:
    """What documents tell, by incident."""

    def __init__(self, claims: Sequence[Claim], documents: Sequence[Document], incidents: Mapping[str, str]) -> None:
        self._profiles = {document.id: profile(document) for document in documents}
        self._evidence = Evidence(claims, {document.id: document for document in documents}, self._profiles)
        self._incidents: dict[str, set[str]] = defaultdict(set)
        self._measured: dict[str, set[Measured]] = defaultdict(set)
        befell: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in claims:
            incident = incidents.get(claim.id)
            if incident is None:
                continue
            self._incidents[claim.document_id].add(incident)
            if claim.event in BEFALLING:
                befell[claim.document_id][incident] += 1
                self._measured[claim.document_id].add((scope.concept_of(claim), str(claim.event)))
        self._main = {document: counted.most_common(1)[0][0] for document, counted in befell.items()}
        self._documents, self._of_claims = documents, incidents

    def happenings(self, pair: Pair) -> Pair | None:
        """The incidents of two documents, of most counts of what befell people, or of two claims; None: not of two."""
        one, other = (self._main.get(side) or self._of_claims.get(side) for side in pair)
        return None if one is None or other is None or one == other else pair_of(one, other)

    def of(self, incident: str) -> tuple[Document, ...]:
        return tuple(document for document in self._documents if self._main.get(document.id) == incident)

    def are_apart(self, one: Document, other: Document) -> bool:
        """True where the two would be compared, were they of one happening, and a reader might think that they are."""
        a, b = one.id, other.id
        if not self._incidents[a].isdisjoint(self._incidents[b]) or not same_days(one, other):
            return False
        return not self._measured[a].isdisjoint(self._measured[b]) and self._evidence.shows_one_spot(a, b)

    def weigh(self, one: Document, other: Document) -> tuple[float, str]:
        """What the two share, and what told them apart."""
        shared = self._evidence.shared(one.id, other.id)
        differences = self._evidence.differences.words(one.id, other.id)
        return max(NOTHING, (shared, "; ".join(differences) or LITTLE))
