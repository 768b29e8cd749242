"""Who says what: every construction of `said_lines`, chains, classes, modes, and that time stays in proportion."""

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.extraction.attribution.reach import attribute, find_said
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.model import Attribution, AttributionStatus, CueClass, Mode, Span
from tests.extraction.said_lines import ALL
from tests.marked import marked


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
    sources = dict.fromkeys(span for one in said for span in one.source_spans)  # "said, adding" has one for two cues
    assert case.words(list(sources)) == case.words(case.sources)
    assert case.words([span for one in said for span in one.cue_spans]) == case.words(case.cues)
    assert sorted(span for one in said for span in one.content) == case.contents


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The ministry spoke of 14 dead, the Red Cross of 19.", ["The ministry", "the Red Cross"]),
        ("The army says 14 died, the union nine and the mayor 30.", ["The army", "the union", "the mayor"]),
        ("Fishers say that they alone landed 20 people and the guard 15.", ["Fishers", "Fishers"]),
        ("Police put it at 14, and the guards' union at 19.", ["Police", "the guards' union"]),
        ("The Herald had the toll at 26, the ministry at 31.", ["The Herald", "the ministry"]),
        ("The organisers' count was 90.", ["The organisers"]),
        ("By the organisers' count, 90 came.", ["the organisers"]),
        ("The ministry's count is 14, the union's 22.", ["The ministry", "the union"]),
        ("He added that a teacher, Ana Ruiz, 41, was dead and 12 were hurt.", ["He", "He"]),
        ("Police said 11 were hit in Besna, a city of 28,000.", ["Police", "Police"]),
        ("The official figure, given by the minister last week, is 500.", ["the minister"]),
        ("A list compiled by relatives has 44 names.", ["relatives"]),
        ("The union has a list of 26 missing.", ["The union"]),
        ("The guards keep a handwritten register of 93 inmates.", ["The guards"]),
        ("The bishop has the names of 31 dead.", ["The bishop"]),
        ("A list drawn up by the rowing club, which we saw, carries the names of 38 dead.", ["the rowing club"]),
        ("The village has a record of 12 floods.", [None]),
        ("The governor was quoted by the Herald as saying 12 had died.", ["The governor"]),
        ("The colonel dismissed the rebels' claim that 31 had died.", ["the rebels"]),
        ("The police had announced 50 while a list issued by the mayor carried 79.", ["The police", "the mayor"]),
    ],
)
def test_each_figure_of_a_sentence_has_its_own_source(text: str, sources: list[str]) -> None:
    tokens = tokenize(text)
    numbers = [i for i, word in enumerate(tokens.lower) if word[0].isdigit() or word == "nine"]
    found = [attribute(tokens, find_said(tokens), i, i + 1).source for i in numbers]
    assert [one.text if one else None for one in found] == sources


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


@pytest.mark.parametrize(
    ("text", "source", "chain"),
    [
        ("The ministry told AFP, citing hospital records, that 12 people died.", "ministry", ["AFP"]),
        ("State television, citing the army, said 12 people died.", "army", ["State television"]),
        ("Reuters, quoting police, reported 12 dead.", "police", ["Reuters"]),
        ("Citing police, Reuters said 12 people died.", "police", ["Reuters"]),
        ("About 12 people died, the BBC reported, citing local officials.", "local officials", ["BBC"]),
        ("The agency said, quoting the governor, that 12 people died.", "governor", ["agency"]),
        ("The minister, citing port data, said that 12 people died.", "minister", []),
        ("About 12 people died, the BBC quoted police as saying.", "police", ["BBC"]),
        ("The ministry told reporters that 12 people died.", "ministry", []),
    ],
)
def test_who_cites_whom_is_the_chain_and_papers_speak_for_the_body_that_cites_them(
    text: str, source: str, chain: list[str]
) -> None:
    found = first_said(text)
    assert found.source is not None
    assert (found.source.name, [relay.name for relay in found.chain]) == (source, chain)


def test_the_papers_a_body_cites_stay_in_the_list_of_attributions() -> None:
    said = find_said(tokenize("The minister told AFP that 12 people died, citing hospital records."))
    assert [one.cue.text for one in said if one.cue] == ["told", "citing"]


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


class Looked(list[str]):
    """A list that counts how many of its words are looked at, slices and searches included."""

    looks = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        found = super().__getitem__(place)
        Looked.looks += len(found) if isinstance(place, slice) else 1
        return found

    def count(self, word: str) -> int:
        Looked.looks += len(self)
        return super().count(word)

    def index(self, word: str, start: int = 0, stop: int = sys.maxsize) -> int:  # type: ignore[override]
        found = super().index(word, start, stop)
        Looked.looks += found - start + 1
        return found


def looks(text: str) -> int:
    """How many words are looked at while every attribution of the text and the source of its numbers are found."""
    tokens = tokenize(text)
    tokens.lower = Looked(tokens.lower)
    Looked.looks = 0
    said = find_said(tokens)
    for index in range(0, len(tokens), 97):
        attribute(tokens, said, index, index + 1)
    return Looked.looks


@pytest.mark.parametrize(
    "part",
    [
        "Ana Lopez said 12 people died, and ",
        "according to the poll 12 ",
        '"It was 12," he said, ',
        "a, b, said ",
        "Hart: 12 of us. ",
        "the mayor's own count 12 ",
        "— the mayor — said 12 ",
        "She said:\n\n- 12\n- 13\n\n",
        "citing police, the BBC said 12 ",
        "A and the B and C said 12, ",
        "When he said 12, it was. ",
    ],
)
def test_the_words_looked_at_grow_in_proportion_to_the_text(part: str) -> None:
    once, fourfold = (looks(part * (size // len(part))) for size in (3_000, 12_000))
    assert fourfold < 5 * once


@given(st.lists(st.sampled_from(ALL), min_size=1, max_size=4), st.sampled_from([" ", "\n\n"]))
@example(["[Police]<:> ⟦{Five} hurt when a bus overturned in the northern district⟧"], " ")
@settings(max_examples=6, deadline=None)
def test_any_text_four_times_as_long_takes_no_more_than_its_share(lines: list[str], between: str) -> None:
    text = between.join(marked(line).text for line in lines) + between
    repeated = text * (8_000 // len(text) + 1)
    assert looks(repeated * 4) <= 5 * looks(repeated)


def test_hearsay_names_nobody_and_keeps_its_cue() -> None:
    found = first_said("The storm reportedly killed 12 people.")
    assert (found.status, found.source) == (AttributionStatus.NONE, None)
    assert found.cue is not None
    assert (found.cue.text, found.cue.cue_class) == ("reportedly", CueClass.HEARSAY)
