"""What a sentence dates long before its report's own happening is another's, and stands to none of the report's counts.

The reports are of Monday, 10 June 2024, and of what happened in Varnow on the day before.
"""

from datetime import date

import pytest

from factcheck.comparison.engine import relate
from tests.pipeline.test_two_happenings import told

OWN = (
    "Drone hits flats in Varnow, nine dead\n\nA drone hit a block of flats in Varnow on Sunday, killing nine people and "
    "wounding 30, police said. It struck at noon. Crews dug all night.\n\n"
)

OLDER = [
    ("a day of a month", "On 16 May jets had struck the livestock market, where 31 people lost their lives."),
    ("a month and its day", "A bomber killed 27 people on May 16 in the Heron chapel; a nurse of the place spoke of 32."),
    ("the day of a month alone", "In the scuffles at the vigil on the 1st two people were killed."),
    ("a weekday", "On Thursday an inferno gutted the Heron mill, in whose cellar 37 bodies lay."),
    ("a weekday's attack", "Thursday night's assault on the Kestrel, a tavern by the quay, claimed ten lives."),
    ("days ago", "Eleven days ago gas exploded in a pit near the lake, and 28 men died."),
    ("days since", "It is barely eleven days since jets bombed the cattle pens. A clinic spoke of 31 dead."),
    ("days earlier", "The city was struck by a bombing ten days earlier, and 28 people died."),
    ("the beginning of the month", "Knife fights in the jail killed 21 inmates at the start of the month."),
    ("the day of its noun", "The rule dates from the weeks after the May 8 quake, which killed 59 people."),
    ("the rest of its paragraph", "On 16 May jets had struck the market. The council counted 31 dead. Two were never found."),
    ("what goes on in the next paragraph", "On 16 May jets had struck the market.\n\nThe hospital put the dead of that raid at 31."),
    ("killed there", "On 16 May jets had struck the market. It was noon.\n\nIn all 31 people were killed there, the council said."),
]  # fmt: skip


@pytest.mark.parametrize("behind", [row[1] for row in OLDER], ids=[row[0] for row in OLDER])
def test_a_count_that_its_sentence_dates_long_before_stands_to_none_of_the_report(behind: str) -> None:
    documents, claims = told(OWN + behind)
    lately = len(OWN)
    assert any(claim.span.start >= lately for claim in claims)
    mixed = [
        f"{one.relation}: {one.a.quote}, {one.b.quote}"
        for one in relate(claims, documents)
        if (one.a.span.start < lately) != (one.b.span.start < lately)
    ]
    assert mixed == []


NOT_OLDER = [
    ("its own day", "The drone of Sunday killed 12 people, the hospital said."),
    ("its own day with its month", "The attack of 9 June killed 12 people, the hospital said."),
    ("only a bound", "It was the worst attack since 16 May and killed 12 people, the hospital said."),
    ("the day of a paper", "The hospital, in a statement of 9 June, said 12 people were killed."),
    ("a bound behind the number", "The hospital said 12 people were killed, more than in any attack since the raid of 16 May."),
    ("another paragraph", "On 16 May jets had struck the market.\n\nTwelve people were killed, the hospital said."),
]  # fmt: skip


@pytest.mark.parametrize("behind", [row[1] for row in NOT_OLDER], ids=[row[0] for row in NOT_OLDER])
def test_a_count_of_the_reports_own_day_is_compared(behind: str) -> None:
    documents, claims = told(OWN + behind)
    assert any(relation.relation == "conflict" for relation in relate(claims, documents))


def test_a_march_of_the_day_before_is_another() -> None:
    documents, claims = told(
        "Friends of the president rally in Varnow\n\nPolice counted 85,000 people at a rally for the president in Varnow on "
        "Sunday. It was hot. Flags were handed out.\n\nPolice had put Saturday's march at 24,000 people."
    )
    assert {claim.quote for claim in claims} >= {"85,000", "24,000"}
    assert [one.reason for one in relate(claims, documents)] == []


def test_a_day_before_the_calendar_begins_is_none() -> None:
    documents, claims = told("Nine died in Varnow.\n\nIt rained. It blew. Two weeks ago five died.", on=date(1, 1, 2))
    assert relate(claims, documents) is not None


@pytest.mark.parametrize(
    "beside",
    [
        "4,700, up from 2,900 on May 16",
        "4,700, down from the 9,200 whom they had counted on May 16",
        "4,700, against 7,500 the first time",
    ],
)
def test_a_crowd_that_another_is_set_beside_came_on_a_day_of_its_own(beside: str) -> None:
    documents, claims = told(
        "Thousands march in Varnow\n\nThousands of people marched in Varnow on Sunday against a dam. They came with drums.\n\n"
        f"Police put the crowd at {beside}."
    )
    numbers = {claim.quote for claim in claims if claim.span.start > claims[-1].sentence.start}
    assert len(numbers) == len({"4,700", "another"})
    assert [one.reason for one in relate(claims, documents) if numbers == {one.a.quote, one.b.quote}] == []
