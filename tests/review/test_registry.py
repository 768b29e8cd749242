"""Sources merged, split and described by people: compared anew at once, taken back whole, the same after every replay."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.model import Document, SourceKind
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.registry import entry_called, registry, suggested
from factcheck.review.session import ReviewSession
from factcheck.review.source_words import told
from factcheck.settings import Settings
from factcheck.sources.registry import Entry
from factcheck.store.acts import replay
from factcheck.store.database import Store, open_store
from factcheck.store.findings import all_findings
from factcheck.store.ledger import entries
from factcheck.store.reversals import BuiltOnError
from tests.review.scripted import state

MORNING = (
    "The ferry sank off Sorrel on Friday. The Harbour Office said 41 people were killed. "
    "The Sorrel Rescue Society said 38 people were killed."
)
EVENING = (
    "The ferry sank off Sorrel on Friday. The Ketra Harbour Office said 52 people were killed. "
    "The health ministry said 9 people were wounded."
)


def articles() -> list[Document]:
    return [
        document_of(MORNING, dateline=date(2031, 5, 2), publisher="Post", name="morning"),
        document_of(EVENING, dateline=date(2031, 5, 2), publisher="Wire", name="evening"),
    ]


@pytest.fixture
def session(store: Store) -> ReviewSession:
    ingest(store, articles())
    compare(store, Settings())
    return ReviewSession(store, "Ada")


def called(session: ReviewSession, words: str) -> Entry:
    return entry_called(registry(session.store), words)


def position_counts(session: ReviewSession) -> list[list[str]]:
    """Who disagrees about the dead."""
    found = all_findings(session.store, gone=False)
    return [[who for one in each.discrepancy.positions for who in one.sources] for each in found]


def test_a_merge_makes_one_entry_of_two_that_every_name_and_id_finds(session: ReviewSession) -> None:
    one, other = called(session, "Harbour Office"), called(session, "ketra harbour office")
    session.merge_sources("Harbour Office", other.id[:8], "one house")
    merged = called(session, one.id)
    assert merged == called(session, other.id) == called(session, "the Harbour Office")
    assert {alias.words for alias in merged.aliases} == {"Harbour Office", "Ketra Harbour Office"}
    assert set(merged.claims) == {*one.claims, *other.claims}


def test_a_merge_is_compared_at_once_as_one_origin(session: ReviewSession) -> None:
    before = all_findings(session.store, gone=False)
    done = session.merge_sources("Harbour Office", "Sorrel Rescue Society")
    assert [one.discrepancy.check for one in before] == ["C1"]
    assert done.changed.new or done.changed.changed or done.changed.gone
    after = all_findings(session.store, gone=False)
    assert [one.discrepancy for one in after] != [one.discrepancy for one in before]


def test_merge_and_undo_leave_the_store_as_it_was(session: ReviewSession) -> None:
    before = state(session.store), registry(session.store).entries
    session.merge_sources("Harbour Office", "Sorrel Rescue Society")
    assert state(session.store) != before[0]
    session.undo()
    assert (state(session.store), registry(session.store).entries) == before
    session.redo()
    assert len(registry(session.store).entries) == len(before[1]) - 1


def test_split_and_set_are_taken_back_too(session: ReviewSession) -> None:
    session.merge_sources("Harbour Office", "Ketra Harbour Office")
    merged = registry(session.store).entries
    session.set_source("Harbour Office", kind="ngo", affiliation="Ketra")
    session.split_source("ketra harbour office")
    assert called(session, "Harbour Office").kind is SourceKind.NGO
    assert called(session, "Ketra Harbour Office").kind is SourceKind.GOVERNMENT
    session.undo()
    assert called(session, "Ketra Harbour Office").affiliation == "Ketra"
    session.undo()
    assert registry(session.store).entries == merged


def test_what_was_split_may_be_merged_and_split_again(session: ReviewSession) -> None:
    for _ in range(2):
        session.merge_sources("Harbour Office", "Ketra Harbour Office")
        assert called(session, "Harbour Office") == called(session, "Ketra Harbour Office")
        session.split_source("Ketra Harbour Office")
        assert called(session, "Harbour Office") != called(session, "Ketra Harbour Office")


def test_acts_on_sources_survive_a_second_ingest_and_reach_new_documents(session: ReviewSession) -> None:
    session.merge_sources("Harbour Office", "Ketra Harbour Office")
    session.set_source("Harbour Office", name="Office of the Harbour", party="port union")
    ingest(session.store, articles(), reread=True)
    late = document_of("The Ketra Harbour Office said 60 people were killed.", name="late", publisher="Echo")
    ingest(session.store, [late])
    entry = called(session, "Harbour Office")
    assert (entry.name, entry.party, len(entry.claims)) == ("Office of the Harbour", "port union", 3)


def test_a_replayed_ledger_gives_the_same_registry(session: ReviewSession, tmp_path: Path) -> None:
    session.merge_sources("Harbour Office", "Ketra Harbour Office")
    session.split_source("Harbour Office")
    session.set_source("Ketra Harbour Office", affiliation="Ketra")
    session.undo()
    with open_store(tmp_path / "other.db") as other:
        ingest(other, articles()[::-1])
        replay(other, entries(session.store))
        compare(other, Settings())
        assert registry(other).entries == registry(session.store).entries
        assert state(other) == state(session.store)


def test_what_one_document_calls_so_is_split_alone(session: ReviewSession) -> None:
    late = document_of("The Harbour Office said 60 people were hurt.", name="late", publisher="Echo")
    ingest(session.store, [late])
    session.split_source("Harbour Office", document="late", note="of another port")
    found = registry(session.store).called("Harbour Office")
    assert sorted(len(one.claims) for one in found) == [1, 1]


def test_a_pair_that_may_be_one_is_proposed_until_somebody_says(session: ReviewSession) -> None:
    (found,) = suggested(session.store)
    assert {found.one.name, found.other.name} == {"Harbour Office", "Ketra Harbour Office"}
    session.merge_sources(found.one.id, found.other.id)
    assert not suggested(session.store)
    session.split_source("Harbour Office")
    assert not suggested(session.store)


def test_the_ledger_tells_what_was_done(session: ReviewSession) -> None:
    session.merge_sources("Harbour Office", "Ketra Harbour Office", " one house ")
    session.split_source("Harbour Office")
    session.set_source("Harbour Office", kind="media")
    merge, split, setting = entries(session.store)
    assert merge.payload["why"] == "one house"
    assert told(merge).startswith("merged ")
    assert told(split).startswith("split Harbour Office (s-")
    assert told(setting).endswith("kind government → media")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda on: on.merge_sources("Harbour Office", "harbour office"), "one source already"),
        (lambda on: on.merge_sources("Harbour Office", "Nobody"), "no source is called 'Nobody'"),
        (lambda on: on.merge_sources("Harbour Office", "s-00"), "no source is called 's-00'"),
        (lambda on: on.split_source("Harbour Office"), "the only name of Harbour Office"),
        (lambda on: on.split_source("Wharf", of="Harbour Office"), "is not called 'Wharf' there; its aliases: Harbour"),
        (lambda on: on.set_source("Harbour Office", kind="government"), "is that already"),
        (lambda on: on.set_source("Harbour Office", kind="harbour"), "is no kind; give one of: government"),
        (lambda on: on.set_source("Harbour", name="x"), "there is Harbour Office"),
    ],
)
def test_a_wrong_call_says_what_to_give_and_writes_nothing(session: ReviewSession, wrong: object, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        wrong(session)
    assert not entries(session.store)


def test_what_others_built_on_a_merge_is_asked_about_before_it_is_undone(session: ReviewSession) -> None:
    session.merge_sources("Harbour Office", "Ketra Harbour Office")
    ReviewSession(session.store, "Bob").set_source("Harbour Office", kind="ngo")
    with pytest.raises(BuiltOnError, match="set_source, by Bob"):
        session.undo()
    session.undo(sure=True)
    assert len(registry(session.store).called("Harbour Office")) == 1
