"""Discrepancies in a store: only differences are written, status follows the ledger, decisions follow their claims."""

from dataclasses import replace

import pytest

from factcheck.model import Claim, Discrepancy, Event, Severity, Status, Verdict
from factcheck.store.claims import evidence
from factcheck.store.database import Store
from factcheck.store.decisions import record
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings, all_groups, all_notes, get_finding, live_discrepancy
from factcheck.store.ledger import Act, append
from factcheck.store.outcome import StoredGroup, StoredNote
from factcheck.store.runs import all_runs
from tests.store.made import claim, compared, discrepancy, document, put, two_figures


def decide(store: Store, found: Discrepancy, verdict: Verdict = Verdict.CONFIRMED, reviewer: str = "Ada") -> int:
    said = {"to": verdict.value, "why": None, "note": None}
    seen = {found.id: evidence(store, found.claim_ids)}
    return record(store, Act.DECIDE, [found], reviewer=reviewer, said=said, before={}, seen=seen).number


def status(store: Store, found: Discrepancy) -> Status:
    finding = get_finding(store, found.id)
    assert finding is not None
    return finding.status


def test_a_comparison_comes_back(store: Store) -> None:
    _, claims, dispute = two_figures(store)
    group = StoredGroup("g-1", "flood|count|person", {"concept": "person"}, (claims[0].id,))
    note = StoredNote("C2", "compatible", (claims[1].id,), "both can be true")
    compared(store, dispute, groups=[group], notes=[note])
    assert [one.discrepancy for one in all_findings(store)] == [dispute]
    assert live_discrepancy(store, dispute.id) == dispute
    assert all_groups(store) == (group,)
    assert all_notes(store) == (note,)
    compared(store)
    assert (all_findings(store), all_groups(store), all_notes(store)) == ((), (), ())


def test_comparing_again_writes_nothing(store: Store) -> None:
    _, _, dispute = two_figures(store)
    once, runs = list(dump(store)), all_runs(store)
    changed = compared(store, dispute)
    assert (changed.new, changed.changed, changed.gone) == ((), (), ())
    assert list(dump(store)) == once
    assert all_runs(store) == runs


def test_what_changed_is_told(store: Store) -> None:
    _, claims, dispute = two_figures(store)
    reworded = replace(dispute, title="How many are missing?")
    assert compared(store, reworded).changed == (dispute.id,)
    other = discrepancy(claims[0], check="C9", anchor=claims[0].id)
    changed = compared(store, other)
    assert (changed.new, changed.gone) == ((other.id,), (dispute.id,))
    assert [one.discrepancy.id for one in all_findings(store)] == [other.id]  # nobody had decided about the first


def test_findings_are_sorted_by_severity_and_narrowed_by_filters(store: Store) -> None:
    _, claims, dispute = two_figures(store)
    low = replace(discrepancy(claims[0], check="C9", anchor="x"), severity=Severity.LOW)
    compared(store, low, dispute)
    decide(store, low)
    assert [one.discrepancy.id for one in all_findings(store)] == [dispute.id, low.id]
    for narrowed in (
        all_findings(store, claims=[claims[1].id]),
        all_findings(store, statuses=[Status.OPEN]),
        all_findings(store, severities=[Severity.HIGH]),
        all_findings(store, ids=[dispute.id]),
    ):
        assert [one.discrepancy.id for one in narrowed] == [dispute.id]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], Status.OPEN),
        ([("Ada", Verdict.CONFIRMED)], Status.DECIDED),
        ([("Ada", Verdict.UNSURE)], Status.DECIDED),
        ([("Ada", Verdict.CONFIRMED), ("Ben", Verdict.CONFIRMED)], Status.DECIDED),
        ([("Ada", Verdict.CONFIRMED), ("Ben", Verdict.EXPLAINED)], Status.DISPUTED),
        # a reviewer's last word counts, and unsure contradicts nobody
        ([("Ada", Verdict.CONFIRMED), ("Ben", Verdict.EXPLAINED), ("Ada", Verdict.EXPLAINED)], Status.DECIDED),
        ([("Ada", Verdict.CONFIRMED), ("Ben", Verdict.UNSURE)], Status.DECIDED),
    ],
)
def test_status_follows_from_the_last_word_of_each_reviewer(
    store: Store, said: list[tuple[str, Verdict]], expected: Status
) -> None:
    _, _, dispute = two_figures(store)
    for reviewer, verdict in said:
        decide(store, dispute, verdict, reviewer)
    assert status(store, dispute) is expected


def test_an_undone_decision_counts_no_more(store: Store) -> None:
    _, _, dispute = two_figures(store)
    entry = decide(store, dispute)
    append(store, actor="Ada", act=Act.UNDO, target=dispute.id, payload={}, reverses=entry)
    assert status(store, dispute) is Status.OPEN


def test_a_claim_read_otherwise_reopens_a_decision_and_read_as_before_restores_it(store: Store) -> None:
    article, claims, dispute = two_figures(store)
    decide(store, dispute)
    put(store, article, [replace(claims[0], event=Event.KILLED), claims[1]])
    assert status(store, dispute) is Status.REOPENED
    put(store, article, claims)
    assert status(store, dispute) is Status.DECIDED


def test_another_claim_in_a_discrepancy_reopens_it(store: Store) -> None:
    _, claims, dispute = two_figures(store)
    decide(store, dispute)
    third = _third(store)
    compared(store, discrepancy(*claims, third))
    assert status(store, dispute) is Status.REOPENED
    decide(store, discrepancy(*claims, third), reviewer="Ben")
    assert status(store, dispute) is Status.DECIDED  # what somebody says on the new evidence settles it


def _third(store: Store) -> Claim:
    other = document("50 missing", "other")
    put(store, other)
    return claim(other, "50")


def test_what_was_decided_and_is_found_no_more_is_gone_not_lost(store: Store) -> None:
    _, _, dispute = two_figures(store)
    entry = decide(store, dispute)
    compared(store)
    (finding,) = all_findings(store)
    assert finding.status is Status.GONE
    assert [decision.entry for decision in finding.decisions] == [entry]
    assert all_findings(store, gone=False) == ()
    assert live_discrepancy(store, dispute.id) is None
    compared(store, dispute)
    assert status(store, dispute) is Status.DECIDED


def test_a_decision_follows_its_claims_into_a_discrepancy_of_another_name(store: Store) -> None:
    _, claims, dispute = two_figures(store)
    entry = decide(store, dispute)
    third = _third(store)
    elsewhere = discrepancy(third, anchor="a place apart")
    merged = discrepancy(*claims, third, anchor="missing at sea")
    compared(store, merged, elsewhere)
    finding = get_finding(store, merged.id)
    assert finding is not None
    assert finding.status is Status.REOPENED
    assert [decision.entry for decision in finding.decisions] == [entry]
    # its old name has nothing left to tell, and is not listed beside it
    assert {one.discrepancy.id for one in all_findings(store)} == {merged.id, elsewhere.id}


def test_a_decision_stays_with_its_check(store: Store) -> None:
    _, claims, dispute = two_figures(store)
    decide(store, dispute)
    compared(store, discrepancy(*claims, check="C13"))
    assert {one.discrepancy.check: one.status for one in all_findings(store)} == {
        "C1": Status.GONE,
        "C13": Status.OPEN,
    }
