"""Whether two counts of a happening that no list holds ("spent", "won") are of one thing: what their sentences share.

A predicate of its own says neither who did it nor to what: "won 10" and "won 13" are of whoever the sentence names. So
such figures contradict each other only where the sentences are about the same, or the predicate is of a family.
"""

import re

from factcheck.comparison import places, populations, rivalry, scope
from factcheck.comparison.contention import NEAR
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import same_when_rounded
from factcheck.comparison.likeness import COMMON
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.comparison.values import both_speak
from factcheck.model import Claim, Event, Mark, Span

_WORDS = re.compile(r"[^\W\d_]+")
SHARED = 0.4
"""Share of the poorer sentence's telling words that must be in the other one, and ..."""
LEAST = 2
"""... how many at least."""
SHARED_OF_SHARES = 0.6
"""The same for percentages and money, of which one article gives many."""


def of_one_thing(pair: Weighing) -> Ruling | None:
    """Part figures of a predicate of its own whose sentences show nothing of what they are about in common."""
    a, b = pair.a, pair.b
    if Mark.EARLIER in a.marks | b.marks and pair.inside and a.sentence == b.sentence:
        return None  # "four remain, down from 31"
    known = scope.is_family(a) and a.quantity is not None and a.quantity.unit == "count"
    if Event.OTHER not in (a.event, b.event) or known or not pair.case.documents:
        return None
    if same_when_rounded(*(bound.nominal for bound in pair.bounds())) or _alike(pair):
        return None
    words = scope.event_words(a)
    return pair.apart(
        Because.SCOPE,
        f"{figure(a)} and {figure(b)} may be of different things: “{words}” alone does not say of what",
        "It would be compared if both sentences said of what.",
    )


def _alike(pair: Weighing) -> bool:
    """True when the sentences share what they are about, or set two named sources against each other."""
    a, b = pair.a, pair.b
    unit = a.quantity.unit if a.quantity is not None else ""
    counted = unit == "count"
    words = scope.event_words(a)
    if pair.inside and counted and rivalry.takes_up(a, b, pair.case):
        return True
    if words == "population" and places.fit(a.place, b.place) is not Fit.SAME:
        return False  # every town has its own
    if words in SAY_NOTHING and (rivalry.is_elliptical(a) or rivalry.is_elliptical(b)):
        return False
    if unit == "percent" and pair.inside and not both_speak(pair):
        return False  # one article's shares are answers to several questions
    if counted and words not in SAY_NOTHING and _of_one_noun(pair):
        return True
    told_by_two = rivalry.of_two_sources(a, b, pair.case)
    near = pair.inside and counted and told_by_two and abs(a.sentence.start - b.sentence.start) <= NEAR
    if near and words not in SAY_NOTHING:
        return True
    if a.document_id == b.document_id and a.sentence == b.sentence:
        return counted and rivalry.goes_on_with(a, b, pair.case)  # "drew 900, police said, and 4,000 by the union"
    one, other = _telling_words(a, pair), _telling_words(b, pair)
    shared, least = len(one & other), min(len(one), len(other))
    return shared >= LEAST and shared >= least * (SHARED if counted else SHARED_OF_SHARES)


def _of_one_noun(pair: Weighing) -> bool:
    """True for two reports of a happening that tell one thing of one kind: searched homes, shells that were fired."""
    nouns = [populations.subject_words(claim).lower().split()[-1] for claim in (pair.a, pair.b)]
    named = all(populations.names_subject(claim) for claim in (pair.a, pair.b))
    one_day = pair.a.as_of is not None and pair.a.as_of == pair.b.as_of
    return not pair.inside and one_day and named and nouns[0] == nouns[1] and nouns[0] not in populations.EVERYBODY


SAY_NOTHING = frozenset({"be", "have", "do", "population", "not said"})
"""Predicates by which two voices in turn may well speak of two things."""


def _clause(claim: Claim, pair: Weighing) -> Span:
    """The sentence, or in a list of like figures ("he won 12 and she won five") what stands between two of them."""
    mates = [mate for mate in pair.case.details.alike_in_sentence(claim) if mate.id != claim.id]
    if not mates:
        return claim.sentence
    starts = [mate.span.end for mate in mates if mate.span.end <= claim.span.start]
    ends = [mate.span.start for mate in mates if mate.span.start >= claim.span.end]
    end = claim.span.end if ends and not starts else claim.sentence.end
    return Span(max(starts, default=claim.sentence.start), min([end, *ends]))


def _telling_words(claim: Claim, pair: Weighing) -> set[str]:
    """The words of the claim's sentence that are evidence of what it is about."""
    document = pair.case.documents.get(claim.document_id)
    text = _clause(claim, pair).of(document.text).lower() if document else ""
    own = {*populations.subject_words(claim).lower().split(), *_WORDS.findall(claim.quote.lower())}
    told = claim.predicate.text.lower().split() if claim.predicate else []
    return {word for word in _WORDS.findall(text) if len(word) > 3 and word not in COMMON} - own - {*told}
