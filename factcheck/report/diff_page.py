"""The page of two versions. Owns its order: changed figures, claims lost and new, other readings, wording."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from factcheck.model import Claim, ClaimKind
from factcheck.pipeline.versions import ClaimChange, Difference, Lost
from factcheck.records import Record, claim_record, decision_record, document_record
from factcheck.report import wording
from factcheck.report.dossier import Dossier
from factcheck.report.layout import Look, hanging
from factcheck.report.safe import one_line

LABEL = 10
NOTHING = "The two differ in nothing but white space."


def diff_lines(found: Difference, dossier: Dossier, look: Look) -> Iterator[Text]:
    """Yield the page of two versions."""
    for label, document in (("older", found.older), ("newer", found.newer)):
        day = wording.day(document.dateline)
        name = f"{one_line(document.name)}   {dossier.short(document.id)}" + (f"   {day}" if day else "")
        yield from hanging(Text(label, style="dim"), name, look, LABEL)
    if not found:
        yield Text()
        yield Text(NOTHING)
    yield from _section("Figures that changed", (_change(one, dossier) for one in found.figures), look)
    yield from _section("No longer made", (_lost(one, dossier) for one in found.lost), look)
    yield from _section("New", (_claim(one, dossier) for one in found.added), look)
    yield from _section(
        "Read otherwise", (_change(one, dossier) for one in found.readings if not _is_wording(one)), look
    )
    yield from _wording(found, look)


def _section(title: str, bodies: Iterable[Text], look: Look) -> Iterator[Text]:
    told = list(bodies)
    if not told:
        return
    yield Text()
    yield Text(f"{title} ({len(told)})", style="bold")
    for body in told:
        yield from hanging("  ", body, look, 4)


def _claim(claim: Claim, dossier: Dossier) -> Text:
    figure = wording.claim_figure(claim)
    whom = " ".join(part for part in (figure, wording.subject(claim), wording.happening(claim)) if part)
    end = f"   {dossier.speaker(claim)}   ¶{dossier.place(claim).rpartition('¶')[2]}"
    return Text.assemble((whom, "bold"), end, (f"   {dossier.short(claim.id)}", "dim"))


def _change(one: ClaimChange, dossier: Dossier) -> Text:
    told = [change for change in one.changes if change.field != "words" or len(one.changes) == 1]
    words = "; ".join(_said(change.field, change.old, change.new) for change in told)
    line = Text.assemble((words, "bold"))
    if one.new.kind is not ClaimKind.STATEMENT:
        line.append(f"   {wording.subject(one.new)} {wording.happening(one.new)}".rstrip())
    line.append(f"   {dossier.speaker(one.new)}   ¶{dossier.place(one.new).rpartition('¶')[2]}")
    return line.append(f"   {dossier.short(one.old.id)} → {dossier.short(one.new.id)}", style="dim")


def _is_wording(one: ClaimChange) -> bool:
    """True for what the wording shows as well: other words, and nothing that is read from them."""
    return all(change.field == "words" for change in one.changes)


def _said(field: str, old: str | None, new: str | None) -> str:
    before, after = (one_line(words) if words else "nothing" for words in (old, new))
    return f"{before} → {after}" if field in ("figure", "words") else f"{field}: {before} → {after}"


def _lost(lost: Lost, dossier: Dossier) -> Text:
    line = _claim(lost.claim, dossier)
    for decision in lost.decisions:
        line.append(f"   decided: {wording.spoken(decision.verdict.value)}, {one_line(decision.reviewer)}")
        line.append(f" ({dossier.short(decision.discrepancy)})")
    return line


def _wording(found: Difference, look: Look) -> Iterator[Text]:
    if not found.wording:
        return
    yield Text()
    yield Text(f"Wording ({len(found.wording)})", style="bold")
    for old, new in found.wording:
        for sign, words in (("-", old), ("+", new)):
            if words is not None:
                yield from hanging(f"  {sign} ", one_line(words), look, 4)


def diff_rows(found: Difference) -> Iterator[tuple[object, ...]]:
    """Yield the plain records, in the order of `columns`."""
    for what, told in (("figure", found.figures), ("reading", found.readings)):
        for one in told:
            for change in one.changes:
                yield what, one.old.id, one.new.id, change.field, change.old, change.new
    for lost in found.lost:
        yield "lost", lost.claim.id, None, None, lost.claim.quote, None
    for claim in found.added:
        yield "new", None, claim.id, None, None, claim.quote
    for old, new in found.wording:
        yield "wording", None, None, None, old, new


def diff_record(found: Difference) -> Record:
    """Return two versions for JSON."""
    return {
        "older": document_record(found.older),
        "newer": document_record(found.newer),
        "figures": [_change_record(one) for one in found.figures],
        "lost": [
            {"claim": claim_record(one.claim), "decisions": [decision_record(said) for said in one.decisions]}
            for one in found.lost
        ],
        "new": [claim_record(claim) for claim in found.added],
        "readings": [_change_record(one) for one in found.readings],
        "wording": [{"old": old, "new": new} for old, new in found.wording],
    }


def _change_record(one: ClaimChange) -> Record:
    told = [{"field": change.field, "old": change.old, "new": change.new} for change in one.changes]
    return {"old": one.old.id, "new": one.new.id, "changes": told}
