"""Documents and claims in a store: what goes in comes back, twice is once, versions follow, nothing read is lost."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim, Event, Quantity
from factcheck.records import claim_record, found_attribution_record, time_record
from factcheck.store.claims import all_claims, get_claim, readings_of, withdrawn_ids
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents, found_records, get_document, versions
from factcheck.store.dump import dump
from factcheck.store.ledger import Act, append
from factcheck.store.readings import add_readings, let_hold
from factcheck.store.runs import all_runs
from factcheck.store.sources import all_sources
from tests import strategies
from tests.store.made import claim, document, extraction, put


def test_a_document_comes_back_as_it_was_stored(store: Store) -> None:
    article = document("Zwölf 12 \r\n🚢 عاجل 7", "ship", uri="https://example.org/a", publisher="The Post")
    put(store, article)
    assert get_document(store, article.id) == article
    assert all_documents(store) == (article,)


def test_claims_come_back_as_they_were_extracted(store: Store) -> None:
    article = document()
    claims = (claim(article, "41", "the Harbour Office"), claim(article, "38"))
    put(store, article, claims)
    assert all_claims(store) == claims


@settings(max_examples=15, deadline=None)
@given(found=st.lists(strategies.claims, max_size=4, unique_by=lambda one: one.id))
def test_any_claim_comes_back(found: list[Claim]) -> None:
    article = document()
    found = [replace(one, document_id=article.id) for one in found]
    with open_store("sqlite://") as store:
        put(store, article, found)
        assert {one.id: one for one in all_claims(store)} == {one.id: one for one in found}


def test_attributions_and_times_come_back_in_the_contracts_form(store: Store) -> None:
    article = document()
    put(store, article)
    read = extraction(article)
    assert found_records(store, article.id) == {
        "attributions": [found_attribution_record(one) for one in read.attributions],
        "times": [time_record(one, article.text) for one in read.times],
    }


def test_storing_twice_is_storing_once(store: Store) -> None:
    article = document()
    put(store, article)
    once = list(dump(store))
    again = put(store, article)
    assert not again.is_new
    assert not again.claims
    assert list(dump(store)) == once
    assert len(all_runs(store)) == 1


@settings(max_examples=10, deadline=None)
@given(order=st.lists(st.integers(0, 4), min_size=1, max_size=10))
def test_any_order_of_storing_gives_the_same_content(order: list[int]) -> None:
    articles = [document(f"{number} people, then 5{number}.", f"n{number}") for number in range(5)]
    with open_store("sqlite://") as one, open_store("sqlite://") as other:
        for number in order:
            put(one, articles[number])
        for number in sorted(set(order)):
            put(other, articles[number])
        assert list(dump(one, provenance=False)) == list(dump(other, provenance=False))


def test_new_text_at_an_address_is_the_next_version(store: Store) -> None:
    first, second, third = (document(f"{n} dead", f"name {n}", uri="https://example.org/a") for n in (7, 8, 9))
    assert [put(store, one).supersedes for one in (first, second, third)] == [None, first.id, second.id]
    assert versions(store) == {second.id: first.id, third.id: second.id}
    assert all_documents(store, current=True) == (third,)
    assert [one.document_id for one in all_claims(store, current=True)] == [third.id]


def test_without_an_address_a_version_has_the_name_publisher_and_input_of_the_one_before(store: Store) -> None:
    first = document("7 dead", given="news")
    put(store, first)
    assert put(store, document("8 dead", given="news")).supersedes == first.id
    # another input, another publisher, another name, or an input that is not known: a document of its own
    assert put(store, document("9 dead", given="other")).supersedes is None
    assert put(store, document("10 dead", publisher="The Post", given="news")).supersedes is None
    assert put(store, document("11 dead", "else", given="news")).supersedes is None
    assert put(store, document("12 dead")).supersedes is None


def test_where_a_document_was_read_from_is_kept_relative_to_the_store(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    article = document(given=str(tmp_path / "news"))
    with open_store(tmp_path / "claims.db") as store:
        put(store, article)
        stored = get_document(store, article.id)
    assert stored is not None
    assert stored.given == "news"
    with open_store(tmp_path / "news" / "claims.db") as store:  # a store need not tell about the disk around it
        put(store, document(given=str(tmp_path)))
        assert str(tmp_path) not in str(get_document(store, article.id))


def test_a_second_reading_is_added_and_the_first_kept(store: Store) -> None:
    article = document()
    first = claim(article, "41")
    put(store, article, [first])
    second = replace(first, event=Event.KILLED, quantity=replace(_quantity(first), high=None))
    changes = put(store, article, [second]).claims
    assert [(one.field, one.old, one.new) for one in changes.changes] == [
        ("quantity.high", 41, None),
        ("event", "missing", "killed"),
    ]
    assert all_claims(store) == (second,)
    assert [reading.claim for reading in readings_of(store, first.id)] == [first, second]


def _quantity(one: Claim) -> Quantity:
    assert one.quantity is not None
    return one.quantity


def test_a_claim_no_longer_found_is_withdrawn_and_comes_back_when_found_again(store: Store) -> None:
    article = document()
    both = [claim(article, "41"), claim(article, "38")]
    put(store, article, both)
    assert put(store, article, both[:1]).claims.withdrawn == (both[1].id,)
    assert all_claims(store) == (both[0],)
    assert withdrawn_ids(store) == {both[1].id}
    assert get_claim(store, both[1].id) == both[1]
    assert not put(store, article, both[:1]).claims
    assert put(store, article, both).claims.restored == (both[1].id,)
    assert all_claims(store) == tuple(both)


def test_a_persons_correction_holds_over_any_later_extraction_until_it_is_undone(store: Store) -> None:
    article = document()
    read = claim(article, "41")
    put(store, article, [read])
    corrected = replace(read, quantity=replace(_quantity(read), low=Decimal(44)))
    with store.writing():
        entry = append(store, actor="Ada", act=Act.CORRECT, target=read.id, payload={"to": claim_record(corrected)})
        add_readings(store, {read.id: claim_record(corrected)}, "Ada", entry=entry.number)
    better = replace(read, event=Event.KILLED)
    put(store, article, [better])
    assert all_claims(store) == (corrected,)
    with store.writing():
        append(store, actor="Ada", act=Act.UNDO, target=read.id, payload={}, reverses=entry.number)
        let_hold(store, [read.id])
    assert all_claims(store) == (better,)
    assert len(readings_of(store, read.id)) == 3


def test_claims_are_asked_for_by_document_source_and_subject(store: Store) -> None:
    article, other = document(), document("5 people", "other")
    office, crescent = claim(article, "41", "the Harbour Office"), claim(article, "38", "The Red Crescent")
    put(store, article, [office, crescent])
    put(store, other)
    assert all_claims(store, source="red cres") == (crescent,)
    assert all_claims(store, source="%") == ()
    assert len(all_claims(store, subject="PERS")) == 3
    assert [one.document_id for one in all_claims(store, documents_only=[other.id])] == [other.id]


def test_sources_are_one_row_a_name_with_every_form(store: Store) -> None:
    article = document()
    put(store, article, [claim(article, "41", "the Harbour Office"), claim(article, "38", "The Red Crescent")])
    assert [(one.name, one.claims, one.forms[0][2]) for one in all_sources(store)] == [
        ("The Red Crescent", 1, "local"),
        ("the Harbour Office", 1, "local"),
    ]


def test_the_time_of_runs_can_be_pinned(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935454800")
    put(store, document())
    assert [run.at for run in all_runs(store)] == ["2031-05-02T02:20:00Z"]
