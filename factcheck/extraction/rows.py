"""The one claim of a row of figures. Owns how cells become fields; the words in them are read by the rules of prose.

A row's text begins with a header that says where each cell stands and what it is (`readers.figures` writes it).
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from factcheck.errors import InputError
from factcheck.extraction.claims import read_claims
from factcheck.extraction.lexicon import Lexicon, default_lexicon
from factcheck.extraction.quantities.find import find_quantities
from factcheck.extraction.tokens import tokenize
from factcheck.identity import claim_id
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Document,
    Event,
    Extraction,
    FoundAttribution,
    Mode,
    Period,
    Predicate,
    Qualifier,
    Quantity,
    Source,
    SourceKind,
    Span,
    Subject,
)

BY_COLUMN = "column"
"""How a source that a column names was resolved."""
STATES = frozenset({Event.HELD, Event.MISSING})
"""Events that no count adds up: a row of them holds for its day alone (DESIGN section 5)."""
_SCALES = {"thousand": 1_000, "thousands": 1_000, "million": 1_000_000, "millions": 1_000_000}
_COUNTS = ("count", "number", "people", "persons", "cases", "")
_PATTERNS = ("12 people were {}.", "There were 12 {}.", "12 people {}.")
_VERBS = {"released": "freed"}
"""Words of which prose needs others to see the event."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says, its column, and where it stands in the document."""

    column: str
    span: Span
    words: str


Cells = dict[str, Cell]
MOST_KEPT = 10_000
"""Sentences of which it is kept what they were read as."""


def read_row(document: Document, lexicon: Lexicon | None = None) -> Extraction:
    """Return the one count claim of a row. Raises InputError, which names the row, when its figure cannot be read."""
    cells = _cells(document)
    first = next(cells[role] for role in ("figure", "low", "high") if role in cells)
    row = Span(document.header.end + 1 if document.header else 0, len(document.text))
    quantity = _quantity(cells, document, lexicon)
    counted = _counted(cells, first, lexicon)
    as_of, period, cumulative = _when(cells, document, counted.event)
    attribution = _attribution(cells, row, lexicon)
    claim = Claim(
        id=claim_id(document.id, ClaimKind.COUNT.value, first.span.start),
        document_id=document.id,
        kind=ClaimKind.COUNT,
        span=first.span,
        quote=first.span.of(document.text),
        sentence=row,
        attribution=attribution,
        quantity=quantity,
        subject=counted.subject,
        event=counted.event,
        predicate=counted.predicate,
        place=_place(cells, lexicon),
        cumulative=cumulative,
        as_of=as_of,
        period=period,
    )
    source = attribution.source
    found = () if source is None else (FoundAttribution((source.span,), (), (row,)),)
    return Extraction(document, (claim,), found)


def _cells(document: Document) -> Cells:
    if document.header is None:
        raise InputError(f"{document.name} says nothing of its columns: read its table again")
    row = document.header.end + 1
    cells: Cells = {}
    for role, (column, start, end, *words) in json.loads(document.header.of(document.text)).items():
        span = Span(row + start, row + end)
        cells[role] = Cell(column, span, words[0] if words else span.of(document.text))
    return cells


# ---------------------------------------------------------------------------------------------------------- figures


def _quantity(cells: Cells, document: Document, lexicon: Lexicon | None) -> Quantity:
    """Read the ends where they are given, else the words of the figure, in the unit of the row."""
    figure, low, high = (_number(cells.get(role), document, lexicon) for role in ("figure", "low", "high"))
    if low is None and high is None:
        assert figure is not None  # the reader refuses a row without any
        read = figure
    else:
        read = _interval(figure, low, high, document)
    if min(filter(None, (read.low, read.high)), default=Decimal(0)) < 0:
        raise InputError(f"{document.name} was not read: a count is never below 0")
    return _in_unit(_qualified(read, cells, document), cells, lexicon)


def _number(cell: Cell | None, document: Document, lexicon: Lexicon | None) -> Quantity | None:
    """Read one number with its hedge. Raises InputError when the words hold none, or several."""
    if cell is None:
        return None
    plain = cell.words.removeprefix("-")
    if plain.replace(".", "", 1).isdecimal() and plain.isascii():
        value = Decimal(cell.words)
        value = value.to_integral_value() if value == value.to_integral_value() else value
        return Quantity(value, value, Qualifier.EXACT, cell.words, value)
    found = find_quantities(tokenize(cell.words, lexicon=lexicon))
    if len(found) != 1:
        what = "no number" if not found else f"{len(found)} numbers"
        raise InputError(f"{document.name} was not read: {cell.words[:60]!r} in {cell.column!r} is {what}")
    return found[0].quantity


def _interval(figure: Quantity | None, low: Quantity | None, high: Quantity | None, document: Document) -> Quantity:
    """The interval of two ends, or of one and an open one; a best figure between them stays in the words."""
    bottom, top = low.low if low else None, high.high if high else None
    if bottom is not None and top is not None and bottom > top:
        raise InputError(f"{document.name} was not read: {bottom} to {top} is no interval")
    if bottom is not None and bottom == top:
        return Quantity(bottom, top, Qualifier.EXACT, low.words if low else "", bottom)
    if bottom is None or top is None:
        qualifier = Qualifier.AT_LEAST if top is None else Qualifier.AT_MOST
        words = f"{'at least' if low else 'at most'} {(low or high or figure).words}"  # type: ignore[union-attr]
        return Quantity(bottom, top, qualifier, words, bottom if top is None else top)
    words = f"{low.words if low else ''} to {high.words if high else ''}"
    return Quantity(bottom, top, Qualifier.RANGE, f"{figure.words} ({words})" if figure else words)


def _qualified(read: Quantity, cells: Cells, document: Document) -> Quantity:
    """Apply the column that qualifies a plain number: "at_least" beside 300."""
    if "qualifier" not in cells:
        return read
    words = cells["qualifier"].words.lower().replace(" ", "_").replace("-", "_")
    if words not in set(Qualifier):
        there = ", ".join(Qualifier)
        raise InputError(f"{document.name} was not read: {words!r} is no qualifier; there are {there}")
    qualifier = Qualifier(words)
    if qualifier is read.qualifier or read.qualifier is not Qualifier.EXACT or qualifier is Qualifier.RANGE:
        return read
    low = None if qualifier is Qualifier.AT_MOST else read.low
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.VAGUE) else read.high
    return replace(read, low=low, high=high, qualifier=qualifier)


def _in_unit(read: Quantity, cells: Cells, lexicon: Lexicon | None) -> Quantity:
    """Read the unit as if it followed the number; "thousands" is no unit but a scale."""
    words = cells["unit"].words if "unit" in cells else ""
    if scale := _SCALES.get(words.lower()):
        ends = (None if end is None else end * scale for end in (read.low, read.high, read.nominal))
        low, high, nominal = ends
        return replace(read, low=low, high=high, nominal=nominal, words=f"{read.words} {words}")
    if words.lower() in _COUNTS:
        return read
    if len(words) == 3 and words.isupper():
        return replace(read, unit=f"money:{words}")
    if words.lower() == "percent" or words == "%":
        return replace(read, unit="percent")
    found = find_quantities(tokenize(f"12 {words}", lexicon=lexicon))
    return replace(read, unit=found[0].quantity.unit) if found else read


# ---------------------------------------------------------------------------------------- what is counted, where, when


@dataclass(frozen=True, slots=True)
class _Counted:
    subject: Subject
    event: Event
    predicate: Predicate | None


def _counted(cells: Cells, figure: Cell, lexicon: Lexicon | None) -> _Counted:
    """Read who is counted and what befell them as prose would say it; without an event, from the figure's column."""
    who, happened = cells.get("subject"), cells.get("event")
    alone = _prose(f"12 {who.words if who else 'people'} were there.", lexicon)
    subject = alone.subject if alone and alone.subject else Subject("people", None, "person")
    subject = replace(subject, text=who.words, span=who.span) if who else replace(subject, span=None)
    words = (happened.words if happened else figure.column.replace("_", " ")).lower()
    told = _happening(words, lexicon)
    event = told.event if told and told.event else Event.OTHER
    if happened is None and event is Event.OTHER and alone is not None and alone.event is not None:
        event = alone.event  # "hostages" are held whatever their column is called
    if event is Event.HELD and "status" not in subject.population:
        subject = replace(subject, population={**subject.population, "status": ("held",)})
    known = told.predicate if told and event is not Event.OTHER else None
    predicate = Predicate(happened.words, happened.span, known.lemma if known else words) if happened else None
    return _Counted(subject, event, predicate)


def _happening(words: str, lexicon: Lexicon | None) -> Claim | None:
    """The count of the first sentence of these words that names an event of the closed list."""
    read = (_prose(pattern.format(_VERBS.get(words, words)), lexicon) for pattern in _PATTERNS)
    return next((claim for claim in read if claim is not None and claim.event is not Event.OTHER), None)


def _prose(sentence: str, lexicon: Lexicon | None) -> Claim | None:
    """The count of one sentence; rows of a table repeat their words, so what was read before is kept."""
    lexicon = lexicon or default_lexicon()
    read = lexicon.table(_kept)
    if sentence not in read:
        if len(read) >= MOST_KEPT:
            read.clear()
        document = Document(id="", name="", text=sentence, sha256="", reader="text")
        claims = read_claims(document, lexicon, counted=frozenset({sentence.index("12")})).claims
        read[sentence] = next((claim for claim in claims if claim.kind is ClaimKind.COUNT), None)
    return read[sentence]


def _kept(_lexicon: Lexicon) -> dict[str, Claim | None]:
    return {}


def _place(cells: Cells, lexicon: Lexicon | None) -> str | None:
    """Read the place as prose names it ("Gaza" of "the Gaza Strip"); words that no list knows stay as they are."""
    if "place" not in cells:
        return None
    words = cells["place"].words
    read = _prose(f"12 people were killed in {words}.", lexicon)
    return (read.place if read else None) or words


def _when(cells: Cells, document: Document, event: Event) -> tuple[date | None, Period | None, bool]:
    """The moment and window of a count: its one day, its days since one, a state's moment, else a running total."""
    day, since, as_of = (_date(cells.get(role)) for role in ("day", "since", "as_of"))
    as_of = as_of or day or document.dateline
    if day is not None:
        return as_of, Period(day, day, cells["day"].words), False
    if since is not None:
        return as_of, Period(since, as_of, cells["since"].words), True
    if event in STATES:
        return as_of, Period(as_of, as_of), False
    return as_of, Period(None, as_of), True


def _date(cell: Cell | None) -> date | None:
    return None if cell is None else date.fromisoformat(cell.words)


# ------------------------------------------------------------------------------------------------------------- sources


def _attribution(cells: Cells, row: Span, lexicon: Lexicon | None) -> Attribution:
    """Who gives the figure, of the kind that prose would take the name for; without a column, the publisher."""
    if "source" not in cells:
        return Attribution()
    cell = cells["source"]
    words = " ".join(cell.words.split())
    read = _prose(f"12 people died, according to {words}.", lexicon)
    known = read.attribution.source if read else None
    whole = known if known is not None and known.text == words else None
    source = Source(
        text=cell.words,
        span=cell.span,
        name=whole.name if whole else words,
        kind=known.kind if known else SourceKind.UNNAMED,
        party=whole.party if whole else None,
    )
    return Attribution(AttributionStatus.ATTRIBUTED, Mode.REPORTED, source, BY_COLUMN, None, (row,))
