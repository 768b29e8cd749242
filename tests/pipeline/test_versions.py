"""A newer version of a document: decisions, corrections and links go on where the words do, and nothing vanishes."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import Event, Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.settings import Settings
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.findings import all_findings
from factcheck.store.verify import verify
from tests.review.scripted import HARBOUR, ScriptedReviewer

ADDRESS = "https://post.example/harbour"


def arrives(store: Store, text: str, day: int = 2) -> None:
    """The article at its address, as it reads now."""
    ingest(store, [document_of(text, dateline=date(2031, 5, day), publisher="Post", name="harbour", uri=ADDRESS)])
    compare(store, Settings())


def statuses(store: Store) -> dict[str, Status]:
    return {one.discrepancy.check: one.status for one in all_findings(store, gone=False)}


def current(store: Store) -> list[str]:
    return [claim.quote for claim in all_claims(store, current=True) if claim.quantity is not None]


def lows_of(store: Store, quote: str) -> list[Decimal | None]:
    """What the claims of these words are read as now."""
    return [one.quantity.low for one in all_claims(store, current=True) if one.quote == quote and one.quantity]


def test_a_figure_edited_in_place_is_flagged_with_both_claims(store: Store) -> None:
    arrives(store, HARBOUR)
    arrives(store, HARBOUR.replace("said 41", "said 47"))
    (changed,) = (one.discrepancy for one in all_findings(store, gone=False) if one.discrepancy.check == "C16")
    assert changed.kind == "changed"
    assert changed.severity == "medium"
    assert [position.low for position in changed.positions] == [41, 47]
    assert len(changed.claim_ids) == 2
    assert changed.title == "Edited: People killed, 41 became 47"


@pytest.mark.parametrize(
    "edit", [("The pilot says", "The pilot said"), ("said 41 people", "said forty-one people"), ("HARBOUR", "")]
)
def test_what_changes_no_figure_is_no_changed_figure(store: Store, edit: tuple[str, str]) -> None:
    arrives(store, HARBOUR)
    arrives(store, "UPDATE. " + HARBOUR.replace(*edit))
    assert "C16" not in statuses(store)


def test_a_decision_stands_where_the_figures_it_was_made_on_do(store: Store) -> None:
    arrives(store, HARBOUR)
    ScriptedReviewer(store).decides()
    arrives(store, "UPDATE: Divers went down again. " + HARBOUR)
    assert statuses(store)["C1"] is Status.DECIDED


def test_a_decision_is_reopened_when_one_of_its_figures_changed(store: Store) -> None:
    arrives(store, HARBOUR)
    ScriptedReviewer(store).decides()
    arrives(store, HARBOUR.replace("said 38", "said 36"))
    assert statuses(store)["C1"] is Status.REOPENED


def test_a_decision_whose_figures_went_is_kept_and_listed(store: Store) -> None:
    arrives(store, HARBOUR)
    ScriptedReviewer(store).decides()
    arrives(store, HARBOUR.partition("The Red Crescent")[0])
    (gone,) = (one for one in all_findings(store) if one.status is Status.GONE)
    assert gone.decisions[0].verdict is Verdict.CONFIRMED


def test_a_correction_holds_in_the_next_version_and_is_taken_back_there_too(store: Store) -> None:
    arrives(store, HARBOUR)
    ada = ScriptedReviewer(store)
    ada.corrects("41", low=Decimal(44), high=Decimal(44))
    arrives(store, "UPDATE: Divers went down again. " + HARBOUR)
    assert lows_of(store, "41") == [44]
    assert verify(store) == ()
    ada.undoes()
    assert lows_of(store, "41") == [41]
    ada.redoes()
    assert lows_of(store, "41") == [44]


def test_a_correction_of_a_sentence_that_was_rewritten_is_not_put_into_other_words(store: Store) -> None:
    arrives(store, HARBOUR)
    ScriptedReviewer(store).corrects("41", low=Decimal(44), high=Decimal(44))
    arrives(store, HARBOUR.replace("said 41", "said 43"))
    assert lows_of(store, "43") == [43]


def test_a_rejected_claim_stays_rejected_and_an_added_one_stays_added(store: Store) -> None:
    arrives(store, HARBOUR)
    ada = ScriptedReviewer(store)
    ada.rejects("38")
    ada.adds("harbour", "30-member", subject="singers", event=Event.KILLED, low=Decimal(30), high=Decimal(30))
    arrives(store, "UPDATE: Divers went down again. " + HARBOUR)
    assert "38" not in current(store)
    assert any(quote.startswith("30") for quote in current(store))
    assert verify(store) == ()
    ada.undoes()
    assert not any(quote.startswith("30") for quote in current(store))
    ada.undoes()
    assert "38" in current(store)


def test_a_link_between_two_claims_holds_for_those_that_stand_for_them(store: Store) -> None:
    arrives(store, HARBOUR)
    ScriptedReviewer(store).unlinks("41", "38")
    assert "C1" not in statuses(store)
    arrives(store, "UPDATE: Divers went down again. " + HARBOUR)
    assert "C1" not in statuses(store)


def test_versions_in_a_row_pass_a_decision_on(store: Store) -> None:
    arrives(store, HARBOUR)
    ScriptedReviewer(store).decides()
    for number in range(3):
        arrives(store, f"UPDATE {number + 2}: Divers went down again. " + HARBOUR)
    assert statuses(store)["C1"] is Status.DECIDED
    assert verify(store) == ()
