"""Stores with the made-up article, its claims and its one discrepancy: as it is, and as an attacker would write it."""

from pathlib import Path

import pytest

from factcheck.model import Document, Extraction
from factcheck.store.claim_store import put_extraction
from factcheck.store.database import open_store
from factcheck.store.outcome import put_comparison
from factcheck.store.runs import RunLog
from tests.report import made

ATTACK = "\x1b[2J\x1b]0;owned\x07\x9b31m\r\b\u202e[red]:smile:"


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store that the commands find by themselves, in a directory of its own."""
    return _store(made.document(), tmp_path, monkeypatch)


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same store of an article whose text, name, publisher and title hold terminal escapes."""
    text = made.TEXT.replace("people", f"people{ATTACK}").replace("Doctors at", f"{ATTACK}Doctors at")
    return _store(made.document(text, f"ketra{ATTACK}", f"Post{ATTACK}", f"Title{ATTACK}"), tmp_path, monkeypatch)


def _store(article: Document, directory: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    where = directory / "claims.db"
    finding, dossier = made.case(article=article)
    with open_store(where) as store:
        put_extraction(store, Extraction(article, tuple(dossier.claims.values())), "test", RunLog(store, "ingest"))
        put_comparison(store, [finding.discrepancy], [], [], RunLog(store, "compare"))
    monkeypatch.chdir(directory)
    monkeypatch.delenv("FACTCHECK_DB", raising=False)
    monkeypatch.setenv("FACTCHECK_REVIEWER", "ana")
    return where
