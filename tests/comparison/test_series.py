"""A toll told every day by one origin: updates, and a fall only where it fell."""

from datetime import date, timedelta

import pytest

from factcheck.comparison.engine import Comparison, compare
from factcheck.model import Claim, RelationKind
from tests.comparison.claims import count

FIRST = date(2021, 1, 1)
DAYS = 1000
MINISTRY = "Health Ministry"


def told(figures: dict[int, int]) -> Comparison:
    """Compare one total a day, each in a document of its own; `figures` replaces those of some days."""
    claims: list[Claim] = []
    for day in range(DAYS):
        as_of = str(FIRST + timedelta(days=day))
        number = f"{figures.get(day, 10_000 + 37 * day):,}"
        claims.append(count(number, by=MINISTRY, doc=f"d{day}", window=f"{FIRST}..{as_of}", as_of=as_of))
    return compare(claims)


def falls(found: Comparison) -> list[tuple[str, str]]:
    """The figures of each fall, older first."""
    flags = [one for one in found.discrepancies if one.check == "C4"]
    return [
        (one.title.split("did ")[1].split(" become ")[0], one.title.rpartition(" ")[2].rstrip("?")) for one in flags
    ]


def test_a_thousand_days_of_one_origin_are_updates_and_no_conflict() -> None:
    found = told({})
    assert found.discrepancies == ()
    assert {relation.relation for relation in found.relations} <= {RelationKind.UPDATE, RelationKind.AGREE}
    assert len([one for one in found.relations if one.relation is RelationKind.UPDATE]) >= DAYS - 1


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({500: 2_850}, [("28,463", "2,850")]),  # a digit lost
        ({500: 285_000}, [("285,000", "28,537")]),  # a digit too many: the next day falls
        ({day: 10_000 + 37 * day - 5_000 for day in range(700, DAYS)}, [("35,863", "30,900")]),  # taken back for good
    ],
)
def test_a_slip_or_a_revision_gives_exactly_its_fall(figures: dict[int, int], expected: list[tuple[str, str]]) -> None:
    found = told(figures)
    assert falls(found) == expected
    assert {one.check for one in found.discrepancies} == {"C4"}
