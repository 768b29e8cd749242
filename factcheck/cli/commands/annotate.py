"""`factcheck annotate`: what a person says of discrepancies, one or many, written to the ledger as one step."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.completing import completes
from factcheck.cli.filtering import VERDICTS, filter_options
from factcheck.cli.options import Form, dry_run_option, form_options, may_ask, reviewer_option, store_option

if TYPE_CHECKING:
    from factcheck.cli.casebook import Casebook
    from factcheck.model import Finding, Verdict
    from factcheck.review.session import Done, ReviewSession, Words
    from factcheck.store.database import Store

COLUMNS = ("entry", "discrepancy", "verdict", "reason", "note", "reviewer", "at", "status")


class _WithReasons(click.Command):
    """A command whose help ends with the reason codes, read only when the help is asked for."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from factcheck.review.reasons import REASONS

        with formatter.section("Verdicts and their reasons"):
            formatter.write_dl([(verdict.value, ", ".join(codes)) for verdict, codes in REASONS.items()])


@click.command(cls=_WithReasons, short_help="Decide about discrepancies, or note, tag, ask, assign; kept for good.")
@click.argument("ids", metavar="[ID]...", nargs=-1, shell_complete=completes("d"))
@click.option("--all", "everything", is_flag=True, help="Everything that the filters below leave, in one step.")
@click.option("--verdict", type=click.Choice(VERDICTS), metavar="VERDICT", help="What you found; see below.")
@click.option("--reason", metavar="CODE", help="Why, as a code; see below.")
@click.option("--note", metavar="TEXT", help="Why, in your words; without a verdict, a note beside it.")
@click.option("--tag", metavar="TAG", multiple=True, help="Tag it; may be repeated.")
@click.option("--untag", metavar="TAG", multiple=True, help="Take a tag off; may be repeated.")
@click.option("--evidence", metavar="LINK", help="A link or a citation, as evidence.")
@click.option("--question", metavar="TEXT", help="What would settle it; empty to take it back.")
@click.option("--assign", metavar="NAME", help="Who should look; empty for nobody.")
@click.option("--settle", is_flag=True, help="The verdict ends what others decided differently.")
@filter_options
@dry_run_option
@reviewer_option
@click.option("--no-input", is_flag=True, help="Never ask; fail instead.")
@store_option
@form_options(COLUMNS)
def command(
    ids: tuple[str, ...],
    everything: bool,
    wanted: dict[str, Any],
    dry_run: bool,
    reviewer: str,
    no_input: bool,
    db: str,
    form: Form,
    **said: Any,
) -> None:
    """Decide about discrepancies, or put a note, a tag, a link, a question or a name beside them.

    What you say is dated, signed and kept; a later decision supersedes it, none is erased. However many it is about,
    it is one entry, and one undo takes it back. A claim or a document takes notes, tags and links.

    \b
    Examples:
      factcheck annotate d-4f2a --verdict explained --reason corrected
      factcheck annotate d-4f2a --question "the list of 8 Nov" --assign Ben
      factcheck annotate --all --at-most low --verdict unsure --dry-run
    """
    from factcheck.store.database import open_store

    _refuse_both(ids, everything, wanted)
    with open_store(db, create=False) as store:
        ask = may_ask() and not no_input and not everything
        if dry_run:
            with store.trying():
                _annotate(store, reviewer, ids, wanted, said, form, ask=ask, dry_run=True)
        else:
            _annotate(store, reviewer, ids, wanted, said, form, ask=ask, dry_run=False)


def _refuse_both(ids: tuple[str, ...], everything: bool, wanted: dict[str, Any]) -> None:
    context = click.get_current_context()
    if ids and (everything or wanted):
        raise click.UsageError("give ids, or --all with filters, not both", context)
    if not ids and not everything:
        told = "add --all to mean all that these filters leave" if wanted else "give an id, or --all with filters"
        raise click.UsageError(f"{told}; `factcheck queue` lists what waits", context)


def _annotate(
    store: "Store",
    reviewer: str,
    ids: tuple[str, ...],
    wanted: dict[str, Any],
    said: dict[str, Any],
    form: Form,
    *,
    ask: bool,
    dry_run: bool,
) -> None:
    from factcheck.cli.casebook import Casebook
    from factcheck.cli.filtering import filters_of
    from factcheck.review.session import Queue, ReviewSession

    book, session = Casebook(store), ReviewSession(store, reviewer)
    targets = [book.resolve(one, "d", "c", "doc") for one in ids]
    if not targets:
        targets = list(Queue(session.docket, filters_of(book, wanted, session.reviewer)))
    words = _words(book, session, targets, said, ask)
    done = session.annotate(targets, words)
    with store.reading():
        _print(done, session, book, form, dry_run=dry_run)


def _words(book: "Casebook", session: "ReviewSession", targets: list[str], said: dict[str, Any], ask: bool) -> "Words":
    from factcheck.model import Verdict
    from factcheck.review.session import Words

    given = {name: said[name] for name in ("note", "evidence", "question")}
    given |= {"tags": said["tag"], "untags": said["untag"], "assigned": said["assign"]}
    verdict = Verdict(said["verdict"]) if said["verdict"] else None
    only_note = all(not value for name, value in given.items() if name != "note")
    if verdict is None and only_note and (said["note"] is None or said["reason"]):
        verdict = _asked(book.finding(targets[0]), ask) if targets[:1] and targets[0].startswith("d-") else None
    reason = said["reason"] or (_asked_reason(verdict) if ask and verdict else None)
    return Words(verdict, reason, settles=said["settle"], **given)


def _asked(finding: "Finding", ask: bool) -> "Verdict":
    """Ask for the verdict. Raises a usage error when there is nobody to ask."""
    if not ask:
        told = "|".join(VERDICTS)
        raise click.UsageError(
            f"say what you found: --verdict {told}; or --note, --tag, --evidence, --question, --assign",
            click.get_current_context(),
        )
    from factcheck.model import Verdict
    from factcheck.report.safe import one_line

    click.echo(one_line(finding.discrepancy.title), err=True)
    return Verdict(click.prompt("Verdict", type=click.Choice(VERDICTS), err=True))


def _asked_reason(verdict: "Verdict") -> str | None:
    """Ask for the reason of a verdict that needs one."""
    from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON

    if verdict in WITHOUT_REASON or verdict in IMPLIED:
        return None
    for code, words in REASONS[verdict].items():
        click.echo(f"  {code:20} {words}", err=True)
    answer: str = click.prompt("Reason", type=click.Choice(list(REASONS[verdict])), show_choices=False, err=True)
    return answer


def _print(done: "Done", session: "ReviewSession", book: "Casebook", form: Form, *, dry_run: bool) -> None:
    from factcheck.cli.acting import DRY, shortened
    from factcheck.cli.notes import note
    from factcheck.report.terminal import Screen, write_json, write_records

    session.docket.refresh()
    targets = done.entry.targets
    records = [_record(done, session, one) for one in targets]
    if dry_run and form is not Form.SCREEN:
        note(f"{DRY}.")
    if form is Form.JSON:
        write_json({**record, "dry_run": dry_run} for record in records)
    elif form is Form.PLAIN:
        write_records([[record[name] for name in COLUMNS] for record in records])
    else:
        from factcheck.report.discrepancy_page import decision_words

        now = f"   now {records[0]['status']}" if len(records) == 1 and records[0]["status"] else ""
        words = decision_words(done.decisions[0]) if len(done.decisions) == 1 else shortened(done.words, book)
        entry = "" if len(done.decisions) == 1 else f"   (entry {done.entry.number})"
        head = f"{words}{now}{entry}"
        listed = [
            f"  {book.short(one)}  {book.finding(one).discrepancy.title}" for one in targets[1:] and targets[:LISTED]
        ]
        more = [f"  and {len(targets) - LISTED:,} more"] if len(targets) > LISTED else []
        Screen().lines([head, *listed, *more, f"{DRY}." if dry_run else "To reverse it: factcheck undo"])


LISTED = 20
"""Discrepancies named of a step about many; --plain names all."""


def _record(done: "Done", session: "ReviewSession", target: str) -> dict[str, Any]:
    from factcheck.records import decision_record

    decisions = {one.discrepancy: one for one in done.decisions}
    status = session.docket.status(target).value if target in session.docket.rows else None
    entry = done.entry
    blank = {"verdict": None, "reason": None, "note": None}
    record = (
        decision_record(decisions[target])
        if target in decisions
        else {"entry": entry.number, "discrepancy": target, **blank, "reviewer": entry.actor, "at": entry.at}
    )
    remarks = entry.payload["to"] if target not in decisions else entry.payload.get("remarks", {})
    return {**record, "remarks": remarks, "status": status}
