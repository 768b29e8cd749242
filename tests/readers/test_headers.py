"""Where a header ends, what it tells, and which date a text opens with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.readers.datelines import dateline_of, parse_date
from factcheck.readers.headers import find_header

DAY = date(2031, 3, 3)

# The header stands between the bars; what follows is the article.
HEADERS = [
    # one date, then the text on the same line
    (" |date 2031-03-03| In the midst of the storm, 12 people left.", {}, DAY),
    ("|date 2031-03-03|\nTwelve people left.", {}, DAY),
    # lines of keys, up to a blank line or the first other line
    ("|Date: 3 March 2031\nPublisher: The Post\nTitle: Ferry sinks|\n\nTwelve people left.",
     {"publisher": "The Post", "title": "Ferry sinks"}, DAY),
    ("|Title: Ferry sinks: 12 dead|\nOfficials said: 12 people died.", {"title": "Ferry sinks: 12 dead"}, None),
    ("\r\n|Title: Ferry sinks\r\nDate: 2031-03-03T10:15:00Z|\r\n\r\nText", {"title": "Ferry sinks"}, DAY),
    ("|date 2031-03-03\nPublisher: The Post\nNote: made up|\nText", {"publisher": "The Post"}, DAY),
    ("|Headline: A\nSource: The Post\nLink: https://a.example/x?y=1|\nText",
     {"title": "A", "publisher": "The Post", "uri": "https://a.example/x?y=1"}, None),
    # the first of two equal keys holds, an empty one tells nothing
    ("|Title: A\nTitle: B\nPublisher:|\nText", {"title": "A"}, None),
    # a date that cannot be read is kept out, the header stands
    ("|Date: 3/4/2031|\nText", {}, None),
    ("|Date: 31 February 2031|\nText", {}, None),
    # front matter
    ("|---\ntitle: \"Ferry sinks\"\npublisher: 'The Post'\ndate: 2031-03-03\ntags:\n  - sea\n- x\n# x\n\n---|\nText",
     {"title": "Ferry sinks", "publisher": "The Post"}, DAY),
    ("|---\r\ndate: 2031-03-03\r\n...|\r\nText", {}, DAY),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "fields", "dateline"), HEADERS)
def test_a_header_ends_where_the_article_begins(marked: str, fields: dict[str, str], dateline: date | None) -> None:
    before, inside, _ = marked.split("|")
    header = find_header(marked.replace("|", ""))
    assert header is not None
    assert (header.span.start, header.span.end) == (len(before), len(before) + len(inside))
    assert header.fields == fields
    assert header.dateline == dateline


# Openings that are the article itself.
NO_HEADERS = [
    "Twelve people left. Date: unknown.",
    "Officials said: 12 people died.",
    "Note: 12 people died on Monday.",  # a known key, but none that tells when, where or by whom
    "Update: 12 people died.",
    "date 2031-03-03th of the flood",
    "dated 2031-03-03",
    "---\nTwelve people left.\n---\nMore.",
    "---\ntitle: never closed\n\nTwelve people left.",
    "------\nText",
    "Title:without a space",
    "https://a.example/1",
    "",
]


@pytest.mark.parametrize("text", NO_HEADERS)
def test_an_article_that_opens_otherwise_has_no_header(text: str) -> None:
    assert find_header(text) is None


@given(st.text(alphabet=st.sampled_from("dateDTiltle:\n\r -#'\"2031-03x\u00e9"), max_size=80))
def test_a_header_lies_in_its_text(text: str) -> None:
    header = find_header(text)
    assert header is None or 0 <= header.span.start < header.span.end <= len(text)


DATES = [
    ("2031-03-03", DAY), ("2031-3-3", DAY), ("2031-03-03 10:15", DAY), ("2031-03-03T23:59:59+02:00", DAY),
    ("3 March 2031", DAY), ("03 Mar 2031", DAY), ("March 3, 2031", DAY), ("Mar. 3 2031", DAY),
    ("3rd of March 2031", DAY),
    ("Monday, 3 March 2031, 10:15 GMT", DAY), ("Mon 3 March 2031", DAY), ("march 3rd, 2031", DAY),
    ("Sept. 3, 2031", date(2031, 9, 3)), ("29 February 2032", date(2032, 2, 29)),
    ("29 February 2031", None), ("3/4/2031", None), ("2031", None), ("March 2031", None), ("yesterday", None),
    ("2031-03-033", None), ("3 March 20311", None), ("on 3 March 2031 in town", None), ("", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "day"), DATES)
def test_a_date_is_read_whole_or_not_at_all(words: str, day: date | None) -> None:
    assert parse_date(words) == day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    month = day.strftime("%B")
    for words in (day.isoformat(), f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}"):
        assert parse_date(words) == day


# The dateline a text opens with.
OPENINGS = [
    ("HARBOUR CITY, 3 March 2031 (Agency) - Twelve people left.", DAY),
    ("HARBOUR CITY, March 3, 2031 (Agency) — Twelve people left.", DAY),
    ("Twelve leave the city\n\nHARBOUR CITY, March 3, 2031 (Agency) - Twelve people left.", DAY),
    ("Twelve leave the city\nBy Ann Li\nHARBOUR CITY, 3 March 2031 - Twelve people left.", DAY),
    ("HARBOUR CITY (Agency), 3 March 2031 – Twelve people left.", DAY),
    ("Port Élan, Northland, 3 March 2031 -- Twelve people left.", DAY),
    ("3 March 2031 - Twelve people left.", DAY),
    ("2031-03-03 — Twelve people left.", DAY),
    ("\r\n  3 March 2031—Twelve people left.", DAY),
    # a line of its own, after a title and a byline
    ("Ferry sinks off the coast\nBy Jo Doe\nMonday, 3 March 2031, 10:15\nTwelve people left.", DAY),
    # not datelines: nothing is guessed
    ("HARBOUR CITY, 3 March (Agency) - Twelve people left.", None),
    ("On 3 March 2031 twelve people left.", None),
    ("The storm of 3 March 2031 - the worst in years - killed 12.", None),
    ("Twelve people left.\nThey sailed.\nThey landed.\n3 March 2031\n", None),
    ("HARBOUR CITY (Agency) - Twelve people left on 3 March 2031.", None),
    ("31 June 2031 - Twelve people left.", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "day"), OPENINGS)
def test_a_text_is_dated_by_its_opening(text: str, day: date | None) -> None:
    assert dateline_of(text, 0) == day


@pytest.mark.parametrize("unit", ["A, ", "A (b), ", "a ", "2031-", "Mar ", "(", "date 2031-03-03\n", "Date: ", "---\n"])
def test_long_openings_take_no_longer(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    find_header(text)
    dateline_of(text, 0)
    parse_date(text)
