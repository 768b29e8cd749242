"""Which place lies in which."""

import pytest

from factcheck.comparison import places
from factcheck.comparison.containment import Containment
from factcheck.comparison.fit import Fit
from tests.comparison.claims import count, document

SAID = (("Karsk", "Velmora"), ("Old Quay", "Karsk"))


@pytest.mark.parametrize(
    ("text", "one", "other", "fit"),
    [
        ("", "Karsk", "Velmora", Fit.NARROWER),
        ("", "Velmora", "Old Quay", Fit.WIDER),  # by two steps
        ("", "Teral", "Velmora", Fit.UNKNOWN),
        ("Floods hit Teral, Besna on Monday.", "Teral", "Besna", Fit.NARROWER),
        ("Besna’s Teral was cut off.", "Teral", "Besna", Fit.NARROWER),
        ("In Teral in the Sarn, it rained.", "Teral", "Sarn", Fit.NARROWER),
        ("Teral and Besna were cut off.", "Teral", "Besna", Fit.UNKNOWN),
    ],
)
def test_a_place_lies_in_another_by_a_person_s_word_or_a_text_s(text: str, one: str, other: str, fit: Fit) -> None:
    known = Containment(SAID, {"a": document("a", text=text)})
    assert known.fit(count("4", place=one), count("9", place=other)) is fit


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("US", "the United States", Fit.SAME),
        ("U.S.", "America", Fit.SAME),
        ("the western port of Sarn", "Sarn", Fit.SAME),
        ("the Danish ski resort", "Sarn", Fit.UNKNOWN),  # a description names no other place
        ("Teral", "Sarn", Fit.DISJOINT),
    ],
)
def test_one_place_has_many_names(one: str, other: str, fit: Fit) -> None:
    assert places.fit(one, other) is fit
