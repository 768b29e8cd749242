"""Whether two place names can be one place. No gazetteer: only shared words and the sides of a compass."""

import re
from functools import lru_cache

from factcheck.comparison.fit import Fit
from factcheck.comparison.known_places import aliases

_SILENT = (
    "the a an of in on at near outside inside around area region territory strip province state country republic "
    "and neighborhood neighbourhood neighborhoods intersection city's site scene"
)
SILENT = frozenset(_SILENT.split())
"""Words that name no other place: "Gaza" and "the Gaza Strip" are one."""
_SIDES = (
    "north northern south southern east eastern west western northeast northeastern northwest northwestern southeast "
    "southeastern southwest southwestern central upper lower far downtown suburban rural coastal inner outer"
)
SIDES = frozenset(_SIDES.split())
_SETTLEMENTS = "city town village district county municipality governorate"
SETTLEMENTS = frozenset(_SETTLEMENTS.split())


_SPOTS = (
    "centre center morgue mortuary ward camp shelter courthouse jail prison resort field crossing checkpoint barracks "
    "block street avenue road boulevard lane drive highway route intersection corner square plaza park playground home "
    "house apartment apartments building complex tower hall club nightclub bar pub restaurant hotel motel church "
    "mosque cathedral temple synagogue school university college hospital clinic station airport port mall market "
    "supermarket store shop factory plant mill mine warehouse theatre theater stadium office bridge tunnel"
)
SPOTS = frozenset(_SPOTS.split())
"""Words of a spot in a town: that a town or district is named otherwise does not put the spot elsewhere."""


_WEAK = "united states kingdom emirates new old great san santa saint st los las la el port fort mount lake"
WEAK = frozenset(_WEAK.split())
"""Words that many names share: alone they show no kinship."""


_WORLD = "worldwide global globally world international internationally nationwide countrywide nationally"
WORLD = frozenset(_WORLD.split())


_KINDS = (
    "city|town|village|port|district|county|province|state|region|island|suburb|capital|resort|municipality|settlement"
)
_DESCRIBED = re.compile(rf"(?:\S+ ){{0,5}}(?:{_KINDS}) of ((?:the )?[A-Z].*)")
"""What a place is called behind what it is: "the western port of Sarn" is Sarn."""


@lru_cache(maxsize=4096)
def tokens(place: str) -> frozenset[str]:
    """Return the words of a place that tell it from others."""
    described = _DESCRIBED.match(place)
    place = described.group(1) if described else place
    spelled = "".join(
        letter if letter.isalnum() else " " for letter in place.lower().replace("'", "").replace(".", "")
    ).split()
    plain = " ".join(word for word in spelled if word != "the")
    words = aliases().get(plain, plain).split()
    return frozenset(word for word in words if word not in SILENT and word != "s")


def fit(a: str | None, b: str | None) -> Fit:
    """Compare two place names; names that share no word are DISJOINT, that share some but not all UNKNOWN."""
    if not a or not b:
        return Fit.UNKNOWN
    left, right = tokens(a), tokens(b)
    if not left or not right:
        return Fit.UNKNOWN
    if left == right:
        return Fit.SAME
    if left <= WORLD or right <= WORLD:
        return Fit.SAME if left <= WORLD and right <= WORLD else Fit.WIDER if left <= WORLD else Fit.NARROWER
    core_left, core_right = left - SIDES - SETTLEMENTS, right - SIDES - SETTLEMENTS
    if not (core_left & core_right) - WEAK:
        return Fit.DISJOINT if is_name(a) and is_name(b) else Fit.UNKNOWN
    sides_left, sides_right = left & SIDES, right & SIDES
    if core_left == core_right and sides_left and sides_right and not sides_left & sides_right:
        return Fit.DISJOINT
    if left > right:
        return Fit.NARROWER
    return Fit.WIDER if left < right else Fit.UNKNOWN


def is_region(place: str | None) -> bool:
    """True for a side or part of a country, which holds many towns: "the south of Orla", "northern Orla"."""
    return place is not None and bool(SIDES & tokens(place) or _AREA.search(place))


_AREA = re.compile(r"\b(?:south|north|east|west|centre|center|mountains|coast|interior|parts|highlands) of\b")
NEIGHBOURS = frozenset({"neighbouring", "neighboring", "adjacent", "adjoining", "abroad", "elsewhere"})


def is_neighbour(place: str | None) -> bool:
    """True for a place told of as another than where the story is: "in neighbouring Sarn"."""
    return bool(place and NEIGHBOURS & tokens(place))


def may_hold(a: str | None, b: str | None) -> bool:
    """True when one names a spot and the other a town or district: the spot may lie in it, whatever the names."""
    return bool(a and b) and bool(tokens(a or "") & SPOTS) != bool(tokens(b or "") & SPOTS)


def is_bare_spot(a: str | None, b: str | None) -> bool:
    """True when one only says what the other is too: "the college" of a report on "the Besna Technical College"."""
    few, many = sorted((tokens(a or ""), tokens(b or "")), key=len)
    return bool(few) and few <= SPOTS and few < many


STEM = 4
"""Letters that the name of a nation and of its country share: Israeli and Israel, Ukrainian and Ukraine."""
HOMES = {"palestinian": {"gaza", "west", "rafah"}, "american": {"united", "us", "america"}, "british": {"united", "uk"}}
"""Nations whose places are called otherwise."""


def is_home(nation: str, place: str) -> bool:
    """True when a place is named after a nation or is one of its own."""
    words = tokens(place)
    return any(word[:STEM] == nation[:STEM] and len(word) >= STEM for word in words) or bool(
        words & HOMES.get(nation, set())
    )


def key(place: str | None) -> str:
    """Canonical spelling of a place for group keys."""
    return " ".join(sorted(tokens(place))) if place else ""


def is_name(place: str) -> bool:
    """True for a proper name: "a home", "a night club" and "a Danish ski resort" may be any place."""
    words = place.split()
    while len(words) > 1 and words[-1].lower() in SILENT | SETTLEMENTS:
        words.pop()
    return words[-1][:1].isupper() or (" of " in place and any(word[:1].isupper() for word in words))
