"""Reports told in the same words about different towns are as many incidents."""

from datetime import date

from factcheck.comparison.incidents import incidents_of
from factcheck.comparison.likeness import profile
from factcheck.model import Claim, ClaimKind, Document
from factcheck.pipeline.extract import document_of, extract_document

TOWNS = (
    "Arden Belmar Corvo Dunmore Elsfield Farlow Garrick Hexley Ilvord Jarren Kelmsott Larbet Marden Norvell Oakhem "
    "Penrit Quorn Redkar Selkir Thirsken Ulverton Ventner Wexcombe Yarmley Zennorra Ashbey Brixhem Kalder Dorsett "
    "Ellandra Frome Goolen Helstone Irvane Jedvord Keswik Leyborn Maltone Nairne Otley"
).split()
REPORT = (
    "{upper}, 4 March 2025 - At least {dead} people were killed and {hurt} injured when a bus collided with a truck on "
    "the highway near {town} on Tuesday, police said.\n\nPolice have opened an investigation, Transport Minister Karel "
    "Dusk told Selvia Radio, and the National Road Safety Authority of Selvia sent a team from Port Kadan."
)


def reports() -> list[Document]:
    day = date(2025, 3, 4)
    texts = {
        town: REPORT.format(upper=town.upper(), town=town, dead=place % 30 + 3, hurt=place % 17 + 5)
        for place, town in enumerate(TOWNS)
    }
    return [document_of(text, name=town, dateline=day, publisher=f"{town} Mail") for town, text in texts.items()]


def tolls(documents: list[Document]) -> list[Claim]:
    return [claim for one in documents for claim in extract_document(one).claims if claim.kind is ClaimKind.COUNT]


def incidents(documents: list[Document]) -> set[str]:
    profiles = {one.id: profile(one) for one in documents}
    return set(incidents_of(tolls(documents), {one.id: one for one in documents}, profiles).values())


def test_forty_accidents_told_in_the_same_words_are_forty_incidents() -> None:
    documents = reports()
    assert len(tolls(documents)) == 2 * len(TOWNS)
    assert len(incidents(documents)) == len(TOWNS)


def test_two_reports_of_one_town_told_in_the_same_words_are_one_incident() -> None:
    one = reports()[0]
    other = document_of(
        one.text.replace("At least 3", "At least 4"), name="other", dateline=one.dateline, publisher="Selvia Post"
    )
    assert len(incidents([one, other])) == 1
