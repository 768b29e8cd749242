"""The range of reported figures: its ends are claims' figures, nothing in between, and each names its claim."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import Discrepancy, DiscrepancyKind, Event, Position, Qualifier
from factcheck.report.dossier import Dossier
from factcheck.report.ranges import ranges
from tests.report import made

NOTHING = Dossier({}, {})


def position(low: int | None, high: int | None, name: str, event: Event | None = Event.KILLED) -> Position:
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    return Position((name,), (name,), 1, bounds[0], bounds[1], event=event)


def of(*positions: Position, kind: DiscrepancyKind = DiscrepancyKind.CONFLICT) -> Discrepancy:
    return replace(made.discrepancy(*positions), kind=kind)


@pytest.mark.parametrize(
    ("figures", "words", "claims"),
    [
        ([(21, 21), (34, 34), (29, 29)], "21 to 34", ["c0", "c1"]),
        ([(34, 34), (21, 21)], "21 to 34", ["c1", "c0"]),
        ([(21, 21)], "21", ["c0"]),
        ([(12, 20), (15, 15)], "12 to 20", ["c0"]),
        ([(300, None), (240, 240)], "240 to 300 or more", ["c1", "c0"]),
        ([(None, 500), (700, 700)], "at most 500 to 700", ["c0", "c1"]),
        ([(24, None)], "24 or more", ["c0"]),
        ([(None, 40)], "at most 40", ["c0"]),
        ([(0, 0), (3, 3)], "0 to 3", ["c0", "c1"]),
        ([(1000, 1000), (8800, 8800)], "1,000 to 8,800", ["c0", "c1"]),
    ],
)  # fmt: skip
def test_a_range_runs_from_the_lowest_to_the_highest(
    figures: list[tuple[int | None, int | None]], words: str, claims: list[str]
) -> None:
    positions = [position(low, high, f"c{number}") for number, (low, high) in enumerate(figures)]
    (found,) = ranges(of(*positions), NOTHING)
    assert found.words == words
    assert list(dict.fromkeys(end.claim for end in found.ends)) == claims


def test_each_event_has_a_range_of_its_own() -> None:
    found = ranges(of(position(240, 240, "c0", Event.HELD), position(24, None, "c1")), NOTHING)
    assert [(one.what, one.words) for one in found] == [("held", "240"), ("killed", "24 or more")]


def test_an_end_keeps_its_about() -> None:
    about = replace(position(30, 30, "c0"), qualifier=Qualifier.APPROX)
    assert ranges(of(about, position(31, 31, "c1")), NOTHING)[0].words == "about 30 to 31"


@pytest.mark.parametrize("kind", [DiscrepancyKind.ARITHMETIC, DiscrepancyKind.MIXUP])
def test_figures_of_different_things_are_listed_not_spanned(kind: DiscrepancyKind) -> None:
    positions = [position(low, low, f"c{low}") for low in (96, 20, 118)]
    (found,) = ranges(of(*positions, kind=kind), NOTHING)
    assert (found.words, [end.claim for end in found.ends]) == ("96, 20 and 118", ["c96", "c20", "c118"])


def test_days_are_set_against_each_other() -> None:
    early, late = date(2023, 10, 7), date(2023, 11, 1)
    one = Position(("c0",), (), 1, start=late, end=date(2023, 11, 7))
    other = Position(("c1",), (), 1, start=early, end=early)
    (found,) = ranges(of(one, other, kind=DiscrepancyKind.DATE), NOTHING)
    assert found.words == "7 Oct 2023 or 1 to 7 Nov 2023"
    assert [end.claim for end in found.ends] == ["c1", "c0"]


def test_words_without_bounds_have_no_range() -> None:
    assert ranges(of(position(None, None, "c0")), NOTHING) == ()
