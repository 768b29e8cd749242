"""Words beside a count that limit it to some of those whom another voice counts: it contradicts nothing."""

import pytest

from factcheck.model import RelationKind

from .test_contention import told

CONFLICT = str(RelationKind.CONFLICT)


@pytest.mark.parametrize(
    "text",
    [
        # the people of whoever tells it
        "Police said 24 people were killed in Teral on Sunday. The Unity Party said eight of its members were killed.",
        "Police said 240 people were arrested in Teral on Sunday. A lawyer said 31 of her clients were arrested.",
        "The mayor said 42 people were hurt in Teral on Sunday. The fire chief said six of his men were hurt.",
        # the place of whoever tells it
        "The storm damaged 900 homes, the ministry said. The mayor of Orla said 240 homes in her town were damaged.",
        "The quake killed 900 people, the ministry said. A headmaster said 12 people in his school were killed.",
        # a place, and the whole land
        "Officials said 140 people were killed across the province. Aid workers said at least 60 people were killed in Orla.",
        "Police said 900 people were arrested nationwide on Sunday. The union said 200 people were arrested in Orla.",
        # whom somebody has come to name, to bury or to judge
        "Divers recovered 41 bodies off Orla, the navy said. Police said 28 victims were identified by their teeth.",
        "A toll of 27 was given by the governor on Monday. In Teral they buried 21 people, a priest said.",
        "Police said 71 people were arrested in Teral on Sunday. Lawyers said a court remanded 44 people.",
        # one of two groups that are told together
        "Twenty-eight people were killed in Teral on Sunday, doctors said. The army said 19 soldiers and 12 guards fell.",
        # whom one house took in
        "Shelling killed 31 people in Teral on Sunday, doctors said. The mortuary received 27 bodies, an aid group said.",
        # what one side alone has lost
        "Shelling killed 31 people in Teral on Sunday, rescuers said. The army said that 45 Hezbollah men were killed.",
        "Shelling killed 13 people in Teral on Sunday, doctors said. The army acknowledged the loss of six.",
        # those whom a hospital or a shelter took in
        "The school said 14 pupils fell ill on Monday. Five pupils were taken to hospital, a doctor said.",
        "The ministry has confirmed 300 cases in Teral. A doctor, Ana Reuss, said her ward had 40 cases.",
        "Police said 47 people were killed in Teral on Sunday. The gunmen killed five people at a market, a witness said.",
        "Monitors said 54 people were killed in Teral on Sunday. A doctor said that she personally saw 33 bodies.",
        "Some 54 people were hurt in Teral on Sunday, police said. The mayor put the number still in hospital at 26.",
        "More than 90 people were hurt in Teral on Sunday, the union said. The clinic said it had received 27 wounded.",
        # the dead of one stage, and whom one of the rescuers saved
        "Police said 24 people were killed when a bridge fell in Teral on Sunday. Five people died at the scene, a medic said.",
        "A fire killed six people in Teral on Sunday, police said. A fire officer said five members of his team had died.",
        "Officials said 105 people were aboard the ferry on Sunday. The union said that its permit was for 60.",
        "A register says 62 people were aboard the ferry on Sunday. A clerk said no boat was allowed to leave with more than 70.",
        "Six people died in Teral on Sunday, police said: two midwives, three patients and a relative.",
        "A coach crash killed 19 people in Teral on Sunday, police said. Fifteen died at the spot and four in hospital, a medic said.",
        "Officials said 80 people were dead in Teral on Sunday. A survivor said eight people died of thirst.",
        "More than 200 people were rescued, the coast guard said. A navy ship rescued 45 people, the navy said.",
        "Officials said 63 people were rescued on Sunday. Fishermen saved 22 people, the harbour master said.",
        "Some 2,300 people had fled Teral since Friday, the ministry said. The Red Cross said it was sheltering 800 people.",
    ],
)
def test_a_count_that_its_words_limit_is_no_rival_of_a_count_of_all(text: str) -> None:
    assert CONFLICT not in told(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Police said four people were killed in Teral on Sunday. The Unity Party claimed nine of its members were killed.",
        "Police said 24 people were killed in Teral on Sunday. The Unity Party said 80 people were killed.",
        "Shelling killed 31 people in Teral on Sunday, doctors said. The mortuary received 44 bodies, an aid group said.",
        "Police said 24 people were killed in Teral on Sunday. According to the mayor, 14 people were killed.",
        "Officials said 60 people were killed in Orla. Aid workers said at least 140 people were killed in Orla.",
    ],
)
def test_more_of_one_voice_s_own_than_another_counts_of_all_contradict_it(text: str) -> None:
    assert CONFLICT in told(text).values()


@pytest.mark.parametrize(
    "texts",
    [
        # somebody told of beside the number
        (
            "Police arrested the owner, Tom Reuss, and two managers{}, the mayor said.",
            "Police arrested four people{}, the prosecutor said.",
        ),
        ("The driver and two passengers were killed{}, police said.", "Four people were killed{}, the mayor said."),
        # what was destroyed of what was damaged
        ("Thirty homes were destroyed{}, the fire service said.", "Some 120 homes were damaged{}, the mayor said."),
    ],
)
def test_fewer_of_one_paper_that_leave_some_out_contradict_no_other_paper(texts: tuple[str, str]) -> None:
    happened = " after a tanker exploded at the Vinter depot in Teral on Sunday"
    papers = (f"TERAL, May 12 - {text.format(happened)}" for text in texts)
    assert CONFLICT not in told(*papers).values()
