"""Who says what, construction by construction. Every sentence is our own; the marks are explained in tests/marked.py."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.attribution.reach import attribute, find_said
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.model import Attribution, AttributionStatus, CueClass, Mode, Span
from tests.marked import marked

# S V C: the subject, a verb of saying, and a clause with or without "that".
SUBJECT_VERB_CONTENT = [
    "[Officials] <said> ⟦{12} people died⟧.",
    "[The ministry] <said> ⟦that {12} people had died⟧.",
    "[The mayor] <says> ⟦the flood destroyed {40} homes⟧.",
    "[Rescuers] <believe> ⟦{30} miners are still underground⟧.",
    "[The army] <announced> ⟦the death of {three} soldiers⟧.",
    "[The governor] <confirmed> ⟦{14} deaths⟧.",
    "[The agency] <reported> ⟦{611} aftershocks⟧.",
    "[The navy] <admitted> ⟦that {two} sailors were missing⟧.",
    "[She] <insisted> ⟦that {200} of the tents were empty⟧.",
    "[The union] <claimed> ⟦{5,000} workers had walked out⟧.",
    "[The company] <acknowledged> ⟦that {17} of its drivers were hurt⟧.",
    "[Witnesses] <told> reporters ⟦that {six} gunmen opened fire⟧.",
    "[A nurse] <told> the court ⟦she had treated {nine} children⟧.",
    "[The minister] <told> parliament on Monday ⟦that {48} bridges were unsafe⟧.",
    "[Engineers] <warned> ⟦that {two} dams could fail⟧.",
    "[The charity] <estimates> ⟦that {4,000} families have no water⟧.",
    "[Police] <believe> ⟦{two} men fled on foot⟧.",
]
# Days, places and occasions between the verb and what is said.
WORDS_BETWEEN = [
    "[The ministry] <said> on Tuesday ⟦{12} people had died⟧.",
    "[The ministry] <said> Tuesday ⟦that {12} people had died⟧.",
    "[The ministry] <said> Sunday ⟦{14} people had died⟧.",
    "[The ministry] <said> in a statement on Sunday ⟦that {12} people had died⟧.",
    "[The coast guard] <said> on Friday, ⟦the {57} sailors rescued were all cadets⟧.",
    "[The mayor] <said> at a news conference in Lagos ⟦that {70} shops had burned⟧.",
    "[The spokesman] <said> — on the radio, as it happens — ⟦that {15} roads were closed⟧.",
]
# A short answer, and what is said behind a colon.
ANSWERED = [
    "Not so, <counters> [the Sarn Movement]: ⟦{31} of them have died⟧.",
    "Wrong, <says> [the union]: ⟦{40} workers were hurt⟧.",
]
# Words between the subject and its verb.
SUBJECT_APART = [
    "[Ana Lopez, the mayor of the town], <said> ⟦{12} houses were lost⟧.",
    "[Ana Lopez, who runs the shelter], <said> ⟦{12} families had arrived⟧.",
    "[Ana Lopez (Green Party)] <said> ⟦{12} families had arrived⟧.",
    "[Ana Lopez, 39], <said> ⟦{12} families had arrived⟧.",
    "[The ministry] on Tuesday <said> ⟦{12} people had died⟧.",
    "[The ministry] <also said> ⟦{12} people had died⟧.",
    "[The ministry] <has repeatedly said> ⟦that {12} people died⟧.",
    "[The ministry] <went on to say> ⟦that {12} people died⟧.",
    "[A spokesman for the ministry in Gaza] <said> ⟦{12} people had died⟧.",
    "[The doctors, nurses and cleaners] <said> ⟦{12} wards were closed⟧.",
    "[Israel and Egypt] <said> ⟦{12} trucks had crossed⟧.",
    "[A report released Thursday] <found> ⟦that {12} wells were dry⟧.",
    "[A woman who works at the mill] <said> ⟦she saw {12} boats⟧.",
    "But [the ministry] <said> ⟦{12} people had died⟧.",
    "On Friday [the ministry] <said> ⟦{12} people had died⟧.",
    "In Nairobi, [the ministry] <said> ⟦{12} people had died⟧.",
]
# C, S V and C, V S.
CONTENT_FIRST = [
    "⟦{Twelve} people died⟧, [officials] <said>.",
    "⟦{Twelve} people died⟧, [the ministry] <said> on Tuesday.",
    "⟦{Twelve} people died⟧, <said> [the ministry].",
    '⟦"We buried {12} people,"⟧ [the imam] <said>.',
    '⟦"We buried {12} people,"⟧ <said> [the imam].',
    '⟦"We buried {12} people,"⟧ <said> [Ali Hassan, the imam of the village].',
    "⟦“We buried {12} people,”⟧ [she] <added>.",
    "⟦''We buried {12} people,''⟧ [she] <recalled>.",
    "⟦“Were {12} people buried?”⟧ [she] <asked>.",
    '⟦"We buried {12} people,"⟧ [the imam] <said> of the raid that began on Monday.',
    "⟦The two countries⟧, [the envoy] <said>, ⟦have exchanged {12} prisoners⟧.",
    "⟦The bus carried {50} pupils⟧, [the driver] <said>, ⟦and was hit by {two} trucks⟧.",
    '⟦"We buried {12} people,"⟧ [the imam] <said>, ⟦"and {30} are missing."⟧',
]
# A quotation that runs on over sentences and paragraphs.
RUNNING_QUOTES = [
    '⟦"It was dark,"⟧ [she] <said>. ⟦"We were {12} in the boat."⟧',
    '⟦"It was dark,"⟧ <said> [Mary Okoro, a nurse]. ⟦"We were {12} in the boat."⟧',
    '[She] <said>, ⟦"It was dark. We were {12} in the boat."⟧',
    '[She] <said>: ⟦"We were {12} in the boat."⟧',
    "⟦“It was dark,”⟧ [she] <said>. ⟦“Nobody came.⟧\n\n⟦“We were {12} in the boat.”⟧",
    '⟦"It was dark,"⟧ [she] <said>.\n\n⟦"We were {12} in the boat."⟧',
    '⟦"It was dark,"⟧ [she] <said>. The ferry had {300} seats.',
]
# According to X, and its sisters.
ACCORDING_TO = [
    "<According to> [the ministry], ⟦{12} people died⟧.",
    "⟦{Twelve} people died⟧, <according to> [the ministry].",
    "⟦{Twelve} people died on Monday⟧ <according to> [the ministry].",
    "⟦The blast⟧, <according to> [the ministry], ⟦killed {12} people⟧.",
    "⟦Since May⟧, <according to> [the ministry], ⟦{12} people have died⟧.",
    "<According to> [a study published last week in a medical journal], ⟦{12} percent of wells are dry⟧.",
    "<According to> [records from the World Meteorological Organization], ⟦{12} storms formed⟧.",
    "<According to> [the Lagos Fire Service] ⟦{12} people were trapped⟧.",
    "The flood killed {62} people, including, <according to> [the ministry], ⟦{54} children⟧.",
    "<As reported by> [the state broadcaster], ⟦{12} people died⟧.",
    "<According to> [the “Open Seas” report], ⟦{12} ships sank⟧.",
]
# Polls, lists and papers speak.
DOCUMENTS = [
    "[A poll] <found> ⟦{54} percent of farmers opposed the dam⟧.",
    "[The survey] <puts> ⟦the share at {54} percent⟧.",
    "[The report] <lists> ⟦{54} villages⟧.",
    "[Hospital records] <show> ⟦{54} admissions⟧.",
    "[Figures from the ministry] <show> ⟦that {54} people drowned⟧.",
    "[The figures] <showed> ⟦{54} people in care⟧.",
    "<In> [a poll of farmers], ⟦{54} percent opposed the dam⟧.",
    "<In> [a new survey], ⟦[{54} percent of farmers] <said> ⟦they opposed the dam⟧⟧.",
    "The court read [a letter] <saying> ⟦that {54} people had died⟧.",
    "[A study by two universities] <suggests> ⟦that {54} species are at risk⟧.",
]
# X: ...
LINES = [
    "[Mary Okoro]<:> ⟦We were {12} in the boat and nobody came to help us.⟧",
    '[Mary Okoro]<:> ⟦"We were {12} in the boat."⟧',
    "[Police]<:> ⟦{Five} hurt when a bus overturned in the northern district⟧",
]
# Who and which.
RELATIVE_CLAUSES = [
    "The shelter belongs to Ana Lopez, [who] <said> ⟦{12} families had arrived⟧.",
    "The figure comes from the ministry, [which] <reported> ⟦{12} deaths⟧.",
]
# Participles, absolute phrases, coordinated verbs.
SHARED_SUBJECTS = [
    "The toll kept rising, with [officials] <reporting> ⟦{12} dead⟧.",
    "The toll kept rising, with [local authorities] <claiming> ⟦that {12} people died⟧.",
]
# Words that look like verbs inside a source, and sources that only name the occasion.
WORDS_IN_SOURCES = [
    "⟦The toll has risen to {58}⟧, [state media] <reported> Monday.",
    "[State television] <said> ⟦{8} people died⟧.",
    "[Port records] <show> ⟦{8} arrivals⟧.",
    "[An official speaking on condition of anonymity] <said> ⟦{4} had died⟧.",
    "[Doctors Without Borders] <said> ⟦{340} patients were treated⟧.",
    "[The interior ministry] <put> ⟦the number of dead at {32}⟧.",
    "In a tweet, [the ambulance service] <said> ⟦{5} people were hurt⟧.",
    "⟦The fire killed {11}⟧, [Mayor Hart] <confirmed> at a press conference.",
    "⟦A figure⟧ <disputed by> [police], [who] <said> ⟦{21} people died⟧.",
    "⟦The count fell to {17}⟧, <reported> [rangers], ⟦with {8} others lost⟧.",
    "⟦The strike had⟧, <by> [most reports], ⟦idled {950}⟧.",
    '[The club] <made the following statement>: ⟦"Today: {612} members."⟧',
]
# Nouns that say.
NOUNS = [
    "There was no proof of [the general]'s <claim> ⟦that {12} tanks were destroyed⟧.",
    "There was no proof of [his] <claim> ⟦that {12} tanks were destroyed⟧.",
    "The <claim by> [the general] ⟦that {12} tanks were destroyed⟧.",
    "[The mayor] <gave a toll of> ⟦{60} dead⟧.",
    '[The account] <made the announcement>: ⟦"{12} cases were found."⟧',
]
# Passives.
PASSIVES = [
    "[The imam] <was quoted as saying> ⟦{12} people were buried⟧.",
    "The court <was told by> [a nurse] ⟦that {12} children were treated⟧.",
]
# Two sides.
REBUTTALS = [
    "While [Israel] <claims> ⟦that there are still {200} hostages⟧, [Hamas] <counters> ⟦that {dozens} have died⟧.",
    "[The army] <said> ⟦{12} rebels died⟧, but [the rebels] <said> ⟦{two} had been hurt⟧.",
    "[The army] <said> ⟦{12} rebels died⟧ and [the rebels] <put> ⟦the toll at {two}⟧.",
    "[The rebels] <denied> ⟦that {12} fighters had surrendered⟧.",
    "[The union] <said> ⟦{12} mines were closed⟧; [the ministry] <disputes> ⟦that {two} are shut⟧.",
]
# Documents that a body issued.
ISSUED = [
    "The list of passengers, <issued by> [the border authority], included ⟦around {400} students⟧.",
    "A tally <compiled by> [the coast guard] contained ⟦{400} names⟧.",
]
# As X said.
AS_CLAUSES = [
    "As [the mayor] <said>, ⟦{12} houses burned⟧.",
    "⟦{Twelve} houses burned⟧, as [the mayor] <said>.",
]
# The publisher's own voice, and numbers that are no claim of a source.
OWN_VOICE = [
    "{12} people died in the fire.",
    "[Officials] <said> ⟦{12} people died⟧. Additionally, {40} people were moved to shelters.",
    "He said goodbye to {12} people.",
    "The report is {12} pages long.",
    "The three {12}-year-olds made no comment.",
    "{54} percent of voters stayed at home.",
    "[{Six} of ten farmers] <said> ⟦they opposed the dam⟧.",
    "The group claimed responsibility for the attack, which killed {12} people.",
    "The state has {12} claims offices.",
    "The number of {12} confirmed cases rose.",
    "Her answers filled {12} notebooks.",
    "Police reports were found in {12} boxes.",
    "There was no word from the {12} miners.",
    "Prices rose by {12} percent, more than in any other state.",
    "Turnout declined to {12} percent.",
    "Calls for a truce have grown in {12} towns.",
    "The lists have reached {12} offices.",
    "The village has {12} polling places from the last vote.",
    "{Twelve} of the songs were written by women.",
    "[{28} percent of farmers] <say> ⟦they will plant rice⟧, {34} percent maize.",
    "[The ministry] <said> ⟦{12} people died⟧, compared with {40} a year ago.",
    "[The ministry] <said> ⟦{12} people died⟧, up from {40} on Monday.",
]
ALL = [
    *SUBJECT_VERB_CONTENT,
    *WORDS_BETWEEN,
    *ANSWERED,
    *SUBJECT_APART,
    *CONTENT_FIRST,
    *RUNNING_QUOTES,
    *ACCORDING_TO,
    *DOCUMENTS,
    *LINES,
    *RELATIVE_CLAUSES,
    *SHARED_SUBJECTS,
    *WORDS_IN_SOURCES,
    *NOUNS,
    *PASSIVES,
    *REBUTTALS,
    *ISSUED,
    *AS_CLAUSES,
    *OWN_VOICE,
]


def source_of(tokens: Tokens, span: Span) -> str | None:
    """The words of the source that covers a figure."""
    found = attribute(tokens, find_said(tokens), tokens.at(span.start), tokens.at(span.end - 1) + 1)
    return found.source.text if found.source else None


def is_own_words(found: str | None, source: str | None) -> bool:
    """Whether `found` is the source without its apposition, bracket or non-restrictive clause."""
    return bool(found and source and source.startswith(found) and source[len(found) :].lstrip()[:1] in (",", "(", "—"))


@pytest.mark.parametrize("line", ALL)
def test_every_construction_gives_the_figure_its_source(line: str) -> None:
    case = marked(line)
    tokens = tokenize(case.text)
    for figure in case.figures:
        found, marked_words = source_of(tokens, figure), case.source_of(figure)
        assert found == marked_words or is_own_words(found, marked_words)


@pytest.mark.parametrize("line", ALL)
def test_every_construction_marks_source_cue_and_content(line: str) -> None:
    case = marked(line)
    said = [one for one in find_said(tokenize(case.text)) if one.asserts and one.speaker is not None]
    assert case.words([span for one in said for span in one.source_spans]) == case.words(case.sources)
    assert case.words([span for one in said for span in one.cue_spans]) == case.words(case.cues)
    assert sorted(span for one in said for span in one.content) == case.contents


def first_said(text: str) -> Attribution:
    """The attribution of the first number in the text."""
    tokens = tokenize(text)
    number = next(i for i, word in enumerate(tokens.lower) if word[0].isdigit())
    return attribute(tokens, find_said(tokens), number, number + 1)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Officials said 12 people died.", Mode.REPORTED),
        ('"We buried 12," he said.', Mode.QUOTED),
        ("The embassy has been in contact with 12 citizens.", Mode.IMPLIED),
        ("The ministry registered 12 cases.", Mode.IMPLIED),
        ("The consulate is aware of 12 arrests.", Mode.IMPLIED),
        ("The police recorded 12 thefts.", Mode.IMPLIED),
        ("The Dutch consulate kept open late. It has been in contact with 12 sailors.", Mode.IMPLIED),
        ("The dog kept barking. It has been in contact with 12 sailors.", None),
    ],
)
def test_a_figure_is_quoted_reported_implied_or_nobodys(text: str, mode: Mode | None) -> None:
    assert first_said(text).mode is mode


def test_an_implied_figure_has_no_cue() -> None:
    assert first_said("The ministry registered 12 cases.").cue is None


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Officials said 12 people died.", CueClass.NEUTRAL),
        ("Officials claimed 12 people died.", CueClass.ASSERTIVE),
        ("Officials put the toll at 12.", CueClass.ESTIMATE),
        ("Officials estimate that 12 people died.", CueClass.ESTIMATE),
        ("Officials denied that 12 people died.", CueClass.REBUTTAL),
        ("Officials countered that 12 people died.", CueClass.REBUTTAL),
    ],
)
def test_the_cue_keeps_its_class(text: str, cue_class: CueClass) -> None:
    cue = first_said(text).cue
    assert cue is not None
    assert cue.cue_class is cue_class


@pytest.mark.parametrize(
    "text",
    [
        "Officials did not say that 12 people died.",
        "Officials have not confirmed 12 deaths.",
        "The mayor supports the 12 strikers.",
        "The mayor called for 12 resignations.",
    ],
)
def test_what_is_denied_or_only_wished_covers_no_figure(text: str) -> None:
    assert first_said(text).status is AttributionStatus.NONE


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mayor called for an end to the strike.", "The mayor", "called for"),
        ("The ministry has shown recent support for a truce.", "The ministry", "has shown recent support for"),
        ("The agency highlights the lack of water in the camp.", "The agency", "highlights"),
        ("The union criticised the new law.", "The union", "criticised"),
    ],
)
def test_attitudes_are_attributions_all_the_same(text: str, source: str, cue: str) -> None:
    (said,) = find_said(tokenize(text))
    assert said.speaker is not None
    assert said.cue is not None
    assert (said.speaker.text, said.cue.text) == (source, cue)


def test_a_figure_that_hangs_on_behind_the_clause_is_ambiguous() -> None:
    text = (
        "Port officials report 80 drowned, along with the continued fuel crisis, with about 240 sailors still ashore."
    )
    tokens = tokenize(text)
    said = find_said(tokens)
    first, last = (i for i, word in enumerate(tokens.lower) if word in ("80", "240"))
    assert attribute(tokens, said, first, first + 1).status is AttributionStatus.ATTRIBUTED
    hanging = attribute(tokens, said, last, last + 1)
    assert (hanging.status, hanging.source) == (AttributionStatus.AMBIGUOUS, None)
    assert [source.name for source in hanging.candidates] == ["Port officials"]


def test_an_outlet_that_relays_is_the_chain_of_who_spoke() -> None:
    found = first_said("Reuters reported that the ministry said 12 people died.")
    assert found.source is not None
    assert (found.source.name, [relay.name for relay in found.chain]) == ("ministry", ["Reuters"])
    told = first_said("The ministry told AFP that 12 people died.")
    assert told.source is not None
    assert (told.source.name, [relay.name for relay in told.chain]) == ("ministry", ["AFP"])


def test_whoever_is_quoted_as_saying_speaks_and_the_outlet_relays() -> None:
    found = first_said("Al Jazeera quoted a doctor as saying 18 patients had died.")
    assert found.source is not None
    assert (found.source.name, [relay.name for relay in found.chain]) == ("doctor", ["Al Jazeera"])


def test_nobody_named_says_what_is_expected() -> None:
    (said,) = find_said(tokenize("The storm is expected to reach the coast."))
    assert (said.speaker, said.cue and said.cue.cue_class) == (None, CueClass.HEARSAY)


@given(st.text(alphabet="aAs id12,.:;\"“”'()—\n", max_size=120))
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_it_and_every_span_lies_inside(text: str) -> None:
    tokens = tokenize(text)
    for said in find_said(tokens):
        for span in (*said.source_spans, *said.cue_spans, *said.content):
            assert 0 <= span.start < span.end <= len(text)


@given(st.lists(st.sampled_from(ALL), min_size=2, max_size=6))
@settings(max_examples=15, deadline=None)
def test_attributions_come_in_order_of_their_cue(lines: list[str]) -> None:
    found = find_said(tokenize("\n\n".join(marked(line).text for line in lines)))
    starts = [(one.cue_spans or one.content)[0].start for one in found]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "part",
    ["Ana Lopez said 12 people died, and ", "according to the poll 12 ", '"It was 12," he said, ', "a, b, said "],
)
def test_a_sentence_without_end_takes_time_in_proportion(part: str) -> None:
    def seconds(size: int) -> float:
        tokens = tokenize(part * (size // len(part)))
        began = time.process_time()
        said = find_said(tokens)
        for index in range(0, len(tokens), 97):
            attribute(tokens, said, index, index + 1)
        return time.process_time() - began

    seconds(2_000)
    assert seconds(12_000) < 12 * seconds(3_000) + 0.2


def test_hearsay_names_nobody_and_keeps_its_cue() -> None:
    found = first_said("The storm reportedly killed 12 people.")
    assert (found.status, found.source) == (AttributionStatus.NONE, None)
    assert found.cue is not None
    assert (found.cue.text, found.cue.cue_class) == ("reportedly", CueClass.HEARSAY)
