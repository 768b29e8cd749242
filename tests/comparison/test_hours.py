"""At what hour a report says its happening struck: what is such an hour, and when two lie apart."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.hours import DAY_LONG, SLACK, Span, are_apart, hours_of, meet_over_midnight, strikes_on

STRUCK = [
    ("A shell hit the mill at 8.40 this morning.", "8:40"),
    ("A shell hit the mill at 7:50 a.m. as the gates opened.", "7:50"),
    ("The roof fell in. It happened at about 15:20 on Friday.", "15:20"),
    ("At around 3 p.m. a bus plunged into the river.", "15:00"),
    ("The dam burst at half past three in the afternoon.", "15:30"),
    ("Gunmen stormed the hall at seven o'clock in the evening.", "19:00"),
    ("The alarm was late: the blaze began shortly before midnight.", "0:00"),
    ("The quake struck at 0340 hours.", "3:40"),
    ("The raid came at night. The first house was hit at two o'clock that night, as the wind rose.", "2:00"),
    ("What is known.\n\nWhen: about 10:40\nWhere: the quay", "10:40"),
    ("A mill burned down. Its owner said at 8.40 this morning that he was ruined.", None),
    ("A wall collapsed. The last child was pulled out at 6:10 p.m.", None),
    ("A shell hit the mill. The number of dead stood at nine at 6 p.m.", None),
    ("A shell hit the mill, and by 9 a.m. nine had died.", None),
    ("The quake struck at 1840 GMT.", None),
    ("Last updated: Wednesday, 21:40\n\nA shell hit the mill.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "clock"), STRUCK, ids=[text[:60] for text, _ in STRUCK])
def test_an_hour_is_the_happenings_where_something_strikes_beside_it(text: str, clock: str | None) -> None:
    found = {(start + SLACK) % DAY_LONG for start, end, _ in hours_of(text) if end - start == 2 * SLACK}
    hour, _, minute = (clock or "").partition(":")
    assert found == ({int(hour) * 60 + int(minute)} if clock else set())


APART = [
    ("the clock of a morning and of an afternoon", "A jet bombed the mill at 8.40 a.m.", "A jet bombed the ferry at 3 p.m."),
    ("a part of the day and another", "A boat capsized off Orla on Saturday morning.", "A boat capsized off Orla on Saturday afternoon."),
    ("hours that are too few for both", "Gunmen seized the mill at 8.10 a.m.", "Police stormed the ferry at 3.30 p.m. after a two-hour stand-off."),
    ("before dawn and in the evening", "A shell hit the mill before dawn on Friday.", "A shell hit the ferry on Friday evening."),
    ("overnight and at noon", "Gunmen attacked the mill overnight.", "Gunmen attacked the ferry shortly after noon."),
    ("at dusk and in the early hours", "A boat capsized off Orla at dusk.", "A boat capsized off Orla in the small hours."),
    ("a search before dawn and one in the afternoon", "Police searched 26 houses before dawn on Friday.", "Police broke up a game on Friday afternoon."),
    ("what came under fire", "A market came under fire on Friday morning.", "A clinic came under shellfire on Friday evening."),
    ("a clock and a part of the day", "A boat capsized off Orla at 9.15 a.m.", "The evening attack on Orla left nine dead."),
]  # fmt: skip
NEAR = [
    ("two clocks that are minutes apart", "A shell hit the mill at 8.40 a.m.", "A shell hit the mill at nine in the morning."),
    ("an evening, and late in the afternoon", "A shell hit the mill on Friday evening.", "A shell hit the mill at 5.30 p.m."),
    ("a clock that does not say which half of the day", "A shell hit the mill at 3:10.", "A shell hit the mill at 15:20."),
    ("one of several hours that meet", "Gunmen stormed the hall at 9 a.m. They opened fire at 1 p.m.", "They opened fire at 12.45 p.m."),
    ("the hour at which a siege began, and that at which it ended", "Gunmen seized the mill at 8.10 a.m.", "Police stormed the mill at 3.30 p.m., ending a siege of more than seven hours."),
    ("a long stand-off", "Gunmen seized the mill at 8.10 a.m.", "Police stormed the mill at 3.30 p.m. after a seven-hour stand-off."),
    ("a siege by night that began in the morning", "Gunmen seized the bank at 10.15 a.m.", "Police stormed the bank before dawn on Friday, ending a 17-hour hostage crisis."),
    ("an hour at which something was reported", "A jet crashed at 7.40 a.m.", "The crash has claimed 33 lives, the clinic reported on Thursday night."),
    ("what fell silent", "A roof came down on Monday morning.", "The excavators fell silent at dusk on Tuesday."),
    ("bodies found by an evening", "The slope gave way at 5.15 a.m.", "Crews had found 15 bodies by Friday evening from the landslide."),
    ("a report that tells no hour", "A shell hit the mill at 8.40 a.m.", "A shell hit the mill on Friday."),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "one", "other"), APART, ids=[row[0] for row in APART])
def test_hours_that_lie_apart_are_of_two_happenings(phenomenon: str, one: str, other: str) -> None:
    assert are_apart(hours_of(one), hours_of(other))


@pytest.mark.parametrize(("phenomenon", "one", "other"), NEAR, ids=[row[0] for row in NEAR])
def test_hours_that_meet_or_are_untold_keep_nothing_apart(phenomenon: str, one: str, other: str) -> None:
    assert not are_apart(hours_of(one), hours_of(other))


def test_the_hours_of_two_days_may_be_one_nights() -> None:
    late, early, noon = (
        hours_of(f"A shell hit the mill at {clock}.") for clock in ("11.50 p.m.", "12.20 a.m.", "noon")
    )
    assert meet_over_midnight(late, early)
    assert not meet_over_midnight(early, late)
    assert not meet_over_midnight(noon, noon)
    assert not meet_over_midnight(frozenset(), early)


def test_an_opening_names_its_own_day_only_beside_what_struck() -> None:
    tuesday = date(2024, 5, 14)
    assert strikes_on("An explosion woke the town at 4.10 a.m. on Tuesday.", tuesday)
    assert strikes_on("Nine died in the house that was hit by a shell during the night.", tuesday)
    assert not strikes_on("An explosion woke the town, the mayor said on Tuesday.", tuesday)
    assert not strikes_on("An explosion woke the town on Monday.", tuesday)


SPANS = st.tuples(st.integers(0, DAY_LONG - 1), st.integers(0, 600), st.booleans()).map(
    lambda told: Span((told[0], told[0] + told[1], told[2]))
)


@given(st.frozensets(SPANS, max_size=4), st.frozensets(SPANS, max_size=4))
def test_being_apart_is_mutual_and_nothing_is_apart_from_itself(one: frozenset[Span], other: frozenset[Span]) -> None:
    assert are_apart(one, other) == are_apart(other, one)
    assert not are_apart(one, one)


@given(SPANS, SPANS)
def test_spans_that_overlap_are_not_apart(one: Span, other: Span) -> None:
    a, b = ((span[0], span[1], False) for span in (one, other))
    if a[0] <= b[1] and b[0] <= a[1]:
        assert not are_apart(frozenset({a}), frozenset({b}))
