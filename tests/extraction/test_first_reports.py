"""What a first report opens with is its news, and what it tells of another place further on is no happening of its own.

A row is a phenomenon, a text whose last count stands in brackets, and the first and last day of that count.
Days are written as month and day of 2024, the year of the dateline (Thursday, 16 May), or in full.
"""

import pytest

from tests.extraction.test_incident_days import Row, bracketed, days

OPENS_WITH_NEWS: list[Row] = [
    ("a deed of no common name", "Bomber strikes queue at Ulm mill\n\nA man walked up to a queue this morning and set off a vest.\n\nWards filled up. Nurses ran. Shops closed.\n\nOn Monday gunmen attacked a bank of the town, killing nine.\n\nSome [14] people were hurt.", "05-16", "05-16"),
    ("of yesterday", "Gas fells weavers in Ulm\n\nGas seeped into a mill on Wednesday evening.\n\nWards filled up. Nurses ran. Shops closed.\n\nA blast in a nearby street on Sunday killed two.\n\nSome [14] people were taken ill.", "05-15", "05-15"),
    ("not in a follow-up", "Toll of Ulm blast climbs\n\nThe mayor flew back on Wednesday.\n\nWards filled up. Nurses ran. Shops closed.\n\nA boiler exploded on Sunday in a mill.\n\nSome [14] people were hurt.", "05-12", "05-12"),
]  # fmt: skip

AFTERWARDS: list[Row] = [
    ("divers", "Divers reached the lower deck of a launch off Ulm on Wednesday.\n\nSome [14] people have died.", None, "05-16"),
    ("diggers", "Excavators went to work on Wednesday in a village above Ulm, once a bridge was mended.\n\n[14] people have died.", None, "05-16"),
    ("burials", "Thousands lined the streets of Ulm on Wednesday for the funerals.\n\nThe fire at the mill killed [14] weavers.", None, None),
    ("a rescue that is over", "The rescue of the miners of Ulm was completed on Wednesday.\n\nThe accident killed [14] people.", None, None),
    ("but a roof that falls on rescuers", "A second wall fell on rescuers in Ulm on Wednesday.\n\nSome [14] people were killed.", "05-15", "05-15"),
    ("nor an older happening behind it", "Flags were lowered in Ulm on Wednesday for the victims of the bus station.\n\nWards filled up. Nurses ran. Shops closed.\n\nThe town had come under fire on 29 April.\n\nSome [14] people were hurt.", None, None),
    ("but the only one told", "New words on a fire at an Ulm mill.\n\nWards filled up. Nurses ran. Shops closed.\n\nThe mill burned on 29 April.\n\nSome [14] people were hurt.", "04-29", "04-29"),
    ("counted behind a byline", "Our correspondent, Ulm - A day after a blast at a mill, the toll was at three last night.\n\nSome [14] people were hurt.", "05-15", "05-15"),
    ("claimed, and long ago", "A man blew himself up in Ulm on Wednesday, killing nine. The band claimed a blast in Orla two years ago that killed [48] people.", "2022-01-01", "2022-12-31"),
]  # fmt: skip

ELSEWHERE: list[Row] = [
    ("at another place", "Last victims of the Ulm bridge found\n\nIn Ulm the search is over. The mayor came. Bells rang.\n\nAt Orla, where nine died on Sunday in a blaze, nobody is charged.\n\nSome [14] people were hurt.", None, None),
    ("workers of another town", "Last victims of the Ulm bridge found\n\nIn Ulm the search is over. The mayor came. Bells rang.\n\nOn Sunday 12 Orla weavers died when a van hit a wall.\n\nSome [14] people were hurt.", None, None),
    ("but at the one the opening names", "Last victims of the Ulm bridge found\n\nIn Ulm the search is over. The mayor came. Bells rang.\n\nThe coach fell from the bridge in Ulm on Sunday, killing nine.\n\nSome [14] people were hurt.", "05-12", "05-12"),
    ("and of what the opening tells of", "Last victims of the Ulm ferry found\n\nIn Ulm the search is over. The mayor came. Bells rang.\n\nThe ferry capsized on Sunday on its way to Orla.\n\nSome [14] people were hurt.", "05-12", "05-12"),
    ("and where no place is named", "Last victims of the Ulm bridge found\n\nIn Ulm the search is over. The mayor came. Bells rang.\n\nThe coach crashed on Sunday, killing nine.\n\nSome [14] people were hurt.", "05-12", "05-12"),
]  # fmt: skip

BY_ITS_WORDS: list[Row] = [
    ("what it broke into", "Women had been queueing in Ulm on Tuesday, some with a child in their arms, when a shell struck, killing nine.\n\nSome [14] were hurt.", "05-14", "05-14"),
    ("an attack of a day", "Monitors have written to relatives of those hit in the market raid of 9 May.\n\nSome [14] people were hurt.", "05-09", "05-09"),
    ("taken from their homes", "Nine weavers were taken from their homes near Ulm on Tuesday, police said.\n\nThe men killed [two] guards.", "05-14", "05-14"),
    ("an overnight raid", "Gunmen raided a school in Ulm overnight and took away 42 pupils, the governor said on Thursday.\n\n[Two] guards were killed.", "05-15", "05-16"),
    ("a river that left its bed", "Two days after the Ister left its bed, boats ply the streets of Ulm.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("counted from what everybody knows", "No wonder that, two days after the raid on the mill, nobody in Ulm can say who was there.\n\nSome [14] people were hurt.", "05-14", "05-14"),
    ("a march held again", "Crowds marched in Ulm again on Wednesday, a week after a shooting at the mill.\n\nSome [14] people were hurt.", "05-15", "05-15"),
    ("no day with which it is compared", "Nurses marched in Ulm on Wednesday.\n\nIt looked good compared, the prefect said, with the march of May 2, and [two] nurses were hurt.", "05-15", "05-15"),
    ("no day of a bombing of before", "Gunmen stormed a court in Ulm on Wednesday, killing [12] people, in a blow to a town struck by a bombing ten days earlier.", "05-15", "05-15"),
    ("no day of some of the dead", "Rescue work at the pit in Ulm is over.\n\nThe 31 dead include two rescuers who perished on Tuesday.\n\nSome [14] miners were hurt.", None, None),
    ("no day on which the dead were recognised", "It began on Monday night, when a slope gave way above Ulm.\n\nThe institute recognised nine dead on Wednesday.\n\nSome [14] people were hurt.", "05-13", "05-13"),
]  # fmt: skip


@pytest.mark.parametrize("row", [*OPENS_WITH_NEWS, *AFTERWARDS, *ELSEWHERE, *BY_ITS_WORDS], ids=lambda row: row[0])
def test_a_report_is_of_the_day_that_it_opens_with(row: Row) -> None:
    period = bracketed(row[1]).period
    assert ((period.start, period.end) if period else (None, None)) == days(row)
