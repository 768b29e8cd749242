"""Who came to a march or rally, by whatever verb or by a number alone."""

import pytest

from tests.extraction.counting import read_counts

CAME = [
    "The rally attracted 5,000 people.",
    "The march was the largest protest of the year, organisers said. No more than 30,000 people had come.",
    'The march was long. "A quarter of a million, and I would say that under oath," its leader said.',
    "Police estimated 3,000 participants.",
    "Organisers said 8,000 people came. Police said there were 3,000.",
    'The unions marched. "We did not bring out 3,000 people for fun," he said.',
    "The figure for the march was 82,000.",
    "The number of those taking part was put at 3,000.",
    "A crowd of about 3,000 singers stayed put.",
    "Not less than 3,000 people had come to hear the singer.",
    "Thousands marched. How many were we on Sunday? The police say 3,000.",
]


@pytest.mark.parametrize("text", CAME)
def test_whoever_came_attended(text: str) -> None:
    assert read_counts(text)[-1 if text.startswith("Thousands") else 0][1] in ("attend", "take part")


NOT_OF_THE_CROWD = [
    ("The march was a protest of miners, organisers said. The festival had a permit for 25,000.", "have"),
    ("The march was a protest of miners, organisers said. Police sent 1,200 officers.", "send"),
    ("The shop drew 3,000 customers.", "draw"),
    # whom somebody told something was only there to be told; how many a ground has room for
    ("A senator told a crowd of 3,000 that she would stay.", "tell"),
    ("About 9,000 fans stood by the ground, which holds 3,000.", "hold"),
    ("Of the protesters arrested at the march and the rally, nine will appear before a judge.", "appear"),
]


@pytest.mark.parametrize(("text", "lemma"), NOT_OF_THE_CROWD)
def test_a_number_of_something_else_is_none_of_the_crowd(text: str, lemma: str) -> None:
    assert read_counts(text)[-1][1] == lemma


def test_the_verb_that_sets_a_turnout_is_no_part_of_what_is_counted() -> None:
    from tests.extraction.counting import subject_texts

    assert subject_texts("The interior ministry put attendance at 35,000.") == ["attendance"]
    text = "Police put the crowd at 35,000. Organisers, a league of bakers called Dawn, claimed 120,000."
    assert subject_texts(text) == ["crowd", "crowd"]
    assert [lemma for _, lemma in read_counts(text)] == ["crowd", "crowd"]
