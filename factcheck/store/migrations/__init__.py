"""How a store of an older schema becomes one of this: a module a step, named by the version it makes. Owns their order.

The steps use Alembic's operations, and its other half is left out: the version stands in `meta`, where a program that
loads no Alembic reads it, and all steps are one transaction, so a store is of the old version or of the new one.
"""

from importlib import import_module
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from factcheck.errors import StoreError
from factcheck.store import derived, places
from factcheck.store.database import open_any_version, version_of
from factcheck.store.schema import SCHEMA_VERSION, meta

STEPS = {
    1: "m0001_first",
    2: "m0002_found",
    3: "m0003_review",
    4: "m0004_successors",
    5: "m0005_search",
    6: "m0006_notes",
    7: "m0007_lists",
    8: "m0008_rank",
    9: "m0009_branches",
}
"""Version -> the module that makes it of the version before; a number may be left out."""


def upgrade(where: str | Path) -> tuple[int, int]:
    """Bring the store to this program's schema; return the version before and after.

    Raises StoreError for none, for another program's and for a newer one, which are left as they were.
    """
    with open_any_version(where) as store:
        found = version_of(store)
        if found is None:
            raise StoreError(places.NO_STORE.format(where=store.place.name))
        if found > SCHEMA_VERSION:
            raise StoreError(places.NEWER.format(where=store.place.name, found=found, known=SCHEMA_VERSION))
        if found < min(STEPS):
            raise StoreError(places.FOREIGN.format(where=store.place.name))
        if found < SCHEMA_VERSION:
            with store.writing(durable=True) as connection:
                migrate(connection, version_of(store) or found)
        return found, SCHEMA_VERSION


def migrate(connection: Connection, found: int, target: int = SCHEMA_VERSION) -> None:
    """Take the steps from version `found` (0: an empty database) to `target`; what is derived is made anew."""
    operations = Operations(MigrationContext.configure(connection))
    derived.drop(connection)
    for version, step in STEPS.items():
        if found < version <= target:
            import_module(f"{__name__}.{step}").upgrade(operations)
    derived.make(connection)
    connection.execute(meta.update().where(meta.c.key == "schema").values(value=str(target)))
