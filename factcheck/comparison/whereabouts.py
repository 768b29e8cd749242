"""Where a document's counts are told to be: whether a claim names its place, and the place its document is about.

Owns what the counts of one document say of each other's places; how two places stand to each other is `places`'s.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from factcheck.comparison import places
from factcheck.comparison.fit import Fit
from factcheck.model import Claim, Document


class Whereabouts:
    """The places of a case's counts, by document."""

    def __init__(self, by_document: Mapping[str, Sequence[Claim]], documents: Mapping[str, Document]) -> None:
        self._by_document, self._documents = by_document, documents
        self._states_place: dict[str, bool] = {}

    def states_place(self, claim: Claim) -> bool:
        """True when the claim's own sentence names the place; without the text, a place given counts as stated."""
        if claim.place is None:
            return False
        known = self._states_place.get(claim.id)
        if known is None:
            document = self._documents.get(claim.document_id)
            words = places.tokens(claim.sentence.of(document.text)) if document else places.tokens(claim.place)
            known = self._states_place[claim.id] = document is None or bool(places.tokens(claim.place) & words)
        return known

    def main_place(self, claim: Claim) -> str | None:
        """The place most counts of the claim's document name, on a tie the first: where what it tells happened."""
        return self._main_places.get(claim.document_id)

    @cached_property
    def _main_places(self) -> dict[str, str]:
        return {document: found.most_common(1)[0][0] for document, found in self._places.items()}

    @cached_property
    def _places(self) -> dict[str, Counter[str]]:
        """How many counts of each document name a place."""
        named = {
            document: Counter(claim.place for claim in own if claim.place and places.is_name(claim.place))
            or Counter(claim.place for claim in own if claim.place)
            for document, own in self._by_document.items()
        }
        return {document: found for document, found in named.items() if found}

    @cached_property
    def _opening(self) -> dict[str, int]:
        """Where the first sentence with a count of each document starts."""
        return {document: min(claim.sentence.start for claim in own) for document, own in self._by_document.items()}

    def opens(self, claim: Claim) -> bool:
        """True for a claim of the first sentence that counts, a headline or a lead: its place is the whole story's."""
        return claim.sentence.start == self._opening[claim.document_id]

    def is_elsewhere(self, claim: Claim) -> bool:
        """True when several counts of the document name another place, and it stands in no list of places."""
        main = self.main_place(claim)
        several = main is not None and self._places[claim.document_id][main] > 1
        listed = len(self._listed_places[claim.document_id, claim.sentence.start]) > 2
        return several and not listed and places.fit(claim.place, main) is Fit.DISJOINT

    @cached_property
    def _listed_places(self) -> dict[tuple[str, int], set[str]]:
        """The places that the counts of each sentence name: "21 in Orla, 36 in Besna and 29 in Kirst"."""
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for claim in (claim for own in self._by_document.values() for claim in own):
            if claim.place:
                found[claim.document_id, claim.sentence.start].add(claim.place)
        return found

    def is_main_place(self, claim: Claim) -> bool:
        """True when the claim names no place, or the one its document is about."""
        main = self.main_place(claim)
        return (
            claim.place is None
            or main is None
            or not places.tokens(claim.place)
            or self.opens(claim)
            or places.may_hold(claim.place, main)
            or places.fit(claim.place, main) in (Fit.SAME, Fit.UNKNOWN, Fit.WIDER)
            or places.fit(claim.place.partition(",")[0], main) is Fit.SAME
        )
