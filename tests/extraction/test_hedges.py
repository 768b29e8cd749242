"""Phrases and the intervals they entail, by phenomenon."""

from decimal import Decimal

import pytest

from factcheck.extraction.quantities.find import mentions
from factcheck.model import Qualifier, Quantity

Row = tuple[str, float | None, float | None, str]


def only(text: str) -> Quantity:
    found = mentions(text)
    assert len(found) == 1, [one.quantity.words for one in found]
    return found[0].quantity


def exactly(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


EXACT: list[Row] = [
    ("240 people", 240, 240, "240"),
    ("8,800 deaths", 8800, 8800, "8,800"),
    ("two dozen cars", 24, 24, "two dozen"),
    ("half a million homes", 500000, 500000, "half a million"),
    ("1.4 million homes", 1400000, 1400000, "1.4 million"),
    ("a dozen boats", 12, 12, "a dozen"),
    ("a hundred boats", 100, 100, "a hundred"),
    ("Only 12 boats", 12, 12, "12"),
    ("Exactly 12 boats", 12, 12, "12"),
    ("a total of 12 boats", 12, 12, "12"),
    ("another 12 boats", 12, 12, "12"),
    ("a staggering 25 boats", 25, 25, "25"),
    ("the harbour office estimated 75 boats", 75, 75, "75"),
    # words that hedge elsewhere belong to a verb or a noun here
    ("handed over 12 bodies", 12, 12, "12"),
    ("talks about two bodies", 2, 2, "two"),
    ("adding up to 36 bodies", 36, 36, "36"),
    ("close to two schools", 2, 2, "two"),
    ("near three schools", 3, 3, "three"),
    ("passed two trucks", 2, 2, "two"),
    ("from 300 homes", 300, 300, "300"),
]
APPROX: list[Row] = [
    ("about 240 people", 240, 240, "about 240"),
    ("around 400 people", 400, 400, "around 400"),
    ("some 60 people", 60, 60, "some 60"),
    ("roughly 32,000 people", 32000, 32000, "roughly 32,000"),
    ("approximately 1,450 lives", 1450, 1450, "approximately 1,450"),
    ("An estimated 75 people", 75, 75, "An estimated 75"),
    ("nearly 200 people", 200, 200, "nearly 200"),
    ("almost half a million people", 500000, 500000, "almost half a million"),
    ("close to 90 people", 90, 90, "close to 90"),
    ("just under 300 people", 300, 300, "just under 300"),
    ("just shy of 300 people", 300, 300, "just shy of 300"),
    ("in the region of 300 people", 300, 300, "in the region of 300"),
    ("250 or so people", 250, 250, "250 or so"),
    ("60-odd people", 60, 60, "60-odd"),
    ("70 or thereabouts", 70, 70, "70 or thereabouts"),
    ("~300 people", 300, 300, "~300"),
    ("about a dozen wells", 12, 12, "about a dozen"),
    ("around three quarters of a million letters", 750000, 750000, "around three quarters of a million"),
]
AT_LEAST: list[Row] = [
    ("At least 300 people", 300, None, "At least 300"),
    ("at least a dozen barns", 12, None, "at least a dozen"),
    ("at least one person", 1, None, "at least one"),
    ("no fewer than 40 people", 40, None, "no fewer than 40"),
    ("not less than 45 people", 45, None, "not less than 45"),
    ("a minimum of 40 people", 40, None, "a minimum of 40"),
    ("as few as 40 people", 40, None, "as few as 40"),
    ("upwards of 40 people", 40, None, "upwards of 40"),
    ("at least about 40 people", 40, None, "at least about 40"),
    ("40 or more people", 40, None, "40 or more"),
    ("40-plus people", 40, None, "40-plus"),
    ("40+ people", 40, None, "40+"),
    ("40 and counting", 40, None, "40 and counting"),
    ("40 or above", 40, None, "40 or above"),
    ("≥ 40 people", 40, None, "≥ 40"),
    ("equal to or more than 65", 65, None, "equal to or more than 65"),
]
MORE_THAN: list[Row] = [
    ("more than 8,000 people", 8000, None, "more than 8,000"),
    ("over 100 people", 100, None, "over 100"),
    ("well over 100 people", 100, None, "well over 100"),
    ("just over 100 people", 100, None, "just over 100"),
    ("above 100 people", 100, None, "above 100"),
    ("in excess of 100 people", 100, None, "in excess of 100"),
    ("The toll exceeded 100 dead", 100, None, "exceeded 100"),
    ("Deaths exceeding 100", 100, None, "exceeding 100"),
    ("Visits surpassed two million", 2000000, None, "surpassed two million"),
    ("Cases have topped 5,000", 5000, None, "topped 5,000"),
    ("Cases passed 100,000", 100000, None, "passed 100,000"),
    ("greater than 40", 40, None, "greater than 40"),
    ("more than an estimated 400 people", 400, None, "more than an estimated 400"),
    (">40", 40, None, ">40"),
]
AT_MOST: list[Row] = [
    ("up to 50 people", None, 50, "up to 50"),
    ("As many as 500 people", None, 500, "As many as 500"),
    ("nearly as many as 500 people", None, 500, "nearly as many as 500"),
    ("as much as 30 percent", None, 30, "as much as 30 percent"),
    ("as high as 650", None, 650, "as high as 650"),
    ("at most 50 people", None, 50, "at most 50"),
    ("no more than 50 people", None, 50, "no more than 50"),
    ("not more than 50 people", None, 50, "not more than 50"),
    ("a maximum of 70 people", None, 70, "a maximum of 70"),
    ("50 or fewer people", None, 50, "50 or fewer"),
    ("50 or less", None, 50, "50 or less"),
    ("50 at most", None, 50, "50 at most"),
    ("less than or equal to 50", None, 50, "less than or equal to 50"),
    ("less than 50 or equal to", None, 50, "less than 50 or equal to"),
]
LESS_THAN: list[Row] = [
    ("fewer than 50 people", None, 50, "fewer than 50"),
    ("less than a thousand people", None, 1000, "less than a thousand"),
    ("under 50 people", None, 50, "under 50"),
    ("well below 50 people", None, 50, "well below 50"),
    ("< 50 people", None, 50, "< 50"),
]
RANGE: list[Row] = [
    ("between 24 and 29 people", 24, 29, "between 24 and 29"),
    ("between one hundred and two hundred people", 100, 200, "between one hundred and two hundred"),
    ("between about 20 and 30 people", 20, 30, "between about 20 and 30"),
    ("10 to 15 people", 10, 15, "10 to 15"),
    ("from 10 to 15 people", 10, 15, "from 10 to 15"),
    ("ranging from 10 to 15 people", 10, 15, "ranging from 10 to 15"),
    ("10-15 people", 10, 15, "10-15"),
    ("10–15 people", 10, 15, "10–15"),
    ("about 10 to 15 people", 10, 15, "about 10 to 15"),
    ("two or three people", 2, 3, "two or three"),
    ("six or seven hundred people", 600, 700, "six or seven hundred"),
    ("5-10 million people", 5000000, 10000000, "5-10 million"),
    ("between 1.2 and 1.5 million people", 1200000, 1500000, "between 1.2 and 1.5 million"),
    ("500 to 1 million people", 500, 1000000, "500 to 1 million"),
    ("10% to 15%", 10, 15, "10% to 15%"),
    ("3 or 4 percent", 3, 4, "3 or 4 percent"),
    ("$10 million to $15 million", 10000000, 15000000, "$10 million to $15 million"),
    ("more than 15 and fewer than 60", 15, 60, "more than 15 and fewer than 60"),
]
VAGUE: list[Row] = [
    ("dozens of people", 24, None, "dozens"),
    ("scores of people", 40, None, "scores"),
    ("Scores were injured", 40, None, "Scores"),
    ("hundreds fled", 200, None, "hundreds"),
    ("thousands fled", 2000, None, "thousands"),
    ("tens of thousands fled", 20000, None, "tens of thousands"),
    ("hundreds of thousands fled", 200000, None, "hundreds of thousands"),
    ("millions fled", 2000000, None, "millions"),
    ("several hundred fled", 200, None, "several hundred"),
    ("a few hundred fled", 200, None, "a few hundred"),
    ("several hundred thousand fled", 200000, None, "several hundred thousand"),
    ("a few dozen fled", 24, None, "a few dozen"),
    ("a couple of thousand fled", 2000, None, "a couple of thousand"),
    ("at least several hundred fled", 200, None, "at least several hundred"),
    ("several people", 3, 12, "several"),
    ("a few people", 3, 9, "a few"),
    ("a handful of people", 3, 9, "a handful"),
    ("a couple of people", 2, 3, "a couple"),
    ("many people", None, None, "many"),
    ("few people", None, None, "few"),
    ("numerous people", None, None, "numerous"),
    ("Most of the dead", None, None, "Most"),
]
EXACT_WORDS: list[Row] = [
    ("both men", 2, 2, "both"),
    ("no casualties", 0, 0, "no"),
    ("None of them died", 0, 0, "None"),
    ("No one was hurt", 0, 0, "No one"),
    ("zero cases", 0, 0, "zero"),
]
SHARES: list[Row] = [
    ("half of the dead", 50, 50, "half"),
    ("a quarter of the dead", 25, 25, "a quarter"),
    ("three quarters of voters", 75, 75, "three quarters"),
    ("one in five voters", 20, 20, "one in five"),
    ("nine in ten voters", 90, 90, "nine in ten"),
    ("nine out of 10 voters", 90, 90, "nine out of 10"),
    ("one out of every hundred roofs", 1, 1, "one out of every hundred"),
    ("54 percent of voters", 54, 54, "54 percent"),
    ("30 per cent", 30, 30, "30 per cent"),
    ("12.5%", 12.5, 12.5, "12.5%"),
    ("0.5 percentage points", 0.5, 0.5, "0.5 percentage points"),
]

TABLES = {
    (Qualifier.EXACT, False): EXACT + EXACT_WORDS + SHARES,
    (Qualifier.APPROX, False): APPROX,
    (Qualifier.AT_LEAST, False): AT_LEAST,
    (Qualifier.AT_LEAST, True): MORE_THAN,
    (Qualifier.AT_MOST, False): AT_MOST,
    (Qualifier.AT_MOST, True): LESS_THAN,
    (Qualifier.VAGUE, False): VAGUE,
}


@pytest.mark.parametrize(
    ("qualifier", "strict", "row"),
    [(*kind, row) for kind, rows in TABLES.items() for row in rows],
    ids=lambda one: str(one),
)
def test_a_phrase_entails_its_interval(qualifier: Qualifier, strict: bool, row: Row) -> None:
    text, low, high, words = row
    quantity = only(text)
    assert (exactly(quantity.low), exactly(quantity.high), quantity.qualifier) == (low, high, qualifier)
    assert (quantity.low_open or quantity.high_open) == strict
    assert quantity.words == words


@pytest.mark.parametrize("row", RANGE, ids=str)
def test_two_numbers_make_one_range(row: Row) -> None:
    text, low, high, words = row
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.qualifier, quantity.nominal) == (low, high, Qualifier.RANGE, None)
    assert quantity.words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # a change names an old and a new count
        ("The toll rose from 22 to 31.", ["22", "31"]),
        ("They raised it from 22 to 31.", ["22", "31"]),
        ("It fell from 31 to 22.", ["31", "22"]),
        # bounds that do not close on each other
        ("More than 75 and less than 20", ["More than 75", "less than 20"]),
        # a suffix belongs to the number after it
        ("500 or greater than 460", ["500", "greater than 460"]),
        # parts of a whole are two counts
        ("nine of the 12 men", ["nine", "12"]),
        ("12 out of 40 men", ["12", "40"]),
        ("12 in 40 boxes", ["12", "40"]),
    ],
)
def test_two_numbers_stay_two(text: str, words: list[str]) -> None:
    assert [one.quantity.words for one in mentions(text)] == words


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("$2.8 million", "money:USD", 2800000),
        ("US$5bn", "money:USD", 5000000000),
        ("A$5 million", "money:AUD", 5000000),
        ("€3m", "money:EUR", 3000000),
        ("£250k", "money:GBP", 250000),
        ("¥500", "money:JPY", 500),
        ("USD 500", "money:USD", 500),
        ("500 CHF", "money:CHF", 500),
        ("3 million euros", "money:EUR", 3000000),
        ("500 Canadian dollars", "money:CAD", 500),
        ("five million pounds", "money:GBP", 5000000),
        ("hundreds of millions of dollars", "money:USD", 200000000),
        ("Rs 500", "money:INR", 500),
        ("54 percent", "percent", 54),
        ("3 percentage points", "percentage_points", 3),
        ("45 births a day", "rate:day", 45),
        ("5 attacks per week", "rate:week", 5),
        ("three-quarters", "ratio", 0.75),
        ("240 men", "count", 240),
    ],
)
def test_a_unit_is_read_from_signs_and_words(text: str, unit: str, value: float) -> None:
    quantity = only(text)
    assert (quantity.unit, exactly(quantity.low)) == (unit, value)


def test_a_rate_per_so_many_names_its_denominator() -> None:
    assert mentions("12.3 per 100,000 people")[0].quantity.unit == "rate:100000"


def test_a_bound_keeps_the_number_it_names() -> None:
    assert only("more than 300 men").nominal == 300
    assert only("up to 300 men").nominal == 300
    assert only("dozens of men").nominal is None
