"""Model values as the plain JSON records of CONTRACT.md, and back. Owns the field names; no file, no rule.

The store keeps the same records as payloads, so what was read comes back as it was: `x_from_record(x_record(x)) == x`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Cue,
    CueClass,
    DatedPart,
    Decision,
    Discrepancy,
    DiscrepancyKind,
    Document,
    Event,
    Extraction,
    Finding,
    FoundAttribution,
    Mark,
    Mode,
    Period,
    Position,
    Predicate,
    Qualifier,
    Quantity,
    Relation,
    Scope,
    Severity,
    Since,
    Source,
    SourceKind,
    Span,
    Subject,
    TimeMention,
)

Record = dict[str, Any]

# ---------------------------------------------------------------------------------------------------- plain values


def number_record(value: Decimal | None) -> int | float | None:
    """A JSON number: an integer where it is one. News figures have far fewer digits than a float keeps."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _decimal(value: int | float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [_pair(span) for span in spans]


def _spans(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


def _population(value: Mapping[str, tuple[str, ...]] | None) -> dict[str, list[str]] | None:
    return None if value is None else {key: list(words) for key, words in value.items()}


# -------------------------------------------------------------------------------------------------------- documents


def document_record(document: Document) -> Record:
    """The contract's form of a document; its text is not in it, only its length."""
    return {
        "id": document.id,
        "name": document.name,
        "uri": document.uri,
        "title": document.title,
        "publisher": document.publisher,
        "dateline": _day(document.dateline),
        "language": document.language,
        "sha256": document.sha256,
        "length": len(document.text),
        "reader": document.reader,
        "header": None if document.header is None else _pair(document.header),
    }


def document_from_record(record: Record, text: str) -> Document:
    """The document of `document_record(document)` and its text."""
    return Document(
        id=record["id"],
        name=record["name"],
        text=text,
        sha256=record["sha256"],
        reader=record["reader"],
        uri=record["uri"],
        title=record["title"],
        publisher=record["publisher"],
        dateline=_date(record["dateline"]),
        language=record["language"],
        header=None if record["header"] is None else Span(*record["header"]),
    )


# ----------------------------------------------------------------------------------------------------------- claims


def claim_record(claim: Claim) -> Record:
    """The contract's form of a claim."""
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "sentence": _pair(claim.sentence),
        "quantity": None if claim.quantity is None else quantity_record(claim.quantity),
        "subject": None if claim.subject is None else _subject_record(claim.subject),
        "event": None if claim.event is None else claim.event.value,
        "predicate": None if claim.predicate is None else _predicate_record(claim.predicate),
        "place": claim.place,
        "cumulative": claim.cumulative,
        "as_of": _day(claim.as_of),
        "period": None if claim.period is None else period_record(claim.period),
        "part_of": claim.part_of,
        "marks": sorted(mark.value for mark in claim.marks),
        "attribution": _attribution_record(claim.attribution),
    }


def claim_from_record(record: Record, document_id: str) -> Claim:
    """The claim of `claim_record(claim)`."""
    return Claim(
        id=record["id"],
        document_id=document_id,
        kind=ClaimKind(record["kind"]),
        span=Span(record["start"], record["end"]),
        quote=record["quote"],
        sentence=Span(*record["sentence"]),
        attribution=_attribution(record["attribution"]),
        quantity=_quantity(record["quantity"]),
        subject=_subject(record["subject"]),
        event=None if record["event"] is None else Event(record["event"]),
        predicate=_predicate(record["predicate"]),
        place=record["place"],
        cumulative=record["cumulative"],
        as_of=_date(record["as_of"]),
        period=_period(record["period"]),
        part_of=record["part_of"],
        marks=frozenset(Mark(mark) for mark in record.get("marks", ())),
    )


def quantity_record(quantity: Quantity) -> Record:
    return {
        "low": number_record(quantity.low),
        "high": number_record(quantity.high),
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "nominal": number_record(quantity.nominal),
        "qualifier": quantity.qualifier.value,
        "unit": quantity.unit,
        "words": quantity.words,
    }


def _quantity(record: Record | None) -> Quantity | None:
    if record is None:
        return None
    return Quantity(
        low=_decimal(record["low"]),
        high=_decimal(record["high"]),
        qualifier=Qualifier(record["qualifier"]),
        words=record["words"],
        nominal=_decimal(record["nominal"]),
        low_open=record["low_open"],
        high_open=record["high_open"],
        unit=record["unit"],
    )


def _subject_record(subject: Subject) -> Record:
    return {
        "text": subject.text,
        "start": None if subject.span is None else subject.span.start,
        "end": None if subject.span is None else subject.span.end,
        "concept": subject.concept,
        "population": _population(subject.population),
    }


def _subject(record: Record | None) -> Subject | None:
    if record is None:
        return None
    span = None if record["start"] is None else Span(record["start"], record["end"])
    population = {key: tuple(words) for key, words in record["population"].items()}
    return Subject(record["text"], span, record["concept"], population)


def _predicate_record(predicate: Predicate) -> Record:
    return {
        "text": predicate.text,
        "start": predicate.span.start,
        "end": predicate.span.end,
        "lemma": predicate.lemma,
    }


def _predicate(record: Record | None) -> Predicate | None:
    return None if record is None else Predicate(record["text"], Span(record["start"], record["end"]), record["lemma"])


def period_record(period: Period) -> Record:
    since = None if period.since is None else {"event": period.since.event, "edge": period.since.edge}
    parts = [{"start": _day(part.start), "end": _day(part.end), "words": part.words} for part in period.parts]
    return {"start": _day(period.start), "end": _day(period.end), "words": period.words, "since": since, "parts": parts}


def _period(record: Record | None) -> Period | None:
    if record is None:
        return None
    since = None if record["since"] is None else Since(record["since"]["event"], record["since"]["edge"])
    parts = tuple(DatedPart(_date(part["start"]), _date(part["end"]), part["words"]) for part in record["parts"])
    return Period(_date(record["start"]), _date(record["end"]), record["words"], since, parts)


# ----------------------------------------------------------------------------------------------------- attributions


def source_record(source: Source) -> Record:
    record: Record = {
        "text": source.text,
        "start": source.span.start,
        "end": source.span.end,
        "name": source.name,
        "kind": source.kind.value,
        "party": source.party,
    }
    if source.members:
        record["members"] = [source_record(member) for member in source.members]
    return record


def _source(record: Record) -> Source:
    return Source(
        text=record["text"],
        span=Span(record["start"], record["end"]),
        name=record["name"],
        kind=SourceKind(record["kind"]),
        party=record["party"],
        members=tuple(_source(member) for member in record.get("members", ())),
    )


def _attribution_record(attribution: Attribution) -> Record:
    cue = attribution.cue
    return {
        "status": attribution.status.value,
        "mode": None if attribution.mode is None else attribution.mode.value,
        "source": None if attribution.source is None else source_record(attribution.source),
        "resolved_by": attribution.resolved_by,
        "cue": None
        if cue is None
        else {"text": cue.text, "start": cue.span.start, "end": cue.span.end, "class": cue.cue_class.value},
        "content": _pairs(attribution.content),
        "chain": [source_record(source) for source in attribution.chain],
        "candidates": [source_record(source) for source in attribution.candidates],
    }


def _attribution(record: Record) -> Attribution:
    cue = record["cue"]
    return Attribution(
        status=AttributionStatus(record["status"]),
        mode=None if record["mode"] is None else Mode(record["mode"]),
        source=None if record["source"] is None else _source(record["source"]),
        resolved_by=record["resolved_by"],
        cue=None if cue is None else Cue(cue["text"], Span(cue["start"], cue["end"]), CueClass(cue["class"])),
        content=_spans(record["content"]),
        chain=tuple(_source(source) for source in record["chain"]),
        candidates=tuple(_source(source) for source in record["candidates"]),
    )


def found_attribution_record(found: FoundAttribution) -> Record:
    return {"source": _pairs(found.source), "cue": _pairs(found.cue), "content": _pairs(found.content)}


def time_record(mention: TimeMention, text: str) -> Record:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "from": _day(mention.period.start),
        "to": _day(mention.period.end),
    }


def extraction_record(extraction: Extraction) -> Record:
    """One line of `factcheck extract --json`."""
    return {
        "document": document_record(extraction.document),
        "claims": [claim_record(claim) for claim in extraction.claims],
        "attributions": [found_attribution_record(found) for found in extraction.attributions],
        "times": [time_record(mention, extraction.document.text) for mention in extraction.times],
    }


# -------------------------------------------------------------------------------------------------------- comparing

Claims = Mapping[str, Claim]
"""Claims by id."""
Documents = Mapping[str, Document]
"""Documents by id."""


def _place_of(claim: Claim, documents: Documents) -> Record:
    document = documents.get(claim.document_id)
    return {
        "document": None if document is None else document.name,
        "document_id": claim.document_id,
        "start": claim.span.start,
        "end": claim.span.end,
    }


def relation_record(relation: Relation, documents: Documents) -> Record:
    """One entry of the contract's `pairs`."""
    return {
        "a": _place_of(relation.a, documents),
        "b": _place_of(relation.b, documents),
        "relation": relation.relation.value,
        "check": relation.check,
        "reason": relation.reason,
    }


def scope_record(scope: Scope) -> Record:
    return {
        "concept": scope.concept,
        "population": _population(scope.population),
        "event": None if scope.event is None else scope.event.value,
        "place": scope.place,
        "period": None if scope.period is None else period_record(scope.period),
        "unit": scope.unit,
    }


def _scope(record: Record) -> Scope:
    population = record["population"]
    return Scope(
        concept=record["concept"],
        population=None if population is None else {key: tuple(words) for key, words in population.items()},
        event=None if record["event"] is None else Event(record["event"]),
        place=record["place"],
        period=_period(record["period"]),
        unit=record.get("unit"),
    )


def _position_record(position: Position) -> Record:
    return {
        "low": number_record(position.low),
        "high": number_record(position.high),
        "from": _day(position.start),
        "to": _day(position.end),
        "qualifier": None if position.qualifier is None else position.qualifier.value,
        "event": None if position.event is None else position.event.value,
        "sources": list(position.sources),
        "origins": position.origins,
        "claims": list(position.claims),
    }


def _position(record: Record) -> Position:
    return Position(
        claims=tuple(record["claims"]),
        sources=tuple(record["sources"]),
        origins=record["origins"],
        low=_decimal(record["low"]),
        high=_decimal(record["high"]),
        start=_date(record["from"]),
        end=_date(record["to"]),
        qualifier=None if record["qualifier"] is None else Qualifier(record["qualifier"]),
        event=None if record["event"] is None else Event(record["event"]),
    )


def discrepancy_record(discrepancy: Discrepancy) -> Record:
    """A discrepancy with claims as ids: the form the store keeps. `finding_record` is the contract's."""
    return {
        "id": discrepancy.id,
        "check": discrepancy.check,
        "anchor": discrepancy.anchor,
        "kind": discrepancy.kind.value,
        "severity": discrepancy.severity.value,
        "title": discrepancy.title,
        "explanation": discrepancy.explanation,
        "scope": scope_record(discrepancy.scope),
        "positions": [_position_record(position) for position in discrepancy.positions],
        "disputes": [list(pair) for pair in discrepancy.disputes],
        "notes": list(discrepancy.notes),
    }


def discrepancy_from_record(record: Record) -> Discrepancy:
    """The discrepancy of `discrepancy_record(discrepancy)`."""
    return Discrepancy(
        id=record["id"],
        check=record["check"],
        anchor=record["anchor"],
        kind=DiscrepancyKind(record["kind"]),
        severity=Severity(record["severity"]),
        title=record["title"],
        explanation=record["explanation"],
        scope=_scope(record["scope"]),
        positions=tuple(_position(position) for position in record["positions"]),
        disputes=tuple((first, second) for first, second in record["disputes"]),
        notes=tuple(record["notes"]),
    )


def finding_record(finding: Finding, claims: Claims, documents: Documents) -> Record:
    """The contract's form of a discrepancy: with its status, each position's claims with their words."""
    record = discrepancy_record(finding.discrepancy)
    del record["anchor"]
    for position in record["positions"]:
        known = [claims[claim] for claim in position["claims"] if claim in claims]
        position["claims"] = [{"id": claim.id, **_place_of(claim, documents), "quote": claim.quote} for claim in known]
    return {**record, "status": finding.status.value}


def decision_record(decision: Decision) -> Record:
    """Return a decision as it is printed: without the evidence it was made on."""
    return {
        "entry": decision.entry,
        "discrepancy": decision.discrepancy,
        "verdict": decision.verdict.value,
        "reason": decision.reason,
        "note": decision.note,
        "reviewer": decision.reviewer,
        "at": decision.at,
        "settles": decision.settles,
    }
