"""How news tells the day of its happening, and which counts are not of it. A row a phenomenon, several to a rule.

A row is a phenomenon, a text whose last count stands in brackets, and the first and last day of that count.
Days are written as month and day of 2024, the year of the dateline (Thursday, 16 May), or in full.
"""

import pytest

from tests.extraction.test_incident_days import Row, bracketed, days

OWN_DAY: list[Row] = [
    ("a fight's", "Two men are in custody over Sunday's overdose at an Ulm hostel.\n\nAt least [14] guests were hurt.", "05-12", "05-12"),
    ("a deed of no common name", "Ulm police on Wednesday charged a man over Monday's drive-by.\n\nThe shots left [14] people wounded.", "05-13", "05-13"),
    ("another deed of no common name", "A bishop led prayers on Wednesday for the victims of Monday's hit-and-run.\n\nIt left [14] people wounded.", "05-13", "05-13"),
    ("no statement's", "The minister spoke at Wednesday's briefing. A wall fell on a queue on Monday.\n\nIt left [14] people wounded.", "05-13", "05-13"),
    ("what befell people at an outing", "Nine men were held and [28] guards injured in clashes after Saturday's cup final.\n\nLast season 94 were held.", "05-11", "05-11"),
    ("a deed at an outing", "A man was charged on Wednesday over the deaths of nine fans at Sunday's derby. [14] were hurt.", "05-12", "05-12"),
    ("it was then", "It was about noon on Tuesday when a mast buckled in Ulm.\n\nOn Wednesday the mayor came. [14] men were hurt.", "05-14", "05-14"),
    ("jumped the tracks", "Ulm was in mourning on Wednesday after a train jumped the tracks on Tuesday.\n\n[14] riders were hurt.", "05-14", "05-14"),
    ("behind a toll", "Crews pulled more men from a fallen mine on Wednesday, raising the toll to [21], two days after the collapse.", "05-13", "05-13"),
    ("days of violence", "Nine people died in violence between Friday and Sunday. Five were shot on Saturday when a crowd stormed a hall.\n\nThe party lists [34] dead.", "05-10", "05-12"),
    ("nobody plans a crash", "The line will stay shut for weeks after Wednesday's derailment in Ulm, in which [14] people were hurt.", "05-15", "05-15"),
    ("nor a blaze", "The mill will not reopen before June, its owner said, after Tuesday's blaze. [14] weavers were hurt.", "05-14", "05-14"),
    ("a vote is planned", "The party will meet after Saturday's election.\n\nA bomb hit its office on Monday. [14] people were hurt.", "05-13", "05-13"),
    ("noticed at an hour", "Police held a man on Wednesday after a row at an inn.\n\nThe stabbing was reported shortly after 9.40 p.m. Tuesday. [14] people were hurt.", "05-14", "05-14"),
    ("a fire broken out", "Flames broke out at a mill in Ulm at about 11 p.m. Tuesday.\n\nOn Monday, a fire in Orla killed two.\n\nBack in Ulm, [14] people were hurt.", "05-14", "05-14"),
    ("off the road", "The coach, full of pilgrims, rolled down a bank near Ulm late on Tuesday.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("called at an hour", "Gunfire at an inn in Ulm has left [14] people dead. Officers were called at about 1 a.m. on Wednesday.", "05-15", "05-15"),
    ("sent at an hour", "Crews were sent to a flat in Ulm at around 10 p.m. Tuesday, where they found [14] people with burns.", "05-14", "05-14"),
    ("it, before it is named", "Four days after it fell, the gallery of an Ulm chapel lies in the nave.\n\nSome [14] people were hurt.", "05-12", "05-12"),
    ("since it happened", "It has been eight days since a freighter exploded at Ulm. [14] sailors were hurt.", "05-08", "05-08"),
    ("the evening before", "At least [14] people are dead after a launch went down off Ulm the previous evening, the port said.", "05-15", "05-15"),
    ("the week and its day", "Nine died and [14] were hurt when a stage collapsed in Ulm last week, on 6 May.", "05-06", "05-06"),
    ("last Thursday, days later", "A band seized a school last Friday. It wounded [14] guards.", "05-10", "05-10"),
    ("a night's on its day", "The toll of the weekend bus crash near Ulm rose on Wednesday.\n\nThe coach plunged off a pass late on Saturday.\n\nSome [14] people were hurt.", "05-11", "05-11"),
    ("a night's in a headline", "Bus crash near Ulm kills [14]\n\nA bus travelling overnight to Orla has crashed. It happened at 3 a.m. on Wednesday.", "05-15", "05-15"),
    ("one night's rain", "Nine people died in the rain that fell on Ulm in the night of Saturday to Sunday, the mayor said on Wednesday.\n\nSome [300] barns were destroyed.", "05-11", "05-12"),
    ("one night's raid", "Gunmen attacked an inn in the night between Friday and Saturday, a chief said on Wednesday. He said [14] people were killed.", "05-10", "05-11"),
    ("rising water", "Water rose to the sills in Ulm on Friday night, and by Wednesday the Red Cross had collected nine bodies.\n\n[Twelve] dead: so says the mayor.", "05-10", "05-10"),
    ("a weekend of several", "Weekend shootings leave 14 hurt in Ulm\n\nIn the worst, four men were shot on Saturday night.\n\nPolice said [14] people were wounded over the weekend.", "05-11", "05-12"),
]  # fmt: skip

FOLLOWED: list[Row] = [
    ("the rise of a toll", "The toll from the collapse of a market roof in Ulm on Tuesday rose to [19] on Wednesday.", "05-14", "05-14"),
    ("an arrest", "Two men were arrested on Wednesday after gunmen shot up an inn at Ulm on Sunday. [14] guests were hurt.", "05-12", "05-12"),
    ("a search given up", "A launch sank off Ulm on Sunday. Its search was given up on Wednesday. Police list [14] dead.", "05-12", "05-12"),
    ("a chase is none", "Two men were held after a crash in Ulm on Wednesday. [14] people were hurt.", "05-15", "05-15"),
    ("a death that raised it", "A miner who was shot at an inn died on Tuesday, raising to two the number killed in Monday's gunfire.\n\nSome [14] people were hurt.", "05-13", "05-13"),
    ("a numbered death", "A third victim died on Wednesday of burns from the blast that shook Ulm on Monday.\n\nSome [14] people were hurt.", "05-13", "05-13"),
    ("a death in a clinic", "A girl died on Wednesday at an Ulm hospital, two days after her bus crashed. It crashed on Monday. The crash has killed [14].", "05-13", "05-13"),
    ("what is due", "Three men are held after a chase through Ulm on Wednesday. Charges are expected Friday.\n\nThe car hit [14] people, hurting them.", "05-15", "05-15"),
    ("what was due", "A train crashed on Monday near Ulm. A team of experts was due on Wednesday. It killed [14] people.", "05-13", "05-13"),
    ("a burial", "Funerals were held on Wednesday for some of the [14] people killed in Tuesday's stampede.", "05-14", "05-14"),
    ("a hearing", "A suspect in Sunday's rampage appeared in court on Wednesday, accused of killing [14] people.", "05-12", "05-12"),
    ("a remand", "The driver of a lorry that slammed into a queue on Monday, killing [14], was remanded on Wednesday.", "05-13", "05-13"),
    ("names given out", "The port on Wednesday released the names of the [14] people killed in last Saturday's blaze.", "05-11", "05-11"),
    ("what a court heard", "On the day of the raid, [14] people were killed, an inquest heard on Wednesday. The raid was on Monday.", "05-13", "05-13"),
    ("who did on another day", "Crowds wept on Wednesday for [14] men who perished at the weekend when a launch caught fire.", "05-11", "05-12"),
    ("a clause of its own", "Six days after the launch sank with the loss of [14] lives, divers on Wednesday recovered its log.", "05-09", "05-09"),
    ("a count of the dead", "Jets bombed a market on Monday. On Tuesday a group of lawyers had counted [54] dead.", "05-13", "05-13"),
    ("a mass grave", "A bomb went off on Monday. A herders' union said its men had buried [41] people on Monday night and Tuesday morning.", "05-13", "05-13"),
    ("what results show", "Unity won the election held on Monday, results showed on Wednesday. The party took [112] seats.", "05-13", "05-13"),
    ("what a count of a vote shows", "Unity won Monday's election with [58 percent] of the vote, the board said on Wednesday.", "05-13", "05-13"),
    ("who took part", "A strike halted trains on Tuesday. The union said [9,000] drivers took part.", "05-14", "05-14"),
    ("still a toll that grows", "A bus crashed on Monday. The toll has risen to [15], Ulm said, now that crews have found nine more overnight.", "05-13", "05-13"),
    ("after the last has died", "A bomb hit a fair on Monday. The mayor said [four] weavers had lost their lives, after a hurt weaver died on Wednesday.", "05-13", "05-13"),
    ("the last of them", "Police opened fire on a crowd on Monday. Some [14] people have died, the last on Wednesday.", "05-13", "05-13"),
    ("those brought out so far", "A hostel caved in on Monday, killing nine. Some [14] people have been pulled out alive.", "05-13", "05-13"),
]  # fmt: skip

OTHER_TIMES: list[Row] = [
    ("a year's with an article", "A bus crashed on Monday, killing nine. A 2019 explosion in Orla hurt a cook and wrecked [six] barns.", "2019-01-01", "2019-12-31"),
    ("no count with an article", "A bus crashed on Monday, killing nine. A 2000 seat hall took in [six] of the wounded.", "05-13", "05-13"),
    ("an attack in which", "A bus crashed on Monday, killing nine. The post was overrun last March, an attack in which [46] men died.", "2024-03-01", "2024-03-31"),
    ("a crash, its year, and the dead", "A bus crashed on Monday, killing nine. The bend saw a crash in 2011 in which [nineteen] singers died.", "2011-01-01", "2011-12-31"),
    ("a blaze that", "A bus crashed on Monday, killing nine. The mill saw a blaze in 2014 that killed [six] weavers.", "2014-01-01", "2014-12-31"),
    ("told on", "A bus crashed on Monday, killing nine.\n\nIn January 2023 a coach of the firm slid into a barn. [Six] of its riders were hurt.", "2023-01-01", "2023-01-31"),
    ("when, behind its verb", "A bus crashed on Monday, killing nine. Talks in 2018 ended when a guard fired and [six] envoys were wounded.", "2018-01-01", "2018-12-31"),
    ("measured by", "A bus crashed on Monday, killing nine. It is the deadliest crash since a launch went under off Orla in 2013, with the loss of [31] men.", "2013-01-01", "2013-12-31"),
    ("the later of two", "A bus crashed on Monday, killing nine. In 2015 a coach overturned, and in March 2021 a lorry burned; [six] men were hurt.", "2021-03-01", "2021-03-31"),
    ("a clinic's month", "Measles is spreading. The outbreak began at a well. Our clinic admitted [1,900] patients in March, up from 1,020.", "03-01", "03-31"),
    ("the year of a period", "In 2023, mines killed 38 people, the army said. A watch group counted [147] dead over the same period.", "2023-01-01", "2023-12-31"),
    ("compared with and told on by none", "Turnout was 71 percent, up from 64 percent in 2018. Envoys saw [90] halls.", None, None),
    ("a last season", "A bus crashed on Monday, killing nine. Last season [94] fans were hurt at the ground.", None, None),
    ("the end of what happened", "Shells fell on Ulm for days. The firing stopped on Tuesday evening.\n\nThe mill lost [six] barns.", None, None),
    ("the guns' silence", "The guns of Ulm fell silent on Tuesday.\n\nA count of the market says [40] people were killed.", None, None),
    ("exactly so long after", "The bells of Ulm rang on Wednesday, exactly a week after the blast at a mill.\n\nSome [14] people were hurt.", "05-08", "05-08"),
    ("after a failure of a dam", "The army ended its search at Ulm on Wednesday, a week after a dam failure.\n\nSome [14] people were hurt.", "05-08", "05-08"),
    ("days behind an end", "Six days after the firing stopped, Ulm buried its dead. Some [14] people were killed there.", None, None),
    ("a deed, and no end", "Gunmen stopped a coach near Ulm on Tuesday and shot at it. [14] riders were killed.", "05-14", "05-14"),
    ("what a city is up against", "A bus crashed on Monday, killing nine. It happened when 20 were missing, down from [30] on Tuesday.", "05-14", "05-14"),
]  # fmt: skip

GOES_ON: list[Row] = [
    ("flight since a day", "Over 8,000 families have crossed into Orla since 3 May, the agency said on Wednesday.\n\nIts staff is tired. Tents are few.\n\nNot all get over.\n\nOn Sunday a launch capsized.\n\nA priest said [31] had been killed in raids.", None, "05-16"),
    ("deaths since a day", "Just 21 people have died of the heat in Ulm since Saturday. A mortuary took in 90 on Tuesday.\n\nThe clinics have lost [58] patients.", None, "05-16"),
    ("an outbreak in one sentence", "Some 90 people have caught plague since Orla declared an outbreak.\n\nFive died on Tuesday alone. The port has had [41] cases.", None, "05-16"),
    ("a pandemic by the way", "A jet overshot the runway at Ulm on Tuesday, killing nine.\n\nThe gear broke.\n\nFire crews came.\n\nIt was bringing home workers in a pandemic of the virus. Some [14] were hurt.", "05-14", "05-14"),
    ("no season of disasters", "A bus crashed on Monday, killing nine. The club's season ends on Saturday. It has lost [14] of its fans.", "05-13", "05-13"),
    ("no war", "A gunman shot nine people on Monday in a turf war.\n\nPolice took [14] people to safety.", "05-13", "05-13"),
    ("a war fled from", "A boat sank off Ulm on Monday, killing nine. Its people were fleeing poverty and war.\n\nFishermen picked up [14] of them.", "05-13", "05-13"),
]  # fmt: skip

THERE: list[Row] = [
    ("there", "A bus crashed on Monday, killing nine. On 12 March a stand gave way at a bull ring. [Twelve] died there.", "03-12", "03-12"),
    ("in that strike", "A bus crashed on Monday, killing nine. On 12 March a jet struck a mill. [Seven] men were hurt in that strike.", "03-12", "03-12"),
    ("behind a part between commas", "The agency has counted [187] killings, including 53 of children, in Ulm since Monday.", "05-13", "05-16"),
    ("said before, to whom", 'A bus crashed on Monday, killing nine. "We had no roads on Sunday," he told [2,000] people gathered at the hall.', "05-13", "05-13"),
    ("said before, and goes on", '"On Monday," she said, "[twelve] men were hurt."', None, "05-13"),
    ("aboard", "A plane came down near Ulm on Tuesday with [53] people aboard.", "05-14", "05-14"),
    ("a list of those aboard", "A launch sank on Monday, killing nine. It was raised on Tuesday. The ship's manifest lists [112] passengers.", "05-13", "05-13"),
    ("a crowd", "Gunmen shot nine people at a street feast on Monday. Police put the crowd at [350].", "05-13", "05-13"),
    ("seen", 'Gunmen shot nine people on Monday. "We saw [fifty] bikes," a witness said.', "05-13", "05-13"),
    ("picked up", "Gunmen shot nine people on Monday. Police picked up [17] casings.", "05-13", "05-13"),
    ("what an office has", "Gunmen shot nine people on Monday. The office, which has about [110] flats to let, did not reply.", "05-16", "05-16"),
    ("what a mission has", "Gunmen shot nine people on Monday. The mission has [1,700] troops along the river.", "05-16", "05-16"),
]  # fmt: skip


@pytest.mark.parametrize("row", [*OWN_DAY, *FOLLOWED, *OTHER_TIMES, *GOES_ON, *THERE], ids=lambda row: row[0])
def test_a_count_has_the_day_that_news_gives_it(row: Row) -> None:
    period = bracketed(row[1]).period
    assert ((period.start, period.end) if period else (None, None)) == days(row)


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("An appeal for his widow had brought in [$7,300] by Wednesday.", True),
        ("Donations to the fund topped [$61,000] on Wednesday.", True),
        ("A fund for them has raised $9,000 of its [$15,000] goal.", None),
        ("The firm has lost [$9,000].", None),
        ("Gunmen shot nine people on Monday. Police found [two] pistols in a bag.", True),
        ("A plane crashed on Monday, killing nine. [Four] passengers survived.", True),
        ("A bus crashed on Monday, hurting 14 riders, [three] under intensive care.", False),
        ("A bus crashed on Monday. Some 14 riders were hurt, [nine] of them children.", True),
        (
            "Measles broke out at Ulm camp. It has 410 cases.\n\n[97] patients were in hospital on Monday evening.",
            False,
        ),
        ("Measles broke out at Ulm camp. It has 410 cases.\n\n[97] patients were taken to hospital by Monday.", True),
    ],
)
def test_what_is_given_found_or_saved_adds_up_and_no_condition_does(text: str, adds: bool | None) -> None:
    assert bracketed(text).cumulative is adds


def test_an_appeal_runs_up_to_the_day_told_with_it() -> None:
    period = bracketed("An appeal for his widow had brought in [$7,300] by Wednesday.").period
    assert period is not None
    assert (period.start, str(period.end)) == (None, "2024-05-15")
