"""What two reports count is one thing: one noun of which one verb tells, whatever only gives its number."""

import pytest

from tests.comparison.printed import relations_of

STORM = "TERAL - A storm struck the port of Teral on Sunday and killed three people at the Besna docks. "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nine shelters were open on Sunday, the mayor said.", "A clerk said four shelters were open on Sunday."),
        ("The police said 40 homes were searched.", "A guild said more than 150 homes were searched."),
        ("The caterer served 350 meals, she said.", "The army said 480 meals were served."),
    ],
    ids=["shelters", "homes", "meals"],
)
def test_one_thing_that_two_reports_tell_of_a_day_is_compared(one: str, other: str) -> None:
    assert relations_of(STORM + one, STORM + other) == {"agree", "conflict"}


def test_shells_that_were_fired_are_those_that_fell() -> None:
    raid = "TERAL - Shells killed three people in Teral on Sunday. "
    one, other = "The army said six shells were fired at Teral.", "A team of the UN said that 28 shells hit Teral."
    assert "conflict" in relations_of(raid + one, raid + other)


def test_two_things_of_one_verb_are_not_compared() -> None:
    one, other = "The police said 40 homes were searched.", "A guild said more than 150 boats were searched."
    assert relations_of(STORM + one, STORM + other) == {"agree"}


def test_a_voice_that_only_gives_a_number_of_the_noun_is_compared() -> None:
    text = "About 180 pilgrims had gathered on the hill, police said. The temple stuck to its estimate of 250 pilgrims."
    assert relations_of(text) == {"conflict"}


def test_those_displaced_are_displaced_people() -> None:
    one = STORM + "The storm displaced 2,300 people, the mayor said."
    other = STORM + "The Red Cross said it had counted 3,800 displaced people."
    assert relations_of(one, other) - {"agree"}


def test_a_toll_of_the_printed_day_is_set_against_one_since_a_named_start() -> None:
    one = STORM + "The diocese says that 27 people have been killed."
    other = STORM + "The agency says that 21 people have died since the storm struck Teral on Sunday."
    assert "conflict" in relations_of(one, other)


@pytest.mark.parametrize(("number", "kind"), [("11", "agree"), ("eight", "conflict")])
def test_a_dozen_may_be_one_more_or_fewer(number: str, kind: str) -> None:
    text = f"A storm killed a dozen people in Teral on Sunday, police said. The mayor said {number} people were killed."
    assert relations_of(text) == {kind}


def test_those_taken_in_one_raid_are_some_of_those_taken_since_january() -> None:
    text = "On May 4 gunmen took 31 people off a bus, the state says. A league says 210 people have been kidnapped since January."
    assert "conflict" not in relations_of(text)
