"""Reports that were taken for two happenings: which of them a person is told of, and with what reason."""

from datetime import date

import pytest

from factcheck.comparison.judgements import Judgements, pair_of
from factcheck.comparison.set_apart import LITTLE, SetApart, set_apart
from factcheck.comparison.ties import tie
from tests.comparison.printed import printed

FIRE = "LORN, May 12 - A fire in a mill killed nine people in Lorn on Sunday, the mayor said. Weavers jumped from it."
CRASH = "LORN, May 12 - Two buses collided near Lorn on Sunday, killing four people, police said."
WARD = "LORN - Four people died in Lorn, a nurse said. Her ward is full of weavers."
MORNING = "LORN - A shell hit the market of Lorn at 8.40 a.m. on Sunday, killing nine people, the mayor said."
EVENING = "LORN - A shell hit the station of Lorn at 7 p.m. on Sunday, killing four people, the mayor said."
FAIR = "LORN, May 12 - Some 4,000 people came to the fair of Lorn on Sunday, the mayor said."


def told_apart(*texts: str, days: int = 0, judgements: Judgements | None = None) -> tuple[SetApart, ...]:
    """What is told of articles printed so."""
    documents, claims = printed(*texts, days=days)
    return set_apart(claims, documents, tie(claims, documents).incidents, judgements or Judgements())


def test_two_happenings_of_a_town_are_told_with_what_told_them_apart() -> None:
    (one,) = told_apart(MORNING, EVENING)
    assert one.reason == "hour: 8:40; 19:00"
    assert [len(side) for side in (one.one, one.other)] == [1, 1]


def test_where_nothing_differs_too_little_was_in_common() -> None:
    (one,) = told_apart(FIRE, WARD)
    assert one.reason == LITTLE


@pytest.mark.parametrize(
    ("texts", "days"),
    [((FIRE, FIRE.replace("nine", "ten")), 0), ((FIRE, FAIR), 0), ((FIRE, WARD), 9), ((FIRE, CRASH), 0)],
    ids=["reports of one happening", "who came, and who died", "reports of two weeks", "a fire and a crash"],
)
def test_nothing_is_told_of(texts: tuple[str, ...], days: int) -> None:
    assert told_apart(*texts, days=days) == ()


def test_a_person_who_said_that_they_are_two_is_asked_no_more() -> None:
    documents, _ = printed(FIRE, WARD)
    said = Judgements(other_incident={pair_of(*(document.id for document in documents)): "Ada"})
    assert told_apart(FIRE, WARD, judgements=said) == ()


def test_all_reports_of_a_happening_stand_on_one_side() -> None:
    again = FIRE.replace("the mayor said", "its owner said")
    (one,) = told_apart(FIRE, again, WARD)
    assert sorted(len(side) for side in (one.one, one.other)) == [1, 2]
    assert {document.dateline for document in (*one.one, *one.other)} == {date(2024, 5, 12)}
