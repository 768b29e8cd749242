"""The page of one discrepancy: every position with every claim behind it, reasons, history."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from factcheck.model import Claim, Decision, Discrepancy, Finding, Position, Scope
from factcheck.report import wording
from factcheck.report.cards import heading, waits
from factcheck.report.claim_page import LABEL, legend, passage, source_words
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging, joined
from factcheck.report.queue_page import remark_lines
from factcheck.report.safe import one_line

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def discrepancy_page(finding: Finding, dossier: Dossier, look: Look, related: Iterable[Text] = ()) -> Iterator[Text]:
    """Yield the page; `related` are the lines of other discrepancies that share a claim."""
    discrepancy = finding.discrepancy
    yield from heading(finding, dossier, look)
    for label, words in _facts(finding):
        yield from hanging(Text(label, style="dim"), words, look, LABEL)
    for index, position in enumerate(discrepancy.positions):
        yield Text()
        yield from position_lines(letter(index), position, dossier, look)
    yield Text()
    yield from reason_lines(discrepancy, look)
    yield from remark_lines(finding.remarks, look, LABEL)
    yield from _history(finding, look)
    yield from legend(look)
    yield from _next(finding, dossier, look)
    lines = list(related)
    if lines:
        yield Text()
        yield Text("Shares a claim with", style="dim")
        yield from lines


def _next(finding: Finding, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield how to decide, while somebody has to."""
    if waits(finding):
        command = f"factcheck review   factcheck annotate {dossier.short(finding.discrepancy.id)} --verdict ..."
        yield from hanging(Text("decide", style="dim"), Text(command, style="cyan"), look, LABEL)


def letter(index: int) -> str:
    """Return what a position is called: A, B ... and then by number."""
    return LETTERS[index] if index < len(LETTERS) else str(index + 1)


def _facts(finding: Finding) -> Iterator[tuple[str, str]]:
    discrepancy = finding.discrepancy
    yield "id", discrepancy.id
    yield "status", finding.status.value
    yield "check", f"{discrepancy.check}, {discrepancy.kind.value}"
    measured = scope_words(discrepancy.scope)
    if measured:
        yield "measured", measured
    pairs = [f"{letter(first)} against {letter(second)}" for first, second in discrepancy.disputes]
    if pairs:
        yield "disputed", ", ".join(pairs)


def scope_words(scope: Scope) -> str:
    """Return what the claims measure, the stated fields only."""
    population = [f"{wording.spoken(key)}: {', '.join(values)}" for key, values in (scope.population or {}).items()]
    fields = [
        f"{scope.concept} ({'; '.join(population)})" if population else scope.concept,
        wording.spoken(scope.event.value) if scope.event else None,
        f"in {scope.place}" if scope.place else None,
        wording.period_words(scope.period),
    ]
    return ", ".join(one_line(field) for field in fields if field)


def position_lines(letter: str, position: Position, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield a position with every claim behind it, each in its paragraph."""
    claims = dossier.known(position.claims)
    head = Text(f"{letter}  ", style="bold")
    head.append(wording.position_figure(position, claims[0] if claims else None), style="bold")
    what = wording.happening(claims[0]) if claims else ""
    facts = [what, wording.plural(len(position.claims), "claim"), wording.plural(position.origins, "origin")]
    yield head.append("".join(f"   {fact}" for fact in facts if fact), style="dim")
    for claim in claims:
        yield from _claim(claim, dossier, look)


def _claim(claim: Claim, dossier: Dossier, look: Look) -> Iterator[Text]:
    yield Text()
    document, attribution = dossier.document(claim), claim.attribution
    source = Text(dossier.speaker(claim))
    if attribution.source is not None:
        source = source_words(attribution.source, claim, dossier)
    if attribution.cue is not None:
        source.append(f"  · cue “{one_line(attribution.cue.text)}” ({attribution.cue.cue_class.value})", style="dim")
    yield from hanging("   ", joined([Text(dossier.short(claim.id), style="dim"), source], "  "), look, 3)
    dated = wording.day(document.dateline) if document else ""
    as_of = f"as of {wording.day(claim.as_of)}" if claim.as_of else ""
    where = [dossier.place(claim), f"dated {dated}" if dated else "", as_of]
    yield from hanging("   ", Text("  · ".join(part for part in where if part), style="dim"), look, 3)
    yield from hanging("   ", passage(claim, dossier, look), look, 3)


def reason_lines(discrepancy: Discrepancy, look: Look) -> Iterator[Text]:
    """Yield why it is a discrepancy, and its notes."""
    why = Text(wording.reason(discrepancy.explanation)).append(f"   [{discrepancy.check}]", style="dim")
    yield from hanging(Text("why", style="dim"), why, look, LABEL)
    for note in discrepancy.notes:
        yield from hanging(Text("note", style="dim"), wording.reason(note), look, LABEL)


def _history(finding: Finding, look: Look) -> Iterator[Text]:
    label = "history"
    for decision in finding.decisions:
        yield from hanging(Text(label, style="dim"), decision_words(decision, finding), look, LABEL)
        label = ""


def decision_words(decision: Decision, finding: Finding | None = None) -> str:
    """Return one decision as a sentence: when, who, verdict, reason and note, and its number in the ledger.

    With the `finding` it also says when it was made on fewer claims than there are now.
    """
    reason = f", {wording.spoken(one_line(decision.reason))}" if decision.reason else ""
    note = f": “{one_line(decision.note)}”" if decision.note else ""
    verdict = wording.spoken(decision.verdict.value)
    when = wording.moment(decision.at)
    settled = ", settles the dispute" if decision.settles else ""
    settled += _less(decision, finding)
    return f"{when}  {one_line(decision.reviewer)}  {verdict}{reason}{settled}{note}  (entry {decision.entry})"


def _less(decision: Decision, finding: Finding | None) -> str:
    now = set(finding.discrepancy.claim_ids) if finding else set()
    seen = now & decision.evidence.keys()
    return f", made on {len(seen)} of the {len(now)} claims there are now" if seen and seen < now else ""
