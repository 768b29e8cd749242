"""What each source's figures did, as a table. Owns its columns and words: a description, and nothing about worth."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.comparison.courses import Behaviour
from factcheck.records import Record
from factcheck.report.layout import Columns, Look, wrap
from factcheck.report.safe import one_line
from factcheck.report.wording import name_words

HEAD = ("source", "things", "figures", "raised", "lowered", "corrected", "alone", "behind")
NOTE = (
    "things: what is counted; raised, lowered: steps between a source's own figures of one thing (corrected: lowered, "
    "and the text says why); alone: figures that no other independent source gives; behind: days after whoever gave "
    "the same figure first."
)


def behaviour_lines(found: Iterable[Behaviour], look: Look) -> Iterator[Text]:
    """Yield the table and what its columns mean."""
    rows: list[Sequence[str | Text]] = [tuple(Text(name, style="dim") for name in HEAD)]
    for one in found:
        counts = (one.measures, one.figures, one.raised, one.lowered, one.corrected, one.alone)
        rows.append(
            (Text(name_words(one.who), style="bold"), *(f"{count:,}" if count else "·" for count in counts), _lags(one))
        )
    numbers = frozenset(range(1, len(HEAD)))
    yield from Columns(
        right=numbers,
        firm=numbers,
    ).lines(rows, look)
    yield Text()
    yield from wrap(Text(NOTE, style="dim"), look.width)


def _lags(one: Behaviour) -> str:
    if not one.lags:
        return "·"
    least, most = one.lags[0], one.lags[-1]
    return str(least) if least == most else f"{least} to {most}"


def median_lag(one: Behaviour) -> int | None:
    """Return the lower median: a number of days that was really seen."""
    return one.lags[(len(one.lags) - 1) // 2] if one.lags else None


def behaviour_rows(found: Iterable[Behaviour]) -> Iterator[tuple[object, ...]]:
    """Yield the plain records, in the order of `columns`."""
    for one in found:
        counts = (one.measures, one.figures, one.raised, one.lowered, one.corrected, one.alone)
        yield one.origin, one_line(one.who), *counts, median_lag(one), max(one.lags, default=None)


def behaviour_record(one: Behaviour) -> Record:
    """Return a source's behaviour for JSON; `lags` are days, one for each figure given after another source."""
    return {
        "origin": one.origin,
        "source": one.who,
        "measures": one.measures,
        "figures": one.figures,
        "raised": one.raised,
        "lowered": one.lowered,
        "corrected": one.corrected,
        "alone": one.alone,
        "lags": list(one.lags),
        "claims": list(one.claims),
    }
