"""Whom a claim counts: its population, dimension by dimension, what its words tell besides, and two of them compared.

Says how two populations stand; `scope` does so for the other fields.
"""

from collections.abc import Mapping
from functools import lru_cache

from factcheck.comparison import places
from factcheck.comparison.fit import Field, Fit, combine
from factcheck.comparison.predicates import CROWDS
from factcheck.model import Claim, Event, Mark

_MALE = "man men male males boy boys father fathers son sons husband husbands brother brothers gentleman gentlemen"
_FEMALE = (
    "woman women female females girl girls mother mothers daughter daughters wife wives sister sisters lady ladies"
)
FEMALES = frozenset(_FEMALE.split())
SEXES = {word: sex for words, sex in ((_MALE, "male"), (_FEMALE, "female")) for word in words.split()}
_HAPPENINGS = (
    "deaths death fatalities fatality casualties casualty dead toll lives life injuries injury injured wounded cases "
    "case infections infection bodies body arrests arrest killed missing"
)
FOUND = "found"
BODIES = frozenset({"body", "bodies", "corpse", "corpses"})
MEMBERSHIP = "membership"
MEMBERS = frozenset({"members", "member", "colleagues", "comrades"})
"""Whom a body has lost, beside all people: "the bar has lost ten members". Words of whose they are, `narrowing` has."""
HARMED = frozenset({Event.KILLED, Event.WOUNDED, Event.MISSING})
"""What befalls others too; those who strike, or are arrested for it, may be members all."""
HAPPENINGS = frozenset(_HAPPENINGS.split())
"""Nouns that count a happening and name nobody: "8,800 deaths" does not say whose."""
_UNSURE = "suspected probable possible alleged potential"
UNSURE = frozenset(_UNSURE.split())
"""Certainties that keep a count from being one of what is; "confirmed" and "presumed" do not."""
PRISONERS, INMATES = frozenset({"prisoner", "prisoners"}), ("inmate",)
"""A word for two: whom a jail holds, and whom an enemy does."""
FOREIGN = frozenset({"foreign", "dual"})


def field(a: Claim, b: Claim) -> Field:
    """Dimension by dimension; a dimension one side leaves out means everybody."""
    left, right = _told_of(a, b), _told_of(b, a)
    if left == right:
        return Field("subject", Fit.SAME, (subject_words(a), subject_words(b)), names_subject(a) and names_subject(b))
    fits = [_dimension(name, left.get(name), right.get(name)) for name in sorted({*left, *right})]
    stated = (names_subject(a) and names_subject(b)) or {*left} ^ {*right} == {FOUND}
    return Field("subject", combine(fits), (subject_words(a), subject_words(b)), stated)


ROLES = frozenset({"role", "status"})


def differ_in_role(a: Claim, b: Claim) -> bool:
    """True when nothing but what they do or are tells the two populations apart: no nation, age, sex or harm."""
    left, right = population_of(a), population_of(b)
    return {name for name in {*left, *right} if left.get(name) != right.get(name)} <= ROLES


_OCCASIONAL = (
    "worker miner student passenger guest protester patient fisherman farmer pilgrim bystander tourist civilian "
    "migrant refugee inmate driver pedestrian voter"
)
OCCASIONAL = frozenset(_OCCASIONAL.split())
"""What people are called for where they were: whoever a mine, a bus or a ward holds. Says of nobody else's absence."""
FIGHTING = frozenset({"militant", "soldier", "attacker"})


def fought(claim: Claim) -> bool:
    """True for a count of fighters alone: one side's toll of them is no part of another's of all whom it found."""
    return bool(FIGHTING & {*population_of(claim).get("role", ())})


def differ_by_occasion(a: Claim, b: Claim, but: frozenset[str] = frozenset()) -> bool:
    """True when nothing tells two populations apart but what people are called for where they were: miners, people.

    `but` are dimensions left out of it.
    """
    left, right = population_of(a), population_of(b)
    apart = {name for name in {*left, *right} - {FOUND} - but if left.get(name) != right.get(name)}
    return apart <= ROLES and all({*left.get(name, ()), *right.get(name, ())} <= OCCASIONAL for name in apart)


def _told_of(claim: Claim, other: Claim) -> Mapping[str, tuple[str, ...]]:
    """Return the population that matters beside the other count: bodies are no part of fewer dead, nor members.

    Nor of those whom another document counts on a later day: what was found by then is the older count of the dead.
    """
    people = _as_inmates(_without_own_nation(claim, other), claim, other)
    if {FOUND, MEMBERSHIP}.isdisjoint(people) or claim.quantity is None or other.quantity is None:
        return people
    least, most = claim.quantity.low, other.quantity.high
    fewer = least is None or most is None or least <= most
    if fewer and (FOUND not in people or not _is_older_elsewhere(claim, other)):
        return people
    return {name: values for name, values in people.items() if name not in (FOUND, MEMBERSHIP)}


def _is_older_elsewhere(claim: Claim, other: Claim) -> bool:
    apart = claim.document_id != other.document_id
    return apart and claim.as_of is not None and other.as_of is not None and claim.as_of < other.as_of


def _as_inmates(people: Mapping[str, tuple[str, ...]], claim: Claim, other: Claim) -> Mapping[str, tuple[str, ...]]:
    """Take prisoners for inmates beside inmates; beside captives they are captives."""
    if PRISONERS.isdisjoint(subject_words(claim).lower().split()):
        return people
    return {**people, "status": INMATES} if population_of(other).get("status") == INMATES else people


def _without_own_nation(claim: Claim, other: Claim) -> Mapping[str, tuple[str, ...]]:
    """Leave out the nationality of the place itself where the other side tells of nobody in particular.

    "230 Peruvians" killed in Peru and "3,100 fatalities" in Peru are counts of one population in the words of two.
    """
    people = population_of(claim)
    if "nationality" not in people:
        return people
    if _inherits(claim) and not population_of(other).get("nationality"):
        return {name: values for name, values in people.items() if name != "nationality"}
    if claim.place is None:
        return people
    nation = people.get("nationality", ())
    bare = not population_of(other).get("nationality") and not names_subject(other)
    at_home = len(nation) == 1 and places.is_home(nation[0], claim.place)
    if not (bare and at_home and places.fit(claim.place, other.place) in (Fit.SAME, Fit.UNKNOWN)):
        return people
    return {name: values for name, values in people.items() if name != "nationality"}


def _inherits(claim: Claim) -> bool:
    """True when the noun belongs to an earlier figure: "killed 200 Danes, leaving 300 injured" names no nation."""
    span = claim.subject.span if claim.subject else None
    told = claim.predicate.span.start if claim.predicate else -1
    more = Mark.INCREMENT in claim.marks  # "and seven more" are of the same people
    return span is not None and not more and span.end <= claim.span.start < claim.span.end <= told


def population_of(claim: Claim) -> Mapping[str, tuple[str, ...]]:
    """Return the population, with what the words tell besides: a sex, and whose people alone did it.

    A count of what the speaker's own people did ("his crew had rescued 14") is a part of the count without such limit,
    and two speakers' own counts are of different people.
    """
    if claim.subject is None:
        return {}
    told = _told(claim.subject.text)
    if Mark.OWN in claim.marks:
        source = claim.attribution.source
        told = {**told, "done by": (source.name if source else "own",)}
    if claim.event in HARMED and _were_lost(claim):
        told = {**told, MEMBERSHIP: ("member",)}
    people = claim.subject.population
    if claim.event is Event.DISPLACED and people.get("status") == ("displaced",):
        people = {name: values for name, values in people.items() if name != "status"}  # the event says so
    return {**people, **told} if told else people


def _were_lost(claim: Claim) -> bool:
    """True for "lost ten colleagues"; "eleven members of a choir died" may be all who did."""
    return claim.predicate is not None and claim.predicate.lemma == "lose" and subject_words(claim).lower() in MEMBERS


@lru_cache(maxsize=4096)
def _told(words: str) -> dict[str, tuple[str, ...]]:
    """What the words of a subject tell of it besides: a sex; bodies that were found are some of the dead."""
    sex = _sex(words)
    found = {FOUND: ("body",)} if BODIES & {*words.lower().split()} else {}
    return {**({"sex": (sex,)} if sex else {}), **found}


@lru_cache(maxsize=4096)
def _sex(words: str) -> str | None:
    told = {SEXES[word] for word in words.lower().split() if word in SEXES}
    return told.pop() if len(told) == 1 else None


def subject_words(claim: Claim) -> str:
    return claim.subject.text if claim.subject and claim.subject.text else "not said"


def subject_head(claim: Claim) -> str:
    """The noun of a subject, in small letters; empty where its own sentence has none for it."""
    subject = claim.subject
    if subject is None or subject.span is None or not subject.text or subject.span.start < claim.sentence.start:
        return ""
    return subject.text.lower().split()[-1]


_EVERYBODY = (
    "people person persons individuals individual others other victims victim those lives souls them residents "
    "citizens civilians passengers inhabitants employees workers members cases things"
)
EVERYBODY = frozenset(_EVERYBODY.split()) | HAPPENINGS
"""Nouns that leave nobody out of whom the text tells."""


def means_everybody(claim: Claim) -> bool:
    """True when the noun names no group of its own ("people", "deaths"), or its group is in the population."""
    if (
        claim.subject is None
        or claim.subject.span is None
        or claim.subject.population
        or claim.subject.concept != "person"
    ):
        return True
    return bool((EVERYBODY | CROWDS) & {*claim.subject.text.lower().split()[-1:]})


def names_subject(claim: Claim) -> bool:
    if claim.subject is None or claim.subject.span is None:
        return False
    words = claim.subject.text.lower().split()
    return len(words) != 1 or words[0] not in HAPPENINGS


def _dimension(name: str, left: tuple[str, ...] | None, right: tuple[str, ...] | None) -> Fit:
    if name == "certainty":
        return Fit.SAME if bool(UNSURE & {*(left or ())}) == bool(UNSURE & {*(right or ())}) else Fit.DISJOINT
    if name == "families" and bool(left) != bool(right):
        return Fit.WIDER if left else Fit.NARROWER  # "with their families" adds people
    if not left or not right:
        return Fit.SAME if not left and not right else Fit.NARROWER if left else Fit.WIDER
    one, other = set(left), set(right)
    if one == other:
        return Fit.SAME
    if name == "nationality" and (one <= FOREIGN or other <= FOREIGN) and not one & other:
        return Fit.OVERLAPPING  # whether Americans are foreign depends on where they are
    if not one & other:
        return Fit.DISJOINT
    if one < other:
        return Fit.NARROWER
    return Fit.WIDER if other < one else Fit.OVERLAPPING
