"""What a store hands on comes back as it was: texts, claims, spans and decisions; once, as one step, clashes told."""

import csv
import io
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError, UsageError
from factcheck.model import Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.exchange import Bundle, bundle, take
from factcheck.pipeline.ingest import ingest
from factcheck.report.exchange import annotations, check, claimreview, jsonl, provenance, table
from factcheck.review.session import ReviewSession
from factcheck.review.session import Words as Said
from factcheck.settings import Settings
from factcheck.store import ledger
from factcheck.store.claims import all_claims
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents, versions
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings
from factcheck.store.verify import verify
from tests.review.scripted import ScriptedReviewer, articles, reviewed
from tests.store.made import document, put

Format = Any
BOTH = pytest.mark.parametrize("form", [jsonl, annotations], ids=["jsonl", "annotations"])
WRITERS: dict[str, Callable[[Bundle], str]] = {
    "jsonl": jsonl.write, "annotations": annotations.write, "prov": provenance.write,
    "claimreview": claimreview.write, "csv": table.write,
}  # fmt: skip


@pytest.fixture
def worked(store: Store) -> Store:
    """Two articles on which Ada and Ben did one of everything."""
    reviewed(store)
    ada, ben = ScriptedReviewer(store), ScriptedReviewer(store, "Ben")
    disputed = all_findings(store)[0].discrepancy.id
    ada.session.decide(disputed, Verdict.CONFIRMED, "sources_disagree", "Asked the “harbour” 👩‍👩‍👧 مُحَمَّد;=1+1")
    ben.decides(Verdict.UNSURE)
    ada.corrects("120", low=Decimal(121), high=Decimal(121))
    ada.adds("harbour", "30-member", subject="singers")
    ben.links("41", "38")
    ben.undoes()
    ada.rejects("7")
    ada.session.merge_sources("Red Crescent", "Harbour Office", "one desk")
    return store


@pytest.fixture
def other() -> Any:
    with open_store("sqlite://") as opened:
        yield opened


def take_in(store: Store, form: Format, text: str, reviewer: str = "Cem") -> Any:
    done = take(store, form.read(text, "case"), reviewer=reviewer, name="case")
    compare(store, Settings())
    return done


def content(store: Store) -> list[str]:
    """Everything a store hands on, but for where its ledger stands."""
    return jsonl.write(bundle(store)).splitlines()[1:]


@BOTH
def test_what_comes_back_is_what_was_handed_on(worked: Store, other: Store, form: Format) -> None:
    done = take_in(other, form, form.write(bundle(worked)))
    assert done.clashes == []
    assert content(other) == content(worked)
    assert all_claims(other, withdrawn=None) == all_claims(worked, withdrawn=None)
    assert all_documents(other) == all_documents(worked)
    assert [(one.status, [d.reviewer for d in one.decisions]) for one in all_findings(other)] == [
        (one.status, [d.reviewer for d in one.decisions]) for one in all_findings(worked)
    ]
    assert verify(other) == ()


@BOTH
def test_importing_twice_is_importing_once(worked: Store, other: Store, form: Format) -> None:
    text = form.write(bundle(worked))
    take_in(other, form, text)
    before = content(other)
    again = take_in(other, form, text)
    assert (again.entry, again.clashes) == (None, [])
    assert content(other) == before
    assert take_in(worked, form, text).entry is None  # its own


def test_an_import_is_one_step_of_whoever_made_it(worked: Store, other: Store) -> None:
    ingest(other, [document("The Mill said 5 people fell.", "mill")])
    compare(other, Settings())
    mine, handed = content(other), jsonl.write(bundle(worked))
    cem = ReviewSession(other, "Cem")
    take_in(other, jsonl, handed)
    both = content(other)
    cem.undo()
    assert [
        line for line in content(other) if '"what": "document"' not in line and '"withdrawn": true' not in line
    ] == [line for line in mine if '"what": "document"' not in line]
    assert len(all_claims(other)) == 1
    assert verify(other) == ()
    cem.redo()
    assert content(other) == both
    assert verify(other) == ()


def test_undoing_an_import_leaves_nothing_of_it_for_its_reviewers_to_undo(worked: Store, other: Store) -> None:
    take_in(other, jsonl, jsonl.write(bundle(worked)), reviewer="Ada")
    ada = ReviewSession(other, "Ada")
    ada.undo()
    with pytest.raises(UsageError, match="nothing to undo: no act of Ada stands"):
        ada.undo()
    brought = ledger.entries(other, acts=["import"])[0].number
    for again in (ada.undo, ada.redo):
        with pytest.raises(UsageError, match=f"came with an import that was undone. .* factcheck redo {brought}"):
            again(1)
    ada.redo()
    ada.undo(1, sure=True)
    ada.undo(brought, sure=True)
    ada.redo(brought)
    assert 1 in ledger.reversed_numbers(other)
    assert verify(other) == ()


def test_what_was_undone_here_stays_so_and_that_is_told(worked: Store, other: Store) -> None:
    handed = jsonl.write(bundle(worked))
    take_in(other, jsonl, handed)
    ScriptedReviewer(other, "Cem").undoes()
    again = take_in(other, jsonl, handed)
    assert again.entry is None
    assert any("was undone here, and stays so" in clash for clash in again.clashes)


def test_the_entries_of_an_import_say_who_acted_when_and_who_brought_them(worked: Store, other: Store) -> None:
    take_in(other, jsonl, jsonl.write(bundle(worked)))
    *brought, last = ledger.entries(other)
    assert {entry.actor for entry in brought} == {"Ada", "Ben"}
    assert {entry.payload["imported"]["by"] for entry in brought} == {"Cem"}
    assert (last.act, last.actor, sorted(ledger.covered(last))) == ("import", "Cem", [one.number for one in brought])


def test_a_claim_that_is_read_otherwise_here_is_told_and_kept(other: Store) -> None:
    put(other, document())
    handed = bundle(other)
    (first, *rest) = handed.claims
    changed = Bundle(handed.documents, ({**first, "place": "Sorrel"}, *rest))
    done = take(other, changed, reviewer="Cem", name="case")
    assert done.entry is None
    assert ["is read otherwise here" in clash for clash in done.clashes] == [True]


def test_an_extractor_that_finds_an_imported_claim_makes_it_stand_by_itself(other: Store) -> None:
    with open_store("sqlite://") as first:
        ingest(first, articles())
        take_in(other, jsonl, jsonl.write(bundle(first)))
    ingest(other, articles(), reread=True)
    ScriptedReviewer(other, "Cem").undoes()
    assert len(all_claims(other)) == 5


def test_versions_of_a_document_stay_in_their_order(other: Store) -> None:
    with open_store("sqlite://") as first:
        for text in ("The Mill said 5 fell.", "The Mill said 6 fell."):
            ingest(first, [document(text, "mill", uri="https://mill.example/1")])
        compare(first, Settings())
        handed = bundle(first)
        take_in(other, jsonl, jsonl.write(Bundle(handed.documents[::-1], handed.claims)))
        assert content(other) == content(first)


def test_a_claim_that_is_no_longer_found_comes_back_as_such(other: Store) -> None:
    with open_store("sqlite://") as first:
        put(first, document())
        put(first, document(), claims=[])
        take_in(other, jsonl, jsonl.write(bundle(first)))
        assert content(other) == content(first)
        assert all_claims(other) == ()


@BOTH
def test_remarks_incidents_and_withdrawn_documents_are_handed_on(worked: Store, other: Store, form: Format) -> None:
    ada = ScriptedReviewer(worked)
    ada.annotates_all(
        Said(
            note="Call the pilot",
            tags=("desk",),
            evidence="https://post.example/log.pdf",
            question="When?",
            assigned="Ben",
        )
    )
    harbour, morning = (one.id for one in all_documents(worked))
    ada.session.other_incident(harbour, morning)
    compare(worked, Settings())
    done = take_in(other, form, form.write(bundle(worked)))
    assert done.clashes == []
    assert [one.remarks.tags for one in all_findings(other)] == [one.remarks.tags for one in all_findings(worked)]
    assert content(other) == content(worked)
    ada.session.withdraw("harbour", "retracted")
    take_in(other, form, form.write(bundle(worked)))
    assert content(other) == content(worked)
    assert verify(other) == ()


def test_a_withdrawn_document_that_was_handed_on_can_be_brought_back(worked: Store, other: Store) -> None:
    live = all_claims(worked)
    ScriptedReviewer(worked).session.withdraw("harbour", "retracted")
    take_in(other, jsonl, jsonl.write(bundle(worked)))
    assert all_claims(other) == all_claims(worked) != live
    (entry,) = ledger.entries(other, acts=["withdraw"])
    ReviewSession(other, "Cem").undo(entry.number, sure=True)
    assert all_claims(other) == live


def test_undoing_an_import_brings_back_the_document_it_withdrew(worked: Store, other: Store) -> None:
    take_in(other, jsonl, jsonl.write(bundle(worked)))
    live = all_claims(other)
    ScriptedReviewer(worked).session.withdraw("harbour", "retracted")
    take_in(other, jsonl, jsonl.write(bundle(worked)))
    assert all_claims(other) != live
    ReviewSession(other, "Cem").undo()
    assert all_claims(other) == live
    assert verify(other) == ()


@BOTH
def test_what_was_forgotten_is_not_handed_on(worked: Store, other: Store, form: Format) -> None:
    ScriptedReviewer(worked).session.forget("harbour", "asked for")
    one = bundle(worked)
    text = form.write(one)
    assert one.forgotten == 1
    assert [word for word in ("41 people", "choir") if word in text] == []
    assert check.problems(form.__name__.rpartition(".")[2], text, one) == []
    done = take_in(other, form, text)
    assert [one.name for one in all_documents(other)] == ["morning"]
    assert all_claims(other, withdrawn=None) == all_claims(worked, withdrawn=None)
    assert done.clashes == []


def test_an_import_brings_no_word_back_of_what_was_forgotten_here_and_says_so(worked: Store, other: Store) -> None:
    handed = jsonl.write(bundle(worked))
    take_in(other, jsonl, handed)
    ScriptedReviewer(other, "Cem").session.forget("harbour", "asked for")
    compare(other, Settings())
    again = take_in(other, jsonl, handed)
    assert any("was forgotten here, and stays so" in clash for clash in again.clashes)
    assert "choir" not in "".join(dump(other))
    assert {one.name: bool(one.text) for one in all_documents(other)} == {"harbour": False, "morning": True}
    assert verify(other) == ()


def test_versions_are_tied_again_and_what_people_said_goes_on_in_them(other: Store) -> None:
    with open_store("sqlite://") as first:
        ada = ScriptedReviewer(first)
        for said in (
            "The Mill said 5 people fell. A choir of 30 sang.",
            "LATER. The Mill said 5 people fell. A choir of 30 sang.",
        ):
            ingest(first, [document(said, "mill", uri="https://mill.example/1")])
            if not said.startswith("LATER"):
                ada.corrects("5", low=Decimal(6), high=Decimal(6))
                ada.adds("mill", "A choir", subject="choirs", low=Decimal(1), high=Decimal(1))
        compare(first, Settings())
        take_in(other, jsonl, jsonl.write(bundle(first)))
        assert content(other) == content(first)
        assert all_claims(other) == all_claims(first)
        assert verify(other) == ()
        cem = ReviewSession(other, "Cem")
        cem.undo()
        assert all_claims(other) == ()
        cem.redo()
        assert content(other) == content(first)
        assert verify(other) == ()


def test_a_version_after_a_forgotten_one_follows_the_one_before_it(other: Store) -> None:
    with open_store("sqlite://") as first:
        for count in (5, 6, 7):
            ingest(first, [document(f"The Mill said {count} fell.", "mill", uri="https://mill.example/1")])
        oldest = next(one.id for one in all_documents(first) if "5" in one.text)
        middle = next(one.id for one in all_documents(first) if "6" in one.text)
        ReviewSession(first, "Ada").forget(middle, "asked for")
        take_in(other, jsonl, jsonl.write(bundle(first)))
    assert list(versions(other).values()) == [oldest]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda one: {**one, "quote": "42"}, "its quote is not where it says"),
        (lambda one: {**one, "document_id": "doc-0000"}, "its document is not in the file"),
        (lambda one: {**one, "kind": "rumour"}, "lacks or garbles a field"),
        (lambda one: {name: value for name, value in one.items() if name != "attribution"}, "lacks or garbles a field"),
        (lambda one: {**one, "start": "0"}, "lacks or garbles a field"),
    ],
)
def test_one_bad_claim_is_left_out_and_told_and_the_others_come_in(other: Store, spoil: Any, told: str) -> None:
    with open_store("sqlite://") as first:
        put(first, document())
        handed = bundle(first)
    (bad, *good) = handed.claims
    done = take(other, Bundle(handed.documents, (spoil(bad), *good)), reviewer="Cem", name="case")
    assert len(done.claims) == len(good)
    assert [told in clash for clash in done.clashes] == [True]


def test_a_text_that_was_changed_is_left_out_with_what_stands_in_it(other: Store) -> None:
    with open_store("sqlite://") as first:
        put(first, document())
        handed = bundle(first)
    changed = tuple({**one, "text": one["text"].replace("41", "14")} for one in handed.documents)
    done = take(other, Bundle(changed, handed.claims), reviewer="Cem", name="case")
    assert done.entry is None
    assert len(done.clashes) == 1 + len(handed.claims)


@pytest.mark.parametrize(
    ("form", "text", "told"),
    [
        (jsonl, "", "it is empty"),
        (jsonl, "{}", "its first line is not that of a file of factcheck export"),
        (jsonl, '{"format": "factcheck exchange", "version": 9}', "it is of version 9"),
        (jsonl, '{"format": "factcheck exchange", "version": 1}\n{"what"', "case, line 2: it is no JSON"),
        (jsonl, "[" * 100_000, "it is no JSON"),
        (jsonl, "[]", "holds no record"),
        (annotations, "{", "it is no JSON"),
        (annotations, "[]", "it holds no annotations"),
        (annotations, '{"factcheck:documents": [], "factcheck:version": 2}', "this one reads version 1"),
    ],
)
def test_what_is_no_export_is_refused_with_the_reason(form: Format, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        form.read(text, "case")


TEXTS = st.lists(
    st.sampled_from(["👩‍👩‍👧", "🇺🇦", "e\u0301", "قال", "مُحَمَّد", "שלום", "\r\n", "\u2028", "\u202e", "ﬁ", "\ufeff", "=1+1", '"', "said", " ", ". "])
    | st.characters(codec="utf-8", exclude_characters="\x00"),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back_with_its_spans_and_every_file_is_sound(before: str, between: str, after: str) -> None:
    text = f"{before} The Mill said 41 {between} 38 fell.{after}"
    with open_store("sqlite://") as first, open_store("sqlite://") as second:
        put(first, document(text))
        one = bundle(first)
        for name, write in WRITERS.items():
            assert check.problems(name, write(one), one) == [], name
        for form in (jsonl, annotations):
            take_in(second, form, form.write(one))
            assert content(second) == content(first)
            assert [claim.span.of(text) for claim in all_claims(second)] == [claim.quote for claim in all_claims(first)]


@pytest.mark.parametrize("name", WRITERS)
def test_every_file_of_a_worked_case_is_sound_and_the_same_each_time(worked: Store, name: str) -> None:
    one = bundle(worked)
    text = WRITERS[name](one)
    assert check.problems(name, text, one) == []
    assert WRITERS[name](bundle(worked)) == text


def test_annotations_count_code_points_and_carry_quote_position_and_state() -> None:
    with open_store("sqlite://") as store:
        put(store, document("👩‍👩‍👧 e\u0301 The Mill said 41 fell."))
        page = json.loads(annotations.write(bundle(store)))
    quote, place = page["first"]["items"][0]["target"]["selector"]
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "41",
        "prefix": "👩‍👩‍👧 e\u0301 The Mill said ",
        "suffix": " fell.",
    }
    assert (place["type"], place["start"], place["end"]) == ("TextPositionSelector", 23, 25)
    assert page["first"]["items"][0]["target"]["state"]["factcheck:sha256"]


def test_only_what_was_decided_is_a_review_and_nothing_is_rated(worked: Store) -> None:
    graph = json.loads(claimreview.write(bundle(worked)))["@graph"]
    decided = [one for one in all_findings(worked) if one.status in (Status.DECIDED, Status.DISPUTED)]
    reviews = [one for one in graph if one["@type"] == "ClaimReview"]
    assert {one["author"]["name"] for one in reviews} <= {"Ada"}  # Ben is unsure
    assert len(reviews) == sum(len(set(one.discrepancy.claim_ids)) for one in decided)
    assert "Rating" not in json.dumps(graph)
    with open_store("sqlite://") as fresh:
        reviewed(fresh)
        assert json.loads(claimreview.write(bundle(fresh)))["@graph"] == []


def test_a_spreadsheet_gets_numbers_as_numbers_and_no_formula() -> None:
    with open_store("sqlite://") as store:
        put(store, document("=HYPERLINK(A) said 41 fell.", "@name", publisher="+Post"))
        text = table.write(bundle(store))
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == 2
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert (row["low"], row["document"], row["publisher"]) == ("41", "'@name", "'+Post")
    assert row["sentence"].startswith("'=HYPERLINK")


@pytest.mark.parametrize("name", ["jsonl", "annotations", "prov", "claimreview", "csv"])
def test_validation_finds_what_is_missing(worked: Store, name: str) -> None:
    one = bundle(worked)
    text = WRITERS[name](one)
    spoiled = {
        "jsonl": text.replace('"reviewer": "Ada"', '"reviewr": "Ada"', 1),
        "annotations": text.replace('"exact": "41"', '"exact": "42"', 1),
        "prov": text.replace('"wasQuotedFrom"', '"wasDerivedFrom"', 1) if '"wasDerivedFrom"' not in text else text.replace("sha256", "sha", 1),
        "claimreview": text.replace('"claimReviewed"', '"claim"', 1),
        "csv": text.replace("'=", "=").replace("41", "=41", 1),
    }[name]  # fmt: skip
    if spoiled != text:
        assert check.problems(name, spoiled, one)


def test_a_store_of_one_database_goes_into_the_other(worked: Store, tmp_path: Path) -> None:
    with open_store(tmp_path / "copy.db") as copy:
        take_in(copy, jsonl, jsonl.write(bundle(worked)))
        assert content(copy) == content(worked)
