"""Coverage: which days a count covers, for which day it holds, whether it adds up; and which sentences date an event."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.coverage.cover import cover, date_claims
from factcheck.extraction.records import Figure, FoundQuantity
from factcheck.extraction.times.find import find_times
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Mark, Predicate, Qualifier, Quantity, Subject

DATELINE = date(2023, 11, 9)  # a Thursday
KILLED, WOUNDED, HELD, MISSING = Event.KILLED, Event.WOUNDED, Event.HELD, Event.MISSING
EVACUATED, INFECTED, AFFECTED, OTHER = Event.EVACUATED, Event.INFECTED, Event.AFFECTED, Event.OTHER


@dataclass(frozen=True)
class Count:
    """A figure to build: its number, the noun counted, what happened and the words that say so."""

    number: str
    noun: str
    event: Event
    predicate: str | None = None
    unit: str = "count"
    marks: frozenset[Mark] = field(default_factory=frozenset)


def build(tokens: Tokens, count: Count) -> Figure:
    at = tokens.at(tokens.text.index(count.number))
    quantity = Quantity(Decimal(1), Decimal(1), Qualifier.EXACT, count.number, unit=count.unit)
    figure = Figure(FoundQuantity(at, at + 1, at, tokens.span(at, at + 1), quantity), event=count.event)
    noun = tokens.at(tokens.text.index(count.noun))
    figure.subject = Subject(count.noun, tokens.span(noun, noun + 1), "person")
    figure.subject_end = noun + 1 if noun > at else at + 1
    if count.predicate:
        first = tokens.text.index(count.predicate)
        head = tokens.at(first + len(count.predicate) - 1)
        span = tokens.span(tokens.at(first), head + 1)
        figure.predicate = Predicate(count.predicate, span, tokens.lexicon.table(VerbWords).lemma(tokens, head))
    figure.marks = set(count.marks)
    return figure


def read(text: str, *counts: Count, dateline: date | None = DATELINE) -> list[Figure]:
    tokens = tokenize(text)
    figures = [build(tokens, count) for count in counts]
    cover(tokens, figures, find_times(tokens, dateline), dateline)
    return figures


def days(figure: Figure) -> tuple[str | None, str | None]:
    period = figure.period
    if period is None:
        return None, None
    return period.start and period.start.isoformat(), period.end and period.end.isoformat()


def row(figure: Figure) -> tuple[str | None, str | None, str | None, bool | None]:
    return (*days(figure), figure.as_of and figure.as_of.isoformat(), figure.cumulative)


DEAD = Count("12", "people", KILLED, "killed")

# One row a phenomenon: the text, the count, its first and last day, the day it holds for, whether it adds up.
ROWS = [
    # a time in the clause, before and behind the figure
    ("On Monday a bomb killed 12 people.", DEAD, "2023-11-06", "2023-11-06", "2023-11-09", True),
    ("A bomb killed 12 people on Monday.", DEAD, "2023-11-06", "2023-11-06", "2023-11-09", True),
    # the day of the saying is no day of the event, but the count holds for it
    (
        "A ferry sank on Monday. Officials said on Tuesday that 12 people were killed.",
        DEAD,
        "2023-11-06",
        "2023-11-06",
        "2023-11-07",
        True,
    ),
    # the incident's day is carried to later tolls
    ("A ferry sank on Monday. At least 12 people were killed.", DEAD, "2023-11-06", "2023-11-06", "2023-11-09", True),
    # also from a noun: "Monday's crash"
    ("Monday's crash shook the town. It killed 12 people.", DEAD, "2023-11-06", "2023-11-06", "2023-11-09", True),
    # the happening's own day, beside the day of another
    (
        "A man was hurt in a shooting on Tuesday. Sunday's shooting killed 12 people.",
        DEAD,
        "2023-11-05",
        "2023-11-05",
        "2023-11-09",
        True,
    ),
    # a toll that rose on a later day: the incident's day, as of the later
    (
        "A bus crashed on Sunday. The death toll rose to 12 people on Tuesday.",
        Count("12", "people", KILLED, "death toll"),
        "2023-11-05",
        "2023-11-05",
        "2023-11-07",
        True,
    ),
    # a running total: open at its start
    ("Hunger has killed 12 people.", DEAD, None, "2023-11-09", "2023-11-09", True),
    ("As of Tuesday, hunger had killed 12 people.", DEAD, None, "2023-11-07", "2023-11-07", True),
    # windows: named by a date, by an event, by a calendar period
    ("Bombs have killed 12 people since October 7.", DEAD, "2023-10-07", "2023-11-09", "2023-11-09", True),
    ("Bombs have killed 12 people since the troops entered.", DEAD, None, "2023-11-09", "2023-11-09", True),
    ("Bombs killed 12 people in 2019.", DEAD, "2019-01-01", "2019-12-31", "2019-12-31", True),
    ("Bombs killed 12 people last week.", DEAD, "2023-10-30", "2023-11-05", "2023-11-05", True),
    # a day's increment does not add up
    (
        "There were 12 new cases in the past 24 hours.",
        Count("12", "cases", INFECTED, "cases"),
        "2023-11-08",
        "2023-11-09",
        "2023-11-09",
        False,
    ),
    # cases: the day is that of the count
    (
        "Cases surpassed 12 on Monday.",
        Count("12", "Cases", INFECTED, "Cases"),
        None,
        "2023-11-06",
        "2023-11-06",
        True,
    ),
    # states hold on a day
    (
        "Hamas still holds 12 hostages.",
        Count("12", "hostages", HELD, "hostages"),
        "2023-11-09",
        "2023-11-09",
        "2023-11-09",
        False,
    ),
    (
        "As of Tuesday, 12 people were missing.",
        Count("12", "people", MISSING, "missing"),
        "2023-11-07",
        "2023-11-07",
        "2023-11-07",
        False,
    ),
    # moves: a one-off count on its day, a running one in the perfect
    (
        "On Wednesday, 12 foreigners left the city.",
        Count("12", "foreigners", EVACUATED, "left"),
        "2023-11-08",
        "2023-11-08",
        "2023-11-08",
        False,
    ),
    (
        "Some 12 foreigners have left the city.",
        Count("12", "foreigners", EVACUATED, "left"),
        None,
        "2023-11-09",
        "2023-11-09",
        True,
    ),
    # who was aboard is of the incident's day
    (
        "A bus crashed on Sunday, killing the driver. There were 12 passengers aboard.",
        Count("12", "passengers", OTHER, "aboard"),
        None,  # no toll among the figures: no incident
        None,
        "2023-11-09",
        False,
    ),
    # percentages, money and goals get no time that is not said; a share is a snapshot, and adds nothing up
    ("About 12 percent were women.", Count("12", "women", OTHER, unit="percent"), None, None, "2023-11-09", False),
    (
        "They hope to bring home 12 captives by Friday.",
        Count("12", "captives", HELD, marks=frozenset({Mark.GOAL})),
        None,
        None,
        "2023-11-09",
        None,
    ),
    # a superseded toll holds for no day that is told
    (
        "A ferry sank on Monday. An earlier toll put 12 people dead.",
        Count("12", "people", KILLED, "dead", marks=frozenset({Mark.EARLIER})),
        "2023-11-06",
        "2023-11-06",
        None,
        True,
    ),
    # another incident in the text: not the main one's day
    (
        "A bus crashed on Sunday. Another crash, in the south, killed 12 people.",
        DEAD,
        None,
        None,
        "2023-11-09",
        True,
    ),
    # an older incident told with its day keeps it for what follows
    (
        "A bus crashed on Sunday. A train derailed there on May 3, 1987. The report said 12 people were killed.",
        DEAD,
        "1987-05-03",
        "1987-05-03",
        "2023-11-09",
        True,
    ),
]


@pytest.mark.parametrize(("text", "count", "start", "end", "as_of", "cumulative"), ROWS)
def test_a_count_covers_the_days_its_text_gives_it(
    text: str, count: Count, start: str | None, end: str | None, as_of: str | None, cumulative: bool | None
) -> None:
    assert row(read(text, count)[0]) == (start, end, as_of, cumulative)


def test_who_was_aboard_is_of_the_day_of_the_incident() -> None:
    text = "A bus crashed on Sunday, killing 3 people. There were 12 passengers aboard."
    toll, aboard = read(text, Count("3", "people", KILLED, "killing"), Count("12", "passengers", OTHER, "aboard"))
    assert days(toll) == days(aboard) == ("2023-11-05", "2023-11-05")
    assert (toll.cumulative, aboard.cumulative) == (True, False)


def test_each_of_two_counts_keeps_the_time_of_its_own_clause() -> None:
    text = "So far this year 318 cyclists have been killed, and nine were hurt over the weekend."
    year, weekend = read(text, Count("318", "cyclists", KILLED, "killed"), Count("nine", "cyclists", WOUNDED, "hurt"))
    assert days(year) == ("2023-01-01", "2023-11-09")
    assert days(weekend) == ("2023-11-04", "2023-11-05")


def test_the_time_of_a_part_is_not_that_of_the_whole() -> None:
    text = "As of Monday, officials had counted 900 cases, including 70 in the past 24 hours."
    whole, part = read(text, Count("900", "cases", INFECTED, "cases"), Count("70", "cases", INFECTED, "cases"))
    assert days(whole) == (None, "2023-11-06")
    assert days(part) == ("2023-11-08", "2023-11-09")


def test_a_total_behind_a_daily_count_is_not_of_that_day() -> None:
    text = "There were 240 cases in the past 24 hours, bringing the total to 5,160 so that beds ran out."
    daily, total = read(text, Count("240", "cases", INFECTED, "cases"), Count("5,160", "cases", INFECTED, "cases"))
    assert (days(daily), daily.cumulative) == (("2023-11-08", "2023-11-09"), False)
    assert (days(total), total.cumulative) == ((None, "2023-11-09"), True)


def test_a_window_named_by_an_event_keeps_its_name_and_words() -> None:
    period = read("Bombs have killed 12 people since the troops entered the city.", DEAD)[0].period
    assert period is not None
    assert period.since is not None
    assert (period.words, period.since.event, period.since.edge) == (
        "since the troops entered the city",
        "enter",
        "start",
    )


def test_a_window_since_the_start_of_the_war_begins_where_the_text_dates_it() -> None:
    text = "Over 8,000 civilians have died since October 7. In all 332 soldiers have died since the start of the war."
    civilians, soldiers = read(
        text, Count("8,000", "civilians", KILLED, "died"), Count("332", "soldiers", KILLED, "have died")
    )
    assert days(soldiers) == days(civilians) == ("2023-10-07", "2023-11-09")


def test_windows_named_by_another_event_take_no_start_from_it() -> None:
    text = "Over 8,000 civilians have died since October 7, and 17 soldiers died since the troops entered."
    soldiers = read(text, Count("17", "soldiers", KILLED, "died since"))[0]
    assert days(soldiers) == (None, "2023-11-09")


@pytest.mark.parametrize("mostly", ["mostly", "predominantly", "most of them", "many of whom"])
def test_a_dated_portion_of_a_count_is_kept_as_its_part(mostly: str) -> None:
    text = f"In total, 332 soldiers have died since the start of the war, {mostly} on October 7."
    period = read(text, Count("332", "soldiers", KILLED, "died"))[0].period
    assert period is not None
    assert [(part.start, part.words) for part in period.parts] == [(date(2023, 10, 7), "on October 7")]


def test_a_day_is_carried_to_what_is_told_on_without_a_time() -> None:
    text = "On Wednesday, 300 foreigners left the city. Dozens of wounded were taken to hospitals."
    first, second = read(
        text, Count("300", "foreigners", EVACUATED, "left"), Count("Dozens", "wounded", EVACUATED, "taken")
    )
    assert days(first) == days(second) == ("2023-11-08", "2023-11-08")
    assert first.period is not None
    assert first.period.words == "On Wednesday"
    assert second.period is not None
    assert second.period.words is None


def test_an_old_day_is_not_the_day_of_a_war_that_goes_on() -> None:
    text = "The war goes on. It began with an attack on October 7. Bombs have killed 12 people."
    assert days(read(text, DEAD)[0]) == (None, "2023-11-09")


def test_without_a_dateline_nothing_is_guessed() -> None:
    figure = read("A bomb killed 12 people on Monday. Another 3 are missing.", DEAD, dateline=None)[0]
    assert row(figure) == (None, None, None, True)


# A claim that dates an event: its words, the event's head, the verb, the edge.
DATES = [
    ("The conflict began earlier this month.", "earlier this month", "conflict", "begin", "start"),
    ("They left since the conflict began earlier this month.", "earlier this month", "conflict", "begin", "start"),
    ("The war started on 3 May.", "on 3 May", "war", "start", "start"),
    ("On 3 May, the war broke out.", "On 3 May", "war", "break", "start"),
    ("A strong earthquake struck on Tuesday.", "on Tuesday", "earthquake", "strike", "occurrence"),
    ("The strike ended on Friday.", "on Friday", "strike", "end", "end"),
    ("The shooting occurred early Sunday.", "early Sunday", "shooting", "occur", "occurrence"),
    ("Fighting broke out at 11:20 p.m. Friday.", "Friday", "fighting", "break", "start"),
    ("She saw the collapse itself, which occurred on Monday.", "on Monday", "collapse", "occur", "occurrence"),
    ("Twin bombings on Sunday struck the town.", "on Sunday", "bombing", "strike", "occurrence"),
]


@pytest.mark.parametrize(("text", "words", "head", "lemma", "edge"), DATES)
def test_a_sentence_that_dates_an_event_makes_a_date_claim(
    text: str, words: str, head: str, lemma: str, edge: str
) -> None:
    tokens = tokenize(text)
    times = find_times(tokens, DATELINE)
    [found] = date_claims(tokens, times, DATELINE)
    assert times[found.time].period.words == words
    assert (found.head, found.lemma, found.edge) == (head, lemma, edge)
    assert head in found.subject.of(text).lower()


@pytest.mark.parametrize(
    "text",
    [
        "The minister began on Monday to pack.",  # no happening
        "The army launched an attack on Monday.",  # the subject is no event
        "The war will end on 3 December.",  # not asserted
        "The group struck a deal on Monday.",
        "Officials said on Monday that the war goes on.",
        "On Sunday the curfew begun in May was lifted.",  # a participle
    ],
)
def test_other_sentences_make_none(text: str) -> None:
    tokens = tokenize(text)
    assert date_claims(tokens, find_times(tokens, DATELINE), DATELINE) == []


PIECES = [
    "On Monday",
    "12 people",
    "were killed",
    "since the war began",
    ",",
    "and",
    ".",
    "as of Friday",
    "said",
    "in 2019",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.one_of(st.none(), st.dates()))
def test_any_heap_of_clauses_is_covered_without_failing(pieces: list[str], dateline: date | None) -> None:
    tokens = tokenize(" ".join(pieces))
    anchors = [index for index in range(len(tokens)) if tokens.low(index) == "12"]
    quantity = Quantity(Decimal(12), Decimal(12), Qualifier.EXACT, "12")
    figures = [
        Figure(FoundQuantity(at, at + 1, at, tokens.span(at, at + 1), quantity), event=KILLED, subject_end=at + 2)
        for at in anchors
    ]
    times = find_times(tokens, dateline)
    cover(tokens, figures, times, dateline)
    date_claims(tokens, times, dateline)
    if dateline is not None:
        assert all(figure.as_of is None or figure.as_of <= dateline for figure in figures)
