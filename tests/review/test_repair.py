"""A person repairs what was read: each act changes what is compared at once, is kept, and can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck import identity
from factcheck.errors import UsageError
from factcheck.model import AttributionStatus, Event, Qualifier, Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import extract_document
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.repair import OPEN, Words
from factcheck.settings import Settings
from factcheck.store import acts, ledger
from factcheck.store.claim_store import put_extraction
from factcheck.store.claims import get_claim, readings_of
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents
from factcheck.store.findings import all_findings
from factcheck.store.reversals import BuiltOnError
from factcheck.store.runs import RunLog
from factcheck.store.verify import verify
from tests.review.scripted import HARBOUR, ScriptedReviewer, articles, checks, claim_of, live_quotes, reviewed, state


@pytest.fixture
def ada(store: Store) -> ScriptedReviewer:
    reviewed(store)
    return ScriptedReviewer(store)


@pytest.fixture
def ben(ada: ScriptedReviewer) -> ScriptedReviewer:
    return ScriptedReviewer(ada.store, "Ben")


def test_what_was_read_is_what_the_scripts_count_on(ada: ScriptedReviewer) -> None:
    assert live_quotes(ada.store) == ["41", "38", "120", "7"]
    assert checks(ada.store) == ["C1"]


def test_a_correction_holds_is_compared_at_once_and_keeps_what_was_read(ada: ScriptedReviewer) -> None:
    done = ada.corrects("38", low=Decimal(41), high=Decimal(41))
    assert checks(ada.store) == []
    assert len(done.changed.gone) == 1
    assert done.words.endswith(": figure 38 → 41")
    corrected = claim_of(ada.store, "38")
    assert [reading.read_by for reading in readings_of(ada.store, corrected.id)][1:] == ["Ada"]
    assert ada.undoes().changed.new
    assert checks(ada.store) == ["C1"]


@pytest.mark.parametrize(
    ("said", "low", "high", "qualifier", "words"),
    [
        ({"low": Decimal(40), "high": OPEN}, 40, None, Qualifier.AT_LEAST, "at least 40"),
        ({"low": OPEN}, None, 41, Qualifier.AT_MOST, "up to 41"),
        ({"high": Decimal(45)}, 41, 45, Qualifier.RANGE, "41 to 45"),
        ({"low": Decimal(1400), "high": Decimal(1400)}, 1400, 1400, Qualifier.EXACT, "1,400"),
        ({"qualifier": Qualifier.APPROX}, 41, 41, Qualifier.APPROX, "41"),
        ({"low": Decimal(0), "high": Decimal(0)}, 0, 0, Qualifier.EXACT, "0"),
    ],
)
def test_the_ends_say_how_firm_a_figure_is(
    ada: ScriptedReviewer, said: dict[str, object], low: int | None, high: int | None, qualifier: Qualifier, words: str
) -> None:
    ada.corrects("41", **said)
    quantity = claim_of(ada.store, "41").quantity
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.qualifier, quantity.words) == (low, high, qualifier, words)


def test_every_field_can_be_corrected(ada: ScriptedReviewer) -> None:
    ada.corrects("41", subject="wounded soldiers", event=Event.HELD, source="Red Crescent", place="Ardan")
    claim = claim_of(ada.store, "41")
    assert claim.subject is not None
    assert (claim.subject.text, claim.subject.population["role"]) == ("wounded soldiers", ("soldier",))
    assert (claim.event, claim.place, claim.cumulative) == (Event.HELD, "Ardan", False)
    source = claim.attribution.source
    assert source is not None
    assert (source.name, source.span.of(HARBOUR)) == ("Red Crescent", "Red Crescent")
    ada.corrects("41", own_voice=True, predicate="vanished")
    claim = claim_of(ada.store, "41")
    assert claim.attribution.status is AttributionStatus.NONE
    assert (claim.event, claim.predicate and claim.predicate.lemma) == (Event.OTHER, "vanished")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"low": Decimal(40), "high": OPEN, "place": "Ardan"}, "figure 41 → at least 40, place Sorrel → Ardan"),
        ({"qualifier": Qualifier.APPROX}, "qualifier exact → approx"),
        ({"event": Event.WOUNDED}, "event killed → wounded"),
        ({"source": "the Red Cross"}, "source Harbour Office → Red Cross"),
        ({"own_voice": True}, "source Harbour Office → own voice"),
        ({"as_of": date(2031, 5, 1), "unit": "percent"}, "unit count → percent, as of 2031-05-02 → 2031-05-01"),
    ],
)
def test_a_correction_is_told_in_a_persons_words(ada: ScriptedReviewer, said: dict[str, object], told: str) -> None:
    assert ada.corrects("41", **said).words.partition(": ")[2] == told


def test_an_article_read_again_leaves_a_correction_and_a_rejection_alone(ada: ScriptedReviewer) -> None:
    ada.corrects("41", low=Decimal(44), high=Decimal(44))
    ada.rejects("38")
    before = state(ada.store)
    ingest(ada.store, articles(), reread=True)
    assert state(ada.store) == before


def test_a_rejected_claim_is_compared_no_more_and_comes_back_with_undo(ada: ScriptedReviewer) -> None:
    ada.rejects("38")
    assert (live_quotes(ada.store), checks(ada.store)) == (["41", "120", "7"], [])
    with pytest.raises(UsageError, match=r"rejected by Ada \(entry 1\)"):
        ada.rejects("38")
    ada.undoes()
    assert (live_quotes(ada.store), checks(ada.store)) == (["41", "38", "120", "7"], ["C1"])


def test_an_added_claim_hangs_on_its_number_token(ada: ScriptedReviewer) -> None:
    ada.adds("harbour", "A 30-member choir", low=Decimal(30), high=Decimal(30), subject="singers", event=Event.KILLED)
    claim = claim_of(ada.store, "30-member") if "30-member" in live_quotes(ada.store) else claim_of(ada.store, "30")
    assert claim.id == identity.claim_id(claim.document_id, "count", HARBOUR.index("30-member"))
    assert claim.subject is not None
    assert (claim.subject.text, claim.event) == ("singers", Event.KILLED)
    assert verify(ada.store) == ()
    ada.undoes()
    assert "30" not in "".join(live_quotes(ada.store))
    ada.redoes()
    assert get_claim(ada.store, claim.id) == claim


def test_an_added_claim_without_a_number_hangs_on_its_first_word(ada: ScriptedReviewer) -> None:
    with pytest.raises(UsageError, match="--low and --high"):
        ada.adds("harbour", "how full the upper deck")
    done = ada.adds("harbour", "how full the upper deck", low=Decimal(90), source="Harbour Office")
    claim = claim_of(ada.store, "how full the upper deck")
    assert claim.id == identity.claim_id(claim.document_id, "count", HARBOUR.index("how full"))
    assert claim.quantity is not None
    assert claim.quantity.low == 90
    assert claim.quantity.high is None
    assert "read as at least 90 people other, Harbour Office" in done.words


def test_an_added_claim_is_never_withdrawn_by_an_extractor(ada: ScriptedReviewer) -> None:
    ada.adds("harbour", "30-member", subject="singers")
    ingest(ada.store, articles(), reread=True)
    compare(ada.store, Settings())
    assert any("30" in quote for quote in live_quotes(ada.store))


@pytest.mark.parametrize(
    ("quote", "occurrence", "told"),
    [
        ("the ferry", None, r"stands 3 times in harbour; say which with --occurrence\. 1: ¶1 .*3: ¶2"),
        ("the ferry", 4, "stands 3 times"),
        ("38 people were kiled", None, r"does not stand in harbour; nearest is “38 people were killed” \(¶1\)"),
        ("xqzw vvv jjj", None, "does not stand in harbour: quote the words"),
        (" ", None, "the quote is empty"),
        ("38 people", None, "that is claim c-[0-9a-f]+ already"),
    ],
)
def test_a_quote_must_stand_in_the_document(
    ada: ScriptedReviewer, quote: str, occurrence: int | None, told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        ada.adds("harbour", quote, occurrence, low=Decimal(5))
    assert ledger.head(ada.store)[0] == 0


def test_a_quote_may_differ_in_white_space_and_quotation_marks(ada: ScriptedReviewer) -> None:
    ada.adds("harbour", "off  Sorrel.\nA 30-member", low=Decimal(30))
    assert any("30" in quote for quote in live_quotes(ada.store))


NONSENSE: list[tuple[str, Callable[[ScriptedReviewer], object]]] = [
    ("no interval", lambda ada: ada.corrects("41", low=Decimal(50))),
    ("never below 0", lambda ada: ada.corrects("41", low=Decimal(-5))),
    ("exact needs one number", lambda ada: ada.corrects("41", high=OPEN, qualifier=Qualifier.EXACT)),
    ("is read like that already", lambda ada: ada.corrects("41", low=Decimal(41))),
    ("exclude each other", lambda ada: ada.corrects("41", source="Ada", own_voice=True)),
    ("who or what is counted", lambda ada: ada.corrects("41", subject=" ")),
    ("needs a reason", lambda ada: ada.session.correct(claim_of(ada.store, "41").id, Words(low=Decimal(1)), " ")),
    ("one and the same", lambda ada: ada.links("41", "41")),
    ("there is no claim", lambda ada: ada.session.reject("c-ffffffff", "x")),
    ("there is nothing to undo: no act of Ada stands$", lambda ada: ada.undoes()),
    ("there is nothing to redo", lambda ada: ada.redoes()),
    ("there is no entry 9: the ledger is empty", lambda ada: ada.undoes(9)),
    ("two claims, or two documents", lambda ada: ada.session.same_origin(
        claim_of(ada.store, "41").id, all_documents(ada.store)[0].id)),
]  # fmt: skip


@pytest.mark.parametrize(("told", "act"), NONSENSE, ids=[told for told, _ in NONSENSE])
def test_nonsense_is_a_sentence_and_writes_nothing(
    ada: ScriptedReviewer, told: str, act: Callable[[ScriptedReviewer], object]
) -> None:
    before = state(ada.store)
    with pytest.raises(UsageError, match=told):
        act(ada)
    assert (state(ada.store), ledger.head(ada.store)[0]) == (before, 0)


def test_unlinked_claims_are_not_compared_and_linked_ones_are(ada: ScriptedReviewer) -> None:
    ada.unlinks("41", "38")
    assert checks(ada.store) == []
    with pytest.raises(UsageError, match=r"said already, by Ada \(entry 1\)"):
        ada.unlinks("38", "41")
    ada.links("41", "38")
    assert checks(ada.store) == ["C1"]
    ada.undoes()
    assert checks(ada.store) == []
    ada.links("38", "120")
    assert "C1" in checks(ada.store)


def test_two_units_are_never_linked(ada: ScriptedReviewer) -> None:
    ada.corrects("7", unit="percent")
    with pytest.raises(UsageError, match="one is in"):
        ada.links("7", "41")


def test_two_documents_can_have_one_origin(ada: ScriptedReviewer) -> None:
    one, other = (document.id for document in all_documents(ada.store))
    ada.session.same_origin(one[:12], other[:12])
    assert acts.pairs_judged(ada.store)[ledger.Act.SAME_ORIGIN].keys() == {tuple(sorted((one, other)))}
    ada.undoes()
    assert not acts.pairs_judged(ada.store)[ledger.Act.SAME_ORIGIN]


def test_undo_goes_back_through_ones_own_acts_only(ada: ScriptedReviewer, ben: ScriptedReviewer) -> None:
    ada.rejects("7")
    ben.rejects("120")
    assert ada.undoes().about == ledger.entries(ada.store)[0]
    with pytest.raises(UsageError, match="no act of Ada stands; the last act is entry 2, by Ben: factcheck undo 2"):
        ada.undoes()
    done = ada.undoes(2)
    assert done.words.startswith("undid entry 2 (reject, by Ben)")
    with pytest.raises(UsageError, match=r"entry 2 is undone already \(entry 4, by Ada\)"):
        ben.undoes(2)
    ben.redoes(2)
    assert "120" not in live_quotes(ada.store)


def test_redo_ends_where_one_acted_since(ada: ScriptedReviewer) -> None:
    ada.rejects("7")
    ada.undoes()
    ada.rejects("120")
    with pytest.raises(UsageError, match=r"acted since \(entry 3\).*factcheck redo 1"):
        ada.redoes()
    ada.redoes(1)
    assert live_quotes(ada.store) == ["41", "38"]


def test_what_others_built_on_is_undone_only_when_it_is_meant(ada: ScriptedReviewer, ben: ScriptedReviewer) -> None:
    ada.adds("harbour", "30-member", subject="singers")
    added = next(quote for quote in live_quotes(ada.store) if "30" in quote)
    ben.corrects(added, low=Decimal(31), high=Decimal(31))
    with pytest.raises(BuiltOnError, match=r"others built on entry 1: entry 2 \(correct, by Ben\)"):
        ada.undoes()
    ada.undoes(sure=True)
    assert added not in live_quotes(ada.store)


def test_a_decision_is_undone_like_any_act_and_changed_evidence_reopens_it(ada: ScriptedReviewer) -> None:
    def statuses() -> list[Status]:
        return [finding.status for finding in all_findings(ada.store, gone=False)]

    ada.decides(Verdict.CONFIRMED)
    assert statuses() == [Status.DECIDED]
    ada.corrects("38", low=Decimal(37), high=Decimal(37))
    assert statuses() == [Status.REOPENED]
    ada.undoes()
    assert statuses() == [Status.DECIDED]
    ada.undoes()
    assert statuses() == [Status.OPEN]


def test_the_ledger_over_the_same_articles_makes_the_same_store(ada: ScriptedReviewer, ben: ScriptedReviewer) -> None:
    ada.corrects("41", low=Decimal(44), high=Decimal(44), source="a deckhand")
    ben.adds("harbour", "30-member", subject="singers")
    ada.rejects("7")
    ben.links("38", "120")
    ada.undoes()
    ben.undoes(1, sure=True)
    ada.redoes()
    with open_store("sqlite://") as other:
        reviewed(other)
        acts.replay(other, ledger.entries(ada.store))
        compare(other, Settings())
        assert state(other) == state(ada.store)
        assert verify(other) == ()


def test_an_extractor_that_finds_an_added_claim_confirms_it_and_the_person_s_words_hold(ada: ScriptedReviewer) -> None:
    ada.adds("harbour", "30-member", subject="singers")
    added = next(quote for quote in live_quotes(ada.store) if "30" in quote)
    document = next(one for one in all_documents(ada.store) if one.name == "harbour")
    claim = claim_of(ada.store, added)
    found = replace(claim, subject=None)
    read = extract_document(document)
    put_extraction(ada.store, replace(read, claims=(*read.claims, found)), "better", RunLog(ada.store, "ingest"))
    assert claim_of(ada.store, added) == claim
    ada.undoes()
    assert claim_of(ada.store, added) == found
    assert added in live_quotes(ada.store)
    assert verify(ada.store) == ()


def test_what_was_rejected_is_linked_with_nothing(ada: ScriptedReviewer) -> None:
    ada.rejects("7")
    with pytest.raises(UsageError, match="rejected by Ada"):
        ada.links("7", "41")


def test_the_last_word_about_incidents_counts(ada: ScriptedReviewer) -> None:
    one, other = (claim_of(ada.store, figure).id for figure in ("41", "38"))
    ada.session.other_incident(one, other, "two ferries")
    assert checks(ada.store) == []
    done = ada.session.same_incident(other, one)
    assert done.words.startswith("one incident: ")
    assert checks(ada.store) == ["C1"]
