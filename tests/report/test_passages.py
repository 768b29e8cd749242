"""Paragraph numbers, marks and excerpts."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.report.layout import Look
from factcheck.report.passages import Marked, Pages, excerpt
from factcheck.report.safe import is_safe
from tests.report import made


def test_paragraphs_are_counted_from_one_after_the_header() -> None:
    article = made.document()
    pages = Pages(article)
    assert [pages.number(article.text.index(words)) for words in ("The footbridge", "Crescent", "district")] == [
        1,
        2,
        3,
    ]
    assert pages.number(0) == 1


def test_without_colour_brackets_tell_source_cue_and_figure_apart() -> None:
    article = made.document()
    claim = made.trapped(article)[0]
    passage = made.case()[1].passages.sentence([claim], Look()).plain
    assert passage.startswith("While [the Interior Ministry] ‹claims› that {31} people")


def test_a_claims_page_marks_what_is_said_as_well() -> None:
    article = made.document()
    claim = made.trapped(article)[0]
    said = Span(claim.span.start, claim.sentence.end)
    claim = replace(claim, attribution=replace(claim.attribution, content=(said,)))
    passage = made.case()[1].passages.paragraph(claim, Look(), content=True).plain
    assert "⟦{31} people" in passage
    assert passage.replace("⟦", "").replace("⟧", "") == made.case()[1].passages.paragraph(claim, Look()).plain


def test_with_colour_the_quotation_is_the_articles_words_unchanged() -> None:
    article = made.document()
    passage = made.case()[1].passages.sentence(made.trapped(article)[:2], Look(80, colour=True))
    assert passage.plain in article.text
    assert {str(span.style) for span in passage.spans} == {"bold green", "underline cyan", "italic magenta"}


def test_a_figure_inside_a_source_is_marked_inside_it() -> None:
    text = "54 percent of voters said so"
    marks = [Marked(Span(0, 10), "figure"), Marked(Span(0, 20), "source"), Marked(Span(21, 25), "cue")]
    assert excerpt(text, Span(0, 28), marks, Look()).plain == "[{54 percent} of voters] ‹said› so"


def test_a_long_sentence_is_cut_around_its_figure_at_word_ends() -> None:
    text = "word " * 40_000 + "300 people left " + "word " * 40_000
    at = text.index("300")
    shown = excerpt(text, Span(0, len(text)), [Marked(Span(at, at + 3), "figure")], Look(80), budget=60).plain
    assert shown.startswith("… word")
    assert shown.endswith("word …")
    assert "{300} people left" in shown
    assert len(shown) < 80


def test_line_ends_and_escapes_inside_a_quotation_do_not_reach_the_page() -> None:
    shown = excerpt("three\n hundred\x1b[2J people", Span(0, 26), [Marked(Span(0, 14), "figure")], Look()).plain
    assert shown == "{three hundred}␛[2J people"


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5), st.integers(5, 80)
)
def test_any_marks_in_any_text_give_one_safe_line(text: str, pairs: list[tuple[int, int]], budget: int) -> None:
    marks = [Marked(Span(min(pair), max(pair)), "source") for pair in pairs]
    for look in (Look(), Look(40, colour=True)):
        shown = excerpt(text, Span(0, len(text)), marks, look, budget).plain
        assert is_safe(shown)
        assert "\n" not in shown
