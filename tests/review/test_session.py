"""A review session without a terminal: what is decided is sound, in the ledger, and lost to nobody."""

import multiprocessing

import pytest

from factcheck.errors import UsageError
from factcheck.model import Discrepancy, Status, Verdict
from factcheck.review.annotations import reason_code
from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON
from factcheck.review.session import ReviewSession
from factcheck.store.claims import evidence
from factcheck.store.database import Store, open_store
from factcheck.store.decisions import all_decisions
from factcheck.store.findings import get_finding
from factcheck.store.ledger import entries, head
from factcheck.store.verify import verify
from tests.store.made import compared, two_figures


def test_a_decision_is_in_the_ledger_with_what_it_was_made_on(store: Store) -> None:
    _, _, dispute = two_figures(store)
    done = ReviewSession(store, " Ada ").decide(dispute.id[:8], Verdict.EXPLAINED, "later_figure", " two days on ")
    (decision,) = done.decisions
    assert decision.reviewer == "Ada"
    assert decision.note == "two days on"
    assert decision.evidence == evidence(store, dispute.claim_ids)
    finding = get_finding(store, dispute.id)
    assert finding is not None
    assert (finding.status, finding.decisions) == (Status.DECIDED, (decision,))


def test_an_entry_tells_from_to_and_why(store: Store) -> None:
    _, _, dispute = two_figures(store)
    session = ReviewSession(store, "Ada")
    session.decide(dispute.id, Verdict.UNSURE)
    session.decide(dispute.id, Verdict.DISMISSED, "immaterial")
    told = [(entry.payload["from"], entry.payload["to"], entry.payload["why"]) for entry in entries(store)]
    assert told == [(None, "unsure", None), ("unsure", "dismissed", "immaterial")]


@pytest.mark.parametrize("nobody", ["", " "])
def test_a_session_has_a_reviewer(store: Store, nobody: str) -> None:
    with pytest.raises(UsageError, match="--reviewer"):
        ReviewSession(store, nobody)


@pytest.mark.parametrize(
    ("verdict", "reason", "told"),
    [
        (Verdict.DISMISSED, None, "dismissed needs a reason; give one of: immaterial"),
        (Verdict.DISMISSED, "because", "dismissed has no reason 'because'; give one of: immaterial"),
        (Verdict.CONFIRMED, "immaterial", "confirmed has no reason 'immaterial'"),
        (Verdict.UNSURE, "because", "unsure has no reason 'because'"),
    ],
)
def test_a_reason_is_one_of_the_verdicts_codes(store: Store, verdict: Verdict, reason: str | None, told: str) -> None:
    _, _, dispute = two_figures(store)
    with pytest.raises(UsageError) as refused:
        ReviewSession(store, "Ada").decide(dispute.id, verdict, reason)
    assert str(refused.value).startswith(told)
    assert head(store)[0] == 0


def test_every_verdict_has_codes_and_those_without_reason_need_none() -> None:
    assert set(REASONS) == set(Verdict)
    assert all(code in REASONS[verdict] for verdict, code in IMPLIED.items())
    assert {verdict: reason_code(verdict, None) for verdict in WITHOUT_REASON} == {Verdict.UNSURE: None}
    assert reason_code(Verdict.CONFIRMED, None) == "sources_disagree"


def test_nothing_is_decided_about_what_is_no_longer_found(store: Store) -> None:
    _, _, dispute = two_figures(store)
    session = ReviewSession(store, "Ada")
    session.decide(dispute.id, Verdict.CONFIRMED)
    compared(store)
    with pytest.raises(UsageError, match="no longer found"):
        session.decide(dispute.id, Verdict.CONFIRMED)
    with pytest.raises(UsageError, match="there is no discrepancy"):
        session.decide("d-ffffffff", Verdict.CONFIRMED)


REVIEWERS, DECISIONS = 4, 25


def _reviews(where: str, reviewer: str, discrepancy: str) -> None:
    with open_store(where) as store:
        session = ReviewSession(store, reviewer)
        for _ in range(DECISIONS):
            session.decide(discrepancy, Verdict.CONFIRMED)


def test_reviewers_in_several_processes_lose_nothing_and_see_no_lock(where: str) -> None:
    with open_store(where) as store:
        dispute: Discrepancy = two_figures(store)[2]
    forked = multiprocessing.get_context("fork")
    processes = [
        forked.Process(target=_reviews, args=(where, f"reviewer {number}", dispute.id)) for number in range(REVIEWERS)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * REVIEWERS
    with open_store(where) as store:
        decided = [decision.reviewer for decision in all_decisions(store)]
        assert {name: decided.count(name) for name in set(decided)} == {
            f"reviewer {number}": DECISIONS for number in range(REVIEWERS)
        }
        assert verify(store) == ()
