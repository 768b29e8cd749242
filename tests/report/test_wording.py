"""How numbers, days and speakers read."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import Qualifier, Quantity
from factcheck.report import wording
from tests.report import made


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2023, 11, 7), date(2023, 11, 7), "7 Nov 2023"),
        (date(2023, 11, 1), date(2023, 11, 7), "1 to 7 Nov 2023"),
        (date(2023, 10, 7), date(2023, 11, 7), "7 Oct to 7 Nov 2023"),
        (date(2022, 12, 30), date(2023, 1, 2), "30 Dec 2022 to 2 Jan 2023"),
        (None, date(2023, 11, 7), "by 7 Nov 2023"),
        (date(2023, 10, 7), None, "from 7 Oct 2023"),
        (None, None, ""),
    ],
)
def test_days_are_written_without_saying_anything_twice(start: date | None, end: date | None, words: str) -> None:
    assert wording.days(start, end) == words


def _quantity(low: str | None, high: str | None, qualifier: Qualifier, words: str = "", **more: object) -> Quantity:
    bounds = (None if bound is None else Decimal(bound) for bound in (low, high))
    return Quantity(*bounds, qualifier, words, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("quantity", "shown"),
    [
        (_quantity("8800", "8800", Qualifier.EXACT), "8,800"),
        (_quantity("1400000", "1400000", Qualifier.EXACT), "1,400,000"),
        (_quantity("0", "0", Qualifier.EXACT), "0"),
        (_quantity("400", "400", Qualifier.APPROX), "about 400"),
        (_quantity("300", None, Qualifier.AT_LEAST), "at least 300"),
        (_quantity("300", None, Qualifier.AT_LEAST, low_open=True), "over 300"),
        (_quantity(None, "700", Qualifier.AT_MOST), "up to 700"),
        (_quantity(None, "700", Qualifier.AT_MOST, high_open=True), "under 700"),
        (_quantity("12", "20", Qualifier.RANGE), "12–20"),
        # a vague word is kept, and what it entails stands beside it
        (_quantity("24", None, Qualifier.VAGUE, "dozens"), "dozens (24+)"),
        (_quantity("3", "9", Qualifier.VAGUE, "a handful"), "a handful (3–9)"),
        (_quantity(None, None, Qualifier.VAGUE, "many"), "many"),
        # units
        (_quantity("54", "54", Qualifier.EXACT, unit="percent"), "54%"),
        (_quantity("2.50", "2.50", Qualifier.EXACT, unit="percent"), "2.5%"),
        (_quantity("1200", "1200", Qualifier.EXACT, unit="money:USD"), "USD 1,200"),
    ],
)
def test_a_quantity_is_shown_with_its_qualifier(quantity: Quantity, shown: str) -> None:
    assert wording.figure(quantity) == shown


def test_the_publishers_own_voice_bears_the_publishers_name() -> None:
    article = made.document(publisher="The Ketra Post")
    assert wording.speaker(made.claim(article, "31", low=31, high=31), article) == "The Ketra Post, own voice"
    assert wording.speaker(made.claim(article, "31", low=31, high=31), None) == wording.OWN_VOICE


def test_an_unclear_source_is_said_to_be_unclear_with_its_candidates() -> None:
    article = made.document()
    claim = made.claim(article, "31", low=31, high=31, unclear=("the Interior Ministry", "the Red Crescent"))
    assert wording.speaker(claim, article) == "unclear: Interior Ministry or Red Crescent"


@pytest.mark.parametrize(
    ("words", "said"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), ([], "")],
)
def test_lists_end_in_and(words: list[str], said: str) -> None:
    assert wording.listed(words) == said
