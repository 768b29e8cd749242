"""Which figures are details: parts, as it seems, of a larger figure of their own document, though no link says so.

A document that tells of 17 wounded and later of ten women contradicts neither itself nor another document's 17.
"""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from factcheck.comparison import periods, places, populations, scope
from factcheck.comparison.figures import Figures
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import Meeting, exceeds, meet, value_of
from factcheck.model import Claim, Event, Mark

CLOSE = Decimal("0.8")
"""Two figures of one voice in one document contradict each other only when this near; a smaller one is a part."""
HALF = Decimal("0.5")
"""... when a named source gives the smaller one: it is meant as a count of all."""
VICTIMS = frozenset({"victim", "victims"})
TOLLS = frozenset({"toll", "tally", "total"})
"""Nouns of a count of all."""
NEXT_SENTENCE = 3
"""Code points between the end of a sentence and the start of the next one."""
PERSON = Decimal(1)
"""One person told of is a part of any larger figure."""


class Details(Figures):
    """Says which of a case's figures are parts, remainders and headlines."""

    @cached_property
    def _known(self) -> dict[str, bool]:
        """Claim id -> whether it is a detail, as far as that was asked."""
        return {}

    def scenes(self, claim: Claim) -> frozenset[str]:
        """The kinds of place where it was: those of its own sentence, or of another that gives the same number."""
        own = self._telling(claim).scenes
        if own or claim.quantity is None:
            return own
        again = self._told_again.get((claim.document_id, claim.event, claim.quantity.nominal), ())
        return next((scenes for other in again if (scenes := self._telling(other).scenes)), own)

    @cached_property
    def _told_again(self) -> Mapping[tuple[str, Event | None, Decimal | None], list[Claim]]:
        """The counts of each document that give one number of what happened."""
        found: dict[tuple[str, Event | None, Decimal | None], list[Claim]] = defaultdict(list)
        for claim in self._by_id.values():
            if claim.quantity is not None:
                found[claim.document_id, claim.event, claim.quantity.nominal].append(claim)
        return found

    def is_detail(self, claim: Claim) -> bool:
        """True when its document, in the same voice or its own, gives a larger figure of what contains it."""
        known = self._known.get(claim.id)
        if known is None:
            others = self._by_scope[claim.document_id, self._scope(claim)]
            known = any(self._contains(other, claim) for other in others if other.id != claim.id)
            known = known or self.is_summand(claim) or self._is_remainder(claim)
            self._known[claim.id] = known
        return known

    def _is_remainder(self, claim: Claim) -> bool:
        """True for "the other six", when the document told of some of the same before."""
        others = self._by_scope[claim.document_id, self._scope(claim)]
        return self._telling(claim).remainder and any(other.span.start < claim.span.start for other in others)

    def counts_place_apart(self, unplaced: Claim, place: str) -> bool:
        """True when the document of a count without a place gives another number for that place: the one is not its."""
        others = self._by_scope[unplaced.document_id, self._scope(unplaced)]
        number = self._bounds(unplaced).nominal
        placed = (other for other in others if other.place and places.fit(other.place, place) is Fit.SAME)
        return any(self._bounds(other).nominal != number for other in placed)

    def is_told_part(self, claim: Claim) -> bool:
        """True when the text calls it a part of a count of the same people: "twelve, five of them on Monday"."""
        whole = self._by_id.get(claim.part_of or "")
        if whole is None or (claim.event is Event.KILLED and whole.event is Event.WOUNDED):
            return False  # of those shot the dead are all the dead
        if claim.event is not Event.OTHER and (scope.is_family(whole) or self.is_base(whole)):
            return False  # of the 150 aboard the missing are all the missing, and of 1,400 those who fled
        return populations.field(claim, whole).fit is Fit.SAME

    def _contains(self, large: Claim, small: Claim) -> bool:
        if Mark.EARLIER in large.marks or not exceeds(self._bounds(large), self._bounds(small)):
            return False
        day = small.period.start if small.period and periods.is_day_toll(small) else None
        if day is not None and large.as_of is not None and large.as_of < day:
            return False  # counted before it happened
        if large.as_of != small.as_of and large.cumulative and small.cumulative:
            return False  # an older count, not a part
        one, other = self._origin(large), self.voice(small)  # a headline's whole is everybody's, whoever gives it below
        if one.differs(other) and not (one.own_voice or other.own_voice):
            return False
        if periods.fit(small, large)[0] not in (Fit.SAME, Fit.UNKNOWN):
            return False
        if self.takes_dead_in(large) and self.leaves_dead_out(small):
            return False  # "five others hurt" of six shot are all that were hurt and live
        return populations.field(small, large).fit is Fit.SAME and self.reads_as_part(small, large)

    def leaves_dead_out(self, claim: Claim) -> bool:
        """True for the hurt besides the dead: "two dead and four wounded", "four others were hurt"."""
        return claim.event is Event.WOUNDED and (self._telling(claim).rest or self.is_toll(claim))

    def takes_dead_in(self, claim: Claim) -> bool:
        """True for all who were hit, some of whom died: "six people were shot", "the six victims"."""
        if claim.event is not Event.WOUNDED or self.leaves_dead_out(claim):
            return False
        lemma = claim.predicate.lemma if claim.predicate else ""
        if lemma not in scope.STRUCK and not VICTIMS & {*populations.subject_words(claim).lower().split()}:
            return False
        incident, unit, concept, _ = self._scope(claim)
        return bool(self._by_scope[claim.document_id, (incident, unit, concept, str(Event.KILLED))])

    def is_toll(self, claim: Claim) -> bool:
        """True for a figure of a summary line: "one guard was shot and three fled" counts all of each.

        Of "five shot, one dead" and "struck five, killing one" the five are all who were hit.
        """
        mates = [mate for mate in self._sentence_mates(claim) if mate.part_of is None]
        if claim.event is Event.WOUNDED and claim.predicate is not None and claim.predicate.lemma in scope.STRUCK:
            mates = [mate for mate in mates if mate.span.start < claim.span.start or _says_killed(mate)]
        told = {claim.event, *(mate.event for mate in mates)}
        return claim.part_of is None and told >= {Event.KILLED, Event.WOUNDED}

    def is_added(self, claim: Claim) -> bool:
        """True for "four more dead" after a count of dead; "six were killed and seven more hurt" adds to none."""
        if Mark.INCREMENT not in claim.marks or self.told_plainly(claim) or self._telling(claim).rest:
            return False
        before = self._before.get(claim.id)
        beside = before is not None and claim.sentence.start - before.sentence.end <= NEXT_SENTENCE
        apart = before is not None and scope.event(before, claim).fit is Fit.DISJOINT
        return (
            before is None or not beside or not apart or before.event is Event.OTHER
        )  # "survivors rose to 51 after eight"

    def has_fellow(self, whole: Claim, part: Claim) -> bool:
        """True for "48 riders and nine crew, among them 20 Danes": two figures of a sentence hold the part."""
        fellows = [mate for mate in self._sentence_mates(whole) if mate.id != part.id and mate.part_of != whole.id]
        total, number = self._bounds(whole).nominal, self._bounds(part).nominal
        if total is None or number is None:
            return False
        numbers = (self._bounds(mate).nominal for mate in fellows if mate.event is whole.event)
        return any(other is not None and other + total >= number for other in numbers)

    def are_rivals(self, a: Claim, b: Claim) -> bool:
        """True for the main counts of the same by two voices of one document, set against each other in words."""
        if a.document_id != b.document_id or not self._origin(a).differs(self._origin(b)):
            return False
        if meet(self._bounds(a), self._bounds(b)) is not Meeting.DISJOINT or not self.alike(a, b):
            return False
        if populations.field(a, b).fit is not Fit.SAME and not populations.differ_by_occasion(a, b):
            return False
        return all(map(self.is_of_all, (a, b))) and self._set_against(a, b)

    def _is_another_s_toll(self, small: Claim, large: Claim) -> bool:
        """True when another voice calls the smaller a toll, which counts all: "put the death toll at 11"."""
        called = {*small.predicate.lemma.split()} if small.predicate else set()
        return bool(TOLLS & called) and self._origin(small).differs(self._origin(large))

    def is_disputed(self, whole: Claim) -> bool:
        """True when another voice that its document quotes gives another number as its own main count of the same."""
        known = self._disputed.get(whole.id)
        if known is None:
            others = self._by_scope[whole.document_id, self._scope(whole)]
            known = self._disputed[whole.id] = any(self._disputes(other, whole) for other in others)
        return known

    @cached_property
    def _disputed(self) -> dict[str, bool]:
        """Claim id -> whether it is disputed, as far as that was asked."""
        return {}

    def _disputes(self, other: Claim, whole: Claim) -> bool:
        one, another = self._origin(whole), self._origin(other)
        if not (one.differs(another) and one.attributed and another.attributed):
            return False
        if meet(self._bounds(whole), self._bounds(other)) is not Meeting.DISJOINT or other.as_of != whole.as_of:
            return False
        same = populations.field(whole, other).fit is Fit.SAME
        same = same and (other.place is None or places.fit(other.place, whole.place) is Fit.SAME)
        return same and self.is_of_all(other) and self.is_of_all(whole)

    def is_of_all(self, claim: Claim) -> bool:
        """True for the main count of its voice that no word beside it limits."""
        told = self._telling(claim)
        limited = told.rest or told.seen or told.treated or told.passage or Mark.INCREMENT in claim.marks
        return not limited and self.is_main_of_source(claim)

    def reads_as_part(self, small: Claim, large: Claim) -> bool:
        """True when the smaller of two figures of one document is too small to contradict the larger."""
        if self.are_rivals(small, large) or self._is_another_s_toll(small, large):
            return False
        low, high = value_of(self._bounds(small)), value_of(self._bounds(large))
        one, other = self._origin(small), self._origin(large)
        least = HALF if one.differs(other) and one.speaks else CLOSE
        one_told = low <= PERSON and not self.is_toll(small)
        return one_told or low < high * least or self.sums_to(small, high)

    def supports(self, claim: Claim, other: Claim) -> bool:
        """True when the document of `other` gives `claim`'s figure too: elsewhere, or as a sum in one sentence."""
        nominal = self._bounds(claim).nominal
        if nominal is None:
            return False
        if self._telling(other).counted_on and self._bounds(other).nominal == nominal - 1:
            return True
        told, own = self._alike(claim, other.document_id), self._origin(other)
        told = [one for one in told if not self.are_rivals(one, other)]  # quoted to be disputed
        if any(own.own_voice or not self._origin(one).differs(own) for one in told):
            return True  # what it gives as a third party's figure supports nothing
        apart = nominal - (self._bounds(other).nominal or nominal)
        several = apart > PERSON  # one dead man makes up any difference of one
        if self.leaves_dead_out(claim):
            several = False  # "two killed and 29 hurt" are no 27 hurt and the two
        return self.sums_to(other, nominal) or (several and self.counts_dead_apart(other, nominal))

    def _alike(self, claim: Claim, document: str) -> list[Claim]:
        """Return the other tellings of the claim's figure in a document."""
        others = [one for one in self._told.get((document, self._figure(claim)), ()) if one.id != claim.id]
        if not self.leaves_dead_out(claim):
            return others
        return [one for one in others if not self.takes_dead_in(one)]  # five hurt beside one dead are not five shot

    def told_as_risen(self, claim: Claim) -> bool:
        """True when its sentence, or where its document tells the figure again, says that the count has risen to it."""
        return any(self._telling(one).growth.risen for one in (claim, *self._alike(claim, claim.document_id)))

    def shares_part(self, a: Claim, b: Claim) -> bool:
        """True when the smaller of the two is under half of the larger: a group of its own, most likely."""
        low, high = sorted((value_of(self._bounds(a)), value_of(self._bounds(b))))
        return low < high * HALF

    def is_headline(self, claim: Claim) -> bool:
        """True for the largest count of what happened, whoever is said to be counted: the document's toll of it."""
        if claim.part_of is not None or Mark.EARLIER in claim.marks or self._telling(claim).share:
            return False
        others = self._by_scope[claim.document_id, self._scope(claim)]
        value = value_of(self._bounds(claim))
        return all(value_of(self._bounds(other)) <= value for other in others)

    def tells_of_nobody_else(self, claim: Claim) -> bool:
        """True when its document gives no other number of others so hit: its miners are all the dead."""
        others = self._by_scope[claim.document_id, self._scope(claim)]
        own, number = populations.population_of(claim), self._bounds(claim).nominal
        return all(populations.population_of(one) in (own, {}) or self._bounds(one).nominal == number for one in others)

    def is_headline_of_source(self, claim: Claim) -> bool:
        """True for the largest count of what happened that its own source gives in the document."""
        others = self._by_scope[claim.document_id, self._scope(claim)]
        own, value = self._origin(claim), value_of(self._bounds(claim))
        return all(value_of(self._bounds(one)) <= value for one in others if not self._origin(one).differs(own))

    def is_main_of_source(self, claim: Claim) -> bool:
        """True for the largest count of what happened that its own source gives, and that is no part or older count."""
        if claim.part_of is not None or Mark.EARLIER in claim.marks or self._telling(claim).share:
            return False
        return self.is_headline_of_source(claim)

    def counts_dead_apart(self, hurt: Claim, shot: Decimal) -> bool:
        """True when the document's dead make up the difference: six shot are two dead and four hurt."""
        number = self._bounds(hurt).nominal
        if hurt.event is not Event.WOUNDED or number is None:
            return False
        incident, unit, concept, _ = self._scope(hurt)
        dead = self._by_scope[hurt.document_id, (incident, unit, concept, str(Event.KILLED))]
        return any(self._bounds(claim).nominal == shot - number for claim in dead)


def _says_killed(dead: Claim) -> bool:
    """True for "five were shot and one was killed": a clause of its own, and not "shot, one dead", "killing one"."""
    return dead.predicate is not None and dead.predicate.text.lower().endswith("killed")
