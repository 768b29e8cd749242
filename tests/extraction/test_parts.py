"""Parts and marks: which count is a part of which, and what the words say of a count besides its value."""

import pytest

from factcheck.model import Mark
from tests.extraction.counting import figures_of
from tests.extraction.effort import calls

# One row a phenomenon: the sentences, and for each figure the index of its whole.
PARTS = [
    ("They carried out 30 bodies - those of 14 nuns, nine boys and seven cooks.", [None, 0, 0, 0]),
    ("The morgue has 14 corpses (those of ten monks and four nuns).", [None, 0, 0]),
    ("The crash killed 40 people, including 12 children.", [None, 0]),
    ("The crash killed 40 people, including 12 children and five pilots.", [None, 0, 0]),
    ("The blast hurt 36 people, including all on deck, and one diver.", [None, 0]),
    ("There were 82 pilgrims on board, four of them nuns.", [None, 0]),
    ("Thirty people were hurt, two of whom died.", [None, 0]),
    ("Six of the 12 hostages were freed.", [1, None]),
    ("She trained 31 of at least 80 referees.", [1, None]),
    ("Five out of 64 climbers survived.", [1, None]),
    ("Six wells out of eleven are dry.", [1, None]),
    ("About 350 people have fled, out of 1,400.", [1, None]),
    ("Firemen carried 40 people out of 50 houses.", [None, None]),
    ("Firemen carried 40 people out, and out of 12 who hid, one died.", [None, None, 1]),
    ("Of the 64 climbers, 17 were Swiss.", [None, 0]),
    ("Among the 30 wounded, nine were children.", [None, 0]),
    # a whole that leads a list holds all of it, whatever verbs stand between
    ("Of the 70 dead, 44 drowned in the harbour and 21 at sea.", [None, 0, 0]),
    ("The fire killed 50 people, of whom 30 were weavers and 15 were dyers.", [None, 0, 0]),
    # "of them" points at a number that is large enough
    ("The port sent 90,000 crates to two towns, 40,000 of them by rail.", [None, None, 0]),
    ("Seven officers were among 30 people wounded.", [1, None]),
    ("Three cooks and two guards were among the nine dead.", [2, 2, None]),
    # behind a list "of them" is of all of it
    ("Rebels freed 18 guards, nine men and nine women, and two of them were hurt.", [None, 0, 0, 0]),
    # a second part of an inclusion is no part of the first
    ("The union counted 38 dead, including eleven women and seven boys.", [None, 0, 0]),
    # what is owned, what is said of bodies
    ("Police arrested 52 people, including the party's two leaders.", [None, 0]),
    # how badly says of whom
    ("Seven were stabbed, two fatally, on a train.", [None, 0]),
    ("Nine were wounded, three critically.", [None, 0]),
    ("Of the country's 18 provinces, 11 are under curfew.", [None, 0]),
    ("Divers recovered 19 bodies, among them those of four children.", [None, 0]),
    # a bare number that only says where some of them were
    ("The quake killed 60 people, 41 in Orla and 12 in Besna.", [None, 0, 0]),
    ("Nine people died, six at the scene and three in hospital.", [None, 0, 0]),
    ("The shelling killed 12 people in the north, five in Besna and seven in Kirst.", [None, 0, 0]),
    ("The shelling killed 12 people in Orla, nine in Besna and four in Kirst.", [None, None, None]),
    # a list of nouns that comes to the count, and one of what befell them
    ("Forty-one people were killed, 33 civilians and eight soldiers.", [None, 0, 0]),
    ("Nine people - six men and three women - died.", [None, 0, 0]),
    ("Nine people (six men, three women) died.", [None, 0, 0]),
    ("Twelve people were hit, seven wounded and five missing.", [None, None, None]),
    ("The clinic gave 13 dead, among them two children, and 37 wounded.", [None, 0, None]),
    ("The morgue took in 18 bodies, including those of three women, and 44 wounded came by.", [None, 0, None]),
    # a number that points back names the whole
    ("The toll rose to 29 on Monday. The 29 dead included 11 pilots.", [None, 0]),
    # a colon promises all parts
    ("In all, 57 people were rescued: 31 men, 20 women and six children.", [None, 0, 0, 0]),
    ("At least 90 people were killed: 60 in Homs and 30 in Idlib.", [None, 0, 0]),
    # "in all" after a list
    ("Rescuers found 12 men and nine women, 21 in all.", [2, 2, None]),
    # "in total" in the next sentence, of the same people
    ("Since May, 17 Israeli soldiers have died. In total, 332 Israeli soldiers have died.", [1, None]),
    # "the total number ... reaching" after a figure of the same concept
    ("It wrote to 400 Americans, with the total number of individuals, families included, reaching 1,000.", [1, None]),
    # other people, other events and larger numbers are no parts of a total
    ("Since May, 17 Israeli soldiers have died. In total, 332 French soldiers have died.", [None, None]),
    ("Since May, 17 soldiers were wounded. In total, 332 soldiers have died.", [None, None]),
    ("Since May, 500 soldiers have died. In total, 332 soldiers have died.", [None, None]),
    # nobody is a part of nothing
    ("Nobody was charged. In all, 61 men were shot at Orla.", [None, None]),
    # neighbours without words of their own are none of each other
    ("Nine boys and six girls were killed.", [None, None]),
    ("Israel says 240 hostages remain, Hamas counters that dozens have died.", [None, None]),
]


@pytest.mark.parametrize(("text", "wholes"), PARTS)
def test_words_link_a_part_to_its_whole(text: str, wholes: list[int | None]) -> None:
    assert [figure.part_of for figure in figures_of(text)] == wholes


MARKS = [
    # to be added to an earlier count
    ("Another 12 people died.", [{Mark.INCREMENT}]),
    ("An additional 12 people died.", [{Mark.INCREMENT}]),
    ("Twelve more people died.", [{Mark.INCREMENT}]),
    ("More than 12 people died.", [set()]),
    # by how much it moved
    ("The toll climbed by 154 to 3,254.", [{Mark.INCREMENT}, set()]),
    # called old by the text
    ("An earlier toll of 46 was wrong.", [{Mark.EARLIER}]),
    ("The toll rose to 31, up from 22.", [set(), {Mark.EARLIER}]),
    ("The death toll rose from 22 to 31.", [{Mark.EARLIER}, set()]),
    ("The toll rose to 31 from 22.", [set(), {Mark.EARLIER}]),
    ("The toll rose from four after a nurse died.", [{Mark.EARLIER}]),
    ("Smoke rose from two houses.", [set()]),
    ("Police had previously said 14 people were injured.", [{Mark.EARLIER}]),
    ("Earlier this month, 14 people were injured.", [set()]),
    ("The first report, from the harbour, gave six dead.", [{Mark.EARLIER}]),
    ("The first of seven dead miners was found.", [set()]),
    ("The army had earlier spoken of 14 dead and 33 hurt.", [{Mark.EARLIER}, {Mark.EARLIER}]),
    ("The warden had earlier told the press that nine inmates had died.", [{Mark.EARLIER}]),
    ("The navy, which had initially reported nine dead, on Friday gave twelve.", [{Mark.EARLIER}, set()]),
    # corrected
    ("Twelve riders were hurt, the club said, correcting the toll of the day before.", [{Mark.REVISED}]),
    ("Twelve riders were hurt, said a teacher who was correcting exams.", [set()]),
    ("The ministry revised the toll down to 17.", [{Mark.REVISED}]),
    ("The ministry cut its toll of the fire at the mill from 34 to 31.", [{Mark.EARLIER}, {Mark.REVISED}]),
    ("The number of injured was corrected to 17.", [{Mark.REVISED}]),
    ("Power was cut to 12,000 homes.", [set()]),
    # what the speaker's own people did, beside whom others did the same
    ("We rescued 14 people.", [{Mark.OWN}]),
    ("He said that his crew had pulled 14 people from the sea.", [{Mark.OWN}]),
    ("Our hospital has treated 40 patients.", [{Mark.OWN}]),
    ("We have confirmed 31 deaths.", [set()]),
    ("Our soldiers killed 40 rebels.", [set()]),
    ("The crew was rescued with 14 others.", [set()]),
    # not yet so
    ("The company hopes to hire 500 workers.", [{Mark.GOAL}]),
    ("The party needs a third of the rest to reach 120.", [set(), {Mark.GOAL}]),
    ("Crews needed two days to reach 40 villages.", [set()]),
    ("The city plans to house 10,000 refugees.", [{Mark.GOAL}]),
    ("Around 2,000 people are expected to attend.", [{Mark.PROJECTION}]),
    ("The company estimates that 300 people will lose their jobs.", [{Mark.PROJECTION}]),
    ("The agency estimates that 130,000 people have left.", [set()]),
    ("The mill's 300 workers will be paid.", [set()]),
    ("Some 300 workers will be paid.", [{Mark.PROJECTION}]),
    ("As many as 3,000 people could die.", [{Mark.HYPOTHETICAL}]),
    ("Some 60 villagers could not be traced.", [set()]),
    ("Some 40 people may not be found alive.", [{Mark.HYPOTHETICAL}]),
    ("A first army bulletin had spoken of six hurt guards.", [{Mark.EARLIER}]),
    ("The army admitted that up to 12 people may have died.", [set()]),
    ("It will be recalled that eight people were killed.", [set()]),
    ("The bus had a capacity of 35 but was carrying 41 people.", [{Mark.GOAL}, set()]),
    ("The union, of which peace was the target, insists on eleven deaths.", [set()]),
    # totals, and parts that are all of them
    ("A total of 172 people survived.", [{Mark.TOTAL}]),
    ("In total, 172 people survived.", [{Mark.TOTAL}]),
    ("Rescuers found 12 men and nine women, 21 in all.", [{Mark.COMPLETE}, {Mark.COMPLETE}, {Mark.TOTAL}]),
    ("The crash killed 40 people, including 12 children.", [set(), set()]),
]


def test_what_one_spoke_of_is_no_whole_of_what_another_saw() -> None:
    text = "While the governor spoke of nine dead, a policeman had seen seven bodies."
    assert [figure.part_of for figure in figures_of(text)] == [None, None]


def test_what_a_colon_leads_to_is_no_part_of_fewer() -> None:
    text = "The office has 11 lawyers and, she said, more open cases than ever: 64."
    assert [figure.part_of for figure in figures_of(text)] == [None, None]


@pytest.mark.parametrize(("text", "marks"), MARKS)
def test_words_mark_a_count(text: str, marks: list[set[Mark]]) -> None:
    assert [figure.marks for figure in figures_of(text)] == marks


@pytest.mark.parametrize("unit", ["12 people and ", "12 men in Gaza, ", "12 of the ", "killed 12, "])
def test_a_sentence_without_end_takes_linear_time(unit: str) -> None:
    def effort(length: int) -> int:
        return calls(lambda: figures_of(unit * length))

    assert effort(400) < 2.5 * effort(200)
