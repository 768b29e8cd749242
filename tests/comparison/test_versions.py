"""Two versions of one article: which claim is which, and what changed. Articles are read, not made by hand."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.versions import Change, changes, figure_changed, match
from factcheck.model import Claim, Extraction
from factcheck.pipeline.extract import document_of, extract_document

FIRST = (
    "At least 21 people were killed when a footbridge fell in Orrin on Tuesday, police said. "
    "Nine of the dead were children.\n\n"
    "The hospital said it was treating 40 people, six of them in intensive care. "
    "“We will search all night,” said Mayor Ida Brandt."
)


def read(text: str) -> Extraction:
    return extract_document(document_of(text, name="bridge", dateline=date(2025, 3, 5), publisher="The Orrin Post"))


def matching(old: str, new: str) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    before, after = read(old), read(new)
    found = match(before.claims, old, after.claims, new)
    pairs = [(one.quote, other.quote) for one, other in found.pairs]
    return pairs, [claim.quote for claim in found.lost], [claim.quote for claim in found.added]


def test_an_unchanged_article_keeps_every_claim() -> None:
    pairs, lost, added = matching(FIRST, FIRST)
    assert (lost, added) == ([], [])
    assert all(one == other for one, other in pairs)


def test_a_changed_number_is_the_same_claim_with_another_figure() -> None:
    pairs, lost, added = matching(
        FIRST, FIRST.replace("At least 21", "At least 24").replace("treating 40", "treating 38")
    )
    assert (lost, added) == ([], [])
    assert ("At least 21", "At least 24") in pairs
    assert ("40", "38") in pairs
    assert ("six", "six") in pairs


def test_a_sentence_put_in_front_moves_everything_and_loses_nothing() -> None:
    pairs, lost, added = matching(FIRST, "UPDATE: The toll has risen, and 300 rescuers are at work. " + FIRST)
    assert lost == []
    assert added == ["300"]
    assert ("At least 21", "At least 21") in pairs


def test_paragraphs_in_another_order_keep_their_claims() -> None:
    one, _, other = FIRST.partition("\n\n")
    pairs, lost, added = matching(FIRST, f"{other}\n\n{one}")
    assert (lost, added) == ([], [])
    assert all(one == other for one, other in pairs)


def test_a_rewritten_sentence_is_known_by_what_is_left_of_it() -> None:
    new = FIRST.replace(
        "The hospital said it was treating 40 people", "The city hospital said it was still treating 36 people"
    )
    pairs, lost, added = matching(FIRST, new)
    assert ("40", "36") in pairs
    assert (lost, added) == ([], [])


def test_a_sentence_taken_out_is_lost_and_no_other_takes_its_place() -> None:
    pairs, lost, added = matching(FIRST, FIRST.replace("Nine of the dead were children.", "Trains were stopped."))
    assert "Nine" in lost
    assert added == []
    assert ("six", "six") in pairs


def test_a_number_for_another_thing_is_not_the_old_one_changed() -> None:
    _, lost, added = matching(
        FIRST, FIRST.replace("Nine of the dead were children.", "Eighty firefighters came from Sund.")
    )
    assert "Nine" in lost
    assert "Eighty" in added


def pair(old: str, new: str) -> tuple[Claim, Claim]:
    before, after = read(old), read(new)
    return match(before.claims, old, after.claims, new).pairs[0]


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("Police said 21 people died.", "Police said 24 people died.", True),
        ("Police said 21 people died.", "Police said at least 21 people died.", True),  # a bound is another figure
        ("Police said 21 people died.", "Police said twenty-one people died.", False),  # another word for the same
        ("Police said 21 people died.", "The mayor said 21 people died.", False),  # another source, the same figure
    ],
)
def test_a_figure_changes_with_its_value_and_not_with_its_words(old: str, new: str, differs: bool) -> None:
    assert figure_changed(*pair(old, new)) is differs


def test_what_changed_is_told_field_by_field_the_figure_first() -> None:
    found = changes(*pair("Police said 21 people died in Orrin.", "The mayor said 24 people died in Orrin."))
    assert found[0] == Change("figure", "21", "24")
    assert {change.field for change in found} == {"figure", "words", "source"}


SENTENCES = (
    "Police said {} people died in Orrin.",
    "The hospital said {} were hurt.",
    "{} houses were destroyed.",
    "Rescuers found {} survivors.",
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True),
    st.lists(st.integers(2, 99), min_size=8, max_size=8),
    st.randoms(use_true_random=False),
)
def test_whatever_the_numbers_and_the_order_sentences_find_their_own(
    lines: list[str], numbers: list[int], shuffle
) -> None:  # type: ignore[no-untyped-def]
    old = " ".join(line.format(number) for line, number in zip(lines, numbers, strict=False))
    moved = list(zip(lines, numbers[4:], strict=False))
    shuffle.shuffle(moved)
    new = " ".join(line.format(number) for line, number in moved)
    before, after = read(old), read(new)
    found = match(before.claims, old, after.claims, new)
    assert not found.lost
    assert not found.added
    for one, other in found.pairs:
        stem = one.sentence.of(old).replace(one.quote, "")
        assert other.sentence.of(new).replace(other.quote, "") == stem
