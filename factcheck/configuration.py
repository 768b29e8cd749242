"""Where an option's value comes from: the call, the environment, the project's file, the user's file; first found wins.

Owns names, files and that order; what a value means, `settings_from` and the commands say, naming where it stood.
"""

import os
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.settings import PACKS, Settings

NAMES = ("db", "reviewer", "pack", "tolerance", "lexicon", "only", "without", "columns", "place", "verb")
"""What may be set; FACTCHECK_ and the name in capitals is the environment's."""
TABLES = frozenset({"tolerance", "columns", "place", "verb"})
"""Options of several parts, a part a key: each part is sought by itself. Written "name=value,name=value" in a call."""
LISTS = frozenset({"only", "without"})
PATHS = frozenset({"db", "lexicon"})
"""Options that name a file; in a file, relative to that file."""
PROJECT, PYPROJECT, TOOL = "factcheck.toml", "pyproject.toml", "tool.factcheck"
TOLERANCES: Mapping[str, type[Decimal] | type[int]] = {
    "approx_share": Decimal,
    "approx_cap": Decimal,
    "finished_days": int,
    "lag_days": int,
}
MOST_DAYS = 36_525


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it stood, in words that name file and key, option, or variable."""

    value: Any
    where: str


Layer = Mapping[str, Found]
"""Values of one place; a part of a table under "tolerance.lag_days"."""


class Configuration:
    """The layers of one call, the strongest first."""

    def __init__(self, layers: Collection[Layer]) -> None:
        self._layers = tuple(layers)

    def get(self, name: str) -> Found | None:
        """Return the value of an option, None when nobody set it."""
        return next((layer[name] for layer in self._layers if name in layer), None)

    def words(self, name: str) -> str | None:
        """Return the value of an option that is a string. Raises UsageError for another."""
        found = self.get(name)
        return None if found is None else _string(found)

    def parts(self, name: str) -> dict[str, Found]:
        """Return the parts of a table option, each from the strongest layer that has it."""
        merged: dict[str, Found] = {}
        for layer in self._layers:
            for key, found in layer.items():
                if key.startswith(f"{name}."):
                    merged.setdefault(key.removeprefix(f"{name}."), found)
        return merged

    def names(self, name: str) -> tuple[frozenset[str], str]:
        """Return a list option as a set of words in capitals, and where it stood."""
        found = self.get(name)
        if found is None:
            return frozenset(), ""
        words = found.value.split(",") if isinstance(found.value, str) else found.value
        if not isinstance(words, list | tuple) or not all(isinstance(word, str) for word in words):
            raise UsageError(f"{found.where}: {found.value!r} is no list of names")
        return frozenset(word.strip().upper() for word in ",".join(words).split(",")) - {""}, found.where


def configuration(
    flags: Mapping[str, Any],
    *,
    config: str | Path | None = None,
    environ: Mapping[str, str] | None = None,
    directory: Path | None = None,
) -> Configuration:
    """Return what holds for a call with these options (None: not given), in this environment and directory.

    `config` is read instead of the directory's own file. Raises UsageError, which names file and key, for no setting.
    """
    environ = os.environ if environ is None else environ
    directory = directory or Path()  # not the absolute one: a person knows it by its name
    config = config or environ.get("FACTCHECK_CONFIG")
    return Configuration(
        [
            _given(flags, lambda name: f"--{name}"),
            _given({name: environ.get(_variable(name)) or None for name in NAMES}, _variable),
            _file(Path(config), required=True) if config else _project(directory),
            _file(_user_file(environ)),
        ]
    )


def settings_from(chosen: Configuration, checks: Collection[str]) -> Settings:
    """Return the settings of a comparison; `checks` are all there are. Raises UsageError, which says where."""
    settings = Settings()
    pack = chosen.words("pack")
    if pack is not None:
        if pack not in PACKS:
            raise UsageError(f"{_where(chosen, 'pack')}: there is no pack {pack!r}; there are {', '.join(PACKS)}")
        settings = replace(settings, pack=PACKS[pack])
    for name, found in chosen.parts("tolerance").items():
        settings = _tolerated(settings, name, found)
    sets = {}
    for name in LISTS:
        sets[name], where = chosen.names(name)
        if unknown := sorted(sets[name] - set(checks)):
            raise UsageError(f"{where}: there is no check {', '.join(unknown)}; there are {', '.join(checks)}")
    settings = replace(settings, places=_pairs(chosen, "place"), verbs=_pairs(chosen, "verb"))
    return replace(settings, only=sets["only"], without=sets["without"])


def _pairs(chosen: Configuration, name: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a table of words, in alphabetical order. Raises UsageError for what is no word."""
    said = chosen.parts(name)
    return tuple(sorted((part.strip(), _string(found).strip()) for part, found in said.items()))


def _where(chosen: Configuration, name: str) -> str:
    found = chosen.get(name)
    return found.where if found else name


def _tolerated(settings: Settings, name: str, found: Found) -> Settings:
    name = name.replace("-", "_")
    kind = TOLERANCES.get(name)
    if kind is None:
        raise UsageError(f"{found.where}: there is no tolerance {name!r}; there are {', '.join(TOLERANCES)}")
    try:
        if isinstance(found.value, bool):
            raise ValueError
        value = kind(str(found.value).strip())
    except (ValueError, InvalidOperation):
        value = None
    most = 1 if kind is Decimal else MOST_DAYS
    if value is None or not Decimal(value).is_finite() or not 0 <= value <= most:
        wanted = "a share between 0 and 1" if kind is Decimal else f"a number of days up to {most:,}"
        raise UsageError(f"{found.where}: {name} is {wanted}, not {str(found.value)!r}")
    changed: dict[str, Any] = {name: value}
    return replace(settings, **changed)


# ----------------------------------------------------------------------------------------------------------- layers


def _variable(name: str) -> str:
    return f"FACTCHECK_{name.upper()}"


def _given(values: Mapping[str, Any], called: Callable[[str], str]) -> Layer:
    """The layer of a call or an environment, where everything is words."""
    layer: dict[str, Found] = {}
    for name, value in values.items():
        if value is None or value == ():
            continue
        if name in TABLES:
            layer.update(_parts(name, ",".join(value) if isinstance(value, tuple) else value, called(name)))
        else:
            layer[name] = Found(value, called(name))
    return layer


def _parts(name: str, words: str, where: str) -> Layer:
    """Read "lag_days=3,approx_share=0.1". Raises UsageError for what is no such list."""
    found: dict[str, Found] = {}
    for part in filter(None, (part.strip() for part in words.split(","))):
        key, sign, value = (piece.strip() for piece in part.partition("="))
        if not sign or not key or not value:
            raise UsageError(f"{where}: write it as name=value,name=value, not {part!r}")
        found[f"{name}.{key}"] = Found(value, where)
    return found


def _project(directory: Path) -> Layer:
    own = directory / PROJECT
    return _file(own) if own.is_file() else _file(directory / PYPROJECT, table=TOOL)


def _user_file(environ: Mapping[str, str]) -> Path:
    """The user's file (XDG Base Directory Specification 0.8)."""
    home = environ.get("XDG_CONFIG_HOME") or ""
    base = Path(home) if Path(home).is_absolute() else Path(environ.get("HOME", "~")).expanduser() / ".config"
    return base / "factcheck" / "config.toml"


def _file(path: Path, table: str = "", *, required: bool = False) -> Layer:
    """The layer of a TOML file; a file that is not there sets nothing, unless somebody named it."""
    if path.name == PYPROJECT and required:
        table = TOOL
    try:
        record: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        if required:
            raise UsageError(f"there is no configuration file {path}") from None
        return {}
    except OSError as problem:
        raise UsageError(f"cannot read {path}: {(problem.strerror or str(problem)).lower()}") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UsageError(f"cannot read {path}: it is not TOML ({problem})") from problem
    for key in filter(None, table.split(".")):
        record = record.get(key, {}) if isinstance(record, dict) else {}
    return _of_record(record, path, f"{table}." if table else "")


def _of_record(record: Any, path: Path, within: str) -> Layer:
    layer: dict[str, Found] = {}
    for name, value in record.items() if isinstance(record, dict) else ():
        where = f"{path}, key {within}{name}"
        if name not in NAMES:
            raise UsageError(f"{where}: there is no such setting; there are {', '.join(NAMES)}")
        if name not in TABLES:
            layer[name] = Found(_placed(value, path) if name in PATHS else value, where)
        elif isinstance(value, str):
            layer.update(_parts(name, value, where))
        elif isinstance(value, dict):
            layer.update({f"{name}.{key}": Found(part, f"{where}.{key}") for key, part in value.items()})
        else:
            raise UsageError(f"{where}: {value!r} is no table; write [{within}{name}] and name = value below it")
    return layer


def _placed(value: Any, path: Path) -> Any:
    """A file that a file names, seen from there; an address (`sqlite://`, `postgresql://`) is none."""
    is_path = isinstance(value, str) and "://" not in value
    return str(path.parent / Path(value).expanduser()) if is_path else value


def _string(found: Found) -> str:
    if not isinstance(found.value, str) or not found.value.strip():
        raise UsageError(f"{found.where}: {found.value!r} is not a word")
    return found.value
