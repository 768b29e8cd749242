"""`factcheck why`: why something is, or is not, a contradiction."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import Form, form_options, store_option
from factcheck.report.columns import WHY_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.cli.casebook import Casebook
    from factcheck.cli.reasons import Answer


@click.command(short_help="Say why two figures do, or do not, contradict each other.")
@click.argument("ids", metavar="ID [ID]", nargs=-1, shell_complete=completes("d", "c"))
@click.option("--all", "everything", is_flag=True, help="All that was compared and found to be no contradiction.")
@store_option
@form_options(WHY_COLUMNS)
def command(ids: tuple[str, ...], everything: bool, db: str, form: Form) -> None:
    """Say why something is, or is not, a contradiction.

    Two claims: how they stand, field by field. One claim: what every other claim is to it, or why it is not compared.
    A discrepancy: the reasons behind it. With --all: what was compared and is no contradiction.

    \b
    Examples:
      factcheck why c-17ab c-90fe
      factcheck why d-4f2a
      factcheck why --all
    """
    from factcheck.cli.casebook import opened
    from factcheck.report.terminal import Screen, write_json, write_records

    answer = _which(ids, everything)
    with opened(db) as book:
        found = answer(book)
        if form is Form.JSON:
            write_json(found.records)
        elif form is Form.PLAIN:
            write_records(found.rows)
        else:
            screen = Screen()
            screen.lines(found.page(screen.look))


def _which(ids: tuple[str, ...], everything: bool) -> "Callable[[Casebook], Answer]":
    """Return what answers the call. Raises a usage error for a call that asks nothing."""
    from factcheck.cli import reasons

    if everything and not ids:
        return reasons.of_everything
    if everything or not 1 <= len(ids) <= 2:
        raise click.UsageError("give one id, two claims, or --all", click.get_current_context())
    return lambda book: _of(book, ids)


def _of(book: "Casebook", ids: tuple[str, ...]) -> Any:
    from factcheck.cli import reasons

    if len(ids) == 2:
        return reasons.of_pair(book, *(book.resolve(id_, "c") for id_ in ids))
    found = book.resolve(ids[0], "d", "c")
    return reasons.of_discrepancy(book, found) if found.startswith("d-") else reasons.of_claim(book, found)
