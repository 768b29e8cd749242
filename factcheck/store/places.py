"""Where a store lies, and what to say when it cannot be used. Owns paths, URLs and sentences; opens nothing."""

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, OperationalError

from factcheck.errors import StoreError, extra
from factcheck.store.payloads import digest

NO_STORE = "there is no store at {where}. Run `factcheck check PATH` first, or name another one with --db."
DIRECTORY = "{where} is a directory, not a store. Name a file with --db, for example {where}/claims.db."
NO_PARENT = "cannot make {where}: there is no directory {parent}. Make it first, or name another file with --db."
PARENT_READ_ONLY = "cannot make {where}: the directory {parent} is read-only. Name a file elsewhere with --db."
READ_ONLY = "{where} is read-only, so nothing can be written to it. Make it writable, or name another store with --db."
NOT_A_DATABASE = "{where} is not a factcheck store. Name another file with --db; this one was not touched."
FOREIGN = "{where} is a database of another program. Name another file with --db; this one was not touched."
NEWER = (
    "{where} was made by a newer factcheck (schema {found}, this one knows {known}). "
    "Upgrade factcheck; the file was not touched."
)
OLDER = (
    "{where} was made by an older factcheck (schema {found}, this one needs {known}). "
    "Run `factcheck upgrade`; the file was not touched."
)
LOCKED = (
    "{where} is held by another program and did not come free within {patience:g} seconds. "
    "Let it finish, then run the command again."
)
DAMAGED = "{where} is damaged. Restore it from a backup, or make it anew with `factcheck ingest`."
FULL = "there is no room left for {where}. Free some space, then run the command again; what was stored before is safe."
CANNOT_OPEN = "{where} cannot be opened ({why}). Check the path and its permissions, or name another store with --db."
NO_DRIVER = (
    "{where} cannot be used as a store ({why}). Give --db a path, or the URL of a database whose driver is installed: "
    f"for PostgreSQL, {extra('postgres')}."
)
UNREACHABLE = (
    "{where} cannot be reached ({why}). Check that the server runs, and the address, name and password given with --db."
)
REFUSED = "the database at {where} refused that ({why}); nothing was changed."

SENTENCES = (
    ("readonly", READ_ONLY),
    ("read-only", READ_ONLY),
    ("not a database", NOT_A_DATABASE),
    ("malformed", DAMAGED),
    ("locked", LOCKED),
    ("full", FULL),
    ("lock timeout", LOCKED),
    ("No space left", FULL),
)
"""Words in the messages of SQLite and PostgreSQL, and what they mean to a person."""


@dataclass(frozen=True, slots=True)
class Place:
    """`path` is None for anything but a file; `name` is what a person called it, without a password."""

    name: str
    url: URL
    path: Path | None = None
    read_only: bool = False

    @property
    def in_memory(self) -> bool:
        return self.path is None and self.url.get_backend_name() == "sqlite"

    def from_here(self, given: str | None) -> str | None:
        """`given` below the store's directory, so that both can move together; for anything else only a hash.

        A store is handed on, and need not tell how the disk of its maker is laid out.
        """
        if given is None:
            return None
        home = Path.cwd() if self.path is None else self.path.resolve().parent
        there = Path(given).resolve()
        if there.is_relative_to(home):
            return there.relative_to(home).as_posix()
        return f"elsewhere {digest(there.as_posix())}"


def find(where: str | Path, *, create: bool) -> Place:
    """Return the place of a path or URL. Raises StoreError when no store can be there."""
    if isinstance(where, str) and "://" in where:
        try:
            url = make_url(where)
        except ArgumentError as error:
            raise StoreError(NO_DRIVER.format(where=where, why=error)) from error
        if url.drivername in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+psycopg")  # the driver that the extra installs
        if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
            return Place(url.render_as_string(hide_password=True), url)
        where = str(url.database)
    return _file(Path(where), create=create)


def is_there(where: str) -> bool:
    """Whether something is at a path; anything but a path of a file counts as there. Raises StoreError for no URL."""
    path = find(where, create=True).path
    return path is None or path.exists()


def _file(path: Path, *, create: bool) -> Place:
    name = str(path)
    if path.is_dir():
        raise StoreError(DIRECTORY.format(where=name))
    url = URL.create("sqlite", database=name)
    if path.exists():
        return Place(name, url, path) if _may_write(path) else Place(name, _read_only_url(path), path, read_only=True)
    if not create:
        raise StoreError(NO_STORE.format(where=name))
    parent = path.absolute().parent
    if not parent.is_dir():
        raise StoreError(NO_PARENT.format(where=name, parent=path.parent))
    if not _may_write(parent):
        raise StoreError(PARENT_READ_ONLY.format(where=name, parent=path.parent))
    return Place(name, url, path)


def _otherwise(place: Place, error: DatabaseError) -> str:
    if place.url.get_backend_name() == "sqlite":
        return CANNOT_OPEN
    return UNREACHABLE if isinstance(error, OperationalError) else REFUSED


def _may_write(path: Path) -> bool:
    """A file nobody is allowed to write is read-only for the administrator too: the mark is a person's wish."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def _read_only_url(path: Path) -> URL:
    """Opened as it lies: without a write-ahead file nothing is pending, and none can be made beside it."""
    pending = path.with_name(path.name + "-wal").exists()
    query = {"mode": "ro", "uri": "true"} | ({} if pending else {"immutable": "1"})
    return URL.create("sqlite", database=f"file:{quote(path.absolute().as_posix())}", query=query)


@contextlib.contextmanager
def plainly(place: Place, patience: float) -> Iterator[None]:
    """Say a database's failure in a sentence (StoreError); a broken constraint is ours and passes as it is."""
    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        said = str(error.orig)
        template = next((sentence for words, sentence in SENTENCES if words in said), _otherwise(place, error))
        why = said.strip().splitlines()[0]
        raise StoreError(template.format(where=place.name, why=why, patience=patience)) from error
