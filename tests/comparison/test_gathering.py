"""One disagreement is one discrepancy, and lists who measures the same thing, and nobody else."""

from factcheck.comparison.engine import compare
from factcheck.comparison.why import explain_pair
from tests.comparison.claims import count

HELD = {"who": "captives", "status": "held", "cumulative": False}


def test_a_place_that_one_side_leaves_out_makes_no_second_discrepancy() -> None:
    held = count("70", "held", by="Governor", place="Orla", **HELD)
    again = count("about 70", "held", by="Spokesman", place="the camps", **HELD)
    dead = count("26", by="Rebels", who="captives", status="held")
    flags = [flag for flag in compare([held, again, dead]).discrepancies if flag.check == "C12"]
    assert [set(flag.claim_ids) for flag in flags] == [{held.id, again.id, dead.id}]


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
