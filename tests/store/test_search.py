"""What is sought is found as it stands now, after every act and however it was changed, in every database alike."""

import sqlite3
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from factcheck.errors import UsageError
from factcheck.folding import fold
from factcheck.model import Verdict
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.repair import Words
from factcheck.pipeline.search import Wanted, search
from factcheck.review.session import Words as Said
from factcheck.store import derived
from factcheck.store import search as index
from factcheck.store.database import Store, open_store
from factcheck.store.findings import all_findings
from factcheck.store.search_index import search_texts
from tests.review.scripted import ScriptedReviewer, articles, reviewed
from tests.store.made import document, put


@pytest.fixture
def ferry(store: Store) -> Store:
    """Two articles about a ferry: 41 and 38 killed, 120 passengers, 7 bodies."""
    reviewed(store)
    return store


def figures(store: Store, words: str = "", **filters: Any) -> list[str]:
    return [one.quote for one in search(store, Wanted(words, ("claims",), **filters)).claims]


def names(store: Store, words: str, **filters: Any) -> list[str]:
    return [one.name for one in search(store, Wanted(words, ("documents",), **filters)).documents]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferry killed", ["41", "38"]),
        ("FERRY Harbour", ["41", "120"]),
        ('"ferry had carried"', ["120"]),
        ('"carried ferry"', []),
        ("passenger", ["120"]),  # the text has the plural
        ("bodies", ["7"]),
        ("body", ["7"]),
        ("passeng*", ["120"]),
        ("passeng", []),
        ("41", ["41"]),
        ("٤١", ["41"]),
        ("férry 38", ["38"]),
        ("Harbour killed 38", []),
        ('"harbour off*', ["41", "120"]),  # a quotation mark that is never closed
    ],
)
def test_every_word_must_be_there_as_it_is_typed(ferry: Store, words: str, found: list[str]) -> None:
    assert figures(ferry, words) == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"source": "harbour"}, ["41", "120"]),
        ({"source": "The Red Crescent"}, ["38"]),
        ({"source": "nobody at all"}, []),
        ({"subject": "passengers"}, ["120"]),
        ({"subject": "person", "high": 40.0}, ["38", "7"]),
        ({"event": "killed"}, ["41", "38", "7"]),
        ({"low": 41.0}, ["41", "120"]),
        ({"low": 39.0, "high": 119.0}, ["41"]),
        ({"between": (date(2031, 5, 2), None), "event": "killed"}, ["41", "38", "7"]),
        ({"between": (None, date(2031, 5, 1))}, []),
        ({"document": "morning"}, ["120", "7"]),
        ({"status": "open"}, ["41", "38"]),
        ({"status": "decided"}, []),
        ({"status": "open", "source": "harbour"}, ["41"]),
    ],
)
def test_filters_narrow_with_words_and_without(ferry: Store, filters: dict[str, Any], found: list[str]) -> None:
    assert figures(ferry, **filters) == found
    assert figures(ferry, "ferry", **filters) == [one for one in found if one != "7"]


def test_of_an_open_figure_the_side_that_is_said_counts(store: Store) -> None:
    ingest(store, [document("The Harbour Office said at least 300 people were killed.")])
    assert figures(store, low=300.0, high=300.0) == ["at least 300"]
    assert figures(store, low=301.0) == []


def test_a_figure_in_words_is_found_by_its_digits(store: Store) -> None:
    ingest(store, [document("The Harbour Office said two hundred and forty people were killed.")])
    assert figures(store, "240") == ["two hundred and forty"]


def test_documents_are_found_by_text_name_and_publisher(ferry: Store) -> None:
    assert names(ferry, "ferry sorrel") == ["harbour", "morning"]
    assert names(ferry, "wire") == ["morning"]
    assert names(ferry, "choir") == ["harbour"]
    assert names(ferry, "ferry", between=(None, date(2031, 5, 1))) == []


def test_sources_are_found_with_the_number_of_their_claims(ferry: Store) -> None:
    found = search(ferry, Wanted("office", ("sources",)))
    assert [(one.name, one.claims) for one in found.sources] == [("Harbour Office", 2)]


def test_the_claims_of_merged_sources_are_found_by_either_name(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    assert figures(ferry, source="crescent") == ["38"]
    ada.session.merge_sources("Red Crescent", "Harbour Office")
    assert figures(ferry, source="crescent") == ["41", "38", "120"]
    ada.undoes()
    assert figures(ferry, source="crescent") == ["38"]


def test_what_is_corrected_is_found_as_it_reads_now_and_what_is_undone_as_before(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    ada.corrects("38", low=Decimal(37), high=Decimal(37))
    assert figures(ferry, low=37.0, high=37.0) == ["38"]
    ada.undoes()
    assert figures(ferry, low=37.0, high=37.0) == []
    ada.redoes()
    assert figures(ferry, "37") == ["38"]


def test_what_is_rejected_is_not_found_until_that_is_undone(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    ada.rejects("7")
    assert figures(ferry, "bodies") == []
    ada.undoes()
    assert figures(ferry, "bodies") == ["7"]


def test_what_a_person_adds_is_found_until_that_is_undone(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    ada.adds("harbour", "30-member", subject="singers")
    assert figures(ferry, "singers") == ["30"]
    ada.undoes()
    assert figures(ferry, "singers") == []


def test_what_is_read_otherwise_is_found_as_it_is_read_now(store: Store) -> None:
    one = document()
    put(store, one)
    assert figures(store, "missing") == ["41", "38"]
    put(store, one, claims=[])
    assert figures(store, "missing") == []
    put(store, one)
    assert figures(store, "missing") == ["41", "38"]


def test_notes_are_found_as_long_as_they_stand(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    disputed = all_findings(ferry)[0].discrepancy.id
    ada.session.decide(disputed, Verdict.CONFIRMED, "sources_disagree", "Asked the harbour master on Friday.")
    found = search(ferry, Wanted("master", ("notes",)))
    assert [entry.actor for entry in found.notes] == ["Ada"]
    assert search(ferry, Wanted("master", ("notes",), status="decided")).totals == {"notes": 1}
    assert search(ferry, Wanted("master", ("notes",), status="open")).totals == {"notes": 0}
    ada.undoes()
    assert search(ferry, Wanted("master", ("notes",))).totals == {"notes": 0}


def test_a_note_on_several_discrepancies_is_found_by_the_status_of_each(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    ada.corrects("7", low=Decimal(9), high=Decimal(9), subject="passengers")
    many = [one.discrepancy.id for one in all_findings(ferry)]
    ada.session.annotate([*many, *many], Said(note="Asked the pilot."))
    assert search(ferry, Wanted("pilot", ("notes",), status="open")).totals == {"notes": 1}


@pytest.mark.parametrize("forget", [False, True], ids=["withdrawn", "forgotten"])
def test_what_stands_in_a_document_taken_out_is_not_found(ferry: Store, forget: bool) -> None:
    ada = ScriptedReviewer(ferry)
    before = _indexed(ferry)
    if forget:
        ada.session.forget("harbour", "asked for")
        found = search(ferry, Wanted("choir"))
        assert found.totals == {"claims": 0, "documents": 0, "sources": 0, "notes": 0}
        assert names(ferry, "harbour") == ["morning"]  # nor by its own name
    else:
        ada.session.withdraw("harbour", "retracted")
        found = search(ferry, Wanted("choir"))
        assert [(one.name, one.id in found.withdrawn) for one in found.documents] == [("harbour", True)]
    assert figures(ferry, "ferry") == ["120"]
    assert figures(ferry, source="crescent") == []
    if not forget:
        ada.undoes()
        assert {row for row in _indexed(ferry) if row[0] != "notes"} == before


def test_the_index_holds_no_word_of_what_was_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with open_store(path) as store:
        reviewed(store)
        ada = ScriptedReviewer(store)
        ada.session.add_claim("harbour", "30-member", Words(subject="singers"))
        ada.session.forget("harbour", "asked for")
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search_words', 'row')")
        held = {row[0] for row in raw.execute("SELECT term FROM temp.vocabulary")}
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    assert {"divers", "morning"} <= held
    assert held.isdisjoint({"choir", "crescent", "singers", "38"})
    pages = b"".join(one.read_bytes() for one in tmp_path.iterdir()).lower()
    assert b"crescent" not in pages
    assert b"hoir" not in pages  # the index keeps of a word what the one before it does not begin with


def test_a_correction_that_goes_on_in_the_next_version_is_found_there(store: Store) -> None:
    for said in (
        "The Harbour Office said 41 people were killed.",
        "UPDATE. The Harbour Office said 41 people were killed.",
    ):
        ingest(store, [document(said, "harbour", uri="https://post.example/harbour")])
        if not said.startswith("UPDATE"):
            ScriptedReviewer(store).corrects("41", low=Decimal(44), high=Decimal(44))
    assert figures(store, "44") == ["41", "41"]
    ScriptedReviewer(store).undoes()
    assert figures(store, "44") == []


def test_what_was_changed_past_the_program_is_found_as_it_was_changed(ferry: Store) -> None:
    engine = create_engine(ferry.place.url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE documents SET title = 'Sinking' WHERE name = 'morning'"))
    engine.dispose()
    assert names(ferry, "sinking") == ["morning"]


def test_what_is_rolled_back_leaves_the_index_as_it_was(ferry: Store) -> None:
    with suppress(ZeroDivisionError), ferry.writing() as connection:
        connection.execute(text("UPDATE documents SET title = 'Sinking'"))
        1 / 0  # noqa: B018
    assert names(ferry, "sinking") == []


def test_totals_count_what_a_limit_leaves_out(ferry: Store) -> None:
    found = search(ferry, Wanted("ferry"), limit=1)
    assert len(found.claims) == len(found.documents) == 1
    assert found.totals == {"claims": 4, "documents": 2, "sources": 0, "notes": 0}


def test_a_search_for_nothing_and_a_filter_that_suits_no_kind_are_wrong_calls(ferry: Store) -> None:
    for wanted, told in (
        (Wanted(), "say what to search for"),
        (Wanted("*** —"), "holds no word"),
        (Wanted("x", ("notes",), low=1.0), "--low narrows claims, not notes"),
        (Wanted(document="nowhere"), "no document is called 'nowhere'"),
        (Wanted(source="…"), "holds no word"),
    ):
        with pytest.raises(UsageError, match=told.replace("*", r"\*")):
            search(ferry, wanted)


HOSTILE = [
    '"',
    "'",
    "a' OR 1=1 --",
    "NEAR(a b)",
    "a AND",
    "NOT a",
    "words:a",
    "^a",
    "a*b*",
    "(",
    "{a}:b",
    "\\",
    "%",
    "_",
    "a:*&b",
    "\x00a",
    "\ud800a",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_syntax_of_a_database_is_an_error(ferry: Store, words: str) -> None:
    for wanted in (
        Wanted(f"ferry {words}"),
        Wanted("ferry", subject=f"person {words}"),
        Wanted(source=f"office {words}"),
    ):
        search(ferry, wanted)


@settings(max_examples=60, deadline=None)
@given(st.text("aB1 ,.'é\u0301٣١أ👩\r\n").filter(fold))
def test_whatever_a_text_holds_is_found_as_it_stands(typed: str) -> None:
    with open_store("sqlite://") as store:
        put(store, document(f"One line\r\n{typed} fell 12."))
        assert search(store, Wanted(f'"{typed}"')).totals["documents"] == 1


def test_the_index_says_after_many_acts_what_one_made_anew_says(ferry: Store) -> None:
    ada = ScriptedReviewer(ferry)
    ada.corrects("38", low=Decimal(37), high=Decimal(37))
    ada.rejects("7")
    ada.adds("harbour", "30-member", subject="singers")
    ada.undoes()
    before = _indexed(ferry)
    with ferry.writing() as connection:
        derived.drop(connection)
        derived.make(connection)
    assert _indexed(ferry) == before


def _indexed(store: Store) -> set[tuple[Any, ...]]:
    columns = [one for one in search_texts.c if one.name != "number"]
    with store.reading() as connection:
        return {tuple(row) for row in connection.execute(search_texts.select().with_only_columns(*columns))}


def test_articles_are_found_alike_whatever_was_read_first(store: Store) -> None:
    ingest(store, reversed(articles()))
    assert names(store, "ferry") == ["harbour", "morning"]


@pytest.mark.parametrize("words", ["ferry", "killed", "f*", '"the ferry"', "ferry killed", "nothing"])
@pytest.mark.parametrize("filters", [{}, {"event": "killed"}, {"document": "morning"}])
def test_what_stands_in_much_is_found_as_what_stands_in_little(
    ferry: Store, monkeypatch: pytest.MonkeyPatch, words: str, filters: dict[str, Any]
) -> None:
    for limit in (None, 1):
        few = search(ferry, Wanted(words, **filters), limit)
        monkeypatch.setattr(index, "FEW", -1)
        assert search(ferry, Wanted(words, **filters), limit) == few
        monkeypatch.undo()
