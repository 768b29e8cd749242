"""How figures stand that are read and compared together: a row a phenomenon, in articles made up for it."""

from datetime import date

import pytest

from factcheck.comparison.case import Case
from factcheck.comparison.engine import compare
from factcheck.comparison.pairs import decide
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, ClaimKind, Document, RelationKind
from factcheck.pipeline.extract import document_of, extract_document

AGREE, CONFLICT, SUBSET, UPDATE = (
    RelationKind.AGREE,
    RelationKind.CONFLICT,
    RelationKind.SUBSET,
    RelationKind.UPDATE,
)
TUESDAY = date(2024, 3, 12)


def article(text: str, name: str = "one", on: date = TUESDAY, publisher: str = "Orla Wire") -> Document:
    return document_of(text, name=name, dateline=on, publisher=publisher)


def counts(*documents: Document) -> list[Claim]:
    claims = (claim for document in documents for claim in extract_document(document).claims)
    return [claim for claim in claims if claim.kind is ClaimKind.COUNT]


def ruling(one: str, other: str, *documents: Document) -> Ruling:
    """Decide on the figures with these words, the first such of each; a figure named twice is its two tellings."""
    found = counts(*documents)
    first = next(claim for claim in found if claim.quote == one)
    second = next(claim for claim in found if claim.quote == other and claim.id != first.id)
    return decide(first, second, Case(found, documents))


INSIDE = [
    # who was hit, and who of them lived
    ("the dead are among all who were shot", "Six people were shot in Karsk on Monday. Two of them died.", "Two", "Six", SUBSET),
    ("others hurt are no count of all who were shot",
     "Two guards were killed and four others wounded in Karsk on Monday. Six people were shot, police said.", "four", "Six", SUBSET),
    ("more hurt after the dead are added to none",
     "Nine people died in Karsk on Monday and 40 more were injured. Doctors said 41 people were injured.", "40", "41", CONFLICT),
    # shares
    ("one of the victims is a part of all", "Seven people were wounded in Karsk on Monday. Three of the wounded are children.", "Three", "Seven", SUBSET),
    ("some of the injured contradict nobody",
     "The ministry said 16 people were injured in Karsk on Monday. Twenty-three of the injured were flown out, the army said.",
     "16", "Twenty-three", None),
    # two days
    ("the old figure of a rise, told again",
     "The toll in Karsk rose from five to six on Saturday. The quake on Wednesday had killed five people.", "five", "six", UPDATE),
    # shares of other things
    ("a share of a share has another whole", "They get an eighth of 1 percent of the budget.", "an eighth", "1 percent", None),
    ("states are no part of elections", "In the past four elections, 40 states voted the same way.", "40", "four", None),
    ("one candidate's seats are no part of another's", "Vint had 2,205 delegates in all. Teral had 1,401 in all.", "2,205", "1,401", None),
    # crowds
    ("marchers by police and by the organisers",
     "Police said 4,000 people marched in Velm on Sunday. Organisers said 20,000 people marched.", "4,000", "20,000", CONFLICT),
    ("two voices in one sentence, one of them named",
     "The strike in Velm was joined by 3,000 workers according to the union, and 1,100 according to the firm.", "3,000", "1,100", CONFLICT),
    ("a toll, and the larger one of another voice behind it",
     "A fire in Velm on Sunday killed 26 people, the police said. The workers' union contested it: 33 workers had died, its "
     "chairman Marek Dolan said.", "26", "33", CONFLICT),
    ("the hurt beside one who died are added to nobody",
     "A clerk was shot dead in Velm on Sunday and seven more people were wounded, police said. The hospital of Velm counted "
     "nine others wounded.", "seven", "nine", CONFLICT),
    ("a count that is withdrawn",
     "The ministry confirms the death of 13 people in Velm on Sunday. An earlier note of the ministry, which gave eight "
     "victims, is withdrawn.", "13", "eight", UPDATE),
    ("somebody and five others are six",
     "He and five others were wounded in Velm on Sunday by shots from a car. The gunman hit six people, the police said.", "five", "six", None),
    ("those who died of their wounds are some of all",
     "The toll in Karsk has risen to 46, the council said. Six men died of their wounds in the night, volunteers said.",
     "46", "Six", SUBSET),
    ("a fourth who died later makes four of three",
     "Four people were killed in a bar in Karsk on Monday. Three were dead when police came, the sheriff said, and a fourth "
     "died in hospital.", "Four", "Three", None),
    # numbers of some only
    ("whatever schools there are, none need be shut",
     "The council said 235 of Karsk's 402 schools were shut. The union said that 300 schools were shut.", "402", "300", None),
    ("what one side lost is no toll of both",
     "Police put the dead in Karsk at 16. The herders' council said its side had lost nine herders.", "16", "nine", None),
    ("all that ten days have cost is no toll of one blast",
     "A bomb killed 14 people in Karsk on Monday, officials said. At least 23 people have died in bombings in Karsk in ten "
     "days, a monitor said.", "14", "At least 23", None),
    ("how many it is each year is no toll",
     "Drink from a still killed 13 people in Karsk on Monday, the mayor said. Some 200 die in Sarn every year, a charity said.",
     "13", "Some 200", None),
    # who came on one day, and to mourn
    ("two voices on one day of which the second says nothing",
     "A rally was held in Karsk on Saturday. On Monday marchers came again. Police said 200 people attended. The union said "
     "that 500 people attended.", "200", "500", CONFLICT),
    ("mourners are not those who were there",
     "A gunman fired in a bar in Karsk on Monday. The owner said that 120 people were inside.\nHundreds of people gathered "
     "outside the bar on Tuesday for a vigil.", "120", "Hundreds", None),
    # places
    ("a neighbouring country is another place",
     "The outbreak in Sarn has infected 410 people. In neighbouring Belgava, 75 people were infected.", "410", "75", None),
    ("shares of one article are answers to several questions",
     "In the poll 52 percent said they liked Vint. In the poll 64 percent said they trusted Teral.", "52 percent", "64 percent", None),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "text", "one", "other", "relation"), INSIDE, ids=[row[0] for row in INSIDE])
def test_figures_of_one_article(
    phenomenon: str, text: str, one: str, other: str, relation: RelationKind | None
) -> None:
    found = ruling(one, other, article(text))
    assert found.relation is relation, found.reason


SHOT = "Five people were shot at the Quay Club in Karsk on Monday night, police said. Chief Anna Vint asked for witnesses from Sorrel Street."
WOUNDED = "Four people were wounded by gunfire at the Quay Club in Karsk on Monday night. Chief Anna Vint said shots were fired on Sorrel Street."


def test_who_was_hit_is_settled_when_the_attack_ends() -> None:
    later = article(WOUNDED, "two", date(2024, 3, 15), "Karsk Post")
    found = ruling("Five", "Four", article(SHOT), later)
    assert (found.relation, found.check) == (CONFLICT, "C1"), found.reason


MARCH = "A march of dockers in Sabell turned violent on Tuesday. Police shot dead at least four people near the customs house."
TOLL = "As night fell over Sabell, doctors counted at least four people shot dead. A docker said police had fired at the customs house."


def test_two_short_reports_that_begin_with_one_little_known_name_tell_one_story() -> None:
    documents = article(MARCH), article(TOLL, "two", publisher="Globe")
    found = counts(*documents)
    case = Case(found, documents)
    assert len({case.incident(claim) for claim in found}) == 1


def test_two_shootings_of_one_city_on_two_days_are_two() -> None:
    other = "Two people were killed in a shooting in Karsk on Sunday, police said. The victims lived on Dock Road."
    documents = article(SHOT), article(other, "two", date(2024, 3, 11), "Karsk Post")
    found = counts(*documents)
    case = Case(found, documents)
    assert len({case.incident(claim) for claim in found}) == 2


CAMPAIGN = (
    "Governor Vint has won 12 delegates in Orla, says the Besna party of Teral. Senator Kirst and Mayor Dalmor spoke.",
    "Senator Kirst has won 30 delegates, says the Besna party of Teral. Governor Vint and Mayor Dalmor heard him in Orla.",
)


def test_what_two_people_won_is_no_contradiction() -> None:
    documents = [article(text, str(place), publisher=f"Paper {place}") for place, text in enumerate(CAMPAIGN)]
    assert compare(counts(*documents), documents).discrepancies == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rebels took 61 hostages in Karsk on 3 March, the army said. Twenty-two have been released and four have died. "
         "Thirty-eight are still held, according to the army.", "Hostages: 38 still held after 22 released and 4 killed of 61?"),
        ("Twelve people were killed when a bus fell into a river near Karsk on Monday, police said. Eight of them were "
         "women and seven of them were men.", "People: are 8 + 7 part of 12?"),
    ],
)  # fmt: skip
def test_sums_that_cannot_be(text: str, title: str) -> None:
    document = article(text)
    assert [one.title for one in compare(counts(document), [document]).discrepancies] == [title]


def test_two_papers_that_print_one_agency_are_one_origin() -> None:
    printed = (
        "ORLA, March 12 (Besna Press) - The flood killed 30 people in Orla on Monday.",
        "ORLA, March 12 (Besna Press) - In Orla, 30 people died on Monday.",
    )
    documents = [article(text, str(place), publisher=f"Paper {place}") for place, text in enumerate(printed)]
    first, second = counts(*documents)
    case = Case([first, second], documents)
    assert case.origin(first).key == case.origin(second).key


def test_a_part_stands_beside_no_whole_as_another_answer() -> None:
    text = (
        "The ministry said 61 hostages are held in Karsk. The rebels said 94 hostages are held in Karsk. "
        "Fourteen of the hostages are held in a school, the ministry said."
    )
    document = article(text)
    (flag,) = [one for one in compare(counts(document), [document]).discrepancies if one.check == "C1"]
    assert [position.low for position in flag.positions] == [61, 94]


def test_two_reports_of_one_march_set_police_against_organisers() -> None:
    police = "A march against the fuel law filled the centre of Velm on Sunday. Police said 4,000 people marched."
    organisers = "Velm saw its largest protest on Sunday. Some 25,000 people marched through Velm, the organisers said."
    documents = article(police), article(organisers, "two", publisher="Velm Post")
    found = ruling("4,000", "Some 25,000", *documents)
    assert (found.relation, found.check) == (CONFLICT, "C1"), found.reason


def test_what_a_later_report_calls_older_is_the_older_count_of_an_earlier_one() -> None:
    noon = "A train hit a bus near Karsk on Tuesday and killed 11 people, and 27 were injured, police said."
    evening = (
        "Twelve people died when a train hit a bus near Karsk on Tuesday, officials said. Dorota Lind of the railway was "
        "there. The army had earlier spoken of 11 dead and 27 injured. Now 31 are injured."
    )
    documents = article(noon + " Dorota Lind of the railway came."), article(evening, "two", publisher="Velm Post")
    assert ruling("11", "Twelve", *documents).relation is UPDATE
    assert ruling("27", "31", *documents).relation is UPDATE


def test_two_marches_of_one_week_are_two_though_one_day_is_only_handed_on() -> None:
    march = (
        "Thousands marched in Velm on {} over the price of diesel, behind Dorota Lind of the union Aldine. Police estimated "
        "that {} people took part."
    )
    first, second = march.format("Sunday", "12,000"), march.format("Tuesday", "6,000")
    documents = article(first, on=date(2024, 3, 10)), article(second, "two", publisher="Velm Post")
    assert ruling("12,000", "6,000", *documents).relation is None


def test_two_reports_that_tell_two_things_of_some_of_the_dead_do_not_contradict_each_other() -> None:
    wreck = (
        "A boat with migrants sank off Velm on Sunday, killing 19 people, the navy said. Dorota Lind led the search. "
    )
    first = article(wreck + "Twelve of the dead were women.")
    second = article(wreck + "Nine of them were from Sarn.", "two", publisher="Velm Post")
    assert ruling("Twelve", "Nine", first, second).relation is not CONFLICT


def test_a_corrected_count_is_the_newer_one_of_two_reports() -> None:
    first = article("Crews rescued 31 people from a boat off Velm on Monday, Dorota Lind of the coast guard said.")
    second = article(
        "A boat sank off Velm on Monday. Crews rescued 29 people, Dorota Lind of the coast guard said, correcting the 31 "
        "it first reported.",
        "two",
        publisher="Velm Post",
    )
    assert ruling("31", "29", first, second).relation is UPDATE
