"""Places: where what is counted happened, in the words of its sentence."""

import pytest

from tests.extraction.counting import figures_of

PLACES = [
    # after a preposition, to the right
    ("A gun battle killed 17 people in Kashmir.", ["Kashmir"]),
    ("A blast killed 17 people in Kabul, Afghanistan.", ["Kabul, Afghanistan"]),
    ("A blast killed 17 people at a wedding hall in Kabul on Monday.", ["wedding hall in Kabul"]),
    ("Two men were shot in the 600 block of Lincoln Avenue.", ["600 block of Lincoln Avenue"]),
    ("Two men were shot at a night club.", ["night club"]),
    # at the head of the sentence
    ("In Alagoas, more than 11,000 homes were destroyed.", ["Alagoas"]),
    ("Gunfire on Bourbon Street left 10 people hurt.", ["Bourbon Street"]),
    # the object of a verb of going and hitting
    ("At least 300 tourists left Gaza.", ["Gaza"]),
    ("Hundreds have begun leaving the Gaza Strip.", ["Gaza Strip"]),
    ("The quake hit Nepal, killing 9,000 people.", ["Nepal"]),
    ("Some 17 soldiers have died since ground troops entered Gaza.", ["Gaza"]),
    # a country that has, or whose body confirms
    ("Italy, the worst hit country, had 27,000 deaths.", ["Italy"]),
    ("The raid took the lives of 198 people, Gaza health officials confirmed.", ["Gaza"]),
    ("There were over 1,000 US deaths.", ["US"]),
    ("The virus has killed 90,000 people worldwide.", ["worldwide"]),
    ("A gun battle killed 17 people in Indian-administered Kashmir.", ["Indian-administered Kashmir"]),
    # the name before a happening without a doer
    ("The El Paso shooting left 22 people dead.", ["El Paso"]),
    ("The Taliban bombing left 22 people dead.", [None]),
    # nameless streets and parties, offices of those who speak, and where only most were
    ("Five people were hurt at a party.", [None]),
    ("According to the police of the region in Lyon, 14 people died.", [None]),
    ("The virus killed 200 people, mostly in Lyon.", [None]),
    # shared by a list
    ("One man was killed and five others were hurt at Club Envy.", ["Club Envy", "Club Envy"]),
    # a clause that tells the incident is narrower than a country
    ("Seven people died in the United States when a bomber crashed in Windsor Locks.", ["Windsor Locks"]),
    # taken away from somewhere
    ("Gunmen kidnapped 140 students from a school in Kaduna.", ["school in Kaduna"]),
    # neither a nationality nor a destination, a hospital or where people come from
    ("Twelve Germans were hurt.", [None]),
    ("Dozens of wounded were moved to hospitals in Egypt.", [None]),
    ("Four victims were taken with cuts to St. Mary's in Hammond.", [None]),
    ("One victim died at a hospital in Hayti.", [None]),
    ("Two were from France.", [None]),
    # not a time, a medium, or a body
    ("Ten people died in March.", [None]),
    ("The brigade said on Twitter that two adults were hurt.", [None]),
    ("Two men died in the attack.", [None]),
    # where a deed was done is not where somebody was arrested for it
    ("Police arrested two men in connection with a shooting at Club Envy.", [None]),
    ("Police arrested two men in Dallas.", ["Dallas"]),
    # a name after an article is a thing, after "in which" a person, and initials are a body
    ("Two men fled in a white Ford.", [None]),
    ("There were four cases in which Kaine defended.", [None]),
    ("Two men died in the FBI raid.", [None]),
    ("Police told a news conference in Gary that two men were dead.", [None]),
    # the count itself is part of a phrase of place
    ("She was seen at three different Houston stores.", [None]),
    # not named in the sentence: null, whatever was said before
    ("A fire broke out in Badalona. The blaze killed three.", [None]),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_the_place_is_where_it_happened_in_the_words_of_the_sentence(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures_of(text)] == places
