"""What a person reads: figures in one style, subjects that say who is counted, predicates in their own words."""

from dataclasses import replace

import pytest

from factcheck.comparison.wording import counted, figure, happened, where, whom_and_what
from factcheck.model import Claim, Event, Predicate, Span
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


def test_a_predicate_of_its_own_is_said_in_its_words_and_quoted_where_they_fit_no_subject() -> None:
    assert happened(did("on the list", "list")) == "on the list"
    assert happened(did("carrying", "carry")) == "aboard"
    assert happened(did("serves", "serve")) == "(“serves”)"
    assert happened(did("said", "say")) == ""
    assert happened(count("9")) == "killed"


@pytest.mark.parametrize(
    ("event", "who", "words", "shown"),
    [
        ("displaced", "displaced", "displaced", "People displaced"),
        ("displaced", "displaced people", "displaced", "Displaced people"),
        ("infected", "sick", "sick", "People infected"),
        ("infected", "sick passengers", "sick", "Sick passengers"),
        ("held", "hostages", "hostages", "Hostages held"),
        ("other", "crowd", "crowd", "Crowd"),
        ("other", "schools", "closed", "Schools closed"),
        ("other", "tractors", "put", "Tractors"),
    ],
)
def test_a_title_says_once_what_happened_to_whom(event: str, who: str, words: str, shown: str) -> None:
    assert whom_and_what([did(words, words, Event(event), who)]) == shown


def did(words: str, lemma: str, event: Event = Event.OTHER, who: str = "people") -> Claim:
    return moved(count("9", str(event), who=who), predicate=Predicate(words, Span(0, 3), lemma))


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Lorn", " in Lorn"),
        ("the old port of Lorn", " in Lorn"),
        ("northern Velmora", " in northern Velmora"),
        ("hotel in Lorn", " in the hotel in Lorn"),
        ("crowded camp", " in the crowded camp"),
        ("the camp", " in the camp"),
        ("parts of Velmora", " in parts of Velmora"),
        (None, ""),
    ],
)
def test_a_title_says_where_by_name_or_with_an_article(place: str | None, shown: str) -> None:
    assert where(place) == shown
