"""Who set out in a boat, plane or bus, and how many its people say they were: aboard, and neither evacuated nor dead."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import read_counts

WRECK = "The launch sank off Oru on Friday, killing 12. "

ABOARD = [
    "The clerk said 130 people had left Oru on the boat.",
    "Some 130 people set out from Oru at dawn on the launch.",
    "Some 130 people had crowded onto the launch.",
    "Some 130 people climbed into the boat.",
    "Some 130 people had travelled on it, and 130 had embarked.",
    "Some 130 migrants set sail from Oru.",
    "Some 130 people put to sea in a wooden boat.",
    "It had set off with 130.",
    "The skipper said that they left port with 130 people on the list.",
    '"We think there were about 130, but let us wait," he said.',
    '"There were more than 130 of us, with goats," said a survivor.',
    '"There were 130 of us on it," said a survivor.',
    '"We were more than 130 in the morning," said a survivor.',
    '"We were 130," said a survivor.',
]


@pytest.mark.parametrize("text", ABOARD)
def test_those_who_set_out_in_what_was_wrecked_were_aboard(text: str) -> None:
    assert read_counts(WRECK + text)[-1] == (Event.OTHER, "aboard")


@pytest.mark.parametrize(
    "text", ["The boat carried 130 people, which would leave 50 unaccounted for.", "It carried 130."]
)
def test_those_whom_a_boat_carried_were_aboard_and_not_brought_out(text: str) -> None:
    assert read_counts(WRECK + text)[1] == (Event.OTHER, "carry")


@pytest.mark.parametrize(
    "text",
    [
        "The fire closed in, and the island was evacuated. Some 130 people left Oru on the ferry.",
        "Some 130 people left Oru on Friday.",
        "The boat carried 130 people to safety.",
    ],
)
def test_those_brought_away_from_a_danger_are_evacuated(text: str) -> None:
    assert read_counts(text)[-1][0] is Event.EVACUATED


def test_whoever_counts_himself_is_not_among_the_dead() -> None:
    found = read_counts('The roof fell in at the mill, killing 12. "There were 60 of us," said a weaver.')
    assert found == [(Event.KILLED, "kill"), (Event.OTHER, "present")]
