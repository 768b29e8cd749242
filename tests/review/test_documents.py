"""Documents withdrawn and brought back, and documents forgotten: what goes, what stays, and what vouches for it."""

import sqlite3
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.model import Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.ingest import ingest
from factcheck.settings import Settings
from factcheck.store import acts, ledger
from factcheck.store.claims import all_claims, get_claim
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings, all_notes
from factcheck.store.verify import verify
from tests.review.scripted import ScriptedReviewer, articles, checks, claim_of, live_quotes, reviewed, state
from tests.store.made import document, put

HARBOUR_WORDS = ("41 people", "Red Crescent", "choir")
"""Words that stand in the harbour article alone."""


@pytest.fixture
def ada(store: Store) -> ScriptedReviewer:
    reviewed(store)
    return ScriptedReviewer(store)


def test_a_withdrawn_document_counts_no_more_until_that_is_undone(ada: ScriptedReviewer) -> None:
    before = state(ada.store)
    done = ada.session.withdraw("harbour", "retracted by the paper")
    assert done.words.startswith("withdrew harbour")
    assert (checks(ada.store), len(done.changed.gone)) == ([], 1)
    assert live_quotes(ada.store) == ["120", "7"]
    assert {one.name for one in all_documents(ada.store)} == {"harbour", "morning"}  # nothing vanished
    assert [one.name for one in all_documents(ada.store, current=True)] == ["morning"]
    assert verify(ada.store) == ()
    ada.undoes()
    assert state(ada.store) == before


def test_what_was_decided_about_a_withdrawn_document_comes_back_with_it(ada: ScriptedReviewer) -> None:
    ada.decides(Verdict.CONFIRMED)
    ada.session.withdraw("harbour", "retracted")
    (gone,) = all_findings(ada.store)
    assert (gone.status, len(gone.decisions)) == (Status.GONE, 1)
    ada.undoes()
    assert [one.status for one in all_findings(ada.store)] == [Status.DECIDED]


def test_a_withdrawn_document_read_again_stays_withdrawn(ada: ScriptedReviewer) -> None:
    ada.session.withdraw("harbour", "retracted")
    ingest(ada.store, articles(), reread=True)
    compare(ada.store, Settings())
    assert live_quotes(ada.store) == ["120", "7"]
    with pytest.raises(UsageError, match="in a document that Ada withdrew"):
        ada.corrects("41", low=1, high=1)
    with pytest.raises(UsageError, match="withdrawn by Ada"):
        ada.adds("harbour", "30-member")
    with pytest.raises(UsageError, match=r"was withdrawn by Ada \(entry 1\) already; to have it back"):
        ada.session.withdraw(articles()[0].id, "again")


def test_a_withdrawn_version_lets_the_one_before_it_stand_again(store: Store) -> None:
    versions = [document(f"The office said {n} were missing.", uri="https://example.org/a") for n in (31, 32, 33)]
    for one in versions:
        put(store, one)
    ada = ScriptedReviewer(store)

    def current() -> list[str]:
        return [one.id for one in all_documents(store, current=True)]

    assert current() == [versions[2].id]
    ada.session.withdraw(versions[1].id, "never published")
    assert current() == [versions[2].id]
    ada.session.withdraw(versions[2].id, "never published")
    assert current() == [versions[0].id]
    ada.undoes(2)
    assert current() == [versions[2].id]


def everything(ada: ScriptedReviewer) -> None:
    """Acts of every kind that hold words of the harbour article."""
    ada.decides()
    ada.corrects("41", subject="choir singers", source="Red Crescent of Sorrel")
    ada.adds("harbour", "30-member choir", subject="singers")
    ada.rejects("38")
    ada.links("7", "120")


def test_a_forgotten_document_leaves_hashes_and_no_words(ada: ScriptedReviewer) -> None:
    everything(ada)
    kept = next(one for one in all_documents(ada.store) if one.name == "harbour")
    ids = [claim.id for claim in all_claims(ada.store, documents_only=[kept.id], withdrawn=None)]
    done = ada.session.forget("harbour", "a witness asked for it")
    assert done.words.startswith("forgot harbour")
    content = "\n".join(dump(ada.store))
    assert [words for words in HARBOUR_WORDS if words in content] == []
    left = next(one for one in all_documents(ada.store) if one.name == "harbour")
    assert (left.id, left.sha256, left.text, left.title) == (kept.id, kept.sha256, "", None)
    assert live_quotes(ada.store) == ["120", "7"]
    assert all(get_claim(ada.store, one) is None for one in ids)
    assert verify(ada.store) == ()
    assert all("41" not in note.text for note in all_notes(ada.store))
    assert ada.store.erase_traces()
    assert verify(ada.store) == ()


def test_the_file_holds_no_word_of_what_was_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        reviewed(store)
        ada = ScriptedReviewer(store)
        everything(ada)
        ada.session.forget("harbour", "asked for")
        assert store.erase_traces()
    files = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    assert [words for words in HARBOUR_WORDS if words.encode() in files] == []
    assert b"Divers found" in files


def test_forgetting_is_for_good(ada: ScriptedReviewer) -> None:
    everything(ada)
    ada.session.forget("harbour", "asked for")
    with pytest.raises(UsageError, match="cannot be undone: the words of doc-"):
        ada.undoes(6)
    with pytest.raises(UsageError, match=r"the document it is about was forgotten \(entry 6\)"):
        ada.undoes(2)
    with pytest.raises(UsageError, match="was forgotten by Ada"):
        ada.session.forget(articles()[0].id, "again")
    with pytest.raises(UsageError, match="the document that it stood in was forgotten"):
        ada.session.reject(ledger.entries(ada.store)[1].target, "x")
    assert "undid entry 5" in ada.undoes().words  # what was not about it is undone as ever
    report = ingest(ada.store, articles(), reread=True)
    assert any("harbour was forgotten" in sentence for sentence in report.kept)
    assert live_quotes(ada.store) == ["120", "7"]
    assert verify(ada.store) == ()


def test_what_is_left_of_a_forgotten_document_is_sealed(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        reviewed(store)
        ada = ScriptedReviewer(store)
        everything(ada)
        ada.session.forget("harbour", "asked for")
    for statement, where in (
        ("UPDATE ledger SET actor = 'Eve' WHERE number = 2", "ledger 2"),
        ("UPDATE ledger SET payload = replace(payload, 'misread', 'misled') WHERE number = 2", "ledger 2"),
        ("UPDATE documents SET text = 'The Harbour Office said 9' WHERE name = 'harbour'", "doc-"),
        ("UPDATE documents SET sha256 = 'x' WHERE name = 'harbour'", "doc-"),
        ("UPDATE documents SET withdrawn = 0 WHERE name = 'harbour'", "doc-"),
        ("UPDATE documents SET withdrawn = 1 WHERE name = 'morning'", "doc-"),
    ):
        copy = tmp_path / "copy.db"
        copy.write_bytes(path.read_bytes())
        connection = sqlite3.connect(copy)
        connection.execute("DROP TRIGGER ledger_refuses_update")
        connection.execute(statement)
        connection.commit()
        connection.close()
        with open_store(copy) as store:
            assert [one.where for one in verify(store) if one.where.startswith(where)], statement


def test_a_ledger_that_forgot_replays_to_the_same_state(ada: ScriptedReviewer) -> None:
    everything(ada)
    ada.session.forget("harbour", "asked for")
    with open_store("sqlite://") as other:
        reviewed(other)
        acts.replay(other, ledger.entries(ada.store))
        compare(other, Settings())
        assert verify(other) == ()
        assert live_quotes(other) == live_quotes(ada.store)
        assert "\n".join(state(other)).count("choir") == 0


def test_only_what_exists_is_withdrawn_and_for_a_reason(ada: ScriptedReviewer) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        ada.session.withdraw("nowhere", "x")
    with pytest.raises(UsageError, match="needs a reason"):
        ada.session.forget("harbour", " ")
    assert claim_of(ada.store, "41")
    assert ledger.head(ada.store)[0] == 0
