"""A body that every state has, quoted by reports of one story that name no state, is one source there."""

from datetime import date

from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.settings import Settings
from factcheck.store.database import open_store
from factcheck.store.findings import all_notes

STORY = (
    "{head}KARST, May 11 - Twelve hostages were killed when commandos stormed the Hotel Meridian in Karst on Saturday, the "
    "Interior Ministry said.{tail}"
)


def origins(first: str, second: str) -> list[str]:
    """What is noted of copies when two papers tell the story, each with words of its own."""
    papers = [
        document_of(text, name=f"{publisher}.txt", publisher=publisher, dateline=date(2024, 5, 11))
        for text, publisher in ((first, "One"), (second, "Two"))
    ]
    with open_store("sqlite://") as store:
        ingest(store, papers)
        compare(store, Settings())
        return [note.text for note in all_notes(store) if note.kind == "copy"]


def test_two_reports_of_one_siege_quote_one_ministry() -> None:
    first = STORY.format(
        head="", tail=" Flags flew at half mast on the old bridge, and a choir sang for the families of the dead."
    )
    second = STORY.format(
        head="", tail=" A baker had left bread at the gate each morning; tram drivers now laid flowers there."
    )
    assert any("Interior Ministry" in text for text in origins(first, second))


def test_ministries_of_two_states_stay_two() -> None:
    first = STORY.format(
        head="", tail=" France sent 30 officers; France had asked for calm, and French envoys came by train."
    )
    second = STORY.format(
        head="", tail=" Spain sent two planes; Spain had asked for talks, and Spanish envoys came by sea."
    )
    assert not any("Interior Ministry" in text for text in origins(first, second))
