"""Places: where what is counted happened, in the words of its sentence."""

import pytest

from tests.extraction.counting import figures_of

PLACES = [
    # after a preposition, to the right
    ("A knife fight killed four traders in Lagos.", ["Lagos"]),
    ("But Jon Riek, mayor of the worst-hit town, Tamrat, insisted 79 traders had died.", [None]),
    ("A flood killed 26 farmers in Tamale, Ghana.", ["Tamale, Ghana"]),
    ("A flood killed 26 farmers at a tea house in Pune on Monday.", ["tea house in Pune"]),
    ("Two boys were stabbed in the 2200 block of Juniper Road.", ["2200 block of Juniper Road"]),
    ("Two men were shot at a night club.", ["night club"]),
    # at the head of the sentence
    ("In Moravia, almost 900 barns were destroyed.", ["Moravia"]),
    ("Gunfire on Harbour Lane left seven people hurt.", ["Harbour Lane"]),
    # the object of a verb of going and hitting
    ("At least 300 tourists left Gaza.", ["Gaza"]),
    ("Hundreds have begun leaving the Gaza Strip.", ["Gaza Strip"]),
    ("The quake hit Nepal, killing 9,000 people.", ["Nepal"]),
    ("Shells hit market in Nepal, killing 17.", ["market in Nepal"]),
    ("Some 23 people were killed as shells pounded Karsk.", ["Karsk"]),
    ("Some 17 soldiers have died since ground troops entered Gaza.", ["Gaza"]),
    # a country that has, or whose body confirms
    ("Peru, the worst hit nation, had 6,300 deaths.", ["Peru"]),
    ("The flu took the lives of 64 miners, Bolivia health officials reported.", ["Bolivia"]),
    ("There were almost 400 UK deaths.", ["UK"]),
    ("The virus has killed 90,000 people worldwide.", ["worldwide"]),
    ("A mudslide killed nine herders in British-administered Gibraltar.", ["British-administered Gibraltar"]),
    # the name before a happening without a doer
    ("The Graz bombing left nine people dead.", ["Graz"]),
    ("The Taliban bombing left 22 people dead.", [None]),
    # nameless streets and parties, offices of those who speak, and where only most were
    ("Five people were hurt at a party.", [None]),
    ("According to the police of the region in Lyon, 14 people died.", [None]),
    ("The virus killed 200 people, mostly in Lyon.", [None]),
    # the hospital of the hurt, with a name or without; the dead were hurt elsewhere
    ("Two cooks were treated at the district hospital.", ["district hospital"]),
    ("Three cooks were seen at a walk-in clinic and went home.", ["walk-in clinic"]),
    ("One of the cooks died at a hospital.", [None]),
    # shared by a list
    ("One guard was killed and six cooks were burned at Cafe Lorenz.", ["Cafe Lorenz", "Cafe Lorenz"]),
    # a clause that tells the incident is narrower than a country
    ("Nine sailors died in Norway when a tanker exploded in Bergen.", ["Bergen"]),
    # the name that heads a row; a storm and a speaker head none
    ("Darby: 41 dead, 210 injured", ["Darby", "Darby"]),
    ("UPDATED: 41 dead, 210 injured", [None, None]),
    ("Cyclone Anna: 12 dead", [None]),
    # numbered roads
    ("Five people died on Route 104.", ["Route 104"]),
    ("A crash on Interstate 75 killed three people.", ["Interstate 75"]),
    # where something came down or struck
    ("Six rockets fell on Tyre.", ["Tyre"]),
    ("Four people died when a plane crashed into a house in Kiel.", ["house in Kiel"]),
    ("Some 40 rockets were fired from Tyre.", ["Tyre"]),
    # right before "where"
    ("It is a mile from Alder Street, where three people died.", ["Alder Street"]),
    # who lives there, and what is filled
    ("About 150 residents of Ely were evacuated.", ["Ely"]),
    ("More than 600 people occupied the courthouse.", ["courthouse"]),
    # a place noun that only modifies
    ("Over 1,000 people died in factory fires.", [None]),
    # a city, a state, a jail that has its counts
    ("The city has recorded 14 homicides.", ["city"]),
    ("The jail held 311 men.", ["jail"]),
    ("Gwan district reports 23 deaths.", ["Gwan district"]),
    # past an aside, with its verb
    ("Five people, four of them boys, were shot at a school in Kiel.", ["school in Kiel", "school in Kiel"]),
    # a vague noun with its name, and a name behind its noun
    ("Nine people were hurt in the centre of Kiel.", ["centre of Kiel"]),
    ("Six people died after a bridge on River Alder gave way.", ["River Alder"]),
    ("Nine people were killed in Basra's Old Town.", ["Basra's Old Town"]),
    # let go from somewhere
    ("Twelve hostages were released from the Hotel Azur in Tyre.", ["Hotel Azur in Tyre"]),
    # in care at a hospital with a name
    ("Two men were treated at Royal Ansel Infirmary.", ["Royal Ansel Infirmary"]),
    # a place that ends the text
    ("Nine hurt in Lagos", ["Lagos"]),
    # where the source speaks
    ("Prosecutors in Dover said two men were drowned.", [None]),
    ("Some 73 people have died, said spokeswoman Ann Li in Geneva.", [None]),
    ("Researchers at the Vint Desk in Dover, who compared pictures, believe that 50 men died.", [None]),
    ("An officer in Dover who has seen the notes put the dead at 40.", [None]),
    ("The ministry in Dover has not moved from its count of 31 dead.", [None]),
    # the country next door, uncounted, takes over no count
    ("Floods killed 12 people in Kenya. The rains also hit Uganda. Thirty people are missing.", ["Kenya", None]),
    ("In Kenya 12 people died; Uganda counted no victims.", ["Kenya", "Uganda"]),
    # taken away from somewhere
    ("Gunmen kidnapped 140 students from a school in Kaduna.", ["school in Kaduna"]),
    # neither a nationality nor a destination, a hospital or where people come from
    ("Twelve Germans were hurt.", [None]),
    ("Dozens of wounded were moved to hospitals in Egypt.", [None]),
    ("Nine skaters were taken with bruises to St. Anna's in Leiden.", [None]),
    ("One farmer died in a hospital in Leiden.", [None]),
    ("Six were from Peru.", [None]),
    # not a time, a medium, or a body
    ("Ten people died in March.", [None]),
    ("The harbour office said on Facebook that nine dockers were hurt.", [None]),
    ("Two men died in the attack.", [None]),
    # where a deed was done is not where somebody was arrested for it
    ("Police arrested four teenagers in connection with a robbery at Cafe Lorenz.", [None]),
    ("Police arrested two men in Dallas.", ["Dallas"]),
    # a name after an article is a thing, after "in which" a person, and initials are a body
    ("Two men fled in a white Ford.", [None]),
    ("There were nine cases in which Hartwell appealed.", [None]),
    ("Two men died in the FBI raid.", [None]),
    ("Police told a news conference in Dover that six men were dead.", [None]),
    # the count itself is part of a phrase of place
    ("They were filmed at six different Bristol hotels.", [None]),
    # not named in the sentence: null, whatever was said before
    ("A mine collapsed in Zonguldak. The accident killed eight.", [None]),
]


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_the_place_is_where_it_happened_in_the_words_of_the_sentence(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures_of(text)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Four men, all of them cooks, were detained in Ulm on suspicion of theft.", ["Ulm"]),
        ("Two people died as a storm tore through Ulm.", ["Ulm"]),
        ("Lund leads, followed by Ulm with 604 cases and Kiel with 151.", ["Ulm", "Kiel"]),
        ("A nurse in Ulm, who gave no name, said nine people had died.", [None]),
        ("Orla Hospital, where the hurt were taken, gave another number, saying it had seen 14 people.", [None]),
        ("A man fired on a market in Ulm, killing nine people before he was caught in a yard.", ["market in Ulm"]),
        ("Rebels killed nine men in Ulm before they withdrew to the hills of Orla.", ["Ulm"]),
        ("A lorry ran into a queue at a mill, hurting nine people until it was stopped in a field.", ["mill"]),
    ],
)
def test_the_place_is_found_past_what_stands_between(text: str, places: list[str | None]) -> None:
    assert [figure.place for figure in figures_of(text)][-len(places) :] == places
