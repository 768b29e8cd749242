"""The seed articles, and what a sharp fact-checker flags in those made up for demonstration."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.model import Document
from factcheck.readers import read_document

SEEDS = Path(__file__).parent.parent / "seeds"
USERS_ARTICLE = ("gaza_20231107", "9d042a86496ac355052acb86955d89a6b05d1fbb469a5653b4a8cd94d985f9a2")

WIRE, COURIER, RADIO = "ferry_20240515_wire", "ferry_20240515_courier", "ferry_20240515_radio"
UPDATE, LEDGER, MILL = "ferry_20240516_wire", "ferry_20240517_ledger", "mill_fire_20240518_radio"


@dataclass(frozen=True)
class Figure:
    """Words of a document that hold one figure; the number is the first in them."""

    document: str
    words: str


DEAD_COAST_GUARD = Figure(WIRE, "Twenty-one people, including nine crew members, were killed")
DEAD_COPIED = Figure(COURIER, "Twenty-one people, including nine crew members, were killed")
DEAD_MINISTRY = Figure(RADIO, "Thirty-four people were killed")
DEAD_MINISTRY_QUOTED = Figure(UPDATE, "34 people had been killed")
DEAD_THURSDAY = Figure(UPDATE, "29 on Thursday")
DEAD_THURSDAY_AGAIN = Figure(UPDATE, "29 dead included 11 crew members")
DEAD_EARLIER = Figure(UPDATE, "21 a day earlier")
DEAD_FRIDAY = Figure(LEDGER, "31 people had been killed")
DEAD_LOWERED = Figure(LEDGER, "31. It had counted three survivors")
DEAD_BEFORE_LOWERED = Figure(LEDGER, "34 to 31")
DEAD_MILL = Figure(MILL, "killed 21 people")
DEAD_OLD_SHIPWRECK = Figure(RADIO, "58 people died")
CREW_COAST_GUARD = Figure(WIRE, "nine crew members")
CREW_COPIED = Figure(COURIER, "nine crew members")
CREW_UNION = Figure(RADIO, "11 crew members had been killed")
CREW_THURSDAY = Figure(UPDATE, "11 crew members, she said")
MISSING_COAST_GUARD = Figure(WIRE, "17 people were still missing")
MISSING_COPIED = Figure(COURIER, "17 people were still missing")
MISSING_MINISTRY = Figure(RADIO, "four people were still missing")
MISSING_THURSDAY = Figure(UPDATE, "Nine people were still missing")
MISSING_FRIDAY = Figure(LEDGER, "Seven people were still missing")
RESCUED_COAST_GUARD = Figure(WIRE, "64 people, Coast Guard spokeswoman")
RESCUED_MINISTRY = Figure(RADIO, "64 people were rescued")
RESCUED_BY_BOAT = Figure(WIRE, "rescued 14 people")
RESCUED_MILL = Figure(MILL, "64 workers from the roof")
ABOARD_MINISTRY = Figure(WIRE, "102 people when it left")
ABOARD_MINISTRY_FRIDAY = Figure(LEDGER, "102 people. The operator")
ABOARD_OPERATOR = Figure(LEDGER, "carrying 118 people")
ABOARD_LIST = Figure(LEDGER, "118 people in all")
PASSENGERS, CREW_LISTED = Figure(LEDGER, "96 passengers"), Figure(LEDGER, "20 crew members")

# One row a discrepancy: check, severity at least, the figures that must stand on different sides of it.
DISCREPANCIES = [
    # two authorities on one day; the copy of the wire story is no third voice, the quoted ministry no second one
    ("C1", "medium", [{DEAD_COAST_GUARD, DEAD_COPIED}, {DEAD_MINISTRY}]),
    ("C1", "medium", [{MISSING_COAST_GUARD, MISSING_COPIED}, {MISSING_MINISTRY}]),
    # nine or eleven of the crew, on the same Wednesday
    ("C1", "medium", [{CREW_COAST_GUARD, CREW_COPIED}, {CREW_UNION}]),
    # operator against ministry, in one document and against every other that gives the ministry's figure
    ("C1", "medium", [{ABOARD_MINISTRY, ABOARD_MINISTRY_FRIDAY}, {ABOARD_OPERATOR}]),
    # the ministry takes its own figure back, with a reason
    ("C4", "medium", [{DEAD_MINISTRY}, {DEAD_LOWERED}]),
    # 96 and 20 are 116
    ("C5", "medium", [{PASSENGERS, CREW_LISTED}, {ABOARD_LIST}]),
]

# Pairs that are related and no discrepancy.
RELATIONS = [
    ("update", DEAD_COAST_GUARD, DEAD_THURSDAY),
    ("update", DEAD_EARLIER, DEAD_THURSDAY),
    ("update", DEAD_THURSDAY, DEAD_FRIDAY),
    ("update", MISSING_COAST_GUARD, MISSING_THURSDAY),
    ("update", MISSING_THURSDAY, MISSING_FRIDAY),
    ("update", CREW_COAST_GUARD, CREW_THURSDAY),
    ("agree", DEAD_COAST_GUARD, DEAD_COPIED),
    ("agree", DEAD_FRIDAY, DEAD_LOWERED),
    ("agree", DEAD_MINISTRY, DEAD_MINISTRY_QUOTED),
    ("agree", RESCUED_COAST_GUARD, RESCUED_MINISTRY),
    ("subset", CREW_COAST_GUARD, DEAD_COAST_GUARD),
    ("subset", CREW_THURSDAY, DEAD_THURSDAY_AGAIN),
    ("subset", RESCUED_BY_BOAT, RESCUED_COAST_GUARD),
]

# Pairs that must not be compared at all: another happening, another thing counted.
NEVER = [
    (DEAD_COAST_GUARD, DEAD_MILL),
    (DEAD_MINISTRY, DEAD_MILL),
    (RESCUED_COAST_GUARD, RESCUED_MILL),
    (DEAD_MINISTRY, DEAD_OLD_SHIPWRECK),
    (DEAD_MINISTRY, Figure(MILL, "Thirty-four people were injured")),
    (MISSING_COAST_GUARD, Figure(MILL, "17 of them seriously")),
    (DEAD_FRIDAY, Figure(LEDGER, "three survivors")),
]


def read(name: str) -> Document:
    (document,) = read_document(SEEDS / f"{name}.txt")
    assert isinstance(document, Document)
    return document


def offset(figure: Figure) -> int:
    """Where the words of a figure begin in their document; they stand there once, outside the header."""
    document = read(figure.document)
    assert document.text.count(figure.words) == 1, figure
    found = document.text.index(figure.words)
    assert document.header is not None
    assert found >= document.header.end
    return found


def figures() -> list[Figure]:
    sides = [side for _, _, sides in DISCREPANCIES for side in sides]
    related = [{a, b} for _, a, b in RELATIONS]
    never = [set(pair) for pair in NEVER]
    return sorted(set().union(*sides, *related, *never), key=lambda figure: (figure.document, figure.words))


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: f"{figure.document}-{figure.words[:12]}")
def test_every_expected_figure_stands_once_in_its_article(figure: Figure) -> None:
    assert offset(figure) > 0


def test_the_users_article_is_untouched() -> None:
    name, digest = USERS_ARTICLE
    assert hashlib.sha256((SEEDS / f"{name}.txt").read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("name", [WIRE, COURIER, RADIO, UPDATE, LEDGER, MILL])
def test_a_seed_of_ours_says_that_it_is_made_up(name: str) -> None:
    document = read(name)
    assert document.header is not None
    assert "made up for demonstration" in document.header.of(document.text)
    assert document.publisher
    assert document.title
    assert document.dateline is not None
    assert f"{document.dateline:%Y%m%d}" in name
    assert 150 <= len(document.text[document.header.end :].split()) <= 300
