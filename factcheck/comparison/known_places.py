"""Places every paper names and names that mean one place: the shipped data, read once. Owns no comparison."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def _data() -> Mapping[str, Any]:
    words = resources.files("factcheck.comparison").joinpath("known_places.toml").read_text(encoding="utf-8")
    return tomllib.loads(words)


@cache
def widely_named() -> frozenset[str]:
    """Words of names that show no shared story: countries, states, great cities, kinds of buildings and offices."""
    data = _data()
    return frozenset(word for part in ("states", "countries", "cities", "generic") for word in data[part].split())


@cache
def great_cities() -> frozenset[str]:
    """Words of the names of cities that every paper names."""
    return frozenset(_data()["cities"].split())


@cache
def aliases() -> Mapping[str, str]:
    """Every name of a place that has several -> the one it is compared by."""
    return {name: names[0] for names in _data()["same"] for name in names}
