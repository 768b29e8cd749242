"""Lines of a page at every width, and in a pipe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from factcheck.report.layout import Columns, Look, hanging, spread, wrap

WORDS = st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=30), min_size=1, max_size=20)


@given(WORDS, st.integers(min_value=10, max_value=60))
def test_wrapping_loses_no_character_and_keeps_to_the_width(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = wrap(Text(text), width)
    assert all(line.cell_len <= width for line in lines)
    assert "".join(line.plain for line in lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("width", [80, 120, 200])
def test_a_table_keeps_to_the_width_and_loses_nothing(width: int) -> None:
    rows = [("c-4f2a1c", "240", "people who were " * 8, "a source with a long name, " * 4), ("c-1", "8,800", "x", "y")]
    lines = list(Columns(right=frozenset({1}), firm=frozenset({0})).lines(rows, Look(width)))
    assert all(line.cell_len <= width for line in lines)
    printed = " ".join(line.plain for line in lines)
    assert printed.count("people") == 8
    assert printed.count("source") == 4


def test_in_a_pipe_a_row_is_a_line_however_long() -> None:
    rows = [("a", "word " * 500), ("b", "c")]
    assert len(list(Columns().lines(rows, Look()))) == 2


def test_numbers_end_at_one_edge() -> None:
    lines = [line.plain for line in Columns(right=frozenset({0})).lines([("240", "a"), ("about 30", "b")], Look(80))]
    assert lines == ["     240  a", "about 30  b"]


def test_an_empty_column_takes_no_room() -> None:
    lines = [line.plain for line in Columns().lines([("a", "", "b"), ("c", "", "d")], Look(80))]
    assert lines == ["a  b", "c  d"]


def test_wide_characters_count_as_two_cells() -> None:
    lines = [line.plain for line in Columns().lines([("負傷者", "1"), ("dead", "2")], Look(80))]
    assert lines == ["負傷者  1", "dead    2"]


def test_further_lines_hang_under_the_first() -> None:
    lines = [line.plain for line in hanging("why", "one two three four", Look(16), 6)]
    assert lines == ["why   one two", "      three four"]


def test_the_right_side_keeps_the_edge_of_the_first_line() -> None:
    lines = [line.plain for line in spread("HIGH    a question that is long", "d-4f2a1c", Look(30), 8)]
    assert lines[0].endswith("d-4f2a1c")
    assert len(lines[0]) == 30
    assert lines[1].startswith(" " * 8)
