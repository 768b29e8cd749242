"""The page of one claim: its passage, every field as read, its readings. Owns that page only."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from factcheck.model import AttributionStatus, Claim, ClaimKind, Quantity, Source
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging, joined, text
from factcheck.report.passages import LEGEND, LEGEND_WITH_CONTENT, excerpt
from factcheck.report.safe import one_line
from factcheck.report.wording import name_words

LABEL = 12
"""Column of the values."""
PASSAGE = 4_000
"""Characters of a paragraph shown on a terminal: more than any real one, less than a file in one line."""


@dataclass(frozen=True, slots=True)
class Read:
    """One reading in the page's words: which, by whom, and what differs from the one before."""

    number: int
    read_by: str
    holds: bool
    changes: Sequence[str] = ()


def claim_page(
    claim: Claim,
    dossier: Dossier,
    look: Look,
    readings: Sequence[Read] = (),
    behind: Iterable[Text] = (),
    history: Iterable[str] = (),
) -> Iterator[Text]:
    """Yield the page; `behind` are lines of the discrepancies the claim is a side of, `history` of what people did."""
    yield joined([Text(claim.id, style="bold"), claim.kind.value, dossier.place(claim)], "   ")
    yield Text()
    yield from hanging("  ", passage(claim, dossier, look, content=True), look, 2)
    yield Text()
    for label, value in (*_what(claim), *_when(claim), *_who(claim, dossier), *_links(claim, dossier)):
        if text(value).plain:
            yield from hanging(Text(label, style="dim"), value, look, LABEL)
    yield from _content(claim, dossier, look)
    yield from _readings(readings, look)
    yield from legend(look, LEGEND_WITH_CONTENT if claim.attribution.content else LEGEND)
    lines = list(behind)
    if lines:
        yield Text()
        yield Text("A side of", style="dim")
        yield from lines
    done = list(history)
    if done:
        yield Text()
        yield Text("What people did", style="dim")
        yield from map(Text, done)


def passage(claim: Claim, dossier: Dossier, look: Look, *, content: bool = False) -> Text:
    """Return the paragraph with figure, source and cue marked; what is said as well with `content`."""
    return dossier.passages.paragraph(claim, look, None if look.width is None else PASSAGE, content=content)


def legend(look: Look, words: str = LEGEND) -> Iterator[Text]:
    """Yield what the brackets mean, where there is no colour to do without them."""
    if not look.colour:
        yield from hanging(Text("marks", style="dim"), Text(words, style="dim"), look, LABEL)


def _what(claim: Claim) -> Iterator[tuple[str, str | Text]]:
    if claim.quantity is not None:
        yield "figure", quantity_words(claim.quantity)
    if claim.subject is not None:
        label = "event" if claim.kind is ClaimKind.DATE else "subject"
        text_, concept = wording.subject(claim), claim.subject.concept
        yield label, _noted(text_, concept if concept != text_ else "", *_population(claim))
    if claim.event is not None:
        yield "event", _noted(wording.spoken(claim.event.value), *_predicate(claim))
    elif claim.predicate is not None:
        yield "predicate", _noted(*_predicate(claim))
    yield "place", one_line(claim.place or "") or (wording.NOT_STATED if claim.kind is ClaimKind.COUNT else "")
    if claim.marks:
        yield "marked as", wording.listed(sorted(wording.spoken(mark.value) for mark in claim.marks))


def quantity_words(quantity: Quantity) -> Text:
    """Return a quantity in full: its words, what they entail, how they are qualified."""
    return _noted(f"“{one_line(quantity.words)}”", wording.entailed(quantity), wording.spoken(quantity.qualifier.value))


def _noted(first: str, *more: str) -> Text:
    """Return the words, and what else is known of them, dimmed behind them."""
    rest = [one_line(words) for words in more if words]
    return Text(first).append("".join(f"  · {words}" for words in rest), style="dim")


def _population(claim: Claim) -> Iterator[str]:
    if claim.subject is not None:
        for dimension, values in claim.subject.population.items():
            yield f"{wording.spoken(dimension)}: {', '.join(values)}"


def _predicate(claim: Claim) -> list[str]:
    if claim.predicate is None:
        return []
    lemma = claim.predicate.lemma
    words = [f"“{one_line(claim.predicate.text)}”"]
    return words if lemma == claim.predicate.text else [*words, f"from {lemma}"]


def _when(claim: Claim) -> Iterator[tuple[str, str | Text]]:
    yield "as of", wording.day(claim.as_of)
    period = claim.period
    if period is None:
        return
    known = wording.days(period.start, period.end) or "no day"
    words = f"“{one_line(period.words)}”" if period.words else "inferred"
    since = f"from the {period.since.edge} of: {one_line(period.since.event)}" if period.since else ""
    yield "period", _noted(known, words, since, "running total" if claim.cumulative else "")
    for part in period.parts:
        yield "  of which", _noted(wording.days(part.start, part.end), f"“{one_line(part.words)}”")


def _who(claim: Claim, dossier: Dossier) -> Iterator[tuple[str, str | Text]]:
    attribution = claim.attribution
    if attribution.source is None:
        yield "source", dossier.speaker(claim)
    else:
        yield "source", source_words(attribution.source, claim, dossier)
        for member in attribution.source.members:
            yield "  with", source_words(member, claim, dossier)
    for relay in attribution.chain:
        yield "  via", source_words(relay, claim, dossier)
    if attribution.resolved_by:
        yield "resolved by", wording.spoken(one_line(attribution.resolved_by))
    for candidate in attribution.candidates:
        yield "  perhaps", source_words(candidate, claim, dossier)
    if attribution.cue is not None:
        cue = attribution.cue
        yield (
            "cue",
            _noted(f"“{one_line(cue.text)}”", cue.cue_class.value, attribution.mode.value if attribution.mode else ""),
        )
    elif attribution.status is AttributionStatus.ATTRIBUTED and attribution.mode is not None:
        yield "cue", f"none: {attribution.mode.value}"


def source_words(source: Source, claim: Claim, dossier: Dossier) -> Text:
    """Return a source as written, its resolved name, kind and party, and what the registry knows of it."""
    as_written = source.text.casefold().removeprefix("the ")
    resolved = f"known as {name_words(source.name)}" if name_words(source.name).casefold() != as_written else ""
    known = dossier.registered(claim.document_id, source)
    return _noted(f"“{one_line(source.text)}”", resolved, wording.spoken(source.kind.value), source.party or "", known)


def _content(claim: Claim, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield what the source is taken to say, piece by piece: told apart by its own row, with or without colour."""
    document, attribution = dossier.document(claim), claim.attribution
    if document is None or not attribution.content:
        return
    budget = None if look.width is None else PASSAGE
    label = Text("content", style="dim")
    for piece in attribution.content:
        words = Text("“").append_text(excerpt(document.text, piece, (), look, budget)).append("”")
        yield from hanging(label, words, look, LABEL)
        label = Text()


def _links(claim: Claim, dossier: Dossier) -> Iterator[tuple[str, str | Text]]:
    if claim.part_of is not None:
        whole = dossier.claims.get(claim.part_of)
        words = "" if whole is None else f"{wording.claim_figure(whole)} {wording.subject(whole)}"
        yield "part of", _noted(dossier.short(claim.part_of), words)


def _readings(readings: Sequence[Read], look: Look) -> Iterator[Text]:
    for read in readings if len(readings) > 1 else ():
        head = f"{read.number} by {one_line(read.read_by)}{', holds' if read.holds else ''}"
        yield from hanging(Text("reading", style="dim"), _noted(head, *read.changes), look, LABEL)
