"""Documents, claims and discrepancies made by hand for the store's tests. Owns no assertion."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from factcheck import identity
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Cue,
    Discrepancy,
    DiscrepancyKind,
    Document,
    Event,
    Extraction,
    FoundAttribution,
    Mode,
    Period,
    Position,
    Predicate,
    Qualifier,
    Quantity,
    Scope,
    Severity,
    Source,
    SourceKind,
    Span,
    Subject,
    TimeMention,
)
from factcheck.store.claim_store import Stored, put_extraction
from factcheck.store.database import Store
from factcheck.store.outcome import Changed, StoredGroup, StoredNote, put_comparison
from factcheck.store.runs import RunLog

TEXT = "On Friday the Harbour Office said 41 people were missing. The Red Crescent said 38 were missing."
DAY = date(2031, 5, 2)


def document(
    text: str = TEXT,
    name: str = "harbour",
    *,
    uri: str | None = None,
    publisher: str | None = None,
    given: str | None = None,
) -> Document:
    return Document(
        id=identity.document_id(text, publisher, uri, name),
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        reader="text",
        uri=uri,
        publisher=publisher,
        dateline=DAY,
        given=given,
    )


def claim(one: Document, words: str, who: str | None = None, *, event: Event = Event.MISSING) -> Claim:
    """The claim of a number in a document, said by `who` when its words stand there."""
    start = one.text.index(words)
    return Claim(
        id=identity.claim_id(one.id, "count", start),
        document_id=one.id,
        kind=ClaimKind.COUNT,
        span=Span(start, start + len(words)),
        quote=words,
        sentence=Span(0, len(one.text)),
        attribution=_said_by(one, who),
        quantity=Quantity(Decimal(words), Decimal(words), Qualifier.EXACT, words, Decimal(words)),
        subject=Subject("people", None, "person", {"nationality": ("foreign",)}),
        event=event,
        predicate=Predicate("missing", Span(0, 2), "missing"),
        place=None,
        cumulative=False,
        as_of=one.dateline,
        period=Period(one.dateline, one.dateline),
    )


def _said_by(one: Document, who: str | None) -> Attribution:
    if who is None:
        return Attribution()
    start = one.text.index(who)
    source = Source(who, Span(start, start + len(who)), who, SourceKind.GOVERNMENT, "local")
    return Attribution(
        AttributionStatus.ATTRIBUTED, Mode.REPORTED, source, None, Cue("said", Span(0, 4)), (Span(0, 9),)
    )


def extraction(one: Document, claims: Sequence[Claim] | None = None) -> Extraction:
    """Every number of the document as a claim in the publisher's voice, or the claims given."""
    if claims is None:
        claims = [claim(one, words) for words in dict.fromkeys(re.findall(r"\d+", one.text))]
    times = (TimeMention(Span(0, 2), Period(one.dateline, one.dateline)),)
    return Extraction(one, tuple(claims), (FoundAttribution((Span(3, 5),), (), (Span(0, 2),)),), times)


def put(store: Store, one: Document, claims: Sequence[Claim] | None = None) -> Stored:
    return put_extraction(store, extraction(one, claims), "hand 1", RunLog(store, "ingest"))


def discrepancy(*claims: Claim, check: str = "C1", anchor: str = "missing", title: str = "How many?") -> Discrepancy:
    """One position for each claim, all in dispute."""
    return Discrepancy(
        id=identity.discrepancy_id(check, anchor),
        check=check,
        anchor=anchor,
        kind=DiscrepancyKind.CONFLICT,
        severity=Severity.HIGH,
        title=title,
        explanation="the figures differ",
        scope=Scope("person", {}, Event.MISSING),
        positions=tuple(_position(one) for one in claims),
        disputes=((0, 1),) if len(claims) > 1 else (),
    )


def _position(one: Claim) -> Position:
    assert one.quantity is not None
    source = one.attribution.source
    return Position((one.id,), (source.name,) if source else (), 1, one.quantity.low, one.quantity.high)


def compared(
    store: Store,
    *found: Discrepancy,
    groups: Sequence[StoredGroup] = (),
    notes: Sequence[StoredNote] = (),
) -> Changed:
    return put_comparison(store, found, groups, notes, RunLog(store, "compare"))


def two_figures(store: Store) -> tuple[Document, tuple[Claim, Claim], Discrepancy]:
    """The article above, stored, and the dispute of its two figures, stored too."""
    article = document()
    claims = claim(article, "41", "the Harbour Office"), claim(article, "38", "The Red Crescent")
    put(store, article, claims)
    dispute = discrepancy(*claims)
    compared(store, dispute)
    return article, claims, dispute
