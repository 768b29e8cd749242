"""The figures of a case, looked up by document, scope, sentence and number; what they add up to.

Says what was told where. Which figures are parts of others `details` says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cached_property

from factcheck.comparison import populations, scope
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import Bounds
from factcheck.comparison.origins import Origin
from factcheck.comparison.telling import Telling
from factcheck.model import Claim, Event, Mark

BASE = 40
"""Code points between a part and the number it is taken from: "235 of the county's 402"."""
Key = tuple[str, ...]


class Figures:
    """Looks claims up; built once for a case."""

    def __init__(
        self,
        counts: Iterable[Claim],
        incident: Callable[[Claim], str],
        bounds: Callable[[Claim], Bounds],
        origin: Callable[[Claim], Origin],
        telling: Callable[[Claim], Telling],
        set_against: Callable[[Claim, Claim], bool],
    ) -> None:
        self._incident, self._bounds, self._origin, self._telling = incident, bounds, origin, telling
        self._set_against = set_against
        self._by_scope: dict[tuple[str, Key], list[Claim]] = defaultdict(list)
        self._told: dict[tuple[str, tuple[object, ...]], list[Claim]] = defaultdict(list)
        self._plain: set[tuple[str, tuple[object, ...]]] = set()
        self._first_day: dict[tuple[object, ...], date] = {}
        self._by_sentence: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        self._by_id: dict[str, Claim] = {}
        self._before: dict[str, Claim] = {}
        last: dict[str, Claim] = {}
        for claim in counts:
            if claim.document_id in last:
                self._before[claim.id] = last[claim.document_id]
            last[claim.document_id] = claim
            self._by_id[claim.id] = claim
            self._by_scope[claim.document_id, self._scope(claim)].append(claim)
            self._by_sentence[claim.document_id, claim.sentence.start].append(claim)
            self._note_figure(claim)

    def _note_figure(self, claim: Claim) -> None:
        figure = self._figure(claim)
        if figure[-1] is None:
            return
        self._told[claim.document_id, figure].append(claim)
        if Mark.INCREMENT not in claim.marks:
            self._plain.add((claim.document_id, figure))
        if claim.as_of is not None:
            self._first_day[figure] = min(claim.as_of, self._first_day.get(figure, claim.as_of))

    def _scope(self, claim: Claim) -> Key:
        unit = claim.quantity.unit if claim.quantity else ""
        return self._incident(claim), unit, scope.concept_of(claim), scope.event_words(claim)

    def counts_suspected(self, document: str) -> bool:
        """True when a document counts suspected cases besides others."""
        return document in self._suspecting

    @cached_property
    def _suspecting(self) -> frozenset[str]:
        told = ((claim, populations.population_of(claim).get("certainty", ())) for claim in self._by_id.values())
        return frozenset(claim.document_id for claim, certainty in told if populations.UNSURE & {*certainty})

    def adds_up(self, added: Claim, total: Claim) -> bool:
        """True when what was added and the count before it make the other: "ten ..., another six", sixteen in all."""
        before = self._before.get(added.id)
        if before is None or before.id == total.id or self._scope(before) != self._scope(added):
            return False
        numbers = [self._bounds(claim).nominal for claim in (before, added, total)]
        return None not in numbers and sum(n for n in numbers[:2] if n is not None) == numbers[2]

    def before(self, claim: Claim) -> Claim | None:
        """Return the count told before it in its document."""
        return self._before.get(claim.id)

    def alike(self, one: Claim, other: Claim) -> bool:
        """True for counts of one event, concept and unit of one incident."""
        return self._scope(one) == self._scope(other)

    def is_twin(self, one: Claim, other: Claim) -> bool:
        """True for one number told twice in a document: same thing, event and figure, whoever is said to be counted."""
        figures = self._bounds(one).nominal, self._bounds(other).nominal
        alike = self.alike(one, other) and populations.field(one, other).fit is Fit.SAME
        return alike and figures[0] is not None and figures[0] == figures[1]

    def superseded_by(self, claim: Claim) -> Claim | None:
        """Return the newer count that the text puts after the claim's figure: "from five to six", five told again."""
        return self._newer.get((claim.document_id, self._figure(claim)))

    def gives_as_older(self, document: str, claim: Claim) -> bool:
        """True when a document calls the number of what happened, that the claim gives, an earlier one."""
        return (document, claim.event, self._bounds(claim).nominal) in self._older

    def is_base(self, claim: Claim) -> bool:
        """True for the 402 of "235 of the 402 schools were closed": what befell some is not said of them."""
        parts = (one for one in self._sentence_mates(claim) if one.part_of == claim.id)
        return any(
            0 < claim.span.start - part.span.end <= BASE and claim.predicate == part.predicate is not None
            for part in parts
        )

    @cached_property
    def _older(self) -> set[tuple[str, Event | None, Decimal | None]]:
        told = (claim for claim in self._by_id.values() if Mark.EARLIER in claim.marks)
        return {
            (claim.document_id, claim.event, number)
            for claim in told
            if (number := self._bounds(claim).nominal) is not None
        }

    @cached_property
    def _newer(self) -> dict[tuple[str, tuple[object, ...]], Claim]:
        """The figure that a text calls superseded -> the one that its sentence gives instead."""
        found: dict[tuple[str, tuple[object, ...]], Claim] = {}
        for claim in self._by_id.values():
            if Mark.EARLIER in claim.marks and self._bounds(claim).nominal is not None:
                mates = [mate for mate in self._sentence_mates(claim) if self._scope(mate) == self._scope(claim)]
                newer = next((mate for mate in mates if Mark.EARLIER not in mate.marks), None)
                if newer is not None:
                    found.setdefault((claim.document_id, self._figure(claim)), newer)
        return found

    def is_summand(self, claim: Claim) -> bool:
        """True when the figures of its sentence add up to a figure of another sentence: "nine boys and six girls"."""
        others = self._by_scope[claim.document_id, self._scope(claim)]
        totals = {self._bounds(other).nominal for other in others if other.sentence != claim.sentence}
        return any(total is not None and self.sums_to(claim, total) for total in totals)

    def sums_to(self, part: Claim, whole: Decimal) -> bool:
        """True when the figures of the part's sentence and of the next ones of its scope add up to the whole."""
        mates = [claim for claim in self._sentence_mates(part) if self._scope(claim) == self._scope(part)]
        numbers = [self._bounds(claim).nominal for claim in (part, *mates)]
        return len(numbers) > 1 and None not in numbers and sum(n for n in numbers if n is not None) == whole

    def make_up(self, dead: Claim, hit: Claim) -> bool:
        """True when the hurt told beside the dead make up all who were hit: "two were killed and four injured", six."""
        number, total = self._bounds(dead).nominal, self._bounds(hit).nominal
        hurt = (self._bounds(mate).nominal for mate in self._sentence_mates(dead) if mate.event is Event.WOUNDED)
        return number is not None and any(one is not None and one + number == total for one in hurt)

    def alike_in_sentence(self, claim: Claim) -> list[Claim]:
        """Return the other figures of the claim's sentence that tell the same of the same kind of thing."""
        return [mate for mate in self._sentence_mates(claim) if self._scope(mate) == self._scope(claim)]

    def _sentence_mates(self, claim: Claim) -> list[Claim]:
        own = self._by_sentence[claim.document_id, claim.sentence.start]
        return [other for other in own if other.id != claim.id]

    def given_before(self, claim: Claim, day: date) -> bool:
        """True when somebody gave the same number of the same people, for the same incident, as of before `day`."""
        first = self._first_day.get(self._figure(claim))
        return first is not None and first < day

    def _figure(self, claim: Claim) -> tuple[object, ...]:
        people = tuple(sorted(populations.population_of(claim).items()))
        return self._scope(claim), people, self._bounds(claim).nominal

    def voice(self, claim: Claim) -> Origin:
        """Return whose figure it is: a headline's that a source of its document gives too is that source's."""
        own = self._origin(claim)
        if not own.own_voice:
            return own
        told = (self._origin(one) for one in self._told.get((claim.document_id, self._figure(claim)), ()))
        return next((one for one in told if one.attributed), own)

    def told_plainly(self, claim: Claim) -> bool:
        """True when its document gives the number also without "more": "four more dead" were not added to any here."""
        return (claim.document_id, self._figure(claim)) in self._plain
