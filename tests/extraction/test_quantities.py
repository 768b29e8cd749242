"""Every number of a text, in order, tied to its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.quantities.find import count_candidates, find_quantities, mentions
from factcheck.extraction.tokens import tokenize
from tests.extraction.effort import calls

WORDS = (
    "at least about some between and to or from more than 300 8,800 12.5 one two dozen dozens hundreds of thousand million "
    "half a third percent % $ - – / . , ( ) : the all no people men 2018 October 7 p.m. year old first no. Flight ½ 1e9 ^ x both"
).split()


def test_an_article_gives_its_numbers_in_order() -> None:
    text = (
        "On Wednesday, at least 300 citizens left, about 40 of them children. In 2019, hundreds had left in two days."
    )
    found = find_quantities(tokenize(text))
    assert [one.quantity.words for one in found] == ["at least 300", "about 40", "2019", "hundreds", "two"]
    assert [one.quantity.words for one in count_candidates(found)] == ["at least 300", "about 40", "hundreds"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ORLA, May 11 - Twelve miners died.", ["Twelve"]),
        ("ORLA, May 11 - 14 miners died.", ["14"]),
        ("ORLA, Sept 3 — 31 people died.", ["31"]),
        ("The fair runs May 11 - 14.", []),
        ("The blast hurt 30 - 40 people.", ["30 - 40"]),
        ("Rain fell on May 11-14 in Orla.", []),
    ],
)
def test_the_dash_of_a_dateline_joins_no_day_to_the_count_behind_it(text: str, counted: list[str]) -> None:
    assert [one.quantity.words for one in count_candidates(find_quantities(tokenize(text)))] == counted


def test_the_anchor_is_the_number_token_and_not_its_hedge() -> None:
    tokens = tokenize("At least 300 and more than $2.8 million; a dozen; between 24 and 29; a quarter of a billion")
    assert [tokens.word(one.anchor) for one in find_quantities(tokens)] == ["300", "2.8", "dozen", "24", "quarter"]


def test_ordinals_and_the_pronoun_one_are_no_public_mentions() -> None:
    assert [one.quantity.words for one in mentions("The third man, this one, had two dogs on May 5.")] == ["two", "5"]


def test_numbers_of_one_token_have_spans_of_their_own() -> None:
    assert [(one.span.start, one.quantity.words) for one in mentions("22,24,26")] == [(0, "22"), (3, "24"), (6, "26")]


@given(
    st.text()
    | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=20).map("".join)
)
def test_every_span_slices_to_its_words_and_none_overlap(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for one in find_quantities(tokens):
        assert one.span.of(text) == one.quantity.words != ""
        assert one.span.start >= end
        assert one.first <= one.anchor < one.end
        if one.quantity.low is not None and one.quantity.high is not None:
            assert one.quantity.low <= one.quantity.high
        end = one.span.end


@pytest.mark.parametrize(
    "unit", ["at least 12 of the 40 men aged 5 and ", "1-", "one hundred and ", "300,", "1a", "1 ", "the 12 of the "]
)
def test_one_endless_line_is_read_in_linear_time(unit: str) -> None:
    def effort(length: int) -> int:
        tokens = tokenize(unit * (length // len(unit)))
        return calls(lambda: find_quantities(tokens))

    assert effort(8_000) < 5 * effort(2_000)
