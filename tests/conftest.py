"""Fixtures that every part of the suite shares. Owns which databases the suite runs on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.store.database import Store, open_store

STORES = ("sqlite",)
"""Another database joins here; what holds for a store is tested on each."""


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new store, empty."""
    assert request.param == "sqlite"
    with open_store(tmp_path / "claims.db") as opened:
        yield opened
