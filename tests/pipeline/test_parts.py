"""Which count of an article is a part of which, read and compared together: a row a phenomenon, in sentences made up.

A row is the text and, for each part, "part < whole"; parts and wholes that no row names are none.
"""

import pytest

from factcheck.comparison.engine import relate
from factcheck.model import RelationKind

from .test_relations import article, counts

PARTS = [
    # some of all whom a noun means
    ("Nine people were killed and 31 hurt in Orla on Monday. Five of the injured are children.", ["Five < 31"]),
    ("Nine people were killed and 31 hurt in Orla on Monday. Of the injured, five were flown to Besna.", ["Five < 31"]),
    ("Forty people were killed in Orla on Monday. Eight soldiers were among the dead.", ["Eight < Forty"]),
    ("Forty people were killed in Orla on Monday. Among the dead were eight soldiers.", ["eight < Forty"]),
    ("Forty people died in Orla on Monday. The dead include nine women and six children.", ["nine < Forty", "six < Forty"]),
    ("Police detained 140 marchers in Orla on Sunday. Of those detained, 90 were let go.", ["90 < 140"]),
    ("The navy rescued 120 people off Orla on Sunday. Those rescued include 14 women.", ["14 < 120"]),
    ("Some 46,000 people fled Orla. Of that number, 19,000 are in Velm district.", ["19,000 < Some 46,000"]),
    # the whole is the count of all, wherever a smaller one stands between
    ("Fourteen people died in Orla on Monday. Nine died on the spot. The deceased include eight men.",
     ["Nine < Fourteen", "eight < Fourteen"]),
    # "them" are those told of last, and behind a list all of the list
    ("Gunmen freed 18 hostages in Orla, nine men and nine women. Two of them were hurt.",
     ["nine < 18", "nine < 18", "Two < 18"]),
    ("Gunmen freed eleven women in Orla on Monday. The army said it had some 90 men there. The eleven arrived in Besna "
     "on Tuesday. Seven of them are nurses.", ["Seven < eleven"]),
    # what became of some, in a number with no noun of its own
    ("Seventeen people were hurt in Orla on Monday. Four remain in hospital.", ["Four < Seventeen"]),
    ("Seventeen people were hurt in Orla on Monday, three critically.", ["three < Seventeen"]),
    ("Police arrested 52 people in Orla on Monday; 31 were later released.", ["31 < 52"]),
    ("Police arrested 52 people in Orla on Monday. Eleven are minors.", ["Eleven < 52"]),
    ("The clinic took in 19 wounded people in Orla on Monday. Two died there.", ["Two < 19"]),
    # the rest of those of whom some were told
    ("Nine guards were hurt in Orla on Monday. Three of the injured are in hospital; the other six went home.",
     ["Three < Nine", "six < Nine"]),
    # what was added, and what it has come to
    ("Four more bodies were found in Orla on Monday, bringing the death toll to 15.", ["Four < 15"]),
    ("The death toll rose to 88 in Orla on Monday after 12 more bodies were found.", ["12 < 88"]),
    # no share of another happening's dead
    ("Five people drowned off Orla on Monday, two weeks after nine people drowned in the same bay. Three of the dead are "
     "brothers.", ["Three < Five"]),
    # a part of one place or time alone
    ("The fire damaged 210 houses in Orla on Monday. In Sarn village alone, 80 houses burned down.", ["80 < 210"]),
    # those who did or suffered something, and a number that the words repeat
    ("Nineteen miners were killed and 26 injured in Orla on Monday. Seven of those who died were trainees.",
     ["Seven < Nineteen"]),
    ("Eleven people were killed in Orla on Monday. In the first attack a bomb killed seven people. Four of the seven "
     "were pupils.", ["seven < Eleven", "Four < seven"]),
    # added to another part
    ("Floods killed 71 people this week. In Velm 39 people died. Another 18 people died in Kirst.",
     ["39 < 71", "18 < 71"]),
    # some of things told before, whatever became of them
    ("Gunmen attacked a convoy of 40 trucks in Orla on Monday. Twelve of the trucks were burned.", ["Twelve < 40"]),
    # what is paid of a goal
    ("Donors pledged 19 million crowns for Orla, of which 4 million crowns were paid by May.",
     ["4 million < 19 million"]),
    # a town in the part of a country that the count of all names
    ("Rain killed 58 people in the south of Orla on Monday. Besna town reported 31 deaths.", ["31 < 58"]),
    # names that are known are those of some
    ("A blast killed 40 people in Orla on Monday. The army published the names of 12 victims.", ["12 < 40"]),
    # a list that goes on with neither verb nor noun
    ("Eleven divers are missing off Orla. Four are Danes, three Swedes.", ["Four < Eleven", "three < Eleven"]),
    # a part is listed under each telling of its whole
    ("Bus crash in Orla kills 21\n\nTwenty-one people died when a bus overturned in Orla on Monday. Eight of the dead "
     "were pupils.", ["Eight < 21", "Eight < Twenty-one"]),
    # the dead and the hurt make up all who were hit, told afterwards
    ("Two people were killed and four others injured in Orla on Monday. Police said six people had been shot.",
     ["Two < six", "four < six"]),
]  # fmt: skip

NONE = [
    # a part is told after its whole where no words link the two
    "The army said it killed 12 rebels in Orla on Monday. The ministry said 40 people were killed in Orla on Monday.",
    # other things are no part of people
    "Some 180 people were inside a shop in Orla on Monday. Two of the barrels exploded.",
    # four others are none of those before
    "The clinic in Orla took in seven patients on Monday; four others were flown to Besna.",
    # what is told of another happening is no part of this one's count
    "A blast killed 40 people in Orla on Monday. Another blast killed eight soldiers in Besna.",
    # what was found later is no part of an older count
    "Nineteen people died in Orla on Monday. The dead were not named. Four more bodies were found on Tuesday.",
    # nobody is no part
    "Twenty-six passengers were hurt in Orla on Monday. None of them died.",
    # a sum of money is no share of another
    "The governor announced 5,000 crowns for each of the dead in Orla and 2,000 crowns for the injured.",
]


def subsets(text: str) -> list[str]:
    document = article(text)
    found = relate(counts(document), [document])
    return sorted(f"{one.a.quote} < {one.b.quote}".lower() for one in found if one.relation is RelationKind.SUBSET)


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_a_part_is_listed_under_its_whole(text: str, parts: list[str]) -> None:
    assert subsets(text) == sorted(part.lower() for part in parts)


@pytest.mark.parametrize("text", NONE)
def test_what_no_words_make_a_part_is_none(text: str) -> None:
    assert subsets(text) == []
