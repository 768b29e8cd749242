"""Claims in one line each, for tests of comparing: `count("at least 300 Americans evacuated", by="UN", on="2023-11-01")`."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count as counter

from factcheck import identity
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Cue,
    CueClass,
    Document,
    Event,
    Mark,
    Mode,
    Period,
    Predicate,
    Qualifier,
    Quantity,
    Since,
    Source,
    SourceKind,
    Span,
    Subject,
)

VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
HEDGES = {
    "about": Qualifier.APPROX,
    "nearly": Qualifier.APPROX,
    "at least": Qualifier.AT_LEAST,
    "more than": Qualifier.AT_LEAST,
    "over": Qualifier.AT_LEAST,
    "at most": Qualifier.AT_MOST,
    "up to": Qualifier.AT_MOST,
}
_places = counter(0, 100)


def quantity(words: str, unit: str = "count") -> Quantity:
    """Read "240", "about 240", "at least 300", "up to 500", "36 to 40", "dozens"."""
    if words in VAGUE:
        return Quantity(Decimal(VAGUE[words]), None, Qualifier.VAGUE, words, unit=unit)
    if " to " in words and not words.startswith("up"):
        first, last = (Decimal(end.replace(",", "")) for end in words.split(" to "))
        return Quantity(first, last, Qualifier.RANGE, words, unit=unit)
    hedge, number = words.rpartition(" ")[0], Decimal(words.rpartition(" ")[2].replace(",", ""))
    qualifier = HEDGES.get(hedge, Qualifier.EXACT)
    low = None if qualifier is Qualifier.AT_MOST else number
    high = None if qualifier is Qualifier.AT_LEAST else number
    return Quantity(low, high, qualifier, words, nominal=number, low_open=hedge in ("more than", "over"), unit=unit)


def source(name: str, kind: SourceKind = SourceKind.GOVERNMENT) -> Source:
    return Source(name, Span(0, len(name)), name, kind)


def attributed(by: str | None, cue: CueClass = CueClass.NEUTRAL, mode: Mode = Mode.REPORTED) -> Attribution:
    """`None` is the publisher's own voice, "A | B" ambiguous between two, "someone" an unnamed source."""
    if by is None:
        return Attribution()
    if "|" in by:
        return Attribution(
            AttributionStatus.AMBIGUOUS, candidates=tuple(source(name.strip()) for name in by.split("|"))
        )
    kind = SourceKind.UNNAMED if by == "someone" else SourceKind.GOVERNMENT
    return Attribution(AttributionStatus.ATTRIBUTED, mode, source(by, kind), cue=Cue("says", Span(0, 4), cue))


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def count(
    words: str,
    event: Event | str = Event.KILLED,
    *,
    by: str | None = None,
    doc: str = "a",
    who: str | None = "people",
    concept: str = "person",
    place: str | None = None,
    window: str | None = None,
    said: str | None = None,
    since: tuple[str, str] | None = None,
    as_of: str | None = "2024-05-02",
    cumulative: bool | None = True,
    part_of: Claim | None = None,
    sentence: int | None = None,
    unit: str = "count",
    cue: CueClass = CueClass.NEUTRAL,
    mode: Mode = Mode.REPORTED,
    marks: tuple[Mark, ...] = (),
    **population: str,
) -> Claim:
    """Make a count claim.

    `event` is an Event's value or the lemma of an `other` predicate; `window` is "start..end" with either side empty;
    `said` are the words of the window; `sentence` puts claims into one sentence; `who=None` names nobody.
    """
    at = next(_places)
    start = at if sentence is None else sentence * 1_000_000 + at
    inside = Span(at, at + 90) if sentence is None else Span(sentence * 1_000_000, sentence * 1_000_000 + 999_998)
    known = event in set(Event)
    period = None
    if window is not None or said is not None:
        left, _, right = (window or "..").partition("..") if ".." in (window or "..") else (window, "", window)
        period = Period(day(left), day(right), said, Since(*since) if since else None)
    return Claim(
        id=identity.claim_id(doc, "count", start),
        document_id=doc,
        kind=ClaimKind.COUNT,
        span=Span(start, start + len(words)),
        quote=words,
        sentence=inside,
        attribution=attributed(by, cue, mode),
        quantity=quantity(words, unit),
        subject=Subject(
            who or "people",
            Span(start + 10, start + 20) if who else None,
            concept,
            {name: tuple(values.split("+")) for name, values in population.items()},
        ),
        event=Event(event) if known else Event.OTHER,
        predicate=None if known else Predicate(str(event), Span(start, start + 1), str(event)),
        place=place,
        cumulative=cumulative,
        as_of=day(as_of),
        period=period,
        part_of=part_of.id if part_of else None,
        marks=frozenset(marks),
    )


def document(name: str, publisher: str | None = None, dateline: str | None = "2024-05-02", text: str = "") -> Document:
    return Document(name, name, text, "", "text", publisher=publisher, dateline=day(dateline))


def moved(claim: Claim, **changes: object) -> Claim:
    """Return the claim with other fields."""
    return replace(claim, **changes)  # type: ignore[arg-type]
