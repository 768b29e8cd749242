"""Days of counts in whole texts: by the time a clause hangs on, by what gave way, by what is no happening."""

from datetime import date

import pytest

from factcheck.model import Claim, ClaimKind
from factcheck.pipeline.extract import extract

DATELINE = date(2024, 5, 16)  # a Thursday

# One row a phenomenon: the text, its last count, the first and last day of it.
LAST = [
    # a superlative compares; the clause behind it is of that time
    ("It was the worst wreck since 2009, when a ferry sank and 58 people died.", "58", "2009-01-01", "2009-12-31"),
    (
        "It was the deadliest raid since one in June 2018, with officials saying then that 130 people were killed.",
        "130",
        "2018-06-01",
        "2018-06-30",
    ),
    ("In the deadliest year since 2009, 12 people were killed on Monday.", "12", "2024-05-13", "2024-05-13"),
    # "and" before a time opens another clause
    ("Of the voters, 85% agreed, and on Monday the king spoke.", "85%", None, None),
    # a share holds on the day told with it
    ("As of Sunday, the vaccination rate had come to 68%.", "68%", "2024-05-12", "2024-05-12"),
    # those in a state, though the words for it are a participle
    ("Some 400 nurses are among the people trapped there since the war began.", "400", "2024-05-16", "2024-05-16"),
    # contact is a state, and adds nothing up
    ("The embassy has been in contact with 55 Danes who wish to leave.", "55", None, None),
    # a cause is no plan
    ("Six people died due to a landslide on Saturday.", "Six", "2024-05-11", "2024-05-11"),
    # an incident that two words tell, and the balance of it
    ("The roof gave way on Monday. Nine people were killed.", "Nine", "2024-05-13", "2024-05-13"),
    ("A train struck a van on Monday. Nine people were killed.", "Nine", "2024-05-13", "2024-05-13"),
    ("A boat capsized on Monday. Six people were swept away.", "Six", "2024-05-13", "2024-05-13"),
    # what a voice still says, or what its figure remains, is no state of the day
    ("A mill burned on Monday. The surgeon still speaks of 74 hurt weavers.", "74", "2024-05-13", "2024-05-13"),
    ("A flood struck on Monday. The office's figure remains 92 destroyed homes.", "92", "2024-05-13", "2024-05-13"),
    # what is so anyway has no day
    ("A block collapsed on Monday, killing four people. It was home to 900 people.", "900", None, None),
    # an aftershock carries a disaster on
    (
        "A quake struck Lund on Monday, killing 4 people. An aftershock on Wednesday felled a wall. "
        "The toll rose to six.",
        "six",
        "2024-05-13",
        "2024-05-15",
    ),
]


def counts(text: str) -> list[Claim]:
    return [claim for claim in extract(text, dateline=DATELINE) if claim.kind is ClaimKind.COUNT]


@pytest.mark.parametrize(("text", "number", "start", "end"), LAST)
def test_a_count_takes_the_days_its_words_give_it(text: str, number: str, start: str | None, end: str | None) -> None:
    claim = counts(text)[-1]
    period = claim.period
    found = (period.start, period.end) if period else (None, None)
    assert claim.quote.endswith(number)
    assert tuple(day and day.isoformat() for day in found) == (start, end)


def test_an_older_count_holds_for_the_day_before_the_new_one() -> None:
    text = "A ferry capsized on Monday. The death toll rose to 29 on Wednesday, up from 21 a day earlier."
    new, old = counts(text)
    assert new.period == old.period
    assert (new.as_of, old.as_of) == (date(2024, 5, 15), date(2024, 5, 14))


def test_the_day_of_a_revision_is_not_that_of_the_old_count() -> None:
    old, new = counts("On Wednesday the ministry cut its death toll of the fire from 34 to 31.")
    assert (old.as_of, new.as_of) == (None, date(2024, 5, 15))
