"""Word lists as data: one TOML file a section, extendable by a user's file.

Owns loading and merging, not what the words mean.
"""

import sys
import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from factcheck.errors import UsageError

Built = TypeVar("Built")
Section = Mapping[str, Any]


class Lexicon:
    """The sections by name, and whatever the stages compile from them (each table is built once per lexicon)."""

    def __init__(self, sections: Mapping[str, Section]) -> None:
        self._sections: dict[str, Section] = {name: _interned(section) for name, section in sections.items()}
        self._tables: dict[Callable[..., object], object] = {}

    def section(self, name: str) -> Section:
        """Return one section, e.g. "cues"; an unknown name is a bug of ours, so KeyError."""
        return self._sections[name]

    def table(self, build: Callable[["Lexicon"], Built]) -> Built:
        """Return `build(self)`, computed on first use."""
        try:  # asked for once a token and more: the table is nearly always there
            return self._tables[build]  # type: ignore[return-value]  # keyed by its own builder
        except KeyError:
            built = build(self)
        self._tables[build] = built
        return built

    def extended(self, path: Path) -> "Lexicon":
        """Return this lexicon with a user's TOML file merged in: lists grow, tables merge, single values are replaced.

        Raises UsageError when the file is missing, is no TOML, or names a section that does not exist.
        """
        try:
            extra = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise UsageError(f"no lexicon file {path}: check the path") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"cannot read the lexicon {path}: {error}") from error
        if unknown := sorted(set(extra) - set(self._sections)):
            known = ", ".join(sorted(self._sections))
            raise UsageError(f"{path}: no lexicon section {', '.join(unknown)}; the sections are {known}")
        return Lexicon({name: _merged(table, extra.get(name, {})) for name, table in self._sections.items()})


def _interned(words: Any) -> Any:
    """The same lists and tables with each word held once, as the tokens of a text are: told apart without a look."""
    if isinstance(words, str):
        return sys.intern(words)
    if isinstance(words, list):
        return [_interned(word) for word in words]
    if isinstance(words, dict):
        return {_interned(key): _interned(value) for key, value in words.items()}
    return words


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, dict) and isinstance(new, dict):
        shared = {key: _merged(old[key], new[key]) for key in old.keys() & new.keys()}
        return {**old, **new, **shared}
    if isinstance(old, list) and isinstance(new, list):
        return old + [word for word in new if word not in old]
    return new


@cache
def default_lexicon() -> Lexicon:
    """Return the lexicon that ships with the program."""
    files = [file for file in resources.files(__name__).iterdir() if file.name.endswith(".toml")]
    return Lexicon({file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8")) for file in files})
