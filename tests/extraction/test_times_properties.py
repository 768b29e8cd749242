"""What holds of times and coverage in any text: spans, order, ends, and work in proportion to the length."""

import sys
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.extraction.times.find import find_times
from factcheck.extraction.tokens import tokenize
from factcheck.model import ClaimKind
from factcheck.pipeline.extract import extract

DATELINES = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))

# Words that open, link, count and name times, and what stands beside them.
TIME_WORDS = (
    "the a an in on at by of for since until till from to between through before after as early late soon least more "
    "less than over within during ago hence later earlier last next this that same recent past coming week month year "
    "day days weeks quarter half century decade fortnight weekend Monday Sundays Friday night morning May March Oct. "
    "7 12th 31 2019 1990s 2010 11/5 4.22 2023-11-07 first third two five couple few several end start rest mid "
    "Christmas Easter weekend noon 6 p.m. now date and or onwards so far overnight into fiscal FY Q 3 - – , . ' ’s (0800 UTC)"
).split()
CLAIM_WORDS = [
    *TIME_WORDS, "12 people", "died", "were killed", "has been hurt", "said", "who", "which", "including", "$3 million",
    "5%", "protest", "bodies", "were seen", "in a serious condition", "would", "arrested", "still missing", ";", "war",
]  # fmt: skip


def heaps(words: list[str], size: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), max_size=size).map(" ".join)


@given(st.one_of(st.text(max_size=80), heaps(TIME_WORDS, 30)), DATELINES)
def test_a_time_slices_to_its_words_and_starts_no_later_than_it_ends(text: str, dateline: date | None) -> None:
    found = find_times(tokenize(text), dateline)
    assert all(time.span.of(text) == time.period.words and time.first < time.end for time in found)
    assert all(a.end <= b.first for a, b in pairwise(found))
    ends = [(time.period.start, time.period.end) for time in found]
    assert all(start is None or end is None or start <= end for start, end in ends)


@example("the 7 until May who were seen 7", date(1, 1, 1))
@example("-", None)
@given(heaps(CLAIM_WORDS, 40), DATELINES)
def test_a_count_covers_days_in_order_and_holds_by_the_dateline(text: str, dateline: date | None) -> None:
    for claim in extract(text, dateline=dateline):
        period = claim.period
        if claim.kind is ClaimKind.COUNT and period is not None and period.start and period.end:
            assert period.start <= period.end
        assert dateline is None or claim.as_of is None or claim.as_of <= dateline


LINES = [
    "on Tuesday ",
    "the last ",
    "more than two ",
    "May 3, 4, 5 ",
    "since the ",
    "12 people, who died on Monday, ",
    "of the year ",
    "in two thousand and ",
    "between 7 and ",
    "as of 6 p.m. (",
    "overnight into ",
    "3 more bodies found by Sunday and ",
]


def calls(work: Callable[[], object]) -> int:
    """How many calls of functions a piece of work makes: the same on every machine."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("part", LINES)
def test_a_line_without_end_costs_in_proportion_to_its_words(part: str) -> None:
    def read(size: int) -> int:
        tokens = tokenize(part * (size // len(part)))
        return calls(lambda: find_times(tokens, date(2024, 5, 16)))

    read(1_000)
    assert read(8_000) <= 4.5 * read(2_000) + 1_000


@pytest.mark.parametrize("part", LINES)
def test_a_line_without_end_is_covered_in_proportion_to_its_words(part: str) -> None:
    def read(size: int) -> int:
        text = part * (size // len(part))
        return calls(lambda: extract(text, dateline=date(2024, 5, 16)))

    read(1_000)
    assert read(4_000) <= 2.6 * read(2_000) + 2_000
