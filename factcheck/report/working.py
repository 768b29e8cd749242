"""How a discrepancy was compared, in words: each claim behind it as it was read and compared, each dispute worked out.

Owns those words for every format, no layout. What was compared, `comparison.working` knows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.comparison.intervals import Bounds
from factcheck.comparison.working import Dispute, Working
from factcheck.model import Claim, Discrepancy, Source
from factcheck.report import wording
from factcheck.report.discrepancy_page import letter
from factcheck.report.dossier import Dossier
from factcheck.report.safe import one_line

READ_AS = ("Words", "They say", "Compared as", "Whom, what, where", "Source, as written", "Holds for", "Origin")
"""What is told of each claim behind a discrepancy, beside its id and its place."""
FIELDS = ("Asked", "One and the other", "They stand")


@dataclass(frozen=True, slots=True)
class Step:
    """One dispute: whose positions and claims, each field with both sides and how they stand, and what follows."""

    sides: str
    claims: tuple[str, ...]
    fields: tuple[tuple[str, str, str], ...]
    result: str


def read_as(claim: Claim, working: Working, dossier: Dossier) -> tuple[str, ...]:
    """Return what `READ_AS` names of a claim; a cell is empty where there is nothing to say."""
    quantity = claim.quantity
    says = wording.entailed(quantity) if quantity else wording.period_words(claim.period)
    return (
        f"“{one_line(claim.quote)}”",
        says,
        compared_as(claim, working.bounds.get(claim.id)),
        _measured(claim),
        source_as_written(claim),
        holds_for(claim),
        one_line(working.origins.get(claim.id, "")),
    )


def compared_otherwise(claim: Claim, working: Working) -> str:
    """Return the interval that was compared, where it is another than the words entail; else nothing."""
    words = compared_as(claim, working.bounds.get(claim.id))
    return "" if claim.quantity is None or words == wording.entailed(claim.quantity) else words


def compared_as(claim: Claim, bounds: Bounds | None) -> str:
    """Return the interval that was compared, and what a reader expects where the words leave a side open."""
    if bounds is None or claim.quantity is None:
        return ""
    unit = claim.quantity.unit
    hard = wording.bounds(bounds.low, bounds.high, unit)
    expected = wording.bounds(bounds.soft_low, bounds.soft_high, unit)
    return hard if hard == expected else f"{hard} (expected {expected})"


def _measured(claim: Claim) -> str:
    population = claim.subject.population if claim.subject else {}
    of_whom = "; ".join(f"{wording.spoken(key)}: {', '.join(values)}" for key, values in population.items())
    whom = f"{wording.subject(claim)} ({of_whom})" if of_whom else wording.subject(claim)
    place = f"in {one_line(claim.place)}" if claim.place else ""
    return ", ".join(one_line(words) for words in (whom, wording.happening(claim), place) if words)


def source_as_written(claim: Claim) -> str:
    """Return the words that name the source, whom they are taken for and by which rule, and the cue."""
    attribution = claim.attribution
    if attribution.source is not None:
        said = _named(attribution.source, attribution.resolved_by)
    elif attribution.candidates:
        written = [f"“{one_line(one.text)}”" for one in attribution.candidates]
        whose = written if len(written) > 1 else [*written, "the article itself"]
        said = f"unclear: {wording.listed(whose, 'or')}"
    else:
        said = "nobody is quoted"
    via = "".join(f", via “{one_line(one.text)}”" for one in attribution.chain)
    cue = f", “{one_line(attribution.cue.text)}”" if attribution.cue else ""
    implied = ", implied" if attribution.source and not attribution.cue else ""
    return said + via + cue + implied


def _named(source: Source, resolved_by: str | None) -> str:
    as_written = one_line(source.text)
    name, rule = wording.name_words(source.name), f", by {wording.spoken(one_line(resolved_by))}" if resolved_by else ""
    if not as_written:
        return f"{name} (named by a person)"
    same = wording.name_words(as_written).casefold() == name.casefold()
    return f"“{as_written}”" if same else f"“{as_written}” ({name}{rule})"


def holds_for(claim: Claim) -> str:
    """Return the day a figure holds for and the window it covers."""
    words = [f"as of {wording.day(claim.as_of)}"] if claim.as_of else []
    period = claim.period
    if period is not None and (period.words or (period.start and not period.start == period.end == claim.as_of)):
        words.append(_window(period.start, period.end, period.words))
        words += [f"of which {_window(part.start, part.end, part.words)}" for part in period.parts]
    words += ["a running total"] if claim.cumulative else []
    return "; ".join(words) or "no day"


def _window(start: date | None, end: date | None, said: str | None) -> str:
    known, words = wording.days(start, end), f"“{one_line(said)}”" if said else ""
    return f"{words} ({known})" if words and known else words or f"for {known}"


def steps(one: Discrepancy, working: Working) -> Iterator[Step]:
    """Yield each dispute of a discrepancy that was worked out."""
    return (_step(one, dispute) for dispute in working.disputes.get(one.id, ()))


def _step(one: Discrepancy, dispute: Dispute) -> Step:
    """The sides go in the order in which the explanation speaks of them."""
    explained = dispute.explanation
    first, second = dispute.first, dispute.second
    if explained.ids[0] in one.positions[second].claims:
        first, second = second, first
    return Step(
        f"{letter(first)} and {letter(second)}",
        tuple(explained.ids),
        tuple((row.field, wording.reason(row.words), row.verdict) for row in explained.rows),
        wording.reason(explained.result.removeprefix("→ ")),
    )


def more(one: Discrepancy, shown: Iterable[Step]) -> int:
    """Return how many disputes are not worked out."""
    count = len(list(shown))
    return len(one.disputes) - count if count else 0
