"""C13 on dates: one document gives two beginnings of one event, or counts since its start what happened before it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from factcheck import identity
from factcheck.comparison.checks.check import Table
from factcheck.model import Claim, ClaimKind, Discrepancy, DiscrepancyKind, Position, Scope, Severity

_STARTS = "begin start commence erupt break launch open ignite spark trigger originate emerge"
STARTS = frozenset(_STARTS.split())
_ENDS = "end finish conclude cease stop close expire"
ENDS = frozenset(_ENDS.split())
_FIGHTS = "conflict war fighting hostilities violence warfare fight clash"
FIGHTS = frozenset(_FIGHTS.split())
"""Heads by which a text calls one and the same war; they count as one event within a document."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an event's edge was, by one claim; `outside` when it is a portion of a count since that edge."""

    claim: Claim
    start: date
    end: date
    portion: bool = False


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each event and edge that a document dates in two ways."""
    edges: dict[tuple[str, str, str], list[Dated]] = defaultdict(list)
    for claim in table.case.claims:
        for head, edge, dated in _edges(claim):
            edges[claim.document_id, head, edge].append(dated)
    made = (_discrepancy(key, own, table) for key, own in edges.items())
    return [discrepancy for discrepancy in made if discrepancy is not None]


def _edges(claim: Claim) -> list[tuple[str, str, Dated]]:
    if claim.kind is ClaimKind.DATE:
        return _asserted(claim)
    return _since(claim) if claim.kind is ClaimKind.COUNT else []


def _asserted(claim: Claim) -> list[tuple[str, str, Dated]]:
    window = claim.period
    if window is None or window.start is None or window.end is None or claim.subject is None:
        return []
    lemma = claim.predicate.lemma if claim.predicate else ""
    edge = "start" if lemma in STARTS else "end" if lemma in ENDS else lemma
    return [(_head(claim.subject.concept or claim.subject.text), edge, Dated(claim, window.start, window.end))]


def _since(claim: Claim) -> list[tuple[str, str, Dated]]:
    """A count "since the start of X" says that none of it was before: its dated portions tell when X had begun."""
    window = claim.period
    if window is None or window.since is None:
        return []
    head = _head(window.since.event)
    return [
        (head, window.since.edge, Dated(claim, part.start, part.end, portion=True))
        for part in window.parts
        if part.start is not None and part.end is not None
    ]


def _head(words: str) -> str:
    head = words.lower().split()[-1] if words.strip() else ""
    return "conflict" if head in FIGHTS else head


def _discrepancy(key: tuple[str, str, str], own: list[Dated], table: Table) -> Discrepancy | None:
    asserted = [dated for dated in own if not dated.portion]
    disputes = [(a, b) for i, a in enumerate(asserted) for b in own if b is not a and _clash(a, b, b in asserted[:i])]
    if not disputes:
        return None
    sides = _sides(own)
    at = {id(dated): index for index, side in enumerate(sides) for dated in side}
    document, head, edge = key
    return Discrepancy(
        id=identity.discrepancy_id("C13", f"{document}|{head}|{edge}"),
        check="C13",
        anchor=f"{document}|{head}|{edge}",
        kind=DiscrepancyKind.DATE,
        severity=Severity.MEDIUM,
        title=_title(_called(disputes[0]), edge, disputes[0]),
        explanation=_explanation(_called(disputes[0]), disputes[0]),
        scope=Scope(concept=head),
        positions=tuple(_position(side, table) for side in sides),
        disputes=tuple(sorted({_pair(at[id(a)], at[id(b)]) for a, b in disputes})),
    )


def _called(dispute: tuple[Dated, Dated]) -> str:
    """What the text itself calls the event."""
    subject = dispute[0].claim.subject
    return subject.concept or subject.text if subject else "event"


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _clash(a: Dated, b: Dated, seen: bool) -> bool:
    """True when the edge cannot be both; a portion after the start is no clash, one before it is."""
    if seen or _one_statement(a.claim, b.claim):
        return False
    slack = 1 if a.start == a.end and b.start == b.end else 0  # two days may be one night in two places
    if (a.start - b.end).days > slack:
        return True
    return not b.portion and (b.start - a.end).days > slack


def _one_statement(a: Claim, b: Claim) -> bool:
    """True for two times under one verb: "in 2008 it began in mid-September" says one thing."""
    if a.kind is not b.kind or a.predicate is None or b.predicate is None:
        return False
    return a.document_id == b.document_id and a.sentence == b.sentence and a.predicate.span == b.predicate.span


def _sides(own: list[Dated]) -> list[list[Dated]]:
    sides: dict[tuple[date, date], list[Dated]] = defaultdict(list)
    for dated in own:
        sides[dated.start, dated.end].append(dated)
    return [sides[window] for window in sorted(sides)]


def _position(side: list[Dated], table: Table) -> Position:
    sources = dict.fromkeys(table.case.speaker_words(dated.claim) for dated in side)
    origins = {table.case.origin(dated.claim).key for dated in side} - {None}
    claims = dict.fromkeys(dated.claim.id for dated in side)
    return Position(tuple(claims), tuple(sources), len(origins), start=side[0].start, end=side[0].end)


def _title(head: str, edge: str, dispute: tuple[Dated, Dated]) -> str:
    verb = {"start": "begin", "end": "end"}.get(edge, edge or "happen")
    first, second = dispute
    by = "by " if second.portion else ""
    return f"When did the {head} {verb}: {when(first.start, first.end)}, or {by}{when(second.start, second.end, by)}?"


def _explanation(head: str, dispute: tuple[Dated, Dated]) -> str:
    first, second = dispute
    one = f"“{first.claim.quote}” puts the {head} {when(first.start, first.end)}"
    if second.portion:
        return f"{one}, but {second.claim.quote} counted since its start are dated {when(second.start, second.end)}."
    return f"{one}, “{second.claim.quote}” {when(second.start, second.end)}."


def when(start: date, end: date, after: str = "") -> str:
    """Write a day or a window as a reader would: "on 7 October 2023", "in November 2023", "from ... to ..."."""
    if start == end:
        return f"{'' if after else 'on '}{_day(start)}"
    if (start.year, start.month) == (end.year, end.month) and start.day == 1:
        return f"in {start:%B %Y}"
    if start.year == end.year and (start.month, start.day) == (1, 1) and (end.month, end.day) == (12, 31):
        return f"in {start.year}"
    return f"from {_day(start)} to {_day(end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
