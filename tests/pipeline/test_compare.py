"""Comparing what is stored: idempotent, of current readings only, and no decision is lost by it."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from factcheck.model import Claim, Document, Quantity, RelationKind, Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import read_inputs
from factcheck.pipeline.ingest import ingest
from factcheck.review.session import ReviewSession
from factcheck.settings import Settings
from factcheck.store.database import Store
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings, all_groups
from factcheck.store.runs import all_runs
from tests.store.made import claim, document, put

DEFAULTS = Settings()
SEEDS = Path(__file__).parent.parent.parent / "seeds"


def two_sides(store: Store, **about: str) -> tuple[Document, list[Claim]]:
    article = document(**about)
    claims = [claim(article, "41", "the Harbour Office"), claim(article, "38", "The Red Crescent")]
    put(store, article, claims)
    return article, claims


def test_two_sources_that_differ_are_found_and_stored(store: Store) -> None:
    _, claims = two_sides(store)
    report = compare(store, DEFAULTS)
    (finding,) = all_findings(store)
    assert finding.discrepancy == report.comparison.discrepancies[0]
    assert finding.discrepancy.check == "C1"
    assert set(finding.discrepancy.claim_ids) == {one.id for one in claims}
    assert [one.relation for one in report.comparison.relations] == [RelationKind.CONFLICT]
    assert all_groups(store)


def test_findings_come_back_in_the_order_of_the_comparison(store: Store) -> None:
    ingest(store, read_inputs([SEEDS]))
    found = compare(store, DEFAULTS).comparison.discrepancies
    assert len(found) > 1
    assert [one.discrepancy for one in all_findings(store)] == list(found)


def test_comparing_twice_changes_nothing(store: Store) -> None:
    two_sides(store)
    assert compare(store, DEFAULTS).run is not None
    once = list(dump(store))
    assert compare(store, DEFAULTS).run is None
    assert list(dump(store)) == once


def test_a_run_says_what_it_was_set_to(store: Store) -> None:
    two_sides(store)
    compare(store, Settings(without=frozenset({"C9"})))
    run = all_runs(store)[-1]
    assert (run.kind, run.settings["pack"], run.settings["without"]) == ("compare", "interval", ["C9"])


def test_a_check_switched_off_takes_its_flags_with_it_and_brings_them_back_with_their_decisions(store: Store) -> None:
    two_sides(store)
    compare(store, DEFAULTS)
    (finding,) = all_findings(store)
    ReviewSession(store, "Ada").decide(finding.discrepancy.id, Verdict.CONFIRMED)
    compare(store, Settings(without=frozenset({"C1"})))
    assert [one.status for one in all_findings(store)] == [Status.GONE]
    compare(store, DEFAULTS)
    assert [one.status for one in all_findings(store)] == [Status.DECIDED]


def test_a_claim_read_otherwise_is_compared_as_it_reads_now(store: Store) -> None:
    article, claims = two_sides(store)
    compare(store, DEFAULTS)
    put(store, article, [claims[0], replace(claims[1], quantity=_same_figure(claims[0]))])
    assert len(compare(store, DEFAULTS).changed.gone) == 1
    assert all_findings(store) == ()


def _same_figure(one: Claim) -> Quantity:
    assert one.quantity is not None
    return replace(one.quantity, nominal=Decimal(41))


def test_withdrawn_claims_and_superseded_versions_are_not_compared(store: Store) -> None:
    article, claims = two_sides(store, uri="https://example.org/harbour")
    put(store, article, claims[:1])
    compare(store, DEFAULTS)
    assert all_findings(store) == ()
    put(store, article, claims)
    compare(store, DEFAULTS)
    assert len(all_findings(store)) == 1
    put(store, document("The Harbour Office said 41 people were missing.", uri="https://example.org/harbour"))
    compare(store, DEFAULTS)
    assert all_findings(store) == ()
