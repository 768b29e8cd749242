"""Who is missing: not found, not seen, not reached yet; whose names somebody lists; of whom nothing is heard."""

import pytest

from tests.extraction.counting import read_counts

UNFOUND = [
    "The mayor said 52 pupils were yet to be seen.",
    "The mayor said 52 pupils are still to be found.",
    "Some 52 pupils remain to be traced.",
    "The mayor said 52 pupils have not been seen since Sunday.",
    "Teachers wrote a list of 52 pupils who had not been seen again.",
    "Some 52 climbers have not been heard from since Sunday.",
    "Some 52 climbers could not be reached.",
    "The mayor said 52 residents could not be located.",
    "The owner said 52 weavers could not be contacted.",
    "The clerk had registered 52 weavers as missing.",
    "Police listed 52 weavers as unaccounted for.",
    "Fifty-two weavers are out of contact.",
    "The whereabouts of 52 monks are unknown.",
    "Nothing has been heard from 52 monks.",
    "Nobody had heard of the 52 monks.",
    "Twelve weavers were among those missing.",
]


@pytest.mark.parametrize("text", UNFOUND)
def test_whoever_is_not_found_seen_or_reached_so_far_is_missing(text: str) -> None:
    assert [event for event, _ in read_counts(text)] == ["missing"]


@pytest.mark.parametrize(
    "text",
    [
        "Three lawyers could not be reached for comment.",
        "Three lawyers could not immediately be reached.",
        "Three aides have not been seen as rivals.",
        "Forty valleys could not be reached.",
        "The clerk had registered 52 weavers.",
        "He had heard from 52 weavers.",
        "Three weavers had been seen.",
    ],
)
def test_whoever_could_only_not_be_asked_is_missed_by_nobody(text: str) -> None:
    assert [event for event, _ in read_counts(text)] == ["other"]


LOST = "The mudslide left 41 people missing, the prefect said. "


@pytest.mark.parametrize(
    "answer",
    [
        "Families had registered 67 people by Monday evening.",
        "The priest has counted 67 people so far.",
        "The parish reported 67 names.",
        "The village head had a list of 67 names.",
        "The village head has the names of 67 people.",
        "A list kept at the school runs to 67 names.",
    ],
)
def test_a_list_of_people_beside_the_missing_counts_the_missing(answer: str) -> None:
    assert [event for event, _ in read_counts(LOST + answer)] == ["missing", "missing"]


def test_a_list_of_names_is_of_those_whose_number_was_told_of() -> None:
    text = "Crews saved 30 people and nine are missing. The number of missing may grow; relatives gave 33 names."
    assert [event for event, _ in read_counts(text)] == ["evacuated", "missing", "missing"]
