"""Which quotation marks belong together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.attribution.quotes import find_quotes
from factcheck.extraction.tokens import tokenize


def quoted(text: str) -> list[str]:
    tokens = tokenize(text)
    return [tokens.words(quote.first, quote.end) for quote in find_quotes(tokens).spans]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # every kind of mark
        ('"Two came," she said.', ['"Two came,"']),
        ("“Two came,” she said.", ["“Two came,”"]),
        ("''Two came,'' she said.", ["''Two came,''"]),
        ("``Two came,'' she said.", ["``Two came,''"]),
        ("«Two came», she said.", ["«Two came»"]),
        # marks of two kinds that a keyboard mixed up
        ('"Two came,” she said.', ['"Two came,”']),
        # two in one sentence
        ('"Two," she said, "and three."', ['"Two,"', '"and three."']),
        # over sentences
        ('"Two came. Three left." She wept.', ['"Two came. Three left."']),
        # a quotation in a quotation is part of it
        ("“He said ‘no’ to two,” she said.", ["“He said ‘no’ to two,”"]),
        # apostrophes and feet and inches open nothing
        ("The nurses' ward isn't full.", []),
        ('A 6\' 2" man and a 12" pipe.', []),
    ],
)
def test_marks_of_one_kind_pair(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_a_stray_mark_is_ignored_and_loses_nothing_behind_it() -> None:
    assert quoted('It was "dark and wet.\n\nThen "two came," she said.') == ['"two came,"']


def test_a_quotation_opened_again_in_the_next_paragraph_runs_on() -> None:
    found = find_quotes(tokenize("“It was dark.\n\n“Two came,” she said."))
    assert [quote.open_ended for quote in found.spans] == [True, False]


def test_a_token_knows_its_quotation() -> None:
    quotes = find_quotes(tokenize('She said "two came" today.'))
    assert [quotes.number_at(i) for i in range(8)] == [None, None, 0, 0, 0, 0, None, None]
    assert quotes.opening_at(2) is quotes.closed_before(6) is quotes.spans[0]


@given(st.text(alphabet="ab .\n\"“”'«»‘’`", max_size=80))
def test_quotations_never_overlap_and_stay_in_the_text(text: str) -> None:
    tokens = tokenize(text)
    spans = find_quotes(tokens).spans
    assert all(quote.first < quote.end <= len(tokens) for quote in spans)
    assert all(one.end <= two.first for one, two in pairwise(spans))
