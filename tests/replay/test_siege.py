"""A course of events told day by day: what was written down beforehand is flagged, and nothing else is loud."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Discrepancy, Document, Finding, Severity
from factcheck.pipeline.compare import compare
from factcheck.pipeline.ingest import ingest
from factcheck.readers import read_document
from factcheck.settings import Settings
from factcheck.store.claims import all_claims
from factcheck.store.database import Store, open_store
from factcheck.store.findings import all_findings, all_notes

HERE = Path(__file__).parent
EXPECTED = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
DAYS = sorted({path.name[:4] for path in (HERE / "articles").glob("*.txt")})


def articles(day: str | None = None) -> list[Document]:
    paths = sorted((HERE / "articles").glob(f"{day or ''}*.txt"))
    return [document for path in paths for document in read_document(path)]


@pytest.fixture(scope="module")
def told_day_by_day() -> Iterable[Store]:
    with open_store("sqlite://") as store:
        for day in DAYS:
            ingest(store, articles(day))
            compare(store, Settings())
        yield store


def pressing(store: Store) -> list[Finding]:
    return [one for one in all_findings(store, gone=False) if one.discrepancy.severity is not Severity.LOW]


def told(one: Discrepancy) -> dict[str, Any]:
    """A discrepancy as `expected.json` words it."""
    disputed = {index for pair in one.disputes for index in pair}
    positions = [position for index, position in enumerate(one.positions) if index in disputed]
    about = {position: "about " if position.qualifier == "approx" else "" for position in positions}
    figures = sorted({f"{about[position]}{position.low or position.high}" for position in positions})
    return {"check": one.check, "event": str(positions[0].event), "figures": figures}


def sorted_records(records: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(({**one, "figures": sorted(one["figures"])} for one in records), key=json.dumps)


def test_what_contradicts_is_flagged_and_nothing_else_is_loud(told_day_by_day: Store) -> None:
    found = [told(one.discrepancy) for one in pressing(told_day_by_day)]
    assert sorted_records(found) == sorted_records(EXPECTED["pressing"])


def test_an_old_toll_given_again_is_a_low_flag(told_day_by_day: Store) -> None:
    low = [
        told(one.discrepancy)
        for one in all_findings(told_day_by_day, gone=False)
        if one.discrepancy.severity is Severity.LOW
    ]
    assert sorted_records(low) == sorted_records(EXPECTED["low"])


def test_an_agencys_copy_is_one_origin_with_it(told_day_by_day: Store) -> None:
    quotes = {claim.id: claim.document_id for claim in all_claims(told_day_by_day)}
    names = {document.id: document.name for document in articles()}
    copies = [
        {names[quotes[claim]] for claim in note.claims} for note in all_notes(told_day_by_day) if note.kind == "copy"
    ]
    for pair in EXPECTED["one_origin"]:
        assert any(set(pair) <= documents for documents in copies)


def test_the_order_in_which_articles_arrive_changes_nothing(told_day_by_day: Store) -> None:
    with open_store("sqlite://") as store:
        for day in reversed(DAYS):
            ingest(store, reversed(articles(day)))
            compare(store, Settings())
        assert {one.discrepancy.id for one in pressing(store)} == {
            one.discrepancy.id for one in pressing(told_day_by_day)
        }


def test_all_at_once_gives_what_day_by_day_gave(told_day_by_day: Store) -> None:
    with open_store("sqlite://") as store:
        ingest(store, articles())
        compare(store, Settings())
        one, other = ([told(found.discrepancy) for found in pressing(each)] for each in (store, told_day_by_day))
        assert sorted_records(one) == sorted_records(other)
