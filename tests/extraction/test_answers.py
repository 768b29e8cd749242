"""Rival numbers told in few words take who, what and when from the count they answer."""

import pytest

from factcheck.model import Event, Mark
from tests.extraction.counting import counts

TOLL = "Police said 22 people were killed when a bus fell into a ravine near Orrin on Monday. "


@pytest.mark.parametrize(
    "answer",
    [
        "Doctors gave 24.",
        "The morgue attendant, reached by phone, said six.",
        "The drivers' union insists on 31.",
        "The inspector stood by 20 and said the matter was being verified.",
        "The governor spoke of 40.",
        "The ministry confirmed 23.",
        "The ministry's version is 19.",
        "The rescuers' own official figure is 33.",
        "The owners admitted 12.",
        'The union said it had "more than 30".',
        "It had stood at 12.",
        "Residents put it at 40.",
        "The clinic announced 24.",
        "The owners admitted to 12.",
        "A team of engineers arrives at 30.",
        "There had been talk of four.",
        "For the drivers' union, there were 31.",
        "Doctors say the real number is 40.",
        "The region's own working estimate was 34.",
        "The owners listed only 12.",
        # somebody's figure, whatever was done with it
        "The figure of 19 released by the army was wrong.",
        "The governor had given a figure of 19 on the day.",
        "The governor offered a lower figure, 19.",
        "He gave 19 as the number killed.",
        "The inquest's count found 19.",
        "An estimate of 31 given by the mayor did not include children.",
        "The number published by the union is 27.",
        "The union came up with 23.",
        "A count by the engineer Ian Roe, who used film, arrived at between 30 and 34.",
        '"No, it is 19," the imam said.',
        "The clinic has 15 on its list.",
        "Later it was 24.",
        "That was raised to 25.",
        "Others had heard of 30.",
        "Radio said it was more like 40.",
        # a number that is all somebody says
        '"Thirty," said the imam.',
        "Thirty, says the union.",
        "The union: 30.",
        "It may be 30.",
        "According to the union, 31 did.",
        "Thirty, according to the union.",
        "The mayor raised that to 24.",
        "The ministry's page shows 24.",
        "The union says it was 24 people.",
        '"Thirty. I kept a tally," said the imam.',
        '"Twenty-four, and I stood by every one," the imam said.',
        # what somebody keeps to, thinks, or has a list of
        "The inspector keeps to 20.",
        "The drivers think it nearer 30.",
        "The union estimate was 31.",
        "The government's answer is 24.",
        "A hospital count yielded 24.",
        "The unofficial count is put at 24 to 30.",
        "The drivers had drawn up a list, with 31 names.",
        "Weavers had compiled a list of 31.",
        "For the auditor the subtraction gives 23.",
        # a number that stands for itself, with who told it
        "Rescuers spoke of fewer than the 31 reported by the drivers' union.",
        "Nobody could explain the 40 that the prefect announced.",
        "The 19 first announced was wrong.",
        "The real number is lower than the 30 claimed by the union.",
    ],
)
def test_a_bare_number_answers_the_count_before_it(answer: str) -> None:
    toll, rival = counts(TOLL + answer)
    assert rival.event is Event.KILLED
    assert rival.period is not None
    assert toll.period is not None
    assert (rival.period.start, rival.period.end) == (toll.period.start, toll.period.end)


@pytest.mark.parametrize(
    "answer",
    [
        "It had nine in all of 2016.",
        "We had five in the whole of 2017.",
        "The union has counted 40 since May.",
        "By the middle of August there were nine.",
        "They recorded 12 last year.",
    ],
)
def test_a_bare_number_of_another_time_is_of_the_same(answer: str) -> None:
    assert [claim.event for claim in counts(f"The district has had 11 murders this year. {answer}")] == [
        Event.KILLED
    ] * 2


def test_people_who_are_said_to_be_in_a_state_are_no_mere_number() -> None:
    text = "Police said 22 people were hurt when a crane fell. The five reported missing were found."
    assert [claim.event for claim in counts(text)] == [Event.WOUNDED, Event.MISSING]


def test_a_number_told_at_another_time_is_an_older_one() -> None:
    _, older = counts(TOLL + "The 19 initially announced had been a mistake.")
    assert Mark.EARLIER in older.marks


def test_in_all_of_a_year_sums_up_nothing() -> None:
    before, then = counts("The district has had 11 murders this year. It had nine in all of 2016.")
    assert before.part_of is None
    assert Mark.TOTAL not in then.marks


def test_rival_numbers_answer_one_after_another() -> None:
    found = counts(TOLL + "The government's version is two. A nurse said six. And the union insists on eleven.")
    assert {claim.event for claim in found} == {Event.KILLED}
    assert len({claim.period for claim in found if claim.period}) <= 2


def test_rival_numbers_may_open_the_article() -> None:
    found = counts("The ministry's version is two. A nurse said six. Monks confirmed at least five deaths on Monday.")
    assert [claim.event for claim in found] == [Event.KILLED] * 3


@pytest.mark.parametrize("rival", ["The army reported 12 houses.", "The union says it was 12 houses and 30 barns."])
def test_a_number_of_the_same_things_answers_the_one_before_it(rival: str) -> None:
    found = counts(f"The storm destroyed 40 houses, the mayor said. {rival}")
    assert {claim.event for claim in found} == {Event.AFFECTED}


def test_a_number_of_other_things_answers_nothing() -> None:
    _, other = counts("The storm destroyed 40 houses, the mayor said. The army reported 12 patrols.")
    assert other.event is Event.OTHER


def test_a_number_with_a_noun_of_its_own_answers_nothing() -> None:
    _, other = counts(TOLL + "The mayor confirmed two meetings.")
    assert other.event is Event.OTHER


def test_without_a_count_before_it_a_number_takes_nothing() -> None:
    (alone,) = counts("The teacher said three.")
    assert alone.event is Event.OTHER


def test_a_number_of_a_change_keeps_its_own_day() -> None:
    found = counts("More than 14,000 residents have been ordered to leave, up from 9,200 on Wednesday night.")
    assert found[1].period != found[0].period


def test_a_measure_is_found_over_the_clause_between_it_and_its_numbers() -> None:
    text = "The army lowered the number of hostages killed when soldiers stormed the station on Friday from 14 to 13."
    assert [claim.event for claim in counts(text)] == [Event.KILLED] * 2


def test_a_dash_after_the_year_of_a_dateline_makes_no_pair_of_years() -> None:
    (toll,) = counts("ORRIN, 4 March 2025 - At least 21 people were killed in a fire.")
    assert toll.quote == "At least 21"


def test_a_pair_of_years_is_no_count() -> None:
    assert counts("The budget of 2019-20 was cut.") == []


def test_by_a_day_a_toll_is_counted_up_to_it_with_its_parts() -> None:
    text = "A mudslide buried Hela on Friday. By Sunday evening 58 bodies had been found, of which 41 were named."
    whole, part = counts(text)
    assert whole.period is not None
    assert whole.period.start is None
    assert part.period == whole.period


@pytest.mark.parametrize(
    "rival", ["The governor's office issued a list with 79 names.", "Police spoke of about 50 pupils."]
)
def test_those_of_whom_only_a_number_is_reported_share_the_fate_of_those_it_answers(rival: str) -> None:
    assert [claim.event for claim in counts(f"Gunmen abducted 84 pupils, a teacher said. {rival}")] == [Event.HELD] * 2


def test_the_verb_of_an_answer_may_be_left_out() -> None:
    found = counts("The ministry put the number of captives at nine, and the guards' union at 13.")
    assert [claim.event for claim in found] == [Event.HELD] * 2


def test_a_verb_that_says_more_is_no_mere_report() -> None:
    _, other = counts(TOLL + "Police said two men were sought.")
    assert other.event is not Event.KILLED


def test_what_only_names_a_party_is_not_counted_again() -> None:
    found = counts("Some 9,000 people marched, police said. The larger of the two unions said 20,000 had marched.")
    assert found[-1].subject is not None
    assert found[-1].subject.concept == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died, according to the mayor, and 12 according to the hospital.",
        "The toll is nine according to the mayor but 12 according to the clinic.",
        "The quake killed nine people according to the ministry and 12 according to the Red Cross.",
    ],
)
def test_a_number_that_only_another_source_adds_shares_the_fate_before_it(text: str) -> None:
    assert [claim.event for claim in counts(text)] == [Event.KILLED, Event.KILLED]
    assert len({claim.attribution.source.name for claim in counts(text) if claim.attribution.source}) == 2


@pytest.mark.parametrize(
    ("question", "event", "lemma"),
    [
        ("How many people were on the ferry?", Event.OTHER, "aboard"),
        ("How many it carried is unclear.", Event.OTHER, "carry"),
        ("Who was below?", Event.OTHER, "present"),
        ("How many were killed?", Event.KILLED, "kill"),
    ],
)
def test_a_bare_number_answers_the_question_before_it(question: str, event: Event, lemma: str) -> None:
    found = counts(f"The blast hurt 31 men. {question} The ministry says 217. The owner first spoke of 209.")
    assert [claim.event for claim in found[1:]] == [event] * 2
    assert [claim.predicate.lemma for claim in found[1:] if claim.predicate] == [lemma] * 2


def test_a_list_of_names_counts_what_the_count_nearest_in_size_counts() -> None:
    text = "At least 26 men died. Sixteen had wives. The number is higher, lawyers say. Our list has 44 names."
    assert counts(text)[-1].event is Event.KILLED
    aboard = counts("The boat sank with 76 people on board. Relatives had named 83 passengers.")
    assert [claim.predicate.lemma for claim in aboard if claim.predicate] == ["aboard"] * 2


def test_somebodys_figure_is_of_the_count_nearest_in_size() -> None:
    text = "The blast killed 23 people. Some 63 others were hurt. He said the figure of 19 given on Monday was wrong."
    assert [claim.event for claim in counts(text)] == [Event.KILLED, Event.WOUNDED, Event.KILLED]


def test_a_part_is_not_answered_where_its_whole_is_nearer_in_size() -> None:
    found = counts("There were 76 people aboard, 21 of whom were saved. The charity maintains there were 83.")
    assert found[-1].predicate is not None
    assert found[-1].predicate.lemma == "aboard"


def test_a_headline_without_a_verb_measures_its_noun() -> None:
    (rise,) = counts("Fever deaths up to 39, says ministry")
    assert (rise.event, rise.quote) == (Event.KILLED, "39")


def test_a_label_of_one_word_says_what_befell() -> None:
    assert [claim.event for claim in counts("Killed: 12; missing: 3")] == [Event.KILLED, Event.MISSING]


@pytest.mark.parametrize("later", ["Yesterday 31.", "By Tuesday noon 29.", "At noon it was 24 and by evening 30."])
def test_a_number_with_nothing_of_its_own_but_a_time_goes_on(later: str) -> None:
    assert {claim.event for claim in counts(TOLL + later)} == {Event.KILLED}


def test_a_headline_needs_no_stop_behind_its_answer() -> None:
    found = counts("District reports 23 deaths, state confirms only 8\n\nBy Ann Roe\n\nThe ministry met on Monday.")
    assert [claim.event for claim in found] == [Event.KILLED] * 2


def test_a_figure_may_say_for_whom_it_is() -> None:
    assert counts("The agency gave a figure of 300 for those in tents.")[0].event is Event.OTHER
    assert counts("The agency gave a figure of 300 for those injured.")[0].event is Event.WOUNDED
    assert counts('He gave 140 as "our best estimate of the missing".')[0].event is Event.MISSING


def test_a_pair_takes_in_order_what_the_pair_before_counts() -> None:
    found = counts("On 11 May there were 46 cases and two deaths. By June there were 870 and 104 respectively.")
    assert [claim.event for claim in found] == [Event.INFECTED, Event.KILLED] * 2


def test_two_measures_share_a_verb_that_moves_them() -> None:
    assert [claim.event for claim in counts("Deaths rose to 61 and cases to 2,140.")] == [Event.KILLED, Event.INFECTED]


def test_a_peak_is_an_older_number_of_the_same() -> None:
    found = counts("Some 11,000 homes were without power. That is down from a peak of 18,000.")
    assert [claim.event for claim in found] == [Event.AFFECTED] * 2


def test_a_number_of_dead_is_put_at_no_hour() -> None:
    (dead,) = counts("Officials put the number of dead at seven on Tuesday.")
    assert dead.event is Event.KILLED


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("A fire swept an inn on Monday. How many died? The mayor says nine, the clinic 14.", 2),
        ("Guards beat the crowd. The number of dead depends on whom one asks. The army says nine. A nurse says 14.", 2),
        ("Troops burned a mill. Nobody agrees on the number of dead. The army says nine. A nurse says 14.", 2),
        ("The list of the dead has nine names. Weavers say it ought to have 14. A monk says it should have 15.", 3),
        ("The consul's list of the dead is short. The report says nine dead. In Orla they say 14.", 2),
    ],
)
def test_voices_in_turn_answer_what_is_asked_for(text: str, numbers: int) -> None:
    assert [claim.event for claim in counts(text)] == [Event.KILLED] * numbers
    assert len({claim.attribution.source for claim in counts(text)}) == numbers


def test_the_same_voice_gives_anothers_number_and_its_own() -> None:
    held = counts('Rioters hold 19 guards. "They tell us 19, we say 24. Ask the cook," said the cook\'s wife.')
    assert [claim.event for claim in held] == [Event.HELD] * 3


def test_how_many_of_us_there_were_is_answered_by_who_was_there() -> None:
    text = 'A launch with 96 people aboard sank. "There were some 150 of us," a survivor said. The owner speaks of 120.'
    assert [claim.predicate.lemma for claim in counts(text) if claim.predicate] == ["aboard"] * 3


def test_a_question_of_whom_it_held_is_no_count() -> None:
    text = "How many guests were held is unclear. A list kept by the inn has nine names: four clerks and five widows."
    assert [claim.quote for claim in counts(text)] == ["nine", "four", "five"]


def test_those_who_police_said_were_held_are_no_answer_of_theirs() -> None:
    hurt, held = counts("The minister said 80 men were injured. He spoke of the 40 who police said were arrested.")
    assert (hurt.event, held.event) == (Event.WOUNDED, Event.ARRESTED)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The mayor said 31 men had died, not 19 as the ministry had claimed.", Event.KILLED),
        ("The mayor said 31 men had died, not 19, as the ministry claims.", Event.KILLED),
        ("The mayor said 31 men had died, and not the 19 given by the ministry.", Event.KILLED),
        ("The mayor said 31 men had been hurt rather than 19 as the ministry claimed.", Event.WOUNDED),
        ("The mayor said 31 men were held, instead of the 19 announced by the ministry.", Event.HELD),
    ],
)
def test_a_number_set_against_the_speakers_own_is_his_who_gave_it(text: str, event: Event) -> None:
    own, others = counts(text)
    assert [claim.event for claim in (own, others)] == [event] * 2
    assert [claim.attribution.source.name for claim in (own, others) if claim.attribution.source] == [
        "mayor",
        "ministry",
    ]
    assert Mark.EARLIER not in others.marks


@pytest.mark.parametrize("said", ["as announced on Monday", "as first thought", "as we said on Monday"])
def test_a_number_that_the_speaker_takes_back_is_his_older_one(said: str) -> None:
    _, older = counts(f"The toll stands at 29, not 34 {said}, the ministry said.")
    assert Mark.EARLIER in older.marks
    assert older.attribution.source is not None
    assert older.attribution.source.name == "ministry"


def test_who_keeps_to_a_speed_gives_no_number_of_people() -> None:
    assert [claim.event for claim in counts(TOLL + "Drivers kept to two lanes.")] == [Event.KILLED, Event.OTHER]


@pytest.mark.parametrize(
    "corrected", ["the nine reported by his office", "the nine given by his office", "the nine announced on Sunday"]
)
def test_a_number_that_somebody_corrects_is_the_older_one(corrected: str) -> None:
    new, older = counts(f"Eight people were hurt, the chief said on Monday, correcting {corrected}.")
    assert (new.event, older.event) == (Event.WOUNDED, Event.WOUNDED)
    assert Mark.EARLIER in older.marks


@pytest.mark.parametrize(
    "raised",
    [
        "raising to five the dead of a mill in Orrin that gave way a day earlier",
        "raising the death toll to five after a mill in Orrin gave way a day earlier",
        "bringing to five the number known to have died when a mill in Orrin gave way on Monday",
    ],
)
def test_a_toll_that_something_raised_holds_for_the_day_of_what_raised_it(raised: str) -> None:
    toll = counts(f"Rescuers found two more bodies early on Tuesday, {raised}.")[-1]
    assert toll.period is not None
    assert (str(toll.period.start), str(toll.as_of)) == ("2021-10-11", "2021-10-12")


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Clerks said eight urns were destroyed. The mayor says 21 were burnt.", "urns"),
        ("Clerks said eight urns were destroyed. One of nine guides says 21 were dumped or burnt.", "urns"),
        ("The fire destroyed 40 mills, clerks said. A monk who has nine sons said 63 were gutted.", "mills"),
        ("Twelve cars and two barns burned. A neighbour says 15 burned.", "cars"),
    ],
)
def test_a_bare_number_of_what_burned_counts_the_things_before_it(text: str, things: str) -> None:
    last = counts(text)[-1]
    assert last.event is Event.AFFECTED
    assert last.subject is not None
    assert last.subject.text == things


@pytest.mark.parametrize(
    "text",
    [
        "The flood damaged 40 mills. It affected 300 people. The mayor said 400 were affected.",
        "Clerks said 40 were burnt.",
    ],
)
def test_a_bare_number_of_people_hit_counts_people(text: str) -> None:
    last = counts(text)[-1]
    assert last.subject is not None
    assert last.subject.concept == "person"


def test_whom_a_speaker_has_he_does_not_count() -> None:
    last = counts("Nine men were hurt. A nurse who has three children said 14 were hurt.")[-1]
    assert last.subject is not None
    assert last.subject.text == "people"


def test_a_count_of_where_they_live_is_answered_by_no_number_of_them() -> None:
    last = counts("The owner lists 61 tenants in 32 flats. A baker says it was more like 95.")[-1]
    assert last.subject is not None
    assert last.subject.text == "tenants"


def test_a_census_is_a_count_of_those_before_it() -> None:
    fled = counts("Some 140 families fled their homes. The prefect sticks to a census of 70.")
    assert [claim.event for claim in fled] == [Event.DISPLACED] * 2


def test_labels_of_voices_give_numbers_of_what_was_told() -> None:
    found = counts("Thousands marched on Sunday. Police estimate: 7,000. Organisers: over 40,000.")
    assert [claim.predicate.lemma for claim in found if claim.predicate] == ["march"] * 3
    assert [claim.place for claim in found] == [None] * 3


def test_labels_of_things_stay_counts_of_those_things() -> None:
    found = counts("Death count: 14. Vehicle count: 40.")
    assert [claim.event for claim in found] == [Event.KILLED, Event.OTHER]


def test_a_number_of_its_own_that_a_body_moves_is_no_range() -> None:
    _, older, newer = counts("The prefect said 21 men had died. The ministry raised the 14 to 19 on Thursday.")
    assert (older.quote, newer.quote) == ("14", "19")
    assert Mark.EARLIER in older.marks
    assert Mark.REVISED in newer.marks
    assert [claim.event for claim in (older, newer)] == [Event.KILLED] * 2


def test_a_range_stays_one_where_nothing_moves() -> None:
    assert [claim.quote for claim in counts("Some 14 to 19 men died. The 14 to 19 wounded were taken in.")] == [
        "Some 14 to 19",
        "14 to 19",
    ]


@pytest.mark.parametrize(
    "text",
    ["Cumulative figures: 94 cases, four deaths.", "Latest estimates: 94 dead.", "Headline: 94 cases at the camp"],
)
def test_the_label_of_a_list_names_no_speaker(text: str) -> None:
    assert {claim.attribution.source for claim in counts(text)} == {None}


def test_who_stands_in_a_label_gives_its_figures() -> None:
    assert {
        claim.attribution.source.name for claim in counts("Police figures: 94 dead.") if claim.attribution.source
    } == {"Police"}
