"""Numbers as written: digits, words and both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.quantities.digits import pieces
from factcheck.extraction.quantities.numerals import NumeralKind, numerals
from factcheck.extraction.tokens import tokenize
from tests.extraction.effort import calls

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n: int, *, joiner: str = " and ", hyphen: str = "-") -> str:
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (hyphen + SMALL[n % 10] if n % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = joiner if rest and (rest < 100 or size == 100) else " "
            more = link + spell(rest, joiner=joiner, hyphen=hyphen) if rest else ""
            return f"{spell(n // size, joiner=joiner, hyphen=hyphen)} {name}{more}"
    raise AssertionError(n)


def value(text: str) -> Decimal | None:
    """The value of the number that is the whole of `text`."""
    tokens = tokenize(text)
    start = 1 if tokens.low(0) in ("a", "an", "minus", "negative", "-", ".") else 0
    found = numerals(tokens, start)
    return found[0].low if len(found) == 1 and (found[0].first, found[0].end) == (0, len(tokens)) else None


@given(st.integers(0, 999_999_999), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_every_spelled_number_is_read_as_itself(n: int, joiner: str, hyphen: str) -> None:
    assert value(spell(n, joiner=joiner, hyphen=hyphen)) == n


@given(st.integers(0, 10**12))
def test_digits_are_read_with_and_without_separators(n: int) -> None:
    assert value(str(n)) == value(f"{n:,}") == n
    assert value(f"{n:,}".replace(",", "\u202f")) == n


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # separators: commas, the points of Europe, thin and no-break spaces, India's groups
        ("8,800", "8800"),
        ("1.234.567", "1234567"),
        ("12.567,89", "12567.89"),
        ("40\u00a0000", "40000"),
        ("40 000", "40000"),
        ("1\u2009051\u2009635", "1051635"),
        ("12,34,567", "1234567"),
        ("5,5", "5.5"),
        # magnitudes in words and letters
        ("1.4 million", "1400000"),
        ("52 thousand", "52000"),
        ("250k", "250000"),
        ("3 lakh crore", "3000000000000"),
        ("2-million", "2000000"),
        ("7 thousand 5 hundred and 64", "7564"),
        # dozens and halves
        ("a dozen", "12"),
        ("three dozen", "36"),
        ("half a million", "500000"),
        ("half a dozen", "6"),
        ("a quarter of a million", "250000"),
        ("three quarters of a billion", "750000000"),
        ("two and a half million", "2500000"),
        ("two-and-a-half", "2.5"),
        ("four million and a half", "4500000"),
        ("2½", "2.5"),
        ("2 1/4", "2.25"),
        # fractions and ordinals as their denominators
        ("two-fifths", "0.4"),
        ("one-eighth", "0.125"),
        ("3/4", "0.75"),
        ("a hundredth", "0.01"),
        ("one hundred thirty fourths", str(100 / Decimal(34))),
        ("one hundred and forty sevenths", "20"),
        # spoken decimals, signs, powers
        ("six point nought eight", "6.08"),
        ("minus seven", "-7"),
        ("-9.25", "-9.25"),
        (".45", "0.45"),
        ("1.3e6", "1300000"),
        ("6.5x10^3", "6500"),
        # other scripts' digits
        ("٣٠٠", "300"),
        ("１２", "12"),
    ],
)
def test_a_number_is_worth_what_it_says(text: str, expected: str) -> None:
    assert value(text) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # coordinated numbers stay apart
        ("three hundred and four hundred", [300, 400]),
        ("7000 5 hundred and 64", [7000, 564]),
        ("1 million and 300", [1000000, 300]),
        ("twenty twenty", [20, 20]),
        ("22,24,26", [22, 24, 26]),
        ("172.16.4.9", [172, 16, 4, 9]),
        # after a month a common space separates a day and a count
        ("20 300", [20, 300]),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, counts: list[int]) -> None:
    tokens = tokenize(text)
    found, index = [], 0
    while index < len(tokens):
        here = numerals(tokens, index)
        found += [number.low for number in here]
        index = here[-1].end if here else index + 1
    assert found == counts


@pytest.mark.parametrize(
    "text", ["29km", "180.25ml", "8chan", "1m isn't", "https://a.example/q=30", "x@30.example", "9" * 40]
)
def test_digits_inside_words_and_addresses_are_no_number(text: str) -> None:
    tokens = tokenize(text)
    assert all(numerals(tokens, place) == () for place in range(len(tokens)) if tokens.low(place)[:1].isdecimal())


@pytest.mark.parametrize("text", ["sixth", "twenty-first", "36th", "one hundred and twenty-first"])
def test_an_ordinal_is_no_cardinal(text: str) -> None:
    assert numerals(tokenize(text), 0)[0].kind is NumeralKind.ORDINAL


@given(
    st.text(alphabet="0123456789.,", min_size=1, max_size=40).filter(
        lambda word: word[0].isdigit() and word[-1].isdigit()
    )
)
def test_the_pieces_of_a_digit_string_lie_in_order_within_it(word: str) -> None:
    if ".." in word or ",," in word or ".," in word or ",." in word:
        return  # the tokeniser never joins these
    ends = [0, *(place for start, end, _ in pieces(word) for place in (start, end)), len(word)]
    assert ends == sorted(ends)


def test_a_chain_of_magnitudes_is_read_in_linear_time() -> None:
    def effort(times: int) -> int:
        tokens = tokenize("one million " * times + "hundred " * times)
        return calls(lambda: [numerals(tokens, index) for index in range(0, len(tokens), 7)])

    assert effort(4_000) < 5 * effort(1_000)
