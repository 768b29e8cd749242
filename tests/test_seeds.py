"""The seed articles, and what a sharp fact-checker flags in those made up for demonstration."""

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Document
from factcheck.readers import read_document

SEEDS = Path(__file__).parent.parent / "seeds"
USERS_ARTICLE = ("gaza_20231107", "9d042a86496ac355052acb86955d89a6b05d1fbb469a5653b4a8cd94d985f9a2")

WIRE, COURIER, RADIO = "ferry_20240515_wire", "ferry_20240515_courier", "ferry_20240515_radio"
UPDATE, LEDGER, MILL = "ferry_20240516_wire", "ferry_20240517_ledger", "mill_fire_20240518_radio"


@dataclass(frozen=True)
class Figure:
    """Words of a document that hold one figure, its number in braces."""

    document: str
    words: str


DEAD_COAST_GUARD = Figure(WIRE, "{Twenty-one} people, including nine crew members, were killed")
DEAD_COPIED = Figure(COURIER, "{Twenty-one} people, including nine crew members, were killed")
DEAD_MINISTRY = Figure(RADIO, "{Thirty-four} people were killed")
DEAD_MINISTRY_QUOTED = Figure(UPDATE, "{34} people had been killed")
DEAD_THURSDAY = Figure(UPDATE, "{29} on Thursday")
DEAD_EARLIER = Figure(UPDATE, "{21} a day earlier")
DEAD_FRIDAY = Figure(LEDGER, "{31} people had been killed")
DEAD_LOWERED = Figure(LEDGER, "{31}. It had counted three survivors")
DEAD_BEFORE_LOWERED = Figure(LEDGER, "{34} to 31")
DEAD_MILL = Figure(MILL, "killed {21} people")
DEAD_OLD_SHIPWRECK = Figure(RADIO, "{58} people died")
CREW_COAST_GUARD = Figure(WIRE, "{nine} crew members")
CREW_COPIED = Figure(COURIER, "{nine} crew members")
CREW_UNION = Figure(RADIO, "{11} crew members had been killed")
CREW_THURSDAY = Figure(UPDATE, "{11} crew members, she said")
MISSING_COAST_GUARD = Figure(WIRE, "{17} people were still missing")
MISSING_COPIED = Figure(COURIER, "{17} people were still missing")
MISSING_MINISTRY = Figure(RADIO, "{Four} people were still missing")
MISSING_THURSDAY = Figure(UPDATE, "{Nine} people were still missing")
MISSING_FRIDAY = Figure(LEDGER, "{Seven} people were still missing")
RESCUED_COAST_GUARD = Figure(WIRE, "{64} people, Coast Guard spokeswoman")
RESCUED_MINISTRY = Figure(RADIO, "{64} people were rescued")
RESCUED_BY_BOAT = Figure(WIRE, "rescued {14} people")
RESCUED_MILL = Figure(MILL, "{64} workers from the roof")
ABOARD_MINISTRY = Figure(WIRE, "{102} people when it left")
ABOARD_MINISTRY_FRIDAY = Figure(LEDGER, "{102} people. The operator")
ABOARD_OPERATOR = Figure(LEDGER, "carrying {118} people")
ABOARD_LIST = Figure(LEDGER, "{118} people in all")
PASSENGERS, CREW_LISTED = Figure(LEDGER, "{96} passengers"), Figure(LEDGER, "{20} crew members")

# One row a discrepancy of medium or higher severity: check, and the figures on each side of it.
DISCREPANCIES = [
    # two authorities on one day; the copy of the wire story is no third voice, the quoted ministry no second one
    ("C1", [{DEAD_COAST_GUARD, DEAD_COPIED}, {DEAD_MINISTRY}]),
    ("C1", [{MISSING_COAST_GUARD, MISSING_COPIED}, {MISSING_MINISTRY}]),
    # nine or eleven of the crew, on the same Wednesday
    ("C1", [{CREW_COAST_GUARD, CREW_COPIED}, {CREW_UNION}]),
    # operator against ministry, in one document and against every other that gives the ministry's figure
    ("C1", [{ABOARD_MINISTRY, ABOARD_MINISTRY_FRIDAY}, {ABOARD_OPERATOR}]),
    # the ministry takes its own figure back, with a reason
    ("C4", [{DEAD_MINISTRY}, {DEAD_LOWERED}]),
    # 96 and 20 are 116
    ("C5", [{PASSENGERS, CREW_LISTED}, {ABOARD_LIST}]),
]

# Pairs that are related and no discrepancy.
RELATIONS = [
    ("update", DEAD_COAST_GUARD, DEAD_THURSDAY),
    ("update", DEAD_EARLIER, DEAD_THURSDAY),
    ("update", DEAD_THURSDAY, DEAD_FRIDAY),
    ("update", MISSING_COAST_GUARD, MISSING_THURSDAY),
    ("update", MISSING_THURSDAY, MISSING_FRIDAY),
    ("update", CREW_COAST_GUARD, CREW_THURSDAY),
    ("revision", DEAD_BEFORE_LOWERED, DEAD_LOWERED),
    ("agree", DEAD_COAST_GUARD, DEAD_COPIED),
    ("agree", DEAD_FRIDAY, DEAD_LOWERED),
    ("agree", DEAD_MINISTRY, DEAD_MINISTRY_QUOTED),
    ("agree", RESCUED_COAST_GUARD, RESCUED_MINISTRY),
    ("subset", CREW_COAST_GUARD, DEAD_COAST_GUARD),
    ("subset", CREW_THURSDAY, DEAD_THURSDAY),
]

# Pairs that must not be compared at all: another happening, another thing counted.
NEVER = [
    (DEAD_COAST_GUARD, DEAD_MILL),
    (DEAD_MINISTRY, DEAD_MILL),
    (RESCUED_COAST_GUARD, RESCUED_MILL),
    (DEAD_MINISTRY, DEAD_OLD_SHIPWRECK),
    (DEAD_MINISTRY, Figure(MILL, "{Thirty-four} people were injured")),
    (MISSING_COAST_GUARD, Figure(MILL, "{17} of them seriously")),
]

# Pairs that may be compared, and do not contradict each other.
NO_CONFLICT = [
    # one crew's share of those rescued, said by its master
    (RESCUED_BY_BOAT, RESCUED_COAST_GUARD),
    (RESCUED_BY_BOAT, RESCUED_MINISTRY),
    # counts of three days by one authority
    (DEAD_COAST_GUARD, DEAD_FRIDAY),
    (MISSING_COAST_GUARD, MISSING_FRIDAY),
    # both authorities agree in the end
    (DEAD_FRIDAY, DEAD_LOWERED),
    (DEAD_THURSDAY, DEAD_LOWERED),
]


def read(name: str) -> Document:
    (document,) = read_document(SEEDS / f"{name}.txt")
    assert isinstance(document, Document)
    return document


@cache
def place(figure: Figure) -> tuple[str, int]:
    """Document and offset of the number in braces; the words stand there once, outside the header."""
    document = read(figure.document)
    words = figure.words.replace("{", "").replace("}", "")
    assert document.text.count(words) == 1, figure
    found = document.text.index(words)
    assert document.header is not None
    assert found >= document.header.end
    return figure.document, found + figure.words.index("{")


def figures() -> list[Figure]:
    sides = [side for _, sides in DISCREPANCIES for side in sides]
    related = [{a, b} for _, a, b in RELATIONS]
    never = [set(pair) for pair in [*NEVER, *NO_CONFLICT]]
    return sorted(set().union(*sides, *related, *never), key=lambda figure: (figure.document, figure.words))


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: f"{figure.document}-{figure.words[:12]}")
def test_every_expected_figure_stands_once_in_its_article(figure: Figure) -> None:
    assert place(figure)[1] > 0


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


@pytest.fixture(scope="module")
def checked() -> dict[str, Any]:
    """What `factcheck check seeds/ --json --pairs` prints."""
    command = [sys.executable, "-m", "factcheck", "check", str(SEEDS), "--db", "sqlite://", "--json", "--pairs"]
    done = subprocess.run(command, cwd=SEEDS.parent, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def holds(claim: dict[str, Any], figure: Figure) -> bool:
    document, offset = place(figure)
    return bool(claim["document"] == document and claim["start"] <= offset < claim["end"])


def positions(discrepancy: dict[str, Any], figures: set[Figure]) -> set[int]:
    """The positions of a discrepancy that hold one of the figures."""
    return {
        number
        for number, position in enumerate(discrepancy["positions"])
        if any(holds(claim, figure) for claim in position["claims"] for figure in figures)
    }


def relation(checked: dict[str, Any], a: Figure, b: Figure) -> str | None:
    """How two figures stand, None when they are not compared; updates, revisions and subsets have a direction."""
    for pair in checked["pairs"]:
        if holds(pair["a"], a) and holds(pair["b"], b):
            return str(pair["relation"])
        if holds(pair["a"], b) and holds(pair["b"], a):
            directed = pair["relation"] in ("update", "revision", "subset")
            return f"{pair['relation']}, the other way round" if directed else str(pair["relation"])
    return None


@pytest.mark.parametrize(("check", "sides"), DISCREPANCIES)
def test_what_a_fact_checker_flags_is_flagged(checked: dict[str, Any], check: str, sides: list[set[Figure]]) -> None:
    found = [one for one in checked["discrepancies"] if all(positions(one, side) for side in sides)]
    assert check in {one["check"] for one in found}
    assert {one["severity"] for one in found} <= {"high", "medium"}


@pytest.mark.parametrize(("kind", "a", "b"), RELATIONS)
def test_figures_that_follow_or_hold_one_another_are_told_apart(
    checked: dict[str, Any], kind: str, a: Figure, b: Figure
) -> None:
    assert relation(checked, a, b) == kind


@pytest.mark.parametrize(("a", "b"), NEVER)
def test_what_measures_another_thing_is_not_compared(checked: dict[str, Any], a: Figure, b: Figure) -> None:
    assert relation(checked, a, b) is None


@pytest.mark.parametrize(("a", "b"), NO_CONFLICT)
def test_what_fits_together_is_no_conflict(checked: dict[str, Any], a: Figure, b: Figure) -> None:
    assert relation(checked, a, b) != "conflict"


def test_nothing_else_is_flagged(checked: dict[str, Any]) -> None:
    expected = {figure for _, sides in DISCREPANCIES for side in sides for figure in side}
    surplus = [
        one["title"]
        for one in checked["discrepancies"]
        if one["severity"] != "low"
        and USERS_ARTICLE[0] not in {claim["document"] for position in one["positions"] for claim in position["claims"]}
        and len(positions(one, expected)) < 2
    ]
    assert not surplus
