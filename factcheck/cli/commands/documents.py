"""`factcheck documents`: what is stored; withdrawing a document, and forgetting one."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.commands.claim import COLUMNS
from factcheck.cli.completing import completes
from factcheck.cli.options import Form, dry_run_option, form_options, may_ask, reviewer_option, store_option
from factcheck.cli.wrong_calls import Subcommands
from factcheck.report.columns import DIFF_COLUMNS, DOCUMENT_COLUMNS

if TYPE_CHECKING:
    from factcheck.review.session import Done, ReviewSession


@click.group(
    cls=Subcommands,
    invoke_without_command=True,
    short_help="List the articles that are stored; compare versions, withdraw or forget one.",
)
@store_option
@form_options(DOCUMENT_COLUMNS)
@click.pass_context
def command(ctx: click.Context, db: str, form: Form) -> None:
    """List the articles that are stored, by dateline and name; withdraw one, or erase its words.

    \b
    Examples:
      factcheck documents
      factcheck documents withdraw harbour --reason "retracted by the paper"
    """
    if ctx.invoked_subcommand is not None:
        return
    from factcheck.cli.casebook import opened
    from factcheck.records import document_record
    from factcheck.report.tables import document_lines, document_rows
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.store.documents import withdrawn_documents

    with opened(db) as book:
        documents, numbers = book.documents(), book.claim_numbers()
        out = withdrawn_documents(book.store)
        counted = [(document, numbers.get(document.id, 0)) for document in documents]
        if form is Form.JSON:
            write_json(
                {
                    **document_record(one),
                    "claims": claims,
                    "withdrawn": one.id in out,
                    "forgotten": out.get(one.id, False),
                }
                for one, claims in counted
            )
        elif form is Form.PLAIN:
            write_records(document_rows(counted, out))
        else:
            screen = Screen()
            screen.lines(document_lines(counted, book.dossier(documents=documents), screen.look, out))


@command.command()
@click.argument("documents", metavar="DOC [DOC]", nargs=-1, required=True, shell_complete=completes("doc"))
@store_option
@form_options(DIFF_COLUMNS)
def diff(documents: tuple[str, ...], db: str, form: Form) -> None:
    """Show what a newer version changed: figures first, then claims that went or came, then the wording.

    Give two documents by id, or one by name or id to compare it with the version before it.

    \b
    Examples:
      factcheck documents diff harbour
      factcheck documents diff doc-4f2a doc-91b0
    """
    from factcheck.cli.casebook import opened
    from factcheck.pipeline.versions import difference, two_versions
    from factcheck.report import diff_page
    from factcheck.report.terminal import Screen, write_json, write_records

    if len(documents) > 2:
        raise click.UsageError("give one document or two", click.get_current_context())
    with opened(db) as book:
        found = difference(book.store, *two_versions(book.store, [book.version(one) for one in documents]))
        if form is Form.JSON:
            write_json([diff_page.diff_record(found)])
        elif form is Form.PLAIN:
            write_records(diff_page.diff_rows(found))
        else:
            claims = book.claims([found.older, found.newer])
            screen = Screen()
            screen.lines(diff_page.diff_lines(found, book.dossier(claims), screen.look))


@command.command()
@click.argument("document", metavar="DOC", shell_complete=completes("doc"))
@click.option("--reason", required=True, metavar="TEXT", help="Why, in words the next person understands.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def withdraw(document: str, reason: str, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Withdraw DOC, by name or id: its claims are not compared any more. Nothing is erased; an undo brings it back.

    \b
    Example:
      factcheck documents withdraw harbour --reason "retracted by the paper"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.withdraw(document, reason), dry_run=dry_run)


@command.command()
@click.argument("document", metavar="DOC", shell_complete=completes("doc"))
@click.option("--reason", required=True, metavar="TEXT", help="Why, in words the next person understands.")
@click.option(
    "--confirm", metavar="NAME", help="The document's name, to say that it is meant; asked for when left out."
)
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def forget(document: str, reason: str, confirm: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Erase the words of DOC, by name or id, for good: text, title, quotes and readings. This cannot be undone.

    Its name, address and hashes stay, and so do decisions and whatever reviewers wrote in words of their own; `verify`
    accepts what is left, and nothing else. Other versions of the document are documents of their own.

    \b
    Example:
      factcheck documents forget harbour --reason "asked to" --confirm harbour
    """
    from factcheck.cli.acting import act
    from factcheck.cli.notes import note
    from factcheck.store.database import open_store

    act(db, reviewer, form, lambda on: _forgotten(on, document, reason, confirm, dry_run), None, dry_run=dry_run)
    if dry_run:
        return
    with open_store(db, create=False) as store:
        if not store.erase_traces():
            note("others have the store open, so pages it no longer uses may still hold words; when they are done, "
                 "run `factcheck backup FILE` and keep FILE instead of this store")  # fmt: skip
    note("backups and reports made before still hold the words; they are yours to erase")


def _forgotten(session: "ReviewSession", typed: str, reason: str, confirm: str | None, dry_run: bool) -> "Done":
    from factcheck.review.acts import document_called

    name = document_called(session.store, typed).name
    context = click.get_current_context()
    if not dry_run and confirm is None:
        if not may_ask():
            raise click.UsageError(f"this cannot be undone: say that it is meant with --confirm {name}", context)
        confirm = click.prompt(f"This cannot be undone. Type the document's name ({name}) to go on", err=True)
    if not dry_run and confirm != name:
        raise click.UsageError(f"{confirm!r} is not its name ({name}), so nothing was erased", context)
    return session.forget(typed, reason)
