"""What every test may count on: no setting of the person who runs it, and no clock that makes a property fail."""

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _nobodys_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "FACTCHECK_DB",
        "FACTCHECK_DEBUG",
        "FACTCHECK_REVIEWER",
        "SOURCE_DATE_EPOCH",
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "ACCESSIBLE",
    ):
        monkeypatch.delenv(name, raising=False)
