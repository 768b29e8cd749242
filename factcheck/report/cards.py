"""One discrepancy as a card: question, positions, words, reason. Owns the short card, not the whole page."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from factcheck.model import Claim, Discrepancy, Finding, Position, Severity, Status
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import GAP, Columns, Look, hanging, joined, spread, wrap
from factcheck.report.safe import one_line

SEVERITY_STYLE = {Severity.HIGH: "bold red", Severity.MEDIUM: "bold yellow", Severity.LOW: "bold blue"}
INDENT = 8
"""Column of everything under the severity."""
QUOTE_LINES = 4
"""Lines of a terminal that a quotation may take in a card; a pipe gets the whole sentence."""
QUOTES = 3
HOLDERS = 4
"""Rows of sources that a card gives one position on a terminal; `show` gives all."""


def severity_label(severity: Severity) -> Text:
    return Text(severity.value.upper(), style=SEVERITY_STYLE[severity])


def by_urgency(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings, those that wait for a person first, then by severity; otherwise in the order given."""
    return sorted(findings, key=lambda found: (not waits(found), found.discrepancy.severity.rank))


def waits(finding: Finding) -> bool:
    """Whether a person still has to look at it."""
    return finding.status not in (Status.DECIDED, Status.GONE)


def is_pressing(finding: Finding) -> bool:
    """Whether `check --exit-code` tells of it: it waits, and is of medium or higher severity."""
    return waits(finding) and finding.discrepancy.severity is not Severity.LOW


def card(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the lines of one discrepancy."""
    yield from heading(finding, dossier, look)
    if not waits(finding):
        yield from _settled(finding, look)
        return
    yield from Columns(right=frozenset({1}), firm=frozenset({3}), indent=INDENT).lines(
        _positions(finding, dossier, look), look
    )
    yield from _quotes(finding, dossier, look)
    discrepancy = finding.discrepancy
    why = Text(f"{wording.reason(discrepancy.explanation)}   ").append(f"[{discrepancy.check}]", style="dim")
    yield from hanging(Text(" " * INDENT).append("why   ", style="dim"), why, look, INDENT + 6)
    for note in discrepancy.notes:
        yield from hanging(Text(" " * INDENT).append("note  ", style="dim"), wording.reason(note), look, INDENT + 6)


def heading(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the severity, the question and the id, and the status where it is not simply open."""
    discrepancy = finding.discrepancy
    head = Text().append_text(severity_label(discrepancy.severity))
    head.pad_right(INDENT - head.cell_len)
    head.append(one_line(discrepancy.title), style="bold")
    if finding.status in (Status.REOPENED, Status.DISPUTED):
        head.append(f"  {finding.status.value}", style="red")
    yield from spread(head, Text(dossier.short(discrepancy.id), style="dim"), look, INDENT)


def _settled(finding: Finding, look: Look) -> Iterator[Text]:
    words = [finding.status.value]
    if finding.decisions:
        last = finding.decisions[-1]
        reason = f" ({wording.spoken(one_line(last.reason))})" if last.reason else ""
        words.append(
            f"{wording.spoken(last.verdict.value)}{reason}, by {one_line(last.reviewer)}, {wording.moment(last.at)}"
        )
    yield from hanging(" " * INDENT, Text(": ".join(words), style="dim"), look, INDENT)


def _positions(finding: Finding, dossier: Dossier, look: Look) -> Iterator[tuple[str | Text, ...]]:
    """Yield what, figure, source, day where they differ, place: a row for each source; nothing is said twice."""
    said = ""
    dated = len({claim.as_of for claim in dossier.known(finding.discrepancy.claim_ids)}) > 1
    for position, disputed in in_order(finding.discrepancy):
        claims = dossier.known(position.claims)
        what = _what(position, claims) if disputed else f"also {_what(position, claims)}".rstrip()
        style = "bold" if disputed else ""
        figure = Text(wording.position_figure(position, claims[0] if claims else None), style=style)
        day = wording.day(claims[0].as_of) if claims and dated else ""
        for who, where in _holders(claims, position, dossier, look):
            yield ("" if what == said else what, figure, who, day, Text(where, style="dim"))
            said, figure, day = what, Text(), ""


def in_order(discrepancy: Discrepancy) -> list[tuple[Position, bool]]:
    """Return the positions with whether they are disputed: those first, and what counts the same thing together."""
    events = list(dict.fromkeys(position.event for position in discrepancy.positions))
    marked = [(position, index in discrepancy.disputed) for index, position in enumerate(discrepancy.positions)]
    return sorted(marked, key=lambda one: (not one[1], events.index(one[0].event)))


def _what(position: Position, claims: list[Claim]) -> str:
    if claims:
        return wording.happening(claims[0])
    return position.event.value if position.event else ""


def _holders(claims: list[Claim], position: Position, dossier: Dossier, look: Look) -> Iterator[tuple[str, str]]:
    """Yield each source with the places where it says so."""
    places: dict[str, list[str]] = {}
    for claim in claims:
        places.setdefault(dossier.speaker(claim), []).append(dossier.place(claim))
    if not claims:
        places = {one_line(source): [] for source in position.sources}
    for count, (who, where) in enumerate(places.items()):
        if look.width is not None and count == HOLDERS - 1 and len(places) > HOLDERS:
            yield f"and {len(places) - count} other sources", ""
            return
        yield who, ", ".join(dict.fromkeys(where))


def _quotes(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the sentences of the disputed positions, each sentence once, with every claim in it marked."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for position, disputed in in_order(finding.discrepancy):
        for claim in dossier.known(position.claims[:1]) if disputed else ():
            sentences.setdefault((claim.document_id, claim.sentence.start), []).append(claim)
    room = look.room(INDENT)
    budget = None if room is None else room * QUOTE_LINES
    for count, claims in enumerate(sentences.values()):
        if look.width is not None and count == QUOTES:
            rest = f"and {wording.plural(len(sentences) - count, 'more sentence')}"
            yield from hanging(" " * INDENT, Text(rest, style="dim"), look, INDENT)
            return
        quote = Text("“").append_text(dossier.passages.sentence(claims, look, budget)).append("”")
        yield from _quoted(quote, dossier.place(claims[0]) if len(sentences) > 1 else "", look)


def _quoted(quote: Text, place: str, look: Look) -> Iterator[Text]:
    """Yield a quotation and, behind it where there is room, else below, its place in one piece."""
    lines = wrap(quote, look.room(INDENT))
    behind = lines[-1].cell_len + GAP + len(place)
    if place and (look.width is None or behind <= look.width - INDENT):
        lines[-1] = joined([lines[-1], Text(place, style="dim")], " " * GAP)
    elif place:
        lines.append(Text(place, style="dim"))
    for line in lines:
        yield joined([" " * INDENT, line])
