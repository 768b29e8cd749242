"""The claims laid on one table with what a comparison must know of all of them: document, incident, origin, bounds, neighbours.

Decides nothing; `pairs` does. Content does not depend on the order in which claims are handed over.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from factcheck.comparison import likeness, places, scope
from factcheck.comparison.fit import Fit
from factcheck.comparison.incidents import incidents_of
from factcheck.comparison.intervals import Bounds, bounds, has_bounds
from factcheck.comparison.origins import Origin, name_key, origin_of, publishers_of
from factcheck.model import Claim, ClaimKind, Document, Mark
from factcheck.settings import Settings

BESIDE = 3
"""Code points between the end of a sentence and the start of the next one: spaces or a paragraph break."""


class Case:
    """Claims, documents and settings of one comparison."""

    def __init__(
        self, claims: Sequence[Claim], documents: Sequence[Document] = (), settings: Settings | None = None
    ) -> None:
        self.settings = settings or Settings()
        self.documents = {document.id: document for document in documents}
        self._rank = {document.id: rank for rank, document in enumerate(documents)}
        self.claims = sorted({claim.id: claim for claim in claims}.values(), key=self.order)
        self.by_id = {claim.id: claim for claim in self.claims}
        self.counts = [claim for claim in self.claims if claim.kind is ClaimKind.COUNT and has_bounds(claim.quantity)]
        self._profiles = (
            {document.id: likeness.profile(document) for document in documents} if len(documents) > 1 else {}
        )
        self.copies = likeness.copies(documents, self._profiles) if self._profiles else {}
        publishers = publishers_of(self.claims, self.documents, self.copies)
        self._origins = {claim.id: origin_of(claim, publishers) for claim in self.claims}
        self._bounds = {claim.id: bounds(claim.quantity, self.settings) for claim in self.counts if claim.quantity}
        self.incidents = incidents_of(self.claims, self._compared_documents(), self._profiles)

    def _compared_documents(self) -> dict[str, Document]:
        return self.documents if self._profiles else {}

    def order(self, claim: Claim) -> tuple[int, str, int, str]:
        """Document order, then order in the text."""
        return self._rank.get(claim.document_id, len(self._rank)), claim.document_id, claim.span.start, claim.id

    def date_order(self, claim: Claim) -> tuple[str, str, int, str]:
        """An order that no argument's order touches: by the document's dateline, its id, place in the text."""
        document = self.documents.get(claim.document_id)
        day = str(document.dateline) if document and document.dateline else "9999"
        return day, claim.document_id, claim.span.start, claim.id

    def bounds(self, claim: Claim) -> Bounds:
        return self._bounds[claim.id]

    def origin(self, claim: Claim) -> Origin:
        return self._origins[claim.id]

    def speaker(self, claim: Claim) -> str | None:
        """Canonical name of whoever the words name as source, implied ones included; None for the publisher's own voice."""
        source = claim.attribution.source
        return name_key(source) if source else None

    def speaker_words(self, claim: Claim) -> str:
        source = claim.attribution.source
        return (
            source.name
            if source
            else self.origin(claim).words
            if self.origin(claim).key is None
            else self._own_voice(claim)
        )

    def _own_voice(self, claim: Claim) -> str:
        document = self.documents.get(claim.document_id)
        return document.publisher if document and document.publisher else "the article's own voice"

    def incident(self, claim: Claim) -> str:
        return self.incidents.get(claim.id, "")

    def states_place(self, claim: Claim) -> bool:
        """True when the claim's own sentence names the place; without the text, a place given counts as stated."""
        document = self.documents.get(claim.document_id)
        if claim.place is None:
            return False
        if document is None:
            return True
        return bool(places.tokens(claim.place) & places.tokens(claim.sentence.of(document.text)))

    def dateline(self, claim: Claim) -> object:
        document = self.documents.get(claim.document_id)
        return document.dateline if document else None

    @cached_property
    def by_document(self) -> dict[str, list[Claim]]:
        """Comparable counts of each document, in its order."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.counts:
            found[claim.document_id].append(claim)
        return found

    @cached_property
    def by_sentence(self) -> dict[tuple[str, int], list[Claim]]:
        found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in self.counts:
            found[claim.document_id, claim.sentence.start].append(claim)
        return found

    def sentence_mates(self, claim: Claim) -> list[Claim]:
        return [other for other in self.by_sentence[claim.document_id, claim.sentence.start] if other.id != claim.id]

    @cached_property
    def _by_value(self) -> dict[tuple[str, str, str, Decimal | None], list[Claim]]:
        found: dict[tuple[str, str, str, Decimal | None], list[Claim]] = defaultdict(list)
        for claim in self.counts:
            found[self._value_key(claim)].append(claim)
        return found

    def _value_key(self, claim: Claim) -> tuple[str, str, str, Decimal | None]:
        return self.incident(claim), scope.concept_of(claim), scope.event_words(claim), self.bounds(claim).nominal

    def same_figure(self, claim: Claim) -> list[Claim]:
        """Return the other claims of the incident that give the same number of the same thing."""
        found = self._by_value[self._value_key(claim)] if self.bounds(claim).nominal is not None else []
        return [other for other in found if other.id != claim.id and _same_people(claim, other)]

    def supports(self, claim: Claim, other: Claim) -> bool:
        """True when the document of `other` gives the figure of `claim` too: elsewhere, or as a sum with its sentence mates."""
        value = self.bounds(claim).nominal
        if value is None:
            return False
        if any(same.document_id == other.document_id for same in self.same_figure(claim)):
            return True
        mates = [mate for mate in self.sentence_mates(other) if scope.event_words(mate) == scope.event_words(other)]
        numbers = [self.bounds(mate).nominal for mate in [other, *mates]]
        return len(numbers) > 1 and None not in numbers and sum(n for n in numbers if n is not None) == value

    def buckets(self) -> Iterator[list[Claim]]:
        """Yield claims that could be comparable at all: one incident and one unit (or one document, for explicit links)."""
        found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in self.counts:
            assert claim.quantity is not None
            found[self.incident(claim), claim.quantity.unit].append(claim)
        yield from found.values()


def _same_people(a: Claim, b: Claim) -> bool:
    return scope.population(a, b).fit is Fit.SAME


def follows(total: Claim, part: Claim) -> bool:
    """True for "in total N" right after a figure: in the same sentence or the next."""
    if Mark.TOTAL not in total.marks or total.document_id != part.document_id or part.span.start > total.span.start:
        return False
    if part.sentence == total.sentence:
        return True
    return 0 <= total.sentence.start - part.sentence.end <= BESIDE
