"""The token table: offsets, tags, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.tokens import Tag, Tokens, tokenize
from factcheck.model import Span

CUTS = [
    # separators inside numbers stay, around them they go
    ("8,800 and 1.4 of 300.", "8,800 and 1.4 of 300 ."),
    # hyphens, currency signs and suffixes are tokens of their own
    ("a 30-member $2bn panel", "a 30 - member $ 2 bn panel"),
    # possessives are cut off, contractions and names are whole
    ("Israel's and O'Brien’s don't", "Israel 's and O'Brien ’s don't"),
    ("the U.S. at 5 p.m.", "the U.S. at 5 p.m."),
    ("``Yes,'' he said", "`` Yes , '' he said"),
    # any script's letters and digits
    ("قال ٢٤٠ رهينة", "قال ٢٤٠ رهينة"),
]


@pytest.mark.parametrize(("text", "cut"), CUTS)
def test_text_is_cut_into_words_numbers_and_marks(text: str, cut: str) -> None:
    tokens = tokenize(text)
    assert [tokens.word(index) for index in range(len(tokens))] == cut.split(" ")


def test_a_token_knows_its_coarse_tag() -> None:
    tokens = tokenize("The 12 have not fled from Ardo, who")
    tags = [
        Tag.DETERMINER,
        Tag.NUMBER,
        Tag.AUXILIARY,
        Tag.NEGATION,
        Tag.VERB,
        Tag.PREPOSITION,
        Tag.WORD,
        Tag.PUNCTUATION,
        Tag.RELATIVE,
    ]
    assert [tokens.tag(index) for index in range(len(tokens))] == tags


def test_nothing_inside_the_header_is_a_token() -> None:
    text = " date 2023-11-07 In the midst"
    tokens = tokenize(text, Span(1, 16))
    assert [tokens.word(index) for index in range(len(tokens))] == ["In", "the", "midst"]


@given(st.text())
def test_tokens_cover_everything_but_space(text: str) -> None:
    tokens = tokenize(text)
    kept = "".join(tokens.word(index) for index in range(len(tokens)))
    assert kept == "".join(text.split())
    for index in range(len(tokens)):
        assert tokens.at(tokens.start[index]) == index


def test_an_index_outside_the_table_reads_as_punctuation() -> None:
    tokens = tokenize("One")
    assert (tokens.word(-1), tokens.low(5), tokens.tag(99)) == ("", "", Tag.PUNCTUATION)


@given(st.text(max_size=60))
def test_compiled_methods_tell_what_interpreted_look_ups_tell(text: str) -> None:
    tokens = tokenize(text)
    for index in range(-2, len(tokens) + 2):
        assert Tokens.low(tokens, index) == tokens.low(index)
        assert Tokens.tag(tokens, index) == tokens.tag(index)
        assert Tokens.is_capitalised(tokens, index) == tokens.is_capitalised(index)
        assert Tokens.at(tokens, index) == tokens.at(index)
    assert all(Tokens.sentence(tokens, index) is tokens.sentence(index) for index in range(len(tokens)))
