"""Readers, extractors and exporters by name: built-ins as dotted strings and entry points alike, loaded on first use.

Owns names and what a reader is, no reader itself. Decision (2026-11): it stands below the packages it names, not beside
them, because it imports them only when asked, by string; so `readers` picks by suffix and no sibling imports another.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model import Document, Extraction

READERS, EXTRACTORS, EXPORTERS = "readers", "extractors", "exporters"

BUILT_IN = "factcheck"
"""Where a built-in is said to come from when two plug-ins claim one name."""

BUILT_INS: dict[str, dict[str, str]] = {
    READERS: {
        "text": "factcheck.readers.text:READER",
        "jsonl": "factcheck.readers.jsonl:READER",
        "figures": "factcheck.readers.figures:READER",
        "html": "factcheck.readers.html:READER",
    },
    EXTRACTORS: {"figures": "factcheck.extraction.rows:read_row"},
    EXPORTERS: {
        "markdown": "factcheck.report.exporters.markdown:EXPORTER",
        "html": "factcheck.report.exporters.html:EXPORTER",
        "json": "factcheck.report.exporters.json:EXPORTER",
        "csv": "factcheck.report.exporters.csv:EXPORTER",
        "xlsx": "factcheck.report.exporters.xlsx:EXPORTER",
    },
}

Extractor = Callable[..., Extraction]
"""Takes a document and a lexicon (None: the shipped one), returns what it claims; raises InputError for one it cannot
read. It is named after the reader whose documents it reads; every other document is read as prose."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of a document; it outranks what the file says of itself."""

    name: str | None = None
    publisher: str | None = None
    title: str | None = None
    uri: str | None = None
    dateline: date | None = None
    columns: Mapping[str, str] | None = None
    """Of a table of figures: what is in a column (low, source, as_of ...) -> the column's name."""


class Reader(Protocol):
    """Turns one file into documents. Raise InputError for a whole file; yield one in place of a broken record."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes it reads, lower case, with the dot."""

    def read(self, path: Path, given: Given) -> Iterator[Document | InputError]:
        """Yield the documents of the file, in its order."""


class Exporter(Protocol):
    """Turns a report (`pipeline.report.Report`) into a file; the same report into the same bytes."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of its files, lower case, with the dot."""

    def export(self, report: Any) -> str | bytes:
        """Return the whole file, text without an encoding of its own as str."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """One plug-in by name: `target` is "module:attribute", `origin` the distribution that brings it."""

    name: str
    target: str
    origin: str

    def load(self) -> Any:
        """Import the plug-in; raise FactcheckError when it cannot be."""
        module, _, attribute = self.target.partition(":")
        try:
            return getattr(import_module(module), attribute)
        except (ImportError, AttributeError) as problem:
            message = f"the plug-in {self.name!r} ({self.target}, from {self.origin}) cannot be loaded: {problem}"
            raise FactcheckError(message) from problem


def plugins(kind: str) -> dict[str, Plugin]:
    """Return every plug-in of a role by name, built-ins first; raise FactcheckError when two claim one name."""
    found: dict[str, Plugin] = {}
    for plugin in (*_built_in(kind), *_installed(kind)):
        other = found.setdefault(plugin.name, plugin)
        if other is not plugin:
            both = f"{other.target} (from {other.origin}) and {plugin.target} (from {plugin.origin})"
            raise FactcheckError(f"two {kind} are called {plugin.name!r}: {both}. Uninstall one of them.")
    return found


def names(kind: str) -> tuple[str, ...]:
    """Return the names of a role's plug-ins without loading any."""
    return tuple(plugins(kind))


def load(kind: str, name: str) -> Any:
    """Return the plug-in of that name; raise UsageError when there is none."""
    found = plugins(kind)
    if name not in found:
        raise UsageError(f"no {kind.removesuffix('s')} is called {name!r}. There are: {', '.join(found) or 'none'}.")
    return found[name].load()


def reader_suffixes() -> tuple[str, ...]:
    """Return every suffix that some reader takes, in order."""
    readers: list[Reader] = [plugin.load() for plugin in plugins(READERS).values()]
    return tuple(sorted({suffix for reader in readers for suffix in reader.suffixes}))


def reader_for(suffix: str) -> tuple[str, Reader] | None:
    """Return the name and the reader of a suffix such as ".txt", None when nothing reads it; built-ins come first."""
    for name, plugin in plugins(READERS).items():
        reader: Reader = plugin.load()
        if suffix.lower() in reader.suffixes:
            return name, reader
    return None


def exporter_for(suffix: str) -> Exporter:
    """Return what writes files of a suffix. Raises UsageError with those that something writes."""
    exporters: list[Exporter] = [plugin.load() for plugin in plugins(EXPORTERS).values()]
    for exporter in exporters:
        if suffix.lower() in exporter.suffixes:
            return exporter
    there = ", ".join(sorted({one for exporter in exporters for one in exporter.suffixes}))
    raise UsageError(f"no report is written as {suffix or 'a file without a suffix'}; name a file that ends in {there}")


def extractor_for(reader: str) -> Extractor | None:
    """Return what reads the documents of a reader, None for prose. No installed one takes over what we read."""
    if reader in BUILT_INS[READERS]:  # without a look at what is installed: this is asked for every document
        own = BUILT_INS[EXTRACTORS].get(reader)
        return Plugin(reader, own, BUILT_IN).load() if own else None
    extractor: Extractor | None = load(EXTRACTORS, reader) if reader in plugins(EXTRACTORS) else None
    return extractor


def _built_in(kind: str) -> Iterator[Plugin]:
    for name, target in BUILT_INS[kind].items():
        yield Plugin(name, target, BUILT_IN)


def _installed(kind: str) -> Iterator[Plugin]:
    from importlib.metadata import entry_points  # 15 ms that a start without plug-ins need not pay

    for point in sorted(entry_points(group=f"factcheck.{kind}"), key=lambda point: (point.name, point.value)):
        yield Plugin(point.name, point.value, point.dist.name if point.dist else "an unnamed distribution")
