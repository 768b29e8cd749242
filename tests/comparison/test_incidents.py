"""Which happening a count belongs to."""

from factcheck.comparison.incidents import incidents_of
from tests.comparison.claims import count

MAIN = count("40", window="2024-05-01..2024-05-01", said="on Wednesday")
LAST_YEAR = count("12", window="2023-02-03..2023-02-03", said="on February 3, 2023")


def test_a_toll_dated_otherwise_is_a_side_incident() -> None:
    found = incidents_of([MAIN, LAST_YEAR], {}, {})
    assert found[MAIN.id] != found[LAST_YEAR.id]


def test_a_count_that_carries_a_side_incidents_day_belongs_to_it() -> None:
    carried = count("7", "wounded", window="2023-02-03..2023-02-03")
    found = incidents_of([MAIN, LAST_YEAR, carried], {}, {})
    assert found[carried.id] == found[LAST_YEAR.id]


def test_a_guessed_day_makes_no_side_incident() -> None:
    guessed = count("7", "wounded", window="2024-05-04..2024-05-04")
    found = incidents_of([MAIN, guessed], {}, {})
    assert found[guessed.id] == found[MAIN.id]
