"""`factcheck adjudicate`: where reviewers decided differently, and taking over the decisions of one of them at once."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import Form, dry_run_option, form_options, reviewer_option, store_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from factcheck.cli.casebook import Casebook
    from factcheck.model import Decision
    from factcheck.report.layout import Look
    from factcheck.review.session import Done, ReviewSession
    from factcheck.store.docket import Docket

COLUMNS = ("discrepancy", "reviewer", "verdict", "reason", "note", "at", "entry")


@click.command(short_help="List real disagreements; accept one reviewer's decisions in one step.")
@click.argument("ids", metavar="[ID]...", nargs=-1, shell_complete=completes("d"))
@click.option("--accept", "whose", metavar="NAME", help="Settle these, or all that NAME has a word in, as NAME.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def command(ids: tuple[str, ...], whose: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """List what reviewers decided differently, on the evidence as it is now. Identical work is no dispute, and unsure
    contradicts nobody.

    A verdict settles a dispute when it is given in `factcheck review --status disputed`, with annotate --settle, or by
    --accept NAME, which takes over NAME's verdicts, reasons and notes as one entry: one undo takes it back.

    \b
    Examples:
      factcheck adjudicate
      factcheck adjudicate --accept ben --dry-run
      factcheck annotate d-4f2a --verdict confirmed --settle
    """
    if whose is None:
        _list(ids, db, form)
    else:
        _accept(ids, whose, reviewer, db, form, dry_run=dry_run)


def _accept(ids: tuple[str, ...], whose: str, reviewer: str, db: str, form: Form, *, dry_run: bool) -> None:
    from factcheck.cli.acting import act

    def accept(session: "ReviewSession") -> "Done":
        said = {id_: session.docket.decisions(id_) for id_ in _disputed(session.docket)}
        theirs = [id_ for id_, found in said.items() if whose in {one.reviewer for one in found}]
        return session.accept(ids or theirs, whose)

    act(db, reviewer, form, accept, dry_run=dry_run)


def _list(ids: tuple[str, ...], db: str, form: Form) -> None:
    from factcheck.cli.casebook import opened
    from factcheck.records import decision_record
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.store.docket import Docket

    with opened(db) as book:
        docket, wanted = Docket(book.store), {book.resolve(one, "d") for one in ids}
        decisions = {id_: _last(docket, id_) for id_ in _disputed(docket) if not ids or id_ in wanted}
        if form is Form.JSON:
            write_json({"id": id_, "decisions": [*map(decision_record, found)]} for id_, found in decisions.items())
        elif form is Form.PLAIN:
            write_records(
                (id_, one.reviewer, one.verdict.value, one.reason, one.note, one.at, one.entry)
                for id_, found in decisions.items()
                for one in found
            )
        else:
            screen = Screen()
            screen.lines(_page(book, decisions, screen.look))


def _disputed(docket: "Docket") -> "Iterator[str]":
    from factcheck.model import Status

    return (row.id for row in docket.live() if docket.status(row.id) is Status.DISPUTED)


def _last(docket: "Docket", id_: str) -> "list[Decision]":
    last = {one.reviewer: one for one in docket.decisions(id_)}
    return sorted(last.values(), key=lambda one: one.reviewer)


def _page(book: "Casebook", decisions: "dict[str, list[Decision]]", look: "Look") -> "Iterator[Text | str]":
    from rich.text import Text

    from factcheck.report.cards import heading
    from factcheck.report.discrepancy_page import decision_words
    from factcheck.report.layout import hanging

    if not decisions:
        yield "Nothing is disputed: where two reviewers decided, they decided alike."
        return
    dossier = book.dossier(documents=[])
    for id_, found in decisions.items():
        yield from heading(book.finding(id_), dossier, look)
        for one in found:
            yield from hanging(" " * 8, decision_words(one), look, 8)
        yield Text()
    yield f"{len(decisions):,} disputed. Next: factcheck review --status disputed   factcheck adjudicate --accept NAME"
