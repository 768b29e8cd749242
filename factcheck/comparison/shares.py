"""Which counts a text tells as a share of one told before, where no link was read: "two of the victims", "of the dead".

Owns only the choice of the whole: for a noun the document's count of all whom it means, for "them" the last one told.
Without such words nothing is a share. Looks back over a bounded number of counts, so that it stays linear.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.comparison import populations, scope
from factcheck.comparison.aftermath import is_bare, just_before, told_of_some
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import Bounds, value_of
from factcheck.comparison.references import GROUPS, PRONOUNS, Reference, reference
from factcheck.comparison.telling import Telling
from factcheck.model import Claim, Event, Mark

BEFALLEN = frozenset({Event.KILLED, Event.WOUNDED, Event.AFFECTED, Event.MISSING, Event.INFECTED})
NEAR = 500
"""Code points from the end of the whole's sentence to the share's, where the noun does not say what befell them."""
REACH = 8
"""Counts looked back over for the whole, likewise."""
FAR = 60
"""Counts looked at for a noun that means all of a document: so many from its beginning and so many just before."""
BESIDE = 3
"""Code points between the end of a sentence and the start of the next one: spaces or a paragraph break."""
_BETWEEN = 200
"""Code points between two figures of one list."""
_LIST = re.compile(r"(?! (?:people|others)\b)[^.;:]{0,60}?(?:,| and|, and|, as well as| plus) $")
_GAPPED = re.compile(r" (?:are|were|is|was) [^,.;:]{1,40},(?: and)? $")
"""Between two figures of one predicate: "four are Danes, three Swedes"."""
_VERBS = re.compile(
    r"\b(?:was|were|is|are|be|been|has|have|had|who|whom|which|that|where|while|when|after|said|says|\w{3,}ing)\b"
)
"""Between two figures of one list stands none of these."""
_OF_NUMBER = re.compile(r"\W{0,2}of (?:the|those|these|its|their|his|her) ([\w,-]+)", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:where|whom|who|which)\b")
_ALONE_BEFORE = re.compile(r"\b(?:in|on|at|during|over|since) [^.;:]{1,40} alone,? (?:[^.;:]{0,40} )?$", re.IGNORECASE)
_ALONE_BEHIND = re.compile(r"[^.;:]{0,60} (?:in|on|at|during|over|since) [^.;:,]{1,40} alone\b", re.IGNORECASE)
"""Beside a number: "in Orla alone, 41", "nine soldiers died in the past week alone"."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked of the claims of a document."""

    telling: Callable[[Claim], Telling]
    bounds: Callable[[Claim], Bounds]
    incident: Callable[[Claim], str]
    speaker: Callable[[Claim], str | None]
    text: str = ""


def wholes(own: Sequence[Claim], reading: Reading) -> dict[str, str]:
    """Map each share among the counts of one document, in its order, to its whole."""
    search = _Search(own, reading)
    for place, claim in enumerate(own):
        search.place = place
        some = claim.part_of is None and reading.bounds(claim).closed and value_of(reading.bounds(claim)) > 0
        if some and (whole := search.whole(claim)) is not None:
            search.found[claim.id] = whole.id
    return search.found


@dataclass(slots=True)
class _Search:
    """The counts of a document, and the wholes found so far of those before `place`."""

    own: Sequence[Claim]
    reading: Reading
    found: dict[str, str] = field(default_factory=dict)
    place: int = 0
    _by_id: dict[str, Claim] = field(init=False)

    def __post_init__(self) -> None:
        self._by_id = {claim.id: claim for claim in self.own}

    def whole(self, claim: Claim) -> Claim | None:
        """Return the whole of which the words beside the figure make it a share."""
        if (numbered := self._numbered(claim)) is not None:
            return numbered
        meant = reference(claim, self.reading.text)
        if meant is not None:
            return self._of_last(claim) if meant.pronoun else self._of_all(claim, meant)
        if (goes_on := self._goes_on(claim)) is not None:
            return goes_on
        if self._tells_alone(claim):
            alike = (one for one in self._near(claim) if scope.event(one, claim).fit in (Fit.SAME, Fit.WIDER))
            return next((one for one in alike if one.part_of is None and self._is_larger(one, claim)), None)
        if self.reading.telling(claim).share:
            able = [one for one in self._near(claim) if self._holds(one, claim)]
            return next((one for one in able if _head(one) == _head(claim)), next(iter(able), None))
        return self._became(claim)

    def _before(self, reach: int) -> Sequence[Claim]:
        return self.own[max(0, self.place - reach) : self.place]

    def _near(self, claim: Claim) -> Iterable[Claim]:
        """The counts told shortly before, the last one first."""
        near = (one for one in self._before(REACH) if claim.sentence.start - one.sentence.end <= NEAR)
        return reversed(list(near))

    def _beside(self, claim: Claim) -> list[Claim]:
        """The counts of this sentence and the one before that can hold the claim."""
        return [one for one in self._before(2 * REACH) if _is_beside(one, claim) and self._is_larger(one, claim)]

    def _of(self, claim: Claim) -> Claim | None:
        """The whole of a claim, linked by the text or found here."""
        return self._by_id.get(claim.part_of or self.found.get(claim.id) or "")

    # ----------------------------------------------------------------------------------------- of all whom a noun means

    def _of_all(self, claim: Claim, meant: Reference) -> Claim | None:
        """Return the count of all whom a noun means: the largest of its voice, of the share's own or the first told."""
        asked = {one.id: one for one in (*self.own[: min(FAR, self.place)], *self._before(FAR))}
        able = [one for one in asked.values() if self._is_meant(one, claim, meant)]
        told = self.reading.telling(claim).passage  # "a week after nine drowned. Three of the dead": not of the nine
        able = [one for one in able if self.reading.telling(one).passage == told]
        able = [one for one in able if self._of(one) is None] or able
        heads = [one for one in able if not any(self._outdoes(other, one) for other in able)]
        own = self.reading.speaker(claim)
        return max(heads, key=lambda one: (self.reading.speaker(one) == own, -one.span.start), default=None)

    def _outdoes(self, other: Claim, one: Claim) -> bool:
        """True when the same voice, or anybody beside the article, gives more: then the smaller count is not of all."""
        voice, own = self.reading.speaker(other), self.reading.speaker(one)
        more = value_of(self.reading.bounds(other)) > value_of(self.reading.bounds(one))
        return more and (voice == own or own is None)

    def _is_meant(self, whole: Claim, share: Claim, meant: Reference) -> bool:
        if whole.event not in meant.events or not self._is_larger(whole, share):
            return False
        return _is_beside(whole, share) or self.reading.incident(whole) == self.reading.incident(share)

    def _is_larger(self, whole: Claim, share: Claim) -> bool:
        """True for a count of such things that can hold the share, and that nothing has replaced."""
        if Mark.EARLIER in whole.marks or scope.concept(whole, share).fit is not Fit.SAME:
            return False
        one, other = (claim.quantity.unit if claim.quantity else "" for claim in (whole, share))
        if one == "count" and other == "percent":
            return True
        return one == other and value_of(self.reading.bounds(whole)) > value_of(self.reading.bounds(share))

    # --------------------------------------------------------------------------------------------- of those told last

    def _of_last(self, claim: Claim) -> Claim | None:
        """Return whom "them" means: the last count of this or the sentence before, or one that it points back at."""
        near = self._beside(claim)
        return self._head_of_list(near[-1]) if near else self._pointed_back(claim)

    def _head_of_list(self, last: Claim) -> Claim:
        """The whole of a list for "them" behind it: "18 hostages, nine men and nine women, were freed; two of them"."""
        whole = self._of(last)
        mates = [one for one in self._before(REACH) if one.sentence == last.sentence and self._of(one) is whole]
        return last if whole is None or len(mates) < 2 else whole

    def _pointed_back(self, claim: Claim) -> Claim | None:
        """ "The eleven who came ashore were well. Seven of them": the sentence before repeats a number told earlier."""
        before = self._before(FAR)
        start = max((one.sentence.end for one in before), default=0)
        gap = self.reading.text[max(start, claim.span.start - NEAR) : claim.span.start].lower()
        for other in reversed(before):
            again = re.search(rf"\b(?:the|all|these|those) {re.escape(other.quote.lower())}\b", gap)
            if again is not None and self._is_larger(other, claim):
                return other
        return None

    def _numbered(self, claim: Claim) -> Claim | None:
        """ "Four of the seven killed at the school": the number told before that the words repeat."""
        text, end = self.reading.text, claim.span.end
        found = _OF_NUMBER.match(text, end, claim.sentence.end)
        told = found.group(1).lower() if found is not None else None
        alike = (one for one in reversed(self._before(FAR)) if one.quote.lower() == told)
        return next((one for one in alike if self._is_larger(one, claim)), None)

    def _goes_on(self, claim: Claim) -> Claim | None:
        """Return the whole of a number behind a share.

        "Nine of the injured were flown out; two died on the way": two of the nine. "Four of the dead were Danes, two
        were Poles": two of all the dead. "The dead were five guards, two cooks and a driver": all of the dead. "Three
        of the injured left; the other six": of all the injured.
        """
        last = self.own[self.place - 1] if self.place else None
        told = self.reading.telling(claim)
        if last is None or told.remainder:
            return self._of_remainder(claim) if told.remainder else None
        shared = last.id in self.found or self.reading.telling(last).share
        away = claim.span.start - last.span.end
        if not shared or last.sentence != claim.sentence or told.rest or away > _BETWEEN:
            return None
        between = self.reading.text[last.span.end : claim.span.start]
        if _GAPPED.match(between) or (_LIST.match(between) and not _VERBS.search(between)):
            return self._by_id.get(self.found.get(last.id, ""))
        if not is_bare(claim) or value_of(self.reading.bounds(claim)) >= value_of(self.reading.bounds(last)):
            return None
        if self._answers(claim, last):
            return None
        of_last = ";" in between or _RELATIVE.search(between)
        return last if of_last else self._by_id.get(self.found.get(last.id, ""))

    def _answers(self, claim: Claim, last: Claim) -> bool:
        """True for "370 were led off, a monitor said; police confirmed 260": another voice's number of the same."""
        voice, own = self.reading.speaker(last), self.reading.speaker(claim)
        return own is not None and voice is not None and own != voice

    def _of_remainder(self, claim: Claim) -> Claim | None:
        """Return the whole of the last share before "the other six", when both fit into it."""
        for one in self._near(claim):
            whole = self._of(one)
            if whole is not None and self._is_larger(whole, claim):
                both = value_of(self.reading.bounds(one)) + value_of(self.reading.bounds(claim))
                return whole if both <= value_of(self.reading.bounds(whole)) else None
        return None

    def _became(self, claim: Claim) -> Claim | None:
        """Return the people just counted of whom a bare number tells: "twelve were hurt. Four remain in hospital"."""
        text = self.reading.text
        told = frozenset() if self.reading.telling(claim).rest else told_of_some(claim, text)
        near = [one for one in self._beside(claim) if one.event in told] if told else []
        if not near:
            return None
        last = near[-1]
        if claim.predicate is not None and claim.predicate == last.predicate and self._answers(claim, last):
            return None
        if self._of(last) is None and reference(last, text) is not None:
            return None  # some of a count that the text does not give
        away = claim.span.start - last.span.end
        if last.sentence == claim.sentence and (away > NEAR or _RELATIVE.search(text, last.span.end, claim.span.start)):
            return last
        return self._of(last) or last

    # ------------------------------------------------------------------------------------------------- other nouns

    def _tells_alone(self, claim: Claim) -> bool:
        """True for "in Orla alone, 41 died" and "nine died last week alone"."""
        text = self.reading.text
        before = _ALONE_BEFORE.search(just_before(claim, text, _BETWEEN))
        return before is not None or _ALONE_BEHIND.match(text, claim.span.end, claim.sentence.end) is not None

    def _holds(self, whole: Claim, share: Claim) -> bool:
        """True for the count that a noun of which no list says what befell them can mean: "two of the officers"."""
        unlike = scope.unit(whole, share), scope.concept(whole, share), scope.kind(whole, share)
        if any(field.fit is not Fit.SAME for field in unlike):
            return False
        if self.reading.incident(whole) != self.reading.incident(share) or not self._is_larger(whole, share):
            return False
        if whole.event is Event.KILLED and share.event is Event.WOUNDED:
            return False
        noun = populations.subject_words(share).lower().split()[-1:]
        if noun and noun[0] in GROUPS:
            return whole.event in GROUPS[noun[0]]
        things = scope.concept_of(share) != "person"
        if noun and noun[0] not in PRONOUNS and (things or not populations.means_everybody(share)):
            return _head(share) == _head(whole)
        return whole.event is share.event or (whole.event in BEFALLEN and share.event is Event.OTHER)


def _is_beside(one: Claim, claim: Claim) -> bool:
    """True in one sentence or the next."""
    return one.sentence == claim.sentence or 0 <= claim.sentence.start - one.sentence.end <= BESIDE


def _head(claim: Claim) -> str:
    """The noun that is counted, in a form that the singular and the plural share."""
    noun = (populations.subject_words(claim).lower().split() or [""])[-1]
    return noun.removesuffix("s").removesuffix("e")
