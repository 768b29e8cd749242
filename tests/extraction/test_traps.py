"""Numbers that are never count claims, each with the name of the reason."""

import pytest

from factcheck.extraction.quantities.find import count_candidates, find_quantities
from factcheck.extraction.quantities.traps import TRAPS
from factcheck.extraction.tokens import tokenize

CASES: list[tuple[str, str]] = [
    # years
    ("year", "In {2018} many left."),
    ("year", "{2018} saw many fires."),
    ("year", "The {2016} election was close."),
    ("year", "He was born in the {1990}s."),
    ("year", "On May 3, {2019}, they left."),
    ("year", "A {2008} Chevy was found."),
    ("year", "It lasted through {2014}-{15}."),
    # dates
    ("date", "On October {7} they left."),
    ("date", "On {7} October they left."),
    ("date", "On Nov. {3} they left."),
    ("date", "On the {7} of October they left."),
    ("date", "On October {7} and {8} they left."),
    ("date", "From March {11-13} they left."),
    ("date", "Updated {5}/{17}/{2018}."),
    ("date", "Updated {2023}-{11}-{07}."),
    ("date", "The attacks of {9}/{11} came up."),
    # clock times
    ("clock", "At {5} p.m. they left."),
    ("clock", "At {17}:{30} they left."),
    ("clock", "At {6}:{42} a.m. they left."),
    ("clock", "At {0800} UTC they left."),
    ("clock", "At {10} on Monday they left."),
    ("clock", "The hour was half {past ten}."),
    ("clock", "It began at a quarter to {five}."),
    ("clock", "It struck at {twenty} to {nine}."),
    ("clock", "They left {around ten} past {four}."),
    ("clock", "They met at {around three} in the afternoon."),
    ("clock", "They met {about nine} on Sunday morning."),
    ("clock", "The count at {six} this morning was 11."),
    ("clock", "Guards read back the dead at {three} in the afternoon."),
    ("clock", "He said so shortly after {eight}."),
    ("clock", "The fall happened at {2.40}, during the night shift."),
    ("clock", "The hall was full by {eight} on Monday."),
    ("designated", "They were held in courtroom {4}."),
    ("designated", "The house number {14} burned."),
    ("clock", "Lawyers had their names by {nine} in the evening."),
    ("clock", "The blaze was brought under control at {eight}."),
    ("clock", "Gunfire was heard until {about nine}."),
    ("designated", "They were held in Pavilions {2} and 8."),
    ("designated", "Line {6} remains closed."),
    ("clock", "It broke off a little after {four} this Saturday afternoon."),
    ("clock", "All were on the line before {seven} on Sunday evening."),
    ("clock", "By {nine} on Wednesday morning they left."),
    ("clock", "A march has been called for Thursday at {six}."),
    ("clock", "It starts on Saturday at {ten}, from the bridge."),
    ("clock", "The {17.42} from Lewes was late."),
    ("clock", "The doctor declared him dead at {4} in the yard."),
    # durations
    ("duration", "It took {24} hours."),
    ("duration", "It was a {three}-day march."),
    ("duration", "He got {10} years of prison."),
    ("duration", "It took {two} more weeks."),
    ("duration", "It took {half} an hour."),
    ("duration", "It took {several} days."),
    ("duration", "It took {dozens} of years."),
    # ages
    ("age", "A {34}-year-old was held."),
    ("age", "A man aged {34} was held."),
    ("age", "Mary Smith, {34}, of Leeds, left."),
    ("age", "Mary Smith, {34}, left."),
    ("age", "Mary Smith ({34}) left."),
    ("age", "A man, {22}, was held."),
    ("age", "The owner, {52}, was among the wounded."),
    ("age", "His driver, {41}, died."),
    ("age", "Four others, all {under 30}, were hurt."),
    ("age", "Two sons, {six} and nine, were killed."),
    ("age", "Two sons, six and {nine}, were killed."),
    ("age", "He was {34} years old."),
    ("age", "Eight of the dead were {under 15}."),
    ("age", "I am {41} and sleep in my old room."),
    ("age", "She was {19}, a student."),
    ("age", "The baby is {three} months old."),
    ("age", "The dead were {19} and 22 years old."),
    ("age", "The youngest of the victims is {5}."),
    ("age", "The child was {4}."),
    ("age", "They range in age {from 17 to 30}."),
    ("age", "Children under {5} were moved."),
    ("age", "She retired at the age of {71}."),
    ("age", "She turned {19} in May."),
    ("age", "Seven of them were {under 18}."),
    ("age", "A woman of {71} was pulled out."),
    ("age", "The eldest was {eleven}."),
    # ordinals
    ("ordinal", "The {sixth} victim was found."),
    ("ordinal", "The {36th} victim was found."),
    ("ordinal", "A {third} was carried off."),
    # distances, areas, weights, magnitudes, temperatures, speeds
    ("measure", "It lies {30} km away."),
    ("measure", "A {7.2}-magnitude quake struck."),
    ("measure", "A quake of magnitude {7.2} struck."),
    ("measure", "It burned {500} acres."),
    ("measure", "It burned {12} square miles."),
    ("measure", "It carried {20} tonnes."),
    ("measure", "It was {38} degrees."),
    ("measure", "Winds of {120} mph blew."),
    ("measure", "He stands {5}'{10} tall."),
    ("measure", "It fell {two} blocks away."),
    ("measure", "Winds of {up to 35} miles per hour blew."),
    ("measure", "Wednesday's quake, at {5.8}, was the largest."),
    # streets and telephones
    ("street", "He lives at {1600} Linden Avenue."),
    ("street", "It was in the {3100} block of Elm."),
    ("phone", "Call {555}-{013}-{2244} now."),
    ("phone", "Call {911} now."),
    ("phone", "Text the code to {583920} (HELP)."),
    ("phone", "Call ({312}) {555}-{0100} now."),
    ("phone", "Call {00} {44} {20} {7946} now."),
    ("street", "It began at the depot, {3310} U.S. 40."),
    # laws, roads, flights, lists
    ("designated", "It is shut from mile marker {44}."),
    ("designated", "They raised the alert level from {three} to {four}."),
    ("designated", "He made the top {10} list."),
    ("designated", "It breaks Article {5}."),
    ("designated", "It breaks Sections {12} and {13}."),
    ("designated", "Resolution {2334} passed."),
    ("designated", "It shut Highway {61}."),
    ("designated", "It shut Route {9}."),
    ("designated", "Flight {370} vanished."),
    ("designated", "He told Channel {4} so."),
    ("designated", "The No. {3} man left."),
    ("model", "A B-{17} crashed."),
    ("model", "An F-{16} crashed."),
    ("model", "COVID-{19} spread."),
    ("model", "The G{20} met."),
    ("model", "He told CBS {2} so."),
    ("designated", "A Boeing {777} landed."),
    ("list_number", "{1}. Wash it."),
    ("list_number", "{2}) Dry it."),
    ("list_number", "See {22},{24},{26}."),
    ("identifier", "See note 87.34642, {87.346427}."),
    # scores of games and votes
    ("score", "They won {3}-{1} at home."),
    ("score", "The {5}-{4} ruling stands."),
    ("score", "They won {3} to {1} at home."),
    # how often
    ("frequency", "He called {ten} times."),
    ("frequency", "He called {several} times."),
    ("frequency", "It grew {five}-fold."),
    # kinship
    ("kinship", "The mother of {five} left."),
    ("kinship", "A father of {2} left."),
    # modifiers
    ("modifier", "The {ten}-storey house burned."),
    ("modifier", "The {30}-member cabinet met."),
    ("modifier", "A {12} man team left."),
    ("modifier", "It needs a {two-thirds} majority."),
    ("modifier", "It shook the eastern {half} of the town."),
    ("modifier", "It was {half} as big again."),
    ("modifier", "The {35-franc} levy is gone."),
    ("modifier", "It was a {1} 1/2-story house."),
    # "one" as determiner and pronoun
    ("determiner", "It hit {one} of its trucks."),
    ("determiner", "It hit {one} site."),
    ("determiner", "{One} of the suspects told police so."),
    ("determiner", "{One} witness said so."),
    ("determiner", "She was {one} of 20 pupils killed at the school."),
    ("pronoun", "They helped {one} another."),
    ("pronoun", "He bought this {one}."),
    ("pronoun", "She is the {one} who knew."),
    ("duration", "{One} day they left."),
    # dated portions
    ("portion", "It lost 274 ships, {most} of them in May."),
    ("portion", "It lost 274 men, {many} of whom on Monday."),
    # rhetorical lists, idioms, nothing counted
    ("rhetorical", "He said {two} things."),
    ("rhetorical", "He gave {three} main reasons."),
    ("idiom", "There is {zero} tolerance."),
    ("idiom", "They left {one} by one."),
    ("determiner", "{Nobody} knows why."),
    ("name", "Air Force {One} landed."),
    ("name", "He visited the Big {Four} banks."),
    # words that only point back
    ("back_reference", "These {three} fled."),
    ("back_reference", "All {four} fled."),
    ("back_reference", "Talks between the {two} armies failed."),
]


def found(marked: str) -> tuple[list[tuple[str, str | None]], list[str]]:
    """The mentions of a text with `{number}` marks, as words and trap, and the words marked."""
    text = marked.replace("{", "").replace("}", "")
    expected = [piece.split("}")[0] for piece in marked.split("{")[1:]]
    return [(one.quantity.words, one.trap) for one in find_quantities(tokenize(text))], expected


@pytest.mark.parametrize(("trap", "marked"), CASES, ids=lambda one: one)
def test_a_trap_keeps_the_mention_and_names_the_reason(trap: str, marked: str) -> None:
    quantities, expected = found(marked)
    for words in expected:
        assert (words, trap) in quantities


def test_every_trap_has_a_case() -> None:
    covered = {trap for trap, _ in CASES} | {"denominator"}
    assert {name for name, _ in TRAPS} <= covered


@pytest.mark.parametrize(
    "marked",
    [
        # beside a date, a place, a name
        "On October 7, {12} people died.",
        "In May {12} people died.",
        "In Gaza, {12} were killed.",
        "In Gaza {300} people fled.",
        "On Tuesday {12} were hurt.",
        "Police held 88 people, among them {three} nurses.",
        "Nine were hurt; {one}, a girl, was flown out.",
        "{Four} barrel bombs fell.",
        "The fund reached {$17,400} Friday morning.",
        "BUS CRASH KILLS {5} NEAR ELK FORD",
        "They were fined {44 million tenge}.",
        "A bag sold for {Tk 90}.",
        "The passengers, {22} of them Cuban, fled.",
        # four digits that count
        "{2000} people fled.",
        "More than {2000} fled.",
        # "one" counts
        "{One} person was rescued.",
        "{One} was killed.",
        "The blast killed {one}.",
        "{One} airport worker was hurt.",
        "{One} of the sailors was arrested.",
        "{One} of them died.",
        "{one} more case was found",
        "Two were from Peru and {one} from Chile.",
        "At least {one} site was hit.",
        "{One} house was destroyed.",
        "{One} 12-year-old girl was hurt.",
        "{One} of the wounded was a security guard.",
        "Two were Danes and {one} was a guide.",
        "Seven were hurt, {one} of them losing an eye.",
        # beside ages that counted nothing
        "It rises from 62 to 65, and {at least 46} were arrested.",
        # nothing, counted
        "{No} injuries were reported.",
        "{Nobody} died.",
        "{None} of them survived.",
        # a shared word that is a trap elsewhere
        "The {17} Israeli soldiers died.",
        "{Two} car bombs went off.",
        "{Two} Sunday shootings shook the town.",
        "The other {nine} guests left.",
    ],
)
def test_a_count_is_no_trap(marked: str) -> None:
    text = marked.replace("{", "").replace("}", "")
    word = marked.split("{")[1].split("}")[0]
    candidates = [one.quantity.words for one in count_candidates(find_quantities(tokenize(text)))]
    assert any(words.endswith(word) for words in candidates)


@pytest.mark.parametrize(
    ("text", "traps"),
    [
        # the same number of the same thing
        ("Three gunmen fired. The three gunmen fled.", [None, "back_reference"]),
        ("There were 40 passengers. The 40 passengers left.", [None, "back_reference"]),
        ("Two men fought. Their two friends ran.", [None, "back_reference"]),
        # a first mention counts even with "the"
        ("The 12 passengers left.", [None]),
        # another role, another thing, another number
        ("Five victims died. The five suspects fled.", [None, None]),
        ("Five victims died. The five cars burned.", [None, None]),
        ("Forty passengers sat. The 12 passengers left.", [None, None]),
        # without a noun it tells of them anew
        ("Nine people were hit. The nine were stabbed at a fair.", [None, None]),
        # numbers that counted nothing are not pointed back to
        ("It took three years. The three men left.", ["duration", None]),
    ],
)
def test_a_definite_number_points_back_only_to_what_was_counted(text: str, traps: list[str | None]) -> None:
    assert [one.trap for one in find_quantities(tokenize(text))] == traps
