"""A number without a noun that closes its clause answers the count before it, whatever verb leads to it."""

from datetime import date

import pytest

from factcheck.model import Event
from tests.extraction.counting import counts

TOLL = "Police said 22 miners were killed when a shaft flooded near Orrin on Monday. "


@pytest.mark.parametrize(
    "answer",
    [
        "The firemen keep 26 in their diary.",
        "The pit's chaplain has lit candles for 26.",
        "The mayor has signed for 26.",
        "A nurse informs the press of 26.",
        "The coroner was aware of 26.",
        "The union has framed portraits of 26 on its wall, and wrote of 26.",
        "The winding crew honours 26.",
        "The labour office closed its file with 26.",
        "The brigade has not moved from 26.",
        "The widows' committee recognises 26, with the names of their villages.",
        "The undertaker let it be known there had been 26.",
        "The rescue station has marked 26.",
    ],
)
def test_a_number_that_closes_its_clause_is_of_those_told_of_before(answer: str) -> None:
    told = counts(TOLL + answer)
    assert [(claim.event, claim.subject and claim.subject.text) for claim in told[:1] + told[-1:]] == [
        (Event.KILLED, "miners")
    ] * 2
    assert told[-1].period == told[0].period or (told[-1].period and told[-1].period.start == date(2021, 10, 11))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The hostel was built for 30.", "no count, but room"),
        ("He runs a team of 30.", "a noun of its own"),
        ("The hostel is far over its limit of 30.", "a bound"),
        ("The company runs a hostel that was laid out for 30.", "made for so many"),
        ("A second shaft fell in, killing 30.", "a fate of its own"),
        ("The number of the injured, which he gave on Tuesday as 30, is not known.", "what it is the number of"),
        ("The mayor has met 200.", "far from it in size"),
        ("The mayor has met 22.", "the same again"),
        ("The company is old. It has two other pits. The mayor has met 30.", "two sentences on"),
    ],
)
def test_other_numbers_that_close_a_clause_answer_nothing(text: str, last: str) -> None:
    told = counts(TOLL + text)
    assert told[0].subject is not None
    assert told[0].subject.text == "miners"
    assert told[-1].subject is None or told[-1].subject.text != "miners", last


@pytest.mark.parametrize(
    "link", ["; the clinic reports 21", ", while the clinic reported 21", ", but the clinic reported 21"]
)
def test_a_number_set_against_another_in_its_sentence_answers_that_one_and_no_nearer_one_before(link: str) -> None:
    told = counts(f"The list bears 27 names of the dead. Volunteers reported 58 people injured{link}.")
    assert [claim.event for claim in told] == [Event.KILLED, Event.WOUNDED, Event.WOUNDED]


def test_a_number_a_hundred_times_as_large_answers_nothing_though_a_voice_keeps_to_it() -> None:
    held, came = counts("Police said 110 people had been arrested in Ulm. The union insists on 30,000.")
    assert (held.event, came.event) == (Event.ARRESTED, Event.OTHER)


def test_a_number_far_from_those_of_the_paragraph_before_tells_of_others() -> None:
    dead, brought, owner = counts(
        "Two people are dead, the fire service said.\n\nBoats took people off the beach. The guard says 430. The owner says 650."
    )
    assert (dead.event, brought.event, owner.event) == (Event.KILLED, Event.OTHER, Event.OTHER)


def test_things_are_answered_like_people() -> None:
    told = counts("The council said 31 boats were lost in the storm. The harbour office has papers for 44.")
    assert [(claim.event, claim.subject and claim.subject.text) for claim in told] == [(Event.AFFECTED, "boats")] * 2


@pytest.mark.parametrize(
    ("text", "things", "lemma"),
    [
        (
            "The border guard said 96 lorries had been let in. The town council said 58 had arrived.",
            "lorries",
            "arrive",
        ),
        ("The army said it shot down 40 drones over Orrin. The rebels say they sent 55.", "drones", "send"),
        (
            "The ministry said 12 lorries had been sent back. Drivers said about 20 had been turned away.",
            "lorries",
            "turn away",
        ),
    ],
)
def test_things_are_counted_again_by_what_they_do(text: str, things: str, lemma: str) -> None:
    last = counts(text)[-1]
    assert last.subject is not None
    assert last.predicate is not None
    assert (last.subject.text, last.predicate.lemma, last.event) == (things, lemma, Event.OTHER)


@pytest.mark.parametrize(
    "other",
    [
        "The league spoke to 26 witnesses.",
        "Of the rescuers, its records show 26.",
        "The agency says Karsk has 26.",
        "Karsk was the deadliest of the pits, with 26.",
        "The pit of Karsk ranked fourth with 26.",
    ],
    ids=["spoken to", "named first", "another's", "a rank", "a rank in words"],
)
def test_numbers_of_others_answer_nothing(other: str) -> None:
    last = counts(TOLL + other)[-1]
    assert last.subject is None or last.subject.text != "miners"


def test_a_number_answers_none_of_those_who_do_what_is_told() -> None:
    told = counts("Sixteen miners were sought by 85 firemen. The pit has 31 in its book.")
    assert [claim.subject and claim.subject.text for claim in told] != ["miners", "firemen", "firemen"]


def test_a_long_list_of_names_is_of_nobody_told_of_before() -> None:
    told = counts("The ministry said eight men were arrested near Orrin. The register has 96 names.")
    assert [claim.event for claim in told] == [Event.ARRESTED, Event.OTHER]


@pytest.mark.parametrize("kept", ["has not moved from", "refuses to budge from", "stands by", "is sticking to"])
def test_whoever_keeps_to_a_number_answers_by_it_however_far_it_is(kept: str) -> None:
    assert [claim.event for claim in counts(f"{TOLL}The ministry {kept} six.")] == [Event.KILLED] * 2


def test_whoever_keeps_to_a_number_answers_the_nearest_in_size() -> None:
    told = counts("The clinic gave five dead and 40 wounded. The parish insists on six.")
    assert [claim.event for claim in told] == [Event.KILLED, Event.WOUNDED, Event.KILLED]


def test_a_number_answers_the_count_of_all_and_none_that_says_who_some_are() -> None:
    told = counts("Five people were killed, among them two women; police spoke of three.")
    assert [claim.subject and claim.subject.text for claim in told] == ["people", "women", "people"]


def test_a_question_that_names_what_killed_is_answered_by_the_dead_and_not_by_those_told_behind() -> None:
    told = counts(
        "How many the bombing of the Orla mosque killed depends on whom one asks. The office announced that the number was 28. "
        "A doctor insists on 33. She counted 94 injured."
    )
    assert [claim.event for claim in told] == [Event.KILLED, Event.KILLED, Event.WOUNDED]


def test_the_limit_of_a_crowd_counts_nobody_who_came() -> None:
    told = counts("The owner put the crowd at 150. The marshal put it at 290, far over the limit of 200.")
    assert [claim.predicate and claim.predicate.lemma for claim in told][-1] == "limit"
    assert told[-1].subject is not None
    assert told[-1].subject.text != "crowd"


def test_a_question_is_answered_also_by_people_whom_a_voice_holds_to() -> None:
    told = counts(
        "How many men were killed at Orrin depends on who is asked. The mayor stands by 24 guards. "
        "The union still says 62. A priest put the figure at about 40."
    )
    assert [(claim.event, claim.subject and claim.subject.text) for claim in told] == [(Event.KILLED, "guards")] * 3


def test_a_question_names_also_whom_the_second_answer_counts() -> None:
    told = counts("How many men were killed at Orrin is disputed. The mayor says 24. The union says 62.")
    assert [(claim.event, claim.subject and claim.subject.text) for claim in told] == [(Event.KILLED, "men")] * 2


def test_the_number_that_somebody_claimed_is_of_those_counted_before_it() -> None:
    told = counts("Divers found nine dead guards, far below the 40 claimed by the mayor of Orrin.")
    assert [claim.subject and claim.subject.text for claim in told] == ["dead guards"] * 2


def test_nobody_in_a_care_home_is_hurt_for_that() -> None:
    last = counts("Police said six residents in the care home near Orrin had died.")[-1]
    assert (last.event, last.place) == (Event.KILLED, "care home near Orrin")


def test_a_voice_answers_by_a_book_of_its_own() -> None:
    told = counts(TOLL + "The union says its book has 26.")
    assert [claim.event for claim in told] == [Event.KILLED] * 2


def test_a_toll_told_behind_captives_counts_the_dead() -> None:
    told = counts("Police say four hostages were freed near Orrin. The death toll has risen to six.")
    assert [claim.subject and claim.subject.text for claim in told] == ["hostages", "people"]


def test_a_number_counts_whom_its_sentence_names_first() -> None:
    last = counts(TOLL + "Of the divers, its book shows eight.")[-1]
    assert last.subject is not None
    assert (last.subject.text, last.event) == ("divers", Event.OTHER)
