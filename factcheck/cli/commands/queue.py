"""`factcheck queue`: what waits for a person, in order, with filters."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.filtering import filter_options, order_option
from factcheck.cli.options import Form, form_options, reviewer_option, store_option
from factcheck.report.columns import QUEUE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.cli.casebook import Casebook
    from factcheck.model import Finding
    from factcheck.review.session import Queue

SHOWN = 25
"""Discrepancies of a page on a terminal; a pipe gets all, unless --limit says otherwise."""


@click.command(short_help="List what waits for a person, most severe first.")
@filter_options
@order_option
@click.option(
    "--limit", type=click.IntRange(1), metavar="N", help=f"At most so many.  [default: {SHOWN} on a terminal]"
)
@click.option("--from", "start", type=click.IntRange(1), default=1, metavar="N", help="Begin with the Nth.")
@reviewer_option
@store_option
@form_options(QUEUE_COLUMNS)
def command(
    wanted: dict[str, Any], order: str, limit: int | None, start: int, reviewer: str, db: str, form: Form
) -> None:
    """List the discrepancies that wait for a person, in the order in which `factcheck review` goes through them.

    \b
    Examples:
      factcheck queue --severity medium
      factcheck queue --reopened
      factcheck queue --assigned me --json
      factcheck queue --status any --tagged wire
    """
    from factcheck.cli.casebook import opened
    from factcheck.cli.filtering import filters_of
    from factcheck.report.queue_page import queue_records, queue_rows
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.review.session import Order, Queue
    from factcheck.store.docket import Docket

    with opened(db) as book:
        queue = Queue(Docket(book.store), filters_of(book, wanted, reviewer.strip()), Order(order))
        screen = Screen()
        length = limit or (SHOWN if form is Form.SCREEN and screen.look.width else len(queue))
        findings = queue.page(start - 1, length)
        records = queue_records(findings, start - 1, _names(book, queue, findings))
        if form is Form.JSON:
            write_json(records)
        elif form is Form.PLAIN:
            write_records(queue_rows(records))
        else:
            screen.lines(_page(book, queue, findings, start - 1))


def _names(book: "Casebook", queue: "Queue", findings: "Sequence[Finding]") -> dict[str, list[str]]:
    touched = {one.discrepancy.id: queue.docket.sides(one.discrepancy.id).documents for one in findings}
    names = {one.id: one.name for one in book.documents({id_ for ids in touched.values() for id_ in ids})}
    return {one: [name for id_, name in names.items() if id_ in ids] for one, ids in touched.items()}


def _page(book: "Casebook", queue: "Queue", findings: "Sequence[Finding]", start: int) -> Any:
    from factcheck.report.queue_page import queue_page
    from factcheck.report.terminal import Screen

    progress = queue.progress()
    dossier = book.dossier(documents=[])
    return queue_page(findings, start, len(queue), progress.decided, dossier, Screen().look, progress.total)
