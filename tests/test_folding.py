"""Words are sought as people type them: case, accents, digits of other scripts and groups of thousands aside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.folding import LONGEST, fold, words


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("MINISTRY", "ministry"),
        ("São Tomé", "sao tome"),
        ("Zoe\u0308", "zoe"),  # a combining mark
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("al-Shifāʾ", "al shifa"),
        ("١٢٣", "123"),
        ("۴۵", "45"),
        ("१२", "12"),
        ("１２", "12"),
        ("١٬٢٠٠", "1200"),
        ("1,200", "1200"),
        ("1’200’300", "1200300"),
        ("12,5", "12 5"),
        ("2019,2000", "2019 2000"),
        ("the U.S. said", "the us said"),
        ("e.g. Gaza's", "eg gaza s"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("إلى القاهرة", "الي القاهره"),
        ("co\u00adop", "coop"),
        ("x_y", "x y"),
        ("👩‍👩‍👧 two", "two"),
        ("…", ""),
    ],
)
def test_what_is_written_is_found_as_it_is_typed(written: str, sought: str) -> None:
    assert fold(written) == sought
    assert fold(sought) == sought


TEXTS = st.text() | st.text("aB1,.'_ 0é-\u0301٣١٬أ👩\u200d")


@given(TEXTS)
def test_a_text_is_cut_into_the_same_words_with_and_without_spans(text: str) -> None:
    found = list(words(text))
    assert fold(text) == " ".join(word.folded for word in found)
    assert all(word.folded.isalnum() and len(word.folded) <= 2 * LONGEST for word in found)


@given(TEXTS)
def test_a_word_stands_where_its_span_says(text: str) -> None:
    for word in words(text):
        assert fold(word.span.of(text)) == word.folded


@given(st.text(), st.text())
def test_words_of_two_lines_are_those_of_each(one: str, other: str) -> None:
    assert fold(f"{one}\n{other}").split() == fold(one).split() + fold(other).split()
