"""Time expressions, a row a form with its phenomenon: the words found, their first day, their last day.

Read from Tuesday, 7 November 2023. The periods are a careful reader's: they end on their last day.
"""

import pytest

from factcheck.extraction.times.find import mentions
from tests.extraction.test_times import DATELINE

Row = tuple[str, str, str | None, str | None]
"""The sentence, with the expression in brackets, then its phenomenon and its first and last day."""

COUNTED: list[Row] = [
    ("He left [two Saturdays ago].", "weekdays back", "2023-10-28", "2023-10-28"),
    ("He left [three Tuesdays ago].", "weekdays back, not counting today's", "2023-10-17", "2023-10-17"),
    ("They meet [two Fridays from now].", "weekdays ahead", "2023-11-17", "2023-11-17"),
    ("It burned [a week ago Monday].", "a week back, and its weekday", "2023-10-30", "2023-10-30"),
    ("It burned [two weeks ago on Saturday].", "weeks back, and their weekday", "2023-10-21", "2023-10-21"),
    ("It burned [the Friday before last].", "a weekday before the last one", "2023-10-27", "2023-10-27"),
    ("It burned [the week before last].", "a week before the last one", "2023-10-23", "2023-10-29"),
    ("It burned [a week ago today].", "weeks back from today", "2023-10-31", "2023-10-31"),
    ("It burned [on Tuesday last].", "a weekday and last", "2023-10-31", "2023-10-31"),
    ("It burned [Saturday two weeks ago].", "a weekday, and weeks back", "2023-10-21", "2023-10-21"),
    ("It will end [a week from Friday].", "a week from a weekday", "2023-11-17", "2023-11-17"),
    ("It will open [in four days on Friday].", "a weekday beside the sum of days", "2023-11-10", "2023-11-10"),
    ("It will close [for three days from Monday].", "so long from a day on", "2023-11-13", "2023-11-15"),
    ("It was closed [for three days from 2 November].", "so long from a past day on", "2023-11-02", "2023-11-04"),
    ("They meet [this Friday 11/10].", "this weekday, in figures", "2023-11-10", "2023-11-10"),
    ("They travel [from this Friday 11/10 to next Tuesday 11/21].", "this to next weekday", "2023-11-10", "2023-11-21"),
    ("It ran [from 27 April to the 3rd].", "to a day of the next month", "2023-04-27", "2023-05-03"),
    ("It ran [from April 27 to the third].", "to a spelled day of the next month", "2023-04-27", "2023-05-03"),
    ("It ran [from the 27th to the 3rd].", "from day to day of no month named", "2023-10-27", "2023-11-03"),
    ("It will end [two weeks from Monday].", "weeks from a weekday", "2023-11-27", "2023-11-27"),
    ("It will end [three days hence].", "days ahead", "2023-11-10", "2023-11-10"),
    ("Nine fell ill following [Monday]'s supper.", "the day that something followed", "2023-11-06", "2023-11-06"),
    ("He left [a year and a half ago].", "halves of a year", "2022-05-07", "2022-05-07"),
    ("It ended [a month and 16 days ago].", "mixed units", "2023-09-21", "2023-09-21"),
    ("The ship will sail [in two days' time].", "days' time", "2023-11-09", "2023-11-09"),
    ("It will end [within two years and six months].", "mixed units ahead", "2023-11-07", "2026-05-07"),
    ("It struck [the day after Christmas].", "the day after a feast", "2022-12-26", "2022-12-26"),
    ("It struck [the day before Easter].", "the day before a feast", "2023-04-08", "2023-04-08"),
    ("It will open [five days before New Year].", "days before a feast ahead", "2023-12-27", "2023-12-27"),
    ("It will close [for 10 days starting Friday].", "days from a weekday on", "2023-11-10", "2023-11-19"),
    ("It will close [for two weeks beginning on December 4].", "weeks from a date on", "2023-12-04", "2023-12-17"),
    ("It stays shut [for the next four business days].", "working days ahead", "2023-11-08", "2023-11-13"),
    ("It was shut [for the past three working days].", "working days back", "2023-11-02", "2023-11-06"),
    ("They will finish [within the next ten months].", "within counts today", "2023-11-07", "2024-09-07"),
]

BOUNDED: list[Row] = [
    ("He left [more than two weeks ago].", "more than a length back", None, "2023-10-24"),
    ("He left [less than three months ago].", "less than a length back", "2023-08-07", "2023-11-07"),
    ("It will end [more than two weeks after today].", "more than a length ahead", "2023-11-21", None),
    ("It will end [less than 4 days after tomorrow].", "less than a length ahead", "2023-11-08", "2023-11-12"),
    ("He was born [in May 1990 or later].", "or later", "1990-05-01", None),
    ("He was born [in 1990 or earlier].", "or earlier", None, "1990-12-31"),
    ("It has been shut [from 2012 onwards].", "onwards", "2012-01-01", None),
    ("It will be shut [from Monday on].", "on", "2023-11-13", None),
    ("The hospitals could join [as early as March 3].", "as early as, ahead", "2024-03-03", None),
    ("The bridge has stood [since at least 2011].", "since at least", "2011-01-01", None),
    ("It will close [no later than Friday].", "no later than", None, "2023-11-10"),
    ("The shop is open [through Friday].", "through, in the present", None, "2023-11-10"),
    ("The road is closed [until Sunday].", "until, said of what is", None, "2023-11-12"),
    ("It was closed [until Sunday].", "until, in the past", None, "2023-11-05"),
    ("It ran [until the start of 2020].", "the start of a period closes", None, "2020-01-01"),
    ("It has run [since the end of March].", "the end of a period opens", "2023-03-31", None),
    ("It ran [from 2011 to the start of 2014].", "to the start of a period", "2011-01-01", "2014-01-01"),
    ("It fell [between the end of 2020 and the end of 2021].", "from the end of a period", "2021-01-01", "2021-12-31"),
    ("It ran [from May to the middle of August].", "to the middle of a month", "2023-05-01", "2023-08-15"),
    ("It closed [before the end of June].", "before the end of a period", None, "2023-06-30"),
]

ENDING: list[Row] = [
    ("It fell [in the week to Sunday].", "the week to a day", "2023-10-30", "2023-11-05"),
    ("It fell [in the week ending Saturday].", "the week ending", "2023-10-29", "2023-11-04"),
    ("It fell [in the year to March].", "the year to a month", "2022-04-01", "2023-03-31"),
    ("It fell [in the 12 months to June].", "months to a month", "2022-07-01", "2023-06-30"),
    ("It fell [in the three months ended March 31].", "months ended on a day", "2023-01-01", "2023-03-31"),
    ("Ten died [in the 48 hours to Monday].", "hours to a day", "2023-11-04", "2023-11-06"),
    ("Ten died [in the two weeks before Christmas].", "weeks before a feast", "2022-12-11", "2022-12-24"),
    ("It rained [the year before 2019].", "the year before a year", "2018-01-01", "2018-12-31"),
    ("Sales rose 3 per cent [year to date].", "year to date", "2023-01-01", "2023-11-07"),
    ("Ten have died [this year so far].", "so far behind its unit", "2023-01-01", "2023-11-07"),
    ("Ten have died [so far this month].", "so far before its unit", "2023-11-01", "2023-11-07"),
]

PARTS: list[Row] = [
    ("It fell [on the last day of 2019].", "the last day of a year", "2019-12-31", "2019-12-31"),
    ("It fell [on the first day of the month].", "the first day of this month", "2023-11-01", "2023-11-01"),
    ("It fell [on the second Monday in October].", "a numbered weekday in a month", "2023-10-09", "2023-10-09"),
    ("It fell [on the last Friday of last month].", "the last weekday of a month", "2023-10-27", "2023-10-27"),
    ("It fell [on the first Monday of the month].", "a numbered weekday of this month", "2023-11-06", "2023-11-06"),
    ("It fell [in the ninth month of last year].", "a numbered month", "2022-09-01", "2022-09-30"),
    ("It fell [in the last week of October].", "the last week of a month", "2023-10-23", "2023-10-29"),
    (
        "It fell [in the first three weeks of 2021].",
        "the first weeks of a year, as numbered",
        "2021-01-04",
        "2021-01-24",
    ),
    ("It fell [in the last two weeks of 2019].", "the last weeks of a year, as numbered", "2019-12-16", "2019-12-29"),
    ("It fell [in the first two weeks of October].", "the first weeks of a month", "2023-10-01", "2023-10-14"),
    ("It fell [in the last ten days of May].", "the last days of a month", "2023-05-22", "2023-05-31"),
    ("It fell [in week 31].", "a numbered week", "2023-07-31", "2023-08-06"),
    ("It fell [in week 31 of last year].", "a numbered week of a year", "2022-08-01", "2022-08-07"),
    ("It grew [in last year's third quarter].", "a quarter of the year before it", "2022-07-01", "2022-09-30"),
    ("It grew [in 2019's first half].", "a half of the year before it", "2019-01-01", "2019-06-30"),
    ("It grew [in the second quarter of this year].", "a quarter of this year", "2023-04-01", "2023-06-30"),
    ("It closes [by year-end].", "the year's end", None, "2023-12-31"),
    ("It closes [at year's end].", "the year's end with its possessive", "2023-07-01", "2023-12-31"),
    ("It was the worst fire of [the year].", "the current year", "2023-01-01", "2023-12-31"),
    ("It fell [at the start of the week].", "the start of this week", "2023-11-06", "2023-11-08"),
    ("It will shut [for the rest of the year].", "the rest of the year", "2023-11-07", "2023-12-31"),
    ("It will shut [for the remainder of the week].", "the remainder of the week", "2023-11-07", "2023-11-12"),
    ("They come [next workweek].", "Monday to Friday", "2023-11-13", "2023-11-17"),
]

LONG: list[Row] = [
    ("It stood [in the 19th century].", "a century", "1800-01-01", "1899-12-31"),
    ("It stood [in the early 20th century].", "a portion of a century", "1900-01-01", "1949-12-31"),
    ("It stood [in the nineteen-eighties].", "a decade in words", "1980-01-01", "1989-12-31"),
    ("It stood [in the twenty-tens].", "a decade of this century in words", "2010-01-01", "2019-12-31"),
    ("It stood [in the late '90s].", "a short decade", "1995-01-01", "1999-12-31"),
    ("It stood [in nineteen ninety-six].", "a year in words", "1996-01-01", "1996-12-31"),
    ("It stood [in one thousand seven hundred and eighty nine].", "an old year in words", "1789-01-01", "1789-12-31"),
    ("It ran in the [2019/20] season.", "a year over the turn", "2019-01-01", "2020-12-31"),
    ("A survivor of the [2019] fire spoke.", "a year before a noun", "2019-01-01", "2019-12-31"),
    ("It grew [in fiscal 2022].", "a fiscal year begins where its body says", None, None),
    ("It grew [in FY22].", "a fiscal year, shortened", None, None),
    ("It grew [in CY22].", "a calendar year, shortened", "2022-01-01", "2022-12-31"),
    ("It snowed [during the winter of 2019-20].", "a season has no days", None, None),
    ("It rained [in spring].", "a season without its year", None, None),
]

RANGES: list[Row] = [
    ("ORLA, [Oct 11] - Twelve miners died.", "a dateline's dash before a number in words", "2023-10-11", "2023-10-11"),
    ("ORLA, [Oct 11] - 14 miners died.", "a dateline's dash before a count", "2023-10-11", "2023-10-11"),
    ("The fair ran [Oct 11 - 14].", "days with a dash that stands apart", "2023-10-11", "2023-10-14"),
    ("It sank [on the night of 5 March].", "the night of a date", "2023-03-05", "2023-03-05"),
    ("It sank [in the early hours of Sunday].", "the early hours of a weekday", "2023-11-05", "2023-11-05"),
    ("Ten died [over the past day].", "a day back from now", "2023-11-06", "2023-11-07"),
    ("Ten died [in February and March].", "neighbouring months", "2023-02-01", "2023-03-31"),
    ("Ten died [on Saturday and Sunday].", "neighbouring days", "2023-11-04", "2023-11-05"),
    ("Ten died [in 2018 and 2019].", "neighbouring years", "2018-01-01", "2019-12-31"),
    ("It burned [from Sunday night into Monday].", "a night into a day", "2023-11-05", "2023-11-06"),
    ("It burned [overnight Friday].", "the night of a weekday", "2023-11-03", "2023-11-04"),
    (
        "It ran [from Thursday, October 5, through Sunday, October 8].",
        "a comma before the end",
        "2023-10-05",
        "2023-10-08",
    ),
    ("It ran [between 11 and 14 October].", "days before their month", "2023-10-11", "2023-10-14"),
    ("It ran [from 2 to October 7].", "the first day without its month", "2023-10-02", "2023-10-07"),
    ("It ran [in October between 23 and 25].", "days behind their month", "2023-10-23", "2023-10-25"),
    ("It ran [on November 3, 4 and 5].", "days in a list", "2023-11-03", "2023-11-05"),
    ("It will run [from 6 to 21 next month].", "days of a month from here", "2023-12-06", "2023-12-21"),
    ("It was due [on the 12th of last month].", "a day of a month from here", "2023-10-12", "2023-10-12"),
    ("It ran [from the 3rd to the 5th].", "days without a month", "2023-11-03", "2023-11-05"),
    ("It was shut [until the 15th].", "a day without a month", None, "2023-10-15"),
    ("It ran [from October through December 2022].", "months of one year", "2022-10-01", "2022-12-31"),
    ("It will shut [next Monday through Friday].", "the weekdays of next week", "2023-11-13", "2023-11-17"),
    ("It ran [from 2013 to 2017].", "years: the last one is inside", "2013-01-01", "2017-12-31"),
    ("It ran [Jan-Feb 2017].", "short months of one year", "2017-01-01", "2017-02-28"),
]

FEASTS: list[Row] = [
    ("Ten died [over Labor Day weekend].", "a Monday feast and its weekend", "2023-09-02", "2023-09-04"),
    ("Ten died [over Thanksgiving weekend].", "a Thursday feast and its weekend", "2022-11-24", "2022-11-27"),
    ("They marched [on Orthodox Easter].", "the Julian Easter", "2023-04-16", "2023-04-16"),
    ("They marched [on Shrove Tuesday 2022].", "a feast counted from Easter", "2022-03-01", "2022-03-01"),
    ("They marched [on Whit Monday].", "a feast after Easter", "2023-05-29", "2023-05-29"),
    ("They marched [on St. Andrew's Day].", "a saint's day", "2022-11-30", "2022-11-30"),
    ("They marched [on Indigenous Peoples' Day].", "a numbered weekday's feast", "2023-10-09", "2023-10-09"),
    ("It will shut [on Boxing Day].", "a feast ahead", "2023-12-26", "2023-12-26"),
]

DATES: list[Row] = [
    ("He died [on 6 March last year].", "a day of last year", "2022-03-06", "2022-03-06"),
    ("He died [on March 6 this year].", "a day of this year", "2023-03-06", "2023-03-06"),
    ("He died [in October last year].", "a month of last year", "2022-10-01", "2022-10-31"),
    ("It fell [on 6 Nov 23].", "a year in two figures", "2023-11-06", "2023-11-06"),
    ("It fell [on Sunday 5].", "a weekday with its number", "2023-11-05", "2023-11-05"),
    ("It fell [on Friday the thirteenth].", "a weekday with its number in words", "2023-10-13", "2023-10-13"),
    ("It fell [on Sunday, December 25].", "a weekday that fits last year", "2022-12-25", "2022-12-25"),
    ("It fell [on Monday, October 23].", "a weekday that fits this year", "2023-10-23", "2023-10-23"),
    ("It fell [on Saturday, October 6].", "a weekday that is a slip", "2023-10-06", "2023-10-06"),
    ("It will come [this Friday, 10 November].", "this, and the date", "2023-11-10", "2023-11-10"),
    ("It fell [on Monday (November 6)].", "the date in brackets", "2023-11-06", "2023-11-06"),
    ("It fell [on 4.22].", "a dotted day that can only be month first", "2023-04-22", "2023-04-22"),
    ("It fell [on 2023/11/06].", "the year first", "2023-11-06", "2023-11-06"),
    ("[As of 6 p.m. Monday], ten had died.", "an hour before its day", "2023-11-06", "2023-11-06"),
    (
        "[As of 10 a.m. local time (0730 UTC) on Sunday], ten had died.",
        "an hour with its zone",
        "2023-11-05",
        "2023-11-05",
    ),
    ("[As of 11 a.m.], ten had died.", "an hour without a day is today's", "2023-11-07", "2023-11-07"),
    ("Ten had died [by noon Monday].", "noon before its day", None, "2023-11-06"),
    ("The ship would arrive [on Friday].", "would looks ahead", "2023-11-10", "2023-11-10"),
    ("The ship would have arrived [on Friday].", "would have looks back", "2023-11-03", "2023-11-03"),
]

VAGUE: list[Row] = [
    ("Ten died [in recent weeks].", "no number, no days", None, None),
    ("Ten died [over the past few days].", "a few is no number", None, "2023-11-07"),
    ("They will leave [in the coming days].", "coming days without a number", None, None),
    ("They studied [in the school year 2019-20].", "a school year", None, None),
    ("Ten died [a few days ago].", "a few days back", None, None),
]

ROWS = [*COUNTED, *BOUNDED, *ENDING, *PARTS, *LONG, *RANGES, *FEASTS, *DATES, *VAGUE]


@pytest.mark.parametrize(("marked", "start", "end"), [pytest.param(r[0], r[2], r[3], id=r[1]) for r in ROWS])
def test_a_form_of_time_means_its_days(marked: str, start: str | None, end: str | None) -> None:
    words = marked[marked.index("[") + 1 : marked.index("]")]
    text = marked.replace("[", "").replace("]", "")
    found = {
        m.span.of(text): tuple(day and day.isoformat() for day in (m.period.start, m.period.end))
        for m in mentions(text, DATELINE)
    }
    assert found == {words: (start, end)}


def test_the_table_holds_a_hundred_and_twenty_forms_each_with_its_own_phenomenon() -> None:
    assert len(ROWS) == len({phenomenon for _, phenomenon, _, _ in ROWS}) >= 120


# One row a pair of sentences: a time that counts from what was told before it.
TOLD_BEFORE = [
    ("It began on October 7. Two days later it spread.", "Two days later", "2023-10-09", "2023-10-09"),
    ("It began on October 7. The toll is 31, up from 21 a day earlier.", "a day earlier", "2023-11-06", "2023-11-06"),
    ("Ten died in the past 24 hours, against nine in the 24 hours before that.", "in the 24 hours before that",
     "2023-11-05", "2023-11-06"),
    ("Six died over the past three years. Four were killed in that time.", "in that time", "2020-11-07", "2023-11-07"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "start", "end"), TOLD_BEFORE)
def test_a_time_counts_from_what_was_told_before_it(text: str, words: str, start: str, end: str) -> None:
    last = mentions(text, DATELINE)[-1]
    assert (last.span.of(text), str(last.period.start), str(last.period.end)) == (words, start, end)


def test_an_ordinal_that_opens_a_sentence_counts_what_goes_on_and_no_week_of_the_month() -> None:
    text = "Third Saturday, larger crowd: the weavers march."
    assert [m.span.of(text) for m in mentions(text, DATELINE)] == ["Saturday"]


NO_TIMES = [
    ("a woman in her late 20s to mid-30s", "ages by decade"),
    ("She has since been freed.", "since as an adverb"),
    ("the most up to date list", "up to date"),
    ("Call +44 2010-2015-86.", "a telephone number"),
    ("on the 12th floor, on the third attempt", "ranks"),
    ("tens of thousands, the tens of millions", "tens that count"),
    ("a box of 30 and one of 12", "numbers that count"),
    ("It is a Sunday like any other.", "some such day"),
    ("in a quarter of the cases, for a second time", "a part and a turn"),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=phenomenon) for text, phenomenon in NO_TIMES])
def test_words_that_only_look_like_a_time_are_none(text: str) -> None:
    assert [m.span.of(text) for m in mentions(text, DATELINE)] == []
