"""Hypothesis strategies for model values, shared by property tests. Owns no assertion."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from factcheck import model

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
numbers = st.integers(0, 10**12).map(Decimal) | st.decimals(0, 10**6, places=3)
spans = st.tuples(st.integers(0, 500), st.integers(1, 50)).map(lambda pair: model.Span(pair[0], pair[0] + pair[1]))
populations = st.dictionaries(
    st.sampled_from(["nationality", "status", "age"]), st.lists(texts, min_size=1, max_size=2).map(tuple), max_size=2
)
quantities = st.builds(
    model.Quantity,
    low=st.none() | numbers,
    high=st.none() | numbers,
    qualifier=st.sampled_from(model.Qualifier),
    words=texts,
    nominal=st.none() | numbers,
    low_open=st.booleans(),
    high_open=st.booleans(),
    unit=texts,
)
periods = st.builds(
    model.Period,
    start=st.none() | days,
    end=st.none() | days,
    words=st.none() | texts,
    since=st.none() | st.builds(model.Since, texts, st.sampled_from(["start", "end"])),
    parts=st.lists(st.builds(model.DatedPart, st.none() | days, st.none() | days, texts), max_size=2).map(tuple),
)
sources = st.builds(
    model.Source,
    text=texts,
    span=spans,
    name=texts,
    kind=st.sampled_from(model.SourceKind),
    party=st.none() | texts,
    members=st.just(()),
)
attributions = st.builds(
    model.Attribution,
    status=st.sampled_from(model.AttributionStatus),
    mode=st.none() | st.sampled_from(model.Mode),
    source=st.none() | sources,
    resolved_by=st.none() | texts,
    cue=st.none() | st.builds(model.Cue, texts, spans, st.sampled_from(model.CueClass)),
    content=st.lists(spans, max_size=2).map(tuple),
    chain=st.lists(sources, max_size=2).map(tuple),
    candidates=st.lists(sources, max_size=2).map(tuple),
)
claims = st.builds(
    model.Claim,
    id=texts,
    document_id=texts,
    kind=st.sampled_from(model.ClaimKind),
    span=spans,
    quote=texts,
    sentence=spans,
    attribution=attributions,
    quantity=st.none() | quantities,
    subject=st.none() | st.builds(model.Subject, texts, st.none() | spans, texts, populations),
    event=st.none() | st.sampled_from(model.Event),
    predicate=st.none() | st.builds(model.Predicate, texts, spans, texts),
    place=st.none() | texts,
    cumulative=st.none() | st.booleans(),
    as_of=st.none() | days,
    period=st.none() | periods,
    part_of=st.none() | texts,
    marks=st.frozensets(st.sampled_from(model.Mark), max_size=3),
)
