"""Paradigms: a lexicon names a dictionary form, every form of it is known."""

import pytest

from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.lexicon import default_lexicon

VERBS = default_lexicon().table(Verbs)
NOUNS = default_lexicon().table(Nouns)


@pytest.mark.parametrize(
    "forms",
    [
        "die dies dying died",  # -ie
        "deny denies denying denied",  # consonant + y
        "stay stays staying stayed",  # vowel + y
        "argue argues arguing argued",  # silent e
        "flee flees fleeing fled",  # -ee, irregular
        "stop stops stopping stopped",  # doubled consonant
        "admit admits admitting admitted",  # doubled after a stressed last syllable
        "report reports reporting reported",  # not doubled
        "reach reaches reaching reached",  # sibilant
        "free frees freeing freed",
        "say says saying said",
        "show shows showing showed shown",
    ],
)
def test_a_verb_is_known_in_all_its_forms(forms: str) -> None:
    lemma, *others = forms.split()
    assert VERBS.forms(lemma) == (lemma, *others)
    assert {VERBS.lemmas[form] for form in forms.split()} == {lemma}


def test_a_participle_may_have_two_forms() -> None:
    assert VERBS.lemmas["burnt"] == VERBS.lemmas["burned"] == "burn"
    assert {"burnt", "burned", "swollen"} <= VERBS.participles


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("person", "people"),
        ("body", "bodies"),
        ("church", "churches"),
        ("child", "children"),
        ("house", "houses"),
        ("bus", "buses"),
        ("virus", "viruses"),
        ("gas", "gases"),
        ("cause", "causes"),
        ("fuse", "fuses"),
        ("toll", "tolls"),
    ],
)
def test_a_noun_is_known_in_both_numbers(one: str, many: str) -> None:
    assert (NOUNS.plural(one), NOUNS.singular(many)) == (many, one)
    assert NOUNS.is_plural(many)
    assert not NOUNS.is_plural(one)


@pytest.mark.parametrize("word", ["crisis", "bus", "Hamas".lower(), "campus", "pass", "gas"])
def test_a_singular_in_s_is_no_plural(word: str) -> None:
    assert not NOUNS.is_plural(word)
