"""Ingesting: twice is once, in any order, one bad input never stops the others, and reading again says what changed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Document, Event
from factcheck.pipeline.extract import InputFailure, document_of, extract_document, read_inputs
from factcheck.pipeline.ingest import EXTRACTOR, IngestReport, ingest
from factcheck.store.claims import all_claims, readings_of, withdrawn_ids
from factcheck.store.database import Store, open_store
from factcheck.store.documents import get_document
from factcheck.store.dump import dump
from factcheck.store.runs import all_runs
from factcheck.store.verify import verify
from tests.store.made import claim, put

ARTICLES = (
    "On Friday the Harbour Office said 41 people were missing. The Red Crescent said at least 38 sailors had died.",
    "About 200 families were evacuated from Old Quay on Saturday, according to the mayor.",
    "The port said 12 boats sank. Rescuers found 3 survivors.",
)


def article(number: int) -> Document:
    return document_of(ARTICLES[number], name=f"article {number}", dateline=date(2031, 5, 4))


def content(store: Store) -> list[str]:
    return list(dump(store, provenance=False))


def test_what_is_ingested_is_what_is_extracted(store: Store) -> None:
    report = ingest(store, map(article, range(3)))
    expected = [one for number in range(3) for one in extract_document(article(number)).claims]
    assert {one.id: one for one in all_claims(store)} == {one.id: one for one in expected}
    assert report.added == tuple(article(number).id for number in range(3))
    assert report.claims == len(expected) > 3
    assert report.sources > 1
    assert [run.id for run in all_runs(store)] == [report.run]
    assert verify(store) == ()


def test_ingesting_twice_changes_nothing(store: Store) -> None:
    first = ingest(store, map(article, range(3)))
    once = list(dump(store))
    again = ingest(store, map(article, range(3)))
    assert (again.added, again.run) == ((), None)
    assert again.known == first.added
    assert again.claims == first.claims
    assert list(dump(store)) == once
    ingest(store, map(article, range(3)), reread=True)
    assert list(dump(store)) == once


@settings(max_examples=8, deadline=None)
@given(batches=st.lists(st.lists(st.integers(0, 2), max_size=4), max_size=4), reread=st.booleans())
def test_any_interleaving_gives_the_same_content(batches: list[list[int]], reread: bool) -> None:
    with open_store("sqlite://") as one, open_store("sqlite://") as other:
        for batch in batches:
            ingest(one, map(article, batch), reread=reread)
        ingest(other, map(article, sorted({number for batch in batches for number in batch})))
        assert content(one) == content(other)


def test_a_document_given_twice_is_told_once(store: Store) -> None:
    report = ingest(store, [article(0), article(0)])
    assert [one.id for one in report.documents] == [article(0).id]
    assert report.added == (article(0).id,)


BAD = [
    InputFailure("lost.txt", "cannot read lost.txt: there is no such file."),
    # text that no database keeps: half a surrogate pair, as a JSON escape can give, and NUL
    document_of("Half a pair \ud83d and 12 dead", name="half"),
    document_of("Nothing \x00 but 12 dead", name="nul"),
    document_of("12 dead", name="named \udcff"),
]


@pytest.mark.parametrize("bad", BAD)
def test_one_bad_input_never_stops_the_others_and_leaves_nothing(store: Store, bad: Document | InputFailure) -> None:
    report = ingest(store, [article(0), bad, article(1)])
    assert report.added == (article(0).id, article(1).id)
    assert [failure.name for failure in report.failures] == [bad.name.replace("\udcff", "?")]
    with open_store("sqlite://") as other:
        ingest(other, [article(0), article(1)])
        assert content(store) == content(other)


def test_files_that_cannot_be_read_are_failures_among_the_others(store: Store, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(ARTICLES[0], encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    report = ingest(store, read_inputs([tmp_path, tmp_path / "missing.txt"]))
    assert [document.name for document in report.documents] == ["good"]
    assert len(report.failures) == 2


def test_an_interrupted_ingest_keeps_whole_documents_and_goes_on_later(store: Store) -> None:
    def interrupted() -> Iterator[Document]:
        yield article(0)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest(store, interrupted())
    report = ingest(store, map(article, range(3)))
    assert report.known == (article(0).id,)
    assert report.added == (article(1).id, article(2).id)


def reread(store: Store, document: Document) -> IngestReport:
    return ingest(store, [document], reread=True)


def test_reading_again_adds_readings_and_says_what_changed(store: Store) -> None:
    document = article(0)
    *kept, last = extract_document(document).claims
    older = replace(kept[0], event=Event.ATTACKED)
    phantom = claim(document, "38")
    phantom = replace(phantom, id="c-0123456789abcdef")
    put(store, document, [older, *kept[1:], phantom])
    report = reread(store, document)
    assert [(one.claim_id, one.field, one.old) for one in report.changes] == [(older.id, "event", "attacked")]
    assert report.new_claims == (last.id,)
    assert report.withdrawn == (phantom.id,)
    assert withdrawn_ids(store) == {phantom.id}
    assert [reading.read_by for reading in readings_of(store, older.id)] == ["hand 1", EXTRACTOR]
    assert {one.id: one for one in all_claims(store)} == {one.id: one for one in (*kept, last)}
    assert reread(store, document).run is None


def test_new_text_under_one_name_and_input_is_the_next_version(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(ARTICLES[0], encoding="utf-8")
    (first,) = ingest(store, read_inputs([tmp_path])).added
    path.write_text(ARTICLES[0].replace("41", "42"), encoding="utf-8")
    report = ingest(store, read_inputs([path]))  # the file itself, or its directory: the same input
    assert report.superseded == ((report.added[0], first),)


def test_what_is_told_of_a_stored_document_is_kept_as_stored(store: Store) -> None:
    ingest(store, [article(0)])
    report = ingest(store, [replace(article(0), dateline=date(2031, 5, 9), title="Storm")])
    assert len(report.kept) == 2
    assert "2031-05-04" in " ".join(report.kept)
    assert get_document(store, article(0).id) == article(0)


def test_progress_is_told_for_every_document(store: Store) -> None:
    told: list[str] = []
    ingest(store, map(article, range(3)), progress=lambda document: told.append(document.name))
    assert told == ["article 0", "article 1", "article 2"]
