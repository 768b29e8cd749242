"""Disputes are real disagreements alone; a word that settles ends one, in one step, and can be taken back."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from factcheck.errors import UsageError
from factcheck.model import Status, Verdict
from factcheck.review.agreement import of_decisions
from factcheck.review.session import Filters, ReviewSession, Words
from factcheck.store.database import Store, open_store
from factcheck.store.docket import Docket
from factcheck.store.findings import all_findings
from factcheck.store.ledger import head
from tests.review.screens import app_of, at_screen, drawn, press
from tests.review.test_at_once import many_disputes


@pytest.fixture
def store(tmp_path: Path) -> Any:
    many_disputes(str(tmp_path / "many.db"))
    with open_store(tmp_path / "many.db") as store:
        yield store


def ids(store: Store) -> list[str]:
    return [one.discrepancy.id for one in all_findings(store, gone=False)]


def decides(store: Store, who: str, *verdicts: Verdict) -> None:
    session = ReviewSession(store, who)
    for id_, verdict in zip(ids(store), verdicts, strict=False):
        session.decide(id_, verdict, "immaterial" if verdict is Verdict.DISMISSED else None)


def statuses(store: Store, count: int) -> list[Status]:
    return [one.status for one in all_findings(store, gone=False)][:count]


YES, NO, UNSURE = Verdict.CONFIRMED, Verdict.DISMISSED, Verdict.UNSURE


def test_identical_work_and_doubt_are_no_disputes(store: Store) -> None:
    decides(store, "Ada", YES, NO, YES)
    decides(store, "Ben", YES, NO, UNSURE)
    assert statuses(store, 3) == [Status.DECIDED] * 3


def test_a_word_that_settles_ends_a_dispute_until_somebody_differs_again(store: Store) -> None:
    decides(store, "Ada", YES)
    decides(store, "Ben", NO)
    decides(store, "Cy", YES)
    assert statuses(store, 1) == [Status.DISPUTED], "one more opinion settles nothing"
    cy = ReviewSession(store, "Cy")
    cy.annotate(ids(store)[:1], Words(YES, settles=True))
    assert statuses(store, 1) == [Status.DECIDED]
    decides(store, "Ben", NO)
    assert statuses(store, 1) == [Status.DISPUTED]


def test_accepting_one_reviewer_is_one_entry_with_each_verdict_and_one_undo(store: Store) -> None:
    decides(store, "Ada", YES, NO, YES)
    decides(store, "Ben", NO, YES, YES)
    before, cy = head(store)[0], ReviewSession(store, "Cy")
    done = cy.accept(ids(store)[:2], "Ben")
    assert head(store)[0] == before + 1
    assert [(one.verdict, one.reason, one.settles) for one in done.decisions] == [
        (NO, "immaterial", True), (YES, "sources_disagree", True)]  # fmt: skip
    assert statuses(store, 3) == [Status.DECIDED] * 3
    cy.undo()
    assert statuses(store, 3) == [Status.DISPUTED, Status.DISPUTED, Status.DECIDED]


def test_what_cannot_be_accepted_is_refused(store: Store) -> None:
    decides(store, "Ada", YES)
    cy = ReviewSession(store, "Cy")
    with pytest.raises(UsageError, match="Ben decided nothing"):
        cy.accept(ids(store)[:1], "Ben")
    with pytest.raises(UsageError, match="nothing is disputed"):
        cy.accept([], "Ada")
    with pytest.raises(UsageError, match="somebody else"):
        ReviewSession(store, "Ada").accept(ids(store)[:1], "Ada")


def test_whoever_adjudicates_is_no_independent_judge(store: Store) -> None:
    decides(store, "Ada", YES, NO)
    decides(store, "Ben", NO, NO)
    ReviewSession(store, "Cy").accept(ids(store)[:1], "Ben")
    docket = Docket(store)
    verdicts, *_ = of_decisions({row.id: docket.decisions(row.id) for row in docket.live()})
    assert (verdicts.n, verdicts.percent, [(pair.one, pair.other) for pair in verdicts.pairs]) == (
        2, 50.0, [("Ada", "Ben")])  # fmt: skip


def test_on_the_screen_a_key_settles_in_the_list_of_disputes(store: Store) -> None:
    decides(store, "Ada", YES)
    decides(store, "Ben", NO)
    app = app_of(store, "Cy", filters=Filters(statuses=frozenset({Status.DISPUTED})))

    async def play(pilot: Pilot[Any]) -> None:
        assert "disputed" in drawn(app)
        assert "Ada" in drawn(app)
        await press(pilot, "c")
        assert "confirmed, sources disagree, settles the dispute" in drawn(app)
        assert statuses(store, 1) == [Status.DECIDED]

    at_screen(app, play)
