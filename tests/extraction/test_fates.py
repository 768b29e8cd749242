"""What a part keeps of its whole, what silence says, and what becomes of those in a hospital's hands."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import read_counts

FATES = [
    # of the dead, of their bodies, of a toll; others of the same list
    (
        "Five of the dead were shot in the square. Two others were knocked down by a lorry and two were stabbed.",
        ["killed"] * 3,
    ),
    ("Of the 61 deaths, 33 happened at home.", ["killed"] * 2),
    ("At least 26 men died. Sixteen of them had been burned.", ["killed"] * 2),
    ("We have 23 dead, 14 of whom have been identified and released to their kin.", ["killed"] * 2),
    ("They buried 41 people. Among them, he said, were nine women who sold bread.", ["killed"] * 2),
    ("The final toll included 11 builders who had been asleep.", ["killed"]),
    ("Twelve people died. Of the latest victims, seven were found in a chapel.", ["killed"] * 2),
    ("They found the bodies of 23 people. By Sunday, fourteen had been recovered.", ["killed"] * 2),
    ("The toll rose to 14. The list names nine boys and four girls.", ["killed"] * 3),
    ("The town issued 71 death certificates.", ["killed"]),
    ("Eleven passengers survived; the other 30 did not.", ["other", "killed"]),
    # what is no part of the dead
    ("The blast killed 12 people, including two cars that were burned.", ["killed", "affected"]),
    # the living beside the dead, the arrested before a court
    ("The crash killed 11, four of whom were in hospital for a week.", ["killed", "wounded"]),
    ("Some 318 people had been arrested, 75 of whom had been charged with theft.", ["arrested"] * 2),
    # of whom nothing is heard
    ("The owner had lost contact with 22.", ["missing"]),
    ("Families wait for news of 17 men.", ["missing"]),
    ("Rescue crews were trying to reach 22 more.", ["missing"]),
    ("More than 100 were feared lost.", ["missing"]),
    ("The candidate was trying to reach 22 voters.", ["other"]),
    ("The board has no information on 40 candidates.", ["other"]),
    ("The agency was in contact with 22 firms.", ["other"]),
    # in a hospital's hands
    ("The clinic took in 68.", ["wounded"]),
    ("The clinic took 12 nurses.", ["other"]),
    ("Five were hurt, two of them in surgery. The other two drove themselves to an urgent care.", ["wounded"] * 3),
    ("Nine were flown to the capital and are in critical condition.", ["wounded"]),
    ("Two girls next to us got hit.", ["wounded"]),
    ("Surgeons operated on 22 men.", ["wounded"]),
    ("The blaze hurt 20 people, two of them on ventilators.", ["wounded"] * 2),
    ("Her morgue had taken in 24.", ["killed"]),
    ("They were given first aid: the crews gave 40 people first aid.", ["wounded"]),
    ("Paramedics looked after 60 people.", ["wounded"]),
    ("The ministry sent four specialists to the hospital.", ["other"]),
    # whose fate a noun of another count only lends
    ("Eleven bodies were found. Relatives wait for word of 16.", ["killed", "missing"]),
    ("Rescuers found 11 survivors and nine bodies.", ["other", "killed"]),
    # in an epidemic
    ("The outbreak of cholera goes on. A nurse said she had 58 patients.", ["infected"]),
    ("The outbreak of cholera goes on. The other 17 carried it on the skin.", ["infected"]),
    ("The outbreak of cholera goes on. Fourteen patients have since gone home.", ["released"]),
    ("A nurse said she had 58 patients.", ["other"]),
]


@pytest.mark.parametrize(("text", "events"), FATES)
def test_the_words_around_a_part_say_what_befell_it(text: str, events: list[str]) -> None:
    assert [event for event, _ in read_counts(text)] == [Event(event) for event in events]
