"""A percentage that only answers another is of what that one is of, by the same words."""

import pytest

from tests.extraction.counting import figures_of

DOSES = "The agency says 72% of infants have had a jab"
SHUT = "The union said 90% of shops had shut"


@pytest.mark.parametrize(
    ("text", "noun", "lemma"),
    [
        (DOSES + ", but a survey of rural homes found 61 percent.", "infants", "have"),
        (DOSES + ". A clinic's study found 61%.", "infants", "have"),
        (DOSES + ". The charity said 61 percent.", "infants", "have"),
        (DOSES + ". The charity said it was 61 per cent.", "infants", "have"),
        (SHUT + "; the ministry put participation at 40%.", "shops", "shut"),
        (SHUT + ". The ministry put adherence at 40 percent.", "shops", "shut"),
        (SHUT + ". The ministry said participation in the strike was 40 percent.", "shops", "shut"),
        ("He got 44.1% of the vote, the board said. Her own count gives her 51%.", "votes", "get"),
        ("The coverage was 72%, he said. A survey found 61%.", "coverages", "find"),
    ],
)
def test_a_rival_percentage_is_of_what_the_first_is(text: str, noun: str, lemma: str) -> None:
    share = figures_of(text)[-1]
    assert share.subject is not None
    assert share.predicate is not None
    assert (share.subject.text, share.predicate.lemma) == (noun, lemma)


@pytest.mark.parametrize(
    "text",
    [
        "The prefect told a reporter the coverage was only 72%.",
        "The ministry says coverage is only 72%.",
        "The ministry insists coverage is only 72%.",
    ],
)
def test_who_says_it_is_no_part_of_what_a_percentage_is_of(text: str) -> None:
    (share,) = figures_of(text)
    assert share.subject is not None
    assert share.subject.text == "coverage"
