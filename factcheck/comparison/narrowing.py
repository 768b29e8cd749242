"""Words beside a count that limit it to some; `contention` has their counterpart, words that oppose two counts of all.

"Eight of its members", "240 homes in her town", "sheltering 800", "five were taken to hospital", "I saw three". Owns
the words; what a part is then, `values` says.
"""

import re
from collections.abc import Callable

from factcheck.comparison import populations, scope
from factcheck.comparison.case import Case
from factcheck.model import Claim, Event, SourceKind

HURT = frozenset({Event.WOUNDED, Event.AFFECTED, Event.INFECTED})
"""What may be told of people whom a hospital takes in."""
_SHELTERING = "shelter house host accommodate lodge feed register welcome receive"
SHELTERING = frozenset(_SHELTERING.split()) | {"take in", "put up"}
"""Predicates of whoever takes in some of those that fled."""
_OWN = r"(?:its|his|her|their|our|my)"
_OF_ITS_OWN = re.compile(rf"^\W{{0,2}}(?:members |men |women |people )?of {_OWN} \w+", re.IGNORECASE)
"""Behind a number: the people of whoever gives it, "eight of its members"."""
_AREA = (
    r"(?:town|village|city|district|neighbou?rhood|county|area|region|constituency|community|parish|school|camp|street|"
    r"building|factory|plant|hospital|clinic|ward|unit|department|mosque|church)"
)
_IN_ITS_OWN = re.compile(rf"^[^.,;:]{{0,40}}? (?:in|at|from) {_OWN} (?:\w+ )?{_AREA}\b", re.IGNORECASE)
"""Behind a number: where whoever gives it is at home, "homes in her town"."""
_OF_ITS_WARD = re.compile(
    rf"\b{_OWN} (?:\w+ ){{0,2}}{_AREA} (?:alone )?(?:had|has|have|\w+ed|saw|took in|lost) $", re.I
)
"""Before a number: what whoever gives it has under his own roof, "her ward had 40 cases"."""
_OWN_EYES = re.compile(r"\b(?:personally|(?:him|her|my)self|own eyes)\b[^.;:]{0,30}$", re.IGNORECASE)
"""Before a number: what came before one pair of eyes, "personally saw 33"."""
_IN_TREATMENT = re.compile(
    r"\b(?:(?:in|under|still in) (?:treatment|hospital|intensive care)\b[^.;:]{0,20}|"
    r"(?:receiv|admitt|treat)(?:ed|ing) |(?:took|taken) in )$",
    re.IGNORECASE,
)
"""Before a number of the hurt: "put those in treatment at 31", "had received 27 wounded"."""
_TAKEN_IN = re.compile(
    r"\b(?:morgue|mortuary|hospital|clinic)\b[^.;:]{0,30}?"
    r"\b(?:received|registered|took in|taken in|holds|held|has|had) $",
    re.IGNORECASE,
)
"""Before a number of dead: those who were brought to one house, "the mortuary received 27 bodies"."""
_ONE_WAY = re.compile(
    r"^[^.,;:]{0,40}? (?:at the (?:scene|site)|on the spot|instantly|(?:up)?on arrival|(?:on the way|en route) to|"
    r"of (?:their|his|her) (?:injuries|wounds|burns)|of (?:thirst|hunger|exposure|hypothermia|starvation))\b",
    re.IGNORECASE,
)
"""Behind a number of dead: those who died in one way, or at one stage."""
_DONE = r"(?:identified|named|buried|interred|cremated|laid to rest|autopsied|handed over|claimed by|repatriated)"
_DONE_WITH = re.compile(rf"^[^.,;:]{{0,40}}? (?:was|were|been|being) (?:\w+ )?{_DONE}\b", re.IGNORECASE)
_LAID_OUT = re.compile(
    r"\b(?:identif(?:y|ied|ies)|named|bur(?:y|ied)|interred|cremated|laid|autopsied)(?: the (?:bodies|remains) of)? $"
    r"|\b(?:burials?|funerals?|cremations?|interment) of \W?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Behind and before a number of dead: those whom somebody has come to do so with, who are some of all."""
TRIED = frozenset({"remand", "arraign", "indict", "sentence", "convict", "jail"})
"""Predicates of some of those arrested: a court takes one after the other."""
_VESSEL = (
    r"(?:ships?|boats?|lifeboats?|vessels?|trawlers?|helicopters?|planes?|aircraft|crews?|fisherm[ae]n|villagers|"
    r"neighbou?rs|bystanders|volunteers|divers)"
)
_ONE_RESCUER = re.compile(rf"\b{_VESSEL}\b[^.;:]{{0,40}}? (?:\w+ed|took|brought)(?: up| out)? $", re.IGNORECASE)
"""Before a number of those who were saved: one of the rescuers, "a navy ship rescued 45"."""
_ONE = (
    r"(?:owner|manager|director|head|chief|leader|founder|partner|contractor|operator|supervisor|engineer|driver|pilot|"
    r"captain|conductor|guide|mother|father|wife|husband|son|daughter|brother|sister|man|woman|boy|girl|child|teenager|"
    r"teacher|principal|headmaster|mayor|minister|governor|president|chairman|commander|officer|policeman|soldier|guard|"
    r"clerk|cook|nurse|doctor|priest|suspect|gunman)"
)
_BESIDE_ONE = re.compile(rf"\b{_ONE}(?:,? [A-Z][\w.’'-]+){{0,3}},? and $")
"""Before a number: somebody who is no part of it, "the owner and two managers"."""
_DESTROYING = "destroy demolish flatten level raze gut wreck obliterate ruin"
DESTROYING = frozenset(_DESTROYING.split()) | {"burn down", "wipe out", "wash away", "sweep away"}
DAMAGING = frozenset({"damage", "affect", "hit", "hurt", "scorch", "batter"})
"""Of what is damaged some is destroyed, or else the two are told apart."""
_LAND = r"(?:country|nation|province|region|state|territory|island|archipelago|district|county|city)"
_A_LAND = re.compile(rf"(?:the )?(?:\w+ )?{_LAND}", re.IGNORECASE)
_WIDELY = re.compile(
    rf"[^.;:]{{0,80}}? (?:(?:across|throughout|around|all over) (?:the )?(?:\w+ )?{_LAND}|nationwide|countrywide)\b",
    re.IGNORECASE,
)
"""Behind a number: of all of a land, of which a place named elsewhere is a part."""


def is_told_narrowly(small: Claim, large: Claim, case: Case) -> bool:
    """True when words beside the smaller figure alone limit it: those taken in, seen, named, hit by another blast."""
    one, other = case.telling(small), case.telling(large)
    both_dead = small.event is large.event is Event.KILLED  # some died in hospital
    if one.treated and not other.treated and (both_dead or (small.event in HURT and large.event in HURT)):
        return True
    if small.document_id == large.document_id and both_dead and one.rest and not other.rest:
        return True  # "four others died", beside five in all
    if one.named and not other.named:
        return True
    if (one.seen and not other.seen) or one.passage != other.passage:
        return True
    two_voices = case.origin(small).differs(case.origin(large))  # one voice that tells of some has told of all before
    return (two_voices and _is_limited(small, large, case)) or _is_another_kind(small, large, case)


def _is_limited(small: Claim, large: Claim, case: Case) -> bool:
    if _is_sheltered(small, large) or _is_of_whoever_tells(small, large, case) or _is_of_one_kind(small, large, case):
        return True
    return _is_seen(small) and not _is_seen(large) and case.details.shares_part(small, large)


def _is_seen(claim: Claim) -> bool:
    """True for the dead or hurt of whom a witness tells: those before his eyes."""
    source = claim.attribution.source
    return claim.event in (Event.KILLED, Event.WOUNDED) and source is not None and source.kind is SourceKind.WITNESS


def _is_sheltered(small: Claim, large: Claim) -> bool:
    """True for those whom somebody took in beside all who fled."""
    lemmas = [claim.predicate.lemma if claim.predicate else "" for claim in (small, large)]
    return small.event is Event.DISPLACED and lemmas[0] in SHELTERING and lemmas[1] not in SHELTERING


def _is_of_whoever_tells(small: Claim, large: Claim, case: Case) -> bool:
    """True for the people or the place of one voice alone, and for a place beside a count of the whole land."""
    if _limits((_OF_ITS_OWN, _IN_ITS_OWN), _behind, small, large, case):
        return True
    if _limits((_OF_ITS_WARD, _OWN_EYES), _before, small, large, case):
        return True
    unnamed = large.place is None or _A_LAND.fullmatch(large.place) is not None
    placed = small.document_id == large.document_id and small.place is not None and unnamed
    return placed and _WIDELY.match(_behind(large, case)) is not None


def _is_of_one_kind(small: Claim, large: Claim, case: Case) -> bool:
    """True for the dead of one stage, those whom one rescuer saved, and what was destroyed beside what was damaged."""
    lemmas = {claim.predicate.lemma for claim in (small, large) if claim.predicate}
    if lemmas & DESTROYING and lemmas & DAMAGING:
        return True
    if small.event is large.event and _limits((_BESIDE_ONE,), _before, small, large, case):
        return True
    if small.event is large.event is Event.KILLED:
        staged = _limits((_LAID_OUT, _TAKEN_IN), _before, small, large, case) or _limits(
            (_DONE_WITH,), _behind, small, large, case
        )
        return staged or _limits((_ONE_WAY,), _behind, small, large, case)
    if small.event is large.event is Event.ARRESTED and lemmas & TRIED and lemmas - TRIED:
        return small.predicate is not None and small.predicate.lemma in TRIED
    if small.event in HURT and large.event in HURT and _limits((_IN_TREATMENT,), _before, small, large, case):
        return True
    saved = small.event is large.event is Event.EVACUATED
    return saved and _limits((_ONE_RESCUER,), _before, small, large, case)


def _limits(
    words: tuple[re.Pattern[str], ...], beside: Callable[[Claim, Case], str], small: Claim, large: Claim, case: Case
) -> bool:
    """True when such words stand beside the smaller figure, and not beside the larger."""
    return any(one.search(beside(small, case)) and not one.search(beside(large, case)) for one in words)


def _behind(claim: Claim, case: Case) -> str:
    """The rest of its sentence, so that words that open it stand right behind the number."""
    document = case.documents.get(claim.document_id)
    return document.text[claim.span.end : claim.sentence.end] if document else ""


def _before(claim: Claim, case: Case) -> str:
    document = case.documents.get(claim.document_id)
    return document.text[claim.sentence.start : claim.span.start] if document else ""


def _is_another_kind(small: Claim, large: Claim, case: Case) -> bool:
    """True for far fewer things of a kind of their own: four cinemas beside 160 buildings, or nine barns."""
    concept = scope.concept_of(small)
    nouns = [populations.subject_words(claim).lower().split()[-1:] for claim in (small, large)]
    if concept == "person" or nouns[0] == nouns[1] or not nouns[0]:
        return False
    return not nouns[0][0].startswith(concept) and case.details.shares_part(small, large)
