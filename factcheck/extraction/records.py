"""The working records that the stages of reading hand to one another.

Owns their shape; all indices are token indices, ends exclusive.
"""

from dataclasses import dataclass, field
from datetime import date

from factcheck.model import (
    AttributionStatus,
    Cue,
    Event,
    Mark,
    Mode,
    Period,
    Predicate,
    Quantity,
    Source,
    Span,
    Subject,
)


@dataclass(slots=True)
class FoundQuantity:
    """A number as written, with its hedge. `anchor` is the number token itself, on which the claim's id hangs.

    `trap` names why it is never a count claim ("age", "ordinal", "duration" ...), None when it may be one.
    """

    first: int
    end: int
    anchor: int
    span: Span
    quantity: Quantity
    trap: str | None = None


@dataclass(slots=True)
class FoundTime:
    """A time expression. `kind` is one of TIME_KINDS; `since` windows that name no date have a Period without start."""

    first: int
    end: int
    span: Span
    period: Period
    kind: str
    inner: tuple[date | None, date | None] | None = None
    """The days of the expression that a window is counted from: those of 2009 in "since 2009"."""


TIME_KINDS = ("day", "week", "month", "season", "year", "decade", "window", "since", "until", "part_of_day", "vague")


@dataclass(slots=True)
class Said:
    """One attribution:

    who (`source`, as written; `speaker` resolved), by which words, what (`content` spans, in order).
    """

    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Source | None
    cue: Cue | None
    mode: Mode
    resolved_by: str | None = None
    chain: tuple[Source, ...] = ()
    asserts: bool = True
    """False for negated cues ("did not confirm") and for attitudes that report nothing ("called for")."""


@dataclass(slots=True)
class Figure:
    """One count while its document is being read; the stages fill it in this order."""

    quantity: FoundQuantity
    subject: Subject | None = None
    inherited: bool = False
    """Whether the subject comes from another clause ("dozens have died")."""
    subject_end: int = 0
    """Token after the subject phrase (or after the quantity when the subject stands elsewhere)."""
    event: Event = Event.OTHER
    predicate: Predicate | None = None
    place: str | None = None
    part_of: int | None = None
    """Index of the figure this one is a part of, in the document's list of figures."""
    answers: int | None = None
    """Index of the figure to which this one is another body's answer ("the morgue attendant said six")."""
    cumulative: bool | None = None
    period: Period | None = None
    as_of: date | None = None
    status: AttributionStatus = AttributionStatus.NONE
    marks: set[Mark] = field(default_factory=set)
