"""Words of names and of the calendar, which tell no happening."""

import pytest

from factcheck.comparison.named_tokens import of_names


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("on 26 March the hall burned", ["March"]),
        ("on March 26 the hall burned", ["March"]),
        ("the hall burned in March", ["March"]),
        ("March through the town", []),
        ("the march on 26 May", []),
        ("a flood hit Operation Flood", ["Flood"]),
    ],
)
def test_a_dated_march_is_a_month_and_a_word_inside_a_name_none_of_the_news(words: str, named: list[str]) -> None:
    tokens = words.split()
    assert [token for token, one in zip(tokens, of_names(tokens), strict=True) if one] == named
