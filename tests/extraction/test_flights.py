"""Who crosses, leaves, arrives and is registered where people are in flight: displaced; where a town is cleared: evacuated."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import read_counts

FLIGHT = "Rebels seized Oru. Some 900 refugees fled on foot on Sunday, the UN refugee agency said. "


@pytest.mark.parametrize(
    "text",
    [
        "More than 700 people crossed into Lund.",
        "More than 8,000 families have left the town since then.",
        "Another 8,000 people arrived in Lund.",
        "Over 8,000 people poured across the river.",
        "The agency had registered 8,000 individuals.",
        "The village received 8,000 people.",
        "The number of new arrivals had reached 8,000.",
        '"We have over 8,000 people in this district alone," he said.',
        '"We have 8,000 people here," he said.',
    ],
)
def test_whoever_moves_in_a_text_of_people_in_flight_is_displaced(text: str) -> None:
    assert read_counts(FLIGHT + text)[-1][0] is Event.DISPLACED


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The town was evacuated. Two refugees and 400 others left the town; refugees came too.", Event.EVACUATED),
        (FLIGHT + "Some 137 soldiers crossed into Lund.", Event.EVACUATED),
        (FLIGHT + '"We have 40 clinics in this district," he said.', Event.OTHER),
        (FLIGHT + "The agency has 60 people in its office.", Event.OTHER),
        ("Some 400 foreigners crossed into Lund.", Event.EVACUATED),
    ],
)
def test_whoever_leaves_elsewhere_is_not(text: str, event: Event) -> None:
    assert read_counts(text)[-1][0] is event
