"""Two voices that answer each other in one article, and words that make a smaller figure a part of the larger one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import factcheck
from factcheck.comparison import populations
from factcheck.comparison.case import Case
from factcheck.comparison.fit import Fit
from factcheck.comparison.pairs import decide
from factcheck.model import Claim, Event, Period, Predicate, RelationKind
from factcheck.pipeline.extract import document_of, extract_document
from tests.comparison.claims import count
from tests.comparison.printed import DAY, relations_of

CONFLICT = str(RelationKind.CONFLICT)


@pytest.mark.parametrize(
    "text",
    [
        "Organisers said 90,000 people marched through Teral on Sunday. Police spoke of 25,000.",
        "Police said 2,500 people marched in Teral on Sunday. The unions insisted on 9,000.",
        "The bakers' union said 90,000 Danes took part in the march. Police put the turnout at 25,000.",
        "The rebels said 42 soldiers were killed in Teral on Sunday. The army put its losses at 31 dead.",
    ],
)
def test_the_second_voice_need_not_say_again_what_is_counted(text: str) -> None:
    assert CONFLICT in relations_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police said 2,500 people marched in Teral on Sunday. The council listed 40 shops that had closed.",
        "Police said 42 people were hurt in Teral on Sunday. Seven were in intensive care, the hospital said.",
    ],
)
def test_a_noun_of_its_own_is_no_answer(text: str) -> None:
    assert CONFLICT not in relations_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were shot at a bar in Teral on Sunday, police said. The Orla clinic said it had received six patients.",
        "Thirty-one people were rescued from the river in Teral on Sunday, police said. A miller said he alone saved seven.",
        "Eleven people were killed in Teral on Sunday, the union said. Doctors published the names of nine dead.",
        "Eleven people were killed in Teral on Sunday, the union said. A baker told reporters that he saw three bodies.",
        "A gas leak killed 39 people in Teral on Sunday, officials said. On Monday another blast hit a bus in the town. "
        "Police said six people were killed.",
        "The quake damaged 160 buildings in Teral on Sunday, the mayor said. The daily Besna reported four cinemas damaged.",
        "The ministry said 2,300 people had fled Teral since Friday. The Red Cross said it was sheltering 800 people in schools.",
        "Some 2,300 people fled the flood in Teral on Sunday, police said. The church said it was housing 150 people.",
    ],
)
def test_whom_one_hospital_eye_list_or_other_blast_gave_contradicts_no_count_of_all(text: str) -> None:
    assert CONFLICT not in relations_of(text)


def test_one_dead_in_a_line_that_sums_up_contradicts_two() -> None:
    one = "TERAL, May 12 - Two people were killed and seven wounded in a shooting at the Orla Bar in Teral on Sunday, police said."
    other = "TERAL, May 12 - One person was killed and nine wounded in a shooting at the Orla Bar in Teral on Sunday, the sheriff said."
    assert CONFLICT in relations_of(one, other)


def test_one_dead_man_told_of_may_be_one_of_two() -> None:
    one = "TERAL, May 12 - Two people were killed in a shooting at the Orla Bar in Teral on Sunday, police said."
    other = "TERAL, May 12 - One man killed at the Orla Bar in Teral on Sunday was a cook, the sheriff said."
    assert CONFLICT not in relations_of(one, other)


def test_the_miners_of_one_report_are_the_dead_of_the_other() -> None:
    one = "TERAL, May 12 - Nine miners were killed when the Orla pit near Teral caved in on Sunday, police said."
    other = (
        "TERAL, May 12 - Eleven people were killed when the Orla pit near Teral caved in on Sunday, the ministry said."
    )
    assert CONFLICT in relations_of(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "An atlas gives the population of Teral as 33,400. The mayor of Orla said his town has a population of 610,000.",
        "Clerks said the turnout of 21.4% in Teral was low. The highest turnout so far, 43%, was seen in Orla, the mayor said.",
        "Lawyers said three people were close to the minister. There are actually four that keep the files, his office said.",
    ],
)
def test_what_every_town_and_every_vote_has_of_its_own_is_not_set_against_another_s(text: str) -> None:
    assert CONFLICT not in relations_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The quake killed 238 people, the mayor said. The worst damage was in Jalak, where 167 people died, rescuers said.",
        "Floods killed 14 people in Teral on Monday, officials said.\n\nALSO READ: 17 dead in Orla hall blaze, police say",
        "The outbreak killed 27 people, the ministry said. Its ward alone had recorded 19 deaths, the charity said.",
        "Doctors counted 38 dead in Teral on Sunday. A statement of the governor's office had spoken of 17 dead at noon.",
        "The ministry counted 40 dead in Teral on Sunday. Its clinic alone had taken in 64 and seen 19 deaths, the union said.",
        "Police put the turnout in Teral at 62,000. The union said 500,000 people had marched nationwide.",
        "Raids killed 73 people on Monday, the army said. The war has killed tens of thousands, a charity said.",
    ],
)
def test_counts_of_another_place_story_hand_or_time_are_not_set_against_each_other(text: str) -> None:
    assert CONFLICT not in relations_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Twenty-four people were killed in Teral on Sunday, the mayor said. Of the deceased, 20 have been identified.",
        "Forty-eight people drowned off Teral on Sunday, the guard said. The chief said his village had buried 22 of its own.",
        "Seven people died in Teral on Sunday, the ministry said. The dead were five prisoners, a guard and a driver, he said.",
        "Nineteen people died in Teral on Sunday, the railway said. Five people died during treatment, the clinic said.",
        "Five people died in Teral on Sunday, the coroner said. Four others died on Sunday, the mayor said.",
        "Four people died in Teral on Sunday, the coroner said. Police said they found three people dead inside.",
        "Seven people died in Teral on Sunday, police said. The 2018 attack on a mine left 19 people dead, the union said.",
    ],
)
def test_a_count_that_its_words_make_a_part_contradicts_no_count_of_all(text: str) -> None:
    assert CONFLICT not in relations_of(text)


def test_the_inmates_of_a_jail_are_not_left_of_the_guards_they_took() -> None:
    text = "Inmates took 17 guards hostage in Teral on Sunday. Seven were let go overnight. The jail holds about 1,200 prisoners."
    documents = [document_of(text, dateline=DAY, publisher="Paper")]
    found = factcheck.compare(list(extract_document(documents[0]).claims), documents)
    assert [one.check for one in found if one.check == "C7"] == []


def test_one_voice_s_part_is_not_measured_by_another_s_whole() -> None:
    text = "A blast killed 27 people in Teral on Sunday.\n\nThe rebels said that 40 soldiers were killed."
    assert "arithmetic" not in relations_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "A raid on Teral killed 38 people on Sunday, doctors said. The army said it had killed 60 fighters there.",
        "Gunmen killed 12 people in Teral on Sunday, the mayor said. Police said nine attackers were killed.",
    ],
)
def test_those_who_fought_are_no_other_name_for_all_the_dead(text: str) -> None:
    assert CONFLICT not in relations_of(text)


def test_a_lead_that_calls_the_dead_pilgrims_is_answered_by_a_toll_of_people() -> None:
    text = (
        "Twenty-two pilgrims were killed when a coach fell into the Orla river near Teral on Sunday.\n\n"
        "The district officer put the death toll at 24 on Sunday."
    )
    assert CONFLICT in relations_of(text)


def test_one_verb_may_have_the_numbers_of_two_voices() -> None:
    assert CONFLICT in relations_of(
        "The march in Teral drew about 900 people, according to police, and 4,000 according to the union."
    )


def test_a_figure_that_stood_already_is_no_growth_of_another_voice_s() -> None:
    first = (
        "TERAL, May 11 - Police said 23 people were killed by the blast at the Orla market in Teral on Saturday. "
        "The traders' union said 41 people were killed."
    )
    second = (
        "TERAL, May 12 - The traders' union said on Sunday that 41 people were killed by the blast at the Orla market in "
        "Teral on Saturday."
    )
    documents = [
        document_of(text, dateline=day, publisher=name)
        for text, day, name in ((first, date(2024, 5, 11), "One"), (second, date(2024, 5, 12), "Two"))
    ]
    claims = [claim for document in documents for claim in extract_document(document).claims]
    across = [
        one
        for one in factcheck.relations(claims, documents)
        if one.a.document_id != one.b.document_id and one.a.quote == "23"
    ]
    assert [str(one.relation) for one in across] == [CONFLICT]


def test_who_was_aboard_on_two_days_was_aboard_two_boats() -> None:
    text = (
        "A boat with 130 people aboard sank off Teral on Saturday, the guard said. "
        "On May 3 a dinghy with 48 people aboard went down, a charity said."
    )
    assert relations_of(text) == set()


def test_what_a_body_has_since_raised_replaces_its_own_count_and_no_other_s() -> None:
    text = (
        "The raid on Teral killed 117 people on Saturday, the army said. A group of lawyers said 84 people were killed; "
        "the group has since raised its toll to 91."
    )
    document = document_of(text, dateline=DAY, publisher="Paper")
    found = factcheck.relations(extract_document(document).claims, [document])
    told = {frozenset((one.a.quote, one.b.quote)): str(one.relation) for one in found}
    assert told == {
        frozenset(("84", "91")): "update",
        frozenset(("117", "91")): CONFLICT,
        frozenset(("117", "84")): CONFLICT,
    }


def test_a_window_of_which_nobody_knows_the_days_contradicts_no_other_paper() -> None:
    last_summer = replace(count("90", by="UN", place="Teral"), period=Period(None, None, "last summer"))
    told = count("40", by="Ministry", doc="b", place="Teral")
    assert relation_of(replace(last_summer, period=None), told) == CONFLICT
    assert relation_of(last_summer, told) is None


def relation_of(one: Claim, other: Claim) -> str | None:
    found = decide(one, other, Case([one, other])).relation
    return str(found) if found else None


@pytest.mark.parametrize(
    "texts",
    [
        # what a boat may carry is no count of who was on it
        [
            "A ferry carrying about 120 people sank off Orla on Saturday. It was licensed to carry 80, the port captain said."
        ],
        [
            "A ferry carrying 120 people sank off Orla on Saturday, the port said. The boat had a permit for 80 passengers."
        ],
        # a driver makes up the difference
        [
            "A bus carrying 23 pupils was struck by a train in Orla on Sunday, the school said.",
            "A bus was struck by a train in Orla on Sunday. It had 24 people on board, including the driver, police said.",
        ],
        # what was added to a count is no older count
        [
            "Fishermen pulled 43 people from the water when a ferry sank off Orla on Saturday.",
            "A ferry sank off Orla on Saturday. The number of survivors has risen to 51 after eight people were found alive.",
        ],
        # other happenings, told in passing
        [
            "Five people were wounded in a shooting in Orla on Sunday.",
            "Two people died in a shooting in Orla on Sunday. The state has seen two other random shootings since January that "
            "wounded four people in all.",
        ],
        # whom one man carried out
        [
            "Police said there were 54 people on the bus that crashed in Orla on Monday. “I carried four people,” a rider said."
        ],
        # what a month had seen, behind whoever counted a year
        [
            "Gunmen killed 15 people in a raid on Orla on Sunday, police said. Some 1,300 people have been killed since 2017, "
            "according to a consultancy. In January 24 farmers were killed nearby."
        ],
        # all of a year, and the dead of one day
        [
            "A lorry hit a bus in Orla, killing 12 people, the clinic said. The road has claimed 140 lives this year, police said."
        ],
        # names on a list of passengers
        [
            "Police said 96 people were aboard the ferry that sank off Orla on Saturday. The agent said 84 names were on the list."
        ],
        # what came in another year
        [
            "Some 900 people turned out on Saturday. That was down by 12 percent from the 1,020 people who turned out in 2021."
        ],
    ],
)
def test_figures_beside_the_count_contradict_nothing(texts: list[str]) -> None:
    assert CONFLICT not in relations_of(*texts)


def test_the_crowd_of_another_day_is_no_older_count_of_this_one() -> None:
    text = (
        "Some 19,000 people marched in Orla on Saturday, police said, against the 12,000 people who marched on May 4."
    )
    assert str(RelationKind.UPDATE) not in relations_of(text)


def test_prisoners_are_inmates_beside_inmates() -> None:
    text = "The governor said seven prisoners were hurt in the jail of Orla on Sunday. The union said 11 inmates were hurt."
    assert CONFLICT in relations_of(text)


def test_a_list_of_more_names_contradicts_the_toll_it_goes_beyond() -> None:
    text = "The governor said 27 people were killed in Orla on Sunday. The club has the names of 38 people who were killed."
    assert CONFLICT in relations_of(text)


def test_a_voice_that_takes_back_what_it_said_at_first_does_not_contradict_itself() -> None:
    text = (
        "A plane crashed in Orla on Thursday, killing 31 of the 46 people on board, the ministry said. The ministry had at first "
        "spoken of 48 people aboard."
    )
    assert str(RelationKind.REVISION) in relations_of(text)
    assert CONFLICT not in relations_of(text)


def test_two_counts_of_a_party_meet_whatever_it_did_to_its_guests() -> None:
    text = "The chief put the crowd at between 350 and 400. Neighbours said the party drew about 200 people."
    assert CONFLICT in relations_of(text)


def test_a_number_in_words_alone_of_no_place_and_no_day_is_no_rival_of_another_documents_count() -> None:
    vague, counted = count("thousands", doc="essay"), count("130", by="Ministry", doc="report", place="Orla")
    assert decide(vague, counted, Case([vague, counted], [])).relation is None
    placed = replace(vague, place="Orla")
    assert decide(placed, counted, Case([placed, counted], [])).relation is RelationKind.CONFLICT


def test_those_on_duty_are_those_who_were_there_whoever_counts_them_a_day_later() -> None:
    text = "The owners said 140 people were on duty when a boiler exploded on Saturday. Survivors put the figure at not less than 250."
    assert CONFLICT in relations_of(text)


def test_some_of_the_dead_are_no_older_toll_of_another_document() -> None:
    happened = "he ferry Vinter Teral sank off the pier of Besna in Orla on Sunday"
    papers = [
        document_of(text, name=name, dateline=day, publisher=name)
        for name, text, day in (
            ("a", f"Fourteen people died when t{happened}. Ten of the dead were women, a doctor said.", DAY),
            (
                "b",
                f"The death toll had risen to 29 by Monday, the ministry said. T{happened}.",
                DAY + timedelta(days=1),
            ),
        )
    ]
    claims = [claim for document in papers for claim in extract_document(document).claims]
    told = {claim.quote: claim for claim in claims if claim.event is Event.KILLED}
    case = Case(claims, papers)
    assert decide(told["Fourteen"], told["29"], case).relation is RelationKind.UPDATE
    assert decide(told["Ten"], told["29"], case).relation is not RelationKind.UPDATE


@pytest.mark.parametrize(
    "text",
    [
        # what one side admits answers what the other claims
        "On Sunday the rebels said they had killed 38 soldiers at Teral. The army acknowledged the loss of five.",
        # who was there, as two voices in turn count it
        "About 30 guests were on the deck that fell in Teral on Saturday, police said. A waiter came up with 47.",
        "Police said 7,000 people joined the march in Teral on Sunday. The league behind it said 50,000 had joined.",
        # a headline that a source gives too is the source's
        "Nine dead in Teral fire\n\nNine people were killed in Teral on Sunday, police said. The imam said 15 people were killed.",
        # two bodies' counts side by side
        "In Teral police counted 7,000 marchers on Sunday, the unions half a million.",
        # another's number, set against one's own
        "The mayor said 31 people had died in Teral on Sunday, not 19 as the ministry claimed.",
    ],
)
def test_a_voice_answers_another_in_few_words(text: str) -> None:
    assert CONFLICT in relations_of(text)


@pytest.mark.parametrize(
    "texts",
    [
        # the loss an army admits is none of the rebels'
        ["On Sunday the army said it had killed 38 rebels at Teral. The army acknowledged the loss of five."],
        # who is left of those who were taken
        [
            "Bandits took 41 pupils from a school in Teral on Sunday, the mayor said.",
            "Bandits who raided a school in Teral on Sunday freed nine pupils and were still holding 32, the bishop said.",
        ],
        # those whom one priest buried
        [
            "A dam burst at Teral on Sunday, killing 138 people, the state said. A priest attended the burial of 41 people."
        ],
        # attackers among the dead
        [
            "Seven people were killed in a raid on Teral on Sunday, police said. Two attackers were killed, the army said."
        ],
        # others hurt than those told of, in the rush and by no shot
        [
            "A gunman wounded seven people in Teral on Sunday, the mayor said. Police said four other guests were hurt on the stairs."
        ],
        # officers are no older number of all who were hurt
        [
            "The ministry said on Sunday that 27 officers were injured in Teral. A clinic received 41 injured people, its head said."
        ],
        # whom one side killed of the other
        [
            'Fighting in Teral left nine people dead, the ministry said. A general said his troops had killed 11 "outlaws".'
        ],
        # one speaker's number and the one he takes back
        ["The toll in Teral stands at 29, not 34 as announced, the mayor said."],
    ],
)
def test_what_words_set_apart_contradicts_nothing(texts: list[str]) -> None:
    assert CONFLICT not in relations_of(*texts)


def test_those_still_held_contradict_another_count_of_those_still_held() -> None:
    one = "Bandits who took a school in Teral on Sunday freed nine pupils and were still holding 32, the bishop said."
    other = "Bandits who took a school in Teral on Sunday freed nine pupils and were still holding 41, the mayor said."
    assert CONFLICT in relations_of(one, other)


def test_a_window_of_unknown_days_is_no_rival_of_one_of_known_days() -> None:
    known = count("40", by="Ministry", window="2024-01-01..2024-05-01", said="since January", place="Teral")
    unknown = replace(count("90", by="UN", place="Teral"), period=Period(None, None, "during the siege"))
    assert decide(known, unknown, Case([known, unknown])).relation is None


def test_attackers_are_no_part_of_those_they_killed() -> None:
    text = "Nine people were killed in Teral on Sunday, including two attackers. The attackers were shot, police said."
    document = document_of(text, dateline=DAY, publisher="Paper")
    found = factcheck.compare(list(extract_document(document).claims), [document])
    assert found == []


def test_a_later_count_far_below_another_voices_counts_something_else() -> None:
    """Three dead in a riot beside 24 of the epidemic; a fall to a third may still be a dispute."""
    told = count("24", by="Ministry", place="Teral", as_of="2024-05-01")
    for words, kind in (("3", None), ("8", CONFLICT)):
        later = count(words, by="Watch", doc="b", place="Teral", as_of="2024-05-02")
        assert relation_of(told, later) == kind


def test_a_part_of_one_number_of_all_is_no_part_of_another_number_of_all() -> None:
    text = (
        "Police held 161 people in Teral on Sunday, the minister said, among them 17 women. "
        "Eleven people were held in Teral on Sunday, the union said."
    )
    document = document_of(text, dateline=DAY, publisher="Paper")
    found = factcheck.relations(extract_document(document).claims, [document])
    assert not [one for one in found if {one.a.quote, one.b.quote} == {"17", "Eleven"}]


@pytest.mark.parametrize(
    "text",
    [
        "Three doors of the hall in Teral were open on Sunday, a warden said. The guild said five were.",
        "The committee says 25 men were on the scaffold in Teral on Sunday; the fire service gives the figure as 16.",
        "In the yard in Teral there were 41 drums on Sunday, residents said. The owner of the store admits to 30.",
        "Workers say 25 men were on the scaffold in Teral on Sunday. The fire service gives 16.",
    ],
)
def test_a_number_that_only_takes_up_what_was_told_contradicts_it_whatever_the_verb(text: str) -> None:
    assert CONFLICT in relations_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The licence of the store in Teral allows for 40 drums. The owner swears that there were 38.",
        "Two gates of the stadium in Teral were open on Sunday, witnesses said. Three guards were, the club said, asleep.",
    ],
)
def test_room_and_other_nouns_are_taken_up_by_nobody(text: str) -> None:
    assert CONFLICT not in relations_of(text)


def test_a_toll_that_one_report_says_has_risen_replaces_a_lower_one_of_that_day() -> None:
    lead = "A fire at the Orla mill in Teral on Saturday killed {} people, {} said."
    later = "A woman died on Sunday, {}."
    first = lead.format("four", "the coastguard of Teral")
    for words, kind in (
        ("bringing the number of people killed in the fire at the Orla mill in Teral to six", "update"),
        ("and six people were killed in the fire at the Orla mill in Teral on Saturday", CONFLICT),
    ):
        second = f"The Orla mill in Teral burned on Saturday. {later.format(words + ', the clinic of Teral said')}"
        assert kind in relations_of(first, second), words


@pytest.mark.parametrize(
    "later",
    [
        "71 people were dead as night fell, the mayor said.",
        "The clinic of Teral told this radio on Sunday evening that 71 people had died in the quake.",
        "The number of people killed reached 71 by midnight, the mayor said.",
        "In a statement on Sunday evening the mayor said that 71 people had died.",
        "A fresh headcount shows that 71 people have died, the mayor said.",
        "Some 71 people have died, a priest said. The death toll has risen to 71.",
    ],
)
def test_a_higher_toll_told_later_that_day_replaces_a_lower_one_of_another_report(later: str) -> None:
    first = "A quake flattened Orla Street and the Besna Mill in Teral at dawn on Sunday"
    assert "update" in relations_of(f"{first}, killing 38 people, the coastguard said.", f"{first}. {later}")


def test_how_many_a_gunman_hit_is_settled_also_in_the_evening() -> None:
    first = "A gunman shot dead four people in Orla Street in Teral on Sunday, the coastguard of Teral said."
    later = "A gunman shot dead five people in Orla Street in Teral on Sunday, the clinic said on Sunday evening."
    assert relations_of(first, later) == {CONFLICT}


@pytest.mark.parametrize(
    "texts",
    [
        [
            "A boat sank off Teral on Sunday. It was built to carry 65 riders, its owner said. A cook said 200 were on board."
        ],
        [
            "A boat sank off Teral on Sunday. The clinic received 45 bodies. A nun of the clinic said 14 were those of women."
        ],
        [
            "Bandits took 60 pupils in Teral on Sunday. The mayor said 24 freed captives came home. A priest counted 28 captives."
        ],
        [
            "A strike hurt 48 people in Teral on Sunday. A centre for law interviewed 38 witnesses and medical staff there."
        ],
    ],
)
def test_room_children_those_freed_own_losses_and_witnesses_contradict_no_count_of_others(texts: list[str]) -> None:
    assert CONFLICT not in relations_of(*texts)


def test_numbers_of_two_scales_in_two_nouns_are_no_two_counts_of_the_same() -> None:
    text = (
        "A commander claimed that 240 had been killed in Teral. "
        "The clinic of Teral maintains that five workers died, while a nun speaks of six."
    )
    claims = extract_document(document := document_of(text, dateline=DAY)).claims
    told = [{one.a.quote, one.b.quote} for one in factcheck.relations(claims, [document]) if one.relation == CONFLICT]
    assert told == [{"five", "six"}]


def test_a_count_now_known_replaces_a_lower_one_of_a_report_of_the_same_day() -> None:
    first = "A gunman fired at a parade in Teral on Saturday night, wounding 17 people, the coastguard of Teral said."
    later = "A gunman fired at a parade in Teral on Saturday night. The clinic of Teral said that 26 guests are now known to have been wounded."
    assert relations_of(first, later) == {"update"}


BLAZE = "A blaze swept the Besna Market in Teral on Friday. Police have arrested two guards of the market."


def test_a_later_report_that_words_no_day_counts_what_the_earlier_dated() -> None:
    later = "After the blaze in the Besna Market of Teral four guards of the market are now in detention."
    assert relations_of(BLAZE, later, days=3) == {"update"}


def test_a_later_report_that_words_another_day_counts_nothing_of_the_earlier_s() -> None:
    later = (
        "Flames tore through the Orla Hall in Teral on Tuesday and burned two cooks, three days after the Besna Market. "
        "Four guards of the hall are now in detention."
    )
    assert relations_of(BLAZE, later, days=3) == set()


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (
            "The ferry Orla Star sank off Teral on Friday. The coastguard of Teral said 31 bodies had been recovered.",
            "The ferry Orla Star sank off Teral on Friday. The coastguard of Teral put the toll at 52 dead.",
        ),
        (
            "Six dead in Besna pit\n\nThe Besna pit near Teral caved in on Friday, killing six people, the mayor of Teral said.",
            "The Besna pit near Teral caved in on Friday. The mayor of Teral said that 28 miners died. A list has 37 dead.",
        ),
        (
            "Raid on Besna mill kills one\n\nA raid on the Besna mill in Teral on Friday killed one person, the mayor said.",
            "The raid on the Besna mill in Teral on Friday killed four people, the mayor said.",
        ),
        (
            "Bomb kills 17 at Besna hall\n\nA bomb killed 17 people at the Besna hall in Teral on Friday, the police said. "
            "Teachers of the Besna hall spoke of 48 dead.",
            "The bomb at the Besna hall in Teral on Friday killed 31 people, the police said.",
        ),
        (
            "A raid on the Besna fair in Teral on Friday killed 26 people. Seven of the dead were children, the mayor said.",
            "The raid on the Besna fair in Teral on Friday killed 16 children, the clinic of Teral said.",
        ),
    ],
    ids=[
        "bodies found by then",
        "miners a week on",
        "the one of a headline",
        "a headline's number",
        "a group of the dead",
    ],
)
def test_an_older_count_of_the_dead_is_replaced_whatever_it_calls_them(first: str, later: str) -> None:
    assert "update" in relations_of(first, later, days=3)


@pytest.mark.parametrize(
    "texts",
    [
        [
            "The council says six stations out of eleven in Teral are working. The mayor said that three stations were working."
        ],
        [
            "The Orla Air plane that fell near Teral on Sunday had 34 passengers aboard, the airline said.",
            "Eight students of Besna College were aboard the Orla Air plane that fell near Teral on Sunday.",
        ],
        ["The Red Cross said that it had moved 16 bodies. Of the divers, its book shows eight."],
        ["The ministry in Teral repeats its count of 40 shot down. The rebels say that they sent 55."],
    ],
    ids=["out of how many", "some of those aboard", "of others first named", "sent and shot down"],
)
def test_numbers_of_some_or_of_others_contradict_none_of_all(texts: list[str]) -> None:
    documents = [document_of(text, dateline=DAY, publisher=f"Paper {place}") for place, text in enumerate(texts)]
    claims = [claim for document in documents for claim in extract_document(document).claims]
    apart = {"six", "eleven"}, {"eleven", "three"}, {"34", "Eight"}, {"16", "eight"}, {"40", "55"}
    found = [{one.a.quote, one.b.quote} for one in factcheck.relations(claims, documents) if one.relation == CONFLICT]
    assert not [pair for pair in found if pair in apart]


def test_those_who_fled_out_of_all_there_were_are_set_against_another_voice_s_count_of_them() -> None:
    text = "The rebels say 900 villagers have fled Teral. The priest said that about 350 have fled, out of 1,400."
    claims = extract_document(document := document_of(text, dateline=DAY)).claims
    found = {
        (one.relation, one.a.quote, one.b.quote)
        for one in factcheck.relations(claims, [document])
        if one.relation != "apart"
    }
    assert found == {(CONFLICT, "900", "about 350"), ("subset", "about 350", "1,400")}


@pytest.mark.parametrize("claim", ["The military's claim to have killed 12", "The army said that it had killed 12"])
def test_whom_an_army_says_it_killed_are_nobody_s_victims(claim: str) -> None:
    first = "Shells hit the Besna market in Teral on Friday, killing 17 people, the mayor of Teral said."
    later = f"Shells hit the Besna market in Teral on Friday. {claim} was not borne out by any grave in Teral."
    assert relations_of(first, later, days=3) == set()


def test_whom_a_band_says_it_killed_may_be_all_the_dead() -> None:
    first = "A bomb hit the Besna market in Teral on Friday, killing 17 people, the mayor of Teral said."
    later = "A bomb hit the Besna market in Teral on Friday. The band said that it had killed 11."
    assert relations_of(first, later, days=3) != set()


def test_pupils_killed_leave_a_driver_out() -> None:
    first = "A bus fell into a ravine near Teral on Friday, killing 13 people, the coastguard of Teral said."
    told = relations_of(
        first, "A bus fell into a ravine near Teral on Friday. The Besna Guild said 12 pupils were killed."
    )
    assert told <= {"subset"}
    told = relations_of(
        first, "A bus fell into a ravine near Teral on Friday. The Besna Guild said 19 people were killed."
    )
    assert told == {CONFLICT}


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "given tokens",
            "The clinic said 19 people died in Teral on Sunday. The council said that 260 had been given tokens.",
        ),
        (
            "two roles",
            "The head said that 74 pupils were in the school. The union said that three teachers were in the school.",
        ),
        (
            "a list has names",
            "The clinic spoke of 33 injured in Teral on Sunday. The bus firm said its passenger list has 46 names.",
        ),
        (
            "its members",
            "Police said 16 people were killed in Teral on Sunday. The union said five of its members died.",
        ),
        (
            "their colleagues",
            "Police said 16 people were killed in Teral on Sunday. The bar said it had lost ten colleagues.",
        ),
        (
            "death certificates",
            "The clinic said 318 people fell ill in Teral. The clerk said he signed death certificates for 27 people with "
            "the same symptoms.",
        ),
        (
            "recruits and the driver",
            "A bomb killed seven people in Teral on Sunday, officials said. The chief said six recruits and the driver had died.",
        ),
        (
            "how many were on the bus",
            "The clinic spoke of 33 injured. It was not clear how many were on the bus. The firm's passenger list has 46 names.",
        ),
        (
            "apart from the dead",
            "Three people were shot dead in Teral, police said. The union said that, apart from the dead, only 14 got away.",
        ),
    ],
)
def test_what_another_voice_counts_of_others_is_no_answer(words: str, text: str) -> None:
    assert CONFLICT not in relations_of(text), words


def test_vendors_told_behind_the_hurt_are_all_who_were_held() -> None:
    assert CONFLICT in relations_of(
        "Police in Teral said eight guards were hurt and 19 vendors detained on Sunday. The union said 33 had been detained."
    )


def test_more_members_than_people_killed_are_an_answer() -> None:
    assert CONFLICT in relations_of(
        "Police said 16 people were killed in Teral on Sunday. The union said 25 of its members died."
    )


@pytest.mark.parametrize(
    ("event", "fit"), [(Event.KILLED, Fit.NARROWER), (Event.WOUNDED, Fit.NARROWER), (Event.ARRESTED, Fit.SAME)]
)
def test_lost_members_are_some_of_those_harmed_and_may_be_all_whom_police_arrest(event: Event, fit: Fit) -> None:
    told = count("5", who="members")
    members = replace(told, event=event, predicate=Predicate("lost", told.span, "lose"))
    people = replace(count("16", who="people"), event=event)
    assert populations.field(members, people).fit is fit


def test_members_of_a_choir_may_be_all_who_died() -> None:
    assert CONFLICT in relations_of(
        "Eleven members of a church choir died in Teral on Sunday, police said. The pastor said that 13 people had died."
    )


def test_a_verb_behind_a_bare_number_answers_where_it_only_reports() -> None:
    assert CONFLICT in relations_of(
        "The clinic said 19 people died in Teral on Sunday. The council said 26 were reported."
    )
