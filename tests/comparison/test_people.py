"""Whom two counts tell of: one people in two nouns, or two, by what their reports show."""

import pytest

import factcheck
from tests.comparison.printed import printed

PIT = "TERAL - The Besna pit near Teral caved in on Saturday. "


def relations_of(first: str, later: str, days: int = 2) -> set[tuple[str, str, str]]:
    """The figures of two reports that are related, with the kind of relation; the second is printed so many days on."""
    documents, claims = printed(first, later, days=days)
    return {(one.a.quote, one.b.quote, str(one.relation)) for one in factcheck.relations(claims, documents)}


@pytest.mark.parametrize(
    "first", ["30 miners are trapped, the mayor of Teral said.", "20 men are trapped, the mayor of Teral said."]
)
def test_of_those_missing_fewer_are_left_later_whatever_they_are_called(first: str) -> None:
    found = relations_of(PIT + first, PIT + "Eleven people are still trapped, the ministry said.")
    assert {relation for *_, relation in found} == {"update"}


def test_the_men_of_a_report_that_tells_of_a_woman_are_some_of_all() -> None:
    first = PIT + "20 men are trapped, the mayor of Teral said. A woman who ran the pumps got out."
    assert not relations_of(first, PIT + "Eleven people are still trapped, the ministry said.")


def test_somebodys_own_men_are_some_of_all() -> None:
    first = PIT + "Rolf Hask, a pit deputy, said two of his men had died."
    assert not relations_of(first, PIT + "Eleven people have died, the ministry said.")


def test_all_the_missing_of_those_aboard_are_set_against_another_reports_missing() -> None:
    ferry = "TERAL - The ferry Orla Star sank off Teral on Saturday. "
    first = ferry + "Of the 150 people aboard 45 died, 72 survived and 33 are missing, the harbour office said."
    later = ferry + "Some 26 people are missing, the ministry said."
    assert ("33", "Some 26", "update") in relations_of(first, later)


def test_a_diner_where_a_victim_worked_is_no_scene_of_the_shooting() -> None:
    first = "TERAL - A gunman killed four people at the Besna festival in Teral on Saturday, police said."
    later = (
        "TERAL - The death toll of the shooting at the Besna festival in Teral on Saturday rose to five when Ida Hask, "
        "a cook at the Emmet Street Diner, died in surgery, police said."
    )
    assert ("four", "five", "update") in relations_of(first, later, days=1)


@pytest.mark.parametrize(
    ("left", "all_of_them"),
    [
        ("The government says 31 are still captive.", "The families say 73 people were kidnapped on Saturday."),
        ("Eleven miners remain in hospital, the ministry said.", "The clinic said 19 miners were taken to hospital."),
    ],
    ids=["captive", "in hospital"],
)
def test_those_who_are_left_are_not_set_against_all_there_were(left: str, all_of_them: str) -> None:
    found = relations_of(PIT + all_of_them, PIT + left)
    assert not found


def test_two_counts_of_those_still_held_are() -> None:
    raid = "TERAL - Raiders kidnapped people at the Besna mill in Teral on Saturday. "
    one, other = "The government says 31 are still captive.", "The families say 47 are still captive."
    assert {relation for *_, relation in relations_of(raid + one, raid + other, days=0)} == {"conflict"}
