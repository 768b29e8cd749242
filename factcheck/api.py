"""The Python API of CONTRACT.md. Owns its signatures only; `factcheck/__init__` hands the names out on first use."""

from collections.abc import Sequence
from datetime import date

from factcheck.comparison import engine
from factcheck.extraction.quantities.find import mentions as quantity_mentions
from factcheck.extraction.times.find import mentions as time_mentions
from factcheck.model import Claim, Discrepancy, Document, QuantityMention, Relation, TimeMention
from factcheck.pipeline.extract import extract, read
from factcheck.settings import Settings

__all__ = ["compare", "extract", "find_quantities", "find_times", "read", "relations"]

DEFAULTS = Settings()


def find_quantities(text: str) -> list[QuantityMention]:
    """Return every number in `text`, counted or not, in order, each with its hedge as an interval."""
    return quantity_mentions(text)


def find_times(text: str, dateline: date | None = None) -> list[TimeMention]:
    """Return every time expression in `text`, read from `dateline`; without one, what needs it keeps null dates."""
    return time_mentions(text, dateline)


def relations(
    claims: Sequence[Claim], documents: Sequence[Document] = (), settings: Settings = DEFAULTS
) -> list[Relation]:
    """Return every comparable pair of count claims.

    Without documents: one incident, every document an origin of its own, its publisher a named source.
    """
    return engine.relate(claims, documents, settings)


def compare(
    claims: Sequence[Claim], documents: Sequence[Document] = (), settings: Settings = DEFAULTS
) -> list[Discrepancy]:
    """Return the discrepancies among `claims`, the most severe first, on the same terms as `relations`."""
    return list(engine.compare(claims, documents, settings).discrepancies)
