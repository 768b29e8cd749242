"""`factcheck log`, `undo`, `redo`: what people did, and taking it back without erasing it."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.commands.claim import COLUMNS
from factcheck.cli.completing import completes
from factcheck.cli.options import Form, dry_run_option, form_options, may_ask, reviewer_option, store_option

if TYPE_CHECKING:
    from factcheck.review.session import Done, ReviewSession
    from factcheck.store.ledger import Entry

LOG_COLUMNS = ("entry", "at", "reviewer", "act", "target", "stands", "words", "why")


@click.command(short_help="Take back your last act, or one entry of the ledger.")
@click.argument("entry", type=click.IntRange(1), metavar="[ENTRY]", required=False)
@click.option("--yes", is_flag=True, help="Also when others built on it.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def undo(entry: int | None, yes: bool, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Take back your own last act. With the number of an entry, that one, whoever's it is. Nothing is erased.

    \b
    Examples:
      factcheck undo
      factcheck undo 12
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: _undone(on, entry, yes), "redo", dry_run=dry_run)


def _undone(session: "ReviewSession", entry: int | None, yes: bool) -> "Done":
    from factcheck.store.reversals import BuiltOnError

    try:
        return session.undo(entry, sure=yes)
    except BuiltOnError as error:
        if not may_ask():
            raise
        click.confirm(f"{str(error).partition('. ')[0]}. Undo it all the same?", abort=True, err=True)
        return session.undo(entry, sure=True)


@click.command(short_help="Do again what you took back last, or one entry.")
@click.argument("entry", type=click.IntRange(1), metavar="[ENTRY]", required=False)
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def redo(entry: int | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Do again what you took back last. With the number of an entry, that one, whoever took it back.

    \b
    Example:
      factcheck redo
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.redo(entry), dry_run=dry_run)


@click.command(short_help="List who did what, when and why.")
@click.argument("id_", metavar="[ID]", required=False, shell_complete=completes("d", "c", "doc"))
@click.option("--by", metavar="NAME", help="Only what this reviewer did.")
@store_option
@form_options(LOG_COLUMNS)
def log(id_: str | None, by: str | None, db: str, form: Form) -> None:
    """List what people did: decisions, corrections, links, and what was taken back. With an ID, what is about that.

    \b
    Example:
      factcheck log c-17ab
    """
    from factcheck.cli import history
    from factcheck.cli.acting import entry_record
    from factcheck.cli.casebook import opened
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.review.told import told
    from factcheck.store.ledger import entries, standing

    with opened(db) as book:
        about = book.resolve(id_, "c", "d", "doc", "s") if id_ else None
        stand = {entry.number for entry in standing(book.store)}
        found = [one for one in entries(book.store, actor=by) if about is None or about in one.targets]
        if form is Form.JSON:
            write_json({**entry_record(one), "stands": _stands(one, stand), "words": told(one)} for one in found)
        elif form is Form.PLAIN:
            write_records(_row(one, stand) for one in found)
        else:
            screen = Screen()
            screen.lines(history.lines(found, book) if found else ["Nobody has done anything yet."])


def _row(one: "Entry", stand: set[int]) -> tuple[object, ...]:
    from factcheck.review.told import told

    why = one.payload.get("why")
    return one.number, one.at, one.actor, one.act, one.target, _stands(one, stand), told(one), why


def _stands(entry: "Entry", stand: set[int]) -> str:
    return "" if entry.reverses is not None else "stands" if entry.number in stand else "undone"
