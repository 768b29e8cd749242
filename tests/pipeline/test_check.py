"""The one-shot: documents in, what touches them out; the store beside it knows more than it tells."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.model import Document, Verdict
from factcheck.pipeline.check import check
from factcheck.pipeline.extract import InputFailure, document_of, read_inputs
from factcheck.review.session import ReviewSession
from factcheck.settings import Settings
from factcheck.store.database import Store, open_store
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings

DEFAULTS = Settings()
STORM = (
    "The mayor said 41 people were killed in Okaville on Friday. The Red Cross said 58 people were killed in Okaville."
)
FIRE = "The governor said 7 people were killed in a fire at Tarn. The union said 19 people were killed at Tarn."


def article(text: str, name: str) -> Document:
    return document_of(text, name=name, dateline=date(2031, 5, 4))


def test_a_check_tells_what_touches_the_given_documents(store: Store) -> None:
    first = check(store, [article(STORM, "storm")], DEFAULTS)
    second = check(store, [article(FIRE, "fire")], DEFAULTS)
    assert [one.name for one in second.documents] == ["fire"]
    assert first.findings
    assert second.findings
    assert {one.discrepancy.id for one in first.findings}.isdisjoint(one.discrepancy.id for one in second.findings)
    assert len(all_findings(store)) == len(first.findings) + len(second.findings)
    theirs = {claim.id for claim in second.claims}
    assert all(theirs.intersection(one.discrepancy.claim_ids) for one in second.findings)


def test_checking_again_tells_the_same_and_writes_nothing(store: Store) -> None:
    first = check(store, [article(STORM, "storm")], DEFAULTS)
    once = list(dump(store))
    again = check(store, [article(STORM, "storm")], DEFAULTS)
    assert again.findings == first.findings
    assert list(dump(store)) == once


def test_a_check_tells_what_was_decided(store: Store) -> None:
    first = check(store, [article(STORM, "storm")], DEFAULTS)
    ReviewSession(store, "Ada").decide(first.findings[0].discrepancy.id, Verdict.CONFIRMED)
    again = check(store, [article(STORM, "storm")], DEFAULTS)
    assert [decision.reviewer for decision in again.findings[0].decisions] == ["Ada"]


def test_pairs_are_those_of_the_given_documents_and_only_when_asked_for(store: Store) -> None:
    storm = check(store, [article(STORM, "storm")], DEFAULTS, pairs=True)
    fire = check(store, [article(FIRE, "fire")], DEFAULTS, pairs=True)
    assert storm.relations
    assert {one.a.document_id for one in fire.relations} == {fire.documents[0].id}
    assert check(store, [article(FIRE, "fire")], DEFAULTS).relations == ()


def test_what_cannot_be_read_is_told_and_the_rest_is_checked(store: Store) -> None:
    report = check(store, [InputFailure("lost.txt", "no such file"), article(STORM, "storm")], DEFAULTS)
    assert [one.name for one in report.ingest.failures] == ["lost.txt"]
    assert report.findings


def test_two_machines_at_a_pinned_time_write_the_same_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935454800")
    dumps = []
    for machine in ("one", "other"):
        (tmp_path / machine / "news").mkdir(parents=True)
        (tmp_path / machine / "news" / "storm.txt").write_text(STORM, encoding="utf-8")
        with open_store(tmp_path / machine / "claims.db") as store:
            report = check(store, read_inputs([tmp_path / machine / "news"]), DEFAULTS)
            ReviewSession(store, "Ada").decide(report.findings[0].discrepancy.id, Verdict.CONFIRMED)
            dumps.append(list(dump(store)))
    assert dumps[0] == dumps[1]
