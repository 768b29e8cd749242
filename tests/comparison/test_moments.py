"""Counts of different days: what a dateline bounds, whose figure was lowered, what "more" was added to."""

from factcheck.comparison.case import Case
from factcheck.comparison.pairs import decide
from factcheck.model import Mark, Mode, RelationKind
from tests.comparison.claims import count, document

UPDATE = RelationKind.UPDATE
TOLL = {"window": "2024-05-01..2024-05-01"}


def test_a_lower_total_of_an_unstated_day_is_the_older_one_when_the_dateline_bounds_it() -> None:
    undated, dated = count("53", as_of=None, by="UN"), count("62", doc="b", by="Army")
    papers = [document("a", "A", "2024-04-30"), document("b", "B")]
    shared = [count("9", "wounded", doc=name, window="2024-04-01..2024-04-01", said="on 1 April") for name in "ab"]
    case = Case([undated, dated, *shared], papers)
    case.incidents = dict.fromkeys(case.incidents, "one")
    assert decide(undated, dated, case).relation is UPDATE
    case = Case([undated, dated, *shared], [document("a", "A", "2024-05-09"), papers[1]])
    case.incidents = dict.fromkeys(case.incidents, "one")
    assert decide(undated, dated, case).relation is None


def test_what_was_lowered_is_its_speaker_s_own_figure_also_when_only_implied() -> None:
    given = count("34", by="Ministry", **TOLL)
    lowered = count("31", by="Ministry", mode=Mode.IMPLIED, as_of="2024-05-04", doc="b", marks=(Mark.REVISED,), **TOLL)
    assert decide(given, lowered, Case([given, lowered])).check == "C4"


def test_more_dead_that_are_told_again_without_more_are_the_toll() -> None:
    more, plain, five = count("4", marks=(Mark.INCREMENT,), doc="b"), count("4", doc="b"), count("5")
    assert decide(more, five, Case([more, five])).relation is None
    assert decide(more, five, Case([more, plain, five])).check == "C1"


def test_all_of_a_long_time_are_no_older_count_of_a_toll_of_which_no_words_say_since_when() -> None:
    """More than a year of dead beside "so far"; where the window is this year's, "so far" may mean it."""
    so_far = count("17", window="..2024-05-02", by="Clinic")
    for start, apart in (("2022-06-01", True), ("2024-01-01", False)):
        whole = count("114", window=f"{start}..2024-05-01", said="since then", by="Ministry")
        ruling = decide(whole, so_far, Case([whole, so_far], [document("a")]))
        assert ("all of a long time" in ruling.reason) is apart
