"""Sentences without an end, and lines of a megabyte: read to their end, in work that grows with their length."""

import pytest

from factcheck.pipeline.extract import document_of, extract_document
from tests.extraction.effort import calls

UNITS = [
    "at least 12 people were killed in Lyon and 30 others injured, ",
    "12 of the 40 men, five of them boys, who were held by gunmen in ",
    "the toll rose to 31 from 22, officials in Ghent said, and ",
    "two, three and four cars, buses and lorries, ",
    "he (12 of (13 ",
    "of of of ",
    "word ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_a_sentence_without_end_is_read_in_linear_time(unit: str) -> None:
    def effort(length: int) -> int:
        document = document_of(unit * (length // len(unit)), name="line")
        return calls(lambda: extract_document(document))

    effort(len(unit))  # the word lists are read once, by whoever comes first
    assert effort(16_000) < 2.5 * effort(8_000)


@pytest.mark.parametrize("unit", ["x", "word ", "1", "…", "é", "(x)"])
def test_a_line_of_a_megabyte_is_read_to_its_end(unit: str) -> None:
    text = unit * (1_000_000 // len(unit.encode()))
    for claim in extract_document(document_of(text, name="line")).claims:
        assert claim.quote == claim.span.of(text)
