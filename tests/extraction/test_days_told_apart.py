"""Which of several days is the happening's own, and which is that of an earlier one told beside it.

A row is a phenomenon, a text whose last count stands in brackets, and the first and last day of that count.
Days are written as month and day of 2024, the year of the dateline (Thursday, 16 May), or in full.
"""

import pytest

from tests.extraction.test_incident_days import Row, bracketed, days

NEWS_OF_ITS_OWN: list[Row] = [
    ("a hall that is only described", "A rocket hit a hall used as a ward in Ulm at noon on Tuesday, three days after a raid on a mill.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("a school struck below headline and lead", "Shelter bombed after prayers\n\nA bomb hit a school, medics said on Thursday.\n\nThe school was struck at about 2 p.m. on Wednesday. A medic said [17] people had been killed.\n\nOn Monday planes bombed a market, where 36 people died.", "05-15", "05-15"),
    ("houses that are only described", "A bomb ripped through a market run by nuns in Ulm at dawn on Tuesday. It wounded [14] people.", "05-14", "05-14"),
    ("nor is it what a crowd is set against", "They came to Ulm after dark.\n\nPolice put the crowd at [90], against the 12 given for the march of May 9.", None, None),
    ("behind the comma stands the news", "Four days after Karsk, fire came to the mills of Ulm and killed [14] people.", None, None),
    ("the raid before", "A rocket hit a hall used as a ward in Ulm at noon on Tuesday, three days after a raid on a mill in which [14] people died.", "05-11", "05-11"),
    ("the blast before", "Gunmen attacked a bus on Wednesday, less than a week after a blast at a depot that killed [14] people.", "05-08", "05-08"),
    ("one of weeks ago, behind", "[14] hurt in blast at mill in Ulm\n\nSome 14 weavers were hurt when a boiler blew up, police said. Crews were called at dusk. The mill is shut. Its owner came by night.\n\nThree weeks ago, nine people were hurt when a bomb went off at a depot in Orla.", None, None),
    ("a week in a relative clause", "A bomb struck a van in Ulm on Wednesday. Police compared it with one from Orla, where a blast tore through a hall last week, killing [14].", "05-06", "05-12"),
]  # fmt: skip

COUNTED_BACK: list[Row] = [
    ("behind a toll, with no day", "The number of miners known to be dead in Ulm has risen to 26, police said, three days after a gallery caved in.\n\nSome [14] people were hurt.", "05-13", "05-13"),
    ("behind a toll that climbed", "The toll has climbed to nine, a week after the coach plunged into a lake.\n\nSome [14] people were hurt.", "05-09", "05-09"),
    ("since a battle", "Life was returning to Ulm on Wednesday, two days after a battle for its bridge.\n\nThe army says [14] soldiers died.", "05-13", "05-13"),
    ("since a skirmish", "Shops opened in Ulm on Wednesday, two days after a skirmish at its gate. Some [14] men were hurt.", "05-13", "05-13"),
]  # fmt: skip

RAISED: list[Row] = [
    ("in surgery", "A gunman fired on a fair in Ulm, killing four. A girl died in surgery on Wednesday.\n\nThe shooting happened late on Tuesday. It left [14] people hurt.", "05-14", "05-14"),
    ("why a toll rose", "A blaze at a mill has killed four. The toll rose to four when a weaver died early on Wednesday.\n\nThe fire broke out on Monday. It left [14] people hurt.", "05-13", "05-13"),
    ("why a count went up", "A crash has killed four. The number of dead went up when a boy died on Wednesday.\n\nThe crash happened on Monday. It left [14] people hurt.", "05-13", "05-13"),
]  # fmt: skip

NIGHTS: list[Row] = [
    ("of a headline and a lead", "Militia kills [14] farmers\n\nULM, May 16 (Agency) - Men of a militia killed 14 farmers and took three others near Ulm overnight, a chief said on Thursday.", "05-15", "05-16"),
    ("behind a dateline and another count", "ULM, May 16 (Agency) - Men of a militia killed [14] farmers and took three others near Ulm overnight, a chief said.", "05-15", "05-16"),
    ("from one day to the next", "A hill came down in the night of Tuesday to Wednesday, killing nine weavers in Ulm.\n\nSome [14] houses were swept away.", "05-14", "05-15"),
    ("of a raid told a day later", "Herders hacked to death [14] people in an overnight raid on Ulm, police said on Thursday.\n\nThe victims of Tuesday night's raid were farmers.", "05-14", "05-14"),
]  # fmt: skip

LATER_DEATHS: list[Row] = [
    ("one of whom", "A bus crashed on Monday. Some [14] riders were hurt, one of whom died on Wednesday.", "05-13", "05-13"),
    ("two of whom", "A blast hit a mill on Monday and wounded [14] weavers, two of whom died on Wednesday.", "05-13", "05-13"),
    ("and one of them later", "A blast hit a mill on Monday. Some [14] men were hurt, and one died in Orla on Wednesday.", "05-13", "05-13"),
]  # fmt: skip

COMPARED: list[Row] = [
    ("with last year", "Wells have killed 62 people since March, compared with [41] last year.", "2023-01-01", "2023-12-31"),
    ("with all of last year", "The board has logged 62 drownings since March, compared to just [41] in the whole of last year.", "2023-01-01", "2023-12-31"),
    ("up from", "Since March 62 people have drowned, up from [41] in 2022.", "2022-01-01", "2022-12-31"),
    ("more than", "Some 62 people have died since March, more than the [41] killed in all of 2023.", "2023-01-01", "2023-12-31"),
    ("in a clause of its own", "Since March 62 people have drowned in wells, while [41] drowned last year.", "2023-01-01", "2023-12-31"),
    ("and no further than its own", "Since March [62] people have drowned in wells, when last year the figure was 41.", "03-01", "05-16"),
    ("a count of those held", "Some 62 people have been kidnapped since March, compared with [41] in 2023.", "2023-01-01", "2023-12-31"),
    ("with the same period", "Wells have killed 62 people since March, compared with [41] in the same period last year.", "2023-03-01", "2023-05-16"),
    ("with the same months, and one more", "Wells have killed 62 people since March, against [41] in the same months of 2022 and 30 in 2021.", "2022-03-01", "2022-05-16"),
    ("with the same month", "In March 62 people drowned, compared with [41] in the same month last year.", "2023-03-01", "2023-03-31"),
]  # fmt: skip

IN_THE_YEAR_TOLD: list[Row] = [
    ("a feast", "In 2021, a brawl on the Fourth of July left [four] dead in Ulm.", "2021-07-04", "2021-07-04"),
    ("a day", "In 2019 a hall caved in on 6 June in Ulm, killing [14].", "2019-06-06", "2019-06-06"),
    ("a month", "In 2019 a hall caved in in Ulm in March, killing [14].", "2019-03-01", "2019-03-31"),
    ("a feast that moves", "In 2019 gunmen stormed a hall in Ulm on Easter Monday, killing [14].", "2019-04-22", "2019-04-22"),
    ("last year's", "Last year a mast fell on a crowd on Halloween in Ulm, killing [14].", "2023-10-31", "2023-10-31"),
    ("right before it", "A mast fell in Ulm last year on Boxing Day, killing [14].", "2023-12-26", "2023-12-26"),
    ("right behind it", "A mast fell in Ulm on New Year's Eve last year, killing [14].", "2023-12-31", "2023-12-31"),
    ("some years ago", "A mast fell in Ulm on Christmas Day three years ago, killing [14].", "2021-12-25", "2021-12-25"),
    ("a date years ago", "A mast fell in Ulm on 9 June two years ago, killing [14].", "2022-06-09", "2022-06-09"),
    ("a weekend", "A brawl on the Fourth of July weekend last year left [four] dead in Ulm.", "2023-07-01", "2023-07-04"),
    ("the day of a month told", "In August 2022 a coach burned in Ulm on the 14th, killing [six].", "2022-08-14", "2022-08-14"),
    ("not behind a semicolon", "In 2021 Ulm closed its pits; on 4 May [six] men died in one.", "05-04", "05-04"),
    ("nor of what is compared", "In 2021 wells killed 12 people in Ulm, compared with [three] in April.", "04-01", "04-30"),
]  # fmt: skip

POINTED_AT: list[Row] = [
    ("then, behind a semicolon", "Bakers marched on Wednesday. Fewer came than on 3 May, when weavers marched; the town hall counted [7,000] then.", "05-03", "05-03"),
    ("then, as it was said", "On 3 May the port put the dead at nine. It said then that [30] sailors were missing.", "05-03", "05-03"),
    ("that day", "Some 900 bakers marched on Tuesday. On 10 May weavers marched. The town hall counted [7,000] that day.", "05-10", "05-10"),
    ("on that occasion", "Some 900 bakers marched on Tuesday. In March weavers did. The town hall counted [7,000] on that occasion.", "03-01", "03-31"),
    ("at the time", "A jail in Ulm was stormed on Monday, and nine guards were killed. It was last stormed in 2019. At the time, [14] guards died.", "2019-01-01", "2019-12-31"),
    ("back then", "A jail in Ulm was stormed on Monday, and nine guards were killed. It was stormed in 2019 as well. Back then [14] guards died.", "2019-01-01", "2019-12-31"),
    ("what a jail held then", "A jail in Ulm was stormed on Monday, and nine guards were killed. It was stormed on 4 June 2019, too. It held [890] inmates at the time.", "2019-06-04", "2019-06-04"),
    ("said at the time", "The toll stood at nine on Sunday. The port said at the time that [30] sailors were missing.", "05-12", "05-12"),
    ("the happening itself", "A jail in Ulm was stormed on Monday, and nine guards were killed. It held [890] inmates at the time.", "05-13", "05-13"),
    ("and then is what came next", "A jail in Ulm was stormed on Monday. Its gates were built in 2019. Gunmen broke them and then killed [nine] guards.", "05-13", "05-13"),
]  # fmt: skip

SAME_DAY: list[Row] = [
    ("of a bulletin", "The number killed in Monday's quake reached nine on Tuesday night. The port, in a bulletin issued the same evening, speaks of [14] injured.", "05-13", "05-13"),
    ("of a bulletin, by preposition", "A quake struck Ulm on Monday. In its circular of Tuesday evening the port gave [14] injured.", "05-13", "05-13"),
    ("of a bulletin, possessive", "A quake struck Ulm on Monday. Tuesday's bulletin gave [14] injured.", "05-13", "05-13"),
    ("of a note", "A quake struck Ulm on Monday. A note circulated on Tuesday speaks of [14] injured.", "05-13", "05-13"),
    ("as the happening, not as the saying", "A bomb killed nine people in Ulm on Monday, a chief said on Tuesday. A second one was made safe. [Two] men were arrested the same afternoon.", "05-13", "05-13"),
    ("as the happening, paragraphs later", "A bomb killed nine people in Ulm on Monday, a chief said on Tuesday.\n\nAlso, [two] weavers died in a crash the same night.", "05-13", "05-13"),
    ("as what was done just before", "A bomb killed nine people in Ulm on Monday.\n\nOn Tuesday police raided a barn in Orla. [Two] men were arrested the same day.", "05-14", "05-14"),
]  # fmt: skip

HEADED: list[Row] = [
    ("a list", "Measles in Ulm\n\nSituation as of 2 May\n\nCumulative figures: 94 cases, [4] deaths.", None, "05-02"),
    ("a list of lines", "Data as of 30 April 2024\n\nTotal cases: 94\nTotal deaths: [4]", None, "04-30"),
    ("in brackets", "(as at 30 April)\n\n- 94 cases of measles\n- [4] deaths", None, "04-30"),
    ("as officials of India write", "Measles in Ulm\n\nAs on 30 April, [94] persons have fallen ill.", None, "04-30"),
    ("but not where two days are likened", "As on Friday, police in Ulm shot [14] people.", "05-10", "05-10"),
    ("behind a sentence", "As of 30 April, measles had reached Orla.\n\nCumulative figures: 94 cases, [4] deaths.", None, "04-30"),
    ("a perfect under a heading", "Measles in Ulm: situation as of 2 May.\n\nSome [94] cases have been confirmed.", None, "05-02"),
    ("not what has a time of its own", "Situation as of 2 May\n\nOn 30 April a mill burned, killing [14] people.", "04-30", "04-30"),
]  # fmt: skip

FOLLOW_UPS: list[Row] = [
    ("an inquest into it heard", "An inquest into the blaze at an Orla hostel heard on Monday that [31] people died. The blaze broke out on 9 March 2023.", "2023-03-09", "2023-03-09"),
    ("it was on a day that", "It was on Tuesday that a mast fell in Ulm. It hit [14] people, hurting them.", "05-14", "05-14"),
    ("what an inquiry will look at", "An inquiry will look at how [31] people died in a blaze at a hostel in March last year.", "2023-03-01", "2023-03-31"),
    ("a burial that took place", "A mass burial for [31] of the dead took place in Ulm on Wednesday. The blast happened on Monday.", "05-13", "05-13"),
    ("laid to rest", "Eleven of the [31] people killed in Monday's blast were laid to rest on Wednesday.", "05-13", "05-13"),
    ("who was visited", "The queen visited the [14] wounded on Wednesday. Gunmen had opened fire on a market on Monday, killing 31.", "05-13", "05-13"),
    ("a search called off", "A launch sank off Ulm on 4 May. On Monday the port called off the search for [12] missing sailors.", "05-13", "05-13"),
    ("deaths of two days that raised it", "Four of the hurt died on Tuesday and Wednesday, taking the toll of Monday's attack to [31].", "05-13", "05-13"),
    ("a toll taken up", "The toll of the blaze in Ulm rose to 31 on Wednesday. It was [29] on Tuesday. The blaze broke out on Monday.", "05-13", "05-13"),
    ("a year since", "Ulm on Wednesday marked a year since a ferry sank, killing [31] people.", None, None),
    ("put at", "A first count on Tuesday gave nine dead. On Wednesday the port put it at [14]. The quake struck on Monday.", "05-13", "05-13"),
    ("up from a day after it", "As of Wednesday, 31 people had died of burns from Monday's tanker fire, up from [22] on Tuesday.", "05-13", "05-13"),
    ("bodies brought ashore", "The bodies of [31] sailors were brought ashore on Wednesday. Their launch had capsized on Monday.", "05-13", "05-13"),
    ("a place between the fire and its month", "After a fire at the Vard mill in Ulm in March last year, which left [71] dead, "
     "rules were made.", "2023-03-01", "2023-03-31"),
    ("mourning that began", "Three days of mourning began on Wednesday for the [31] people killed in Monday's crash.", "05-13", "05-13"),
    ("days before it was claimed", "Rebels claimed on Wednesday to have killed [31] soldiers in an ambush two days before.", "05-13", "05-13"),
    ("a window of another count", "Some [400] men took part on Tuesday in the search for 14 hikers missing since Friday.", "05-14", "05-14"),
    ("a trial of later", "The trial of three men accused of killing [31] people in a blast in Ulm in 2019 opened on Monday.", "2019-01-01", "2019-12-31"),
    ("years after, as first words", "Two years after a ferry sank off Ulm, killing [31] people, its wreck was raised on Wednesday.", None, None),
    ("years after, and news of its own", "Two years after a ferry sank off Ulm, a blast killed [14] people there on Wednesday.", "05-15", "05-15"),
]  # fmt: skip

BESIDE_ANOTHER: list[Row] = [
    ("whose toll has gone up", "Five men drowned in Ulm on Wednesday. The town had just cleared the mud of the flood of 10 April, whose death toll has meanwhile climbed to [19].", "04-10", "04-10"),
    ("the toll of a day's flood", "The toll of the mill flood of 10 April has since risen to [17].", "04-10", "04-10"),
    ("fire that came", "Two days after Besna, fire came to the huts of Ulm on Tuesday.\n\nSome [14] people were hurt.\n\nOrla lies near, where a pair of weavers was killed on Friday.", "05-14", "05-14"),
    ("a house that fell down", "The landlord of an inn that fell down in Ulm on 3 May was heard on Wednesday.\n\nSome [14] people were hurt.", "05-03", "05-03"),
    ("killing, behind the day", "Drones hit Ulm for a third night in a row on Wednesday, killing three.\n\nOn Tuesday one slammed into a mill.\n\nSome [14] people were hurt.", "05-15", "05-15"),
    ("of the noun that opens", "The killing of three men outside an inn in Ulm on Tuesday night has renewed a quarrel.\n\nA day earlier two men died at a mill.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("last night's", "Crews left the block in Ulm that was hit by a shell during the night. Some [14] people were hurt.\n\nGlass lay in the yard. The gas stays shut off.\n\nThe mayor came from a mill, which burned on the night to Tuesday.", "05-16", "05-16"),
    ("there, and of the next count", "A bomb killed nine men in Ulm on Wednesday.\n\nNobody has claimed Friday's bombing of the mill. The town hall says 21 people died there; nurses speak of [34] deaths.", "05-10", "05-10"),
    ("behind a label", "Raid on Ulm\n\nWhat happened: At around 21:30 on Tuesday an air strike hit the mill.\n\nContext: On Monday nine men died in Orla.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("behind a noun with its phrase", "Three deaths were confirmed in the collapse of a wall on Tuesday.\n\nA flood had displaced nine people on 2 May.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("of a joined verb", "Two guards were stabbed and 40 convicts got away from the jail of Ulm on Tuesday.\n\nOn Sunday three inmates died there.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("of an opening phrase", "In the Monday strike on the mill, 19 deaths were recorded by nurses, while the board says there were [27].", "05-13", "05-13"),
    ("a march a week after another", "Students rally in Ulm\n\nStudents marched to its square on Wednesday in protest, a week after weavers on strike had filled it.\n\nUnions put the turnout at [9,000].", "05-15", "05-15"),
    ("of a named day, before one weeks back", "The head of a camp near Ulm was suspended on Thursday after [14] scouts fell sick following Wednesday's supper.\n\nNurses came at three. The yard was shut. Some had eaten fish.\n\nAfter the incident at the mill on 20 April, the mayor had vowed to have all camps checked.", "05-15", "05-15"),
    ("a crash weeks after one in the same place", "A bus and a truck met head-on near Ulm on Tuesday, killing 11, three weeks after a crash in the same district.\n\nSome [14] people were hurt.", "05-14", "05-14"),
]  # fmt: skip

ROWS = [*NEWS_OF_ITS_OWN, *COUNTED_BACK, *RAISED, *NIGHTS, *LATER_DEATHS]
ROWS += [*COMPARED, *IN_THE_YEAR_TOLD, *POINTED_AT, *SAME_DAY, *HEADED, *FOLLOW_UPS, *BESIDE_ANOTHER]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_happening_has_the_day_that_is_its_own(row: Row) -> None:
    period = bracketed(row[1]).period
    assert ((period.start, period.end) if period else (None, None)) == days(row)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The board's bulletin, dated 11 May, gives [1,243] cases of measles.", "2024-05-11"),
        ("In a report dated May 11, the health body (WHO) listed [870] cases.", "2024-05-11"),
        ("A quake struck Ulm on Monday. In its circular of Tuesday evening the port gave [14] injured.", "2024-05-14"),
        ("A quake struck Ulm on Monday. A report published on Tuesday speaks of [14] injured.", "2024-05-14"),
        ("An inventory dated Sunday lists [12] rifles.", "2024-05-12"),
        ("A week ago the board gave a number of [23] deaths.", "2024-05-09"),
        ("At the end of April the board had reported [540] cases of measles.", "2024-04-30"),
        (
            "A gallery caved in on Monday. On Tuesday officials said nine men had died. By nightfall it was [13].",
            "2024-05-14",
        ),
        ("The army raised to [22] the number of its men killed in the Friday assault.", "2024-05-16"),
        (
            "A week ago the board gave a number of 23 deaths.\n\nA nurse said her lists showed [130] deaths.",
            "2024-05-16",
        ),
    ],
)
def test_a_count_holds_for_the_day_of_the_document_that_gives_it(text: str, day: str) -> None:
    assert str(bracketed(text).as_of) == day
