"""A text cut for marking is the text: no word is lost, doubled or moved, and each figure is its claim's words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, ClaimKind, Span
from factcheck.report.passages import Pages
from factcheck.report.web.highlights import by_paragraph, pieces
from tests.report import made

ARTICLE = made.document()
CLAIMS = made.trapped(ARTICLE)
LENGTH = len(ARTICLE.text)


@given(st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted), st.sets(st.sampled_from(range(3))))
def test_joined_the_pieces_are_the_text(ends: list[int], chosen: set[int]) -> None:
    span = Span(ends[0], ends[1])
    claims: list[Claim] = [CLAIMS[number] for number in sorted(chosen)]
    assert "".join(piece.words for piece in pieces(ARTICLE.text, span, claims)) == span.of(ARTICLE.text)


def test_each_figure_is_its_claims_words() -> None:
    found = list(pieces(ARTICLE.text, Span(0, LENGTH), CLAIMS))
    figures = {piece.claim: piece.words for piece in found if piece.claim}
    assert figures == {claim.id: claim.quote for claim in CLAIMS}
    assert [id_ for piece in found for id_ in piece.claims] == [claim.id for claim in CLAIMS]


def test_sources_and_cues_are_marked_as_such() -> None:
    found = {piece.roles: piece.words for piece in pieces(ARTICLE.text, Span(0, LENGTH), CLAIMS[:1]) if piece.roles}
    assert found == {("source",): "the Interior Ministry", ("cue",): "claims", ("figure",): "31"}


def test_what_a_statement_says_is_no_figure() -> None:
    said = replace(CLAIMS[0], kind=ClaimKind.STATEMENT, span=CLAIMS[0].sentence)
    found = list(pieces(ARTICLE.text, said.sentence, [said, CLAIMS[1]]))
    assert [piece.words for piece in found if piece.claim] == ["dozens"]
    assert all("statement" in piece.roles for piece in found)
    assert [id_ for piece in found for id_ in piece.claims] == [said.id, CLAIMS[1].id]


def test_control_characters_are_shown() -> None:
    assert [piece.words for piece in pieces("a\x1b[2Jb", Span(0, 6), ())] == ["a␛[2Jb"]


def test_claims_go_to_the_paragraphs_where_their_words_stand() -> None:
    spans = Pages(ARTICLE).spans
    found = by_paragraph(spans, CLAIMS)
    assert [len(own) for own in found] == [0, 2, 1]
