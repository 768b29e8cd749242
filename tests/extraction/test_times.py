"""Times: which days an expression means from a dateline, and what is no time at all."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.lexicon import default_lexicon
from factcheck.extraction.times.find import find_times, mentions
from factcheck.extraction.tokens import tokenize
from factcheck.model import Since

DATELINE = date(2023, 11, 7)  # a Tuesday


def read(text: str, dateline: date | None = DATELINE) -> list[tuple[str, str | None, str | None]]:
    """Every time as (words, first day, last day)."""
    found = mentions(text, dateline)
    return [(m.span.of(text), *(day and day.isoformat() for day in (m.period.start, m.period.end))) for m in found]


def day(text: str) -> tuple[str, str]:
    return text, text


# One row a phenomenon: the sentence, the words, the first day, the last.
DAYS = [
    # bare weekdays: the last such day up to the dateline
    ("On Wednesday, at least 30 people left.", "On Wednesday", *day("2023-11-01")),
    ("The mayor spoke Monday.", "Monday", *day("2023-11-06")),
    ("Talks at the city hall resume on Thursday.", "on Thursday", *day("2023-11-09")),
    ("Hundreds have died since the start of the war, most of them on Friday.", "on Friday", *day("2023-11-03")),
    ("The police commissioner, Monday Dolan, spoke on Tuesday.", "on Tuesday", *day("2023-11-07")),
    ("The mayor spoke on Tuesday.", "on Tuesday", *day("2023-11-07")),
    ("The fire began Saturday night.", "Saturday night", *day("2023-11-04")),
    ("It struck early Sunday.", "early Sunday", *day("2023-11-05")),
    ("It struck on Friday morning.", "on Friday morning", *day("2023-11-03")),
    ("It struck late on Thursday.", "late on Thursday", *day("2023-11-02")),
    # in a future tense the next
    ("The court will rule on Friday.", "on Friday", *day("2023-11-10")),
    ("On Friday, the court will rule.", "On Friday", *day("2023-11-10")),
    ("He is expected to arrive Thursday.", "Thursday", *day("2023-11-09")),
    ("The vote is scheduled for Sunday.", "for Sunday", *day("2023-11-12")),
    ("They have said they will vote on Monday.", "on Monday", *day("2023-11-13")),
    # last, next and this are weeks
    ("He died last Wednesday.", "last Wednesday", *day("2023-11-01")),
    ("He leaves next Tuesday.", "next Tuesday", *day("2023-11-14")),
    ("The talks resume this Friday.", "this Friday", *day("2023-11-10")),
    ("This past Sunday he died.", "This past Sunday", *day("2023-11-05")),
    ("He died on Friday of last week.", "on Friday of last week", *day("2023-11-03")),
    ("They meet Wednesday next week.", "Wednesday next week", *day("2023-11-15")),
    # yesterday and its like
    ("Two died yesterday.", "yesterday", *day("2023-11-06")),
    ("Two died yesterday morning.", "yesterday morning", *day("2023-11-06")),
    ("They vote tomorrow.", "tomorrow", *day("2023-11-08")),
    ("Two died last night.", "last night", *day("2023-11-06")),
    ("Two died this morning.", "this morning", *day("2023-11-07")),
    ("Two died the day before yesterday.", "the day before yesterday", *day("2023-11-05")),
    ("Shelling went on overnight.", "overnight", "2023-11-06", "2023-11-07"),
    # month and day, American and British, with and without a year: the nearest up to the dateline
    ("Fighting began on October 7.", "on October 7", *day("2023-10-07")),
    ("Fighting began on 7 October.", "on 7 October", *day("2023-10-07")),
    ("Fighting began on the 7th of October.", "on the 7th of October", *day("2023-10-07")),
    ("Fighting began on Oct. 7, 2019.", "on Oct. 7, 2019", *day("2019-10-07")),
    ("Fighting began on 7 Oct 2019.", "on 7 Oct 2019", *day("2019-10-07")),
    ("Fighting began on December 25.", "on December 25", *day("2022-12-25")),
    ("The school will reopen on December 1.", "on December 1", *day("2023-12-01")),
    ("He resigned on March 3rd.", "on March 3rd", *day("2023-03-03")),
    ("He resigned on May twenty-second.", "on May twenty-second", *day("2023-05-22")),
    ("It burned down on Tuesday, Sept. 11, 2001.", "on Tuesday, Sept. 11, 2001", *day("2001-09-11")),
    ("It was set for Friday, November 10th.", "for Friday, November 10th", *day("2023-11-10")),
    ("He died on the 3rd.", "on the 3rd", *day("2023-11-03")),
    ("He died on the 20th.", "on the 20th", *day("2023-10-20")),
    # figures
    ("Updated 2023-11-05.", "2023-11-05", *day("2023-11-05")),
    ("Updated 11/5/2023.", "11/5/2023", *day("2023-11-05")),
    ("Updated 25/10/2023.", "25/10/2023", *day("2023-10-25")),
    ("Updated on 5.11.2023.", "on 5.11.2023", *day("2023-11-05")),
    ("Updated on 10/25.", "on 10/25", *day("2023-10-25")),
    # feasts
    ("He was born on Christmas Eve.", "on Christmas Eve", *day("2022-12-24")),
    ("He was shot on New Year's Day 2020.", "on New Year's Day 2020", *day("2020-01-01")),
    ("They marched on Easter Sunday.", "on Easter Sunday", *day("2023-04-09")),
    ("They marched on Labor Day.", "on Labor Day", *day("2023-09-04")),
    # counted from the dateline
    ("He died three days ago.", "three days ago", *day("2023-11-04")),
    ("He died a week ago.", "a week ago", *day("2023-10-31")),
    ("He died 48 hours ago.", "48 hours ago", *day("2023-11-05")),
    ("They will sail in three weeks.", "in three weeks", *day("2023-11-28")),
    ("It struck two days before Christmas.", "two days before Christmas", *day("2022-12-23")),
    # as of
    ("As of Monday, 12 had died.", "As of Monday", *day("2023-11-06")),
    ("As of Oct. 30, 12 had died.", "As of Oct. 30", *day("2023-10-30")),
]

PERIODS = [
    # months: "last May" is the latest that is over
    ("It rained in March.", "in March", "2023-03-01", "2023-03-31"),
    ("It rained in November.", "in November", "2023-11-01", "2023-11-30"),
    ("It rained in December.", "in December", "2022-12-01", "2022-12-31"),
    ("It rained in February 2020.", "in February 2020", "2020-02-01", "2020-02-29"),
    ("It rained last May.", "last May", "2023-05-01", "2023-05-31"),
    ("It will rain next May.", "next May", "2024-05-01", "2024-05-31"),
    ("It rained in late March.", "in late March", "2023-03-16", "2023-03-31"),
    ("It rained in early April 2021.", "in early April 2021", "2021-04-01", "2021-04-15"),
    ("It rained in mid-June.", "in mid-June", "2023-06-11", "2023-06-20"),
    ("He retired at the end of March.", "at the end of March", "2023-03-16", "2023-03-31"),
    # years, decades, quarters
    ("He retired in 2019.", "in 2019", "2019-01-01", "2019-12-31"),
    ("In 2019 officials said so.", "In 2019", "2019-01-01", "2019-12-31"),
    ("It fell in early 2019.", "in early 2019", "2019-01-01", "2019-06-30"),
    ("It fell in mid-2019.", "in mid-2019", "2019-05-01", "2019-08-31"),
    ("It fell late in 2019.", "late in 2019", "2019-07-01", "2019-12-31"),
    ("It fell in the 1990s.", "in the 1990s", "1990-01-01", "1999-12-31"),
    ("It fell in the eighties.", "in the eighties", "1980-01-01", "1989-12-31"),
    ("It fell in the late 1990s.", "in the late 1990s", "1995-01-01", "1999-12-31"),
    ("It fell in the third quarter of 2019.", "in the third quarter of 2019", "2019-07-01", "2019-09-30"),
    ("It fell in Q3 2019.", "in Q3 2019", "2019-07-01", "2019-09-30"),
    ("It fell in the first half of 2020.", "in the first half of 2020", "2020-01-01", "2020-06-30"),
    ("In the first nine months of 2019 it fell.", "In the first nine months of 2019", "2019-01-01", "2019-09-30"),
    # weeks, months and years from here
    ("It closed last week.", "last week", "2023-10-30", "2023-11-05"),
    ("It closed this week.", "this week", "2023-11-06", "2023-11-12"),
    ("It will close next week.", "next week", "2023-11-13", "2023-11-19"),
    ("It closed last month.", "last month", "2023-10-01", "2023-10-31"),
    ("It closed last year.", "last year", "2022-01-01", "2022-12-31"),
    ("It will close next year.", "next year", "2024-01-01", "2024-12-31"),
    ("It closed earlier this month.", "earlier this month", "2023-11-01", "2023-11-07"),
    ("It closed earlier this year.", "earlier this year", "2023-01-01", "2023-11-07"),
    ("It will close later this month.", "later this month", "2023-11-07", "2023-11-30"),
    ("It closed late last year.", "late last year", "2022-07-01", "2022-12-31"),
    ("It closed two years ago.", "two years ago", "2021-01-01", "2021-12-31"),
    ("It closed a month ago.", "a month ago", "2023-10-01", "2023-10-31"),
    ("It closed over the weekend.", "over the weekend", "2023-11-04", "2023-11-05"),
    ("It closed last weekend.", "last weekend", "2023-11-04", "2023-11-05"),
    ("It will close at the weekend.", "at the weekend", "2023-11-11", "2023-11-12"),
    ("It closed in the first week of October.", "in the first week of October", "2023-10-02", "2023-10-08"),
    ("It closed in the week of April 10.", "in the week of April 10", "2023-04-10", "2023-04-16"),
    # windows up to now, and from now
    ("Ten died in the past 24 hours.", "in the past 24 hours", "2023-11-06", "2023-11-07"),
    ("Ten died over the last three weeks.", "over the last three weeks", "2023-10-17", "2023-11-07"),
    ("Ten died in the past year.", "in the past year", "2022-11-07", "2023-11-07"),
    ("Ten died in the last decade.", "in the last decade", "2013-11-07", "2023-11-07"),
    ("Ten died in the 24 hours to Monday.", "in the 24 hours to Monday", "2023-11-05", "2023-11-06"),
    ("They will go in the next three days.", "in the next three days", "2023-11-08", "2023-11-10"),
    ("They will leave within five days.", "within five days", "2023-11-07", "2023-11-12"),
    ("Ten died so far this year.", "so far this year", "2023-01-01", "2023-11-07"),
    ("Ten have died so far.", "so far", None, "2023-11-07"),
    # from one to another
    ("It lasted from 4 to 9 March.", "from 4 to 9 March", "2023-03-04", "2023-03-09"),
    ("It lasted October 7-9.", "October 7-9", "2023-10-07", "2023-10-09"),
    ("It lasted from Oct. 30 to Nov. 2.", "from Oct. 30 to Nov. 2", "2023-10-30", "2023-11-02"),
    ("It lasted from December 30 to January 2.", "from December 30 to January 2", "2022-12-30", "2023-01-02"),
    ("It lasted between 3 May and 6 June 2020.", "between 3 May and 6 June 2020", "2020-05-03", "2020-06-06"),
    ("It lasted from April to June.", "from April to June", "2023-04-01", "2023-06-30"),
    ("It lasted from 2011 to 2016.", "from 2011 to 2016", "2011-01-01", "2016-12-31"),
    ("It ran between 2014-2018.", "between 2014-2018", "2014-01-01", "2018-12-31"),
    ("It ran in 2016-17.", "in 2016-17", "2016-01-01", "2017-12-31"),
    ("It lasted from Friday to Sunday.", "from Friday to Sunday", "2023-11-03", "2023-11-05"),
    # since, until, by, before, after
    ("Ten have died since October 7.", "since October 7", "2023-10-07", None),
    ("Ten have died since Friday.", "since Friday", "2023-11-03", None),
    ("Ten have died since 2014.", "since 2014", "2014-01-01", None),
    ("Ten have died since last week.", "since last week", "2023-10-30", None),
    ("It is closed until November 30.", "until November 30", None, "2023-11-30"),
    ("It will close by Friday.", "by Friday", None, "2023-11-10"),
    ("Ten had died by Sunday.", "By Sunday", None, "2023-11-05"),
    ("Ten had died before 2015.", "before 2015", None, "2014-12-31"),
    ("Ten died after 2016.", "after 2016", "2017-01-01", None),
]


@pytest.mark.parametrize(("sentence", "words", "start", "end"), [*DAYS, *PERIODS])
def test_an_expression_with_its_preposition_means_its_days(
    sentence: str, words: str, start: str | None, end: str | None
) -> None:
    rows = {(found.lower(), first, last) for found, first, last in read(sentence)}
    assert (words.lower(), start, end) in rows


# "since" an event: the window keeps the event and its edge, and a day said beside it opens it.
EVENTS = [
    ("since the ground troops entered Gaza", Since("enter", "start"), None),
    ("since the start of the conflict", Since("conflict", "start"), None),
    ("since the war began", Since("war", "start"), None),
    ("since the truce ended", Since("truce", "end"), None),
    ("since the end of the siege", Since("siege", "end"), None),
    ("since the invasion of the island", Since("invasion", "start"), None),
    ("since the army launched its offensive", Since("offensive", "start"), None),
    ("since the rebels launched their attack on October 9", Since("attack", "start"), date(2023, 10, 9)),
    ("since Saturday's attack", Since("attack", "start"), date(2023, 11, 4)),
    ("during the outbreak", Since("outbreak", "start"), None),
]


@pytest.mark.parametrize(("words", "since", "start"), EVENTS)
def test_a_window_named_by_an_event_keeps_the_event(words: str, since: Since, start: date | None) -> None:
    found = mentions(f"Ten people have died {words}.", DATELINE)[0]
    assert found.period.since == since
    assert found.period.start == start


NO_TIMES = [
    "The commissioner, Mr. Sunday Edeh, spoke.",
    "It may be that they march on.",
    "May he rest in peace.",
    "The second march against the tax was longer than the first.",
    "They may second the motion, the third man said.",
    "April Jones met August Smith.",
    "Some 2000 people and 1,900 cattle, 1800 men among them.",
    "The Sun and the Post sat down.",
    "It is open every Monday and on Mondays.",
    "They stay away since they are afraid.",
    "It fell by two to one, a ratio of 10/11.",
    "A quarter of the village and half of the town burned.",
    "He is 30 years old and has worked for three days.",
    "The Boeing 777-200 and flight 1549 spring to mind.",
]


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_words_that_only_look_like_times_are_none(sentence: str) -> None:
    assert read(sentence) == []


def test_without_a_dateline_words_are_kept_and_only_full_dates_have_days() -> None:
    found = read("On Wednesday and last week, on October 7 and since Friday, ten died on 7 October 2019.", None)
    assert [row for row in found if row[1] or row[2]] == [("on 7 October 2019", "2019-10-07", "2019-10-07")]
    assert [row[0] for row in found] == [
        "On Wednesday",
        "last week",
        "on October 7",
        "since Friday",
        "on 7 October 2019",
    ]


def test_the_next_day_counts_from_the_day_last_named() -> None:
    assert read("It began on October 7. The next day it spread.")[1] == ("The next day", "2023-10-08", "2023-10-08")


def test_a_count_after_in_and_a_month_is_no_day() -> None:
    assert read("In May 20 people died.") == [("In May", "2023-05-01", "2023-05-31")]


@given(
    st.text(max_size=60), st.sampled_from(["on Monday", "7 October", "since the war began", "last week", "2019-05-03"])
)
def test_spans_slice_to_their_words_in_order_without_overlap(noise: str, time: str) -> None:
    text = f"{noise} {time} {noise}"
    found = mentions(text, DATELINE)
    assert all(m.span.of(text) == m.period.words for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


WORDS = sorted(
    {
        *default_lexicon().section("times")["classes"]["prepositions"],
        "the",
        "last",
        "late",
        "end",
        "of",
        "since",
        "until",
    }
)
MORE = [
    *WORDS,
    "Monday",
    "May",
    "7",
    "2019",
    "week",
    "days",
    "ago",
    "two",
    "first",
    "this",
    "to",
    "-",
    ",",
    "war",
    "began",
    "30",
]


@given(st.lists(st.sampled_from(MORE), max_size=30), st.one_of(st.none(), st.dates()))
def test_any_heap_of_time_words_is_read_without_failing(words: list[str], dateline: date | None) -> None:
    text = " ".join(words)
    for found in find_times(tokenize(text), dateline):
        assert found.first < found.end
        start, end = found.period.start, found.period.end
        assert found.kind in ("since", "until") or start is None or end is None or start <= end


def test_a_long_line_costs_no_more_than_its_words() -> None:
    assert find_times(tokenize("late " * 20_000), DATELINE) == []
    assert len(find_times(tokenize("on Tuesday " * 3_000), DATELINE)) == 3_000
