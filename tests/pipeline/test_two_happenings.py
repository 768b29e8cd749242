"""Two happenings of one city and week are never set against each other; one that is told twice is."""

from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.apart import across, moved
from factcheck.comparison.case import Case
from factcheck.comparison.engine import relate
from factcheck.comparison.evidence import Evidence
from factcheck.comparison.likeness import profile
from factcheck.comparison.why import explain_pair
from factcheck.model import Claim, ClaimKind, Document
from factcheck.pipeline.extract import document_of, extract_document

QUALITY = Path(__file__).parents[1] / "quality"
MONDAY = date(2024, 6, 10)
DAY = timedelta(days=1)


def told(*texts: str, on: date = MONDAY) -> tuple[list[Document], list[Claim]]:
    documents = [
        document_of(text, name=f"paper {at}", dateline=on, publisher=f"Paper {at}") for at, text in enumerate(texts)
    ]
    claims = (claim for document in documents for claim in extract_document(document).claims)
    return documents, [claim for claim in claims if claim.kind is ClaimKind.COUNT]


def related(*texts: str) -> list[str]:
    """Return the relations between the counts of two articles, in words."""
    documents, claims = told(*texts)
    return [
        f"{relation.relation}: {relation.a.quote}, {relation.b.quote} ({relation.reason})"
        for relation in relate(claims, documents)
        if relation.a.document_id != relation.b.document_id
    ]


TWO = [
    ("two shootings of one night, in a bar and in a park",
     "Gunmen opened fire in a Varnow nightclub on Sunday night, killing two people and wounding five, police said. "
     "The club on Kestrel Street was closed. The victims were taken to hospital.",
     "Three people were shot dead in a Varnow playground on Sunday night and four were wounded, police said. "
     "Children had been on the swings when shots were fired. The victims were taken to hospital."),
    ("two shootings of one night, each with its street",
     "Four people were wounded in a shooting in Varnow on Sunday night. Officers were called to Aldine Avenue at 9 p.m. "
     "and found the victims on the pavement, Sgt. Ilse Moran said.",
     "Six people were wounded in a shooting in Varnow on Sunday night. Officers were called to Petrel Road shortly after "
     "midnight and found the victims in a car, Sgt. Ilse Moran said."),
    ("two shootings of one night, each with the number of its street",
     "Four people were wounded in a shooting in Varnow on Sunday night. Officers were called to 105th Street at 9 p.m. "
     "and found the victims on the pavement, Sgt. Ilse Moran said.",
     "Six people were wounded in a shooting in Varnow on Sunday night. Officers were called to 9th Avenue shortly after "
     "midnight and found the victims in a car, Sgt. Ilse Moran said."),
    ("a shooting and a crash",
     "Five people were hurt in Varnow on Sunday when a gunman fired at a crowd. Mayor Petra Holm asked for calm.",
     "Nine people were hurt in Varnow on Sunday when a bus hit a wall. Mayor Petra Holm thanked the crews."),
    ("two fires, in a mill and in a hotel",
     "A fire in a textile mill in Dornach killed 11 workers on Saturday, the fire brigade said. Bales of cotton burned.",
     "A fire in a hotel in Dornach killed seven guests on Saturday, the fire brigade said. Some jumped from balconies."),
    ("two blasts, at a market and at a mosque",
     "A bomb tore through a vegetable market in Teshkar on Friday, killing 19 people and wounding 40, the police said.",
     "A bomb exploded outside a mosque in Teshkar on Friday, killing 12 people and wounding 31, the police said."),
    ("two boats",
     "A ferry sank off Marosa on Saturday with 120 people aboard. Rescuers recovered 23 bodies, the coastguard said.",
     "A fishing boat with 40 migrants capsized off Marosa on Saturday. Nine bodies were recovered, the navy said."),
    ("two accidents on two days, the second told with the first's week",
     "Fourteen pilgrims died when their coach fell into a ravine near Sollen on Wednesday, officials said.",
     "Eight students died when a minibus hit a lorry near Sollen on Saturday, officials said. It was the second accident "
     "there in a week."),
    ("a riot in a prison and a collapse",
     "Thirty inmates were wounded in a riot in the prison of Karsk on Sunday, the governor said.",
     "Thirteen builders were wounded when scaffolding collapsed in Karsk on Sunday, the governor said."),
    ("a quake and a flood",
     "An earthquake killed 45 people in Belmora on Sunday, the ministry said.",
     "Floods killed 12 people in Belmora on Sunday, the ministry said."),
    ("a report that tells the other's happening behind its own, with its names",
     "Five people were wounded in a shooting near a playground in Varnow on Saturday, police said. Officers found 27 "
     "casings at Kestrel and Heron, Inspector Ilse Moran said. A girl aged nine was grazed.",
     "A man was killed and four others were wounded in a shooting in Varnow on Sunday, police said. Inspector Ilse Moran "
     "said 14 casings were found. It came a day after five people, a girl aged nine among them, were wounded at a "
     "playground at Kestrel and Heron."),
    ("two bombs of one day, the earlier told last",
     "A car bomb at a vegetable market in Teshkar killed nine people on Sunday morning, police said. Stalls burned.",
     "A bomb outside a restaurant in Teshkar killed seven people on Sunday, medics said.\nEarlier on Sunday a bomb at a "
     "vegetable market killed nine people, police said."),
    ("the toll of both sites, and of one",
     "Twelve people were killed when a shell hit a market in Teshkar on Sunday, a doctor said.",
     "A shell hit a market in Teshkar on Sunday.\nThis follows the strike on a school. Across the two sites, partners have "
     "counted 24 people killed."),
    ("two abductions of one month",
     "Gunmen abducted 29 students from a nursing school near Karsk on Saturday, police spokesman Ilan Doro said.",
     "Gunmen abducted 17 wedding guests near Karsk on Sunday, June 9, police spokesman Ilan Doro said. On May 12 armed men "
     "took 29 students from a nursing school. They are still captive."),
    ("a toll of the weekend's shootings, and one of them",
     "One person was killed and seven were wounded in a shooting at a party in Varnow on Sunday, police said.",
     "Four people were killed and at least 15 wounded in shootings across Varnow between Friday evening and Monday "
     "morning, police said."),
    ("a crowd at one rally, and at several",
     "About 500 people came to a rally of Marek Dolan and Hela Lund in Varnow on Sunday, police said.",
     "Marek Dolan and Hela Lund drew thousands of people to rallies in Varnow on Sunday, their party said."),
    ("two raids of one day, by the clock of one and of the other",
     "A jet bombed Tell Amara at 8.40 a.m. on Sunday and killed nine people, said Tilda Hask of the White Cap rescuers. "
     "Goat herders were among the dead.",
     "Six people were killed when a jet bombed Tell Amara at about 3 p.m. on Sunday, said Tilda Hask of the White Cap "
     "rescuers. Goat herders were among the dead."),
    ("two boats of one day, by its parts",
     "A ferry capsized off Marosa on Sunday morning, drowning 11 people. Salt traders from Veld were aboard, said harbour "
     "master Anton Vrba.",
     "Nine people drowned when a ferry capsized off Marosa on Sunday afternoon. Salt traders from Veld were aboard, said "
     "harbour master Anton Vrba."),
    ("a boat that the other report names as a second one",
     "A boat with 48 migrants sank off Kerrin on Sunday. Fourteen bodies were found, said the prosecutor of Marosa, Ilse "
     "Moran.\nThe same morning a second boat, of wood, capsized off Lousa. Eleven bodies were washed ashore there.",
     "A boat capsized off Lousa on Sunday, and 11 bodies were washed ashore, said the prosecutor of Marosa, Ilse Moran. "
     "The boats from Kerrin were kept in port."),
    ("two nights that words date to two days",
     "Drones hit a house in Teshkar on Saturday, killing two people and wounding 14, the chemist Ilse Moran said. "
     "Neighbours broke doors with spades. An oil lamp set curtains alight.",
     "Drones hit a house in Teshkar on Sunday, killing three people and wounding 16, the chemist Ilse Moran said. "
     "Neighbours broke doors with spades. An oil lamp set curtains alight."),
    ("a crowd and its rivals across the river",
     "Friends of the government filled the stadium of Varnow on Sunday, 50,000 of them by the count of the party.",
     "Opponents of the government marched through Varnow on Sunday. Organisers counted 60,000.\nAcross the river, the "
     "party gathered its friends in the stadium. Its friends claimed 50,000."),
    ("two diseases", "Cholera has killed 14 people in Varnow, the health minister Marek Dolan said. Dolan said there were 211 cases at Lake Orla.",
     "Measles has killed 17 people in Varnow, the health minister Marek Dolan said. Dolan said there were 340 cases at Lake Orla. Cholera is not over."),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "one", "other"), TWO, ids=[row[0] for row in TWO])
def test_two_happenings_of_one_city_and_week_are_not_compared(phenomenon: str, one: str, other: str) -> None:
    assert related(one, other) == []


ONE = [
    ("the street and the house",
     "Five people were shot at the Heron Bar in Varnow on Sunday night, police said. The bar is on Kestrel Street.",
     "Seven people were wounded at a bar on Kestrel Street in Varnow on Sunday night, the hospital said. Shots were fired "
     "at the Heron shortly before closing."),
    ("who died there",
     "A gunman killed two people in Varnow on Sunday, police said. One was Marek Dolan, 34, a teacher.",
     "A gunman killed three people in Varnow on Sunday, relatives said. The teacher Marek Dolan was buried at home."),
    ("rarer words",
     "A bomb hidden in a barrow tore through a spice market in Teshkar on Friday, killing 19 people, the police said.",
     "Hospitals in Teshkar counted 26 people killed on Friday by the bomb in the market. It was hidden in a barrow."),
    ("trucks that nobody crashed",
     "Gunmen stormed the cattle market of Danko on Sunday and fired on traders who loaded their trucks, killing 21 people, "
     "a deputy mayor said. Stores of millet burned.",
     "Mourners laid the dead to rest on Monday, a day after armed men overran the cattle market of Danko. The governor said "
     "27 people were killed. The aircraft of the army flew over the stores of millet."),
    ("ages and the hour",
     "Four people were wounded when shots were fired in Varnow at 11:30 p.m. on Sunday, police said, a boy aged 14 among "
     "them.",
     "Six people were wounded in a shooting in Varnow late on Sunday, the hospital said. It began at 11:40 p.m.; a "
     "14-year-old boy was among those hurt, and a woman of 40."),
    ("what was done on the day of the second report",
     "A gunman killed 49 guests of the Heron Bar on Kestrel Street in Varnow on Sunday, police said.",
     "On Monday mourners filled Kestrel Street in Varnow. The mayor said that 50 guests of the Heron Bar were killed."),
    ("hours of which one is the rescue's",
     "A wall fell on a queue at the Heron mill in Varnow at 9.15 a.m. on Sunday, killing five people, police said.",
     "A wall that fell on a queue at the Heron mill in Varnow on Sunday morning killed eight people, the hospital said. "
     "The last of the dead was pulled out at 6 p.m."),
]  # fmt: skip


@pytest.mark.parametrize(("clue", "one", "other"), ONE, ids=[row[0] for row in ONE])
def test_one_happening_told_twice_is_compared(clue: str, one: str, other: str) -> None:
    assert any(relation.startswith("conflict") for relation in related(one, other)), related(one, other)


def test_why_tells_what_two_reports_have_in_common_and_what_tells_them_apart() -> None:
    documents, claims = told(*TWO[0][1:])
    first, second = (next(claim for claim in claims if claim.document_id == document.id) for document in documents)
    rows = {row.field: (row.words, row.verdict) for row in explain_pair(first, second, documents, beside=claims).rows}
    assert rows["in common"] == ("varnow", "weighs 0; from 0.5 on, one happening")
    assert rows["told apart"][0] in ("scene: bar, park", "scene: park, bar")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("two raids of one day, by the clock of one and of the other", "hour: ; 8:40; 15:00"),
        ("two boats of one day, by its parts", "hour: ; morning; afternoon"),
        ("two nights that words date to two days", "day: ; 2024-06-08; 2024-06-09"),
        ("a boat that the other report names as a second one", "told as another happening's: lousa"),
    ],
)
def test_why_tells_the_days_the_hours_and_the_names_that_make_two_reports_two(row: str, words: str) -> None:
    documents, claims = told(*next(texts for name, *texts in TWO if name == row))
    first, second = (next(claim for claim in claims if claim.document_id == document.id) for document in documents)
    rows = {one.field: one.words for one in explain_pair(first, second, documents, beside=claims).rows}
    assert all(word in rows["told apart"] for word in words.split("; "))


def test_why_asks_more_of_two_reports_that_words_date_to_two_days() -> None:
    documents, claims = told(
        "A bomb killed nine people at a bar in Varnow on Friday, police said.",
        "A bomb killed 14 people in Varnow on Wednesday, police said.",
    )
    first, second = (next(claim for claim in claims if claim.document_id == document.id) for document in documents)
    rows = {row.field: row.verdict for row in explain_pair(first, second, documents, beside=claims).rows}
    assert rows["in common"].endswith("from 2.5 on, one happening")


def test_those_seized_weeks_before_are_not_those_seized_now() -> None:
    documents, claims = told(
        "Gunmen killed two guards and seized guests of a wedding near Bakari on Sunday. Police put the number of those "
        "seized at 18. The town mourns since the May 9 raid, in which at least 32 herders were kidnapped."
    )
    assert [relation.reason for relation in relate(claims, documents) if relation.relation == "conflict"] == []


RAIDS = (
    "Warplanes struck a bakery in Tell Amara on Wednesday morning, killing 11 people in a queue for bread, rescuers of the "
    "White Cap said. In the evening a school across the river was hit.",
    "An evening air strike on a school in Tell Amara killed seven people on Wednesday, a war monitor said. A bakery across "
    "the river had been hit in the morning; White Cap rescuers worked there too.",
)


def test_two_scenes_of_one_town_and_day_are_not_compared_though_both_reports_know_of_both() -> None:
    assert [relation for relation in related(*RAIDS) if not relation.startswith("agree")] == []


OF_BEFORE = [
    ("last month's", "A bomb in a café in Teshkar killed 14 people on Sunday, police said. It was the worst in the city since "
     "last month's blast at a market, in which 17 died."),
    ("the second time", "Nine people were wounded by gunfire in Varnow on Sunday, police said. It is the second time in five "
     "days that six people or more were wounded in a shooting there."),
    ("a march of another year's spring", "The ministry says 16,000 people came to the march in Varnow on Sunday. In the spring "
     "of 2014, about 27,000 marched there over wages, the unions said."),
    ("a similar one, behind the number", "Eight migrants drowned off Marosa on Tuesday as a dinghy overturned, a week after "
     "21 others drowned in a similar sinking, the navy said."),
    ("at another hour in another spot", "A guest was killed and four dancers were hurt at a ball in Varnow on Saturday night, "
     "police said.\nAn hour later and six blocks away, three were killed and five hurt."),
    ("the first of two", "A bomb killed 14 people in Teshkar on Sunday, police said. It was the second such attack in ten days. "
     "The first killed 23."),
    ("last week's, by the same voice", "The ministry counted 18,000 marchers in Varnow on Saturday. "
     "For last week's march the ministry had arrived at 12,000."),
    ("places of two streets", "Four people were wounded at a party on Aldine Avenue in Varnow on Saturday night, police said. "
     "Seven were wounded on the same night in a car on Petrel Road, police said."),
    ("all that a week has cost", "Eight migrants drowned off Marosa on Tuesday, the navy said. At least 52 have died in a "
     "week off the coast, an agency counts."),
    ("without a link", "A gas leak at a mill in Varnow on Monday made nine weavers ill, the clinic said. It found no link to the "
     "leak at the tannery, which had made 31 ill."),
    ("of a round-up", "A man was killed in a shooting in Varnow on Saturday, police said. Nine other shootings were reported. "
     "One of the other shootings left two brothers dead and three guests hurt on Petrel Road."),
    ("two scenes of one day", "Rockets killed seven people at a school in Tell Amara on Wednesday, a war monitor said. "
     "In the morning, 11 people had been killed at a bakery, rescuers said."),
    ("an assault of a year", "Raiders killed 30 people in Teshkar on Sunday, the governor said. In a 2017 assault on the same "
     "town the army acknowledged 42 deaths."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "text"), OF_BEFORE, ids=[row[0] for row in OF_BEFORE])
def test_what_came_before_in_the_city_is_no_contradiction(words: str, text: str) -> None:
    documents, claims = told(text)
    relations = {str(relation.relation) for relation in relate(claims, documents)}
    assert not relations & {"conflict", "update", "arithmetic"}


TOLD_BESIDE = [
    ("after three had died", "Six people were killed in Teshkar on Sunday evening when jets bombed a house, the clinic said, "
     "after two had been killed at dawn on a bridge."),
    ("the morning's", "A bomb in a handcart killed four people in Teshkar on Sunday afternoon, medics said.\nIn the morning "
     "attack a bomb under a bus had killed seven."),
    ("at an hour of its own", "Six people were killed in Teshkar on Sunday evening when jets bombed a house, medics said.\n"
     "Dust hung over the street.\nA car was hit at 8.30 a.m., and nine people in a bus were killed."),
    ("the other mine", "Eleven miners were trapped near Karsk on Sunday, police said.\nThe storm had also flooded the other "
     "mine and shut 14 men in."),
    ("some way off", "Eight miners drowned at the Vale pit near Karsk on Sunday, police said.\nA shaft at Glen Hollow, nine "
     "kilometres away, fell in on the night shift, and seven died."),
    ("later in the day", "A bomb killed 14 people at a market in Teshkar on Sunday, police said.\nLater in the day a "
     "suicide bomber attacked a post, and six men died of it."),
    ("in that case", "Five guests of a bar in Varnow were killed on Sunday, police said. Whether the men who shot at the Heron came again, nobody knows.\nIn that case, four died."),
    ("its turn", "Four guests of the Heron Bar in Varnow were killed on Friday, police said.\nOn Sunday it was the turn of "
     "the docks, where five people were killed."),
    ("the next night's", "Three people were hurt by a blast in Varnow on Monday, police said.\nNobody is suspected of the "
     "explosion in the docks the following night, that hurt two women."),
    ("twin sinkings", "A ferry sank off Marosa on Sunday, killing 11 people, the port said. Twenty people died in the twin "
     "sinkings, said the navy."),
    ("a day's two blasts", "A bomb wounded 15 people at a bus stop in Teshkar on Sunday, a doctor said. At dusk 40 people hurt by the day's two explosions lay in its wards, the clinic said."),
    ("in two bars", "Two men were killed at a bar in Varnow on Sunday, police said.\nFive men have now been shot in two inns of the city since Friday, the mayor's office said."),
    ("a list's other entry", "Killed: 13, all named, says the monitor Ledger.\nThe street was full.\nSee also entry 114, "
     "market, nine killed."),
    ("marches of two days", "The unions say that 80,000 people marched in Varnow on Thursday. Police counted 30,000, against the 18,000 whom they had seen at the march of May 30."),
    ("killed there", "Bus hits truck in Varnow\nA bus hit a truck near Varnow in fog on Monday and 12 people died, police said. "
     "Crews cut it open. They were called away: a train had left the rails. Three people were killed there, the railway said."),
    ("in that raid", "Convoy ambushed near Varnow\nGunmen ambushed a convoy near Varnow on Monday and killed 14 soldiers, the army said. "
     "It gave no names. Hours before, gunmen had come to the fort. Some seven soldiers were killed in that raid, a union said."),
    ("that fire", "Fire in mill in Varnow\nFire swept a mill in Varnow on Monday and killed 38 weavers, police said. The owner is charged. "
     "Work stopped when people burned out of a slum came. That fire killed two weavers, a union said."),
    ("that crowd", "March in Varnow\nPolice counted 4,000 marchers against a wind farm in Varnow on Monday. Drums were heard. It rained. "
     "Hours later workers filled the same streets. Officers guessed that crowd to be 2,300 marchers."),
    ("in which", "Train hits bus in Varnow\nA train hit a bus in Varnow on Monday and killed five people, police said. Barriers were up. "
     "A driver gave his name. The infirmary was full of people from the Carrow crash, in which four were killed, a surgeon said."),
    ("where so many", "Flats fall in Varnow\nFlats fell in Varnow on Monday and killed nine people, the agency said. An engineer is held. "
     "He had also signed for the school at Orla, where 15 people were killed, a union said."),
    ("when so many", "Riot in Varnow jail\nInmates of Varnow rioted on Monday, and six inmates were killed, the board said. A wall is down. "
     "It had been built after the riot of the spring, when 22 inmates were killed, the union said."),
    ("still mourning", "Flood in Varnow\nThe Ister flooded Varnow on Monday and four people died, the mayor said. Boats came. It rained. "
     "The town is still burying the 33 people who died in a slide, the priest said."),
    ("across the river", "Jail riot in Varnow\nInmates of Varnow took guards hostage on Monday, and four inmates were killed, the "
     "board said. Troops had ended a mutiny across town, with 13 inmates killed, the army said."),
    ("at the other end of the city", "A slope slid on Varnow on Monday and killed four people, the mayor said. Crews dug. Crews from the "
     "slide at the far end of the town say 33 people were killed."),
    ("before a larger one", "Nine people were hurt when police cleared the Aurora in Varnow on Monday, the city said. It was "
     "emptied two days before a bigger raid at the camp, where 23 people were hurt, the police said."),
    ("a march of their own", "Police counted 17,000 marchers against a mine in Varnow on Monday. It rained. Friends of the mine had "
     "announced a march of their own. The council counted 9,000 marchers there."),
    ("while it mourned", "VARNOW - A boiler blew up at a bakery in Varnow on Monday and killed two people, police said, while the town was "
     "still mourning eleven people who died in a bus."),
    ("struck again", "Crush at bazaar in Varnow\nNine people were killed at a bazaar in Varnow on Monday, police said. Barely a day after "
     "the crush at the mill in which 17 people died, disaster has struck again."),
    ("at the beginning of the month", "Four guards were killed on Monday in the jail of Varnow, where fights killed 22 "
     "inmates at the beginning of the month, the board said."),
    ("counted apart", "The flood of the Ister in Varnow on Monday killed 22 people, the agency said. Figures for the slide at Orla "
     "are issued separately (six dead)."),
    ("an unrelated matter", "Three inmates were killed in Varnow jail on Monday, the board said. The board calls it an unrelated "
     "matter that five inmates were killed at the lake farm."),
    ("that same evening", "A coach fell into a ravine near Varnow on Monday, and 21 people died, police said. That same evening a "
     "minibus was crushed on the bypass, and eight people died."),
    ("where a voice counts them", "Cholera by the lake in Varnow\nCholera has made 412 people ill by the lake of Varnow, the clinic said. Wells are "
     "shut. Rain fell. The disease has come to the jail, where, the board says, 64 people are ill."),
    ("the outbreak there", "Cholera in Varnow jail\nCholera has made 64 inmates ill in Varnow jail, the board said. Soap is short. Rain fell. "
     "It came from the lake. The clinic said the outbreak there had reached 412 cases."),
    ("this morning's", "A minibus was crushed near Varnow on Monday afternoon, and six people died, police said.\nThis morning's "
     "fall of a coach took 20 lives, the clinic said."),
    ("for the earlier", "Gunmen killed nine guests of the Heron in Varnow on Saturday, police said. Two were seen to flee.\nFor the earlier "
     "one, at the docks, in which seven guests were killed, nobody is held."),
    ("and a second voice of it", "Workers collapse in Varnow mill\nA meal made 310 weavers ill in a mill of Varnow on Monday, the clinic said. Soup was "
     "thrown out. It rained. The town was angry at a school, where bad pork made 137 children ill, though parents spoke of more than 200."),
    ("weeks have passed", "Gunmen held 17 passengers on a minibus in Varnow on Monday, police said. Not three weeks have gone by since "
     "the siege of the bank, where eight clerks were captives."),
    ("weeks before", "A train hit a bus in Varnow on Monday and killed eleven people, the mayor said. In the riot at Cold Hill, three weeks "
     "before the train, 15 people were killed, the board said."),
    ("as he did after", "Fifteen people died in a crush in Varnow on Monday, police said. Marek Dolan blamed the rails, as he did after "
     "the fire of the mill, over which six people died."),
    ("had barely buried", "A lorry hit a van in Varnow on Friday and killed eight people, police said. The town had barely buried the "
     "21 people killed in a coach."),
    ("the evening's bomb", "Gunmen shot dead six miners in Varnow on Monday morning, police said. Since the evening's bomb at the fort, which "
     "killed 11 people, shops are shut."),
    ("the gathering of the other side", "Police counted 9,000 marchers for the mine in Varnow on Monday. It rained. The midday gathering of the other "
     "side had drawn 6,500 marchers, the council said."),
    ("an outbreak that is over", "Cholera has made 131 inmates ill and killed 13 in Varnow jail, the clinic said. Wells are shut. The outbreak in "
     "Orla camp was declared over on Monday, with 41 dead, the board said."),
    ("the day that began with it", "Police counted 2,500 marchers for the mine in Varnow on Monday. It rained. The same Monday had begun with the protest of "
     "herders, which drew 4,000 marchers, police said."),
    ("a part of no other whole", "Gunmen held 17 passengers on a minibus in Varnow on Monday, police said. Not three weeks have gone by since the siege of "
     "the bank, where eight clerks were among the captives."),
    ("another disease", "Measles has killed 17 people in Varnow, the clinic said. It rained. Cholera has killed 37 people in Varnow, a union "
     "said."),
    ("in the same town when", "A bomb killed 14 shoppers in Varnow on Monday evening, police said. Shops are shut. It rained. Only this "
     "morning eleven people were killed in the same town when a school was bombed."),
    ("the organisers of the teachers' march", "Friends of the mine filled the field of Varnow on Sunday. A drone firm counted 9,000 participants. The "
     "council spoke of the teachers' march. Its organisers say that 18,000 participants came."),
    ("foes of the mine had gathered", "Miners walked along the quay of Varnow on Sunday. The ministry said 6,000 people joined the march.\n"
     "Opponents of the mine had gathered at the hall. Those who called it said 25,000 people joined the march."),
    ("the teachers' march", "Supporters of the mine filled the field of Varnow on Sunday. A drone firm counted 9,000 participants. The "
     "council had credited the teachers' march with 7,500 participants."),
    ("a combined toll", "A bomb killed 14 people in Varnow on Monday, police said. It rained. The mayor gave the day's combined toll as 18 dead."),
    ("what slides have taken", "A slide killed eleven people in Varnow on Monday, police said. Landslides have taken 40 lives, the governor said."),
    ("got away there", "Nineteen inmates escaped from the Vint jail in Varnow on Monday, the board said. It calls the walls sound. It rained. "
     "It named the lake farm. The warden said 14 men got away there."),
    ("dwarfed by another", "The council counted 2,800 marchers for the mine in Varnow on Monday. It was dwarfed in the evening by the "
     "foes of the mine, who brought 17,000 marchers, the council said."),
    ("of a flood of before", "Five people drowned in a flood in Varnow on Saturday, police said. The town had hardly cleared "
     "the mud of the flood of April 10, whose toll has climbed to 19 since, the mayor said."),
]  # fmt: skip


@pytest.mark.parametrize(("words", "text"), TOLD_BESIDE, ids=[row[0] for row in TOLD_BESIDE])
def test_the_count_of_another_happening_stands_to_none_of_its_report(words: str, text: str) -> None:
    documents, claims = told(text)
    assert [f"{one.relation}: {one.a.quote}, {one.b.quote}" for one in relate(claims, documents)] == []


def test_what_twin_blasts_did_is_what_the_report_is_about() -> None:
    documents, claims = told(
        "Two blasts hit the quarry of Varnow on Sunday. The second blast came at dusk; between the two "
        "blasts, at least 31 people were killed.\nThe dead were 22 miners, eight soldiers and one guard, police said."
    )
    found = {f"{relation.relation}: {relation.a.quote}, {relation.b.quote}" for relation in relate(claims, documents)}
    assert {"subset: 22, at least 31", "subset: eight, at least 31"} <= found


def test_those_a_town_is_in_mourning_for_are_not_the_dead_that_the_same_sentence_tells_of() -> None:
    documents, claims = told(
        "Attack kills 21 in Varnow\nA bomber walked up to recruits in Varnow on Sunday, killing 21 of them, officials said, in a "
        "town still in mourning for the 19 people killed by a car bomb."
    )
    assert {str(relation.relation) for relation in relate(claims, documents)} == {"agree"}


SET_AGAINST = [
    ("44", "52", "Shells hit clinic in Varnow\nShells killed 14 people at a clinic of Varnow on Friday, the army said. A wall is gone. It "
     "rained. On its wards were people hurt at the bazaar, where 44 people died by the monitor's list, and 52 by the count of the council."),
    ("112", "187", "Rally broken up in Varnow\nPolice arrested 64 people at a rally in Varnow on Sunday, the city said. Vans came. It rained. "
     "They asked for those of the Heron bar, where police say 112 people were arrested and a union says 187."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "text"), SET_AGAINST, ids=[row[0] for row in SET_AGAINST])
def test_two_counts_of_another_happening_are_compared_with_each_other_alone(one: str, other: str, text: str) -> None:
    documents, claims = told(text)
    found = [f"{relation.relation}: {relation.a.quote}, {relation.b.quote}" for relation in relate(claims, documents)]
    assert found == [f"conflict: {one}, {other}"]


def incidents(*printed: tuple[str, date, str]) -> int:
    """Return how many happenings articles tell of in the main, each with its day and publisher."""
    documents = [
        document_of(text, name=f"article {at}", dateline=on, publisher=publisher)
        for at, (text, on, publisher) in enumerate(printed)
    ]
    claims = [claim for document in documents for claim in extract_document(document).claims]
    case = Case([claim for claim in claims if claim.kind is ClaimKind.COUNT], documents)
    return len({case.incident(own[0]) for own in case.by_document.values()})


BLOTTER = (
    "Blotter: {} hit at apartments\nTwo men in hoods fired at the Larch Hill apartments in Varnow {} night, Sgt. Ilse Moran "
    "said. {} people were wounded; casings of two calibers were collected. Tips may be given to the desk by text."
)


def test_an_hour_tells_two_happenings_apart_also_where_one_report_gives_no_day() -> None:
    mill = "Blast at mill in Varnow kills three\nA blast at a mill in Varnow killed three people on Monday morning, the mayor Marek Dolan said."
    plant = "Blast in Varnow\nA blast at the Ferro plant in Varnow killed four people. It began at about 15:40, the mayor Marek Dolan said."
    dawn = "Blast in Varnow\nA blast at a mill in Varnow killed four people. It began at about 9:40 a.m., the mayor Marek Dolan said."
    assert incidents((mill, MONDAY, "Paper"), (plant, MONDAY + DAY, "Daily")) == 2
    assert incidents((mill, MONDAY, "Paper"), (dawn, MONDAY + DAY, "Daily")) == 1


def test_one_newsroom_that_dates_two_happenings_to_two_days_means_two() -> None:
    first = BLOTTER.format("Three", "Monday", "Three"), MONDAY + DAY, "Varnow Courier"
    second = BLOTTER.format("Five", "Tuesday", "Five"), MONDAY + 2 * DAY, "Varnow Courier"
    assert incidents(first, second) == 2


def test_reports_that_share_nearly_all_are_of_one_happening_whatever_day_is_read() -> None:
    deck = "Thirteen guests of a wedding were hurt when the deck of the Heron Lodge in Varnow fell, said Anton Vrba, its owner, "
    first = (
        deck + "on Saturday. Rotten joists and a missing permit are looked into, the inspector Hela Lund said.",
        MONDAY,
        "Paper",
    )
    second = (
        deck + "this summer. Rotten joists, a missing permit: the inspector Hela Lund has filed a report.",
        MONDAY + 5 * DAY,
        "Weekly",
    )
    assert incidents(first, second) == 1


STREET = (
    "Gunmen wounded {} people in Varnow on {} night. {} Medics of the Kestrel Clinic, led by Tilda Hask, treated them."
)


def test_what_a_report_tells_of_another_happening_is_no_evidence_that_they_are_one() -> None:
    first = STREET.format("six", "Sunday", "The bar of Marek Dolan on Petrel Road had been full."), MONDAY, "Paper"
    aside = "It was the second shooting in a week: at the bar of Marek Dolan on Petrel Road three men had been hurt."
    second = (
        STREET.format("four", "Sunday", aside).replace("Kestrel Clinic, led by Tilda Hask,", "city"),
        MONDAY,
        "Daily",
    )
    assert incidents(first, second) == 2


LATE = (
    "{} people drowned when a barge went down off Varnow on Sunday. It had left the quay at noon with sand and a crew of "
    "pensioners, who meet there each week to play cards and to mend nets. Nobody wore a vest. The wind had been light all "
    "morning, and a boy on the mole saw the bow dip twice before the deck slid under. Rowers reached the spot within a "
    "quarter of an hour and threw ropes to whoever was still afloat. Blankets and tea were handed out in the hall of the "
    "sailing club. The coastguard has taken the log to its office and will hear the pilot when he is well enough to speak. "
    "{}"
)


@pytest.mark.parametrize(
    ("late", "one"),
    [
        ("Divers are tired: they had been at the Kestrel Arcade of Marek Dolan.", 2),
        ("Divers are tired: they had been at the Kestrel Arcade of Marek Dolan. The Kestrel is closed, says Dolan.", 1),
    ],
    ids=["once", "twice"],
)
def test_a_name_that_a_report_tells_once_and_late_is_no_evidence_that_two_are_one(late: str, one: int) -> None:
    first = (
        "Four people drowned in Varnow on Sunday when the Kestrel Arcade of Marek Dolan was flooded.",
        MONDAY,
        "Paper",
    )
    assert incidents(first, (LATE.format("Six", late), MONDAY, "Daily")) == one


DATED = "A fire at a mill in Varnow killed 14 weavers on Sunday, the brigade said. "
UNDATED = "A fire at a mill in Varnow killed nine weavers, the brigade said. "
FILLER = "Nobody knows what caused it, and nobody would say who had locked the doors that night. " * 6


@pytest.mark.parametrize(
    ("texts", "days", "least"),
    [
        ((DATED + FILLER, UNDATED + FILLER), 6, 2),
        ((DATED, UNDATED), 6, 1.5),
        ((DATED + FILLER, UNDATED + FILLER), 3, 1),
        ((DATED + FILLER, DATED + FILLER), 0, 0.5),
        (
            ("The Kestrel Front has killed 40 people in Varnow.", "The Kestrel Front has killed 55 people in Varnow."),
            0,
            1,
        ),
    ],
    ids=["one dates nothing", "in a note", "within three days", "one day", "of no happening"],
)
def test_a_report_that_dates_nothing_needs_more_in_common_with_another(
    texts: tuple[str, str], days: int, least: float
) -> None:
    printed = MONDAY, MONDAY + timedelta(days=days)
    documents = [document_of(text, dateline=on, publisher=text) for text, on in zip(texts, printed, strict=True)]
    claims = [claim for document in documents for claim in extract_document(document).claims]
    evidence = Evidence(claims, {one.id: one for one in documents}, {one.id: profile(one) for one in documents})
    assert evidence.least(documents[0].id, documents[1].id) == least


OPENED = [
    ("bodies found elsewhere", "Slum burns in Varnow, two dead\nA fire that swept through a slum in Varnow before dawn on Monday "
     "killed two people. Eleven were treated.\nOn Thursday crews fought a blaze at a mill, in which 38 bodies have been found."),
    ("an older raid", "Seven killed as drone hits Varnow\nA drone brought down a stairwell in Varnow early on Monday, killing seven "
     "people. Nineteen were wounded.\nA school is closed.\nOn Thursday a raid on the market had killed 13 people."),
    ("people taken to hospital", "Chlorine leaks in Varnow, 62 in hospital\nAt least 62 people were hospitalised when gas leaked "
     "from a tank in Varnow on Monday.\nThe mill is shut.\nOn Thursday ammonia killed eight people at a depot."),
]  # fmt: skip


@pytest.mark.parametrize(("beside", "text"), OPENED, ids=[row[0] for row in OPENED])
def test_a_report_is_of_the_day_of_its_opening_and_of_none_older_that_it_tells_behind(beside: str, text: str) -> None:
    documents, claims = told(text)
    evidence = Evidence(claims, {one.id: one for one in documents}, {one.id: profile(one) for one in documents})
    assert [node.day for node in evidence.mains] == [MONDAY]


def test_the_name_of_an_operation_and_those_taken_in_it_make_no_other_kind_of_happening() -> None:
    first = (
        "Rockets of the Kestrel Front hit Varnow on Saturday and killed 40 people, the mayor Marek Dolan said.",
        MONDAY,
        "Paper",
    )
    second = (
        "The Kestrel Front calls its raid on Varnow of Saturday the Northern Flood. It killed 55 people and kidnapped 14, "
        "the mayor Marek Dolan said.",
        MONDAY,
        "Daily",
    )
    assert incidents(first, second) == 1


@pytest.mark.parametrize(
    "told_beside",
    [
        "Three weeks ago men on motorcycles burned Orla. Elders counted seven people dead in that raid.",
        "The attack was followed at dusk by a second on a mill, in which seven people died, the council said.",
    ],
    ids=["weeks ago", "followed by another"],
)
def test_what_a_report_tells_beside_its_news_stands_among_no_sides(told_beside: str) -> None:
    text = f"Nine people were killed when gunmen attacked Varnow on Sunday night, the army said.\n\n{told_beside}"
    documents, claims = told(text)
    assert {claim.quote for claim in claims} >= {"Nine", "seven"}
    assert [relation.reason for relation in relate(claims, documents)] == []


def test_a_report_that_counts_two_scenes_apart_is_of_the_first() -> None:
    bakery = (
        "Rockets killed 11 people at a bakery in Tell Amara on Wednesday, White Cap rescuers said.",
        MONDAY + 2 * DAY,
        "Paper",
    )
    school = (
        "Rockets killed seven people at a school in Tell Amara on Wednesday, a monitor said. In the morning, 11 people had "
        "been killed at a bakery there. Neighbours dug for survivors.",
        MONDAY + 3 * DAY,
        "Daily",
    )
    assert incidents(bakery, school) == 2


def test_a_march_of_before_dates_no_march_that_is_told() -> None:
    first = (
        "Police put a march in Varnow at 35,000 people on Saturday. Sixty were detained and nine officers hurt.",
        MONDAY,
        "Paper",
    )
    second = (
        "Organisers counted 120,000 marchers in Varnow on Saturday. Sixty were detained, and 15 marchers hurt, the union "
        "Aldine said. On May 4, 12,000 people had marched.",
        MONDAY,
        "Daily",
    )
    assert incidents(first, second) == 1


def test_no_article_of_the_quality_set_is_compared_with_another_in_one_city_and_week() -> None:
    happenings = list(moved(QUALITY))
    wrong = [
        f"{one.name} {other.name}: {relation.reason}"
        for one, other in combinations(happenings, 2)
        for relation in across(one, other)
    ]
    assert wrong == []
