"""What names are made of, as data: bodies, offices, roles, well-known aliases. Owns loading it, once."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def words(name: str) -> dict[str, Any]:
    """Return one file of words, e.g. "aliases"."""
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
