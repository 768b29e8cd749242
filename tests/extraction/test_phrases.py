"""Noun phrases and verb groups: where each begins, its head, its end, its voice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.phrases import before_number, noun_phrase
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.verbs import group_on_right, verb_group
from tests.extraction.counting import figures_of

# The words from a number's end on, and the phrase they begin with.
PHRASES = [
    ("people were hurt", "people"),
    ("foreign citizens left Gaza", "foreign citizens"),
    ("injured passengers", "injured passengers"),
    ("injured in the blast", None),
    ("killed Friday", None),
    ("police officers said", "police officers"),
    ("soldiers' families wept", "soldiers' families"),
    ("Israeli and American soldiers", "Israeli and American soldiers"),
    ("of them", None),
    ("lawmen rode out", "lawmen"),
    ("gang stabbings this week", "gang stabbings"),
    ("heeding the advice", None),
    ("states voted", "states"),
    ("Nepalis left", "Nepalis"),
    ("HIV-1-related illnesses", "HIV-1-related illnesses"),
    ("seriously injured women", "seriously injured women"),
]


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_a_noun_phrase_runs_to_its_first_plural_head(text: str, phrase: str | None) -> None:
    tokens = tokenize(text)
    found = noun_phrase(tokens, 0, len(tokens))
    assert (tokens.words(found.first, found.end) if found else None) == phrase


# A verb group: its head's lemma, and whether it is passive.
GROUPS = [
    ("were killed", "kill", True),
    ("have died", "die", False),
    ("have been killed", "kill", True),
    ("were being held", "hold", True),
    ("have begun leaving", "leave", False),
    ("are feared to have died", "die", False),
    ("were reported killed", "kill", True),
    ("got killed", "kill", True),
    ("were not yet found", "find", True),
    ("killing", "kill", False),
    ("had", "have", False),
    ("were", "be", False),
]


@pytest.mark.parametrize(("text", "lemma", "passive"), GROUPS)
def test_a_verb_group_has_one_head_and_a_voice(text: str, lemma: str, passive: bool) -> None:
    tokens = tokenize(text)
    group = verb_group(tokens, 0, len(tokens))
    assert group is not None
    assert (group.lemma, group.passive) == (lemma, passive)


RIGHT = [
    ("in the village were killed", "kill"),
    (", all of them children, died", "die"),
    ("(most of them children) died", "die"),
    ("and their driver fled", "flee"),
    ("who fled", "flee"),
    ("in the overnight attack died", "die"),
    (", the mayor of the town said", None),
    ("; he left", None),
]


@pytest.mark.parametrize(("text", "lemma"), RIGHT)
def test_the_verb_on_the_right_is_found_past_what_stands_between(text: str, lemma: str | None) -> None:
    tokens = tokenize(text)
    group = group_on_right(tokens, 0, len(tokens))
    assert (group.lemma if group else None) == lemma


@pytest.mark.parametrize(
    ("text", "governor"),
    [
        ("killing 12", "killing"),
        ("killing an estimated 12", "killing"),
        ("report a staggering 12", "report"),
        ("killed a total of 12", "killed"),
        ("killed another 12", "killed"),
        ("in which 12", "which"),
    ],
)
def test_what_governs_a_number_stands_before_its_determiners(text: str, governor: str) -> None:
    tokens = tokenize(text)
    assert tokens.word(before_number(tokens, len(tokens) - 1, 0)) == governor


@given(
    st.lists(
        st.sampled_from("12 two of the men and , killed in Gaza who were ( ) including : total to".split()), max_size=30
    )
)
def test_any_order_of_words_is_read_with_indices_inside_the_text(words: list[str]) -> None:
    text = " ".join(words)
    figures = figures_of(text)
    for figure in figures:
        assert figure.subject is not None
        assert figure.quantity.end <= figure.subject_end
        assert figure.part_of is None or 0 <= figure.part_of < len(figures)
        assert figure.place is None or figure.place in text
