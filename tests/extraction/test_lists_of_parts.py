"""Lists behind a dash: parts where they come to the count before it, else counts of their own."""

import pytest

from tests.extraction.counting import figures_of

LISTS = [
    # the list comes to the count before it
    ("Nine hikers were found dead — five men and four women.", [None, 0, 0], ["killed"] * 3),
    ("Nine divers – five men and four women – were hurt.", [None, 0, 0], ["wounded"] * 3),
    # it does not
    ("Five people were found dead — three men and one woman.", [None, None, None], ["killed", "other", "other"]),
]


@pytest.mark.parametrize(("text", "wholes", "events"), LISTS)
def test_a_list_behind_a_dash_is_the_count_before_it_when_it_adds_up(
    text: str, wholes: list[int | None], events: list[str]
) -> None:
    figures = figures_of(text)
    assert [figure.part_of for figure in figures] == wholes
    assert [figure.event.value for figure in figures] == events
