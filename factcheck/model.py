"""The vocabulary of DESIGN section 2 as frozen values.

Owns the words; knows no file, no database, no terminal, and imports nothing of ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self


class ClaimKind(StrEnum):
    COUNT = "count"
    DATE = "date"
    STATEMENT = "statement"


class Qualifier(StrEnum):
    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Event(StrEnum):
    """What happened to whom or what is counted: a closed list, `OTHER` carries its predicate."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    HELD = "held"
    RELEASED = "released"
    ARRESTED = "arrested"
    DISPLACED = "displaced"
    EVACUATED = "evacuated"
    INFECTED = "infected"
    ATTACKED = "attacked"
    AFFECTED = "affected"
    OTHER = "other"


class SourceKind(StrEnum):
    GOVERNMENT = "government"
    ARMED_GROUP = "armed_group"
    HEALTH_AUTHORITY = "health_authority"
    INTERNATIONAL_BODY = "international_body"
    NGO = "ngo"
    MEDIA = "media"
    POLL = "poll"
    DOCUMENT = "document"
    PERSON = "person"
    WITNESS = "witness"
    UNNAMED = "unnamed"


class CueClass(StrEnum):
    """How a cue presents what is said: it decides severity, never truth."""

    NEUTRAL = "neutral"
    ASSERTIVE = "assertive"
    ESTIMATE = "estimate"
    REBUTTAL = "rebuttal"
    HEARSAY = "hearsay"


class AttributionStatus(StrEnum):
    ATTRIBUTED = "attributed"
    NONE = "none"
    AMBIGUOUS = "ambiguous"


class Mode(StrEnum):
    QUOTED = "quoted"
    REPORTED = "reported"
    IMPLIED = "implied"


class Mark(StrEnum):
    """What the words say about a count besides its value; the comparison engine's cues.

    increment: "another 12", to be added to an earlier count. earlier: a count the text itself calls superseded
    ("an earlier count of 51", the 19 of "from 19 to 44"). revised: said to be corrected. goal, projection: not yet so.
    own: done by the speaker's own people ("our crew rescued 14"), beside whom others may have done the same.
    total: "in all", "in total". complete: one of parts presented as adding up to their whole. hypothetical: "could".
    """

    INCREMENT = "increment"
    EARLIER = "earlier"
    REVISED = "revised"
    GOAL = "goal"
    PROJECTION = "projection"
    TOTAL = "total"
    COMPLETE = "complete"
    HYPOTHETICAL = "hypothetical"
    OWN = "own"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code-point offsets into a document's text.

    >>> Span(3, 6).of("At 300 left")
    '300'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words the span marks in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Self) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a figure means: an interval; None is an open end; `nominal` is None for vague words and ranges."""

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    words: str
    nominal: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str = "count"


@dataclass(frozen=True, slots=True)
class QuantityMention:
    span: Span
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Since:
    """The event a window is counted from, and which of its edges: the head's lemma, "start" or "end"."""

    event: str
    edge: str


@dataclass(frozen=True, slots=True)
class DatedPart:
    """A dated portion of a count ("predominantly on October 7")."""

    start: date | None
    end: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Period:
    """The window a count covers; `words` is None when inferred."""

    start: date | None
    end: date | None
    words: str | None = None
    since: Since | None = None
    parts: tuple[DatedPart, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeMention:
    span: Span
    period: Period


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted (or, of a date claim, the event that is dated). `span` is None when no words name it."""

    text: str
    span: Span | None
    concept: str
    population: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Predicate:
    """The words that say what happened; `lemma` is the dictionary form of their head."""

    text: str
    span: Span
    lemma: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who is quoted, as written; `name` is the resolved name, `party` the label the document words ("Hamas-run")."""

    text: str
    span: Span
    name: str
    kind: SourceKind
    party: str | None = None
    members: tuple["Source", ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    text: str
    span: Span
    cue_class: CueClass = CueClass.NEUTRAL


@dataclass(frozen=True, slots=True)
class Attribution:
    """The link source-cue-content. `chain` holds relaying bodies, nearest the speaker first."""

    status: AttributionStatus = AttributionStatus.NONE
    mode: Mode | None = None
    source: Source | None = None
    resolved_by: str | None = None
    cue: Cue | None = None
    content: tuple[Span, ...] = ()
    chain: tuple[Source, ...] = ()
    candidates: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundAttribution:
    """One attribution as the text words it, whether or not a claim lies in its content."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One version of one article. `text` is fixed once by a reader; `sha256` is of the raw bytes."""

    id: str
    name: str
    text: str
    sha256: str
    reader: str
    uri: str | None = None
    title: str | None = None
    publisher: str | None = None
    dateline: date | None = None
    language: str = "en"
    header: Span | None = None
    given: str | None = field(default=None, compare=False)
    """The directory or file it was read from: with name and publisher it tells a next version; no part of the id."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement by one source, or in the publisher's own voice, in one document."""

    id: str
    document_id: str
    kind: ClaimKind
    span: Span
    quote: str
    sentence: Span
    attribution: Attribution
    quantity: Quantity | None = None
    subject: Subject | None = None
    event: Event | None = None
    predicate: Predicate | None = None
    place: str | None = None
    cumulative: bool | None = None
    as_of: date | None = None
    period: Period | None = None
    part_of: str | None = None
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one document, in document order."""

    document: Document
    claims: tuple[Claim, ...]
    attributions: tuple[FoundAttribution, ...] = ()
    times: tuple[TimeMention, ...] = ()


class RelationKind(StrEnum):
    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    UPDATE = "update"
    REVISION = "revision"
    SUBSET = "subset"
    RELATED = "related"
    ARITHMETIC = "arithmetic"


@dataclass(frozen=True, slots=True)
class Relation:
    """How two comparable claims stand. For update `a` is the older, for subset `a` is the part."""

    a: Claim
    b: Claim
    relation: RelationKind
    check: str | None
    reason: str


class DiscrepancyKind(StrEnum):
    CONFLICT = "conflict"
    RELATED = "related"
    ARITHMETIC = "arithmetic"
    MIXUP = "mixup"
    ATTRIBUTION = "attribution"
    DATE = "date"
    STALE = "stale"
    REVISION = "revision"
    CHANGED = "changed"


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the most severe, to sort by."""
        return list(Severity).index(self)


class Status(StrEnum):
    """Derived from the ledger, never stored."""

    OPEN = "open"
    DECIDED = "decided"
    REOPENED = "reopened"
    DISPUTED = "disputed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Scope:
    """What the claims of a group measure; fields that do not apply are None."""

    concept: str | None = None
    population: Mapping[str, tuple[str, ...]] | None = None
    event: Event | None = None
    place: str | None = None
    period: Period | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Equal interval, qualifier and scope, and everyone who holds it. `low`..`high` or, for dates, `start`..`end`."""

    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: int
    low: Decimal | None = None
    high: Decimal | None = None
    start: date | None = None
    end: date | None = None
    qualifier: Qualifier | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """One disagreement of one group. `disputes` names pairs of `positions`; `anchor` is what its id is made of."""

    id: str
    check: str
    anchor: str
    kind: DiscrepancyKind
    severity: Severity
    title: str
    explanation: str
    scope: Scope
    positions: tuple[Position, ...]
    disputes: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def disputed(self) -> frozenset[int]:
        """The indices of the positions in dispute: those that `disputes` names, all where it names none."""
        return frozenset(index for pair in self.disputes for index in pair) or frozenset(range(len(self.positions)))

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """Every claim behind it, in the order of its positions."""
        return tuple(claim for position in self.positions for claim in position.claims)


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    NOT_COMPARABLE = "not_comparable"
    SAME_ORIGIN = "same_origin"
    EXPLAINED = "explained"
    MISREAD = "misread"
    DISMISSED = "dismissed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewer's dated ledger entry about a discrepancy, with what it was made on.

    `entry` is its number in the ledger.
    """

    entry: int
    discrepancy: str
    verdict: Verdict
    reviewer: str
    at: str
    reason: str | None = None
    note: str | None = None
    evidence: Mapping[str, str] = field(default_factory=dict)
    """Claim id -> id of the reading seen, as they stood when the decision was made."""
    settles: bool = False
    """Whether it was made over what others had decided: it ends their dispute."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Words that a reviewer put beside a discrepancy; `entry` is their number in the ledger."""

    words: str
    reviewer: str
    at: str
    entry: int


@dataclass(frozen=True, slots=True)
class Remarks:
    """What reviewers put beside a discrepancy besides verdicts, oldest first; of `question` and `assigned` the last."""

    notes: tuple[Remark, ...] = ()
    evidence: tuple[Remark, ...] = ()
    """Links and citations."""
    question: Remark | None = None
    """What would settle it."""
    assigned: Remark | None = None
    """Its words are the name of who should look."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy as a person meets it: with its status and every decision about it, oldest first."""

    discrepancy: Discrepancy
    status: Status
    decisions: tuple[Decision, ...] = ()
    remarks: Remarks = Remarks()
