"""The day of an article's incident, and what is not of it. One row a phenomenon.

A row is a phenomenon, a text whose last count stands in brackets, and the first and last day of that count.
Days are written as month and day of 2024, the year of the dateline (Thursday, 16 May), or in full.
"""

from datetime import date

import pytest

from factcheck.model import Claim, ClaimKind, Event
from factcheck.pipeline.extract import extract

DATELINE = date(2024, 5, 16)
Row = tuple[str, str, str | None, str | None]

FOUND: list[Row] = [
    ("the day before", "Crews on Thursday pulled two bodies from an inn that collapsed the day before in Ulm.\n\nAnother [14] were hurt.", "05-15", "05-15"),
    ("the night before", "A hunt was on in Ulm on Thursday after gunmen shot up an inn the night before.\n\nSome [14] were hurt.", "05-15", "05-15"),
    ("so many days after, as first words", "Two days after a dam gave way above Ulm, crews dug on Thursday.\n\nSome [14] were hurt.", "05-14", "05-14"),
    ("a week on", "A week on from the mudslide at Ulm the mayor resigned.\n\nSome [14] people were hurt.", "05-09", "05-09"),
    ("a day behind its doer", "A court on Thursday charged the driver over a crash which killed six people on 3 May.\n\nSome [14] were hurt.", "05-03", "05-03"),
    ("told more surely later", "Police looking into a crash near Ulm held a man, it emerged on Thursday. The crash happened at noon on Sunday.\n\nSome [14] were hurt.", "05-12", "05-12"),
    ("the wounded do nothing", "The king saw the wounded in hospital on Wednesday. Police say nine died when bombers struck on Monday.\n\nSome [14] were hurt.", "05-13", "05-13"),
    ("what came after is told first", "The men walked free early on Thursday.\n\nThey had walked into a bank on Wednesday. Two men broke its door on Tuesday.\n\nSome [14] were hurt.", "05-14", "05-14"),
    ("who died later", "The toll of the Ulm liquor rose on Wednesday as four more people died in hospital.\n\nThe men had drunk it on Saturday.\n\nSome [14] people fell ill and were hurt.", "05-11", "05-11"),
    ("overnight", "At least nine miners died overnight when a tunnel caved in, officials said on Thursday.\n\nSome [14] were hurt.", "05-15", "05-16"),
    ("brought down", "A blast brought down part of a block of flats in the city of Ulm early on Sunday, killing nine.\n\nSome [14] were hurt.", "05-12", "05-12"),
    ("a taking", "Kidnappers freed nine of the nurses seized from a clinic in Ulm on 3 May.\n\nSome [14] people were hurt in it.", "05-03", "05-03"),
    ("what would be recalled", "Troops freed nine pupils on Wednesday. It will be recalled that bandits stormed the school on Saturday, killing [two] guards.", "05-11", "05-11"),
    ("any day before the news", "Two men are held over the Ulm blast, police announced on Wednesday.\n\nThe city had heard it on Tuesday.\n\nSome [14] were hurt.", "05-14", "05-14"),
    ("a line that ends with its day", "What we know\n\n- The crush happened on Monday\n- Some [14] were hurt", "05-13", "05-13"),
    ("behind the hour and a point's number", "1. At 14.20 on Monday, 13 May, a tanker ignited at a depot in Ulm.\n\n2. Some [14] were hurt.", "05-13", "05-13"),
    ("no day on which a chief spoke", "By the time the shots stopped late on Monday, nine people lay dying.\n\nThe chief, briefing reporters on Tuesday morning, said [14] others were hurt.", "05-13", "05-13"),
    ("a weekend's, by its noun", "Police in Ulm held two men on Wednesday over a weekend shooting.\n\nSome [14] were hurt.", "05-11", "05-12"),
    ("a weekend with a day behind", "Two arrests in the weekend house fire: the men were picked up on Tuesday.\n\nSome [14] were hurt.", "05-11", "05-12"),
    ("how long a road stays shut", "The line is shut for at least two months after the derailment on Monday.\n\nSome [14] were hurt.", "05-13", "05-13"),
    ("a day on which it was spoken of", "A hostel caved in on Monday. The mayor spoke of [nine] dead on Tuesday.", "05-13", "05-13"),
    ("the worst of its kind", "Nine dead, [14] hurt: so stood the count after the worst storm in years.\n\nThe storm came ashore on Monday.", "05-13", "05-13"),
]  # fmt: skip

OF_IT: list[Row] = [
    ("counted on to a later day", "A bomb went off on Monday. Police counted nine dead that day, and [23] dead by Wednesday morning.", "05-13", "05-13"),
    ("that night", "A fire broke out at an inn on Monday, killing nine.\n\nA statement was issued on Tuesday. The inn had [118] guests that night.", "05-13", "05-13"),
    ("at the time", "Gunmen attacked a jail on Monday, killing nine.\n\nA roll was called on Wednesday. The jail held [890] inmates at the time.", "05-13", "05-13"),
    ("a belief of now", "A ferry sank on Monday, killing nine. The coast guard now says [112] people were aboard.", "05-13", "05-13"),
    ("taken in it", "Gunmen attacked a school on Monday, killing two guards. They kidnapped [53] children.", "05-13", "05-13"),
    ("a siege to its end", "Soldiers stormed an inn on Wednesday to end a siege begun by gunmen who attacked it on Monday. Some [14] guests were killed.", "05-13", "05-15"),
    ("a siege set people free at its end", "Soldiers stormed an inn on Wednesday to end a siege begun by gunmen who attacked it on Monday. They rescued [40] guests.", "05-15", "05-15"),
    ("who was arrested", "A gunman shot nine people on Monday. Police arrested [two] men.", "05-13", "05-13"),
    ("floods that began", "Floods that began on Saturday have killed nine people. More than [2,300] houses were damaged.", "05-11", "05-16"),
]  # fmt: skip

NOT_OF_IT: list[Row] = [
    ("what a war has cost", "A bomb killed nine people on Monday. The insurgency has killed more than [35,000] people.", None, "05-16"),
    ("killed in the war", "A bomb killed nine people on Monday.\n\n[150,000]: people killed in the war", None, "05-16"),
    ("a year's floods", "A flood killed nine people on Monday. In the 2016 floods, at least [20] people died.", "2016-01-01", "2016-12-31"),
    ("missing in a month", "A bus crashed on Monday, killing nine. Last July, more than [60] people went missing in a landslide.", "2023-07-01", "2023-07-31"),
    ("killed in a month, as recalled", "A bus crashed on Monday, killing nine. It will be recalled that [eight] persons were killed there in March.", "03-01", "03-31"),
    ("who was arrested for what is long past", "A gunman shot nine people on 2 March.\n\nThe town wept.\n\nThe police arrested [two] men.", None, None),
    ("hospitals of the hurt", "A bus crashed on Monday. Nine people were being treated in [three] hospitals.", None, None),
    ("what a town has", "A bus crashed on Monday, killing nine. Crews reached one of the town's [three] clinics.", None, None),
    ("who undergoes treatment", "A bus crashed on Monday, killing nine. As many as [31] persons are undergoing treatment.", "05-16", "05-16"),
    ("what is told of another year", "The toll of the Ulm collapse has reached [16].\n\nNine were saved.\n\nA court will hear of it. It is not the first. On July 9, 2016, 23 people were killed when a hostel crumbled.", None, None),
    ("missing as it was reported before", "A hostel caved in on Monday. The clinic said 12 guests were missing. On Tuesday it had reported [33].", "05-14", "05-14"),
    ("a part in hospital", "A bus crashed on Monday. Some 67 people were hurt, [19] of whom are in a critical condition.", "05-16", "05-16"),
    ("since it was confirmed", "The virus has infected [2,140] people since the first patient was confirmed at a clinic on January 3.", "01-03", "05-16"),
    ("an unknown window yields", "Heavy rain fell on Monday. Last year, [71] people died during the whole season.", "2023-01-01", "2023-12-31"),
]  # fmt: skip


def bracketed(text: str) -> Claim:
    """The count that stood in brackets."""
    at = text.index("[")
    plain = text.replace("[", "").replace("]", "")
    claims = extract(plain, dateline=DATELINE)
    return next(one for one in claims if one.kind is ClaimKind.COUNT and one.span.start <= at < one.span.end)


def days(row: Row) -> tuple[date | None, date | None]:
    first, last = (
        None if day is None else date.fromisoformat(day if len(day) > 5 else f"2024-{day}") for day in row[2:]
    )
    return first, last


@pytest.mark.parametrize("row", [*FOUND, *OF_IT, *NOT_OF_IT], ids=lambda row: row[0])
def test_a_count_is_of_its_incidents_day_and_of_no_other(row: Row) -> None:
    period = bracketed(row[1]).period
    assert ((period.start, period.end) if period else (None, None)) == days(row)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Police had put the number of dead at seven on Tuesday. On Wednesday it stood at [14].", Event.KILLED),
        ("The toll was nine on Tuesday. On Wednesday it rose to [14].", Event.KILLED),
        ('"We lost [41] people," he said.', Event.KILLED),
        ("The party lost [12] people to a rival.", Event.OTHER),
    ],
)
def test_what_befell_those_lost_or_counted_again_is_told_before(text: str, event: Event) -> None:
    assert bracketed(text).event is event


def test_a_toll_set_at_a_small_number_is_no_hour() -> None:
    assert bracketed("Police put the number of dead at [seven] on Tuesday.").event is Event.KILLED
