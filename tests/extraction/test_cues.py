"""The cue lexicon: whole paradigms, frames and classes."""

from pathlib import Path

import pytest

from factcheck.extraction.attribution.cues import CueWords, Form, Frame
from factcheck.extraction.attribution.reach import attribute, find_said
from factcheck.extraction.lexicon import default_lexicon
from factcheck.extraction.tokens import tokenize
from factcheck.model import CueClass

WORDS = default_lexicon().table(CueWords)


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("say says said saying", "say"),
        ("tell tells told telling", "tell"),
        ("deny denies denied denying", "deny"),
        ("write writes wrote written writing", "write"),
        ("show shows showed shown showing", "show"),
        ("admit admits admitted admitting", "admit"),
        ("put puts putting", "put"),
        ("foresee foresees foresaw foreseen foreseeing", "foresee"),
    ],
)
def test_a_verb_is_known_in_every_form(forms: str, lemma: str) -> None:
    assert {WORDS.verbs[form].lemma for form in forms.split()} == {lemma}


def test_a_form_says_which_part_of_the_paradigm_it_is() -> None:
    assert [WORDS.verbs[f].form for f in "report reports reported reporting".split()] == [
        Form.BASE,
        Form.THIRD,
        Form.PAST,
        Form.GERUND,
    ]


@pytest.mark.parametrize(
    ("lemma", "cue_class"),
    [
        ("say", CueClass.NEUTRAL),
        ("claim", CueClass.ASSERTIVE),
        ("estimate", CueClass.ESTIMATE),
        ("counter", CueClass.REBUTTAL),
        ("deny", CueClass.REBUTTAL),
    ],
)
def test_a_cue_has_a_class(lemma: str, cue_class: CueClass) -> None:
    assert WORDS.verbs[lemma].cue_class is cue_class


def test_attitudes_assert_nothing_and_reports_do() -> None:
    assert not WORDS.verbs["support"].asserts
    assert not WORDS.verbs["urge"].asserts
    assert WORDS.verbs["report"].asserts
    assert WORDS.verbs["point"].asserts


def test_a_verb_in_several_classes_has_the_frames_of_all() -> None:
    assert {Frame.QUOTE, Frame.OBJECT, Frame.DOCUMENT} <= WORDS.verbs["reported"].frames


def test_a_user_may_add_verbs_and_sources(tmp_path: Path) -> None:
    extra = tmp_path / "words.toml"
    extra.write_text(
        '[[cues.verbs]]\nframes = ["clause", "quote"]\nlemmas = ["blurb"]\n[sources.heads]\nmedia = ["newsletter"]\n'
    )
    tokens = tokenize("The newsletter blurbed that 12 people died.", lexicon=default_lexicon().extended(extra))
    found = attribute(tokens, find_said(tokens), 4, 5)
    assert found.source is not None
    assert (found.source.text, found.source.kind.value) == ("The newsletter", "media")
