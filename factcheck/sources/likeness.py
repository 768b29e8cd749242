"""Whether two names that do not join may all the same mean one source, and what speaks for it. Owns the evidence.

Nothing here joins anything: a person does. Two bodies, two countries, an office and a body, are never proposed.
"""

from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz import fuzz

from factcheck.sources.identities import Identity
from factcheck.sources.names import Name, Reach, Sort
from factcheck.sources.vocabulary import VOCABULARY

ALIKE = 84
"""Of 100: whole names spelled less alike are two names; "Karimi" and "Kareemi" reach it."""
WORD_ALIKE = 74
FIRST_NAME_ALIKE = 85
"""First names are few and alike: "Roger" and "Robert" are two."""
LONGEST_PERSON = 4
"""Words of a full name; what is longer was cut out of a sentence."""
SHORTEST_WORD = 4
"""A shorter word that differs is another word."""
ARMED = frozenset({"army", "military", "armed forces", "defence forces", "defence force"})
MOST_ADDED = 3
"""Words that a longer name may add to a shorter one."""
ACRONYMS = frozenset({"us", "uk", "uae", "un", "eu"})
SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to"})


class Likelihood(IntEnum):
    """How much a piece of evidence says, to rank by; no measured probability."""

    ACRONYM = 90
    SURNAME = 80
    SPELLING = 75
    INITIALS = 72
    COUNTRY_UNKNOWN = 70
    LONGER = 60
    SPEAKS_FOR = 50
    HOLDER = 45
    ARMED_FORCES = 40
    GOVERNMENT = 35
    DESCRIPTION = 30


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for one source, and how much."""

    likelihood: Likelihood
    words: str


def excluded(one: Identity, other: Identity) -> bool:
    """True when the two are certainly not one: of two countries, or bodies of different kinds."""
    if one.country and other.country and one.country != other.country:
        return True
    sorts = {one.name.sort, other.name.sort}
    if sorts == {Sort.PERSON} and min(len(one.name.words), len(other.name.words)) > 1:
        return one.name.words[-1] == other.name.words[-1] and not _first_names_alike(one.name, other.name)
    if Sort.OFFICE in sorts and sorts & {Sort.BODY, Sort.COUNTRY}:
        return True
    if sorts == {Sort.BODY} and one.name.country and other.name.country:
        return not (_one_body(one.name, other.name) or _both_armed(one.name, other.name))
    return False


def _one_body(one: Name, other: Name) -> bool:
    """The same kind of body, but for words that a name may lack: the civil defence, the civil defence agency."""
    differing = set(one.rest.split()) ^ set(other.rest.split())
    return differing <= VOCABULARY["light"]


def evidence(one: Identity, other: Identity) -> Evidence | None:
    """Return what best speaks for one source behind two names, None when nothing does."""
    if excluded(one, other):
        return None
    of_names = (_country_and_government, _armed, _acronym, _person, _longer, _spelled)
    of_any = (_unknown_country, _described)
    names = one.name.key != other.name.key and Reach.DOCUMENT not in (one.name.reach, other.name.reach)
    looks = (*of_any, *of_names) if names else of_any
    for look in looks:
        found = look(one, other) or look(other, one)
        if found:
            return found
    return None


def _unknown_country(one: Identity, other: Identity) -> Evidence | None:
    """The same body or office, and of one at least nobody says of which country."""
    if one.name.reach is not Reach.COUNTRY or one.country or one.name.sort is not other.name.sort:
        return None
    if other.name.reach is Reach.COUNTRY and other.name.key == one.name.key:
        said = f"{_shown(other.country)} in the other" if other.country else "nor in the other"
        return Evidence(
            Likelihood.COUNTRY_UNKNOWN, f"the same words; of which country is not clear in one document, {said}"
        )
    longer = other.name.words[: -len(one.name.words)]
    same = other.name.words[-len(one.name.words) :] == one.name.words
    if other.name.rest == one.name.key or (same and longer and not set(longer) & VOCABULARY.common):
        return Evidence(Likelihood.COUNTRY_UNKNOWN, f"the same words; only “{_shown(other.name.key)}” says whose it is")
    return None


def _described(one: Identity, other: Identity) -> Evidence | None:
    """A description: of the same words as another document's, or of who speaks for a body."""
    if one.name.sort is not Sort.DESCRIPTION and one.name.reach is not Reach.DOCUMENT:
        return None
    if one.name.key == other.name.key:
        told = one.name.writing.proper and other.name.writing.proper
        return Evidence(Likelihood.DESCRIPTION, "the same description in two documents") if told else None
    a_body = other.name.sort is Sort.BODY and other.name.reach is Reach.WORLD
    if one.name.rest and one.name.rest == other.name.key and a_body:
        return Evidence(Likelihood.SPEAKS_FOR, "a person of the body speaks, perhaps for it")
    return None


def _country_and_government(one: Identity, other: Identity) -> Evidence | None:
    if one.name.sort is Sort.COUNTRY and other.name.key == f"{one.name.key} government":
        return Evidence(Likelihood.GOVERNMENT, "a country's name may stand for its government")
    return None


def _both_armed(one: Name, other: Name) -> bool:
    return _force(one) in ARMED and _force(other) in ARMED


def _force(name: Name) -> str:
    words = name.words
    return next((force for force in ARMED if words[-len(force.split()) :] == tuple(force.split())), "")


def _armed(one: Identity, other: Identity) -> Evidence | None:
    if not _both_armed(one.name, other.name) or _force(one.name) == _force(other.name):
        return None
    whose = [name.key.removesuffix(_force(name)).strip() for name in (one.name, other.name)]
    if whose[0] == whose[1] or (one.country and one.country == other.country):
        return Evidence(Likelihood.ARMED_FORCES, "words for the armed forces of one country")
    return None


def _acronym(one: Identity, other: Identity) -> Evidence | None:
    short, words = one.name.key, [word for word in other.name.words if word not in SMALL]
    if not (one.name.writing.letters and len(short) <= 8) or not other.name.writing.capital or len(words) < 2:
        return None
    if other.name.sort is not Sort.BODY:
        return None
    whole = other.name.words
    spelled = {"".join(word[0] for word in kept) for kept in (words, whole, words[1:], _turned_back(words))}
    if short in spelled:
        return Evidence(Likelihood.ACRONYM, f"{short.upper()} are the first letters of “{_shown(other.name.key)}”")
    return None


def _turned_back(words: list[str]) -> list[str]:
    """ "Health Ministry" in the order in which it is abbreviated: Ministry of Health."""
    return [words[-1], *words[:-1]]


def _person(one: Identity, other: Identity) -> Evidence | None:
    """A surname and a full name; the same name with initials, or with one name more."""
    if {one.name.sort, other.name.sort} != {Sort.PERSON}:
        return None
    short, full = one.name.words, other.name.words
    if short[-1] != full[-1] or len(short) > len(full) or len(full) > LONGEST_PERSON or not other.name.writing.capital:
        return None
    if len(short) == 1 < len(full):
        return Evidence(Likelihood.SURNAME, f"the surname of {_shown(other.name.key)}")
    if len(full) > 1 and _first_names_fit(short[:-1], full[:-1]):
        return Evidence(Likelihood.INITIALS, "the same surname, and first names that fit")
    return None


def _first_names_fit(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Every first name of the shorter is, in order, a name or the initial of a name of the longer."""
    at = 0
    for word in short:
        while at < len(full) and not _fits(word, full[at]):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True


def _fits(one: str, other: str) -> bool:
    """The same name, its initial or its beginning ("Ed", "Edward")."""
    return one.startswith(other) or other.startswith(one)


def _first_names_alike(one: Name, other: Name) -> bool:
    short, full = sorted((one.words[:-1], other.words[:-1]), key=len)
    return _first_names_fit(short, full) or fuzz.ratio(" ".join(short), " ".join(full)) >= FIRST_NAME_ALIKE


def _longer(one: Identity, other: Identity) -> Evidence | None:
    """All words of the shorter name stand in the longer, which adds nothing that makes it another body."""
    short, full = set(one.name.words), set(other.name.words)
    whose = one.name.country or short - VOCABULARY.plain_words
    if not short < full or not whose or Sort.PERSON in (one.name.sort, other.name.sort):
        return None
    if one.name.sort is not other.name.sort or (full - short) & VOCABULARY.telling_words:
        return None
    written = one.name.country or (one.name.writing.capital and other.name.writing.capital)
    if not written or len(full - short) > MOST_ADDED:
        return None
    return Evidence(Likelihood.LONGER, f"“{_shown(other.name.key)}” holds all its words")


def _spelled(one: Identity, other: Identity) -> Evidence | None:
    a, b = one.name, other.name
    if Sort.DESCRIPTION in (a.sort, b.sort) or Sort.COUNTRY in (a.sort, b.sort):
        return None
    score = round(max(fuzz.ratio(a.key, b.key), fuzz.ratio(a.key.replace(" ", ""), b.key.replace(" ", ""))))
    together = a.key.replace(" ", "") == b.key.replace(" ", "")
    if score < ALIKE or not (together or _words_alike(a, b)):
        return None
    return Evidence(Likelihood.SPELLING, f"spelled alike ({score} of 100)")


def _words_alike(one: Name, other: Name) -> bool:
    if len(one.words) != len(other.words):
        return False
    people = one.sort is Sort.PERSON or other.sort is Sort.PERSON
    last = len(one.words) - 1
    return all(
        min(len(a), len(b)) >= SHORTEST_WORD
        and not {a, b} & VOCABULARY.plain_words
        and not (a + b).isdecimal()
        and fuzz.ratio(a, b) >= (FIRST_NAME_ALIKE if people and at < last else WORD_ALIKE)
        for at, (a, b) in enumerate(zip(one.words, other.words, strict=True))
        if a != b
    )


def _shown(key: str | None) -> str:
    shown = (word.upper() if word in ACRONYMS else word[:1].upper() + word[1:] for word in (key or "").split())
    return " ".join(word.lower() if word.lower() in SMALL else word for word in shown)
