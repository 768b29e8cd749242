"""Reads the figures of a sentence as the assembling module does: numbers, subjects, events, parts, places."""

from factcheck.extraction.counts.events import read_events
from factcheck.extraction.counts.parts import link_parts
from factcheck.extraction.counts.places import read_places
from factcheck.extraction.counts.subjects import read_subjects
from factcheck.extraction.quantities.find import count_candidates, find_quantities
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import tokenize


def figures_of(text: str) -> list[Figure]:
    """Every count of `text`, read."""
    tokens = tokenize(text)
    figures = [Figure(quantity) for quantity in count_candidates(find_quantities(tokens))]
    read_subjects(tokens, figures)
    read_events(tokens, figures)
    link_parts(tokens, figures)
    read_places(tokens, figures)
    return figures


def subject_texts(text: str) -> list[str]:
    """What each figure counts, in words."""
    return [figure.subject.text for figure in figures_of(text) if figure.subject is not None]
