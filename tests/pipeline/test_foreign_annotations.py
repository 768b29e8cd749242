"""What other tools annotated on an article that is stored becomes notes beside it; the rest is told and left out."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model import Document, Span
from factcheck.pipeline.exchange import bundle, take
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.foreign import Annotation, placed
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.search import Wanted, search
from factcheck.report.exchange import annotations, foreign, jsonl
from factcheck.review.session import ReviewSession
from factcheck.store import ledger
from factcheck.store.claims import all_claims
from factcheck.store.database import Store, open_store
from factcheck.store.documents import put_document
from factcheck.store.ledger import Act
from factcheck.store.runs import RunLog
from factcheck.store.verify import verify

ADDRESS = "https://news.example/ferry"
TEXT = (
    "The Harbour Office said 41 people were killed when the ferry 🚢 sank off Sorrel.\n\n"
    "The Red Crescent said 38 people were killed. Most of the people came from Sorrel."
)


@pytest.fixture
def ferry(store: Store) -> Store:
    """One article from an address, with two counts of dead."""
    ingest(store, [document_of(TEXT, name="ferry", uri=ADDRESS)])
    return store


def said(words: str = "Who says so?", source: str = ADDRESS, id_: str = "urn:a1", **selected: Any) -> dict[str, Any]:
    """A Web Annotation as the W3C's model has it; `selected` are the properties of its selectors."""
    start, end = selected.pop("start", None), selected.pop("end", None)
    selectors: list[dict[str, Any]] = [{"type": "TextQuoteSelector", **selected}] if selected else []
    selectors += [{"type": "TextPositionSelector", "start": start, "end": end}] if start is not None else []
    target = {"source": source, "selector": selectors} if selectors else source
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": id_,
        "type": "Annotation",
        "creator": {"type": "Person", "name": "Mara"},
        "created": "2031-05-03T09:00:00Z",
        "body": [{"type": "TextualBody", "value": words}] if words else [],
        "target": target,
    }


def taken(store: Store, *given: dict[str, Any], reviewer: str = "Cem") -> Any:
    return take(store, annotations.read(json.dumps(list(given)), "other.json"), reviewer=reviewer, name="other.json")


def notes(store: Store) -> list[tuple[str, str, Any]]:
    """Who said what beside what, as it stands; claims by their quote."""
    quotes = {one.id: one.quote for one in all_claims(store)}
    standing = [one for one in ledger.standing(store) if one.act == Act.REMARK]
    return [(one.actor, quotes.get(one.target, one.target.partition("-")[0]), one.payload["to"]) for one in standing]


def test_a_quote_that_marks_one_claim_is_a_note_beside_it(ferry: Store) -> None:
    done = taken(ferry, said(exact="38 people", prefix="The Red Crescent said ", suffix=" were killed"))
    assert (done.entries, done.clashes) == (1, [])
    assert notes(ferry) == [("Mara", "38", {"note": "Who says so?"})]
    assert verify(ferry) == ()


def test_a_quote_that_marks_no_claim_or_several_is_a_note_beside_the_document(ferry: Store) -> None:
    taken(ferry, said(exact="came from Sorrel"), said(exact=TEXT[4:130], id_="urn:a2"))
    assert notes(ferry) == [
        ("Mara", "doc", {"note": "¶2: Who says so?"}),
        ("Mara", "doc", {"note": "¶1: Who says so?"}),
    ]


def test_of_several_places_what_stands_around_or_the_position_tells(ferry: Store) -> None:
    place = TEXT.index("people", TEXT.index("38"))
    by_context = said(exact="people", suffix=" came", id_="urn:c")
    by_position = said(exact="people", start=place, end=place + 6, id_="urn:p")
    done = taken(ferry, by_context, by_position, said(exact="people", id_="urn:n"))
    assert [one.payload["marked"]["start"] for one in ledger.entries(ferry, acts=[Act.REMARK])] == [
        TEXT.index("people came"),
        place,
    ]
    assert done.clashes == [
        "annotation urn:n (“people”) was left out: its words stand in 3 places, and nothing tells which is meant"
    ]


def test_blanks_and_line_breaks_of_the_page_are_of_no_matter(ferry: Store) -> None:
    taken(ferry, said(exact="off\n Sorrel. The  Red Crescent"))
    [entry] = ledger.entries(ferry, acts=[Act.REMARK])
    span = Span(entry.payload["marked"]["start"], entry.payload["marked"]["end"])
    assert span.of(TEXT) == "off Sorrel.\n\nThe Red Crescent"


def test_the_address_is_of_a_page_however_it_is_written(ferry: Store) -> None:
    for number, source in enumerate(("http://www.news.example/ferry/#top", "https://NEWS.example/ferry")):
        assert taken(ferry, said(source=source, exact="38 people", id_=f"urn:{number}")).entries == 1


def test_an_article_from_nowhere_is_known_by_its_words(store: Store) -> None:
    ingest(store, [document_of(TEXT, name="ferry")])
    around = {"prefix": "The Red Crescent said ", "suffix": " were killed. Most of"}
    assert taken(store, said(exact="38 people", **around)).entries == 1
    assert "its quote is too short to tell one" in taken(store, said(exact="38 people", id_="urn:b")).clashes[0]
    elsewhere = said(exact="38 people", prefix="The Red Cross says that there are ", suffix=" on board", id_="urn:c")
    assert "and none holds its words" in taken(store, elsewhere).clashes[0]


def keep(store: Store, one: Document) -> None:
    """Store an article of which nothing is read."""
    put_document(store, one, RunLog(store, "ingest"))


LEFT = [
    (said("", exact="38 people"), "it marks words and says nothing about them"),
    (said(exact="39 people"), "its words do not stand in ferry as it is stored"),
    (said(start=3, end=9), "it quotes no words, so nothing says that the texts are the same"),
    (said(source="https://other.example/"), "no document is stored from https://other.example/"),
    ({**said(exact="38 people"), "motivation": "replying"}, "it answers another annotation"),
    ({**said(exact="38 people"), "target": [ADDRESS, ADDRESS]}, "it has 2 targets, and a note stands beside one"),
    ({"id": "urn:x", "type": "Annotation", "target": {"source": "http://[", "selector": "x"}}, "no document is stored"),
]


@pytest.mark.parametrize(("given_", "why"), LEFT, ids=[why[:30] for _, why in LEFT])
def test_what_cannot_be_placed_is_left_out_with_the_reason_and_the_rest_comes_in(
    ferry: Store, given_: dict[str, Any], why: str
) -> None:
    done = taken(ferry, given_, said(exact="41 people", id_="urn:good"))
    assert done.entries == 1
    assert len(done.clashes) == 1
    assert why in done.clashes[0]


def test_a_note_on_the_page_is_a_note_beside_the_document(ferry: Store) -> None:
    taken(ferry, said("Taken offline on 4 May"))
    assert notes(ferry) == [("Mara", "doc", {"note": "Taken offline on 4 May"})]


def test_what_hypothesis_answers_is_read(ferry: Store) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "38 people", "prefix": "said ", "suffix": " were"}
    row = {
        "id": "abc",
        "user": "acct:mara@hypothes.is",
        "created": "2031-05-03T09:00:00Z",
        "uri": ADDRESS,
        "text": "Asked   them",
        "tags": ["To Check"],
        "target": [{"source": ADDRESS, "selector": [{"type": "RangeSelector"}, quote]}],
    }
    answer = {"rows": [row, {**row, "id": "def", "references": ["abc"]}], "total": 2}
    done = take(ferry, annotations.read(json.dumps(answer), "x"), reviewer="Cem", name="x")
    assert (done.entries, len(done.clashes)) == (1, 1)
    assert notes(ferry) == [("mara", "38", {"note": "Asked them", "tags": ["to-check"]})]


def test_a_page_a_collection_and_one_annotation_are_read() -> None:
    one = said(exact="38 people")
    for page in (one, [one], {"items": [one]}, {"type": "AnnotationCollection", "first": {"items": [one]}}):
        [read] = foreign.read(page, "x")
        assert (read.exact, read.creator, read.words) == ("38 people", "Mara", "Who says so?")
    html = {**one, "body": {"type": "TextualBody", "format": "text/html", "value": "<p>A &amp; <b>B</b></p>"}}
    tagged = {**one, "body": ["plain", {"type": "TextualBody", "purpose": "tagging", "value": "a, b"}]}
    assert [read.words for read in foreign.read([html, tagged], "x")] == ["A & B", "plain"]
    for nothing in ({}, [], "text", None, {"first": {}}):
        with pytest.raises(InputError, match="it holds no annotations"):
            list(foreign.read(nothing, "x"))


def test_the_whole_import_is_one_step_and_twice_is_once(ferry: Store) -> None:
    every = [said(exact="38 people"), said(exact="41 people", id_="urn:b"), said("on the page", id_="urn:c")]
    done = taken(ferry, *every)
    assert done.entry is not None
    again = taken(ferry, *every)
    assert (again.entry, again.entries, again.known, again.clashes) == (None, 0, 3, [])
    ReviewSession(ferry, "Cem").undo(done.entry.number, sure=True)
    assert notes(ferry) == []
    assert len([told for told in taken(ferry, *every).clashes if "was undone here, and stays so" in told]) == 3
    ReviewSession(ferry, "Cem").redo()
    assert len(notes(ferry)) == 3


def test_what_was_edited_where_it_comes_from_is_told_and_ours_is_kept(ferry: Store) -> None:
    taken(ferry, said(exact="38 people"))
    done = taken(ferry, said("Now I know", exact="38 people"))
    assert "it was imported before, with other words; entry 1 was kept" in done.clashes[0]
    assert notes(ferry) == [("Mara", "38", {"note": "Who says so?"})]


def test_whoever_names_nobody_is_the_one_who_imports(ferry: Store) -> None:
    nobody = {name: value for name, value in said(exact="38 people").items() if name not in ("creator", "created")}
    taken(ferry, nobody)
    assert notes(ferry)[0][0] == "Cem"
    assert taken(ferry, nobody).known == 1


def test_a_claim_of_ours_that_another_tool_hands_back_alone_is_a_claim(ferry: Store) -> None:
    page = json.loads(annotations.write(bundle(ferry)))
    with open_store("sqlite://") as other:
        keep(other, document_of(TEXT, name="ferry", uri=ADDRESS))
        items = [one for one in page["first"]["items"] if "factcheck:claim" in one]
        done = taken(other, *items)
        assert done.clashes == []
        assert {one.quote for one in all_claims(other)} == {one.quote for one in all_claims(ferry)}
        items[0]["factcheck:claim"]["quote"] = "13"
        with open_store("sqlite://") as third:
            keep(third, document_of(TEXT, name="ferry", uri=ADDRESS))
            assert "its quote is not where it says" in taken(third, *items).clashes[0]


def test_notes_go_round_by_jsonl_and_by_annotations(ferry: Store) -> None:
    taken(ferry, said(exact="38 people"), said("on the page", id_="urn:c"))
    for form in (jsonl, annotations):
        with open_store("sqlite://") as other:
            take(other, form.read(form.write(bundle(ferry)), "case"), reviewer="Dora", name="case")
            assert notes(other) == notes(ferry)


def test_of_a_forgotten_document_an_imported_note_holds_no_word(ferry: Store) -> None:
    taken(ferry, said("Asked them", exact="The Red Crescent said 38 people"))
    ReviewSession(ferry, "Cem").forget("ferry", "asked to")
    for entry in ledger.entries(ferry):
        assert "Crescent" not in json.dumps(dict(entry.payload))
    assert verify(ferry) == ()
    again = said(exact="Most of the people came from Sorrel", id_="urn:z")
    assert f"no document is stored from {ADDRESS}" in taken(ferry, again).clashes[0]


def test_notes_from_elsewhere_are_found_by_their_words(ferry: Store) -> None:
    taken(ferry, said("an odd spelling", exact="38 people"))
    assert search(ferry, Wanted("odd", ("notes",))).totals == {"notes": 1}


texts = st.text(st.sampled_from("ab 1é\u0301🚢ع\u200f\n"), min_size=1, max_size=60)


@pytest.mark.parametrize(("text", "start"), [("1aa111", 4), ("11a111", 4), ("11a111", 3)])
def test_a_quote_that_overlaps_itself_is_placed_by_its_surroundings(text: str, start: int) -> None:
    made = Annotation("a", ADDRESS, "11", text[:start], text[start + 2 :], start, words="?")
    with open_store("sqlite://") as store:
        keep(store, document_of(text, name="one", uri=ADDRESS))
        [entry] = placed(store, [made], "Cem").entries
    assert entry["payload"]["marked"]["start"] == start


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.data())
def test_a_quote_with_its_surroundings_is_placed_where_it_was_made(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    quote = span.of(text)
    if not quote.strip() or quote != quote.strip():
        return
    made = Annotation(
        "a", ADDRESS, quote, text[max(0, start - 32) : start], text[span.end : span.end + 32], start, words="?"
    )
    document = Document("doc-1", "one", text, "", "text", uri=ADDRESS)
    with open_store("sqlite://") as store:
        keep(store, document_of(text, name="one", uri=ADDRESS))
        [entry] = placed(store, [made], "Cem").entries
    assert Span(entry["payload"]["marked"]["start"], entry["payload"]["marked"]["end"]).of(document.text) == quote
    assert entry["payload"]["marked"]["start"] == start
