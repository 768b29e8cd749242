"""What a person reads: figures in one style, subjects that say who is counted, predicates of their own as quotations."""

from dataclasses import replace

import pytest

from factcheck.comparison.wording import counted, figure, happened
from factcheck.model import Predicate, Span
from tests.comparison.claims import count, moved, quantity


@pytest.mark.parametrize(
    ("read", "words", "shown"),
    [
        ("21", "Twenty-one", "21"),
        ("240", "240", "240"),
        ("about 70", "About 70", "about 70"),
        ("about 120", "around one hundred and twenty", "around 120"),
        ("172", "A hundred and seventy-two", "172"),
        ("250,000", "a quarter of a million", "250,000"),
        ("about 100", "About a hundred", "about 100"),
        ("at least 300", "At least 300", "at least 300"),
        ("at least 100", "100 or more", "100 or more"),
        ("8,800", "8,800", "8,800"),
        ("1,400,000", "1.4 million", "1.4 million"),
        ("dozens", "Dozens", "dozens (24 or more)"),
        ("24 to 29", "Between 24 and 29", "between 24 and 29"),
    ],
)
def test_figures_are_written_in_one_style_with_their_hedges(read: str, words: str, shown: str) -> None:
    assert figure(replace(quantity(read), words=words)) == shown


def test_the_subject_that_says_who_is_counted_names_them() -> None:
    assert counted([count("9", who="individuals"), count("9", who="the hostages")]) == "Hostages"
    assert counted([count("9", who="deaths"), count("9", who="victims")]) == "Victims"
    assert counted([count("9", who="deaths")]) == "People"
    assert counted([count("9", who=None)]) == "People"


def test_a_predicate_of_its_own_is_quoted_or_said_naturally() -> None:
    lists = moved(count("9", "x"), predicate=Predicate("on the list", Span(0, 3), "list"))
    carries = moved(count("9", "x"), predicate=Predicate("carrying", Span(0, 3), "carry"))
    assert happened(lists) == "(“on the list”)"
    assert happened(carries) == "aboard"
    assert happened(count("9")) == "killed"
