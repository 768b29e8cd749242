"""Counts in whole texts: which days they cover, for which day they hold, whether they add up. One row a phenomenon.

A row is a phenomenon, a text with the count in brackets, its first and last day, its as_of day, and `cumulative`.
Days are written as month and day of 2024, the year of the dateline (Thursday, 16 May), or in full.
"""

from datetime import date

import pytest

from factcheck.model import Claim, ClaimKind
from factcheck.pipeline.extract import extract

DATELINE = date(2024, 5, 16)
Row = tuple[str, str, str | None, str | None, str | None, bool | None]

SAID_NEXT: list[Row] = [
    ("and said that", "A doctor toured the ward on Tuesday and said that [four] weavers had died.", None, "05-14", "05-14", True),
    ("and told somebody", "The mayor met the families on Tuesday and told reporters that [four] weavers had died.", None, "05-14", "05-14", True),
    ("to say that", "A doctor appeared on television on Tuesday to say that [four] weavers had died.", None, "05-14", "05-14", True),
    ("who struck and said so struck that day", "Rebels attacked a mill on Tuesday and said that [four] soldiers had died.", "05-14", "05-14", "05-16", True),
    ("counts before it are of that day", "The army killed [four] men on Tuesday and said that five had fled.", "05-14", "05-14", "05-16", True),
    ("arrests of a saying's day", "A bomb hurt 104 people on Monday. Police said on Tuesday that [14] people had been arrested.", "05-13", "05-13", "05-14", True),
    ("a crowd of a march with its day", "Police counted 900 on Wednesday. Tuesday's march drew [4,000] people.", "05-14", "05-14", "05-14", False),
    ("ill after what a day brought", "The board says [90] pupils have fallen ill after the lunch of 13 May.", "05-13", "05-13", "05-16", True),
    ("a count that only describes", "Officials, who have revised their count, now say that [30] men were abducted on Tuesday.", "05-14", "05-14", "05-16", True),
    ("who was still in a ward", "Doctors said [11] patients were still admitted on Tuesday.", "05-14", "05-14", "05-14", False),
]  # fmt: skip

ONE_DAY: list[Row] = [
    ("the day behind the count", "A bomb killed [12] people on Monday.", "05-13", "05-13", "05-16", True),
    ("the day before the count", "On Monday, a bomb killed [12] people.", "05-13", "05-13", "05-16", True),
    ("the day of the incident, carried on", "A ferry sank on Monday. At least [12] people were killed.", "05-13", "05-13", "05-16", True),
    ("counted back in weeks", "Police stormed a mill a week ago, and [four] weavers died.", "05-09", "05-09", "05-16", True),
    ("over paragraphs", "A ferry sank on Monday.\n\nDivers searched the lake.\n\nAt least [12] people were killed.", "05-13", "05-13", "05-16", True),
    ("from a noun with its day", "Monday's crash shook Lund. It killed [12] people.", "05-13", "05-13", "05-16", True),
    ("the happening names its day", "Tuesday's flood killed [six] people.", "05-14", "05-14", "05-16", True),
    ("from a protest", "Police clashed with crowds during Tuesday's march. [Nine] people were hurt.", "05-14", "05-14", "05-16", True),
    ("from what happened", "The disturbance began on Sunday. [Nine] guards were hurt.", "05-12", "05-12", "05-16", True),
    ("from those saved since", "The number of people killed when a hostel fell in has risen to [15]. Nine have been brought out since Monday. On Wednesday a diver was hurt.", "05-13", "05-13", "05-16", True),
    ("from what had been done by", "A street asks what comes next\n\nBy Ada Vint\n\nThey came for a feast. It was late.\n\nBy midnight on Monday [five] of the guests had been shot.\n\nOn May 1 six people were wounded at Vint Park.", "05-13", "05-13", "05-13", True),
    ("from the death a day after", "A girl died on Tuesday at an Orla clinic, a day after the bus taking her home went into a ditch. The patrol put the injured at [28].", "05-13", "05-13", "05-16", True),
    ("a length of days", "A man was shot on Tuesday in Orla. [Eleven] people were shot in seven days.", "05-10", "05-16", "05-16", True),
    ("hit, an older incident", "Two people were killed on Tuesday at a party in Orla. On May 4, [six] people were hit when shots were fired.", "05-04", "05-04", "05-16", True),
    ("from the first casualties", "Inmates accused of seizing a cell block on Sunday and injuring [five] guards were named.", "05-12", "05-12", "05-16", True),
    ("later casualties of the same", "Inmates seized a cell block on Sunday and injured five guards. Besides, [nine] prisoners were hurt.", "05-12", "05-12", "05-16", True),
    ("from a headline in capitals", "STATEMENT ON THE BRIDGE COLLAPSE OF 2ND MAY\n\n[Thirteen] persons lost their lives.", "05-02", "05-02", "05-16", True),
    ("from an hour alone", "As night fell over the port, no one knew the toll. Nurses treated [50] people for burns.", "05-16", "05-16", "05-16", True),
    ("a day told by another", "Rescuers searched a fallen hotel on Wednesday, two days after it collapsed. [Nine] people had died.", "05-13", "05-13", "05-16", True),
    ("the day after it", "Crowds gathered on Wednesday, the day after the blast. [Nine] people had died in it.", "05-14", "05-14", "05-16", True),
    ("over a weekend", "A cyclone tore through the delta at the weekend. At least [6,000] homes were destroyed.", "05-11", "05-12", "05-16", True),
    ("two words tell it", "The roof gave way on Monday. [Nine] people were killed.", "05-13", "05-13", "05-16", True),
    ("rescued from it", "A ferry sank on Monday. Crews rescued [30] passengers.", "05-13", "05-13", "05-16", True),
    ("helped to be rescued", "A ferry sank on Monday, killing two. A fisherman helped save [30] passengers.", "05-13", "05-13", "05-16", True),
    ("found alive in its night", "A block fell in on Wednesday, killing two. [Three] people were rescued overnight.", "05-15", "05-15", "05-16", True),
    ("from the day of the news", "Dockers filled the square on Monday and bottles flew.\n\nAt least [15] people were hurt.", "05-13", "05-13", "05-16", True),
    ("not from what came before the news", "The dockers had sailed from the port on Monday.\n\nAt least [15] people were hurt.", None, None, "05-16", True),
    ("not from a day that bears a name", "The union calls it the \"Day of the Net\" Monday.\n\nAt least [15] people were hurt.", None, None, "05-16", True),
    ("aboard it", "A bus crashed on Sunday, killing 3 people. There were [40] passengers aboard.", "05-12", "05-12", "05-12", False),
]  # fmt: skip

STATEMENTS: list[Row] = [
    ("the day of the saying", "A ferry sank on Monday. Officials said on Tuesday that [12] people were killed.", "05-13", "05-13", "05-14", True),
    ("the day of a report", "A ferry sank on Monday. In a statement on Wednesday the navy counted [12] dead.", "05-13", "05-13", "05-15", True),
    ("a toll that rose", "A bus crashed on Sunday. The death toll rose to [12] on Tuesday.", "05-12", "05-12", "05-14", True),
    ("the older toll of a rise", "A ferry sank on Monday. The death toll rose to 29 on Wednesday, up from [21] a day earlier.", "05-13", "05-13", "05-14", True),
    ("an earlier toll", "A ferry sank on Monday. An earlier toll put [12] people dead.", "05-13", "05-13", None, True),
    ("as of an hour", "A bus crashed on Sunday. As of 6 p.m. Tuesday, [12] people had died.", "05-12", "05-12", "05-14", True),
    ("a saying and a window", "The ministry told state radio on Sunday that [7,500] foreigners had been registered since the start of the crisis.", None, "05-12", "05-12", True),
    ("so far with a verb of saying", "Troopers have written [two] citations so far.", None, "05-16", "05-16", True),
]  # fmt: skip

RUNNING: list[Row] = [
    ("a perfect runs on", "Hunger has killed [12] people.", None, "05-16", "05-16", True),
    ("as of a day", "As of Tuesday, hunger had killed [12] people.", None, "05-14", "05-14", True),
    ("since a day", "Shells have killed [12] people since April 7.", "04-07", "05-16", "05-16", True),
    ("since an event", "Shells have killed [12] people since the troops entered the town.", None, "05-16", "05-16", True),
    ("since the start, dated elsewhere", "Some 800 civilians have died since April 7. Some [33] soldiers have died since the start of the war.", "04-07", "05-16", "05-16", True),
    ("since a day said in words", "Shells have killed [12] people since at least March 2020.", "2020-03-01", "05-16", "05-16", True),
    ("so far this year", "So far this year [318] cyclists have been killed.", "01-01", "05-16", "05-16", True),
    ("so far, of one day", "A bomb went off on Monday. The clinic has confirmed at least [five] deaths so far.", "05-13", "05-13", "05-16", True),
    ("over past years", "At least [six] people have died in the jail over the past three years.", "2021-05-16", "05-16", "05-16", True),
    ("in that time", "At least six people have died in the jail over the past three years. The sheriff said there had been [four] deaths in that time.", "2021-05-16", "05-16", "05-16", True),
    ("have fled", "Some [40,000] residents have fled the city.", None, "05-16", "05-16", True),
    ("have been ordered to leave", "More than [14,000] residents have been ordered to leave.", None, "05-16", "05-16", True),
    ("cases surpassed on a day", "Cases of cholera surpassed [900] on Monday.", None, "05-13", "05-13", True),
    ("a lasting fire", "A wildfire that broke out on Saturday has destroyed [86] homes. It was 5% contained.", "05-11", "05-16", "05-16", True),
    ("an aftershock carries it on", "A quake struck Lund on Monday, killing 4 people. An aftershock on Wednesday felled a wall. The toll rose to [six].", "05-13", "05-15", "05-16", True),
    ("an aftershock told first", "On Wednesday, aftershocks of a quake that struck northern Lund on Sunday night raised the toll to [six].", "05-12", "05-15", "05-15", True),
]  # fmt: skip

DAILY: list[Row] = [
    ("a day's increment", "There were [12] new cases of measles in the past 24 hours.", "05-15", "05-16", "05-16", False),
    ("over the past day", "Shells killed [seven] people over the past day.", "05-15", "05-16", "05-16", False),
    ("the day before it", "There were 12 new cases of measles in the past 24 hours, and [nine] new cases in the 24 hours before that.", "05-14", "05-15", "05-15", False),
    ("new cases of a day of saying", "Officials confirmed [14] new cases of measles on Wednesday.", "05-15", "05-15", "05-15", False),
    ("an increment before its total", "Officials confirmed [14] new cases of measles on Wednesday, bringing the total since January to 312.", "05-15", "05-15", "05-15", False),
    ("a total since a month", "Officials confirmed 14 new cases of measles on Wednesday, bringing the total since January to [312].", "01-01", "05-15", "05-15", True),
    ("one day alone", "Cholera has killed 32 people since January. On Monday alone, [140] patients were admitted.", "05-13", "05-13", "05-13", False),
    ("two shootings of a day", "One man died in [two] shootings in Lund on Sunday.", "05-12", "05-12", "05-12", False),
    ("a total behind an increment", "There were 240 cases of measles in the past 24 hours, bringing the total to [5,160].", None, "05-16", "05-16", True),
    ("a part's day is not the whole's", "As of Monday, officials had counted [900] cases of measles, including 70 in the past 24 hours.", None, "05-13", "05-13", True),
    ("a part's own day", "As of Monday, officials had counted 900 cases of measles, including [70] in the past 24 hours.", "05-15", "05-16", "05-16", False),
    ("two clauses, the first", "So far this year [318] cyclists have been killed, and nine were hurt over the weekend.", "01-01", "05-16", "05-16", True),
    ("two clauses, the second", "So far this year 318 cyclists have been killed, and [nine] were hurt over the weekend.", "05-11", "05-12", "05-12", True),
]  # fmt: skip

STATES: list[Row] = [
    ("held", "Gunmen still hold [12] hostages.", "05-16", "05-16", "05-16", False),
    ("missing as of a day", "As of Tuesday, [12] people were missing.", "05-14", "05-14", "05-14", False),
    ("in hospital", "A bus crashed on Sunday, hurting nine. [Two] of them are in hospital.", "05-16", "05-16", "05-16", False),
    ("in a serious condition", "A bus crashed on Sunday, hurting nine. [Five] of the injured were in a serious condition.", "05-16", "05-16", "05-16", False),
    ("listed in a condition on a day", "A bus crashed on Sunday. [Four] patients were still listed in critical condition on Wednesday.", "05-15", "05-15", "05-15", False),
    ("seriously ill", "A bus crashed on Sunday, hurting nine. [Five] of those hurt are seriously ill.", "05-16", "05-16", "05-16", False),
    ("what is", "The agency employs [430] people there.", "05-16", "05-16", "05-16", False),
    ("what is, beside an older window", "It has worked in Lund since 1994 and employs [430] people there.", "05-16", "05-16", "05-16", False),
    ("until further notice", "A twister hit Lund on Monday, killing six people. [Two] schools are closed until further notice.", "05-16", "05-16", "05-16", False),
    ("without", "A twister hit Lund on Monday, killing six people. There are [1,900] customers without power.", "05-16", "05-16", "05-16", False),
    ("what remains", "A twister hit Lund on Monday, killing six people. [Four] residents remain on the list of the missing.", "05-16", "05-16", "05-16", False),
    ("a level as of an hour", "Power was out to [7,800] customers as of 11 a.m.", "05-16", "05-16", "05-16", False),
    ("still there by a day", "Nine guards were hurt. By Tuesday, just [two] were still in hospital.", "05-14", "05-14", "05-14", False),
    ("bodies that somebody saw", "A bomb went off on Monday. A reporter saw [three] bodies in the square.", "05-13", "05-13", "05-16", False),
    ("more bodies found", "A block fell in on Monday, killing nine people. Crews recovered [five] more bodies.", "05-13", "05-13", "05-16", False),
    ("bodies found so far", "On the night of 12 May a boat capsized off Lund. [Sixteen] bodies have been found so far.", "05-12", "05-12", "05-16", True),
    ("in hospital after a day's crash", "Two people are dead and [three] others are in hospital after a crash on Tuesday.", "05-16", "05-16", "05-16", False),
    ("set, in the past", "Crowds rioted on Monday and nine people were hurt. Forty shops were looted and [two] stations set on fire.", "05-13", "05-13", "05-16", True),
    ("bodies as a toll", "A block fell in on Monday. Crews have recovered [58] bodies.", "05-13", "05-13", "05-16", True),
]  # fmt: skip

SHARES: list[Row] = [
    ("a share of a day", "As of Sunday, the vaccination rate had come to [71%].", "05-12", "05-12", "05-12", False),
    ("a share without a day", "About [12] percent were women.", None, None, "05-16", False),
    ("a share of a month, said on a day", "Unemployment rose to [5.2%] in April, the office said on Tuesday.", "04-01", "04-30", "04-30", False),
    ("a change", "Calls for help rose by [6] percent.", None, None, "05-16", None),
    ("a rise in pay", "The union asks for a raise of [24] percent.", None, None, "05-16", None),
    ("a share of a year", "Voters rejected the bonds in 2022, [57] percent to 43 percent.", "2022-01-01", "2022-12-31", "2022-12-31", False),
    ("money so far", "The state has spent [$3 million] on the fire so far.", None, "05-16", "05-16", True),
    ("money of a year", "Voters rejected a [$19 million] bond in 2022.", "2022-01-01", "2022-12-31", "2022-12-31", None),
    ("money promised", "The mayor promised [$4,000] to each family.", None, None, "05-16", None),
]  # fmt: skip

NO_DAY: list[Row] = [
    ("needed", "Some 340 tents were set up and [600] more are needed.", None, None, "05-16", None),
    ("on their way", "Kenya is sending [60] rescuers with dogs.", None, None, "05-16", None),
    ("a year's custom", "The resort draws [90,000] visitors a year.", None, None, "05-16", None),
    ("built for", "The jail, built for [180] men, held 311 men on Sunday.", None, None, "05-16", None),
    ("home to", "A block collapsed on Monday, killing four people. It was home to [900] people.", None, None, "05-16", None),
    ("unless", "They threatened to shoot captives unless [26] jailed comrades were freed.", None, None, "05-16", None),
    ("were to", "Under the plan [144] prisoners were to go home.", None, None, "05-16", None),
    ("who only speak", "A ferry sank on Monday, killing six. [Two] residents said they heard a bang.", None, None, "05-16", None),
    ("a goal", "They hope to bring home [12] captives by Friday.", None, None, "05-16", None),
    ("counts of a charge", "The man faces [17] counts of murder.", None, None, "05-16", None),
]  # fmt: skip

OTHERS: list[Row] = [
    ("an older incident with its day", "A bus crashed on Sunday. A train derailed there on May 3, 1987. The report said [12] people were killed.", "1987-05-03", "1987-05-03", "05-16", True),
    ("another incident without a day", "A bus crashed on Sunday. Another crash, in the south, killed [12] people.", None, None, "05-16", True),
    ("the clause of an older year", "It was the worst wreck since 2009, when a ferry sank and [58] people died.", "2009-01-01", "2009-12-31", "05-16", True),
    ("in which, of an older year", "A bus crashed on Sunday. A survivor of the 2019 fire at the mill, in which [52] people died, spoke.", "2019-01-01", "2019-12-31", "2019-12-31", True),
    ("an aside and what goes on", "Ten years after the mine disaster, in which [78] miners died, families met on Tuesday.", None, None, "05-16", True),
    ("a perfect dates its noun", "[Three] teenagers have been charged over a fight outside a school last Friday.", None, "05-16", "05-16", True),
    ("the fight that it dates", "Three teenagers have been charged over a fight outside a school last Friday in which [two] boys were stabbed.", "05-10", "05-10", "05-16", True),
    ("the vote of another year", "Turnout was 54 per cent, up from [47 per cent] in the 2012 vote.", "2012-01-01", "2012-12-31", "2012-12-31", False),
    ("in the fire of another year", "A bus crashed on Sunday. Some [52] people died in the 2019 fire.", "2019-01-01", "2019-12-31", "2019-12-31", True),
    ("an aside with a participle", "The group, founded in 1998, employs [150] men.", "05-16", "05-16", "05-16", False),
    ("a day of an operation", "Police ran an operation from Friday, May 3, through Monday, May 6, after which one officer was hurt.\n\nOn Saturday, May 4, officers stopped a van. They detained [two] men.", "05-04", "05-04", "05-16", True),
    ("a relative clause, and what goes on", "A gunman who killed [seven] people had been fired two weeks earlier. The shooting on Monday shook Lund.", "05-13", "05-13", "05-16", True),
    ("a superlative only compares", "In the deadliest year since 2009, [12] people were killed on Monday.", "05-13", "05-13", "05-16", True),
    ("a comparison's time", "A quake on Monday destroyed [12,000] homes, four times as many as in 2003.", "05-13", "05-13", "05-16", True),
    ("a relative aside", "[About 150] residents of the park, which was flattened in 1990, were evacuated on Saturday.", "05-11", "05-11", "05-11", False),
    ("an aside with including", "[Three] crew members, including the captain, were arrested on Sunday.", "05-12", "05-12", "05-12", False),
    ("another clause's since", "The owners had been fined since 2021 and that [14] ferries lie in port.", "05-16", "05-16", "05-16", False),
    ("another subject's since", "[Two] helicopters landed on Friday, and nothing has flown since Sunday.", "05-10", "05-10", "05-10", False),
    ("arrests at a protest", "Crowds marched on Tuesday and nine people were hurt in the riot. Police arrested [47] people.", "05-14", "05-14", "05-16", True),
    ("a crowd", "Police broke up a march on Tuesday, killing two people. The union claims a turnout of [30,000].", "05-14", "05-14", "05-14", False),
    ("an operation of days", "Police ran an operation from Friday, May 3, through Monday, May 6, after which one officer was hurt. They made [58] arrests.", "05-03", "05-06", "05-16", True),
    ("what would come", "A twister hit Lund on Monday, killing six people. The mayor said [75] troops would arrive on Saturday.", "05-18", "05-18", "05-16", False),
]  # fmt: skip

FOUND: list[Row] = [
    ("the noun stands far behind its day", "Sunday's gas and dust explosion shook the mine. [Nine] men had died.", "05-12", "05-12", "05-16", True),
    ("claiming a victim is no saying", "The fire that razed a row of homes on Tuesday evening claimed a third victim. [Eight] people were injured.", "05-14", "05-14", "05-16", True),
    ("in the rush of a morning", "A tram rammed a parked van during the Wednesday morning rush and at least [40] people were hurt.", "05-15", "05-15", "05-16", True),
    ("a past that looks like its base", "The Alder burst its banks early on Sunday. [Nine] people drowned.", "05-12", "05-12", "05-16", True),
    ("the lead's day before an older one", "Crowds filled the quay on Sunday to demand elections.\n\nBottles flew. [Eight] officers needed treatment.\n\nThe union was content.\n\nThe first march, on April 14, drew 900 people.", "05-12", "05-12", "05-16", True),
    ("an hour, beside a happening long past", "The minister insisted on Thursday night that [22] people had died in the bombing of a market.\n\nAmbulances had brought them in by early afternoon. Nobody was named.\n\nThe square was closed.\n\nOn 6 March last year a bomber killed 19 people there.", "05-16", "05-16", "05-16", True),
    ("the day of the dateline dates nothing", "LUND, May 15 (Agency) - An air strike on a market killed 54 people on Monday. [Nine] others were wounded.", "05-13", "05-13", "05-16", True),
    ("nor does that of the author's line", "By Ann Li, The Evening Post, Monday 13 May 2024\n\nThe police had closed the square. At least [15] people were hurt.", None, None, "05-16", True),
    ("a headline that names the happening does", "STATEMENT ON THE BRIDGE COLLAPSE OF 2 MAY\n\nIt is with regret that we confirm that [13] persons died.", "05-02", "05-02", "05-16", True),
    ("what has lasted so many days", "The toll from five days of flooding along the Alder rose to [63] on Thursday.", "05-12", "05-16", "05-16", True),
    ("the boat had left before", "Survivors said the boat had left the port on Friday. It capsized on Sunday and [nine] people drowned.", "05-12", "05-12", "05-16", True),
    ("days before the incident", "A drone strike killed 40 people on Tuesday. The strike came two days after a shell landed on a school, killing [five] pupils.", "05-12", "05-12", "05-16", True),
    ("the first article of a digest", "IN BRIEF\n\nBus crash kills 5\nELK FORD \u2014 Five people were killed when a bus rolled over on Saturday. [Nine] others were hurt.\n\nCoaches leave the rails\nMUTARE, Zimbabwe \u2014 Seven passengers died when a train derailed early on Monday. Police counted 12 injured.", "05-11", "05-11", "05-16", True),
    ("the next article of a digest", "IN BRIEF\n\nBus crash kills 5\nELK FORD \u2014 Five people were killed when a bus rolled over on Saturday. Nine others were hurt.\n\nCoaches leave the rails\nMUTARE, Zimbabwe \u2014 Seven passengers died when a train derailed early on Monday. Police counted [12] injured.", "05-13", "05-13", "05-16", True),
    ("a line that leads elsewhere", "A fire killed nine people in Lund on Sunday.\n\nALSO READ: [17] dead in a wedding hall blaze", None, None, "05-16", True),
]  # fmt: skip

TOLD_ON: list[Row] = [
    ("raised overnight", "A mine exploded on Monday. Divers found four bodies overnight, raising to [15] the number known to have died.", "05-13", "05-13", "05-16", True),
    ("over a semicolon", "A mine exploded on Monday, killing nine. Police used tear gas on Wednesday after stones flew; [three] officers were hurt.", "05-15", "05-15", "05-16", True),
    ("the story has gone on", "A fire killed nine people on Sunday. Shops stayed shut on Wednesday. About [2,000] people walked in silence.", "05-15", "05-15", "05-15", False),
    ("after an older year", "A mine exploded on Monday, killing nine. Inspectors closed it in 2016 after [two] deaths in a rockfall.", "2016-01-01", "2016-12-31", "2016-12-31", True),
    ("a year before a named year", "Records show 46 people died in mines in 2022, down from [61] a year earlier.", "2021-01-01", "2021-12-31", "2021-12-31", True),
    ("set against a year before", "Deaths had reached 2,061 by 30 April, against [2,543] a year earlier.", None, "2023-04-30", "2023-04-30", True),
    ("and what it is set against", "Deaths had reached [2,061] by 30 April, against 2,543 a year earlier.", None, "04-30", "04-30", True),
    ("moved by an hour", "A cyclone struck the delta on Monday, killing six. By Tuesday night [185,000] people had been moved to shelters.", None, "05-14", "05-14", True),
    ("a toll behind an aside with a window", "A drone strike killed 47 people on Tuesday. The militia, which has been at war with the army since April 2023, put the death toll at [82].", "05-14", "05-14", "05-16", True),
    ("a window that begins on no day", "[Twenty] people have died of the fever since late April.", None, "05-16", "05-16", True),
    ("saved from a wreck long past", "A gale sank two boats on Monday, killing three. In June 2016 some 700 people drowned off the same coast. [Nineteen] survived.", "2016-06-01", "2016-06-30", "2016-06-30", True),
    ("a perfect told on, in an outbreak", "Cholera has spread to the port. The outbreak began at a well. The union claimed that [31] nurses had tested positive.", None, "05-16", "05-16", True),
    ("what is, beside a year that was", "The plant lost 40 jobs last year and employs [1,100] people.", "05-16", "05-16", "05-16", False),
    ("going on at an hour", "As of Wednesday evening [342] people were being treated in tents.", "05-15", "05-15", "05-15", False),
    ("at least since a day", "They have the names of at least [260] dead since the beginning of May.", "05-01", "05-16", "05-16", True),
    ("struck again, days after", "A drone hit a school in Orla on Tuesday, two days after a strike on a market. Medics counted [11] dead.", "05-14", "05-14", "05-16", True),
    ("what a death follows", "Two men died in hospital on Tuesday, two days after a bomb hit a market. The blast killed [14] people.", "05-12", "05-12", "05-16", True),
    ("nor is what stands behind against", "A gas main blew up on Tuesday. The clinic treated [180] people, against the 12 of May 7.", "05-14", "05-14", "05-16", True),
    ("what it is set beside is no day of it", "A gas main blew up on Tuesday. The clinic treated [180] people, compared with 12 on May 7.", "05-14", "05-14", "05-16", True),
    ("a day of the past perfect behind the lead", "A slope gave way on Tuesday in Orla. Doctors counted [18] dead. On May 2, 15 people had died there.", "05-14", "05-14", "05-16", True),
    ("a year of which it is the worst", "A coach left the road on Tuesday and killed [19] pilgrims, in one of the worst crashes of its kind this year.", "05-14", "05-14", "05-16", True),
    ("before dawn on a day", "Some [27] miners died when mud filled a shaft at Orla before dawn on Tuesday.", "05-14", "05-14", "05-16", True),
    ("the festival of another year", "A crush killed 33 people on Sunday. [Seven] people died in a similar crush at the 2011 festival.", "2011-01-01", "2011-12-31", "05-16", True),
]  # fmt: skip

ROWS = [*SAID_NEXT, *ONE_DAY, *STATEMENTS, *RUNNING, *DAILY, *STATES, *SHARES, *NO_DAY, *OTHERS, *FOUND, *TOLD_ON]


def claim_at(marked: str) -> Claim:
    """The count that stands in the brackets."""
    start = marked.index("[")
    claims = extract(marked.replace("[", "").replace("]", ""), dateline=DATELINE)
    end = marked.index("]") - 1
    return next(c for c in claims if c.kind is ClaimKind.COUNT and c.span.start < end and start < c.span.end)


def day(written: str | None) -> date | None:
    return date.fromisoformat(written if len(written) > 5 else f"2024-{written}") if written else None


@pytest.mark.parametrize(
    ("marked", "start", "end", "as_of", "cumulative"), [pytest.param(*row[1:], id=row[0]) for row in ROWS]
)
def test_a_count_covers_its_days(
    marked: str, start: str | None, end: str | None, as_of: str | None, cumulative: bool | None
) -> None:
    claim = claim_at(marked)
    period = claim.period
    found = (period.start if period else None, period.end if period else None, claim.as_of, claim.cumulative)
    assert found == (day(start), day(end), day(as_of), cumulative)


def test_the_corpus_holds_at_least_eighty_rows_each_with_its_own_phenomenon() -> None:
    assert len(ROWS) == len({row[0] for row in ROWS}) >= 80
