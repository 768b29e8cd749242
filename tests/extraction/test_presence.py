"""Who was where: aboard, inside, in the street, sent there; and what being inside comes to by what a text is about."""

import pytest

from factcheck.model import Event
from tests.extraction.counting import read_counts

# One row a phenomenon: the text, and each count's event and lemma.
PLACES = [
    # in a building, below ground, on shift
    ("He said 97 people had been in the old hall.", [("other", "present")]),
    ("There were 217 men below ground. The owner said 209 were on shift.", [("other", "present")] * 2),
    ("Some 78 men had gone down for the night shift.", [("other", "present")]),
    ("Around 120 guests were thought to be inside.", [("other", "present")]),
    ("Inside were about 180 pupils.", [("other", "present")]),
    ('"Had to be 300 in there," she said.', [("other", "present")]),
    ("The school was full: 300 children were in lessons.", [("other", "present")]),
    # the place of a speaker's words, and no presence: a mere whereabouts, an average
    ("A league of parents claimed more than 180 were inside.", [("other", "present")]),
    ("Twelve weavers in the mill installed lamps.", [("other", "install")]),
    ("Twelve weavers in the mill were killed.", [("killed", "kill")]),
    ("Forty were killed, including 22 children at a school.", [("killed", "kill")] * 2),
    # at the moment something happened, whatever the place says otherwise
    ("Some 217 men were underground when the gas blew.", [("other", "present")]),
    ("Six men are underground.", [("missing", "underground")]),
    ("Nine men were in the hospital when it burned.", [("other", "present")]),
    ("Some 1,200 people work at the plant.", [("other", "employ")]),
    ("Some 26 miners had descended into the shaft.", [("other", "present")]),
    ("Some 31 men were working below ground.", [("other", "present")]),
    # aboard: on a list, in front of the verb, in what carries them
    ("The consulate knew of nine nationals on the passenger list.", [("other", "aboard")]),
    ("The manifest lists 47 names.", [("other", "aboard")]),
    ("On board were 36 Danes, eight Finns and two Swedes.", [("other", "aboard")] * 3),
    ("There were 30 people on the bus.", [("other", "aboard")]),
    ("The airline said there had been 132 passengers and six crew.", [("other", "aboard")] * 2),
    ("A boat carrying 80 people capsized. Survivors say there were 120.", [("other", "carry")] * 2),
    ("Only 12 of the 53 aboard got out alive.", [("evacuated", "get out"), ("other", "aboard")]),
    ("The survivors said that 76 people, mostly from Mali, Chad and Togo, had been on board.", [("other", "aboard")]),
    (
        "All 142 staff were accounted for. Of 42 miners 17 were accounted for.",
        [("other", "present"), ("other", None), ("other", "account for")],
    ),
    # guests of a party, a crowd in a club
    ("The club was let for a birthday party with some 60 guests.", [("other", "present")]),
    (
        "Shots fell at a club, a bar by the sea. Police put the crowd at 250, the owner at 140.",
        [("other", "present")] * 2,
    ),
    # heads counted, and nothing more said of them
    ("The clerk said there were 90 people, between players and parents.", [("other", "present")]),
    ("A guard said that more than 90 were there.", [("other", "present")]),
    ('A ferry carrying 50 people sank. "We were 80, I tell you," she said.', [("other", "carry")] * 2),
    ("In the square there were 90 people.", [("other", "attend")]),
    ("The ferry had 50 people on board. A mate said there were 80 people.", [("other", "aboard")] * 2),
    ("There were 12 people with cuts.", [("wounded", "cut")]),
    # what they did there, going to work, below ground and no longer there
    ("Nine sailors were kneeling on the deck.", [("other", "aboard")]),
    ("Two hundred people were praying in the mosque.", [("other", "present")]),
    ("Forty people were travelling on the bus.", [("other", "aboard")]),
    ("The foreman said 70 men had reported for work.", [("other", "present")]),
    ("Twelve nurses turned up for duty.", [("other", "present")]),
    ("The union said 30 miners were underground.", [("other", "present")]),
    ("Thirty miners are still underground.", [("missing", "underground")]),
    ("Forty men had clocked in.", [("other", "present")]),
    ("Some 400 people were at the wedding.", [("other", "present")]),
    ("The club was packed with 400 people.", [("other", "present")]),
    ("Some 60 people knelt in the snow at the church vigil.", [("other", "attend")]),
    ("About 60 people stood in silence in the square.", [("other", "attend")]),
    ("Some 90 people waited in the freezing cold at the station.", [("other", "present")]),
    ("Police counted 60 people at the vigil.", [("other", "attend")]),
    ("A vigil outside the town hall drew several hundred people.", [("other", "attend")]),
    ("The square was packed with 400 people.", [("other", "attend")]),
    ("The boat had sailed with 97 people.", [("other", "aboard")]),
    ("The block is home to 60 people.", [("other", "home")]),
    # firefighters at work were sent there
    ("Some 150 firefighters are battling the blaze.", [("other", "deploy")]),
    ("It took 150 firefighters four hours.", [("other", "deploy")]),
    ("About 150 rescuers are taking part in the search.", [("other", "deploy")]),
    ("Some 150 students are taking part in the search.", [("other", "take part")]),
    # whom a bus held, and how many a hall has room for
    ("The bus held 41 people.", [("other", "aboard")]),
    ("The hall was rated to hold 200 people.", [("other", "hold")]),
    ("The rebels held 41 people.", [("held", "hold")]),
    # in the open, and sent there
    ("About 3,000 people were in the square.", [("other", "attend")]),
    ("Between 8,000 and 10,000 people took to the streets.", [("other", "attend")]),
    ("Some 90 firefighters were still at work.", [("other", "deploy")]),
]


@pytest.mark.parametrize(("text", "told"), PLACES)
def test_the_place_of_a_count_says_where_its_people_were(text: str, told: list[tuple[str, str | None]]) -> None:
    assert read_counts(text) == [(Event(event), lemma) for event, lemma in told]


SETTINGS = [
    # captives, a collapse, a bus
    ("Gunmen took hostages at the hotel, and the captors want money. About 60 guests are still inside.", "held"),
    ("The mine collapsed, and rubble fills the shaft. Nine are still inside.", "missing"),
    ("A fire broke out in the hall. Nine were inside.", "other"),
    ("The block collapsed, and rubble fills the yard. There are 15 left in one pocket.", "missing"),
    ("There are 15 tenants left in the block.", "other"),
    # the held: of a court, of a gang, of a prison that is full
    ("Police stormed the mill after the riot. Two managers held.", "arrested"),
    ("Police made arrests; lawyers say the cells hold more than a hundred.", "arrested"),
    ("The front wants a ransom. It holds 14 soldiers captive.", "held"),
    ("The prison holds 900 men.", "other"),
    ("Police and the court fell silent in the war. The front holds 40 soldiers.", "held"),
    # picked up at sea, freed from snow, lost
    ("The boat sank. A ship picked up 21 people.", "evacuated"),
    ("Detectives picked up 21 people.", "arrested"),
    ("An avalanche hit the slope, and he freed three boys from the snow.", "evacuated"),
    ("The front freed three boys.", "released"),
    ("The flats collapsed on a slope. Some walked free, 12 walked out.", "evacuated"),
    ("The army said 38 had been abducted. Twelve came back on Friday.", "released"),
    ("Armed gunmen took away 60 villagers.", "held"),
    ("The 11 suspects were held overnight.", "arrested"),
    ("Gunmen who seized a bus are holding 11 women.", "held"),
]


@pytest.mark.parametrize(("text", "event"), SETTINGS)
def test_what_a_text_is_about_decides_what_being_inside_or_held_comes_to(text: str, event: str) -> None:
    assert read_counts(text)[-1][0] is Event(event)


def test_those_inside_what_sank_were_aboard() -> None:
    found = read_counts("The bus sank with 37 people on board. Survivors said 45 had been crammed inside.")
    assert [lemma for _, lemma in found] == ["aboard", "aboard"]


def test_whoever_is_lost_where_the_dead_are_counted_is_dead() -> None:
    found = read_counts('The blast killed 12. "We lost 41 people and 20 cows," he said.')
    assert {event for event, _ in found} == {Event.KILLED}
    assert read_counts("The firm lost 41 people to its rival.")[0][0] is Event.OTHER
