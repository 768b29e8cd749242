"""How many somebody employs, whichever words say it; of whom more is said are counted for that."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import read_counts


@pytest.mark.parametrize(
    "text",
    [
        "Some 240 people work at the mill.",
        "The mill employs 240 people.",
        "Some 240 people are employed at the mill.",
        "The firm has 240 employees.",
        "The firm has 240 people on its payroll.",
        "The firm has a workforce of 240.",
        "The plant's 240 workers will be paid.",
        "Its roughly 240 workers will be paid.",
    ],
)
def test_however_somebodys_employees_are_counted_they_are_employed(text: str) -> None:
    assert read_counts(text) == [(Event.OTHER, "employ")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Some 240 firefighters were working at the scene.", (Event.OTHER, "deploy")),
        ("The plant's 240 workers walked out.", (Event.OTHER, "walk out")),
        ("Its 12 workers were arrested.", (Event.ARRESTED, "arrest")),
    ],
)
def test_of_whom_more_is_said_are_counted_for_that(text: str, told: tuple[Event, str]) -> None:
    assert read_counts(text) == [told]
