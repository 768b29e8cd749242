"""Subjects: which noun a number counts, what kind of thing it names, and who of them."""

import pytest

from factcheck.extraction.counts.shared_subjects import PEOPLE
from tests.extraction.counting import figures_of, subject_texts

# One row a phenomenon: the sentence, and what each of its figures counts.
SUBJECTS = [
    # a bare number takes the noun of the whole, not of a kind among it
    ("Seven people were hurt, five of them students. Two stayed in hospital.", ["people", "students", "people"]),
    # a number between quotation marks, an ampersand in a name, no verb behind a toll
    ("It spoke of “between 20 and 30” bakers.", ["bakers"]),
    ("Some 4,200 Hale Gas & Light customers sat in the dark.", ["Hale Gas & Light customers"]),
    ("Its toll of 70 includes 12 guards.", ["people", "guards"]),
    # a vote that a pronoun took, and of whom "them" tells
    ("Her own movement claims she won 48 percent.", ["vote"]),
    ("It took 60 cooks from five towns. One of them was hurt.", ["cooks", "towns", "cooks"]),
    # a number and how sure it is, of the noun before
    ("It lists 150 cases: 90 confirmed, 40 probable and 20 suspected.", ["cases"] * 4),
    # the noun with its modifiers, up to the first plural head
    ("At least 300 foreign citizens left the city.", ["foreign citizens"]),
    ("Rebels freed 82 schoolgirls on Friday.", ["schoolgirls"]),
    ("The army lost 17 young conscript soldiers.", ["young conscript soldiers"]),
    ("Six deadly gang stabbings shook the state.", ["deadly gang stabbings"]),
    # a plural that only stands before the real head
    ("Three police officers died.", ["police officers"]),
    ("Some 45 navy personnel fell ill.", ["navy personnel"]),
    ("About 500 sports fans sang.", ["sports fans"]),
    ("Nine crew members were aboard.", ["crew members"]),
    # a noun that the last of a list names for all
    ("There were 19 suspected, 12 probable and 41 confirmed cases.", ["cases", "cases", "confirmed cases"]),
    # past the owner of the whole
    ("Eleven of the country's 18 provinces were hit.", ["provinces", "provinces"]),
    ("About half the city's bakers left.", ["bakers"]),
    ("They stole 5,000 head of cattle.", ["cattle"]),
    # "of which", "of them", and an adjective that is no noun
    ("They found 58 bodies, of which 41 were named.", ["bodies", "bodies"]),
    ("The storm damaged 294 homes, 86 of them uninhabitable.", ["homes", "homes"]),
    # another people after a list: neither the passengers nor the crew alone
    ("It carried 120 passengers and eight crew; 87 were saved.", ["passengers", "crew", "people"]),
    # who they are
    ("Of those charged, 51 are men and 13 are women.", ["men", "women"]),
    # an uncounted whole
    ("It told of new cases of mumps, including 48 in one week.", ["cases"]),
    # the label of a row
    ("Traffic stops: 412", ["Traffic stops"]),
    # a share, its rate, votes, sums
    ("In the town nine in ten buildings are new.", ["buildings"]),
    ("Turnout was 71 percent.", ["Turnout"]),
    ("They put damage to the roads at $340,000.", ["damage"]),
    ("It is a payout of three million euros.", ["payout"]),
    # -ing forms before a noun
    ("They have six dogs and one listening device.", ["dogs", "listening device"]),
    ("Four pumping stations failed.", ["pumping stations"]),
    ("Nine presiding officers were held.", ["presiding officers"]),
    ("Some 27 sustained bullet wounds.", ["people"]),
    # numbers below a hyphenated modifier
    ("Four 12-year-old girls were hurt.", ["12-year-old girls"]),
    ("The museum lent six T-34s.", ["T-34s"]),
    # an -ed form before a noun is its adjective, after it a verb
    ("Doctors treated 12 injured passengers.", ["injured passengers"]),
    ("Dozens of critically wounded Syrians arrived.", ["critically wounded Syrians"]),
    ("The blast left 12 injured in the street.", ["people"]),
    ("They buried three killed villagers.", ["killed villagers"]),
    # an -ing form belongs to the noun only where it commonly does
    ("Two shooting victims spoke.", ["shooting victims"]),
    ("With 17 soldiers losing their lives, talks failed.", ["soldiers"]),
    # one counts a singular
    ("One harbour worker was hurt.", ["harbour worker"]),
    ("There was one surfer badly hurt.", ["surfer"]),
    ("The motion met one vote against.", ["vote"]),
    # coordinated nouns of one kind
    ("Hundreds of foreign citizens and dual nationals left.", ["foreign citizens and dual nationals"]),
    ("The fire killed 40 sheep and burned two barns.", ["sheep", "barns"]),
    # of, and of the
    ("Thousands of people marched.", ["people"]),
    ("One of the victims died.", ["victims"]),
    ("Six of the deceased were surfers.", ["deceased"]),
    ("Six of the 12 hostages were freed.", ["hostages", "hostages"]),
    ("She trained 31 of at least 80 referees.", ["referees", "referees"]),
    # of them, of whom
    ("There were 82 pilgrims on board, four of them nuns.", ["pilgrims", "nuns"]),
    ("Thirty drivers were hurt, two of whom died.", ["drivers", "drivers"]),
    # a bare number takes the noun of the coordinated count
    ("Nine Ghanaian nationals were killed and four more were wounded.", ["Ghanaian nationals", "Ghanaian nationals"]),
    ("One jockey was killed and five more were hurt.", ["jockey", "jockeys"]),
    ("Almost 900 barns were destroyed and another 400 damaged.", ["barns", "barns"]),
    ("Soldiers killed 12 rebels and captured another five.", ["rebels", "rebels"]),
    # but a noun for what happened is not whom it happened to
    ("There were 12 deaths and 30 injured.", ["deaths", "people"]),
    # and a thing is never whom a verb of living beings is said of
    ("Two cars collided and three were killed.", ["cars", "people"]),
    # unless nothing at all is said of the bare number
    ("Forty deaths occurred in the mines and eight in the smelter.", ["deaths", "deaths"]),
    # "others" are people, whoever the first were
    ("The explosion killed one chemist and wounded six others.", ["chemist", "people"]),
    # across clauses and sentences
    ("Israel says 240 hostages remain, Hamas counters that dozens have died.", ["hostages", "hostages"]),
    ("Nine boys were stabbed. Two died later.", ["boys", "boys"]),
    # whom "them" points at: the last count that is large enough
    ("The army holds 120 captives. Not so, they say: 31 of them have died.", ["captives", "captives"]),
    ("The ship held 90 sailors and two pilots. Some 40 of them swam.", ["sailors", "pilots", "sailors"]),
    ("The ship held 90 sailors.\n\nForty of them came in the end.", ["sailors", "people"]),
    # no noun: people
    ("The landslide killed six.", ["people"]),
    ("The toll rose to 31.", ["people"]),
    ("A death toll of 31 was given.", ["people"]),
    ("The toll stands at 31.", ["people"]),
    ("Officials brought the death toll to 31.", ["people"]),
    # what a verb of measuring measures
    ("The number of confirmed infections stood at 4,512.", ["confirmed infections"]),
    ("The total number of bites in the herd surpassed 260.", ["bites"]),
    ("The number of dead villagers rose from 22 to 31.", ["dead villagers", "dead villagers"]),
    # a sum of different people counts people
    ("Rescuers found 12 men and nine women, 21 in all.", ["men", "women", "people"]),
    # percentages
    ("Some 54 percent of voters agreed.", ["voters"]),
    ("They reported 640 deaths, 30% being sailors.", ["deaths", "sailors"]),
    ("In the poll, 58 percent were not bored.", ["people"]),
    ("Rents fell by 7 percent.", ["Rents"]),
    ("A literacy rate of 64% was reported.", ["literacy rate"]),
    ("Broadband coverage in the south fell to 64%.", ["Broadband coverage"]),
    # money: what it is for
    ("She offered a reward of $10,000.", ["reward"]),
    ("He sent $50 million in aid.", ["aid"]),
    ("It cost $2 billion.", ["money"]),
    # initials that look like pronouns
    ("There were 400 US deaths.", ["US deaths"]),
]


@pytest.mark.parametrize(("text", "subjects"), SUBJECTS)
def test_a_figure_counts_the_noun_that_a_reader_gives_it(text: str, subjects: list[str]) -> None:
    assert subject_texts(text) == subjects


# The noun and its concept.
CONCEPTS = [
    ("deaths", "person"),
    ("Americans", "person"),
    ("foreign citizens", "person"),
    ("lives", "person"),
    ("guardsmen", "person"),
    ("troops", "person"),
    ("casualties", "person"),
    ("concertgoers", "person"),
    ("Nepalis", "person"),
    ("dolphins", "animal"),
    ("warehouses", "building"),
    ("apartments", "dwelling"),
    ("universities", "school"),
    ("clinics", "hospital"),
    ("mosques", "worship"),
    ("ambulances", "vehicle"),
    ("ferries", "vessel"),
    ("helicopters", "aircraft"),
    ("airstrikes", "attack"),
    ("infections", "case"),
    ("ballots", "vote"),
    ("jabs", "dose"),
    ("rockets", "weapon"),
    ("states", "place"),
    ("families", "family"),
    ("gadgets", "gadget"),
]


@pytest.mark.parametrize(("noun", "concept"), CONCEPTS)
def test_a_head_noun_has_a_concept_and_an_unknown_one_is_its_own(noun: str, concept: str) -> None:
    (figure,) = figures_of(f"The report names 30 {noun}.")
    assert figure.subject is not None
    assert figure.subject.concept == concept


POPULATIONS = [
    # nationality: demonyms, countries, foreign and dual
    ("At least 300 foreign citizens left.", {"nationality": ("foreign",)}),
    ("Dozens of Palestinians left.", {"nationality": ("palestinian",)}),
    ("Twelve US citizens left.", {"nationality": ("american",)}),
    ("Two South Korean nurses left.", {"nationality": ("south korean",), "role": ("medic",)}),
    ("Hundreds of foreign citizens and dual nationals left.", {"nationality": ("foreign", "dual")}),
    # role and status by canonical value
    ("Israel lost 17 Israeli soldiers.", {"nationality": ("israeli",), "role": ("soldier",)}),
    ("Some 200 troops left.", {"role": ("soldier",)}),
    ("Nine hostages spoke.", {"status": ("held",)}),
    ("Forty civilians died.", {"status": ("civilian",)}),
    # age, and words that are of age only as the head
    ("Forty children died.", {"age": ("child",)}),
    ("Three minors died.", {"age": ("minor",)}),
    ("Three minor officials left.", {"role": ("official",)}),
    # severity, in the noun phrase and in the predicate
    ("Ten critically wounded men left.", {"severity": ("critical",)}),
    ("Seven were seriously injured.", {"severity": ("serious",)}),
    ("Nine people are in critical condition.", {"severity": ("critical",)}),
    # doubt
    ("The army killed 30 Hamas men.", {"role": ("militant",)}),
    ("The army killed 30 Taliban members.", {"role": ("militant",)}),
    ("They saw 30 suspected militants.", {"certainty": ("suspected",), "role": ("militant",)}),
    ("Forty people are feared dead.", {"certainty": ("feared",)}),
    # doubt and certainty told of them all in the sentence behind
    ("There were forty cases. All of them are suspected.", {"certainty": ("suspected",)}),
    ("There were forty cases. None has been confirmed.", {"certainty": ("suspected",)}),
    ("There were forty cases. The cases have yet to be confirmed.", {"certainty": ("suspected",)}),
    ("There were forty cases and two deaths. The deaths are confirmed.", {"certainty": ("confirmed",)}),
    ("There were forty cases and two deaths. They are confirmed.", {}),
    # relatives counted along
    ("The list has 1,000 individuals, including their family members.", {"families": ("included",)}),
    # whoever is held is held
    ("Around 240 individuals are still held captive.", {"status": ("held",)}),
    # who they are said to be
    ("The crash killed 22 people, eight of whom were Mexicans.", {"nationality": ("mexican",)}),
]


@pytest.mark.parametrize(("text", "population"), POPULATIONS)
def test_modifiers_and_predicates_narrow_who_is_counted(text: str, population: dict[str, tuple[str, ...]]) -> None:
    subject = figures_of(text)[-1].subject
    assert subject is not None
    assert dict(subject.population) == population


def test_men_are_told_apart_only_where_others_are_counted_beside_them() -> None:
    alone = figures_of("Eleven men were shot.")[0].subject
    men, women = (figure.subject for figure in figures_of("Eleven men and five women were shot."))
    assert alone is not None
    assert men is not None
    assert women is not None
    assert alone.population == {}
    assert (men.population, women.population) == ({"age": ("man",)}, {"age": ("woman",)})


def test_an_inherited_subject_passes_its_population_on_and_links_nothing() -> None:
    whole, part = figures_of("Israel says 240 hostages remain, Hamas counters that dozens have died.")
    assert part.inherited
    assert part.subject is not None
    assert part.subject.population == {"status": ("held",)}
    assert (whole.part_of, part.part_of) == (None, None)


def test_people_that_no_word_names_have_no_span() -> None:
    (figure,) = figures_of("The landslide killed six.")
    assert figure.subject == PEOPLE


def test_the_span_of_a_subject_marks_its_words() -> None:
    text = "On Monday, 300 foreign citizens left."
    subject = figures_of(text)[0].subject
    assert subject is not None
    assert subject.span is not None
    assert subject.span.of(text) == subject.text == "foreign citizens"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Troops had killed 11 “outlaws”.", "outlaws"),
        ('Troops had killed 11 "armed bandits".', "armed bandits"),
        ('He spoke of 11, "mostly women".', "people"),
    ],
)
def test_a_noun_between_quotation_marks_is_what_is_counted(text: str, noun: str) -> None:
    assert subject_texts(text) == [noun]
