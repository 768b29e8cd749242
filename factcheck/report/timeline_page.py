"""Figures over time in the terminal: a row a source, time across, every figure on its day. Owns the drawing.

A dot is one number, a ring is about one, a bar a range, an arrow an open side. A line joins the figures of one source;
the words at the right say what they are, so nothing hangs on the picture alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rich.text import Text

from factcheck.comparison import wording as asked
from factcheck.comparison.courses import Course, Measure, day_of
from factcheck.model import Claim, Qualifier
from factcheck.records import Record, scope_record
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Columns, Look, wrap
from factcheck.report.safe import one_line

NAMES, WORDS = 30, 22
"""Cells for who speaks, at most, and for what; what is left is time."""
NARROWEST, WIDEST, PIPED = 16, 72, 48
"""Cells of the time axis: at least, at most, and where there is no width."""
MARKS = {
    Qualifier.EXACT: "●",
    Qualifier.APPROX: "○",
    Qualifier.RANGE: "▬",
    Qualifier.AT_LEAST: "↑",
    Qualifier.AT_MOST: "↓",
    Qualifier.VAGUE: "↑",
}
LEGEND = "● one number   ○ about   ▬ a range   ↑ or more   ↓ at most   ─ the same source goes on"
JOIN = "─"
UNDATED = "undated"


def title(measure: Measure) -> str:
    """Return what is counted, in a person's words: "People killed in Port Ardan"."""
    claims = measure.claims
    return f"{asked.whom_and_what(claims)}{asked.where(one_line(measure.scope.place or ''))}"


def timeline_lines(measures: Sequence[Measure], dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield each measure under its title, and the legend at the end."""
    for measure in measures:
        yield from wrap(Text(title(measure), style="bold"), look.width)
        yield from _drawn(measure, dossier, look)
        yield Text()
    yield from wrap(Text(LEGEND, style="dim"), look.width)


def _drawn(measure: Measure, dossier: Dossier, look: Look) -> Iterator[Text]:
    several = len({_window(course) for course in measure.courses}) > 1
    names = [_name(course, dossier, several) for course in measure.courses]
    axis = _axis(measure, dossier, look, max(map(len, names)))
    rows: list[Sequence[str | Text]] = [("", Text(axis.ticks(), style="dim"), "")]
    for name, course in zip(names, measure.courses, strict=True):
        rows.append((name, axis.line(course, dossier), _words(course, dossier)))
    yield from Columns(firm=frozenset({1}), indent=2).lines(rows, look)


def _name(course: Course, dossier: Dossier, several: bool) -> str:
    """Return who speaks and, where the courses count over several windows, since when."""
    name, window = one_line(dossier.speaker(course.claims[0])), _window(course)
    return f"{name}, {window}" if several and window else name


def _window(course: Course) -> str:
    """The words that say since when a course counts; "" where none do."""
    period = course.claims[0].period
    return one_line(period.words) if period and period.words and period.since else ""


def _axis(measure: Measure, dossier: Dossier, look: Look, name: int) -> "Axis":
    days = [day for claim in measure.claims if (day := _day(claim, dossier))]
    room = PIPED if look.width is None else min(max(look.width - min(name, NAMES) - WORDS - 6, NARROWEST), WIDEST)
    return Axis(min(days, default=None), max(days, default=None), room if len(set(days)) > 1 else NARROWEST)


def _day(claim: Claim, dossier: Dossier) -> date | None:
    document = dossier.document(claim)
    return day_of(claim, document.dateline if document else None)


class Axis:
    """Days laid out over a number of cells."""

    def __init__(self, first: date | None, last: date | None, cells: int) -> None:
        self.first, self.last, self.cells = first, last, cells

    def at(self, day: date) -> int:
        """Return the cell of a day."""
        if self.first is None or self.last is None or self.first == self.last:
            return self.cells // 2
        return round((day - self.first).days / (self.last - self.first).days * (self.cells - 1))

    def ticks(self) -> str:
        """Return the first and the last day over their cells."""
        if self.first is None or self.last is None:
            return UNDATED.center(self.cells).rstrip()
        left, right = wording.day(self.first), wording.day(self.last)
        if left == right:
            return left.center(self.cells).rstrip()
        if left.rpartition(" ")[2] == right.rpartition(" ")[2] and len(left) + len(right) + 2 > self.cells:
            left = left.rpartition(" ")[0]
        return left + right.rjust(max(self.cells - len(left), len(right) + 1))

    def line(self, course: Course, dossier: Dossier) -> Text:
        """Return one source's figures on their days, joined; the last of a day is the one that shows."""
        drawn = [" "] * self.cells
        days = [(self.at(day), claim) for claim in course.claims if (day := _day(claim, dossier))]
        for cell in range(min((at for at, _ in days), default=0), max((at for at, _ in days), default=0)):
            drawn[cell] = JOIN
        for cell, claim in days:
            drawn[cell] = MARKS[claim.quantity.qualifier] if claim.quantity else MARKS[Qualifier.EXACT]
        return Text("".join(drawn).rstrip() or " ")


def _words(course: Course, dossier: Dossier) -> str:
    """Return the figures in order, each once for as long as it stands: "21 → 29 → 31"; a fall is said."""
    said: list[str] = []
    before: Claim | None = None
    undated = []
    for claim in course.claims:
        figure = one_line(wording.claim_figure(claim))
        if _day(claim, dossier) is None:
            undated.append(figure)
        elif before is None or figure != one_line(wording.claim_figure(before)):
            said.append(f"{figure} (lower)" if before is not None and _fell(before, claim) else figure)
            before = claim
    words = " → ".join(said)
    return "; ".join(part for part in (words, f"{UNDATED}: {wording.listed(undated)}" if undated else "") if part)


def _fell(before: Claim, after: Claim) -> bool:
    """True when the later figure is certainly below the earlier one."""
    old, new = before.quantity, after.quantity
    return old is not None and new is not None and old.low is not None and new.high is not None and new.high < old.low


def timeline_rows(measures: Iterable[Measure], dossier: Dossier) -> Iterator[tuple[object, ...]]:
    """Yield a plain record for each figure, in the order of `columns`."""
    for measure in measures:
        for course in measure.courses:
            for claim in course.claims:
                quantity, document = claim.quantity, dossier.document(claim)
                assert quantity is not None
                who, day = one_line(dossier.speaker(claim)), _day(claim, dossier)
                words = (wording.claim_figure(claim), claim.id, document.name if document else None)
                yield (
                    measure.id,
                    title(measure),
                    who,
                    day,
                    quantity.low,
                    quantity.high,
                    quantity.qualifier.value,
                    *words,
                )


def timeline_records(measures: Iterable[Measure], dossier: Dossier) -> Iterator[Record]:
    """Yield an object for each course, its figures with their days and claims."""
    for measure in measures:
        for course in measure.courses:
            yield {
                "group": measure.id,
                "title": title(measure),
                "scope": scope_record(measure.scope),
                "source": one_line(dossier.speaker(course.claims[0])),
                "figures": [_figure_record(claim, dossier) for claim in course.claims],
            }


def _figure_record(claim: Claim, dossier: Dossier) -> Record:
    quantity, day = claim.quantity, _day(claim, dossier)
    assert quantity is not None
    low, high = (None if end is None else float(end) for end in (quantity.low, quantity.high))
    return {
        "day": None if day is None else day.isoformat(),
        "low": int(low) if low is not None and low.is_integer() else low,
        "high": int(high) if high is not None and high.is_integer() else high,
        "qualifier": quantity.qualifier.value,
        "quote": claim.quote,
        "claim": claim.id,
        "document_id": claim.document_id,
    }
