"""Predicates that say the same, and nouns that say what they count, as data. Owns the reading of that file only."""

import tomllib
from importlib import resources

_DATA = tomllib.loads(resources.files("factcheck.comparison").joinpath("predicates.toml").read_text(encoding="utf-8"))
FAMILIES: dict[str, str] = {word: name for name, words in _DATA["families"].items() for word in words}
OF_ASSAILANTS = frozenset(_DATA["assailants"]["attack"])
"""Lemmas of what attackers do who take part in an attack."""
OF_THINGS: dict[str, str] = {word: name for name, words in _DATA["things"].items() for word in words}
"""Lemma of a predicate of people -> the name of all that say the same: a crowd's size, who was on a ship or plane."""
OF_WEAPONS: dict[str, str] = {word: name for name, words in _DATA["weapons"].items() for word in words}
CROWDS, LEVELS, MEASURING, REPORTED, HOLDING = (
    frozenset(_DATA["nouns"][name]) for name in ("crowds", "levels", "measuring", "reported", "holding")
)
