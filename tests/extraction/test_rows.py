"""Rows of figures: one count claim each, whose words are the cell's characters."""

from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.model import AttributionStatus, Claim, Document, Event, SourceKind
from factcheck.pipeline.extract import extract_document
from factcheck.readers import read_document


def rows(tmp_path: Path, table: str, **about: object) -> list[tuple[Document, Claim]]:
    path = tmp_path / "toll.csv"
    path.write_text(table, encoding="utf-8")
    found = []
    for document in read_document(path, **about):  # type: ignore[arg-type]
        assert isinstance(document, Document), document
        (claim,) = extract_document(document).claims
        found.append((document, claim))
    return found


def row(tmp_path: Path, header: str, cells: str) -> Claim:
    return rows(tmp_path, f"{header}\n{cells}\n")[0][1]


def test_a_row_is_one_claim_whose_quote_stands_at_its_offsets(tmp_path: Path) -> None:
    table = 'date,ministry,who,where,deaths\n2031-03-03,Interior Ministry,Kessari sailors,x,"1,200"\n'
    ((document, claim),) = rows(tmp_path, table, columns={"place": "where"})
    assert (claim.quote, document.text[claim.span.start : claim.span.end]) == ("1,200", "1,200")
    assert claim.sentence.of(document.text) == table.splitlines()[1]
    assert claim.quantity is not None
    assert claim.subject is not None
    assert (claim.quantity.low, claim.quantity.high, claim.event, claim.place) == (1200, 1200, Event.KILLED, "x")
    assert (claim.subject.concept, claim.subject.text) == ("person", "Kessari sailors")
    source = claim.attribution.source
    assert source is not None
    assert (source.name, source.span.of(document.text), source.kind) == (
        "Interior Ministry",
        "Interior Ministry",
        SourceKind.GOVERNMENT,
    )
    assert claim.as_of == date(2031, 3, 3)


# Columns, cells, and the interval they mean.
FIGURES = [
    ("figure", "240", (240, 240, "exact", "count")),
    ("figure", "2.5", (2.5, 2.5, "exact", "count")),
    ("figure", "2023", (2023, 2023, "exact", "count")),  # no year where a figure is said to stand
    ("figure", "one", (1, 1, "exact", "count")),
    ("figure", '"1.4 million"', (1_400_000, 1_400_000, "exact", "count")),
    ("figure", "at least 300", (300, None, "at_least", "count")),
    ("figure", "about 300", (300, 300, "approx", "count")),
    ("figure", "dozens", (24, None, "vague", "count")),
    ("figure,qualifier", "300,at_most", (None, 300, "at_most", "count")),
    ("low,high", "200,300", (200, 300, "range", "count")),
    ("low,high", "200,", (200, None, "at_least", "count")),
    ("low,high", ",300", (None, 300, "at_most", "count")),
    ("low,high", "200,200", (200, 200, "exact", "count")),
    ("best,low,high", "250,200,300", (200, 300, "range", "count")),
    ("figure,unit", "54,%", (54, 54, "percent", "percent")),
    ("figure,unit", "12,USD", (12, 12, "exact", "money:USD")),
    ("figure,unit", "12,thousand", (12_000, 12_000, "exact", "count")),
    ("figure,unit", "12,people", (12, 12, "exact", "count")),
]


@pytest.mark.parametrize(("header", "cells", "expected"), FIGURES)
def test_cells_are_read_as_words_are(tmp_path: Path, header: str, cells: str, expected: tuple[object, ...]) -> None:
    quantity = row(tmp_path, header, cells).quantity
    assert quantity is not None
    low, high, qualifier, unit = expected
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)
    assert qualifier in (quantity.qualifier, "percent")


# Columns, cells, what happened to whom.
COUNTED = [
    ("figure,event", "3,killed", Event.KILLED, "person"),
    ("fatalities", "3", Event.KILLED, "person"),
    ("injured", "3", Event.WOUNDED, "person"),
    ("figure,event", "3,died", Event.KILLED, "person"),
    ("figure,who", "3,hostages", Event.HELD, "person"),  # whatever the column is called
    ("figure,event,who", "3,released,hostages", Event.RELEASED, "person"),
    ("displaced,who", "3,families", Event.DISPLACED, "family"),
    ("figure,event,who", "3,sang,sailors", Event.OTHER, "person"),
    ("figure", "3", Event.OTHER, "person"),
]


@pytest.mark.parametrize(("header", "cells", "event", "concept"), COUNTED)
def test_what_happened_is_the_events_column_or_the_figures(
    tmp_path: Path, header: str, cells: str, event: Event, concept: str
) -> None:
    claim = row(tmp_path, header, cells)
    assert claim.subject is not None
    assert (claim.event, claim.subject.concept) == (event, concept)


def test_held_people_have_that_status(tmp_path: Path) -> None:
    claim = row(tmp_path, "held,who", "3,sailors")
    assert claim.subject is not None
    assert claim.subject.population["status"] == ("held",)


def test_a_day_counts_that_day_and_a_toll_up_to_it(tmp_path: Path) -> None:
    day, toll, since, state = (
        row(tmp_path, "killed,day", "3,2031-03-03"),
        row(tmp_path, "killed,date", "3,2031-03-03"),
        row(tmp_path, "killed,date,since", "3,2031-03-03,1 March 2031"),
        row(tmp_path, "missing,date", "3,2031-03-03"),
    )
    third = date(2031, 3, 3)
    found = [
        (claim.period.start, claim.period.end, claim.cumulative) for claim in (day, toll, since, state) if claim.period
    ]
    assert found == [(third, third, False), (None, third, True), (date(2031, 3, 1), third, True), (third, third, False)]


def test_without_a_source_it_is_the_publishers_own_voice(tmp_path: Path) -> None:
    assert row(tmp_path, "killed", "3").attribution.status is AttributionStatus.NONE


@pytest.mark.parametrize(("header", "cells", "message"), [
    ("killed", "n/a", r"toll.csv#2/killed was not read: 'n/a' in 'killed' is no number"),
    ("killed", "3 of 12", "2 numbers"),
    ("killed", "-3", "never below 0"),
    ("low,high", "3,2", "3 to 2 is no interval"),
    ("killed,qualifier", "3,maybe", "'maybe' is no qualifier"),
])  # fmt: skip
def test_a_figure_that_cannot_be_read_is_refused_with_its_row(
    tmp_path: Path, header: str, cells: str, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        row(tmp_path, header, cells)
