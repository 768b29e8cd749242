"""What sets a report's happening apart from others of its city: its kind, scene and streets, its own names and words.

Says how much two reports tell of one happening beyond the city and its week, and what tells them apart; joins nothing.
A kind of happening never makes two reports one: it only keeps them two (DESIGN 7). The weights are chosen, not fitted:
they part reports of some hundred happenings that were set into one city and week from reports of one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from factcheck.comparison.clue_words import clue_words, disease_of
from factcheck.comparison.known_places import great_cities, widely_named
from factcheck.comparison.likeness import KEPT, LEDE, Profile, words_of
from factcheck.comparison.named_tokens import of_names
from factcheck.comparison.offices import offices_in
from factcheck.comparison.passing import Stretches, without, without_asides
from factcheck.model import Document

NAME, OFFICE, WORD = 1.0, 0.5, 0.5
"""What a shared name weighs: of a person, a street or a house; of who speaks for the city, each month; a rarer word."""
OFFICES = 1.0
"""The most that the names of who speaks for the city weigh together: they speak of all that happens there."""
SCENE, USUAL, AGE, HOUR = 1.0, 0.5, 0.5, 0.5
"""What one scene weighs that both open with, one of `USUAL_SCENES`, an age that both give, and an hour."""
USUAL_SCENES = frozenset({"home", "road", "shop", "port"})
"""Where something happens in a city each week."""
EQUAL, ROUND, SMALL = 0.75, 0.5, 0.25
"""What an equal count weighs; of a round number, of one up to a dozen: these are equal by chance."""
COUNTS = 1.0
"""The most that equal counts weigh together: of two long articles a few are equal by chance."""
QUARTER = 15
"""Minutes by which two tell one hour."""
DOZEN = 12
APART = 1.0
"""What is taken off for scenes, and for streets, of which neither report names the other's."""
OTHER_KIND = 2.5
"""What is taken off when the two open with different kinds of happening, of which neither speaks of the other's."""
TOWN = 1.0
"""What is taken off for the name of the city, which all that happens there shares."""
HOSTAGES = "hostages"
"""The kind of those held, who are counted on every day."""
CONSEQUENCES = frozenset({HOSTAGES, "drowning", "crush"})
"""Kinds that come with others: captives are taken in raids, a flood's dead have drowned. They tell nothing apart."""
MARCH = "march"
"""The kind of a crowd that comes for a cause."""
_TOKENS = re.compile(r"\w[\w'’]*|[^\w\s]")
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
"""The name of a numbered street."""
_HOMEWARD = re.compile(r"(?<!\ba )(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!family )(?<!nursing )\bhome\b")
"""Where people go, and no scene: "at home", "took their dead straight home"."""
_AGE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old|\baged (\d{1,2})\b|, (\d{2}),")
_HOUR = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clues:
    """What one report tells; `opening` is what its first words tell of the same."""

    kinds: frozenset[str]
    opening_kinds: frozenset[str]
    scenes: frozenset[str]
    opening_scenes: frozenset[str]
    disease: frozenset[str]
    """The one that it names first: a report of measles may tell of the cholera before it, too."""
    streets: frozenset[str]
    names: frozenset[str]
    openers: frozenset[str]
    """What only opens sentences: names, perhaps (`likeness`)."""
    offices: frozenset[str]
    words: frozenset[str]
    cities: frozenset[str]
    """Great cities that its first words name."""
    opening_pairs: frozenset[tuple[str, str]]
    """Words of one name in its first words: of a city of two, which is one name."""
    ages: frozenset[int]
    hours: frozenset[int]
    """Times of day in minutes."""
    is_a_note: bool
    """True when it is no longer than the beginning of an article."""
    passing: frozenset[str]
    """Words that it tells once, behind its opening: they may be another happening's."""

    @property
    def tells_a_march(self) -> bool:
        return MARCH in self.opening_kinds

    @property
    def opens_with_a_happening(self) -> bool:
        return bool(self.opening_kinds - {HOSTAGES})

    def without(self, scenes: frozenset[str]) -> "Clues":
        """Return the clues without scenes that are told of in passing."""
        if not scenes:
            return self
        return replace(self, scenes=self.scenes - scenes, opening_scenes=self.opening_scenes - scenes)

    def shared(self, other: "Clues", figures: frozenset[Decimal]) -> float:
        """Weigh what the two have in common, with the counts that are equal, less what tells them apart."""
        names, offices, words = self._told_alike(other)
        pairs = self.opening_pairs & other.opening_pairs
        twice = bool(pairs) and any(set(pair) <= names for pair in pairs)
        weight = NAME * (len(names) - twice) + min(OFFICES, OFFICE * len(offices)) + WORD * len(words)
        weight += sum(USUAL if scene in USUAL_SCENES else SCENE for scene in self.opening_scenes & other.opening_scenes)
        weight += AGE * len(self.ages & other.ages)
        weight += HOUR * self._tells_hour_of(other) + (min(COUNTS, sum(map(_equal, figures))) if figures else 0)
        weight -= TOWN if self.cities.isdisjoint(other.cities) else 0  # a great city's name is none of `names`
        return weight - sum([taken for _, taken, _, _ in self._apart(other)])

    def common(self, other: "Clues", figures: frozenset[Decimal]) -> list[str]:
        """Say what the two have in common, the rarest first."""
        names, offices, words = (sorted(found) for found in self._told_alike(other))
        found = [*names, *offices, *words, *sorted(self.opening_scenes & other.opening_scenes)]
        found += [f"the age {age}" for age in sorted(self.ages & other.ages)] + ["the hour"] * self._tells_hour_of(
            other
        )
        return [*found, *(f"a count of {number}" for number in sorted(figures))]

    def differences(self, other: "Clues") -> list[str]:
        """Say what tells the two apart: "scene: bar, park"."""
        return [f"{name}: {' '.join(sorted(one))}, {' '.join(sorted(two))}" for name, _, one, two in self._apart(other)]

    def _told_alike(self, other: "Clues") -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The names, the names of who speaks for the city, and the rarer words of both."""
        offices = self.offices | other.offices
        passing = self.passing | other.passing
        names = ((self.names & (other.names | other.openers)) | (self.openers & other.names)) - passing
        words = ((self.words | self.names) & (other.words | other.names)) - passing
        return names - offices, names & offices, words - names - frozenset(map(_singular, names)) - offices

    def _tells_hour_of(self, other: "Clues") -> bool:
        if not self.hours or not other.hours:
            return False
        return any(abs(one - two) <= QUARTER for one in self.hours for two in other.hours)

    def _apart(self, other: "Clues") -> list[tuple[str, float, frozenset[str], frozenset[str]]]:
        """What differs: its name, what it takes off, and what each of the two tells."""
        told = self.opening_kinds - CONSEQUENCES, other.opening_kinds - CONSEQUENCES
        kinds = "kind", OTHER_KIND, *told, self.kinds, other.kinds
        scenes = "scene", APART, self.opening_scenes, other.opening_scenes, self.scenes, other.scenes
        streets = "street", APART, self.streets, other.streets, self.streets, other.streets
        diseases = "disease", OTHER_KIND, self.disease, other.disease, self.disease, other.disease
        return [
            (name, taken, one, two)
            for name, taken, one, two, all_one, all_two in (kinds, scenes, streets, diseases)
            if one and two and one.isdisjoint(all_two) and two.isdisjoint(all_one)
        ]


def _equal(number: Decimal) -> float:
    if number <= DOZEN:
        return SMALL
    return EQUAL if number % 10 else ROUND


def clues_of(document: Document, profile: Profile, elsewhere: Stretches = ()) -> Clues:
    """Return what a document tells; `profile` is its own, `elsewhere` what it tells of other happenings."""
    body = document.header.end if document.header else 0
    return _clues(document.text, body, profile, elsewhere)


@lru_cache(KEPT)
def _clues(text: str, body: int, profile: Profile, elsewhere: Stretches) -> Clues:
    data = clue_words()
    told = _HOMEWARD.sub(" ", data.not_kinds.sub(" ", without_asides(without(text, elsewhere)[body:])))
    met = {low for _, low, _ in words_of(told)} if elsewhere else profile.names | profile.words
    tokens = _TOKENS.findall(told)
    lows = [token.lower() for token in tokens]
    words = [low for low in lows if low[0].isalpha()]
    plain = [low for low, named in zip(lows, of_names(tokens), strict=True) if low[0].isalpha() and not named]
    offices = offices_in(told, tokens)
    usual = widely_named() | data.titles | data.routine.intersection(tokens)
    return Clues(
        kinds=_kinds(plain),
        opening_kinds=_kinds(plain[:LEDE]),
        scenes=_named(data.scenes, words),
        opening_scenes=_named(data.scenes, words[:LEDE]),
        disease=disease_of(told),
        streets=_streets(tokens),
        names=(profile.names & met) - usual,
        openers=(profile.openers & met) - usual,
        offices=offices,
        words=frozenset(map(_singular, (profile.words & met) - data.plain)),
        cities=great_cities().intersection(lows[:LEDE]),
        opening_pairs=_pairs(tokens[:LEDE]),
        ages=frozenset(int(age) for found in _AGE.findall(told) for age in found if age),
        hours=frozenset(map(_minutes, _HOUR.findall(told))),
        is_a_note=len(words) <= LEDE,
        passing=_passing(words),
    )


def _passing(words: list[str]) -> frozenset[str]:
    """The words that stand once in all, behind the opening, in each form they are compared in."""
    times = Counter(map(_singular, words))
    once = [word for word in words[LEDE:] if times[_singular(word)] == 1]
    return frozenset(once) | frozenset(map(_singular, once))


def _singular(word: str) -> str:
    return word if word.endswith("ss") else word.removesuffix("s")


def scenes_of(words: Iterable[str]) -> frozenset[str]:
    """The kinds of place that words in small letters name."""
    known = clue_words().scenes
    return frozenset(name for word in words if word in known for name in known[word])


def scenes_named(place: str | None) -> frozenset[str]:
    """The kinds of place that a claim's place names."""
    return scenes_of(place.lower().split()) if place else frozenset()


def streets_of(text: str) -> frozenset[str]:
    """The names of streets in a text: "aldine" of "Aldine Avenue"."""
    return _streets(_TOKENS.findall(text))


def _streets(tokens: list[str]) -> frozenset[str]:
    known, before = clue_words().streets, clue_words().streets_before
    named = {
        name.lower()
        for name, kind in pairwise(tokens)
        if kind[0].isupper() and kind.lower() in known and (name[0].isupper() or _NUMBERED.fullmatch(name.lower()))
    }
    named.update(name for kind, name in _pairs(tokens) if kind in before)
    return frozenset(named)


def _pairs(tokens: list[str]) -> frozenset[tuple[str, str]]:
    """The neighbouring words of names, over the particles between them, in small letters."""
    particles, found, last = clue_words().particles, set[tuple[str, str]](), ""
    for before, token in pairwise(["", *tokens]):
        low = token.lower()
        if token[0].isupper() and low not in particles:
            if last:
                found.add((last, low))
            last = low
        elif low not in particles and not (token == "-" and before.lower() in particles):
            last = ""
    return frozenset(found)


def _minutes(hour: tuple[str, str, str]) -> int:
    on_the_clock, minutes, half = hour
    return (int(on_the_clock) % 12 + 12 * (half.lower() == "p")) * 60 + int(minutes or 0)


def _named(names: Mapping[str, frozenset[str]], words: list[str]) -> frozenset[str]:
    return frozenset(name for word in words if word in names for name in names[word])


def _kinds(words: list[str]) -> frozenset[str]:
    """The kinds of happening; a truck is one of whoever rides in it, too, and none without a word of an accident."""
    data, told = clue_words(), frozenset(words)
    accidents = (kind for kind, vehicles, befalling in data.accidents if told & vehicles and told & befalling)
    return _named(data.kinds, words) | frozenset(accidents)
