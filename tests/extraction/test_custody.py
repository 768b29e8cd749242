"""Who is caught, taken or among the held: arrested by the police, captives of a gang, as the text's other counts are."""

import pytest

from tests.extraction.counting import read_counts

RAIDS = "Police detained 140 people in raids after the court issued warrants. "
ABDUCTED = "Rebels abducted 40 villagers. "

HELD = [
    (RAIDS + "The ministry said 161 suspects had been caught.", "arrested"),
    (RAIDS + "The ministry said 161 had been caught.", "arrested"),
    (RAIDS + "Lawyers said 161 protesters had been rounded up.", "arrested"),
    (RAIDS + "Lawyers said 161 had been picked up.", "arrested"),
    (RAIDS + "The union said 54 of its clerks were among those held.", "arrested"),
    (RAIDS + "The union said 54 of its clerks were among those detained.", "arrested"),
    (RAIDS + "Lawyers had registered 236 detentions by evening.", "arrested"),
    (RAIDS + "Forty people were taken in for questioning.", "arrested"),
    (RAIDS + "Forty people were caught in the blast.", "other"),
    (RAIDS + "They questioned 40 witnesses.", "other"),
    ("Eleven fugitives were caught at the border.", "arrested"),
    ("Eleven workers had been taken to police stations.", "arrested"),
    ("Eleven workers were forced into police buses.", "arrested"),
    ("Eleven workers were taken to a police ball.", "other"),
    ("Eleven carp were caught at the border.", "other"),
    (ABDUCTED + "Families say that 61 were taken.", "held"),
    (ABDUCTED + "Families say that 61 people were taken from the mill.", "held"),
    (ABDUCTED + "Six nuns were among those taken.", "held"),
    (ABDUCTED + "Some 61 people were taken to the market.", "other"),
    (ABDUCTED + "Some 61 people were taken in by neighbours.", "other"),
    ("Some 61 people were taken by surprise.", "other"),
]


@pytest.mark.parametrize(("text", "event"), HELD)
def test_the_caught_and_the_taken_fell_to_whom_others_of_the_text_fell_to(text: str, event: str) -> None:
    assert read_counts(text)[-1][0] == event
