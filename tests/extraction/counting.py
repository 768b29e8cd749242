"""Reads the figures of a sentence as the assembling module does: numbers, subjects, events, parts, places."""

from datetime import date

from factcheck.extraction.claims import read_claims
from factcheck.extraction.counts.events import read_events
from factcheck.extraction.counts.parts import link_parts
from factcheck.extraction.counts.places import read_places
from factcheck.extraction.counts.subjects import read_subjects
from factcheck.extraction.quantities.find import count_candidates, find_quantities
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import tokenize
from factcheck.model import Claim, ClaimKind, Document, Event
from factcheck.pipeline.extract import document_of, extract_document


def figures_of(text: str) -> list[Figure]:
    """Every count of `text`, read."""
    tokens = tokenize(text)
    figures = [Figure(quantity) for quantity in count_candidates(find_quantities(tokens))]
    read_subjects(tokens, figures)
    read_events(tokens, figures)
    link_parts(tokens, figures)
    read_places(tokens, figures)
    return figures


def read_counts(text: str) -> list[tuple[Event, str | None]]:
    """Event and predicate's lemma of every count, as a claim has them."""
    claims = extract_document(document_of(text, name="note")).claims
    counts = [claim for claim in claims if claim.kind is ClaimKind.COUNT and claim.event is not None]
    return [(claim.event, claim.predicate.lemma if claim.predicate else None) for claim in counts if claim.event]


def counts(text: str) -> list[Claim]:
    """Every count of a text of Friday, 15 October 2021, as a claim."""
    document = Document(id="", name="", text=text, sha256="", reader="text", dateline=date(2021, 10, 15))
    return [claim for claim in read_claims(document).claims if claim.kind is ClaimKind.COUNT]


def subject_texts(text: str) -> list[str]:
    """What each figure counts, in words."""
    return [figure.subject.text for figure in figures_of(text) if figure.subject is not None]
