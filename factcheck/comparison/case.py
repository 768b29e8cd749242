"""The claims laid on one table with what a comparison must know of them all: incident, origin, bounds, neighbours.

Decides nothing; `pairs` does. Content does not depend on the order in which claims are handed over.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from factcheck.comparison import contention, scope, shares
from factcheck.comparison.containment import Containment
from factcheck.comparison.details import Details
from factcheck.comparison.intervals import Bounds, bounds, has_bounds
from factcheck.comparison.judgements import NOBODY, Judgements, firsts, pair_of
from factcheck.comparison.origins import (
    Origin,
    one_origin,
    origin_of,
    publishers_of,
    speaker_key,
    within_stories,
)
from factcheck.comparison.telling import Telling, telling
from factcheck.comparison.ties import Ties, tie
from factcheck.comparison.whereabouts import Whereabouts
from factcheck.model import AttributionStatus, Claim, ClaimKind, Document, Event, Mark
from factcheck.settings import Settings

OWN_VOICE = "the article's own voice"
BESIDE = 3
"""Code points between the end of a sentence and the start of the next one: spaces or a paragraph break."""


class Case:
    """Claims, documents and settings of one comparison."""

    def __init__(
        self,
        claims: Sequence[Claim],
        documents: Sequence[Document] = (),
        settings: Settings | None = None,
        judgements: Judgements = NOBODY,
        earlier: Mapping[str, Claim] | None = None,
        ties: Ties | None = None,
    ) -> None:
        """`earlier` holds, by the id of a claim, what it was in the version before of its document.

        `ties` are those among more documents, of which these are a part; left out, there are no others.
        """
        self.settings = settings or Settings()
        self.earlier = dict(earlier or {})
        self.judgements = judgements
        self.documents = {document.id: document for document in documents}
        self._datelines = {document.id: str(document.dateline) for document in documents if document.dateline}
        self._rank = {document.id: rank for rank, document in enumerate(documents)}
        same = dict(self.settings.verbs)
        self.claims = sorted({claim.id: _in_known_words(claim, same) for claim in claims}.values(), key=self.order)
        self.by_id = {claim.id: claim for claim in self.claims}
        self.counts = [claim for claim in self.claims if claim.kind is ClaimKind.COUNT and has_bounds(claim.quantity)]
        self.ties = ties or tie(self.claims, documents, judgements)
        of = self.ties.incidents
        self.incidents = {claim.id: of[claim.id] for claim in self.claims if claim.id in of}
        self._sources = within_stories(judgements.sources, judgements.bodies, self._stories())
        self._tellings: dict[str, Telling] = {}
        self.containment = Containment(self.settings.places, self.documents)
        self._origins = self._origins_of()
        self._bounds = {claim.id: bounds(claim.quantity, self.settings) for claim in self.counts if claim.quantity}

    def _stories(self) -> dict[str, str]:
        """The incident of most counts of each document, on a tie the first."""
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in self.claims:
            if claim.id in self.incidents:
                told[claim.document_id][self.incidents[claim.id]] += 1
        return {document: found.most_common(1)[0][0] for document, found in told.items()}

    def _origins_of(self) -> dict[str, Origin]:
        """Each claim's origin; documents and claims that a person calls of one origin have one."""
        said = self.judgements.same_origin
        days = {document.id: (str(document.dateline or "9999"), document.id) for document in self.documents.values()}
        voices = firsts((pair for pair in said if days.keys() >= set(pair)), self.copies, days.__getitem__)
        publishers = self._voices = publishers_of(
            self.claims, self.documents, voices, self._sources, self.ties.surroundings.publishers
        )
        origins = {claim.id: origin_of(claim, publishers, self._sources) for claim in self.claims}
        pairs = (pair for pair in said if origins.keys() >= set(pair))
        return one_origin(origins, firsts(pairs, {}, lambda one: self.date_order(self.by_id[one])))

    @cached_property
    def copies(self) -> dict[str, str]:
        """Map each document that repeats another to the first of them."""
        return {name: self.ties.copies[name] for name in self.documents if name in self.ties.copies}

    def order(self, claim: Claim) -> tuple[int, str, int, str]:
        """Document order, then order in the text."""
        return self._rank.get(claim.document_id, len(self._rank)), claim.document_id, claim.span.start, claim.id

    def date_order(self, claim: Claim) -> tuple[str, str, int, str]:
        """An order that no argument's order touches: by the document's dateline, its id, place in the text."""
        return self._datelines.get(claim.document_id, "9999"), claim.document_id, claim.span.start, claim.id

    def bounds(self, claim: Claim) -> Bounds:
        return self._bounds[claim.id]

    def origin(self, claim: Claim) -> Origin:
        return self._origins[claim.id]

    def voices_differ(self, a: Claim, b: Claim) -> bool:
        """True when two publishers, or two documents that are no copies, print the two."""
        return self._voices[a.document_id].differs(self._voices[b.document_id])

    def speaker(self, claim: Claim) -> str | None:
        """Key of whoever the words name, implied sources included; None for the publisher's own voice."""
        source = claim.attribution.source
        return speaker_key(source, claim.document_id, self._sources) if source else None

    def speaker_words(self, claim: Claim) -> str:
        """Whoever gives the figure, in words for a person."""
        attribution = claim.attribution
        if attribution.status is AttributionStatus.AMBIGUOUS:
            names = ", ".join(source.name for source in attribution.candidates)
            return f"unclear: {names}, or {OWN_VOICE}" if names else "unclear whose"
        return attribution.source.name if attribution.source else self._own_voice(claim)

    def _own_voice(self, claim: Claim) -> str:
        document = self.documents.get(claim.document_id)
        return document.publisher if document and document.publisher else OWN_VOICE

    def incident(self, claim: Claim) -> str:
        return self.incidents.get(claim.id, "")

    def said_of_incidents(self, a: Claim, b: Claim) -> str | None:
        """Whose word it is that the two, or their documents, tell of two happenings."""
        said = self.judgements.other_incident
        return said.get(pair_of(a.id, b.id)) or said.get(pair_of(a.document_id, b.document_id))

    def measure(self, claim: Claim) -> tuple[object, ...]:
        """Return what two counts must have in common to be compared at all: unit, kind, concept, incident."""
        return self._measures[claim.id]

    @cached_property
    def _measures(self) -> dict[str, tuple[object, ...]]:
        return {
            claim.id: (
                claim.quantity.unit if claim.quantity else "",
                scope.not_yet(claim),
                scope.concept_of(claim),
                self.incident(claim),
            )
            for claim in self.counts
        }

    def telling(self, claim: Claim) -> Telling:
        """Return what the words beside the figure say of its place among others."""
        known = self._tellings.get(claim.id)
        if known is None:
            document = self.documents.get(claim.document_id)
            known = self._tellings[claim.id] = telling(claim, document.text if document else None)
        return known

    def dateline(self, claim: Claim) -> date | None:
        document = self.documents.get(claim.document_id)
        return document.dateline if document else None

    @cached_property
    def by_document(self) -> dict[str, list[Claim]]:
        """Comparable counts of each document, in its order."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.counts:
            found[claim.document_id].append(claim)
        return found

    def gives_day(self, claim: Claim) -> bool:
        """True when words of its document date a count to the day for which the claim holds."""
        return claim.as_of in self.days_given(claim.document_id)

    def days_given(self, document: str) -> frozenset[date]:
        """Return the days to which words of a document date its counts."""
        return self._days_given.get(document, frozenset())

    @cached_property
    def _days_given(self) -> Mapping[str, frozenset[date]]:
        found: dict[str, set[date]] = defaultdict(set)
        for claim in self.counts:
            if claim.period is not None and claim.period.words and claim.period.start is not None:
                found[claim.document_id].add(claim.period.start)
        return {document: frozenset(days) for document, days in found.items()}

    def part_of(self, claim: Claim) -> str | None:
        """Return the whole that the text gives the claim as a part of, by a link or as a share of those told before."""
        return claim.part_of or self._wholes.get(claim.id)

    def is_share(self, claim: Claim) -> bool:
        """True for a count that the text tells as some of those told before, with no link of its own."""
        return claim.id in self._wholes

    def linked(self, a: Claim, b: Claim) -> bool:
        """True when the text gives one of the two as a part of the other."""
        return b.id == self.part_of(a) or a.id == self.part_of(b)

    @cached_property
    def _wholes(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for document, own in self.by_document.items():
            text = self.documents[document].text if document in self.documents else ""
            reading = shares.Reading(self.telling, self.bounds, self.incident, self.speaker, text)
            found.update(shares.wholes(own, reading))
        return found

    @cached_property
    def where(self) -> Whereabouts:
        return Whereabouts(self.by_document, self.documents)

    @cached_property
    def details(self) -> Details:
        return Details(self.counts, self.incident, self.bounds, self.origin, self.telling, self.set_against)

    def set_against(self, a: Claim, b: Claim) -> bool:
        """True when the words of their document set the counts of two voices against each other."""
        one, other = self.origin(a), self.origin(b)
        document = self.documents.get(a.document_id)
        if document is None or a.document_id != b.document_id or not one.differs(other):
            return False
        named = (one.speaks, other.speaks)
        return any(named) and contention.is_set_against(a, b, document.text, both_named=all(named))

    def let_go(self) -> None:
        """Drop what refers back to the case: then it is freed at once, also while the collector rests."""
        self.__dict__.pop("details", None)


def _in_known_words(claim: Claim, same: Mapping[str, str]) -> Claim:
    """The claim with its verb as the one, or the event, that a person says it tells the same as."""
    verb = same.get(claim.predicate.lemma) if claim.predicate else None
    if verb is None or claim.predicate is None:
        return claim
    if verb in set(Event):
        return replace(claim, event=Event(verb))
    return replace(claim, predicate=replace(claim.predicate, lemma=verb))


def follows(total: Claim, part: Claim) -> bool:
    """True for "in total N" right after a figure: in the same sentence or the next."""
    if Mark.TOTAL not in total.marks or total.document_id != part.document_id or part.span.start > total.span.start:
        return False
    if part.sentence == total.sentence:
        return True
    return 0 <= total.sentence.start - part.sentence.end <= BESIDE
