"""Who is out in a strike of workers, in whatever words, and where no strike is told of."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import read_counts

STRIKE = "Miners at the Ulm pit went on strike on Monday over wages. "


@pytest.mark.parametrize(
    "told",
    [
        "The firm put the number on strike at 870.",
        "Some 900 employees were absent, the firm said.",
        "Its owner says 900 workers downed tools.",
        "Some 900 men stayed away.",
        "Some 900 men had failed to turn up.",
        "About 2,400 of the 3,100 workers have stopped work.",
        "The union says 900 men took part. The firm says 400.",
        "From gate cards he arrives at 5,000 strikers.",
    ],
)
def test_whoever_is_out_takes_part_in_the_strike(told: str) -> None:
    events = read_counts(STRIKE + told)
    assert events[0] in ((Event.OTHER, "attend"), (Event.OTHER, "take part"))
    assert told.count("says") < 2 or events[1] == events[0]


def test_all_of_whom_some_are_out_are_not_out() -> None:
    assert [lemma for _, lemma in read_counts(STRIKE + "About 2,400 of the 3,100 workers have stopped work.")][
        1
    ] != "attend"


@pytest.mark.parametrize("before", ["", "A strike from the air hit the workers' canteen, killing two by missile. "])
def test_without_a_strike_of_workers_the_absent_are_no_strikers(before: str) -> None:
    assert read_counts(f"{before}Some 900 employees were absent.")[-1][1] != "attend"


def test_those_out_in_all_the_land_are_not_those_who_march() -> None:
    told = read_counts(STRIKE + "Some 9,000 men downed tools. A march drew 700 people. Police counted 400 marchers.")
    assert [lemma for _, lemma in told] == ["strike", "attend", "count"]
