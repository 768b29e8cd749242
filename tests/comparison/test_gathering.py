"""One disagreement is one discrepancy, and lists who measures the same thing, and nobody else."""

from datetime import date

from factcheck.comparison.case import Case
from factcheck.comparison.engine import compare
from factcheck.comparison.groups import BETWEEN, Groups
from factcheck.comparison.why import explain_pair
from factcheck.model import Claim
from tests.comparison.claims import count

HELD = {"who": "captives", "status": "held", "cumulative": False}


def test_a_place_that_one_side_leaves_out_makes_no_second_discrepancy() -> None:
    held = count("70", "held", by="Governor", place="Orla", **HELD)
    again = count("about 70", "held", by="Spokesman", place="the camps", **HELD)
    dead = count("26", by="Rebels", who="captives", status="held")
    flags = [flag for flag in compare([held, again, dead]).discrepancies if flag.check == "C12"]
    assert [set(flag.claim_ids) for flag in flags] == [{held.id, again.id, dead.id}]


def stands(*numbers: str, day: str, **more: str) -> list[Claim]:
    """Two voices that give two numbers of those displaced on a day."""
    voices = zip(("Army", "UN"), numbers, strict=True)
    return [count(number, "displaced", by=by, as_of=day, cumulative=False, **more) for by, number in voices]


def test_the_same_figures_set_against_each_other_on_another_day_are_one_disagreement() -> None:
    first, again = stands("900", "1400", day="2024-05-01"), stands("900", "1400", day="2024-05-03")
    (flag,) = [flag for flag in compare([*first, *again]).discrepancies if flag.check == "C1"]
    assert set(flag.claim_ids) == {claim.id for claim in (*first, *again)}


def test_other_figures_on_another_day_are_another_disagreement() -> None:
    claims = [*stands("900", "1400", day="2024-05-01"), *stands("300", "500", day="2024-05-03")]
    assert len([flag for flag in compare(claims).discrepancies if flag.check == "C1"]) == 2


def test_two_disagreements_in_two_places_stay_two() -> None:
    north = [count("9", place="Orla", by="Army"), count("14", place="Orla", by="UN")]
    south = [count("30", place="Besna", by="Army"), count("44", place="Besna", by="UN")]
    assert len([flag for flag in compare([*north, *south]).discrepancies if flag.check == "C1"]) == 2


def test_another_shipwreck_s_dead_are_no_position() -> None:
    day = "2024-05-01..2024-05-01"
    sides = [count("21", by="Coast Guard", window=day), count("34", by="Ministry", window=day)]
    earlier = count("58", window="2009-01-01..2009-12-31", said="in 2009", place="Besna")
    (flag,) = [flag for flag in compare([*sides, earlier]).discrepancies if flag.check == "C1"]
    assert earlier.id not in flag.claim_ids


def test_a_pair_is_explained_in_the_order_shown() -> None:
    whole, part = count("332", who="people"), count("17", who="soldiers", role="soldier")
    explained = explain_pair(whole, part)
    assert explained.ids == (part.id, whole.id)
    (subject,) = [row for row in explained.rows if row.field == "subject"]
    assert (subject.words, subject.verdict) == ("soldiers, people", "narrower")


def told_on(*days: int) -> list[Claim]:
    """A running total, told on these days of May by an article each."""
    return [
        count(str(place), doc=f"a{place}", window="2024-04-01..2024-05-31", as_of=f"2024-05-{day:02}")
        for place, day in enumerate(days, 1)
    ]


def beside(claims: list[Claim], *days: int) -> set[int]:
    """The days of May of what stands beside a dispute of some days."""
    groups = Groups(Case(claims))
    found = groups.beside(groups.window(claims[0]), [date(2024, 5, day) for day in days])
    return {claim.as_of.day for claim in found if claim.as_of}


def test_beside_a_dispute_of_two_days_stands_what_was_told_between_them() -> None:
    assert beside(told_on(1, 2, 3, 4, 5, 9), 2, 4) == {2, 3, 4}


def test_of_a_crowd_between_two_days_only_what_was_told_on_them_stands_beside() -> None:
    crowd = [3] * (BETWEEN + 1)
    assert beside(told_on(1, 2, *crowd, 4, 4, 5), 2, 4) == {2, 4}
    assert beside(told_on(1, 2, *crowd, 4, 4, 5), 3) == {3}


def test_an_undated_dispute_stands_beside_all_that_its_window_holds() -> None:
    assert beside(told_on(1, 2, 9)) == {1, 2, 9}
