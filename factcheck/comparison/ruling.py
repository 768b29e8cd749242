"""What is decided of a pair of counts, and the pair while it is being weighed. Decides nothing itself."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.comparison import later_reports, people, places, populations, rivalry, scope
from factcheck.comparison.case import Case
from factcheck.comparison.fit import Field, Fit
from factcheck.comparison.intervals import Bounds, Meeting, meet, value_of
from factcheck.comparison.periods import is_day_toll, is_undated_toll
from factcheck.model import Claim, RelationKind

HANDFUL = 10


class Because(StrEnum):
    """Why a pair is not compared: its scope (C10), its time (C11), or nothing that would make it a contradiction."""

    SCOPE = "C10"
    TIME = "C11"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision. For update `first` is the older, for subset and arithmetic the part; `far`: by soft bounds only.

    `check` of a pair that is not compared says why it is not; `would_change` says what would make it another.
    """

    first: Claim
    second: Claim
    relation: RelationKind | None
    check: str | None
    reason: str
    fields: tuple[Field, ...] = ()
    far: bool = False
    would_change: str = ""


@dataclass(slots=True)
class Weighing:
    """A pair being weighed: `a` stands before `b` in the order of datelines and text."""

    a: Claim
    b: Claim
    case: Case
    fields: dict[str, Field]
    told_otherwise: bool = False
    """True when one toll is told in two nouns (`subject`): the one may still leave some out."""
    settled: bool = False
    """True when no later day changes what is counted: who was hit in an attack (`moments.settled`)."""

    @property
    def inside(self) -> bool:
        """True when one document gives both."""
        return self.a.document_id == self.b.document_id

    def bounds(self) -> tuple[Bounds, Bounds]:
        return self.case.bounds(self.a), self.case.bounds(self.b)

    def two_sources(self) -> bool:
        """True when two different sources give the two, neither the document itself."""
        return rivalry.of_two_sources(self.a, self.b, self.case)

    def detail(self) -> Claim | None:
        """Return the side that seems a part of a larger figure of its own document."""
        details = self.case.details
        shares = [one for one in (self.a, self.b) if self.case.telling(one).share]
        if len(shares) == 1 and not self.are_of_one_group():
            return shares[0]  # "ten of the dead", and another day's toll
        return next((one for one in (self.a, self.b) if details.is_detail(one) or details.is_told_part(one)), None)

    def are_parts_alike(self) -> bool:
        """True for one part told twice: "21, including nine of the crew", "the 29 dead included 11 of the crew"."""
        return self.a.part_of is not None and self.b.part_of is not None and self.are_of_one_group()

    def are_of_one_group(self) -> bool:
        """True when both name one group: "seven of the dead were girls", "ten girls were killed"."""
        people = populations.population_of(self.a)
        return bool(people) and people == populations.population_of(self.b)

    def told_singly(self) -> Claim | None:
        """Return the side that is a handful out of a larger figure with no word of who they are: equal by chance."""
        for claim in (self.a, self.b):
            few = value_of(self.case.bounds(claim)) < HANDFUL
            if few and not populations.population_of(claim) and self.case.details.is_detail(claim):
                return claim
        return None

    def place(self) -> Field:
        """Compare the places; a missing one is where its document's happening was."""
        a, b, case = self.a, self.b, self.case
        if rivalry.leaves_the_place_unsaid(a, b, case):
            return scope.place(a, b).standing(Fit.SAME, stated=False)
        if self.inside and (narrower := self._placed_later()) is not None:
            return scope.place(a, b).standing(Fit.NARROWER if narrower is a else Fit.WIDER)
        field = scope.place(a, b, case.where.states_place(a), case.where.states_place(b))
        if field.fit in (Fit.DISJOINT, Fit.UNKNOWN) and (lies := case.containment.fit(a, b)) is not Fit.UNKNOWN:
            return field.standing(lies)
        if self.inside and field.fit is Fit.DISJOINT and (part := self._in_a_region()) is not None:
            return field.standing(Fit.NARROWER if part is a else Fit.WIDER)
        if not self.inside and (places.is_bare_spot(a.place, b.place) or self._one_toll(field)):
            return field.standing(Fit.SAME, stated=False)
        tolls = is_day_toll(a) and is_day_toll(b)
        holds = places.may_hold(a.place, b.place) or case.where.opens(a) != case.where.opens(b)
        if self.inside and tolls and field.fit is Fit.DISJOINT and holds:
            return field.standing(Fit.UNKNOWN, stated=False)
        if not self.inside and (a.place is None) != (b.place is None) and self._counted_elsewhere():
            return field.standing(Fit.DISJOINT)
        if (places.is_neighbour(a.place) or places.is_neighbour(b.place)) and field.fit is not Fit.SAME:
            return field.standing(Fit.DISJOINT)
        main_a, main_b = case.where.is_main_place(a), case.where.is_main_place(b)
        unclear = a.place is None or b.place is None or (self.inside and field.fit is Fit.UNKNOWN)
        if main_a and main_b and unclear:
            return field.standing(Fit.SAME)
        if (a.place is None) != (b.place is None):
            placed = a if b.place is None else b
            fit = Fit.WIDER if a.place is None else Fit.NARROWER
            # Inside a document a count without a place is the incident's, so that the place of one side says enough.
            return field.standing(fit, stated=self.inside and self._in_the_incident(placed))
        return field

    def window(self) -> Field:
        """Compare the windows; a count that answers another, or words no day in a later report, is of the other's."""
        field = scope.period(self.a, self.b)
        later = field.fit is Fit.DISJOINT and later_reports.is_of_the_earlier_s_day(self.a, self.b, self.case)
        if later or rivalry.leaves_the_window_unsaid(self.a, self.b, self.case):
            return field.standing(Fit.SAME, stated=False)
        return field

    def _in_a_region(self) -> Claim | None:
        """The side told later of a spot, where the count of all is of a part of a country: "in the south of Orla"."""
        whole, part = sorted((self.a, self.b), key=lambda claim: claim.span.start)
        if not (places.is_region(whole.place) and not places.is_region(part.place)):
            return None
        return part if self.case.details.is_headline(whole) else None

    def _placed_later(self) -> Claim | None:
        """The side whose place the document first names after it gave the other, unplaced: a part of where it was."""
        bare, placed = (self.a, self.b) if self.a.place is None else (self.b, self.a)
        document = self.case.documents.get(placed.document_id)
        if (
            document is None
            or placed.place is None
            or bare.place is not None
            or not self.case.where.states_place(placed)
        ):
            return None
        named = placed.place.split()[-1]
        first = document.text.find(named)
        return placed if first >= bare.sentence.end and first >= placed.sentence.start else None

    def _counted_elsewhere(self) -> bool:
        """True when the side without a place is not of the other's: its document counts that one apart."""
        bare, placed = (self.a, self.b) if self.a.place is None else (self.b, self.a)
        place = placed.place or ""
        main = self.case.where.main_place(bare)
        if places.tokens(place) <= places.WORLD:
            return main is not None and not places.tokens(main) <= places.WORLD
        day_toll = is_day_toll(bare) or is_day_toll(placed)
        if day_toll and main is not None and places.fit(main, place) is Fit.SAME:
            return False  # what a report counts of a happening without a place is of where that was
        return self.case.details.counts_place_apart(bare, place)

    def _in_the_incident(self, placed: Claim) -> bool:
        """True when its sentence names a place that is not another than its document is about."""
        return self.case.where.states_place(placed) and not self.case.where.is_elsewhere(placed)

    def subject(self) -> Field:
        """Compare who is counted; one toll is told in many nouns: workers, demonstrators, people."""
        field, self.told_otherwise = people.of_both(self.a, self.b, self.case)
        return field

    def is_of_no_case(self, claim: Claim) -> bool:
        """True for "thousands were put to death": no number, place or first day says of which happening."""
        undated = claim.period is None or claim.period.start is None
        return self.case.bounds(claim).vague and claim.place is None and undated

    def _one_toll(self, field: Field) -> bool:
        """True for the toll of one happening: two documents name its spot more and less closely, parts are details."""
        shown = bool(self.case.documents) or field.fit is not Fit.DISJOINT
        return shown and ((is_day_toll(self.a) and is_day_toll(self.b)) or self._one_spot())

    def _one_spot(self) -> bool:
        """True when one toll is dated and both name one place, or neither another than its document is about."""
        a, b = self.a, self.b
        dated = [is_day_toll(claim) for claim in (a, b)]
        named = places.tokens(a.place or "") & places.tokens(b.place or "")
        here = bool(self.case.documents) and not any(self.case.where.is_elsewhere(claim) for claim in (a, b))
        return any(dated) and (bool(named) or here) and all(is_day_toll(one) or is_undated_toll(one) for one in (a, b))

    def ruling(
        self, relation: RelationKind, check: str, reason: str, *, swap: bool = False, far: bool = False, else_: str = ""
    ) -> Ruling:
        """Decide; `swap` puts `b` first, `else_` says what would change the decision."""
        first, second = (self.b, self.a) if swap else (self.a, self.b)
        fields = tuple(field.mirrored if swap else field for field in self.fields.values())
        return Ruling(first, second, relation, check, reason, fields, far, else_)

    def subset(self, part_first: bool, reason: str, *, else_: str = "") -> Ruling:
        """Decide that one is part of the other, which no words link: a reader is told the whole before its parts."""
        part, whole = (self.a, self.b) if part_first else (self.b, self.a)
        if self.inside and part.sentence.end <= whole.sentence.start:
            if self._is_answered(part, whole):
                voices = " against ".join(self.case.origin(claim).words for claim in (part, whole))
                words = f"{figure(part)} and {figure(whole)} cannot both be true; {voices}"
                return self.ruling(RelationKind.CONFLICT, "C1", words)
            otherwise = "It would be a subset if the text said so, or told the larger count first."
            return self.apart(Because.SCOPE, f"{reason}; but the part is told first, and no words link them", otherwise)
        if self.inside and self.case.telling(part).passage != self.case.telling(whole).passage:
            return self.apart(Because.SCOPE, f"{reason}; but one of the two is told of another happening")
        apart = self.inside and part.sentence != whole.sentence
        if apart and self.two_sources() and self.case.details.is_disputed(whole):
            otherwise = "It would be a subset if one voice gave both, or nobody another number of all."
            return self.apart(Because.SCOPE, f"{reason}; but {figure(whole)} is disputed", otherwise)
        if self.inside and not self.case.details.is_headline_of_source(whole):
            otherwise = "It would be a subset if the text said so, or if no larger count of the same were told."
            return self.apart(Because.SCOPE, f"{reason}; but {figure(whole)} is not the count of all", otherwise)
        return self.ruling(RelationKind.SUBSET, "C5", reason, swap=not part_first, else_=else_)

    def _is_answered(self, part: Claim, whole: Claim) -> bool:
        """True when a named voice gives a larger toll behind the smaller one of another voice, each its main count."""
        details = self.case.details
        if not self.case.origin(part).differs(self.case.origin(whole)) or not self.case.origin(whole).speaks:
            return False
        one_toll = part.event is whole.event and is_day_toll(part) and is_day_toll(whole)
        same = populations.field(part, whole).fit is Fit.SAME or populations.differ_by_occasion(part, whole)
        mains = same and details.is_of_all(part) and details.is_of_all(whole)
        disjoint = meet(*map(self.case.bounds, (part, whole))) is Meeting.DISJOINT
        return one_toll and mains and disjoint and not details.shares_part(part, whole)

    def apart(self, check: str, reason: str, else_: str = "") -> Ruling:
        """Decide that the two are not compared."""
        return Ruling(self.a, self.b, None, check, reason, tuple(self.fields.values()), would_change=else_)


def figure(claim: Claim) -> str:
    """The figure as written, and what a person reads it as."""
    corrected = claim.quantity is not None and claim.quantity.words != claim.quote
    return f"“{claim.quote}” (read as {claim.quantity.words})" if corrected and claim.quantity else f"“{claim.quote}”"
