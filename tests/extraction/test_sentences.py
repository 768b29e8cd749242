"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.lexicon import default_lexicon
from factcheck.extraction.sentences import paragraphs, sentences
from factcheck.model import Span

CASES = [
    # plain
    "It rained.|Nobody came.",
    "Did it rain?|It did!|Nobody came.",
    # titles and names
    "Gen. Mary Koh spoke.|Dr. Lee listened.",
    "J. R. Okafor signed it.|He left.",
    # an abbreviation ends a sentence only before a word that opens one
    "They left the U.S.|The ship stayed.",
    "The U.S. Navy left.|It rained.",
    "He works at Harbour Co. in town.|She does not.",
    "It opened at 5 p.m.|The crowd waited.",
    "It opened at 5 p.m. Monday.",
    # numbers
    "It cost 1.4 million.|Taxes paid for it.",
    "No. 7 won.|No. 3 lost.",
    # quotation marks
    "“It is over.”|He sat down.",
    "“It is over,” he said.|“We won.”",
    "''It is over.''|He sat down.",
    '"Is it over?" she asked.|"No."',
    # an ellipsis before a small letter goes on
    "It went on ... and on.|Then it stopped.",
    # brackets
    "It rained (a lot).|We stayed.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_ends_them(case: str) -> None:
    text = case.replace("|", " ")
    found = [span.of(text) for span in sentences(text, Span(0, len(text)), default_lexicon())]
    assert found == case.split("|")


def test_a_line_is_a_paragraph_unless_the_text_is_wrapped_by_hand() -> None:
    story = "At least 12 people died when the bridge over the Ardo fell on Monday, the police said in the evening of that day."
    headline = f"Bridge falls\n{story}\nMore follow."
    assert len(list(paragraphs(headline))) == 3
    line = "The bridge over the river fell on Monday, and the police said so"
    assert len(list(paragraphs("\n".join([line] * 4) + "\n\n" + "\n".join([line] * 3)))) == 2


@given(st.text())
def test_sentences_lie_in_order_inside_the_text_without_outer_space(text: str) -> None:
    last = 0
    for paragraph in paragraphs(text):
        for span in sentences(text, paragraph, default_lexicon()):
            assert last <= span.start < span.end
            assert span.of(text).strip() == span.of(text)
            last = span.end
    assert last <= len(text)
